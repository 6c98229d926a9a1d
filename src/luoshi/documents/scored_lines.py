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
_OWNER_HEAD: Final = re.compile("(?:责任|牵头|考核|监考|考评|承办|落实|主办|实施|完成|配合|主责)(?:单位|部门)")
_ORGANS: Final = (*"局委办部院处会室站所社行队镇", "中心", "公司", "街道", "政府", "单位", "银行")
_BETWEEN_ORGANS: Final = re.compile(r"[、，,\s]+|（[^（）]{1,12}）")
_LONGEST_ORGAN: Final = 24
_GOES_ON: Final = re.compile(
    "(?:新[建增]|完成|达到?|建成|改造|培育|引进|实现|超过|低于|少于)$"
)  # what a number follows
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
    if len(starts) < _FEWEST_ROWS:
        return None
    for row, following in zip(starts, [*starts[1:], _end(lines, starts)], strict=True):
        goal, owner, groups = _told(lines[row + 2 : following], owned)
        cells = [[lines[row].span], [lines[row + 1].span], [one.span for one in goal] or None]
        table.rows.append([*cells, [owner.span] if owner else None] if owned else cells)
        table.rows.extend([[group.span], *([None] * (len(heads) - 1))] for group in groups)
        table.lines.extend(lines[row:following])
    return table


def _heads(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines of the header: of the names, the scores, what is to be reached and, maybe, who answers for it."""
    heads = list(lines[start : start + 4])
    texts = ["".join(line.text.split()) for line in heads]
    if len(heads) < 4 or any(line.width > _LONGEST_HEAD or PUNCTUATED.search(line.text) for line in heads[:3]):
        return []
    if not is_header_word(texts[0]) or texts[1] not in score_heads() or not _GOAL_HEAD.fullmatch(texts[2]):
        return []
    if _OWNER_HEAD.fullmatch(texts[3]):
        return heads
    return [] if is_header_word(texts[3]) else heads[:3]


def _row_starts(lines: Sequence[Line], first: int) -> list[int]:
    """Where the rows begin: at a name with a score below it, not more than a few lines behind the row before."""
    starts: list[int] = []
    for at in range(first, len(lines) - 1):
        if at - (starts[-1] if starts else first - 3) > 6:
            break
        if lines[at + 1].text in score_heads():
            break  # the next table's header
        named = not _SCORE.fullmatch(lines[at].text) and 2 <= len(lines[at].text) <= _LONGEST_NAME
        follows = bool(starts) and at == starts[-1] + 2 and _GOES_ON.search(lines[at].text) is not None
        if named and not follows and _SCORE.fullmatch(lines[at + 1].text):
            starts.append(at)
    return starts


def _end(lines: Sequence[Line], starts: Sequence[int]) -> int:
    """Behind the last row: its goal and who answers for it, as far as they are short."""
    stop = starts[-1] + 2
    while stop < min(starts[-1] + 4, len(lines)) and len(lines[stop].text) <= _LONGEST_GOAL:
        if stop > starts[-1] + 2 and not _are_organs(lines[stop].text):
            break
        stop += 1
    return stop


def _told(cells: Sequence[Line], owned: bool) -> tuple[list[Line], Line | None, list[Line]]:
    """Of the cells behind a score: what is to be reached, who answers for it, and names of groups below."""
    at = next((at for at, cell in enumerate(cells) if owned and _are_organs(cell.text)), -1)
    if at >= 0:
        return list(cells[:at]), cells[at], list(cells[at + 1 :])
    goal, rest = list(cells[:1]), list(cells[1:])
    if goal and rest and _GOES_ON.search(goal[0].text):
        goal.append(rest.pop(0))  # 全年新建 and below it 3所
    if len(goal) == 1 and not rest and not any(map(str.isdigit, goal[0].text)) and len(goal[0].text) <= 8:
        return [], None, goal  # 公共服务: what the rows below are of
    return goal, None, rest


def _are_organs(text: str) -> bool:
    """Whether a cell names who answers, one or several."""
    names = [name for name in _BETWEEN_ORGANS.split(text) if name]
    return bool(names) and all(len(name) <= _LONGEST_ORGAN and name.endswith(_ORGANS) for name in names)
