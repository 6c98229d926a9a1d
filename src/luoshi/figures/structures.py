"""The shares of the three industries, told as one: 三次产业结构为9.4：51.0：39.6."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from luoshi.text.quantities import Quantity

_SECTORS: Final = re.compile("结构|三次产业|[一二三]产")
_FARTHEST: Final = 72  # 三次产业结构由2015年的10.7:55.6:33.7调整为2020年的10.6:43.9:[45.5]
_STRUCTURE: Final = re.compile(r"\d+(?:\.\d+)?[:：]\d+(?:\.\d+)?[:：]\d+(?:\.\d+)?")


def in_structure(text: str, quantity: Quantity) -> bool:
    """Whether a number is one of the three of an industrial structure: 9.4：51.0：39.6.

    >>> from luoshi.text.quantities import scan
    >>> text = "三次产业结构为9.4：51.0：39.6"
    >>> [in_structure(text, q) for q in scan(text)]
    [True, True, True]
    """
    if ":" not in text and "：" not in text:
        return False
    if _in_halves(text, quantity):
        return True
    around = text[max(0, quantity.start - 12) : quantity.stop + 13]
    if (":" not in around and "：" not in around) or not _SECTORS.search(
        text, max(0, quantity.start - _FARTHEST), quantity.start
    ):
        return False
    return any(
        match.start() <= quantity.start < match.end()
        for match in _STRUCTURE.finditer(text, max(0, quantity.start - 14), quantity.stop + 14)
    )


# 粮经作物比例调整为5.5:4.5: parts of ten or of a hundred; 城乡收入比2.1:1 is one number
_HALVES: Final = re.compile(r"(?<![\d.:：])(\d+(?:\.\d+)?)[:：](\d+(?:\.\d+)?)(?![\d.:：])")
_SHARED: Final = re.compile("(?:比例|比重|结构|构成|之比)[^，。；]{0,24}$")


def _in_halves(text: str, quantity: Quantity) -> bool:
    """Whether a number is one of two that make up ten or a hundred.

    >>> from luoshi.text.quantities import scan
    >>> texts = "粮经作物比例为5.5：4.5", "城乡居民收入之比为2.1：1"
    >>> [[in_structure(text, q) for q in scan(text)] for text in texts]
    [[True, True], [False, False]]
    """
    for match in _HALVES.finditer(text, max(0, quantity.start - 8), quantity.stop + 8):
        if match.start() <= quantity.start < match.end():
            whole = sum(map(Decimal, match.groups()))
            return whole in (10, 100) and _SHARED.search(text, max(0, match.start() - 40), match.start()) is not None
    return False
