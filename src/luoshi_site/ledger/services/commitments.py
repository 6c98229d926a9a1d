"""What people do with commitments. Every verb takes the version that the person saw; a stale one raises `StaleRow`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from luoshi_site.accounts.models import User
from luoshi_site.ledger.access import Actor, get_visible, require
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Commitment, Document, Figure, OrgUnit, Responsibility, ReviewState
from luoshi_site.ledger.services.drafts import plan_at
from luoshi_site.ledger.services.quoting import clause_path, quote_around
from luoshi_site.ledger.services.settling import lock_in_order, reason_given, set_fields, settle, take_for
from luoshi_site.ledger.trail import record

EDITABLE = frozenset(["kind", "text", "action", "object", "due", "star", "milestone", "category"])
KINDS = ("task", "livelihood", "project", "action", "measure", "indicator")


@transaction.atomic
def confirm_commitment(by: Actor, commitment_id: int, version: int) -> Commitment:
    """Say that a commitment is right as read."""
    row, before = take_for(by, "confirm", Commitment, commitment_id, version)
    _in_force(row)
    kept = row.review_state in (ReviewState.EDITED, ReviewState.ADDED)
    return settle(by, "confirm", row, before, row.review_state if kept else ReviewState.CONFIRMED)


@transaction.atomic
def edit_commitment(by: Actor, commitment_id: int, version: int, **changes: Any) -> Commitment:
    """Correct a commitment. ``changes`` are columns of `EDITABLE`."""
    row, before = take_for(by, "edit", Commitment, commitment_id, version, changes)
    _in_force(row)
    change_commitment(row, changes)
    added = row.review_state == ReviewState.ADDED
    return settle(by, "edit", row, before, ReviewState.ADDED if added else ReviewState.EDITED)


@transaction.atomic
def reject_commitment(by: Actor, commitment_id: int, version: int, reason: str = "") -> Commitment:
    """Say that this is no commitment."""
    row, before = take_for(by, "reject", Commitment, commitment_id, version)
    _in_force(row)
    return settle(by, "reject", row, before, ReviewState.REJECTED, note=reason)


@transaction.atomic
def withdraw_commitment(by: Actor, commitment_id: int, version: int, reason: str) -> Commitment:
    """Take a commitment out of the ledger; it stays visible with its reason."""
    row, before = take_for(by, "withdraw", Commitment, commitment_id, version)
    _in_force(row)
    row.withdrawn = reason_given(reason, "撤回")
    return settle(by, "withdraw", row, before, ReviewState.WITHDRAWN, note=row.withdrawn)


@transaction.atomic
def add_commitment(by: Actor, document_id: int, start: int, end: int, **values: Any) -> Commitment:
    """Add a commitment that the program missed, from a selection of the document's text."""
    rows = Document.objects.select_related("government")
    document = get_visible(by, rows, document_id) if isinstance(by, User) else rows.get(pk=document_id)
    require(by, "add", document.government)
    quote = quote_around(document, start, end)
    row = Commitment(
        government=document.government,
        document=document,
        plan=plan_at(list(document.plans.filter(withdrawn="")), start),
        start=start,
        end=end,
        clause=clause_path(document, quote.section),
        section=quote.section,
        text="".join(document.text[start:end].split("\n")),
        review_state=ReviewState.ADDED,
        made_by=str(getattr(by, "username", by)),
    )
    change_commitment(row, values)
    row.save()
    record(by, "add_commitment", row)
    return row


@transaction.atomic
def split_commitment(
    by: Actor, commitment_id: int, version: int, parts: Sequence[Mapping[str, Any]]
) -> list[Commitment]:
    """One row that is really several tasks: the first part stays this row, the others are added with the same units."""
    row, before = take_for(by, "split", Commitment, commitment_id, version)
    _in_force(row)
    if len(parts) < 2:
        raise Refused("拆分至少要有两项。", field="parts")
    others: list[Commitment] = []
    duties: list[Responsibility] = []
    held = list(row.responsibilities.filter(ended=False))
    for values in parts[1:]:
        other = Commitment.objects.get(pk=row.pk)
        other.pk, other._state.adding, other.version = None, True, 1
        other.review_state, other.made_by = ReviewState.ADDED, str(getattr(by, "username", by))
        change_commitment(other, values)
        other.save()
        others.append(other)
        duties += [Responsibility(commitment=other, unit_id=one.unit_id, role=one.role) for one in held]
    Responsibility.objects.bulk_create(duties)
    change_commitment(row, parts[0])
    return [settle(by, "split", row, before, ReviewState.EDITED, batch=[*others, *duties]), *others]


