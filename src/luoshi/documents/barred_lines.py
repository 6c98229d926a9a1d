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
_FEWEST_CELLS: Final = 6
_MOST_COLUMNS: Final = 12


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
            text = line.text[:-1].rstrip()
            cells.append([(line.start, line.start + len(text))] if text else None)
            texts.append(text)
        else:
            break
    width = _width(texts) if len(cells) >= _FEWEST_CELLS else 0
    if not width:
        return None
    cells.extend([None] * (-len(cells) % width))
    rows = [cells[at : at + width] for at in range(0, len(cells), width)]
    return TextTable(rows, 1, list(lines[start:stop]))


def _width(texts: Sequence[str]) -> int:
    """The fewest columns by which every column holds only labels or only values below its head; 0 for none."""
    first_value = next((at for at, text in enumerate(texts) if _VALUE.match(text)), 0)
    for width in range(2, min(_MOST_COLUMNS, first_value) + 1):
        if not all(texts[:width]):
            break
        columns = [[text for text in texts[width + at :: width] if text] for at in range(width)]
        kinds = [{_VALUE.match(text) is not None for text in column} for column in columns]
        if all(len(kind) == 1 for kind in kinds) and kinds[0] == {False} and {True} in kinds:
            return width
    return 0
