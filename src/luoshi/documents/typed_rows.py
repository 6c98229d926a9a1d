"""Rows set apart by blanks that lack the group merged over them: 序号, 类别, 指标, 单位, 2025年; then 2, 床位, 张, 9.

Blanks tell the cells of a row but not which of them is missing; the kind of cell that each head asks for does.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line, width_of
from luoshi.documents.table_fields import fields_of, words_of
from luoshi.documents.table_words import TextTable
from luoshi.documents.typed_lines import GROUP, fit_row, kinds_of
from luoshi.documents.value_rows import take_repeat

_FEWEST_ROWS: Final = 3


def read_typed_rows(lines: Sequence[Line], first: int, table: TextTable, words: Sequence[str]) -> TextTable | None:
    """The ``table`` with the rows that begin at line ``first`` below heads of these ``words``, or None for too few.

    Every row is one line; the first that does not fit ends the table. Only where a column groups the rows.
    """
    kinds = kinds_of(tuple(words))
    if GROUP not in kinds:
        return None
    taken = TextTable(table.rows[:], table.header_rows, table.lines[:])
    for at in range(first, len(lines)):
        if take_repeat(lines, at, taken):
            continue
        pieces = _pieces(lines[at])
        row = fit_row(pieces, 0, kinds, len(taken.rows), 0) if len(pieces) <= len(kinds) else []
        if len(row) < len(pieces) or (at == first and len(row) < len(kinds)):
            break
        spans = {column: [pieces[piece].span] for column, piece in row}
        taken.rows.append([spans.get(column) for column in range(len(kinds))])
        taken.lines.append(lines[at])
    return taken if len(taken.rows) > _FEWEST_ROWS else None


def _pieces(line: Line) -> list[Line]:
    fields = fields_of(line)
    return [
        Line(start, end, word, 0, 0, width_of(word), False)
        for (start, end), word in zip(fields, words_of(line, fields), strict=True)
    ]
