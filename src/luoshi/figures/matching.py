"""Sums that a district adds to those of the city in proportion: 按照1:0.5比例给予区级配套奖励 is a figure of 0.5.

Of 1:1 and of 2:1 the first number is the figure.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

_ONE_TO: Final = re.compile("(?<![\\d:：.])1[:：]$")
_BEFORE: Final = re.compile("(?:按|给予|予以|不超过|最高|比例|以)[^，。；\\d]{0,12}(?:1[:：])?$")
_ONE_TO_ONE: Final = re.compile("[1-9][:：]1(?![\\d.:：])")
_MATCHES: Final = re.compile(
    "的?(?:比例|标准|原则)?的?(?:给予|予以|进行|安排|提供|实行)?"
    "(?P<what>[^，。；、：\\d]{0,16}?(?:配套|匹配|配比|共担|分担|奖励|补助|资助|补贴|支持)(?:资金|奖励|支持|补助|补贴|资助)?)(?=[，。；（(]|\\Z)"
)
_AT_MOST: Final = re.compile("(?:不超过|不高于|最高)(?:按照?)?(?:[^，。；\\d]{0,8}给予)?(?:1[:：])?$")


def matched_by(text: str, quantity: Quantity) -> str:
    """What is added in such a proportion, of which ``quantity`` is the number that tells it; empty for none.

    >>> from luoshi.text.quantities import scan
    >>> texts = "可按照1:0.5比例给予区级配套奖励", "给予1:1配套奖励", "按照9:1的原则实行央地共担"
    >>> [[matched_by(text, quantity) for quantity in scan(text)] for text in texts]
    [['', '区级配套奖励'], ['配套奖励', ''], ['央地共担', '']]
    """
    start, stop = quantity.start, quantity.stop
    near = text[max(0, start - 20) : start]
    if quantity.unit or _BEFORE.search(near) is None:
        return ""
    if (even := _ONE_TO_ONE.match(text, start)) and near[-1:] not in (":", "："):
        stop = even.end()
    elif _ONE_TO.search(near) is None or text[start:stop] == "1":
        return ""
    found = _MATCHES.match(text, stop)
    return found["what"] if found else ""


def is_at_most(text: str, quantity: Quantity) -> bool:
    """Whether the proportion is a bound: 给予不超过1:1的资金匹配.

    >>> from luoshi.text.quantities import scan
    >>> text = "给予不超过1:1的资金匹配"
    >>> [is_at_most(text, quantity) for quantity in scan(text)][:1]
    [True]
    """
    return _AT_MOST.search(text, max(0, quantity.start - 20), quantity.start) is not None
