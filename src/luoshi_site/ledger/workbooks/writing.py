"""Making the workbook: heads that stay, drop-downs, cells that may not be changed, and a sheet that explains it all."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from luoshi.export.archive import without_clock
from luoshi.export.xlsx import A3, A4, NO_CLOCK, set_height, set_up_print
from luoshi_site.ledger.models import Commitment, Figure, Government, Plan
from luoshi_site.ledger.workbooks.columns import FORMAT, LISTS, META, NOTES, SHEETS, Column, SheetKind
from luoshi_site.ledger.workbooks.notes import note_lines
from luoshi_site.ledger.workbooks.values import Names, Value, mark_of, shown, word, written

_FONT = "等线"
_HEAD = Font(name=_FONT, bold=True, color="FFFFFF")
_FIXED_HEAD = PatternFill("solid", fgColor="6F6960")
_OPEN_HEAD = PatternFill("solid", fgColor="8C1D18")
_FIXED = PatternFill("solid", fgColor="EFEAE0")
_LINE = Border(bottom=Side("thin", color="D9D2C5"))
_LONG = frozenset({"text", "quote", "object", "source", "document", "plan", "supporting", "lead", "indicator_name"})
# Where a column does not stand as its values would by themselves: numbers to the right, everything else to the left.
_PLACED = {"id": "center", "task": "center", "tick": "center", "due": "left"}
# As far down as drop-downs and open cells reach, so that new rows have them too.
_FRESH_ROWS = 1000


@dataclass(frozen=True, slots=True)
class Exported:
    """What goes into a workbook. ``plan`` and ``unit`` are what it was limited to, if anything."""

    government: Government
    rows: Sequence[tuple[SheetKind, Iterable[Commitment] | Iterable[Figure]]]
    names: Names
    language: str
    plan: Plan | None = None
    unit: int | None = None


def write_workbook(given: Exported) -> bytes:
    """The workbook. The same rows give the same bytes: no time of writing goes in."""
    book = Workbook(write_only=True)
    lists = _Lists(given.names, given.language)
    for kind, rows in given.rows:
        _write_sheet(book.create_sheet(kind.named(given.language)), kind, rows, given, lists)
    _write_notes(book.create_sheet(NOTES[0] if given.language == "zh" else NOTES[1]), given)
    lists.write(book.create_sheet(LISTS))
    _write_meta(book.create_sheet(META), given)
    book.properties.creator = "luoshi"
    book.properties.title = given.government.name
    book.properties.created = book.properties.modified = NO_CLOCK
    raw = BytesIO()
    book.save(raw)
    return without_clock(raw)


class _Lists:
    """The hidden sheet that drop-downs take their words from."""

    def __init__(self, names: Names, language: str) -> None:
        self._columns: dict[str, list[str]] = {
            "units": list(names.units.values()),
            "plan": list(names.plans.values()),
            "document": list(names.documents.values()),
            "tick": [word("是", language), word("否", language)],
        }
        for kind in SHEETS:
            for column in kind.columns:
                if column.choices:
                    self._columns[f"{kind.key}.{column.key}"] = [word(one, language) for one in column.choices.values()]

    def validation(self, kind: SheetKind, column: Column, language: str) -> DataValidation | None:
        """The drop-down of a column; units may be several, so what is not in the list is let through there."""
        name = column.shape if column.shape in self._columns else f"{kind.key}.{column.key}"
        words = self._columns.get(name)
        if not words:
            return None
        letter = get_column_letter(list(self._columns).index(name) + 1)
        found = DataValidation(
            "list", formula1=f"'{LISTS}'!${letter}$1:${letter}${len(words)}", allow_blank=True, showErrorMessage=True
        )
        found.errorStyle = "stop"
        found.showErrorMessage = column.shape != "units"
        found.errorTitle = column.named(language)
        found.error = "请从下拉列表中选择。" if language == "zh" else "Choose from the list."
        return found

    def write(self, page: Any) -> None:
        """A column a list."""
        page.sheet_state = "veryHidden"
        height = max(map(len, self._columns.values()))
        for index in range(height):
            page.append([written(one[index]) if index < len(one) else None for one in self._columns.values()])


def _write_sheet(page: Any, kind: SheetKind, rows: Iterable[Any], given: Exported, lists: _Lists) -> None:
    _dress(page, kind, given.language)
    page.append([_heading(page, column, given.language) for column in kind.columns])
    looks = _Looks(page)
    last = 1
    for last, row in enumerate(rows, start=2):
        values = shown(kind, row, given.names, given.language)
        values["mark"] = mark_of(kind, values)
        cells = [looks.cell(column, values[column.key]) for column in kind.columns]
        looked = zip(cells, kind.columns, strict=True)
        set_height(page, last, [(one.value, column.width) for one, column in looked if column.key in _LONG])
        page.append(cells)
    page.auto_filter.ref = f"A1:{get_column_letter(len(kind.columns))}{last}"
    for index, column in enumerate(kind.columns, start=1):
        found = lists.validation(kind, column, given.language)
        if found is not None:
            letter = get_column_letter(index)
            found.add(f"{letter}2:{letter}{last + _FRESH_ROWS}")
            page.data_validations.append(found)


def _dress(page: Any, kind: SheetKind, language: str) -> None:
    """Widths, what stays in sight, what is locked. A write-only sheet wants all of it before its rows."""
    for index, column in enumerate(kind.columns, start=1):
        look = page.column_dimensions[get_column_letter(index)]
        look.width = column.width
        look.hidden = column.shape in ("mark", "version")  # the program reads them, nobody else
        # Cells that nothing was written to take the look of their column: open for new rows.
        look.protection = Protection(locked=not (column.edit or column.fresh))
        look.font = Font(name=_FONT)
    page.freeze_panes = f"{get_column_letter(_frozen(kind))}2"
    page.sheet_view.zoomScale = 90
    page.protection.enable()
    for name in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort", "autoFilter"):
        setattr(page.protection, name, False)  # False lets it be done
    set_up_print(page, A3)


def _frozen(kind: SheetKind) -> int:
    """The column behind the one by which people know a row. All that is frozen fits on half a small screen: LibreOffice
    lets go of frozen columns that are wider than its window."""
    name = "text" if kind.key == "tasks" else "indicator_name"
    return next(index for index, one in enumerate(kind.columns, start=2) if one.key == name)


def _heading(page: Any, column: Column, language: str) -> Any:
    cell = WriteOnlyCell(page, value=column.named(language))
    cell.font, cell.fill = _HEAD, _OPEN_HEAD if column.edit else _FIXED_HEAD
    side = "right" if column.shape == "number" else _PLACED.get(column.shape)
    cell.alignment = Alignment(vertical="center", horizontal=side, wrap_text=True)
    return cell


class _Looks:
    """Cells in the few looks that there are, each look made once."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._styles: dict[tuple[bool, bool, str, str | None], Any] = {}

    def cell(self, column: Column, value: Value) -> Any:
        """A cell of a column; of one that may not be changed locked and grey."""
        held = written(value)
        cell = WriteOnlyCell(self._page, value=held)
        side = _PLACED.get(column.shape)
        look = (column.edit, column.key in _LONG, _number_format(held, counted=column.shape == "number"), side)
        if look not in self._styles:
            cell.font, cell.border = Font(name=_FONT), _LINE
            cell.alignment = Alignment(vertical="top", horizontal=side, wrap_text=column.key in _LONG)
            cell.number_format = look[2]
            cell.protection = Protection(locked=not column.edit)
            if not column.edit:
                cell.fill = _FIXED
            self._styles[look] = cell._style
        cell._style = self._styles[look]
        return cell


