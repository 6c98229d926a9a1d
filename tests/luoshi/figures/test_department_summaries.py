"""Forms met in work summaries of departments and towns, and in policies of counties, in our own words."""

from __future__ import annotations

import pytest

import luoshi

SUMMARY = "柳湾县民政局2018年工作总结\n一、2018年工作\n"
POLICY = "柳湾县促进工业发展的若干措施\n第一条 "


def read(text: str, head: str = SUMMARY) -> list[luoshi.Figure]:
    return list(luoshi.read_bytes((head + text + "\n").encode(), "summary.txt").figures)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "城市低保新增27户46人，退出37户71人，农村低保新增148户226人，退出102户167人。",
            ["城市低保"] * 2 + ["城市低保退出"] * 2 + ["农村低保"] * 2 + ["农村低保退出"] * 2,
        ),
        (
            "防护林工程面积共计27万亩，其中国家级面积25万亩，省级2万亩。",
            ["防护林工程面积", "国家级防护林工程面积", "省级防护林工程面积"],
        ),
        ("我县自2000年起开始第一轮退耕还林，截至目前共完成11万亩。", ["第一轮退耕还林"]),
        (
            "资金来源：中央财政补助800万元，省级财政补助200万元，市级配套120万元，整合资金49万元。",
            ["中央财政补助", "省级财政补助", "市级配套", "整合资金"],
        ),
        ("实际使用内资30亿元、外资381万美元。", ["实际使用内资", "实际使用外资"]),
        ("办理“惠企贷”12亿元、退税8800万元。", ["“惠企贷”", "退税"]),
        (
            "规模以上工业实现销售收入、利税、利润同比分别增长14%、15%和19%。",
            ["规模以上工业销售收入", "规模以上工业利税", "规模以上工业利润"],
        ),
        ("生产总值达404亿元，“十五”年均增长11.6%。", ["生产总值", "生产总值"]),
    ],
)
def test_names(text: str, expected: list[str]) -> None:
    assert [one.indicator for one in read(text)] == expected


def test_a_goal_handed_down_is_the_target_of_the_result_before_it() -> None:
    done, goal = read("规上工业营收为30.8亿元，提前一个月完成市下达的30亿元的任务。")
    assert (done.indicator, done.modality) == ("规上工业营收", "actual")
    assert (goal.indicator, goal.modality) == ("规上工业营收", "target")


@pytest.mark.parametrize(
    "text",
    [
        "从7月份开始，为243户家庭发放救助金12万元。",
        "自2000年起开始退耕还林，截至目前共完成11万亩。",
        "2018年，除去2000年、2004年补助到期面积24亩后，全县补助面积为11万亩。",
    ],
)
def test_when_something_began_is_not_when_it_was_counted(text: str) -> None:
    assert {one.period for one in read(text)} == {"2018"}


def test_holidays_are_no_name_of_those_who_were_paid() -> None:
    found = read("春节期间为136户252人发放一次性生活补贴29万元。")
    assert not any("春节" in one.indicator for one in found)


def test_a_summary_called_work_opinion_tells_what_was_done() -> None:
    head = "林业局林业工作意见\n2018年，我局完成了各项任务。林业总产值达32亿元。现将全年工作情况总结如下：\n"
    assert [one.modality for one in read("一、主要成效\n新造林3万亩。", head)] == ["actual", "actual"]


def test_sizes_of_those_that_are_counted_are_no_figures() -> None:
    found = read(
        "到2025年，打造6条产值超500亿元的产业链；产值超10亿元、50亿元、100亿元企业分别达到90家、15家、8家。", POLICY
    )
    assert [(one.indicator, one.low) for one in found] == [
        ("产业链", 6),
        ("产值超10亿元企业", 90),
        ("产值超50亿元企业", 15),
        ("产值超100亿元企业", 8),
    ]


def test_the_bound_of_the_first_level_holds_for_the_next() -> None:
    found = read("每年打造不少于1个省级、2个市级示范项目。", POLICY)
    assert [(one.indicator, one.comparator) for one in found] == [("省级示范项目", "ge"), ("市级示范项目", "ge")]


def test_what_firms_must_invest_is_a_condition_and_what_they_do_their_name() -> None:
    found = read("投资规模在500万元以上，从事农副产品加工的企业，分别按缴纳税收总额的40%、30%给予奖励。", POLICY)
    assert [(one.indicator, one.low) for one in found] == [("农副产品加工企业奖励", 40), ("农副产品加工企业奖励", 30)]
    assert not read("对新增用能5万吨标准煤及以上的制造业项目提前跟踪服务。", POLICY)


def test_what_the_year_plans_is_promised_through_the_whole_list() -> None:
    found = read(
        "今年，我市水利实事计划完成达标人口36万人，提升覆盖比例至86%以上；除险加固水库5座，整治河流5公里。\n"
        "截止11月份，完成达标人口61万人，为计划任务的169%。"
    )
    assert [one.modality for one in found] == ["target"] * 4 + ["actual"] * 2
    assert {one.period for one in found[4:]} == {"2018M1-M11"}


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("公路路基10公里可在12月底基本拉通。", ["target"]),
        ("危桥改造任务4座，现已完工3座。", ["target", "actual"]),
    ],
)
def test_what_is_still_to_come_in_a_summary(text: str, modalities: list[str]) -> None:
    assert [one.modality for one in read(text)] == modalities


def test_projects_under_negotiation_are_named_behind_the_number() -> None:
    assert [one.indicator for one in read("重点攻坚汽车物流、光通讯制造等20余个在谈项目。")] == ["在谈项目"]


