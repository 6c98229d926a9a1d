"""From a document as read to the lines of its fact sheet: no sentence, no offset, only what differs from the usual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from luoshi.alignment.contradictions.statements import find_book, squeeze
from luoshi.alignment.contradictions.words import words
from luoshi.documents.model import Document, Metadata
from luoshi.factsheets.shape import FIGURE, VERSION
from luoshi.figures.model import Figure
from luoshi.text import units


def fact_lines(document: Document, meta: Metadata, figures: Iterable[Figure]) -> Iterator[dict[str, Any]]:
    """The head, then an object for each figure; ``meta`` says what the sheet calls the document."""
    told = {each.name: getattr(meta, each.name) for each in fields(Metadata)}
    yield {"facts": VERSION, **{name: value for name, value in told.items() if value}}
    last = None
    for figure in figures:
        line: dict[str, Any] = {}
        if figure.clause:
            line["clause"] = figure.clause
        if context := _context(document, figure):
            line["context"] = context
        if last is not None and figure.quote_span == last.quote_span and figure.clause == last.clause:
            line["joined"] = True
        last = figure
        for name, usual in FIGURE.items():
            value = getattr(figure, name)
            if (value != usual or name == "modality") and not (name == "high" and value == figure.low):
                line[name] = list(value) if name == "owners" else value
        yield line


def _context(document: Document, figure: Figure) -> list[str]:
    """The field's terms around a number that tell it from its like: budget book, level, moment, part of, so far."""
    bank = words()
    before = squeeze(document.source[figure.quote_span.start : figure.span.start])
    segment = before.rpartition("，")[2]
    around = (figure.indicator, before, *(section.title for section in document.ancestors(figure.section)))
    level = next((found[-1] for text in around if (found := bank.level.findall(text))), "")
    moments = bank.moment.findall(before)
    clause = max(before.rfind(mark) for mark in "。；;")
    terms = [
        find_book(document, figure, before) if units.dimension(figure.unit) == "money_cny" else "",
        level if level not in figure.indicator else "",
        moments[-1] if moments else "",
        "其中" if bank.subset.search(before[clause + 1 :]) else "",
        "累计" if bank.standing.search(segment) or bank.whole_level.search(before) else "",
    ]
    return [term for term in terms if term]
