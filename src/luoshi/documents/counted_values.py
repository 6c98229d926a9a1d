"""Counted tables flattened to a cell a line whose heads are not known: 序号, 区域, 新增装机容量（MW）, 示范工程.

Nothing but the rows tells that they are one: each begins with the next number, has as many cells as there are heads,
and the same cells of all of them are values. A row may have one line more where its last cell of words is broken.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import PUNCTUATED, VALUE, Cell, TextTable, column_words, counts, is_caption, totals_at

_MOST_COLUMNS: Final = 10
_LONGEST_HEAD: Final = 32  # in half widths
_LONGEST_CELL: Final = 120
_FEWEST_ROWS: Final = 3
_LONGEST_BROKEN: Final = 8  # characters that a broken cell goes on with


def read_counted_values(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose head of running numbers is the line at ``start``, or None."""
    if lines[start].text not in column_words()[0]:
        return None
    first = next((at for at in range(start + 1, min(start + _MOST_COLUMNS + 1, len(lines))) if counts(lines[at], 1)), 0)
    heads = list(lines[start:first])
    if len(heads) < 3 or any(not _is_head(head) for head in heads):
        return None
    width = len(heads)
    rows = _rows(lines, first, width)
    values = _value_columns(rows, width)
    if not values or 1 in values:
        return None
    rows = [row for row in rows if len(row) == width or _mend(row, values)]
    if len(rows) < _FEWEST_ROWS:
        return None
    table = TextTable([[[head.span] for head in heads]], 1, list(heads))
    for row in rows:
        table.rows.append(_cells(row, width))
        table.lines.extend(row)
    total = totals_at(lines, lines.index(rows[-1][-1], first) + 1, len(values))
    if total:
        blank: list[Cell | None] = [None] * width
        for column, line in zip([1, *values], total, strict=True):
            blank[column] = [line.span]
        table.rows.append(blank)
        table.lines.extend(total)
    return table


def _is_head(line: Line) -> bool:
    return line.width <= _LONGEST_HEAD and not PUNCTUATED.search(line.text) and not VALUE.match(line.text)


def _rows(lines: Sequence[Line], first: int, width: int) -> list[list[Line]]:
    """The rows from line ``first`` on, each up to the next number: as many lines as there are heads, or one more."""
    rows: list[list[Line]] = []
    at = first
    while at + width <= len(lines) and counts(lines[at], len(rows) + 1):
        ends = [
            stop for stop in (at + width, at + width + 1) if stop < len(lines) and counts(lines[stop], len(rows) + 2)
        ]
        row = list(lines[at : ends[0] if ends else at + width])
        if any(len(line.text) > _LONGEST_CELL or is_caption(line.text) for line in row):
            break
        rows.append(row)
        if not ends:
            break
        at = ends[0]
    return rows


def _value_columns(rows: Sequence[Sequence[Line]], width: int) -> list[int]:
    """The columns that hold values in all rows of the usual length; none where any other cell begins with a number."""
    whole = [row for row in rows if len(row) == width]
    if len(whole) < _FEWEST_ROWS - 1:
        return []
    columns = [at for at in range(1, width) if all(VALUE.match(row[at].text) for row in whole)]
    mixed = any(VALUE.match(row[at].text) for row in whole for at in range(1, width) if at not in columns)
    return [] if mixed else columns


def _mend(row: Sequence[Line], values: Sequence[int]) -> bool:
    """Whether a row of one line too many has its values where the others have them, and words go on at its end."""
    last = row[-1].text
    placed = all(VALUE.match(row[at].text) for at in values)
    return placed and values[-1] < len(row) - 2 and len(last) <= _LONGEST_BROKEN and not VALUE.match(last)


def _cells(row: Sequence[Line], width: int) -> list[Cell | None]:
    cells: list[Cell | None] = [[line.span] for line in row[: width - 1]]
    return [*cells, [line.span for line in row[width - 1 :]]]
