"""The list of plans, and a plan with its commitments."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from luoshi.assessment.model import VERDICTS
from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger.access import get_government, get_visible
from luoshi_site.ledger.models import Plan
from luoshi_site.ledger.queries.overview import tallies
from luoshi_site.ledger.queries.plan_drift import comparable_plans, plan_drift
from luoshi_site.ledger.queries.plan_list import plan_list
from luoshi_site.ledger.queries.plan_page import REVIEWS, Wanted, plan_page
from luoshi_site.ledger.views.asked import address_with, asked_now, number_asked

STATUSES = (*VERDICTS, "late")
_REVIEW_WORDS = {"live": "在册", "proposed": "待看", "standing": "已审阅", "out": "已排除或撤回"}


def plans(request: HttpRequest, government_id: int) -> HttpResponse:
    """All plans of a government."""
    government = get_government(request.user, government_id)
    context = {
        "government": government,
        "may": actions(request.user, government),
        "list": plan_list(government, number_asked(request, "page") or 1),
    }
    return render(request, "ledger/plans.html", context)


def plan(request: HttpRequest, plan_id: int) -> HttpResponse:
    """A plan: outline, commitments, filters, drift marks."""
    rows = Plan.objects.select_related("government", "document").defer("document__text", "document__layout")
    found = get_visible(request.user, rows, plan_id)
    wanted = _wanted(request)
    page = plan_page(found, wanted, timezone.localdate())
    others = comparable_plans(found)
    against = number_asked(request, "against")
    other = next((one for one in others if one.pk == against), None)
    drift = plan_drift(found, other, wait=asked_now(request)) if other else None
    context = {
        "government": found.government,
        "may": actions(request.user, found.government),
        "plan": found,
        "tally": tallies([found])[0],
        "wanted": wanted,
        "page": page,
        "others": others,
        "against": other,
        "drift": drift,
        "changes_later": address_with(request, now=1) if other and drift is None else "",
        "statuses": STATUSES,
        "reviews": _REVIEW_WORDS,
        "filtered": any(request.GET.get(name) for name in ("unit", "status", "star", "number", "chapter", "review")),
        "earlier": address_with(request, page=page.page - 1) if page.page > 1 else "",
        "later": address_with(request, page=page.page + 1) if page.page < page.pages else "",
    }
    return render(request, "ledger/plan.html", context)


def _wanted(request: HttpRequest) -> Wanted:
    status, number, review = (request.GET.get(name, "") for name in ("status", "number", "review"))
    return Wanted(
        unit=number_asked(request, "unit"),
        status=status if status in STATUSES else "",
        star=request.GET.get("star") == "yes",
        number=number if number in ("yes", "no") else "",
        review=review if review in REVIEWS else "live",
        chapter=number_asked(request, "chapter"),
        page=number_asked(request, "page") or 1,
    )
