"""Figures with the sentences that they stand in, the number set apart: what every comparison shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import F, QuerySet
from django.db.models.functions import Substr

from luoshi.figures.model import Number
from luoshi_site.ledger.models import Document, Figure
from luoshi_site.ledger.queries.reflow import Run, mark_of, runs

# Columns of a document that a sentence does not need, and that are long.
LIGHT = tuple(f"document__{name}" for name in (*Document.LONG, "problems"))


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
    """The sentences of figures by their ids; one query."""
    wanted = sorted({pk for pk in ids if pk is not None})
    if not wanted:
        return {}
    return {figure.pk: sentence(figure) for figure in with_sentences(Figure.objects.filter(pk__in=wanted))}


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
