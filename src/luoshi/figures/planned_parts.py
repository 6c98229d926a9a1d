"""Parts of a target: 收入预算9亿元（其中：园区2亿元）, 播种1000万亩（水田300万亩）, 计划投资9亿元，其中：水利2亿元."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from luoshi.figures.naming.places import bare_unit
from luoshi.figures.naming.spots import Spot
from luoshi.text.quantities import Quantity

_AMONG: Final = re.compile("（?(?:[^，。；）]{0,12}，)?其中[：:，]?(?!.*(?:已|实际|完成)).*\\Z")
_BRACKET: Final = re.compile("（[^）]*")
_OF_ANOTHER_TIME: Final = re.compile("已|实际|完成|[上去]年|现有|现为|目前|原有|截[至止]|(?:19|20)\\d\\d年|[月年]底")


_CAME: Final = re.compile("[^，。；]{0,4}已")
# 计划完成投资90亿元，[其中：水利投资60亿元，电力投资]30亿元
_PARTS: Final = re.compile(
    "(?:以上|左右)?[，；]?其中[：:，]?(?!.*(?:已|实际|完成|目前|截[至止]|同比|较上年|比上年|占)).*\\Z", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Planned:
    """A target and its period."""

    quantity: Quantity
    period: str | None


def is_part_of(text: str, planned: Planned, spot: Spot) -> bool:
    """Whether a number is a part of the target before it: behind 其中, or in brackets, there in the target's unit.

    >>> from luoshi.text.quantities import scan
    >>> text = "计划播种1000万亩（水田300万亩）"
    >>> whole, part = scan(text)
    >>> is_part_of(text, Planned(whole, "2025"), Spot(part, "水田", "", bracketed=True))
    True
    """
    stop, begin = planned.quantity.stop, spot.quantity.begin
    if not spot.bracketed:
        alike = bare_unit(spot.quantity.unit) == bare_unit(planned.quantity.unit)
        came = _CAME.match(text, spot.quantity.stop) is not None  # 其中水利投资6亿元已全部到位
        return alike and not came and _PARTS.match(text, stop, begin) is not None
    if _AMONG.match(text, stop, begin):
        return True
    bracket = _BRACKET.match(text, stop) if spot.quantity.unit == planned.quantity.unit else None
    return bracket is not None and begin < bracket.end() and _OF_ANOTHER_TIME.search(bracket.group()) is None
