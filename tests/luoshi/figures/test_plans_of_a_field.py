"""Five-year plans of one field (transport, environment): tables of years, rates by place, capacities."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, dated, named, told, values

PLAN = "云岭县“十四五”综合交通发展规划\n"
REVIEW = PLAN + "一、发展成就\n"
GOALS = PLAN + "二、主要任务\n"
DIFFERENCES = (
    "表2 “十四五”主要指标\n序号\t指标\t单位\t2020年\t2025年\t增长\t属性\n"
    "1\t铁路里程\t公里\t310\t450\t140\t预期性\n2\t二级公路比例\t%\t88\t94\t6\t预期性\n"
    "3\t旅客吞吐量\t万人次\t110\t200\t年均12.7%\t预期性\n"
)
IN_BRACKETS = (
    "表1 主要指标\n指标类别\t指标名称\t2020年现状值\t2025年目标值\t指标属性\n"
    "环境质量\t空气优良天数比率（%）\t87\t90以上\t约束性\n"
    "气候变化\t单位产值排放降低（%）\t〔20.1〕\t〔17〕\t约束性\n"
    "气候变化\t非化石能源占比（%）\t12.8\t17\t预期性\n"
)


def test_what_two_levels_differ_by_has_their_unit(read: Read) -> None:
    found = [(f.indicator, f.measure, float(f.low or 0), f.unit) for f in read(GOALS + DIFFERENCES)]
    assert found == [
        ("铁路里程", "amount", 310, "公里"),
        ("铁路里程", "amount", 450, "公里"),
        ("铁路里程", "change", 140, "公里"),
        ("二级公路比例", "ratio", 88, "%"),
        ("二级公路比例", "ratio", 94, "%"),
        ("二级公路比例", "change", 6, "%"),
        ("旅客吞吐量", "amount", 110, "万人次"),
        ("旅客吞吐量", "amount", 200, "万人次"),
        ("旅客吞吐量", "growth", 12.7, "%"),
    ]


def test_a_row_of_sums_in_brackets_is_no_head(read: Read) -> None:
    found = [(f.indicator, float(f.low or 0), f.period) for f in read(GOALS + IN_BRACKETS)]
    assert found == [
        ("空气优良天数比率", 87, "2020"),
        ("空气优良天数比率", 90, "2025"),
        ("单位产值排放降低", -20.1, "2016-2020"),
        ("单位产值排放降低", -17, "2021-2025"),
        ("非化石能源占比", 12.8, "2020"),
        ("非化石能源占比", 17, "2025"),
    ]


def test_how_things_stood_goes_on_in_the_paragraph(read: Read) -> None:
    text = "截至2020年底，公路总里程达1.6万公里。航道里程810公里，生产性泊位57个。五年改造危桥160座，新增泊位12个。\n"
    assert dated(read(REVIEW + text)) == [
        (1.6, "actual", "2020"),
        (810, "actual", "2020"),
        (57, "actual", "2020"),
        (160, "actual", "2016-2020"),
        (12, "actual", "2016-2020"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            REVIEW + "3个国控、5个省控断面水质优良比例分别为100%和80%。\n",
            [("国控断面水质优良比例", 100), ("省控断面水质优良比例", 80)],
        ),
        (
            REVIEW + "化学需氧量、氨氮排放量五年累计分别削减2600吨、290吨，完成目标任务的109%、104%。\n",
            [("化学需氧量排放量", -2600), ("氨氮排放量", -290), ("化学需氧量排放量", 109), ("氨氮排放量", 104)],
        ),
        (
            GOALS + "清洁取暖率平原地区达到100%、山区达到75%，降尘量不高于6吨/平方公里·月。\n",
            [("平原地区清洁取暖率", 100), ("山区清洁取暖率", 75), ("降尘量", 6)],
        ),
        (
            GOALS + "新建污水处理厂3座，新增日处理能力2.5万吨。\n",
            [("污水处理厂", 3), ("污水处理厂日处理能力", 2.5)],
        ),
        (
            GOALS + "城市公交、出租车新能源化率分别达到92%、55%。\n",
            [("城市公交新能源化率", 92), ("出租车新能源化率", 55)],
        ),
        (
            GOALS + "创建国家级、省级多式联运示范工程各1个。\n",
            [("国家级多式联运示范工程", 1), ("省级多式联运示范工程", 1)],
        ),
    ],
)
def test_what_each_is_of(read: Read, text: str, wanted: list[tuple[str, float]]) -> None:
    assert named(read(text)) == wanted


def test_how_near_is_no_figure(read: Read) -> None:
    assert values(read(GOALS + "城区公交站点500米覆盖率达93%。\n")) == [93]


def test_the_level_left_behind_and_rates_by_which_is_paid(read: Read) -> None:
    assert told(read(GOALS + "机场跑道由2400米延长至2800米。\n")) == [
        ("机场跑道", 2400, "actual"),
        ("机场跑道", 2800, "target"),
    ]
    assert told(read(GOALS + "公路养护资金按照县道每公里9000元、乡道4000元标准落实。\n")) == [
        ("县道公路养护资金", 9000, "rule"),
        ("乡道公路养护资金", 4000, "rule"),
    ]
