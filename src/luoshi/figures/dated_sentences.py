"""The sentences of a text that hold numbers, with the periods that hold in them: named there or carried from before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from luoshi.figures.sentences import sentences
from luoshi.figures.told_sentence import Sentence
from luoshi.text.periods import PeriodMention
from luoshi.text.quantities import Quantity

_BY_REPORT: Final = re.compile("据[^，。]{1,8}，")
_FIELD: Final = re.compile("[^，。；：\\d]{2,8}：")  # 完成情况：1-6月，……
_NEXT_POINT: Final = re.compile("[二三四五六七八九十]是(?!否)|截[至止]目前|目前，|\\d{1,2}月[末底]，|[季期]末")
# How a level is told, and what is told of now and not of the year to reach
_LEVEL_THEN: Final = re.compile("达到|提[升高][至到]|增加到|下降|降低|控制在|占比|比重|比例|率达|超过|突破|[都均]有\\d")
_OF_NOW: Final = re.compile("今年|去年|全年|年内|当年|截至|目前|现有|已|累计|同比|每年")


_LEADS: Final = 2  # characters before a period with which a sentence opens
_NEAR: Final = 60  # characters behind a period within which what moved in it is told
_MOVED: Final = re.compile("[从由]\\d[\\d.]*[^，。；\\d]{1,6}(?:提[升高]|增[长加]|下降|上升|降低|扩大|减少)[到至]")
_YEARLY: Final = re.compile("，年(?:处理|产|供|发电|加工|收|输|用|接待)")
_HOLDS_ON: Final = frozenset("，,：:底末前")  # 2024年，……；……: the year holds for the whole list


def read_sentences(
    text: str, quantities: list[Quantity], mentions: list[PeriodMention], carries: bool, year: str = ""
) -> Iterator[Sentence]:
    """The sentences that hold quantities; ``carries`` tells that a year at the head of the text holds for all of it.

    ``year`` is the whole year that the text around tells of: months of it hold for their own sentence only.
    """
    at, listed = 0, False
    years: str | None = None
    before: list[PeriodMention] = []
    goal: list[PeriodMention] = []
    for start, end in sentences(text):
        first = at
        while at < len(quantities) and quantities[at].start < end:
            at += 1
        periods = [m for m in mentions if start <= m.start < end and not m.base] if mentions else []
        if periods and "基础上" in text[start:end]:
            periods = [m for m in periods if not text.startswith("基础上", m.end)]  # 在2025年基础上大幅下降
        apart = text[start - 1 : start] == "；" and before and not carries and text[before[-1].end] not in _HOLDS_ON
        if apart and _YEARLY.search(text, start, end):
            before = []  # 2024年完成管网修复9公里；污水站建成投运，年处理量9万吨 in a plan: of the plan's years again
        if periods or (before and text[start - 1 : start] != "；" and not text.startswith("其中", start)):
            late = (
                at > first
                and text[start - 1 : start] == "；"
                and periods
                and periods[0].start > quantities[first].begin
            )
            before = [*before[-1:], *periods] if late else periods  # 2015年，……；投资9亿元，五年累计40亿元
        if goal and at > first and _holds_on(text, start, end, quantities[first], before):
            before = [*goal, *before]  # 到2030年，体系初步形成。占比达到20%
        goal = _goal_of(text, start, end, periods) if periods else goal
        part = years is not None and years[4:5] in ("M", "Q") and text[start - 1 : start] == "。"
        over = part and years != year and (years or "")[:4] == year[:4]
        if over and not periods:
            years = None  # 1-11月，……。: in a text on a whole year the months are those of the sentence
        if years and years[4:5] == "M" and _NEXT_POINT.match(text, start):
            years = None  # 一是1-10月产值……。二是新增企业4家: the months are those of the first point
        if at > first:  # behind ； the period before it still holds: 2021年，税收9亿元；投资20亿元
            yield Sentence(text, start, end, quantities[first:at], before, years)
        if at == len(quantities):
            return
        for mention in periods:
            leads = mention.start - start <= _LEADS
            if not leads and listed and text[end - 1] == "；":
                continue
            several = len(mention.period) == 9 and mention.period[4] == "-"
            if several and "月" in text[mention.start : mention.end]:
                continue  # 2018年6月上线以来，……；……: for this sentence only
            if several and text[mention.end - 2 : mention.end] in ("平均", "年均"):
                continue  # 两年平均增长6%: for this number only
            if (
                several
                and text.startswith("，", mention.end)
                and _MOVED.search(text, mention.end, min(end, mention.end + _NEAR))
            ):
                continue  # 2020年到2025年，占比从18%提升到35%: the two ends of what that sentence tells
            until = text[mention.start] in "到至" or text[mention.start - 1 : mention.start] in ("到", "至")
            turned = text[max(start, mention.start - 4) : mention.start].endswith(("过去的", "过去"))
            until = until and not text.endswith("截至", 0, mention.start)
            listed = leads and until and text[end - 1] == "；"  # 到2030年，……；……: for the whole list
            opens = not first and mention.start == start and len(mention.period) == 4
            # 2018年：……。……: the year is a label of the whole passage
            opens = opens and text.startswith(("，", "：") if carries else "：", mention.end)
            if turned or opens or (leads and (several or listed)) or (carries and _so_far(text, start, mention)):
                years = mention.period
            elif mention.period != years and not (
                not leads and text[end - 1] == "；" and _is_last_of(mention.period, years)
            ):
                years = None
        if periods and text[end - 1] == "；" and text.endswith("其中", start, before[-1].start) and not carries:
            before = before[:-1]  # 五年新建厕所256座，其中2016年建成70座；新建停车场35个
        within = before and periods and text[end - 1] == "；" and before[-1].start - start > _LEADS
        if within and years and _is_last_of(before[-1].period, years):
            before = [m for m in before if m.period == years]  # 五年间，生产总值……，2015年达到9亿元；税收……
        if listed and text[end - 1] != "；":
            years, listed = None, False


def _is_last_of(year: str, years: str | None) -> bool:
    """Whether a year is the last of the years that a text goes through: 2015 of 2011-2015."""
    return years is not None and len(years) == 9 and years[4] == "-" and year == years[5:]


def _holds_on(text: str, start: int, end: int, number: Quantity, named: list[PeriodMention]) -> bool:
    """Whether the year to reach of the sentence before holds for a sentence, which tells levels and names no year."""
    if named and named[0].start < number.begin:
        return False
    return _LEVEL_THEN.search(text, start, end) is not None and _OF_NOW.search(text, start, end) is None


def _goal_of(text: str, start: int, end: int, periods: list[PeriodMention]) -> list[PeriodMention]:
    """The year to reach with which a sentence begins (到2030年，……), or the one before where a sentence goes on."""
    first = periods[0].start
    reached = first + 1 if text[first] in "到至" else first
    opens = text[reached - 1 : reached] in ("到", "至") and (reached - start <= 2 or text[reached - 2] == "，")
    named = (
        len(periods) == 1 and len(periods[0].period) == 4 and not text.endswith(("截至", "截到", "截止到"), 0, reached)
    )
    return periods if opens and named else []


def _so_far(text: str, start: int, mention: PeriodMention) -> bool:
    """Whether a sentence that begins at ``start`` opens with months for which it and the next ones tell: 1-7月，……."""
    if len(mention.period) < 6 or mention.period[4] == "-":
        return False
    until = text.endswith(("截至", "截止"), 0, mention.start) or text.startswith("截", mention.start)
    leads = mention.start - start <= 2 or _BY_REPORT.fullmatch(text, start, mention.start) is not None
    leads = leads or _FIELD.fullmatch(text, start, mention.start) is not None
    months = leads and ("月" in text[mention.start : mention.end] or not mention.start)
    return months or (until and mention.start - start <= 12)
