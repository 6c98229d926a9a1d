"""Tables that were flattened to a cell a line, as pages copied as text come out.

Only what is regular is put together again: known heads a line each, one of them the head of a column of running
numbers or of names that bear them (3.森林覆盖率), and then rows of as many lines that count up from 1. Where a page
shows a part of a longer list its rows may count up from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.cell_kinds import is_clause
from luoshi.documents.grouped_lines import read_grouped_lines
from luoshi.documents.lines import Line
from luoshi.documents.table_words import (
    ENDED,
    NATURE,
    NUMBERED_NAME,
    ROW_NUMBER,
    VALUE,
    Cell,
    TextTable,
    column_words,
    counts,
    is_caption,
    is_header_word,
    nature_heads,
)
from luoshi.documents.tiered_heads import tiered_heads
from luoshi.documents.value_lines import naming_heads

WIDEST_HEAD: Final = 16  # in half widths, of the first head
_MOST_COLUMNS: Final = 12
_LONGEST_HEAD: Final = 24  # in half widths
_LONGEST_CELL: Final = 400
_MOST_UNITS: Final = 12
_FEWEST_TIERED: Final = 3  # rows, the header among them, of a table whose header is only guessed
_FEWEST_OF_PART: Final = 3  # rows of a table that begins elsewhere than at 1
_MOST_PARTS: Final = 8  # lines of the parts of a row: 其中 公园绿地, 58, 17
_MOST_BROKEN: Final = 4  # lines of a row too many that broken cells take
_OWNER: Final = re.compile("(?:责任|牵头|承办|主办|实施|配合|主责)(?:责任)?(?:单位|部门)")
_VALUE_BEGINS: Final = re.compile(r"[（(]?[-+−≥≤><约超]?\s?\d|[/—–-]")
_BEGINS_CELL: Final = re.compile(
    r"[（(]?[-+−≥≤><约超]?\s?\d|[/—–-]|完成|与|高于|优于|保持|按|达到|持续|稳定|明显|动态|逐步|进一步|不[低高超]|控制"
)
_UNIT: Final = re.compile(
    r"[\u4e00-\u9fff（）()、]{1,24}?(?:局|委|办|股|科|室|厅|院|会|处|部|队|社|站|所|校|镇|乡|街道|政府|中心|公司|集团|联|区|单位|部门|行)"
)


def may_head_cells(line: Line) -> bool:
    """Whether a line is the first head of such a table: that of the column of numbers, or of the groups before it."""
    counting, grouping = column_words()
    return line.text in counting or line.text in grouping


def read_cell_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first head is the line at ``start``, or None."""
    heads = _heads(lines, start)
    plain = _read(lines, start + len(heads), [[head] for head in heads], heads) if heads else None
    if plain is not None and len(plain.rows) > _FEWEST_TIERED:
        return plain
    grouped = read_grouped_lines(lines, start + len(heads), [[head] for head in heads], heads) if heads else None
    ways = list(tiered_heads(lines, start))
    for columns, header in ways if grouped is None else ():
        grouped = grouped or read_grouped_lines(lines, start + len(header), columns, header)
    if grouped is not None or plain is not None:
        return grouped or plain
    for columns, header in ways:
        table = _read(lines, start + len(header), columns, header)
        if table is not None and len(table.rows) > _FEWEST_TIERED:
            return table
    return None


