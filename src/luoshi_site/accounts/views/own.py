"""One's own account: password, one-time codes, sessions."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from luoshi_site.accounts import services
from luoshi_site.accounts.middleware import for_first_password
from luoshi_site.accounts.passwords import invent_secret, provisioning_uri
from luoshi_site.accounts.permissions import memberships
from luoshi_site.accounts.queries.sessions import own_sessions
from luoshi_site.ledger.errors import Refused
from luoshi_site.site.saying import say


@for_first_password
@never_cache
@sensitive_post_parameters("old", "password", "again")
def password(request: HttpRequest) -> HttpResponse:
    """One's own password."""
    problem = ""
    if request.method == "POST":
        problem = _change_password(request)
        if not problem:
            messages.success(request, say("密码已修改。"))
            return redirect("home")
    return render(request, "accounts/password.html", {"problem": problem}, status=422 if problem else 200)


def _change_password(request: HttpRequest) -> str:
    new = request.POST.get("password", "")
    if not request.user.check_password(request.POST.get("old", "")):
        return say("原密码不对。")
    if new != request.POST.get("again", ""):
        return say("两次输入的新密码不一样。")
    try:
        services.change_password(request.user, new)
    except Refused as refused:
        return say(refused.what)
    update_session_auth_hash(request, request.user)
    services.end_other_sessions(request.user, request.session.session_key)
    return ""


@never_cache
def account(request: HttpRequest) -> HttpResponse:
    """One's own account: name, roles, password, one-time codes, sessions."""
    context = {
        "roles": memberships(request.user),
        "sessions": own_sessions(request.user, request.session.session_key),
    }
    return render(request, "accounts/account.html", context)


@require_POST
def end_session(request: HttpRequest, name: str) -> HttpResponse:
    """Sign oneself out somewhere else: in the session of that name, or everywhere but here."""
    if name == "others":
        ended = services.end_other_sessions(request.user, request.session.session_key)
        messages.success(request, say("已退出其他{n}处登录。", n=ended))
    elif services.end_session(request.user, name):
        messages.success(request, say("已退出那一处登录。"))
    else:
        raise Http404
    return redirect("accounts:account")


@never_cache
@sensitive_post_parameters("code")
def codes(request: HttpRequest) -> HttpResponse:
    """Switch one-time codes on or off."""
    problem = ""
    if request.method == "POST":
        try:
            _switch_codes(request)
        except Refused as refused:
            problem = str(refused)
        else:
            return redirect("accounts:account")
    secret = request.session.setdefault("new_codes", invent_secret())
    context = {
        "problem": problem,
        "secret": " ".join(secret[i : i + 4] for i in range(0, len(secret), 4)),
        "uri": provisioning_uri(secret, request.user.username),
    }
    return render(request, "accounts/codes.html", context, status=422 if problem else 200)


def _switch_codes(request: HttpRequest) -> None:
    given = request.POST.get("code", "").strip()
    if request.user.has_codes:
        services.drop_codes(request.user, given)
        messages.success(request, say("已停用一次性验证码。"))
        return
    secret = request.session.get("new_codes", "")
    if not secret:
        raise Refused("页面已过期。", "请重新操作。")
    services.set_codes(request.user, secret, given)
    request.session.pop("new_codes", None)
    messages.success(request, say("已启用一次性验证码。"))
