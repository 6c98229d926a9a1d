"""Matching two piles of features: candidates, likeness, combined totals, the best assignment, and what was left
beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from luoshi.alignment.assignment import assign
from luoshi.alignment.blocking import find_candidates
from luoshi.alignment.features import Feature, coarse_dimension, coarse_measure
from luoshi.alignment.likeness import Likeness, Relate, acceptable, compare
from luoshi.alignment.periods import relate_periods, share_of
from luoshi.alignment.rarity import weigh
from luoshi.alignment.statements import Statement, group_statements
from luoshi.alignment.totals import find_totals

# Of pairs that are equally alike, the one whose places in the two documents are nearer wins; too small to outweigh
# a likeness.
_PLACE = 1e-4
# … and before the place what the names look like as written: 首店 is 首店 rather than 各类首店.
_WRITTEN = 3e-4

# … and of parts of the time how long they are.
_LONGER = 6e-4

# … and before both whose number it is: 全县完成3亿元，我镇完成2000万元.
_OWN = 5e-4

# A pair under one name is worth more than any two pairs under like names that it would give way to.
_EXACT = 1.0

# An outcome that counts otherwise, or for a part of the time, gives way to one that has all of the target's name and
# counts as the target does.
_WHOLE, _OTHERWISE = 0.95, 0.6

# A target may be less like the combined outcome that holds it than like one of its own.
_PART_OF_TOTAL = 0.4

# What was left over is shown as doubtful from this likeness on.
_WORTH_SHOWING = 0.35
_UNTELLING = ("count:个", "count:项", "count:件", "count:家", "count:处")


@dataclass(slots=True)
class Matching:
    """Two piles of statements and which goes with which: ``chosen`` maps a target statement to an outcome statement,
    ``shared`` an outcome to the several targets whose sum it is, ``pairs`` holds every pair that was compared."""

    targets: list[Statement]
    outcomes: list[Statement]
    pairs: dict[tuple[int, int], Likeness]
    chosen: dict[int, int]
    shared: dict[int, list[int]]
    ranked: dict[int, list[int]] = field(default_factory=dict)


def match(
    targets: Sequence[Feature],
    outcomes: Sequence[Feature],
    relate: Relate = relate_periods,
    *,
    doubtful: bool = False,
    behind: Set[tuple[int, int]] = frozenset(),
) -> Matching:
    """The matching of two piles of features, each sorted by place.

    With ``doubtful``, targets that stay without an outcome are given a free one that counts the same kind of thing in
    the same unit under a name only partly alike; its relation is doubtful. ``behind`` holds pairs of
    figures (their ``id``) that a report tells right after one another: for them names partly alike are enough.
    """
    weigh([*targets, *outcomes])
    left, right = group_statements(targets), group_statements(outcomes)
    pairs = _compare(left, right, targets, outcomes, relate)
    _trust_what_stands_behind(left, right, pairs, behind)
    accepted = {pair: found for pair, found in pairs.items() if acceptable(found) or found.behind}
    shared = find_totals(left, right, {pair: found for pair, found in pairs.items() if found.score >= _PART_OF_TOTAL})
    chosen = _choose(left, right, accepted, shared)
    _lend_to_stretch(left, accepted, chosen)
    if doubtful:
        chosen.update(_choose_doubtful(left, right, pairs, chosen))
    ranked: dict[int, list[int]] = defaultdict(list)
    for row, column in sorted(pairs, key=lambda pair: (pair[0], -pairs[pair].score, pair[1])):
        ranked[row].append(column)
    return Matching(left, right, pairs, chosen, shared, ranked)


def _compare(
    left: list[Statement],
    right: list[Statement],
    targets: Sequence[Feature],
    outcomes: Sequence[Feature],
    relate: Relate,
) -> dict[tuple[int, int], Likeness]:
    """The best likeness of each pair of statements, over their places."""
    row_of = {id(feature): row for row, statement in enumerate(left) for feature in statement.features}
    column_of = {id(feature): column for column, statement in enumerate(right) for feature in statement.features}
    pairs: dict[tuple[int, int], Likeness] = {}
    for number, found in find_candidates(targets, outcomes):
        target = targets[number]
        row = row_of[id(target)]
        for index in found:
            likeness = compare(target, outcomes[index], relate)
            if likeness is None:
                continue
            pair = (row, column_of[id(outcomes[index])])
            if pair not in pairs or likeness.score > pairs[pair].score:
                pairs[pair] = likeness
    return pairs


def _trust_what_stands_behind(
    left: list[Statement],
    right: list[Statement],
    pairs: dict[tuple[int, int], Likeness],
    behind: Set[tuple[int, int]],
) -> None:
    """Mark the pairs that need no more than a partly common name, as one stands right behind the other."""
    for (row, column), likeness in pairs.items() if behind else ():
        told = ((one, two) for one in left[row].features for two in right[column].features)
        if any((id(one.mention.figure), id(two.mention.figure)) in behind for one, two in told):
            relation = "like" if likeness.relation == "doubtful" else likeness.relation
            pairs[row, column] = replace(likeness, relation=relation, behind=not likeness.differences)


def _choose(
    left: list[Statement],
    right: list[Statement],
    accepted: dict[tuple[int, int], Likeness],
    shared: dict[int, list[int]],
) -> dict[int, int]:
    leader = {row: rows[0] for rows in shared.values() for row in rows}
    alike = {
        row
        for (row, _), likeness in accepted.items()
        if likeness.covered >= _WHOLE and not (likeness.differences or likeness.part)
    }
    scores: dict[tuple[int, int], float] = {}
    for (row, column), likeness in accepted.items():
        if row in leader and row not in shared.get(column, ()):
            continue
        pair = (leader.get(row, row), column)
        worth = _worth(left[row].first, right[column], likeness)
        if (likeness.differences or likeness.part) and row in alike:
            worth = _OTHERWISE * likeness.score
        scores[pair] = max(scores.get(pair, 0.0), worth)
    chosen = assign(scores)
    for column, rows in shared.items():
        if chosen.get(rows[0]) == column:
            chosen.update(dict.fromkeys(rows, column))
    return chosen


def _worth(target: Feature, outcome: Statement, likeness: Likeness) -> float:
    """What a pair adds to the assignment: its likeness, and what decides between pairs that are equally alike."""
    worth = likeness.score - _PLACE * abs(target.place - outcome.first.place)
    if likeness.exact:
        worth += _EXACT
        worth += _WRITTEN * any(feature.name.written == target.name.written for feature in outcome.features)
    worth += _OWN * any(feature.own for feature in outcome.features)
    if likeness.part:  # of the first quarter and the first three the first three
        worth += _LONGER * share_of(target.mention.figure.period, outcome.first.mention.figure.period)
    if outcome.first.mention.figure.estimated:
        worth -= 2 * _PLACE  # of an estimate and a later final number the final one
    return worth


def _lend_to_stretch(left: list[Statement], accepted: dict[tuple[int, int], Likeness], chosen: dict[int, int]) -> None:
    """A base target and its stretch target (力争) are answered by one outcome, unless the stretch has one as good
    of its own.
    """
    by_name: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for row, statement in enumerate(left):
        by_name[target_key(statement.first)].append(row)
    for rows in by_name.values():
        given = [row for row in rows if row in chosen]
        if len({left[row].first.mention.figure.ambition for row in rows}) < 2 or not given:
            continue
        best = min(given, key=lambda row: (-accepted[row, chosen[row]].score, row))
        for row in rows:
            lent = accepted.get((row, chosen[best]))
            if lent and (row not in chosen or accepted[row, chosen[row]].score < lent.score - _PLACE):
                chosen[row] = chosen[best]


def target_key(feature: Feature) -> tuple[str, str, str]:
    """What a base target and its stretch have in common: indicator, kind of measure and dimension."""
    return feature.name.text, coarse_measure(feature), coarse_dimension(feature)


def _choose_doubtful(
    left: list[Statement], right: list[Statement], pairs: dict[tuple[int, int], Likeness], chosen: dict[int, int]
) -> dict[int, int]:
    """Pairs of what was left over that are worth showing as another scope of perhaps the same programme."""
    taken = set(chosen.values())
    scores = {}
    for (row, column), likeness in pairs.items():
        if row in chosen or column in taken or likeness.score < _WORTH_SHOWING or not likeness.head:
            continue
        if not likeness.differences and _same_telling_unit(left[row].first, right[column].first):
            scores[row, column] = likeness.score - _PLACE * abs(left[row].first.place - right[column].first.place)
    found = assign(scores)
    for pair in found.items():
        pairs[pair] = replace(pairs[pair], relation="doubtful")
    return found


def _same_telling_unit(one: Feature, other: Feature) -> bool:
    """Whether both are in one classifier that says what is counted: 名, 人次, 张, but not 个 or 项, nor 亿元."""
    told = one.dimension.startswith("count:") and one.dimension not in _UNTELLING
    return told and one.dimension == other.dimension
