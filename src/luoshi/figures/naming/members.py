"""What grew in each member of a whole, told once: 国有企业增加值增长2.3%；集体企业[下降5%], 制造业[增长2%]."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot
from luoshi.figures.words import WORDS

_METRIC: Final = re.compile("(?P<whose>.*[业品])(?P<metric>增加值|总?产值|投资|营业收入|利润总额|销售额|零售额|出口额?|用电量)\\Z")
_MEMBER: Final = re.compile("[^，。；、]{1,20}(?:(?<![就毕创作事])业|企业|产业)\\Z")


def name_members_grown(spots: list[Spot], carried: str) -> None:
    """Give the members that only a growth is told of the metric of the one before them.

    ``carried`` is the subject of the sentence before.
    """
    before = carried
    for spot in spots:
        if not spot.name or spot.paid:
            continue
        found = _METRIC.fullmatch(before)
        grew = spot.quantity.unit == "%" and WORDS.change_at_end(spot.left) is not None
        if found and grew and spot.name != before and _MEMBER.fullmatch(spot.name) and spot.name in spot.left:
            spot.name += found["metric"]
        if not spot.bracketed and grew:
            before = spot.name
