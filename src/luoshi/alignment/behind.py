"""Outcomes that stand right behind the promise that a report repeats: 新建书屋20家 | 已建成阅读空间12家."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from luoshi.alignment.features import Feature, Mention, coarse_dimension, coarse_measure, read_feature
from luoshi.figures.model import Figure

_Key = tuple[object, ...]


def told_behind(targets: Iterable[Feature], reports: Mapping[str, Sequence[Figure]]) -> set[tuple[int, int]]:
    """Pairs of a target and a figure of a report (their figures' ``id``) of which the report repeats the first right
    before the second.

    Of several results only one that alone is counted as the promise is; which of several promises it answers is for
    their names to tell.
    """
    known = {_key(target): target for target in targets}
    found: set[tuple[int, int]] = set()
    for doc, figures in reports.items():
        promised: list[Feature] = []
        results: list[Feature] = []
        for figure in sorted(figures, key=lambda each: (each.span.start, each.subject)):
            if figure.modality == "target":
                if results:
                    found |= _pair(promised, results, known)
                    promised, results = [], []
                promised.append(read_feature(Mention(doc, figure)))
            elif promised and figure.modality == "actual":
                results.append(read_feature(Mention(doc, figure)))
        found |= _pair(promised, results, known)
    return found


def _pair(
    promised: Sequence[Feature], results: Sequence[Feature], known: Mapping[_Key, Feature]
) -> set[tuple[int, int]]:
    pairs = set()
    for promise in promised:
        target = known.get(_key(promise))
        alike = [result for result in results if _way(result) == _way(promise)]
        if target is not None and len(alike) == 1:
            pairs.add((id(target.mention.figure), id(alike[0].mention.figure)))
    return pairs


def _way(feature: Feature) -> tuple[str, str, str]:
    """How a figure counts."""
    return coarse_measure(feature), coarse_dimension(feature), feature.unit


def _key(feature: Feature) -> _Key:
    return feature.name.text, *_way(feature), feature.low, feature.high
