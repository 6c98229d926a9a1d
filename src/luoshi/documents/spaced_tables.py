"""Tables whose cells are set apart by blanks: the header line, and which kind of rows stands below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.numbered_rows import read_numbered_rows
from luoshi.documents.place_lines import names_places
from luoshi.documents.prose_rows import is_label, read_prose_rows
from luoshi.documents.table_fields import WIDE_GAP, Sides, fields_of, measure_columns, words_of
from luoshi.documents.table_words import (
    BRACKETED,
    BULLET,
    PUNCTUATED,
    VALUE,
    Stretch,
    TextTable,
    column_words,
    is_caption,
    is_header,
    is_header_word,
)
from luoshi.documents.typed_rows import read_typed_rows
from luoshi.documents.value_rows import Header, read_value_rows

_YEAR_FIELD: Final = re.compile(r"(?:19|20)\d\d\Z")
_YEAR_HEAD: Final = re.compile(r"(?:19|20)\d\d年?\Z")
# 集中供养（元/月）: what stands below is measured in it
_MEASURED_HEAD: Final = re.compile("[（(](?:[%‰]|[万亿]?元(?:/[\u4e00-\u9fff·]{1,4})?)[)）]$")
# 乡镇 新建（座） 改建（座）
_COUNTED_HEAD: Final = re.compile("[（(][^（）()\\d]{1,6}[)）]$|数[量额]?$|[率计]$")
_SPREAD: Final = re.compile("[一-鿿][ \u3000\xa0]{2,}[一-鿿](?:[（(]|[ \u3000\xa0]|$)")
_SAMPLE: Final = 2  # lines below a head of places that tell whether it heads values
_FEWEST: Final = 3  # columns of such a table
_WIDEST_HEADER: Final = 400  # in half widths, blanks included
_NO_SIDES: Final[Sides] = {}


def read_spaced(lines: Sequence[Line], start: int, sides: Sides = _NO_SIDES) -> TextTable | None:
    """The table whose header is the line at ``start``, or None; ``sides`` are the edges of lines on their page."""
    if len(lines) <= start + 1 or not _may_be_header(lines[start]):
        return None
    header = _read_header(lines, start, sides)
    if header is None:
        return None
    captioned = any(is_caption(one.text) for one in lines[max(0, start - 2) : start])
    known = sum(1 for word in header.words if is_header_word(word) or _MEASURED_HEAD.search(word))
    places = any(map(names_places, header.words[:2])) and (
        all(map(_COUNTED_HEAD.search, header.words[2:]))
        or _has_values(lines, start + len(header.lines), header.columns)
    )
    sure = captioned or known == header.columns or places
    if not sure and not (header.ruler and header.columns >= 3 and 2 * known >= header.columns):
        return None
    table = TextTable(rows=[[[*one] for one in header.cells]], header_rows=1, lines=list(header.lines))
    first = start + len(header.lines)
    if first >= len(lines):
        return None
    typed = read_typed_rows(lines, first, table, header.words)
    if len(header.words) == 2 and (BULLET.search(lines[first].text) or is_label(lines, first)):
        read_prose_rows(lines, first, table)
    elif header.counter < 0 or not read_numbered_rows(lines, first, table, header):
        read_value_rows(lines, first, table, header)
    if typed and len(typed.rows) >= len(table.rows):
        return typed  # each cell was held against its head
    return table if len(table.rows) > (1 if sure else 2) else None


def _has_values(lines: Sequence[Line], first: int, columns: int) -> bool:
    """Whether the lines below a head of places hold a name each and a value for every other column."""
    below = lines[first : first + _SAMPLE]
    if len(below) < _SAMPLE or columns < _FEWEST:
        return False
    rows = [words_of(line, fields_of(line)) for line in below]
    return all(len(row) == columns and not VALUE.match(row[0]) and all(map(VALUE.match, row[1:])) for row in rows)


def _read_header(lines: Sequence[Line], start: int, sides: Sides) -> Header | None:
    line = lines[start]
    fields = _header_fields(line)
    if not fields:
        return None
    cells = [[one] for one in fields]
    taken = [line]
    words = ["".join(word.split()) for word in words_of(line, fields)]
    following = lines[start + 1]
    if lower := _lower_tier(following, len(fields)):
        taken.append(following)
        each = len(lower) // (len(fields) - 1)
        heads = words_of(following, lower)
        for upper in range(len(fields) - 1, 0, -1):
            below = range(each * (upper - 1), each * upper)
            dated = [_YEAR_HEAD.match(heads[at]) is not None for at in below]  # 2015年规划目标
            cells[upper : upper + 1] = [
                [lower[at], fields[upper]] if year else [fields[upper], lower[at]]
                for at, year in zip(below, dated, strict=True)
            ]
            words[upper : upper + 1] = [
                heads[at] + words[upper] if year else words[upper] + heads[at]
                for at, year in zip(below, dated, strict=True)
            ]
    elif _goes_on(following):
        taken.append(following)
        tail = fields_of(following)
        heads = ["".join(word.split()) for word in words_of(following, tail)]
        if BRACKETED.fullmatch(heads[0]):
            cells[-1].append(tail[0])
            words[-1] += heads[0]
            tail, heads = tail[1:], heads[1:]
        cells.extend([one] for one in tail)
        words.extend(heads)
    counting, grouping = column_words()
    counter = next((at for at, word in enumerate(words[:2]) if word in counting), -1)
    if counter == 1 and words[0] not in grouping:
        counter = -1
    ruler = measure_columns(line, fields, sides) if len(taken) == 1 else None
    return Header(tuple(taken), cells, words, counter, words[0] in grouping, ruler)


def _may_be_header(line: Line) -> bool:
    text = line.text
    return line.width <= _WIDEST_HEADER and "，" not in text and "。" not in text and PUNCTUATED.search(text) is None


def _header_fields(line: Line) -> list[Stretch]:
    """The fields of a line when all of them look like header cells; a year and the word after it are one field."""
    wide, fields = fields_of(line, WIDE_GAP), _spread_joined(line, fields_of(line))
    words = ["".join(word.split()) for word in words_of(line, fields)]
    spread = any(len(word) < end - start for word, (start, end) in zip(words, fields, strict=True))
    parted = len(wide) < 3 or spread or all(map(is_header_word, words))
    merged: list[Stretch] = []
    for start, end in fields if parted else wide:
        if merged and _YEAR_FIELD.search(line.text[merged[-1][0] - line.start : merged[-1][1] - line.start]):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    heads = ["".join(word.split()) for word in words_of(line, merged)]
    of_places = names_places(heads[0]) and not any(map(VALUE.match, heads))
    return merged if len(merged) >= 2 and (of_places or is_header(heads)) else []


def _spread_joined(line: Line, fields: list[Stretch]) -> list[Stretch]:
    """The fields with words of two characters set wide apart put together: 指  标, 比  重（%）, 项 目."""
    joined: list[Stretch] = []
    for start, end in fields:
        alone = joined and joined[-1][1] - joined[-1][0] == 1
        if alone and (
            _SPREAD.match(line.text, joined[-1][0] - line.start)
            or (
                end - start == 1
                and is_header_word(line.text[joined[-1][0] - line.start] + line.text[start - line.start])
            )
        ):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _lower_tier(line: Line, columns: int) -> list[Stretch]:
    """The heads below those of ``columns`` columns, as many below each but the first; empty where there are none.

    指标 规划目标 实现情况, and below it 2015年 年均增长（%） 2015年 年均增长（%）.
    """
    if columns < 3 or not _may_be_header(line):
        return []
    fields = _header_fields(line)
    heads = words_of(line, fields)
    each, left = divmod(len(fields), columns - 1)
    if left or each < 2 or not all(map(is_header_word, heads)):
        return []
    return fields if heads == heads[:each] * (columns - 1) else []


def _goes_on(line: Line) -> bool:
    """Whether a line goes on with the header above it: 〔累计〕 属性."""
    if PUNCTUATED.search(line.text) or line.width > 40:
        return False
    heads = words_of(line, fields_of(line))
    if any(VALUE.match(word) and not is_header_word(word) for word in heads):
        return False
    if BRACKETED.fullmatch(heads[0]):
        return len(heads) == 1 or all(is_header_word(word) for word in heads[1:])
    return False
