from __future__ import annotations

import pytest

from luoshi.documents.lines import split_lines
from luoshi.documents.performance_lines import read_performance_lines

HEAD = "三级指标\n指标值\n"


def rows(text: str) -> list[list[str]] | None:
    table = read_performance_lines(split_lines(text), 0)
    return [[text[start:stop] for cell in row for start, stop in cell] for row in table.rows] if table else None


def test_the_name_right_above_a_value_is_its_own() -> None:
    text = f"{HEAD}产出指标\n数量指标\n新建书屋\n30处\n修缮道路\n12公里\n质量指标\n验收合格率\n98%\n满意度\n≥95%\n"
    assert rows(text) == [
        ["三级指标", "指标值"],
        ["新建书屋", "30处"],
        ["修缮道路", "12公里"],
        ["验收合格率", "98%"],
        ["满意度", "≥95%"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}新建书屋\n30处\n修缮道路\n12公里\n",  # too few rows
        "指标名称\n目标值\n新建书屋\n30处\n修缮道路\n12公里\n培训人数\n90人\n",  # the heads of any table
        f"{HEAD}环境质量\n有所提高\n居民收入\n持续增长\n服务水平\n不断改善\n",  # no values
    ],
)
def test_other_lines_are_no_such_table(text: str) -> None:
    assert rows(text) is None
