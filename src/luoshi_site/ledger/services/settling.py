"""What people do with figures and commitments alike: each verb changes one row, its version and the trail."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.core.exceptions import ValidationError

from luoshi.said import said
from luoshi_site.ledger.access import Actor, Machine, get_visible, name_of, require, take, units_of
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import STANDING, Commitment, Document, Figure, ReviewState, SourceState
from luoshi_site.ledger.trail import record, state

Row = TypeVar("Row", Commitment, Figure)


def take_for(
    by: Actor, action: str, model: type[Row], pk: int, version: int | None, yours: Mapping[str, Any] | None = None
) -> tuple[Row, dict[str, Any]]:
    """The row, locked and allowed to ``by``, and its state before the change; `Refused` where it was withdrawn."""
    row = take(by, model, pk, version, dict(yours or {}))
    require(by, action, row.government, units_of(row))
    if row.review_state == ReviewState.WITHDRAWN:
        raise Refused("这一行已经撤回。", said("原因：{withdrawn}", withdrawn=row.withdrawn))
    return row, state(row)


def confirm(by: Actor, model: type[Row], pk: int, version: int) -> Row:
    """Say that a row is right; what a person wrote stays theirs."""
    row, before = take_for(by, "confirm", model, pk, version)
    return settle(by, "confirm", row, before, own_state(row, ReviewState.CONFIRMED))


def reject(by: Actor, model: type[Row], pk: int, version: int, reason: str) -> Row:
    """Say that a row is none."""
    row, before = take_for(by, "reject", model, pk, version)
    return settle(by, "reject", row, before, ReviewState.REJECTED, note=reason)


def withdraw(by: Actor, model: type[Row], pk: int, version: int, reason: str) -> Row:
    """Take a row out of the ledger; it stays visible with its reason."""
    row, before = take_for(by, "withdraw", model, pk, version)
    row.withdrawn = reason_given(reason, "撤回")
    return settle(by, "withdraw", row, before, ReviewState.WITHDRAWN, note=row.withdrawn)


def fold_into(by: Actor, row: Row, others: Mapping[int, int]) -> list[Row]:
    """The rows (id -> version) that are really ``row``, withdrawn in its favour; they and it are locked already."""
    if not others or row.pk in others:
        raise Refused("请选出要并入的其他行。", field="others")
    gone = []
    for pk in sorted(others):
        other, _ = take_for(by, "merge", type(row), pk, others[pk])
        if other.document_id != row.document_id:
            raise Refused("只能合并同一份文件里的行。", field="others")
        other.withdrawn, other.review_state = f"并入第{row.pk}行", ReviewState.WITHDRAWN
        other.version += 1
        other.save()
        gone.append(other)
    return gone


def copy_of(by: Actor, row: Row) -> Row:
    """A new row like ``row``, added by ``by``; not saved."""
    other = type(row)._default_manager.get(pk=row.pk)
    other.pk, other._state.adding, other.version = None, True, 1
    other.review_state, other.made_by = ReviewState.ADDED, name_of(by)
    return other


def document_for(by: Actor, document_id: int) -> Document:
    """The document that a person adds a row to, with its government."""
    rows = Document.objects.select_related("government")
    return rows.get(pk=document_id) if isinstance(by, Machine) else get_visible(by, rows, document_id)


def own_state(row: Figure | Commitment, otherwise: str) -> str:
    """The state of a row that a person wrote or corrected stays; that of any other becomes ``otherwise``."""
    return row.review_state if row.review_state in (ReviewState.EDITED, ReviewState.ADDED) else otherwise


def lock_in_order(model: type[Row], ids: Iterable[int]) -> None:
    """Lock several rows in the order of their ids, so that two verbs never wait for each other."""
    rows = model._default_manager.select_for_update(of=("self",), no_key=True).filter(pk__in=list(ids)).order_by("pk")
    list(rows.values_list("pk", flat=True))


def settle(
    by: Actor, action: str, row: Row, before: dict[str, Any], review_state: str, *, note: str = "", batch: Any = ()
) -> Row:
    """Save a changed row under a new state."""
    row.review_state = review_state
    if row.source_state == SourceState.CHANGED and review_state in STANDING:
        row.source_state, row.source_note = SourceState.CURRENT, ""  # a person has seen the new wording
    row.version += 1
    row.save()
    record(by, f"{action}_{row._meta.model_name}", row, before, note=note, batch=batch)
    return row


def set_fields(row: Row, editable: frozenset[str], changes: Mapping[str, Any]) -> None:
    """Put values into the columns that a person may edit; `Refused` names the first that cannot be used."""
    for name, value in changes.items():
        if name not in editable:
            raise Refused(said("“{name}”不能修改。", name=name), field=name)
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
        raise Refused(said("{what}须写明原因。", what=said(what)), field="reason")
    if len(given) > 500:
        raise Refused("原因不能超过500字。", field="reason")
    return given
