"""The governments whose ledger one may see."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luoshi_site.ledger.access import governments_of


def governments(request: HttpRequest) -> HttpResponse:
    """All of them, as a tree."""
    return render(request, "ledger/governments.html", {"rows": governments_of(request.user)})
