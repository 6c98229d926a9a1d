from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.alignment.contradictions.find import find_contradictions


def test_a_rate_that_goes_from_per_mille_to_per_cent_is_reported(write: Callable) -> None:
    old = write("上年报告", "家庭病床建床率达[5.1‰|家庭病床建床率|ratio]。", "2024")
    new = write("本年报告", "家庭病床建床率达[7.9%|家庭病床建床率|ratio]。")
    (found,) = find_contradictions([old, new])
    assert (found.kind, found.grade) == ("rate_unit", "hard")
    assert "5.1‰＝0.51%" in found.explanation
    assert "15.5倍" in found.explanation


def test_the_same_rate_in_two_units_is_no_contradiction(write: Callable) -> None:
    old = write("上年报告", "婴儿死亡率[5‰|婴儿死亡率|ratio]。", "2024")
    new = write("本年报告", "婴儿死亡率[0.5%|婴儿死亡率|ratio]。")
    assert find_contradictions([old, new]) == ()


def report(write: Callable, base: str, value: str, growth: str, name: str = "商品销售总额"):  # type: ignore[no-untyped-def]
    old = write("上年报告", f"完成[{base}|{name}|amount]。", "2024")
    new = write("本年报告", f"完成[{value}|{name}|amount]，同比增长[{growth}|{name}|growth|carried]。")
    return find_contradictions([old, new])


def test_a_growth_that_implies_another_base_is_reported_with_the_sum(write: Callable) -> None:
    (found,) = report(write, "900亿元", "1000亿元", "4%")
    assert (found.kind, found.grade) == ("base", "base")
    assert "1,000亿元÷1.04≈961.54亿元" in found.explanation
    assert "高61.54亿元（6.84%）" in found.explanation
    assert found.second.doc == "上年报告"


@pytest.mark.parametrize(
    ("base", "value", "growth"),
    [
        ("834.22亿元", "872.38亿元", "4.6%"),  # 834.02 by the middle, within the rounding of 4.6%
        ("302.2亿元", "308.3亿元", "2%"),
        ("715.42亿元", "761.86亿元", "6.5%"),
        ("100亿元", "105亿元", "5.0%"),
    ],
)
def test_rounding_of_value_and_growth_is_allowed_for(write: Callable, base: str, value: str, growth: str) -> None:
    assert report(write, base, value, growth) == ()


@pytest.mark.parametrize("name", ["地区生产总值", "规模以上工业增加值"])
def test_growth_in_constant_prices_implies_no_base(write: Callable, name: str) -> None:
    assert report(write, "900亿元", "1000亿元", "4%", name) == ()


def test_an_increase_in_points_implies_a_base_too(write: Callable) -> None:
    old = write("上年报告", "群众满意度[82.1分|政务服务群众满意度|ratio]。", "2024")
    text = "满意度提升[2.04分|政务服务群众满意度|change]，达[85.28分|政务服务群众满意度|ratio]。"
    (found,) = find_contradictions([old, write("本年报告", text)])
    assert found.kind == "base"
    assert "83.24分" in found.explanation


def test_an_outcome_of_three_quarters_is_no_base(write: Callable) -> None:
    old = write("上年报告", "前三季度完成[700亿元|商品销售总额|amount|2024Q1-Q3]。", "2024")
    new = write("本年报告", "完成[1000亿元|商品销售总额|amount]，增长[4%|商品销售总额|growth]。")
    assert find_contradictions([old, new]) == ()


def test_each_year_is_judged_on_its_own(write: Callable) -> None:
    documents = [
        write("甲", "完成[900亿元|商品销售总额|amount]。", "2023"),
        write("乙", "完成[990亿元|商品销售总额|amount]，增长[10%|商品销售总额|growth]。", "2024"),
        write("丙", "完成[1200亿元|商品销售总额|amount]，增长[5%|商品销售总额|growth]。", "2025"),
    ]
    (found,) = find_contradictions(documents)
    assert (found.first.doc, found.second.doc) == ("丙", "乙")


def test_growth_in_constant_prices_or_against_a_named_base_is_not_worked_out(write: Callable) -> None:
    gdp = (
        "生产总值达到[137亿元|地区生产总值|amount]，较期初的[93亿元|地区生产总值|amount]"
        "增加[44亿元|地区生产总值|change]，增长[33%|地区生产总值|growth]。"
    )
    assert [each.kind for each in find_contradictions([write("报告", gdp)])] == []
