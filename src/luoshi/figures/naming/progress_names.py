"""Names in lists that tell how far things are: what is left to do, what went into an item, what each of those has."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.places import bare_unit
from luoshi.figures.naming.spots import Spot, last_clause

# 已建成1120个，[剩余380个11月底前完工]
_REST: Final = frozenset({"剩余", "其余", "余下", "剩下", "尚余", "还剩", "剩余的", "其余的"})
_THEN: Final = re.compile("\\d{1,2}月|年底|月底|计划|预计|拟|将|正在|正|均|全部|明年|(?:已|全面)(?:开工|启动)")
# 改造困难老年人家庭1.2万户，[户均补助]3000元
_PER_HOUSE: Final = re.compile(
    "(?:户均|每户|平均每户|每户平均)(?P<what>补助|补贴|投资|投入|奖补)(?:资金)?(?:约|达|近|不超过)?"
)
# 嵌入式养老机构12家，[每家床位不少于]30张
_EACH_HAS: Final = re.compile(
    "每[家所个处座](?P<what>床位|建筑面积|面积|投资|车位|停车位|班级|学位|服务人口)数?(?:不少于|不低于|约|达到?|均)*"
)
_SPENT: Final = re.compile("(?:目前|现|今年)?(?:已|累计|共|实际)*(?P<verb>投入|支出|拨付|到位)(?:资金)?(?:约|达|近)?")
_NOT_SPENT_ON: Final = ("标准", "率", "比例", "比重", "水平")
_DONE_SO_FAR: Final = re.compile("(?P<what>.{2,}?)(?:主体)?(?:在建|完工|竣工|开工|封顶|建成|已通水|通车)投资")
_ESTIMATES: Final = frozenset({"投资概算", "投资估算", "概算投资", "估算投资", "匡算投资"})
_COUNTING: Final = frozenset({"个", "所", "座", "家", "条", "处", "项", "栋", "幢"})
_OF_ALL: Final = re.compile("(?:已|累计|共)*完成(?:项目|工程|计划)?总投资的")
_TELLING: Final = 4  # characters of a theme that says enough


def name_rest(spots: list[Spot]) -> None:
    """停车泊位 of 已建成停车泊位1120个，剩余380个11月底前完工: what is left is of what was counted before."""
    for at, spot in enumerate(spots):
        if not at or last_clause(spot.left).strip("、") not in _REST or not (_THEN.match(spot.right) or not spot.right):
            continue
        unit = bare_unit(spot.quantity.unit)
        alike = next((one for one in reversed(spots[:at]) if bare_unit(one.quantity.unit) == unit and one.name), None)
        if alike:
            spot.name, spot.mode = alike.name, "carried"


def name_of_each(spots: list[Spot]) -> None:
    """困难老年人家庭改造户均补助 of 改造1.2万户，户均补助3000元; 养老机构床位 of 养老机构12家，每家床位不少于30张."""
    for before, spot in pairwise(spots):
        clause = last_clause(spot.left)
        if (
            before.quantity.unit.endswith("户")
            and "元" in spot.quantity.unit
            and (paid := _PER_HOUSE.fullmatch(clause))
        ):
            spot.name = before.name + ("户均" if "均" in clause else "") + paid["what"]
        elif (has := _EACH_HAS.fullmatch(clause)) and before.quantity.unit[-1:] == clause[1]:
            spot.name = before.name + has["what"]


def name_investment_of_item(spots: list[Spot], theme: str) -> None:
    """农村公路建设投资 of 农村公路建设：危桥完工12座，在建3座，完成投资7300万元: it is of all that the item does.

    ``theme`` is what the item is about; without one the stage alone is taken off.
    """
    told = theme if len(theme) >= _TELLING else ""
    for at, spot in enumerate(spots):
        clause = last_clause(spot.left)
        if spot.quantity.unit == "%" and told and _OF_ALL.fullmatch(clause):
            spot.name = told + "总投资"
        if "元" not in spot.quantity.unit or spot.paid:
            continue
        before = spots[at - 1] if at else None
        if before and spot.name in _ESTIMATES and before.quantity.unit in _COUNTING:
            spot.name = before.name + spot.name  # 新建县级福利院3所，投资概算2.7亿元
        spent = _SPENT.fullmatch(clause) if told and spot.name.endswith(_NOT_SPENT_ON) else None
        if spent:
            spot.name, spot.mode = told + spent["verb"], "carried"
        elif staged := _DONE_SO_FAR.fullmatch(spot.name):
            several = told and at > 1 and spots[at - 2].quantity.unit == spots[at - 1].quantity.unit
            spot.name = (told if several else staged["what"]) + "投资"


# 为600名残疾儿童提供康复救助，[救助标准每人每年不低于]1.8万元
_STANDARD_ALONE: Final = re.compile(
    "(?:其中)?(?P<pay>救助|补助|补贴|资助|帮扶)标准(?:为|是|按|达到|提高到?|每[人户年月次]|不低于)*"
)


def name_standard_of_counted(spots: list[Spot]) -> None:
    """残疾儿童康复救助标准 behind 为600名残疾儿童提供康复救助: the standard of what was counted right before."""
    for before, spot in pairwise(spots):
        alone = _STANDARD_ALONE.fullmatch(spot.left.lstrip("，、；")) if "元" in spot.quantity.unit else None
        if alone and "元" not in before.quantity.unit and before.name.endswith(alone["pay"]):
            spot.name = before.name + "标准"


# 经济开发区、湖东街道、柳泉镇[完成率居前三]，分别为63.5%、60.2%、58.7%
_LEADING: Final = re.compile(
    "(?P<who>.{2,}?)(?P<rate>(?:投资|任务|综合)?[完开竣投办达合]..?率)(?:位?[居列]|排名?)(?:全[省市区县])?前[三四五十]位?"
)


def name_leading(spots: list[Spot]) -> None:
    """湖东街道完成率 of 开发区、湖东街道、柳泉镇完成率居前三，分别为: each of those that lead has the rate."""
    for at, spot in enumerate(spots):
        found = _LEADING.fullmatch(spot.name)
        if found is None:
            continue
        spot.name = found["who"] + found["rate"]
        for one in reversed(spots[:at]):
            if one.quantity.unit != spot.quantity.unit or one.name.endswith("率"):
                break
            one.name += found["rate"]
