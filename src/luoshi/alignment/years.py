"""Targets of several years with what was reported of each year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from luoshi.alignment.blocking import find_candidates
from luoshi.alignment.features import Feature
from luoshi.alignment.likeness import Likeness, compare
from luoshi.alignment.model import Alignment, Years
from luoshi.alignment.periods import months
from luoshi.alignment.reasons import explain
from luoshi.figures.model import Figure

# Years of a plan that is followed year by year; two are a year and its preparation.
FEWEST_YEARS = 3
# A year's plan that mentions a goal of several years (“十四五”末…) is still a year's plan: for every so many targets of
# the last year one at least must be for all the years.
_YEARLY = 8
# Only what is surely the same indicator is added up over years.
_SURE = 0.8
ByYear = dict[int, tuple[Feature, Likeness]]


def span_of(period: str | None) -> tuple[int, int] | None:
    """First and last year of a period of whole years.

    >>> span_of("2026-2030"), span_of("2026"), span_of("2026Q1")
    ((2026, 2030), (2026, 2026), None)
    """
    stretch = months(period)
    if stretch is None or stretch[0] % 12 or stretch[1] % 12 != 11:
        return None
    return stretch[0] // 12, stretch[1] // 12


def plan_span(figures: Iterable[Figure]) -> tuple[int, int] | None:
    """The years of a plan of several years: the longer period that most of its targets are for; None for others.

    A plan for one year that names a goal of several is none.
    """
    spans = Counter(span for figure in figures if (span := span_of(figure.period)))
    long = {
        span: count
        for span, count in spans.items()
        if span[1] - span[0] + 1 >= FEWEST_YEARS and count * _YEARLY > spans[span[1], span[1]]
    }
    return max(long, key=lambda span: (long[span], span)) if long else None


def follow_years(
    alignments: Sequence[Alignment],
    targets: Sequence[Feature],
    outcomes: Sequence[Feature],
    before: Sequence[Feature] = (),
) -> list[Alignment]:
    """Alignments of a plan of several years with each year's outcome; others come back as they are.

    ``before`` are what the plan itself states of the year before its first (the base). The last year that is reported
    becomes the outcome, earlier ones its further places.
    """
    span = plan_span(feature.mention.figure for feature in targets)
    if span is None:
        return list(alignments)
    long = [feature for feature in targets if _years_of(feature, span)]
    yearly = [one for one in (*before, *outcomes) if (its := span_of(one.mention.figure.period)) and its[0] == its[1]]
    found = {
        long[number].mention.order: _by_year(long[number], [yearly[index] for index in candidates], span)
        for number, candidates in find_candidates(long, yearly)
    }
    by_order = {feature.mention.order: feature for feature in long}
    return [
        _followed(alignment, by_order[order], found[order], span)
        if (order := alignment.target.order) in found and not _answered_whole(alignment, span)
        else alignment
        for alignment in alignments
    ]


def _answered_whole(alignment: Alignment, span: tuple[int, int]) -> bool:
    """Whether a target of all the plan's years is answered by what is stated of them all, better than by one year."""
    if alignment.outcome is None or alignment.differences or alignment.relation not in ("same", "like"):
        return False
    return span_of(alignment.target.figure.period) == span_of(alignment.outcome.figure.period) == span


def _years_of(feature: Feature, span: tuple[int, int]) -> bool:
    """Whether a target is for the plan's years, or for its last."""
    its = span_of(feature.mention.figure.period)
    return its is not None and (its == span or its == (span[1], span[1]))


def _by_year(target: Feature, candidates: Iterable[Feature], span: tuple[int, int]) -> ByYear:
    """The surest statement of each year from the one before the plan's first."""
    keys: dict[int, tuple[float, bool, tuple[str, int, int, int, str]]] = {}
    best: ByYear = {}
    for outcome in candidates:
        year = int(outcome.mention.figure.period or 0)
        likeness = compare(target, outcome, lambda _one, _other: "same")
        if likeness is None or not span[0] - 1 <= year <= span[1]:
            continue
        if likeness.score < _SURE or likeness.differences or likeness.relation not in ("same", "like"):
            continue
        key = (-likeness.score, outcome.mention.figure.estimated, outcome.mention.order)
        if year not in keys or key < keys[year]:
            keys[year], best[year] = key, (outcome, likeness)
    return dict(sorted(best.items()))


def _followed(alignment: Alignment, target: Feature, found: ByYear, span: tuple[int, int]) -> Alignment:
    inside = [year for year in found if year >= span[0]]
    if not inside:
        return alignment
    latest, likeness = found[inside[-1]]
    earlier = tuple(found[year][0].mention for year in inside[:-1])
    kept = tuple(place for place in alignment.also if place not in earlier and place != latest.mention)
    years = Years(span, tuple((year, feature.mention) for year, (feature, _) in found.items()))
    return replace(
        alignment,
        outcome=latest.mention,
        also=tuple(sorted((*earlier, *kept), key=lambda place: place.order)),
        score=round(min(1.0, likeness.score), 4),
        confidence=round(min(1.0, likeness.score), 2),
        relation=likeness.relation,
        runner_up=None,
        runner_up_score=0.0,
        differences=(),
        measure=latest.measure,
        target_measure=alignment.target_measure or alignment.target.figure.measure,
        reason=explain(target, latest, likeness, len(inside), None),
        years=years,
    )
