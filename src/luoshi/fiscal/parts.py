"""Lines and their parts: 其中, 各科目, and the priorities that a budget is spent on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luoshi.alignment.contradictions.breakdowns import Breakdown, find_breakdowns
from luoshi.alignment.contradictions.precision import relative
from luoshi.documents.model import Document
from luoshi.figures.model import Figure
from luoshi.fiscal.balances import Side
from luoshi.fiscal.model import BudgetIdentity, Term, build_identity
from luoshi.fiscal.reading import Amount, book_of, fiscal_words, place_of
from luoshi.text import units

# A list that the text does not call complete is held against its total only where it comes this near.
_NEAR = 0.02
_SIDES = {"收入": "revenue", "支出": "expenditure"}


def find_subset_identities(
    document: Document, figures: Sequence[Figure], amounts: Sequence[Amount]
) -> Iterator[BudgetIdentity]:
    """Amounts of money and the parts that 其中 gives for them, where the parts are all."""
    by_start = {amount.figure.span.start: amount for amount in amounts}
    for breakdown in find_breakdowns(document, figures):
        amount = by_start.get(breakdown.total.span.start)
        if amount is None or not amount.money or len(breakdown.parts) < 2 or not _all(breakdown):
            continue
        place = place_of(book_of(amount) or "预算", breakdown.total)
        terms = tuple(Term(part) for part in breakdown.parts)
        name = f"{breakdown.total.indicator}分项"
        yield build_identity(place, name, terms, (Term(breakdown.total),), strict=breakdown.whole)


def _all(breakdown: Breakdown) -> bool:
    total = Term(breakdown.total).value
    return breakdown.holds or breakdown.whole or relative(abs(breakdown.difference), total, breakdown.sum) <= _NEAR


def find_subject_identities(amounts: Sequence[Amount], sides: Sequence[Side]) -> Iterator[BudgetIdentity]:
    """各收入科目 and 各支出科目 against the book's own revenue and expenditure."""
    for index, amount in enumerate(amounts):
        lead = fiscal_words().subjects.search(amount.gap)
        if lead is None:
            continue
        items = list(_items(amounts, index))
        own = _own_line(sides, amounts[index], _SIDES[lead[1]])
        if own is None or not items or items[0].period != own[1].period:
            continue
        every = fiscal_words().every.search(amount.gap[: lead.start()][-4:]) is not None
        place = place_of(own[0], own[1])
        terms = tuple(Term(item) for item in items)
        identity = build_identity(place, f"{lead[1]}科目合计", terms, (Term(own[1]),), strict=every)
        if (
            every
            or identity.holds
            or relative(abs(identity.difference), Term(own[1]).value, Term(own[1]).value) <= _NEAR
        ):
            yield identity


def _items(amounts: Sequence[Amount], first: int) -> Iterator[Figure]:
    """The first amount of each item of a list, up to the next heading; what follows 主要是 or 其中 is detail."""
    detail = False
    for index in range(first, len(amounts)):
        amount = amounts[index]
        starts = index == first or any(mark in amount.gap for mark in "。；;")
        if index > first and (amount.heading_between or fiscal_words().subjects.search(amount.gap)):
            return
        last = amount.gap.rpartition("。")[2].rpartition("；")[2]
        detail = (detail and not starts) or fiscal_words().detail.search(last) is not None
        if amount.money and not detail:
            yield amount.figure


def _own_line(sides: Sequence[Side], amount: Amount, side: str) -> tuple[str, Figure] | None:
    """The own line of the last side before an amount that is of the wanted kind."""
    before = [each for each in sides if each.side == side and each.total.span.start < amount.figure.span.start]
    own = before[-1].own if before else None
    return (before[-1].book, own) if own is not None else None


def find_priority_identities(amounts: Sequence[Amount]) -> Iterator[BudgetIdentity]:
    """安排经费… of a heading against the 安排…经费 of the paragraphs below it."""
    total: Amount | None = None
    parts: list[Figure] = []
    for amount in amounts:
        if not amount.money:
            continue
        if fiscal_words().priority_total.search(amount.gap):
            yield from _priority(total, parts)
            total, parts = amount, []
        elif total is not None and fiscal_words().priority_part.search(amount.gap):
            parts.append(amount.figure)
    yield from _priority(total, parts)


def _priority(total: Amount | None, parts: Sequence[Figure]) -> Iterator[BudgetIdentity]:
    if total is None or len(parts) < 2 or any(part.period != total.figure.period for part in parts):
        return
    if any(units.dimension(part.unit) != units.dimension(total.figure.unit) for part in parts):
        return
    terms = tuple(Term(part) for part in parts)
    identity = build_identity(
        place_of("重点支出", total.figure), "重点领域经费合计", terms, (Term(total.figure),), strict=False
    )
    whole = Term(total.figure).value
    if identity.holds or relative(abs(identity.difference), whole, whole) <= _NEAR:
        yield identity
