"""What a written number can stand for: the values that would be rounded to it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from luoshi.figures.model import Figure
from luoshi.text import units

_ENDLESS = Decimal("Infinity")
# How far 约 and 左右 reach. Reports write 近16万 for 15.94 and 左右 for a few per cent of difference.
_APPROXIMATE = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Spread:
    """The values from ``low`` to ``high`` in the base unit, the value as written and the worth of its last place."""

    low: Decimal
    high: Decimal
    value: Decimal
    step: Decimal

    @property
    def open(self) -> bool:
        """Whether the number only sets a limit (以上, 以内)."""
        return not (self.low.is_finite() and self.high.is_finite())


def spread_of(figure: Figure) -> Spread | None:
    """The spread of a figure, None where it has no number (完成市下达目标).

    A count in whole units is exact, and so is a rate that is promised; anything else may have been rounded, or cut off,
    at its last place.

    >>> from luoshi.text.span import Span
    >>> written = Figure(Span(0, 4), "税收", "amount", "eq", Decimal("8.67"), Decimal("8.67"), "%", "2025", "actual")
    >>> spread_of(written).low, spread_of(written).high
    (Decimal('8.665'), Decimal('8.675'))
    """
    if figure.low is None or figure.high is None:
        return None
    low, _ = units.to_base(figure.low, figure.unit)
    high, _ = units.to_base(figure.high, figure.unit)
    step = _last_place(Decimal(figure.low), figure.unit)
    half = Decimal(0) if _counted(figure) or _promised_rate(figure) else step / 2
    reach = max(half, abs(low) * _APPROXIMATE) if figure.comparator == "approx" else half
    bottom = -_ENDLESS if figure.comparator == "le" else low - reach
    top = _ENDLESS if figure.comparator == "ge" else high + reach
    return Spread(bottom, top, low, step)


def _last_place(value: Decimal, unit: str) -> Decimal:
    exponent = value.as_tuple().exponent
    place = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return units.to_base(place, unit)[0]


def _counted(figure: Figure) -> bool:
    """Whether the number counts single things: no decimals and no 万 or 亿."""
    whole = Decimal(figure.low or 0) == int(figure.low or 0) and not figure.unit.startswith(("万", "亿", "千", "百"))
    return whole and units.dimension(figure.unit).startswith("count:")


def _promised_rate(figure: Figure) -> bool:
    """Whether a figure sets a rate (增长6%): nobody rounds what they ask for."""
    return figure.modality == "target" and figure.measure in ("growth", "ratio") and figure.unit in ("%", "％", "‰")


def apart(one: Spread, other: Spread) -> Decimal:
    """How far two spreads are apart, 0 where they touch.

    A number cut off instead of rounded is forgiven: one unit of the coarser number's last place.
    """
    slack = max((spread.step for spread in (one, other) if spread.low != spread.value), default=Decimal(0)) / 2
    gap = max(one.low - other.high, other.low - one.high, Decimal(0))
    return gap if gap > slack else Decimal(0)


def relative(gap: Decimal, one: Decimal, other: Decimal) -> float:
    """A gap as a share of the larger value.

    >>> relative(Decimal(5), Decimal(100), Decimal(95))
    0.05
    """
    larger = max(abs(one), abs(other))
    return float(gap / larger) if larger else 0.0
