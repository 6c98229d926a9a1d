"""Tables whose cells are set apart by tabs or bars."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.long_cells import cells_of, has_tabs, join_cells, lines_of_row
from luoshi.documents.merged_cells import fill_groups, spread_heads
from luoshi.documents.table_words import (
    BULLET,
    BULLET_HEAD,
    ENDED,
    Cell,
    TextTable,
    column_words,
    is_caption,
    is_header,
    lacks_first_head,
)
from luoshi.text.numbering import find_marker

_RULE: Final = re.compile(r"[\s|:：+=\-—─━┄┈]+\Z")
_TOTAL: Final = re.compile("合计|总计|小计|共计")
_LINES_OF_HEAD: Final = 3
_LONG_CELL: Final = 12
_ORGAN_ENDINGS: Final = ("局", "委员会", "办公室", "厅", "政府", "院", "会", "处", "中心", "部")


def _texts(cells: Sequence[Cell | None], folded: str) -> list[str]:
    return ["".join(["".join(folded[s:e].split()) for s, e in cell]) if cell else "" for cell in cells]


def read_tabbed(lines: Sequence[Line], start: int, folded: str) -> TextTable | None:
    table = TextTable()
    header: list[str] = []
    columns = taken = 0
    for index in range(start, len(lines)):
        line = lines[index]
        if index < taken:
            continue
        if not has_tabs(line, folded):
            if table.header_rows and _heads_rows(lines, index, folded, columns):
                table.rows.append([[line.span], *[None] * (columns - 1)])
                table.lines.append(line)
                continue
            if not _is_cell_tail(lines, index, folded) or not table.rows:
                break
            last = next((cell for cell in reversed(table.rows[-1]) if cell), None)
            if last is None:
                break
            last.append(line.span)
            table.lines.append(line)
            continue
        cells = cells_of(line, folded)
        texts = _texts(cells, folded)
        if _RULE.match(line.text) and line.text[0] == "|":
            table.repeats.append(line)
            continue
        if table.rows and texts == header:
            table.repeats.append(line)
            continue
        heads = is_header(texts)
        if heads and table.rows and texts[0] in column_words()[0] and texts[:1] != header[:1]:
            break  # 序号 | 任务 right below what the page says of itself: 索引号 | … | 发布机构 | …
        if table.rows and ((heads and len(table.rows) > 1 and len(cells) >= 2) or (line.gap and len(cells) != columns)):
            break
        if not table.rows and heads:
            header, table.header_rows = texts, 1
        elif len(table.rows) == 1 and heads and None in table.rows[0]:
            table.header_rows = 2
        columns = max(columns, len(cells))
        table.lines.append(line)
        if table.header_rows and len(cells) < len(header) and (more := lines_of_row(lines, index, len(header), folded)):
            taken, cells = index + 1 + len(more), join_cells(cells, more, folded)
            table.lines.extend(more)
        table.rows.append(cells)
    return _finish(table, folded)


def _is_cell_tail(lines: Sequence[Line], index: int, folded: str) -> bool:
    """A line without tabs that goes on with the last cell of the row above."""
    line = lines[index]
    if line.gap or (find_marker(line.text) and not BULLET_HEAD.match(line.text)) or is_caption(line.text):
        return False
    if BULLET_HEAD.match(line.text) or line.text.startswith("<"):
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    return following is not None and not following.gap and has_tabs(following, folded) and len(line.text) <= 80


def _heads_rows(lines: Sequence[Line], index: int, folded: str, columns: int) -> bool:
    """Whether a numbered line without tabs heads the rows of a table that stand right below it: 二、重点工作."""
    line = lines[index]
    following = lines[index + 1] if index + 1 < len(lines) else None
    if line.gap or following is None or following.gap or len(line.text) > 40:
        return False
    if not has_tabs(following, folded) or ENDED.search(line.text) or not find_marker(line.text):
        return False
    cells = cells_of(following, folded)
    return len(cells) == columns and not is_header(_texts(cells, folded))


def _finish(table: TextTable, folded: str) -> TextTable | None:
    columns = max((len(row) for row in table.rows), default=0)
    if table.rows and len(table.rows[0]) < columns:
        _join_head(table, columns, folded)
    if columns < 2 or len(table.rows) < 2 or (not table.header_rows and _is_signature(table, folded)):
        return None
    for row in table.rows:
        row.extend([None] * (columns - len(row)))
    if table.header_rows and len(table.rows) > 3:
        _mend_merged(table, folded)
    if table.header_rows == 1 and lacks_first_head([_texts(row, folded) for row in table.rows]):
        table.rows[0] = [None, *table.rows[0][: columns - 1]]
    if table.header_rows == 1 and columns > 2:
        _put_right(table, folded)
    table.rows = [split for row in table.rows for split in split_bullets(row, folded)]
    return table


def _join_head(table: TextTable, columns: int, folded: str) -> None:
    """Put a head together that was broken over lines between its cells: 指标 | 全国 above 城市 | 农村."""
    taken = 0
    for at, row in enumerate(table.rows[:_LINES_OF_HEAD]):
        if any(map(str.isdigit, "".join(_texts(row, folded)))) or not all(row):
            return
        taken += len(row)
        if taken == columns and at:
            table.rows[: at + 1] = [[cell for part in table.rows[: at + 1] for cell in part]]
            table.header_rows = 1
            return


def _mend_merged(table: TextTable, folded: str) -> None:
    """Put heads and rows right where merged cells are missing; see `merged_cells`."""
    texts = [_texts(row, folded) for row in table.rows]
    if None in table.rows[0] and spread_heads(table.rows, texts):
        table.header_rows = 2
    fill_groups(table.rows, texts, table.header_rows)


def _put_right(table: TextTable, folded: str) -> None:
    """Move the cells of rows that began under merged cells, which a converter left out, to where they belong.

    Such rows lack cells at their end; that their first cell has no number, where all whole rows have one, tells.
    """
    below = table.rows[1:]
    lacking = [_missing(row) for row in below]
    least = min(lacking)
    whole = [row for row, missing in zip(below, lacking, strict=True) if missing == least]
    kinds = [_kind_of(row[0], folded) for row in whole]
    if not kinds[0] or len(set(kinds)) != 1 or len(whole) == len(below):
        return
    for at, (row, missing) in enumerate(zip(below, lacking, strict=True), 1):
        first, shift = row[0], missing - least
        if shift < 1 or missing > len(row) - 2 or not first or _kind_of(first, folded) == kinds[0]:
            continue
        if None in row[: len(row) - missing] and _ORDINAL.fullmatch(folded[first[0][0] : first[0][1]]):
            continue  # 一 | 基础设施类（2个） | | | 86500: its empty cells stand where they belong
        if not _TOTAL.match(folded, first[0][0]):
            shift = max(range(1, shift + 1), key=lambda by: (_likeness(row, whole, by, folded), by))
            table.rows[at] = [*[None] * shift, *row[: len(row) - shift]]


_ORDINAL: Final = re.compile("[（(]?[一二三四五六七八九十]{1,3}[）)]?")


def _likeness(row: Sequence[Cell | None], whole: Sequence[Sequence[Cell | None]], shift: int, folded: str) -> float:
    """How much the cells of a row, moved ``shift`` columns to the right, look like those of whole rows there."""
    like = 0.0
    for column, cell in enumerate(row[: len(row) - shift]):
        if cell:
            own = _looks_of(cell, folded)
            there = [_looks_of(each[column + shift], folded) for each in whole]
            like += sum(a == b for looks in there for a, b in zip(own, looks, strict=True)) / len(there)
    return like


def _looks_of(cell: Cell | None, folded: str) -> tuple[bool, bool, bool]:
    """Whether a cell holds a digit, ends as a sentence does, and is long."""
    text = "".join(folded[start:end] for start, end in cell or ())
    return any(map(str.isdigit, text)), text[-1:] in "。；", len(text) > _LONG_CELL


def _missing(row: Sequence[Cell | None]) -> int:
    """How many cells at the end of a row are empty."""
    return next((at for at, cell in enumerate(reversed(row)) if cell), len(row))


def _kind_of(cell: Cell | None, folded: str) -> str:
    """What kind of number a cell is or begins with: 1, 1.城市更新, 一、教育; empty for none."""
    text = folded[cell[0][0] : cell[0][1]] if cell else ""
    if text.isdigit():
        return "number"
    marker = find_marker(text)
    return marker.kind if marker is not None else ""


def _is_signature(table: TextTable, folded: str) -> bool:
    """Issuing organs set side by side in columns."""
    cells = [text for row in table.rows for text in _texts(row, folded) if text]
    return all(text.endswith(_ORGAN_ENDINGS) for text in cells)


def split_bullets(row: list[Cell | None], folded: str) -> list[list[Cell | None]]:
    """A row whose cell holds several bulleted items, as a row an item; the cells beside them are not repeated."""
    for column, cell in enumerate(row):
        if not cell:
            continue
        points = [match.start() for s, e in cell for match in BULLET.finditer(folded, s, e)]
        if len(points) < 2:
            continue
        rows: list[list[Cell | None]] = []
        for at, point in enumerate(points):
            stop = points[at + 1] if at + 1 < len(points) else cell[-1][1]
            stretches = [(max(s, point + 1), min(e, stop)) for s, e in cell if s < stop and e > point + 1]
            if at == 0:  # words before the first bullet lead in
                stretches = [(s, min(e, point)) for s, e in cell if s < point] + stretches
            rows.append([stretches if c == column else (other if at == 0 else None) for c, other in enumerate(row)])
        return rows
    return [row]
