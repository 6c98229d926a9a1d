"""The first start: what to do with an installation that has no account yet."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from luoshi_site.accounts import services
from luoshi_site.accounts.middleware import public
from luoshi_site.accounts.models import Role, User
from luoshi_site.ledger.errors import Refused
from luoshi_site.site.saying import say

_SUGGESTED = {Role.SYSTEM_ADMIN: "system", Role.SECURITY_ADMIN: "security", Role.AUDIT_ADMIN: "audit"}
_TASKS = {
    Role.SYSTEM_ADMIN: "登记政府、单位和职务",
    Role.SECURITY_ADMIN: "添加账号，授予角色",
    Role.AUDIT_ADMIN: "查看谁改了什么，核对审计链",
}


@public
@never_cache
@sensitive_post_parameters("code")
@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Make the three administrators, with the code that ``luoshi serve`` printed; missing once there is an account."""
    if request.method == "POST":
        return _make(request)
    if User.objects.exists():
        raise Http404
    return render(request, "accounts/first_start.html", _context({}))


def _make(request: HttpRequest) -> HttpResponse:
    given = {key: request.POST.get(key, "").strip()[:100] for role in Role for key in _fields(role)}
    people = {role: (given[f"{role.value}_username"], given[f"{role.value}_name"]) for role in _SUGGESTED}
    try:
        made = services.first_start(request.POST.get("code", ""), people)
    except Refused as refused:
        context = _context(given) | {"problem": say(refused.what) + say(refused.remedy), "field": refused.field}
        return render(request, "accounts/first_start.html", context, status=422)
    return render(request, "accounts/first_start_done.html", {"made": made})


def _fields(role: Role) -> tuple[str, str]:
    return f"{role.value}_username", f"{role.value}_name"


def _context(given: dict[str, str]) -> dict[str, object]:
    lines = []
    for role, username in _SUGGESTED.items():
        name_of, called = _fields(role)
        lines.append((role, _TASKS[role], given.get(name_of, username), given.get(called, "")))
    return {"lines": lines}
