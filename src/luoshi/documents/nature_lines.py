"""Indicator tables flattened to a cell a line that only the nature of the indicators (预期性) holds together.

Groups behind the running number are merged over their rows, so that only the first row of each names one: the nature
stands one line further down there. Without a number the nature tells where a row begins, whatever its name holds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import (
    ENDED,
    NATURE,
    ROW_NUMBER,
    Cell,
    TextTable,
    column_words,
    counts,
    is_header_word,
    nature_or_type_heads,
)

_FOR_A_PART: Final = re.compile(r"\d[^（）]*（[^（）]*\D[^（）]*）")  # 100%（区管断面）, a line for each part
_MOST_COLUMNS: Final = 10
_FEWEST_ROWS: Final = 3
_LONGEST_HEAD: Final = 24  # in half widths
_LONGEST_CELL: Final = 80
_MOST_LINES: Final = 4  # lines that cells take more than a row has cells


def read_nature_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first head is the line at ``start``, or None. A row that doesn't fit ends the table."""
    heads = _heads(lines, start)
    known = nature_or_type_heads()
    nature = next((at for at, head in enumerate(heads) if head.text in known), 0)
    if nature < 1 or nature == len(heads) - 1:
        return None
    counting, grouping = column_words()
    counted, grouped = heads[0].text in counting, nature > 2 and heads[1].text in grouping
    if counted and not grouped:
        return None  # a number tells enough
    width, at = len(heads), start + len(heads)
    table = TextTable([[[head.span] for head in heads]], 1, list(heads))
    group: Cell | None = None
    while row := _row(lines[at : at + width + _MOST_LINES], nature, width, grouped):
        if (counted and not counts(row[0][0], len(table.rows))) or (grouped and not group and len(row) < width):
            break
        cells: list[Cell | None] = [[line.span for line in cell] for cell in row]
        if grouped:
            group = cells.pop(1) if len(row) == width else group
            cells.insert(1, group)
        table.rows.append(cells)
        table.lines.extend(line for cell in row for line in cell)
        at += sum(map(len, row))
    return table if len(table.rows) > _FEWEST_ROWS else None


def _heads(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines of the header: known heads, one below the other."""
    heads: list[Line] = []
    for line in lines[start : start + _MOST_COLUMNS]:
        if line.width > _LONGEST_HEAD or not is_header_word(line.text) or ROW_NUMBER.match(line.text):
            break
        heads.append(line)
    return heads


def _row(lines: Sequence[Line], nature: int, width: int, grouped: bool) -> list[list[Line]]:
    """The cells of the row at the head of ``lines``; one fewer where it names no group; empty if none fits."""
    if any(len(line.text) > _LONGEST_CELL or ENDED.search(line.text) for line in lines[: nature + 1]):
        return []
    cells: list[list[Line]] = []
    for line in lines:
        if cells and all(_FOR_A_PART.fullmatch(one.text) for one in (cells[-1][0], line)):
            cells[-1].append(line)
        else:
            cells.append([line])
    for size in (width - 1, width) if grouped else (width,):
        stands = nature - (width - size)
        if len(cells) < size or not NATURE.fullmatch(cells[stands][0].text):
            continue
        if not any(NATURE.fullmatch(cell[0].text) or ROW_NUMBER.match(cell[0].text) for cell in cells[1:stands]):
            return cells[:size]
    return []
