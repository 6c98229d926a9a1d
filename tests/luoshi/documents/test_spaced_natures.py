"""Indicator tables with blanks between the cells and names broken over lines, as PDFs of plans leave them."""

from __future__ import annotations

import pytest

import luoshi
from luoshi.documents.lines import split_lines
from luoshi.documents.spaced_natures import read_spaced_natures

HEAD = (
    "柳湾市国民经济和社会发展第十四个五年规划纲要\n主要指标\n序 “十四五”目标\n指 标 单位 属性\n号\n2025年 年均[累计]\n"
)
PLAIN = (
    "1 生产总值年均增长率 % 预期性 - 5左右\n"
    "2 金融市场交易总额 万亿元 预期性 28左右 -\n"
    "3 每万人口发明专利拥有量1 件 预期性 30左右 -\n"
    "4 地表水优良水体比例 % 约束性 >60 -\n"
)
WRAPPED = (
    "1 生产总值年均增长率 % 预期性 - 5左右\n"
    "万元/\n"
    "2 全员劳动生产率 预期性 36左右 -\n"
    "人\n"
    "全社会研发经费支出相当于\n"
    "3 % 预期性 4.5左右 -\n"
    "全市生产总值比例\n"
    "4 森林覆盖率 % 约束性 19.5 -\n"
    "人/亿\n"
    "5 生产总值生产安全事故死亡率 约束性 <0.01 -\n"
    "元\n"
)


def told(text: str) -> list[str]:
    figures = luoshi.read_bytes(text.encode(), "plan.txt").figures
    return [f"{f.comparator} {f.low}{f.unit} {f.indicator} {f.period}" for f in figures]


def test_rows_that_count_and_name_their_nature_are_read() -> None:
    assert told(HEAD + PLAIN) == [
        "approx 5% 生产总值 2021-2025",
        "approx 28万亿元 金融市场交易总额 2025",
        "approx 30件 每万人口发明专利拥有量 2025",
        "ge 60% 地表水优良水体比例 2025",
    ]


def test_names_and_units_that_are_broken_come_together() -> None:
    assert told(HEAD + WRAPPED)[1:4] == [
        "approx 36万元/人 全员劳动生产率 2025",
        "approx 4.5% 全社会研发经费支出相当于全市生产总值比例 2025",
        "eq 19.5% 森林覆盖率 2025",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "指标 属性\n1 增长率 % 预期性 5\n2 总额 元 预期性 6\n",  # too few rows
        "指标和属性如下。\n" + PLAIN,  # a sentence is no head
        "指标 属性\n新增企业9家\n新增床位8张\n",
    ],
)
def test_what_is_no_such_table_is_left(text: str) -> None:
    assert read_spaced_natures(split_lines(text), 0) is None
