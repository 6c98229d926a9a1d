"""What a title tells of the period: years, several years, a part of a year, years ahead."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from luoshi.documents.periods.head import Head, Told
from luoshi.documents.periods.headings import names_both_halves, rest_of_year
from luoshi.text.numerals import parse_numeral
from luoshi.text.periods import find_periods
from luoshi.text.unclear import Unclear

SEVERAL_YEARS: Final = re.compile(
    r"((?:19|20)\d\d)年?[-—–～~至]+((?:19|20)\d\d)(?!\d)(?=年|[)）])"  # （2025—2027年）
)
_PART: Final = re.compile(r"(?:19|20)\d\d(?:H\d|Q\d(?:-Q\d)?|M\d{1,2}(?:-M\d{1,2})?)\Z")
_ADJUSTED: Final = re.compile("调整.{0,30}(?:计划|预算|指标|目标)|(?:预算|计划|指标)调整")
_INCLUDED: Final = re.compile("[（(]含[^（）()]*[）)]")  # 2025年工作计划（含一季度计划）
_EVALUATED: Final = re.compile(r"(?:规划|纲要|计划).{0,24}评估")
_AHEAD: Final = re.compile("(?:未来|今后)([二三四五])年")
_MONTH: Final = re.compile(r"((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月")
_FIVE_YEAR_PLAN: Final = re.compile(r"第([一二三四五六七八九十]{1,3})个?五年")
_DRAFT: Final = re.compile("(?:预算|计划)(?:[（(]?草案|安排|案|编[制报]|的?说明)")
_PERFORMED: Final = re.compile("情况|调整|决算|总结|回顾|评估")
_CLOSED_BOOKS: Final = re.compile(r"决算(?!.{0,30}(?:预算|计划)草案)")


def part_named(text: str, year: int | None) -> str | None:
    """The first part of a year that a text names.

    >>> part_named("上半年工作总结", 2024), part_named("2024年工作总结", None)
    ('2024Q1-Q2', None)
    """
    return next((one.period for one in find_periods(text, year) if _PART.match(one.period) and not one.base), None)


def closes_books(head: Head) -> bool:
    """Whether a title is that of final accounts, which plan nothing."""
    return _CLOSED_BOOKS.search(head.title) is not None


def is_draft_alone(title: str) -> bool:
    """Whether a title is that of a draft for its year, with nothing on how the year before went.

    >>> is_draft_alone("关于2026年预算草案的报告"), is_draft_alone("2025年预算执行情况和2026年预算草案的报告")
    (True, False)
    >>> is_draft_alone("某街道2025年工作总结和2026年工作计划安排")
    False
    """
    return _DRAFT.search(title) is not None and _PERFORMED.search(title) is None


def sets_anew(title: str) -> bool:
    """Whether a title is that of goals or sums set anew while their year is under way.

    >>> sets_anew("关于2025年预算调整方案的报告"), sets_anew("关于2025年预算草案的报告")
    (True, False)
    """
    return _ADJUSTED.search(title) is not None


def outline_years(head: Head) -> Told | None:
    """The years of a five-year outline; of another the year in its title or of its date."""
    lone = head.years[0] if head.years else None
    period = _five_years(head) or lone or (head.date and head.date[:4])
    return Told(period) if period else None


_RESULTS_OF: Final = re.compile("(20\\d\\d)年(?:[底末]|[，,]|(?:实际)?完成)")


def _told_up_to(whole: str, head: Head) -> str:
    """The years of a plan up to the first year inside it whose results an evaluation without a date tells."""
    first, last = whole.split("-")
    told = (match[1] for line in head.lines[:40] for match in _RESULTS_OF.finditer(line.text))
    until = next((year for year in told if first < year < last), None)
    return f"{first}-{until}" if until else whole


def evaluated_years(head: Head) -> Told | None:
    """The years of a plan that an evaluation looks back on: up to the year of its date, half of it over at least."""
    if not _EVALUATED.search(head.title):
        return None
    whole = _five_years(head)
    shown = (match for line in head.lines[:12] if len(line.text) <= 16 and (match := _MONTH.search(line.text)))
    month = next(shown, None) if not head.date else re.match(r"(\d{4})-(\d\d)", head.date)
    if whole and not month:
        return Told(_told_up_to(whole, head))
    if not whole or not month:
        return Told(whole)
    first, last = whole.split("-")
    until = int(month[1]) - (1 if int(month[2]) <= 6 else 0)
    return Told(f"{first}-{until}" if int(first) < until < int(last) else whole)


def part_of_year(head: Head) -> Told | None:
    """The half, quarter or months of a year that a title names."""
    part = part_named(_INCLUDED.sub("", head.title), int(head.near_year) if head.near_year else None)
    return Told(part) if part else None


def part_reported(head: Head) -> Told | None:
    """The same for a report, the first half also where its headings name both; it plans for the rest of the year."""
    named = part_of_year(head)
    part, spoken = named.period if named else None, head.near_year
    if not part and spoken and len(set(head.years)) < 2 and ("半年" in head.title or names_both_halves(head)):
        part = f"{spoken}Q1-Q2"
    return Told(part, rest_of_year(part, head)) if part else None


def adjusted_year(head: Head) -> Told | None:
    """The year whose goals a report sets anew while it is under way: it reports on it and plans for it."""
    return Told(head.years[0], head.years[0]) if head.years and sets_anew(head.title) else None


def title_years(head: Head) -> Told | None:
    """The year of a title, or the several years that it spans; else those of the five-year plan that it names."""
    if not head.years:
        plan = _plan_named(head.title) if "五" in head.title else None
        return Told(plan) if plan else None
    several = SEVERAL_YEARS.search(head.title)
    return Told(f"{several[1]}-{several[2]}" if several else head.years[0])


def years_ahead(head: Head) -> Told | None:
    """The years that a title without any looks ahead to: 未来五年主要目标; in spring with its own year."""
    match = _AHEAD.search(head.title) if head.issued else None
    if match is None or head.issued is None:
        return None
    first = int(head.issued[:4]) + (1 if head.issued[5:7] > "06" else 0)
    return Told(f"{first}-{first + '二三四五'.index(match[1]) + 1}")


def _five_years(head: Head) -> str | None:
    """The years of the first five-year plan that title or text names."""
    return next((years for text in _title_and_lines(head) if (years := _plan_named(text))), None)


def _title_and_lines(head: Head) -> Iterable[str]:
    yield head.title
    yield from (line.text for line in head.lines[:80])


def _plan_named(text: str) -> str | None:
    match = _FIVE_YEAR_PLAN.search(text)
    number = parse_numeral(match[1]) if match else 0
    if number and not isinstance(number, Unclear) and number >= 10:
        first = 2001 + 5 * (int(number) - 10)
        return f"{first}-{first + 4}"
    mentions = find_periods("".join(text.split()))
    return next(
        (one.period for one in mentions if len(one.period) == 9 and one.period[4] == "-" and not one.base), None
    )
