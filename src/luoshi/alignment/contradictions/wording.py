"""Figures in words, for explanations."""

from __future__ import annotations

from decimal import Decimal

from luoshi.figures.model import Figure
from luoshi.text import units
from luoshi.text.periods import write_period

_MARKS = {"ge": ("", "以上"), "le": ("不超过", ""), "approx": ("约", "")}


def write_number(value: Decimal, places: int = 2) -> str:
    """A number with thousands marks, rounded to at most so many decimal places.

    >>> write_number(Decimal("1529.4631")), write_number(Decimal("4033000"))
    ('1,529.46', '4,033,000')
    """
    rounded = round(value, places)
    text = f"{rounded:,.{places}f}" if places else f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def name_of(figure: Figure) -> str:
    """The indicator in quotation marks; its own become single ones.

    >>> from luoshi.text.span import Span
    >>> name_of(Figure(Span(0, 1), "“一网通办”事项", "amount", "eq", 1, 1, "项", "2025", "actual"))
    '“‘一网通办’事项”'
    """
    return f"“{figure.indicator.strip().replace('“', '‘').replace('”', '’')}”"


def write_value(figure: Figure) -> str:
    """The value of a figure as it was written.

    >>> from luoshi.text.span import Span
    >>> write_value(Figure(Span(0, 1), "首店", "amount", "ge", 170, 170, "家", "2025", "target"))
    '170家以上'
    """
    if figure.low is None or figure.high is None:
        return "（未写数值）"
    front, back = _MARKS.get(figure.comparator, ("", ""))
    number = _plain(figure.low) if figure.low == figure.high else f"{_plain(figure.low)}—{_plain(figure.high)}"
    sign = "" if figure.measure not in ("growth", "change") or figure.low < 0 else "+"
    return f"{front}{sign}{number}{figure.unit}{back}"


def _plain(value: int | Decimal) -> str:
    return format(value, ",f") if isinstance(value, Decimal) else f"{value:,}"


def write_in(value: Decimal, unit: str, places: int = 2) -> str:
    """A value in base units written in ``unit``.

    >>> write_in(Decimal("152946310000"), "亿元")
    '1,529.46亿元'
    """
    return f"{write_number(units.from_base(value, unit), places)}{unit}"


def write_year(period: str | None) -> str:
    """A period in words; 时间未写明 where there is none.

    >>> write_year("2025"), write_year(None)
    ('2025年', '时间未写明')
    """
    return write_period(period) if period else "时间未写明"
