"""Identities between books and years: transfers, carry-overs, growth, debt lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from luoshi.alignment.contradictions.precision import relative, spread_of
from luoshi.figures.model import Figure
from luoshi.fiscal.balances import Side
from luoshi.fiscal.debt import DebtItem
from luoshi.fiscal.model import BudgetIdentity, ExecutionRate, Line, Term, build_identity
from luoshi.fiscal.reading import Amount, book_of, fiscal_words, place_of

_NEAR = 0.02
_GENERAL = "一般公共预算"


def find_transfers(sides: Sequence[Side]) -> Iterator[BudgetIdentity]:
    """调入资金 of the general book = 调出资金 of the others, where the report gives them all."""
    bank = fiscal_words()
    lines = [(line, place_of(line.book, line.figure)[1:]) for side in sides for line in side.lines]
    for line, when in lines:
        if line.book != _GENERAL or line.side != "revenue" or not bank.into.search(line.figure.indicator):
            continue
        sent = [
            other.figure
            for other, other_when in lines
            if other.book != _GENERAL and other_when == when and bank.out.search(other.figure.indicator)
        ]
        if sent:
            terms = tuple(Term(figure) for figure in sent)
            identity = build_identity(
                place_of(_GENERAL, line.figure), "调入资金与各账本调出资金", terms, (Term(line.figure),), strict=False
            )
            yield from _if_near(identity, line.figure)


def find_carried(sides: Sequence[Side]) -> Iterator[BudgetIdentity]:
    """结转下年 of one year = 上年结转 of the next, book by book."""
    bank = fiscal_words()
    lines = [line for side in sides for line in side.lines]
    left = [line for line in lines if line.side == "expenditure" and bank.carried_out.search(line.figure.indicator)]
    for line in lines:
        if line.side != "revenue" or not bank.carried_in.search(line.figure.indicator):
            continue
        for earlier in left:
            if earlier.book == line.book and _next_year(earlier.figure, line.figure):
                place = place_of(line.book, line.figure)
                right = (Term(line.figure),)
                yield build_identity(place, "上年结转", (Term(earlier.figure),), right, strict=False)


def _next_year(earlier: Figure, later: Figure) -> bool:
    years = (earlier.period or "", later.period or "")
    return all(len(year) == 4 and year.isdigit() for year in years) and int(years[1]) == int(years[0]) + 1


def find_growth_identities(amounts: Sequence[Amount], sides: Sequence[Side]) -> Iterator[BudgetIdentity]:
    """Growth over last year's outcome (比执行数增长2%) against the two amounts."""
    own = {(side.book, side.side, side.total.period): side.own for side in sides if side.own is not None}
    for (book, kind, period), later in own.items():
        earlier = own.get((book, kind, str(int(period) - 1) if period and period.isdigit() else None))
        if earlier is None or later is None or (earlier.modality, earlier.indicator) != ("actual", later.indicator):
            continue
        growth = _growth_of(amounts, later)
        if growth is not None:
            yield _grown(place_of(book, later), "比上年执行数增长", later, earlier, growth)


def _growth_of(amounts: Sequence[Amount], line: Figure) -> Figure | None:
    for amount in amounts:
        figure = amount.figure
        same = figure.measure == "growth" and figure.period == line.period and figure.indicator == line.indicator
        if same and "执行" in amount.gap:
            return figure
    return None


def _grown(
    place: tuple[str, str | None, str], name: str, later: Figure, earlier: Figure, growth: Figure
) -> BudgetIdentity:
    rate = spread_of(growth)
    value, step = (rate.value, rate.step) if rate else (Decimal(0), Decimal(0))
    slack = Term(earlier).value * step / 200
    right = (Term(earlier, 1 + value / 100),)
    return build_identity(place, name, (Term(later),), right, slack=slack)


def find_increase_identities(amounts: Sequence[Amount], sides: Sequence[Side]) -> Iterator[BudgetIdentity]:
    """增收 and 增长 of one sentence: increase = (value - increase) × growth."""
    for side in sides:
        own = side.own
        if own is None:
            continue
        beside = [each.figure for each in amounts if each.figure.quote_span == own.quote_span and own.quote_span.end]
        changes = [each for each in beside if each.measure == "change" and each.indicator == own.indicator]
        growths = [each for each in beside if each.measure == "growth" and each.indicator == own.indicator]
        if len(changes) != 1 or len(growths) != 1:
            continue
        rate = spread_of(growths[0])
        if rate is None:
            continue
        share = rate.value / 100
        base = Term(own).value - Term(changes[0]).value
        right = (Term(own, share), Term(changes[0], -share))
        slack = base * rate.step / 200
        yield build_identity(place_of(side.book, own), "增量与增幅", (Term(changes[0]),), right, slack=slack)


def find_debt_links(sides: Sequence[Side], items: Sequence[DebtItem]) -> Iterator[BudgetIdentity]:
    """债务转贷收入 = bonds received, 债务还本支出 = debt repaid, kind by kind."""
    roles = {"revenue": ("转贷", ("new", "refinanced")), "expenditure": ("还本", ("repaid",))}
    for side in sides:
        word, wanted = roles[side.side]
        for line in side.lines:
            kind = next((kind for kind in ("一般", "专项") if kind in line.figure.indicator), "")
            if not kind or word not in line.figure.indicator:
                continue
            parts = [item.figure for item in items if item.kind == kind and item.role in wanted]
            if parts and parts[0].period == line.figure.period:
                terms = tuple(Term(figure) for figure in parts)
                place = place_of(side.book, line.figure)
                yield from _if_near(
                    build_identity(place, f"{kind}债务{word}", terms, (Term(line.figure),), strict=False), line.figure
                )


def _if_near(identity: BudgetIdentity, figure: Figure) -> Iterator[BudgetIdentity]:
    """An identity that the text does not assert, unless it is plainly about something else."""
    value = Term(figure).value
    if identity.holds or relative(abs(identity.difference), value, value) <= _NEAR:
        yield identity


def find_execution_rates(amounts: Sequence[Amount]) -> Iterator[ExecutionRate]:
    """为预算的97.52% behind an amount: the rate and the budget that it implies."""
    for index, amount in enumerate(amounts):
        if index and amount.figure.unit == "%" and fiscal_words().execution.search(amount.gap):
            before = amounts[index - 1]
            rate = spread_of(amount.figure)
            if before.money and rate is not None and rate.value > 0:
                side = "expenditure" if "支出" in before.figure.indicator else "revenue"
                line = Line(before.figure, book_of(before), side, own=True)
                yield ExecutionRate(line, amount.figure, Term(before.figure).value * 100 / rate.value)
