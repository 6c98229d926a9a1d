"""Indicator tables flattened to a cell a line whose counted rows tell the nature behind their values.

序号, 类目, 指标名称, 单位, 目标值, 2025年, 指标类型, 完成情况: between the number and the values stand, from the right,
the unit, the name and what groups it, merged over rows; behind the nature a few columns may tell what became of it. A
part told below a row (其中 公园绿地) has no number and takes the unit of the row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.cell_kinds import AMONG, is_around, is_unit
from luoshi.documents.lines import Line
from luoshi.documents.table_words import (
    NATURE,
    PUNCTUATED,
    Cell,
    TextTable,
    column_words,
    counts,
    nature_or_type_heads,
    unit_heads,
)
from luoshi.documents.value_lines import naming_heads

_NAMED: Final = re.compile(r"^[^\d]*[一-鿿](?:率|数|量|额|面积|比重|占比|收入|比例|人口|收入比)$")
_LONGEST_UNIT: Final = 5  # characters of what may be a unit that is not known
_MOST_VALUES: Final = 5
_MOST_BEHIND: Final = 3  # columns behind the nature
_MOST_MORE: Final = 2  # lines that the last cell of a row takes beyond its first
_FEWEST_ROWS: Final = 3
_LONGEST_LABEL: Final = 60


def read_closing_natures(
    lines: Sequence[Line], at: int, titles: Sequence[str], header: Sequence[Sequence[Line]]
) -> TextTable | None:
    """The table whose columns have these ``titles`` and whose rows begin at line ``at``, or None.

    ``header`` holds the lines of each head. A row that doesn't fit ends the table.
    """
    bare = ["".join(title.split()) for title in titles]
    labels = _labels_of(bare)
    known = nature_or_type_heads()
    nature = next((column for column in range(len(bare) - 1, labels, -1) if bare[column] in known), 0)
    values, behind = nature - labels - 1, len(bare) - nature - 1
    if bare[0] not in column_words()[0] or labels < 1 or not 0 < values <= _MOST_VALUES or behind > _MOST_BEHIND:
        return None
    measured = bare[labels] in unit_heads()
    heads: list[list[Cell | None]] = [[[line.span for line in head] for head in header]]
    table = TextTable(heads, 1, [line for head in header for line in head], apart=behind > 0)
    merged: list[Cell | None] = [None] * labels
    number = 0
    while at < len(lines):
        counted = counts(lines[at], number + 1)
        first = at + 1 if counted else at
        stands = _nature_at(lines, first, labels, values)
        told = lines[first : stands - values] if stands else []
        cells = _cells(told, labels, measured, merged, part=not counted)
        shifted = any(_is_no_value(line.text) for line in lines[stands - values : stands])
        if cells is None or shifted or (not counted and not number):
            break
        stop = _stop(lines, stands + 1, behind, (number + counted + 1, labels, values))
        row: list[Cell | None] = [[lines[at].span] if counted else None, *cells]
        row.extend([line.span] for line in lines[stands - values : stands + 1])
        tail: list[Cell | None] = [[line.span] for line in lines[stands + 1 : min(stop, stands + 1 + behind)]]
        if tail and tail[-1] and len(tail) == behind:
            tail[-1] = [*tail[-1], *(line.span for line in lines[stands + 1 + behind : stop])]
        row.extend([*tail, *([None] * (behind - len(tail)))])
        table.rows.append(row)
        table.lines.extend(lines[at:stop])
        if counted:
            merged, number = cells, number + 1
        at = stop
    return table if number >= _FEWEST_ROWS else None


def _labels_of(titles: Sequence[str]) -> int:
    """How many columns behind the number name the row: up to the unit, else up to the last that names or groups."""
    unit = next((column for column, title in enumerate(titles) if title in unit_heads()), 0)
    if unit:
        return unit
    labels = 0
    for title in titles[1:]:
        if title not in naming_heads() and title not in column_words()[1]:
            break
        labels += 1
    return labels


def _nature_at(lines: Sequence[Line], first: int, labels: int, values: int) -> int:
    """The line with the nature of the row whose labels begin at ``first``; 0 for none."""
    inside = range(first + 1 + values, min(first + labels + values + 1, len(lines)))
    stands = next((at for at in inside if NATURE.fullmatch(lines[at].text)), 0)
    texts = (AMONG.sub("", line.text, count=1) for line in lines[first:stands])
    return 0 if any(map(PUNCTUATED.search, texts)) else stands


def _cells(
    told: Sequence[Line], labels: int, measured: bool, merged: Sequence[Cell | None], *, part: bool
) -> list[Cell | None] | None:
    """The cells that name a row, what is merged taken from above; None where they are too many or too few."""
    if not told or len(told) > labels or any(len(line.text) > _LONGEST_LABEL for line in told):
        return None
    own: list[Cell | None] = [[line.span] for line in told]
    if measured and len(told) > 1 and len(told[-1].text) > _LONGEST_UNIT and not is_unit(told[-1].text):
        return None
    if part:
        if not AMONG.match(told[0].text):
            return None
        own = [*own, merged[-1]] if measured and len(own) == 1 else own
    elif measured and len(own) < 2:
        return None
    return [*merged[: labels - len(own)], *own]


def _stop(lines: Sequence[Line], at: int, behind: int, following: tuple[int, int, int]) -> int:
    """Where the row ends whose nature stands right before ``at``.

    It has ``behind`` cells more; the last may take some lines, another may be blank. ``following`` holds the number of
    the next row, and how many labels and values it has.
    """
    number, labels, values = following
    stop: int
    more = _MOST_MORE if behind else 0
    for stop in (at + behind, *range(at + behind + 1, at + behind + 1 + more), *range(at, at + behind)):
        if stop < len(lines) and counts(lines[stop], number) and _nature_at(lines, stop + 1, labels, values):
            return stop
        if stop < len(lines) and AMONG.match(lines[stop].text) and _nature_at(lines, stop, labels, values):
            return stop
    last = min(at + behind, len(lines))
    return next((stop for stop in range(at, last) if is_around(lines[stop].text)), last)


def _is_no_value(text: str) -> bool:
    """Whether what stands for a value is a unit or a name, so that the row lacks a cell."""
    return is_unit(text) or _NAMED.search(text) is not None
