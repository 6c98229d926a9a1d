"""A sentence cut around its numbers."""

from __future__ import annotations

import pytest

from luoshi.figures.naming.spots import (
    cut_spots,
    earlier_clauses,
    first_boundary,
    last_clause,
    number_before,
    quoted_topic,
)
from luoshi.text.quantities import scan

CUTS = [
    ("新增3家书屋，改造5处公园", [("新增", "书屋"), ("改造", "公园")]),
    ("引进机构8家、专家20人", [("引进机构", ""), ("专家", "")]),
    ("新建2片和翻建3片球场", [("新建", ""), ("翻建", "球场")]),
    ("新增床位60张以及护理员9名", [("新增床位", ""), ("护理员", "")]),
    ("帮扶家庭30户70人", [("帮扶家庭", ""), ("", "")]),
    ("举办讲座20场（含街道，社区）次。", [("举办讲座", "（含街道，社区）次")]),
]


@pytest.mark.parametrize(("text", "expected"), CUTS)
def test_the_text_between_numbers_is_given_to_one_of_them(text: str, expected: list[tuple[str, str]]) -> None:
    spots = cut_spots(text, 0, len(text), list(scan(text)))
    assert [(spot.left, spot.right) for spot in spots] == expected


def test_without_a_mark_the_text_between_belongs_to_both() -> None:
    text = "20家企业获得专利30件"
    first, second = cut_spots(text, 0, len(text), list(scan(text)))
    assert first.glued
    assert first.right == second.left == "企业获得专利"


def test_a_number_in_brackets_is_passed_over_by_those_outside() -> None:
    text = "建成站点7个（其中新建2个），覆盖5镇"
    spots = cut_spots(text, 0, len(text), list(scan(text)))
    assert [spot.bracketed for spot in spots] == [False, True, False]
    assert number_before(spots, 2) is spots[0]
    assert number_before(spots, 1) is spots[0]
    assert number_before(spots, 0) is None


@pytest.mark.parametrize(("text", "at"), [("书屋（大，小），公园", 7), ("座）；", 1), ("座", None), ("", None)])
def test_a_boundary_inside_brackets_does_not_count(text: str, at: int | None) -> None:
    assert first_boundary(text) == at


def test_clauses_are_told_apart() -> None:
    assert last_clause("全年，★新增") == "新增"
    assert earlier_clauses("书屋，公园：绿道，新增") == ["绿道", "公园", "书屋"]
    assert earlier_clauses("新增") == []


def test_the_last_name_in_quotes_is_the_topic() -> None:
    text = "“早安书房”和“夜读会”开放，惠及3万人"
    assert quoted_topic(text, 0, len(text)) == "“夜读会”"
    assert quoted_topic(text, 0, 8) == "“早安书房”"
    assert quoted_topic("惠及3万人", 0, 5) == ""


def test_asides_one_behind_the_other_are_left_out_however_many() -> None:
    asides = "（甲，乙）" * 3000
    assert last_clause("全年，新增" + asides + "床位") == "新增床位"
