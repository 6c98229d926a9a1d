"""Units that end, and who takes over; units that were one all along."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from luoshi.said import said
from luoshi_site.ledger.access import Actor, require
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Appointment, Change, Commitment, OrgUnit, Post, Responsibility, ReviewState
from luoshi_site.ledger.queries.due import not_done, past_due
from luoshi_site.ledger.services.places import clean_name, take_unit
from luoshi_site.ledger.services.settling import reason_given
from luoshi_site.ledger.trail import record, state

_BATCH = 200


@transaction.atomic
def succeed_unit(
    by: Actor,
    unit_id: int,
    version: int,
    on: date,
    *,
    successor: OrgUnit | None = None,
    new_name: str = "",
    with_holders: bool = False,
    reason: str = "",
) -> OrgUnit:
    """End a unit the day before ``on``; gives its successor: one that there is, or a new one of the name ``new_name``.

    What the unit still answers for on that day goes over with the date: commitments of plans that are running or to
    come, and those that are past due and not seen done. What was settled before stays its own record. ``with_holders``
    takes its posts and their holders over too, as when a unit is only renamed.
    """
    unit = take_unit(by, unit_id, version)
    _check_end(unit, on)
    before = state(unit)
    heir = _heir(by, unit, on, successor, new_name)
    posts = _posts_over(by, unit, heir, make=with_holders)
    unit.until, unit.successor = on - timedelta(days=1), heir
    unit.version += 1
    unit.save()
    duties = _hand_over(unit, heir, on, posts)
    record(by, "succeed_unit", unit, before, batch=duties, note=" ".join(reason.split())[:500])
    if with_holders:
        _take_posts_along(by, unit, posts, on)
    return heir


def _check_end(unit: OrgUnit, on: date) -> None:
    if unit.successor_id is not None or unit.until is not None:
        raise Refused(
            said("“{name}”已经在{until}撤销。", name=unit.name, until=unit.until),
            "要更正，请先撤回接替，或在“修改”里清除撤销日期。",
        )
    if unit.since and on <= unit.since:
        raise Refused("接替日期须晚于设立日期。", field="on")


def _heir(by: Actor, unit: OrgUnit, on: date, successor: OrgUnit | None, new_name: str) -> OrgUnit:
    if (successor is None) == (not new_name.strip()):
        raise Refused("请选一家接替的单位，或写新单位的名称，二者取一。", field="successor")
    if successor is None:
        name = clean_name(new_name)
        return _make_heir(by, unit, on, name)
    successor = OrgUnit.objects.select_related("successor").get(pk=successor.pk)  # as it is now
    if successor.government_id != unit.government_id or successor.withdrawn:
        raise Refused("接替的单位不属于这个政府。", field="successor")
    above: OrgUnit | None = successor
    while above is not None:
        if above.pk == unit.pk:
            raise Refused("单位不能由自己接替。", field="successor")
        above = above.successor
    if successor.until is not None and successor.until < on:
        raise Refused(said("“{name}”那时已经撤销。", name=successor.name), field="successor")
    return successor


def _make_heir(by: Actor, unit: OrgUnit, on: date, name: str) -> OrgUnit:
    """A new unit, or one that was withdrawn with a succession that was taken back."""
    found = OrgUnit.objects.filter(government=unit.government_id, name=name).first()
    if found is not None and not _went_with_a_succession(found):
        raise Refused(said("“{name}”已经有了。", name=name), "请在接替单位里选它。", field="new_name")
    before = state(found) if found is not None else None
    heir = found or OrgUnit(government=unit.government, name=name)
    heir.parent, heir.since, heir.until, heir.withdrawn = unit.parent, on, None, ""
    heir.review_state = ReviewState.CONFIRMED
    heir.version += 0 if before is None else 1
    heir.save()
    record(by, "add_unit", heir, before)
    return heir


def _went_with_a_succession(unit: OrgUnit) -> bool:
    links = Change.objects.filter(object_type="ledger.orgunit", object_id=unit.pk).order_by("-id")
    return bool(unit.withdrawn) and links.values_list("action", flat=True).first() == "withdraw_unit"


def open_duties(unit: OrgUnit, on: date) -> list[Responsibility]:
    """What a unit still answers for on a day."""
    held = Responsibility.objects.filter(unit=unit, ended=False)
    running = Q(commitment__plan=None) | Q(commitment__plan__period_end=None)
    running |= Q(commitment__plan__period_end__gte=on.year)
    own = Commitment.objects.filter(responsibilities__unit=unit, responsibilities__ended=False)
    late = not_done(past_due(own, on)).values_list("pk", flat=True)
    ids = list(held.filter(running | Q(commitment__in=list(late))).values_list("pk", flat=True))
    rows = Responsibility.objects.select_for_update(of=("self",), no_key=True).filter(pk__in=ids).order_by("pk")
    return list(rows)


def _hand_over(unit: OrgUnit, heir: OrgUnit, on: date, posts: dict[int, Post]) -> list[Responsibility]:
    duties = open_duties(unit, on)
    ids = [one.commitment_id for one in duties]
    held = {one.commitment_id: one for one in heir.responsibilities.filter(ended=False, commitment__in=ids)}
    fresh: list[Responsibility] = []
    raised: list[Responsibility] = []
    for one in duties:
        one.ended, one.until = True, on - timedelta(days=1)
        own = held.get(one.commitment_id)
        if own is None:
            post = posts.get(one.post_id) if one.post_id else None
            fresh.append(Responsibility(commitment_id=one.commitment_id, unit=heir, post=post, role=one.role, since=on))
        elif own.role != one.role and one.role == Responsibility.LEAD:
            own.role = Responsibility.LEAD
            raised.append(own)
    Responsibility.objects.bulk_update(duties, ["ended", "until"], batch_size=_BATCH)
    Responsibility.objects.bulk_update(raised, ["role"], batch_size=_BATCH)
    Responsibility.objects.bulk_create(fresh, batch_size=_BATCH)
    return [*duties, *raised, *fresh]


def _posts_over(by: Actor, unit: OrgUnit, heir: OrgUnit, *, make: bool) -> dict[int, Post]:
    """For each post of the unit the one of that title at its heir's, made where the posts go over too."""
    theirs = {post.title: post for post in heir.posts.filter(withdrawn="")}
    found: dict[int, Post] = {}
    for post in unit.posts.filter(withdrawn="").order_by("pk"):
        if post.title not in theirs and make:
            theirs[post.title] = Post.objects.create(unit=heir, title=post.title, leads=post.leads, shared=post.shared)
            record(by, "add_post", theirs[post.title], government=unit.government_id)
        if post.title in theirs:
            found[post.pk] = theirs[post.title]
    return found


