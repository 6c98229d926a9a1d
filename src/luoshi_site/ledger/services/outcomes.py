"""Outcomes set by hand: none was reported, one that stands in no report, and taking it all back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db import transaction

from luoshi_site.ledger.access import Actor, require, take
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import LIVE, Alignment, Change, Document, Figure, ReviewState
from luoshi_site.ledger.services.adding import add_answer
from luoshi_site.ledger.services.aligning import let_go, set_outcome, settle_alignment, sum_of
from luoshi_site.ledger.services.settling import reason_given
from luoshi_site.ledger.trail import state

_FOUND = (
    "outcome_id",
    "also",
    "combined",
    "relation",
    "verdict",
    "ratio",
    "score",
    "confidence",
    "estimated",
    "reason",
)


@transaction.atomic
def observe_outcome(
    by: Actor,
    alignment_id: int,
    version: int,
    *,
    source: str,
    date: str = "",
    note: str = "",
    document: Document | None = None,
    quote: str = "",
    **values: Any,
) -> Alignment:
    """Type what was observed of a target, with its source, and judge the target by it.

    ``values`` are those of a figure; unit, period and measure are the target's where they are not given.
    """
    row = take(by, Alignment, alignment_id, version)
    require(by, "align", row.government)
    target = row.target
    if values.get("low") in (None, ""):
        raise Refused("请填实绩的数值。", field="low")
    said = (
        f"{reason_given(source, '实绩值')}{f'（{date}）' if date else ''}{f'；{note.strip()}' if note.strip() else ''}"
    )
    usual = {"unit": target.unit, "period": target.period, "measure": target.measure, "population": target.population}
    given = {name: values.get(name) or otherwise for name, otherwise in usual.items()}
    made = add_answer(by, row, said, document=document, quote=quote, **{**values, **given})
    return set_outcome(by, row.pk, version, made, reason=said)


@transaction.atomic
def undo_outcome(by: Actor, alignment_id: int, version: int, reason: str) -> Alignment:
    """Take back what people decided on a target: what the program proposed stands again, and follows it from now on."""
    row = take(by, Alignment, alignment_id, version)
    require(by, "align", row.government)
    if row.review_state == ReviewState.PROPOSED:
        raise Refused("这一行没有人工结论，不用退回。")
    said = reason_given(reason, "退回人工结论")
    before = state(row)
    former, row.parts = sum_of(row), []
    proposed = _last_proposal(row)
    if proposed is not None:
        for name in _FOUND:
            setattr(row, name, _as_kept(name, proposed[name]))
        if row.outcome_id and not Figure.objects.filter(pk=row.outcome_id, review_state__in=LIVE).exists():
            row.outcome_id, row.verdict, row.ratio = None, "unreported", None
            row.reason = "程序原先找到的数据项已不在台账中"
    done = settle_alignment(by, "undo_alignment", row, before, ReviewState.PROPOSED, said)
    let_go(by, former, row.outcome_id)
    return done


def _last_proposal(row: Alignment) -> dict[str, Any] | None:
    """The row as it was before people first decided on it."""
    changes = Change.objects.filter(object_type="ledger.alignment", object_id=row.pk).order_by("-id")
    return next((one.before for one in changes if (one.before or {}).get("review_state") == ReviewState.PROPOSED), None)


def _as_kept(name: str, value: Any) -> Any:
    """A value as the trail wrote it down, as the column holds it."""
    if isinstance(value, str) and value.startswith("sha256:"):
        return "" if name == "reason" else []
    if name in ("score", "confidence"):
        return float(value)
    return Decimal(value) if name == "ratio" and value is not None else value
