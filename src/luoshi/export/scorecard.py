"""A scorecard as rows and as a comparison."""

from __future__ import annotations

from collections.abc import Sequence

from luoshi.alignment.model import Claim
from luoshi.assessment.model import VERDICTS
from luoshi.assessment.scorecard import Scorecard, ScorecardRow, Summary
from luoshi.export.comparison import Comparison, Library, Pair, Pairing, Sentence
from luoshi.export.marks import status_words
from luoshi.export.sheet import Row, Sheet, Value
from luoshi.export.words import Words, count_of
from luoshi.findings import Findings

COLUMNS = (
    *("plan_doc", "plan_start", "indicator", "target", "outcome_doc", "outcome_start", "also", "outcome"),
    *("verdict", "ratio", "confidence", "reason", "ambition", "estimated", "plan_quote", "outcome_quote"),
    "required_pace",
)


def scorecard_sheet(card: Scorecard) -> Sheet:
    """A row a target of the plan."""
    return Sheet("scorecard", COLUMNS, [_row(row) for row in card.rows])


def _row(row: ScorecardRow) -> Row:
    also: list[Value] = [{"doc": doc, "start": start} for doc, start in row.also]
    alignment = row.alignment
    promise = alignment.target.figure.quote if alignment else ""
    outcome = alignment.outcome.figure.quote if alignment and alignment.outcome else None
    return (
        row.plan_doc,
        row.plan_start,
        row.indicator,
        row.target,
        row.outcome_doc,
        row.outcome_start,
        also,
        row.outcome,
        row.verdict,
        row.ratio,
        row.confidence,
        row.reason,
        row.ambition,
        row.estimated,
        promise,
        outcome,
        row.pace.per_year.normalize() if row.pace and row.pace.per_year is not None else None,
    )


def scorecard_comparison(card: Scorecard, plan: Findings, reports: Sequence[Findings]) -> Comparison:
    """The scorecard as promise and outcome side by side."""
    library = Library([plan, *reports])
    title = plan.document.meta.title or plan.name
    return Comparison(
        kind="scorecard",
        title=(title, title),
        heads=(("承诺", "Promise"), ("结果", "Outcome")),
        statuses=tuple(VERDICTS),
        rows=tuple(_pairing(row, library) for row in card.rows),
        documents=(plan, *reports),
        summary=(summary_text(card.summary, Words("zh")), summary_text(card.summary, Words("en"))),
        notes=tuple(_claim_note(claim) for claim in card.claims),
    )


def _claim_note(claim: Claim) -> Pair:
    said = f"{claim.doc}：{claim.figure.quote}"
    return f"总括表述，不计入各项：{said}", f"Collective claim, counted for no row: {said}"


def _pairing(row: ScorecardRow, library: Library) -> Pairing:
    alignment = row.alignment
    left: Sentence | None = None
    right: Sentence | None = None
    also: tuple[Sentence, ...] = ()
    if alignment is not None:
        year = alignment.target.figure.period
        left = library.of_figure(row.plan_doc, alignment.target.figure)
        also = tuple(library.of_figure(place.doc, place.figure, year) for place in alignment.also)
        said = alignment.outcome_read
        if alignment.outcome is not None and said is not None:
            right = library.of_figure(alignment.outcome.doc, said, year)
    flags = {"stretch": row.ambition == "stretch", "estimated": row.estimated}
    flags["star"] = alignment is not None and alignment.target.figure.star
    raised = tuple(("flag", name) for name, up in flags.items() if up)
    ratio = None if row.ratio is None else float(row.ratio)
    return Pairing(row.verdict, left, right, row.reason, also, ratio, row.confidence, raised)


def summary_text(summary: Summary, words: Words) -> str:
    """The counts by verdict, each against the number of targets, and the share kept of those that could be judged.

    >>> summary_text(Summary(4, (("met", 1), ("exceeded", 1), ("missed", 1), ("unreported", 1)), 3, 2), Words())
    '量化目标 4 项：完成 1、超额 1、未完成 1、未见报告 1；能判定的 3 项中，完成和超额 2 项（66.7%）'
    """
    if not summary.targets:
        return words.say("计划里没有找到量化目标", "no quantified target was found in the plan")
    counts = words.say("、", ", ").join(
        f"{status_words(name, words)} {count}" for name, count in summary.counts if count
    )
    share = f"{100 * summary.kept / summary.judged:.1f}%" if summary.judged else "—"
    return words.say(
        f"量化目标 {summary.targets} 项：{counts}；"
        f"能判定的 {summary.judged} 项中，完成和超额 {summary.kept} 项（{share}）",
        f"{count_of(summary.targets, 'quantified target')}: {counts};"
        f" of {summary.judged} judged, {summary.kept} kept ({share})",
    )
