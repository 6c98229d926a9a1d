"""The review page: the text on the left, its rows on the right."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_GET

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger import services
from luoshi_site.ledger.models import Figure, ReviewState
from luoshi_site.ledger.queries.documents import get_document
from luoshi_site.ledger.queries.reading import headings, marks
from luoshi_site.ledger.queries.review import ORDERS, SHOWS, Row, coverage, get_row, review_rows
from luoshi_site.ledger.review_lines import key_of, line
from luoshi_site.ledger.typesetting import Setting, blocks, set_text
from luoshi_site.ledger.views.reviewing import may_here, row_context


@require_GET
def review(request: HttpRequest, document_id: int) -> HttpResponse:
    """Every row of a document beside its sentence."""
    found = get_document(request.user, document_id)
    order = request.GET.get("order", "text")
    show = request.GET.get("show", "all")
    order, show = (order if order in ORDERS else "text"), (show if show in SHOWS else "all")
    rows = review_rows(found, order, show)
    everything = rows if show == "all" else review_rows(found)
    placed = sorted(
        (one for one in everything if isinstance(one, Figure) and one.source_state != "gone"),
        key=lambda one: (one.start, one.subject, one.pk),
    )
    promises = sorted((one.start, f"c{one.pk}") for one in everything if not isinstance(one, Figure))
    over = Setting(found.text, marks(placed), promises=promises, doors=False)
    at = _focus(request.GET.get("at", ""), rows)
    opened = get_row(request.user, at[0], int(at[1:])) if at else None
    context = {
        "government": found.government,
        "may": actions(request.user, found.government),
        "document": found,
        "headings": headings(found),
        "drawable": services.is_drawable(found),
        "coverage": coverage(found),
        "order": order,
        "show": show,
        "at": at,
        "text": mark_safe(set_text(blocks(found.text, found.layout, found.outline), over)),
        "lines": [(key_of(one), line(one)) for one in rows],
        "allowed": may_here(request.user, found.government),
        **(row_context(request, opened, request.GET.get("form", "view")) if opened is not None else {}),
    }
    return render(request, "ledger/review.html", context)


def _focus(asked: str, rows: list[Row]) -> str:
    """The row that is open at first: the one asked for, else the first that nobody has looked at."""
    keys = {key_of(one) for one in rows}
    if asked in keys:
        return asked
    waiting = (key_of(one) for one in rows if one.review_state == ReviewState.PROPOSED)
    return next(waiting, key_of(rows[0]) if rows else "")
