"""Numbers without a unit: figures where a bound or the word before says so (得分达98.5), else names or codes."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.old_levels import is_old_level
from luoshi.text.quantities import Quantity

_STOPS: Final = frozenset({"", "，", "。", "；", "、", "）"})
_INDICES: Final = ("指数（CPI）", "指数（PPI）", "指数（CPI）为", "指数（PPI）为")
_MOVED_BY: Final = re.compile("(?:缩小|扩大|提高|提升|下降|降低|上升|增加|减少)了?$")
_MOVED_TO_LEVEL: Final = (
    "缩小到",
    "缩小至",
    "缩至",
    "扩大到",
    "提升到",
    "提升至",
    "提高至",
    "下降到",
    "下降至",
    "降低到",
    "降低至",
)
_MOVES: Final = frozenset(
    {"提升", "提高", "增加", "增长", "下降", "降低", "缩小", "上升", "扩大", "升至", "降至", "增至", "跃升"}
)
_RATIO_BEFORE: Final = re.compile("(?:比(?![上去年较重分赛])|差距|倍差)[^，。；、]{0,18}$")
_TO_ONE: Final = re.compile(r"[:：∶]1(?:00)?(?![\d.:：])")


def held_against_one(text: str, quantity: Quantity) -> str:
    """The unit of a proportion to one (收入比2.1:1), as a reader writes it behind the number; empty for anything else.

    >>> from luoshi.text.quantities import scan
    >>> texts = "城乡居民收入比2.1:1", "按1：1配套", "三次产业结构5:40:55"
    >>> [held_against_one(text, next(scan(text))) for text in texts]
    [':1', ':1', '']
    """
    if quantity.unit or _TO_ONE.match(text, quantity.end) is None:
        return ""
    return ":1" if text[quantity.start - 1 : quantity.start] not in (":", "：", "∶") else ""


def why_bare(text: str, quantity: Quantity, last: int, level: re.Pattern[str]) -> str | None:
    """A number without a unit is a figure at the end of its clause, where a bound or the word before it says so."""
    start = quantity.start
    if _TO_ONE.match(text, last) and _RATIO_BEFORE.search(text, max(0, start - 24), start):
        return None  # 城乡居民收入比缩小到1.98:1
    if text[quantity.begin : quantity.start] or quantity.comparator in ("ge", "le", "approx"):
        follows = text[quantity.stop : quantity.stop + 1]
        return None if (follows in _STOPS or follows == ")") and len(str(quantity.low)) < 8 else "bare"
    if text.endswith(_INDICES, 0, start) and text[last : last + 1] in _STOPS:
        return None  # 居民消费价格指数（CPI）99.7
    if quantity.low == 100 and text.endswith(("女性为", "女为", "上年为"), 0, start):
        return "name"  # 性别比（以女性为100）
    if text[max(0, start - 1) : start] in ("从", "由") and text[last : last + 2] in _MOVES:
        return None
    if "." in text[start:last] and is_old_level(text, quantity):
        return None  # 利用系数由“十三五”末的0.50提高到0.52
    if _MOVED_BY.search(text, max(0, start - 4), start) and text[last : last + 1] in _STOPS:
        return None if "." in text[start:last] else "bare"  # 收入比值比上年缩小0.05
    if text[last : last + 1] in _STOPS and "." in text[start:last] and text.endswith(_MOVED_TO_LEVEL, 0, start):
        return None  # 城乡居民收入倍差缩小到1.61
    if text.startswith("的", last) and text.endswith(("计划数", "任务数", "目标数", "预算数"), 0, start):
        return None  # 占计划数32.26的100.2%
    if text[last : last + 1] not in _STOPS or not level.search(text, max(0, start - 10), start):
        return "bare"
    is_year = 1990 <= quantity.low <= 2060 and quantity.low == int(quantity.low)
    return "bare" if is_year else None
