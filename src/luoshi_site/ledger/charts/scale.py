"""Values to pixels, and the round numbers at which an axis is marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, log10


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight line from values to pixels."""

    low: float
    high: float
    first: float
    last: float

    def at(self, value: float) -> float:
        """The pixel of a value."""
        if self.high == self.low:
            return (self.first + self.last) / 2
        return self.first + (value - self.low) / (self.high - self.low) * (self.last - self.first)


def step_for(low: float, high: float, wanted: int = 4) -> float:
    """A round step (1, 2 or 5 times a power of ten) that cuts a stretch into about ``wanted`` pieces.

    >>> step_for(0, 100), step_for(28.1, 31.4), step_for(0, 1703)
    (20.0, 1.0, 500.0)
    """
    rough = (high - low) / wanted
    if rough <= 0:
        return 1.0
    power = 10.0 ** floor(log10(rough))
    return next((power * times for times in (1, 2, 5) if power * times >= rough * 0.8), power * 10)


def ticks(values: Sequence[float], wanted: int = 4) -> list[float]:
    """Round numbers that hold all values; from nought where that costs at most half of the height.

    >>> ticks([300, 320]), ticks([28.1, 29, 31.4]), ticks([5])
    ([0.0, 100.0, 200.0, 300.0, 400.0], [28.0, 29.0, 30.0, 31.0, 32.0], [0.0, 1.0, 2.0, 3.0, 4.0, 5.0])
    """
    low, high = min(values), max(values)
    if low >= 0 and (low == high or high - low >= 0.5 * high or len(values) < 3):
        low = 0.0
    elif high <= 0 and low == high:
        high = 0.0
    if low == high:
        high = low + 1.0
    step = step_for(low, high, wanted)
    first, last = floor(low / step), -floor(-high / step)
    return [round(step * number, 10) for number in range(first, last + 1)]
