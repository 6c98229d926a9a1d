"""Drift: what the next plan raised, lowered, kept, reworded, dropped and added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from luoshi.alignment.catalogue import direction_of
from luoshi.alignment.commitments import CommitmentChange, compare_commitments
from luoshi.alignment.falls import names_a_fall
from luoshi.alignment.features import Feature, Mention, read_features, targets_in_force
from luoshi.alignment.likeness import Likeness
from luoshi.alignment.matching import Matching, match, target_key
from luoshi.alignment.periods import months
from luoshi.alignment.wording import figure_words
from luoshi.figures.model import Commitment, Figure

CHANGES = {
    "raised": "提高",
    "lowered": "降低",
    "same": "持平",
    "reworded": "改口径",
    "dropped": "取消",
    "new": "新增",
}
Stretches = Mapping[int, Sequence[int]]

# The weight of a character of a word that says something of its own.
_TELLING = 0.5
# A name that keeps less than this of the other, each way, has become another name.
_RENAMED = 0.6


@dataclass(frozen=True, slots=True)
class DriftRow:
    """A target of the old plan, of the new, or of both. ``raised`` and ``lowered`` speak of the number; ``harder``
    says whether the change asks for more (True), less (False) or neither (None), by the direction of the indicator."""

    indicator: str
    old_start: int | None
    new_start: int | None
    old_target: str | None
    new_target: str | None
    change: str
    confidence: float
    reason: str
    harder: bool | None = None


@dataclass(frozen=True, slots=True)
class Drift:
    """Rows in the order of the old plan, new targets after them in the order of the new; the counts by change; and
    what became of the commitments without numbers."""

    rows: tuple[DriftRow, ...]
    counts: tuple[tuple[str, int], ...]
    commitments: tuple[CommitmentChange, ...] = ()


def drift(
    old: Sequence[Figure],
    new: Sequence[Figure],
    *,
    old_commitments: Sequence[Commitment] = (),
    new_commitments: Sequence[Commitment] = (),
) -> Drift:
    """What changed from one plan's targets to the next's. Only `targets_in_force` count.

    >>> from luoshi.text.span import Span
    >>> before = Figure(Span(10, 12), "口袋公园", "amount", "eq", 3, 3, "座", "2024", "target")
    >>> after = Figure(Span(20, 21), "口袋公园", "amount", "eq", 5, 5, "座", "2025", "target")
    >>> drift([before], [after]).rows[0].change, drift([before], []).rows[0].change
    ('raised', 'dropped')
    """
    before = read_features(Mention("old", figure) for figure in targets_in_force(old))
    after = read_features(Mention("new", figure) for figure in targets_in_force(new))
    matching = match(before, after, _relate_years)
    stretches = _stretch_columns(matching)
    rows = [*_old_rows(matching, stretches), *_new_rows(matching, stretches)]
    counts = {name: sum(row.change == name for row in rows) for name in CHANGES}
    changes = compare_commitments(old_commitments, new_commitments)
    return Drift(tuple(rows), tuple(counts.items()), changes)


def _relate_years(old: str | None, new: str | None) -> str:
    """Between plans a year answers a year and five years five years, whichever they are."""
    left, right = months(old), months(new)
    if left is None or right is None:
        return "unknown"
    return "same" if left[1] - left[0] == right[1] - right[0] else "apart"


def _old_rows(matching: Matching, stretches: Stretches) -> list[DriftRow]:
    found: list[tuple[Feature, DriftRow]] = []
    sisters = {row: rows for rows in matching.shared.values() for row in rows}
    for row, statement in enumerate(matching.targets):
        column = matching.chosen.get(row)
        for feature in statement.features:
            if column is None:
                found.append((feature, _dropped(matching, row, feature)))
                continue
            merged = len(sisters.get(row, ())) > 1 and matching.chosen.get(sisters[row][0]) == column
            likeness = matching.pairs[row, column]
            for other in (column, *stretches.get(column, ())):
                place = _nearest(feature, matching.outcomes[other].features)
                found.append((feature, _changed(feature, place, matching.pairs.get((row, other), likeness), merged)))
    found.sort(key=lambda pair: (pair[0].mention.order, pair[1].new_start or 0))
    return [row for _, row in found]


def _nearest(feature: Feature, places: list[Feature]) -> Feature:
    return min(places, key=lambda place: (abs(place.place - feature.place), place.mention.order))


def _new_rows(matching: Matching, stretches: Stretches) -> list[DriftRow]:
    taken = set(matching.chosen.values())
    for columns in stretches.values():
        taken.update(columns)
    free = [statement for column, statement in enumerate(matching.outcomes) if column not in taken]
    rows = []
    for feature in sorted(
        (feature for statement in free for feature in statement.features), key=lambda f: f.mention.order
    ):
        figure = feature.mention.figure
        words = figure_words(figure)
        rows.append(DriftRow(figure.indicator, None, figure.span.start, None, words, "new", 1.0, "上年没有对应目标"))
    return rows


def _stretch_columns(matching: Matching) -> dict[int, list[int]]:
    """For each new statement that was chosen, the free ones that state the other ambition (力争) of the same target."""
    taken = set(matching.chosen.values())
    free: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for column, statement in enumerate(matching.outcomes):
        if column not in taken:
            free[target_key(statement.first)].append(column)
    found: dict[int, list[int]] = {}
    for column in sorted(taken):
        first = matching.outcomes[column].first
        ambition = first.mention.figure.ambition
        others = [
            other
            for other in free.get(target_key(first), [])
            if matching.outcomes[other].first.mention.figure.ambition != ambition
        ]
        if others:
            found[column] = others
    return found


def _dropped(matching: Matching, row: int, feature: Feature) -> DriftRow:
    figure = feature.mention.figure
    ranked = matching.ranked.get(row, ())
    reason = "新计划中没有对应目标"
    score = 0.0
    if ranked:
        near = matching.outcomes[ranked[0]].first.mention.figure
        score = matching.pairs[row, ranked[0]].score
        reason += f"；最接近的是“{near.indicator}”"
    return DriftRow(
        figure.indicator,
        figure.span.start,
        None,
        figure_words(figure),
        None,
        "dropped",
        round(1 - min(1.0, score), 2),
        reason,
    )


def _changed(old: Feature, new: Feature, likeness: Likeness, merged: bool) -> DriftRow:
    before, after = old.mention.figure, new.mention.figure
    rewording = _rewording(old, new, likeness, merged)
    move = _move(old, new)
    change = "reworded" if rewording else move or "same"
    direction = "higher" if names_a_fall(before) else direction_of(before.indicator, old.name.code)
    harder = None
    if change in ("raised", "lowered"):
        harder = (change == "raised") == (direction == "higher")
    parts = [rewording or CHANGES[change]]
    if before.indicator != after.indicator:
        parts.append(f"名称由“{before.indicator}”改为“{after.indicator}”")
    if before.comparator != after.comparator:
        parts.append(f"“{figure_words(before)}”改为“{figure_words(after)}”")
    if before.unit != after.unit and "单位不同" not in rewording:
        parts.append(f"单位由{before.unit or '无'}改为{after.unit or '无'}")
    return DriftRow(
        before.indicator,
        before.span.start,
        after.span.start,
        figure_words(before),
        figure_words(after),
        change,
        round(min(1.0, likeness.score), 2),
        "；".join(parts),
        harder,
    )


def _rewording(old: Feature, new: Feature, likeness: Likeness, merged: bool) -> str:
    """How scope, unit or grouping changed; empty when none did."""
    if merged:
        return "改口径：与其他目标合并"
    if likeness.differences:
        return "改口径：" + "；".join(likeness.differences)
    added = [word for word in new.scope.population if word not in old.scope.population]
    dropped = [word for word in old.scope.population if word not in new.scope.population]
    if added or dropped:
        return f"改口径：对象变化（{'、'.join(dropped) or '无限定'}—{'、'.join(added) or '无限定'}）"
    if _verbs_grew(old, new):
        return "改口径：方式变化"
    if likeness.relation == "doubtful" or (likeness.name < _RENAMED and not likeness.head):
        return "改口径：名称变化较大"
    if min(likeness.covered, likeness.told) < 0.45 and _differ_tellingly(old, new):
        return "改口径：内容增减"
    return ""


def _differ_tellingly(old: Feature, new: Feature) -> bool:
    """Whether the names differ in more than the genre's common words (企业减负 becoming 经营主体减负)."""
    mine, theirs = dict(old.name.grams), dict(new.name.grams)
    apart = {gram: weight for gram, weight in [*mine.items(), *theirs.items()] if (gram in mine) != (gram in theirs)}
    return any(weight >= _TELLING for gram, weight in apart.items() if len(gram) == 1)


def _verbs_grew(old: Feature, new: Feature) -> bool:
    """Whether a second way of doing it was joined to the first (翻建 becoming 翻建及提升)."""
    mine, theirs = old.mention.figure.verb, new.mention.figure.verb
    if not mine or not theirs or mine == theirs:
        return False
    joined = any(mark in theirs for mark in "、及和") != any(mark in mine for mark in "、及和")
    return joined and (mine in theirs or theirs in mine)


def _move(old: Feature, new: Feature) -> str:
    """raised, lowered or same by the numbers in one unit; nothing where they cannot be held against each other."""
    left, right = _middle(old), _middle(new)
    if left is None or right is None:
        return ""
    if right == left:
        return "same"
    return "raised" if right > left else "lowered"


def _middle(feature: Feature) -> Decimal | None:
    if feature.low is None or feature.high is None:
        return feature.low if feature.high is None else feature.high
    return (feature.low + feature.high) / 2