def _read(lines: Sequence[Line], first: int, columns: list[list[Line]], header: list[Line]) -> TextTable | None:
    """The table of these columns, each with the lines of its head, whose rows begin at line ``first``, or None."""
    counting, _ = column_words()
    heads = [column[0] for column in columns]
    counter = 0 if heads[0].text in counting else 1
    number = ROW_NUMBER if heads[counter].text in counting else NUMBERED_NAME
    label = 1 if number is ROW_NUMBER else 0
    width, owner = len(heads) - counter, _owner(heads) - counter
    titles = ["".join(one.text for one in column) for column in columns]
    nature = next((at for at, title in enumerate(titles) if title in nature_heads()), 0) - counter
    numbers = _numbers(lines, first, width, counter, owner, number, nature)
    if len(numbers) < 2:
        return None
    table = TextTable([[[one.span for one in column] for column in columns]], 1, list(header), apart=owner > 0)
    stops = [*numbers[1:], numbers[-1] + width + _more_units(lines, numbers[-1], width, owner)]
    group: Cell | None = [lines[numbers[0] - 1].span] if counter and numbers[0] > first else None
    table.lines.extend(lines[first : numbers[0]])
    for at, stop in zip(numbers, stops, strict=True):
        whole, parts = _without_parts(lines[at:stop], width)
        cells = [one.span for one in whole]
        wrapped = _wraps(whole, width, label)
        grouped = cells.pop() if counter and len(cells) == width + 1 and not wrapped else None
        surplus = len(cells) - width
        broken = owner if surplus and _names_units(whole, width, owner) else label
        row: list[Cell | None] = [
            *([one] for one in cells[:broken]),
            cells[broken : broken + 1 + surplus],
            *([one] for one in cells[broken + 1 + surplus :]),
        ]
        if surplus and not wrapped and (parted := _by_nature(whole, width, nature)):
            row = list(parted)
        table.rows.append([group, *row] if counter else row)
        for part in parts:
            blank: list[Cell | None] = [None] * (len(columns) - len(part) - label - counter)
            named = [*([None] * (label + counter)), [part[0].span]]
            table.rows.append([*named, *blank, *([one.span] for one in part[1:])])
        table.lines.extend(lines[at:stop])
        group = [grouped] if grouped else None
    return table


