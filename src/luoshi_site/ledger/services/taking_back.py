"""Taking back a succession that was recorded by mistake: what went over comes back, and the trail says why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from luoshi.said import said
from luoshi_site.ledger.access import Actor, require
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Appointment, Change, OrgUnit, Responsibility, ReviewState
from luoshi_site.ledger.services.places import take_unit
from luoshi_site.ledger.services.relieving import MOST_LINKS, links_of_act, reopen, unchanged_appointment
from luoshi_site.ledger.services.settling import reason_given
from luoshi_site.ledger.trail import record, state

_BATCH = 200
_ONE_ACT = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """The unit as it is again, how many commitments came back to it, and how many others were given to since."""

    unit: OrgUnit
    came_back: int
    left: int


@transaction.atomic
def withdraw_succession(by: Actor, unit_id: int, version: int, reason: str) -> TakenBack:
    """Say that a unit was not taken over after all: it goes on, and answers again for what the successor got from it.

    What was given to others since stays with them. Posts and holders that were taken along come back as well, and a
    successor that was made for it and answers for nothing is withdrawn.
    """
    unit = take_unit(by, unit_id, version)
    why = reason_given(reason, "撤回接替")
    change = _succession_of(unit)
    heir = OrgUnit.objects.select_for_update(of=("self",), no_key=True).get(pk=unit.successor_id)
    if heir.successor_id is not None:
        raise Refused(said("“{name}”后来又由别家接替。", name=heir.name), "请先撤回那一次接替。")
    before = state(unit)
    until = date.fromisoformat(str((change.after or {})["until"]))
    touched, came_back, left = _give_back(unit, heir, change, until)
    unit.until, unit.successor = None, None
    unit.version += 1
    unit.save()
    record(by, "withdraw_succession", unit, before, batch=touched, note=why)
    _bring_holders_back(by, unit, heir, change, why)
    _withdraw_made(by, heir, change, why)
    return TakenBack(unit, came_back, left)


def _succession_of(unit: OrgUnit) -> Change:
    links = Change.objects.filter(object_type="ledger.orgunit", object_id=unit.pk, action="succeed_unit")
    found = links.order_by("-id").first() if unit.successor_id is not None else None
    if found is None:
        raise Refused(said("“{name}”没有登记过接替。", name=unit.name))
    return found


def _give_back(unit: OrgUnit, heir: OrgUnit, change: Change, until: date) -> tuple[list[Responsibility], int, int]:
    """The duties that the succession ended are open again, those that it made are ended."""
    ids = [int(pk) for pk in (change.after or {}).get("rows", {}).get("ledger.responsibility", {})]
    mine = _locked(unit).filter(pk__in=ids, ended=True, until=until)
    passed = {one.commitment_id: one for one in mine}
    again = set(_locked(unit).filter(ended=False, commitment__in=list(passed)).values_list("commitment", flat=True))
    theirs = {one.commitment_id: one for one in _locked(heir).filter(ended=False, commitment__in=list(passed))}
    touched: list[Responsibility] = []
    for commitment, one in passed.items():
        own = theirs.get(commitment)
        if own is None or commitment in again:
            continue  # a person gave it to others since
        one.ended, one.until = False, None
        touched.append(one)
        if own.pk in ids:
            if own.since == until + timedelta(days=1):
                own.ended = True  # without a last day: it never was the successor's
            else:
                own.role = Responsibility.SUPPORTING
            touched.append(own)
    Responsibility.objects.bulk_update(touched, ["ended", "until", "role"], batch_size=_BATCH)
    came_back = sum(one.unit_id == unit.pk for one in touched)
    return touched, came_back, len(passed) - came_back


def _locked(unit: OrgUnit):  # type: ignore[no-untyped-def]
    return Responsibility.objects.select_for_update(of=("self",), no_key=True).filter(unit=unit).order_by("pk")


def _bring_holders_back(by: Actor, unit: OrgUnit, heir: OrgUnit, change: Change, why: str) -> None:
    """Holders who were relieved hold their posts again; the appointments made at the heir's instead are withdrawn."""
    links = Change.objects.filter(id__gt=change.id, object_type__in=("ledger.appointment", "ledger.post"))
    for one in links_of_act(change, links.order_by("id")[:MOST_LINKS], 1):
        row = unchanged_appointment(one)
        if row is None or one.at > change.at + _ONE_ACT:
            continue
        require(by, "appoint", unit.government)
        if one.action == "relieve" and row.post.unit_id == unit.pk:
            reopen(by, row, one, why)
        elif one.action == "appoint" and row.post.unit_id == heir.pk:
            before = state(row)
            row.withdrawn = why
            row.version += 1
            row.save()
            record(by, "withdraw_appointment", row, before, government=unit.government_id, note=why)


def _withdraw_made(by: Actor, heir: OrgUnit, change: Change, why: str) -> None:
    """A successor that was made by the succession goes with it, unless it has come to stand for something."""
    earlier = Change.objects.filter(id__lt=change.id).order_by("-id")[:MOST_LINKS]
    made = any(
        (one.action, one.object_id) == ("add_unit", heir.pk)
        for one in links_of_act(change, earlier, -1)
        if one.at >= change.at - _ONE_ACT
    )
    used = heir.responsibilities.filter(ended=False).exists() or heir.predecessors.exists() or heir.children.exists()
    used = used or Appointment.objects.filter(post__unit=heir, withdrawn="").exists()
    if not made or used:
        return
    before = state(heir)
    heir.withdrawn, heir.review_state = why, ReviewState.WITHDRAWN
    heir.version += 1
    heir.save()
    record(by, "withdraw_unit", heir, before, note=why)
