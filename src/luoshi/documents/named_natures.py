"""Indicator tables flattened to a cell a line whose rows end with the nature: 指标, 2020年, 2025年, 属性.

No number counts the rows and names may take several lines, so that only the nature (预期性) tells where a row ends.
A row may tell parts (标准班额比例, 其中：小学, 初中), and then the values column by column, as lines of a cell go.
Before the names there may be groups (类别), each told in the first row of it only, where the names bear their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.cell_kinds import AMONG
from luoshi.documents.lines import Line
from luoshi.documents.table_words import (
    NATURE,
    NUMBERED_GROUP,
    PUNCTUATED,
    VALUE_CELL,
    Cell,
    Stretch,
    TextTable,
    column_words,
    is_caption,
    is_header_word,
    nature_heads,
)
from luoshi.documents.value_lines import naming_heads

_DIRECTIVE: Final = re.compile("(?:完成|达到|保持|高于|优于|不[低高超]|控制|与)[^。；]{2,16}")
_NUMBERED: Final = re.compile(r"\d{1,3}[.、．]\s?(?=[^\d\s])")
_PAGE: Final = re.compile(r"[-—–]\s?\d{1,3}\s?[-—–]|第\s?\d{1,3}\s?页.{0,12}")
_LONGEST_HEAD: Final = 24  # in half widths
_LONGEST_NAME: Final = 40
_MOST_VALUES: Final = 5
_MOST_PARTS: Final = 5
_MOST_NAMES: Final = 6
_FEWEST_ROWS: Final = 3


def read_named_natures(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first head is the line at ``start``, or None. A row that doesn't fit ends the table."""
    heads = _heads(lines, start)
    grouped = bool(heads) and "".join(heads[0].text.split()) not in naming_heads()
    values = len(heads) - 2 - grouped
    if not 0 < values <= _MOST_VALUES:
        return None
    table = TextTable([[[head.span] for head in heads]], 1, list(heads))
    at, rows = start + len(heads), 0
    group: Cell | None = None
    while True:
        at = _behind_break(lines, at, heads)
        stop = _ends(lines, at, values)
        named = _numbered(lines[at:stop]) if grouped else 0
        if not stop or named < 0 or not (told := _rows(lines[at + named : stop], values)):
            break
        group = [line.span for line in lines[at : at + named]] or group
        for row in told:
            nature: Cell | None = [lines[stop].span] if any(row[1:]) else None
            table.rows.append([*([group] if grouped else []), *row, nature])
        table.lines.extend(lines[at : stop + 1])
        at, rows = stop + 1, rows + 1
    return table if rows >= _FEWEST_ROWS else None


def _behind_break(lines: Sequence[Line], at: int, heads: Sequence[Line]) -> int:
    """Where the rows go on behind the number of a page and the header printed again."""
    while at < len(lines) and _PAGE.fullmatch(lines[at].text):
        at += 1
    again = [line.text for line in lines[at : at + len(heads)]]
    return at + len(heads) if again == [head.text for head in heads] else at


def _heads(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines of the header: groups or none, the names (指  标 as well), those of values, and that of the nature."""
    heads: list[Line] = []
    named = False
    for line in lines[start : start + 3 + _MOST_VALUES]:
        text = "".join(line.text.split())
        known = is_header_word(text) if named else text in naming_heads()
        named = named or known
        known = known or (not heads and text in column_words()[1])
        if not known or line.width > _LONGEST_HEAD or PUNCTUATED.search(text):
            break
        heads.append(line)
        if text in nature_heads():
            return heads
    return []


def _ends(lines: Sequence[Line], at: int, values: int) -> int:
    """The line with the nature that ends the row at ``at``; 0 for none."""
    most = min(at + _MOST_NAMES + values * _MOST_PARTS, len(lines))
    return next((stop for stop in range(at + 2, most) if NATURE.fullmatch(lines[stop].text)), 0)


def _numbered(row: Sequence[Line]) -> int:
    """Where the name that bears a number stands behind the lines of a group; -1 where there is none."""
    return next((at for at, line in enumerate(row) if _NUMBERED.match(line.text)), -1)


def _rows(lines: Sequence[Line], values: int) -> list[list[Cell | None]]:
    """The rows that the lines before a nature tell: one, or one for each part; first the group's. None if none fit."""
    first = next((at for at in range(1, len(lines)) if all(map(_is_value, lines[at:]))), 0)
    names = list(lines[:first])
    told: list[Line | None] = list(lines[first:])
    while names and 0 < len(told) < values:
        told.insert(0, None)  # what is left out stands before the goal
    if (
        not names
        or len(told) % values
        or any(len(name.text) > _LONGEST_NAME or is_caption(name.text) or _PAGE.fullmatch(name.text) for name in names)
    ):
        return []
    rows: list[list[Cell | None]] = []
    while len(names) > 1 and NUMBERED_GROUP.match(names[0].text):
        rows.append([[names.pop(0).span], *([None] * values)])
    parts = len(told) // values
    labels: list[Cell] = [[name.span for name in names]]
    if parts > 1 and len(names) == parts:
        labels = [[name.span] for name in names]
    elif parts > 1 and len(names) == parts + 1:
        labels = [[names[0].span, _part(name)] for name in names[1:]]
    elif parts > 1:
        return []
    for at, label in enumerate(labels):
        row = [told[column * parts + at] for column in range(values)]
        rows.append([label, *([line.span] if line else None for line in row)])
    return rows


def _part(name: Line) -> Stretch:
    """小学 of 其中：小学, which goes with the name of the whole."""
    lead = AMONG.match(name.text)
    return (name.span[0] + lead.end(), name.span[1]) if lead else name.span


def _is_value(line: Line) -> bool:
    return VALUE_CELL.fullmatch(line.text) is not None or _DIRECTIVE.fullmatch(line.text) is not None
