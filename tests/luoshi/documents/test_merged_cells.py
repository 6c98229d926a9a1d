"""Tables from which a converter left out merged cells are put right where their shape tells how."""

from __future__ import annotations

from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

GOALS = """柳区2021年国民经济和社会发展计划执行情况与2022年计划草案的报告
一、2021年计划执行情况
表一：2021年有关指标完成情况
属性 | 指标名称 | 人代会目标 | 完成情况 | 全市排名 | |||
增幅 | 绝对值 | 评价 | |||||
预期性 | 生产总值 | 8%左右 | 9.7% | 853.2亿元 | 完成 | 2 | |
财政总收入 | 8%以上 | 16.2% | 96.2亿元 | 完成 | 2 | ||
固定资产投资 | 11% | 25.6% | 完成 | 3 | |||
民间投资 | 12% | 17.3% | 完成 | 4 | |||
"""
DEBT = """柳县2021年地方政府债务决算公开
柳县2021年地方政府债务限额及余额情况表
单位：亿元
地区 | 2021年债务限额 | 2021年债务余额 | ||||
一般债务 | 专项债务 | 一般债务 | 专项债务 | |||
公式 | A=B+C | B | C | D=E+F | E | F |
柳县 | 14.25 | 9.63 | 4.62 | 13.94 | 9.44 | 4.5 |
"""


def document(text: str) -> Document:
    return parse(Reading(text=text, whole_lines=False, format="txt"), "sample")


def told(text: str) -> list[tuple[str, str, str, str]]:
    return [(f.indicator, str(f.low), f.unit, f.modality) for f in find_figures(document(text))]


def test_a_head_over_several_columns_and_a_group_over_several_rows() -> None:
    assert told(GOALS) == [
        ("生产总值", "8", "%", "target"),
        ("生产总值", "9.7", "%", "actual"),
        ("生产总值", "853.2", "亿元", "actual"),
        ("财政总收入", "8", "%", "target"),
        ("财政总收入", "16.2", "%", "actual"),
        ("财政总收入", "96.2", "亿元", "actual"),
        ("固定资产投资", "11", "%", "target"),
        ("固定资产投资", "25.6", "%", "actual"),
        ("民间投资", "12", "%", "target"),
        ("民间投资", "17.3", "%", "actual"),
    ]


def test_heads_with_a_column_of_their_own_beside_their_parts() -> None:
    rows = document(DEBT).tables[0].rows
    assert [cell.text if cell else "" for cell in rows[1]] == [
        "",
        "",
        "一般债务",
        "专项债务",
        "",
        "一般债务",
        "专项债务",
    ]
    assert [(name, low) for name, low, _, _ in told(DEBT)] == [
        ("柳县债务限额", "14.25"),
        ("柳县一般债务限额", "9.63"),
        ("柳县专项债务限额", "4.62"),
        ("柳县债务余额", "13.94"),
        ("柳县一般债务余额", "9.44"),
        ("柳县专项债务余额", "4.5"),
    ]


def test_heads_that_do_not_fit_stay_where_they_are() -> None:
    text = (
        "柳县情况表\n地区 | 限额 | 余额 | |\n一般 | 专项 | 其他 | |\n柳县 | 1 | 2 | 3 | 4 |\n云县 | 1 | 2 | 3 | 4 |\n"
    )
    assert [cell.text if cell else "" for cell in document(text).tables[0].rows[0]][:3] == ["地区", "限额", "余额"]


def test_what_a_thing_is_of_and_when_it_came_out_name_no_sum() -> None:
    text = (
        "柳县2021年地方政府债券使用情况表\n单位：亿元\n"
        "项目名称 | 项目编号 | 项目领域 | 项目实施单位 | 债券规模 | 发行时间（年/月） |\n"
        "水库项目 | P2145-0003 | 农林水利 | 水利站 | 0.24 | 2021-08 |\n"
        "物流中心 | P2145-0002 | 冷链设施 | 城投公司 | 0.25 | 2021-08 |\n"
    )
    assert [(name, low) for name, low, _, _ in told(text)] == [
        ("水库项目", "0.24"),
        ("物流中心", "0.25"),
    ]
