"""Sentences of a passage, quoted stretches, and the text around a number."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from sys import maxsize
from typing import Final

# A stop with what closes behind it; a full stop of Latin script only at the end of a word, so that 3.5 stays whole.
_END: Final = re.compile(r"[。！？；!?;.](?:(?<!\.)[。！？；!?;]*[”’）)]*|(?<=[^\d]\.)(?=\s|$))")
_QUOTED: Final = re.compile(r"“[^“”]{0,60}”|《[^《》]{0,80}》|‘[^‘’]{0,40}’|「[^」]{0,40}」")
_LONGEST: Final = 2000  # characters of a sentence; real ones have a few hundred
_LONGEST_CLAUSE: Final = 240
_UP_TO_MARK: Final = re.compile(".*[，,：:；;。（]", re.DOTALL)  # the last one: looked for from the end


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of ``text``; a closing mark belongs to its sentence, and brackets never split one.

    >>> list(sentences("新增3家；完成5项。"))
    [(0, 5), (5, 10)]
    """
    start = 0
    brackets = "（" in text
    for match in _END.finditer(text):
        opened = text.count("（", start, match.start()) if brackets else 0
        if opened and opened > text.count("）", start, match.end()):
            continue
        if match.end() - start > _LONGEST:
            yield from _cut_long(text, start, match.end())
        else:
            yield start, match.end()
        start = match.end()
    if start < len(text):
        yield from _cut_long(text, start, len(text))


def _cut_long(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch without a full stop in pieces, so that its numbers don't each look back over all of it."""
    while end - start > _LONGEST:
        cut = text.rfind("，", start, start + _LONGEST) + 1 or start + _LONGEST
        yield start, cut
        start = cut
    yield start, end


@lru_cache(maxsize=4)  # several rules ask for those of the same passage
def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """The stretches of ``text`` inside quotation marks or book title marks, in order.

    >>> quoted_stretches("打造“15分钟”生活圈")
    [(2, 8)]
    """
    if "“" not in text and "《" not in text and "‘" not in text and "「" not in text:
        return []
    return [match.span() for match in _QUOTED.finditer(text)]


def is_inside(stretches: list[tuple[int, int]], at: int) -> bool:
    """Whether a position is inside one of the stretches, which are in order.

    >>> is_inside([(2, 8)], 3), is_inside([(2, 8)], 8)
    (True, False)
    """
    if not stretches:
        return False
    last = bisect_right(stretches, (at, maxsize)) - 1
    return last >= 0 and at < stretches[last][1]


def clause_left(text: str, start: int, at: int) -> str:
    """The text from the last comma before ``at`` (not before ``start``) up to ``at``.

    >>> clause_left("税收增长，达到5亿元", 0, 7)
    '达到'
    """
    if at - start > _LONGEST_CLAUSE:
        start = at - _LONGEST_CLAUSE
    mark = _UP_TO_MARK.match(text, start, at)
    while mark and text[mark.end() - 1] == "（" and text.find("）", mark.end(), at) > 0:
        mark = _UP_TO_MARK.match(text, start, mark.end() - 1)  # 改造9万户（套）、4万户: a bracket that has been closed
    return text[mark.end() if mark else start : at].removesuffix("（下同）")
