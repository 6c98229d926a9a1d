"""Goals that a result is held against in the same sentence: 新增就业50万人，超额完成原定的40万人以上的目标."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.spots import Spot
from luoshi.text.holding import holds

_GOAL: Final = re.compile(
    r"(?:[、和]\d[\d.]*%?(?:左右|以上|以内)?)?的?(?:年度|全年|年初|预期|既定|原定|涨幅|增幅|计划|规划|考核|控制|约束性|增长)*"
    r"目标(?:任务|值|数)?"
)
_AGAINST: Final = re.compile(
    r"(?P<word>高于|优于|好于|快于|低于|慢于|超过|超出|超额完成|超|完成|控制在|达到)了?(?P<set>(?:原定|原计划|预定|既定|原先|(?:上级|自治区|国家|[省市县区州])?(?:政府)?(?:下达|确定|核定))(?:我[省市县区州])?的?)?"
    r"(?:\d[\d.]*%?(?:左右|以上|以内)?[、和])?(?:近|约)?$"
)
_COMPARED: Final = ("高于", "优于", "好于", "快于", "低于", "慢于", "超过", "超出", "超")


def hold_goals(spots: list[Spot], text: str) -> None:
    """Name the goals by the results before them; what a result is above or below of is no bound of the goal."""
    if len(spots) < 2 or not ("原" in text or "下达" in text or holds(text, "目标")):
        return
    for before, spot in pairwise(spots):
        quantity = spot.quantity
        against = _AGAINST.search(text, max(0, quantity.begin - 16), quantity.start)
        if against is None or not (against["set"] or _GOAL.match(text, quantity.stop)):
            continue
        if before.quantity.unit != quantity.unit and not quantity.unit.endswith(before.quantity.unit):
            continue
        compared = quantity.begin < quantity.start and against["word"] in _COMPARED
        if compared and quantity.comparator in ("ge", "le") and not text.startswith("的控制", quantity.stop):
            spot.quantity = replace(quantity, comparator="eq")
        if before.mode == "plan" and before.quantity.comparator == "eq":  # 优于6%和5%左右的目标
            before.quantity = replace(before.quantity, comparator=spot.quantity.comparator)
        if spot.mode != "listed":
            spot.name = before.name
        spot.mode = "plan"
