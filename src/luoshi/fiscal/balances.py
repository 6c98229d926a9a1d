"""The two sides of each book: what adds up to 收入总量 and 支出总量, and that the two are equal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise

from luoshi.figures.model import Figure
from luoshi.fiscal.model import BudgetIdentity, Line, Term, build_identity
from luoshi.fiscal.reading import Amount, book_of, fiscal_words, place_of


@dataclass(slots=True)
class _Chain:
    """The terms met since the last total.

    ``subset`` is true behind 其中, ``bracket`` inside a bracket, ``doubtful`` behind a semicolon after 其中: the list
    of parts may have ended there or not."""

    terms: list[tuple[Term, bool]] = field(default_factory=list)
    book: str = ""
    subset: bool = False
    bracket: bool = False
    doubtful: bool = False

    def close(self, total: Figure) -> tuple[Term, ...]:
        """The terms of the reading that makes up the total, else those that are sure."""
        sure = tuple(term for term, doubtful in self.terms if not doubtful)
        every = tuple(term for term, _ in self.terms)
        if len(every) > len(sure) and build_identity(("", None, ""), "", every, (Term(total),)).holds:
            return every
        return sure


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a book: its terms and its total. ``index`` is the total's place among the amounts."""

    book: str
    side: str
    terms: tuple[Term, ...]
    total: Figure
    index: int

    @property
    def own(self) -> Figure | None:
        """The book's own revenue or expenditure, the first term."""
        return self.terms[0].figure if self.terms else None

    @property
    def lines(self) -> Iterator[Line]:
        """All lines of the side."""
        for position, term in enumerate(self.terms):
            yield Line(term.figure, self.book, self.side, own=position == 0)
        yield Line(self.total, self.book, self.side, total=True)


def find_sides(amounts: Sequence[Amount]) -> list[Side]:
    """The sides of all books in text order.

    A chain of amounts begins with a sentence, goes on in a sentence that begins with 加上, leaves out what stands
    behind 其中, and ends with 收入总量 or 支出总量.
    """
    chain, sides = _Chain(), []
    for index, amount in enumerate(amounts):
        _move_on(chain, amount)
        if not amount.money or amount.figure.low is None:
            continue
        side = _total_side(amount)
        if side:
            terms = chain.close(amount.figure)
            if len(terms) > 1:
                sides.append(Side(chain.book, side, terms, amount.figure, index))
            chain = _Chain(book=chain.book)
        elif not chain.bracket and (not chain.subset or chain.doubtful):
            if not chain.terms:
                chain.book = book_of(amount) or chain.book
            minus = fiscal_words().taking.match(amount.named) is not None
            chain.terms.append((Term(amount.figure, Decimal(-1 if minus else 1)), chain.doubtful))
    return sides


def _move_on(chain: _Chain, amount: Amount) -> None:
    """Read the words before an amount: a new sentence, 加上, 其中, brackets."""
    bank = fiscal_words()
    if amount.sentence_start:
        last = amount.gap.rpartition("。")[2]
        chain.subset = chain.doubtful = chain.bracket = False
        if not bank.adding.match(last) and not bank.subset.match(last):
            chain.terms = []
    tail = amount.gap.rpartition("。")[2]
    opened, closed = tail.rfind("（"), tail.rfind("）")
    if closed >= 0 or opened >= 0:
        chain.bracket = opened > closed
    if chain.subset and ("；" in tail or ";" in tail):
        chain.doubtful = True
    if bank.adding.search(tail):
        chain.subset = chain.doubtful = False
    elif bank.subset.search(tail) and not chain.bracket:
        chain.subset, chain.doubtful = True, False


def _total_side(amount: Amount) -> str:
    bank = fiscal_words()
    if bank.revenue_total.search(amount.gap):
        return "revenue"
    return "expenditure" if bank.expenditure_total.search(amount.gap) else ""


_NAMES = {"revenue": "收入总量", "expenditure": "支出总量"}


def find_balances(amounts: Sequence[Amount], sides: Sequence[Side]) -> Iterator[BudgetIdentity]:
    """收入总量 and 支出总量 of every side, and 收支平衡 of every book that has both."""
    for side in sides:
        place = place_of(side.book, side.total)
        yield build_identity(place, _NAMES[side.side], side.terms, (Term(side.total),))
    for revenue, expenditure in pairwise(sides):
        pair = (revenue.side, expenditure.side) == ("revenue", "expenditure")
        if pair and place_of(revenue.book, revenue.total) == place_of(expenditure.book, expenditure.total):
            right = [Term(expenditure.total), *_surplus(amounts, expenditure.index)]
            place = place_of(revenue.book, revenue.total)
            yield build_identity(place, "收支平衡", (Term(revenue.total),), tuple(right))


def _surplus(amounts: Sequence[Amount], index: int) -> Iterator[Term]:
    """What is left over, where the text says 收支相抵，结余…"""
    if index + 1 >= len(amounts):
        return
    bank, following = fiscal_words(), amounts[index + 1]
    met = bank.balance.search(following.gap)
    if (
        met
        and following.money
        and bank.surplus.search(following.gap, met.end())
        and "。" not in following.gap[met.end() :]
    ):
        yield Term(following.figure)
