"""What settling a figure and settling a commitment have in common: each changes one row, its version and the trail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.core.exceptions import ValidationError

from luoshi_site.ledger.access import Actor, require, take, units_of
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Commitment, Figure, ReviewState, SourceState
from luoshi_site.ledger.trail import record, state

Row = TypeVar("Row", Commitment, Figure)


def take_for(
    by: Actor, action: str, model: type[Row], pk: int, version: int | None, yours: Mapping[str, Any] | None = None
) -> tuple[Row, dict[str, Any]]:
    """The row, locked and allowed to ``by``, and its state before the change."""
    row = take(by, model, pk, version, dict(yours or {}))
    require(by, action, row.government, units_of(row))
    return row, state(row)


def lock_in_order(model: type[Row], ids: Iterable[int]) -> None:
    """Lock several rows in the order of their ids, so that two verbs never wait for each other."""
    rows = model._default_manager.select_for_update(of=("self",), no_key=True).filter(pk__in=list(ids)).order_by("pk")
    list(rows.values_list("pk", flat=True))


def settle(
    by: Actor, action: str, row: Row, before: dict[str, Any], review_state: str, *, note: str = "", batch: Any = ()
) -> Row:
    """Save a changed row under a new state."""
    row.review_state = review_state
    if row.source_state == SourceState.CHANGED and review_state in (ReviewState.CONFIRMED, ReviewState.EDITED):
        row.source_state, row.source_note = SourceState.CURRENT, ""  # a person has seen the new wording
    row.version += 1
    row.save()
    record(by, f"{action}_{row._meta.model_name}", row, before, note=note, batch=batch)
    return row


def set_fields(row: Row, editable: frozenset[str], changes: Mapping[str, Any]) -> None:
    """Put values into the columns that a person may edit; `Refused` names the first that cannot be used."""
    for name, value in changes.items():
        if name not in editable:
            raise Refused(f"“{name}”不能修改。", field=name)
        field = row._meta.get_field(name)
        try:
            clean = field.clean(value, row)
        except ValidationError as error:
            raise Refused("".join(error.messages), field=name) from error
        if isinstance(clean, str) and "\x00" in clean:
            raise Refused("含有不能保存的字符。", field=name)
        setattr(row, name, clean)


def reason_given(reason: str, what: str) -> str:
    """A reason, which must say something."""
    given = " ".join(reason.split())
    if not given:
        raise Refused(f"{what}须写明原因。", field="reason")
    if len(given) > 500:
        raise Refused("原因不能超过500字。", field="reason")
    return given
