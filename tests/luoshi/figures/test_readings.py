"""What the words before a number say of it."""

from __future__ import annotations

import pytest

from luoshi.figures.bounds import read_comparator
from luoshi.figures.context import Context
from luoshi.figures.naming.spots import Spot
from luoshi.figures.old_levels import is_old_level
from luoshi.figures.period_readings import is_past
from luoshi.figures.readings import (
    is_stretch,
    read_measure,
    read_modality,
)
from luoshi.text.quantities import scan

PLAN = Context("target", "2026", 2026)
REVIEW = Context("actual", "2025", 2025)


@pytest.mark.parametrize(
    ("context", "left", "name", "modality"),
    [
        (PLAN, "新增", "书屋", "target"),
        (PLAN, "目前已建成", "书屋", "actual"),
        (PLAN, "每人每月补助", "补助标准", "rule"),
        (REVIEW, "新增", "书屋", "actual"),
        (REVIEW, "力争达到", "书屋", "target"),
        (REVIEW, "核定为", "债务限额", "rule"),
    ],
)
def test_the_clause_may_overrule_what_holds_around_it(context: Context, left: str, name: str, modality: str) -> None:
    assert read_modality(context, left, Spot(next(scan("3家")), left, "", name=name)) == modality


@pytest.mark.parametrize(
    ("modality", "left", "comparator"),
    [("target", "控制目标为", "le"), ("actual", "控制目标为", "eq"), ("target", "达到", "eq")],
)
def test_what_is_to_be_controlled_is_an_upper_bound(modality: str, left: str, comparator: str) -> None:
    (quantity,) = scan("700吨")
    assert read_comparator(quantity, modality, left) == comparator


@pytest.mark.parametrize(
    ("left", "number", "last", "measure"),
    [
        ("，力争", "3%", ("growth", 1), ("growth", 1)),
        ("、", "2.04分", ("growth", -1), ("change", -1)),
        ("、研究中心", "26家", ("stock", 1), ("stock", 1)),
        ("，新建书屋", "26家", ("stock", 1), ("amount", 1)),
        ("、", "26家", None, ("amount", 1)),
    ],
)
def test_a_number_follows_its_neighbour(
    left: str, number: str, last: tuple[str, int] | None, measure: tuple[str, int]
) -> None:
    (quantity,) = scan(number)
    assert read_measure(Spot(quantity, left, ""), left.lstrip("、，"), last) == measure


@pytest.mark.parametrize(("period", "past"), [("2025", True), ("2026", False), ("2021-2025", False), (None, False)])
def test_nothing_is_promised_for_the_past(period: str | None, past: bool) -> None:
    assert is_past(PLAN, period) is past


def test_within_the_years_of_a_plan_everything_is_still_to_come() -> None:
    plan = Context("target", "2025-2027", 2027)
    assert [is_past(plan, year) for year in ("2024", "2025", "2026")] == [True, False, False]
    assert is_past(plan, "2020-2024")


@pytest.mark.parametrize(("left", "comparator"), [("给予不超过总投资的", "le"), ("按投资额的", "eq")])
def test_a_share_of_no_more_than_the_whole_is_an_upper_bound(left: str, comparator: str) -> None:
    (quantity,) = scan("20%")
    assert read_comparator(quantity, "rule", left) == comparator


def test_the_level_that_is_left_is_told_from_the_new_one() -> None:
    text = "补助标准从每人每月800元提高到900元"
    assert [is_old_level(text, quantity) for quantity in scan(text)] == [True, False]


@pytest.mark.parametrize("text", ["由1元" + "、1..." * 60 + "。", "1...、" * 60 + "甲、1元提高到2元"])
def test_a_long_run_of_numbers_and_points_takes_no_time(text: str) -> None:
    assert not any(is_old_level(text, quantity) for quantity in scan(text))


def test_what_is_striven_for_is_a_stretch() -> None:
    assert is_stretch("力争增长")
    assert not is_stretch("增长")
