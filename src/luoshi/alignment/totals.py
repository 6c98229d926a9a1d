"""Combined totals: one outcome that reports the sum of several targets (新建、翻建3条 against 新建1条 and 翻建2条)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from luoshi.alignment.features import Feature
from luoshi.alignment.likeness import Likeness, compare_names
from luoshi.alignment.names import joined_parts
from luoshi.alignment.statements import Statement

Pairs = Mapping[tuple[int, int], Likeness]
_JOINED = re.compile(r"[、及和与（(]")
# Names this alike are one name.
_SAME_NAME = 0.95
# Targets this alike may be parts of one total.
_SISTERS = 0.3
# How much of what sets a target's name apart from its sisters' the combined name must hold.
_TOLD_APART = 0.25


def find_totals(targets: Sequence[Statement], outcomes: Sequence[Statement], pairs: Pairs) -> dict[int, list[int]]:
    """Outcomes, by number, that stand for several targets, with the numbers of these targets.

    Three signs are accepted: the outcome's verbs name all the kinds that the targets name one by one; the outcome's
    name joins the targets' whole names; or it joins what sets their names apart. A target that has an outcome of its
    own is left out.
    """
    by_outcome: dict[int, list[int]] = defaultdict(list)
    own: set[tuple[int, str]] = set()
    best: dict[int, float] = defaultdict(float)
    for (target, outcome), likeness in sorted(pairs.items()):
        by_outcome[outcome].append(target)
        kinds = outcomes[outcome].first.scope.rows("kind")
        if likeness.name >= _SAME_NAME and len(kinds) == 1:
            own.add((target, kinds[0]))
        best[target] = max(best[target], likeness.score)
    found: dict[int, list[int]] = {}
    taken: set[int] = set()
    for outcome, rows in sorted(by_outcome.items()):
        members = [row for row in rows if row not in taken]
        names = {row: pairs[row, outcome].name for row in members}
        parts = _by_kind(members, outcomes[outcome].first.scope.rows("kind"), targets, names, own)
        if not parts:
            parts = _by_parts(members, outcomes[outcome].first, targets)
        if not parts:
            likest = [row for row in members if pairs[row, outcome].score >= best[row]]
            parts = _by_name(likest, outcome, targets, outcomes)
        if parts and len({targets[row].first.mention.figure.unit for row in parts}) == 1:
            found[outcome] = parts
            taken.update(parts)
    return found


def _by_kind(
    rows: list[int],
    kinds: tuple[str, ...],
    targets: Sequence[Statement],
    names: Mapping[int, float],
    own: set[tuple[int, str]],
) -> list[int]:
    """Of targets under the combined outcome's name one for each of its kinds that it does not answer elsewhere."""
    parts: dict[str, int] = {}
    for row in rows:
        mine = targets[row].first.scope.rows("kind")
        if len(mine) == 1 and mine[0] in kinds and names[row] >= _SAME_NAME and (row, mine[0]) not in own:
            parts.setdefault(mine[0], row)
    return sorted(parts.values()) if len(parts) >= 2 else []


def _by_parts(rows: list[int], combined: Feature, targets: Sequence[Statement]) -> list[int]:
    """One target under the name of each thing that the combined name joins, if every one of them is there."""
    names = joined_parts(combined.name.written)
    found = {name: row for row in reversed(rows) for name in names if targets[row].first.name.text == name}
    return sorted(found.values()) if names and len(found) == len(set(names)) > 1 else []


def _by_name(rows: list[int], outcome: int, targets: Sequence[Statement], outcomes: Sequence[Statement]) -> list[int]:
    combined = outcomes[outcome].first
    if len(rows) < 2 or not _JOINED.search(combined.name.written):
        return []
    features = [targets[row].first for row in rows]
    if any(compare_names(features[0], other)[0] < _SISTERS for other in features[1:]):
        return []
    common = set.intersection(*(set(feature.grams) for feature in features))
    parts = [row for row, feature in zip(rows, features, strict=True) if _told_apart(feature, combined, common)]
    return parts if len(parts) >= 2 else []


def _told_apart(feature: Feature, combined: Feature, common: set[str]) -> bool:
    """Whether the combined name holds enough of what sets a name apart from its sisters."""
    own = {gram: weight for gram, weight in feature.grams.items() if gram not in common}
    told = sum(weight for gram, weight in sorted(own.items()) if gram in combined.grams)
    return bool(own) and told >= _TOLD_APART * sum(own.values())
