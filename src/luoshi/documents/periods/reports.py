"""What reports tell of the year behind them and of the one they plan for."""

from __future__ import annotations

import re
from typing import Final

from luoshi.documents.periods.head import Head, Told, year_before
from luoshi.documents.periods.headings import heading_reviewed
from luoshi.documents.periods.openings import (
    day_of_opening,
    opening_review,
    plan_reviewed,
    told_year,
    year_of_goals,
    year_reached,
)
from luoshi.documents.periods.titles import SEVERAL_YEARS, closes_books, is_draft_alone

_ESTIMATED: Final = re.compile("预计((?:19|20)\\d\\d)年(?:[全我][国省市县区州旗镇乡]|地区|国内|实现|完成)")
# 本届政府任期从1998年1月至今已满五年
_TERM: Final = re.compile(
    "任期[从自](?P<from>(?:19|20)\\d\\d)年\\d{0,2}月?(?:起|开始)?至今，?(?:已|刚|将)?满(?P<years>[三四五])年"
)
_SUBTITLE: Final = re.compile(r"[（(]?(20\d\d)年度[）)]?")


def two_title_years(head: Head) -> Told | None:
    """A title with both years: 2025年预算执行情况和2026年预算草案."""
    years = head.report_years
    return _told(head, min(years), max(years)) if len(set(years)) >= 2 else None


def review_heading(head: Head) -> Told | None:
    """A heading of a review: 一、2024年工作回顾."""
    year = heading_reviewed(head)
    return _followed(head, year) if year else None


def years_summed(head: Head) -> Told | None:
    """The several years that the title of a summary gives: 过去五年（2012—2016年）工作总结."""
    several = SEVERAL_YEARS.search(head.title)
    return Told(f"{several[1]}-{several[2]}", str(int(several[2]) + 1)) if several else None


def title_year(head: Head) -> Told | None:
    """The one year of a title: the report of a government and a draft alone plan for it, others report on it."""
    if not head.report_years:
        return None
    year = int(head.report_years[0]) - (1 if head.kind == "work_report" or is_draft_alone(head.title) else 0)
    return _followed(head, str(year))


def subtitle_year(head: Head) -> Told | None:
    """The year on a line of its own below the title: （2022年度）."""
    alone = (match for line in head.lines[:5] if line.width <= 14 and (match := _SUBTITLE.fullmatch(line.text)))
    return next((_followed(head, match[1]) for match in alone), None)


def goals_year(head: Head) -> Told | None:
    """The year that the text sets its goals for; it reports on the one before."""
    year = year_of_goals(head)
    return _told(head, str(int(year) - 1), year) if year else None


def spoken_year(head: Head) -> Told | None:
    """The year that the text reviews or begins a sentence with."""
    year = opening_review(head, head.issued) or told_year(head, head.issued)
    return _followed(head, year) if year else None


def estimated_year(head: Head) -> Told | None:
    """The year whose results are estimated, or the last one of the term that has just ended: 预计2002年全市实现."""
    for text in head.bare:
        if estimated := _ESTIMATED.search(text):
            return _followed(head, estimated[1])
        if term := _TERM.search(text):
            return _followed(head, str(int(term["from"]) + "三四五".index(term["years"]) + 2))
    return None


def date_year(head: Head) -> Told | None:
    """The year that the day of issue looks back on."""
    return _followed(head, year_before(head.issued)) if head.issued else None


def meeting_year(head: Head) -> Told | None:
    """The year that the day of the meeting looks back on, in the news of a report."""
    day = day_of_opening(head)
    return _told(head, year_before(day), day[:4]) if day else None


def plan_years(head: Head) -> Told | None:
    """The several years of the plan that the text reviews."""
    whole = plan_reviewed(head)
    return _told(head, whole, str(int(whole[5:]) + 1)) if whole else None


def reached_year(head: Head) -> Told | None:
    """The year up to which the text says that something rose."""
    year = year_reached(head)
    return _told(head, year, str(int(year) + 1)) if year else None


def _followed(head: Head, year: str) -> Told:
    """A year reported on with the one after it; what a report of the middle of a year will do next is of that year."""
    date = head.issued
    if not head.report_years and date and year == date[:4] and 4 <= int(date[5:7]) <= 10:
        return _told(head, year, year)
    return _told(head, year, str(int(year) + 1))


def _told(head: Head, period: str, planned: str) -> Told:
    return Told(period, None if closes_books(head) else planned)
