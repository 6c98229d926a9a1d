"""The list of documents, the reader, and the file as it came."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from luoshi.documents.kinds import KINDS
from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.access import get_government, require
from luoshi_site.ledger.queries import documents as read
from luoshi_site.ledger.queries.reading import headings, marks_of
from luoshi_site.ledger.queries.review import coverage
from luoshi_site.ledger.typesetting import Setting, blocks, find_hits, set_text


@require_GET
def documents(request: HttpRequest, government_id: int) -> HttpResponse:
    """Every document of a government, with how far its review has come."""
    government = get_government(request.user, government_id)
    asked = {name: request.GET.get(name, "").strip()[:100] for name in ("kind", "year", "state", "words")}
    listed = read.documents(government, **asked, page=request.GET.get("page", "1"))
    context = {
        "government": government,
        "may": actions(request.user, government),
        "listed": listed,
        "asked": asked,
        "filtered": any(asked.values()),
    }
    return render(request, "ledger/documents.html", context)


@require_GET
def document(request: HttpRequest, document_id: int) -> HttpResponse:
    """A document set for reading: every figure a door, its outline in the margin, search inside."""
    found = read.get_document(request.user, document_id)
    words = request.GET.get("words", "").strip()[:100]
    hits = find_hits(found.text, words, found.layout.get("furniture", []))
    over = Setting(found.text, marks_of(found, rejected=False), hits)
    context = {
        "government": found.government,
        "may": actions(request.user, found.government),
        "document": found,
        "kind": KINDS.get(found.kind, found.kind),
        "headings": headings(found),
        "drawable": services.is_drawable(found),
        "coverage": coverage(found),
        "newer": read.newer_version(found),
        "words": words,
        "hits": hits,
        # Escaped piece by piece in `luoshi_site.ledger.typesetting.html`.
        "text": mark_safe(set_text(blocks(found.text, found.layout, found.outline), over)),
    }
    return render(request, "ledger/document.html", context)


@require_GET
def document_file(request: HttpRequest, document_id: int) -> HttpResponse:
    """The file as it was imported, always as a download: no browser opens it as a page of this site."""
    found = read.get_document(request.user, document_id, whole=False)
    require(request.user, "download", found.government)
    answer = HttpResponse(services.bytes_of(found.file), content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = content_disposition_header(
        True, services.plain_file_name(found.file.first_name)
    )
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer
