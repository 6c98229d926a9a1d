"""Structures that do not make up a hundred: 三次产业结构为18：38.3：46.5."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from luoshi.alignment.contradictions.model import Contradiction, Evidence
from luoshi.alignment.contradictions.precision import spread_of
from luoshi.alignment.contradictions.wording import write_number
from luoshi.alignment.contradictions.words import words
from luoshi.figures.model import Figure

_WHOLE = Decimal(100)
_FEWEST = 3


def find_structures(doc: str, figures: Sequence[Figure]) -> Iterator[Contradiction]:
    """Structures of a document whose shares add up to more or less than a hundred by more than rounding."""
    group: list[Figure] = []
    for figure in sorted(figures, key=lambda each: (each.span.start, each.subject)):
        if not figure.indicator.endswith(words().structure):
            continue
        if group and (figure.quote_span != group[-1].quote_span or figure.period != group[-1].period):
            yield from _judge(doc, group)
            group = []
        group.append(figure)
    yield from _judge(doc, group)


def _judge(doc: str, parts: Sequence[Figure]) -> Iterator[Contradiction]:
    spreads = [spread for part in parts if (spread := spread_of(part)) is not None]
    if len(parts) != _FEWEST or len(spreads) != len(parts):
        return
    if any(part.comparator != "eq" for part in parts):
        return  # 10%以内、40%左右、55%以上 may add up
    total = sum((spread.value for spread in spreads), Decimal(0))
    gap = abs(total - _WHOLE)
    if gap <= sum((spread.step for spread in spreads), Decimal(0)) / 2:
        return
    written = "：".join(write_number(spread.value) for spread in spreads)
    text = f"结构{written}合计为{write_number(total)}，不是100。"
    more = tuple(Evidence(doc, part) for part in parts[1:])
    yield Contradiction("total", "hard", Evidence(doc, parts[0]), None, more, text, float(gap / _WHOLE))
