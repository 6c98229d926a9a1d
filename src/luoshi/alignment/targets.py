"""Which outcome answers which target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from luoshi.alignment.behind import told_behind
from luoshi.alignment.collective import split_claims
from luoshi.alignment.features import Feature, Mention, one_level, read_features, targets_in_force
from luoshi.alignment.likeness import Likeness, acceptable, compare
from luoshi.alignment.matching import Matching, match
from luoshi.alignment.model import Alignment, AlignmentResult
from luoshi.alignment.parts import find_parts
from luoshi.alignment.reasons import explain, explain_nothing
from luoshi.alignment.restated import is_restated, without_repeated
from luoshi.alignment.statements import Statement
from luoshi.alignment.years import follow_years
from luoshi.figures.model import Figure


def align_targets(
    plan: Sequence[Figure], reports: Mapping[str, Sequence[Figure]], *, plan_doc: str = "plan"
) -> AlignmentResult:
    """Each target of a plan with the outcome in the reports that answers it.

    ``plan`` holds the figures of the plan (its `targets_in_force` count), ``reports`` those of each report by its
    name (those of modality actual count). The result has one alignment for every target, in the order of the plan,
    whatever order the figures came in; ``Alignment.outcome`` is None where nothing answers. Figures that claim a
    whole list are kept apart as claims.

    >>> from luoshi.text.span import Span
    >>> promised = Figure(Span(10, 12), "各类首店", "amount", "ge", 90, 90, "家", "2024", "target")
    >>> done = Figure(Span(40, 43), "品牌首店", "amount", "eq", 104, 104, "家", "2024", "actual")
    >>> result = align_targets([promised], {"report": [done]})
    >>> result.alignments[0].outcome.figure.low
    104
    >>> align_targets([promised], {"report": []}).alignments[0].reason
    '报告中没有名称相近的数据'
    """
    promised = [Mention(plan_doc, figure) for figure in targets_in_force(plan)]
    stated = [
        Mention(doc, figure)
        for doc, found in reports.items()
        for figure in found
        if figure.modality == "actual" and not is_restated(figure)
    ]
    kept, claims = split_claims(stated, promised)
    targets = read_features(promised)
    outcomes = without_repeated(targets, read_features(kept))
    matching = match(targets, outcomes, doubtful=True, behind=told_behind(targets, reports))
    base = [Mention(plan_doc, figure) for figure in plan if figure.modality == "actual"]
    followed = follow_years(describe(matching), targets, outcomes, read_features(base) if base else ())
    return AlignmentResult(tuple(followed), tuple(claims))


@dataclass(frozen=True, slots=True)
class Group:
    """One government's plan and reports, to be aligned by itself."""

    scope: str
    plan: Sequence[Figure]
    reports: Mapping[str, Sequence[Figure]]


def align_many(groups: Iterable[Group]) -> Iterator[tuple[str, AlignmentResult]]:
    """Groups aligned one after the other, each by itself; memory holds one group at a time."""
    for group in groups:
        yield group.scope, align_targets(group.plan, group.reports, plan_doc=group.scope)


def describe(matching: Matching) -> list[Alignment]:
    """A matching as alignments, one for every target feature, in the order of their places."""
    sisters = {row: rows for rows in matching.shared.values() for row in rows}
    beside, parts = _beside(matching), find_parts(matching)
    found: list[tuple[Feature, Alignment]] = []
    for row, statement in enumerate(matching.targets):
        column = matching.chosen.get(row)
        for target in statement.features:
            if row in parts:
                found.append((target, _answered_in_parts(matching, row, target, parts[row])))
                continue
            if column is None:
                found.append((target, _unanswered(matching, row, target)))
                continue
            combined = tuple(
                matching.targets[other].first.mention
                for other in sisters.get(row, ())
                if other != row and matching.chosen.get(other) == column
            )
            found.append((target, _answered(matching, row, column, target, combined, beside.get(column, []))))
    found.sort(key=lambda pair: pair[0].mention.order)
    return [alignment for _, alignment in found]


def _answered_in_parts(matching: Matching, row: int, target: Feature, columns: list[int]) -> Alignment:
    """The answer of several outcomes that are added up; the first stands for all."""
    first, *rest = (matching.outcomes[column] for column in columns)
    whole = _answered(matching, row, columns[0], target, (), [])
    others = tuple(statement.first.mention for statement in rest)
    places = (feature.mention for statement in (first, *rest) for feature in statement.features)
    also = sorted((place for place in places if place != whole.outcome), key=lambda place: place.order)
    return replace(whole, also=tuple(also), parts=others, relation="same", runner_up=None, runner_up_score=0.0)


