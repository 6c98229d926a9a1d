from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi.assessment.five_year import required_pace
from luoshi.assessment.forecast import forecast_level, forecast_year_end
from luoshi.assessment.light import light_of
from luoshi.assessment.model import Verdict
from luoshi.assessment.pace import expected_share, pace_of
from luoshi.errors import InputError

D = Decimal
SLOW_START = [2, 5, 10, 18, 26, 36, 45, 55, 66, 78, 90, 100]


@pytest.mark.parametrize(("month", "share"), [(1, D(1) / 12), (6, D("0.5")), (12, D(1))])
def test_without_curves_every_month_counts_the_same(month: int, share: Decimal) -> None:
    assert expected_share(month) == share


def test_last_year_s_season_changes_what_is_due() -> None:
    assert pace_of(200, 72, 6).share == D("0.7200")
    assert pace_of(200, 72, 6, [SLOW_START]).share == D("1.0000")


@pytest.mark.parametrize(
    "curve", [[1, 2], [0] * 12, [5, 4, *range(6, 16)]], ids=["too short", "ends at nothing", "falls"]
)
def test_a_curve_that_is_none_is_refused(curve: list[int]) -> None:
    with pytest.raises(InputError, match="曲线"):
        expected_share(6, [curve])


def test_a_month_outside_the_year_is_refused() -> None:
    with pytest.raises(InputError, match="月份"):
        pace_of(1, 1, 13)


@pytest.mark.parametrize(
    ("kind", "goal", "known", "base", "each"),
    [
        ("cumulative", 100, {2026: 10, 2027: 30}, None, "20"),
        ("average", 20, {2026: 10, 2027: 30}, None, "20"),
        ("end_value", 100, {2028: 80}, 50, "10"),
        ("end_value", 20, {2028: 30}, 40, "-5"),
    ],
)
def test_what_the_remaining_years_must_bring(
    kind: str, goal: int, known: dict[int, int], base: int | None, each: str
) -> None:
    assert required_pace(kind, goal, 2026, 2030, known, base).per_year == D(each)


def test_an_average_growth_is_made_good_by_faster_later_years() -> None:
    found = required_pace("average_growth", 5, 2026, 2030, {2026: 4, 2027: 4})
    assert found.per_year is not None
    assert found.per_year > 5
    assert found.remaining == 3


@pytest.mark.parametrize(
    ("kind", "goal", "known", "base", "reached"),
    [
        ("cumulative", 30, {2026: 31}, None, True),
        ("cumulative", 30, {2026: 5, 2027: 5, 2028: 5, 2029: 5, 2030: 5}, None, False),
        ("end_value", 30, {2026: 31}, 10, True),
        ("end_value", 30, {2026: 29}, 40, True),
        ("end_value", 30, {2030: 29}, 10, False),
        ("average_growth", 5, {2026: 5, 2027: 5, 2028: 5, 2029: 5, 2030: 5}, None, True),
    ],
)
def test_a_target_reached_or_lost_is_said(
    kind: str, goal: int, known: dict[int, int], base: int | None, reached: bool
) -> None:
    assert required_pace(kind, goal, 2026, 2030, known, base).reached is reached


@pytest.mark.parametrize(
    ("kind", "known", "words"),
    [("weekly", {}, "类型"), ("cumulative", {2031: 1}, "不在"), ("end_value", {}, "水平")],
)
def test_what_cannot_be_computed_is_refused(kind: str, known: dict[int, int], words: str) -> None:
    with pytest.raises(InputError, match=words):
        required_pace(kind, 5, 2026, 2030, known)


def test_a_forecast_has_an_interval_when_history_allows_one() -> None:
    assert forecast_year_end(30, 6).low is None
    found = forecast_year_end(36, 6, [SLOW_START, [D(each) for each in range(5, 65, 5)]])
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.value < found.high


def test_a_straight_line_forecasts_itself_without_spread() -> None:
    found = forecast_level({2021: 10, 2022: 20, 2023: 30}, 2025)
    assert (found.low, found.value, found.high) == (D(50), D(50), D(50))


def test_too_little_history_is_refused() -> None:
    with pytest.raises(InputError, match="两年"):
        forecast_level({2024: 3}, 2025)
    with pytest.raises(InputError, match="之后"):
        forecast_level({2024: 3, 2025: 4}, 2025)


@pytest.mark.parametrize(("achieved", "color"), [(60, "green"), (50, "green"), (45, "amber"), (44, "red")])
def test_a_light_is_computed_from_the_pace(achieved: int, color: str) -> None:
    assert light_of(pace=pace_of(100, achieved, 6)).color == color


def test_a_verdict_outweighs_the_pace_and_no_data_is_grey() -> None:
    assert light_of(Verdict("missed", "低于目标"), pace_of(100, 60, 6)).color == "red"
    assert light_of(Verdict("unreported", "报告中未见对应数据")).color == "grey"
    assert light_of().label == "无数据"
