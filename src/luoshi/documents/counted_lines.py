"""Clause markers that only their sequence tells from numbers: 10.6月底前 after 9., and 1.1, 1.2, 2.3.1."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.reflow import ends_paragraph
from luoshi.text.numbering import Marker, find_marker

_GLUED: Final = re.compile(r"(\d{1,3})\.(?=\d)")
_LEVELS: Final = re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})(?![\d.%‰])[.、]?\s*(?=[\u4e00-\u9fff“《（A-Za-z])")
_CHAPTER: Final = re.compile(r"(\d{1,2})\s+(?=[\u4e00-\u9fff“《])")
_LEAST_ITEMS: Final = 3
_DIGITS: Final = frozenset("0123456789")
Levels = tuple[int, ...]


def find_counted(lines: Sequence[Line]) -> dict[int, Marker]:
    """The markers of these two kinds that head lines, by the lines' starts. Linear in the number of lines.

    The first counts where it is one more than the last numbered line and a sentence ended before it. The others count
    where they follow one another: 1.2 after 1.1 or 1.1.3, and 2.1 after any 1.x; a first one counts with its second.
    """
    heads = [index for index, line in enumerate(lines) if line.text[0] in _DIGITS]
    found = _find_levels(lines, heads)
    found.update(_find_items(lines, heads))
    last = 0
    for index in heads:
        line = lines[index]
        marker = find_marker(line.text)
        if marker is not None and marker.kind == "digit":
            last = marker.number
            continue
        match = _GLUED.match(line.text)
        follows = match and line.start not in found and last and int(match[1]) == last + 1
        if match and follows and index and _may_end_item(lines[index - 1]):
            last += 1
            found[line.start] = Marker("digit", last, match[1], match.end())
    return found


def _find_items(lines: Sequence[Line], heads: Sequence[int]) -> dict[int, Marker]:
    """The numbers of a list whose items follow one another and each end as a sentence: 1 建设……； 2 改造……；."""
    found: dict[int, Marker] = {}
    run: dict[int, Marker] = {}
    before = -9
    for index in heads:
        line = lines[index]
        match = _CHAPTER.match(line.text)
        if match is None or line.text[-1] not in "；;。":
            continue
        number = int(match[1])
        if index != before + 1 or number != len(run) + 1:
            run = {}
        if number == len(run) + 1:
            run[line.start] = Marker("digit", number, match[1], match.end())
            before = index
        if len(run) >= _LEAST_ITEMS:
            found.update(run)
    return found


def _find_levels(lines: Sequence[Line], heads: Sequence[int]) -> dict[int, Marker]:
    """The markers of several levels, and the plain numbers above them: 1 总则, 1.1 目的."""
    heads = [index for index in heads if index == 0 or _may_follow(lines[index - 1])]
    candidates = [
        (lines[index], tuple(int(part) for part in match[1].split(".")), match)
        for index in heads
        if (match := _LEVELS.match(lines[index].text))
    ]
    found: dict[int, Marker] = {}
    before: Levels = ()
    for at, (line, levels, match) in enumerate(candidates):
        after = candidates[at + 1][1] if at + 1 < len(candidates) else ()
        if levels in _next(before) or (levels[-1] == 1 and after in _next(levels)):
            found[line.start] = Marker(f"level{len(levels)}", levels[-1], match[1], match.end())
            before = levels
    chapters = {levels[0] for line, levels, _ in candidates if line.start in found}
    expected = 1
    for index in heads if chapters else ():
        line = lines[index]
        chapter = _CHAPTER.match(line.text)
        if chapter and int(chapter[1]) == expected and expected in chapters and len(line.text) <= 40:
            found[line.start] = Marker("digit", expected, chapter[1], chapter.end())
            expected += 1
    return found


def _may_follow(line: Line) -> bool:
    """Whether a clause may begin below this line: it ends a sentence, or is short as headings are."""
    return ends_paragraph(line.text) or line.width <= 60


def _may_end_item(line: Line) -> bool:
    """Whether a line ends an item: its sentence, the units in brackets behind it, or a heading."""
    return line.text[-1] in "）)" or ends_paragraph(line.text) or _heads(line)


def _heads(line: Line) -> bool:
    """Whether a line is a heading 一、 or （一） on a line of its own."""
    marker = find_marker(line.text)
    return marker is not None and marker.kind in ("han", "han_bracket") and line.width <= 60


def _next(levels: Levels) -> tuple[Levels, ...]:
    """What may come after a clause: its first part, its next sibling, and those of all that hold it."""
    if not levels:
        return ()
    siblings = [(*levels[:depth], levels[depth] + 1) for depth in range(1, len(levels))]
    return ((*levels, 1), *siblings, (levels[0] + 1, 1))
