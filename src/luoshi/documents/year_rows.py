"""Tables with a row for each year and blanks between the cells: 年份 产量（吨） 面积（亩）, then 2021年 610 158."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import PUNCTUATED, Cell, TextTable

_HEAD: Final = re.compile("(?:年份|年度|时间)\\s+(?=\\S)")
_ROW: Final = re.compile("(?P<year>(?:19|20)\\d\\d)年?(?P<values>(?:\\s+[-<>≥≤]?\\d[\\d.,]*%?){1,9})\\s*")
_VALUE: Final = re.compile("\\S+")
_MEASURED: Final = re.compile("\\S[^（）()]*[（(][^（）()]{1,8}[）)]")  # 3 岁以下托位数（个）: its own blanks are none
_FEWEST_ROWS: Final = 3
_LONGEST: Final = 160  # characters of a line


def may_head_years(line: Line) -> bool:
    """Whether a line may be the head of such a table."""
    return len(line.text) <= _LONGEST and _HEAD.match(line.text) is not None


def read_year_rows(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose head is the line at ``start``, or None; its years count up and each row has every value."""
    head = lines[start]
    label = _HEAD.match(head.text)
    if label is None or PUNCTUATED.search(head.text):
        return None
    rows: list[list[Cell | None]] = []
    last = width = 0
    for line in lines[start + 1 :]:
        match = _ROW.fullmatch(line.text) if len(line.text) <= _LONGEST else None
        if match is None:
            break
        values = [line.stretch(value) for value in _VALUE.finditer(line.text, match.start("values"))]
        if last and (int(match["year"]) != last + 1 or len(values) != width):
            break
        last, width = int(match["year"]), len(values)
        rows.append([[(line.start, line.start + match.start("values"))], *([value] for value in values)])
    named = list(_MEASURED.finditer(head.text, label.end()))
    if len(named) != width:
        named = list(_VALUE.finditer(head.text, label.end()))
    if len(rows) < _FEWEST_ROWS or len(named) != width:
        return None
    heads: list[Cell | None] = [[(head.start, head.start + len(label[0].rstrip()))]]
    heads += [[head.stretch(each)] for each in named]
    return TextTable([heads, *rows], 1, list(lines[start : start + 1 + len(rows)]))
