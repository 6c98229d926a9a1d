"""The source sheet of a figure."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.queries.sources import notes_of, source_of
from luoshi_site.ledger.views.asked import as_number


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


@require_POST
def notes(request: HttpRequest) -> HttpResponse:
    """The sources of the numbers on a page that is being printed, in the order in which they are asked for."""
    asked = [number for one in request.POST.get("ids", "")[:4000].split(",") if (number := as_number(one)) is not None]
    return render(request, "ledger/notes.html", {"notes": notes_of(request.user, asked)})
