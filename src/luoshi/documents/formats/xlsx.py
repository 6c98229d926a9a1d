"""XLSX (ECMA-376): every sheet a heading and a table, cells as a person sees them.

Read with lxml straight from the archive, cell by cell: a sheet that claims a cell in its last row and last column
must not be laid out in memory.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from luoshi.documents.formats.draft import Draft, one_line
from luoshi.documents.formats.markup import attribute, child, tag, walk_xml
from luoshi.documents.formats.xlsx_numbers import show_number
from luoshi.documents.formats.xlsx_parts import Parts, Place, place_of, row_number, string_of
from luoshi.documents.limits import Watch
from luoshi.documents.reading import Reading
from luoshi.errors import EmptyFile, TooLarge
from luoshi.said import said

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEFAULT_NAME = re.compile(r"(?:Sheet|工作表)\s*\d*", re.IGNORECASE)


@dataclass(slots=True)
class _Sheet:
    """The filled cells of a sheet by row and column (from 0), and the places that a merged cell covers."""

    cells: dict[Place, str] = field(default_factory=dict)
    merged: list[tuple[Place, Place]] = field(default_factory=list)


def read(data: bytes, name: str, watch: Watch) -> Reading:
    """The sheets of a workbook. ``whole_lines`` is true: every line is a sheet's name, a lone cell or a table's row.

    Formula cells give the value that was saved with them. Lone cells above and below a table (its caption, its unit,
    its notes) stand as lines of their own; empty rows and columns and hidden sheets are left out. Raises
    `DamagedFile`, `EncryptedFile`, `TooLarge` and `EmptyFile`.
    """
    return _Workbook(data, name, watch).read()


class _Workbook(Parts):
    def __init__(self, data: bytes, name: str, watch: Watch) -> None:
        super().__init__(data, name, watch)
        self.draft = Draft(name, watch.limits)

    def read(self) -> Reading:
        hidden: list[str] = []
        for part in self.sheets():
            if part.hidden:
                hidden.append(part.title)
            else:
                self._write(part.title, self._sheet(part.entry, part.title))
        if hidden:
            self.draft.problems.append(said("隐藏的工作表未读：{value}。", value="、".join(hidden)))
        if not self.draft.has_text():
            raise EmptyFile("工作簿里没有内容。", where=self.name, remedy="请确认导出是否完成，或取消隐藏后再读。")
        return self.draft.finish("xlsx", whole_lines=True)

    def _sheet(self, entry: str, title: str) -> _Sheet:
        where = said("{name} 工作表「{title}」", name=self.name, title=title)
        sheet = _Sheet()
        finished = column = -1
        for node in walk_xml(self.archive.read(entry), ("row", "c", "mergeCell"), where, self.watch):
            match tag(node):
                case "row":
                    finished, column = row_number(node, finished), -1
                case "mergeCell":
                    sheet.merged.extend(_area(attribute(node, "ref") or ""))
                case _:
                    place = place_of(attribute(node, "r") or "")
                    row, column = place or (row_number(node.getparent(), finished), column + 1)
                    if text := self._text(node):
                        sheet.cells[row, column] = text
                    if len(sheet.cells) > self.watch.limits.cells:
                        raise TooLarge(
                            said("单元格超过 {cells} 个。", cells=self.watch.limits.cells),
                            where=where,
                            remedy="请拆分工作表后再读。",
                        )
        return sheet

    def _text(self, node: _Element) -> str:
        kind = attribute(node, "t") or "n"
        if kind == "inlineStr":
            inline = child(node, "is")
            return one_line(string_of(inline)) if inline is not None else ""
        held = child(node, "v")
        raw = (held.text or "") if held is not None else ""
        match kind:
            case "s":
                return self.shared(raw)
            case "b":
                return {"1": "TRUE", "0": "FALSE"}.get(raw, raw)
            case "n":
                return show_number(raw, self.format_of(node), since_1904=self.since_1904) if raw else ""
            case _:
                return one_line(raw.removesuffix("T00:00:00") if kind == "d" else raw)

    def _write(self, title: str, sheet: _Sheet) -> None:
        if not sheet.cells:
            return
        self.watch.check(self.name)
        if not _DEFAULT_NAME.fullmatch(title):
            self.draft.paragraph(title, heading=True)
        above, rows, below = _parted(_rows(sheet, self.name, self.watch))
        for line in above:
            self.draft.paragraph(line)
        self.draft.grid(rows)
        for line in below:
            self.draft.paragraph(line)


def _rows(sheet: _Sheet, name: str, watch: Watch) -> list[list[str | None]]:
    """The sheet's table without its empty rows and columns."""
    rows = sorted({row for row, _ in sheet.cells})
    columns = sorted({column for _, column in sheet.cells})
    covered = 0
    if len(rows) * len(columns) > watch.limits.cells:
        raise _too_large(name)
    table: list[list[str | None]] = [[sheet.cells.get((row, column), "") for column in columns] for row in rows]
    for first, last in sheet.merged:
        inside = range(bisect_left(rows, first[0]), bisect_right(rows, last[0]))
        across = range(bisect_left(columns, first[1]), bisect_right(columns, last[1]))
        covered += len(inside) * len(across) + 1
        if covered > watch.limits.cells:
            raise _too_large(name)
        for row in inside:
            for column in across:
                if (rows[row], columns[column]) != first:
                    table[row][column] = None
    return table


def _too_large(name: str) -> TooLarge:
    return TooLarge("表格太大。", where=name, remedy="请拆分工作表后再读。")


def _parted(rows: list[list[str | None]]) -> tuple[list[str], list[list[str | None]], list[str]]:
    """Lone cells above the table, the table, lone cells below it."""
    start, end = 0, len(rows)
    while start < end and _lone(rows[start]):
        start += 1
    while end > start and _lone(rows[end - 1]):
        end -= 1
    lines = [[cell for cell in row if cell] for row in rows]
    return [one for row in lines[:start] for one in row], rows[start:end], [one for row in lines[end:] for one in row]


def _lone(row: list[str | None]) -> bool:
    return sum(1 for cell in row if cell) <= 1


def _area(reference: str) -> Iterator[tuple[Place, Place]]:
    one, _, other = reference.partition(":")
    first, last = place_of(one), place_of(other or one)
    if first is not None and last is not None:
        yield first, last
