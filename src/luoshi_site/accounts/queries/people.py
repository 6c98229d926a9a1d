"""The accounts that a security administrator looks after."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta

from django.conf import settings
from django.db.models import Q, QuerySet, Sum
from django.http import Http404
from django.utils import timezone

from luoshi_site.accounts.models import Membership, User
from luoshi_site.accounts.permissions import allowed, governments_where
from luoshi_site.ledger.models import Government, OrgUnit
from luoshi_site.ledger.queries.pages import Page, page_of

STATES = ("active", "locked", "off", "ended")
STATE_WORDS = {"active": "在用", "locked": "已锁定", "off": "已停用", "ended": "已注销"}


@dataclass(slots=True)
class Person:
    """An account in the list."""

    user: User
    state: str
    roles: list[Membership] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PersonPage:
    """An account with all that happened to its roles. ``whole`` says whether the one who asks looks after all of it."""

    user: User
    state: str
    roles: list[Membership]
    ended: list[Membership]
    whole: bool


def accounts_of(by: object) -> QuerySet[User]:
    """The accounts that a person sees: all of them, or those that ever had a role in their governments."""
    if allowed(by, "manage_people"):
        return User.objects.all()
    where = governments_where(by, "manage_people")
    return User.objects.filter(pk__in=Membership.objects.filter(government__in=where).values("user"))


def governments_to_staff(by: object) -> QuerySet[Government]:
    """The governments in which a person may give roles."""
    rows = Government.objects.filter(withdrawn="").order_by("path")
    return rows if allowed(by, "manage_people") else rows.filter(pk__in=governments_where(by, "manage_people"))


def unit_named(government: Government, name: str) -> OrgUnit | None:
    """The unit of that name or short name in a government."""
    units = OrgUnit.objects.filter(government=government, withdrawn="")
    exact = units.filter(name=name).first()
    if exact is not None:
        return exact
    return next((one for one in units if name in one.aliases), None)


def people(by: object, asked: dict[str, str]) -> Page:
    """A page of accounts by user name, with their roles; four queries."""
    rows = accounts_of(by).order_by("username")
    locked = locked_names()
    if named := asked.get("q", ""):
        rows = rows.filter(Q(username__icontains=named) | Q(name__icontains=named))
    if role := asked.get("role", ""):
        current = Membership.objects.filter(ended_at=None, role=role)
        rows = rows.filter(pk__in=current.values("user"))
    if government := asked.get("government", ""):
        current = Membership.objects.filter(ended_at=None, government=int(government))
        rows = rows.filter(pk__in=current.values("user"))
    rows = _in_state(rows, asked.get("state", ""), locked)
    page = page_of(rows, asked, asked.get("page"))
    roles: dict[int, list[Membership]] = defaultdict(list)
    held = Membership.objects.filter(user__in=[one.pk for one in page.rows], ended_at=None)
    for one in held.select_related("government", "unit").order_by("pk"):
        roles[one.user_id].append(one)
    page.rows[:] = [Person(user, state_of(user, locked), roles[user.pk]) for user in page.rows]
    return page


def _in_state(rows: QuerySet[User], state: str, locked: set[str]) -> QuerySet[User]:
    match state:
        case "active":
            return rows.filter(is_active=True).exclude(username__in=locked)
        case "locked":
            return rows.filter(is_active=True, username__in=locked)
        case "off":
            return rows.filter(is_active=False, ended_at=None)
        case "ended":
            return rows.exclude(ended_at=None)
        case _:
            return rows


def state_of(user: User, locked: set[str]) -> str:
    """The state of an account, one of `STATES`."""
    if user.ended_at is not None:
        return "ended"
    if not user.is_active:
        return "off"
    return "locked" if user.username in locked else "active"


def locked_names() -> set[str]:
    """The names that failed to sign in too often a short while ago."""
    from axes.models import AccessAttempt

    since = timezone.now() - timedelta(hours=settings.AXES_COOLOFF_TIME)
    tries = AccessAttempt.objects.filter(attempt_time__gte=since).order_by().values("username")
    failed = tries.annotate(failures=Sum("failures_since_start")).filter(failures__gte=settings.AXES_FAILURE_LIMIT)
    return {str(name) for name in failed.values_list("username", flat=True)}


def person_page(by: object, pk: int) -> PersonPage:
    """An account with its roles; `Http404` for one that is not the asker's to see. Three queries."""
    user = accounts_of(by).filter(pk=pk).first()
    if user is None:
        raise Http404
    held = list(user.memberships.select_related("government", "unit").order_by("ended_at", "pk"))
    where = governments_where(by, "manage_people")
    everything = allowed(by, "manage_people")
    mine = [one for one in held if everything or one.government_id in where]
    return PersonPage(
        user=user,
        state=state_of(user, locked_names()),
        roles=[one for one in mine if one.ended_at is None],
        ended=[one for one in mine if one.ended_at is not None],
        whole=everything or all(one.government_id in where for one in held),
    )
