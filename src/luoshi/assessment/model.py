"""Targets and observations as numbers, and the verdict on them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

Number = int | Decimal

VERDICTS = {
    "met": "完成",
    "exceeded": "超额",
    "missed": "未完成",
    "partial": "时段不全",
    "not_comparable": "口径不同",
    "unreported": "未见报告",
}


@dataclass(frozen=True, slots=True)
class Target:
    """What was promised. ``direction`` (higher or lower is better) applies where the comparator does not say it."""

    low: Number | None
    high: Number | None
    unit: str
    measure: str = "amount"
    comparator: str = "eq"
    direction: str = "higher"
    ambition: str = "base"


@dataclass(frozen=True, slots=True)
class Observation:
    """What was observed. ``coverage`` is same or part (of the target's period); ``scope`` says what it counts beside
    the target: same, narrower (a part of it), wider, or other. ``differences`` name other ways of counting."""

    low: Number | None
    high: Number | None
    unit: str
    measure: str = "amount"
    comparator: str = "eq"
    coverage: str = "same"
    scope: str = "same"
    estimated: bool = False
    differences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement as a value. ``ratio`` is outcome over target in one unit, None where the two cannot be divided."""

    name: str
    reason: str
    ratio: Decimal | None = None
    estimated: bool = False

    @property
    def label(self) -> str:
        """The verdict's name on screen."""
        return VERDICTS[self.name]
