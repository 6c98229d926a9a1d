"""Tables of indicators flattened to a cell a line whose rows no number counts: 指标, 年度目标, 完成情况, then the rows.

Rows are put together only as long as they are regular: a name without digits, and behind it short cells with at least
one number among them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import NUMBERED_NAME, PUNCTUATED, TextTable, is_header_word
from luoshi.lexicon import load

_DIGIT: Final = re.compile(r"\d")
_LONGEST_HEAD, _LONGEST_NAME, _LONGEST_VALUE = 24, 24, 20  # the first in half widths, the others in characters
_MOST_COLUMNS: Final = 6
_FEWEST_ROWS: Final = 3


@lru_cache(maxsize=1)
def naming_heads() -> frozenset[str]:
    """The heads of a first column that names indicators."""
    return frozenset(load("tables")["header"]["naming"])


def read_value_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first head is the line at ``start``, or None."""
    heads = _heads(lines, start)
    if len(heads) < 2:
        return None
    width, at = len(heads), start + len(heads)
    table = TextTable([[[head.span] for head in heads]], 1, list(heads))
    while _is_row(row := lines[at : at + width], width):
        table.rows.append([[line.span] for line in row])
        table.lines.extend(row)
        at += width
    return table if len(table.rows) > _FEWEST_ROWS else None


def _heads(lines: Sequence[Line], start: int) -> list[Line]:
    heads: list[Line] = []
    for line in lines[start : start + _MOST_COLUMNS]:
        known = line.width <= _LONGEST_HEAD and is_header_word(line.text)
        if not known or PUNCTUATED.search(line.text) or (heads and line.text in naming_heads()):
            break
        heads.append(line)
    return heads


def _is_row(row: Sequence[Line], width: int) -> bool:
    """Whether lines can be the cells of a row: a name, then values; behind a numbered one words: 完成市下达任务."""
    if len(row) < width:
        return False
    numbered = NUMBERED_NAME.match(row[0].text)
    name = row[0].text[numbered.end() :] if numbered else row[0].text
    if len(name) > _LONGEST_NAME or _DIGIT.search(name) or PUNCTUATED.search(name):
        return False
    if any(len(line.text) > _LONGEST_VALUE for line in row[1:]):
        return False
    return numbered is not None or any(_DIGIT.search(line.text) for line in row[1:])