def _beside(matching: Matching) -> dict[int, list[Statement]]:
    """For each chosen outcome the free ones that give the same number for the same target under another name."""
    taken = set(matching.chosen.values())
    found: dict[int, list[Statement]] = {}
    for row, column in matching.chosen.items():
        main = matching.outcomes[column].first
        for other in matching.ranked.get(row, ()):
            likeness = matching.pairs[row, other]
            candidate = matching.outcomes[other]
            if other in taken or not acceptable(likeness) or likeness.differences:
                continue
            if _same_number(candidate.first, main) and candidate not in found.get(column, []):
                found.setdefault(column, []).append(candidate)
    return found


def _same_number(one: Feature, other: Feature) -> bool:
    same = one.low is not None and one.low == other.low and one.high == other.high
    return same and one.dimension == other.dimension and one.mention.figure.period == other.mention.figure.period


def _answered(
    matching: Matching, row: int, column: int, target: Feature, combined: tuple[Mention, ...], beside: list[Statement]
) -> Alignment:
    statement = matching.outcomes[column]
    outcome, likeness = _best_place(target, statement, matching.pairs[row, column])
    if combined and likeness.relation == "wider":
        likeness = replace(likeness, relation="like")  # wider than each, and no wider than all together
    also = [feature for feature in statement.features if feature is not outcome]
    also += [feature for other in beside for feature in other.features]
    second = _runner_up(matching, row, column, beside)
    second_score = matching.pairs[row, second].score if second is not None else 0.0
    runner_up = matching.outcomes[second].first if second is not None else None
    score = max(0.0, min(1.0, likeness.score))
    return Alignment(
        target=target.mention,
        outcome=outcome.mention,
        also=tuple(feature.mention for feature in sorted(also, key=lambda feature: feature.mention.order)),
        score=round(score, 4),
        runner_up=runner_up.mention if runner_up else None,
        runner_up_score=round(second_score, 4),
        confidence=_confidence(score, second_score),
        relation=likeness.relation,
        differences=likeness.differences,
        combined=combined,
        measure=target.measure if one_level(target, outcome) else statement.measure,
        target_measure=target.measure,
        reason=explain(target, outcome, likeness, 1 + len(also), runner_up),
    )


def _best_place(target: Feature, statement: Statement, known: Likeness) -> tuple[Feature, Likeness]:
    """The place of a statement that is most like the target; among equals one named alike, then the nearest."""
    if len(statement.features) == 1:
        return statement.first, known
    best: tuple[float, bool, float, int] | None = None
    chosen, likeness = statement.first, known
    for index, feature in enumerate(statement.features):
        found = compare(target, feature)
        if found is None:
            continue
        written = feature.name.written == target.name.written
        key = (round(found.score, 9), written, -abs(feature.place - target.place), -index)
        if best is None or key > best:
            relation = known.relation if known.relation == "doubtful" else found.relation
            best, chosen, likeness = key, feature, replace(found, relation=relation)
    return chosen, likeness


def _runner_up(matching: Matching, row: int, column: int, beside: list[Statement]) -> int | None:
    chosen = matching.pairs[row, column]
    for other in matching.ranked.get(row, ()):
        if not chosen.differences and _in_another_measure(matching.pairs[row, other]):
            continue  # the level beside the growth is no rival of the growth
        if other != column and all(matching.outcomes[other] is not statement for statement in beside):
            return other
    return None


def _in_another_measure(likeness: Likeness) -> bool:
    return likeness.relation == "same" and bool(likeness.differences)


def _confidence(score: float, second: float) -> float:
    """The score, lowered as the runner-up comes near: by nothing at half the score, by two fifths where both are
    equal.
    """
    closeness = max(0.0, 2 * second / score - 1) if score else 0.0
    return float(round(Decimal(score * (1 - 0.4 * min(1.0, closeness))), 2))


def _unanswered(matching: Matching, row: int, target: Feature) -> Alignment:
    free = list(matching.ranked.get(row, ()))
    best = matching.outcomes[free[0]].first if free else None
    score = matching.pairs[row, free[0]].score if free else 0.0
    return Alignment(
        target=target.mention,
        outcome=None,
        runner_up=best.mention if best else None,
        runner_up_score=round(score, 4),
        confidence=round(1.0 - score, 2) if score <= 1 else 0.0,
        reason=explain_nothing(best),
    )
