"""One bound for all the numbers of a list: 分别达到62%、61%以上, 分别超过8万元、4.5万元."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.spots import Spot

_JOINTS: Final = frozenset({"", "和", "及", "以及"})
_ANIMALS: Final = frozenset("头只羽匹尾")


def share_bounds(spots: list[Spot], starts: Collection[int]) -> None:
    """2025、2030年装机分别超过262、500万千瓦: the bound of numbers that periods are told for, which start at
    ``starts``, is that of the first or the last of them."""
    run = [spot for spot in spots if spot.quantity.start in starts]
    for spot in run:
        share_bound(spot, run[0])
        share_bound(spot, run[-1])


def share_bound(spot: Spot, last: Spot) -> None:
    """分别达到62%、61%以上, 分别超过8万元、4.5万元: the bound of the last or the first number holds for all."""
    quantity, end = spot.quantity, last.quantity
    if end.start < quantity.start and end.begin == end.start:
        return  # 分别达到36%左右和8%: the bound stands behind its own number
    alike = quantity.unit == end.unit or (quantity.unit[-1:] == end.unit[-1:] == "元")  # 突破9千亿元、3万亿元
    alike = alike or {quantity.unit[-1:], end.unit[-1:]} <= _ANIMALS  # 牛、羊存栏分别达到600万头、900万只以上
    if quantity.comparator == "eq" and end.comparator in ("ge", "le", "approx") and alike:
        spot.quantity = replace(quantity, comparator=end.comparator)


def share_first_bound(spots: list[Spot]) -> None:
    """不少于200场演出、400场阅读活动: the bound ahead of the first holds for all of a list counted in one unit.

    Each has its own noun behind it, and nothing but a joint stands between them.
    """
    bound: Spot | None = None
    for before, spot in pairwise(spots):
        if before.quantity.comparator == "ge" and before.quantity.begin < before.quantity.start:
            bound = before
        joined = before.quantity.unit == spot.quantity.unit and spot.left.lstrip("、") in _JOINTS
        if bound and joined and before.mode == spot.mode == "right":
            share_bound(spot, bound)
        else:
            bound = None


def share_ceilings(spots: list[Spot]) -> None:
    """最高10万元、20万元奖励, 不少于10万元、20万元资助: the bound of the first holds for all of a list."""
    for before, spot in pairwise(spots):
        listed = spot.paid and before.paid and not spot.left.strip("、和及或与")
        if listed and before.quantity.comparator in ("le", "ge") and spot.quantity.comparator == "eq":
            spot.quantity = replace(spot.quantity, comparator=before.quantity.comparator)
