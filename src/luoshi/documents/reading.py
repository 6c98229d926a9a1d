"""What every format reader gives: the text as issued and what the file itself says about its layout.

A format reader (``documents/formats/*.py``) turns bytes into a `Reading`. It decides nothing about the
meaning of the text: headings, clauses, tables in plain text and page furniture are found later, the same
way for every format. ``Reading.text`` becomes ``Document.source``; all offsets count its characters.
"""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.text.span import Span


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a paged format: its span in the text, its number (from 1) and size in points."""

    number: int
    span: Span
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Box:
    """Where a line stands on its page, in points from the top left corner."""

    span: Span
    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that the format itself marks as one. ``rows`` holds a span a cell, None where a merged cell goes on.

    The cells' text stands in ``Reading.text`` too, a row a line and a tab between cells, so that a span
    in a cell is a span in the text like any other. ``span`` covers all of it.
    """

    span: Span
    rows: tuple[tuple[Span | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as read.

    ``whole_lines`` is true where a line break in ``text`` always ends a paragraph (DOCX, HTML, XLSX) and false
    where lines may be broken anywhere (TXT, PDF). ``headings`` are spans of lines that the format marks as
    headings, ``title`` the title that it declares. ``links`` and other debris never enter ``text``.
    """

    text: str
    whole_lines: bool
    format: str
    title: str | None = None
    headings: tuple[Span, ...] = ()
    grids: tuple[Grid, ...] = ()
    pages: tuple[Page, ...] = ()
    boxes: tuple[Box, ...] = ()
    problems: tuple[str, ...] = ()