def _take_posts_along(by: Actor, unit: OrgUnit, posts: dict[int, Post], on: date) -> None:
    require(by, "appoint", unit.government)
    held = Appointment.objects.select_for_update(of=("self",), no_key=True).select_related("post")
    for one in held.filter(post__unit=unit, until=None, withdrawn="").order_by("pk"):
        before = state(one)
        one.until = max(on - timedelta(days=1), one.since or date.min)
        one.version += 1
        one.save()
        record(by, "relieve", one, before, government=unit.government_id)
        post = posts[one.post_id]
        going_on = Appointment.objects.create(
            post=post, person=one.person, since=on, status=one.status, account=one.account, document=one.document
        )
        record(by, "appoint", going_on, government=unit.government_id)


@transaction.atomic
def merge_units(by: Actor, unit_id: int, version: int, into_id: int, reason: str = "") -> OrgUnit:
    """Two rows that are one unit under two names: all that the first ever answered for, and its posts, are the other's.

    Its names become short names of the other. Roles limited to it are for the security administrator to give anew.
    """
    for pk in sorted((unit_id, into_id)):  # in the order of their ids, as every verb locks several rows
        OrgUnit.objects.select_for_update(of=("self",), no_key=True).filter(pk=pk).first()
    unit = take_unit(by, unit_id, version)
    into = OrgUnit.objects.select_related("government").filter(pk=into_id, government=unit.government_id).first()
    if into is None or into.pk == unit.pk or into.withdrawn:
        raise Refused("请选同一政府的另一家单位。", field="into")
    before, into_before = state(unit), state(into)
    into.aliases = [
        name for name in dict.fromkeys([*into.aliases, unit.name, *unit.aliases]) if name and name != into.name
    ]
    into.version += 1
    into.save()
    touched: list[Any] = [*_move_duties(unit, into), *_move_posts(unit, into)]
    for model, column in ((OrgUnit, "parent"), (OrgUnit, "successor")):
        for row in model._default_manager.filter(**{column: unit}).exclude(pk=into.pk).order_by("pk"):
            setattr(row, column, into)
            row.version += 1
            row.save()
            touched.append(row)
    unit.withdrawn = reason_given(reason or f"与{into.name}是同一家", "合并")
    unit.review_state = ReviewState.WITHDRAWN
    unit.version += 1
    unit.save()
    record(by, "merge_unit", unit, before, batch=touched, note=f"并入{into.name}")
    record(by, "edit_unit", into, into_before, note=f"并入了{unit.name}")
    return into


def _move_duties(unit: OrgUnit, into: OrgUnit) -> list[Responsibility]:
    held = {one.commitment_id: one for one in into.responsibilities.filter(ended=False)}
    titles = {post.title: post.pk for post in into.posts.all()}
    same = {post.pk: titles[post.title] for post in unit.posts.all() if post.title in titles}
    moved: list[Responsibility] = []
    for one in unit.responsibilities.select_for_update(of=("self",), no_key=True).order_by("pk"):
        own = held.get(one.commitment_id)
        one.post_id = same.get(one.post_id, one.post_id) if one.post_id else None
        if one.ended or own is None:
            one.unit = into
        else:
            one.ended = True
            if one.role == Responsibility.LEAD and own.role != Responsibility.LEAD:
                own.role = Responsibility.LEAD
                moved.append(own)
        moved.append(one)
    Responsibility.objects.bulk_update(moved, ["unit", "post", "ended", "role"], batch_size=_BATCH)
    return moved


def _move_posts(unit: OrgUnit, into: OrgUnit) -> Sequence[Post | Appointment]:
    own = {post.title: post for post in into.posts.all()}
    moved: list[Post | Appointment] = []
    for post in unit.posts.select_for_update(of=("self",), no_key=True).order_by("pk"):
        same = own.get(post.title)
        if same is None:
            post.unit = into
            post.version += 1
            post.save()
            moved.append(post)
            continue
        for one in post.appointments.select_for_update(of=("self",), no_key=True).order_by("pk"):
            one.post = same
            one.version += 1
            one.save()
            moved.append(one)
    return moved
