"""Projects that a report tells of one after the other, each with what it cost so far and how large it is to be.

环城东路北延工程路基完成85%，累计完成投资1.9亿元；中医院新院区主体施工至12层，设计床位500张，完成投资1.2亿元.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.presented_projects import GENERAL
from luoshi.figures.naming.spots import Spot, last_clause

_BUILT: Final = (
    "项目|工程|产业园|园区|新院区|院区|校区|大桥|隧道|水库|公路|大道|快速路|东路|西路|南路|北路|中路|管网|医院|小学|中学|学校|幼儿园"
    "|综合楼|安置房|安置区|体育馆|体育场|图书馆|博物馆|污水处理厂|水厂|电站|变电站|机场|高铁站|综合体"
)
# 其中，[华晨电池项目]（总投资45亿元）完成投资; [环城东路北延工程]路基完成85%
_PRESENTED: Final = re.compile(
    f"(?:其中|[一二三四五六七八九十]是|[（(]?\\d{{1,2}}[）).、．])?[，,]?(?P<what>(?![该本各])[^，。；：（）\\d等]{{2,24}}?(?:{_BUILT})(?:[一二三四]期)?)"
    "(?=（|主体|路基|路面|桥梁|桩基|土建|管线|厂房|已|正|现|完成|累计|总投资|，|施工|投用|投入|启用|全面|顺利|进入|开工|封顶|基本)"
)
_INVESTED: Final = re.compile("(?:目前|现|已|累计|共|实际|截至目前)*(?:完成|实现)(?:总)?投资(?:约|近|达)*")
_SHARE: Final = re.compile("占(?:全?年度?|总)?(?:计划|目标|任务|投资)(?:任务|投资|目标)?(?:总额)?的")
_SIZES: Final = re.compile(
    "(?:项目|可|将|能|规划|设计|新增|提供)*(?P<what>床位|学位|车位|停车位|泊位|班级|教学班)(?:数)?"
)
_GENERAL: Final = re.compile(
    "^(?:全部|各|其他|其余|上述|这些|(?:新|续|扩|改|迁)建|(?:新)?开工|前期|储备|竣工|在建)(?:项目|工程)"
    "|类项目|重点项目|重大项目|级项目$"
)


def name_by_project_told(spots: list[Spot], text: str) -> None:
    """Sums, sizes and shares in a part of a sentence that opens with a project are the project's."""
    before = ""
    for at, spot in enumerate(spots):
        begin = spot.quantity.begin
        start = max(text.rfind(mark, 0, begin) for mark in "。；") + 1
        told = _presented(text, start, begin)
        if not told:
            before = ""
            continue
        clause = last_clause(spot.left.rpartition("）")[2])
        if "元" in spot.quantity.unit and _INVESTED.fullmatch(clause):
            spot.name, spot.mode = told + "投资", "carried"
        elif spot.quantity.unit == "%" and at and before.endswith("投资") and _SHARE.fullmatch(clause):
            spot.name, spot.mode = before, "carried"
        elif told not in spot.name and (size := _SIZES.fullmatch(clause)):
            spot.name, spot.mode = told + size["what"], "left"
        before = spot.name


def _presented(text: str, start: int, begin: int) -> str:
    """The project that the part of a sentence from ``start`` up to ``begin`` is about; empty for none."""
    last = ""
    for at in (start, *(match.end() for match in _CLAUSE.finditer(text, start, begin))):
        if (told := _PRESENTED.match(text, at, begin)) and not GENERAL.search(told["what"]):
            last = "" if _GENERAL.search(told["what"]) else told["what"]
    return last


_CLAUSE: Final = re.compile("[，,](?=其中)")
