"""Tables of indicators flattened to a cell a line whose rows no number counts: 指标, 年度目标, 完成情况, then the rows.

Rows are put together only as long as they are regular: a name without digits, and behind it short cells with at least
one number among them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import (
    BRACKETED,
    NUMBERED_GROUP,
    NUMBERED_NAME,
    PUNCTUATED,
    VALUE_CELL,
    Cell,
    TextTable,
    column_words,
    is_header_word,
)
from luoshi.lexicon import load

_DIGIT: Final = re.compile(r"\d")
_LONGEST_HEAD, _LONGEST_NAME, _LONGEST_VALUE = 24, 24, 20  # the first in half widths, the others in characters
_MOST_COLUMNS: Final = 6
_FEWEST_ROWS: Final = 3


@lru_cache(maxsize=1)
def naming_heads() -> frozenset[str]:
    """The heads of a first column that names indicators."""
    return frozenset(load("tables")["header"]["naming"])


def heads_groups(lines: Sequence[Line], start: int) -> bool:
    """Whether the line at ``start`` is the head of a column of groups right before that of the names: 类别, 指标."""
    following = lines[start + 1].text if start + 1 < len(lines) else ""
    return lines[start].text in column_words()[1] and following in naming_heads()


def read_value_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first head is the line at ``start``, or None. Groups stand on lines of their own above rows."""
    grouped = heads_groups(lines, start)
    heads = _heads(lines, start + grouped)
    if len(heads) < 2:
        return None
    width, at = len(heads), start + grouped + len(heads)
    header = list(lines[start:at])
    table = TextTable([[[head.span] for head in header]], 1, header)
    group: Cell | None = None
    while at < len(lines):
        row = lines[at : at + width]
        if _is_row(row, width) and (not grouped or _holds_values(row)):
            cells: list[Cell | None] = [[line.span] for line in row]
            table.rows.append([group, *cells] if grouped else cells)
            table.lines.extend(row)
            at, group = at + width, None
        elif grouped and group is None and _is_group(lines, at, width):
            group = [lines[at].span]
            table.lines.append(lines[at])
            at += 1
        else:
            break
    return table if len(table.rows) > _FEWEST_ROWS else None


def _is_group(lines: Sequence[Line], at: int, width: int) -> bool:
    """Whether a line names a group: short words, with a row right below."""
    line, row = lines[at], lines[at + 1 : at + 1 + width]
    if len(line.text) > _LONGEST_NAME or _DIGIT.search(line.text) or PUNCTUATED.search(line.text):
        return False
    return _is_row(row, width) and _holds_values(row)


def _holds_values(row: Sequence[Line]) -> bool:
    return all(VALUE_CELL.fullmatch(line.text) for line in row[1:])


def _heads(lines: Sequence[Line], start: int) -> list[Line]:
    heads: list[Line] = []
    for line in lines[start : start + _MOST_COLUMNS]:
        known = line.width <= _LONGEST_HEAD and is_header_word(line.text)
        if (
            not known
            or NUMBERED_GROUP.match(line.text)
            or PUNCTUATED.search(line.text)
            or (heads and line.text in naming_heads())
        ):
            break
        heads.append(line)
    return heads


def _is_row(row: Sequence[Line], width: int) -> bool:
    """Whether lines can be the cells of a row: a name, then values; behind a numbered one words: 完成市下达任务."""
    if len(row) < width:
        return False
    numbered = NUMBERED_NAME.match(row[0].text)
    name = row[0].text[numbered.end() :] if numbered else row[0].text
    if len(name) > _LONGEST_NAME or _DIGIT.search(BRACKETED.sub("", name)) or PUNCTUATED.search(name):
        return False
    if any(len(line.text) > _LONGEST_VALUE for line in row[1:]):
        return False
    return numbered is not None or any(_DIGIT.search(line.text) for line in row[1:])
