"""The personnel changes of a reading, laid over those of the one before, each with the unit that it was taken for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

from luoshi.figures.offices import Known, find_office
from luoshi_site.ledger.models import Document, Government, OrgUnit, PersonnelChange, ReviewState, SourceState
from luoshi_site.ledger.services.drafts import clean
from luoshi_site.ledger.services.rereading import NOT_IN_NEW

_BATCH = 200
_PLACES = ("document", "start", "end")
_CONTENT = ("person", "post_name", "change", "status", "date", "unit", "unit_name", "title", "reason", "made_by")
_STATE = ("review_state", "source_state", "source_note", "withdrawn", "version")


def save_personnel(
    government: Government, document: Document, drafted: list[PersonnelChange], base: Document | None
) -> list[PersonnelChange]:
    """Save what a notice says. What a person settled stays as it is and keeps its appointment; the rest follows the
    text. Gives every row that was touched."""
    if not drafted and base is None:
        return []
    for one in drafted:
        one.government, one.document = government, document
    match_units(government, drafted)
    older = _older(base)
    waiting: dict[Hashable, list[PersonnelChange]] = defaultdict(list)
    for row in older:
        waiting[_key(row)].append(row)
    kept: list[PersonnelChange] = []
    fresh: list[PersonnelChange] = []
    for new in drafted:
        queue = waiting.get(_key(new))
        if queue:
            kept.append(_follow(queue.pop(0), new))
        else:
            fresh.append(new)
    gone = [_lose(row) for queue in waiting.values() for row in queue]
    PersonnelChange.objects.bulk_create(fresh, batch_size=_BATCH)
    PersonnelChange.objects.bulk_update([*kept, *gone], [*_PLACES, *_CONTENT, *_STATE], batch_size=_BATCH)
    return [*kept, *gone, *fresh]


def _older(base: Document | None) -> list[PersonnelChange]:
    if base is None:
        return []
    rows = PersonnelChange.objects.select_for_update(of=("self",), no_key=True).filter(document=base).order_by("pk")
    return sorted((row for row in rows if row.withdrawn != NOT_IN_NEW), key=lambda row: (row.start, row.pk))


def _key(row: PersonnelChange) -> Hashable:
    """One change of one post as written, at the person's name as the notice writes it."""
    return ("".join(row.post_name.split()), row.change, row.written)


def _follow(old: PersonnelChange, new: PersonnelChange) -> PersonnelChange:
    content = _CONTENT if old.review_state == ReviewState.PROPOSED else ()
    for name in (*_PLACES, *content):
        setattr(old, name, getattr(new, name))
    old.source_state, old.source_note = SourceState.CURRENT, ""
    old.version += 1
    return old


def _lose(old: PersonnelChange) -> PersonnelChange:
    old.version += 1
    if old.review_state == ReviewState.PROPOSED:
        old.review_state, old.withdrawn = ReviewState.WITHDRAWN, NOT_IN_NEW
    else:
        old.source_state, old.source_note = SourceState.GONE, "新版本的文件中没有这一条"
    return old


def match_units(government: Government, rows: list[PersonnelChange]) -> None:
    """Find the unit of each row by the name of its office; two queries. Rows change in memory only."""
    if not rows:
        return
    places = place_names(government)
    units = list(OrgUnit.objects.filter(government=government, withdrawn="").order_by("pk"))
    units.sort(key=lambda one: one.until is not None)  # those that ended come last
    known = [Known(one.name, tuple(str(alias) for alias in one.aliases)) for one in units]
    for row in rows:
        if not row.unit_name:
            row.reason = "没有写明单位"
            continue
        found = find_office(row.unit_name, places, known)
        row.unit = units[found.known] if found.known is not None else None
        row.unit_name, row.reason = clean(found.name, 100), clean(found.reason, 500)


def place_names(government: Government) -> list[str]:
    """The name of a government and of those above it, from the nearest up."""
    ids = [int(one) for one in government.path.split("/") if one]
    names = dict(Government.objects.filter(pk__in=ids).values_list("pk", "name"))
    return [names[pk] for pk in reversed(ids) if pk in names]
