"""The years that a text names, in the terms of what holds around them: of a report, of a plan, of a policy."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.context import Context
from luoshi.figures.naming.payees import UP_TO_A_DAY
from luoshi.text.holding import holds
from luoshi.text.periods import PeriodMention, is_part, spans_years, years_of

_WORKED: Final = (
    "举办",
    "开展",
    "完成",
    "组织",
    "实施",
    "申报",
    "召开",
    "启动",
    "推进",
    "编制",
    "下达",
    "举行",
    "印发",
)
_FOUNDED: Final = ("建于", "创立于", "成立于", "设立于")  # 小区始建于2004年，共有8栋楼
_OBTAINING: Final = ("争取", "争取到", "争取了", "申报", "储备", "谋划", "策划", "提前下达", "收到提前下达")
_ANY_OF_THEM: Final = ("当年", "年内", "全年", "本年")  # in a policy of several years: whichever it is applied for
_FROM_THEN: Final = ("下一年", "下年", "次年", "第二年")  # 从项目完工下一年起: counted from what was done
# 自2026年1月1日至2027年12月31日, 一般纳税人……
_DAYS: Final = re.compile(
    "[自从由]?((?:19|20)\\d\\d)年\\d{1,2}月\\d{1,2}日起?[至到—～~-]((?:19|20)\\d\\d)年\\d{1,2}月\\d{1,2}日(?!前)"
)
_EVENT: Final = re.compile("[^，。；\\d]{2,30}以来")
_FROM_ON: Final = ("开始", "度开始")  # 自2018年度开始，对……给予
_RECKONED_BY: Final = re.compile("上一?个?年度")


def _of_report(text: str, mentions: list[PeriodMention], context: Context) -> list[PeriodMention]:
    """The periods that a report names, in its own terms.

    今年以来 in a report on half a year is that half; the year that something was obtained for (已争取2026年资金9亿元)
    is not yet the one in which it was.
    """
    if is_part(context.period) and holds(text, "今年以来"):
        for mention in mentions:
            if text.startswith("今年以来", mention.start):
                mention.period = context.period or mention.period
    if holds(text, "以来"):
        for mention in mentions:
            if since := _since_event(text, mention, context):
                mention.period = since
    if is_part(context.period):
        mentions = [m for m in mentions if not _names_the_work(text, m, context.period or "")]
    if context.year is None:
        return mentions
    year = str(max(context.year, context.past_year or 0))
    return [m for m in mentions if m.period[:4] <= year or not text.endswith(_OBTAINING, 0, m.start)]


def _between_days(text: str, mentions: list[PeriodMention]) -> list[PeriodMention]:
    """The periods named, two days between which something holds as the years from the first to the last of them."""
    found = list(mentions)
    for days in _DAYS.finditer(text):
        years = days[1] if days[1] == days[2] else f"{days[1]}-{days[2]}"
        inside = [mention for mention in found if days.start() <= mention.start < days.end()]
        found = [mention for mention in found if mention not in inside]
        found.append(PeriodMention(days.start(), days.end(), years))
    return sorted(found, key=lambda mention: mention.start)


def _since_event(text: str, mention: PeriodMention, context: Context) -> str | None:
    """The years up to the one reported on for a day since which something holds: 2018年6月网上超市运营以来.

    None for any other mention. What is told behind the sentence or its list (；) is not of these years any more.
    """
    if "月" not in text[mention.start : mention.end] or not _EVENT.match(text, mention.end) or not context.period:
        return None
    first, last = int(mention.period[:4]), years_of(context.period)[1]
    return f"{first}-{last}" if first < last else context.period


def _names_the_work(text: str, mention: PeriodMention, part: str) -> bool:
    """Whether a report on a part of a year names the year only to tell which work it was: 举办2025年旅游节."""
    return mention.period == part[:4] and text[mention.end - 1] in "年度" and text.endswith(_WORKED, 0, mention.start)


def _of_policy(text: str, mentions: list[PeriodMention], context: Context) -> list[PeriodMention]:
    """The periods that a text names which lays down: none that only tells who is paid or from when it is counted."""
    if "日" in text:
        mentions = _between_days(text, mentions)
    return [
        m
        for m in mentions
        if not (text[m.start] in "前后近" and text.endswith("年", 0, m.end))
        and not _RECKONED_BY.match(text, m.start)
        and not UP_TO_A_DAY.match(text, m.start)  # 2018年12月31日前登记的车辆: who is paid
        and not text.startswith(_FROM_THEN, m.start)
        and not (text.startswith(_FROM_ON, m.end) and text.endswith(("自", "从"), 0, m.start))
        and not (spans_years(context.period) and text.startswith(_ANY_OF_THEM, m.start))
    ]


def by_plan(text: str, mentions: list[PeriodMention], context: Context) -> list[PeriodMention]:
    """The periods named in a text; in a plan 明年, 今后五年 and 五年内 are the years that it is for.

    What a policy pays in 前三年 and 后两年 counts from the day of the recipient, what it reckons by 上年度 or, where it
    holds for several years, by 当年 from that of the application: no period.
    """
    mentions = [m for m in mentions if not text.endswith(_FOUNDED, 0, m.start)]
    if context.ruling or context.modality != "target":  # 三年内 promises in a plan only
        mentions = [m for m in mentions if not text.endswith("年内", m.start + 1, m.end)]
    if context.ruling:
        mentions = _of_policy(text, mentions, context)
    if context.looks_back and "今年" not in text:
        for mention in mentions:
            if text.startswith("去年", mention.start):
                mention.period = context.period or mention.period
    if context.modality == "actual" and mentions:
        return _of_report(text, mentions, context)
    if context.modality != "target":
        return mentions
    for mention in mentions:
        if text.startswith("明年", mention.start) and context.past_year and context.year == context.past_year + 1:
            mention.period = str(context.year)
        elif (
            context.planning
            and spans_years(context.years)
            and not spans_years(context.period)
            and text.startswith("五年内", mention.start)
        ):
            mention.period = context.years or mention.period  # below 到2020年，……: of all the plan
        elif spans_years(context.period) and (
            text.startswith(("今后", "未来"), mention.start) or text.endswith("年内", mention.start + 1, mention.end)
        ):
            mention.period = context.period or mention.period
        elif text.startswith(("今后", "未来"), mention.start) and context.past_year and spans_years(mention.period):
            first, last = years_of(mention.period)
            if first == context.past_year + 2:  # said in the year planned for, which is the first of them
                mention.period = f"{first - 1}-{last - 1}"
    return mentions
