"""A commitment, and what may be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from luoshi_site.accounts.models import User
from luoshi_site.accounts.permissions import actions, allowed_for_units
from luoshi_site.ledger import services
from luoshi_site.ledger.access import get_visible
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Commitment, OrgUnit, Post, ReviewState
from luoshi_site.ledger.queries.commitment_page import CommitmentPage, commitment_page
from luoshi_site.ledger.queries.posts import posts_of
from luoshi_site.ledger.templatetags.promises import KINDS
from luoshi_site.ledger.views.asked import as_number
from luoshi_site.site.saying import say

_VERBS = ("comment", "confirm", "edit", "reject", "withdraw", "set_owner")


def commitment(request: HttpRequest, commitment_id: int) -> HttpResponse:
    """A commitment with everything that hangs on it; for htmx only what unfolds under its line in a plan."""
    rows = Commitment.objects.select_related("government", "plan", "document", "parent")
    rows = rows.defer("document__text", "document__layout", "document__outline")
    found = get_visible(request.user, rows, commitment_id)
    page = commitment_page(found, timezone.localdate())
    context = _context(request, found, page)
    part = request.headers.get("HX-Request") == "true"
    return render(request, "ledger/commitment_part.html" if part else "ledger/commitment.html", context)


def _context(request: HttpRequest, found: Commitment, page: CommitmentPage) -> dict[str, object]:
    government = found.government
    can = {verb for verb in _VERBS if allowed_for_units(request.user, verb, government, page.units)}
    open_ = found.review_state != ReviewState.WITHDRAWN
    owners = [one for one in page.duties if not one.ended]
    return {
        "government": government,
        "may": actions(request.user, government),
        "can": can if open_ else can & {"comment"},
        "commitment": found,
        "page": page,
        "kinds": KINDS,
        "all_units": list(OrgUnit.objects.filter(government=government, withdrawn="")) if "set_owner" in can else [],
        "posts_of": posts_of([one.unit_id for one in owners]) if "set_owner" in can else {},
        "lead_ids": {one.unit_id for one in owners if one.role == "lead"},
        "support_ids": {one.unit_id for one in owners if one.role == "supporting"},
    }


Verb = Callable[[HttpRequest, Commitment, int], str]


def _acts(verb: Verb) -> Callable[[HttpRequest, int], HttpResponse]:
    """A verb on a commitment as a view: what it returns is said on the commitment's page."""

    @require_POST
    @wraps(verb)
    def view(request: HttpRequest, commitment_id: int) -> HttpResponse:
        found = get_visible(request.user, Commitment.objects.select_related("government"), commitment_id)
        version = as_number(request.POST.get("version", ""))
        if version is None:
            raise Refused("没有收到这一行的版本。", "请重新打开这一页再试。", field="version")
        messages.success(request, say(verb(request, found, version)))
        return redirect("ledger:commitment", found.pk)

    return view


def _user(request: HttpRequest) -> User:
    if not isinstance(request.user, User):
        raise TypeError("the middleware lets only people in")
    return request.user


@_acts
def confirm(request: HttpRequest, row: Commitment, version: int) -> str:
    """Say that it is right as read."""
    services.confirm_commitment(_user(request), row.pk, version)
    return "已确认。"


@_acts
def edit(request: HttpRequest, row: Commitment, version: int) -> str:
    """Correct what was read."""
    given = {name: request.POST.get(name, "").strip() for name in ("text", "kind", "category") if name in request.POST}
    due = request.POST.get("due", "").strip()
    if "due" in request.POST:
        given["due"] = due
    services.edit_commitment(_user(request), row.pk, version, star=request.POST.get("star") == "yes", **given)
    return "已修改。"


@_acts
def reject(request: HttpRequest, row: Commitment, version: int) -> str:
    """Say that it is no commitment."""
    services.reject_commitment(_user(request), row.pk, version, request.POST.get("reason", "")[:500])
    return "已排除。"


@_acts
def withdraw(request: HttpRequest, row: Commitment, version: int) -> str:
    """Take it out of the ledger, with a reason."""
    services.withdraw_commitment(_user(request), row.pk, version, request.POST.get("reason", ""))
    return "已撤回。"


@_acts
def owner(request: HttpRequest, row: Commitment, version: int) -> str:
    """Say which units answer for it."""
    asked = {name: {as_number(one) for one in request.POST.getlist(name)} for name in ("lead", "supporting")}
    wanted = {pk for ids in asked.values() for pk in ids if pk is not None}
    units = {one.pk: one for one in OrgUnit.objects.filter(government=row.government_id, pk__in=wanted, withdrawn="")}
    if len(units) != len(wanted):
        raise Refused("责任单位不属于这个政府。", field="lead")
    lead = [units[pk] for pk in sorted(asked["lead"] & set(units))]
    supporting = [units[pk] for pk in sorted(asked["supporting"] & set(units) - asked["lead"])]
    services.set_owner(_user(request), row.pk, version, lead, supporting)
    return "责任单位已更新。"


@_acts
def to_posts(request: HttpRequest, row: Commitment, version: int) -> str:
    """Say which post of each unit it is given to."""
    asked = {
        as_number(name.removeprefix("post-")): value for name, value in request.POST.items() if name[:5] == "post-"
    }
    wanted = {unit: as_number(value) for unit, value in asked.items() if unit is not None}
    rows = Post.objects.filter(unit__government=row.government_id, pk__in=[pk for pk in wanted.values() if pk])
    known = {one.pk: one for one in rows}
    if any(pk and pk not in known for pk in wanted.values()):
        raise Refused("岗位不属于这个责任单位。", field="post")
    services.give_to_posts(_user(request), row.pk, version, {unit: known.get(pk or 0) for unit, pk in wanted.items()})
    return "责任岗位已更新。"


@require_POST
def comment(request: HttpRequest, commitment_id: int) -> HttpResponse:
    """Say something of it."""
    found = get_visible(request.user, Commitment.objects.select_related("government"), commitment_id)
    services.comment(_user(request), found, request.POST.get("text", ""))
    messages.success(request, say("意见已保存。"))
    return redirect("ledger:commitment", found.pk)
