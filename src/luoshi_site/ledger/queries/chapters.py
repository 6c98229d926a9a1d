"""The chapters of a document: its sections of the highest level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from luoshi_site.ledger.models import Document
from luoshi_site.ledger.queries.plan_outline import heading


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of the highest level; ``key`` is its index in the document's outline, ``words`` its heading."""

    key: int
    words: str
    start: int
    end: int


def chapters(document: Document) -> list[Chapter]:
    """The chapters of a document, in the order of its text."""
    rows = document.outline.get("sections", [])
    found = [
        Chapter(key, heading(label, title), start, end)
        for key, (label, title, _level, start, end, parent) in enumerate(rows)
        if parent < 0 and (label or title)
    ]
    return sorted(found, key=lambda one: (one.start, one.key))


def chapter_at(found: Sequence[Chapter], offset: int) -> Chapter | None:
    """The chapter that holds a place in the text, if any."""
    return next((one for one in found if one.start <= offset < one.end), None)
