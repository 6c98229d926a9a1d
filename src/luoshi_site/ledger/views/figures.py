"""The source sheet of a figure."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.queries.sources import source_of


@require_GET
def figure(request: HttpRequest, figure_id: int) -> HttpResponse:
    """The sentence that a number came from; a fragment for the side sheet, else a page."""
    source = source_of(request.user, figure_id)
    government = source.figure.government
    drawable = source.document is not None and services.is_drawable(source.document)
    context = {
        "government": government,
        "may": actions(request.user, government),
        "source": source,
        "drawable": drawable,
    }
    sheet = request.headers.get("X-Luoshi-Sheet") == "1"
    return render(request, "ledger/figure_part.html" if sheet else "ledger/figure.html", context)
