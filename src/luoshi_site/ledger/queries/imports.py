"""The import jobs of a government, newest first."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi_site.ledger.models import Document, Government, ImportJob, JobState

_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Jobs:
    """What the import page lists. ``active`` says whether it is worth asking again."""

    rows: list[ImportJob]
    active: bool
    waiting: int


def jobs(government: Government) -> Jobs:
    """The last hundred jobs; one query."""
    rows = ImportJob.objects.filter(government=government).select_related("document", "file", "by")
    found = list(
        rows.defer(*(f"document__{name}" for name in Document.LONG), "document__problems").order_by("-id")[:_SHOWN]
    )
    waiting = sum(one.state in (JobState.WAITING, JobState.READING) for one in found)
    return Jobs(found, waiting > 0, waiting)
