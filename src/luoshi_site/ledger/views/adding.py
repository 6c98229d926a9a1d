"""Adding a row from a selection of the text."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from luoshi_site.ledger import services
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Commitment, Document, Figure
from luoshi_site.ledger.queries.documents import get_document
from luoshi_site.ledger.queries.review import get_row, row_before
from luoshi_site.ledger.queries.suggesting import suggested_figure
from luoshi_site.ledger.review_fields import fields_of, given
from luoshi_site.ledger.review_lines import key_of
from luoshi_site.ledger.services.quoting import quote_around
from luoshi_site.ledger.views.answering import answer_rows
from luoshi_site.ledger.views.reviewing import back_to, may_here, row_context


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, document_id: int) -> HttpResponse:
    """The form for a selection (``start``, ``end``), and what it makes: a figure or a commitment."""
    document = get_document(request.user, document_id)
    posted = request.POST if request.method == "POST" else request.GET
    start, end = _offset(posted.get("start", "")), _offset(posted.get("end", ""))
    kind = "c" if posted.get("kind") == "c" else "f"
    if request.method == "GET":
        return _form(request, document, start, end, kind)
    service = services.add_figure if kind == "f" else services.add_commitment
    made = service(request.user, document.pk, start, end, **given(request.POST, kind))
    row = get_row(request.user, kind, made.pk)
    if not request.htmx:  # type: ignore[attr-defined]
        return back_to(row, key_of(row))
    answer = answer_rows(request, [row], [], [row_context(request, row)])
    before = row_before(row)
    answer.headers["HX-Retarget"] = f"#row-{key_of(before)}" if before else "#lines"
    answer.headers["HX-Reswap"] = "afterend" if before else "afterbegin"
    answer.headers["HX-Trigger-After-Swap"] = f'{{"luoshi:added": "{key_of(row)}"}}'
    return answer


def _form(request: HttpRequest, document: Document, start: int, end: int, kind: str) -> HttpResponse:
    quote = quote_around(document, start, end)
    chosen = "".join(document.text[start:end].split("\n")).strip()
    draft: Figure | Commitment
    if kind == "f":
        draft = suggested_figure(document, start, end, quote)
    else:
        draft = Commitment(document=document, text=chosen, start=start, end=end)
    context = {
        "document": document,
        "start": start,
        "end": end,
        "kind": kind,
        "chosen": chosen,
        "quote": quote,
        "fields": fields_of(draft),
        "allowed": may_here(request.user, document.government),
    }
    return render(request, "ledger/review_add.html", context)


def _offset(written: str) -> int:
    if not written.isascii() or not written.isdigit() or len(written) > 9:
        raise Refused("请先在原文中选中一段文字。", field="start")
    return int(written)
