"""Tables with a cell a line, each closed by a bar."""

from __future__ import annotations

import pytest

from luoshi.documents.barred_lines import read_barred_lines
from luoshi.documents.lines import split_lines
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures


def rows(text: str, start: int = 0) -> list[list[str]] | None:
    table = read_barred_lines(split_lines(text), start)
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


def test_a_few_cells_may_be_otherwise_than_their_columns() -> None:
    head = "指标 |\n2015年 |\n2020年 |\n年均增长 |\n属性 |\n|\n"
    group, row = "一、经济发展 |\n|||||\n", "生产总值 |\n300 |\n469 |\n9.3 |\n预期性 |\n|\n"
    changed = "服务业比重 |\n30 |\n43 |\n提高13个百分点 |\n预期性 |\n|\n"
    merged = "空气质量 |\n优良天数占比 |\n77 |\n完成市定目标 |\n/ |\n约束性 |\n"
    found = rows(head + group + row + changed + row * 3 + merged)
    assert found is not None
    assert found[2] == ["生产总值", "300", "469", "9.3", "预期性", ""]
    assert found[3] == ["服务业比重", "30", "43", "提高13个百分点", "预期性", ""]
    assert found[-1] == ["空气质量", "优良天数占比", "77", "完成市定目标", "/", "约束性"]


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


def test_a_bar_alone_opens_each_row() -> None:
    text = (
        "|\n实事项目清单 |\n|||\n|\n序号 |\n项目 |\n内容 |\n投资（万元） |\n|\n1 |\n书屋 |\n建设书屋3处 |\n300 |\n"
        "|\n2 |\n道路 |\n建成道路。 |"
    )
    assert rows(text, 1) == [
        ["序号", "项目", "内容", "投资（万元）"],
        ["1", "书屋", "建设书屋3处", "300"],
        ["2", "道路", "建成道路。", ""],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "|\n序号 |\n项目 |\n|\n1 |\n书屋 |\n|\n2 |\n道路 |\n3公里 |\n",  # a row of three cells
        "|\n税收收入（亿元） |\n6 |\n7 |\n|\n非税收入 |\n3 |\n4 |\n|\n合计 |\n9 |\n11 |\n",  # no head
    ],
)
def test_rows_that_bars_open_are_no_table_without_a_head_and_as_many_cells(text: str) -> None:
    assert rows(text, 1) is None
