"""Plans that promise nothing: of reports that could plan the next year and do not.

Reading makes none any more; those that ledgers hold from earlier are withdrawn here.
"""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from luoshi_site.ledger.access import Actor, require
from luoshi_site.ledger.models import Commitment, Figure, Plan
from luoshi_site.ledger.services.drafts import REPORTS_THAT_PLAN
from luoshi_site.ledger.services.rereading import NOT_IN_NEW
from luoshi_site.ledger.trail import record, state

WHY = "这份文件没有提出计划期内的任务或目标"


@transaction.atomic
def withdraw_empty_plans(by: Actor, documents: Collection[int] | None = None) -> list[Plan]:
    """Withdraw the plans of reports (of all, or of these) that never held a commitment or a target; the trail says why.

    A plan whose rows people rejected, or that was lawfully revised, is none of these: someone worked on it.
    """
    rows = _empty() if documents is None else _empty().filter(document__in=documents)
    found = list(rows.select_for_update(of=("self",), no_key=True).select_related("government").order_by("pk"))
    for plan in found:
        require(by, "import", plan.government)
        before = state(plan)
        plan.withdrawn = WHY
        plan.version += 1
        plan.save()
        record(by, "withdraw_plan", plan, before, note=WHY)
    return found


def _empty() -> QuerySet[Plan]:
    # What a later reading did not find any more is nothing, too.
    held = Q(plan=OuterRef("pk")) & ~Q(withdrawn=NOT_IN_NEW)
    return Plan.objects.filter(
        ~Exists(Commitment.objects.filter(held)),
        ~Exists(Figure.objects.filter(held, modality="target")),
        withdrawn="",
        kind__in=REPORTS_THAT_PLAN,
        revisions=None,
    )
