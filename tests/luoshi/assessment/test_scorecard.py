from __future__ import annotations

from decimal import Decimal

from luoshi.alignment.targets import Group
from luoshi.assessment.scorecard import scorecard, scorecards, verdict_counts
from luoshi.figures.model import Figure
from luoshi.text.span import Span


def figure(start: int, indicator: str, value: str, unit: str, modality: str = "target", **fields: object) -> Figure:
    number = Decimal(value)
    given: dict[str, object] = {"measure": "amount", "comparator": "eq", "period": "2024", **fields}
    return Figure(
        Span(start, start + 1),
        indicator,
        low=number,
        high=number,
        unit=unit,
        modality=modality,
        **given,  # type: ignore[arg-type]
    )


PLAN = [
    figure(10, "口袋公园", "3", "座"),
    figure(20, "健身步道", "2", "条", verb="新建"),
    figure(30, "健身步道", "2", "条", verb="翻建"),
    figure(40, "社会消费品零售总额", "170", "亿元"),
    figure(50, "地区生产总值", "5", "%", measure="growth"),
    figure(60, "河道疏浚", "9", "公里", star=True),
]
REPORT = [
    figure(5, "口袋公园", "4", "个", "actual"),
    figure(15, "健身步道", "3", "条", "actual", verb="新建、翻建"),
    figure(25, "社会消费品零售总额", "160", "亿元", "actual", estimated=True),
    figure(35, "地区生产总值", "3.6", "%", "actual", measure="growth", period="2024Q1-Q3"),
    figure(45, "实事项目", "30", "项", "actual", quote="全面完成30项实事项目"),
]


def test_a_row_for_every_target_in_the_order_of_the_plan() -> None:
    card = scorecard(PLAN, {"report": REPORT}, plan_doc="plan")
    assert [row.plan_start for row in card.rows] == [10, 20, 30, 40, 50, 60]
    assert [row.verdict for row in card.rows] == [*("exceeded", "missed", "missed", "missed", "partial", "unreported")]


def test_a_combined_total_is_held_against_the_sum() -> None:
    row = scorecard(PLAN, {"report": REPORT}).rows[1]
    assert "2+2" in row.reason
    assert row.ratio == Decimal("0.75")


def test_outcomes_say_their_period_and_estimates_are_marked() -> None:
    rows = scorecard(PLAN, {"report": REPORT}).rows
    assert rows[4].outcome == "3.6%（2024年前三季度）"
    assert rows[3].estimated


def test_an_unreported_star_item_mentions_the_collective_claim() -> None:
    card = scorecard(PLAN, {"report": REPORT})
    assert "总括表述" in card.rows[5].reason
    assert len(card.claims) == 1


def test_the_summary_shows_its_denominators() -> None:
    summary = scorecard(PLAN, {"report": REPORT}).summary
    assert (summary.targets, summary.judged, summary.kept) == (6, 4, 1)
    assert dict(summary.counts)["missed"] == 3
    assert str(summary).startswith("目标6项：")


def test_also_holds_the_places_in_every_report() -> None:
    again = figure(99, "口袋公园", "4", "座", "actual")
    row = scorecard(PLAN[:1], {"one": REPORT, "two": [again]}, plan_doc="plan").rows[0]
    places = {(row.outcome_doc, row.outcome_start), *row.also}
    assert places == {("one", 5), ("two", 99)}


def test_an_empty_plan_and_an_empty_report_give_empty_answers() -> None:
    assert scorecard([], {"report": REPORT}).rows == ()
    assert {row.verdict for row in scorecard(PLAN, {}).rows} == {"unreported"}


def test_many_governments_by_one_or_two_processes_give_the_same() -> None:
    groups = [Group(f"g{number}", PLAN, {"report": REPORT}) for number in range(3)]
    assert verdict_counts(groups, workers=2) == verdict_counts(groups)
    assert [scope for scope, _ in scorecards(groups)] == ["g0", "g1", "g2"]


def test_a_year_s_addition_is_no_total_whatever_was_carried_over_to_it() -> None:
    plan = [figure(10, "高新技术企业", "15", "家"), figure(20, "高新技术企业", "80", "家", measure="stock")]
    quote = "累计培育高新技术企业86家，新认定高新技术企业17家"
    said = {"measure": "stock", "quote": quote, "quote_span": Span(0, len(quote))}
    report = [
        figure(quote.index("86"), "高新技术企业", "86", "家", "actual", **said),
        figure(quote.index("17"), "高新技术企业", "17", "家", "actual", **said),
    ]
    rows = scorecard(plan, {"report": report}).rows
    assert [row.outcome for row in rows] == ["17家", "累计86家"]
    assert [row.verdict for row in rows] == ["exceeded", "exceeded"]


def test_a_joined_outcome_is_judged_by_the_sum_of_all_that_it_names() -> None:
    plan = [figure(10, "返乡创业者", "12", "人"), figure(20, "乡村工匠", "8", "人")]
    rows = scorecard(plan, {"report": [figure(5, "返乡创业者、乡村工匠", "23", "人", "actual")]}).rows
    assert [row.verdict for row in rows] == ["exceeded", "exceeded"]
    assert "12+8" in rows[0].reason


def test_a_reason_says_everything_once() -> None:
    plan = [figure(10, "垃圾处理能力", "30", "吨"), figure(20, "帮扶人才", "20", "家"), figure(30, "驿站", "4", "座")]
    report = [
        figure(5, "垃圾处理能力", "35", "吨/日", "actual"),
        figure(15, "帮扶人才", "90", "家", "actual", measure="stock"),
        figure(25, "驿站", "5", "座", "actual", estimated=True),
    ]
    reasons = [row.reason for row in scorecard(plan, {"report": report}).rows]
    assert reasons[0] == "口径不同：目标以吨计，报告以吨/日计；名称相同"
    assert reasons[1] == "口径不同：目标为当期量，报告为累计存量；名称相同；单位家"
    assert reasons[2] == "超过目标；为预计数；名称相同；单位座"
    nothing = scorecard([figure(10, "山塘整治工程", "3", "座")], {"report": [figure(5, "山塘", "3", "亩", "actual")]})
    assert nothing.rows[0].reason.count("没有对应") + nothing.rows[0].reason.count("未见对应") == 1


def test_a_level_that_was_once_read_as_an_amount_is_a_level_all_the_same() -> None:
    plan = [figure(10, "农村低保标准", "640", "元/月", comparator="ge"), figure(20, "人均补助标准", "99", "元/人")]
    report = [
        figure(5, "农村低保标准", "660", "元/月", "actual", measure="ratio"),
        figure(15, "人均补助标准", "99", "元", "actual"),
    ]
    assert [row.verdict for row in scorecard(plan, {"report": report}).rows] == ["exceeded", "met"]


def test_a_target_of_several_things_is_answered_by_the_sum_of_what_each_brought() -> None:
    plan = [figure(10, "城镇小学学位、幼儿园园位", "1", "万个", comparator="ge"), figure(20, "图书", "9", "册")]
    report = [figure(5, "小学学位", "6200", "个", "actual"), figure(15, "幼儿园园位", "4300", "个", "actual")]
    row = scorecard(plan, {"report": report}).rows[0]
    assert (row.outcome, row.verdict, row.ratio) == ("6200个+4300个", "exceeded", Decimal("1.05"))
    assert "按各项之和（6200+4300）比较" in row.reason
    assert row.also == (("report", 15),)
    # of one alone nothing is known of the whole
    assert scorecard(plan, {"report": report[:1]}).rows[0].verdict == "not_comparable"
    # growths do not add up
    plan = [figure(10, "小学、幼儿园投资", "5", "%", measure="growth")]
    report = [figure(5, "小学投资", "3", "%", "actual", measure="growth")]
    assert scorecard(plan, {"report": report}).rows[0].alignment.parts == ()  # type: ignore[union-attr]


def test_of_half_a_year_and_the_whole_the_whole_is_judged() -> None:
    plan = [figure(10, "山区公路", "60", "公里")]
    half = figure(5, "山区公路", "35", "公里", "actual", period="2024Q1-Q2")
    year = figure(5, "山区公路建设", "66", "公里", "actual")
    row = scorecard(plan, {"half": [half], "year": [year]}).rows[0]
    assert (row.outcome_doc, row.verdict) == ("year", "exceeded")
    assert scorecard(plan, {"half": [half]}).rows[0].verdict == "partial"


def test_of_several_parts_of_the_year_the_longest_is_shown() -> None:
    plan = [figure(10, "新增就业", "2.2", "万人")]
    reports = {
        period: [figure(1, "新增就业", value, "万人", "actual", period=f"2024{period}")]
        for period, value in (("Q1", "0.6"), ("Q1-Q3", "1.9"), ("Q1-Q2", "1.2"))
    }
    assert scorecard(plan, reports).rows[0].outcome == "1.9万人（2024年前三季度）"


def test_a_rate_of_fall_is_kept_by_falling_further() -> None:
    def verdict(target: tuple[str, str, str], outcome: tuple[str, str, str]) -> str:
        (name, value, measure), (other, result, way) = target, outcome
        report = [figure(5, other, result, "%", "actual", measure=way)]
        return scorecard([figure(10, name, value, "%", measure=measure)], {"report": report}).rows[0].verdict

    promised = ("单位产品能耗降低率", "3", "ratio")
    assert verdict(promised, ("单位产品能耗降低率", "3.4", "ratio")) == "exceeded"
    assert verdict(promised, ("单位产品能耗降低率", "2.1", "ratio")) == "missed"
    assert verdict(promised, ("单位产品能耗", "-3.4", "growth")) == "exceeded"
    assert verdict(promised, ("单位产品能耗", "-2.1", "growth")) == "missed"
    assert verdict(("单位产品能耗", "-3", "growth"), ("单位产品能耗降幅", "2.4", "growth")) == "missed"


def test_what_is_improved_is_no_rise() -> None:
    quote = "改造提升2万亩"
    plan = [figure(4, "梯田", "2", "万亩", measure="change", quote=quote, quote_span=Span(0, len(quote)))]
    assert scorecard(plan, {"r": [figure(5, "梯田", "2.1", "万亩", "actual")]}).rows[0].verdict == "exceeded"
