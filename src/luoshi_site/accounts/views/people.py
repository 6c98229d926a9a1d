"""The accounts of others, for security administrators."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from luoshi.said import said
from luoshi_site.accounts import services
from luoshi_site.accounts.models import ADMINISTRATORS, Role, User
from luoshi_site.accounts.permissions import allowed, anywhere
from luoshi_site.accounts.queries import people as asking
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.models import Government, OrgUnit
from luoshi_site.ledger.queries.pages import one_of, whole
from luoshi_site.site.saying import say

_ROLE_HELP = {
    Role.SYSTEM_ADMIN: "管政府、单位和站点，不看台账内容",
    Role.SECURITY_ADMIN: "管账号和角色",
    Role.AUDIT_ADMIN: "看审计记录",
    Role.SUPERVISOR: "导入、审阅、对照、更正，一个政府的全部",
    Role.APPROVER: "确认、修改、排除；限于本单位承担的",
    Role.REPORTER: "修改、补录；限于本单位承担的",
    Role.LEADER: "看，并发表意见",
    Role.READER: "看和下载",
}


def _manager(request: HttpRequest) -> User:
    """Who asks, if they manage people anywhere; for everyone else these pages are not there to be had."""
    if not isinstance(request.user, User) or "manage_people" not in anywhere(request.user):
        raise NotAllowed("您的角色不能管理账号。", "请联系安全管理员。")
    return request.user


@require_GET
@never_cache
def people(request: HttpRequest) -> HttpResponse:
    """The list, by name, role, government and state."""
    by = _manager(request)
    places = list(asking.governments_to_staff(by))
    asked = {
        "q": request.GET.get("q", "").replace("\x00", "").strip()[:60],
        "role": one_of(request.GET.get("role"), Role.values),
        "government": one_of(request.GET.get("government"), [str(one.pk) for one in places]),
        "state": one_of(request.GET.get("state"), asking.STATES),
        "page": request.GET.get("page", ""),
    }
    page = asking.people(by, asked)
    context = {
        "page": page,
        "asked": asked,
        "roles": list(Role),
        "places": places,
        "states": asking.STATE_WORDS,
        "filtered": any(asked[name] for name in ("q", "role", "government", "state")),
    }
    return render(request, "accounts/people.html", context)


@require_http_methods(["GET", "POST"])
@never_cache
def add(request: HttpRequest) -> HttpResponse:
    """A new account with its first role. The answer shows its password, the only time that it is shown."""
    by = _manager(request)
    given = {name: request.POST.get(name, "").strip() for name in ("username", "name", "role", "government", "unit")}
    problem, field = "", ""
    if request.method == "POST":
        try:
            government, unit = _place(by, given)
            if given["role"]:
                user, first = services.add_person(by, given["username"], given["name"], given["role"], government, unit)
            else:
                user, first = services.add_user(by, given["username"], given["name"])
        except Refused as refused:
            problem, field = say(refused.what) + say(refused.remedy), refused.field
        else:
            return render(request, "accounts/first_password.html", {"person": user, "first": first, "made": True})
    context = {"given": given, "problem": problem, "field": field, **_choices(by)}
    return render(request, "accounts/person_add.html", context, status=422 if problem else 200)


def _choices(by: User) -> dict[str, object]:
    return {
        "roles": [(role, _ROLE_HELP[role]) for role in Role],
        "administrators": ADMINISTRATORS,
        "places": list(asking.governments_to_staff(by)),
        "everywhere": allowed(by, "manage_people"),
    }


def _place(by: User, given: dict[str, str]) -> tuple[Government | None, OrgUnit | None]:
    """The government and unit that a form names."""
    if not given["government"]:
        if given["unit"]:
            raise Refused("请先选政府，再写单位。", field="government")
        return None, None
    government = asking.governments_to_staff(by).filter(pk=whole(given["government"], 0)).first()
    if government is None:
        raise Refused("没有这个政府，或不由您管理。", field="government")
    if not given["unit"]:
        return government, None
    unit = asking.unit_named(government, given["unit"])
    if unit is None:
        raise Refused(
            said("{name}没有“{value}”这个单位。", name=government.name, value=given["unit"][:50]),
            "请照单位名单填写全称或简称；名单上没有的，由系统管理员登记，或随导入的文件出现。",
            field="unit",
        )
    return government, unit


@require_GET
@never_cache
def units(request: HttpRequest) -> HttpResponse:
    """The names of a government's units, for the field that asks for one."""
    by = _manager(request)
    government = asking.governments_to_staff(by).filter(pk=whole(request.GET.get("government"), 0)).first()
    rows = OrgUnit.objects.filter(government=government, withdrawn="").order_by("name") if government else []
    return render(request, "accounts/unit_names.html", {"units": rows})


