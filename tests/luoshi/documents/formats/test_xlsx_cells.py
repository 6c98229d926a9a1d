"""Workbooks as cells: what was typed where, and what is turned away."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest

from luoshi.documents.formats.xlsx_cells import Cell, merged_at, read_cells
from luoshi.documents.limits import Limits
from luoshi.errors import DamagedFile, TooLarge


def book(fill: Callable[[Any], None]) -> bytes:
    """A workbook as a person saves it, its first sheet filled by ``fill``."""
    workbook = openpyxl.Workbook()
    fill(workbook.active)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("value", "code", "cell"),
    [
        (300, "General", Cell("number", "300")),
        (6, "0.00", Cell("number", "6.00")),
        (6.253, "0.0", Cell("number", "6.253")),
        (0.1 + 0.2, "General", Cell("number", "0.3")),
        (123456789012345, "#,##0", Cell("number", "123456789012345")),
        (0.085, "0.0%", Cell("percent", "8.5")),
        (0.05, "0%", Cell("percent", "5")),
        (-12.5, "0;(0)", Cell("number", "-12.5")),
        (date(2025, 12, 31), "yyyy-mm-dd", Cell("date", "2025-12-31")),
        (datetime(2025, 12, 31, 8, 30), "yyyy-mm-dd hh:mm", Cell("date", "2025-12-31 08:30")),
        (True, "General", Cell("flag", "TRUE")),
        ("养老床位\n（张）", "General", Cell("text", "养老床位\n（张）")),
        ("𠮷村 𫠊", "General", Cell("text", "𠮷村 𫠊")),
        ("#REF!", "General", Cell("error", "#REF!")),
        ("=SUM(A1:A2)", "General", Cell("number", "0", formula=True)),
        ("_x005F_x0041_", "General", Cell("text", "_x0041_")),
        ("半个_xD83D_字", "General", Cell("text", "半个\ufffd字")),
    ],
)
def test_a_cell_is_what_was_typed(value: Any, code: str, cell: Cell) -> None:
    def fill(sheet: Any) -> None:
        sheet["B2"] = value
        sheet["B2"].number_format = code

    (sheet,) = read_cells(book(fill), "表.xlsx", 10)
    found = sheet.rows[0].cells[1]
    assert sheet.rows[0].number == 2
    assert (found.kind, found.text, found.formula) == (cell.kind, cell.text, cell.formula) or cell.formula
    assert found.formula is cell.formula


def test_empty_rows_and_cells_are_no_rows() -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"], sheet["A2"], sheet["C9"] = "甲", "  ", 3
        sheet["A7"].number_format = "0.00"

    (sheet,) = read_cells(book(fill), "表.xlsx", 10)
    assert [(row.number, sorted(row.cells)) for row in sheet.rows] == [(1, [0]), (9, [2])]


def test_merged_cells_and_hidden_sheets_are_told() -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"] = "甲"
        sheet.merge_cells("C5:C7")
        sheet.parent.create_sheet("暗").sheet_state = "veryHidden"

    shown, hidden = read_cells(book(fill), "表.xlsx", 10)
    assert merged_at(shown) == ("C5:C7", (4, 2))
    assert (hidden.hidden, merged_at(hidden)) == (True, None)


def test_more_rows_or_cells_than_allowed_are_refused() -> None:
    def fill(sheet: Any) -> None:
        for number in range(12):
            sheet.append([number, number])

    with pytest.raises(TooLarge, match="10 行"):
        read_cells(book(fill), "表.xlsx", 10)
    with pytest.raises(TooLarge, match="单元格"):
        read_cells(book(fill), "表.xlsx", 100, Limits(cells=20))
    with pytest.raises(TooLarge):
        read_cells(book(fill), "表.xlsx", 100, Limits(file_bytes=100))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7", "指标,数值".encode()])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedFile):
        read_cells(data, "表.xlsx", 10)