@transaction.atomic
def merge_commitments(by: Actor, commitment_id: int, version: int, others: Mapping[int, int]) -> Commitment:
    """Rows that are really one: the others (id -> version) are withdrawn, their figures and parts move to this one."""
    lock_in_order(Commitment, [commitment_id, *others])
    row, before = take_for(by, "merge", Commitment, commitment_id, version)
    _in_force(row)
    if not others or commitment_id in others:
        raise Refused("请选出要并入的其他行。", field="others")
    touched: list[Commitment | Figure] = []
    for other_id in sorted(others):
        other, _ = take_for(by, "merge", Commitment, other_id, others[other_id])
        if other.document_id != row.document_id:
            raise Refused("只能合并同一份文件里的行。", field="others")
        moved = [
            *other.figures.select_for_update(of=("self",), no_key=True),
            *other.children.select_for_update(of=("self",), no_key=True),
        ]
        for one in moved:
            if isinstance(one, Figure):
                one.commitment = row
            else:
                one.parent = row.parent if one.pk == row.pk else row
            one.version += 1
            one.save()
        other.withdrawn, other.review_state = f"并入第{row.pk}行", ReviewState.WITHDRAWN
        other.version += 1
        other.save()
        touched += [*moved, other]
    row.refresh_from_db()
    row.start = min([row.start, *(one.start for one in touched if isinstance(one, Commitment) and one.withdrawn)])
    row.end = max([row.end, *(one.end for one in touched if isinstance(one, Commitment) and one.withdrawn)])
    kept = row.review_state if row.review_state in (ReviewState.EDITED, ReviewState.ADDED) else ReviewState.EDITED
    return settle(
        by, "merge", row, before, kept, batch=[one for one in touched if one.pk != row.pk or isinstance(one, Figure)]
    )


@transaction.atomic
def set_owner(
    by: Actor, commitment_id: int, version: int, lead: Sequence[OrgUnit], supporting: Sequence[OrgUnit] = ()
) -> Commitment:
    """Say which units answer for a commitment; who did before is kept in the history."""
    row, before = take_for(by, "set_owner", Commitment, commitment_id, version)
    _in_force(row)
    wanted = {unit.pk: (unit, Responsibility.SUPPORTING) for unit in supporting}
    wanted |= {unit.pk: (unit, Responsibility.LEAD) for unit in lead}
    if any(unit.government_id != row.government_id for unit, _ in wanted.values()):
        raise Refused("责任单位不属于这个政府。", field="lead")
    touched = []
    for held in row.responsibilities.select_for_update(of=("self",), no_key=True).filter(ended=False):
        unit, role = wanted.pop(held.unit_id, (None, held.role))
        if unit is None or role != held.role:
            held.ended, held.role = unit is None, role
            held.save()
            touched.append(held)
    touched += [Responsibility.objects.create(commitment=row, unit=unit, role=role) for unit, role in wanted.values()]
    kept = row.review_state if row.review_state == ReviewState.ADDED else ReviewState.EDITED
    return settle(by, "set_owner", row, before, kept, batch=touched)


def change_commitment(row: Commitment, changes: Mapping[str, Any]) -> None:
    """Put a person's values into a commitment, checked as a whole. The row is not saved."""
    if "kind" in changes and changes["kind"] not in KINDS:
        raise Refused(f"“{changes['kind']}”不是可选的种类。", f"可选：{'、'.join(KINDS)}。", field="kind")
    set_fields(row, EDITABLE, changes)
    if not row.text.strip():
        raise Refused("任务内容不能为空。", field="text")


def _in_force(row: Commitment) -> None:
    if row.review_state == ReviewState.WITHDRAWN:
        raise Refused("这一行已经撤回。", f"原因：{row.withdrawn}")
