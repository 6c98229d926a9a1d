"""What the reader of a document shows: its head, its outline, and its figures as marks in the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.urls import reverse

from luoshi_site.ledger.models import Document, Figure, ReviewState
from luoshi_site.ledger.typesetting import Mark
from luoshi_site.site.saying import say

MODALITIES = {"target": "目标", "actual": "实绩", "rule": "标准", "context": "背景"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the outline in the margin."""

    title: str
    start: int
    level: int
    part: bool = False


def headings(document: Document) -> list[Heading]:
    """The outline for the margin: the parts of a gazette, and every section that has a heading of its own."""
    led = {one[3] for one in document.layout.get("passages", []) if one[2] == "heading"}
    parts = document.outline.get("parts", [])
    found = []
    if len(parts) > 1:
        found = [Heading(_short(one[1] or document.title), one[7], 0, part=True) for one in parts]
    for index, (label, title, level, start, _end, _parent) in enumerate(document.outline.get("sections", [])):
        if index in led and title and level <= 3:
            found.append(Heading(_short(f"{label}　{title}" if label else title), start, level))
    return sorted(found, key=lambda one: (one.start, one.level))


def _short(title: str) -> str:
    return title if len(title) <= 40 else title[:39] + "…"


def marks(figures: Iterable[Any]) -> list[Mark]:
    """Figures as marks, sorted; several of one number, or overlapping ones, become one mark.

    ``figures`` have pk, start, end, modality, review_state, and are ordered by start.
    """
    found: list[Mark] = []
    for start, same in groupby(figures, key=lambda one: one.start):
        rows = list(same)
        live = [one for one in rows if one.review_state != ReviewState.REJECTED] or rows
        end = max(one.end for one in rows)
        keys = tuple(f"f{one.pk}" for one in live)
        if found and start < found[-1].end:
            last = found[-1]
            found[-1] = Mark(
                last.start, max(last.end, end), last.modality, last.state, last.rows + keys, last.address, last.words
            )
            continue
        states = {one.review_state for one in live}
        state = (
            "proposed"
            if ReviewState.PROPOSED in states
            else "rejected"
            if states == {ReviewState.REJECTED}
            else "confirmed"
        )
        first = live[0]
        words = f"{say(MODALITIES.get(first.modality, first.modality))} · {say(_STATES[state])}"
        found.append(
            Mark(
                start,
                max(end, start + 1),
                first.modality,
                state,
                keys,
                reverse("ledger:figure", args=[first.pk]),
                words,
            )
        )
    return found


_STATES = {"proposed": "待看", "confirmed": "已确认", "rejected": "已排除"}


def marks_of(
    document: Document, start: int | None = None, end: int | None = None, *, rejected: bool = True
) -> list[Mark]:
    """The marks of a document, or of a stretch of it; one query."""
    rows = Figure.objects.filter(document=document, source_state__in=("current", "changed"))
    rows = rows.exclude(review_state=ReviewState.WITHDRAWN)
    if not rejected:
        rows = rows.exclude(review_state=ReviewState.REJECTED)
    if start is not None and end is not None:
        rows = rows.filter(start__gte=start, start__lt=end)
    return marks(rows.order_by("start", "subject", "id").only("pk", "start", "end", "modality", "review_state"))
