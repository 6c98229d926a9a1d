"""What might answer one target, best first: for a person who chooses by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from luoshi.alignment.blocking import find_candidates
from luoshi.alignment.features import Mention, read_features
from luoshi.alignment.likeness import compare
from luoshi.alignment.rarity import weigh
from luoshi.alignment.reasons import explain
from luoshi.figures.model import Figure


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that might answer a target, how alike the two are (0 to 1), and why."""

    mention: Mention
    score: float
    reason: str


def rank_outcomes(target: Figure, reports: Mapping[str, Sequence[Figure]], most: int = 12) -> list[Candidate]:
    """The figures of the reports that are most like a target, at most ``most``; those of modality actual count.

    >>> from luoshi.text.span import Span
    >>> promised = Figure(Span(10, 12), "各类首店", "amount", "ge", 90, 90, "家", "2024", "target")
    >>> done = Figure(Span(40, 43), "品牌首店", "amount", "eq", 104, 104, "家", "2024", "actual")
    >>> road = Figure(Span(50, 52), "道路改造", "amount", "eq", 12, 12, "公里", "2024", "actual")
    >>> [(one.mention.figure.indicator, one.score > 0.5) for one in rank_outcomes(promised, {"report": [done, road]})]
    [('品牌首店', True)]
    """
    stated = [Mention(doc, figure) for doc, found in reports.items() for figure in found if figure.modality == "actual"]
    [wanted] = read_features([Mention("plan", target)])
    outcomes = read_features(stated)
    weigh([wanted, *outcomes])
    found: list[Candidate] = []
    for _, indexes in find_candidates([wanted], outcomes):
        for index in indexes:
            likeness = compare(wanted, outcomes[index])
            if likeness is not None:
                reason = explain(wanted, outcomes[index], likeness, 1, None)
                found.append(Candidate(outcomes[index].mention, round(likeness.score, 4), reason))
    found.sort(key=lambda one: (-one.score, one.mention.order))
    return found[:most]
