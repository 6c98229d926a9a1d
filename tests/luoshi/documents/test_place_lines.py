"""Tables of places flattened to a cell a line, or set apart by blanks, in one tier of heads or two."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

TITLE = "柳湾市2024年农村改厕目标任务分解表"


def told(*lines: str) -> list[tuple[str, float | None, str, str]]:
    text = "\n".join(lines) + "\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    return [(figure.indicator, figure.low, figure.unit, figure.modality) for figure in figures]


def test_heads_that_repeat_below_groups_are_of_the_group_above() -> None:
    heads = [
        "县（市、区）",
        "新增就业",
        "养老床位",
        "任务（人）",
        "进度（人）",
        "完成比例（%）",
        "任务（张）",
        "进度（张）",
        "完成比例（%）",
    ]
    rows = ["柳湾区", "1000", "900", "90.0", "50", "45", "90", "桃溪区", "2000", "1500", "75", "80", "80", "100"]
    assert told("2024年度民生实事项目进展情况表", *heads, *rows) == [
        ("柳湾区新增就业", 1000, "人", "target"),
        ("柳湾区新增就业", 900, "人", "actual"),
        ("柳湾区新增就业完成比例", 90.0, "%", "actual"),
        ("柳湾区养老床位", 50, "张", "target"),
        ("柳湾区养老床位", 45, "张", "actual"),
        ("柳湾区养老床位完成比例", 90, "%", "actual"),
        ("桃溪区新增就业", 2000, "人", "target"),
        ("桃溪区新增就业", 1500, "人", "actual"),
        ("桃溪区新增就业完成比例", 75, "%", "actual"),
        ("桃溪区养老床位", 80, "张", "target"),
        ("桃溪区养老床位", 80, "张", "actual"),
        ("桃溪区养老床位完成比例", 100, "%", "actual"),
    ]


def test_what_a_title_shares_out_names_the_values_of_places() -> None:
    cells = [
        "县区",
        "任务数",
        "完成数",
        "完成率",
        "柳湾区",
        "1000",
        "900",
        "90%",
        "桃溪区",
        "2000",
        "1500",
        "75%",
        "合计",
        "3000",
        "2400",
        "80%",
    ]
    assert told(TITLE, "单位：座", *cells) == [
        ("柳湾区农村改厕", 1000, "座", "target"),
        ("柳湾区农村改厕", 900, "座", "actual"),
        ("柳湾区农村改厕完成率", 90, "%", "actual"),
        ("桃溪区农村改厕", 2000, "座", "target"),
        ("桃溪区农村改厕", 1500, "座", "actual"),
        ("桃溪区农村改厕完成率", 75, "%", "actual"),
        ("农村改厕", 3000, "座", "target"),
        ("农村改厕", 2400, "座", "actual"),
        ("农村改厕完成率", 80, "%", "actual"),
    ]


def test_bodies_below_unit_are_who_and_not_in_what() -> None:
    cells = [
        "序号",
        "单位",
        "目标任务（户）",
        "1",
        "城关镇",
        "120",
        "2",
        "河口镇",
        "80",
        "3",
        "石桥乡",
        "60",
        "合计",
        "260",
    ]
    assert told(TITLE, *cells) == [
        ("城关镇农村改厕", 120, "户", "target"),
        ("河口镇农村改厕", 80, "户", "target"),
        ("石桥乡农村改厕", 60, "户", "target"),
        ("农村改厕", 260, "户", "target"),
    ]


@pytest.mark.parametrize("between", [" ", "\t"])
def test_a_total_over_columns_of_one_unit_is_in_it(between: str) -> None:
    rows = ["乡镇 新建（座） 改建（座） 合计", "城关镇 12 3 15", "河口镇 8 2 10"]
    assert told(TITLE, *(row.replace(" ", between) for row in rows)) == [
        ("城关镇农村改厕新建", 12, "座", "target"),
        ("城关镇农村改厕改建", 3, "座", "target"),
        ("城关镇农村改厕", 15, "座", "target"),
        ("河口镇农村改厕新建", 8, "座", "target"),
        ("河口镇农村改厕改建", 2, "座", "target"),
        ("河口镇农村改厕", 10, "座", "target"),
    ]


def test_a_column_of_remarks_may_be_empty() -> None:
    cells = ["乡镇", "新建（座）", "备注", "城关镇", "12", "河口镇", "8", "石桥乡", "6"]
    assert told(TITLE, *cells) == [
        ("城关镇农村改厕新建", 12, "座", "target"),
        ("河口镇农村改厕新建", 8, "座", "target"),
        ("石桥乡农村改厕新建", 6, "座", "target"),
    ]


def test_units_of_a_table_of_indicators_stay_units() -> None:
    text = "2024年主要目标\n指标\t单位\t目标\n粮食产量\t万吨\t20\n造林面积\t万亩\t5\n"
    assert told(*text.splitlines()) == [("粮食产量", 20, "万吨", "target"), ("造林面积", 5, "万亩", "target")]
