"""Indicator tables flattened to a cell a line whose rows count up and name the nature of the indicator (预期性).

Groups in front of the number and behind it (一级指标) are merged over their rows, so that only the first row of each
names one; between the number and the nature stand, from the right, the unit, the name and what groups it. A row may
lack a value that nobody gave.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.closing_natures import read_closing_natures
from luoshi.documents.lines import Line
from luoshi.documents.table_words import (
    NATURE,
    PUNCTUATED,
    Cell,
    TextTable,
    column_words,
    counts,
    is_header_word,
    nature_heads,
    unit_heads,
)
from luoshi.documents.tiered_heads import header_above_first

_VALUE: Final = re.compile(r"[-+−≥≤><＞＜约超]?\s?\d|[/—–-]{1,2}\Z|(?:完成|达到|保持|高于|优于|不[低高超]|控制)")
_PLAN: Final = re.compile('[“"]?十[一二三四五六七]五[”"]?(?:时期|期间|末|期末)?')
_MOST_LABELS: Final = 3
_MOST_VALUES: Final = 5
_FEWEST_ROWS: Final = 3


def read_natured_rows(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first head is the line at ``start``, or None. A row that doesn't fit ends the table."""
    header = header_above_first(lines, start)
    group = header.pop() if header and not is_header_word(header[-1].text) else None
    columns = _columns(header)
    titles = ["".join(line.text for line in column) for column in columns]
    nature = next((at for at, title in enumerate(titles) if title in nature_heads()), 0)
    counter = next((at for at, title in enumerate(titles[:2]) if title in column_words()[0]), -1)
    values = len(columns) - nature - 1
    table = TextTable([[[line.span for line in column] for column in columns]], 1, list(header))
    if counter == 0 and not group and (closed := read_closing_natures(lines, start + len(header), titles, columns)):
        return closed
    if counter < 0 or not nature or not 0 < values <= _MOST_VALUES:
        return None
    at = start + len(header) + (1 if group else 0)
    first = [group.span] if group else None
    merged: list[Cell | None] = [None] * (nature - counter - 1)
    while row := _row(lines, at, len(table.rows), values):
        stop, behind, ended = row
        cells = _labels(lines[at + 1 : behind], len(merged), titles[nature - 1] in unit_heads())
        if cells is None:
            break
        merged = [cell or above for cell, above in zip(cells, merged, strict=True)]
        told = list(lines[behind + 1 : stop])
        below = told.pop() if counter and not ended and _heads_group(told, values) else None
        if len(told) > values:
            break
        blank: list[Cell | None] = [None] * (values - len(told))
        given: list[Cell | None] = [[line.span] for line in told]
        # of several values the last (年均增长) is the one left out, a single one is the goal
        given = [*blank, *given] if len(told) == 1 else [*given, *blank]
        counted: list[Cell | None] = [first, [lines[at].span]] if counter else [[lines[at].span]]
        table.rows.append([*counted, *merged, [lines[behind].span], *given])
        table.lines.extend(lines[at:stop])
        first, at = [below.span] if below else first, stop
        if ended:
            break
    return table if len(table.rows) > _FEWEST_ROWS else None


def _columns(header: Sequence[Line]) -> list[list[Line]]:
    """The columns of a header; “十五五” goes with the 目标值 on the next line."""
    columns: list[list[Line]] = []
    for line in header:
        broken = columns and len(columns[-1]) == 1 and _PLAN.fullmatch(columns[-1][0].text)
        if broken and line.text.endswith(("值", "目标", "完成", "实绩", "情况")):
            columns[-1].append(line)
        else:
            columns.append([line])
    return columns


def _is_value(line: Line) -> bool:
    return _VALUE.match(line.text) is not None and PUNCTUATED.search(line.text) is None


def _row(lines: Sequence[Line], at: int, wanted: int, values: int) -> tuple[int, int, bool] | None:
    """Where the row that begins at ``at`` with the number ``wanted`` ends, where its nature stands, and whether it is
    the last; None where none begins there. It has up to ``values`` values."""
    if at >= len(lines) or not counts(lines[at], wanted):
        return None
    inside = range(at + 2, min(at + 3 + _MOST_LABELS, len(lines)))
    behind = next((one for one in inside if NATURE.fullmatch(lines[one].text)), 0)
    if not behind or any(PUNCTUATED.search(line.text) for line in lines[at + 1 : behind]):
        return None
    for stop in range(behind + 1, min(behind + 3 + _MOST_VALUES, len(lines))):
        if counts(lines[stop], wanted + 1) and _names_nature(lines, stop):
            return stop, behind, False
    stop = behind + 1
    while stop < len(lines) and stop <= behind + values and _is_value(lines[stop]):
        stop += 1
    return stop, behind, True


def _names_nature(lines: Sequence[Line], at: int) -> bool:
    return any(NATURE.fullmatch(line.text) for line in lines[at + 2 : at + 3 + _MOST_LABELS])


def _labels(between: Sequence[Line], columns: int, measured: bool) -> list[Cell | None] | None:
    """The cells between number and nature, without the groups merged with the row above; None for too many."""
    if not between or len(between) > columns or (measured and len(between) < 2):
        return None
    return [*([None] * (columns - len(between))), *([line.span] for line in between)]


def _heads_group(told: Sequence[Line], values: int) -> bool:
    """Whether the last line of a row names the group of the next ones: more lines than values, or no value."""
    if not told or PUNCTUATED.search(told[-1].text):
        return False
    return len(told) > values or _VALUE.match(told[-1].text) is None
