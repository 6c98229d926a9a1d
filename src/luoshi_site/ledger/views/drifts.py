"""A plan against another."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger.access import require
from luoshi_site.ledger.exports.answering import comparison_file, file_addresses
from luoshi_site.ledger.exports.comparing import drift_comparison
from luoshi_site.ledger.exports.sheets import drift_sheet
from luoshi_site.ledger.queries.drifts import drift_page
from luoshi_site.ledger.views.asked import address_with, asked_now
from luoshi_site.ledger.views.comparisons import plan_of
from luoshi_site.site.saying import say


def drift(request: HttpRequest, plan_id: int) -> HttpResponse:
    """What the plan raised, lowered, kept and dropped."""
    plan = plan_of(request, plan_id)
    found = drift_page(plan, request.GET.dict(), wait=asked_now(request))
    context = {
        "government": plan.government,
        "may": actions(request.user, plan.government),
        "plan": plan,
        "found": found,
        "changes_later": address_with(request, now=1) if found.later else "",
        "files": file_addresses("ledger:drift-file", plan.pk, found.asked),
    }
    return render(request, "ledger/drift.html", context)


def drift_file(request: HttpRequest, plan_id: int, kind: str) -> HttpResponse:
    """The same as a file."""
    plan = plan_of(request, plan_id)
    require(request.user, "download", plan.government)
    found = drift_page(plan, request.GET.dict(), limit=None)
    if found.before is None:
        raise Http404
    name = say("{title}目标变化对照", title=plan.title)
    return comparison_file(kind, name, drift_sheet(found), drift_comparison(found))
