"""Values as a person reads them: 1,703.52, ≥ 170, 80–100, 2025年2月17日."""

from __future__ import annotations

import re
from decimal import Decimal

from luoshi.figures.model import Number
from luoshi.text.periods import write_period

_SIGNS = {"ge": "≥ ", "le": "≤ ", "approx": "≈ "}
_ALONE = {"directive": ("完成下达目标", "as directed"), "parity": ("保持同步", "in step")}


def number_text(value: Number) -> str:
    """A number with thousands apart and no idle zeros.

    >>> number_text(Decimal("1703.5200")), number_text(50000), number_text(Decimal("-2.60"))
    ('1,703.52', '50,000', '-2.6')
    """
    text = f"{value:,f}" if isinstance(value, Decimal) else f"{value:,}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def amount_text(comparator: str, low: Number | None, high: Number | None, language: str = "zh") -> str:
    """The number of a figure with its comparator as a sign, without its unit.

    >>> amount_text("ge", 170, 170), amount_text("range", 80, 100), amount_text("directive", None, None)
    ('≥ 170', '80–100', '完成下达目标')
    """
    if comparator in _ALONE:
        return _ALONE[comparator][language == "en"]
    if low is None or high is None:
        given = low if low is not None else high
        return "" if given is None else _SIGNS.get(comparator, "") + number_text(given)
    if low != high:
        return f"{number_text(low)}–{number_text(high)}"
    return _SIGNS.get(comparator, "") + number_text(low)


def with_thousands(text: str) -> str:
    """A value in short words with its thousands apart; years are no values.

    >>> with_thousands("≥1200-1500个"), with_thousands("1700.5亿元（2024年前三季度）")
    ('≥1,200-1,500个', '1,700.5亿元（2024年前三季度）')
    """
    return re.sub(r"(?<![\d.,])\d{4,}(?![\d,年])", lambda match: f"{int(match[0]):,}", text)


def date_text(date: str | None) -> str:
    """An ISO date in the official form; anything else as it is.

    >>> date_text("2025-02-07"), date_text("2025-06"), date_text(None)
    ('2025年2月7日', '2025年6月', '')
    """
    match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", date or "")
    if not match:
        return date or ""
    year, month, day = match.groups()
    return f"{year}年{int(month)}月" + (f"{int(day)}日" if day else "")


def period_text(period: str | None, language: str = "zh") -> str:
    """A period's short form in words; bare years and English stay as they are.

    >>> period_text("2024Q1-Q3"), period_text("2025"), period_text("2026-2030"), period_text("2024Q1-Q2", "en")
    ('2024年前三季度', '2025', '2026-2030', '2024Q1-Q2')
    """
    if not period or language == "en" or re.fullmatch(r"\d{4}(?:-\d{4})?", period):
        return period or ""
    return write_period(period)
