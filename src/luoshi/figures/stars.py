"""What a ★ marks: the livelihood promises of a plan, each a sentence, or a clause whose heading bears the star."""

from __future__ import annotations

import re
from typing import Final

_SENTENCE_END: Final = re.compile(r"[。！？]")
_STAR: Final = re.compile("[★☆]")
# ★发展养老服务。新增床位500张: a heading says what is done, and no number, no stage that could be checked
_HEADING: Final = re.compile(
    r"\s*(?![^。]{0,16}(?:完成|建成|开工|竣工|启用|投用|新建|新增|改造|改建))[^。！？：；，\d]{3,14}。(?=[^（(★☆])"
)


def starred_stretches(text: str) -> list[tuple[int, int]]:
    """The stretches that a ★ marks, in order: from it to the end of its sentence, or the sentence that it ends.

    A star before a clause's heading holds for the whole clause.

    >>> text = "推进治理。★新建公园3座。增设路灯9盏。"
    >>> [text[start:end] for start, end in starred_stretches(text)]
    ['新建公园3座。']
    >>> starred_stretches("★发展养老服务。新增床位500张，建成助餐点5个。")
    [(1, 25)]
    """
    if "★" not in text and "☆" not in text:
        return []
    found = []
    stars = [match.start() for match in _STAR.finditer(text)]
    for star, following in zip(stars, [*stars[1:], len(text)], strict=True):
        sentence = _SENTENCE_END.search(text, star + 1, following)
        whole = star == 0 and _HEADING.match(text, 1, following) is not None
        end = sentence.end() if sentence and not whole else following
        if end - star > 3:
            found.append((star + 1, end))
        elif star > 0:
            before = max(text.rfind(mark, 0, star - 1) for mark in "。！？★☆")
            found.append((before + 1, star))
    return found
