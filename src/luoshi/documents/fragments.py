"""Lines that a converter broke inside a sentence, at every change of typeface: 增长 / 5% / ；

A single break is told by the lines around it. Where numbers stand alone all over a text, every line of it may be such
a piece, and none of them is a page number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.text.numbering import Marker

_INSIDE: Final = frozenset("，。；、：）;")  # no line begins with one of these but in the middle of a sentence
_UNIT: Final = re.compile(
    r"(?:[万亿]?元|[万亿]|亩|公斤|斤|吨|户|人|个|家|公里|月份?|年|%)(?=[，。；、：（\u4e00-\u9fff])"
)
_LONE_UNIT: Final = re.compile(r"(?:[万亿]?元|公斤|公里|[亩斤吨%])(?=[，。；、：])")
_NUMBER: Final = re.compile(r"[\dXx][\dXx.,—–~\-]*\s?%?\Z")
_SHORT: Final = 24  # half widths of a piece
_SCALES: Final = ("亿", "万")
_BLANKED: Final = frozenset("0123456789Xx")
_SEMICOLONS: Final = frozenset("；;")
_ISLAND: Final = re.compile(r"[\d.,%~～\-—–]{1,14}")
_GOES_ON: Final = re.compile(r"[%‰]?[\u4e00-\u9fff]{0,4}[，。；、：）（]")  # behind a number: 个。 万亩，其中
_STOPS: Final = frozenset("。；！？：;!?:")
_COMMAS: Final = re.compile("[，。；]")
_HEADING: Final = re.compile("[^，。；]{2,24}(?<![到至在自从于以])")  # 主要成绩 / 2023 / 年，全县……
_FEWEST: Final = 3
_WHOLE_HEADING: Final = 40  # characters of a heading with a marker
_INNER_SEMICOLON: Final = re.compile(r"[；;](?=\s*\S)")


def is_midway(lines: Sequence[Line], index: int, ended: bool) -> bool:
    """Whether the line at ``index`` goes on with the sentence of the line above; ``ended`` tells that it is over."""
    above, text = lines[index - 1].text, lines[index].text
    if text[0] in _INSIDE:
        return not (text[0] == "：" and len(text) > 40)
    if ended or (lines[index].width > _SHORT and not _UNIT.match(text)):
        return False
    lone = _LONE_UNIT.match(text) is not None  # where a number was blanked out, only its unit is left
    if lone or (_UNIT.match(text) and ((above[-1] in _BLANKED and len(above) <= 6) or above in _SCALES)):
        return True
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if not following:
        return False
    if text in _SCALES and following[0] == "元":
        return True
    if following[0] in _INSIDE and not above[-1].isdigit():
        return True
    return _NUMBER.match(text) is not None and _UNIT.match(following) is not None and above[-1] not in "）.、)"


def breaks_at_semicolons(lines: Sequence[Line]) -> bool:
    """Whether a converter began a line behind every semicolon, within paragraphs too: no list has such items."""
    ending = [line.text for line in lines if line.text[-1] in _SEMICOLONS]
    if len(ending) < 3 or any(_INNER_SEMICOLON.search(line.text) for line in lines):
        return False
    return sum("。" in text for text in ending) >= 2


def find_islands(lines: Sequence[Line]) -> list[int]:
    """The numbers that stand alone in the middle of sentences; empty unless they do so all over the text.

    A page number may stand there as well, but only once a page; a cell of a table has no sentence around it.
    """
    alone = [i for i, line in enumerate(lines[:-1]) if line.width <= 14 and i and _ISLAND.fullmatch(line.text)]
    if len(alone) < _FEWEST:
        return []
    found = [i for i in alone if lines[i - 1].text[-1] not in _STOPS and _GOES_ON.match(lines[i + 1].text)]
    often = len(found) >= _FEWEST and 2 * len(found) >= len(alone) and 20 * len(found) >= len(lines)
    return found if often else []


def goes_on(
    paragraph: Sequence[Line],
    marked: Marker | None,
    lines: Sequence[Line],
    index: int,
    marker: Marker | None,
    ended: bool,
) -> bool:
    """Whether the line at ``index`` of a text of such pieces goes on with the paragraph above it.

    ``marked`` is the marker of the paragraph, ``marker`` that of the line, ``ended`` tells that the sentence is over.
    """
    line = lines[index]
    above, text = paragraph[-1].text, line.text
    if text[0] in _INSIDE:
        return True
    lone_dot = marker is not None and marker.kind == "bullet" and marker.length >= len(text)
    if ended or (marker and not lone_dot):
        return False
    if _ISLAND.fullmatch(above):
        return True
    if _ISLAND.fullmatch(text):
        dated = len(text) == 4 and index + 1 < len(lines) and lines[index + 1].text.startswith("年，")
        return not (dated and len(paragraph) == 1 and _HEADING.fullmatch(above))
    if line.gap:
        return False
    if marked and sum(len(piece.text) for piece in paragraph) <= _WHOLE_HEADING:
        return False
    return len(paragraph) > 1 or _COMMAS.search(above) is not None
