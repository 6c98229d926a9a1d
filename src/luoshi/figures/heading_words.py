"""What a heading tells of the passages below it: the periods that it names, and its theme."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from luoshi.documents.model import Metadata
from luoshi.figures.naming.ends import strip_lead
from luoshi.lexicon import load
from luoshi.text.periods import find_periods, years_of
from luoshi.text.quantities import by_first_character

_SEVERAL: Final = re.compile(
    "(?P<ahead>今后|未来)?(?:过去|近|这|前|本届政府)?的?(?<!个)(?P<count>[二三四五])年(?:来|间|的|以来)*(?:政府|主要)?"
    "(?:工作|成就|成绩|发展|回顾|总结|历程|任务|目标|奋斗|总体|重点)"
)
_COUNT_OF_YEARS: Final = re.compile("(?<!个)([二三四五])年")
_SINCE: Final = re.compile(r"(20\d\d)年以来")
_DAY: Final = re.compile(r"\d{1,2}月\d{1,2}日")
# 推动“十五五”开好局: its first year
_BEGINS: Final = re.compile("”?(?:时期|规划)?(?:开好局|良好开局|开局|起好步|起步)")
_MONTHS: Final = re.compile(r"(?<!\d)1(?:月份?)?[-—–~～至到]\d{1,2}月")
_DIGIT: Final = re.compile(r"\d")
# 新建农村公路50公里: a task with its number
_COUNTED: Final = re.compile(r"([^，,。；：、\d]{4,20})\d[\d.]*[万亿]?[^\d，。；：、]{1,3}(?:以上|左右)?")


def title_periods(title: str, reported: int | None) -> list[str]:
    """The periods that a heading names, in order; ``reported`` is the last year that 过去五年 counts."""
    # 上半年完成情况, 1-9月主要指标: of the year reported on
    named = "半年" in title or "季度" in title or ("月" in title and _MONTHS.search(title) is not None)
    parts = reported if named else None
    found = [
        (mention.start, mention.period)
        for mention in find_periods(title, parts)
        if not mention.base
        and (parts is None or len(mention.period) > 4)
        and not (_DAY.match(title, mention.end) or _BEGINS.match(title, mention.end))
    ]
    if reported and "年" in title:
        found.extend((match.start(), _several(match, reported)) for match in _SEVERAL.finditer(title))
        found.sort()
    return [period for _, period in found]


_BASIC: Final = re.compile(
    "[^，。；：]{0,8}(?:(?<!收支)(?<!债务)(?<!工作)(?<!执行)基本(?:情况|概况)|[县区市镇乡村]情(?:概况)?|自然概况)"
)


def is_basic(title: str) -> bool:
    """Whether a heading only says how things are: 基本情况, but not 收支基本情况.

    >>> is_basic("基本情况"), is_basic("2025年预算收支基本情况")
    (True, False)
    """
    return _BASIC.fullmatch(title) is not None


_COMING: Final = re.compile("(?:今后|未来)[三五]年")
_HEAD: Final = 12  # characters


def before_coming(title: str, meta: Metadata) -> int | None:
    """The year before 今后五年 in a heading of a list of one year's tasks; None for any other heading.

    >>> before_coming("一、今后五年主要目标", Metadata(title="任务分解", kind="arrangement", period="2022"))
    2021
    """
    listed = meta.kind == "arrangement" and meta.period is not None and len(meta.period) == 4
    if not listed or "年" not in title[:_HEAD] or not _COMING.search(title, 0, _HEAD):
        return None
    return int(meta.period or 0) - 1


def _several(match: re.Match[str], year: int) -> str:
    count = "二三四五".index(match["count"]) + 2
    return f"{year + 1}-{year + count}" if match["ahead"] else f"{year - count + 1}-{year}"


def years_reviewed(words: str, year: int) -> str | None:
    """The years that a turn of the text names (五年来, “十四五”时期), up to ``year``."""
    if named := _COUNT_OF_YEARS.search(words):
        return f"{year - '二三四五'.index(named[1]) - 1}-{year}"
    if since := _SINCE.match(words):
        return f"{since[1]}-{year}" if int(since[1]) < year else None
    plan = next(find_periods(words), None)
    return plan.period if plan and years_of(plan.period)[0] <= year else None


# 某区既有多层住宅加装电梯补贴实施细则
_PAID_TITLE: Final = re.compile(
    "(?:[^《》，。]{0,30}《)?(?:[^《》，。、]{1,8}?[省市区县旗](?:人民政府)?)?(?:关于|印发|进一步|规范|加强|调整|促进|支持|鼓励)*"
    "(?P<what>[^《》，。、\\d]{4,18}?)(?:项目|工作)?(?:专项|财政|资金)*(?:补贴|补助|奖励|奖补|扶持|资助|救助|津贴)(?:专项|资金|经费|标准)*"
    "(?:(?:管理|发放|实施|申领|使用|操作)*的?(?:若干)?(?:办法|细则|政策|标准|意见|措施|方案|规定|通知)|$)"
)


def paid_theme(title: str) -> str:
    """What the title of measures says that they pay for; empty where it says nothing of payments.

    >>> paid_theme("某区既有多层住宅加装电梯补贴实施细则"), paid_theme("某市促进工业发展若干政策")
    ('既有多层住宅加装电梯', '')
    """
    found = _PAID_TITLE.search(title)
    what = strip_lead(found["what"].rpartition("）")[2])[0] if found else ""
    return "" if _FOSTERED.search(what) else what  # ……（自贸片区）促进商贸业发展


_FOSTERED: Final = re.compile("^(?:促进|支持|推动|加快)|发展$|^.{0,2}$")
PAID_HEADINGS: Final = ("津贴", "补贴", "补助", "奖励", "慰问金", "资助", "贴息")  # 五、高龄津贴: what is paid below it


_SEIZED: Final = re.compile("^抓(?:实|好|牢|紧|细)?(?!手|捕|拍|取|铺|获)")  # 抓均衡, 抓实项目建设


def theme_of(title: str, plain: re.Pattern[str], longest: int = 16) -> str:
    """What a heading is about, without the verbs at its head; empty where it says too little (or is ``plain``).

    >>> nothing = re.compile("情况|任务")
    >>> [theme_of(title, nothing) for title in ("提升养老服务", "完成情况如下", "新建农村公路50公里")]
    ['养老服务', '', '农村公路']
    """
    if title[:1] in "（(" and title[-1:] in "）)":
        title = title[1:-1]  # 第六条（奖励标准）
    if title[:1] == "【" and title[-1:] == "】":
        title = title[1:-1]
        if title.endswith(("奖", *PAID_HEADINGS)):
            return title  # 第三条 【落户奖】
    if not 3 <= len(title) <= 24 or plain.search(title) or "记者" in title or "通讯员" in title:
        return ""  # 《某报》记者 某某: who wrote it
    if _DIGIT.search(title):
        counted = _COUNTED.fullmatch(title)
        return strip_lead(counted[1])[0] if counted else ""
    clause = re.split("[，,。；：]", title)[-1] or title
    if clause[:1] == "抓":
        clause = _SEIZED.sub("", clause)
    theme = strip_lead(clause)[0]
    return theme if 3 <= len(theme) <= longest else ""


class HeadingWords:
    """The words of ``lexicon/tense.toml`` by which headings and turns of a review are known, as patterns."""

    def __init__(self, heading: dict[str, list[str]], turn: dict[str, list[str]]) -> None:
        self.past, self.future, self.context, self.weak, self.plain = (
            re.compile(by_first_character(heading[name]))
            for name in ("past", "future", "context", "weak_past", "no_theme")
        )
        self.told = re.compile(rf"(?:{'|'.join(heading['how'])})(?:{'|'.join(heading['done'])})\Z")
        self.last_year, self.several_years = (
            re.compile(by_first_character(turn[name])) for name in ("last_year", "several_years")
        )


@lru_cache(maxsize=1)
def heading_words() -> HeadingWords:
    """The words by which headings and turns are known, read once."""
    return HeadingWords(load("tense")["heading"], load("tense")["turn"])
