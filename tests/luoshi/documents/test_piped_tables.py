"""Tables whose cells are set apart by bars between blanks, as converters of pages and of PDF files leave them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.figures.model import Figure

Read = Callable[[str], list[Figure]]

TITLE = "柳湾市2024年国民经济和社会发展统计公报\n一、综合\n"


def told(figures: list[Figure]) -> list[tuple[str, str, float, str]]:
    return [(f.indicator, f.measure, float(f.low or 0), f.unit) for f in figures]


def test_a_growth_column_is_of_the_noun_before_it_and_brackets_keep_their_numbers(read: Read) -> None:
    text = (
        "表3 主要产品产量及其增长速度\n\n产品名称 | 单位 | 产量 | 比上年增长（%）\n"
        "布 | 亿米 | 306.3 | 2.2\n硫酸（折100%） | 万吨 | 9.9 | 6.9\n"
    )
    assert told(read(TITLE + text)) == [
        ("布产量", "amount", 306.3, "亿米"),
        ("布产量", "growth", 2.2, "%"),
        ("硫酸（折100%）产量", "amount", 9.9, "万吨"),
        ("硫酸（折100%）产量", "growth", 6.9, "%"),
    ]


def test_a_head_broken_between_its_cells_is_one_head(read: Read) -> None:
    text = (
        "表2 2024年居民消费价格比上年涨跌幅度\n\n单位：%\n指标 | 全市\n城市 | 农村\n"
        "食品烟酒 | -0.1 | -0.2 | -0.3\n衣着 | 1.4 | 1.6 | 0.9\n"
    )
    figures = read(TITLE + text)
    assert [(float(f.low or 0), f.measure) for f in figures] == [
        (-0.1, "growth"),
        (-0.2, "growth"),
        (-0.3, "growth"),
        (1.4, "growth"),
        (1.6, "growth"),
        (0.9, "growth"),
    ]
    assert all("食品烟酒" in f.indicator for f in figures[:3])


@pytest.mark.parametrize("line", ["首页 | 政务公开 | 公告", "来源：市统计局 | 日期：2025年3月1日"])
def test_bars_of_a_page_make_no_table(line: str, read: Read) -> None:
    assert told(read(f"{TITLE}{line}\n全年税收收入9亿元。")) == [("税收收入", "amount", 9.0, "亿元")]


def test_rates_of_a_level_under_yearly_growth_are_growth(read: Read) -> None:
    text = "指标 | 2024年 | 年均增长（%）\n宽带接入能力（Mbps） | 20 | 38.0\n网民数量（亿户） | 8.5 | 13.2\n"
    assert [f.measure for f in read(TITLE + text)] == ["amount", "growth", "amount", "growth"]
