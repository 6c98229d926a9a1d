"""How long a document says that it holds: 有效期至2026年12月31日, 自2025年3月1日起施行，有效期2年, 暂定三年."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from luoshi.text.numerals import parse_numeral
from luoshi.text.unclear import Unclear

_DAY: Final = r"(?P<y>20\d\d)年(?:(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?)?"
_FROM: Final = re.compile(rf"自{_DAY}(?:起|(?=正式|施行|执行|实施|生效))")
_UNTIL: Final = re.compile(
    rf"(?:有效期(?:限)?(?:自.{{0,16}})?|(?:施行|执行|实施|适用)(?:期限)?)(?:至|到|截至|截止至?){_DAY}"
)
_TERM: Final = re.compile(
    r"(?:(?:有效|施行|执行|实施|试行)期(?:限)?(?:为|暂定)*|暂定|(?<=[，,；;])试行)"
    r"(?P<years>\d{1,2}|[一二两三四五六七八九十]{1,2})年"
)


@dataclass(frozen=True, slots=True)
class Validity:
    """The first and the last day on which a document holds, as ISO; the first is None where nothing tells it.

    ``years`` is the term where the last day is worked out from one, else 0.
    """

    first: str | None
    last: str
    years: int = 0


def find_validity(text: str, issued: str | None = None) -> Validity | None:
    """For how long ``text`` says that its document holds; one without a day of its own begins on that of issue.

    >>> find_validity("本办法自公布之日起施行，有效期至2026年12月31日。", "2025-04-08")
    Validity(first='2025-04-08', last='2026-12-31', years=0)
    >>> find_validity("本措施自2025年3月1日起施行，有效期2年。"), find_validity("有效期三年")
    (Validity(first='2025-03-01', last='2027-02-28', years=2), None)
    """
    begin = _FROM.search(text)
    first = (_iso(begin) if begin else None) or issued
    if until := _UNTIL.search(text):
        last = _iso(until, at_end=True)
        return Validity(first, last) if last else None
    term = _TERM.search(text)
    years = parse_numeral(term["years"]) if term else 0
    if first is None or isinstance(years, Unclear) or not years:
        return None
    start = date.fromisoformat(first)
    year = start.year + int(years)
    after = date(year, start.month, min(start.day, monthrange(year, start.month)[1]))
    return Validity(first, (after - timedelta(days=1)).isoformat(), int(years))


def _iso(day: re.Match[str], *, at_end: bool = False) -> str | None:
    """A day as ISO; of a month or year alone its first one, with ``at_end`` its last; None for none of a calendar."""
    year, month = int(day["y"]), int(day["m"] or (12 if at_end else 1))
    if not 1 <= month <= 12:
        return None
    longest = monthrange(year, month)[1]
    number = int(day["d"] or (longest if at_end else 1))
    return f"{year}-{month:02d}-{number:02d}" if 1 <= number <= longest else None
