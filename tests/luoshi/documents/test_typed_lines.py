"""Indicator tables set a cell a line, in every order and choice of columns: the same figures come out."""

from __future__ import annotations

from itertools import product

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

HEADS = {
    "n": "序号",
    "g": "类别",
    "i": "指标名称",
    "u": "单位",
    "a": "2020年",
    "b": "2025年目标值",
    "t": "属性",
    "o": "责任部门",
}
# group, name, unit, 2020, 2025, nature, owner
ROWS = [
    ("经济发展", "地区生产总值年均增速", "%", "5.5", "5.8", "预期性", "区发展改革委"),
    ("经济发展", "数字产业增加值占比", "%", "12.5", "15", "预期性", "区数据局"),
    ("创新驱动", "研发经费投入强度", "%", "3.1", "4", "预期性", "区科委"),
    ("创新驱动", "高新技术企业数量", "家", "320", "450", "预期性", "区科委"),
    ("民生福祉", "城镇新增就业", "万人", "2.1", "2.6", "预期性", "区人力资源社会保障局"),
    ("民生福祉", "每千人口养老床位", "张", "38", "45", "约束性", "区民政局"),
    ("生态环境", "人均公园绿地面积", "平方米", "8.1", "8.6", "约束性", "区绿化市容局"),
    ("安全保障", "粮食播种面积", "万亩", "9", "9.5", "约束性", "区农业农村委"),
]
COLUMNS = [
    "".join((base, unit, values, *rest))
    for base, unit, values, rest in product(
        ("gi", "ngi", "gni", "ni", "i"), ("u", "", "tu", "ut"), ("ab", "b"), (("o",), ("t", "o"), ("t",), ())
    )
    if ("t" in unit) + ("t" in rest) < 2
]


def cells(columns: str, heads: dict[str, str] = HEADS, goal: str = "{}") -> list[str]:
    """The table a cell a line: a group is named in its first row only, a unit without a column stands in the name."""
    lines, group = [heads[column] for column in columns], ""
    for number, row in enumerate(ROWS, 1):
        told = dict(zip("giuabto", row, strict=True), n=str(number))
        told["b"] = goal.format(told["b"])
        told["i"] += "" if "u" in columns else f"（{told['u']}）"
        lines += [told[column] for column in columns if column != "g" or row[0] != group]
        group = row[0]
    return lines


def read(lines: list[str], between: str = "\n\n") -> list[Figure]:
    table = f"表1 主要指标\n\n{between.join(lines)}"
    text = f"柳湾区“十四五”规划\n\n一、发展目标\n\n{table}\n\n二、重点任务\n\n改造公园3个。\n"
    return find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))


def values(figures: list[Figure]) -> list[tuple[str, float, str, str | None]]:
    return [(one.indicator[:4], float(one.low or 0), one.unit, one.period) for one in figures]


@pytest.mark.parametrize("between", ["\n", "\n\n"], ids=["close", "apart"])
@pytest.mark.parametrize("columns", COLUMNS)
def test_rows_come_apart_whatever_columns_there_are(columns: str, between: str) -> None:
    *found, park = read(cells(columns), between)
    wanted = [
        (row[1][:4], float(value), row[2], year)
        for row in ROWS
        for value, year in ((row[3], "2020"), (row[4], "2025"))
        if year == "2025" or "a" in columns
    ]
    assert values(found) == wanted
    assert (park.indicator, park.low) == ("公园", 3)


OTHER_HEADS = {
    "n": ("编号", "序 号"),
    "g": ("领域", "类目", "一级指标"),
    "i": ("主要指标", "指  标", "二级指标"),
    "u": ("计量单位", "单 位"),
    "a": ("2020年（实际）", "基期值（2020年）", "2020年\n实际值", "2020年\n（实际）"),
    "b": ("2025年", "规划目标值（2025年）", "2025年\n目标值", "目标值\n（2025年）"),
    "t": ("指标属性", "性质", "类型"),
    "o": ("牵头单位", "数据来源"),
}


@pytest.mark.parametrize(
    ("columns", "column", "head"),
    [
        (columns, column, head)
        for columns in ("niuabt", "ngiuabt", "giuabt", "iuabo", "iabto", "gnituab")
        for column in columns
        for head in OTHER_HEADS[column]
    ],
)
def test_heads_have_many_words(columns: str, column: str, head: str) -> None:
    found = values(read(cells(columns, HEADS | {column: head}))[:-1])
    assert found == values(read(cells(columns))[:-1])


