"""What a plan raised, lowered, kept and dropped against another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Count, Max, QuerySet

import luoshi
from luoshi.alignment.drift import CHANGES, drift
from luoshi_site.ledger.models import LIVE, Commitment, Document, DocumentState, Figure, Plan, SourceState
from luoshi_site.ledger.queries.pages import one_of, whole
from luoshi_site.ledger.queries.scorecards import predecessor
from luoshi_site.ledger.queries.sentences import Sentence, sentences
from luoshi_site.ledger.shapes import as_commitment, as_figure

TASKS = ("kept", "gone", "new")
_MINUTES = 60
LIMIT = 400


@dataclass(frozen=True, slots=True)
class Change:
    """A row as it is kept in the cache: ids of figures, or of commitments where ``task``."""

    task: bool
    old: int | None
    new: int | None
    change: str
    confidence: float
    reason: str
    harder: bool | None
    old_text: str = ""
    new_text: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A change with both sentences, or both commitments."""

    change: Change
    old: Sentence | Commitment | None
    new: Sentence | Commitment | None

    @property
    def reason(self) -> str:
        """The reason without the word of the change, which stands above it."""
        word = CHANGES.get(self.change.change, "")
        return self.change.reason.removeprefix(word).lstrip("；：")


@dataclass(frozen=True, slots=True)
class DriftPage:
    """The changes of a plan against ``before``; ``others`` are the plans that it can be held against."""

    plan: Plan
    before: Plan | None
    others: list[Plan]
    counts: list[tuple[str, int]]
    task_counts: list[tuple[str, int]]
    targets: int
    tasks: int
    rows: list[Row]
    task_rows: list[Row]
    asked: dict[str, str]
    cut: bool = False


def drift_page(plan: Plan, asked: Mapping[str, str]) -> DriftPage:
    """The drift of a plan against the one that was asked for, or the one before it; nine queries at most."""
    others = list(
        Plan.objects.filter(government=plan.government_id, withdrawn="", document__state=DocumentState.CURRENT)
        .exclude(pk=plan.pk)
        .order_by("-period_end", "-period_start", "id")[:100]
    )
    wanted = whole(asked.get("from"))
    before = next((one for one in others if one.pk == wanted), None) or predecessor(plan, others)
    kept = {"from": str(before.pk) if before else "", "change": one_of(asked.get("change"), (*CHANGES, *TASKS))}
    changes = _changes(before, plan) if before else []
    counts, task_counts = _counts(changes, CHANGES, task=False), _counts(changes, TASKS, task=True)
    shown = [one for one in changes if not kept["change"] or one.change == kept["change"]]
    cut = len(shown) > LIMIT
    targets, tasks = _filled(shown[:LIMIT])
    number = sum(not one.task for one in changes)
    return DriftPage(
        plan, before, others, counts, task_counts, number, len(changes) - number, targets, tasks, kept, cut
    )


def _counts(changes: list[Change], names: Mapping[str, str] | tuple[str, ...], *, task: bool) -> list[tuple[str, int]]:
    return [(name, sum(one.change == name and one.task is task for one in changes)) for name in names]


def _filled(changes: list[Change]) -> tuple[list[Row], list[Row]]:
    known = sentences(pk for one in changes if not one.task for pk in (one.old, one.new))
    wanted = [pk for one in changes if one.task for pk in (one.old, one.new) if pk]
    tasks = Commitment.objects.select_related("document").defer(*(f"document__{n}" for n in Document.LONG))
    found = tasks.in_bulk(wanted) if wanted else {}
    rows = [Row(one, known.get(one.old or 0), known.get(one.new or 0)) for one in changes if not one.task]
    return rows, [Row(one, found.get(one.old or 0), found.get(one.new or 0)) for one in changes if one.task]


def _changes(old: Plan, new: Plan) -> list[Change]:
    """The changes between two plans, counted once and kept until either plan's rows change."""
    key = f"drift:{luoshi.__version__}:{old.pk}:{new.pk}:{_mark(old)}:{_mark(new)}"
    found = cache.get(key)
    if found is None:
        found = _compare(old, new)
        cache.set(key, found, _MINUTES * 60)
    return list(found)


def _mark(plan: Plan) -> str:
    """What changes whenever a target or a commitment of a plan does."""
    marks = [rows.aggregate(n=Count("pk"), at=Max("changed_at")) for rows in (_figures(plan), _commitments(plan))]
    return "-".join(f"{one['n']}.{one['at'].timestamp() if one['at'] else 0}" for one in marks)


def _figures(plan: Plan) -> QuerySet[Figure]:
    rows = Figure.objects.filter(plan=plan, modality="target", review_state__in=LIVE)
    return rows.exclude(source_state=SourceState.GONE).order_by("start", "subject", "id")


def _commitments(*plans: Plan) -> QuerySet[Commitment]:
    rows = Commitment.objects.filter(plan__in=plans, review_state__in=LIVE).exclude(source_state=SourceState.GONE)
    return rows.order_by("start", "id")


def _compare(old: Plan, new: Plan) -> list[Change]:
    figures = [{(row.start, row.indicator_name): row for row in reversed(_figures(plan))} for plan in (old, new)]
    shapes = [[as_figure(row) for row in _figures(plan)] for plan in (old, new)]
    both = list(_commitments(old, new).prefetch_related("responsibilities__unit", "figures"))
    loose = [[row for row in both if row.plan_id == plan.pk] for plan in (old, new)]
    given = [[as_commitment(row) for row in rows] for rows in loose]
    places = [{(row.start, row.end): row.pk for row in reversed(rows)} for rows in loose]
    found = drift(*shapes, old_commitments=given[0], new_commitments=given[1])

    def figure(side: int, start: int | None, name: str) -> int | None:
        if start is None:
            return None
        row = figures[side].get((start, name)) or next(row for (at, _), row in figures[side].items() if at == start)
        return row.pk

    changes = [
        Change(
            task=False,
            old=figure(0, row.old_start, row.indicator),
            new=figure(1, row.new_start, row.indicator),
            change=row.change,
            confidence=row.confidence,
            reason=row.reason,
            harder=row.harder,
        )
        for row in found.rows
    ]
    return changes + [
        Change(
            task=True,
            old=places[0].get((row.old.span.start, row.old.span.end)) if row.old else None,
            new=places[1].get((row.new.span.start, row.new.span.end)) if row.new else None,
            change=row.change,
            confidence=row.score,
            reason=row.reason,
            harder=None,
            old_text=row.old.text if row.old else "",
            new_text=row.new.text if row.new else "",
        )
        for row in found.commitments
    ]
