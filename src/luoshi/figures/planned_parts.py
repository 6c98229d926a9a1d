"""Parts of a target that a bracket tells: 收入预算9亿元（其中：园区2亿元）, 计划播种1000万亩（水田300万亩）."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from luoshi.figures.naming.spots import Spot
from luoshi.text.quantities import Quantity

_AMONG: Final = re.compile("（?(?:[^，。；）]{0,12}，)?其中[：:，]?(?!.*(?:已|实际|完成)).*\\Z")
_BRACKET: Final = re.compile("（[^）]*")
_OF_ANOTHER_TIME: Final = re.compile("已|实际|完成|[上去]年|现有|现为|目前|原有|截[至止]|(?:19|20)\\d\\d年|[月年]底")


@dataclass(frozen=True, slots=True)
class Planned:
    """A target and its period."""

    quantity: Quantity
    period: str | None


def is_part_of(text: str, planned: Planned, spot: Spot) -> bool:
    """Whether a number in brackets is a part of the target before them; without 其中 it has the target's unit.

    >>> from luoshi.text.quantities import scan
    >>> text = "计划播种1000万亩（水田300万亩）"
    >>> whole, part = scan(text)
    >>> is_part_of(text, Planned(whole, "2025"), Spot(part, "水田", "", bracketed=True))
    True
    """
    stop, begin = planned.quantity.stop, spot.quantity.begin
    if _AMONG.match(text, stop, begin):
        return True
    bracket = _BRACKET.match(text, stop) if spot.quantity.unit == planned.quantity.unit else None
    return bracket is not None and begin < bracket.end() and _OF_ANOTHER_TIME.search(bracket.group()) is None
