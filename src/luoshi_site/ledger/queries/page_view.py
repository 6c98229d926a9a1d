"""One page of a paged document: its size, and the boxes of the numbers on it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from luoshi.documents.places import boxes_of
from luoshi.documents.reading import Box
from luoshi.text.span import Span
from luoshi_site.ledger.models import Document
from luoshi_site.ledger.queries.reading import marks_of
from luoshi_site.ledger.typesetting import Mark

_AIR = 1.5  # points around a number
_INSET = 2.0  # inside the rules of a cell


@dataclass(frozen=True, slots=True)
class Boxed:
    """A number on the page; ``now`` for the one that was asked for."""

    mark: Mark
    text: str
    left: float
    top: float
    width: float
    height: float
    now: bool


@dataclass(frozen=True, slots=True)
class PageView:
    """A page in points. ``start`` and ``end`` are the offsets of its text; ``placed`` is false where the document was
    read by a version that kept no places."""

    number: int
    count: int
    start: int
    end: int
    width: float
    height: float
    boxes: list[Boxed]
    placed: bool


def page_at(document: Document, offset: int) -> int:
    """The number of the page that holds an offset; 1 where there is none."""
    return next((number for number, _, end, _, _ in document.layout.get("pages", []) if offset <= end), 1)


def page_view(document: Document, number: int, at: int | None = None) -> PageView | None:
    """A page with the numbers on it; None where the document has no such page. One query."""
    pages = document.layout.get("pages", [])
    if not 1 <= number <= len(pages):
        return None
    _, start, end, width, height = pages[number - 1]
    kept = document.layout.get("boxes", [])
    lines = _lines(kept, start, end)
    ruled = {
        tuple(cell) for table in document.layout.get("tables", []) for row in table["rows"] for cell in row if cell
    }
    boxes = [
        _boxed(mark, document.text[mark.start : mark.end], box, at)
        for mark in marks_of(document, start, end + 1, rejected=False)
        for box in _places(document.text, lines, ruled, Span(mark.start, mark.end))
        if box.page == number
    ]
    return PageView(number, len(pages), start, end, width, height, boxes, bool(kept))


def _places(text: str, lines: list[Box], ruled: set[tuple[int, ...]], span: Span) -> list[Box]:
    """The boxes of a number. In a ruled table it is the cell, for where the number stands in it nobody noted."""
    found = boxes_of(text, lines, span)
    held = [one for one in lines if one.span.start <= span.start < one.span.end]
    if held and (held[0].span.start, held[0].span.end) in ruled:
        cell = held[0]
        return [Box(span, cell.page, cell.left + _INSET, cell.top + _INSET, cell.right - _INSET, cell.bottom - _INSET)]
    return found


def _lines(kept: list[list[int]], start: int, end: int) -> list[Box]:
    first = bisect_left(kept, start, key=lambda one: one[1])
    found = []
    for from_, to, page, *edges in kept[first:]:
        if from_ > end:
            break
        left, top, right, bottom = (edge / 10 for edge in edges)
        found.append(Box(Span(from_, to), page, left, top, right, bottom))
    return found


def _boxed(mark: Mark, text: str, box: Box, at: int | None) -> Boxed:
    now = at is not None and mark.start <= at < max(mark.end, mark.start + 1)
    width, height = box.right - box.left + 2 * _AIR, box.bottom - box.top
    return Boxed(
        mark, "".join(text.split()), round(box.left - _AIR, 1), box.top, round(width, 1), round(height, 1), now
    )
