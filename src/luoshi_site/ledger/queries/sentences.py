"""Figures with the sentences that they stand in, the number set apart: what every comparison shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from luoshi.export.comparison import CELL_RULE
from luoshi.figures.model import Number
from luoshi_site.ledger.models import Document, Figure
from luoshi_site.ledger.queries.reflow import Run, mark_of, runs

# Columns of a document that a sentence does not need, and that are long.
LIGHT = tuple(f"document__{name}" for name in (*Document.LONG, "problems"))

# Of so many documents the texts are fetched whole.
_FEW = 6
# A quote this short may be the cell of a table.
_CELL = 24


@dataclass(frozen=True, slots=True)
class Sentence:
    """A figure's sentence in three pieces: what comes before the number, the number, what comes after it."""

    figure: Figure
    before: str
    number: str
    after: str
    runs: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """The whole sentence."""
        return self.before + self.number + self.after

    @property
    def title(self) -> str:
        """The document's title."""
        return str(self.figure.document) if self.figure.document else ""

    @property
    def number_of_document(self) -> str:
        """The document's 发文字号."""
        return self.figure.document.number if self.figure.document else ""

    @property
    def date(self) -> date | None:
        """The date of the document."""
        return self.figure.document.date if self.figure.document else None

    @property
    def clause(self) -> str:
        """The clause path, as in 三/(二)/14."""
        return self.figure.clause


def with_sentences(figures: QuerySet[Figure]) -> QuerySet[Figure]:
    """The same figures with their documents (without the long columns) and ``written``, the sentence as it stands."""
    length = F("quote_end") - F("quote_start")
    written = Substr("document__text", F("quote_start") + 1, length)
    return figures.select_related("document").defer(*LIGHT).annotate(written=written)


def sentences(ids: Iterable[int | None]) -> dict[int, Sentence]:
    """The sentences of figures by their ids; two queries at most, three with tables."""
    wanted = sorted({pk for pk in ids if pk is not None})
    if not wanted:
        return {}
    rows = Figure.objects.order_by().filter(pk__in=wanted)
    papers = set(rows.values_list("document", flat=True).distinct()) - {None}
    if len(papers) > _FEW:
        return read_sentences(list(with_sentences(rows)))
    # Cutting each sentence out of its document, the database would unpack the whole text for every one.
    documents = Document.objects.defer("outline", "layout", "problems").in_bulk(papers)
    found = list(rows)
    for figure in found:
        if figure.document_id is not None:
            figure.document = documents[figure.document_id]
        text = figure.document.text if figure.document else ""
        figure.written = text[figure.quote_start : figure.quote_end]  # type: ignore[attr-defined]  # as `with_sentences`
    return read_sentences(found)


def sentence_of(figure: Figure) -> Sentence:
    """The sentence of a figure that is known with its document; one query, two where it stands in a table."""
    length = max(0, figure.quote_end - figure.quote_start)
    cut = Document.objects.order_by().filter(pk=figure.document_id)
    written = cut.values_list(Substr("text", figure.quote_start + 1, length), flat=True).first()
    figure.written = written or ""  # type: ignore[attr-defined]  # as `with_sentences`
    return read_sentences([figure])[figure.pk]


def read_sentences(figures: list[Figure]) -> dict[int, Sentence]:
    """The sentences of figures that came `with_sentences`; one query where some of them stand in tables."""
    found = {figure.pk: sentence(figure) for figure in figures}
    cells = [one for one in figures if one.document_id and len(one.quote) <= _CELL and one.quote_end > one.quote_start]
    if cells:
        found.update(table_rows(cells))
    return found


def table_rows(figures: list[Figure]) -> dict[int, Sentence]:
    """For figures whose sentence is the cell of a table, the whole row; one query."""
    papers = Document.objects.filter(pk__in={one.document_id for one in figures})
    tables = {pk: (rows, text) for pk, rows, text in papers.values_list("pk", "layout__tables", "text") if rows}
    found = {}
    for figure in figures:
        rows, text = tables.get(figure.document_id or 0, ([], ""))
        row = row_at(rows, figure.start)
        if row:
            found[figure.pk] = _row_sentence(figure, row, text)
    return found


def row_at(tables: list[dict[str, Any]], offset: int) -> list[list[int]]:
    """The cells of the table row that holds an offset, without those that are empty or merged away."""
    for table in tables:
        if table["start"] <= offset < table["end"]:
            for row in table["rows"]:
                cells = [cell for cell in row if cell]
                if any(start <= offset < end for start, end in cells):
                    return cells
    return []


def _row_sentence(figure: Figure, cells: list[list[int]], text: str) -> Sentence:
    before = number = after = ""
    for start, end in cells:
        cell = "".join(text[start:end].split("\n")).strip()
        if start <= figure.start < end:
            mine = sentence(figure)
            if not mine.number or mine.text != cell:
                at = cell.find(mine.number) if mine.number else -1
                parts = (cell[:at], mine.number, cell[at + len(mine.number) :]) if at >= 0 else ("", cell, "")
            else:
                parts = (mine.before, mine.number, mine.after)
            before, number, after = before + parts[0], parts[1], parts[2]
        elif number:
            after += CELL_RULE + cell
        else:
            before += cell + CELL_RULE
    return Sentence(figure, before, number, after)


def sentence(figure: Figure) -> Sentence:
    """The sentence of a figure that came `with_sentences`."""
    text = figure.quote
    found = runs(text, getattr(figure, "written", None) or "", figure.quote_start)
    first, last = mark_of(found, text, figure.start, figure.end)
    if first == last:
        first, last = _by_its_digits(text, figure.low_written)
    return Sentence(figure, text[:first], text[first:last], text[last:], tuple(found))


def _by_its_digits(text: str, value: Number | None) -> tuple[int, int]:
    """Where a value stands in a sentence that no document holds in these words (added by hand, from a table)."""
    if value is None:
        return 0, 0
    for written in (f"{value:,f}", f"{value:f}"):
        at = text.find(written)
        if at >= 0:
            return at, at + len(written)
    return 0, 0
