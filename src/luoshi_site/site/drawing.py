"""Small charts as SVG: where every mark stands, worked out here; `site/multiple.html` draws them with classes only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

WIDTH, HEIGHT = 220, 84
_LEFT, _RIGHT, _TOP, _BOTTOM = 10, 12, 12, 20


@dataclass(frozen=True, slots=True)
class Dot:
    """A value of a year at its place; ``hollow`` for an estimate."""

    x: float
    y: float
    year: int
    words: str
    hollow: bool = False


@dataclass(frozen=True, slots=True)
class Multiple:
    """A small chart of years: dots of what was observed, the line of the target, the line of the required pace.

    ``goal`` ends the target line; ``bound`` is ge or le where the target is a bound (a bar down for ≤, up for ≥).
    """

    dots: tuple[Dot, ...]
    path: str
    pace: str
    goal: Dot
    bound: str
    years: tuple[tuple[float, int], ...]
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def floor(self) -> int:
        """Where the axis of years lies."""
        return HEIGHT - _BOTTOM


def multiple(
    first: int,
    last: int,
    observed: Sequence[tuple[int, Decimal, str, bool]],
    goal: tuple[int, Decimal, str],
    bound: str = "",
    pace: Sequence[tuple[int, Decimal]] = (),
) -> Multiple:
    """Lay out a small chart of the years ``first`` to ``last``.

    ``observed`` are year, value, words and whether it is an estimate; ``goal`` year, value and words; ``pace`` the
    corners of the line that leads to it.

    >>> chart = multiple(2025, 2030, [(2025, Decimal(60), "60%", False)], (2030, Decimal(70), "70%"))
    >>> chart.dots[0].x, chart.goal.x, chart.goal.y < chart.dots[0].y
    (10.0, 208.0, True)
    """
    values = [float(value) for _, value, _, _ in observed] + [float(goal[1])] + [float(value) for _, value in pace]
    low, high = min(values), max(values)
    if high == low:
        low, high = low - abs(low) * 0.1 - 1, high + abs(high) * 0.1 + 1

    def x(year: int) -> float:
        return round(_LEFT + (WIDTH - _LEFT - _RIGHT) * (year - first) / max(1, last - first), 1)

    def y(value: Decimal) -> float:
        share = (float(value) - low) / (high - low)
        return round(HEIGHT - _BOTTOM - 8 - share * (HEIGHT - _TOP - _BOTTOM - 8), 1)

    dots = tuple(Dot(x(year), y(value), year, words, hollow) for year, value, words, hollow in observed)
    return Multiple(
        dots=dots,
        path=" ".join(f"{one.x},{one.y}" for one in dots),
        pace=" ".join(f"{x(year)},{y(value)}" for year, value in pace),
        goal=Dot(x(goal[0]), y(goal[1]), goal[0], goal[2]),
        bound=bound,
        years=tuple((x(year), year) for year in range(first, last + 1)),
    )
