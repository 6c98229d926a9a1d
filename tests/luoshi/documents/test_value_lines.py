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


def test_groups_stand_on_lines_of_their_own_above_rows() -> None:
    lines = [
        *("桐区“十二五”农业主要指标表", "类别", "指标", "2010年实绩", "2015年目标"),
        *("一、经济增长", "渔业产值(亿元)", "8.5", "16", "农民纯收入(元)", "9000", "22000"),
        *("二、产出", "粮食总产(万吨)", "9.6", "10", "新增造林(万亩)(5年新增量)", "28", "17"),
    ]
    assert told(*lines) == [
        "渔业产值 8.5亿元 actual",
        "渔业产值 16亿元 target",
        "农民纯收入 9000元 actual",
        "农民纯收入 22000元 target",
        "粮食总产 9.6万吨 actual",
        "粮食总产 10万吨 target",
        "造林（5年新增量） 28万亩 actual",
        "造林（5年新增量） 17万亩 target",
    ]


def test_a_column_of_sums_holds_a_table_of_projects_together() -> None:
    lines = [
        *("桐区2025年绿化项目计划表", "项目名称", "项目内容", "总投资（亿元）"),
        *(
            "公园绿地",
            "建设公园绿地20公顷",
            "12",
            "绿道",
            "建设绿道100公里",
            "3.5",
            "立体绿化",
            "建设立体绿化7公顷",
            "0.5",
        ),
        *("合计", "16"),
    ]
    assert "绿道总投资 3.5亿元 target" in told(*lines)
    assert told(*lines)[-1].endswith("16亿元 target")


HEADS = ["指标类别", "序号", "指标项", "单位", "类型", "指标值", "现状", "近期规划", "（2025年）", "（2030年）"]
BROKEN = ["序号", "指标名称", "指标", "属性", "基准值", "（2020年）", "目标值", "（2025年）"]


def test_a_header_in_two_tiers_gives_each_column_its_year() -> None:
    rows = ["规模", "1", "用地规模", "平方公里", "约束性", "53", "52", "2", "保护街坊", "处", "约束性", "1", "1"]
    rows += [
        "设施",
        "3",
        "绿地面积",
        "平方米/人",
        "预期性",
        "6.1",
        "6.2",
        "4",
        "赛事数量",
        "个",
        "预期性",
        "4",
        "5左右",
    ]
    figures = list(
        find_figures(parse(Reading("\n\n".join(["桐区近期规划指标表", *HEADS, *rows]), False, "txt"), "sample"))
    )
    assert [(f.indicator, f.low, f.unit, f.period, f.modality) for f in figures[:2]] == [
        ("用地规模", 53, "平方公里", "2025", "actual"),
        ("用地规模", 52, "平方公里", "2030", "target"),
    ]
    assert [(f.indicator, float(f.low or 0), f.nature) for f in figures[2:]] == [
        ("保护街坊", 1, "binding"),
        ("保护街坊", 1, "binding"),
        ("绿地面积", 6.1, "anticipatory"),
        ("绿地面积", 6.2, "anticipatory"),
        ("赛事数量", 4, "anticipatory"),
        ("赛事数量", 5, "anticipatory"),
    ]


def test_heads_and_cells_broken_over_lines_are_put_together_by_the_nature_of_the_indicator() -> None:
    rows = [
        "1",
        "海塘达标率",
        "预期性",
        "46％",
        "≥73％",
        "2",
        "河湖水面积",
        "约束性",
        "120.1",
        "平方公里",
        "128.9",
        "平方公里",
    ]
    rows += [
        "3",
        "供水合格率",
        "（国标GB5749）",
        "约束性",
        "95％",
        "≥99％",
        "4",
        "整治率",
        "预期性",
        "/",
        "完成市下达",
        "目标",
    ]
    figures = list(find_figures(parse(Reading("\n\n".join(["桐区主要指标", *BROKEN, *rows]), False, "txt"), "sample")))
    assert [(f.indicator, float(f.low), f.unit, f.period) for f in figures if f.low is not None] == [
        ("海塘达标率", 46, "%", "2020"),
        ("海塘达标率", 73, "%", "2025"),
        ("河湖水面积", 120.1, "平方公里", "2020"),
        ("河湖水面积", 128.9, "平方公里", "2025"),
        ("供水合格率（国标GB5749）", 95, "%", "2020"),
        ("供水合格率（国标GB5749）", 99, "%", "2025"),
    ]


ABOVE = ["桐区绿化“十五五”规划", "一、主要指标", "全区围绕绿化工作设定以下指标和项目，各部门要认真落实。"]


def test_parts_of_a_row_stand_below_it_without_unit_and_number() -> None:
    lines = [*ABOVE, "桐区“十五五”绿化指标", "板块", "序号", "指标名称", "属性", "单位", "“十四五”现状", "“十五五”目标"]
    lines += ["绿化", "1", "绿地", "约束性", "万平方米", "90.8", "35", "其中 公园绿地", "58.4", "17.5"]
    lines += ["2", "绿化覆盖率", "约束性", "%", "31.4", "31.5", "市容", "3", "街区建设", "预期性", "条", "50", "15"]
    assert [line.rpartition(" ")[0] for line in told(*lines)] == [
        "绿地 90.8万平方米",
        "绿地 35万平方米",
        "公园绿地 58.4万平方米",
        "公园绿地 17.5万平方米",
        "绿化覆盖率 31.4%",
        "绿化覆盖率 31.5%",
        "街区建设 50条",
        "街区建设 15条",
    ]


def test_ones_that_come_back_in_a_column_are_values_and_no_page_numbers() -> None:
    lines = [*ABOVE, "项目计划表", "项目名称", "项目内容", "总投资（亿元）"]
    for name in ("林地抚育", "湿地修复", "绿道贯通", "公园改造"):
        lines += [name, f"完成{name}工程", "1"]
    assert told(*lines).count("林地抚育总投资 1亿元 target") == 1
    assert len(told(*lines)) == 4
