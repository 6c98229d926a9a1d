"""Changes between plans, worked out ahead: of two plans with hundreds of targets a page would have to wait for them."""

from __future__ import annotations

import logging
import time
from collections import defaultdict, deque

from django.db import transaction
from django.db.models import Q, QuerySet

from luoshi_site.ledger.models import Change, DocumentState, KeptDrift, Plan
from luoshi_site.ledger.queries.plan_changes import as_row, compare_plans, mark_of
from luoshi_site.ledger.queries.scorecards import predecessor

log = logging.getLogger(__name__)
_AT_A_TIME = 0.5  # seconds for which plans are looked at before files are again
_REST = 9  # times as long as it worked: nobody waits for this, and others need the processor


class DriftKeeper:
    """Keeps the changes of every plan against the one before it, a plan at a time, when the worker has nothing else
    to do. It begins with all plans, and goes on with those that the trail tells of."""

    def __init__(self) -> None:
        self._seen = -1
        self._waiting: deque[int] = deque()
        self._rested = 0.0

    def keep_sparingly(self) -> KeptDrift | None:
        """The same as `keep_next` for a moment, with a tenth of a processor; None also while it rests."""
        began = time.monotonic()
        if began < self._rested:
            return None
        kept = self.keep_next(until=began + _AT_A_TIME)
        ended = time.monotonic()
        self._rested = ended + _REST * (ended - began)
        return kept

    def keep_next(self, until: float | None = None) -> KeptDrift | None:
        """Work out the changes of the next plan whose kept ones no longer hold; None when all hold, or when none of
        those looked at by ``until`` (of the monotonic clock) had changed."""
        self._look()
        while self._waiting and (until is None or time.monotonic() < until):
            plan = self._waiting.popleft()
            try:
                kept = keep_drift(plan)
            except Exception:  # what is only worked out ahead must not stop the worker from reading files
                log.exception("the changes of plan %s were not kept", plan)
                continue
            if kept is not None:
                return kept
        return None

    def _look(self) -> None:
        last = Change.objects.order_by("-id").values_list("id", flat=True).first() or 0
        if last == self._seen:
            return
        plans = Plan.objects.filter(withdrawn="", document__state=DocumentState.CURRENT)
        if self._seen >= 0:
            plans = told_of(plans, Change.objects.filter(id__gt=self._seen, id__lte=last))
        self._seen = last
        ids = plans.order_by("-period_end", "pk").values_list("pk", flat=True)
        self._waiting = deque(dict.fromkeys([*self._waiting, *ids]))


def told_of(plans: QuerySet[Plan], changes: QuerySet[Change]) -> QuerySet[Plan]:
    """The plans of rows that changed, and the plans after them."""
    rows: dict[str, list[int]] = defaultdict(list)
    for kind, pk in changes.order_by().values_list("object_type", "object_id").distinct():
        rows[kind].append(pk)
    touched = Q(figures__in=rows["ledger.figure"]) | Q(commitments__in=rows["ledger.commitment"])
    touched |= Q(document__in=rows["ledger.document"]) | Q(pk__in=rows["ledger.plan"])
    # From when on the plans of a government and a kind are looked at. Compared here: a condition for each of hundreds
    # of plans is more than a database takes.
    since: dict[tuple[int, str], int] = {}
    for government, kind, start in plans.filter(touched).values_list("government", "kind", "period_start").distinct():
        since[government, kind] = min(start or 0, since.get((government, kind), start or 0))
    known = plans.filter(government__in={government for government, _ in since})
    later = [
        pk
        for pk, government, kind, start in known.values_list("pk", "government", "kind", "period_start")
        if (government, kind) in since and (start or 0) >= since[government, kind]
    ]
    return plans.filter(pk__in=later)


def keep_drift(plan_id: int) -> KeptDrift | None:
    """Keep the changes of a plan against the one before it; None where there is none, or what is kept still holds."""
    plan = Plan.objects.filter(pk=plan_id, withdrawn="").first()
    if plan is None or plan.period_start is None:
        return None
    rows = Plan.objects.filter(government=plan.government_id, kind=plan.kind, withdrawn="")
    rows = rows.filter(document__state=DocumentState.CURRENT, period_start__lt=plan.period_start)
    before = predecessor(plan, list(rows.order_by("-period_end", "-period_start", "id")[:100]))
    if before is None:
        return None
    # The mark is taken first: of a plan that changes meanwhile, what was kept does not hold.
    mark = mark_of(before, plan)
    if KeptDrift.objects.filter(old=before, new=plan, mark=mark).exists():
        return None
    changes = [as_row(one) for one in compare_plans(before, plan)]
    with transaction.atomic():
        kept, _ = KeptDrift.objects.update_or_create(old=before, new=plan, defaults={"mark": mark, "changes": changes})
    return kept
