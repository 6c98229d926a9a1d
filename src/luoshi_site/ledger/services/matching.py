"""Which row of a new reading is which row of the one before."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from luoshi.alignment.names import plain_name
from luoshi_site.ledger.models import Commitment, Figure

Row = TypeVar("Row", Commitment, Figure)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Pairing(Generic[Row]):
    """Rows of the old reading with theirs of the new; those of the old that are gone; those of the new that are new."""

    pairs: list[tuple[Row, Row]]
    gone: list[Row]
    fresh: list[Row]


def bare(text: str) -> str:
    """A text without blanks and line breaks, which differ between a PDF and its Word file."""
    return _BLANKS.sub("", text)


def pair_figures(old: Sequence[Figure], new: Sequence[Figure]) -> Pairing[Figure]:
    """Figures by sentence, name and value; then by clause, name, unit and subject; each in the order of the text."""
    return _pair(old, new, (_figure_exactly, _figure_value, _figure_loosely))


def _figure_exactly(one: Figure) -> Hashable:
    return (bare(one.quote), plain_name(one.indicator_name), one.low, one.high, one.unit, one.subject, one.ambition)


def _figure_value(one: Figure) -> Hashable:
    # What a person edited no longer matches by name; its sentence and its place in the sentence still do.
    return (bare(one.quote), one.start - one.quote_start, one.subject)


def _figure_loosely(one: Figure) -> Hashable:
    return (one.clause, plain_name(one.indicator_name), one.unit, one.subject, one.modality, one.ambition)


def pair_commitments(old: Sequence[Commitment], new: Sequence[Commitment]) -> Pairing[Commitment]:
    """Commitments by their text; then by clause, kind and object."""
    return _pair(old, new, (_commitment_exactly, _commitment_loosely))


def _commitment_exactly(one: Commitment) -> Hashable:
    return (one.clause, one.kind, bare(one.text))


def _commitment_loosely(one: Commitment) -> Hashable:
    return (one.clause, one.kind, bare(one.object)) if one.object else (one.clause, one.kind, bare(one.text)[:12])


def _pair(old: Sequence[Row], new: Sequence[Row], keys: Sequence[Callable[[Row], Hashable]]) -> Pairing[Row]:
    pairs: list[tuple[Row, Row]] = []
    rest, free = list(old), list(new)
    for key in keys:
        waiting: dict[Hashable, list[Row]] = defaultdict(list)
        for row in free:
            waiting[key(row)].append(row)
        left, taken = [], set()
        for row in rest:
            queue = waiting.get(key(row))
            if queue:
                match = queue.pop(0)
                taken.add(id(match))
                pairs.append((row, match))
            else:
                left.append(row)
        rest, free = left, [row for row in free if id(row) not in taken]
    return Pairing(pairs, rest, free)


def much_the_same(old: str, new: str) -> bool:
    """Whether two texts are versions of one: a third of the shorter one's sentences stand in the other.

    >>> much_the_same("新增床位300张。改造管网5公里。", "新增床位320张。改造管网5公里。")
    True
    >>> much_the_same("新增床位300张。改造管网5公里。", "免去张三的职务。任命李四。公布名单。")
    False
    """
    one, other = _sentences(old), _sentences(new)
    fewer = min(len(one), len(other))
    return fewer == 0 or len(one & other) * 3 >= fewer


def _sentences(text: str) -> set[str]:
    return {piece for piece in re.split("[。；！？]", bare(text)) if len(piece) >= 4}
