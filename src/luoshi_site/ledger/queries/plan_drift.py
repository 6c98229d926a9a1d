"""Drift marks: what a plan raised, lowered, kept, dropped and added beside the plan of another year."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256

from django.core.cache import cache
from django.db.models import Count, Max

from luoshi.alignment.drift import CHANGES, drift
from luoshi.figures.model import Figure as FoundFigure
from luoshi_site.ledger.models import LIVE, Figure, Plan
from luoshi_site.ledger.shapes import as_figure

_OTHERS = 12
_KEPT_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class DriftMark:
    """What became of one target, and the words it has in the other plan."""

    change: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A target of the other plan that this one does not have."""

    start: int
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class PlanDrift:
    """Marks by the place of a target in this plan's text, and what only the other plan has.

    ``forward`` says that the other plan is the earlier one.
    """

    other: Plan
    forward: bool
    marks: dict[int, DriftMark]
    missing: tuple[Missing, ...]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """How often each change occurs."""
        found = Counter(mark.change for mark in self.marks.values())
        found["dropped" if self.forward else "new"] += len(self.missing)
        return [(name, found[name]) for name in CHANGES if found[name]]


def comparable_plans(plan: Plan) -> list[Plan]:
    """Other plans of the same government, kind and length, the nearest years first."""
    rows = Plan.objects.filter(government=plan.government_id, kind=plan.kind, withdrawn="").exclude(pk=plan.pk)
    if plan.period_start is None or plan.period_end is None:
        return []
    length = plan.period_end - plan.period_start
    near = [one for one in rows[:200] if one.period_start is not None and one.period_end is not None]
    near = [one for one in near if (one.period_end or 0) - (one.period_start or 0) == length]
    near = [one for one in near if one.period_start != plan.period_start]
    return sorted(near, key=lambda one: (abs((one.period_start or 0) - (plan.period_start or 0)), one.pk))[:_OTHERS]


def plan_drift(plan: Plan, other: Plan) -> PlanDrift:
    """What changed between two plans; kept until one of their targets changes. Three queries at most."""
    forward = (other.period_start or 0, other.pk) < (plan.period_start or 0, plan.pk)
    key = _key(plan, other)
    rows = cache.get(key)
    if rows is None:
        old, new = (other, plan) if forward else (plan, other)
        rows = drift(_shapes(old), _shapes(new)).rows
        cache.set(key, rows, _KEPT_SECONDS)
    marks, missing = {}, []
    for row in rows:
        here, there = (row.new_start, row.old_start) if forward else (row.old_start, row.new_start)
        words = row.old_target if forward else row.new_target
        if here is not None:
            marks[here] = DriftMark(row.change, words or "", row.reason)
        elif there is not None:
            missing.append(Missing(there, row.indicator, words or ""))
    return PlanDrift(other, forward, marks, tuple(missing))


def _key(plan: Plan, other: Plan) -> str:
    rows = Figure.objects.filter(plan__in=[plan, other], modality="target", review_state__in=LIVE)
    seen = rows.order_by("plan").values_list("plan").annotate(n=Count("pk"), last=Max("changed_at"))
    written = repr([(pk, n, str(last)) for pk, n, last in seen])
    return "drift:" + sha256(f"{plan.pk} {other.pk} {written}".encode()).hexdigest()


def _shapes(plan: Plan) -> list[FoundFigure]:
    rows = Figure.objects.filter(plan=plan, modality="target", review_state__in=LIVE).order_by("start", "subject", "pk")
    return [as_figure(row) for row in rows]
