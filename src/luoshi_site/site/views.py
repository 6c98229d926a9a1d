"""The start, the reader's preferences, and what is said when something is wrong."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from luoshi_site.accounts.middleware import for_first_password, public
from luoshi_site.accounts.permissions import anywhere, memberships
from luoshi_site.ledger.access import governments_of
from luoshi_site.site.context import CONTRAST_COOKIE, TEXT_COOKIE
from luoshi_site.site.middleware import LANGUAGE_COOKIE

_OF_ADMINISTRATORS = {"manage_places", "manage_people", "view_audit"}
_YEAR = 365 * 24 * 3600
_PREFERENCES = {
    "language": (LANGUAGE_COOKIE, ("zh", "en")),
    "text": (TEXT_COOKIE, ("normal", "large")),
    "contrast": (CONTRAST_COOKIE, ("normal", "high")),
}


def home(request: HttpRequest) -> HttpResponse:
    """Where a person starts: their government; or, for those without one, what they may do."""
    government = governments_of(request.user).first()
    if government is not None:
        return redirect("ledger:home", government.pk)
    return render(request, "site/start.html", {"may": anywhere(request.user) & _OF_ADMINISTRATORS})


def settings_page(request: HttpRequest) -> HttpResponse:
    """How pages look, one's own account, and the pages of those who keep the site."""
    return render(request, "site/settings.html", {"roles": memberships(request.user), "may": anywhere(request.user)})


@public
@for_first_password
@require_POST
def prefer(request: HttpRequest) -> HttpResponse:
    """Keep a choice of language, text size or contrast in a cookie, and go back."""
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        back = reverse("home")
    response = redirect(back)
    for name, (cookie, values) in _PREFERENCES.items():
        if request.POST.get(name) in values:
            response.set_cookie(
                cookie, request.POST[name], max_age=_YEAR, httponly=True, samesite="Lax", secure=request.is_secure()
            )
    return response


@public
def health(request: HttpRequest) -> HttpResponse:
    """Whether the site and its database answer, for a process manager."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without its token: an old page, or another site's."""
    return render(request, "site/csrf.html", status=403)
