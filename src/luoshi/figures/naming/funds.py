"""Funds told in two steps: 设立总规模20亿元的产业基金，首期5亿元."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot

_FUND: Final = re.compile("(?P<fund>.{2,24}?(?:基金|资金池|引导资金))(?:总?规模|总额)?$")
_FIRST_PART: Final = re.compile(
    "^[，、（(]?(?:其中)?(?P<part>首期|一期|二期|首批)(?:规模|到位|(?P<paid>出资)|募集|设立|安排)?(?:资金)?(?:不低于|达到?|为|约)*$"
)


def name_funds(spots: list[Spot]) -> None:
    """Name the first part of a fund by the fund."""
    fund = ""
    for spot in spots:
        if "元" not in spot.quantity.unit:
            continue
        if (first := _FIRST_PART.match(spot.left)) and fund:
            spot.name = f"{fund}{first['part']}{first['paid'] or '规模'}"
        elif found := _FUND.match(spot.name):
            fund = found["fund"]
