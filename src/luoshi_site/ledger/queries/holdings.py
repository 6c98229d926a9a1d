"""How much of what a government's ledger holds."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from luoshi_site.ledger.models import LIVE, Commitment, Document, DocumentState, Figure, Government, Plan


@dataclass(frozen=True, slots=True)
class Holdings:
    """Counts of what is in force."""

    documents: int
    plans: int
    commitments: int
    targets: int
    observations: int


def holdings(government: Government) -> Holdings:
    """The counts of a government's ledger; four queries."""
    figures = Figure.objects.filter(government=government, review_state__in=LIVE, modality__in=("target", "actual"))
    counted: dict[str, int] = dict(figures.order_by().values_list("modality").annotate(n=Count("*")))
    return Holdings(
        documents=Document.objects.filter(government=government, state=DocumentState.CURRENT).count(),
        plans=Plan.objects.filter(government=government, withdrawn="").count(),
        commitments=Commitment.objects.filter(government=government, review_state__in=LIVE).count(),
        targets=counted.get("target", 0),
        observations=counted.get("actual", 0),
    )
