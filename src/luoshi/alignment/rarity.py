"""Rarity: how much an n-gram tells among the names at hand, and how alike two names are by it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from luoshi.alignment.features import Feature

# Names beyond those at hand, so that with two names at hand nothing counts as common.
_PRIOR = 20


def weigh(features: Sequence[Feature]) -> None:
    """Fill in the features' grams: weight by meaning times rarity among the distinct names at hand."""
    distinct = {feature.name.text: feature.name for feature in features}
    counts: Counter[str] = Counter()
    for name in distinct.values():
        counts.update(gram for gram, _ in name.grams)
    total = len(distinct) + _PRIOR
    top = math.log(total)
    weighed: dict[str, tuple[dict[str, float], float]] = {}
    for text, name in distinct.items():
        grams = {gram: base * (1.0 - math.log(counts[gram]) / top) for gram, base in name.grams}
        weighed[text] = (grams, math.fsum(grams.values()))
    for feature in features:
        feature.grams, feature.weight = weighed[feature.name.text]


def shared_weight(one: Feature, other: Feature) -> float:
    """The weight of the grams that two names share.

    A gram may weigh less in one name than in the other (in a programme's name before the thing itself); both have it
    only as far as the lighter one does.
    """
    if len(one.grams) > len(other.grams):
        one, other = other, one
    theirs = other.grams
    return math.fsum(min(weight, theirs[gram]) for gram, weight in one.grams.items() if gram in theirs)
