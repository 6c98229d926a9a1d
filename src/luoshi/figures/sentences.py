"""Sentences of a passage, quoted stretches, and the text around a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END = re.compile(r"[。！？；!?;]+[”’）)]*|(?<=[^\d])\.(?=\s|$)")
_QUOTED = re.compile(r"“[^“”]{0,60}”|《[^《》]{0,80}》|‘[^‘’]{0,40}’|「[^」]{0,40}」")


_CLAUSE_MARKS = frozenset("，,：:；。（")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of ``text``; a closing mark belongs to its sentence, and 《》 or brackets never split one.

    >>> list(sentences("新增3家；完成5项。"))
    [(0, 5), (5, 10)]
    """
    start = 0
    for match in _END.finditer(text):
        if text.count("（", start, match.start()) > text.count("）", start, match.end()):
            continue
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def quoted_stretches(text: str) -> list[tuple[int, int]]:
    """The stretches of ``text`` inside quotation marks or book title marks, in order.

    >>> quoted_stretches("打造“15分钟”生活圈")
    [(2, 8)]
    """
    if "“" not in text and "《" not in text and "‘" not in text and "「" not in text:
        return []
    return [match.span() for match in _QUOTED.finditer(text)]


def clause_left(text: str, start: int, at: int) -> str:
    """The text from the last comma before ``at`` (not before ``start``) up to ``at``."""
    cut = at
    while cut > start and text[cut - 1] not in _CLAUSE_MARKS:
        cut -= 1
    return text[cut:at]
