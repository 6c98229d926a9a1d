"""What a text that tells of a month means by a number: how things stand at its end, or what has come in so far."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.periods import part_of_months
from luoshi.text.quantities import Quantity

_FULFILLING: Final = re.compile("完成|占|进度|开工率|竣工率|支出率|执行率|到位率|拨付率|达成")  # 完成年度任务的80%


def is_level(text: str, start: int, quantity: Quantity, measure: str) -> bool:
    """Whether a number of a text that tells of the end of a month is how things stand then: 余额9亿元, 城镇化率65%."""
    if measure == "stock":
        return True
    return measure == "ratio" and _FULFILLING.search(text, start, quantity.begin) is None


def months_so_far(text: str, period: str, start: int, stop: int) -> str:
    """The months up to one month, where a text tells of it what has come in so far: 4月份，收入累计完成9亿元.

    >>> months_so_far("4月份，收入累计完成", "2024M4", 3, 10), months_so_far("4月份，收入完成", "2024M4", 3, 8)
    ('2024M1-M4', '2024M4')
    """
    if period[4:5] != "M" or "-" in period or period.endswith("M1") or text.find("累计", start, stop) < 0:
        return period
    return period[:4] + (part_of_months(1, int(period[5:])) or "")


# 5月末，存款余额9亿元，同比增长7% in a bulletin on five months: how things stood then
_MONTH_ENDED: Final = re.compile("(?:^|(?<=[，。；]))(?:截[至止]到?)?(\\d{1,2})月末，")


def month_ended(period: str | None, text: str, start: int, quantity: Quantity, measure: str) -> str | None:
    """The month at whose end a balance stands, in a text on the months of a year; None for anything else.

    >>> from luoshi.text.quantities import scan
    >>> text = "5月末，存款余额9亿元"
    >>> [month_ended("2025M1-M5", text, 0, quantity, "stock") for quantity in scan(text)][-1]
    '2025M5'
    """
    if period is None or len(period) < 6 or period[4] != "M" or measure not in ("stock", "growth", "change"):
        return None
    if text.find("余额", start, quantity.begin) < 0:
        return None
    # 5月末，存款余额9亿元；贷款余额8亿元: the month holds up to the full stop
    opens = text.rfind("。", 0, quantity.begin) + 1
    ended = _MONTH_ENDED.search(text, opens, quantity.begin)
    return f"{period[:4]}M{int(ended[1])}" if ended else None
