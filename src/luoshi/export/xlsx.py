"""XLSX workbooks: a styled heading that stays in sight, widths that fit Chinese text, numbers as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from itertools import chain, islice
from math import ceil
from typing import Any, cast
from unicodedata import east_asian_width

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from luoshi.errors import InputError
from luoshi.export.archive import without_clock
from luoshi.export.csv_file import disarm
from luoshi.export.sheet import Row, Sheet, Value, cell_text, plain
from luoshi.export.words import Words

_LONG = {"quote", "text", "reason", "plan_quote", "outcome_quote", "first", "second", "problems"}
_MEASURED = 500
_LONGEST_CELL, _MOST_ROWS = 32_000, 1_048_575  # of Excel: 32,767 characters, and 1,048,576 rows with the heading
_FONT = "等线"
# Papers as workbooks count them; heights in points, of which Excel takes 409 at most.
A4, A3 = 9, 8
_LINE_HEIGHT, _HIGHEST = 16, 405
# A sheet that is wider than this, in characters, is read on A3 only.
_WIDE = 160
_HEAD = Font(name=_FONT, bold=True, color="FFFFFF")
_BODY = Font(name=_FONT)
_WRAPPED, _TOP = Alignment(vertical="top", wrap_text=True), Alignment(vertical="top")
_FILL = PatternFill("solid", fgColor="8C1D18")
_LINE = Border(bottom=Side("thin", color="D9D2C5"))
NO_CLOCK = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


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
    book.properties.created = book.properties.modified = NO_CLOCK
    raw = BytesIO()
    book.save(raw)
    return without_clock(raw)


def _fill(page: Worksheet, sheet: Sheet, words: Words) -> None:
    # A write-only worksheet wants its widths before its rows: those that are measured are held, the others pass by.
    rows = iter(sheet.rows)
    measured = list(islice(rows, _MEASURED))
    widths = [_width(key, measured, index, words) for index, key in enumerate(sheet.columns)]
    for index, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(index)].width = width
    page.freeze_panes = "A2"
    set_up_print(page, A3 if sum(widths) > _WIDE else A4)
    page.append([_heading(page, words.heading(key)) for key in sheet.columns])
    looks = _Looks(page)
    count = 0
    for count, row in enumerate(chain(measured, rows), start=1):
        if count > _MOST_ROWS:
            what = f"有 {_MOST_ROWS:,} 行以上，一张工作表放不下。"
            raise InputError(what, remedy="请改用 --format csv，或分几次读。")
        cells = [_cell(looks, key, value, words) for key, value in zip(sheet.columns, row, strict=True)]
        set_height(
            page,
            count + 1,
            [
                (cell.value, width)
                for key, cell, width in zip(sheet.columns, cells, widths, strict=True)
                if key in _LONG
            ],
        )
        page.append(cells)
    if count:
        page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.columns))}{count + 1}"


def set_up_print(page: Worksheet, paper: int, *, upright: bool = False) -> None:
    """Across the page in its breadth, heads on every page, pages counted; ``upright`` is for text that has no heads."""
    if not upright:
        page.print_title_rows = "1:1"
    page.page_setup.orientation, page.page_setup.paperSize = "portrait" if upright else "landscape", paper
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.6
    page.page_margins.footer = 0.3
    page.HeaderFooter.oddFooter = HeaderFooterItem(center=_HeaderFooterPart("&P / &N"))


def set_height(page: Worksheet, row: int, texts: Iterable[tuple[object, float]]) -> None:
    """As high as the longest of the wrapped ``texts``, each with the width of its column, is in lines: LibreOffice does
    not find that out by itself when it opens a workbook."""
    lines = max((lines_of(str(text), width) for text, width in texts if text), default=1)
    if lines > 1:
        page.row_dimensions[row].height = min(_HIGHEST, lines * _LINE_HEIGHT + 1)


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column of this width, in characters of which Chinese ones count twice.

    >>> lines_of("建成口袋公园", 20), lines_of("建成口袋公园" * 3, 20), lines_of("一" + chr(10) + "二", 20)
    (1, 2, 2)
    """
    room = max(2.0, width)
    return sum(max(1, ceil(_columns(line) / room)) for line in text.split("\n"))


def _heading(page: Worksheet, text: str) -> Cell:
    # The heads of a document's own tables stand here too, and may hold anything.
    cell: Cell = WriteOnlyCell(page, value=disarm(plain(text)))
    cell.font, cell.fill = _HEAD, _FILL
    cell.alignment = Alignment(vertical="center", wrap_text=True)
    return cell


class _Looks:
    """Cells of a worksheet in the few looks that there are: to set font and border cell by cell takes far longer."""

    def __init__(self, page: Worksheet) -> None:
        self._page = page
        self._styles: dict[tuple[bool, str], Any] = {}

    def cell(self, value: object, long: bool, number_format: str = "General") -> Cell:
        """A cell with this value; ``long`` texts are broken into lines."""
        cell: Cell = WriteOnlyCell(self._page, value=cast(str, value))
        look = (long, number_format)
        if look not in self._styles:
            cell.font, cell.border, cell.alignment = _BODY, _LINE, _WRAPPED if long else _TOP
            cell.number_format = number_format
            self._styles[look] = cell._style  # type: ignore[attr-defined]
        cell._style = self._styles[look]  # type: ignore[attr-defined]
        return cell


def _cell(looks: _Looks, key: str, value: Value, words: Words) -> Cell:
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return looks.cell(value, key in _LONG, "0.0%" if key == "ratio" else _number_format(value))
    text = plain(cell_text(key, value, words))[:_LONGEST_CELL]
    return looks.cell(disarm(text) or None, key in _LONG)


def _number_format(value: int | float | Decimal) -> str:
    """As many decimals as the source wrote: 14.70 stays 14.70."""
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return "0." + "0" * -exponent if isinstance(exponent, int) and exponent < 0 else "General"


def _width(key: str, rows: list[Row], index: int, words: Words) -> float:
    longest = max((_columns(cell_text(key, row[index], words)) for row in rows), default=0)
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
