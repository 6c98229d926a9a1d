"""A file as the answer to a request."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from urllib.parse import quote, urlencode

from django.http import Http404, HttpResponse
from django.urls import reverse

from luoshi.export.comparison import Comparison
from luoshi.export.csv_file import write_csv
from luoshi.export.docx import write_docx
from luoshi.export.page.write import write_page
from luoshi.export.sheet import Sheet
from luoshi.export.words import Words
from luoshi.export.xlsx import write_xlsx
from luoshi_site.ledger.services import plain_file_name
from luoshi_site.site.saying import in_english

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "html": "text/html; charset=utf-8",
}

_HEADINGS = {
    "id": ("台账编号", "row"),
    "version": ("版本", "version"),
    "review_state": ("审阅", "review"),
    "source": ("出处", "source"),
    "first_quote": ("一处原文", "first sentence"),
    "second_quote": ("另一处原文", "second sentence"),
}


def comparison_file(kind: str, name: str, sheet: Sheet, comparison: Comparison) -> HttpResponse:
    """A comparison as Word, Excel, CSV or a page, under the name of what it compares."""
    words = page_words()
    writers: dict[str, Callable[[], bytes]] = {
        "docx": lambda: write_docx(comparison, words),
        "xlsx": lambda: write_xlsx([sheet], words),
        "csv": lambda: csv_bytes(sheet, words),
        "html": lambda: write_page(comparison, words).encode(),
    }
    if kind not in writers:
        raise Http404
    return attachment(writers[kind](), name, kind)


def file_addresses(name: str, pk: int, asked: Mapping[str, str]) -> dict[str, str]:
    """Where the four files of a page are, with the page's filters."""
    kept = urlencode({key: value for key, value in asked.items() if value})
    return {kind: reverse(name, args=[pk, kind]) + (f"?{kept}" if kept else "") for kind in TYPES}


def workbook(name: str, sheets: Sequence[Sheet]) -> HttpResponse:
    """Sheets as one Excel file."""
    return attachment(write_xlsx(sheets, page_words()), name, "xlsx")


def csv_bytes(sheet: Sheet, words: Words) -> bytes:
    """A sheet as CSV with the mark by which Excel knows UTF-8."""
    out = StringIO(newline="")
    write_csv(sheet, out, words)
    return ("\ufeff" + out.getvalue()).encode()


def attachment(data: bytes, name: str, kind: str) -> HttpResponse:
    """Bytes to be saved as ``name.kind``; never shown in place, whatever they hold."""
    answer = HttpResponse(data, content_type=TYPES[kind])
    answer["Content-Disposition"] = disposition(name, kind)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def disposition(name: str, kind: str) -> str:
    """The header by which a browser saves an answer as ``name.kind``."""
    given = plain_file_name(f"{name}.{kind}")
    return f"attachment; filename=\"luoshi.{kind}\"; filename*=UTF-8''{quote(given, safe='')}"


class LedgerWords(Words):
    """The library's words, and headings for what only the ledger has."""

    def heading(self, key: str) -> str:
        """The heading of a column."""
        pair = _HEADINGS.get(key)
        return self.say(*pair) if pair else super().heading(key)


def page_words() -> Words:
    """The words of files in the language of the page."""
    return LedgerWords("en" if in_english() else "zh")
