"""What waits for the person who asks."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from luoshi_site.accounts.permissions import actions, memberships
from luoshi_site.ledger.access import get_government
from luoshi_site.ledger.models import Government
from luoshi_site.ledger.queries.overview import year_in_view, years_with_plans
from luoshi_site.ledger.queries.personnel import waiting
from luoshi_site.ledger.queries.todo import FIRST, todo
from luoshi_site.ledger.views.asked import number_asked


def todo_page(request: HttpRequest, government_id: int) -> HttpResponse:
    """What is late, due, unreported and to be looked at; for people of a unit what their unit answers for."""
    government = get_government(request.user, government_id)
    years = years_with_plans(government)
    year = year_in_view(government, years, number_asked(request, "year"))
    may = actions(request.user, government)
    units = _units(request.user, government)
    context = {
        "government": government,
        "may": may,
        "years": years,
        "year": year,
        "own": units is not None,
        "first": FIRST,
        "personnel": waiting(government).count() if "appoint" in may else 0,
        "todo": todo(government, may, units, timezone.localdate(), year, request.user.pk),
    }
    return render(request, "ledger/todo.html", context)


def _units(user: object, government: Government) -> list[int] | None:
    """The units for which a person works in a government; None for one who looks after all of it."""
    found = [one for one in memberships(user) if one.government_id in (None, government.pk)]
    units = [one.unit_id for one in found if one.unit_id is not None]
    return units if units and len(units) == len(found) else None
