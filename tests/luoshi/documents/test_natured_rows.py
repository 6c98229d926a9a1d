"""Indicator tables set a cell a line whose rows count up, name their nature, and stand in merged groups."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

HEAD = ["类别", "序号", "一级指标", "二级指标", "单位", "属性", "“十四五”", "完成值", "“十五五”", "目标值"]
ROWS = [
    *["宜居", "1", "住房改造", "旧住房成套改造", "万平方米", "预期性", "25", "1.4"],
    *["2", "小区整治", "老旧小区整治面积", "万平方米", "预期性", "240", "300"],
    *["3", "社区建设", "完整社区覆盖率", "％", "预期性", "-", "60"],
    *["活力", "4", "商业更新", "商务楼宇更新数量", "个", "预期性", "-", "≥10"],
    *["5", "更新商业设施面积（含改扩建）", "万平方米", "预期性", "-", "≥50"],
    *["6", "老旧街区改造数量", "个", "约束性", "≥5"],
    *["韧性", "7", "生态修复", "人均公园绿地面积", "平方米", "约束性", "11.1", "11.5"],
]


def read(lines: list[str]) -> list[tuple[str, str, str, str]]:
    text = (
        "柳湾区城市更新“十五五”规划\n一、发展目标\n主要指标表\n" + "\n".join(lines) + "\n二、重点任务\n改造公园3个。\n"
    )
    document = parse(Reading(text=text, whole_lines=False, format="txt"), "sample")
    return [(f.indicator, str(f.low), f.unit, f.modality) for f in find_figures(document)]


def test_each_row_takes_what_stands_between_its_number_and_its_nature() -> None:
    found = read([*HEAD, *ROWS])
    assert found[:5] == [
        ("旧住房成套改造", "25", "万平方米", "actual"),
        ("旧住房成套改造", "1.4", "万平方米", "target"),
        ("老旧小区整治面积", "240", "万平方米", "actual"),
        ("老旧小区整治面积", "300", "万平方米", "target"),
        ("完整社区覆盖率", "60", "%", "target"),
    ]
    assert ("更新商业设施面积（含改扩建）", "50", "万平方米", "target") in found
    assert found[-2:] == [("人均公园绿地面积", "11.5", "平方米", "target"), ("公园", "3", "个", "target")]


def test_a_row_that_lacks_a_value_holds_its_goal() -> None:
    assert ("老旧街区改造", "5", "个", "target") in read([*HEAD, *ROWS])


def test_a_number_that_does_not_go_on_ends_the_table() -> None:
    broken = [*ROWS[:-7], "9", *ROWS[-6:]]
    assert all(name != "人均公园绿地面积" for name, *_ in read([*HEAD, *broken]))


def test_the_nature_may_stand_behind_the_value() -> None:
    text = (
        "柳湾区风貌保护“十四五”规划\n\n附件1 指标表\n\n序号\n\n类型\n\n指标名称\n\n指标单位\n\n2025年目标值\n\n属性\n\n"
        "1\n\n保护修缮\n\n历史建筑修缮面积\n\n万平方米\n\n30\n\n约束性\n\n2\n\n民生\n\n消除手拎马桶\n\n—\n\n基本消除\n\n约束性\n\n"
        "3\n\n旧住房改造受益户数\n\n万户\n\n>2\n\n约束性\n\n4\n\n智慧\n\n应用场景覆盖率\n\n％\n\n100\n\n预期性\n"
    )
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [(f.indicator, f.low, f.unit, f.comparator, f.nature) for f in figures] == [
        ("历史建筑修缮面积", 30, "万平方米", "eq", "binding"),
        ("旧住房改造受益户", 2, "万户", "ge", "binding"),
        ("应用场景覆盖率", 100, "%", "eq", "anticipatory"),
    ]


def test_the_growth_that_nobody_gave_is_the_last_value() -> None:
    cells = (
        "序号 指标名称 单位 属性 2025年 2030年 年均增长 1 地区生产总值 亿元 预期性 300 400 6 "
        "2 人均预期寿命 岁 预期性 79 80 3 森林覆盖率 % 约束性 50 55 4 就业 万人 预期性 1 2 3"
    )
    text = "柳湾区“十五五”规划\n\n表1\n\n" + "\n\n".join(cells.split())
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    told = [(f.indicator, f.low, f.period) for f in figures]
    assert told[3:7] == [
        ("人均预期寿命", 79, "2025"),
        ("人均预期寿命", 80, "2030"),
        ("森林覆盖率", 50, "2025"),
        ("森林覆盖率", 55, "2030"),
    ]


@pytest.mark.parametrize("among", ["其中 公园绿地", "其中：公园绿地"])
def test_parts_below_a_row_and_what_became_of_it_behind_the_nature(among: str) -> None:
    heads = ["序号", "类目", "指标名称", "单位", "“十四五”目标值", "2025年", "指标类型", "完成情况"]
    rows = [
        *("1", "绿化", "新建绿地", "万平方米", "75", "91", "约束性", "超额完成"),
        *(among, "50", "58", "约束性", "超额完成"),
        *("2", "绿化覆盖率", "%", "30", "31", "约束性", "超额完成"),
        *("3", "市容", "示范道路", "条", "25", "24", "预期性", "完成，2024年起不再新增"),
    ]
    text = "柳湾区绿化“十五五”规划\n\n一、“十四五”完成情况\n\n表1 指标\n\n" + "\n\n".join([*heads, *rows])
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [(f.indicator, f.low, f.unit, f.modality) for f in figures] == [
        (name, value, unit, modality)
        for name, values, unit in (
            ("绿地", (75, 91), "万平方米"),
            ("公园绿地", (50, 58), "万平方米"),
            ("绿化覆盖率", (30, 31), "%"),
            ("示范道路", (25, 24), "条"),
        )
        for value, modality in zip(values, ("target", "actual"), strict=True)
    ]
