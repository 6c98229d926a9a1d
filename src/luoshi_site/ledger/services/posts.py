"""Posts, and who holds them when.

Who keeps the places of a government may record its posts and holders; so may its supervision officers.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction
from django.http import Http404

from luoshi.figures.offices import kind_of_title
from luoshi.said import said
from luoshi_site.accounts.permissions import allowed
from luoshi_site.ledger.access import Actor, Machine, require
from luoshi_site.ledger.errors import Refused, StaleRow
from luoshi_site.ledger.models import Appointment, Document, OrgUnit, Post, Standing
from luoshi_site.ledger.services.places import clean_name
from luoshi_site.ledger.services.relieving import relieved_for, reopen
from luoshi_site.ledger.services.settling import reason_given
from luoshi_site.ledger.trail import record, state

_ONE_DAY = timedelta(days=1)


@transaction.atomic
def add_post(by: Actor, unit: OrgUnit, title: str, *, leads: bool | None = None, shared: bool | None = None) -> Post:
    """A post of a unit, or the one of that title that there is. What is not said follows from the title."""
    require(by, "appoint", unit.government)
    title = clean_name(title)
    by_title = kind_of_title(title)
    kinds = {"leads": by_title[0] if leads is None else leads, "shared": by_title[1] if shared is None else shared}
    post, made = Post.objects.get_or_create(unit=unit, title=title, defaults=kinds)
    if made:
        record(by, "add_post", post, government=unit.government_id)
    return post


@transaction.atomic
def edit_post(by: Actor, post_id: int, version: int, *, title: str, leads: bool, shared: bool) -> Post:
    """Correct a post's title, whether it leads its unit, and whether several people hold it at once."""
    post = Post.objects.select_for_update(of=("self",), no_key=True).select_related("unit__government").get(pk=post_id)
    require(by, "appoint", post.unit.government)
    if post.version != version:
        raise StaleRow(post)
    before = state(post)
    post.title, post.leads, post.shared = clean_name(title), leads, shared
    if Post.objects.filter(unit=post.unit_id, title=post.title).exclude(pk=post.pk).exists():
        raise Refused(said("“{title}”已经有了。", title=post.title), field="title")
    post.version += 1
    post.save()
    record(by, "edit_post", post, before, government=post.unit.government_id)
    return post


@transaction.atomic
def appoint(
    by: Actor,
    unit: OrgUnit,
    title: str,
    person: str,
    since: date | None = None,
    *,
    status: str = "regular",
    leads: bool | None = None,
    document: Document | None = None,
) -> Appointment:
    """Give a post to a person. Whoever held it until then is relieved the day before: the successor takes over.

    A post that several people share is given beside those who hold it.
    """
    require(by, "appoint", unit.government)
    if status not in Standing.values:
        raise Refused(said("没有“{status}”这种任职性质。", status=status), field="status")
    post = add_post(by, unit, title, leads=leads)
    name = clean_person(person)
    for former in _held_into(post, since):
        if post.shared and former.person != name:
            continue
        if since and former.since and former.since > since:
            raise Refused(
                said("{person}在{since}才任职，晚于{since2}。", person=former.person, since=former.since, since2=since),
                "请检查日期。",
                field="since",
            )
        _end(by, former, max(since - _ONE_DAY, former.since or date.min) if since else None, unit.government_id)
    found = Appointment.objects.create(post=post, person=name, since=since, status=status, document=document)
    record(by, "appoint", found, government=unit.government_id)
    return found


def clean_person(written: str) -> str:
    """A person's name without blanks inside two-character names (李　明); `Refused` where it says nothing."""
    name = clean_name(written)
    name = name.replace(" ", "") if len(name.replace(" ", "")) <= 3 else name
    if len(name) > 60:
        raise Refused("姓名不能超过60字。", field="person")
    return name


def _held_into(post: Post, since: date | None) -> list[Appointment]:
    """The appointments to a post that are open, or that end on the very day on which the successor begins."""
    rows = Appointment.objects.select_for_update(no_key=True).filter(post=post, withdrawn="").order_by("pk")
    return [one for one in rows if one.until is None or (since is not None and one.until == since)]


@transaction.atomic
def relieve(by: Actor, appointment_id: int, until: date, document: Document | None = None) -> Appointment:
    """End a person's time in a post."""
    found = _take(by, appointment_id, None)
    if found.since and until < found.since:
        raise Refused("免职日期早于任职日期。", field="until")
    _end(by, found, until, found.post.unit.government_id, document)
    return found


@transaction.atomic
def record_removal(by: Actor, unit: OrgUnit, title: str, person: str, until: date, document: Document) -> Appointment:
    """A removal from a post that the person was never recorded in: they held it until then, since nobody knows when."""
    post = add_post(by, unit, title)
    found = Appointment.objects.create(post=post, person=clean_person(person), until=until, document=document)
    record(by, "relieve", found, government=unit.government_id)
    return found


@transaction.atomic
def edit_appointment(
    by: Actor,
    appointment_id: int,
    version: int,
    *,
    person: str,
    since: date | None,
    until: date | None,
    status: str,
) -> Appointment:
    """Correct who held a post from when to when, and how."""
    found = _take(by, appointment_id, version)
    if since and until and until < since:
        raise Refused("免职日期早于任职日期。", field="until")
    if status not in Standing.values:
        raise Refused(said("没有“{status}”这种任职性质。", status=status), field="status")
    before = state(found)
    found.person, found.since, found.until, found.status = clean_person(person), since, until, status
    found.version += 1
    found.save()
    record(by, "edit_appointment", found, before, government=found.post.unit.government_id)
    return found


@transaction.atomic
def withdraw_appointment(by: Actor, appointment_id: int, version: int, reason: str) -> Appointment:
    """Say that an appointment was recorded by mistake; it stays in the trail.

    Whoever was relieved for it, and was not touched since, holds the post as before.
    """
    found = _take(by, appointment_id, version)
    relieved = relieved_for(found)
    before = state(found)
    found.withdrawn = reason_given(reason, "撤回")
    found.version += 1
    found.save()
    record(by, "withdraw_appointment", found, before, government=found.post.unit.government_id, note=found.withdrawn)
    for former, link in relieved:
        reopen(by, former, link, found.withdrawn)
    return found


def _take(by: Actor, appointment_id: int, version: int | None) -> Appointment:
    rows = Appointment.objects.select_for_update(of=("self",), no_key=True).select_related("post__unit__government")
    found = rows.filter(pk=appointment_id).first()
    if found is None or not _may_see(by, found):
        raise Http404
    require(by, "appoint", found.post.unit.government)
    if version is not None and found.version != version:
        raise StaleRow(found)
    if found.withdrawn:
        raise Refused("这一条任职已经撤回。", said("原因：{withdrawn}", withdrawn=found.withdrawn))
    return found


def _may_see(by: Actor, found: Appointment) -> bool:
    government = found.post.unit.government
    if isinstance(by, Machine):
        return True
    return allowed(by, "view", government) or allowed(by, "manage_places", government)


def _end(by: Actor, found: Appointment, until: date | None, government: int, document: Document | None = None) -> None:
    before = state(found)
    found.until = until or date.today()
    found.document = found.document or document
    found.version += 1
    found.save()
    record(by, "relieve", found, before, government=government)
