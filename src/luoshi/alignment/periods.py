"""Periods as stretches of months: which of two holds the other."""

from __future__ import annotations

import re
from functools import lru_cache

_PERIOD = re.compile(
    r"(?P<year>\d{4})(?:-(?P<to>\d{4})|Q(?P<q>[1-4])(?:-Q(?P<q2>[1-4]))?|H(?P<h>[12])|M(?P<m>\d{1,2})(?:-M(?P<m2>\d{1,2}))?|-(?P<month>\d{2})(?:-\d{2})?)?$"
)

_HALVES = {("1", "2"): "上半年", ("3", "4"): "下半年"}


@lru_cache(maxsize=4096)
def months(period: str | None) -> tuple[int, int] | None:
    """First and last month of a period, counted from year 0; None for no period or one in another form.

    >>> months("2024Q1-Q3") == (2024 * 12, 2024 * 12 + 8), months("2021-2025") == (2021 * 12, 2025 * 12 + 11)
    (True, True)
    >>> months("某年") is None
    True
    """
    match = _PERIOD.match(period or "")
    if not match:
        return None
    start = int(match["year"]) * 12
    if match["to"]:
        return start, int(match["to"]) * 12 + 11
    if match["q"]:
        return start + (int(match["q"]) - 1) * 3, start + int(match["q2"] or match["q"]) * 3 - 1
    if match["h"]:
        return start + (int(match["h"]) - 1) * 6, start + int(match["h"]) * 6 - 1
    if match["m"]:
        return start + int(match["m"]) - 1, start + int(match["m2"] or match["m"]) - 1
    if match["month"]:
        return start + int(match["month"]) - 1, start + int(match["month"]) - 1
    return start, start + 11


def relate_periods(target: str | None, outcome: str | None) -> str:
    """How an outcome's period stands to its target's: same, part (of it), longer, apart, or unknown.

    >>> relate_periods("2024", "2024Q1-Q3"), relate_periods("2024", "2025"), relate_periods("2025", "2021-2025")
    ('part', 'apart', 'longer')
    """
    left, right = months(target), months(outcome)
    if left is None or right is None:
        return "unknown" if target != outcome or target is None else "same"
    if left == right:
        return "same"
    if left[0] <= right[0] and right[1] <= left[1]:
        return "part"
    if right[0] <= left[0] and left[1] <= right[1]:
        return "longer"
    return "apart"


def share_of(target: str | None, outcome: str | None) -> float:
    """How much of a target's time an outcome's lasts, 0 to 1; 0 where either is not known.

    >>> share_of("2024", "2024Q1-Q3"), share_of("2024", None)
    (0.75, 0.0)
    """
    left, right = months(target), months(outcome)
    if left is None or right is None:
        return 0.0
    return min(1.0, (right[1] - right[0] + 1) / (left[1] - left[0] + 1))


def period_words(period: str) -> str:
    """A period in Chinese.

    >>> period_words("2024Q1-Q3"), period_words("2026-2030"), period_words("2025Q1-Q2")
    ('2024年前三季度', '2026-2030年', '2025年上半年')
    """
    match = _PERIOD.match(period)
    if not match:
        return period
    year = f"{match['year']}年"
    if match["to"]:
        return f"{match['year']}-{match['to']}年"
    if match["q"]:
        numerals = "零一二三四"
        if match["q2"]:
            if half := _HALVES.get((match["q"], match["q2"])):
                return year + half
            first, last = int(match["q"]), int(match["q2"])
            return year + (f"前{numerals[last]}季度" if first == 1 else f"第{numerals[first]}至{numerals[last]}季度")
        return f"{year}第{numerals[int(match['q'])]}季度"
    if match["h"]:
        return year + ("上半年" if match["h"] == "1" else "下半年")
    if match["m"]:
        return year + (f"{int(match['m'])}-{int(match['m2'])}月" if match["m2"] else f"{int(match['m'])}月")
    if match["month"]:
        return f"{year}{int(match['month'])}月"
    return year
