"""Verdicts, judged again when a figure under them is corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Q

from luoshi_site.ledger.access import Actor
from luoshi_site.ledger.models import Alignment, Figure, ReviewState
from luoshi_site.ledger.services.aligning import BY_HAND, judge_by_hand, stored_ratio
from luoshi_site.ledger.trail import record, state


def rejudge_settled(by: Actor, figures: Sequence[Figure], reasons: Mapping[int, str] | None = None) -> list[Alignment]:
    """Judge anew the rows of which one of these figures is the outcome or the target; ``reasons`` are those of rows
    that have another now.

    That the two belong together stays the word of who said so, and a verdict that a person gave themselves stays. A
    row that is judged by several targets together follows at the next alignment.
    """
    held = Alignment.objects.filter(Q(outcome__in=figures) | Q(target__in=figures), withdrawn="", combined=[])
    held = held.exclude(outcome=None).exclude(review_state=ReviewState.REJECTED)
    rows = held.select_for_update(of=("self",), no_key=True).select_related("target", "outcome").order_by("pk")
    new = reasons or {}
    return [row for row in rows if _rejudge(by, row, new.get(row.pk, row.reason))]


def _rejudge(by: Actor, row: Alignment, reason: str) -> bool:
    said = reason.split("；")
    by_hand = said[said.index(BY_HAND) :] if BY_HAND in said else []
    if row.review_state == ReviewState.EDITED and not by_hand:
        return False  # a verdict that a person gave
    found, judged = judge_by_hand(row.target, row.outcome)
    ratio = stored_ratio(judged.ratio)
    if not by_hand and (judged.name, ratio) == (row.verdict, row.ratio):
        return False
    before = state(row)
    row.verdict, row.ratio, row.estimated = judged.name, ratio, judged.estimated
    row.relation = found.relation
    row.reason = "；".join((judged.reason, *by_hand))
    if state(row) == before:
        return False
    row.version += 1
    row.save()
    record(by, "rejudge_alignment", row, before)
    return True
