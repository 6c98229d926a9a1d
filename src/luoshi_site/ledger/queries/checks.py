"""The last check of a kind: what the pages that start one show of it."""

from __future__ import annotations

from luoshi_site.ledger.models import CheckJob, CheckKind, Government, Plan


def latest_check(government: Government, kind: CheckKind, plan: Plan | None = None) -> CheckJob | None:
    """The newest check of a kind, running or finished; one query."""
    rows = CheckJob.objects.filter(government=government, kind=kind, plan=plan)
    return rows.select_related("by").order_by("-id").first()
