"""XLSX workbooks: a styled heading that stays in sight, widths that fit Chinese text, numbers as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from typing import cast
from unicodedata import east_asian_width

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from luoshi.export.archive import without_clock
from luoshi.export.csv_file import disarm
from luoshi.export.sheet import Row, Sheet, Value, cell_text, plain
from luoshi.export.words import Words

_LONG = {"quote", "text", "reason", "plan_quote", "outcome_quote", "first", "second", "problems"}
_LONGEST_CELL = 32_000
_FONT = "等线"
_HEAD = Font(name=_FONT, bold=True, color="FFFFFF")
_BODY = Font(name=_FONT)
_WRAPPED, _TOP = Alignment(vertical="top", wrap_text=True), Alignment(vertical="top")
_FILL = PatternFill("solid", fgColor="8C1D18")
_LINE = Border(bottom=Side("thin", color="D9D2C5"))
_NO_CLOCK = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def write_xlsx(sheets: Iterable[Sheet], words: Words) -> bytes:
    """A workbook with one worksheet a sheet. The same rows give the same bytes: no time of writing goes in."""
    book = Workbook(write_only=True)
    names: set[str] = set()
    for sheet in sheets:
        # A write-only worksheet has what is used here of a worksheet, but shares no type with it.
        name = _sheet_name(words.value("sheet", sheet.name), names)
        _fill(cast(Worksheet, book.create_sheet(name)), sheet, words)
    if not book.worksheets:
        book.create_sheet("luoshi")
    book.properties.creator = "luoshi"
    book.properties.created = book.properties.modified = _NO_CLOCK
    raw = BytesIO()
    book.save(raw)
    return without_clock(raw)


def _fill(page: Worksheet, sheet: Sheet, words: Words) -> None:
    # A write-only worksheet wants its widths before its rows, so the rows are held until all are seen.
    rows = list(sheet.rows)
    for index, key in enumerate(sheet.columns):
        page.column_dimensions[get_column_letter(index + 1)].width = _width(key, rows, index, words)
    page.freeze_panes = "A2"
    if rows:
        page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{len(rows) + 1}"
    page.append([_heading(page, words.heading(key)) for key in sheet.columns])
    for row in rows:
        page.append([_cell(page, key, value, words) for key, value in zip(sheet.columns, row, strict=True)])


def _heading(page: Worksheet, text: str) -> Cell:
    # The heads of a document's own tables stand here too, and may hold anything.
    cell: Cell = WriteOnlyCell(page, value=disarm(plain(text)))
    cell.font, cell.fill = _HEAD, _FILL
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    return cell


def _cell(page: Worksheet, key: str, value: Value, words: Words) -> Cell:
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        cell: Cell = WriteOnlyCell(page, value=cast(float, value))
        cell.number_format = "0.0%" if key == "ratio" else _number_format(value)
    else:
        text = plain(cell_text(key, value, words))[:_LONGEST_CELL]
        cell = WriteOnlyCell(page, value=disarm(text) or None)
    cell.font = _BODY
    cell.alignment = _WRAPPED if key in _LONG else _TOP
    cell.border = _LINE
    return cell


def _number_format(value: int | float | Decimal) -> str:
    """As many decimals as the source wrote: 14.70 stays 14.70."""
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return "0." + "0" * -exponent if isinstance(exponent, int) and exponent < 0 else "General"


def _width(key: str, rows: list[Row], index: int, words: Words) -> float:
    longest = max((_columns(cell_text(key, row[index], words)) for row in rows[:500]), default=0)
    return min(max(longest, _columns(words.heading(key)), 4) + 2.5, 64 if key in _LONG else 36)


def _columns(text: str) -> int:
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def _sheet_name(name: str, taken: set[str]) -> str:
    """A name that Excel accepts (31 characters, none of []:*?/\\) and that no other sheet has."""
    known = " ".join(re.sub(r"[\[\]:*?/\\]", " ", plain(name)).split()).strip("' ")[:31] or "luoshi"
    unique, count = known, 1
    while unique.lower() in taken:
        count += 1
        unique = f"{known[:27]} {count}"
    taken.add(unique.lower())
    return unique