def _number_format(value: Value, *, counted: bool) -> str:
    """As many decimals as the source wrote, with commas from a thousand on; days as days; texts as texts, so that
    2025-06 stays what it is."""
    if isinstance(value, Decimal | int) and counted:
        exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
        places = "." + "0" * -exponent if isinstance(exponent, int) and exponent < 0 else ""
        return f"#,##0{places}" if abs(value) >= 1000 else f"0{places}" if places else "General"
    if isinstance(value, date):
        return "yyyy-mm-dd"
    return "@" if isinstance(value, str) else "General"


def _write_notes(page: Any, given: Exported) -> None:
    page.column_dimensions["A"].width, page.column_dimensions["B"].width = 18, 96
    page.protection.enable()
    set_up_print(page, A4, upright=True)
    for title, text in note_lines(given.language, [kind for kind, _ in given.rows]):
        name, told = WriteOnlyCell(page, value=title or None), WriteOnlyCell(page, value=text or None)
        name.font = Font(name=_FONT, bold=True)
        told.font = Font(name=_FONT)
        name.alignment = told.alignment = Alignment(vertical="top", wrap_text=True)
        page.append([name, told])


def _write_meta(page: Any, given: Exported) -> None:
    """What the workbook is, for the program that reads it again."""
    page.sheet_state = "veryHidden"
    meta = {
        "format": FORMAT,
        "government": given.government.pk,
        "name": given.government.name,
        "plan": given.plan.pk if given.plan else None,
        "unit": given.unit,
        "language": given.language,
        "sheets": {kind.key: kind.named(given.language) for kind, _ in given.rows},
    }
    page.append([json.dumps(meta, ensure_ascii=False, sort_keys=True)])
