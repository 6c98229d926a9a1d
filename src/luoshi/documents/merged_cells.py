"""Rows from which a converter left out merged cells: heads over several columns, groups over several rows.

属性 | 指标名称 | 目标 | 完成情况 | 排名 above 增幅 | 绝对值 | 评价: the second row stands under 完成情况.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from luoshi.documents.table_words import Cell, column_words, is_header_word, nature_heads

Row = list[Cell | None]

_SPREADS: Final = re.compile("(?:情况|目标|任务|限额|余额|收入|支出|数|额|值|\\d年?)(?:[（(][^（）()]{1,12}[)）])?\\Z")
_DIGIT: Final = re.compile(r"\d")
_MOST_HEADS: Final = 12
_MOST_LACKING: Final = 3
_WIDEST: Final = 12  # columns
_LOOKED_AT: Final = 24  # whole rows with which one that lacks cells is compared


def spread_heads(rows: list[Row], texts: Sequence[Sequence[str]]) -> bool:
    """Put the heads of the first two rows over the columns that the widest row below has; False where they don't fit.

    ``texts`` are the words of the cells. With ``k`` heads above and ``m`` below, which come ``g`` times over, there are
    ``k - g + m`` columns, or ``k + m`` where each spread head has a column of its own, too: 限额 | 一般债务 | 专项债务.
    """
    upper, lower = ([text for text in row if text] for row in texts[:2])
    width = max((_filled(row) for row in rows[2:]), default=0)
    if not 1 < len(upper) < width or not lower or len(upper) + len(lower) > _MOST_HEADS:
        return False
    if any(map(_DIGIT.match, lower)) or upper != list(texts[0][: len(upper)]) or lower != list(texts[1][: len(lower)]):
        return False
    each = next(n for n in range(1, len(lower) + 1) if lower == lower[:n] * (len(lower) // n) and not len(lower) % n)
    times = len(lower) // each
    own = width == len(upper) + len(lower)
    if times == 1 and not any(map(is_header_word, lower)):
        return False
    if times >= len(upper) or not (own or width == len(upper) - times + len(lower)):
        return False
    begin = _first_spread(upper, times)
    above: Row = []
    below: Row = []
    heads, subs = iter(rows[0]), iter(rows[1])
    for at in range(len(upper)):
        head = next(heads)
        if begin <= at < begin + times:
            above.extend([head, *([None] * (each - 1 + own))])
            below.extend([*([None] * own), *(next(subs) for _ in range(each))])
        else:
            above.append(head)
            below.append(None)
    columns = len(rows[0])
    rows[0], rows[1] = ([*row, *([None] * (columns - len(row)))] for row in (above, below))
    return True


def _first_spread(upper: Sequence[str], times: int) -> int:
    """Which head is the first of those that stand over several columns: as many as can, the last of them."""
    places = range(1, len(upper) - times + 1)
    return max(places, key=lambda at: (sum(_SPREADS.search(head) is not None for head in upper[at : at + times]), at))


def fill_groups(rows: list[Row], texts: Sequence[Sequence[str]], first: int) -> None:
    """Move the cells of rows that stand below a merged cell of the first column, which groups them.

    ``first`` is the first row below the heads. Where cells further right were merged as well, they are left empty where
    the others then look most like those of whole rows.
    """
    head = texts[0][0] if texts and texts[0] else ""
    if head not in column_words()[1] and head not in nature_heads():
        return
    width = max((_filled(row) for row in rows[first:]), default=0)
    if not 4 <= width <= _WIDEST:
        return
    whole = [at for at in range(first, len(rows)) if _filled(rows[at]) == width]
    looks = [[_looks(text) for text in texts[at][:width]] for at in whole[:_LOOKED_AT]]
    groups = {texts[at][0] for at in whole}
    for at in range(first, len(rows)):
        lacking = width - _filled(rows[at])
        if not 0 < lacking <= _MOST_LACKING:
            continue
        own = [_looks(text) for text in texts[at][: width - lacking]]
        unmoved = sum(row[column] == look for row in looks for column, look in enumerate(own))
        empty = max(
            combinations(range(1, width), lacking - 1), key=lambda gaps: (_likeness(own, looks, gaps, width), gaps)
        )
        if texts[at][0] in groups or _likeness(own, looks, empty, width) <= unmoved:
            continue
        cells = iter(rows[at])
        rows[at] = [None if column == 0 or column in empty else next(cells) for column in range(width)]
        rows[at].extend([None] * (len(rows[0]) - width))
        if lacking == 1 and len(looks) < _LOOKED_AT:
            looks.append([(False, False), *own])


def _filled(row: Sequence[Cell | None]) -> int:
    """How many cells a row has up to its last that is not empty."""
    return len(row) - next((at for at, cell in enumerate(reversed(row)) if cell), len(row))


def _looks(text: str) -> tuple[bool, bool]:
    """Whether a cell begins with a digit, and whether it is a rate."""
    return _DIGIT.match(text) is not None, text.endswith(("%", "‰"))


def _likeness(
    own: Sequence[tuple[bool, bool]], whole: Sequence[Sequence[tuple[bool, bool]]], gaps: tuple[int, ...], width: int
) -> int:
    """In how many cells of whole rows a row's own look alike, with the first column and the ``gaps`` left empty."""
    columns = [column for column in range(1, width) if column not in gaps]
    return sum(row[column] == look for row in whole for column, look in zip(columns, own, strict=False))
