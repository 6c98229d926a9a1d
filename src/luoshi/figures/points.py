"""The points that a passage runs through, each opened by its theme: 一是老旧小区改造。……二是农村危房改造。……"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from luoshi.figures.heading_words import heading_words, theme_of

_OPENS: Final = re.compile("(?:^|(?<=[。；：]))[一二三四五六七八九十]是(?![否指])(?P<what>[^，。；：\\d]{4,16})。")


class Point(NamedTuple):
    """A point of a passage: where what it tells begins, and its theme, empty where that says how things went."""

    start: int
    theme: str


def read_points(text: str) -> Iterator[Point]:
    """The points of a passage that open with a theme of their own, in order.

    >>> list(read_points("一是老旧小区改造。开工11个。二是工作有序推进。完成3个。"))
    [Point(start=9, theme='老旧小区改造'), Point(start=24, theme='')]
    """
    if "是" not in text:
        return
    words = heading_words()
    for match in _OPENS.finditer(text):
        told = words.told.search(match["what"]) is not None
        yield Point(match.end(), "" if told else theme_of(match["what"], words.plain))
