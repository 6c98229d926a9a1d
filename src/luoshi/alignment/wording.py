"""A figure's value in short words: ≥170家, 5%左右, 力争3%, 2-3家, 3.6%（2024年前三季度）."""

from __future__ import annotations

from luoshi.alignment.periods import period_words
from luoshi.figures.model import Figure, Number

_BEFORE = {"ge": "≥", "le": "≤"}


def number_words(value: Number | None) -> str:
    """A number without exponent, digits as written.

    >>> from decimal import Decimal
    >>> number_words(Decimal("9.10")), number_words(-3), number_words(None)
    ('9.10', '-3', '')
    """
    return "" if value is None else f"{value:f}" if not isinstance(value, int) else str(value)


def figure_words(figure: Figure, *, within: str | None = None) -> str:
    """The value of a figure with comparator, unit and ambition; its period only where that is a part of ``within``.

    >>> from luoshi.text.span import Span
    >>> figure_words(Figure(Span(0, 1), "首店", "amount", "ge", 90, 90, "家", "2024", "target"))
    '≥90家'
    """
    low, high = number_words(figure.low), number_words(figure.high)
    if figure.comparator == "directive":
        value = "完成下达目标"
    elif figure.comparator == "parity":
        value = "与参照保持同步"
    else:
        value = low or high if low == high or not (low and high) else f"{low}-{high}"
        value = _BEFORE.get(figure.comparator, "") + value + figure.unit
        if figure.comparator == "approx":
            value += "左右"
    if figure.ambition == "stretch":
        value = "力争" + value
    if figure.measure == "stock" and figure.modality == "actual":
        value = "累计" + value
    if within is not None and figure.period and figure.period != within:
        value += f"（{period_words(figure.period)}）"
    return value
