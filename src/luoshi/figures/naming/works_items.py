"""What an item tells with no word of what for is of the works that it opens with: 农村路网提升。全年投入9万元."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.presented_projects import GENERAL
from luoshi.figures.naming.spots import Spot

# （三）农村路网提升。全年投入900万元; 4.新建文化宫：……: works at the head of an item, with the verb that begins them
_WORKS: Final = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).、．是])?\s?(?:(?:新建|改建|扩建|改扩建|迁建|建设)(?P<built>[^，。；：\d]{2,16})"
    r"|(?P<works>[^，。；：\d]{2,20}(?:改造|提升|建设|整治|治理|修缮|维修|扩建|新建|迁建|搬迁|绿化|亮化|修复)(?:项目|工程)?))[。：]"
)
_FUNDS: Final = re.compile(
    "(?:^|[，；。：])(?:全年|当年|年内|共计?|累计|已|计划|预计|约|完成)*(?P<kind>使用资金|投入(?:资金|经费)?|资金|总?投资|总投入)(?:达|约|近|为|共|了)*$"
)
# the money of 33栋楼、900户，资金4000万元 and of 总建筑面积4000平方米，投入900万元 is of neither
_OF_NOTHING: Final = re.compile(
    "(?:使用|全年|当年|共计?|累计|计划|预计|完成)*(?:资金|投入|投资|总投资|投入资金|总投入)"
    "|[^，。；]{0,4}(?:楼栋?|户|小区|居民|楼房|村|乡镇|行政村)(?:资金|投入|投资)|[^，。；]{0,16}(?:面积|用地|占地)"
)
_LONGEST_THEME: Final = 12  # characters of a heading that tells what the money below it is for
_HOMES: Final = ("栋", "幢", "户", "个", "万户")


def name_by_works(spots: list[Spot], text: str, topic: str) -> None:
    """What an item tells with no word of what for is of the works that it opens with.

    Such are money (农村路网提升。全年投入9万元) and homes: 老旧小区改造。改造小区3个，共33栋楼、900户.
    """
    works: str | None = None
    for spot in spots:
        funds = _FUNDS.search(spot.left) if "元" in spot.quantity.unit and _OF_NOTHING.fullmatch(spot.name) else None
        homes = spot.quantity.unit in _HOMES and spot.name in ("楼", "小区", "楼栋", "居民楼")
        if not (funds or homes):
            continue
        if works is None:
            told = _WORKS.match(text)
            works = (told["built"] or told["works"]) if told else topic if 4 <= len(topic) <= _LONGEST_THEME else ""
            works = "" if GENERAL.search(works) else works
        if works and funds:
            spot.name, spot.mode = works + funds["kind"], "carried"
        elif works.endswith("小区改造"):
            spot.name, spot.mode = works, "carried"
