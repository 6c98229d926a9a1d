"""A workbook in the hands of a person: opened, changed, saved again as a spreadsheet program would."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook

from luoshi_site.ledger import services
from luoshi_site.ledger.exports.workbook import ledger_workbook
from luoshi_site.ledger.models import Government, Workbook
from luoshi_site.ledger.workbooks.columns import sheet_of
from luoshi_site.ledger.workbooks.preview import Preview, from_stored


class Book:
    """An exported workbook; cells are named by sheet key, column key and row (2 is the first below the heads)."""

    def __init__(self, data: bytes, language: str = "zh") -> None:
        self.language = language
        self.book = load_workbook(BytesIO(data))

    def sheet(self, key: str) -> Any:
        return self.book[sheet_of(key).named(self.language)]

    def place(self, key: str, column: str, row: int) -> Any:
        at = [one.key for one in sheet_of(key).columns].index(column) + 1
        return self.sheet(key).cell(row=row, column=at)

    def set(self, key: str, column: str, row: int, value: Any) -> str:
        """Type a value; gives the name of the cell."""
        cell = self.place(key, column, row)
        cell.value = value
        return str(cell.coordinate)

    def get(self, key: str, column: str, row: int) -> Any:
        return self.place(key, column, row).value

    def row_of(self, key: str, pk: int) -> int:
        """In which row a row of the ledger stands."""
        return next(row for row in range(2, self.sheet(key).max_row + 1) if self.get(key, "id", row) == pk)

    def add(self, key: str, **values: Any) -> int:
        """A new row below the last."""
        row = self.sheet(key).max_row + 1
        for column, value in values.items():
            self.set(key, column, row, value)
        return row

    def saved(self) -> bytes:
        out = BytesIO()
        self.book.save(out)
        return out.getvalue()


@pytest.fixture
def exported() -> Callable[..., Book]:
    """``exported(government)``: its ledger as a workbook; with ``plan`` or ``unit`` a part of it."""

    def export(government: Government, language: str = "zh", **limits: Any) -> Book:
        return Book(ledger_workbook(government, language, **limits), language)

    return export


@pytest.fixture
def bring(supervisor: Any, government: Government) -> Callable[..., tuple[Workbook, Preview]]:
    """``bring(book)``: upload it as the supervisor; gives the workbook and its preview."""

    def bringing(book: Book | bytes, by: Any = None) -> tuple[Workbook, Preview]:
        data = book.saved() if isinstance(book, Book) else book
        found = services.bring_workbook(by or supervisor, government, "改好的台账.xlsx", [data])
        return found, from_stored(found.found)

    return bringing
