"""Classes of places or people, each with its own level: 最低工资标准调整为一类1980元、二类1880元."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.ends import tidy
from luoshi.figures.naming.spots import Spot

_CLASS: Final = "第?[一二三四五六甲乙丙丁A-E][类档](?:地区|区域|区|岗位|标准)?"
_ALONE: Final = re.compile(_CLASS)
_AT_END: Final = re.compile(
    "(?P<class>[一二三四甲乙丙丁A-E]类(?:地区|区域|区|岗位)|第?[一二三四]档)(?:为|：|:|每[人月年])*$"
)
# 全日制用工小时最低工资标准依次为一类
_LED: Final = re.compile(
    f"将?(?P<what>[^，。；：]{{3,}}?)(?:统一)?(?:调整|提高|确定|核定|上调|规定|依次|分别)+(?:为|到|至)(?P<class>{_CLASS})|(?P<of>[^，。；：]{{2,}}标准)为(?P<its>{_CLASS})"
)
# 月最低工资标准由[一类1450元、二类1350元]，依次调整为[1620元、1520元]
_FROM_CLASS: Final = re.compile(f"将?(?:现行)?(?P<what>[^，。；：]{{3,}}?)[由从](?P<class>{_CLASS})")
_EACH: Final = re.compile("每[人月年户][^，；]*$")
_IN_TURN: Final = "依次"
_THEN: Final = re.compile("(?:依次|分别)(?:统一)?(?:调整|提高|上调|增加|调高)+[为到至]")
# 个人贷款额度, and who else has one
_LIMIT: Final = re.compile("(?:贷款|授信|担保|补贴|补助|奖励|报销|借款|返还|贴息)(?:额度|标准|比例|限额)$")
_MEMBER: Final = re.compile(
    "[，、；]?(?P<who>[^，、；。：\\d每]{0,8}?(?:企业|单位|机构|个人|创业|家庭|人员|居民|学生|毕业生|卫生院|卫生室|医院|农户|合作社|农场"
    "|主体|人才|博士|硕士|残疾人|退役军人|城镇|农村|城市|地区))(?:最高|最多|不超过|为|可达)*$"
)


def name_limits(spots: list[Spot]) -> None:
    """个人贷款额度最高30万元，合伙创业最高110万元: who else has a limit of the kind that the first one names."""
    for before, spot in pairwise(spots):
        limit = _LIMIT.search(before.name)
        alike = spot.quantity.unit[-1:] == before.quantity.unit[-1:]
        alike = alike and spot.quantity.comparator == before.quantity.comparator
        member = _MEMBER.fullmatch(spot.left) if limit and alike else None
        if limit and member and spot.name in (member["who"], tidy(member["who"])):
            spot.name, spot.paid = spot.name + limit.group(), True


def name_classes(spots: list[Spot]) -> None:
    """Give each class of a list of sums the name of what the list is of: 二类最低工资标准 for a bare 二类."""
    what = last = ""
    classes: list[str] = []  # the names of those told last
    for spot in spots:
        money = "元" in spot.quantity.unit
        if money and classes and (_THEN.fullmatch(spot.left) or (last == _IN_TURN and not spot.left.strip("、和及"))):
            spot.name, last = classes.pop(0), _IN_TURN
            continue
        moved = _FROM_CLASS.fullmatch(spot.name) if money else None
        if moved:
            spot.name = moved["class"] + moved["what"]
            what, last = moved["what"], moved["class"]
            classes = [spot.name]
            continue
        led = _LED.fullmatch(spot.name) if money else None
        if led:
            what, last = led["what"] or led["of"], led["class"] or led["its"]
            spot.name = last + what
        elif money and _ALONE.fullmatch(spot.name):
            if what and (spot.name == last or _EACH.sub("", spot.left.strip("、，；;和及 ")) == spot.name):
                last = spot.name
                spot.name += what
                classes.append(spot.name)
        elif money and len(spot.name) > 2 and (told := _AT_END.search(spot.left)) and spot.name != told["class"]:
            last = told["class"]
            what = what or spot.name.removesuffix(last).removeprefix(last)
            spot.name = last + what
        else:
            what = ""
