"""What might answer a target, for the person who decides it by hand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from luoshi.alignment.candidates import rank_outcomes
from luoshi.figures.model import Figure as FoundFigure
from luoshi_site.ledger.models import LIVE, Alignment, Change, Document, Figure
from luoshi_site.ledger.queries.scorecards import Row, looked_in, scorecard_row
from luoshi_site.ledger.queries.sentences import Sentence, sentences
from luoshi_site.ledger.queries.who import who_did
from luoshi_site.ledger.services.aligning import reporting_figures
from luoshi_site.ledger.shapes import as_figure

_FOUND = 40


@dataclass(frozen=True, slots=True)
class Choice:
    """A figure that may be chosen: its sentence, how alike it is to the target (of one that was searched for nothing
    is known), and why."""

    sentence: Sentence
    score: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """What was decided on a row, by whom."""

    change: Change
    who: str


@dataclass(frozen=True, slots=True)
class OutcomePage:
    """Everything that is asked when the outcome of a target is decided by hand."""

    row: Row
    combined: list[Sentence]
    choices: list[Choice]
    question: str
    documents: list[Document]
    steps: list[Step] = field(default_factory=list)


def outcome_page(alignment: Alignment, question: str) -> OutcomePage:
    """The figures that might answer a target: those most like it, or, where something is asked for, those that hold
    every word of it."""
    reported = [*reporting_figures(alignment.plan), *_added_to(alignment)]
    words = question.split()[:8]
    known = sentences([one.pk for one in reported if _holds(one, words)][:_FOUND]) if words else {}
    choices = [Choice(one) for one in known.values()] if words else _alike(alignment.target, reported)
    steps = Change.objects.filter(object_type="ledger.alignment", object_id=alignment.pk).select_related("who")
    combined = sentences(alignment.combined)
    return OutcomePage(
        row=scorecard_row(alignment),
        combined=[combined[pk] for pk in alignment.combined if pk in combined],
        choices=choices,
        question=question,
        documents=list(looked_in(alignment.plan)),
        steps=[Step(one, who_did(one)) for one in steps.order_by("-id")[:20]],
    )


def _added_to(alignment: Alignment) -> list[Figure]:
    """Observations that people added to the plan without a document."""
    rows = Figure.objects.filter(plan=alignment.plan_id, modality="actual", document=None, review_state__in=LIVE)
    return list(rows.order_by("pk")[:500])


def _holds(figure: Figure, words: list[str]) -> bool:
    value = "" if figure.low_written is None else f"{figure.low_written:f} {figure.low_written:,f}"
    text = f"{figure.indicator_name} {value}{figure.unit} {figure.quote}"
    return all(word in text for word in words)


def _alike(target: Figure, reported: list[Figure]) -> list[Choice]:
    reports: dict[str, list[FoundFigure]] = defaultdict(list)
    rows: dict[int, Figure] = {}
    for figure in reported:
        shape = as_figure(figure)
        rows[id(shape)] = figure
        reports[str(figure.document_id)].append(shape)
    ranked = rank_outcomes(as_figure(target), reports)
    known = sentences([rows[id(one.mention.figure)].pk for one in ranked])
    return [Choice(known[rows[id(one.mention.figure)].pk], one.score, one.reason) for one in ranked]
