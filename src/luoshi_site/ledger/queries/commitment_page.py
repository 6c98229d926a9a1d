"""A commitment: its sentence, who answers for it, its targets, what was said of it, and its history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, Value
from django.db.models.functions import Greatest, Substr

from luoshi_site.ledger.models import OUT, Change, Comment, Commitment, Document, Figure, OrgUnit, Responsibility
from luoshi_site.ledger.queries.answered import Answered, who_answered
from luoshi_site.ledger.queries.plan_page import Goal, Promise, promises
from luoshi_site.ledger.queries.who import who_did

_AROUND = 90
_ENDS = "。！？"
_CLOSED = (*_ENDS, "；", "）", ")")  # a bracket behind the sentence names who answers for it
_HISTORY = 100


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of a document's text, with what stands before and after it in the same paragraph."""

    before: str
    text: str
    after: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A column that changed."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Step:
    """An entry of the history: a change of the commitment or of one of its figures."""

    change: Change
    who: str
    figure: bool
    fields: list[FieldChange]


@dataclass(frozen=True, slots=True)
class CommitmentPage:
    """Everything on the page of a commitment."""

    commitment: Commitment
    excerpt: Excerpt
    duties: list[Responsibility]
    goals: list[Goal]
    others: list[Figure]
    parts: list[Promise]
    comments: list[Comment]
    steps: list[Step]
    late: bool
    answered: list[Answered]

    @property
    def units(self) -> list[OrgUnit]:
        """Who answers for it now."""
        return [one.unit for one in self.duties if not one.ended]


def commitment_page(row: Commitment, today: date) -> CommitmentPage:
    """The page of a commitment; thirteen queries at most."""
    [line] = promises([row.pk], today, whole=True)
    parts = list(row.children.order_by("start", "pk").values_list("pk", flat=True)[:200])
    figures = list(row.figures.order_by("start", "pk")[:300])
    duties = list(row.responsibilities.select_related("unit", "post").order_by("ended", "role", "pk"))
    return CommitmentPage(
        commitment=row,
        excerpt=excerpt(row),
        duties=duties,
        goals=line.goals,
        others=[one for one in figures if one.modality != "target" and one.review_state not in OUT],
        parts=promises(parts, today) if parts else [],
        comments=list(row.comments.select_related("by").order_by("pk")),
        steps=history(row, [one.pk for one in figures]),
        late=line.late,
        answered=who_answered(row, duties, today),
    )


def excerpt(row: Commitment) -> Excerpt:
    """The sentence of a commitment in its document; the document's text is not loaded. One query."""
    if row.document_id is None or row.end <= row.start:
        return Excerpt("", row.text, "")
    first = max(0, row.start - _AROUND)
    lengths = (row.start - first, row.end - row.start, _AROUND)
    found = (
        Document.objects.filter(pk=row.document_id)
        .annotate(
            before=Substr("text", first + 1, Greatest(Value(lengths[0]), Value(0))),
            held=Substr("text", row.start + 1, lengths[1]),
            after=Substr("text", row.end + 1, lengths[2]),
        )
        .values_list("before", "held", "after")
        .first()
    )
    if found is None:
        return Excerpt("", row.text, "")
    before, held, after = (str(each or "") for each in found)
    whole = held.rstrip()[-1:] in _CLOSED
    return Excerpt(_last_sentence(before), held.replace("\n", ""), "" if whole else _first_sentence(after))


def _last_sentence(before: str) -> str:
    """What the sentence that goes on after ``before`` began with; an ellipsis where its beginning is not known."""
    cut = max(before.rfind(mark) + 1 for mark in (*_ENDS, "\n"))
    known = cut > 0 or len(before) < _AROUND
    return ("" if known else "…") + before[cut:].strip("\u3000 ")


def _first_sentence(after: str) -> str:
    """How the sentence goes on."""
    found = [at + 1 for mark in _ENDS if (at := after.find(mark)) >= 0]
    end = min([*found, *([at] if (at := after.find("\n\n")) >= 0 else [])], default=0)
    return after[:end].replace("\n", "") if end else after.replace("\n", "") + "…" * (len(after) >= _AROUND)


def history(row: Commitment, figures: list[int]) -> list[Step]:
    """What was done to a commitment and its figures, latest first; one query."""
    own = Q(object_type="ledger.commitment", object_id=row.pk)
    theirs = Q(object_type="ledger.figure", object_id__in=figures)
    rows = Change.objects.filter(own | theirs).select_related("who").order_by("-id")[:_HISTORY]
    return [Step(one, who_did(one), one.object_type == "ledger.figure", _fields(one)) for one in rows]


_SILENT = frozenset({"version", "rows", "made_by", "id", "government_id", "document_id", "plan_id", "source_note"})


def _fields(change: Change) -> list[FieldChange]:
    before: dict[str, Any] = change.before or {}
    after: dict[str, Any] = change.after or {}
    if not before:
        return []
    names = [name for name in after if name not in _SILENT and before.get(name) != after.get(name)]
    return [FieldChange(name, _words(before.get(name)), _words(after.get(name))) for name in names]


def _words(value: object) -> str:
    return "" if value is None else str(value)
