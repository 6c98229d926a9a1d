"""Tables flattened to a cell a line whose groups stand behind the running number: 序号, 类别, 主要指标, 2025年目标.

Only the first row of a group bears its name, which may take several lines; a cell may tell its value for two kinds of
places on a line each (重点城市≥30, 一般城市≥15). So the rows are of different lengths, and are read from their end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import ENDED, NATURE, VALUE_CELL, Cell, TextTable, column_words, counts, is_caption

_FEWEST_COLUMNS: Final = 4  # the number, the group, the name and a value
_FEWEST_ROWS: Final = 3
_MOST_MORE: Final = 6  # lines of a row behind as many as it has columns
_LONGEST: Final = 40
_FOR_SOME: Final = re.compile(r"[一-鿿]{2,10}[≥≤><]\s?\d[\d.,]*[%％]?")


def read_grouped_lines(
    lines: Sequence[Line], first: int, columns: Sequence[Sequence[Line]], header: Sequence[Line]
) -> TextTable | None:
    """The table of these columns, each with the lines of its head, whose rows begin at line ``first``, or None."""
    counting, grouping = column_words()
    titles = ["".join(line.text for line in column) for column in columns]
    if len(columns) < _FEWEST_COLUMNS or titles[0] not in counting or titles[1] not in grouping:
        return None
    table = TextTable([[[line.span for line in column] for column in columns]], 1, list(header))
    at, wanted = first, 1
    while at < len(lines) and counts(lines[at], wanted):
        stop, row = _row(lines, at, wanted + 1, len(columns))
        if not row:
            break
        table.rows.append(row)
        table.lines.extend(lines[at:stop])
        at, wanted = stop, wanted + 1
    return table if wanted > _FEWEST_ROWS else None


def _row(lines: Sequence[Line], at: int, following: int, width: int) -> tuple[int, list[Cell | None]]:
    """Where the row that begins at a line ends, and its cells; none where it does not come out even."""
    furthest = min(at + width + _MOST_MORE, len(lines))
    stops = [stop for stop in range(at + width - 1, furthest) if counts(lines[stop], following)]
    for stop in stops or _last_stops(lines, at, furthest):
        if row := _cells(lines[at:stop], width):
            return stop, row
    return at, []


def _last_stops(lines: Sequence[Line], at: int, furthest: int) -> list[int]:
    """Where the last row may end: behind a value that no other follows."""
    return [
        stop
        for stop in range(at + 3, furthest + 1)
        if _is_value(lines[stop - 1].text) and (stop == len(lines) or not _is_value(lines[stop].text))
    ]


def _cells(row: Sequence[Line], width: int) -> list[Cell | None]:
    """The cells of a row of ``width`` columns: number, group or none, name and values; empty where they do not fit."""
    if any(len(line.text) > _LONGEST or ENDED.search(line.text) or is_caption(line.text) for line in row):
        return []
    name = len(row) - 1
    while name > 0 and _is_value(row[name].text):
        name -= 1
    values = _values(row[name + 1 :], width - 3)
    if name < 1 or not values or any(_is_value(line.text) for line in row[1:name]):
        return []
    group = [line.span for line in row[1:name]]
    return [[row[0].span], group or None, [row[name].span], *values]


def _is_value(text: str) -> bool:
    return bool(VALUE_CELL.fullmatch(text) or NATURE.fullmatch(text) or _FOR_SOME.fullmatch(text))


def _values(lines: Sequence[Line], count: int) -> list[Cell]:
    """So many cells of values, those told for kinds of places taken together evenly; empty where that fails."""
    told = [at for at, line in enumerate(lines) if _FOR_SOME.fullmatch(line.text)]
    cells = count - (len(lines) - len(told))
    if not told:
        return [[line.span] for line in lines] if len(lines) == count else []
    if cells < 1 or len(told) % cells or told != list(range(told[0], told[0] + len(told))):
        return []
    each = len(told) // cells
    spans = [line.span for line in lines]
    together = [spans[at : at + each] for at in range(told[0], told[-1] + 1, each)]
    return [*([span] for span in spans[: told[0]]), *together, *([span] for span in spans[told[-1] + 1 :])]
