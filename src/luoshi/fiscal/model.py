"""The shapes of a budget: lines of a book, and identities between them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from luoshi.alignment.contradictions.precision import spread_of
from luoshi.alignment.contradictions.wording import write_in, write_value
from luoshi.figures.model import Figure
from luoshi.figures.naming.books import without_book

STAGES = {"actual": "执行", "target": "预算"}


@dataclass(frozen=True, slots=True)
class Line:
    """An amount of a budget book.

    ``side`` is revenue or expenditure; ``total`` marks 收入总量 and 支出总量, ``own`` the book's own revenue or
    expenditure that the other terms are added to."""

    figure: Figure
    book: str
    side: str
    own: bool = False
    total: bool = False


@dataclass(frozen=True, slots=True)
class Term:
    """A figure with the factor that it enters an identity with: 1, -1, or 1 and a growth."""

    figure: Figure
    factor: Decimal = Decimal(1)

    @property
    def value(self) -> Decimal:
        """What the term adds, in base units."""
        spread = spread_of(self.figure)
        return spread.value * self.factor if spread else Decimal(0)

    def __str__(self) -> str:
        shown = f"{without_book(self.figure.indicator)}{write_value(self.figure)}"  # the identity tells the book
        return shown if abs(self.factor) == 1 else f"{shown}×{abs(self.factor).normalize():f}"


@dataclass(frozen=True, slots=True)
class BudgetIdentity:
    """Sums that must be equal: ``left`` = ``right``.

    ``book`` is a fiscal book (一般公共预算 …), ``period`` a year, ``stage`` 执行 or 预算. ``name`` says which identity
    it is. ``difference`` is left less right in base units (元). ``strict`` is true where the text itself asserts the
    identity; where it is only usual, a difference is worth a look but is no error for certain.
    """

    book: str
    period: str | None
    stage: str
    name: str
    left: tuple[Term, ...]
    right: tuple[Term, ...]
    holds: bool
    difference: Decimal
    strict: bool = True

    def __str__(self) -> str:
        unit = self.right[0].figure.unit
        equation = f"{write_terms(self.left)}＝{write_terms(self.right)}"
        end = "成立" if self.holds else f"相差{write_in(abs(self.difference), unit, 4)}"
        return f"{self.book}{self.period or ''}年{self.stage}·{self.name}：{equation}，{end}"


def write_terms(terms: tuple[Term, ...]) -> str:
    """Terms joined by plus and minus."""
    return "".join(("－" if term.factor < 0 else "＋" if index else "") + str(term) for index, term in enumerate(terms))


def build_identity(
    place: tuple[str, str | None, str],
    name: str,
    left: tuple[Term, ...],
    right: tuple[Term, ...],
    *,
    strict: bool = True,
    slack: Decimal = Decimal(0),
) -> BudgetIdentity:
    """An identity with its difference worked out.

    ``place`` is (book, period, stage); ``slack`` is added to what rounding explains."""
    book, period, stage = place
    difference = sum((term.value for term in left), Decimal(0)) - sum((term.value for term in right), Decimal(0))
    steps = (spread.step / 2 for term in (*left, *right) if (spread := spread_of(term.figure)))
    holds = abs(difference) <= sum(steps, slack)
    return BudgetIdentity(book, period, stage, name, left, right, holds, difference, strict)


@dataclass(frozen=True, slots=True)
class ExecutionRate:
    """A line's share of its budget as stated (为预算的97.52%), and the budget that this implies, in base units."""

    line: Line
    rate: Figure
    budget: Decimal
