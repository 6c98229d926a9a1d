"""A sentence with numbers, as those are read that tell what its numbers are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from luoshi.text.periods import PeriodMention
from luoshi.text.quantities import Quantity


@dataclass(slots=True, init=False)
class Sentence:
    """A sentence with numbers: where it stands in the text of its passage, its numbers, the periods named in it, the
    years that the text before it goes through (2021-2025 behind “十四五”期间，……), if any, and the period of each
    number that has one of its own, by where it starts."""

    text: str
    start: int
    end: int
    quantities: list[Quantity]
    periods: list[PeriodMention]
    years: str | None
    apiece: Mapping[int, str]

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        quantities: list[Quantity],
        periods: list[PeriodMention],
        years: str | None,
    ) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.quantities = quantities
        self.periods = periods
        self.years = years
        self.apiece = {}
