"""Commitments without numbers: kept, gone or new, by the closeness of their wording."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from luoshi.alignment.assignment import assign
from luoshi.figures.model import Commitment
from luoshi.text import units
from luoshi.text.quantities import scan

# Wording at least this alike is one commitment carried over. Yearly plans repeat the stock phrases of the genre, so
# rarity counts.
_KEPT = 0.3
# A programme's name in quotes says as much as this many pairs of characters.
_PROGRAMME = 5
_QUOTED = re.compile(r"[“\"]([^”\"]{3,14})[”\"]")
# Sentences shorter than this are headings or remnants.
_SHORTEST = 6
_SENTENCE = re.compile(r"[。；;！]+")
_NOISE = re.compile(r"[\s，。；、：“”‘’（）()《》0-9０-９．.%％—\-]+")
_TOO_COMMON = 0.2


@dataclass(frozen=True, slots=True)
class CommitmentChange:
    """A commitment of the old plan, the new, or both; ``change`` is kept, gone or new."""

    change: str
    old: Commitment | None
    new: Commitment | None
    score: float
    reason: str


def compare_commitments(old: Sequence[Commitment], new: Sequence[Commitment]) -> tuple[CommitmentChange, ...]:
    """What became of the commitments without numbers, in the order of the old plan, then of the new.

    An item of several sentences is compared sentence by sentence, those that state its target figures left out; a
    construction project by its name, wherever it stands now. The commitments of the result hold the sentence as their
    text.

    >>> from luoshi.text.span import Span
    >>> a = Commitment(Span(0, 9), "1", "task", "完善校园周边交通秩序联合整治机制", "完善", "机制")
    >>> b = Commitment(Span(5, 9), "2", "task", "健全校园周边交通秩序整治机制", "健全", "机制")
    >>> [change.change for change in compare_commitments([a], [b])]
    ['kept']
    """
    before, after = _pieces(old), _pieces(new)
    scores = _closeness([_wording(one) for one in before], [_wording(one) for one in after])
    chosen = assign(scores)
    found = []
    for row, commitment in enumerate(before):
        column = chosen.get(row)
        if column is None:
            found.append(CommitmentChange("gone", commitment, None, 0.0, "新计划中没有相近的表述"))
        else:
            score = round(min(1.0, scores[row, column]), 4)
            found.append(
                CommitmentChange("kept", commitment, after[column], score, _reason(commitment, after[column], score))
            )
    taken = set(chosen.values())
    for column, commitment in enumerate(after):
        if column not in taken:
            found.append(CommitmentChange("new", None, commitment, 0.0, "上年计划中没有相近的表述"))
    return tuple(found)


def _reason(old: Commitment, new: Commitment, score: float) -> str:
    words = "表述相同" if _wording(old) == _wording(new) else f"表述相近（相似度{score:.2f}）"
    if old.milestone and new.milestone and old.milestone != new.milestone:
        words += f"；节点由{old.milestone}变为{new.milestone}"
    return words


def _wording(commitment: Commitment) -> str:
    return (commitment.object or commitment.text) if commitment.kind == "project" else commitment.text


def _pieces(commitments: Sequence[Commitment]) -> list[Commitment]:
    """The commitments without numbers, sentence by sentence, in the order of the text."""
    projects = {one.text for one in commitments if one.kind == "project"}
    found = []
    for one in sorted(commitments, key=lambda one: (one.span, one.kind, one.text)):
        sentences = [sentence for sentence in _SENTENCE.split(one.text) if len(sentence) >= _SHORTEST]
        if one.kind == "project" or (len(sentences) < 2 and not one.targets):
            found.append(one)
        elif len(sentences) > 1:
            for sentence in sentences:
                told = any(text in sentence for text in projects)
                if not told and not (one.targets and _has_figure(sentence)):
                    found.append(replace(one, text=sentence, targets=()))
    return found


def _has_figure(sentence: str) -> bool:
    """Whether a sentence counts or measures something; minutes, days and years only name (15分钟生活圈)."""
    found = (units.dimension(quantity.unit) for quantity in scan(sentence) if quantity.unit)
    return any(not each.startswith(("time", "workday", "month", "year", "other:")) for each in found)


def _closeness(left: Sequence[str], right: Sequence[str]) -> dict[tuple[int, int], float]:
    """Pairs of texts that share rare pairs of characters, with their likeness where it reaches the threshold."""
    grams = [_pairs(text) for text in (*left, *right)]
    counts: Counter[str] = Counter()
    for found in grams:
        counts.update(found.keys())
    total = len(grams) + 20
    weigh = {gram: 1 - math.log(count) / math.log(total) for gram, count in counts.items()}
    weigh.update({gram: _PROGRAMME * weight for gram, weight in weigh.items() if len(gram) > 2})
    sums = [math.fsum(weigh[gram] for gram in found) for found in grams]
    index: dict[str, list[int]] = defaultdict(list)
    for number in range(len(left), len(grams)):
        for gram in grams[number]:
            index[gram].append(number)
    most = max(20, int(_TOO_COMMON * len(right)))
    scores: dict[tuple[int, int], float] = {}
    for row in range(len(left)):
        shared: dict[int, float] = defaultdict(float)
        for gram in grams[row]:
            places = index.get(gram, [])
            if len(places) <= most:
                for number in places:
                    shared[number] += weigh[gram]
        for number, weight in shared.items():
            score = 2 * weight / (sums[row] + sums[number])
            if score >= _KEPT:
                scores[row, number - len(left)] = round(score, 9)
    return scores


def _pairs(text: str) -> dict[str, None]:
    plain = _NOISE.sub("", text)
    found = dict.fromkeys(plain[at : at + 2] for at in range(len(plain) - 1))
    found.update(dict.fromkeys(_QUOTED.findall(text)))
    return found
