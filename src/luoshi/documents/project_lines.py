"""Tables of projects flattened to a cell a line, a head of which tells a measure with its unit: 长度（km）.

序号, 项目名称, 地址, 面积（公顷）, 备注: rows count up, their measures are bare numbers, and what was merged over rows
or left blank is in one of them only or in none. A row of totals may close the table.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.cell_kinds import is_around, is_unit
from luoshi.documents.lines import Line
from luoshi.documents.table_words import (
    BRACKETED,
    PUNCTUATED,
    Cell,
    TextTable,
    column_words,
    counts,
    total_words,
    totals_at,
)

_MOST_COLUMNS: Final = 10
_LONGEST_HEAD: Final = 32  # in half widths
_NAMES: Final = ("名称", "项目", "工程", "路段", "道路", "河道", "地块", "小区")
_NUMBER: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")


def read_project_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose head of running numbers is the line at ``start``, or None. Linear in its lines."""
    heads = _heads(lines, start)
    measured = [at for at, head in enumerate(heads) if _is_measured(head)]
    if not measured or measured[-1] - measured[0] + 1 != len(measured) or measured[0] < 2:
        return None
    table = TextTable([[[head.span] for head in heads]], 1, list(heads))
    at = start + len(heads)
    while row := _row(lines, at, len(table.rows), measured, len(heads)):
        table.rows.append(_cells(row, len(heads)))
        table.lines.extend(line for _, line in row)
        at += len(row)
    rows = len(table.rows) - 1
    total = totals_at(lines, at, len(measured))
    if total:
        table.rows.append(_cells(list(zip([1, *measured], total, strict=True)), len(heads)))
        table.lines.extend(total)
    return table if rows >= (1 if total else 2) else None


def _heads(lines: Sequence[Line], start: int) -> list[Line]:
    """The heads, from that of running numbers to the line before the first of them; empty for none."""
    if "".join(lines[start].text.split()) not in column_words()[0]:
        return []
    found: list[Line] = []
    for line in lines[start : start + _MOST_COLUMNS + 1]:
        if counts(line, 1):
            named = len(found) > 2 and BRACKETED.sub("", found[1].text).endswith(_NAMES)
            return found if named else []
        if line.width > _LONGEST_HEAD or PUNCTUATED.search(line.text) or _NUMBER.fullmatch(line.text):
            return []
        found.append(line)
    return []


def _is_measured(head: Line) -> bool:
    """Whether a head ends with a unit in brackets."""
    bracket = BRACKETED.search(head.text)
    return bracket is not None and bracket.end() == len(head.text) and is_unit(bracket[0][1:-1])


def _row(lines: Sequence[Line], at: int, number: int, measured: Sequence[int], width: int) -> list[tuple[int, Line]]:
    """The columns of a row with their lines, from the one of its number on; empty where it does not come out."""
    if at >= len(lines) or not counts(lines[at], number):
        return []
    row = [(0, lines[at])]
    at += 1
    while at < len(lines) and len(row) < measured[0] and not _NUMBER.fullmatch(lines[at].text):
        if is_around(lines[at].text):
            return []
        row.append((len(row), lines[at]))
        at += 1
    values = lines[at : at + len(measured)]
    if len(row) < 2 or len(values) < len(measured) or not all(_NUMBER.fullmatch(line.text) for line in values):
        return []
    row += zip(measured, values, strict=True)
    for column, line in enumerate(
        lines[at + len(measured) : at + len(measured) + width - measured[-1] - 1], measured[-1] + 1
    ):
        if counts(line, number + 1) or line.text in total_words() or is_around(line.text) or line.width > _LONGEST_HEAD:
            break
        row.append((column, line))
    return row


def _cells(row: Sequence[tuple[int, Line]], width: int) -> list[Cell | None]:
    cells: list[Cell | None] = [None] * width
    for column, line in row:
        cells[column] = [line.span]
    return cells
