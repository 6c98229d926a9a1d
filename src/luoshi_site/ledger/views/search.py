"""Search over documents, commitments and indicators."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger.access import get_government
from luoshi_site.ledger.queries.searching import search as find

_LENGTH = 200


def search(request: HttpRequest, government_id: int) -> HttpResponse:
    """What holds all the words of ``q``."""
    government = get_government(request.user, government_id)
    question = " ".join(request.GET.get("q", "").replace("\x00", "").split())[:_LENGTH]
    context = {
        "government": government,
        "may": actions(request.user, government),
        "question": question,
        "found": find(government, question),
    }
    return render(request, "ledger/search.html", context)
