"""Rows for workbooks: as many as one spreadsheet reasonably holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from luoshi_site.ledger.models import LIVE, Alignment, Commitment, Document, Figure, Government, Responsibility

LIMIT = 10_000
_LIGHT = tuple(f"document__{name}" for name in (*Document.LONG, "problems"))
_MODALITY = {"targets": "target", "observations": "actual"}
# SQLite takes 32,766 values in one statement, and few of them fast.
_CHUNK = 2000


def rows_of(kind: str, government: Government, plan: int | None = None, unit: int | None = None) -> QuerySet[Any]:
    """The tasks, targets or observations of a government in the order of their documents.

    Of one plan: its tasks and targets, and the observations that answer it or were added to it by hand. Of one unit:
    what it answers for.
    """
    held = Responsibility.objects.filter(unit=unit, ended=False)
    if kind == "tasks":
        tasks = Commitment.objects.filter(government=government, review_state__in=LIVE)
        tasks = tasks.filter(plan=plan) if plan else tasks
        tasks = tasks.filter(Exists(held.filter(commitment=OuterRef("pk")))) if unit else tasks
        return tasks.order_by("document_id", "start", "id")
    figures = Figure.objects.filter(government=government, modality=_MODALITY[kind], review_state__in=LIVE)
    if plan:
        answers = Alignment.objects.filter(plan=plan, withdrawn="", outcome=OuterRef("pk"))
        figures = figures.filter(Q(plan=plan) | Exists(answers) if kind == "observations" else Q(plan=plan))
    if unit:
        figures = figures.filter(Exists(held.filter(commitment=OuterRef("commitment"))))
    return figures.order_by("document_id", "start", "subject", "id")


def light(kind: str, rows: QuerySet[Any]) -> QuerySet[Any]:
    """The same rows with their documents' names and, of tasks, their units; without long columns."""
    rows = rows.select_related("document").defer(*_LIGHT)
    return rows.prefetch_related("responsibilities__unit") if kind == "tasks" else rows


def with_all(kind: str, government: Government, ids: Iterable[int]) -> list[Any]:
    """Rows by their ids, whatever became of them, with the units that answer for them."""
    wanted = list(ids)
    found: list[Any] = []
    for first in range(0, len(wanted), _CHUNK):
        some = wanted[first : first + _CHUNK]
        if kind == "tasks":
            tasks = Commitment.objects.filter(government=government, pk__in=some)
            found += tasks.prefetch_related("responsibilities__unit")
        else:
            figures = Figure.objects.filter(government=government, pk__in=some).select_related("commitment")
            found += figures.prefetch_related("commitment__responsibilities__unit")
    return found
