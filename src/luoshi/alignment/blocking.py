"""Which outcomes are worth comparing with which targets: those that share a rare pair of characters, or a catalogue
code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from luoshi.alignment.catalogue import wider_code
from luoshi.alignment.features import Feature

# A pair of characters that stands in more names than this tells nothing and would make the work quadratic.
_TOO_COMMON = 200
# Candidates kept for one target, best shared weight first.
_KEPT = 24


def find_candidates(targets: Sequence[Feature], outcomes: Sequence[Feature]) -> Iterator[tuple[int, list[int]]]:
    """For each target its index and the indexes of outcomes to compare it with, in ascending order.

    The cost grows with the shared rare pairs, not with targets times outcomes.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for number, feature in enumerate(outcomes):
        for key in _keys(feature):
            index[key].append(number)
    for number, feature in enumerate(targets):
        shared: dict[int, float] = defaultdict(float)
        for key in _keys(feature):
            found = index.get(key, ())
            if len(found) > _TOO_COMMON and key[0] not in "#=":
                continue
            weight = feature.grams.get(key, 100.0)
            for outcome in found:
                shared[outcome] += weight
        best = sorted(
            shared, key=lambda outcome: (-shared[outcome], abs(outcomes[outcome].place - feature.place), outcome)
        )
        yield number, sorted(best[:_KEPT])


def _keys(feature: Feature) -> list[str]:
    keys = [gram for gram in feature.grams if len(gram) == 2] or list(feature.grams)
    keys.append("=" + feature.name.text)
    if feature.name.code:
        keys.append("#" + feature.name.code)
        wider = wider_code(feature.name.code)
        if wider:
            keys.append("#" + wider)
    return keys
