"""Targets of several years against reports of single years."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi.assessment.multi_year import kind_of
from luoshi.assessment.scorecard import ScorecardRow, scorecard
from luoshi.figures.model import Figure
from luoshi.text.span import Span

NUMBER = "5"


def figure(indicator: str, value: str, unit: str, period: str, modality: str = "target", **fields: object) -> Figure:
    number = Decimal(value)
    start = sum(map(ord, indicator + value + period)) * 7 % 9973
    given: dict[str, object] = {"measure": "amount", "comparator": "eq", **fields}
    return Figure(
        Span(start, start + 2),
        indicator,
        low=number,
        high=number,
        unit=unit,
        period=period,
        modality=modality,
        **given,  # type: ignore[arg-type]
    )


def followed(target: Figure, *years: Figure, plan: tuple[Figure, ...] = ()) -> ScorecardRow:
    reports = {one.period or "": [one] for one in years}
    # another target of the plan says how many years it has
    other = figure("山塘整治", "60", "座", "2026-2030")
    rows = scorecard([target, other, *plan], reports).rows
    return next(row for row in rows if row.indicator == target.indicator)


def stated(indicator: str, year: int, value: str, unit: str, **fields: object) -> Figure:
    return figure(indicator, value, unit, str(year), "actual", **fields)


@pytest.mark.parametrize(
    ("words", "measure", "period", "kind"),
    [
        ("地区生产总值年均增长5%", "growth", "2026-2030", "average_growth"),
        ("地区生产总值增长5%", "growth", "2026-2030", "average_growth"),
        ("数字经济核心产业累计增长5%", "growth", "2026-2030", ""),
        ("年均举办演出5场", "amount", "2026-2030", "average"),
        ("每年推出艺术普及活动5场", "amount", "2026-2030", "average"),
        ("五年累计新增停车泊位5个", "stock", "2026-2030", "cumulative"),
        ("新增停车泊位5个", "amount", "2026-2030", "cumulative"),
        ("建成口袋公园5座", "amount", "2026-2030", "cumulative"),
        ("社会消费品零售总额力争达到5亿元", "amount", "2026-2030", "end_value"),
        ("高新技术企业达到5家", "stock", "2026-2030", "end_value"),
        ("森林覆盖率达到5%", "ratio", "2030", "end_value"),
        ("细颗粒物年均浓度控制在5微克/立方米以内", "ratio", "2030", "end_value"),
        ("5（五年累计）", "amount", "2026-2030", "cumulative"),
        ("5（五年年均）", "amount", "2026-2030", "average"),
        ("5", "amount", "2030", "end_value"),
        ("5", "amount", "2026-2030", "cumulative"),
        ("比2025年增加5个", "change", "2026-2030", "cumulative"),
    ],
)
def test_the_words_say_what_a_target_of_several_years_asks_for(
    words: str, measure: str, period: str, kind: str
) -> None:
    target = figure("某指标", NUMBER, "个", period, measure=measure, quote=words)
    assert kind_of(target) == kind


@pytest.mark.parametrize(
    ("indicator", "unit", "kind"),
    [
        ("社会消费品零售总额", "亿元", "end_value"),
        ("港口吞吐量", "万吨", "end_value"),
        ("规上企业", "家", "end_value"),
        ("技改投资", "亿元", "cumulative"),
    ],
)
def test_sums_of_a_year_that_a_plan_only_names_are_not_added_up(indicator: str, unit: str, kind: str) -> None:
    assert kind_of(figure(indicator, NUMBER, unit, "2026-2030", quote=f"{indicator}{NUMBER}{unit}")) == kind


def test_areas_in_the_unit_of_the_target_are_added_up_without_a_remainder() -> None:
    target = figure("造林面积", "9", "万亩", "2026-2030", quote="新增造林面积9万亩", verb="新增")
    row = followed(target, stated("造林面积", 2026, "9", "万亩", verb="新增"))
    assert row.verdict == "met"
    assert "累计已达9万亩" in row.reason
    row = followed(target, stated("造林面积", 2026, "90000", "亩", verb="新增"))
    assert "累计已达9万亩" in row.reason


def test_a_sum_says_what_the_years_left_must_bring() -> None:
    target = figure("公共停车泊位", "6500", "个", "2026-2030", quote="新增公共停车泊位6500个")
    row = followed(target, stated("公共停车泊位", 2026, "900", "个"), stated("公共停车泊位", 2027, "0.14", "万个"))
    assert (row.verdict, row.ratio) == ("partial", Decimal("0.3538"))
    assert "多年目标：累计已完成2300" in row.reason
    assert "余下3年每年须完成1400个" in row.reason
    assert row.pace
    assert row.pace.per_year == 1400
    assert row.outcome_doc == "2027"
    assert [doc for doc, _ in row.also] == ["2026"]


def test_a_sum_that_is_reached_early_is_kept_before_its_time() -> None:
    target = figure("口袋公园", "20", "座", "2026-2030", quote="新建口袋公园20座", verb="新建")
    row = followed(
        target, stated("口袋公园", 2026, "12", "座", verb="新建"), stated("口袋公园", 2027, "9", "座", verb="新建")
    )
    assert row.verdict == "exceeded"
    assert "时段未满即已达到目标" in row.reason


@pytest.mark.parametrize(("last", "verdict"), [("121", "exceeded"), ("118", "missed")])
def test_a_level_is_judged_at_the_end_alone(last: str, verdict: str) -> None:
    target = figure("高新技术企业", "120", "家", "2030", measure="stock", quote="高新技术企业达到120家")
    early = stated("高新技术企业", 2027, "125", "家", measure="stock")
    assert followed(target, early).verdict == "partial"
    assert followed(target, early, stated("高新技术企业", 2030, last, "家", measure="stock")).verdict == verdict


def test_growth_multiplies_and_a_level_that_is_to_fall_is_known_by_its_indicator() -> None:
    growth = figure("地区生产总值", "5", "%", "2026-2030", measure="growth", quote="地区生产总值年均增长5%")
    row = followed(
        growth,
        stated("地区生产总值", 2026, "4", "%", measure="growth"),
        stated("地区生产总值", 2027, "4", "%", measure="growth"),
    )
    assert "余下3年年均须增长5.67%，才合年均5%" in row.reason
    dust = figure(
        "PM2.5浓度", "28", "微克/立方米", "2030", measure="ratio", comparator="le", quote="PM2.5浓度控制在28以内"
    )
    row = followed(dust, stated("PM2.5浓度", 2027, "31", "微克/立方米", measure="ratio"))
    assert "余下3年每年须变动-1微克/立方米" in row.reason


def test_only_the_same_indicator_is_added_up_and_a_plan_of_one_year_is_as_before() -> None:
    target = figure("公共停车泊位", "6500", "个", "2026-2030", quote="新增公共停车泊位6500个")
    assert followed(target, stated("智慧停车场", 2026, "9", "个")).pace is None
    plan = [figure("口袋公园", "9", "座", "2026")]
    assert scorecard(plan, {"r": [stated("口袋公园", 2026, "9", "座")]}).rows[0].pace is None


def test_a_year_s_plan_that_mentions_a_goal_of_several_years_is_a_year_s_plan() -> None:
    year = [figure(f"惠民工程{kind}", "9", "处", "2030") for kind in "甲乙丙丁戊己庚辛"]
    growth = figure("地区生产总值", "5", "%", "2030", measure="growth", quote="地区生产总值增长5%")
    row = followed(growth, stated("地区生产总值", 2030, "4", "%", measure="growth"), plan=tuple(year))
    assert (row.verdict, row.pace) == ("missed", None)
