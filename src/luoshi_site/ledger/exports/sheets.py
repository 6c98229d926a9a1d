"""Rows of the ledger under named columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from luoshi.alignment.wording import figure_words
from luoshi.export.scorecard import COLUMNS as SCORECARD
from luoshi.export.sheet import Row, Sheet
from luoshi_site.ledger.models import Commitment, Figure, Plan
from luoshi_site.ledger.queries import contradictions, drifts, scorecards
from luoshi_site.ledger.queries.required import required_paces
from luoshi_site.ledger.queries.sentences import Sentence
from luoshi_site.ledger.shapes import as_figure

TASKS = (
    "id",
    "version",
    "clause",
    "kind",
    "text",
    "owners",
    "due",
    "star",
    "milestone",
    "category",
    "review_state",
    "source",
)
FIGURES = (
    *("id", "version", "indicator", "measure", "comparator", "low", "high", "unit", "period", "ambition", "nature"),
    *("star", "estimated", "review_state", "clause", "source", "quote"),
)
_SCORECARD = tuple(name for name in SCORECARD if name not in ("plan_start", "outcome_start", "also"))
_DRIFT = (
    "kind",
    "indicator",
    "old_target",
    "new_target",
    "change",
    "harder",
    "confidence",
    "reason",
    "old_quote",
    "new_quote",
)
_CHECK = (
    "grade",
    "kind",
    "indicator",
    "first_doc",
    "first",
    "first_quote",
    "second_doc",
    "second",
    "second_quote",
    "explanation",
)


def _words(side: Sentence | None) -> str | None:
    return figure_words(as_figure(side.figure)) if side else None


def scorecard_sheet(plan: Plan, rows: Sequence[scorecards.Row]) -> Sheet:
    """A row a target of a plan."""
    paces = required_paces(plan, rows)

    def lines() -> Iterator[Row]:
        for row in rows:
            one, target = row.alignment, row.target.figure
            yield (
                row.target.title,
                target.indicator_name,
                _words(row.target),
                row.outcome.title if row.outcome else None,
                _words(row.outcome),
                one.verdict,
                one.ratio,
                round(one.confidence, 2),
                one.reason,
                target.ambition,
                one.estimated,
                row.target.text,
                row.outcome.text if row.outcome else None,
                paces.get(one.pk),
            )

    return Sheet("scorecard", _SCORECARD, lines())


def drift_sheet(page: drifts.DriftPage) -> Sheet:
    """A row a target, then a row a commitment without numbers."""

    def lines() -> Iterator[Row]:
        for row in page.rows:
            sides = [side if isinstance(side, Sentence) else None for side in (row.old, row.new)]
            either = sides[0] or sides[1]
            yield (
                "indicator",
                either.figure.indicator_name if either else "",
                _words(sides[0]),
                _words(sides[1]),
                row.change.change,
                row.change.harder,
                row.change.confidence,
                row.change.reason,
                *(side.text if side else None for side in sides),
            )
        for row in page.task_rows:
            change = row.change
            yield (
                "task",
                "",
                None,
                None,
                change.change,
                None,
                change.confidence,
                change.reason,
                change.old_text,
                change.new_text,
            )

    return Sheet("drift", _DRIFT, lines())


def contradictions_sheet(rows: Iterable[contradictions.Row]) -> Sheet:
    """A row a contradiction."""

    def lines() -> Iterator[Row]:
        for row in rows:
            yield (
                row.contradiction.grade,
                row.contradiction.kind,
                row.first.figure.indicator_name,
                row.first.title,
                _words(row.first),
                row.first.text,
                row.second.title if row.second else None,
                _words(row.second),
                row.second.text if row.second else None,
                row.explanation,
            )

    return Sheet("check", _CHECK, lines())


def tasks_sheet(rows: Iterable[Commitment], name: str = "任务") -> Sheet:
    """A row a commitment."""

    def lines() -> Iterator[Row]:
        for one in rows:
            owners = [
                {"unit": each.unit.name, "role": each.role} for each in one.responsibilities.all() if not each.ended
            ]
            yield (
                one.pk,
                one.version,
                one.clause,
                one.kind,
                one.text,
                owners,
                one.due or None,
                one.star,
                one.milestone or None,
                one.category or None,
                one.get_review_state_display(),
                str(one.document or ""),
            )

    return Sheet(name, TASKS, lines())


def figures_sheet(name: str, rows: Iterable[Figure]) -> Sheet:
    """A row a target or an observation."""

    def lines() -> Iterator[Row]:
        for one in rows:
            yield (
                one.pk,
                one.version,
                one.indicator_name,
                one.measure,
                one.comparator,
                one.low_written,
                one.high_written,
                one.unit,
                one.period,
                one.ambition,
                one.nature or None,
                one.star,
                one.estimated,
                one.get_review_state_display(),
                one.clause,
                str(one.document or ""),
                one.quote,
            )

    return Sheet(name, FIGURES, lines())
