"""Where a text that reports turns to what will be done: 会议强调，2025年，全局将…… in the minutes of 2024.

What stands behind the turn is promised for the year that it names, up to the end of the passage; in a text without
headings up to the passage that turns back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from luoshi.documents.model import Passage
from luoshi.lexicon import load
from luoshi.text.holding import holds
from luoshi.text.periods import PeriodMention, find_periods
from luoshi.text.quantities import by_first_character

# 2025年，全市将……; 明年，我们要……; 会议要求，2025年要……
_DOING: Final = by_first_character(load("tense")["turn"]["doing"])
_WHEN: Final = (
    r"(?P<year>20\d\d)年|(?P<next>明年|来年|新的一年)"
    rf"|(?P<rest>今年(?=[，,]?[^，。；：\d]{{0,14}}?将(?:{_DOING}))|下半年|[二三四]季度|下一步|下一?阶段|接下来)"
)
# 2026年，全省收入安排9亿元; 下一步将如何发展 asks
_WILL: Final = r"将(?!如何|怎|何)|要(?!求|素|点|闻)|计划(?!的|数|执行|草案|指标|任务)|安排(?=[^，。；：\d]{0,6}\d)"
_TURN: Final = re.compile(
    rf"(?:^|(?<=[。；，：]))到?(?:{_WHEN})(?:里|度)?[，,]?(?P<who>[^，。；：\d]{{0,20}}?)(?:{_WILL})"
)
# 今后工作重点：……; 下一步工作打算是：……
_WORK_AHEAD: Final = re.compile(
    "(?:^|(?<=[。；]))(?:今后|下一?步|下一?阶段|明年|来年|接下来)的?(?:主要|重点)*工作(?:重点|打算|计划|思路|安排|目标|任务|措施|设想)*[是为]?[：:]"
    # 第二、下半年工作计划 一、……: a chapter whose heading runs into its text
    "|^第[二三]、(?:下半年|今后|下一?步|下一?阶段|明年|20\\d\\d年)的?工作(?:计划|打算|安排|思路|重点)(?=\\s?一、)"
)
# 今年全县发展的主要预期目标是：……; 2026年主要目标任务建议为：……; 2025年就业工作目标为：……
_GOALS: Final = re.compile(
    r"(?:^|(?<=[。；，：]))(?P<when>[^。；，：]{0,30}?)(?:(?:主要|预期)(?:预期)?目标(?:任务)?(?:初步|建议|安排|确定)?(?:[是为]?[：，]|[是为](?=20\d\d年))"
    "|(?P<own>(?:计划|年度|工作|任务)目标(?:任务)?[是为]?：|主要任务[是为]：(?=[^，。；：\\d]{0,4}(?:计划|完成|实施|新[建增]|建设)[^，。；：\\d]{0,20}\\d)"
    # 下达我县造林任务9000亩, but not 完成下达的任务 and no money
    "|(?<!累计)下达[^，。；：完超\\d]{0,20}(?:计划|任务)(?:[数]?[为是：]|数?(?=[\\d.]+[万千]?(?:亩|公顷|人|户|公里|[个套座吨项家株辆名])))))"
)
# 报告中提出了2021年全市发展指标体系安排，具体为：……
_GOALS_TOLD: Final = re.compile(
    r"(?:提出|明确|确定|安排)了?(?P<year>20\d\d)年[^，。；：\d]{0,24}(?:指标|目标|任务)[^，。；：\d]{0,10}[，]?(?:具体|主要|分别)*[为是包括]*："
)
_BY_NOW: Final = re.compile("，(?:截[至止]|目前|实际)")
_TOLD: Final = re.compile("(?:[^，。；：\\d]{0,6}实际|截[至止]|目前|现已|累计|已|[^，。；：\\d]{0,8}完成情况)")
# 报告指出，今年要新增就业: in a report on the year before
_THIS_YEAR: Final = re.compile(r"(?:^|(?<=[。；，：]))今年[，,]?[^，。；：\d]{0,20}?(?:将|要(?!求|素|点|闻))")
_NAMED: Final = re.compile(r"(?P<year>20\d\d)年|(?P<next>明年|来年)|(?P<last>去年|上年)")
# 2026年，全县将着力办好十件实事。 今年将重点抓好以下工作：
_LIST_AHEAD: Final = re.compile(
    r"(?:20\d\d年|今年|明年)[^。；]{0,24}?将(?!其|[^。；]{0,12}纳入)[^。；]{0,16}"
    r"(?:以下|下列|如下|[一二三四五六七八九十\d]+(?:[件项大个]|个?方面))[^。；]{0,24}[。：]\Z"
)
# 市长报告政府工作时提出2026年主要任务
_SET_OUT: Final = re.compile(
    "(?:提出|明确|公布|部署)了?(?:20\\d\\d年|今年|明年)[^。；，]{0,8}(?:主要|重点)(?:工作)?(?:任务|目标)"
)
# 人大代表投票选出2024年民生实事项目: what is chosen is still to be done
_CHOSEN: Final = re.compile(
    "(?:票决|投票表决|表决|票选|投票)[^。；]{0,60}?(?:选出|产生|确定|选定|通过|敲定)了?[^。；]{0,40}?(?:实事|项目)"
)
_DAY: Final = re.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日")
# 集中办好10件民生实事：新建……
_DEEDS: Final = re.compile(
    r"(?:(?P<year>20\d\d)年|今年|新的一年)?[，,]?[^，。；：\d了已]{0,8}(?:办好|办成|办实|兴办|抓好)(?!了)[^，。；：]{0,6}?"
    r"(?:\d+|[一二三四五六七八九十]+)[件项][^，。；：]{0,8}(?:实事|好事)[^，。；：]{0,4}："
)
# 今年我们要继续认真办好十方面民生实事。 and below it the list
_DEEDS_TO_COME: Final = re.compile(
    r"(?:(?P<year>20\d\d)年|今年(?!以来)|新的一年)[^。；：\d]{0,12}(?<![重主需必])要(?!求|素|点|闻)(?:(?!圆满|成功)[^。；：\d]){0,80}?"
    r"(?:办好|办成|办实)(?!了)[^，。；：\d]{0,4}"
    r"(?:\d+|[一二三四五六七八九十]+)(?:[件项个]|个?方面)[^，。；：]{0,8}(?:实事|好事)"
)
# 市政府将集中力量办好10件实事：新建……; 要继续办好10件实事
_DEEDS_AHEAD: Final = re.compile(
    r"(?:将|要(?!求)|拟)[^。；\d]{0,60}(?:办好|办成|办理|兴办|抓好|实施)(?!了)[^，。；：\d]{0,6}(?:\d+|[一二三四五六七八九十]+)[件项大个][^，。；：]{0,12}(?:实事|好事|工程)[^，。；：\d]{0,6}："
)
# 深入谋划2022年“三农”重点工作，……。一是: what a meeting planned, and then the list of it
_PLANNED_WORK: Final = re.compile(
    r"(?:谋划|研究|部署|安排)了?(?P<year>20\d\d)年[^。；，]{0,16}(?:工作|任务)(?=[^。]{0,80}。一是(?![^。]{0,80}(?:同比|较上年|完成了)))"
)
_BACK: Final = re.compile(r"(20\d\d)年|去年|上年|过去|一年来")


def find_turn(text: str, year: int | None, goal_year: int | None = None) -> tuple[int, int] | None:
    """Where a text that speaks of ``year`` turns to a later one or to the rest of it, and to which.

    What comes next (下一步) is of ``goal_year``, if there is one.

    >>> find_turn("2024年建成3处。会议强调，2025年，全局将抓好五件事", 2024)
    (15, 2025)
    >>> find_turn("2023年，全局将力量下沉", 2024) is None
    True
    """
    if not year:
        return None
    if holds(text, "一是") and (match := _PLANNED_WORK.search(text)) and int(match["year"]) >= year:
        return match.start(), int(match["year"])
    if ("：" in text or ":" in text or text[:1] == "第") and (match := _WORK_AHEAD.search(text)):
        return match.start(), max(year, goal_year or 0)
    if "将" not in text and "要" not in text and not holds(text, "计划") and not holds(text, "安排"):
        return None
    for match in _TURN.finditer(text):
        named = int(match["year"]) if match["year"] else year + (1 if match["next"] else 0)
        if match["rest"] and match["rest"][0] in "下接" and match["rest"] != "下半年":
            named = max(year, goal_year or 0)
        if named > year or match["rest"]:
            return match.start(), named
    deeds = _DEEDS_AHEAD.search(text) if "事：" in text or "程：" in text else None
    return (deeds.start(), year) if deeds else None


def find_goals(text: str, year: int | None, goal_year: int | None) -> tuple[int, int] | None:
    """Where a text that reports on ``year`` turns to a list of goals, and for which year: ``goal_year`` unless named.

    >>> find_goals("2025年主要预期目标是：税收增长5%", 2024, None), find_goals("今年主要预期目标为：", 2024, 2025)
    ((0, 2025), (0, 2025))
    >>> find_goals("2024年主要预期目标完成情况较好", 2024, 2025) is None
    True
    """
    ahead = _THIS_YEAR.search(text) if goal_year and year and goal_year > year and "今年" in text else None
    if ahead and goal_year:
        return ahead.start(), goal_year
    told = _GOALS_TOLD.search(text) if "：" in text and "年" in text else None
    if told and int(told["year"]) >= (year or 0):
        return told.start(), int(told["year"])
    if (
        not any(holds(text, word) for word in ("目标", "下达", "任务是", "任务为"))
        or (match := _GOALS.search(text)) is None
    ):
        return None
    if "完成" in match["when"] or "超" in match["when"]:
        return None  # 全面完成市下达的任务9000亩
    named = _NAMED.search(match["when"])
    if named is None:
        planned = year if match["own"] else goal_year or year
    elif named["last"]:
        return None
    else:
        planned = int(named["year"]) if named["year"] else (year or 0) + 1
    return (match.start("when"), planned) if planned and planned >= (year or 0) else None


def tells_again(text: str, start: int, number: int) -> bool:
    """Whether a sentence behind the goals of a year tells, before its first number, what came of them.

    >>> tells_again("实际完成：新增900人。", 0, 7), tells_again("抢抓天时，截至9月，新增900人。", 0, 12)
    (True, True)
    >>> tells_again("新增900人。", 0, 2)
    False
    """
    return _TOLD.match(text, start) is not None or _BY_NOW.search(text, start, number) is not None


def promises_list(texts: Sequence[str]) -> bool:
    """Whether the first passages of a text promise what it then lists.

    >>> promises_list(["2026年，全县将着力办好十件实事。"]), promises_list(["2025年，全县办好了十件实事。"])
    (True, False)
    """
    return any(
        ("将" in text and _LIST_AHEAD.search(text) is not None)
        or ("回顾" not in text and _SET_OUT.search(text) is not None)
        or ("票" in text and "实事" in text and _CHOSEN.search(text) is not None)
        for text in texts
    )


def planned_passages(passages: Iterable[Passage], year: int | None, goal_year: int | None) -> dict[int, int]:
    """The year planned for at each passage of a report on ``year`` without headings, by where the passage begins.

    What follows its goals is planned, and what it lists as good deeds to be done, up to where it looks back.
    """
    years: dict[int, int] = {}
    ahead = 0
    for passage in passages if year else ():
        text = passage.text
        if ahead and turns_back(text, year or 0):
            ahead = 0
        deeds = None if ahead or "事" not in text else _DEEDS.match(text) or _DEEDS_TO_COME.search(text[:160])
        if deeds:
            ahead = int(deeds["year"]) if deeds["year"] else max(goal_year or 0, (year or 0) + 1)
            ahead = ahead if ahead > (year or 0) else 0
        if ahead:
            years[passage.offsets[0]] = ahead
        elif goals := find_goals(text, year, goal_year):
            ahead = goals[1]
    return years


def year_of_opening(texts: Sequence[str]) -> int | None:
    """The year of the day that the first passages of a text name: 2026年1月20日，县人代会开幕.

    >>> year_of_opening(["县人代会开幕", "2026年1月20日，大会开幕"]), year_of_opening(["1月20日"])
    (2026, None)
    """
    return next((int(match[1]) for text in texts if (match := _DAY.search(text))), None)


def turns_back(text: str, year: int) -> bool:
    """Whether a passage begins with the year reported on or one before it.

    >>> turns_back("2024年，建成3处", 2024), turns_back("2025年，建成3处", 2024), turns_back("建成3处", 2024)
    (True, False, False)
    """
    match = _BACK.search(text, 0, 12)
    return match is not None and (not match[1] or int(match[1]) <= year)


def periods_around(text: str, year: int | None, turn: tuple[int, int] | None) -> list[PeriodMention]:
    """The periods named in a text, relative words (全年) behind its turn by the year planned for."""
    if turn is None:
        return list(find_periods(text, year))
    start, planned = turn
    before = list(find_periods(text[:start], year))
    moved = (
        PeriodMention(m.start + start, m.end + start, m.period, m.base, m.until)
        for m in find_periods(text[start:], planned)
    )
    return [*before, *moved]
