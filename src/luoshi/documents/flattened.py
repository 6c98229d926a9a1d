"""Texts whose lines a web page or a copy ran together: only blanks tell where headings and paragraphs were.

主任、各位委员：…… 一、决算情况 （一）收入 1.全区收入 全区收入326.7亿元……
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line, width_of
from luoshi.text.numbering import find_marker

_FLAT: Final = 400  # half widths that no line of a page has, and few paragraphs
_FEWEST_MARKERS: Final = 3
_MANY_BARS: Final = 12  # in a line that may hold several rows of a table
_BETWEEN_ROWS: Final = re.compile(r"\|\s{0,2}(?=\|\s*[一-鿿])")
_LONGEST_HEADING: Final = 40  # characters
_BLANKS: Final = re.compile(r"[ \u3000\xa0]+")
_MARKERS: Final = frozenset({"han", "han_bracket", "digit"})
_CLOSING: Final = frozenset("。；！？：:;")
_ASIDE: Final = re.compile("[（(][^（）()]{4,20}[)）]")  # （此件公开发布）
_INSIDE: Final = re.compile("[，。；：！？、,;:]")
_DATE: Final = re.compile(r"(?:19|20)\d\d年")
_AFTER_NAMES: Final = frozenset("”》")


def part_flattened(lines: list[Line]) -> list[Line]:
    """The lines, with those that hold a whole text cut at the blanks before clause markers and behind headings.

    >>> from luoshi.documents.lines import split_lines
    >>> text = "各位委员： 一、决算情况 （一）收入 全区收入90亿元。 （二）支出 全区支出80亿元。" + "保障民生。" * 60
    >>> [line.text for line in part_flattened(split_lines(text))][:4]
    ['各位委员：', '一、决算情况', '（一）收入', '全区收入90亿元。']
    """
    parted: list[Line] = []
    for line in lines:
        if line.text.count("|") > _MANY_BARS:
            parted.extend(_rows(line))
        elif line.width > _FLAT:
            parted.extend(_pieces(line))
        else:
            parted.append(line)
    return parted


def _rows(line: Line) -> Sequence[Line]:
    """The rows of a table that a line holds, between which an empty cell stands; the line alone where they differ.

    | 县区 | 面积 | 株数 |  | 合计 | 15 | 30 |  | 青石县 | 2 | 8 |
    """
    stops = [match.start() + 1 for match in _BETWEEN_ROWS.finditer(line.text)]
    begins = [0, *(line.text.index("|", stop) for stop in stops)]
    pieces = list(zip(begins, [*stops, len(line.text)], strict=True))
    widths = {line.text[begin:stop].strip().strip("|").count("|") for begin, stop in pieces}
    if len(pieces) < _FEWEST_MARKERS or len(widths) != 1:
        return (line,)
    return [_cut(line, begin, stop, not begin) for begin, stop in pieces]


def _pieces(line: Line) -> Sequence[Line]:
    """The paragraphs of a line that holds a whole text; the line alone where it doesn't look so."""
    text = line.text
    if "\t" in text or text.count("|") > 1:
        return (line,)  # a table's row
    blanks = [match.span() for match in _BLANKS.finditer(text)]
    if sum(_marked(text, stop) > 0 for _, stop in blanks) < _FEWEST_MARKERS:
        return (line,)
    pieces: list[Line] = []
    begin = 0
    for start, stop in blanks:
        if _parts(text, begin, start, stop):
            pieces.append(_cut(line, begin, start, not pieces))
            begin = stop
    pieces.append(_cut(line, begin, len(text), not pieces))
    return pieces


def _parts(text: str, begin: int, start: int, stop: int) -> bool:
    """Whether the blank between ``start`` and ``stop`` stood between two lines; the line so far begins at ``begin``."""
    last = text[start - 1]
    if _marked(text, stop) or (last in _CLOSING and (last not in "：:" or not text[stop].isdigit())):
        return True
    if start - begin <= _LONGEST_HEADING and _ASIDE.fullmatch(text, begin, start):
        return True
    if start - begin > _LONGEST_HEADING or not ("\u4e00" <= last <= "\u9fff" or last in _AFTER_NAMES):
        return False
    marked = _marked(text, begin)
    if _INSIDE.search(text, begin + marked, start):
        return False
    # without a marker a blank may stand inside a sentence or a word, as a PDF's line ends do
    return _DATE.match(text, stop) is not None or (marked > 0 and "\u4e00" <= text[stop] <= "\u9fff")


def _marked(text: str, at: int) -> int:
    """How long the clause marker at ``at`` is; 0 for none of a heading or an item."""
    marker = find_marker(text, at)
    return marker.length if marker is not None and marker.kind in _MARKERS else 0


def _cut(line: Line, begin: int, stop: int, first: bool) -> Line:
    text = line.text[begin:stop]
    lead, gap = (line.lead, line.gap) if first else (0, 0)
    return Line(line.start + begin, line.start + stop, text, lead, gap, width_of(text), line.new_page and first)
