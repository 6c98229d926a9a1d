"""What people do with the personnel changes that were read from notices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from luoshi.said import said
from luoshi_site.ledger.access import Actor, require, take
from luoshi_site.ledger.errors import LedgerError, Refused
from luoshi_site.ledger.models import Appointment, OrgUnit, PersonnelChange, ReviewState, Standing, Turn
from luoshi_site.ledger.services.places import clean_name
from luoshi_site.ledger.services.posts import (
    add_post,
    appoint,
    clean_person,
    edit_appointment,
    record_removal,
    relieve,
)
from luoshi_site.ledger.trail import record, state

STATUSES = (*Standing.values, "confirmed")


@dataclass(slots=True)
class Confirmed:
    """What confirming several rows came to: how many, and those that were refused with the reason."""

    done: int = 0
    refused: list[tuple[PersonnelChange, str]] = field(default_factory=list)


def _take(by: Actor, pk: int, version: int | None, yours: dict[str, Any] | None = None) -> PersonnelChange:
    row = take(by, PersonnelChange, pk, version, yours)
    require(by, "appoint", row.government)
    if row.review_state == ReviewState.WITHDRAWN:
        raise Refused("这一条已经撤回。", said("原因：{withdrawn}", withdrawn=row.withdrawn))
    return row


@transaction.atomic
def edit_personnel(
    by: Actor,
    pk: int,
    version: int,
    *,
    person: str,
    unit: OrgUnit | None,
    unit_name: str,
    title: str,
    date: date | None,
    status: str,
) -> PersonnelChange:
    """Correct what was read of a row that nobody confirmed yet; ``unit`` None means a new unit, of ``unit_name``."""
    row = _take(by, pk, version, {"person": person, "title": title})
    if row.appointment_id is not None:
        raise Refused("这一条已经确认，任职已登记。", "请在单位页更正任职，或先退回待看。")
    if unit is not None and unit.government_id != row.government_id:
        raise Refused("单位不属于这个政府。", field="unit")
    if status not in STATUSES:
        raise Refused(said("没有“{status}”这种任职性质。", status=status), field="status")
    before = state(row)
    row.person, row.title, row.date, row.status = clean_person(person), clean_name(title), date, status
    row.unit, row.unit_name = unit, unit.name if unit is not None else clean_name(unit_name)
    row.reason = "人工指定"
    row.review_state = ReviewState.EDITED
    row.version += 1
    row.save()
    record(by, "edit_personnel", row, before)
    return row


@transaction.atomic
def confirm_personnel(by: Actor, pk: int, version: int, on: date | None = None) -> PersonnelChange:
    """Say that a row is right: the person takes up or leaves the post. ``on`` is the day where the notice has none.

    A unit that is not on record is proposed under its name, for those who keep the places to confirm.
    """
    row = _take(by, pk, version)
    if row.appointment_id is not None:
        raise Refused("这一条已经确认。", "任职已登记。")
    day = row.date or on
    if day is None:
        raise Refused("通知里没有写日期。", "请填上任免日期再确认。", field="date")
    if not row.title:
        raise Refused("没有职务名称。", "请先修改。", field="title")
    before = state(row)
    row.date = day
    row.unit = row.unit or _propose_unit(by, row)
    row.appointment = _appoint(by, row, day) if row.change == Turn.APPOINTED else _remove(by, row, day)
    if row.review_state != ReviewState.EDITED:
        row.review_state = ReviewState.CONFIRMED
    row.version += 1
    row.save()
    record(by, "confirm_personnel", row, before)
    return row


def _propose_unit(by: Actor, row: PersonnelChange) -> OrgUnit:
    name = clean_name(row.unit_name)
    unit, made = OrgUnit.objects.get_or_create(
        government=row.government, name=name, defaults={"review_state": ReviewState.PROPOSED}
    )
    if made:
        record(by, "add_unit", unit)
    elif unit.withdrawn:
        raise Refused(said("“{name}”已经撤回。", name=name), "请改选一家单位。", field="unit")
    return unit


def _appoint(by: Actor, row: PersonnelChange, day: date) -> Appointment:
    unit = _unit_of(row)
    post = add_post(by, unit, row.title)
    same = Appointment.objects.filter(post=post, person=row.person, withdrawn="", until=None).first()
    if same is not None:  # the end of a probation, or a notice that was recorded by hand already
        status = Standing.REGULAR if row.status == "confirmed" else row.status
        return edit_appointment(
            by, same.pk, same.version, person=same.person, since=same.since or day, until=None, status=status
        )
    status = Standing.REGULAR if row.status == "confirmed" else row.status
    return appoint(by, unit, row.title, row.person, day, status=status, document=row.document)


def _remove(by: Actor, row: PersonnelChange, day: date) -> Appointment:
    unit = _unit_of(row)
    held = Appointment.objects.filter(post__unit=unit, post__title=row.title, person=row.person, withdrawn="")
    found = held.filter(until=None).order_by("-since", "-pk").first()
    if found is not None:
        return relieve(by, found.pk, day, row.document)
    # The successor's appointment may have ended it the day before.
    ended = held.filter(until__gte=day - timedelta(days=1), until__lte=day).first()
    return ended or record_removal(by, unit, row.title, row.person, day, row.document)


def _unit_of(row: PersonnelChange) -> OrgUnit:
    if row.unit is None:
        raise Refused("没有指明单位。", "请先修改。", field="unit")
    return OrgUnit.objects.select_related("government").get(pk=row.unit_id)


def confirm_personnel_rows(by: Actor, rows: Iterable[tuple[int, int]], on: date | None = None) -> Confirmed:
    """Confirm several rows (id, version), each on its own: one that is refused does not hold up the others.

    Removals of a day come before its appointments, and both in the order of time.
    """
    versions = dict(rows)
    found = list(PersonnelChange.objects.filter(pk__in=list(versions)))
    found.sort(key=lambda one: (one.date or on or date.max, one.change != Turn.REMOVED, one.start, one.pk))
    result = Confirmed()
    for row in found:
        try:
            confirm_personnel(by, row.pk, versions[row.pk], on)
        except LedgerError as error:
            result.refused.append((row, error.said))
        else:
            result.done += 1
    return result


@transaction.atomic
def reject_personnel(by: Actor, pk: int, version: int, reason: str = "") -> PersonnelChange:
    """Say that this is no personnel change of ours."""
    row = _take(by, pk, version)
    if row.appointment_id is not None:
        raise Refused("这一条已经确认，任职已登记。", "请先退回待看。")
    before = state(row)
    row.review_state = ReviewState.REJECTED
    row.version += 1
    row.save()
    record(by, "reject_personnel", row, before, note=" ".join(reason.split())[:500])
    return row


@transaction.atomic
def reopen_personnel(by: Actor, pk: int, version: int) -> PersonnelChange:
    """Look at a row again. The appointment that came of it stays: it is corrected or withdrawn on the unit's page."""
    row = _take(by, pk, version)
    if row.review_state == ReviewState.PROPOSED:
        return row
    before = state(row)
    row.review_state, row.appointment = ReviewState.PROPOSED, None
    row.version += 1
    row.save()
    record(by, "reopen_personnel", row, before)
    return row
