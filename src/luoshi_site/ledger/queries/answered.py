"""Who answered for a commitment when: the holder of the leading post of the unit that answered on that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Q

from luoshi_site.ledger.models import Appointment, Commitment, OrgUnit, Responsibility


@dataclass(frozen=True, slots=True)
class Answered:
    """A person who answered for a commitment, as holder of a post, from ``since`` to ``until`` (None: not known, or
    until now)."""

    unit: OrgUnit
    role: str
    person: str
    title: str
    since: date | None
    until: date | None
    status: str


def who_answered(commitment: Commitment, duties: list[Responsibility], today: date) -> list[Answered]:
    """Latest first; ``duties`` are the commitment's, those that ended among them. One query.

    Where a duty was given to a post, whoever held that post answered; else whoever held the leading post of the unit. A
    duty without a date began with the commitment's plan; one that was taken back by hand has no end on record and is
    left out.
    """
    counted = [one for one in duties if not one.ended or one.until is not None]
    if not counted:
        return []
    plan = commitment.plan
    began = date(plan.period_start, 1, 1) if plan is not None and plan.period_start else None
    given = Q(post__in=[one.post_id for one in counted if one.post_id])
    leading = Q(post__unit__in=[one.unit_id for one in counted if not one.post_id], post__leads=True)
    held = Appointment.objects.filter(given | leading, post__withdrawn="", withdrawn="")
    rows = list(held.select_related("post").order_by(F("since").desc(nulls_last=True), "-pk")[:200])
    found = [
        answered
        for duty in counted
        for one in rows
        if _belongs(one, duty) and (answered := _overlap(duty, one, began, today)) is not None
    ]
    return sorted(found, key=lambda one: (one.until or date.max, one.since or date.min), reverse=True)


def _belongs(one: Appointment, duty: Responsibility) -> bool:
    if duty.post_id:
        return one.post_id == duty.post_id
    return one.post.leads and one.post.unit_id == duty.unit_id


def _overlap(duty: Responsibility, one: Appointment, began: date | None, today: date) -> Answered | None:
    since = _later(one.since, duty.since or began)
    until = _earlier(one.until, duty.until)
    if (since is not None and since > (until or today)) or (until is not None and began is not None and until < began):
        return None
    return Answered(duty.unit, duty.role, one.person, one.post.title, since, until, one.status)


def _later(one: date | None, other: date | None) -> date | None:
    # A holder whose beginning nobody knows may have begun later than the duty: nothing is claimed of them.
    return None if one is None else max(one, other or one)


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)
