"""The home of a government: this year at a glance."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import queries
from luoshi_site.ledger.access import get_government
from luoshi_site.ledger.models import Government
from luoshi_site.ledger.queries import overview, paces
from luoshi_site.ledger.views.asked import number_asked
from luoshi_site.ledger.views.multiples import draw


def home(request: HttpRequest, government_id: int) -> HttpResponse:
    """This year at a glance."""
    government = get_government(request.user, government_id)
    year = _year(request, government)
    context = {
        "government": government,
        "may": actions(request.user, government),
        # Only a government without a plan of a year is told what it holds.
        "holdings": queries.holdings(government) if year["tally"] is None else None,
        **year,
        **_five_years(government),
    }
    return render(request, "ledger/home.html", context)


def _year(request: HttpRequest, government: Government) -> dict[str, object]:
    years = overview.years_with_plans(government)
    year = overview.year_in_view(government, years, number_asked(request, "year"))
    if year is None:
        return {"years": [], "year": None, "tally": None}
    found = overview.year_tallies(government, year)
    asked = number_asked(request, "plan")
    tally = next((one for one in found if one.plan.pk == asked), found[0])
    today = timezone.localdate()
    return {
        "years": years,
        "year": year,
        "tally": tally,
        "tallies": found,
        "strip": overview.strip(tally),
        "attention": overview.attention(government, [one.plan for one in found], tally.plan, today),
        "today": today,
    }


def _five_years(government: Government) -> dict[str, object]:
    plan = paces.five_year_plan(government)
    if plan is None:
        return {"five_plan": None}
    found, count = paces.five_year_indicators(plan)
    return {"five_plan": plan, "five_years": [(one, draw(one)) for one in found], "five_count": count}
