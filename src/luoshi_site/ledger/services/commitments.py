"""What people do with commitments. Every verb takes the version that the person saw; a stale one raises `StaleRow`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction

from luoshi.alignment.periods import months
from luoshi.said import listed, said
from luoshi_site.ledger.access import Actor, name_of, require
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Commitment, Figure, OrgUnit, Post, Responsibility, ReviewState
from luoshi_site.ledger.services.drafts import plan_at
from luoshi_site.ledger.services.quoting import clause_path, quote_around
from luoshi_site.ledger.services.settling import (
    confirm,
    copy_of,
    document_for,
    fold_into,
    lock_in_order,
    own_state,
    reject,
    set_fields,
    settle,
    take_for,
    withdraw,
)
from luoshi_site.ledger.trail import record

EDITABLE = frozenset(["kind", "text", "action", "object", "due", "star", "milestone", "category"])
KINDS = ("task", "livelihood", "project", "action", "measure", "indicator")


@transaction.atomic
def confirm_commitment(by: Actor, commitment_id: int, version: int) -> Commitment:
    """Say that a commitment is right as read."""
    return confirm(by, Commitment, commitment_id, version)


@transaction.atomic
def edit_commitment(by: Actor, commitment_id: int, version: int, **changes: Any) -> Commitment:
    """Correct a commitment. ``changes`` are columns of `EDITABLE`."""
    row, before = take_for(by, "edit", Commitment, commitment_id, version, changes)
    change_commitment(row, changes)
    return settle(by, "edit", row, before, own_state(row, ReviewState.EDITED))


@transaction.atomic
def reject_commitment(by: Actor, commitment_id: int, version: int, reason: str = "") -> Commitment:
    """Say that this is no commitment."""
    return reject(by, Commitment, commitment_id, version, reason)


@transaction.atomic
def withdraw_commitment(by: Actor, commitment_id: int, version: int, reason: str) -> Commitment:
    """Take a commitment out of the ledger; it stays visible with its reason."""
    return withdraw(by, Commitment, commitment_id, version, reason)


@transaction.atomic
def add_commitment(by: Actor, document_id: int, start: int, end: int, **values: Any) -> Commitment:
    """Add a commitment that the program missed, from a selection of the document's text."""
    document = document_for(by, document_id)
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
        made_by=name_of(by),
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
    if len(parts) < 2:
        raise Refused("拆分至少要有两项。", field="parts")
    others: list[Commitment] = []
    duties: list[Responsibility] = []
    held = list(row.responsibilities.filter(ended=False))
    for values in parts[1:]:
        other = copy_of(by, row)
        change_commitment(other, values)
        other.save()
        others.append(other)
        duties += [
            Responsibility(commitment=other, unit_id=one.unit_id, post_id=one.post_id, role=one.role) for one in held
        ]
    Responsibility.objects.bulk_create(duties)
    change_commitment(row, parts[0])
    return [settle(by, "split", row, before, ReviewState.EDITED, batch=[*others, *duties]), *others]


@transaction.atomic
def merge_commitments(by: Actor, commitment_id: int, version: int, others: Mapping[int, int]) -> Commitment:
    """Rows that are really one: the others (id -> version) are withdrawn, their figures and parts move to this one."""
    lock_in_order(Commitment, [commitment_id, *others])
    row, before = take_for(by, "merge", Commitment, commitment_id, version)
    gone = fold_into(by, row, others)
    ids = [one.pk for one in gone]
    moved: list[Commitment | Figure] = [
        *Figure.objects.select_for_update(of=("self",), no_key=True).filter(commitment__in=ids),
        *Commitment.objects.select_for_update(of=("self",), no_key=True)
        .filter(parent__in=ids)
        .exclude(pk__in=[row.pk, *ids]),
    ]
    for one in moved:
        if isinstance(one, Figure):
            one.commitment = row
        else:
            one.parent = row
        one.version += 1
        one.save()
    while row.parent_id in ids:
        row.parent = next(one.parent for one in gone if one.pk == row.parent_id)
    row.start, row.end = min(one.start for one in (row, *gone)), max(one.end for one in (row, *gone))
    return settle(by, "merge", row, before, own_state(row, ReviewState.EDITED), batch=[*moved, *gone])


@transaction.atomic
def set_owner(
    by: Actor, commitment_id: int, version: int, lead: Sequence[OrgUnit], supporting: Sequence[OrgUnit] = ()
) -> Commitment:
    """Say which units answer for a commitment; who did before is kept in the history."""
    row, before = take_for(by, "set_owner", Commitment, commitment_id, version)
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
    return settle(by, "set_owner", row, before, own_state(row, ReviewState.EDITED), batch=touched)


@transaction.atomic
def give_to_posts(by: Actor, commitment_id: int, version: int, posts: Mapping[int, Post | None]) -> Commitment:
    """Say which post of a unit (unit id -> post, None for the unit as a whole) a commitment is given to.

    Whoever holds the post on a day answers for it on that day.
    """
    row, before = take_for(by, "set_owner", Commitment, commitment_id, version)
    touched = []
    for held in row.responsibilities.select_for_update(of=("self",), no_key=True).filter(ended=False).order_by("pk"):
        if held.unit_id not in posts:
            continue
        post = posts[held.unit_id]
        if post is not None and (post.unit_id != held.unit_id or post.withdrawn):
            raise Refused("岗位不属于这个责任单位。", field="post")
        if held.post_id != (post.pk if post else None):
            held.post = post
            held.save()
            touched.append(held)
    if not touched:
        return row
    return settle(by, "give_to_post", row, before, own_state(row, ReviewState.EDITED), batch=touched)


def change_commitment(row: Commitment, changes: Mapping[str, Any]) -> None:
    """Put a person's values into a commitment, checked as a whole. The row is not saved."""
    if "kind" in changes and changes["kind"] not in KINDS:
        raise Refused(
            said("“{value}”不是可选的种类。", value=changes["kind"]),
            said("可选：{value}。", value=listed(KINDS)),
            field="kind",
        )
    set_fields(row, EDITABLE, changes)
    if "due" in changes:
        row.due = due_given(row.due)
    if not row.text.strip():
        raise Refused("任务内容不能为空。", field="text")


def due_given(written: str) -> str:
    """A day or a period, in short form or in words (2026年12月底); `Refused` for anything else."""
    from luoshi.figures.due_dates import parse_due

    if not written or months(written) is not None:
        try:
            if len(written) == len("2026-01-01"):
                date.fromisoformat(written)
        except ValueError as error:
            raise Refused(said("没有“{written}”这一天。", written=written), field="due") from error
        return written
    day = parse_due(written, None)
    if day is not None:
        return day
    raise Refused(
        said("“{written}”不是时限。", written=written),
        "请写成 2026年12月31日、2026-12-31、2026 或 2026Q2。",
        field="due",
    )
