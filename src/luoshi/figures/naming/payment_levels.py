"""Payments told by the level or the schooling alone.

评为非遗基地的，州级补助8万元，省级15万元; 给予入职奖励大专2万元、本科3万元.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot, last_clause

_PAY: Final = "奖励|奖补|补助|补贴|资助|津贴"
_LEVEL: Final = re.compile(f"(?P<level>(?:国家|省部?|[市州区县镇])级)(?P<pay>{_PAY})?")
# 评为非遗传习基地[的保护单位，州级补助]: what was won
_WON: Final = re.compile(
    "(?:^|[。；：])(?:第[一二三四五六七八九十百]+条\\s*)?(?:对|凡)?(?:新|首次|被|经|当年|获)*(?:评为|评定为|认定为|命名为|列为|评)(?P<what>[^，。；：\\d]{3,16}?)"
    "(?:的[^，。；：\\d]{0,8})?，[^。；]*$"
)
# 给予入职奖励[大专2万元]
_BY_SCHOOLING: Final = re.compile(
    f"(?:给予|享受|发放)(?P<what>[^，。；、\\d]{{2,8}}(?:{_PAY}))(?P<who>专科|大专|本科|硕士|博士|研究生|中专|高级工|技师|高级技师|初级|中级|高级)$"
)
_ALIKE: Final = re.compile("(?:专科|大专|本科|硕士|博士|研究生|中专|高级工|技师|高级技师|初级|中级|高级)(?:及以上)?")
# 2、运营补贴：按实际入住老人，每人每月[150元]: an item that names a payment
_ITEM: Final = re.compile(
    r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．])?\s?(?P<what>[一-鿿]{2,10}(?:补贴|补助|奖励|奖补|津贴))[：:。]"
)
_ONLY_HOW: Final = re.compile(
    "(?:集中)?连片(?:种植|栽植|发展)?(?:补贴|补助|奖励|奖补)"
)  # 连片种植50亩以上的，补助200元
_ONCE: Final = re.compile("一次性(?:补贴|补助|奖励|奖补)$")


def name_by_item(spots: list[Spot], text: str) -> None:
    """Sums whose own words say how they are reckoned, or only that they are paid once, are of what their item names."""
    item = _ITEM.match(text)
    if item is None:
        return
    for spot in spots:
        if "元" not in spot.quantity.unit:
            continue
        if spot.name.startswith("按") or not spot.name or _ONLY_HOW.fullmatch(spot.name):
            spot.name, spot.mode, spot.paid = item["what"], "carried", True
        elif (once := _ONCE.search(spot.name)) and once.group().endswith(item["what"][-2:]):
            whose = "" if "、" in spot.name else spot.name[: once.start()]  # 养老机构床位、运营 of a list of conditions
            spot.name = whose + item["what"] if item["what"] not in whose else whose


def name_by_level(spots: list[Spot], text: str, start: int) -> None:
    """Name the sums of a sentence that begins at ``start`` whose own words are a level or a degree alone."""
    what = ""
    for spot in spots:
        if "元" not in spot.quantity.unit:
            continue
        clause = last_clause(spot.left).lstrip("、和及")
        if level := _LEVEL.fullmatch(clause):
            _by_level(spot, level["level"], text[start : spot.quantity.begin])
        elif schooling := _BY_SCHOOLING.search(clause):
            what = schooling["what"]
            spot.name, spot.mode, spot.paid = schooling["who"] + what, "left", True
        elif what and _ALIKE.fullmatch(clause):
            spot.name, spot.mode, spot.paid = clause + what, "left", True


def _by_level(spot: Spot, level: str, said: str) -> None:
    """州级非遗传习基地补助 of 评为非遗传习基地的保护单位，州级补助."""
    pay = next((pay for pay in _PAY.split("|") if spot.name.endswith(pay)), "")
    if not pay:
        return
    if spot.name == level + pay and (won := _WON.search(said)):
        spot.name = level + won["what"] + pay
    elif level[:-1] not in spot.name:
        spot.name = level + spot.name
