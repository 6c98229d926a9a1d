"""Tables of indicators set a cell a line that the nature of each indicator holds together."""

from __future__ import annotations

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

ABOVE = ["桐区水务“十五五”规划", "一、主要指标", "全区围绕水务工作设定以下指标，各部门要认真落实。"]
COUNTED = ["序号", "类别", "指标名称", "指标属性", "现状值(2025年）", "目标值(2030年）"]
NAMED = ["指标名称", "指标属性", "目标值（2025年）", "现状值（2025年）", "进展评价"]


def told(*lines: str) -> list[str]:
    figures = find_figures(parse(Reading("\n\n".join((*ABOVE, *lines)), False, "txt"), "sample"))
    return [f"{f.indicator} {f.low:g}{f.unit} {f.period} {f.modality}" for f in figures]


def test_groups_behind_the_number_are_named_once_for_their_rows() -> None:
    rows = ["1", "水安全", "堤防达标率", "预期性", "—", "90%", "2", "积水点消除比例", "预期性", "95%", "100%"]
    rows += ["3", "水资源", "万元GDP用水量", "约束性", "6.3m3", "完成市下达要求", "4", "供水量", "预期性", "5", "6"]
    assert told(*COUNTED, *rows) == [
        "堤防达标率 90% 2030 target",
        "积水点消除比例 95% 2025 actual",
        "积水点消除比例 100% 2030 target",
        "万元GDP用水量 6.3m3 2025 actual",
        "供水量 5 2025 actual",
        "供水量 6 2030 target",
    ]


def test_a_table_ends_where_its_rows_no_longer_count_up() -> None:
    rows = ["1", "水安全", "堤防达标率", "预期性", "80%", "90%", "2", "积水点消除比例", "预期性", "95%", "100%"]
    rows += ["3", "水面率", "预期性", "3.1%", "3.2%"]
    assert told(*COUNTED, *rows, "5", "河道完好率", "约束性", "70%", "75%")[:6] == [
        "堤防达标率 80% 2025 actual",
        "堤防达标率 90% 2030 target",
        "积水点消除比例 95% 2025 actual",
        "积水点消除比例 100% 2030 target",
        "水面率 3.1% 2025 actual",
        "水面率 3.2% 2030 target",
    ]
    assert not any(
        line.endswith("target") and "河道完好率 75" in line
        for line in told(*COUNTED, *rows, "5", "河道完好率", "约束性", "70%", "75%")
    )


def test_names_with_digits_and_marks_of_remarks_in_a_table_without_numbers() -> None:
    rows = ["达3—5年一遇能力的面积占比", "预期性", "35%1", "74.2%2", "已完成"]
    rows += ["好于Ⅲ类水体比例", "约束性", "50%", "98%（区管断面）", "100%（市考断面）", "已完成"]
    rows += ["水面率", "约束性", "3.7%", "3.8%", "已完成"]
    assert told(*NAMED, *rows) == [
        "达3—5年一遇能力的面积占比 35% 2025 target",
        "达3—5年一遇能力的面积占比 74.2% 2025 actual",
        "好于Ⅲ类水体比例 50% 2025 target",
        "区管断面好于Ⅲ类水体比例 98% 2025 actual",
        "市考断面好于Ⅲ类水体比例 100% 2025 actual",
        "水面率 3.7% 2025 target",
        "水面率 3.8% 2025 actual",
    ]
