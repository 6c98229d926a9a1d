from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi.assessment.judge import better_when, judge
from luoshi.assessment.model import VERDICTS, Observation, Target

D = Decimal


def target(value: str, unit: str = "个", **fields: object) -> Target:
    return Target(D(value), D(value), unit, **fields)  # type: ignore[arg-type]


def seen(value: str, unit: str = "个", **fields: object) -> Observation:
    return Observation(D(value), D(value), unit, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("promise", "outcome", "verdict"),
    [
        (target("90"), seen("90"), "met"),
        (target("90"), seen("91"), "exceeded"),
        (target("90"), seen("89"), "missed"),
        (target("90", comparator="ge"), seen("90"), "met"),
        (target("90", comparator="ge"), seen("120"), "exceeded"),
        (target("90", comparator="le"), seen("70"), "met"),
        (target("90", comparator="le"), seen("91"), "missed"),
        (target("5", "%", measure="growth", comparator="approx"), seen("4.8", "%", measure="growth"), "met"),
        (target("5", "%", measure="growth", comparator="approx"), seen("4.7", "%", measure="growth"), "missed"),
        (target("5", "%", measure="growth", comparator="approx"), seen("5.3", "%", measure="growth"), "exceeded"),
        (target("100"), seen("98", comparator="approx"), "met"),
        (target("308.3", "亿元"), seen("3083012", "万元"), "exceeded"),
        (target("5.5", "‰", measure="ratio"), seen("0.55", "%", measure="ratio"), "met"),
        (target("17", "项"), seen("17", "条"), "met"),
        (target("500", "个"), seen("640", "名"), "exceeded"),
        (target("3000", "吨/日"), seen("3350", "吨/天"), "exceeded"),
        (target("50", "万户"), seen("52.3", "万"), "exceeded"),
        (target("50", "万户"), seen("4.9", "万"), "missed"),
        (target("29", "微克/立方米", direction="lower"), seen("26", "微克/立方米"), "exceeded"),
        (target("29", "微克/立方米", direction="lower"), seen("31", "微克/立方米"), "missed"),
        (target("-3", "%", measure="growth"), seen("-3.5", "%", measure="growth"), "exceeded"),
        (target("-3", "%", measure="growth"), seen("-2", "%", measure="growth"), "missed"),
    ],
)
def test_numbers_are_compared_by_comparator_direction_and_unit(
    promise: Target, outcome: Observation, verdict: str
) -> None:
    assert judge(promise, outcome).name == verdict


@pytest.mark.parametrize(
    ("promise", "outcome", "words"),
    [
        (target("650", "家", measure="stock"), seen("20", "家"), "累计存量"),
        (target("600", "名"), seen("700", "人次"), "人次"),
        (target("3", "个"), seen("5", "公里"), "公里"),
        (target("3000", "吨"), seen("3350", "吨/日"), "吨/日"),
        (target("3000", "标箱"), seen("3350", "标箱/日"), "标箱/日"),
        (target("20", "项"), seen("25", "项/日"), "项/日"),
        (target("800", "户"), seen("21", "个"), "户"),
        (target("3", "个"), seen("5", differences=("阶段不同（开工/完工）",)), "阶段不同"),
        (target("3", "个"), seen("5", scope="other"), "另一范围"),
        (target("20", "家"), seen("12", "家", scope="narrower"), "一部分"),
        (target("20", "家"), seen("32", "家", scope="wider"), "更宽"),
    ],
)
def test_what_counts_differently_is_not_compared_and_says_why(
    promise: Target, outcome: Observation, words: str
) -> None:
    verdict = judge(promise, outcome)
    assert verdict.name == "not_comparable"
    assert words in verdict.reason


def test_a_part_that_alone_reaches_the_target_decides_it() -> None:
    assert judge(target("20"), seen("25", scope="narrower")).name == "exceeded"


def test_a_wider_count_that_falls_short_decides_it() -> None:
    assert judge(target("20"), seen("12", scope="wider")).name == "missed"


def test_a_part_of_the_period_decides_only_what_can_no_longer_be_lost() -> None:
    growth = judge(target("5", "%", measure="growth"), seen("3.6", "%", measure="growth", coverage="part"))
    counted = judge(target("20"), seen("21", coverage="part"))
    assert (growth.name, counted.name) == ("partial", "exceeded")
    assert judge(target("20"), seen("12", coverage="part")).name == "partial"


def test_a_range_is_met_inside_and_exceeded_above() -> None:
    promise = Target(2, 3, "家", comparator="range")
    assert [judge(promise, seen(value, "家")).name for value in ("1", "2", "3", "4")] == [
        *("missed", "met", "met", "exceeded")
    ]


def test_estimates_and_stretch_targets_are_marked() -> None:
    verdict = judge(target("1700", "亿元", ambition="stretch"), seen("1600", "亿元", estimated=True))
    assert verdict.estimated
    assert "预计" in verdict.reason
    assert "力争" in verdict.reason


def test_a_directive_is_met_only_by_a_directive() -> None:
    promise = Target(None, None, "", comparator="directive")
    assert judge(promise, Observation(None, None, "", comparator="directive")).name == "met"
    assert judge(promise, seen("9", "人")).name == "not_comparable"


def test_no_observation_is_unreported_and_no_number_is_not_comparable() -> None:
    assert judge(target("3"), None).name == "unreported"
    assert judge(target("3"), Observation(None, None, "个")).name == "not_comparable"


def test_the_ratio_is_outcome_over_target_in_one_unit() -> None:
    assert judge(target("200", "万平方米"), seen("250", "公顷")).ratio == D("1.25")
    assert judge(target("0"), seen("3")).ratio is None


def test_the_tolerance_of_about_can_be_chosen_and_is_stated() -> None:
    promise = target("5", "%", measure="growth", comparator="approx")
    verdict = judge(promise, seen("4.6", "%", measure="growth"), tolerance=D("0.1"))
    assert verdict.name == "met"
    assert "±10%" in verdict.reason


def test_the_comparator_says_which_way_is_better_before_the_name_does() -> None:
    assert better_when(target("3", direction="lower", comparator="ge")) == "higher"
    assert better_when(target("3", comparator="le")) == "lower"


def test_every_verdict_has_a_chinese_name() -> None:
    assert judge(target("1"), seen("1")).label == VERDICTS["met"] == "完成"


@pytest.mark.parametrize(("seen", "verdict"), [("-3.4", "exceeded"), ("-3", "met"), ("-2.1", "missed")])
def test_a_fall_of_so_much_or_more_is_kept_by_falling_further(seen: str, verdict: str) -> None:
    target = Target(-3, -3, "%", "growth", comparator="ge")
    assert judge(target, Observation(Decimal(seen), Decimal(seen), "%", "growth")).name == verdict
