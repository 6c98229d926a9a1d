"""Governments, units, posts, and who holds them."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from luoshi_site.ledger.access import Actor, require, take
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import (
    Appointment,
    Document,
    Government,
    Level,
    OrgUnit,
    Post,
    Responsibility,
    ReviewState,
)
from luoshi_site.ledger.trail import record, state


def _name(written: str) -> str:
    name = " ".join(written.split())
    if not name:
        raise Refused("名称不能为空。", field="name")
    if len(name) > 100:
        raise Refused("名称不能超过100字。", field="name")
    return name


@transaction.atomic
def add_government(
    by: Actor, name: str, level: str = Level.COUNTY, parent: Government | None = None, region_code: str = ""
) -> Government:
    """A new government below ``parent``."""
    require(by, "manage_places", parent)
    name = _name(name)
    if level not in Level.values:
        raise Refused(f"没有“{level}”这个级别。", field="level")
    if Government.objects.filter(name=name, parent=parent).exists():
        raise Refused(f"“{name}”已经有了。", field="name")
    found = Government.objects.create(name=name, level=level, parent=parent, region_code=region_code.strip())
    found.path = f"{parent.path if parent else ''}{found.pk}/"
    found.save()
    record(by, "add_government", found)
    return found


@transaction.atomic
def add_unit(
    by: Actor,
    government: Government,
    name: str,
    *,
    aliases: list[str] | None = None,
    parent: OrgUnit | None = None,
    since: date | None = None,
) -> OrgUnit:
    """A new unit of ``government``, or one that an import proposed and that is now confirmed."""
    require(by, "manage_places", government)
    name = _name(name)
    if parent is not None and parent.government_id != government.pk:
        raise Refused("上级单位不属于这个政府。", field="parent")
    short = list(dict.fromkeys(_name(alias) for alias in aliases or []))
    found = (
        OrgUnit.objects.select_for_update(of=("self",), no_key=True).filter(government=government, name=name).first()
    )
    if found is not None and found.review_state != ReviewState.PROPOSED:
        raise Refused(f"“{name}”已经有了。", field="name")
    before = state(found) if found is not None else None
    found = found or OrgUnit(government=government, name=name)
    found.aliases, found.parent, found.since, found.review_state = short, parent, since, ReviewState.CONFIRMED
    found.version += 0 if before is None else 1
    found.save()
    record(by, "add_unit", found, before, batch=_take_over(found))
    return found


def _take_over(unit: OrgUnit) -> list[OrgUnit | Responsibility]:
    """Units that an import made of what is only a short name of ``unit`` give it what they answered for."""
    touched: list[OrgUnit | Responsibility] = []
    known = OrgUnit.objects.filter(government=unit.government_id, review_state=ReviewState.PROPOSED)
    for other in known.filter(name__in=unit.aliases).exclude(pk=unit.pk):
        for held in other.responsibilities.filter(ended=False):
            if unit.responsibilities.filter(commitment=held.commitment_id, ended=False).exists():
                held.ended = True
            else:
                held.unit = unit
            held.save()
            touched.append(held)
        other.withdrawn, other.review_state = f"是{unit.name}的简称", ReviewState.WITHDRAWN
        other.version += 1
        other.save()
        touched.append(other)
    return touched


@transaction.atomic
def edit_unit(
    by: Actor, unit_id: int, version: int, *, name: str, aliases: list[str], until: date | None = None
) -> OrgUnit:
    """Rename a unit, give it other short names, or end it."""
    unit = take(by, OrgUnit, unit_id, version)
    require(by, "manage_places", unit.government)
    before = state(unit)
    unit.name, unit.aliases, unit.until = _name(name), list(dict.fromkeys(map(_name, aliases))), until
    if OrgUnit.objects.filter(government=unit.government_id, name=unit.name).exclude(pk=unit.pk).exists():
        raise Refused(f"“{unit.name}”已经有了。", field="name")
    unit.version += 1
    unit.save()
    record(by, "edit_unit", unit, before)
    return unit


@transaction.atomic
def appoint(
    by: Actor,
    unit: OrgUnit,
    title: str,
    person: str,
    since: date | None = None,
    *,
    status: str = "regular",
    leads: bool = False,
    document: Document | None = None,
) -> Appointment:
    """Give a post to a person. Whoever held it until then is relieved the day before: the successor takes over."""
    require(by, "appoint", unit.government)
    post, made = Post.objects.get_or_create(unit=unit, title=_name(title), defaults={"leads": leads})
    if made:
        record(by, "add_post", post, government=unit.government_id)
    for former in Appointment.objects.select_for_update(no_key=True).filter(post=post, until=None, withdrawn=""):
        if since and former.since and former.since > since:
            raise Refused(f"{former.person}在{former.since}才任职，晚于{since}。", "请核对日期。", field="since")
        _end(by, former, since - timedelta(days=1) if since else None, unit.government_id)
    found = Appointment.objects.create(post=post, person=_name(person), since=since, status=status, document=document)
    record(by, "appoint", found, government=unit.government_id)
    return found


@transaction.atomic
def relieve(by: Actor, appointment_id: int, until: date, document: Document | None = None) -> Appointment:
    """End a person's time in a post."""
    found = (
        Appointment.objects.select_for_update(of=("self",), no_key=True)
        .select_related("post__unit__government")
        .get(pk=appointment_id)
    )
    require(by, "appoint", found.post.unit.government)
    if found.since and until < found.since:
        raise Refused("免职日期早于任职日期。", field="until")
    _end(by, found, until, found.post.unit.government_id, document)
    return found


def _end(by: Actor, found: Appointment, until: date | None, government: int, document: Document | None = None) -> None:
    before = state(found)
    found.until = until or date.today()
    found.document = document or found.document
    found.version += 1
    found.save()
    record(by, "relieve", found, before, government=government)
