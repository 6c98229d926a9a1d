"""Headers of more lines than columns, as flattened tables have them.

In two tiers: 序号, 指标项, 单位, 指标值, 现状, 规划, （2025年）, （2030年）.
Broken: 序号, 指标名称, 指标, 属性, 目标值, （2025年）.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import PUNCTUATED, column_words, is_header_word

_FIRST: Final = re.compile(r"[（(]?1[)）.、]?\Z")
_YEAR: Final = re.compile(r"[（(]?(?:(?:19|20)\d\d年?|“?十[一二三四五六]五”?[末期]*)(?:目标|实际|实绩|预计)?[）)]?\Z")
_MOST: Final = 16  # lines of a header
_LONGEST: Final = 24  # in half widths
_FEWEST_KNOWN: Final = 3
_FEWEST_FIXED: Final = 3  # columns with a head of one line


_BROKEN: Final = re.compile("(?:指标|计量|责任|牵头|配合|实施|主责|完成)(?:属性|性质|单位|部门|主体|时限)")
# “十三五”规划 and 目标, “十三五”完成 and 情况
_FIRST_HALF: Final = re.compile("(?:“?十[一二三四五六七]?五”?|(?:19|20)\\d\\d年)(?:末|期末)?(?:规划|计划|完成)")
_SECOND_HALF: Final = frozenset({"目标", "目标值", "情况", "任务"})


def header_above_first(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines from ``start`` up to the row with number 1 where they can be a header, else none."""
    stop = next((at for at in range(start + 1, min(start + _MOST, len(lines))) if _FIRST.match(lines[at].text)), 0)
    header = list(lines[start:stop])
    counting, _ = column_words()
    if any(line.width > _LONGEST or PUNCTUATED.search(line.text) for line in header):
        return []
    known = sum(is_header_word(line.text) for line in header)
    return header if known >= _FEWEST_KNOWN and any(line.text in counting for line in header[:2]) else []


def broken_heads(header: Sequence[Line]) -> list[list[Line]]:
    """The columns of a header some of whose heads take two lines: 指标 and 属性, 目标值 and （2025年）."""
    columns: list[list[Line]] = []
    for line in header:
        bracketed = line.text[:1] in "（(" and line.text[-1:] in "）)"
        above = columns[-1][-1].text if columns else ""
        halves = line.text in _SECOND_HALF and _FIRST_HALF.fullmatch(above)
        if columns and (bracketed or halves or _BROKEN.fullmatch(above + line.text)):
            columns[-1].append(line)
        else:
            columns.append([line])
    return columns if len(columns) < len(header) else []


def tiered_heads(lines: Sequence[Line], start: int) -> Iterator[tuple[list[list[Line]], list[Line]]]:
    """The ways in which the lines from ``start`` up to the row with number 1 can be a header of two tiers.

    Each is the columns, with the lines of their heads, and all lines of the header; the second tier is of years. What
    spans all columns of values (指标值) is a line of the header and of no column.
    """
    header = header_above_first(lines, start)
    if not header:
        return
    counting, _ = column_words()
    if columns := broken_heads(header):
        yield columns, list(header)
    if header[0].text not in counting and not _YEAR.match(header[-1].text):
        header.pop()  # the name of the first group
    years = 0
    while years < len(header) and _YEAR.match(header[-1 - years].text):
        years += 1
    fixed = len(header) - 2 * years
    if years < 2 or fixed < _FEWEST_FIXED:
        return
    values = [[header[fixed + at], header[fixed + years + at]] for at in range(years)]
    for single in (fixed - 1, fixed):  # with a head that spans the values, and without
        yield [*([one] for one in header[:single]), *values], header
