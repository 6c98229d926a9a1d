"""What every verb does first: may this person do this, and is the row still as they saw it?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import models
from django.http import Http404

from luoshi.said import said
from luoshi_site.accounts.models import User
from luoshi_site.accounts.permissions import ACTIONS, allowed, allowed_for_units, memberships
from luoshi_site.ledger.errors import NotAllowed, StaleRow
from luoshi_site.ledger.models import Change, Commitment, Figure, Government, OrgUnit

Row = TypeVar("Row", bound=models.Model)


@dataclass(frozen=True, slots=True)
class Machine:
    """Who acts when no person does: a command typed on the server, or the worker. It may do everything."""

    name: str = "命令行"

    def __str__(self) -> str:
        return self.name


COMMAND_LINE = Machine()
Actor = User | Machine


def name_of(by: Actor) -> str:
    """Who acts, as a row's ``made_by`` says it."""
    return by.username if isinstance(by, User) else by.name


def require(by: Actor, action: str, government: Government | None, units: list[OrgUnit] | None = None) -> None:
    """Raise `NotAllowed` unless ``by`` may do ``action`` there, to what ``units`` answer for."""
    if isinstance(by, Machine):
        return
    if government is not None and units and allowed_for_units(by, action, government, units):
        return
    if allowed(by, action, government):
        return
    raise NotAllowed(said("您的角色不能在这里做“{value}”。", value=said(ACTIONS[action])), "请联系安全管理员。")


def governments_of(user: object) -> models.QuerySet[Government]:
    """The governments whose ledger ``user`` may see, those below their own with them."""
    reach = models.Q(pk__in=[])
    for one in memberships(user):
        if one.government_id is not None and allowed(user, "view", one.government):
            reach |= models.Q(pk=one.government_id)
            if one.unit_id is None and one.government.path:
                reach |= models.Q(path__startswith=one.government.path)
    return Government.objects.filter(reach, withdrawn="")


def visible(user: object, rows: models.QuerySet[Row]) -> models.QuerySet[Row]:
    """Those of ``rows`` (of a model with a ``government``) that belong to the user's governments."""
    return rows.filter(government__in=governments_of(user))


def get_visible(user: object, rows: models.QuerySet[Row], pk: int) -> Row:
    """One row that the user may see; for every other, `Http404`, whether it exists or not."""
    found = visible(user, rows.order_by()).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def get_government(user: object, pk: int) -> Government:
    """A government that the user may see, or `Http404`."""
    found = governments_of(user).order_by().filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def take(by: Actor, model: type[Row], pk: int, version: int | None, yours: dict[str, Any] | None = None) -> Row:
    """Lock a row for a change. Raises `Http404` for a row the person may not see, `StaleRow` for one changed since.

    ``version`` None takes the row as it is; only machines do that.
    """
    rows = model._default_manager.select_for_update(of=("self",), no_key=True)
    found = rows.filter(pk=pk).first() if isinstance(by, Machine) else get_visible(by, rows, pk)
    if found is None:
        raise Http404
    if version is not None and found.version != version:  # type: ignore[attr-defined]
        last = Change.objects.filter(object_type=model._meta.label_lower, object_id=pk).order_by("-id").first()
        mine = last is not None and last.who_id is not None and last.who_id == getattr(by, "pk", None)
        raise StaleRow(found, yours, _changed_by(last), mine=mine)
    return found


def _changed_by(last: Change | None) -> str:
    if last is None:
        return ""
    return last.who.name or last.who_name if last.who else last.who_name


def units_of(row: Commitment | Figure) -> list[OrgUnit]:
    """The units that answer for a commitment, or for the commitment of a figure."""
    commitment_id = row.pk if isinstance(row, Commitment) else row.commitment_id
    if commitment_id is None:
        return []
    return list(OrgUnit.objects.filter(responsibilities__commitment=commitment_id, responsibilities__ended=False))
