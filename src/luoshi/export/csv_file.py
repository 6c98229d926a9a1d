"""CSV with headings, opened by a spreadsheet without asking and without running anything."""

from __future__ import annotations

import csv
from decimal import Decimal
from typing import TextIO

from luoshi.export.sheet import Sheet, Value, cell_text
from luoshi.export.words import Words

# A spreadsheet takes a text that begins like this for a formula (OWASP, CSV Injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_csv(sheet: Sheet, out: TextIO, words: Words) -> None:
    """A line of headings and a line a row; texts that a spreadsheet would run are disarmed."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([words.heading(key) for key in sheet.columns])
    for row in sheet.rows:
        writer.writerow([csv_cell(key, value, words) for key, value in zip(sheet.columns, row, strict=True)])


def csv_cell(key: str, value: Value, words: Words) -> str:
    """The value as CSV holds it: numbers bare, a text that looks like a formula behind an apostrophe.

    >>> csv_cell("quote", "=1+1", Words()), csv_cell("low", Decimal("-2.6"), Words())
    ("'=1+1", '-2.6')
    """
    text = cell_text(key, value, words)
    return text if isinstance(value, int | float | Decimal) else disarm(text)


def disarm(text: str) -> str:
    """A text that a spreadsheet takes for a text."""
    return "'" + text if text.startswith(_FORMULA) else text
