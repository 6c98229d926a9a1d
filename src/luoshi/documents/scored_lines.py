"""Tables of goals with a score for each, flattened to a cell a line: 项目, 分值, 目标任务, 责任单位, then the rows.

Cells that were merged or left empty are missing, so rows differ in length; the score behind each name tells where one
begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import PUNCTUATED, TextTable, is_header_word, score_heads

_SCORE: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})?分?|100分?")
_GOAL_HEAD: Final = re.compile(".*(?:目标|任务|指标值|计划|标准)(?:任务|值|数)?")
_OWNERS: Final = re.compile(
    "(?:[^，。；\\d]{1,12}?(?:局|委|办|部|院|中心|公司|处|会|室|站|所|社|行|队|支行|镇|街道|政府|单位|银行)(?:（[^（）]{1,12}）)?[、，,\\s]?)+"
)
_LONGEST_HEAD: Final = 24  # in half widths
_LONGEST_NAME, _LONGEST_GOAL = 40, 60  # characters
_FEWEST_ROWS: Final = 3


def read_scored_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose first head is the line at ``start``, or None.

    A row is a name, its score, what is to be reached and who answers for it; the last two may be missing.
    """
    heads = _heads(lines, start)
    if not heads:
        return None
    table = TextTable([[[head.span] for head in heads]], 1, list(heads))
    at, owned = start + len(heads), len(heads) == 4
    starts = _row_starts(lines, at)
    for row, following in zip(starts, [*starts[1:], _end(lines, starts)], strict=True):
        goal, owner, groups = _told(lines[row + 2 : following], owned)
        cells = [[lines[row].span], [lines[row + 1].span], [goal.span] if goal else None]
        table.rows.append([*cells, [owner.span] if owner else None] if owned else cells)
        table.rows.extend([[group.span], *([None] * (len(heads) - 1))] for group in groups)
        table.lines.extend(lines[row:following])
    return table if len(starts) >= _FEWEST_ROWS else None


def _heads(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines of the header: of the names, the scores, what is to be reached and, maybe, who answers for it."""
    heads = list(lines[start : start + 4])
    texts = ["".join(line.text.split()) for line in heads]
    if len(heads) < 4 or any(line.width > _LONGEST_HEAD or PUNCTUATED.search(line.text) for line in heads[:3]):
        return []
    if not is_header_word(texts[0]) or texts[1] not in score_heads() or not _GOAL_HEAD.fullmatch(texts[2]):
        return []
    return heads if texts[3].endswith(("单位", "部门")) and is_header_word(texts[3]) else heads[:3]


def _row_starts(lines: Sequence[Line], first: int) -> list[int]:
    """Where the rows begin: at a name with a score below it, not more than a few lines behind the row before."""
    starts: list[int] = []
    for at in range(first, len(lines) - 1):
        if starts and at - starts[-1] > 6:
            break
        named = not _SCORE.fullmatch(lines[at].text) and 2 <= len(lines[at].text) <= _LONGEST_NAME
        if named and _SCORE.fullmatch(lines[at + 1].text) and not _is_goal_above(lines, at, starts):
            if not starts and at > first + 1:
                break
            starts.append(at)
    return starts


def _is_goal_above(lines: Sequence[Line], at: int, starts: Sequence[int]) -> bool:
    """Whether a line is no name but what stands between the score of the row before and a number that is its goal."""
    return bool(starts) and at == starts[-1] + 1


def _end(lines: Sequence[Line], starts: Sequence[int]) -> int:
    """Behind the last row: its goal and who answers for it, as far as they are short."""
    if not starts:
        return 0
    stop = starts[-1] + 2
    while stop < min(starts[-1] + 4, len(lines)) and len(lines[stop].text) <= _LONGEST_GOAL:
        if stop > starts[-1] + 2 and not _OWNERS.fullmatch(lines[stop].text):
            break
        stop += 1
    return stop


def _told(cells: Sequence[Line], owned: bool) -> tuple[Line | None, Line | None, list[Line]]:
    """Of the cells behind a score: what is to be reached, who answers for it, and names of groups below."""
    rest = list(cells)
    goal = rest.pop(0) if rest and not (owned and _OWNERS.fullmatch(rest[0].text)) else None
    owner = rest.pop(0) if owned and rest and _OWNERS.fullmatch(rest[0].text) else None
    if goal is not None and owner is None and not rest and not any(map(str.isdigit, goal.text)) and len(goal.text) <= 8:
        return None, None, [goal]  # 公共服务: what the rows below are of
    return goal, owner, rest
