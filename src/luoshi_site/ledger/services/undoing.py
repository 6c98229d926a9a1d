"""Taking back one's own last step on a row, as long as nobody did anything to it since."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.db import transaction

from luoshi_site.accounts.models import User
from luoshi_site.ledger.access import take
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Change, Commitment, Figure
from luoshi_site.ledger.services import commitments, figures
from luoshi_site.ledger.trail import record, state

_STEPS = ("confirm", "edit", "reject", "withdraw")
_STATE = ("review_state", "source_state", "source_note", "withdrawn")
_DERIVED = ("low_places", "high_places", "period_start", "period_end", "indicator_id")


@transaction.atomic
def undo_figure(by: User, figure_id: int, version: int) -> Figure:
    """Put a figure back to what it was before your last confirm, edit, reject or withdraw."""
    row: Figure = _undo(by, Figure, figure_id, version, (*figures.EDITABLE, *_DERIVED, *_STATE))
    figures.follow_correction(by, [row])
    return row


def undo_commitment(by: User, commitment_id: int, version: int) -> Commitment:
    """Put a commitment back to what it was before your last confirm, edit, reject or withdraw."""
    return _undo(by, Commitment, commitment_id, version, (*commitments.EDITABLE, *_STATE))


@transaction.atomic
def _undo(by: User, model: Any, pk: int, version: int, names: tuple[str, ...]) -> Any:
    row = take(by, model, pk, version)
    label = model._meta.label_lower
    last = Change.objects.filter(object_type=label, object_id=pk).order_by("-id").first()
    action = last.action.split("_")[0] if last else ""
    if last is None or last.who_id != by.pk or action not in _STEPS or not last.before:
        raise Refused("没有可以撤销的一步：上一步不是您做的，或不能撤销。")
    if (last.after or {}).get("version") != row.version:
        raise Refused("这一行在那之后又变过，不能撤销。")
    before = state(row)
    for name in names:
        value = last.before[name]
        if isinstance(value, str) and value.startswith("sha256:"):
            raise Refused("内容太长，不能撤销，请直接修改。")
        setattr(row, name, Decimal(value) if name in ("low", "high") and value is not None else value)
    row.version += 1
    row.save()
    record(by, f"undo_{model._meta.model_name}", row, before)
    return row