@pytest.mark.parametrize("goal", ["≥{}", "{}左右", "[{}]", "{}（累计）", "{}以上"])
@pytest.mark.parametrize("columns", ["niuabt", "ngiuabt", "giuabt", "gib", "iuab", "ngiub"])
def test_goals_have_marks(columns: str, goal: str) -> None:
    found = values(read(cells(columns, goal=goal))[:-1])
    assert found
    assert found == values(read(cells(columns))[:-1])


def test_a_goal_in_words_and_a_mark_for_no_value_are_cells() -> None:
    rows = ["平安", "刑事案件数", "件", "完成市下达目标", "信访办结率", "%", "—", "民生", "床位", "张", "≥900"]
    figures = read(["类别", "指标", "单位", "2025年目标", *rows, "新增学位", "个", "3000左右"])
    assert [(f.indicator, f.low, f.unit, f.comparator) for f in figures[:-1]] == [
        ("刑事案件", None, "件", "directive"),
        ("床位", 900, "张", "ge"),
        ("学位", 3000, "个", "approx"),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ["绿地面积", "公顷", "90", "学位", "900", "个", "里程", "公里", "9"],  # a unit and a value in turn
        ["绿地面积", "公顷", "90", "加强绿地管护，确保质量。", "公顷", "8", "里程", "公里", "9"],  # a sentence as name
    ],
)
def test_rows_that_do_not_fit_are_no_table(rows: list[str]) -> None:
    figures = read(["指标", "单位", "2025年目标", *rows])
    assert all(f.unit != "公里" or f.indicator != "里程" for f in figures)


BUDGET = [
    ("一、税收收入", "39.8", "41.2", "3.5"),
    ("增值税", "15.2", "15.9", "4.6"),
    ("二、非税收入", "8.7", "8.2", "-5.7"),
    ("罚没收入", "1.1", "1.2", "9.1"),
    ("收入合计", "48.5", "49.4", "1.9"),
]


@pytest.mark.parametrize(
    "heads",
    [
        ["项目", "2024年执行数", "2025年预算数", "增长%"],
        ["项  目", "2024年完成数", "2025年预算数", "比上年增长（%）"],
        ["收入项目", "2024年\n执行数", "2025年\n预算数", "增减%"],
        ["预算科目", "2024年预计执行数", "2025年预算", "预算数为上年执行数的%"],
    ],
)
def test_a_budget_has_a_line_for_each_sum(heads: list[str]) -> None:
    lines = "\n\n".join([*heads, *(cell for row in BUDGET for cell in row)])
    title = "柳湾区2024年预算执行情况和2025年预算草案的报告"
    text = f"{title}\n\n表1 收入情况\n\n单位：亿元\n\n{lines}\n\n二、支出\n\n建好9个公园。\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [(float(f.low or 0), f.unit) for f in figures[:-1]] == [
        (float(value), unit) for row in BUDGET for value, unit in zip(row[1:], ("亿元", "亿元", "%"), strict=True)
    ]
    assert [f.indicator for f in figures[:-1:3]] == ["税收收入", "增值税", "非税收入", "罚没收入", "收入合计"]


@pytest.mark.parametrize(
    "heads",
    [
        ["指标", "单位", "绝对量", "同比增长（%）"],
        ["指  标", "单 位", "1-12月", "增长（%）"],
        ["主要指标", "单位", "全年", "增速（%）"],
    ],
)
def test_a_bulletin_has_a_line_for_each_value(heads: list[str]) -> None:
    rows = [
        ("地区生产总值", "亿元", "612.5", "5.6"),
        ("固定资产投资", "亿元", "305", "-4.2"),
        ("全社会用电量", "亿千瓦时", "56.8", "6.3"),
    ]
    lines = "\n".join([*heads, *(cell for row in rows for cell in row)])
    text = f"柳湾区2024年国民经济和社会发展统计公报\n\n表1 主要情况\n\n{lines}\n\n二、农业\n\n建好9个公园。\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [(f.indicator, float(f.low or 0), f.unit, f.measure) for f in figures[:-1]] == [
        told
        for name, unit, value, growth in rows
        for told in ((name, float(value), unit, "amount"), (name, float(growth), "%", "growth"))
    ]
