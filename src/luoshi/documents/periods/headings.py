"""What headings tell of the period: the year reviewed, both halves of a year, the rest of one."""

from __future__ import annotations

import re
from typing import Final

from luoshi.documents.periods.head import Head
from luoshi.lexicon import load

_WORDS: Final = load("whole_document")
_REVIEWED: Final = re.compile(rf"((?:19|20)\d\d)年?.{{0,24}}(?:{'|'.join(_WORDS['heading']['review'])})")
# 二、2025年工作取得新成效: what was reached; but 推动2026年各项工作取得新成效
_REACHED: Final = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?((?:19|20)\d\d)年?(?:(?!推动|促进|力争|确保|努力|争取|奋力)[^，。；]){0,16}取得了?[^，。；]{0,6}"
    "(?:成绩|成效|进展|成就)"
)
_FIRST_HALF: Final = re.compile(rf"上半年.{{0,10}}(?:{'|'.join(_WORDS['heading']['first_half'])})|^[一二]、上半年")
_SECOND_HALF: Final = re.compile(rf"下半年.{{0,10}}(?:{'|'.join(_WORDS['heading']['second_half'])})")
_REST: Final = {"Q1-Q2": ("下半年", "Q3-Q4"), "Q1-Q3": ("四季度", "Q4")}


def year_reviewed(text: str) -> re.Match[str] | None:
    """The year that a text says it reviews: 2024年工作回顾."""
    return _REVIEWED.search(text) or _REACHED.search(text)


def heading_reviewed(head: Head) -> str | None:
    """The year that the first heading of a review names; 2021年以来的工作情况 goes up to when it is said."""
    found = (match for text in head.headings if (match := year_reviewed(text)))
    return next((match[1] for match in found if not match[0][4:8].startswith(("年以来", "以来"))), None)


def names_both_halves(head: Head) -> bool:
    """Whether headings name the first half of the year and the second."""
    halves = [text for text in head.headings if "半年" in text]
    return any(map(_FIRST_HALF.search, halves)) and any(map(_SECOND_HALF.search, halves))


def rest_of_year(period: str, head: Head) -> str | None:
    """The rest of the year, where the title or a heading names it."""
    word, rest = _REST.get(period[4:], ("", ""))
    if not rest:
        return None
    return period[:4] + rest if word in head.title or any(word in text for text in head.headings) else None
