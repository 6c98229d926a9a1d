"""Sentences with their figures marked: ``首店[12家|首店|amount]`` stands for 首店12家 and its figure."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

import pytest

from luoshi.documents.model import Document, Metadata, Part, Passage, Section, Table
from luoshi.figures.model import Figure
from luoshi.text.span import Span

Marked = tuple[Document, tuple[Figure, ...]]
_MARK = re.compile(r"\[(?P<number>-?[\d,.]+)(?P<unit>[^|\]]*)\|(?P<rest>[^\]]*)\]")


def write_document(name: str, text: str, period: str = "2025", issuer: str | None = None) -> Marked:
    """A document whose lines are paragraphs; ``# `` begins a heading, lines with tabs are a table with one header row.

    A mark is ``[number unit|indicator|measure|options]`` with options such as ``target``, ``2024``, ``ge``,
    ``estimated``, ``-`` for a decline; the unit is written into the text behind the number.
    """
    source, figures, sections, rows, passages = "", [], [], [], []
    for line in text.strip().splitlines():
        line = line.strip(" ")
        start = len(source)
        if line.startswith("# "):
            source += line[2:] + "\n"
            sections.append(Section(len(sections), "", line[2:], 1, Span(start, start), -1))
            continue
        quotes = re.split("(?<=。)", line)
        cells: list[tuple[int, int]] = []
        for quote in quotes:
            source = _add(source, quote, figures, len(sections) - 1, period, cells)
        source += "\n"
        if "\t" in line:
            rows.append(_row(source, start))
        else:
            passages.append(Passage(source[start:-1], (0,), (start,), "body", len(sections) - 1))
    tables = (Table(None, tuple(rows), 1, Span(0, len(source))),) if rows else ()
    meta = Metadata(period=period, issuer=issuer)
    whole = (Part(meta, Span(0, len(source))),)
    return Document(name, source, meta, tuple(passages), tables, tuple(sections), whole), tuple(figures)


def _row(source: str, start: int) -> tuple[Passage, ...]:
    cells, at = [], start
    for cell in source[start:-1].split("\t"):
        cells.append(Passage(cell, (0,), (at,), "cell"))
        at += len(cell) + 1
    return tuple(cells)


def _add(
    source: str, quote: str, figures: list[Figure], section: int, period: str, cells: list[tuple[int, int]]
) -> str:
    begin, position, found = len(source), 0, []
    for mark in _MARK.finditer(quote):
        source += quote[position : mark.start()]
        found.append((len(source), mark))
        source += mark["number"] + mark["unit"]
        position = mark.end()
    source += quote[position:]
    span = Span(begin, max(len(source), begin + 1))
    for start, mark in found:
        figures.append(_figure(start, mark, section, period, source[begin:], span))
    return source


def _figure(start: int, mark: re.Match[str], section: int, period: str, quote: str, span: Span) -> Figure:
    indicator, measure, *options = mark["rest"].split("|")
    number = mark["number"].replace(",", "")
    value: int | Decimal = Decimal(number) if "." in number else int(number)
    value = -value if "-" in options else value
    comparator = next((each for each in options if each in ("ge", "le", "approx")), "eq")
    return Figure(
        span=Span(start, start + len(mark["number"])),
        indicator=indicator,
        measure=measure,
        comparator=comparator,
        low=value,
        high=value,
        unit=mark["unit"],
        period=next((each for each in options if each[:2] == "20"), period),
        modality="target" if "target" in options else "rule" if "rule" in options else "actual",
        estimated="estimated" in options,
        confidence=0.7 if "carried" in options else 0.9,
        section=section,
        quote=quote,
        quote_span=span,
    )


@pytest.fixture
def write() -> Callable[..., Marked]:
    return write_document
