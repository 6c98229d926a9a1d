"""Counts of those that rose, fell or stayed as they were: 上涨的城市23个，持平的为4个; 21个行业实现正增长."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.spots import Spot

_STATE: Final = "(?:上涨|下降|持平|增长|减少|增加|上升|回落|提升|亏损|盈利|扩大|收窄)"
_THOSE_OF: Final = re.compile(f"^(?P<head>.*?)(?P<state>{_STATE})的(?P<what>[^，。；的]{{1,10}})$")
_THE_OTHERS: Final = re.compile(
    f"(?:^|[，、；和])(?:其中)?(?:同比|环比)?(?P<state>{_STATE})的(?:[一-鿿]{{2,6}})?(?:个数)?(?:分别)?(?:为|有|是|共)?$"
)
_WHO_BEGINS: Final = frozenset("行大税产县区乡城地园商指")
_COUNTED: Final = frozenset({"个", "家", "种", "户", "类", "项", "座"})
_PREDICATE: Final = re.compile(
    "(?P<who>行业|大类行业|大类|税种|产品|县区|区县|县市区|县市|乡镇|城市|地区|园区|商品|指标)"
    f"(?P<how>(?:均|全部)?(?:实现|保持|呈现?)?(?:同比|环比|正|负|较快|稳定|平稳)*{_STATE})(?:态势|趋势)?$"
)
_BOTH_SHARES: Final = re.compile(
    "(?P<one>[^，。；、的与和]{1,8})[与和](?P<other>[^，。；、的与和]{2,10}?)(?P<word>比重|比例|构成)$"
)
# 粮食与经济作物的种植结构由上年的38.3:61.7调整为本年的[38.4:61.6]
_BOTH_TOLD: Final = re.compile(
    "(?:^|[，。；：])(?P<one>[^，。；、的与和\\d]{1,8})[与和](?P<other>[^，。；、的与和\\d]{2,10}?)的?(?P<word>种植结构|种植比例|比重|比例|结构|构成)"
    "(?:由|从)?[^，。；]{0,30}$"
)


def name_by_direction(spots: list[Spot]) -> None:
    """Name counts by which way those counted went, where the clause or the number before says what they are."""
    for spot in spots:
        counted = spot.right[:1] in _WHO_BEGINS and spot.quantity.unit in _COUNTED
        told = _PREDICATE.fullmatch(spot.right) if counted else None
        if told and spot.mode == "right":
            spot.name = f"{told['how'].removeprefix('均').removeprefix('全部')}的{told['who']}"
    for before, spot in pairwise(spots):
        alike = "的" in spot.left and spot.quantity.unit == before.quantity.unit
        other = _THE_OTHERS.search(spot.left) if alike else None
        those = _THOSE_OF.match(before.name) if other else None
        if other and those and spot.quantity.unit in _COUNTED:
            spot.name, spot.mode = f"{those['head']}{other['state']}的{those['what']}", "carried"


def name_both_shares(spots: list[Spot], text: str) -> None:
    """中直经济比重, 地方经济比重 of 中直与地方经济比重为31.3：68.7: what each of two shares is of."""
    for one, other in pairwise(spots):
        if text[one.quantity.stop : other.quantity.begin] not in (":", "：") or one.name != other.name:
            continue
        begin = one.quantity.begin
        both = _BOTH_SHARES.fullmatch(one.name) or _BOTH_TOLD.search(text, max(0, begin - 60), begin)
        if both is None:
            continue
        first, second = both["one"], both["other"]
        if second.startswith("非" + first):
            first = second.removeprefix("非")  # 公有与非公有制经济
        elif both.re is _BOTH_SHARES and len(second) == len(first) + 2:
            first += second[-2:]  # 中直与地方经济
        word = "种植比重" if "种植" in both["word"] else both["word"]
        for spot, name in ((one, first), (other, second)):
            spot.name, spot.mode = name + word, "listed"
