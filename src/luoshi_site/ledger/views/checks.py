"""How far a check has come."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from luoshi_site.ledger.access import get_visible
from luoshi_site.ledger.models import CheckJob


@require_GET
def check(request: HttpRequest, check_id: int) -> HttpResponse:
    """The line that says how far; asked for again while it runs. Once it is over, the page around it loads anew."""
    job = get_visible(request.user, CheckJob.objects.select_related("by"), check_id)
    answer = render(request, "ledger/check_line.html", {"check": job})
    if not job.open:
        answer.headers["HX-Refresh"] = "true"
    return answer
