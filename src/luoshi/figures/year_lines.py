"""Tasks of a plan told for each of its years on lines of their own, as a flattened table leaves them.

Below heads a line each (2024年工作项目, 2025年计划, 2026年计划) every task, which has a number, is followed by as many
lines as there are years; what a line promises is for its year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.model import Passage

_HEAD: Final = re.compile(r"(20\d\d)年(?:度)?(?:工作|计划|项目|目标|任务|安排|内容)*")
_MOST_YEARS: Final = 6


def find_year_lines(passages: Sequence[Passage]) -> dict[int, int]:
    """The year of each passage that tells what a task is to bring in one year, by where the passage begins."""
    years: list[int] = []
    found: dict[int, int] = {}
    index = 0
    while index < len(passages):
        if heads := _heads(passages, index):
            years = heads
            index += len(heads)
            continue
        lines = passages[index + 1 : index + 1 + len(years)] if years else ()
        if lines and len(lines) == len(years) and _is_task(passages[index]) and all(map(_is_line, lines)):
            found.update((line.offsets[0], year) for line, year in zip(lines, years, strict=True))
            index += len(years)
        index += 1
    return found


def is_year_head(title: str) -> bool:
    """Whether a line is such a head.

    >>> is_year_head("2024年工作项目"), is_year_head("2024年，建成3处")
    (True, False)
    """
    return _HEAD.fullmatch(title) is not None


def _heads(passages: Sequence[Passage], index: int) -> list[int]:
    """The years of the heads that begin here: two or more, one after the other; else none."""
    years: list[int] = []
    for passage in passages[index : index + _MOST_YEARS]:
        head = _HEAD.fullmatch(passage.text) if passage.text[:2] == "20" else None
        if head is None or (years and int(head[1]) != years[-1] + 1):
            break
        years.append(int(head[1]))
    return years if len(years) > 1 else []


def _is_task(passage: Passage) -> bool:
    return passage.role == "item" and passage.text[-1:] in "。；"


def _is_line(passage: Passage) -> bool:
    return passage.role == "body" and passage.text[-1:] in "。；"
