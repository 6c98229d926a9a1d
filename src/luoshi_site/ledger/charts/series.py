"""What a chart of an indicator shows: targets, observations and the pace that a longer target requires, by year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_LONG = 3  # years from which on a target has a pace


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure. ``year`` may stand between years (2025.5 is the middle of it); ``address`` opens its sentence.

    ``standing`` says how an observation stands beside others of its year (current, revised, scope, …; empty where it
    is alone), ``label`` what is written beside it then.
    """

    year: float
    low: float
    high: float
    comparator: str
    target: bool
    estimated: bool = False
    stretch: bool = False
    words: str = ""
    address: str = ""
    first_year: int | None = None
    measure: str = "amount"
    standing: str = ""
    label: str = ""

    @property
    def stands(self) -> bool:
        """Whether this is the value of its year, and no estimate that was replaced or number of another scope."""
        return self.standing in ("", "current", "clash")

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


@dataclass(frozen=True, slots=True)
class Pace:
    """The line along which a target of several years would be reached."""

    first_year: float
    first: float
    last_year: float
    last: float
    words: str

    def at(self, year: float) -> float:
        """Where the line stands in a year."""
        if self.last_year == self.first_year:
            return self.last
        return self.first + (self.last - self.first) * (year - self.first_year) / (self.last_year - self.first_year)


def pace(target: Dot, observed: Sequence[Dot]) -> Pace | None:
    """The required pace of a target of three years or more.

    A growth rate has to be held each year; an amount of several years has to be made in equal parts; a level (stock,
    ratio) has to be reached from where it last stood when the term began. None where that is not known.

    >>> pace(Dot(2030, 500, 500, "ge", True, first_year=2026), []).first
    100.0
    >>> level = Dot(2030, 80, 80, "ge", True, first_year=2026, measure="ratio")
    >>> pace(level, [Dot(2025, 70, 70, "eq", False)]).at(2027)
    74.0
    """
    if target.first_year is None:
        return None
    years = int(target.year) - target.first_year + 1
    if years < _LONG:
        return None
    if target.measure == "growth":
        return Pace(target.first_year, target.middle, int(target.year), target.middle, "level")
    if target.measure in ("amount", "change"):
        part = target.middle / years
        return Pace(target.first_year, part, int(target.year), part, "part")
    earlier = [dot for dot in observed if int(dot.year) <= target.first_year and dot.stands and not dot.estimated]
    before = [dot for dot in earlier if int(dot.year) < target.first_year] or earlier
    if not before:
        return None
    base = max(before, key=lambda dot: dot.year)
    return Pace(int(base.year), base.middle, int(target.year), target.middle, "slope")
