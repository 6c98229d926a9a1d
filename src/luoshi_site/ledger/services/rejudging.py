"""What people settled, judged again when a figure under it is corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Q

from luoshi_site.ledger.access import Actor
from luoshi_site.ledger.models import Alignment, Figure, ReviewState
from luoshi_site.ledger.services.aligning import BY_HAND, judge_by_hand, stored_ratio
from luoshi_site.ledger.trail import record, state


def rejudge_settled(by: Actor, figures: Sequence[Figure], reasons: Mapping[int, str] | None = None) -> list[Alignment]:
    """Judge anew the rows in which a person chose the outcome and of which one of these figures is the outcome or the
    target; ``reasons`` are those of rows that have another now.

    That the two belong together stays the person's word, and so does a verdict that they gave themselves. Rows that
    the program proposed follow at the next alignment.
    """
    chosen = Alignment.objects.filter(
        Q(outcome__in=figures) | Q(target__in=figures), withdrawn="", review_state=ReviewState.EDITED
    ).exclude(outcome=None)
    rows = chosen.select_for_update(of=("self",), no_key=True).select_related("target", "outcome").order_by("pk")
    new = reasons or {}
    return [row for row in rows if BY_HAND in row.reason.split("；") and _rejudge(by, row, new.get(row.pk, row.reason))]


def _rejudge(by: Actor, row: Alignment, reason: str) -> bool:
    found, judged = judge_by_hand(row.target, row.outcome)
    before = state(row)
    said = reason.split("；")
    row.verdict, row.ratio, row.estimated = judged.name, stored_ratio(judged.ratio), judged.estimated
    row.relation = found.relation
    row.reason = "；".join((judged.reason, *said[said.index(BY_HAND) :]))
    if state(row) == before:
        return False
    row.version += 1
    row.save()
    record(by, "rejudge_alignment", row, before)
    return True
