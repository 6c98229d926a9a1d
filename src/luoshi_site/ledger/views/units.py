"""The list of units, and a unit."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from luoshi.said import said
from luoshi_site.accounts.models import User
from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.access import get_government, get_visible
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import OrgUnit
from luoshi_site.ledger.queries.overview import year_in_view, years_with_plans
from luoshi_site.ledger.queries.personnel import waiting
from luoshi_site.ledger.queries.posts import post_duties
from luoshi_site.ledger.queries.units import ROLES, unit_list, unit_page
from luoshi_site.ledger.views.asked import address_with, number_asked
from luoshi_site.site.saying import say


def units(request: HttpRequest, government_id: int) -> HttpResponse:
    """All units of a government, with what they lead in a year."""
    government = get_government(request.user, government_id)
    years = years_with_plans(government)
    year = year_in_view(government, years, number_asked(request, "year"))
    named = request.GET.get("q", "").replace("\x00", "").strip()[:50]
    found = unit_list(government, year, named, number_asked(request, "page") or 1, timezone.localdate())
    context = {
        "government": government,
        "may": actions(request.user, government),
        "years": years,
        "year": year,
        "named": named,
        "list": found,
        "personnel": waiting(government).count(),
        "earlier": address_with(request, page=found.page - 1) if found.page > 1 else "",
        "later": address_with(request, page=found.page + 1) if found.page < found.pages else "",
    }
    return render(request, "ledger/units.html", context)


def unit(request: HttpRequest, unit_id: int) -> HttpResponse:
    """What a unit answers for, what presses, and who holds its posts."""
    found = get_visible(request.user, OrgUnit.objects.select_related("government", "parent", "successor"), unit_id)
    years = years_with_plans(found.government)
    year = year_in_view(found.government, years, number_asked(request, "year"))
    role = request.GET.get("role", "")
    role = role if role in ROLES else ROLES[0]
    page = unit_page(found, year, role, number_asked(request, "page") or 1, timezone.localdate())
    context = {
        "government": found.government,
        "may": actions(request.user, found.government),
        "unit": found,
        "years": years,
        "year": year,
        "role": role,
        "page": page,
        "posts": post_duties(found, timezone.localdate()),
        "earlier": address_with(request, page=page.page - 1) if page.page > 1 else "",
        "later": address_with(request, page=page.page + 1) if page.page < page.pages else "",
    }
    return render(request, "ledger/unit.html", context)


@require_POST
def appoint(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Write down that a person takes up a post of the unit."""
    found = get_visible(request.user, OrgUnit.objects.select_related("government"), unit_id)
    if not isinstance(request.user, User):
        raise TypeError("the middleware lets only people in")
    title, person, since = (request.POST.get(name, "").strip() for name in ("title", "person", "since"))
    leads = True if request.POST.get("leads") == "yes" else None  # else as the title says
    services.appoint(request.user, found, title, person[:60], _day(since), leads=leads)
    messages.success(request, say("任职已登记。"))
    return redirect("ledger:unit", found.pk)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError as error:
        raise Refused(said("没有“{written}”这一天。", written=written), field="since") from error
