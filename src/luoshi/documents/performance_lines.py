"""Tables of performance targets flattened to a cell a line: 一级指标, 二级指标, 三级指标, 指标值.

The groups (产出指标, 数量指标) are merged over their rows and often broken over lines, so that only the name right
above a value is its own. A value in words (有所提高) counts nothing and is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import PUNCTUATED, VALUE_CELL, TextTable

_NAMES: Final = frozenset({"三级指标", "三级指标名称"})
_VALUES: Final = frozenset({"指标值", "年度指标值", "目标值", "绩效目标值", "年初目标值", "全年指标值"})
_GROUP: Final = re.compile(
    "(?:产出|效益|满意度|成本|数量|质量|时效|经济效益|社会效益|生态效益|可持续影响|可持续性|服务对象|社会公众|服务对象满意度)"
    "(?:指标)?(?:（\\d{1,3}分?）)?|指标?|标|[产出效益绩]"
)
_FEWEST_ROWS: Final = 3
_LONGEST: Final = 40  # characters of a name
_MOST_WITHOUT: Final = 12  # lines without a value that end the table


def read_performance_lines(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose head of the names is the line at ``start``, or None."""
    heads = ["".join(line.text.split()) for line in lines[start : start + 2]]
    if len(heads) < 2 or heads[0] not in _NAMES or heads[1] not in _VALUES:
        return None
    table = TextTable([[[lines[start].span], [lines[start + 1].span]]], 1, list(lines[start : start + 2]))
    name: Line | None = None
    pending: list[Line] = []
    for line in lines[start + 2 :]:
        text = "".join(line.text.split())
        if len(text) > _LONGEST or PUNCTUATED.search(text) or len(pending) > _MOST_WITHOUT:
            break
        pending.append(line)
        whose = name or (pending[-2] if len(pending) > 1 else None)  # 满意度 right above its value is a name
        if VALUE_CELL.fullmatch(text):
            if whose is not None:
                table.rows.append([[whose.span], [line.span]])
                table.lines.extend(pending)
                pending, name = [], None
        elif not _GROUP.fullmatch(text):
            name = line
    return table if len(table.rows) > _FEWEST_ROWS else None
