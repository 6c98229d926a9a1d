"""The promises inside a task that stand for themselves: starred ones, construction projects, bare economic totals."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from luoshi.figures.clauses import Clause, Stretch
from luoshi.figures.milestones import find_milestones
from luoshi.figures.model import Figure
from luoshi.figures.owners import cut_statements
from luoshi.figures.stars import starred_stretches
from luoshi.lexicon import load

_PUNCTUATION: Final = re.compile(r"[\s，。；、：！？★☆]+")


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise inside a clause: its stretch, its kind, and what it names."""

    stretch: Stretch
    kind: str
    star: bool
    name: str = ""
    milestone: str | None = None
    covered: tuple[int, int] = (0, 0)


def find_promises(clause: Clause, figures: Sequence[Figure]) -> list[Promise]:
    """The promises of a clause that stand for themselves, in order; ``figures`` are the document's, in text order."""
    found: list[Promise] = []
    for stretch in clause.stretches:
        found.extend(_stretch_promises(stretch))
        found.extend(_totals(stretch, figures))
    return sorted(found, key=lambda promise: (promise.stretch.passage.offsets[0], promise.stretch.start))


def _stretch_promises(stretch: Stretch) -> Iterator[Promise]:
    text = stretch.passage.text
    stars = starred_stretches(text)
    built = find_milestones(text)
    counts: dict[tuple[int, int], int] = {}
    for milestone in built:
        counts[milestone.promise] = counts.get(milestone.promise, 0) + 1
    for milestone in built:
        start, end = milestone.promise if counts[milestone.promise] == 1 else (milestone.start, milestone.end)
        star = any(s <= milestone.start < e for s, e in stars)
        yield Promise(
            Stretch(stretch.passage, start, end), "project", star, milestone.name, milestone.stage, milestone.promise
        )
    for start, end in stars:
        if not any(start <= milestone.start < end for milestone in built):
            yield Promise(Stretch(stretch.passage, start, end), "livelihood", True)


@lru_cache(maxsize=1)
def _macro() -> re.Pattern[str]:
    words = load("commitments")["macro"]["words"]
    return re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))


def _totals(stretch: Stretch, figures: Sequence[Figure]) -> Iterator[Promise]:
    """Bare targets of economic totals: 实现地区生产总值增长5%; two numbers of one total in a row are one."""
    text = stretch.passage.text
    if not _macro().search(text):
        return
    whole = stretch.passage.span(stretch.start, stretch.end)
    first = bisect_left(figures, whole.start, key=lambda figure: figure.span.start)
    segments: dict[str, tuple[int, int]] = {}
    last = bisect_left(figures, whole.end, first, key=lambda figure: figure.span.start)
    for figure in figures[first:last]:
        if figure.modality == "target" and not figure.star and _macro().search(figure.indicator):
            at = _position(stretch, figure.span.start)
            start, end = _segment(text, at)
            if figure.indicator in segments:
                start = segments[figure.indicator][0]
            segments[figure.indicator] = (start, end)
    if len(segments) == 1 and _bare(text, list(segments.values())) == "":
        return
    for name, (start, end) in segments.items():
        yield Promise(Stretch(stretch.passage, start, end), "indicator", False, name)


def _position(stretch: Stretch, offset: int) -> int:
    """The place in a passage's text of a source offset."""
    passage = stretch.passage
    low, high = 0, len(passage.text) - 1
    while low < high:
        middle = (low + high) // 2
        if passage.offset(middle) < offset:
            low = middle + 1
        else:
            high = middle
    return low


def _segment(text: str, at: int) -> tuple[int, int]:
    start = max(text.rfind(mark, 0, at) for mark in "，。；") + 1
    ends = [position for mark in "，。；" if (position := text.find(mark, at)) >= 0]
    return start, min(ends, default=len(text))


def _bare(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    """What of a text is left outside the ranges, without punctuation and statements of responsibility."""
    return _PUNCTUATION.sub("", cut_statements(text, ranges))


def says_more(clause: Clause, promises: Sequence[Promise]) -> bool:
    """Whether a clause says more than its inner promises."""
    for stretch in clause.stretches:
        ranges = [
            promise.covered if promise.covered != (0, 0) else (promise.stretch.start, promise.stretch.end)
            for promise in promises
            if promise.stretch.passage is stretch.passage
        ]
        if _bare(stretch.passage.text, sorted(set(ranges))):
            return True
    return False
