"""Zero promised or reached in words: 重大事故零发生, 零死亡, 存量案件清零. 零距离, 零基预算 and 零售 are names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from luoshi.lexicon import load
from luoshi.text.quantity import Quantity, by_first_character

_EVENT: Final = by_first_character(load("chinese_numerals")["zero"]["events"])
_ZERO: Final = re.compile(f"零(?:(?={_EVENT})|(?<=清零)(?![售件钱散碎工食星的]))")
_WHAT: Final = re.compile(_EVENT)


def scan_zeros(text: str) -> Iterator[Quantity]:
    """Every zero of ``text`` that says that something is not to happen or is all done, as a quantity without a unit.

    >>> [(text[q.start], q.low) for text in ("实现零死亡", "推进零基预算") for q in scan_zeros(text)]
    [('零', 0)]
    """
    for match in _ZERO.finditer(text):
        yield Quantity(match.start(), match.start(), match.end(), match.end(), 0, 0, "", "eq")


def is_zero(text: str, quantity: Quantity) -> bool:
    """Whether a quantity of ``text`` is such a zero."""
    return not quantity.low and text.startswith("零", quantity.start) and not quantity.unit


def event_behind(right: str) -> str:
    """死亡 of 死亡的目标: what is not to happen, of what stands right behind a zero; empty for nothing.

    >>> event_behind("死亡的目标"), event_behind("，确保")
    ('死亡', '')
    """
    found = _WHAT.match(right)
    return found.group() if found else ""
