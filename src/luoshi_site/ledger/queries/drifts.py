"""What a plan raised, lowered, kept and dropped against another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from luoshi.alignment.drift import CHANGES
from luoshi_site.ledger.models import Commitment, Document, DocumentState, Plan
from luoshi_site.ledger.queries.pages import one_of, whole
from luoshi_site.ledger.queries.plan_changes import Change, changes_between
from luoshi_site.ledger.queries.scorecards import predecessor
from luoshi_site.ledger.queries.sentences import Sentence, sentences

TASKS = ("kept", "gone", "new")
LIMIT = 200  # rows on the page; a file has them all


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
    later: bool = False


def drift_page(plan: Plan, asked: Mapping[str, str], limit: int | None = LIMIT, *, wait: bool = True) -> DriftPage:
    """The drift of a plan against the one that was asked for, or the one before it, at most ``limit`` rows; nineteen
    queries at most. Without ``wait`` what takes a moment is left for ``later``."""
    others = list(
        Plan.objects.filter(government=plan.government_id, withdrawn="", document__state=DocumentState.CURRENT)
        .exclude(pk=plan.pk)
        .order_by("-period_end", "-period_start", "id")[:100]
    )
    wanted = whole(asked.get("from"))
    before = next((one for one in others if one.pk == wanted), None) or predecessor(plan, others)
    kept = {"from": str(before.pk) if before else "", "change": one_of(asked.get("change"), (*CHANGES, *TASKS))}
    known = changes_between(before, plan, wait=wait) if before else []
    changes = known or []
    counts, task_counts = _counts(changes, CHANGES, task=False), _counts(changes, TASKS, task=True)
    shown = [one for one in changes if not kept["change"] or one.change == kept["change"]]
    cut = limit is not None and len(shown) > limit
    targets, tasks = _filled(shown[:limit])
    number = sum(not one.task for one in changes)
    return DriftPage(
        plan,
        before,
        others,
        counts,
        task_counts,
        number,
        len(changes) - number,
        targets,
        tasks,
        kept,
        cut,
        known is None,
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
