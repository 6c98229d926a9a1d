"""The nouns beside a number."""

from __future__ import annotations

import pytest

from luoshi.figures.naming.nouns import left_noun
from luoshi.figures.naming.nouns_behind import right_noun


@pytest.mark.parametrize(
    ("left", "noun", "verb"),
    [
        ("同时，改造老旧小区", "老旧小区", "改造"),
        ("税收从2020年的", "税收", ""),
        ("开展书展、讲座等阅读活动", "阅读活动", "开展"),
        ("民营经济实现税收", "民营经济税收", ""),
        ("新建", "", "新建"),
        ("在全区", "", ""),
        ("任务", "", "任务"),
        ("", "", ""),
    ],
)
def test_the_noun_before_a_number_stands_without_its_verb(left: str, noun: str, verb: str) -> None:
    assert left_noun(left) == (noun, verb)


@pytest.mark.parametrize(
    ("right", "noun", "population"),
    [
        ("养老护理员", "养老护理员", ""),
        ("符合条件的困难家庭", "困难家庭", "符合条件"),
        ("老年人进行适老化改造", "老年人适老化改造", ""),
        ("居民家庭全部接入", "居民家庭", ""),
        ("的标准按月发放生活补贴", "生活补贴标准", ""),
        ("以上", "", ""),
        ("、书屋", "", ""),
        ("", "", ""),
    ],
)
def test_the_noun_behind_a_number_stands_without_qualifier_and_verb(right: str, noun: str, population: str) -> None:
    assert right_noun(right) == (noun, population)


def test_between_two_numbers_the_noun_ends_at_the_verb() -> None:
    assert right_noun("企业获得专利", glued=True) == ("企业", "")
    assert right_noun("居民每户补助", glued=True) == ("居民", "")
