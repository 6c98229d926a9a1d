"""Where each character of a sentence stands in its document, whose lines are broken anywhere."""

from __future__ import annotations

from bisect import bisect_right
from unicodedata import normalize

Run = tuple[int, int]  # a position in the sentence, the source offset from which it runs unbroken


def runs(text: str, written: str, offset: int) -> list[Run]:
    """The unbroken runs of ``text`` in ``written``, its source with line breaks and page heads, which begins at
    ``offset``. Empty where the sentence is not that of the source.

    >>> runs("新增床位300张", "新增床\\n位300张", 10)
    [(0, 10), (3, 14)]
    >>> runs("新增床位", "改造管网", 10)
    []
    """
    found: list[Run] = []
    at = 0
    for position, char in enumerate(text):
        while at < len(written) and not _same(char, written[at]):
            at += 1
        if at == len(written):
            return []
        if not found or found[-1][1] + position - found[-1][0] != offset + at:
            found.append((position, offset + at))
        at += 1
    return found


def _same(one: str, other: str) -> bool:
    return one == other or normalize("NFKC", one) == normalize("NFKC", other)


def mark_of(found: list[Run], text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of ``text`` that the source offsets ``start`` to ``end`` cover; 0, 0 for none.

    >>> mark_of([(0, 10), (3, 14)], "新增床位300张", 15, 18)
    (4, 7)
    """
    if not found or start >= end or start < found[0][1]:
        return 0, 0
    first, last = _position(found, text, start), _position(found, text, end - 1) + 1
    return (first, last) if 0 <= first < last <= len(text) else (0, 0)


def _position(found: list[Run], text: str, offset: int) -> int:
    index = bisect_right([source for _, source in found], offset) - 1
    position = found[index][0] + offset - found[index][1]
    ends = found[index + 1][0] if index + 1 < len(found) else len(text)
    return min(position, ends)
