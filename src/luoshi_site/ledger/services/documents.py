"""Taking a document out of the ledger, with everything that was read from it."""

from __future__ import annotations

from django.db import transaction

from luoshi.said import said
from luoshi_site.ledger.access import Actor, require, take
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import (
    LIVE,
    Commitment,
    Document,
    DocumentState,
    Figure,
    PersonnelChange,
    Plan,
    ReviewState,
)
from luoshi_site.ledger.services.resumming import follow_parts
from luoshi_site.ledger.services.settling import reason_given
from luoshi_site.ledger.trail import record, state


@transaction.atomic
def withdraw_document(by: Actor, document_id: int, version: int, reason: str) -> Document:
    """Withdraw a document that should not have been imported: its plans, commitments and figures go with it.

    The file stays, and so does everything people did; the same file may be imported again.
    """
    document = take(by, Document, document_id, version)
    require(by, "withdraw", document.government)
    if document.state == DocumentState.WITHDRAWN:
        raise Refused("这份文件已经撤回。", said("原因：{withdrawn}", withdrawn=document.withdrawn))
    given = reason_given(reason, "撤回")
    before = state(document)
    why = f"文件已撤回：{given}"[:500]
    plans = list(Plan.objects.select_for_update(of=("self",), no_key=True).filter(document=document, withdrawn=""))
    for plan in plans:
        plan.withdrawn = why
        plan.version += 1
    Plan.objects.bulk_update(plans, ["withdrawn", "version"], batch_size=200)
    touched: list[object] = [*plans]
    for model in (Commitment, Figure, PersonnelChange):
        rows = list(
            model._default_manager.select_for_update(of=("self",), no_key=True)
            .filter(document=document, review_state__in=LIVE)
            .order_by("pk")
        )
        for row in rows:
            row.withdrawn, row.review_state = why, ReviewState.WITHDRAWN
            row.version += 1
        model._default_manager.bulk_update(rows, ["withdrawn", "review_state", "version"], batch_size=200)
        touched += rows
    document.state, document.withdrawn = DocumentState.WITHDRAWN, given
    document.version += 1
    document.save()
    record(by, "withdraw_document", document, before, note=given, batch=touched)  # type: ignore[arg-type]
    follow_parts(by, [one for one in touched if isinstance(one, Figure)])
    return document
