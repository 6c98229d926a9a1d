"""How much of what a government's ledger holds."""

from __future__ import annotations

from dataclasses import dataclass

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
    """The counts of a government's ledger; five queries."""
    figures = Figure.objects.filter(government=government, review_state__in=LIVE)
    return Holdings(
        documents=Document.objects.filter(government=government, state=DocumentState.CURRENT).count(),
        plans=Plan.objects.filter(government=government, withdrawn="").count(),
        commitments=Commitment.objects.filter(government=government, review_state__in=LIVE).count(),
        targets=figures.filter(modality="target").count(),
        observations=figures.filter(modality="actual").count(),
    )
