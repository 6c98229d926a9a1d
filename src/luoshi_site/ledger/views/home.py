"""The home of a government: this year at a glance."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import queries
from luoshi_site.ledger.access import get_government


def home(request: HttpRequest, government_id: int) -> HttpResponse:
    """This year at a glance."""
    government = get_government(request.user, government_id)
    context = {
        "government": government,
        "may": actions(request.user, government),
        "holdings": queries.holdings(government),
    }
    return render(request, "ledger/home.html", context)