@require_GET
@never_cache
def person(request: HttpRequest, user_id: int) -> HttpResponse:
    """An account, and what may be done with it."""
    by = _manager(request)
    return render(request, "accounts/person.html", _person_context(by, user_id))


def _person_context(by: User, user_id: int) -> dict[str, object]:
    return {"page": asking.person_page(by, user_id), "own": by.pk == user_id, "given": {}, **_choices(by)}


@require_POST
def give_role(request: HttpRequest, user_id: int) -> HttpResponse:
    """A further role."""
    by = _manager(request)
    found = asking.person_page(by, user_id)
    given = {name: request.POST.get(name, "").strip() for name in ("role", "government", "unit")}
    try:
        government, unit = _place(by, given)
        services.give_role(by, found.user, given["role"], government, unit)
    except Refused as refused:
        context = _person_context(by, user_id)
        context |= {"given": given, "problem": say(refused.what) + say(refused.remedy), "field": refused.field}
        return render(request, "accounts/person.html", context, status=422)
    messages.success(request, say("已授予角色。"))
    return redirect("accounts:person", user_id)


@require_POST
def end_role(request: HttpRequest, user_id: int, membership_id: int) -> HttpResponse:
    """Take a role back."""
    by = _manager(request)
    found = asking.person_page(by, user_id)
    if membership_id not in [one.pk for one in found.roles]:
        raise Http404
    services.end_role(by, membership_id)
    messages.success(request, say("角色已收回。"))
    return redirect("accounts:person", user_id)


@require_POST
@never_cache
def act(request: HttpRequest, user_id: int, verb: str) -> HttpResponse:
    """One of `_VERBS` on an account."""
    by = _manager(request)
    found = asking.person_page(by, user_id)
    if verb == "password":
        _, first = services.reset_password(by, user_id)
        return render(request, "accounts/first_password.html", {"person": found.user, "first": first, "made": False})
    if verb not in _VERBS:
        raise Http404
    messages.success(request, _VERBS[verb](by, found.user, request))
    return redirect("accounts:person", user_id)


def _switch_off(by: User, user: User, _: HttpRequest) -> str:
    services.set_active(by, user.pk, False)
    return say("账号已停用，所有登录已退出。")


def _switch_on(by: User, user: User, _: HttpRequest) -> str:
    services.set_active(by, user.pk, True)
    return say("账号已启用。")


def _unlock(by: User, user: User, _: HttpRequest) -> str:
    services.unlock(by, user)
    return say("账号已解锁。")


def _rename(by: User, user: User, request: HttpRequest) -> str:
    services.rename_user(by, user.pk, request.POST.get("name", ""))
    return say("姓名已修改。")


def _end(by: User, user: User, request: HttpRequest) -> str:
    services.end_account(by, user.pk, request.POST.get("reason", ""))
    return say("账号已注销。它做过的事都保留。")


_VERBS: dict[str, Callable[[User, User, HttpRequest], str]] = {
    "off": _switch_off,
    "on": _switch_on,
    "unlock": _unlock,
    "rename": _rename,
    "end": _end,
}
