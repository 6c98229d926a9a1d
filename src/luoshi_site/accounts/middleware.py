"""Sessions that end when nobody is there, and pages that wait for a sign-in."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

Respond = Callable[[HttpRequest], HttpResponse]
_RENEW_AFTER = 60  # seconds: not every request need write its session


def keep_session(get_response: Respond) -> Respond:
    """Sign out after `settings.IDLE_SECONDS` without a request; until then keep the session alive."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            now = int(time.time())
            seen = request.session.get("seen", now)
            if now - seen > settings.IDLE_SECONDS:
                logout(request)
                request.session["idle"] = True
            elif _is_a_person(request) and (now - seen > _RENEW_AFTER or "seen" not in request.session):
                request.session["seen"] = now
        return get_response(request)

    return middleware


def _is_a_person(request: HttpRequest) -> bool:
    """Whether someone asked for this; a page that asks for news by itself is no sign of a person."""
    return request.headers.get("X-Luoshi-Poll") != "1"


def sign_in_first(get_response: Respond) -> Respond:
    """Every page asks for a sign-in unless its view says ``public``; a first password must be changed first."""

    def middleware(request: HttpRequest) -> HttpResponse:
        return get_response(request)

    def process_view(request: HttpRequest, view: Callable[..., HttpResponse], *_: object) -> HttpResponse | None:
        if getattr(view, "public", False):
            return None
        if not request.user.is_authenticated:
            if getattr(request, "htmx", False) or request.headers.get("HX-Request"):
                return HttpResponse(status=401, headers={"HX-Redirect": reverse("accounts:sign-in")})
            return redirect_to_login(request.get_full_path(), reverse("accounts:sign-in"))
        if request.user.must_change_password and not getattr(view, "for_first_password", False):
            return HttpResponseRedirect(reverse("accounts:password"))
        return None

    middleware.process_view = process_view  # type: ignore[attr-defined]
    return middleware


def public(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Mark a view that needs no sign-in."""
    view.public = True  # type: ignore[attr-defined]
    return view


def for_first_password(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Mark a view that works before the first password is changed."""
    view.for_first_password = True  # type: ignore[attr-defined]
    return view
