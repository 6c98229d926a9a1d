"""Markers that only their sequence tells from numbers."""

from __future__ import annotations

import pytest

from luoshi.documents.counted_lines import find_counted
from luoshi.documents.lines import split_lines
from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading


def read(text: str) -> Document:
    return parse(Reading(text, False, "txt"), "sample")


def clauses(document: Document) -> list[tuple[str, str]]:
    return [(document.path(p.section), p.text) for p in document.passages if p.role in ("item", "heading")]


@pytest.mark.parametrize(
    "clause",
    [
        "3.5G基站新增200个。",
        "3.6月底前开工建设医院新院区。",
        "3.2026年底前建成高铁站房。",
        "3.100%完成改造任务。",
        "3.12345热线按时办结率达到98%。",
    ],
)
def test_the_next_number_opens_a_clause_though_a_number_follows(clause: str) -> None:
    document = read(f"一、抓项目\n1.新建厂房3万平方米。\n2.引进项目12个。\n{clause}\n4.新增学位900个。\n")
    assert clauses(document)[3] == ("一/3", clause[2:])


def test_it_may_open_the_first_clause_below_a_heading() -> None:
    document = read("一、抓项目\n1.引进项目12个。\n二、抓民生\n2.100%完成改造任务。\n")
    assert clauses(document)[-1] == ("二/2", "100%完成改造任务。")


@pytest.mark.parametrize(
    "text",
    [
        "1.新增车位，其中城区\n2.5万个，乡镇3000个。\n",  # no sentence ended before it
        "1.新增车位3万个。\n3.5万人受益。\n",  # not the next number
        "全年新增车位。\n1.5万人受益。\n",  # nothing numbered before
    ],
)
def test_decimals_stay_decimals(text: str) -> None:
    assert find_counted(split_lines(text)) == {}


LEVELS = """某县防汛应急预案
1 总则
1.1 编制目的
规范防汛抢险工作，减少损失。
1.2 编制依据
依据有关规定制定。
2 组织体系
2.1 指挥机构
2.1.1 指挥部由12个部门组成。
2.1.2 办公室设在县应急局。
2.2 职责
县水利局负责监测。
"""


def test_numbers_of_several_levels() -> None:
    assert clauses(read(LEVELS)) == [
        ("1", "总则"),
        ("1/1.1", "编制目的"),
        ("1/1.2", "编制依据"),
        ("2", "组织体系"),
        ("2/2.1", "指挥机构"),
        ("2/2.1/2.1.1", "指挥部由12个部门组成。"),
        ("2/2.1/2.1.2", "办公室设在县应急局。"),
        ("2/2.2", "职责"),
    ]


def test_lone_decimals_at_the_head_of_lines_are_no_levels() -> None:
    text = "水位达到警戒线。\n1.1 倍以上的站点有6个。\n2.6 亿元资金全部下达。\n"
    assert find_counted(split_lines(text)) == {}


def test_a_month_or_a_year_is_no_decimal() -> None:
    document = read("一、抓项目\n10.6月底前完成前期手续。\n11.2026年开工。\n")
    assert clauses(document)[1:] == [("一/10", "6月底前完成前期手续。"), ("一/11", "2026年开工。")]


def test_a_number_and_a_blank_count_where_items_follow_one_another_as_sentences() -> None:
    text = "某县2026年十件民生实事\n\n1 实施断头路畅通工程；\n\n2 建设幼儿园20所；\n\n3 整治背街小巷10条。\n"
    assert clauses(read(text)) == [
        ("1", "实施断头路畅通工程；"),
        ("2", "建设幼儿园20所；"),
        ("3", "整治背街小巷10条。"),
    ]


@pytest.mark.parametrize("text", ["1 新建桥梁\n2 新建学校\n3 新建医院\n", "1 新建桥梁；\n2 新建学校；\n4 新建医院；\n"])
def test_other_lines_that_begin_with_a_number_are_no_items(text: str) -> None:
    assert find_counted(split_lines(text)) == {}


def test_a_number_that_begins_an_item_stays_apart_behind_the_units_of_the_item_before() -> None:
    document = read("一、抓人才\n10.办好夜校。（牵头单位：县人社局）\n11.316人才梯队项目。培养能手9名。\n")
    assert clauses(document)[2] == ("一/11", "316人才梯队项目。培养能手9名。")
