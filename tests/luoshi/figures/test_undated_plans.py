"""Plans without a date, years told once for all that follows, and roads below the length of all."""

from __future__ import annotations

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure


def read(text: str) -> list[Figure]:
    return find_figures(parse(Reading(text=text + "\n", whole_lines=False, format="txt"), "sample"))


def test_no_step_of_an_undated_plan_is_past() -> None:
    steps = "到2025年底前，首批90个示范社区全面建成。\n到2027年底前，建成完备的设施700处。"
    for head in (
        "柳湾市社区服务设施建设工程实施方案\n一、主要目标\n",
        "“双倍增”行动计划工作方案的工作目标是什么？\n答：\n",
    ):
        assert [(figure.modality, figure.period) for figure in read(head + steps)] == [
            ("target", "2025"),
            ("target", "2027"),
        ]


def test_years_told_once_hold_for_all_yearly_rates_behind() -> None:
    figures = read(
        "柳湾市第十二个五年规划纲要\n第一章 发展基础\n2010年生产总值1009亿元，五年（2006—2010年，下同）年均增长16.9%；"
        "人均生产总值17364元，年均增长15.9%；工业增加值541亿元，年均增长22.4%。"
    )
    assert [figure.period for figure in figures] == ["2010", "2006-2010"] * 3


def test_kinds_of_roads_have_the_length_of_the_whole() -> None:
    figures = read("柳湾县2009年统计公报\n公路通车里程900公里。其中高速公路55.8公里，国道60.5公里，省道77.5公里。")
    assert [figure.indicator for figure in figures] == [
        "公路通车里程",
        "高速公路通车里程",
        "国道通车里程",
        "省道通车里程",
    ]


def test_how_long_a_page_takes_to_read_is_no_figure() -> None:
    figures = read("柳湾县2020年工作报告\n时间: 加入收藏 共计17210个字，预计阅读时长58分钟。\n2019年，新建公园9处。")
    assert [figure.low for figure in figures] == [9]
