"""Parts that places have of what a sentence counts: 新签约项目88个，分别为：青石县14个、柳湾区13个."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from luoshi.figures.naming.nouns import left_noun
from luoshi.figures.naming.spots import Spot

_PLACE: Final = re.compile(
    "(?:主城|中心城|老城|新城|[东南西北]城|城|郊|市|县|镇|新|高新|开发|园|辖)区|[\u4e00-\u9fff]{1,3}[县镇乡]|[\u4e00-\u9fff]{2,4}街道|县城|城市|城镇|农村|乡村"
    "|[\u4e00-\u9fff]{1,3}(?<!城)市(?:[、和及][\u4e00-\u9fff]{1,3}(?<!城)市)*"
    "|(?:国税|地税|税务|财政|海关|国资)(?:部门|系统|局)?|[市区县省州]?本级|上级"
)
_PLACE_ENDS: Final = frozenset("区县镇乡道城市村门统局税务政关资级")  # the last characters of what `_PLACE` finds
# A district in a list of places; 社区, 园区 and the like are what is counted.
_DISTRICT: Final = re.compile(
    "[\u4e00-\u9fff]{2,4}(?<![社小园景校库片牧林矿灌港营街灾山厂])(?:区|旗)|[^深浅高石土远边老大贫困西东南北]山区|[\u4e00-\u9fff]{0,4}(?:开发区|高新区|新区)"
)
_EACH_PLACE: Final = re.compile("^(?:各|全)?(?:[县市区旗镇乡街道、（）()]{1,6}|地)(?=.{4})")  # 各县区[项目开工率]


# 全市达到15平方米，[其余各县城]达到12平方米
_THE_OTHERS: Final = re.compile("(?:其[余他它])?各?(?:县城|县市|县区|区县|市县|乡镇|[县市区镇乡])")


_AMONG: Final = re.compile("^其中[，：:]?")


def is_place(spot: Spot, noun: str) -> bool:
    """Whether a noun before a number is a place that has its part: 中心城区53个, in a list also 柳湾区13个."""
    if noun[-1:] in _PLACE_ENDS and _PLACE.fullmatch(noun):
        return True
    if noun[:1] in "其各" and _THE_OTHERS.fullmatch(noun) and ("其余" in spot.left or "其他" in spot.left):
        return True
    # nothing else stands between two numbers
    member = _AMONG.sub("", spot.left.rpartition("：")[2].rpartition("）")[2]).strip("、，和及 ") == noun
    return member and _DISTRICT.fullmatch(noun) is not None


def of_place(spot: Spot, place: str, earlier: Sequence[Spot], carried: str, counted: Mapping[str, str]) -> str:
    """改造小区118个，其中中心城区53个: the part that a place has of what was counted in the same unit.

    ``earlier`` are the numbers before in the sentence, ``carried`` is the subject of the sentence before, ``counted``
    what was counted before it, by unit.
    """
    unit = spot.quantity.unit
    named = [one for one in reversed(earlier) if one.name and not one.bracketed]
    whole = next((one.name for one in named if one.quantity.unit == unit), "")
    if not whole and "元" in unit:
        whole = next((one.name for one in named if bare_unit(one.quantity.unit) == bare_unit(unit)), "")
    if not whole and "：" in spot.left:  # 各县区开工率分别为：柳湾区93%
        whole = _EACH_PLACE.sub("", left_noun(spot.left.rpartition("：")[0])[0])
    if not whole and not earlier and unit in ("%", "‰"):
        whole = rate_of_all(spot.ahead + spot.left)
    if not whole:
        whole = carried if "元" in unit else counted.get(bare_unit(unit), "")
    whole = whole.removeprefix("年初")  # 年初县级支出9亿元（其中：园区1亿元）
    if whole.endswith("山区"):
        return place  # 深山区120户，青山区30户: the one is no part of the other
    others = _THE_OTHERS.match(whole) if whole[:1] in "其各" else None
    other = others or _PLACE.match(whole) or _DISTRICT.match(whole)
    if other and other.end() == len(whole):
        return place  # 税务部门完成9万元、财政部门完成5万元: the one is no part of the other
    whole = whole[other.end() :] if other and other.end() + 2 < len(whole) else whole
    return place + whole.removeprefix(place) if whole and not whole.endswith(place) else place


_ASIDE: Final = re.compile("（[^（）]*）")
_RATES: Final = ("率", "系数", "比重", "比例", "指数", "占比")


def rate_of_all(before: str) -> str:
    """居民恩格尔系数 of 居民恩格尔系数（即……的比重），城市为: the rate of which places are told; empty for none."""
    subject, parted, _ = _ASIDE.sub("", before).partition("，")
    return subject if parted and 3 <= len(subject) <= 16 and subject.endswith(_RATES) else ""


def bare_unit(unit: str) -> str:
    """A unit without its multiplier.

    >>> bare_unit("万人"), bare_unit("个"), bare_unit("千米")
    ('人', '个', '千米')
    """
    return unit.lstrip("百万亿") or unit
