"""The changes from one plan to another, worked out once and kept until a row of either changes."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields

from django.core.cache import cache
from django.db.models import Count, Max, QuerySet

import luoshi
from luoshi.alignment.drift import Drift, drift
from luoshi.figures.model import Commitment as FoundCommitment
from luoshi_site.ledger.models import LIVE, Commitment, Figure, KeptDrift, Plan, Responsibility, SourceState
from luoshi_site.ledger.shapes import as_commitment, as_figure

_SECONDS = 24 * 3600
# Of two plans with more targets than this a page comes first without the changes.
_AT_ONCE = 300


@dataclass(frozen=True, slots=True)
class Change:
    """One change: ids of figures, or of commitments where ``task``. The texts are the targets in words, or the
    sentences of the commitments."""

    task: bool
    old: int | None
    new: int | None
    change: str
    confidence: float
    reason: str
    harder: bool | None
    old_text: str = ""
    new_text: str = ""
    name: str = ""


def changes_between(old: Plan, new: Plan, *, wait: bool = True) -> list[Change] | None:
    """The changes from ``old`` to ``new``, targets first: as the worker kept them, as somebody asked for them before,
    or else worked out now; eleven queries at most.

    Without ``wait`` None where nobody has worked them out and the plans are so large that a page should come first.
    """
    mark = mark_of(old, new)
    key = f"changes:{old.pk}:{new.pk}:{mark}"
    kept = KeptDrift.objects.filter(old=old, new=new, mark=mark).values_list("changes", flat=True).first()
    rows = kept if kept is not None else cache.get(key)
    if rows is not None:
        return [Change(*row) for row in rows]  # kept as tuples: unpacking takes a tenth of the time
    if not wait and _targets(old, new).order_by().count() > _AT_ONCE:
        return None
    found = compare_plans(old, new)
    cache.set(key, [as_row(one) for one in found], _SECONDS)
    return found


def as_row(change: Change) -> tuple[object, ...]:
    """A change as it is kept."""
    return tuple(getattr(change, one.name) for one in fields(change))


def mark_of(*plans: Plan) -> str:
    """What changes with every change of a target or a commitment of the plans, and with the program."""
    marks = [luoshi.__version__]
    for plan in plans:
        for rows in (_targets(plan), _commitments(plan)):
            seen = rows.order_by().aggregate(n=Count("*"), at=Max("changed_at"))
            marks.append(f"{seen['n']}.{seen['at'].timestamp() if seen['at'] else 0}")
    return "-".join(marks)


def _targets(*plans: Plan) -> QuerySet[Figure]:
    rows = Figure.objects.filter(plan__in=plans, modality="target", review_state__in=LIVE)
    return rows.exclude(source_state=SourceState.GONE).order_by("start", "subject", "id")


def _commitments(*plans: Plan) -> QuerySet[Commitment]:
    rows = Commitment.objects.filter(plan__in=plans, review_state__in=LIVE).exclude(source_state=SourceState.GONE)
    return rows.order_by("start", "id")


def compare_plans(old: Plan, new: Plan) -> list[Change]:
    """The changes from ``old`` to ``new``, worked out anew; six queries."""
    rows = list(_targets(old, new))
    sides = [[row for row in rows if row.plan_id == plan.pk] for plan in (old, new)]
    tasks = list(_commitments(old, new))
    loose = [[row for row in tasks if row.plan_id == plan.pk] for plan in (old, new)]
    given = [_shapes(plan, part) for plan, part in zip((old, new), loose, strict=True)]
    before, after = ([as_figure(row) for row in side] for side in sides)
    found = drift(before, after, old_commitments=given[0], new_commitments=given[1])
    return _of_targets(found, *sides) + _of_tasks(found, *loose)


def _shapes(plan: Plan, rows: list[Commitment]) -> list[FoundCommitment]:
    """The commitments of a plan as the library's; two queries for all of them."""
    duties: dict[int, list[Responsibility]] = defaultdict(list)
    answering = Responsibility.objects.filter(commitment__plan=plan, ended=False).select_related("unit").order_by("pk")
    for duty in answering:
        duties[duty.commitment_id].append(duty)
    figures: dict[int, list[Figure]] = defaultdict(list)
    for figure in (
        Figure.objects.filter(commitment__plan=plan).only("commitment", "start", "end").order_by("start", "pk")
    ):
        figures[figure.commitment_id or 0].append(figure)
    return [as_commitment(row, duties[row.pk], figures[row.pk]) for row in rows]


def _of_targets(found: Drift, *sides: list[Figure]) -> list[Change]:
    named = [{(row.start, row.indicator_name): row.pk for row in reversed(side)} for side in sides]
    placed = [{row.start: row.pk for row in reversed(side)} for side in sides]

    def pk(side: int, start: int | None, name: str) -> int | None:
        return None if start is None else named[side].get((start, name)) or placed[side][start]

    return [
        Change(
            task=False,
            old=pk(0, row.old_start, row.indicator),
            new=pk(1, row.new_start, row.indicator),
            change=row.change,
            confidence=row.confidence,
            reason=row.reason,
            harder=row.harder,
            old_text=row.old_target or "",
            new_text=row.new_target or "",
            name=row.indicator,
        )
        for row in found.rows
    ]


def _of_tasks(found: Drift, *sides: list[Commitment]) -> list[Change]:
    old, new = ({(row.start, row.end): row.pk for row in reversed(side)} for side in sides)
    return [
        Change(
            task=True,
            old=old.get((row.old.span.start, row.old.span.end)) if row.old else None,
            new=new.get((row.new.span.start, row.new.span.end)) if row.new else None,
            change=row.change,
            confidence=row.score,
            reason=row.reason,
            harder=None,
            old_text=row.old.text if row.old else "",
            new_text=row.new.text if row.new else "",
        )
        for row in found.commitments
    ]
