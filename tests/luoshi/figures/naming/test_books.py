"""Items of a budget's books: each is named with the book that it belongs to."""

from __future__ import annotations

import pytest

from luoshi.figures.naming.indicators import name_indicators
from luoshi.text.quantities import scan


def names(text: str, heading: str = "") -> list[str]:
    spots = []
    start = 0
    for sentence in text.split("。"):
        end = start + len(sentence)
        quantities = [quantity for quantity in scan(text) if start <= quantity.begin < end]
        spots += name_indicators(text, start, end, quantities, heading, "")
        start = end + 1
    return [spot.name for spot in spots]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "汇总全县一般公共预算收入完成20亿元。加上级补助收入30亿元，调入资金2亿元，收入总量为52亿元。",
            ["全县一般公共预算收入", "一般公共预算上级补助收入", "一般公共预算调入资金", "一般公共预算收入总量"],
        ),
        (
            "县本级政府性基金预算支出完成6亿元。加补助下级支出1亿元，支出总量为9亿元。收支相抵后，年终结余3亿元。",
            ["县本级政府性基金预算支出", "政府性基金补助下级支出", "政府性基金支出总量", "政府性基金年终结余"],
        ),
        (
            "县九届人大四次会议批准的县级社会保险基金预算收入年初预算5亿元，实际完成6亿元。年末滚存结余8亿元。",
            ["县级社会保险基金预算收入年初预算", "县级社会保险基金预算收入", "社会保险基金滚存结余"],
        ),
        (
            "区级一般公共预算支出完成9亿元，其中：区本级支出7亿元，镇级支出2亿元。",
            ["区级一般公共预算支出", "区本级一般公共预算支出", "镇级一般公共预算支出"],
        ),
        (
            "全县一般公共预算收入年初预算合计9亿元，执行中调整为8亿元，实际完成7亿元，增长3%。",
            ["一般公共预算收入年初预算", *["一般公共预算收入"] * 3],
        ),
        (
            "地方一般公共预算收入加预计转移性收入8亿元、上年结转收入2亿元，全县收入总计19亿元。滚存结转1亿元。",
            ["一般公共预算转移性收入", "一般公共预算上年结转收入", "一般公共预算收入总计", "一般公共预算滚存结转"],
        ),
        (
            "县级国有资本经营收入代编预算9万元，比上年减少2万元，安排支出9万元。",
            ["县级国有资本经营收入代编预算", "县级国有资本经营收入", "国有资本经营支出"],
        ),
        (
            "县级一般公共预算收入9亿元，加上级补助收入3亿元，总收入累计12亿元。税收总收入5亿元。",
            ["县级一般公共预算收入", "一般公共预算上级补助收入", "一般公共预算总收入", "税收总收入"],
        ),
        ("全县一般公共预算收入20亿元。全年新增债券3亿元。", ["一般公共预算收入", "新增债券"]),
    ],
)
def test_an_item_is_named_with_its_book(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_the_heading_names_the_book_where_the_paragraph_does_not() -> None:
    assert names("加上上级补助收入3亿元，收入总量为9亿元", "国有资本经营预算")[-1] == "国有资本经营收入总量"


def test_where_no_book_is_told_an_item_keeps_its_name() -> None:
    assert names("全镇收入总量9亿元，支出总量8亿元") == ["收入总量", "支出总量"]
