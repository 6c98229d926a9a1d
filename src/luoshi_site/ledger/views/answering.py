"""How a change of rows is answered to htmx: the rows, and out of band the coverage and the paragraphs they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe

from luoshi_site.ledger.models import Commitment, Document
from luoshi_site.ledger.queries.documents import get_document
from luoshi_site.ledger.queries.reading import marks_of
from luoshi_site.ledger.queries.review import Row, coverage
from luoshi_site.ledger.typesetting import Setting, blocks, set_block


def answer_rows(
    request: HttpRequest, rows: Sequence[Row], gone: Sequence[str], contexts: Sequence[dict[str, Any]]
) -> HttpResponse:
    """Rows after a change, the first of them open."""
    first = rows[0]
    document = get_document(request.user, first.document_id)
    context = {
        "contexts": contexts,
        "gone": gone,
        "document": document,
        "coverage": coverage(document),
        "paragraphs": [mark_safe(one) for one in paragraphs(document, [row.start for row in rows])],
    }
    return render(request, "ledger/review_answer.html", context)


def paragraphs(document: Document, offsets: Sequence[int]) -> list[str]:
    """The blocks that hold these offsets, set anew."""
    wanted = [
        one
        for one in blocks(document.text, document.layout, document.outline)
        if any(one.start <= at < one.end for at in offsets)
    ]
    found = []
    for block in wanted:
        held = Commitment.objects.filter(document=document, start__gte=block.start, start__lt=block.end)
        promises = sorted(
            (one.start, f"c{one.pk}") for one in held.exclude(review_state="withdrawn").only("pk", "start")
        )
        over = Setting(document.text, marks_of(document, block.start, block.end), promises=promises, doors=False)
        found.append(set_block(block, over).replace(' id="', ' hx-swap-oob="true" id="', 1))
    return found
