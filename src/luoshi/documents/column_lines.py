"""Tables flattened to a cell a line whose rows neither count nor name indicators: 项目名称, 项目内容, 总投资（亿元）.

They are put together only where a column of numbers goes through all rows: every row has as many lines as the header,
and the same of them are values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import (
    BRACKETED,
    ENDED,
    PUNCTUATED,
    Cell,
    TextTable,
    column_words,
    is_caption,
    is_header_word,
)
from luoshi.text.numbering import find_marker

_FIRST: Final = (
    "项目名称",
    "工程名称",
    "项目",
    "名称",
    "单位名称",
    "科目",
    "预算科目",
    "企业名称",
    "产业名称",
    "任务名称",
    "地区",
    "乡镇",
    "街镇",
)
_VALUE: Final = re.compile(r"[-+−≥≤约超]?\s?\d[\d,.]*\s?(?:%|％|‰|[万亿]?[一-鿿]{0,3}(?:左右|以上|以内)?)?|[—–/-]+")
_TOTALS: Final = ("合计", "总计", "共计", "小计")
_LONGEST_HEAD: Final = 24  # in half widths
_LONGEST_NAME, _LONGEST_CELL = 40, 400
_MOST_COLUMNS: Final = 7
_FEWEST_ROWS: Final = 3


def may_head_columns(line: Line) -> bool:
    """Whether a line is the first head of such a table: that of what its rows are called."""
    return line.text in _FIRST


def read_column_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first head is the line at ``start``, or None."""
    heads: list[Line] = []
    for line in lines[start : start + _MOST_COLUMNS + 1]:
        if line.width > _LONGEST_HEAD or PUNCTUATED.search(line.text) or not is_header_word(line.text):
            break
        heads.append(line)
    other = start > 0 and lines[start - 1].text in column_words()[0]  # 序号 above: the rows begin with their numbers
    for width in range(len(heads), 1, -1):  # the first name may look like a head: 公园绿地建设规模
        table = _rows_of(lines, start, list(heads[:width]))
        if table and not (other and _counts_up(table, width)):
            return table
    return None


def _rows_of(lines: Sequence[Line], start: int, heads: list[Line]) -> TextTable | None:
    width, at = len(heads), start + len(heads)
    values = [bool(_VALUE.fullmatch(line.text)) for line in lines[at : at + width]]
    if len(values) < width or values[0] or not any(values):
        return None
    if width == 2 and not BRACKETED.search(heads[1].text):
        return None  # 地区, 面积: two words in a row are no header without a unit
    table = TextTable([[[head.span] for head in heads]], 1, heads.copy())
    while _is_row(row := lines[at : at + width], values):
        table.rows.append([[line.span] for line in row])
        table.lines.extend(row)
        at += width
    if len(table.rows) <= _FEWEST_ROWS:
        return None
    total = lines[at : at + 1 + sum(values)]
    if total and total[0].text in _TOTALS and len(total) == 1 + sum(values) and all(map(_is_value, total[1:])):
        cells: list[Cell | None] = [None] * width
        cells[0] = [total[0].span]
        for place, line in zip((at for at, value in enumerate(values) if value), total[1:], strict=True):
            cells[place] = [line.span]
        table.rows.append(cells)
        table.lines.extend(total)
    return table


def _counts_up(table: TextTable, width: int) -> bool:
    """Whether a column holds the running numbers of the rows, which belong to a table with another header."""
    texts = [line.text for line in table.lines[width:]]
    return any(
        column == [str(number) for number in range(1, len(column) + 1)]
        for at in range(width)
        if len(column := texts[at::width]) > 1
    )


def _is_value(line: Line) -> bool:
    return _VALUE.fullmatch(line.text) is not None


def _is_row(row: Sequence[Line], values: Sequence[bool]) -> bool:
    """Whether lines are the cells of a row: values where the first row has them, and no clause of the text around."""
    if len(row) < len(values) or len(row[0].text) > _LONGEST_NAME or ENDED.search(row[0].text):
        return False
    marker = find_marker(row[0].text)
    if row[0].text in _TOTALS or is_caption(row[0].text) or (marker and marker.kind not in ("digit", "digit_bracket")):
        return False
    return all(
        _is_value(line) == value and len(line.text) <= _LONGEST_CELL for line, value in zip(row, values, strict=True)
    )
