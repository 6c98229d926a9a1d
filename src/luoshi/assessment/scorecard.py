"""The scorecard: a row for every target of a plan with what the reports say of it, and a summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from luoshi.alignment.catalogue import direction_of
from luoshi.alignment.falls import signed
from luoshi.alignment.model import Alignment, Claim
from luoshi.alignment.names import read_name
from luoshi.alignment.periods import relate_periods
from luoshi.alignment.scopes import counted_unit
from luoshi.alignment.targets import Group, align_targets
from luoshi.alignment.wording import figure_words, number_words
from luoshi.assessment.five_year import RequiredPace
from luoshi.assessment.judge import TOLERANCE, judge
from luoshi.assessment.model import VERDICTS, Observation, Target, Verdict
from luoshi.assessment.multi_year import judge_years
from luoshi.figures.model import Figure
from luoshi.text import units


@dataclass(frozen=True, slots=True)
class ScorecardRow:
    """One target and its verdict. ``also`` holds the other places (document, start) that state the outcome; ``pace`` is
    what a target of several years still requires of each year left."""

    plan_doc: str
    plan_start: int
    indicator: str
    target: str
    outcome_doc: str | None
    outcome_start: int | None
    also: tuple[tuple[str, int], ...]
    outcome: str | None
    verdict: str
    ratio: Decimal | None
    confidence: float
    reason: str
    ambition: str = "base"
    estimated: bool = False
    alignment: Alignment | None = None
    pace: RequiredPace | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """How many targets have each verdict. ``targets`` is the number of rows; ``judged`` the denominator of the share
    met: rows that are met, exceeded or missed."""

    targets: int
    counts: tuple[tuple[str, int], ...]
    judged: int
    kept: int

    def __str__(self) -> str:
        words = "，".join(f"{VERDICTS[name]}{count}项" for name, count in self.counts)
        return f"目标{self.targets}项：{words}；可判定{self.judged}项，其中完成（含超额）{self.kept}项"


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Rows in the order of the plan, the summary, and the collective claims that no row can use."""

    rows: tuple[ScorecardRow, ...]
    summary: Summary
    claims: tuple[Claim, ...] = ()


def scorecard(
    plan_figures: Sequence[Figure],
    report_figures: Mapping[str, Sequence[Figure]],
    *,
    plan_doc: str = "plan",
    tolerance: Decimal = TOLERANCE,
) -> Scorecard:
    """What the reports say of each target of a plan.

    ``plan_figures`` are the figures of the plan as read (its targets count), ``report_figures`` those of each report
    by the name of its document (its actual values count). ``tolerance`` is what 左右 allows, as a share.

    >>> from luoshi.text.span import Span
    >>> promised = Figure(Span(10, 12), "各类首店", "amount", "ge", 90, 90, "家", "2024", "target")
    >>> done = Figure(Span(40, 43), "品牌首店", "amount", "eq", 104, 104, "家", "2024", "actual")
    >>> row, = scorecard([promised], {"report": [done]}).rows
    >>> row.target, row.outcome, row.verdict, row.ratio
    ('≥90家', '104家', 'exceeded', Decimal('1.1556'))
    """
    result = align_targets(plan_figures, report_figures, plan_doc=plan_doc)
    rows = tuple(_row(alignment, tolerance, result.claims) for alignment in result.alignments)
    return Scorecard(rows, summarise(rows), result.claims)


def scorecards(
    groups: Iterable[Group], *, tolerance: Decimal = TOLERANCE, workers: int = 1
) -> Iterator[tuple[str, Scorecard]]:
    """The scorecard of each of many governments, in their order, one at a time; by several processes if so wished."""
    if workers < 2:
        for group in groups:
            yield group.scope, scorecard(group.plan, group.reports, plan_doc=group.scope, tolerance=tolerance)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(partial(_card, tolerance=tolerance), groups, chunksize=8)


def _card(group: Group, tolerance: Decimal) -> tuple[str, Scorecard]:
    return group.scope, scorecard(group.plan, group.reports, plan_doc=group.scope, tolerance=tolerance)


def verdict_counts(groups: Iterable[Group], *, workers: int = 1) -> dict[str, int]:
    """How many targets of many governments have each verdict; nothing else is kept."""
    counts = dict.fromkeys(VERDICTS, 0)
    if workers < 2:
        found: Iterable[Summary] = map(_summary, groups)
        for summary in found:
            _add(counts, summary)
        return counts
    with ProcessPoolExecutor(workers) as pool:
        for summary in pool.map(_summary, groups, chunksize=8):
            _add(counts, summary)
    return counts


def _summary(group: Group) -> Summary:
    return scorecard(group.plan, group.reports, plan_doc=group.scope).summary


def _add(counts: dict[str, int], summary: Summary) -> None:
    for name, count in summary.counts:
        counts[name] += count


def summarise(rows: Sequence[ScorecardRow]) -> Summary:
    """Counts by verdict over rows, with the denominator of the share kept."""
    counts = dict.fromkeys(VERDICTS, 0)
    for row in rows:
        counts[row.verdict] += 1
    kept = counts["met"] + counts["exceeded"]
    return Summary(len(rows), tuple(counts.items()), kept + counts["missed"], kept)


