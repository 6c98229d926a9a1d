"""Lawful changes of a plan, kept beside what they changed; and targets that are parts of others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from luoshi_site.ledger.access import Actor, require, take
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Document, Figure, Government, Plan, ReviewState, Revision
from luoshi_site.ledger.services.figures import change_figure
from luoshi_site.ledger.services.settling import copy_of, lock_in_order, reason_given, settle, take_for
from luoshi_site.ledger.trail import record, state


@transaction.atomic
def revise_plan(
    by: Actor,
    plan_id: int,
    when: date,
    reason: str,
    changes: Mapping[int, tuple[int, Mapping[str, Any]]] | None = None,
    document: Document | None = None,
) -> Revision:
    """Register a change of a plan: ``changes`` are target id -> (version, the new values).

    A changed target is withdrawn in favour of a new one that points back to it, so that both stay side by side.
    """
    plan = take(by, Plan, plan_id, None)
    require(by, "revise", plan.government)
    if document is not None and document.government_id != plan.government_id:
        raise Refused("依据的文件不属于这个政府。", field="document")
    Government.objects.select_for_update(no_key=True).get(pk=plan.government_id)
    given = dict(changes or {})
    lock_in_order(Figure, given)
    found = Revision.objects.create(plan=plan, date=when, reason=reason_given(reason, "调整计划"), document=document)
    touched = [row for pk in sorted(given) for row in _revise(by, plan, found, pk, *given[pk])]
    record(by, "revise_plan", found, government=plan.government_id, batch=touched)
    return found


def _revise(
    by: Actor, plan: Plan, revision: Revision, figure_id: int, version: int, values: Mapping[str, Any]
) -> list[Figure]:
    old = take(by, Figure, figure_id, version, dict(values))
    if old.plan_id != plan.pk or old.modality != "target":
        raise Refused("这一项不是这份计划的目标。", field="changes")
    if old.review_state in (ReviewState.WITHDRAWN, ReviewState.REJECTED):
        raise Refused("这一项已经撤回或排除。", field="changes")
    new = copy_of(by, old)
    new.revises, new.revision = old, revision
    change_figure(new, values)
    new.save()
    old.review_state, old.withdrawn = ReviewState.WITHDRAWN, f"{revision.date.isoformat()}计划调整"
    old.version += 1
    old.save()
    return [old, new]


@transaction.atomic
def set_parent_target(by: Actor, figure_id: int, version: int, parent: Figure | None) -> Figure:
    """Say that a target is a part of another: of the same government, or of one above it."""
    row, before = take_for(by, "edit", Figure, figure_id, version)
    if parent is not None:
        _check_parent(row, parent)
    row.parent = parent
    return settle(by, "set_parent", row, before, row.review_state)


def _check_parent(row: Figure, parent: Figure) -> None:
    if row.modality != "target" or parent.modality != "target":
        raise Refused("只有目标才能分解。", field="parent")
    if not parent.government.holds(row.government):
        raise Refused("上级目标要属于同一个政府或它的上级。", field="parent")
    at: Figure | None = parent
    while at is not None:
        if at.pk == row.pk:
            raise Refused("目标不能成为自己的上级。", field="parent")
        at = at.parent


@transaction.atomic
def withdraw_revision(by: Actor, revision_id: int, reason: str) -> Revision:
    """Take back a change that was registered by mistake: the targets that it changed are in force again."""
    found = (
        Revision.objects.select_for_update(of=("self",), no_key=True)
        .select_related("plan__government")
        .get(pk=revision_id)
    )
    require(by, "revise", found.plan.government)
    if found.withdrawn:
        raise Refused("这次调整已经撤回。")
    before = state(found)
    new_rows = list(found.figures.select_for_update(of=("self",), no_key=True).order_by("pk"))
    lock_in_order(Figure, [row.revises_id for row in new_rows if row.revises_id])
    touched = []
    for new in new_rows:
        old = new.revises
        if old is not None:
            old.review_state, old.withdrawn = ReviewState.CONFIRMED, ""
            old.version += 1
            old.save()
            touched.append(old)
        new.review_state, new.withdrawn = ReviewState.WITHDRAWN, "计划调整已撤回"
        new.version += 1
        new.save()
        touched.append(new)
    found.withdrawn = reason_given(reason, "撤回")
    found.version += 1
    found.save()
    record(by, "withdraw_revision", found, before, government=found.plan.government_id, batch=touched)
    return found
