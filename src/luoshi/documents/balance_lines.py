"""Balance sheets of a budget flattened to a cell a line: 收入, 执行数, 支出, 执行数, and then items and sums in turn.

The two sides of such a sheet are of unequal length, so that rows cannot be told by counting lines; every item is
followed by its own sum, and the sheet is read as one list of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import PUNCTUATED, TextTable

_SIDES: Final = frozenset({"收入", "支出", "收入项目", "支出项目", "项目"})
_NAMED_SIDES: Final = ("收入", "支出")
_TOTALS: Final = frozenset({"总计", "合计", "总量"})
_FIRSTS: Final = frozenset(word[0] for word in _SIDES)
_SUMS: Final = frozenset(
    {"执行数", "预算数", "决算数", "完成数", "调整预算数", "预计数", "预计执行数", "金额", "年初预算数", "预算"}
)
_VALUE: Final = re.compile(r"[-−]?\d[\d,.]*")
_LONGEST_ITEM: Final = 30  # characters
_FEWEST_ROWS: Final = 4


def _bare(line: Line) -> str:
    return "".join(line.text.split())


def may_head_balance(line: Line) -> bool:
    """Whether a line is the first head of such a sheet."""
    return line.text[:1] in _FIRSTS and _bare(line) in _SIDES


def read_balance_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The sheet whose first head is the line at ``start``, or None."""
    heads = lines[start : start + 4]
    words = [_bare(line) for line in heads]
    if len(heads) < 4 or words[1] != words[3] or words[1] not in _SUMS or not {words[0], words[2]} <= _SIDES:
        return None
    table = TextTable([[[head.span] for head in heads[:2]]], 1, list(heads))
    at, sums = start + 4, 0
    while _is_item(pair := lines[at : at + 2]):
        item = [pair[0].span]
        if _bare(pair[0]) in _TOTALS and sums < 2 and words[2 * sums] in _NAMED_SIDES:
            item.insert(0, heads[2 * sums].span)  # the sum of either side, in the order of the heads
            sums += 1
        table.rows.append([item, [pair[1].span]])
        table.lines.extend(pair)
        at += 2
    return table if len(table.rows) > _FEWEST_ROWS else None


def _is_item(pair: Sequence[Line]) -> bool:
    """Whether two lines are an item and its sum."""
    if len(pair) < 2 or len(pair[0].text) > _LONGEST_ITEM:
        return False
    item = _bare(pair[0])
    if _VALUE.match(item) or PUNCTUATED.search(item):
        return False
    return _VALUE.fullmatch(pair[1].text.strip()) is not None
