"""The shares of the three industries, told as one: 三次产业结构为9.4：51.0：39.6."""

from __future__ import annotations

import re
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
    around = text[max(0, quantity.start - 12) : quantity.stop + 13]
    if (":" not in around and "：" not in around) or not _SECTORS.search(
        text, max(0, quantity.start - _FARTHEST), quantity.start
    ):
        return False
    return any(
        match.start() <= quantity.start < match.end()
        for match in _STRUCTURE.finditer(text, max(0, quantity.start - 14), quantity.stop + 14)
    )
