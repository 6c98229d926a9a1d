"""A link of the trail in words: the row it speaks of, and each column before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models

from luoshi_site.ledger.models import Change
from luoshi_site.ledger.queries.who import who_did
from luoshi_site.ledger.trail_words import COLUMNS, OBJECTS, SILENT, act_word
from luoshi_site.site.saying import say, say_as
from luoshi_site.site.templatetags.luoshi import day, moment

# The column that names a row of a table, first of those that it has.
_NAMING = ("name", "title", "person", "indicator_name", "username", "text", "reason", "explanation", "first_name")
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class ColumnChange:
    """A column in words, with what it was and what it is; empty where it was or is nothing."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the chain as a person reads it. ``batch`` counts rows that the same act touched, by kind."""

    change: Change
    who: str
    act: str
    kind: str
    name: str
    government: str
    columns: list[ColumnChange]
    batch: list[tuple[str, int]]

    @property
    def fresh(self) -> bool:
        """Whether the act made the row."""
        return self.change.before is None

    @property
    def row(self) -> str:
        """The row, as the filter of the page names it."""
        return f"{self.change.object_type}:{self.change.object_id}"


def in_words(changes: Iterable[Change]) -> list[Link]:
    """Links with the names of everything they point to: a query for each kind of row, however many links."""
    rows = list(changes)
    names = _names_of(rows)
    return [_link(one, names) for one in rows]


Names = dict[tuple[str, int], str]


def _link(one: Change, names: Names) -> Link:
    before, after = one.before or {}, dict(one.after or {})
    batch = {label: len(held) for label, held in after.pop("rows", {}).items() if isinstance(held, dict)}
    model = _model(one.object_type)
    held = [name for name in {**before, **after} if name not in SILENT and before.get(name) != after.get(name)]
    columns = [
        ColumnChange(
            say(COLUMNS.get(name, name)),
            _words(model, name, before.get(name), names),
            _words(model, name, after.get(name), names),
        )
        for name in held
    ]
    naming = {**before, **after}
    return Link(
        change=one,
        who=who_did(one),
        act=say_as("acts", act_word(one.action)),
        kind=say_as("heads", OBJECTS.get(one.object_type, one.object_type)),
        name=_own_name(one, naming, names),
        government=names.get(("ledger.government", one.government or 0), ""),
        columns=[each for each in columns if each.before or each.after],
        batch=[(say(OBJECTS.get(label, label)), count) for label, count in sorted(batch.items())],
    )


def _own_name(one: Change, held: dict[str, Any], names: Names) -> str:
    name = next((str(held[column]) for column in _NAMING if held.get(column)), "")
    if not name:
        pointed = [names.get((label, held[column]), "") for column, label in _pointing(one.object_type, held)]
        name = " · ".join(dict.fromkeys(each for each in pointed if each))
    return _short(name) or say("第{n}行", n=one.object_id)


def _model(label: str) -> type[models.Model] | None:
    try:
        return apps.get_model(label)
    except (LookupError, ValueError):  # a link that was bent, or one of a later version
        return None


def _pointing(label: str, held: dict[str, Any]) -> list[tuple[str, str]]:
    """The columns of a row that point to other rows, with the table that each points to."""
    model = _model(label)
    if model is None:
        return []
    found = []
    for field in model._meta.concrete_fields:
        related = field.remote_field.model if field.remote_field else None
        if related is not None and isinstance(held.get(field.attname), int):
            found.append((field.attname, related._meta.label_lower))
    return found


def _names_of(rows: list[Change]) -> Names:
    wanted: dict[str, set[int]] = defaultdict(set)
    for one in rows:
        if one.government:
            wanted["ledger.government"].add(one.government)
        for held in (one.before or {}, one.after or {}):
            for column, label in _pointing(one.object_type, held):
                wanted[label].add(held[column])
    found: Names = {}
    for label, ids in wanted.items():
        model = _model(label)
        column = next((name for name in _NAMING if model is not None and _has(model, name)), "")
        if model is None or not column:
            continue
        for pk, name in model._default_manager.filter(pk__in=ids).values_list("pk", column):
            found[label, pk] = _short(str(name))
    return found


def _has(model: type[models.Model], name: str) -> bool:
    try:
        return bool(model._meta.get_field(name).concrete)
    except FieldDoesNotExist:
        return False


def _words(model: type[models.Model] | None, name: str, value: object, names: Names) -> str:
    field = _field(model, name)
    match value:
        case None | "" | [] | {}:
            return ""
        case bool():
            return say("是") if value else say("否")
        case int() if field is not None and field.remote_field is not None:
            return names.get((field.remote_field.model._meta.label_lower, value)) or f"#{value}"
        case list():
            return _short("、".join(str(each) for each in value))
        case str() if field is not None and field.choices:
            return say(str(dict(field.flatchoices).get(value, value)))
        case str() if isinstance(field, models.DateTimeField):
            return _when(value)
        case str() if isinstance(field, models.DateField):
            return _day(value)
        case _:
            return _short(str(value))


def _field(model: type[models.Model] | None, attname: str) -> Any:
    fields = model._meta.concrete_fields if model is not None else ()
    return next((field for field in fields if field.attname == attname), None)


def _when(written: str) -> str:
    try:
        return moment(datetime.fromisoformat(written))
    except ValueError:
        return _short(written)


def _day(written: str) -> str:
    try:
        return day(date.fromisoformat(written))
    except ValueError:
        return _short(written)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
