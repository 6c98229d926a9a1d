"""The level that is left behind where one moves (由2375元提高到2423元), and the period that it stood in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from luoshi.figures.context import Context
from luoshi.lexicon import load
from luoshi.text.periods import find_periods, spans_years
from luoshi.text.quantities import Quantity, by_first_character

_LEFT_IN: Final = re.compile(r"[由从]([^，。；由从]{2,10})$")
_JOINTS: Final = frozenset("、和与")
_COLONS: Final = frozenset(":：")
_RATIO_MARKS: Final = frozenset("0123456789.:：")
# 由2万元[、7000元]增长到, 从2万元[和7000元]分别提高到
_ALSO_LEFT: Final = re.compile(r"(?:[、和与]\d[\d.,]*[^，。；、\d.,]{0,3}?)+(?=，?(?:分别|[增提上下降升减达扩缩]))")
JOINTS: Final = frozenset("、和与及")  # between the numbers of a list
# 3万元、[1万元]: the numbers of a list before one
NUMBERS_BEFORE: Final = re.compile(r"(?:\d[\d.,]*[^，。；、\d.,]{0,3}?[、和与及])+$")
# 由900户3000人减至: two counts of the same people
_COUNTED_TWICE: Final = re.compile(r"\d[\d.,]*[^，。；、\d.,]{1,3}?(?=[增减升降])")
_COUNT_BEFORE: Final = re.compile(r"(?<=[由从])\d[\d.,]*[^，。；、\d.,]{1,3}$")
# 由每人每月2375元, 从上年的……: the level that is left. Only what may stand between 由 or 从 and the number.
_LEAVING: Final = re.compile(
    r"[由从](?:现[有在]的?|当前的?|人均每[年月]|年人均|人均|户均|亩均|每[人户生月年张次亩床件台头吨度]+|每[平立]方米|(?:(?:20|19)\d\d|上|去)年(?:同期)?[的末底]*|“?十[一二三四五]五”?[时期末的]*|[三五]年前的?|上半年的?|年初的?|[一二三]季度的?|原来的?|目前的?|第[一二三]批的?)*$"
)


# 收入线标准由家庭年人均可支配收入[9600元]以下提高到15600元以下
_LEAVING_WHAT: Final = re.compile("(?:标准|水平|额度|比例|价格|指标|限额|补贴|工资)[由从][^，。；由从\\d]{2,14}$")


_HELD_AGAINST: Final = re.compile("[与同较比]((?:19|20)\\d\\d)年(?:[末底])?(?:相比|比较|比)[^。]*$")
_SENTENCE: Final = 260
_FROM_TO: Final = re.compile("((?:19|20)\\d\\d)年[到至](?:19|20)\\d\\d年(?=[^。；]*$)")


@lru_cache(maxsize=1)
def raised_to() -> re.Pattern[str]:
    """What a level moves with: 提高到, 增长至."""
    return re.compile(f"，?(?:进一步|分别|大幅)?(?:{by_first_character(load('measures')['leaving'])})[到至为]")


# The characters that `raised_to` begins with: few numbers have one of them behind them.
_MOVE_BEGINS: Final = frozenset(word[0] for word in load("measures")["leaving"]) | {"进", "分", "大"}


def is_old_level(text: str, quantity: Quantity) -> bool:
    """Whether a number is the level that is left behind: 由2375元提高到2423元.

    >>> from luoshi.text.quantities import scan
    >>> text = "标准由2375元提高到2423元"
    >>> [is_old_level(text, q) for q in scan(text)]
    [True, False]
    """
    begin, stop = quantity.begin, quantity.stop
    if not quantity.unit and (text[stop : stop + 1] in _COLONS or text[begin - 1 : begin] in _COLONS):
        begin, stop = _whole_ratio(text, begin, stop)
    behind = text[stop : stop + 1]
    if behind in _JOINTS and (listed := _ALSO_LEFT.match(text, stop)):
        stop = listed.end()
        behind = text[stop : stop + 1]
    elif behind.isdecimal() and (twice := _COUNTED_TWICE.match(text, stop)):
        stop = twice.end()
        behind = text[stop : stop + 1]
    moves = behind in _MOVE_BEGINS or behind == "，"
    if not (moves and raised_to().match(text, stop)) and not (behind == "达" and text.startswith("达到", stop)):
        return False
    if text[begin - 1 : begin] in _JOINTS and (listed := NUMBERS_BEFORE.search(text, max(0, begin - 28), begin)):
        begin = listed.start()
    elif text[begin - 1 : begin] in "户人" and (count := _COUNT_BEFORE.search(text, max(0, begin - 14), begin)):
        begin = count.start()
    return _LEAVING.search(text, max(0, begin - 14), begin) is not None or (
        text[begin - 1] not in _RATIO_MARKS and _LEAVING_WHAT.search(text, max(0, begin - 18), begin) is not None
    )


def _whole_ratio(text: str, begin: int, stop: int) -> tuple[int, int]:
    """Where the ratio begins and ends of which a number is a part: 5:40:55, 2.1:1."""
    while begin and text[begin - 1] in _RATIO_MARKS:
        begin -= 1
    while stop < len(text) and text[stop] in _RATIO_MARKS:
        stop += 1
    return begin, stop


def old_period(
    context: Context, text: str, quantity: Quantity, period: str | None, years: str | None = None
) -> str | None:
    """The period of the level that is left behind: the one named with it (由2020年的……), else the year before.

    ``years`` are those that the sentence reviews, if any: the level was left before the first of them.
    """
    begin = quantity.begin
    if text[begin - 1 : begin] in _JOINTS and (listed := NUMBERS_BEFORE.search(text, max(0, begin - 28), begin)):
        begin = listed.start()
    elif text[begin - 1 : begin] in _COLONS:
        begin = _whole_ratio(text, begin, begin)[0]
    named = _LEFT_IN.search(text, max(0, begin - 14), begin)
    if named and named[1].startswith(("目前", "现在", "当前")):
        return year_before(context, context.period)
    found = next((m.period for m in find_periods(named[1], context.year)), None) if named else None
    if found and named and "同期" in named[1] and context.period and not spans_years(context.period):
        return found[:4] + context.period[4:]  # 一季度，结构由去年同期的……变化为……
    if not found and (held := _HELD_AGAINST.search(text, max(0, begin - _SENTENCE), begin)):
        return held[1]  # 与2000年相比，生产总值由208亿元增加到385亿元
    if not found and (span := _FROM_TO.search(text, max(0, begin - 90), begin)):
        return span[1]  # 2001年到2005年，比重由3%减少到1%
    return found or year_before(context, years if spans_years(years) and context.modality == "actual" else period)


def year_before(context: Context, period: str | None) -> str | None:
    """The year whose level is left behind: the one before ``period``, or before the years reviewed."""
    if spans_years(context.period) and context.modality == "actual" and context.period:
        return str(int(context.period[:4]) - 1)
    if spans_years(period) and period:
        return str(int(period[:4]) - 1)
    return str(int(period) - 1) if period and len(period) == 4 else period
