"""Sums that people made, when a part of them is corrected or leaves the ledger.

A sum as the program worked it out is worked out again. One that a person confirmed or changed, or under which they gave
the verdict themselves, stays as it is and is put in question; so is one whose parts no longer add up.
"""

from __future__ import annotations

from collections.abc import Iterable

from luoshi_site.ledger.access import Actor
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import LIVE, Alignment, Change, Figure, ReviewState, SourceState
from luoshi_site.ledger.services.aligning import BY_HAND
from luoshi_site.ledger.services.rejudging import rejudge_settled
from luoshi_site.ledger.services.totals import Sum, add_up
from luoshi_site.ledger.shapes import decimals
from luoshi_site.ledger.trail import record, state

_VALUE = ("low", "high", "unit", "comparator", "measure", "period", "modality")


def follow_parts(by: Actor, figures: Iterable[Figure]) -> list[Alignment]:
    """Bring the sums up to date of which one of ``figures`` is a part; gives the rows that they answer."""
    changed: dict[int, set[int]] = {}
    for one in figures:
        changed.setdefault(one.government_id, set()).add(one.pk)
    done = []
    for government, ids in changed.items():
        rows = Alignment.objects.filter(government=government, review_state=ReviewState.EDITED, withdrawn="")
        held = rows.exclude(outcome=None).values_list("pk", "parts")
        wanted = [pk for pk, parts in held if not ids.isdisjoint(parts)]
        if wanted:  # locked only now: most corrections are of figures that are part of nothing
            locked = rows.select_for_update(of=("self",), no_key=True).select_related("target").filter(pk__in=wanted)
            done += [row for row in locked.order_by("pk") if _follow(by, row)]
    return done


def _follow(by: Actor, row: Alignment) -> bool:
    total = Figure.objects.select_for_update(of=("self",), no_key=True).get(pk=row.outcome_id)
    known = {one.pk: one for one in Figure.objects.filter(pk__in=row.parts)}
    parts = [known[pk] for pk in row.parts if pk in known]
    try:
        found = add_up(row.target, parts)
    except Refused:
        return _question(by, total, _what_is_wrong(parts))
    if _same(total, found):
        return _settle(by, total)
    if _is_a_persons(row, total):
        return _question(by, total, f"分项已更正，现在合计为{found.words}")
    _work_out(by, row, total, found)
    return True


def _same(total: Figure, found: Sum) -> bool:
    return (total.low, total.high, total.unit) == (found.low, found.high, found.unit)


def _is_a_persons(row: Alignment, total: Figure) -> bool:
    """Whether someone confirmed or changed the sum itself, or gave the verdict over it."""
    if BY_HAND not in row.reason.split("；"):
        return True
    links = Change.objects.filter(object_type="ledger.figure", object_id=total.pk, who__isnull=False)
    for one in links.filter(action__in=("confirm_figure", "edit_figure")):
        before, after = one.before or {}, one.after or {}
        if one.action == "confirm_figure" or any(before.get(name) != after.get(name) for name in _VALUE):
            return True
    return False


def _work_out(by: Actor, row: Alignment, total: Figure, found: Sum) -> None:
    before, was = state(total), total.reason
    total.low, total.high = found.low, found.high
    total.low_places, total.high_places = decimals(found.low), decimals(found.high)
    total.unit, total.comparator, total.estimated = found.unit, found.comparator, found.estimated
    total.measure = found.parts[0].measure
    total.reason = f"合计：{found.words}"[:500]
    total.source_state, total.source_note = SourceState.CURRENT, ""
    total.version += 1
    total.save()
    record(by, "work_out_sum", total, before, note=f"分项已更正：{was}；{total.reason}")
    row.reason = "；".join(total.reason if part == was else part for part in row.reason.split("；"))
    rejudge_settled(by, [total], {row.pk: row.reason})


def _question(by: Actor, total: Figure, note: str) -> bool:
    """Leave a sum as it is and say what became of its parts: a person has to look."""
    if total.source_note == note or total.review_state not in LIVE:
        return False
    before = state(total)
    total.source_state, total.source_note = SourceState.CHANGED, note[:500]
    total.version += 1
    total.save()
    record(by, "question_sum", total, before, note=note)
    return True


def _settle(by: Actor, total: Figure) -> bool:
    """The parts are again what the sum was made of."""
    if total.source_state != SourceState.CHANGED:
        return False
    before = state(total)
    total.source_state, total.source_note = SourceState.CURRENT, ""
    total.version += 1
    total.save()
    record(by, "settle_sum", total, before)
    return True


def _what_is_wrong(parts: list[Figure]) -> str:
    gone = [one for one in parts if one.review_state not in LIVE]
    return f"分项“{gone[0]}”已不在册" if gone else "分项已更正，不能再相加"
