"""What an item that presents a project tells of it: （一）药材产业园项目：该项目位于东王村，总投资120万元."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.figures.naming.presented_projects import class_of, presented_in, project_of
from luoshi.figures.naming.spots import Spot

# 该项目位于我镇东王村[总投资]
_WHERE: Final = re.compile(
    "^(?:(?:该|本)(?:项目|工程)|(?:项目|工程)(?=选址|位于|坐落|地处))?"
    "(?:(?:拟|计划)?(?:选址|位于|坐落|地处|建设地点)[^，]*?(?=总?投资|占地|总?建筑面积|用地|规划))?"
)
_OF_ALL: Final = re.compile("(?:全|我|本)(?:[省市县区旗州镇乡]|街道)[^，。；]{0,6}$")
_SIZES: Final = frozenset(
    {
        "总投资",
        "投资",
        "总投资额",
        "投资额",
        "计划投资",
        "计划总投资",
        "年度投资",
        "占地",
        "占地面积",
        "总占地",
        "总占地面积",
        "用地面积",
        "规划面积",
        "规划用地",
        "总用地面积",
        "建筑面积",
        "总建筑面积",
        "装机",
        "装机容量",
        "床位",
    }
)
_SIZE_ENDS: Final = tuple({size[-2:] for size in _SIZES})
_INVESTED: Final = re.compile(
    "(?:^|[，。；：])(?:20\\d\\d年|今年|全年|当年|本年|预计|已|目前|截至目前|项目|工程)*"
    "(?P<kind>(?:计划|概算|估算)?总投资|(?:年度)?计划(?:完成)?投资|年度投资|概算投资|(?:累计)?完成投资|合同价|投资)(?:约|达|近|为|额)*$"
)
_LONG: Final = re.compile("(?:^|[，。；：])(?P<kind>(?:线路|路线|道路|主线)?(?:全长|总长|长度?))(?:约|达|为)*$")
_SETS: Final = re.compile("^(?:设置|设有|设)(?=床位|病床|学位|车位|泊位|教学班|座位)")
_DONE_SO_FAR: Final = re.compile("(?:已|仅|只|现已|目前|累计|共)*(?:完成|完工)$")
_WORKS_AT_END: Final = re.compile("(?<=..)(?:建设|提升|改造|整治)$")


def name_by_project(spots: list[Spot], text: str, topic: str) -> None:
    """The sizes that such an item tells are of its project: 药材产业园项目总投资, 药材产业园项目占地."""
    presented, kind = presented_in(text), class_of(text)
    own = kind.name if kind else None
    for spot in spots:
        if spot.name[:1] == "设":
            spot.name = _SETS.sub("", spot.name)
        begin = spot.quantity.begin
        if kind and begin == kind.counted:
            spot.name, spot.mode = kind.name, "left"
        told = _told(spot, bool(presented))
        if not told or _OF_ALL.search(spot.left):
            continue
        at = next((one for one in reversed(presented) if one.start <= begin), None)
        if at is None and own is None:
            own = project_of(text, topic)
        label = at.name if at else own or ""
        if not label or (told == "money" and _of_others(spots, spot, text)):
            continue
        if told != "progress":
            _name_size(spot, told, label)
        elif at and "。" not in text[at.start : begin]:
            spot.name, spot.mode = label + "完成进度", "carried"


def _told(spot: Spot, listed: bool) -> str:
    """What a number tells of a project: money, length, another size, or how far it came; empty for none of them."""
    unit = spot.quantity.unit
    if ("元" in unit and "投资" in spot.left) or (listed and spot.name.endswith("合同价")):
        return "money"
    if unit in ("公里", "米", "千米") and "长" in spot.left[-4:]:
        return "length"
    if listed and unit == "%" and _DONE_SO_FAR.search(spot.left):
        return "progress"
    return "size" if spot.name.endswith(_SIZE_ENDS) else ""


def _name_size(spot: Spot, told: str, label: str) -> None:
    if told == "length":
        label = _WORKS_AT_END.sub("", label)  # 农村公路建设。……，全长20公里
    said = {"money": _INVESTED, "length": _LONG}.get(told)
    match = said.search(spot.left) if said else None
    name = match["kind"] if match else _WHERE.sub("", spot.name)
    if name not in _SIZES and name.startswith("占地") and name[2:] in _SIZES:
        name = name[2:]  # 占地10亩，预计投资1000万元: the one is no part of the other
    if (match and not spot.name.startswith(label)) or (name in _SIZES and spot.quantity.unit != "%"):
        spot.name, spot.mode = label + name, "left"


_COUNTED_ENDS: Final = ("项目", "工程", "投资完成率")


def _of_others(spots: Sequence[Spot], spot: Spot, text: str) -> bool:
    """Whether money stands behind what a later sentence of an item counts: it is of that, and not of the project.

    云岭工业园。总投资20亿元。引进企业3家，完成投资5亿元
    """
    first = spots[0]
    counted = first is not spot and "元" not in first.quantity.unit and not first.name.endswith(_SIZE_ENDS)
    opened = text.find("。") + 1
    if counted and opened and first.name.endswith(_COUNTED_ENDS) and first.name in text[opened:]:
        return True  # 狠抓项目建设。安排重点项目90个，总投资9亿元
    return counted and opened > 0 and text.find("。", opened, first.quantity.begin) >= 0
