"""Tables of places flattened to a cell a line: 乡镇, 新建（座）, 改建（座）, and a row of values for each place.

In two tiers the heads below the groups repeat, which tells how many groups there are: 县区, 新增就业, 养老床位,
任务（人）, 进度（人）, 完成比例（%）, 任务（张）, 进度（张）, 完成比例（%）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import (
    BRACKETED,
    PUNCTUATED,
    VALUE_CELL,
    Cell,
    TextTable,
    column_words,
    counts,
    is_header_word,
)

_PLACES: Final = re.compile(
    "(?:县|市|区|旗|乡|镇|街道|州|地市|市州|盟市|市县|县区|区县|县市区|市县区|旗县区|乡镇|镇街|街镇|乡镇街道|镇乡街道|镇街道|镇园区|地区|单位)(?:名称|别)?"
)
_PLACE_ENDS: Final = frozenset("县市区旗乡镇街道州盟位称别）)")
_MARKS: Final = re.compile("[（）()、/\\s]")
_UNIT: Final = re.compile("[（(][^（）()\\d]{1,6}[)）]$")
_MOST_HEADS: Final = 40
_LONGEST: Final = 40  # in half widths, of a head
_LONGEST_NAME: Final = 24  # in characters, of a place
_LONGEST_HEAD: Final = 20  # in characters
_FEWEST_ROWS: Final = 2
_FEWEST_UNCOUNTED: Final = 3
_REMARKS: Final = frozenset({"备注", "说明"})


def names_places(text: str) -> bool:
    """Whether a line is the head of a column of places.

    >>> names_places("县（市、区）"), names_places("单位"), names_places("项目名称")
    (True, True, False)
    """
    return len(text) <= 12 and text[-1:] in _PLACE_ENDS and _PLACES.fullmatch(_MARKS.sub("", text)) is not None


def read_place_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first head is the line at ``start``, or None."""
    counted = lines[start].text in column_words()[0]
    fixed = 1 + counted
    if start + fixed >= len(lines) or not names_places(lines[start + fixed - 1].text):
        return None
    run: list[Line] = []
    for line in lines[start + fixed : start + fixed + _MOST_HEADS]:
        if line.width > _LONGEST or PUNCTUATED.search(line.text) or VALUE_CELL.fullmatch(line.text):
            break
        run.append(line)
    # What follows the heads is the first place (柳湾区), behind its number where rows are counted.
    heads = run if counted else run[:-1]
    first: list[Cell | None] = [[line.span] for line in lines[start : start + fixed]]
    for header, used in _headers(heads):
        table = _read(lines, start + fixed + len(heads), fixed, len(header[-1]))
        if len(table.rows) < (_FEWEST_ROWS if len(header) > 1 or counted else _FEWEST_UNCOUNTED):
            continue
        table.rows[:0] = [[*(first if not at else [None] * fixed), *row] for at, row in enumerate(header)]
        table.header_rows = len(header)
        table.lines[:0] = [*lines[start : start + fixed], *used]
        return table
    return None


def _headers(heads: Sequence[Line]) -> Iterator[tuple[list[list[Cell | None]], list[Line]]]:
    """The ways to read the heads: one row or two, and the lines that they take; a column of remarks may be empty."""
    if (tiers := _tiers(heads)) is not None:
        groups, below = tiers
        each = len(below) // len(groups)
        yield [[[group.span] for group in groups for _ in range(each)], [[line.span] for line in below]], list(heads)
    told = any(is_header_word(line.text) or _UNIT.search(line.text) for line in heads)
    if not told or not all(_may_be_head(line.text) for line in heads):
        return
    yield [[[line.span] for line in heads]], list(heads)
    if heads[-1].text in _REMARKS and len(heads) > 1:
        yield [[[line.span] for line in heads[:-1]]], list(heads)


def _may_be_head(text: str) -> bool:
    """Whether a line can be the head of a column of values: 任务数, 新建（座）, 老旧小区改造."""
    return 2 <= len(text) <= _LONGEST_HEAD and not names_places(text)


def _tiers(heads: Sequence[Line]) -> tuple[list[Line], list[Line]] | None:
    """The groups among the heads, and the heads below them, as many for each; None where they do not repeat."""
    for groups in range(2, len(heads) // 3 + 1):
        below = heads[groups:]
        each, rest = divmod(len(below), groups)
        if rest or each < 2:
            continue
        bare = [BRACKETED.sub("", line.text) for line in below]
        known = all(is_header_word(line.text) for line in below[:each])
        if known and all(bare[at] == bare[at % each] for at in range(len(bare))):
            return list(heads[:groups]), list(below)
    return None


def _read(lines: Sequence[Line], at: int, fixed: int, values: int) -> TextTable:
    """The rows from the line ``at`` on: a number where there is one, a place and so many values; a total has none."""
    table = TextTable()
    while at + 1 + values <= len(lines):
        number = fixed - 1 if counts(lines[at], len(table.rows) + 1) else 0
        row = lines[at : at + number + 1 + values]
        name = row[number].text if len(row) > number else ""
        if len(row) < number + 1 + values or not 0 < len(name) <= _LONGEST_NAME or VALUE_CELL.fullmatch(name):
            break
        if not all(VALUE_CELL.fullmatch(line.text) for line in row[number + 1 :]):
            break
        blank: list[Cell | None] = [None] * (fixed - 1 - number)
        table.rows.append([*blank, *([line.span] for line in row)])
        table.lines.extend(row)
        at += len(row)
    return table
