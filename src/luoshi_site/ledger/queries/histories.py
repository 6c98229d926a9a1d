"""Whose history one may read: of rows of the ledger, those who see them; of places, those who keep them; of accounts,
those who look after them; of everything, the audit administrators."""

from __future__ import annotations

from django.db import models
from django.http import Http404

from luoshi_site.accounts.models import User
from luoshi_site.accounts.permissions import allowed, anywhere, governments_where, memberships
from luoshi_site.ledger.models import Government, PersonnelChange
from luoshi_site.ledger.trail import kept_models
from luoshi_site.site import marks
from luoshi_site.site.saying import say

# How a table without a government of its own comes to one.
_WAY = {
    "post": ("unit", "government"),
    "appointment": ("post", "unit", "government"),
    "revision": ("plan", "government"),
    "responsibility": ("commitment", "government"),
    "indicatoralias": ("indicator", "government"),
}
_PLACES = frozenset({"government", "orgunit", "post", "appointment"})


def row_for(user: object, kind: str, pk: int) -> tuple[models.Model, Government | None]:
    """The row whose history ``user`` asks for, with its government; `Http404` where it is not theirs to read."""
    tables = {model._meta.model_name: model for model in kept_models()}
    model = tables.get(kind)
    if model is None:
        raise Http404
    way = _WAY.get(kind, ("government",) if kind not in ("government", "user") else ())
    rows = model._default_manager.all()
    row = (rows.select_related("__".join(way)) if way else rows).filter(pk=pk).first()
    if row is None:
        raise Http404
    government = _government_of(row, kind, way)
    if not _may(user, kind, row, government):
        raise Http404
    return row, government if government is not None and allowed(user, "view", government) else None


def _government_of(row: models.Model, kind: str, way: tuple[str, ...]) -> Government | None:
    if isinstance(row, Government):
        return row
    found: object = row
    for step in way:
        found = getattr(found, step, None)
    return found if isinstance(found, Government) else None


def _may(user: object, kind: str, row: models.Model, government: Government | None) -> bool:
    if allowed(user, "view_audit", government):
        return True
    if kind in ("user", "membership"):
        return _manages(user, row)
    if kind in _PLACES and allowed(user, "manage_places", government):
        return True
    if government is None:  # a common indicator: it belongs to everyone who sees a ledger
        return "view" in anywhere(user)
    return allowed(user, "view", government)


def _manages(user: object, row: models.Model) -> bool:
    if allowed(user, "manage_people"):
        return True
    owner = row if isinstance(row, User) else getattr(row, "user", None)
    held = {one.government_id for one in owner.memberships.all()} if isinstance(owner, User) else set()
    return bool(held) and held <= governments_where(user, "manage_people") and bool(memberships(user))


def name_of_row(row: models.Model) -> str:
    """What a row is called at the head of its history."""
    if isinstance(row, PersonnelChange):
        return f"{say(marks.find('turn', row.change).word)} {row.person} {row.post_name}"
    return str(row)
