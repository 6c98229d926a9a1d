"""XLSX as cells and not as a document: what someone typed where, for tables that come back filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING

from luoshi.documents.formats.markup import attribute, tag, walk_xml
from luoshi.documents.formats.xlsx_numbers import format_of, show_number
from luoshi.documents.formats.xlsx_parts import Parts, Place, SheetPart, place_of, row_number, string_of
from luoshi.documents.limits import DEFAULT, Limits, Watch
from luoshi.errors import TooLarge
from luoshi.said import said

if TYPE_CHECKING:
    from lxml.etree import _Element

# A character that XML cannot hold, or that would be taken for such an escape, is written _x000D_ (ECMA-376 22.9.2.19).
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell holds. ``kind`` is text, number, percent, date, flag or error; ``text`` the value in plain words:

    digits without commas and with the decimals that the cell shows, 8.5 for a cell that shows 8.5%, a date in ISO form,
    TRUE or FALSE, the name of the error. ``formula`` says that it was computed; ``text`` is then what was saved last.
    """

    kind: str
    text: str
    formula: bool = False


@dataclass(frozen=True, slots=True)
class CellRow:
    """A row that is not empty: its number as people count (from 1), and its filled cells by column (from 0)."""

    number: int
    cells: dict[int, Cell]


@dataclass(frozen=True, slots=True)
class CellSheet:
    """A worksheet. ``merged`` are the references of merged cells, as in C5:C7."""

    title: str
    hidden: bool
    rows: list[CellRow] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)


def cell_name(row: int, column: int) -> str:
    """The name of a cell, its row from 1 and its column from 0.

    >>> cell_name(12, 2), cell_name(1, 26)
    ('C12', 'AA1')
    """
    letters, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def read_cells(data: bytes, name: str, most_rows: int, limits: Limits = DEFAULT) -> list[CellSheet]:
    """The sheets of a workbook, hidden ones too.

    Raises what the reader of documents raises for a file that is no workbook, damaged, locked or a bomb, and `TooLarge`
    for a sheet of more than ``most_rows`` rows that are not empty.
    """
    watch = Watch(limits)
    watch.check_size(len(data), name)
    parts = Parts(data, name, watch, tidy=_unescaped)
    sheets: list[CellSheet] = []
    left = limits.cells
    for part in parts.sheets():
        sheets.append(_sheet(parts, part, most_rows, left))
        left -= sum(len(row.cells) for row in sheets[-1].rows)
    return sheets


def _sheet(parts: Parts, part: SheetPart, most_rows: int, most_cells: int) -> CellSheet:
    where = said("{name} 工作表「{title}」", name=parts.name, title=part.title)
    sheet = CellSheet(part.title, part.hidden)
    held: dict[int, Cell] = {}
    finished = column = -1
    filled = 0
    for node in walk_xml(parts.archive.read(part.entry), ("row", "c", "mergeCell"), where, parts.watch):
        match tag(node):
            case "row":
                finished, column = row_number(node, finished), -1
                if held:
                    sheet.rows.append(CellRow(finished + 1, held))
                    held = {}
                if len(sheet.rows) > most_rows:
                    raise _too_many(said("{most_rows} 行", most_rows=f"{most_rows:,}"), where)
            case "mergeCell":
                sheet.merged.append(attribute(node, "ref") or "")
            case _:
                column = _column(node.get("r") or "", column + 1)
                if (cell := _cell(parts, node)) is not None:
                    held[column] = cell
                    filled += 1
                    if filled > most_cells:
                        raise _too_many("太多单元格", where)
    return sheet


def _too_many(what: str, where: str) -> TooLarge:
    return TooLarge(
        said("超过上限（{what}），没有读取。", what=said(what)), where=where, remedy="请按计划或单位分成几份。"
    )


def _cell(parts: Parts, node: _Element) -> Cell | None:
    kind, raw, formula = node.get("t") or "n", "", False
    for one in node:
        match tag(one):
            case "v":
                raw = one.text or ""
            case "is":
                raw = string_of(one)
            case "f":
                formula = True
    match kind:
        case "s":
            return _text(parts.shared(raw), formula)
        case "b":
            return Cell("flag", "TRUE" if raw == "1" else "FALSE", formula)
        case "e":
            return Cell("error", raw, formula)
        case "d":
            return Cell("date", raw.removesuffix("T00:00:00"), formula)
        case "n":
            return _number(raw, parts.format_of(node), parts.since_1904, formula) if raw or formula else None
        case _:
            return _text(_unescaped(raw), formula)


def _column(reference: str, otherwise: int) -> int:
    """The column of a cell; ``otherwise`` where it does not say."""
    found = _column_of(reference.rstrip("0123456789"))
    return otherwise if found is None else found


@lru_cache(maxsize=1024)
def _column_of(letters: str) -> int | None:
    place = place_of(f"{letters}1")
    return None if place is None else place[1]


def _text(text: str, formula: bool) -> Cell | None:
    return Cell("text", text, formula) if text.strip() or formula else None


def _number(raw: str, code: str, since_1904: bool, formula: bool) -> Cell:
    try:
        value = Decimal(raw.strip())
    except InvalidOperation:
        return Cell("text", raw, formula)
    if not value.is_finite() or abs(value.adjusted()) > 300:
        return Cell("text", raw, formula)
    shape = format_of(code)
    if shape.date:
        return Cell("date", show_number(raw, code, since_1904=since_1904), formula)
    value = Decimal(f"{value:.15g}").normalize()  # a double keeps fifteen digits: 8.3, not 8.3000000000000007
    if shape.percent:
        value = value.scaleb(2)
    exponent = value.as_tuple().exponent
    shown = 0 if shape.general or shape.most < 0 else shape.least
    places = max(shown, -exponent if isinstance(exponent, int) and exponent < 0 else 0)
    return Cell("percent" if shape.percent else "number", f"{value:.{places}f}", formula)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1], 16)
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)  # half of a pair is no character


def merged_at(sheet: CellSheet) -> tuple[str, Place] | None:
    """The first merged area of a sheet with its first place; None where nothing is merged."""
    for reference in sheet.merged:
        place = place_of(reference.partition(":")[0])
        if place is not None:
            return reference, place
    return None
