"""What the first words of passages, and those of the passages below them, tell of how they are meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from luoshi.documents.model import Passage
from luoshi.lexicon import load

# What opens the lines below a task that say who answers for it: 责任单位：区民政局
_ANSWERING: Final = load("commitments")["owner"]
_OWNER_LINE: Final = tuple(f"{head}：" for name in ("lead", "supporting", "other") for head in _ANSWERING[name])
# （一）地区生产总值增长11%。 and below it 完成情况：……: a goal, and what came of it
_ANSWER: Final = re.compile("(?:目前|工作|当前)?(?:完成|进展|落实|推进|实施)(?:落实|完成)?情况[：:]")
# 2016年，全省……: what a plan tells of the year before; but not where it goes on to 2017年, 今年, 计划
_OPENS_YEAR: Final = re.compile(
    "(20\\d\\d)年[，,](?![^。；]{0,20}(?:基础|计划|安排|目标))(?!.*?(?:今年|本年|计划|力争|确保|[。；，](?!\\1)20\\d\\d年))",
    re.DOTALL,
)


# 附：2020年办理情况。……, below the list of the next year
_OPENS_RESULTS: Final = re.compile(
    "(?:附[：:])?(20\\d\\d)年(?:度)?[^，。；：\\d]{0,8}(?:办理|完成|落实|实施|进展|执行)情况[。：:]"
)


class PassageMarks:
    """Such passages of a document by the source offset at which they begin.

    ``so_far`` holds the first words of those on how things stand (截至目前), ``years`` the year that one opens with,
    ``results`` that whose results one tells in a list,
    ``owned`` the items below which a line says who answers for them, ``answered`` those below which it says what came
    of them.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.so_far = {passage.offsets[0]: passage.text[:8] for passage in passages if passage.text[:1] in "截目"}
        self.years = {
            passage.offsets[0]: int(passage.text[:4])
            for passage in passages
            if passage.text[:2] == "20" and _OPENS_YEAR.match(passage.text)
        }
        self.results = {
            passage.offsets[0]: int(opened[1])
            for passage in passages
            if passage.text[:1] in "附2" and (opened := _OPENS_RESULTS.match(passage.text))
        }
        self.owned = {
            passage.offsets[0]
            for passage, below in pairwise(passages)
            if passage.role == "item" and below.section == passage.section and below.text.startswith(_OWNER_LINE)
        }
        self.answered = {
            passage.offsets[0]
            for passage, below in pairwise(passages)
            if passage.role in ("item", "heading")
            and below.text.find("情况", 0, 12) > 0
            and _ANSWER.match(below.text[:12])
        }
