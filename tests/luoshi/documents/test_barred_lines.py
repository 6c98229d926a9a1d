"""Tables with a cell a line, each closed by a bar."""

from __future__ import annotations

import pytest

from luoshi.documents.barred_lines import read_barred_lines
from luoshi.documents.lines import split_lines
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures


def rows(text: str) -> list[list[str]] | None:
    table = read_barred_lines(split_lines(text), 0)
    if table is None:
        return None
    return [["".join(text[start:end] for start, end in cell or []) for cell in row] for row in table.rows]


def test_columns_are_as_many_as_keep_labels_and_values_apart() -> None:
    text = "收入 |\n执行数 |\n支出 |\n执行数 |\n1.税收 |\n5.1 |\n教育 |\n4 |\n上年结转 |\n3 |\n||\n其他 |\n"
    assert rows(text) == [
        ["收入", "执行数", "支出", "执行数"],
        ["1.税收", "5.1", "教育", "4"],
        ["上年结转", "3", "", ""],
        ["其他", "", "", ""],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "首页 |\n新闻 |\n公开 |\n互动 |\n服务 |\n专题 |\n",  # no values
        "5 |\n6 |\n7 |\n8 |\n9 |\n10 |\n",  # no heads
        "项目 |\n数量 |\n书屋 |\n5 |\n",  # too few
    ],
)
def test_lines_with_bars_that_are_no_table(text: str) -> None:
    assert rows(text) is None


def test_its_values_are_figures() -> None:
    head = "2024年柳湾区预算执行情况的报告\n\n2024年收支执行表\n单位：亿元\n"
    text = head + "收入 |\n执行数 |\n税收收入 |\n5.1 |\n转移性收入 |\n4 |\n非税收入 |\n3 |\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [(f.indicator, str(f.low), f.unit, f.period) for f in figures] == [
        ("税收收入", "5.1", "亿元", "2024"),
        ("转移性收入", "4", "亿元", "2024"),
        ("非税收入", "3", "亿元", "2024"),
    ]


def test_a_row_a_line_may_close_with_a_bar_without_opening_with_one() -> None:
    head = "2024年柳湾区预算执行情况的报告\n\n2024年收支执行表\n单位：亿元\n"
    text = head + "项目 | 预算数 | 执行数 |\n税收收入 | 5 | 6 |\n非税收入 | 2 | 3 |\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [(f.indicator, str(f.low), f.modality) for f in figures] == [
        ("税收收入", "5", "target"),
        ("税收收入", "6", "actual"),
        ("非税收入", "2", "target"),
        ("非税收入", "3", "actual"),
    ]
