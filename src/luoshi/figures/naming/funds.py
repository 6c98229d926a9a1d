"""Funds told in two steps: 设立总规模20亿元的产业基金，首期5亿元; 安排2亿元专项资金用于支持产业发展."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.spots import Spot

_FUND: Final = re.compile("(?P<fund>.{2,24}?(?:基金|资金池|引导资金))(?:总?规模|总额)?$")
_FIRST_PART: Final = re.compile(
    "^[，、（(]?(?:其中)?(?P<part>首期|一期|二期|首批)(?:规模|到位|(?P<paid>出资)|募集|设立|安排)?(?:资金)?(?:不低于|达到?|为|约)*$"
)
# 安排[2亿元]专项资金用于支持产业发展
_MEANT_FOR: Final = re.compile(
    "(?P<fund>(?:专项|财政|奖补|补助|扶持|引导|发展)?(?:资金|经费))(?:专项)?用于(?:支持|扶持|推动|推进|促进|开展|保障|鼓励)*(?P<what>[^，。；：、\\d]{4,24})$"
)


def name_funds(spots: list[Spot]) -> None:
    """Name the first part of a fund by the fund, and a sum by what it is set aside for."""
    fund = ""
    for spot in spots:
        if "元" not in spot.quantity.unit:
            continue
        if (first := _FIRST_PART.match(spot.left)) and fund:
            spot.name = f"{fund}{first['part']}{first['paid'] or '规模'}"
        elif meant := _MEANT_FOR.match(spot.name):
            spot.name = strip_lead(meant["what"])[0] + meant["fund"]
        elif found := _FUND.match(spot.name):
            fund = found["fund"]
