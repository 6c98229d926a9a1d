"""Signing in and out."""

from __future__ import annotations

import time

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from luoshi_site.accounts import services
from luoshi_site.accounts.middleware import public
from luoshi_site.accounts.models import User
from luoshi_site.site.saying import say

_BACKEND = "django.contrib.auth.backends.ModelBackend"
_HALF_WAY = 300  # seconds to enter a code after the password


@public
@never_cache
@sensitive_post_parameters("password", "code")
def sign_in(request: HttpRequest) -> HttpResponse:
    """Name and password; then a one-time code for those who use one."""
    if request.user.is_authenticated:
        return redirect(_next(request))
    idle = request.session.pop("idle", False)
    context = {"next": request.POST.get("next") or request.GET.get("next", ""), "idle": idle}
    if request.method != "POST":
        return render(request, "accounts/sign_in.html", {**context, "nobody": not User.objects.exists()})
    username, password = request.POST.get("username", "").strip(), request.POST.get("password", "")
    user = authenticate(request, username=username, password=password)
    if user is None:
        if getattr(request, "axes_locked_out", False):
            return locked_out(request)
        problem = say("用户名或密码不对。连续5次不对，账号锁定30分钟。")
        return render(
            request, "accounts/sign_in.html", {**context, "username": username, "problem": problem}, status=422
        )
    if user.has_codes:
        request.session.cycle_key()
        request.session["half_way"] = [user.pk, int(time.time())]
        return redirect(f"{reverse('accounts:code')}?{request.GET.urlencode()}")
    return _enter(request, user)


@public
@never_cache
@sensitive_post_parameters("code")
def code(request: HttpRequest) -> HttpResponse:
    """The one-time code of a person whose password was right."""
    user_id, since = request.session.get("half_way", [0, 0])
    user = User.objects.filter(pk=user_id, is_active=True).first()
    if user is None or time.time() - since > _HALF_WAY:
        request.session.pop("half_way", None)
        return redirect("accounts:sign-in")
    if request.method != "POST":
        return render(request, "accounts/code.html", {"next": request.GET.get("next", "")})
    if services.use_code(user, request.POST.get("code", "").strip()):
        request.session.pop("half_way", None)
        return _enter(request, user)
    from axes.handlers.proxy import AxesProxyHandler

    # A wrong code counts towards the lock like a wrong password.
    AxesProxyHandler.user_login_failed(sender=code, credentials={"username": user.username}, request=request)
    if AxesProxyHandler.is_locked(request, {"username": user.username}):
        request.session.pop("half_way", None)
        return locked_out(request)
    context = {"next": request.POST.get("next", ""), "problem": say("验证码不对，或已经用过。请等下一个验证码。")}
    return render(request, "accounts/code.html", context, status=422)


def _enter(request: HttpRequest, user: User) -> HttpResponse:
    login(request, user, backend=_BACKEND)
    request.session["seen"] = request.session["began"] = int(time.time())
    request.session["agent"] = request.headers.get("User-Agent", "")[:300]
    return redirect("accounts:password" if user.must_change_password else _next(request))


def _next(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure()):
        return wanted
    return reverse(settings.LOGIN_REDIRECT_URL)


@public
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("accounts:sign-in")


def locked_out(request: HttpRequest, *_: object, **__: object) -> HttpResponse:
    """What a locked account is told."""
    return render(request, "accounts/locked.html", status=429)
