"""Which measure a number is."""

from __future__ import annotations

import pytest

from luoshi.figures.measures import growth_verb, judge_measure
from luoshi.text.quantities import scan

MEASURES = [
    ("同比下降", "2%", "事故数", ("growth", -1)),
    ("增长", "0.5倍", "客流量", ("growth", 1)),
    ("提高", "2个百分点", "覆盖率", ("change", 1)),
    ("回落", "2个百分点", "增速", ("change", -1)),
    ("同比增长仅为", "1.2%", "产值", ("growth", 1)),
    ("提高到", "95%", "覆盖率", ("ratio", 1)),
    ("占比", "30%", "绿电占比", ("ratio", 1)),
    ("比上年增加", "300户", "登记户数", ("change", 1)),
    ("新增", "30家", "书屋", ("amount", 1)),
    ("累计建成", "30家", "书屋", ("stock", 1)),
    ("累计举办", "30场", "夜读活动", ("amount", 1)),
    ("", "8亿元", "债务余额", ("stock", 1)),
    ("每人每月补助", "800元", "补助标准", ("ratio", 1)),
    ("浓度为", "29微克/立方米", "细颗粒物浓度", ("ratio", 1)),
    ("达到", "40张/千人", "托位", ("ratio", 1)),
    ("实现", "8亿元", "税收", ("amount", 1)),
]


@pytest.mark.parametrize(("left", "number", "name", "expected"), MEASURES)
def test_the_words_before_a_number_and_its_unit_tell_its_measure(
    left: str, number: str, name: str, expected: tuple[str, int]
) -> None:
    (quantity,) = scan(number)
    assert judge_measure(left, quantity, name) == expected


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        ("书屋增加", ("增加", False)),
        ("火灾减少了", ("减少", True)),
        ("利润负增长", ("负增长", True)),
        ("书屋共有", None),
        ("", None),
    ],
)
def test_a_verb_of_change_is_up_or_down(left: str, expected: tuple[str, bool] | None) -> None:
    assert growth_verb(left) == expected
