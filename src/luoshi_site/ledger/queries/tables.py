"""Rows for files: as many as one spreadsheet reasonably holds."""

from __future__ import annotations

from django.db.models import QuerySet

from luoshi_site.ledger.models import LIVE, Commitment, Document, Figure, Government

LIMIT = 20_000
_LIGHT = tuple(f"document__{name}" for name in (*Document.LONG, "problems"))


def tasks_of(government: Government, plan: int | None = None) -> QuerySet[Commitment]:
    """The commitments of a government, or of one of its plans; two queries."""
    rows = Commitment.objects.filter(government=government, review_state__in=LIVE)
    rows = rows.filter(plan=plan) if plan else rows
    rows = rows.select_related("document").defer(*_LIGHT).prefetch_related("responsibilities__unit")
    return rows.order_by("document_id", "start", "id")[:LIMIT]


def figures_of(government: Government, modality: str, plan: int | None = None) -> QuerySet[Figure]:
    """The targets or observations of a government, or of one of its plans; one query."""
    rows = Figure.objects.filter(government=government, modality=modality, review_state__in=LIVE)
    rows = rows.filter(plan=plan) if plan else rows
    return rows.select_related("document").defer(*_LIGHT).order_by("document_id", "start", "subject", "id")[:LIMIT]