def test_who_gets_a_payment_is_told_before_the_verb_without_for() -> None:
    found = read(
        "鼓励来云岭创业。正常经营1年以上的返乡创业人员，给予一次性5000元创业补贴，其中高校毕业生给予一次性10000元创业补贴。",
        "柳湾县促进返乡创业的若干政策\n一、",
    )
    assert [one.indicator for one in found] == ["返乡创业人员创业补贴", "高校毕业生创业补贴"]


def test_the_years_of_a_payment_and_shares_of_revenue_are_laid_down() -> None:
    found = read("给予企业最高不超过10万元的创业补贴，其中第一年5万元、第二年3万元、第三年2万元。", POLICY)
    assert [one.modality for one in found] == ["rule"] * 4
    (share,) = read("第1～3年，每年安排项目为市本级新增加财政收入的50%资金用于扶持企业发展壮大。", POLICY)
    assert (share.indicator, share.modality) == ("扶持企业发展壮大资金", "rule")


def test_bounds_that_are_eased_or_said_twice_are_conditions() -> None:
    found = read(
        "对投资1亿元以上的项目（冷链项目投资放宽至5000万元以上，房地产除外），按投资额的3%给予奖励。"
        "对旅行社游览我县2个及2个以上收费景区，且住宿1晚的，每趟次奖励1万元。",
        POLICY,
    )
    assert [one.low for one in found] == [3, 1]


def test_how_many_measures_a_policy_holds_is_context() -> None:
    found = read("我县就稳经济、促消费出台27条措施。", "柳湾县促消费稳增长措施\n")
    assert [one.modality for one in found] == ["context"]


def test_the_bound_ahead_of_a_list_holds_for_each_of_it() -> None:
    found = read("推出不少于200场文艺演出、400场阅读活动以及1000场特色活动。", "柳湾区2024年为民办实事项目\n")
    assert [one.comparator for one in found] == ["ge", "ge", "ge"]


def test_branches_of_farming_are_measured_like_the_whole() -> None:
    found = read("农林牧渔业增加值78亿元，增长3%。其中，农业46亿元，增长7%；渔业7亿元。", "柳湾市2018年统计公报\n")
    assert [one.indicator for one in found] == ["农林牧渔业增加值"] * 2 + ["农业增加值"] * 2 + ["渔业增加值"]


def test_a_rate_in_brackets_does_not_take_the_name_of_a_proportion() -> None:
    (found,) = read("空气质量优良天数比例（AQI达标率）达到94%。")
    assert found.indicator.startswith("空气质量优良天数比例")


def test_a_share_of_a_cost_is_named_by_it_and_not_by_what_had_to_be_reached() -> None:
    found = read(
        "年销售额分别达到500万元、1000万元以上的，按其申报年度的推广费用分别给予20%、25%的一次性补贴，最高补贴金额不超过30万元。",
        POLICY,
    )
    assert [one.indicator for one in found] == ["推广费用补贴"] * 3


def test_a_bound_in_brackets_tells_which_projects_are_meant() -> None:
    found = read("对投资5000万元以上（其中设备投资占比不低于60%）的项目，每个项目另行一次性奖励50万元。", POLICY)
    assert [one.low for one in found] == [50]


def test_the_day_in_the_table_of_a_page_dates_questions_on_a_policy() -> None:
    head = "政策问答：《柳湾县工业强县十条意见》如何支持？\n发布机构: | 柳湾县工信局 | 发布日期: | 2022-03-01 |\n"
    (found,) = read("答：对入围的项目，最高奖补200万元。", head)
    assert (found.modality, found.period) == ("rule", "2022")


def test_what_is_told_to_be_done_is_named_without_already() -> None:
    assert [one.indicator for one in read("改造路段的路面、绿化已全面完工，完成投资5300万元。")] == [
        "路段的路面、绿化投资"
    ]


def test_what_a_year_was_set_and_what_is_forecast() -> None:
    text = (
        "2026年市下达我县规上工业增加值增速确保目标增长12%，奋斗目标增长14%；“小升规”目标任务16家。"
        "1-5月，规上工业总产值97亿元，预测增长17%；预测规上工业增加值19亿元。\n"
    )
    found = [(f.indicator, f.modality) for f in read(text, "柳湾县工信局2026年上半年工作总结\n一、上半年工作情况\n")]
    assert found == [
        ("规上工业增加值", "target"),
        ("规上工业增加值", "target"),
        ("“小升规”", "target"),
        ("规上工业总产值", "actual"),
        ("规上工业总产值", "actual"),
        ("规上工业增加值", "actual"),
    ]


def test_accidents_meetings_and_schools_of_a_summary() -> None:
    text = (
        "全县共发生生产安全事故2起，同比下降50%；死亡1人。召开2025年度党员领导干部民主生活会，各党支部召开党员大会7次。"
        "深入学习总书记重要论述，组织集中研讨6次。做好高中招生工作，服务考生900人，新增2所民办普通高中，全县普通高中达9所。"
        "完成大楼、广场建设、完成步道建设5公里。\n"
    )
    figures = read(text, "柳湾县某局2026年工作总结\n一、2026年工作情况\n")
    assert [(f.indicator, float(f.low or 0)) for f in figures] == [
        ("生产安全事故", 2),
        ("生产安全事故", -50),
        ("生产安全事故死亡", 1),
        ("党员大会", 7),
        ("集中研讨", 6),
        ("考生", 900),
        ("民办普通高中", 2),
        ("普通高中", 9),
        ("步道建设", 5),
    ]
    assert {f.period for f in figures} == {"2026"}