def _heads(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines of the header; empty when they are no three known heads, the first or second that of the numbers.

    Names may bear the numbers, but only behind groups: without these the rows of such a table are items of a list.
    """
    heads: list[Line] = []
    counting, grouping = column_words()
    for line in lines[start : start + _MOST_COLUMNS + 1]:
        known = is_header_word(line.text) or (not heads and line.text in grouping)
        if line.width > _LONGEST_HEAD or not known or ROW_NUMBER.match(line.text):
            break
        heads.append(line)
    counted = bool(heads) and heads[0].text in counting
    grouped = len(heads) > 1 and heads[0].text in grouping
    grouped = grouped and (heads[1].text in counting or heads[1].text in naming_heads())
    return heads if 3 <= len(heads) <= _MOST_COLUMNS and (counted or grouped) else []


def _owner(header: Sequence[Line]) -> int:
    """The column of units, whose cells may take a line for each: the last of several side by side; 0 for none.

    Behind 牵头单位 and 配合单位 a row has one unit that leads and any number of others; nothing else tells them apart.
    """
    found = [index for index, head in enumerate(header) if _OWNER.fullmatch(head.text)]
    return found[-1] if found and found[-1] - found[0] == len(found) - 1 else 0


def _names_units(row: Sequence[Line], width: int, owner: int) -> bool:
    """Whether the surplus of a row is units, each on a line of its own."""
    if owner < 2:
        return False
    return all(_UNIT.fullmatch(line.text) for line in row[owner : owner + 1 + len(row) - width])


def _more_units(lines: Sequence[Line], at: int, width: int, owner: int) -> int:
    """How many lines more the units of the last row take: 0 where nothing tells."""
    if owner < 2 or owner == width - 1:
        return 0
    more = 0
    while more < _MOST_UNITS and _names_units(lines[at : at + width + more + 1], width, owner):
        if len(lines) <= at + width + more or is_clause(lines[at + width + more].text):
            break
        more += 1
    return more


def _by_nature(row: Sequence[Line], width: int, nature: int) -> list[Cell]:
    """The cells of a row with more lines than cells, where the nature of the indicator (预期性) tells which are broken.

    ``nature`` is its column. What stands too much before it belongs to the label; behind it a cell begins with a value
    (120.14, 平方公里) or a directive. Empty where that does not come out even.
    """
    found = [at for at, line in enumerate(row) if at > 1 and NATURE.fullmatch(line.text)]
    if nature < 2 or len(found) != 1 or found[0] < nature or any(ENDED.search(line.text) for line in row):
        return []
    stands = found[0]
    values: list[list[Line]] = []
    for line in row[stands + 1 :]:
        if values and not _BEGINS_CELL.match(line.text):
            values[-1].append(line)
        else:
            values.append([line])
    for at in range(len(values) - 1, 0, -1):
        if len(values) > width - nature - 1 and not _VALUE_BEGINS.match(values[at][0].text):
            values[at - 1 : at + 1] = [values[at - 1] + values[at]]  # 与全市增速, 保持同步
    if len(values) != width - nature - 1:
        return []
    behind_label = stands - (nature - 2)
    cells = [[row[0]], row[1:behind_label], *([line] for line in row[behind_label : stands + 1]), *values]
    return [[line.span for line in cell] for cell in cells]


def _without_parts(row: Sequence[Line], width: int) -> tuple[list[Line], list[list[Line]]]:
    """A row without the parts told below it (其中 公园绿地, 58, 17), and these, each its name and its values."""
    first = next((at for at in range(width, len(row)) if row[at].text.startswith("其中")), 0)
    whole, rest = list(row[: first or len(row)]), list(row[first:]) if first else []
    values = next((at for at, line in enumerate(reversed(whole)) if not _VALUE_BEGINS.match(line.text)), 0)
    parts: list[list[Line]] = []
    while values and len(rest) > values and all(_VALUE_BEGINS.match(line.text) for line in rest[1 : 1 + values]):
        parts.append(rest[: 1 + values])
        rest = rest[1 + values :]
    return whole + rest, parts


def _numbers(
    lines: Sequence[Line], start: int, width: int, slack: int, owner: int, number: re.Pattern[str], nature: int
) -> list[int]:
    """The lines that hold 1, 2, 3 … (or 9, 10, 11 …) and begin rows: each a row's length below the last, or as much
    more as a broken cell, the name of a group or the units in the column ``owner`` take."""
    at = start
    label = 1 if number is ROW_NUMBER else 0
    more = (_MOST_UNITS if owner > 1 else 0) or (_MOST_BROKEN if nature > 1 else 0)
    if slack and at < len(lines) and not number.match(lines[at].text):
        at += 1
    found: list[int] = []
    wanted = first = _first_number(lines[at : at + 1], number)
    while at < len(lines) and counts(lines[at], wanted, number) and _is_row(lines[at : at + width], width, label):
        found.append(at)
        wanted = first + len(found)
        following = [
            stop
            for stop in range(at + width, min(at + width + 2 + slack + more + _MOST_PARTS, len(lines)))
            if counts(lines[stop], wanted, number) and _is_row(lines[stop : stop + width], width, label)
        ]
        wholes = [(stop, _without_parts(lines[at:stop], width)[0]) for stop in following]
        fitting = [
            stop
            for stop, row in wholes
            if _is_whole(row, width, slack, label) or _names_units(row, width, owner) or _by_nature(row, width, nature)
        ]
        if not fitting:
            break
        at = fitting[0]
    return found if first == 1 or len(found) >= _FEWEST_OF_PART else []


def _first_number(lines: Sequence[Line], number: re.Pattern[str]) -> int:
    """The number of the first row: 1, or any other where numbers have a column of their own."""
    match = number.match(lines[0].text) if lines and number is ROW_NUMBER else None
    return int(match[1]) if match else 1


def _is_row(row: Sequence[Line], width: int, label: int) -> bool:
    """Whether lines can be the cells of a row: all there, no caption, a label behind the number or in one with it."""
    if len(row) < width or (label and VALUE.match(row[label].text)):
        return False
    return not any(len(line.text) > _LONGEST_CELL or is_caption(line.text) or is_clause(line.text) for line in row)


def _is_whole(row: Sequence[Line], width: int, slack: int, label: int) -> bool:
    """Whether the lines up to the next number make a row: no more, a group's name after it, or a label broken once."""
    surplus = len(row) - width
    if surplus == 0:
        return True
    if surplus == 1 and slack and not VALUE.match(row[-1].text) and not ENDED.search(row[-1].text):
        return True
    return surplus == 1 and _wraps(row, width, label)


def _wraps(row: Sequence[Line], width: int, label: int) -> bool:
    """Whether the label takes two lines, the second in brackets, in one line more than a row has."""
    if len(row) != width + 1 or width <= 3:
        return False
    second = row[label + 1].text
    return second[0] in "（(" and VALUE.match(second) is None
