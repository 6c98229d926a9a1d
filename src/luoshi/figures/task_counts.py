"""Numbers that only say how many things follow: 抓好四项任务 in a heading, 30件民生实事清单."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

_TASKS: Final = re.compile(
    "(?:重点|主要|重大|民生|为民|利民|惠民|具体|目标)*(?:任务|工作|行动|工程|实事|大事|举措|措施|方面|攻坚战?)(?![\u4e00-\u9fff]{5})"
)
# 25件重点民生实事计划总投资, 50件实事推进情况: the list itself
_ITEMS: Final = re.compile(
    "(?:[、，]?\\d+[项件个])?(?:[省市区县]{1,2}(?:政府|级)?)?(?:大事[和、及])?(?:重点|重大|民生|为民|利民|惠民|办)*实事(?:候选)?(?:项目|工程)?(?:总?体?进展|落实|推进情况|推进落实|进展|大多数|多数|绝大部分|全力|有序|顺利|稳步|已?全部|已?全面|可|将|要|承诺|大部分|基本|[月年]底|内容|涵盖|均|因|计划|总投资|年度|的|进行|公布|具体|都|也|件件|已经|正式|确定|出炉|发布|分别|主要|包括|涉及|，涉及|，涵盖|名单|清单|公示|就|中(?!，)|（|\\Z|。)"
)
_BROKEN_DOWN: Final = re.compile("(?:分解|细分|细化)[为成][^，。；]{0,16}$")  # 将工作分解为9项目标和[60项]任务
_GOALS: Final = re.compile("(?:主要|预期|工作|具体)*(?:目标|指标)(?=[、，。；和及])")
# 一、惠民工程（[项目6个，其中……]）。主要是……: how many the item of the list has itself
_OF_THE_ITEM: Final = re.compile(
    "^(?:[（(]?[一二三四五六七八九十\\d]{1,3}[、.．）)])?[^（(。，；\\d]{2,24}[（(]共?(?:项目|事项|任务|实事)(?:共|\\d[^（()）。]*)?$"
)
_HELD_GOOD: Final = ("办好", "办成", "抓好", "抓好的", "兴办", "办好了", "将办好的", "办好的")
_DEEDS_END: Final = re.compile("[\u4e00-\u9fff]{0,6}实事(?P<of>项目|工程)?(?=[，。；]|\\Z)")
_CAME_TRUE: Final = re.compile(
    "[\u4e00-\u9fff]{0,6}实事(?:项目|工程)?(?:圆满|全部|全面|如期|提前|均|已)*(?:完成|办结|兑现|落地)(?=[，。；]|\\Z)"
)
_CARRIED_OUT: Final = re.compile("(?:完成|办成|办结|实施|推进)了?(?:\\d+个方面|\\d+大?类)?的?$")


def counts_tasks(text: str, quantity: Quantity, role: str) -> bool:
    """Whether a number only says how many things follow: 四项任务 in a heading, 办好10件实事 before a clause."""
    begin = quantity.begin
    if "实事" in text[quantity.stop : quantity.stop + 10]:
        alone = _DEEDS_END.match(text, quantity.stop)
        promised = text.endswith(_HELD_GOOD, 0, begin) and text[quantity.start].isdecimal()
        if alone and promised and role != "heading":
            return False  # 办好22件民生实事 is promised
        if text.endswith(("等", "年度"), 0, begin) and _CAME_TRUE.match(text, quantity.stop):
            return False  # 新生儿参保等10件民生实事圆满完成
        if _ITEMS.match(text, quantity.stop):  # 全面完成48项为民办实事项目: counted by what was done with them
            return not (alone and alone["of"] and _CARRIED_OUT.search(text, max(0, begin - 14), begin))
    match = _TASKS.match(text, quantity.stop)
    broken = "分" in text or "细化" in text
    if broken and (match or _GOALS.match(text, quantity.stop)) and _BROKEN_DOWN.search(text, max(0, begin - 24), begin):
        return True
    if "（项目" in text and _OF_THE_ITEM.search(text, 0, begin):
        return True
    return match is not None and (role == "heading" or "实事" in match.group())


# 民生实事项目共[11项]，项目情况如下：; 重点抓好[15件]大事和民生实事。分别是：
_LISTS: Final = re.compile(
    "(?:大事)?(?:和|及)?(?:重点|重大|民生|为民|利民|惠民|办)*(?:实事|大事)?(?:项目|工程)?"
    "[，。]?(?:分别[是为]|具体[是为]|(?:项目)?(?:具体)?情况如下|(?:具体)?如下(?=[：:。])|它们是)"
)
# 全县重点工程项目共30项，其中建设项目27项; 安排重点项目40个，总投资90亿元: how many a list of projects holds
_PROJECTS: Final = re.compile(
    "(?P<before>[^，。；：\\d]{0,20})(?:重点|重大)(?:工程|建设|产业)?(?:项目|工程)[^，。；：\\d]{0,6}\\d+[个项]"
    "(?=[，,](?:其中|总投资|概算投资|年度计划|当年计划))"
)
# ，其中：建设项目27项（省级6项、市级21项），前期项目3项: its parts, each with the noun of projects behind a comma
_PART: Final = "(?:[^，。；、（）\\d]{0,12}\\d+[个项](?:）?、|（)|[^，。；、（）\\d]{0,12}\\d+[个项]）?，)"
_PARTS: Final = re.compile(f"[，,]其中[：:，,]?{_PART}{{0,12}}(?P<noun>[^，。；、（）\\d]{{0,12}})")
_NEAR: Final = 160  # characters before a number within which its list is told
_DEALT_WITH: Final = re.compile("开工|复工|竣工|完工|完成|新增|引进|签约|落地|建成|投产|入库|推进|实施|谋划|储备")


def lists_projects(text: str, start: int, quantity: Quantity) -> bool:
    """Whether a number of the sentence from ``start`` on only says how many projects are on a list, or on parts of it.

    >>> from luoshi.text.quantities import scan
    >>> text = "全县重点工程项目共30项，其中建设项目27项，已开工20项。"
    >>> [lists_projects(text, 0, quantity) for quantity in scan(text)]
    [True, True, False]
    """
    begin = quantity.begin
    if quantity.unit not in ("项", "个") or text.find("重", max(start, begin - _NEAR), quantity.stop) < 0:
        return False
    lists = list(_PROJECTS.finditer(text, max(start, begin - _NEAR), quantity.stop + 8))
    listed = lists[-1] if lists else None
    if listed is None or _DEALT_WITH.search(listed["before"]):
        return False  # 引进重大项目15个，其中……
    if listed.end() >= quantity.stop:
        return listed.end() == quantity.stop
    part = _PARTS.fullmatch(text, listed.end(), begin)
    if part is None or _DEALT_WITH.search(part["noun"]):
        return False
    return text[part.start("noun") - 1] != "，" or part["noun"].endswith(("项目", "工程"))


# [以下]10个[项目为2025年民生实事项目]
_NAMED_SO: Final = re.compile("(?:项目|事项|工程|实事)为[^，。；]{2,30}(?:实事|项目)")
_DEEDS: Final = re.compile("实事|大事|民生项目")


def opens_list(text: str, quantity: Quantity) -> bool:
    """Whether a number only says how many deeds a list that follows at once holds.

    >>> from luoshi.text.quantities import scan
    >>> texts = "民生实事项目共11项，项目情况如下：", "抓好15件民生实事。分别是：", "办好15件民生实事，"
    >>> [opens_list(text, quantity) for text in texts for quantity in scan(text)]
    [True, True, False]
    """
    if text.endswith("以下", 0, quantity.begin) and _NAMED_SO.match(text, quantity.stop):
        return True  # 以下10个项目为2025年民生实事项目
    if _LISTS.match(text, quantity.stop) is None:
        return False
    return _DEEDS.search(text, max(0, quantity.begin - 12), min(len(text), quantity.stop + 10)) is not None
