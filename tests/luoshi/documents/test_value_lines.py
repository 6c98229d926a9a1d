"""Tables of indicators set a cell a line without numbers for their rows."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

HEAD = ["2025年桐区主要目标完成情况", "指标", "年度目标", "全年完成预计"]
ROWS = ["渔业总产值", "增长6%左右", "增长2.5%", "书屋", "20家以上", "23家", "绿地面积", "9公顷", "8公顷"]


def told(*lines: str) -> list[str]:
    figures = find_figures(parse(Reading("\n\n".join(lines), False, "txt"), "sample"))
    return [f"{f.indicator} {f.low}{f.unit} {f.modality}" for f in figures]


def test_rows_that_are_regular_are_put_together() -> None:
    assert told(*HEAD, *ROWS, "各项目标基本实现。") == [
        "渔业总产值 6% target",
        "渔业总产值 2.5% actual",
        "书屋 20家 target",
        "书屋 23家 actual",
        "绿地面积 9公顷 target",
        "绿地面积 8公顷 actual",
    ]


@pytest.mark.parametrize(
    "rows", [ROWS[:6], ["渔业总产值", "增长6%左右", "书屋", "20家以上", "23家", "绿地面积", "9公顷", "8公顷", "8公顷"]]
)
def test_too_few_or_broken_rows_are_no_table(rows: list[str]) -> None:
    assert not parse(Reading("\n\n".join([*HEAD, *rows]), False, "txt"), "sample").tables
