"""Rows that people add without selecting text: to a plan, or from a source that stands in no document of the ledger."""

from __future__ import annotations

import re
from typing import Any

from django.db import transaction

from luoshi.said import said
from luoshi_site.ledger.access import Actor, name_of, require, units_of
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Alignment, Commitment, Document, Figure, Government, Plan, ReviewState
from luoshi_site.ledger.services.commitments import change_commitment
from luoshi_site.ledger.services.figures import add_figure, make_figure
from luoshi_site.ledger.services.settling import reason_given
from luoshi_site.ledger.shapes import as_decimal
from luoshi_site.ledger.trail import record, state


@transaction.atomic
def add_task(by: Actor, plan: Plan, source: str, clause: str = "", **values: Any) -> Commitment:
    """Add a commitment to a plan by hand. ``source`` says where it comes from; ``clause`` where it is listed."""
    require(by, "add", plan.government)
    if plan.withdrawn:
        raise Refused("这份计划已撤回。", said("原因：{withdrawn}", withdrawn=plan.withdrawn), field="plan")
    place = place_in_plan(plan, clause)
    row = Commitment(
        government_id=plan.government_id,
        plan=plan,
        start=place,
        end=place,
        clause=clause[:100],
        source_note=reason_given(source, "没有原文的任务"),
        review_state=ReviewState.ADDED,
        made_by=name_of(by),
    )
    change_commitment(row, values)
    row.save()
    record(by, "add_commitment", row)
    return row


def place_in_plan(plan: Plan, clause: str) -> int:
    """Where a row without text is listed: behind those of its clause; else at the end of the plan."""
    if clause:
        rows = Commitment.objects.filter(plan=plan, clause=clause)
        last = rows.order_by("-start").first() or (
            Commitment.objects.filter(plan=plan, clause__startswith=f"{clause}/").order_by("-start").first()
        )
        if last is not None:
            return last.start
    return max(plan.start, plan.end - 1)


@transaction.atomic
def add_value(
    by: Actor,
    government: Government,
    source: str,
    *,
    plan: Plan | None = None,
    commitment: Commitment | None = None,
    document: Document | None = None,
    quote: str = "",
    **values: Any,
) -> Figure:
    """Add a target or an observation by hand. With a ``document`` and a ``quote`` from it the figure stands in that
    sentence; else ``source`` is all that is known of where it comes from.
    """
    require(by, "add", government, units_of(commitment) if commitment else None)
    for one, name in ((plan, "plan"), (commitment, "task"), (document, "document")):
        if one is not None and one.government_id != government.pk:
            raise Refused("不属于这个政府。", field=name)
    if document is not None and quote.strip():
        start, end = find_quote(document, quote, str(values.get("low") or ""))
        own = commitment if commitment and commitment.document_id == document.pk else None
        return add_figure(by, document.pk, start, end, own, **values)
    told = reason_given(source, "没有出处的数据项")
    if document is not None:
        told = reason_given(f"《{document}》：{told}", "出处")
    place = commitment.start if commitment else max(plan.start, plan.end - 1) if plan else 0
    row = Figure(
        government=government,
        plan=plan,
        commitment=commitment,
        start=place,
        end=place,
        clause=commitment.clause if commitment else "",
        reason=told,
        review_state=ReviewState.ADDED,
        made_by=name_of(by),
    )
    return make_figure(by, "add_figure", row, values)


def find_quote(document: Document, quote: str, number: str = "") -> tuple[int, int]:
    """Where a sentence stands in a document, or the ``number`` within it. Blanks and line breaks do not count."""
    wanted = "".join(quote.split())
    offsets = [index for index, one in enumerate(document.text) if not one.isspace()]
    text = "".join(document.text[index] for index in offsets)
    at = text.find(wanted)
    if not wanted or at < 0:
        raise Refused(
            said("在《{document}》里找不到这句话。", document=document),
            "请从原文照抄一句；或不填，只写来源。",
            field="quote",
        )
    first, last = at, at + len(wanted)
    value = as_decimal(number) if number else None
    if value is not None:
        # As documents may write it, 1703.52 or 1,703.52; never a part of a longer number.
        spelled = "|".join(re.escape(one) for one in (f"{value:f}", f"{value:,f}"))
        inside = re.compile(rf"(?<![\d.,])(?:{spelled})(?![\d]|[.,]\d)").search(text, at, last)
        first, last = inside.span() if inside else (first, last)
    return offsets[first], offsets[last - 1] + 1


def add_answer(by: Actor, row: Alignment, source: str, **values: Any) -> Figure:
    """Add an observation that answers the target of ``row``: it counts what the target counts, whatever the name
    leads to."""
    target = row.target
    made = add_value(
        by,
        row.government,
        source,
        plan=row.plan,
        **{**values, "indicator_name": target.indicator_name, "modality": "actual"},
    )
    if made.indicator_id != target.indicator_id:
        before = state(made)
        made.indicator_id = target.indicator_id
        made.version += 1
        made.save()
        record(by, "edit_figure", made, before)
    return made