def assess(alignment: Alignment, *, tolerance: Decimal = TOLERANCE) -> Verdict:
    """The verdict on an alignment."""
    target = as_target(alignment)
    followed = judge_years(alignment, target, tolerance)
    if followed:
        return followed[0]
    if alignment.outcome is None:
        return judge(target, None, tolerance=tolerance)
    return judge(target, as_observation(alignment), tolerance=tolerance)


def as_target(alignment: Alignment) -> Target:
    """The target of an alignment as numbers; of targets that one outcome reports together, their sum."""
    figure = signed(alignment.target.figure)
    low, high = figure.low, figure.high
    for other in alignment.combined:
        low, high = (
            _plus(low, other.figure.low, other.figure.unit, figure.unit),
            _plus(high, other.figure.high, other.figure.unit, figure.unit),
        )
    name = read_name(figure.indicator)
    direction = direction_of(figure.indicator, name.code)
    return Target(
        low,
        high,
        counted_unit(figure.unit, figure.indicator),
        alignment.target_measure or figure.measure,
        figure.comparator,
        direction,
        figure.ambition,
    )


def _plus(one: int | Decimal | None, other: int | Decimal | None, unit: str, into: str) -> int | Decimal | None:
    if one is None or other is None:
        return one
    if unit == into or units.dimension(unit) != units.dimension(into):
        return one + other
    return one + units.from_base(units.to_base(other, unit)[0], into)


def as_observation(alignment: Alignment) -> Observation | None:
    """The outcome of an alignment as numbers, with what the alignment knows of its scope."""
    if alignment.outcome is None:
        return None
    figure = signed(alignment.outcome.figure)
    low, high = figure.low, figure.high
    for part in alignment.parts:
        low = _plus(low, part.figure.low, part.figure.unit, figure.unit)
        high = _plus(high, part.figure.high, part.figure.unit, figure.unit)
    period = relate_periods(alignment.target.figure.period, figure.period)
    scope = {"narrower": "narrower", "wider": "wider", "doubtful": "other"}.get(alignment.relation, "same")
    return Observation(
        low,
        high,
        counted_unit(figure.unit, figure.indicator),
        alignment.measure or figure.measure,
        figure.comparator,
        "part" if period == "part" else "same",
        scope,
        figure.estimated,
        alignment.differences,
    )


def _row(alignment: Alignment, tolerance: Decimal, claims: Sequence[Claim]) -> ScorecardRow:
    followed = judge_years(alignment, as_target(alignment), tolerance)
    verdict, pace = followed or (assess(alignment, tolerance=tolerance), None)
    target = alignment.target
    outcome = alignment.outcome
    said = [one for one in (alignment.outcome_read, *(part.figure for part in alignment.parts)) if one]
    return ScorecardRow(
        plan_doc=target.doc,
        plan_start=target.figure.span.start,
        indicator=target.figure.indicator,
        target=figure_words(target.figure),
        outcome_doc=outcome.doc if outcome else None,
        outcome_start=outcome.figure.span.start if outcome else None,
        also=tuple((place.doc, place.figure.span.start) for place in alignment.also),
        outcome="+".join(figure_words(one, within=target.figure.period) for one in said) or None,
        verdict=verdict.name,
        ratio=verdict.ratio,
        confidence=alignment.confidence,
        reason=_reason(alignment, verdict, claims, pace),
        ambition=target.figure.ambition,
        estimated=verdict.estimated,
        alignment=alignment,
        pace=pace,
    )


# What of an alignment's reason the verdict's says in other words: of measures, of units, of an estimate.
_SAID_AGAIN = (
    ("目标为", "口径不同（"),
    ("目标以", "单位"),
    ("目标以", "计数单位不同（"),
    ("为预计数", "报告为预计数"),
    ("未见对应数据", "报告中没有对应数据"),
)


def _what_is_new(reason: str, said: str) -> str:
    """The parts of an alignment's reason that the verdict's reason has not said already."""
    known = set(said.removeprefix("口径不同：").split("；"))
    again = tuple(start for word, start in _SAID_AGAIN if word in said)
    return "；".join(part for part in reason.split("；") if part not in known and not part.startswith(again))


def _reason(alignment: Alignment, verdict: Verdict, claims: Sequence[Claim], pace: RequiredPace | None = None) -> str:
    parts = [verdict.reason, f"多年目标：{pace.reason}" if pace else "", _what_is_new(alignment.reason, verdict.reason)]
    if alignment.combined:
        values = [alignment.target, *alignment.combined]
        total = "+".join(number_words(mention.figure.low) for mention in values)
        parts.insert(1, f"报告只列合计数，按目标之和（{total}）比较")
    if alignment.parts and alignment.outcome:
        values = [alignment.outcome, *alignment.parts]
        total = "+".join(number_words(mention.figure.low) for mention in values)
        parts.insert(1, f"报告分项列出，按各项之和（{total}）比较")
    if alignment.outcome is None and alignment.target.figure.star and claims:
        parts.append(f"报告另有总括表述（{claims[0].figure.indicator}），未列本项数据")
    return "；".join(part for part in parts if part)
