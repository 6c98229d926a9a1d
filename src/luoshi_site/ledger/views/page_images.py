"""A page of a PDF as it was issued, with its numbers as doors; and its picture."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.queries.documents import get_document
from luoshi_site.ledger.queries.page_view import page_at, page_view
from luoshi_site.ledger.views.asked import number_asked


@require_GET
def document_page(request: HttpRequest, document_id: int) -> HttpResponse:
    """The page numbered ``page``, or the one that holds the offset ``at``; for the side sheet only the page itself."""
    found = get_document(request.user, document_id)
    at = number_asked(request, "at")
    asked = number_asked(request, "page")
    number = asked if asked is not None else page_at(found, at or 0)
    view = page_view(found, number, at)
    if view is None or not services.is_drawable(found):
        raise Http404
    context = {
        "government": found.government,
        "may": actions(request.user, found.government),
        "document": found,
        "drawable": True,
        "page": view,
        "at": at,
    }
    sheet = request.headers.get("X-Luoshi-Sheet") == "1"
    return render(request, "ledger/page_part.html" if sheet else "ledger/page.html", context)


@require_GET
def page_image(request: HttpRequest, document_id: int, number: int) -> FileResponse:
    """The picture of a page. It never changes, but who may see it does: only the reader's own browser keeps it."""
    found = get_document(request.user, document_id)
    if not (1 <= number <= 100_000) or not services.is_drawable(found):
        raise Http404
    answer = FileResponse(services.page_image(found.file, number).open("rb"), content_type="image/png")
    answer.headers["Cache-Control"] = "private, max-age=86400"
    return answer
