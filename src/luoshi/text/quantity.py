"""The shape of a quantity, and the pattern of its unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from luoshi.text.copied import made_again
from luoshi.text.numerals import Number
from luoshi.text.units import unit_table


# There are many, so it is not frozen, which would take three times as long to make, and has an `__init__` of its own:
# the one that dataclass writes is never compiled.
@dataclass(slots=True, init=False)
class Quantity:
    """A number as written. ``begin``-``stop`` is the whole expression with comparators, ``start``-``end`` the number.

    A compound is given in its leading multiplier: 3亿5000万元 is 3.5 亿元, and ``start``-``end`` all of 3亿5000万.
    A fraction (2/3) is rounded to four digits. A sign or 零下 before the number is left to who reads the sentence.

    ``high_start`` is where the second number of a range begins, else -1. ``low`` and ``high`` are as written: the
    multiplier belongs to ``unit`` (1.7 亿元). ``comparator`` is eq, ge, le, approx or range.
    """

    begin: int
    start: int
    end: int
    stop: int
    low: Number
    high: Number
    unit: str
    comparator: str
    high_start: int = -1

    def __init__(
        self,
        begin: int,
        start: int,
        end: int,
        stop: int,
        low: Number,
        high: Number,
        unit: str,
        comparator: str,
        high_start: int = -1,
    ) -> None:
        self.begin = begin
        self.start = start
        self.end = end
        self.stop = stop
        self.low = low
        self.high = high
        self.unit = unit
        self.comparator = comparator
        self.high_start = high_start

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)


def either(words: list[str]) -> str:
    """One pattern for many words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))


def by_first_character(words: list[str], not_behind: str = "") -> str:
    """One pattern for many words that tries only those with the right first character, the longest first.

    Right before such a word none of the characters ``not_behind`` may stand. The first character comes first all the
    same: the engine skips to it fast.
    """
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word[1:])
    parts = []
    for first in sorted(groups):
        rests = sorted(set(groups[first]), key=lambda rest: (-len(rest), rest))
        tail = "|".join(re.escape(rest) for rest in rests)
        alone = f"(?<![{not_behind}]{re.escape(first)})" if not_behind else ""
        parts.append(re.escape(first) + alone + (f"(?:{tail})" if tail else ""))
    return "|".join(parts)


_SPOKEN: Final = "个亿"


def optional(pattern: str) -> str:
    """What a pattern finds, or nothing: the same as with a ``?`` behind it, which takes the engine far longer."""
    return f"(?:{pattern}|)"


@lru_cache(maxsize=2)
def unit_pattern(everyday: bool = False) -> str:
    """A pattern for one unit without multiplier, with what may stand behind a slash; everyday ones where asked for."""
    table = unit_table()
    measures = [*table.known, *table.everyday] if everyday else table.scanned
    words = [*measures, *(word for word in table.classifiers if word not in table.nouns)]
    nouns = f"(?:{by_first_character(sorted(table.nouns))})(?![\u4e00-\u9fff])"
    others = "[间户张个座辆处条所套台次件人只口段]" + optional("、[间户张个座辆处条所套台次件人只口段]")
    bracket = optional(rf"（{others}）|\({others}\)")
    each = either(table.per).replace("具", "具(?![体有])")
    below = f"[/／][ ]?每?(?:{each}|[千万百](?:{each}))"
    per = optional(below + optional(f"(?:[/／·•]每?(?:{each})|[.．][月年天次](?![一-鿿]))"))  # 万元/座/年, 元/平方米·月
    spoken = "个亿(?!元)|" if _SPOKEN in words else ""  # 3个亿, but 3个亿元以上项目
    counted = by_first_character([word for word in words if word != _SPOKEN])
    counted = counted.replace("台", "台(?!阶)")  # 5台, but 迈上5万亿台阶
    return f"(?:(?:{spoken}{counted}){bracket}{per}|{nouns})"
