"""When a time is a figure (在5个工作日内办结, 补贴期限不超过2年), and when it is part of a name or only a while."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.neighbours import is_of_life
from luoshi.text.quantities import Quantity

_MOVED_TO: Final = ("提升", "提高", "增加", "增至", "上升", "减少", "下降", "降至", "降低")
# 给予租金补助，期限2年
_TERM_OF_PAY: Final = re.compile(
    "(?:补[助贴]|贴息|资助|优惠|减免|全免|免租)[^。；]{0,60}[，、](?:补[助贴]|贴息|扶持|优惠|资助)?(?:期限|年限)为?$"
)


def why_duration(text: str, quantity: Quantity, named_after: re.Pattern[str], lasting: re.Pattern[str]) -> str | None:
    """A time is a figure where something takes or shall take so long; else it is part of a name, or only a while."""
    start, stop = quantity.start, quantity.stop
    if named_after.match(text, stop) or text[max(0, start - 1) : start] in ("“", "×", '"'):
        return "name"
    if quantity.unit == "年":
        near = text[max(0, start - 10) : start]
        limited = quantity.comparator in ("le", "ge") and any(word in near for word in ("期限", "年限", "时间最长"))
        limited = limited or _TERM_OF_PAY.search(text, max(0, start - 90), start) is not None
        return None if limited or is_of_life(text, quantity, 32) else "duration"  # 补贴期限最长不超过2年
    if quantity.unit == "天" and "天数" in text[max(0, start - 12) : start] and text.startswith(_MOVED_TO, stop):
        return None  # 优良天数从2013年的251天提升到……
    if quantity.comparator in ("le", "ge") or lasting.search(text, max(0, start - 12), start):
        return None
    if quantity.unit == "个月" or "提前" in text[max(0, start - 4) : start]:
        return "duration"
    return None if text[stop : stop + 1] in "，。；、）以左" else "duration"
