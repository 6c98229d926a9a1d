"""Governments, units, posts and holders, for those who keep them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from luoshi.said import said
from luoshi_site.accounts.models import User
from luoshi_site.accounts.permissions import allowed, anywhere
from luoshi_site.ledger import services
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.models import Appointment, Government, Level, OrgUnit, Post, Standing
from luoshi_site.ledger.queries import places as asking
from luoshi_site.ledger.queries.pages import whole
from luoshi_site.site.saying import say

Answer = Callable[..., HttpResponse]


def _keeper(request: HttpRequest) -> User:
    if not isinstance(request.user, User) or "manage_places" not in anywhere(request.user):
        raise NotAllowed("您的角色不能管理政府与单位。", "请联系系统管理员。")
    return request.user


@require_GET
def places(request: HttpRequest) -> HttpResponse:
    """The tree."""
    by = _keeper(request)
    context = {"tree": asking.tree(by), "levels": Level.choices, "everywhere": allowed(by, "manage_places")}
    return render(request, "ledger/places.html", context)


@require_POST
def add_government(request: HttpRequest) -> HttpResponse:
    """A government below another, or a root."""
    by = _keeper(request)
    parent = whole(request.POST.get("parent"))
    above = asking.get_kept_government(by, parent) if parent else None
    given = request.POST
    made = services.add_government(
        by, given.get("name", ""), given.get("level", ""), above, given.get("region_code", "")
    )
    messages.success(request, say("已登记{name}。", name=made.name))
    return redirect("ledger:place", made.pk) if allowed(by, "manage_places", made) else redirect("ledger:places")


@require_GET
def place(request: HttpRequest, government_id: int) -> HttpResponse:
    """A government with its units."""
    by = _keeper(request)
    found = asking.get_kept_government(by, government_id)
    named = request.GET.get("q", "").replace("\x00", "").strip()[:50]
    context = {
        "place": found,
        "named": named,
        "page": asking.place_page(found, named, timezone.localdate()),
        "levels": Level.choices,
    }
    return render(request, "ledger/place.html", context)


@require_POST
def edit_government(request: HttpRequest, government_id: int) -> HttpResponse:
    """Name, level and code."""
    by = _keeper(request)
    found = asking.get_kept_government(by, government_id)
    given = request.POST
    services.edit_government(
        by,
        found.pk,
        _version(request),
        name=given.get("name", ""),
        level=given.get("level", ""),
        region_code=given.get("region_code", ""),
    )
    messages.success(request, say("已修改。"))
    return redirect("ledger:place", found.pk)


@require_POST
def add_unit(request: HttpRequest, government_id: int) -> HttpResponse:
    """A unit, or the confirmation of one that an import found."""
    by = _keeper(request)
    found = asking.get_kept_government(by, government_id)
    made = services.add_unit(
        by,
        found,
        request.POST.get("name", ""),
        aliases=_names(request.POST.get("aliases", "")),
        parent=_unit(by, found, request.POST.get("parent")),
        since=day_given(request, "since"),
    )
    messages.success(request, say("已登记{name}。", name=made.name))
    return redirect("ledger:unit-kept", made.pk)


@require_POST
def confirm_units(request: HttpRequest, government_id: int) -> HttpResponse:
    """Confirm the units that imports found, as the page listed them."""
    by = _keeper(request)
    found = asking.get_kept_government(by, government_id)
    ids = [pk for pk in map(whole, request.POST.getlist("units")[:2000]) if pk is not None]
    messages.success(request, say("已确认{n}家单位。", n=services.confirm_units(by, found, ids)))
    return redirect("ledger:place", found.pk)


@require_GET
def unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """A unit with its posts and holders, and what may be done with it."""
    by = _keeper(request)
    found = asking.get_kept_unit(by, unit_id)
    context = {
        "place": found.government,
        "unit": found,
        "page": asking.unit_kept(found),
        "today": timezone.localdate(),
        "statuses": Standing.choices,
        "may_appoint": allowed(by, "appoint", found.government),
    }
    return render(request, "ledger/unit_kept.html", context)


def _verb(act: Callable[[HttpRequest, User, OrgUnit], tuple[OrgUnit, str]]) -> Answer:
    """A change of a unit: looked up, done, said, and back to the unit."""

    @require_POST
    @wraps(act)
    def view(request: HttpRequest, unit_id: int) -> HttpResponse:
        by = _keeper(request)
        found, words = act(request, by, asking.get_kept_unit(by, unit_id))
        messages.success(request, words)
        return redirect("ledger:unit-kept", found.pk)

    return view


@_verb
def edit_unit(request: HttpRequest, by: User, unit: OrgUnit) -> tuple[OrgUnit, str]:
    """Name, short names, the unit above, dates."""
    changed = services.edit_unit(
        by,
        unit.pk,
        _version(request),
        name=request.POST.get("name", ""),
        aliases=_names(request.POST.get("aliases", "")),
        parent=_unit(by, unit.government, request.POST.get("parent")),
        since=day_given(request, "since"),
        until=day_given(request, "until"),
    )
    return changed, say("已修改。")


@_verb
def confirm_unit(request: HttpRequest, by: User, unit: OrgUnit) -> tuple[OrgUnit, str]:
    """Say that a unit that an import found is one."""
    aliases = [str(one) for one in unit.aliases]
    done = services.add_unit(by, unit.government, unit.name, aliases=aliases, parent=unit.parent, since=unit.since)
    return done, say("已确认。")


@_verb
def succeed(request: HttpRequest, by: User, unit: OrgUnit) -> tuple[OrgUnit, str]:
    """End a unit and say who takes over."""
    on = day_given(request, "on")
    if on is None:
        raise Refused("请填接替日期。", field="on")
    heir = services.succeed_unit(
        by,
        unit.pk,
        _version(request),
        on,
        successor=_unit(by, unit.government, request.POST.get("successor")),
        new_name=request.POST.get("new_name", ""),
        with_holders=request.POST.get("with_holders") == "yes",
        reason=request.POST.get("reason", ""),
    )
    return heir, say("{name}已接替，仍在办的任务已转来。", name=heir.name)


@_verb
def withdraw_succession(request: HttpRequest, by: User, unit: OrgUnit) -> tuple[OrgUnit, str]:
    """Take back that another unit took over."""
    done = services.withdraw_succession(by, unit.pk, _version(request), request.POST.get("reason", ""))
    if done.left:
        return done.unit, say(
            "接替已撤回，{n}项任务退回；另{left}项后来已交别家，没有动。", n=done.came_back, left=done.left
        )
    return done.unit, say("接替已撤回，{n}项任务退回。", n=done.came_back)


@_verb
def merge(request: HttpRequest, by: User, unit: OrgUnit) -> tuple[OrgUnit, str]:
    """Say that a unit is really another one."""
    into = whole(request.POST.get("into"))
    if into is None:
        raise Refused("请选同一政府的另一家单位。", field="into")
    kept = asking.get_kept_unit(by, into)
    done = services.merge_units(by, unit.pk, _version(request), kept.pk)
    return done, say("已并入{name}。", name=done.name)


@require_POST
def reject_unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Say that a unit that an import found is none."""
    by = _keeper(request)
    found = asking.get_kept_unit(by, unit_id)
    services.reject_unit(by, found.pk, _version(request), request.POST.get("reason", ""))
    messages.success(request, say("已排除。"))
    return redirect("ledger:place", found.government_id)


