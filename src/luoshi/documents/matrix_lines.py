"""Tables of bare numbers flattened to a cell a line below a remark of their unit.

单位：元/月, then the heads 户型, 一人, 二人 a line each, then rows of a name and as many numbers as there are heads
behind the first. No head need be known: the remark and the regular rows tell that it is a table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import PUNCTUATED, TextTable, is_unit_remark

_NUMBER: Final = re.compile(r"[-−]?\d[\d,]*(?:\.\d+)?[%％]?|[—–/-]+")
_LONGEST_NAME: Final = 24  # characters
_MOST_COLUMNS: Final = 12
_FEWEST_ROWS: Final = 3


def is_below_unit(lines: Sequence[Line], start: int) -> bool:
    """Whether the line at ``start`` stands right below a remark of the unit: 单位：元/月."""
    return start > 0 and "单" in lines[start - 1].text and is_unit_remark(lines[start - 1].text)


def read_matrix_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first head is the line at ``start``, or None. A row that does not fit ends it."""
    if not is_below_unit(lines, start):
        return None
    named = _names_from(lines, start)
    width = named - 1  # the last of them is the name of the first row
    if not 2 <= width <= _MOST_COLUMNS:
        return None
    header = list(lines[start : start + width])
    table = TextTable([[[head.span] for head in header]], 1, header)
    at = start + width
    while _is_row(row := lines[at : at + width], width):
        table.rows.append([[line.span] for line in row])
        table.lines.extend(row)
        at += width
    return table if len(table.rows) > _FEWEST_ROWS else None


def _names_from(lines: Sequence[Line], start: int) -> int:
    """How many names stand a line each from ``start`` on before the first number."""
    for count, line in enumerate(lines[start : start + _MOST_COLUMNS + 2]):
        if _NUMBER.fullmatch(line.text):
            return count
        if not _is_name(line):
            break
    return 0


def _is_name(line: Line) -> bool:
    return len(line.text) <= _LONGEST_NAME and not PUNCTUATED.search(line.text)


def _is_row(row: Sequence[Line], width: int) -> bool:
    if len(row) < width or not _is_name(row[0]) or _NUMBER.fullmatch(row[0].text):
        return False
    return all(_NUMBER.fullmatch(line.text) for line in row[1:])
