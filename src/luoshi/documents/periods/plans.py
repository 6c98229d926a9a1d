"""The years that a plan is for, where its title names none: by its goals, its term, or the programme it goes by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.periods.head import Head, Told
from luoshi.documents.periods.titles import SEVERAL_YEARS
from luoshi.text.periods import find_periods

_GOAL_YEAR: Final = re.compile(r"目标[^，；]{0,8}[。：:]?(?:力争)?[到至]((?:19|20)\d\d)年")
_RUN: Final = re.compile(
    r"(?:19|20)\d\d年起[，,]?(?:力争|计划)?用?(?:[二三四五六七八九十]|\d{1,2})年(?:内|左右|时间|的时间)"
)
_STAGE: Final = re.compile("(?:（?[一二三123]）?[.．、])?(?:力争|计划)?[到至]((?:19|20)\\d\\d)年")
_PLAN_CLOSED: Final = re.compile("(?P<plan>“?十[一二三四五]五”?)期?末")
_NEXT_STAGE: Final = 5  # years between the stages of one plan
_SHORT: Final = 16
# 规划期限为2022-2035年; 本规划期限：2021年至2025年
_TERM: Final = re.compile(
    r"(?:^|[。；])(?:本次?)?(?:规划|计划|方案|实施|行动)的?(?:期限|期|年限|时限)[为是：:]{1,2}((?:19|20)\d\d)年?[-—–~～至到]{1,2}((?:19|20)\d\d)年"
)
# 决定在“十四五”期间组织实施“技能柳湾行动”; “十四五”时期，全区将大力实施……行动
_CARRIED_OUT: Final = re.compile(
    "(?:^|[在于，。])(?P<plan>“?十[一二三四五六七]五”?(?:期间|时期))，?[^，。；“《]{0,14}?(?:将|决定|拟|要)?(?:组织|大力|全面|深入|集中)?(?:实施|开展)(?:《|“[^”，。]{2,16}(?:行动|工程|计划)|[^，。；]{2,16}(?:行动|工程|计划)(?:，|。))"
)
_SPAN: Final = 9  # characters of 2021-2025
_TITLE_YEARS: Final = re.compile("(?:19|20)\\d\\d|十[一二三四五六七]?五")
_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_ACTION: Final = re.compile("(?P<count>[两三四五])年(?:攻坚|专项|整治|提升)*(?:行动|计划|工程)")
_AHEAD: Final = re.compile("(?:[到至]|——|^)(?P<year>20\\d\\d)年|(?P<by>20\\d\\d)年(?:底|末|\\d{1,2}月底)之?前")
_REVIEWED: Final = re.compile("现状|基础|回顾|成效|概况|背景")
_LONGEST: Final = 10  # years of a plan
_GOALS: Final = 8  # lines below 发展目标 that tell the goals


def programme_years(head: Head) -> Told | None:
    """The years of the programme that the opening of an undated plan goes by: 五年行动方案（2021—2025年）."""
    found = (match for text in head.bare[:12] if (match := SEVERAL_YEARS.search(text)))
    several = next(found, None) if not head.issued else None
    return Told(f"{several[1]}-{several[2]}") if several else None


def year_aimed_at(head: Head) -> Told | None:
    """The year or years for which a plan without years in its title sets its goals.

    总体目标：到2027年，……; 2012年起5年内，…….
    """
    for index, text in enumerate(head.bare[:60]):
        if "年起" in text and (run := _RUN.search(text)):
            return Told(next(find_periods(run[0])).period)
        aimed = _GOAL_YEAR.search(text) if "目标" in text[:12] else None
        if aimed and (not head.issued or aimed[1] > head.issued[:4]):
            return Told(_run_up_to(aimed[1], head) or aimed[1])
        if (
            len(text) <= _SHORT
            and text.endswith("目标")
            and (last := _last_stage(head.bare[index + 1 : index + 7], head))
        ):
            return Told(last)
    return None


def years_of_action(head: Head) -> Told | None:
    """2018-2020 of a three-year action plan (三年行动方案) issued in 2018 whose text goes up to 2020.

    The title tells how many years it is for, and the last of them that the text plans for is where they end.
    """
    counted = None if head.years else _ACTION.search(head.title)
    if counted is None:
        return None
    count = "两三四五".index(counted["count"]) + 2
    named = (match for text in head.bare if "年" in text for match in _AHEAD.finditer(text))
    last = max((int(match["year"] or match["by"]) for match in named), default=0)
    first = last - count + 1
    if not last or (head.issued and not int(head.issued[:4]) - 1 <= first <= int(head.issued[:4]) + 1):
        return None
    return Told(f"{first}-{last}")


def _run_up_to(year: str, head: Head) -> str | None:
    """The years up to one aimed at that an undated plan promises for: 到2015年，…… in one that says 2012~2015年，……."""
    if head.issued:
        return None
    spans = (match for text in head.bare for match in SEVERAL_YEARS.finditer(text) if match[2] == year)
    first = next(spans, None)
    return f"{first[1]}-{year}" if first else None


def _last_stage(lines: Sequence[str], head: Head) -> str | None:
    """The year of the last stage below a heading 主要目标 (到2025年……。到2030年……), without an outlook far ahead."""
    years: list[str] = []
    if lines and len(lines[0]) > _SHORT and not _STAGE.match(lines[0]):
        lines = lines[1:]  # 紧紧围绕……: what the goals stand for, before the stages
    of_plan = ""
    for text in lines:
        found = _STAGE.match(text)
        if found is None:
            break
        closed = _PLAN_CLOSED.search(text)
        plan = next((mention.period for mention in find_periods(closed["plan"])), "") if closed else ""
        of_plan = plan if plan.endswith(found[1]) and not years else of_plan
        if years and int(found[1]) - int(years[-1]) > _NEXT_STAGE:
            break  # 展望到2035年
        years.append(found[1])
    if of_plan and len(years) == 1:
        return of_plan  # 至2025年，……。至“十四五”期末，……: of the years of that plan
    return years[-1] if years and (not head.issued or years[-1] > head.issued[:4]) else None


def programme_carried_out(head: Head) -> Told | None:
    """The five years in which the opening of a plan says that it is carried out: 在“十四五”期间组织实施……行动.

    Only a plan issued in or before those years, and none that names years in its title.
    """
    if head.years:
        return None
    for text in head.bare[:20]:
        match = _CARRIED_OUT.search(text) if "施" in text or "开展" in text else None
        years = next((mention.period for mention in find_periods(match["plan"])), "") if match else ""
        if len(years) == _SPAN and (not head.issued or head.issued[:4] <= years[5:]):
            return Told(years)
    return None


def term_of_plan(head: Head) -> Told | None:
    """The years that a plan without any in its title says that it is for: 规划期限为2022-2035年."""
    if _TITLE_YEARS.search(head.title):
        return None
    term = next((match for text in head.bare if "期" in text and (match := _TERM.search(text))), None)
    return Told(f"{term[1]}-{term[2]}") if term and term[1] < term[2] else None


def goals_behind_review(head: Head) -> Told | None:
    """2010-2012 of an undated plan whose review (发展现状) tells of 2009 and whose goals (发展目标) go to 2012."""
    if head.issued:
        return None
    at = next((at for at, text in enumerate(head.bare) if len(text) <= _SHORT and text.endswith("目标")), 0)
    if not at or not any(len(text) <= _SHORT and _REVIEWED.search(text) for text in head.bare[:at]):
        return None
    reviewed = [int(year) for text in head.bare[:at] for year in _YEAR.findall(text)]
    aimed = [int(year) for text in head.bare[at + 1 : at + 1 + _GOALS] for year in _YEAR.findall(text)]
    last = max(reviewed, default=0)
    end = max((year for year in aimed if year > last), default=0)
    return Told(f"{last + 1}-{end}") if last and 1 < end - last <= _LONGEST else None
