"""A figure's value in the parts that a page sets apart: sign, number, unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from luoshi_site.ledger.models import Figure
from luoshi_site.site.saying import say, say_as

# The columns that `value_parts` reads: all that a page need fetch of a figure it shows by its value.
VALUE_COLUMNS = (
    "comparator",
    "ambition",
    "estimated",
    "measure",
    "modality",
    "low",
    "low_places",
    "high",
    "high_places",
    "unit",
)
_SIGNS = {"ge": "≥", "le": "≤"}


@dataclass(frozen=True, slots=True)
class Value:
    """What stands before the number, the number, and its unit."""

    sign: str
    number: str
    unit: str

    def __str__(self) -> str:
        return f"{self.sign}{self.number}{self.unit}"


def value_parts(figure: Figure) -> Value:
    """The parts of a figure's value: 力争 ≥ | 1,703.52 | 亿元左右."""
    sign = _SIGNS.get(figure.comparator, "")
    if figure.ambition == "stretch":
        sign = say("力争") + sign
    if figure.estimated:
        sign = say("预计") + sign
    if figure.measure == "stock" and figure.modality == "actual":
        sign = say_as("signs", "累计") + sign
    if figure.comparator in ("directive", "parity") and figure.low is None:
        return Value(sign, say("完成下达目标" if figure.comparator == "directive" else "与参照保持同步"), "")
    low, high = _written(figure.low_written), _written(figure.high_written)
    number = low or high if low == high or not (low and high) else f"{low}–{high}"
    unit = figure.unit + (say("左右") if figure.comparator == "approx" else "")
    return Value(sign, number, unit)


def _written(value: Decimal | None) -> str:
    """A number as its document wrote it, with commas: its decimals are part of what was said."""
    return "" if value is None else f"{value:,f}".replace("-", "\u2212")
