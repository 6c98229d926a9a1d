"""Indicator tables with heads in two tiers and a nature at the end of each row, and tables of a row for each year."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.figures.model import Figure

Read = Callable[[str], list[Figure]]

OUTLINE = "柳湾县国民经济和社会发展第十三个五年规划纲要\n二、发展目标\n专栏1：主要指标\n"
HEADS = "分类 序号 指标名称 单位 2010年 2015年 2020年 指标属性\n绝对值 绝对值 年均递增（%） 绝对值 年均递增（%）\n"
ROWS = [
    "经济 发展 1 地区生产总值 亿元 89.6 191.1 13.7 352 13.0 预期性",
    "其中：一产 亿元 26.4 35.9 3.9 38 1.1 预期性",
    "2 城镇化率 % \u3000 25.5 \u3000 40.0 [14.5] 预期性",
    "3 新增就业 人 2546 [12310] \u3000 [12500] \u3000 预期性",
    "4 参保率 % 94 98 [4] 约束性",
    "5 耕地保有量 公顷 8612 6600 [-2012] 控制在省下达指标内 约束性",
]


def told(figures: list[Figure]) -> list[tuple[str, float, str, str | None, str]]:
    return [(f.indicator, float(f.low), f.unit, f.period, f.modality) for f in figures if f.low is not None]


def test_levels_and_rates_stand_in_their_years(read: Read) -> None:
    found = told(read(OUTLINE + HEADS + "\n".join(ROWS) + "\n"))
    assert found[:5] == [
        ("地区生产总值", 89.6, "亿元", "2010", "actual"),
        ("地区生产总值", 191.1, "亿元", "2015", "actual"),
        ("地区生产总值", 13.7, "%", "2011-2015", "actual"),
        ("地区生产总值", 352, "亿元", "2020", "target"),
        ("地区生产总值", 13, "%", "2016-2020", "target"),
    ]
    assert [one[:2] for one in found[5:10]] == [("一产", n) for n in (26.4, 35.9, 3.9, 38, 1.1)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("城镇化率", [(25.5, "2015"), (40, "2020"), (14.5, "2016-2020")]),
        ("新增就业", [(2546, "2010"), (12310, "2011-2015"), (12500, "2016-2020")]),
        ("参保率", [(94, "2015"), (98, "2020"), (4, "2016-2020")]),
        ("耕地保有量", [(8612, "2010"), (6600, "2015"), (-2012, "2011-2015")]),
    ],
)
def test_what_is_left_out_is_found_from_the_right(name: str, expected: list[tuple[float, str]], read: Read) -> None:
    found = told(read(OUTLINE + HEADS + "\n".join(ROWS) + "\n"))
    assert [(value, period) for who, value, _, period, _ in found if who.endswith(name[-2:])] == expected


def test_natures_and_numbers_are_kept_and_counts_are_none(read: Read) -> None:
    figures = read(OUTLINE + HEADS + "\n".join(ROWS) + "\n")
    assert {f.nature for f in figures if f.indicator == "参保率"} == {"binding"}
    assert not any(f.low in (1, 2, 3, 5) and not f.unit for f in figures)


def test_too_few_rows_are_no_table(read: Read) -> None:
    figures = read(OUTLINE + HEADS + "\n".join(ROWS[:2]) + "\n二、重点任务\n到2020年，建成公园9处。\n")
    assert figures[-1].indicator == "公园"


def test_a_row_for_each_year_is_of_its_year(read: Read) -> None:
    plan = "柳湾县养老托育整体解决方案\n2023年11月14日\n二、发展目标\n表3 托位数分年度目标表\n"
    text = "年份 3 岁以下托位数（个） 每千人口托位数（个）\n2023年 1372 3.5\n2024年 1576 4\n2025年 1782 4.5\n三、任务\n"
    found = told(read(plan + text))
    assert [(name, value, unit, period) for name, value, unit, period, _ in found] == [
        ("3岁以下托位数", 1372, "个", "2023"),
        ("每千人口托位数", 3.5, "个", "2023"),
        ("3岁以下托位数", 1576, "个", "2024"),
        ("每千人口托位数", 4, "个", "2024"),
        ("3岁以下托位数", 1782, "个", "2025"),
        ("每千人口托位数", 4.5, "个", "2025"),
    ]


def test_years_that_do_not_count_up_are_no_such_table(read: Read) -> None:
    text = "柳湾县2025年工作总结\n年份 公园（处）\n2023年 9\n2025年 8\n2021年 7\n"
    assert not any(f.indicator == "公园" and f.period == "2021" for f in read(text))
