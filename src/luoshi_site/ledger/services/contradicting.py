"""Where a government's documents contradict themselves or one another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

import luoshi
from luoshi.alignment.contradictions.find import find_contradictions as find
from luoshi.alignment.contradictions.model import Contradiction as FoundContradiction
from luoshi.documents.model import Document as ReadDocument
from luoshi.figures.model import Figure as FoundFigure
from luoshi_site.ledger.access import Actor, require, take
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import LIVE, Contradiction, Document, DocumentState, Figure, Government, ReviewState
from luoshi_site.ledger.services.files import bytes_of
from luoshi_site.ledger.services.queueing import Tell
from luoshi_site.ledger.shapes import as_figure
from luoshi_site.ledger.trail import record, state

# How the documents are named for the reading, so that two of one title are told apart.
_NAMED = re.compile(r"《(\d+)\.([^》]*)》")
_COLUMNS = ("grade", "gap", "explanation", "withdrawn", "version")


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in how many documents."""

    rows: list[Contradiction]
    documents: int


def find_contradictions(by: Actor, government: Government) -> int:
    """Look for contradictions among a government's current documents, here and now; gives how many hold now."""
    require(by, "align", government)
    return write_contradictions(by, government, look_for_contradictions(government).rows)


def look_for_contradictions(government: Government, tell: Tell = lambda *_: None) -> Looked:
    """What contradicts itself in the current documents, not written down yet.

    The documents are read again from their stored files (seconds for a hundred pages), outside of any transaction; the
    figures are those of the ledger, as people corrected them.
    """
    rows: dict[int, Figure] = {}
    given: list[tuple[ReadDocument, list[FoundFigure]]] = []
    current = Document.objects.filter(government=government, state=DocumentState.CURRENT)
    ids = list(current.order_by("id").values_list("pk", flat=True))
    for number, pk in enumerate(ids):
        tell("重读现行文件", number, len(ids) + 1)
        document = current.select_related("file").defer("text", "outline", "layout").filter(pk=pk).first()
        if document is None:
            continue  # replaced or withdrawn meanwhile
        read = luoshi.read_bytes(bytes_of(document.file), f"{document.pk}.{document.file.first_name}").document
        shapes = []
        for figure in Figure.objects.filter(document=document, review_state__in=LIVE).in_place():
            figure.document = document
            shape = as_figure(figure)
            rows[id(shape)] = figure
            shapes.append(shape)
        given.append((read, shapes))
    tell("比较各处数字", len(ids), len(ids) + 1)
    return Looked([_row(government, one, rows) for one in find(given)], len(given))


def with_titles(explanation: str, titles: Mapping[int, str]) -> str:
    """An explanation with the titles of documents (by id) where the library calls them by their names in the reading.

    >>> with_titles("《7.report》给出的数为3家", {7: "计划执行情况的报告"}), with_titles("《8.report》", {})
    ('《计划执行情况的报告》给出的数为3家', '《report》')
    """
    return _NAMED.sub(lambda m: f"《{titles.get(int(m[1])) or m[2]}》", explanation)


def _row(government: Government, one: FoundContradiction, rows: dict[int, Figure]) -> Contradiction:
    figures = [rows[id(each.figure)] for each in (one.first, one.second, *one.more) if each]
    titles = {each.document_id: str(each.document) for each in figures if each.document_id is not None}
    return Contradiction(
        government=government,
        first=rows[id(one.first.figure)],
        second=rows[id(one.second.figure)] if one.second else None,
        more=sorted({rows[id(each.figure)].pk for each in one.more}),
        kind=one.kind,
        grade=one.grade,
        gap=one.gap,
        explanation=with_titles(one.explanation, titles),
        made_by=f"luoshi {luoshi.__version__}",
    )


def _key(row: Contradiction) -> tuple[object, ...]:
    return (row.kind, row.first_id, row.second_id, tuple(row.more))


@transaction.atomic
def write_contradictions(by: Actor, government: Government, found: list[Contradiction]) -> int:
    """Keep what was found now: what is new is added, what no longer holds is withdrawn, what people settled stays."""
    locked = Government.objects.select_for_update(no_key=True).get(pk=government.pk)
    held = {
        _key(row): row
        for row in Contradiction.objects.select_for_update(of=("self",), no_key=True).filter(government=government)
    }
    made, changed = [], []
    for new in found:
        old = held.pop(_key(new), None)
        if old is None:
            made.append(new)
        elif (old.grade, old.gap, old.explanation, old.withdrawn) != (new.grade, new.gap, new.explanation, ""):
            old.grade, old.gap, old.explanation, old.withdrawn = new.grade, new.gap, new.explanation, ""
            old.version += 1
            changed.append(old)
    for old in held.values():
        if not old.withdrawn:
            old.withdrawn = "重新对照后不再成立"
            old.version += 1
            changed.append(old)
    Contradiction.objects.bulk_create(made, batch_size=200)
    Contradiction.objects.bulk_update(changed, _COLUMNS, batch_size=200)
    if made or changed:
        record(by, "find_contradictions", locked, state(locked), batch=[*made, *changed])
    return len(found)


@transaction.atomic
def settle_contradiction(by: Actor, contradiction_id: int, version: int, review_state: str) -> Contradiction:
    """Confirm that figures do not agree, or reject the finding as none."""
    row = take(by, Contradiction, contradiction_id, version)
    require(by, "confirm", row.government)
    if review_state not in (ReviewState.CONFIRMED, ReviewState.REJECTED):
        raise Refused("只能确认或排除。", field="review_state")
    before = state(row)
    row.review_state = review_state
    row.version += 1
    row.save()
    record(by, f"{review_state}_contradiction", row, before)
    return row
