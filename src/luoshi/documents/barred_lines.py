"""Tables with a cell a line, each line closed by a bar, as some converters of pages leave them.

How many columns there are nothing says: as many as it takes for each column to hold either labels or values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import Cell, TextTable

_CELL: Final = re.compile(r"[^|]{1,200}\|\Z")
_EMPTY: Final = re.compile(r"\|+\Z")
_VALUE: Final = re.compile(r"[-+−≥≤]?\d[\d,.]*(?:%|‰|个百分点)?\Z|[—–-]{1,2}\Z")
_BLANK: Final = frozenset("/—–-")
_LIKE_VALUE: Final = re.compile(
    r"[-+−≥≤><约]?\s?\d|(?:提高|降低|下降|上升|增长|减少|增加)\d|(?:完成|达到)[^，。]{0,12}(?:目标|要求)"
)
_PURE: Final = 0.85  # share of the cells that are what their columns hold, where a few are not
_FEWEST_CELLS: Final = 6
_MOST_COLUMNS: Final = 12
_FEWEST_OPENED: Final = 3  # rows, the header among them, of a table where a bar opens each


def may_begin(line: Line) -> bool:
    """Whether a line is a cell of such a table: 税收收入 |"""
    return line.text[-1] == "|" and _CELL.match(line.text) is not None


def read_barred_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first cell is the line at ``start``, or None."""
    cells: list[Cell | None] = []
    texts: list[str] = []
    stop = start
    for stop in range(start, len(lines) + 1):
        line = lines[stop] if stop < len(lines) else None
        if line is not None and _EMPTY.match(line.text):
            cells.extend([None] * len(line.text))
            texts.extend([""] * len(line.text))
        elif line is not None and _CELL.match(line.text):
            cells.append(_stretch(line))
            texts.append(line.text[:-1].rstrip())
        else:
            break
    if start and lines[start - 1].text == "|" and (opened := _opened(lines[start:stop])):
        return opened
    width = _width(texts) if len(cells) >= _FEWEST_CELLS else 0
    if not width:
        return None
    cells.extend([None] * (-len(cells) % width))
    rows = [cells[at : at + width] for at in range(0, len(cells), width)]
    return TextTable(rows, 1, list(lines[start:stop]))


def _opened(lines: Sequence[Line]) -> TextTable | None:
    """The table of lines where a bar alone opens each row: all rows have as many cells, and the first has no value.

    None where it is otherwise.
    """
    rows: list[list[Line | None]] = [[]]
    for line in lines:
        if line.text != "|":
            rows[-1].extend([None] * len(line.text) if _EMPTY.match(line.text) else [line])
        elif len(rows[-1]) == len(rows[0]):
            rows.append([])
        else:
            return None
    width = len(rows[0])
    rows[-1].extend([None] * (width - len(rows[-1])))  # empty cells at the end of a page go without their bars
    if len(rows[-1]) != width or width < 2:
        return None
    if sum(cell is not None for cell in rows[0]) == 1:
        rows.pop(0)  # the title of the table, across all columns
    if len(rows) < _FEWEST_OPENED or any(cell and _VALUE.match(cell.text[:-1].rstrip()) for cell in rows[0]):
        return None
    return TextTable([[_stretch(cell) for cell in row] for row in rows], 1, list(lines))


def _stretch(line: Line | None) -> Cell | None:
    """The cell of a line without its bar."""
    text = line.text[:-1].rstrip() if line else ""
    return [(line.start, line.start + len(text))] if line and text else None


def _width(texts: Sequence[str]) -> int:
    """The fewest columns by which every column holds only labels or only values below its head; 0 for none.

    Where a few cells are otherwise (提高13.4个百分点, 空气质量 above two of its kinds) most of them decide.
    """
    first_value = next((at for at, text in enumerate(texts) if _VALUE.match(text)), 0)
    widest = min(_MOST_COLUMNS, first_value)
    for width in range(2, widest + 1):
        if not all(texts[:width]):
            break
        columns = _columns(texts, width)
        kinds = [{_VALUE.match(text) is not None for text in column} for column in columns]
        if all(len(kind) == 1 for kind in kinds) and {True} in kinds and (kinds[0] == {False} or _counts(columns)):
            return width
    best = max(range(3, widest + 1), key=lambda width: (_purity(texts, width), -width), default=0)
    return best if best and _purity(texts, best) else 0


def _counts(columns: Sequence[Sequence[str]]) -> bool:
    """Whether the first column counts the rows, and labels stand in the second."""
    counts = [str(at) for at in range(1, len(columns[0]) + 1)]
    return list(columns[0]) == counts and not any(_VALUE.match(text) for text in columns[1])


def _columns(texts: Sequence[str], width: int) -> list[list[str]]:
    """The cells below the head, column by column, without the empty ones."""
    return [[text for text in texts[width + at :: width] if text] for at in range(width)]


def _purity(texts: Sequence[str], width: int) -> float:
    """The share of cells that are what most of their column is, values or labels; 0 where it is no table so."""
    if not all(texts[: width - 1]) or len(texts) < 3 * width:
        return 0.0
    columns = [[text for text in column if text not in _BLANK] for column in _columns(texts, width)]
    values = [sum(_LIKE_VALUE.match(text) is not None for text in column) for column in columns]
    if values[0] or not any(2 * count > len(column) for count, column in zip(values, columns, strict=True)):
        return 0.0
    pure = sum(max(count, len(column) - count) for count, column in zip(values, columns, strict=True))
    share = pure / sum(map(len, columns))
    return share if share >= _PURE else 0.0
