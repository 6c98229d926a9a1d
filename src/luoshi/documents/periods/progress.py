"""Which documents tell how far things are, and up to which month they do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from luoshi.documents.model import Metadata
from luoshi.lexicon import load
from luoshi.text.periods import part_of_months

_WORDS: Final = load("whole_document")["progress"]
_ABOUT, _HOW, _DONE = (f"(?:{'|'.join(_WORDS[name])})" for name in ("about", "how", "done"))
_TITLE: Final = re.compile(
    rf"(?:{_ABOUT}(?:落实|推进|完成|实施)?(?:情况|结果)|进度|(?:督查|督办)(?:落实)?情况)"
    r"(?:的?(?:督查|督办|检查|跟踪)?(?:通报|报告|公示|公告|公布|汇报|说明|情况))?(?:一览|汇总)?表?(?:[（(][^（）()]*[)）])?\Z"
    r"|(?:工程|项目|实事)情况的?(?:通报|报告|汇报|公示)\Z|(?:督查|督办)(?:报告|通报|专报)\Z"
    rf"|进展顺利|推进顺利|最新进展|{_HOW}{_DONE}了?(?=\Z|[ ！!])"
    r"|(?:顺利|全面|全部|圆满|提前|超额|如期)完成(?!.{0,16}(?:方案|计划|措施|通知|意见|清单))"
)
_OPENING: Final = re.compile(
    f"(?:现将|现就|汇报|通报)[^。]{{0,60}}{_ABOUT}(?:落实|推进|完成|实施)?(?:情况|结果)[^。]{{0,16}}(?:通报|公示|公布|公告|报告|汇报|。)"
    # 对重点工作上半年完成情况进行了督查
    f"|(?<![将要会责])对[^。；]{{2,80}}{_ABOUT}(?:落实|推进|完成|实施)?情况(?:进行|开展|作)了[^。，]{{0,8}}(?:督查|督办|检查|调度|核查|督导|跟踪)"
)
# 截至10月底，今年20件实事项目中已有8件完成
_AS_OF: Final = re.compile(
    r"截[至止]到?(?:今年)?\d{1,2}月(?:底|末)[，,][^。]{0,40}(?:实事|任务|工程)[^。]{0,40}(?:完成|开工|竣工|推进|进展)"
)
_MONTH: Final = re.compile(rf"(?<![\d年月至到—–~-])(\d{{1,2}})月份?(?:工作|任务|目标)?(?={_ABOUT}|进度)")
# 上半年，全县扎实推进15项重点工程: where news of a list begins
_SO_FAR: Final = re.compile(
    "(?:\\A|讯[^，。]{0,24}[）)]|[）)])“?(?:今年)?(?:上半年|前三季度|一季度|1[-—至]\\d{1,2}月份?)[，,](?![^。]*(?:将|计划|下半年))"
)
_UP_TO: Final = re.compile(
    r"截[至止]到?(?:今年|目前|(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?:底|末|份|\d{1,2}日)"
)


def tells_progress(title: str) -> bool:
    """Whether a title says that the document tells how far things are.

    >>> tells_progress("2025年民生实事项目进展情况"), tells_progress("2025年民生实事项目清单")
    (True, False)
    >>> tells_progress("十件民生实事加快推进"), tells_progress("加快推进十件民生实事的方案")
    (True, False)
    """
    return _TITLE.search(title) is not None


def tells_results(title: str) -> bool:
    """Whether a title says that a list tells what came of it, so that none of its items promises any more.

    >>> tells_results("2025年民生实事办理结果公告"), tells_results("2025年民生实事办理情况公告")
    (True, False)
    """
    return "结果" in title and _TITLE.search(title) is not None


def opens_with_progress(text: str) -> bool:
    """Whether an opening passage says so.

    >>> opens_with_progress("现将1至9月民生实事进展情况通报如下："), opens_with_progress("现将方案印发给你们")
    (True, False)
    >>> opens_with_progress("本报讯（记者 某）上半年，全县加力"), opens_with_progress("上半年，计划招标。")
    (True, False)
    >>> opens_with_progress("截至9月底，全县20件民生实事已完成12件。"), opens_with_progress("截至9月底，有书屋9家。")
    (True, False)
    >>> opens_with_progress("县督查室对重点任务上半年完成情况进行了督查。")
    True
    """
    if text.startswith("截") and _AS_OF.match(text):
        return True
    opens = ("现" in text or "报" in text or "情况" in text) and _OPENING.search(text) is not None
    return opens or (
        ("季度" in text[:60] or "半年" in text[:60] or "月" in text[:60]) and _SO_FAR.search(text) is not None
    )


def written_after(meta: Metadata) -> bool:
    """Whether a list, a work report or a text of no known kind was written in the year behind its own, its 去年.

    What is said in January is often still of the year before; a work report is given in the year that it plans for.

    >>> written_after(Metadata(title="任务落实情况", kind="other", period="2023", date="2024-05-20"))
    True
    >>> written_after(Metadata(title="任务落实情况", kind="other", period="2023", date="2024-01-05"))
    False
    >>> written_after(Metadata(title="2019年政府工作报告", kind="work_report", period="2018", planned="2019"))
    True
    """
    if meta.kind == "work_report":
        planned = meta.planned or ""
        given = (meta.date or "")[:4] == planned or planned in meta.title
        return len(planned) == 4 and meta.period == str(int(planned) - 1) and given
    if meta.kind not in ("other", "arrangement", "livelihood_list") or not (meta.period and meta.date):
        return False
    return len(meta.period) == 4 and int(meta.period) + 1 == int(meta.date[:4]) and meta.date[5:7] > "02"


def month_in_title(title: str, year: str) -> str | None:
    """The month that a title names right before it says how far things are: 2024年民生实事8月进展情况.

    >>> month_in_title("2024年民生实事8月进展情况", "2024"), month_in_title("2024年民生实事进展情况", "2024")
    ('2024M8', None)
    """
    match = _MONTH.search(title) if "月" in title else None
    return f"{year}M{int(match[1])}" if match else None


def months_told(lines: Iterable[str], year: str) -> str | None:
    """The months up to the one that lines give as the day of what they tell; ``year`` is theirs unless they name one.

    >>> months_told(["截至9月底，20件实事已完成12件。"], "2024"), months_told(["截至12月底，全部完成。"], "2024")
    ('2024Q1-Q3', None)
    """
    for text in lines:
        if "截" in text and (match := _UP_TO.search(text)):
            month = int(match["month"])
            return (match["year"] or year) + (part_of_months(1, month) or "") if 1 < month < 12 else None
    return None


def so_far(period: str) -> str:
    """The months of a year up to the end of the part that a report on a year's tasks is named by.

    >>> so_far("2024M10"), so_far("2024Q3"), so_far("2024Q2"), so_far("2024Q1-Q2")
    ('2024M1-M10', '2024Q1-Q3', '2024Q1-Q2', '2024Q1-Q2')
    """
    part = period[4:]
    if not part[1:].isdigit() or part[0] not in "MQ":
        return period
    last = int(part[1:]) * (3 if part[0] == "Q" else 1)
    return period[:4] + (part_of_months(1, last) or "")
