"""Headers in two tiers that were flattened to a line a head: 序号, 指标项, 单位, 指标值, 现状, 规划, （2025年）, （2030年）."""

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


def tiered_heads(lines: Sequence[Line], start: int) -> Iterator[tuple[list[list[Line]], list[Line]]]:
    """The ways in which the lines from ``start`` up to the row with number 1 can be a header of two tiers.

    Each is the columns, with the lines of their heads, and all lines of the header; the second tier is of years. What
    spans all columns of values (指标值) is a line of the header and of no column.
    """
    stop = next((at for at in range(start + 1, min(start + _MOST, len(lines))) if _FIRST.match(lines[at].text)), 0)
    header = list(lines[start:stop])
    counting, _ = column_words()
    if any(line.width > _LONGEST or PUNCTUATED.search(line.text) for line in header):
        return
    if sum(is_header_word(line.text) for line in header) < _FEWEST_KNOWN:
        return
    if not any(line.text in counting for line in header[:2]):
        return
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