@_verb
def add_post(request: HttpRequest, by: User, unit: OrgUnit) -> tuple[OrgUnit, str]:
    """A post of the unit."""
    services.add_post(by, unit, request.POST.get("title", ""))
    return unit, say("职务已登记。")


@_verb
def appoint(request: HttpRequest, by: User, unit: OrgUnit) -> tuple[OrgUnit, str]:
    """A holder of a post."""
    post = _post(unit, request)
    services.appoint(
        by,
        unit,
        post.title,
        request.POST.get("person", ""),
        day_given(request, "since"),
        status=request.POST.get("status", "regular"),
    )
    return unit, say("任职已登记。")


@_verb
def edit_post(request: HttpRequest, by: User, unit: OrgUnit) -> tuple[OrgUnit, str]:
    """Title and kind of a post."""
    post = _post(unit, request)
    services.edit_post(
        by,
        post.pk,
        _version(request),
        title=request.POST.get("title", ""),
        leads=request.POST.get("leads") == "yes",
        shared=request.POST.get("shared") == "yes",
    )
    return unit, say("已修改。")


@_verb
def edit_appointment(request: HttpRequest, by: User, unit: OrgUnit) -> tuple[OrgUnit, str]:
    """Who, from when to when, how."""
    one = _appointment(unit, request)
    services.edit_appointment(
        by,
        one.pk,
        _version(request),
        person=request.POST.get("person", ""),
        since=day_given(request, "since"),
        until=day_given(request, "until"),
        status=request.POST.get("status", ""),
    )
    return unit, say("已修改。")


@_verb
def withdraw_appointment(request: HttpRequest, by: User, unit: OrgUnit) -> tuple[OrgUnit, str]:
    """A holder recorded by mistake."""
    one = _appointment(unit, request)
    services.withdraw_appointment(by, one.pk, _version(request), request.POST.get("reason", ""))
    return unit, say("已撤回。")


def _post(unit: OrgUnit, request: HttpRequest) -> Post:
    found = unit.posts.filter(pk=whole(request.POST.get("post"), 0)).first()
    if found is None:
        raise Http404
    return found


def _appointment(unit: OrgUnit, request: HttpRequest) -> Appointment:
    found = Appointment.objects.filter(post__unit=unit, pk=whole(request.POST.get("appointment"), 0)).first()
    if found is None:
        raise Http404
    return found


def _unit(by: User, government: Government, written: str | None) -> OrgUnit | None:
    """The unit of the same government that a select names; None for none."""
    if not written:
        return None
    found = OrgUnit.objects.filter(government=government, withdrawn="", pk=whole(written, 0)).first()
    if found is None:
        raise Refused("单位不属于这个政府。", field="unit")
    return found


def _version(request: HttpRequest) -> int:
    found = whole(request.POST.get("version"))
    if found is None:
        raise Refused("没有收到这一行的版本。", "请重新打开这一页再试。")
    return found


def _names(written: str) -> list[str]:
    """Short names as people type them, between 、 or commas or on lines of their own."""
    for mark in "，,；;\n\r":
        written = written.replace(mark, "、")
    return [name.strip() for name in written.split("、") if name.strip()]


def day_given(request: HttpRequest, name: str) -> date | None:
    """A day in a form; `Refused` where it is none."""
    written = request.POST.get(name, "").strip()
    try:
        found = date.fromisoformat(written) if written else None
    except ValueError as error:
        raise Refused(said("没有“{value}”这一天。", value=written[:20]), field=name) from error
    if found is not None and not 1900 <= found.year <= 2200:
        raise Refused(said("“{value}”不是说得通的日期。", value=written[:20]), field=name)
    return found
