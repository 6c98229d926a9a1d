"""Tables flattened to a cell a line, whichever their form: counted rows, named indicators, columns of sums."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from luoshi.documents.balance_lines import may_head_balance, read_balance_lines
from luoshi.documents.cell_lines import WIDEST_HEAD, may_head_cells, read_cell_lines
from luoshi.documents.column_lines import may_head_columns, read_column_lines
from luoshi.documents.counted_values import read_counted_values
from luoshi.documents.lines import Line
from luoshi.documents.matrix_lines import is_below_unit, read_matrix_lines
from luoshi.documents.named_natures import read_named_natures
from luoshi.documents.nature_lines import read_nature_lines
from luoshi.documents.natured_rows import read_natured_rows
from luoshi.documents.performance_lines import read_performance_lines
from luoshi.documents.place_lines import names_places, read_place_lines
from luoshi.documents.project_lines import read_project_lines
from luoshi.documents.scored_lines import read_scored_lines
from luoshi.documents.table_words import TextTable, column_words
from luoshi.documents.typed_lines import names_rows, read_typed_lines
from luoshi.documents.value_lines import heads_groups, naming_heads, read_value_lines

__all__ = ["WIDEST_HEAD", "may_head_lines", "read_lines_of_cells"]

_READERS: Final = (
    read_nature_lines,
    read_named_natures,
    read_scored_lines,
    read_natured_rows,
    read_project_lines,
    read_place_lines,
    read_performance_lines,
    read_typed_lines,
    read_matrix_lines,
)
# These hold each cell against its head, or know where the last row ends: as many rows are surer.
_SURER: Final = (read_natured_rows, read_typed_lines)


def may_head_lines(lines: Sequence[Line], index: int) -> bool:
    """Whether the line at ``index`` may be the first head of such a table."""
    line = lines[index]
    return (
        may_head_cells(line)
        or may_head_columns(line)
        or names_rows(line)
        or may_head_balance(line)
        or names_places(line.text)
        or is_below_unit(lines, index)
    )


def read_lines_of_cells(lines: Sequence[Line], index: int) -> TextTable | None:
    """The table whose first head is the line at ``index``, or None: the reading with most rows."""
    table = _read(lines, index)
    for read in _READERS:
        held = read(lines, index)
        if held is None:
            continue
        if table is None or len(held.rows) > len(table.rows) or (read in _SURER and len(held.rows) == len(table.rows)):
            table = held
    return table


def _read(lines: Sequence[Line], index: int) -> TextTable | None:
    line = lines[index]
    if may_head_balance(line) and (sheet := read_balance_lines(lines, index)) is not None:
        return sheet
    if line.width <= WIDEST_HEAD and may_head_cells(line):
        table = read_cell_lines(lines, index) or read_counted_values(lines, index)
        return read_value_lines(lines, index) if table is None and heads_groups(lines, index) else table
    if may_head_columns(line):
        return read_column_lines(lines, index)
    if line.text in naming_heads() and not (index and lines[index - 1].text in column_words()[1]):
        return read_value_lines(lines, index)
    return None
