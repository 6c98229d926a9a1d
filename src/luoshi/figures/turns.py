"""Where a passage that reports turns to what will be done: 会议强调，2025年，全局将…… in the minutes of 2024.

What stands behind the turn is promised for the year that it names, up to the end of the passage.
"""

from __future__ import annotations

import re
from dataclasses import replace

from luoshi.figures.context import Context
from luoshi.text.periods import PeriodMention, find_periods

# 2025年，全市将……; 明年，我们要……; 会议要求，2025年要……
_TURN = re.compile(
    r"(?:^|(?<=[。；，：]))(?:(?P<year>20\d\d)年|(?P<next>明年|来年|新的一年))(?:里|度)?[，,]?(?P<who>[^，。；：\d]{0,20}?)(?:将|要(?!求|素|点|闻))"
)


def turn_to_plan(text: str, context: Context) -> tuple[int, Context]:
    """Where a text turns to a plan, and what holds from there on; behind its end where it does not.

    >>> context = Context("actual", "2024", 2024)
    >>> at, plan = turn_to_plan("2024年建成3处。会议强调，2025年，全局将抓好五件事", context)
    >>> at, plan.modality, plan.period
    (16, 'target', '2025')
    >>> turn_to_plan("2023年，全局将力量下沉", context)[0] > 10
    True
    """
    end = len(text) + 1
    if context.modality != "actual" or not context.year or ("将" not in text and "要" not in text):
        return end, context
    for match in _TURN.finditer(text):
        year = int(match["year"]) if match["year"] else context.year + 1
        if year > context.year:
            ahead = replace(context, modality="target", period=str(year), year=year, years=None)
            return match.start(), ahead
    return end, context


def periods_around(text: str, year: int | None, turn: int, ahead: Context) -> list[PeriodMention]:
    """The periods named in a text, relative words (全年) behind its turn by the year planned for."""
    if turn > len(text):
        return list(find_periods(text, year))
    before = list(find_periods(text[:turn], year))
    behind = find_periods(text[turn:], ahead.year)
    moved = (PeriodMention(m.start + turn, m.end + turn, m.period, m.base) for m in behind)
    return [*before, *moved]
