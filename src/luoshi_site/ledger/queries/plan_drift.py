"""Drift marks: what a plan raised, lowered, kept, dropped and added beside the plan of another year."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from luoshi.alignment.drift import CHANGES
from luoshi_site.ledger.models import Plan
from luoshi_site.ledger.queries.plan_changes import changes_between

_OTHERS = 12


@dataclass(frozen=True, slots=True)
class DriftMark:
    """What became of one target, and the words it has in the other plan."""

    change: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A target of the other plan that this one does not have."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class PlanDrift:
    """Marks by the id of a target of this plan, and what only the other plan has.

    ``forward`` says that the other plan is the earlier one, ``found`` how often each change occurs: a target may have
    changed against several.
    """

    other: Plan
    forward: bool
    marks: dict[int, DriftMark]
    missing: tuple[Missing, ...]
    found: Counter[str]

    @property
    def counts(self) -> list[tuple[str, int]]:
        """How often each change occurs, in their order."""
        return [(name, self.found[name]) for name in CHANGES if self.found[name]]


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


def plan_drift(plan: Plan, other: Plan, *, wait: bool = True) -> PlanDrift | None:
    """What changed between two plans; without ``wait`` None where that takes a moment."""
    forward = (other.period_start or 0, other.pk) < (plan.period_start or 0, plan.pk)
    old, new = (other, plan) if forward else (plan, other)
    changes = changes_between(old, new, wait=wait)
    if changes is None:
        return None
    marks, missing = {}, []
    for row in changes:
        if row.task:
            continue
        here, there = (row.new, row.old) if forward else (row.old, row.new)
        words = row.old_text if forward else row.new_text
        if here is not None:
            marks[here] = DriftMark(row.change, words, row.reason)
        elif there is not None:
            missing.append(Missing(row.name, words))
    found = Counter(row.change for row in changes if not row.task)
    return PlanDrift(other, forward, marks, tuple(missing), found)
