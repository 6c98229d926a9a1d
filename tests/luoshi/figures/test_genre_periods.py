"""Which period, which side of promised and done: what the parts of a document and its turns of speech tell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample")))


def told(text: str) -> list[tuple[str, str | None]]:
    return [(figure.modality, figure.period) for figure in read(text)]


def test_a_summary_whose_headings_name_both_halves_is_of_the_first_and_plans_the_second() -> None:
    text = (
        "柳湾街道2023年工作情况汇报\n\n一、上半年工作回顾\n\n新增车位60个。\n\n二、下半年工作打算\n\n"
        "新建食堂2家，全年引进项目9个。\n"
    )
    assert told(text) == [("actual", "2023Q1-Q2"), ("target", "2023Q3-Q4"), ("target", "2023")]


def test_a_half_yearly_summary_is_of_the_first_half() -> None:
    assert told("柳湾镇2023年半年度工作总结\n\n一、主要工作\n\n新增车位60个。\n") == [("actual", "2023Q1-Q2")]


def test_minutes_of_a_meeting_turn_to_the_year_that_they_name() -> None:
    text = (
        "县水利局召开2022年度总结会\n\n1月9日，县水利局召开会议，总结2022年工作。\n\n"
        "会议指出，2022年建成水闸3座。\n\n会议强调，2023年，水利系统将抓好两件事：一是改造泵站8座；"
        "二是力争全年完成投资5亿元以上。\n"
    )
    assert told(text) == [("actual", "2022"), ("target", "2023"), ("target", "2023")]


def test_a_text_dated_by_month_is_of_that_year_though_it_looks_further_back() -> None:
    text = "关于全县托育服务的调研报告\n县政协\n（2018年8月）\n\n一、做法\n\n2015年以来，新建园所6家。现有托位900个。\n"
    assert told(text) == [("actual", "2015-2018"), ("actual", "2018")]


def test_a_plan_handed_down_sets_targets_for_its_year() -> None:
    text = (
        "柳湾市人民政府关于下达2026年柳湾市国民经济和社会发展计划的通知\n\n"
        "农产品加工产值增长4%左右。为小微企业减负3亿元以上，安排水利资金2.4亿元。PM2.5年平均浓度28微克/立方米以内。\n"
    )
    assert told(text) == [("target", "2026")] * 4
    assert told(text.replace("柳湾市人民政府关于下达", "").replace("的通知", "")) == [("target", "2026")] * 4


@pytest.mark.parametrize(
    ("part", "period"), [("上半年", "2026Q1-Q2"), ("前三季度", "2026Q1-Q3"), ("1—11月", "2026M1-M11")]
)
def test_what_a_public_notice_on_a_part_of_a_year_tells_is_of_that_part(part: str, period: str) -> None:
    text = (
        f"关于2026年柳湾区民生实事{part}进展情况的公示\n\n2026年12月3日\n\n现将进展情况公示如下。\n\n"
        "一、市级实事\n托育服务。新增托位90个，完成保育员培训70人。\n"
    )
    assert told(text) == [("actual", period)] * 2


@pytest.mark.parametrize("head", ["上半年推进情况", "进展情况", "完成情况", "落实情况"])
def test_a_table_of_tasks_and_progress_holds_targets_of_the_year_beside_results_of_its_part(head: str) -> None:
    text = (
        "2026年柳湾县政府工作报告目标任务上半年推进情况汇总表\n\n"
        f"序号\t目标任务\t责任单位\t{head}\n一、主要预期目标\n"
        "1\t茶叶产值增长8%以上。\t县农业农村局\t茶叶产值同比增长3.1%。\n二、重点工作\n"
        "2\t新建农村客运站12个。\t县交通运输局\t新建农村客运站5个。\n"
    )
    figures = [(figure.low, figure.modality, figure.period) for figure in read(text)]
    assert figures == [
        (Decimal("8"), "target", "2026"),
        (Decimal("3.1"), "actual", "2026Q1-Q2"),
        (Decimal("12"), "target", "2026"),
        (Decimal("5"), "actual", "2026Q1-Q2"),
    ]


def test_the_months_in_a_title_reach_the_results_in_its_table_and_not_its_targets() -> None:
    text = (
        "柳湾市1—10月民生实事工作落实情况\n\n2026年11月6日\n\n"
        "序号\t考核指标\t单位\t工作目标\t已完成数\t占年任务之比\n"
        "1\t城镇新增就业\t万人\t3.2\t3.1\t96.9%\n2\t农村改厕\t户\t800\t760\t95.0%\n"
    )
    assert told(text) == [("target", "2026"), ("actual", "2026M1-M10"), ("actual", "2026M1-M10")] * 2


def test_a_report_without_headings_plans_from_its_goals_on_and_in_its_list_of_good_deeds() -> None:
    text = (
        "柳湾市2026年政府工作报告（摘要）\n\n2025年12月20日\n\n"
        "2026年主要预期目标是：茶叶产值增长8%。\n\n建成公交站台7座。\n\n"
        "集中力量办好8件为民实事：新建托育园4所；改造旧桥6座。\n\n2025年，新建公厕20座。\n"
    )
    assert told(text) == [("target", "2026")] * 4 + [("actual", "2025")]


DEEDS = [
    ("全力办好10件民生实事：新建托育园4所。", ("target", "2026")),
    ("办好了10件民生实事：新建托育园4所。", ("actual", "2025")),
    ("10件民生实事全面办结。新建托育园4所。", ("actual", "2025")),
    ("2025年集中办好10件民生实事：新建托育园4所。", ("actual", "2025")),
]


@pytest.mark.parametrize(("passage", "expected"), DEEDS)
def test_good_deeds_to_be_done_are_promised_where_no_heading_reviews(passage: str, expected: tuple[str, str]) -> None:
    title = "柳湾市2026年政府工作报告（摘要）\n\n2026年1月9日\n\n"
    assert told(f"{title}{passage}\n") == [expected]
    assert told(f"{title}一、2025年工作回顾\n\n{passage}\n") == [("actual", "2025")]


PARTS = [
    ("关于民生实事推进情况的公示\n\n现将2026年上半年全县民生实事推进情况公示如下：", "2026Q1-Q2"),
    ("关于民生实事推进情况的公示\n\n2026年7月9日\n\n现将上半年民生实事推进情况公示如下：", "2026Q1-Q2"),
    ("关于2026年民生实事推进情况的通报\n\n今年前三季度，全县民生实事稳步推进。", "2026Q1-Q3"),
    ("关于2026年民生实事推进情况的通报\n\n上半年，全县陆续开工；下半年，全部完工。", "2026"),
    ("上半年柳湾县民生实事进展顺利\n\n2026年7月3日", "2026Q1-Q2"),
    ("2026年上半年，柳湾县稳步推进各项工作。", "2026Q1-Q2"),
    ("柳湾县水库建设\n\n2027年1月4日\n\n2026年上半年，全县动工。", "2026"),
]


@pytest.mark.parametrize(("head", "period"), PARTS)
def test_the_part_of_a_year_that_only_the_opening_names_is_that_of_the_whole_text(head: str, period: str) -> None:
    assert told(f"{head}\n\n一、城乡建设\n\n新建公厕5座。\n") == [("actual", period)]


PERIODS = [
    ("贫困发生率由上年的9%下降到3%。", ["2023", "2024"]),
    ("生猪存栏恢复到2017年末的92%。", ["2024"]),
    ("村级供水率由2018年的41%上升至88%。", ["2018", "2024"]),
    ("截至2024年12月底，债务余额80万元。", ["2024"]),
    ("上年结余3万元，调入资金8万元。", ["2024", "2024"]),
    ("2021年以来，累计改造厕所900座。", ["2021-2024"]),
]


@pytest.mark.parametrize(("text", "periods"), PERIODS)
def test_the_period_of_a_number_is_its_own_and_not_that_of_what_it_is_held_against(
    text: str, periods: list[str]
) -> None:
    assert [figure.period for figure in read(f"柳湾镇2024年工作总结\n\n{text}\n")] == periods


def test_a_year_planned_in_a_review_is_a_target_up_to_what_was_done() -> None:
    text = "柳湾镇2024年工作总结\n\n今年计划播种面积12万亩，产量5万吨，全年共完成播种13万亩。\n"
    assert [figure.modality for figure in read(text)] == ["target", "target", "actual"]


VALUES = [
    ("加工率为58%，低于全市平均水平6个百分点。", [58, -6]),
    ("今年赤字率2.6%，比去年预算低0.4个百分点。", [Decimal("2.6"), Decimal("-0.4")]),
    ("压减一般性支出5%。", [-5]),
    ("减轻企业负担3万多亿元。", [3]),
    ("全年500万元以上固定资产投资完成41万元。", [41]),
    ("年收入5万元以上的村占比达到88%。", [88]),
    ("这是一个5亿多人口的大国，建成公园3座。", [3]),
    ("县财政每年安排不低于80万元补助资金，对办得好的给予1万元左右的补贴。", [80, 1]),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_a_fall_is_negative_and_a_threshold_is_no_figure(text: str, values: list[int]) -> None:
    assert [figure.low for figure in read(f"柳湾镇2024年工作总结\n\n{text}\n")] == values


def test_what_is_paid_to_each_is_a_rule_and_what_the_level_rose_to_is_none() -> None:
    text = "柳湾镇2024年工作总结\n\n高龄老人每人每月发放津贴50元。低保标准提高到每人每月900元。\n"
    assert [figure.modality for figure in read(text)] == ["rule", "actual"]


def test_a_least_number_may_stand_behind_its_verb_and_two_counts_share_a_noun() -> None:
    text = "柳湾镇2024年工作要点\n\n每个村至少建成1个书屋，帮助13户26名特困人员。\n"
    least, *served = read(text)
    assert least.comparator == "ge"
    assert [figure.indicator for figure in served] == ["特困人员", "特困人员"]


def test_what_a_number_is_a_multiple_of_names_nothing() -> None:
    text = "柳湾镇2024年工作总结\n\n存款余额突破12亿元，是2016年的1.8倍。\n"
    assert [figure.indicator for figure in read(text)] == ["存款余额", "存款余额"]


def test_a_text_without_a_date_is_of_the_months_that_its_figures_go_to() -> None:
    text = "全县财政收支情况\n\n截至2015年8月底，累计完成税收66万元。其中：车船税9万元。\n"
    assert told(text) == [("actual", "2015M1-M8"), ("actual", "2015M1-M8")]


def test_an_analysis_of_some_months_takes_its_year_from_its_date() -> None:
    text = "柳湾县1-8月经济运行情况分析\n发布时间：2018-09-25\n\n一、金融\n\n截至8月底，存款余额80亿元。\n"
    assert told(text) == [("actual", "2018M1-M8")]


def test_a_review_since_a_year_goes_up_to_the_month_that_it_names() -> None:
    text = "柳湾乡工作总结\n\n2011年以来，乡里修路46公里。到2016年6月底，生产总值达7500万元。\n"
    assert told(text) == [("actual", "2011-2016"), ("actual", "2016")]


def test_an_adjustment_sets_new_goals_for_the_year_under_way() -> None:
    text = (
        "关于调整2020年国民经济和社会发展计划部分指标的报告\n——2020年8月28日在县人大常委会会议上\n\n"
        "一、上半年完成情况\n\n税收完成3亿元，全年增速预期目标由8%下调为5%。\n\n"
        "二、调整的具体内容\n\n税收增速目标由8%调整为4%。\n\n三、完成计划的措施\n\n下半年新开工项目12个。\n"
    )
    assert told(text) == [
        ("actual", "2020Q1-Q2"),
        ("target", "2020"),
        ("target", "2020"),
        ("target", "2020"),
        ("target", "2020"),
        ("target", "2020Q3-Q4"),
    ]


def test_what_is_set_for_a_later_year_is_a_target_wherever_it_stands() -> None:
    text = "柳湾县2023年工作总结\n\n目前覆盖率为60%。到2025年，覆盖率达到75%。截至2024年1月底，建成3处。\n"
    assert told(text)[:2] == [("actual", "2023"), ("target", "2025")]
    assert told(text)[2][0] == "actual"


def test_how_things_stand_when_a_plan_is_made_is_of_the_year_before_it() -> None:
    text = (
        "柳湾县“十四五”教育发展规划\n\n一、发展基础\n\n（一）基本情况\n\n全县现有学校54所。其中，小学32所（12所民办），"
        "高中1所（省级重点）。\n\n（二）存在困难\n\n学位缺口约450个。\n"
    )
    assert {figure.period for figure in read(text)} == {"2020"}
    assert "（" not in "".join(figure.indicator for figure in read(text))


def test_goals_behind_a_turn_stay_goals_in_the_paragraphs_that_follow() -> None:
    text = (
        "县人大会议开幕\n2013-02-20\n\n会议应到代表180名，列席120人。\n\n报告指出，2012年，建成水闸3座。\n\n"
        "报告指出，2013年，全县将迎来建县60周年。\n\n今年的主要预期目标是：税收增长14%以上；投资增长35%。\n\n"
        "2012年，还新增耕地40亩。\n"
    )
    assert told(text) == [("actual", "2012"), ("target", "2013"), ("target", "2013"), ("actual", "2012")]


def test_money_invested_is_named_after_what_was_built_with_it() -> None:
    text = "柳湾乡2024年工作总结\n\n投资107万元，完成弹石公路9公里；投资45万元修建沟渠6.8公里。\n"
    assert [figure.indicator for figure in read(text)] == ["弹石公路投资", "弹石公路", "沟渠投资", "沟渠"]


def test_a_reward_in_a_plan_is_a_rule_and_how_large_a_place_is_context() -> None:
    text = "柳湾县供水三年行动方案（2023—2025年）\n\n一、保障\n\n对考核优秀的乡镇，给予20万元奖励。\n"
    assert [figure.modality for figure in read(text)] == ["rule"]
    text = "柳湾县2024年工作总结\n\n我县辖16个乡镇、278个行政村，建成公园3座。\n"
    assert [figure.modality for figure in read(text)][:2] == ["context", "context"]


def test_a_speech_at_the_end_of_a_year_plans_the_next_one() -> None:
    text = (
        "在全县工作会议上的讲话\n（2021年12月28日）\n\n一、肯定成绩\n\n今年以来，新增企业23家。\n\n"
        "二、明确目标\n\n明年的主要预期目标是：税收增长7%。\n\n要抓好培育。新增企业30家，力争全年引进项目9个。\n\n"
        "三、狠抓落实\n\n组织干部包联企业20家。\n"
    )
    assert told(text) == [("actual", "2021")] + [("target", "2022")] * 4


def test_a_report_of_the_middle_of_a_year_plans_for_the_same_year() -> None:
    text = (
        "关于全县医保工作情况的报告\n——2022年6月28日在县人大常委会会议上\n\n现将2021年以来医保工作情况报告如下。\n\n"
        "一、工作情况\n\n2021年，参保42万人。支出7亿元。\n\n今年1至5月，检查机构90家。\n\n二、下一步打算\n\n新增机构20家。\n"
    )
    assert told(text) == [("actual", "2021"), ("actual", "2021"), ("actual", "2022M1-M5"), ("target", "2022")]


OWN_GOALS = [
    ("上半年，产值3亿元，占全年目标的48%，税收2亿元。", [("actual", "2024Q1-Q2")] * 3),
    ("满意度96%，高于目标值1.5个百分点。", [("actual", "2024")] * 2),
    ("务工规模不低于上年，化解率达到80%以上。", [("actual", "2024")]),
    ("全镇内设科室9个，实有人员26人。", [("context", "2024"), ("actual", "2024")]),
]


@pytest.mark.parametrize(("text", "expected"), OWN_GOALS)
def test_what_a_number_is_held_against_moves_neither_its_side_nor_its_period(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert told(f"柳湾镇2024年工作总结\n\n{text}\n") == expected


def test_how_many_tasks_follow_is_no_figure() -> None:
    text = (
        "柳湾镇2024年工作要点\n\n一、抓好四项任务\n\n1.30件民生实事项目清单。新建幼儿园6所、中学2所，新增学位350个。\n"
    )
    assert [(figure.low, figure.indicator) for figure in read(text)] == [(6, "幼儿园"), (2, "中学"), (350, "学位")]


def test_works_for_the_people_that_are_to_be_done_well_are_promised_by_their_number() -> None:
    text = "柳湾镇2024年工作要点\n\n一、抓好四项任务\n\n1.办好30件民生实事。新建幼儿园6所。\n"
    assert [(figure.low, figure.indicator) for figure in read(text)] == [(30, "民生实事"), (6, "幼儿园")]


def test_the_years_to_come_of_a_plan_are_its_own() -> None:
    text = (
        "政府工作报告\n——2016年12月20日在县人民代表大会会议上\n\n今后五年的奋斗目标\n\n"
        "今后五年，生产总值年均增长8%，到2021年突破280亿元。\n"
    )
    assert told(text) == [("target", "2017-2021"), ("target", "2021")]


def test_measures_for_the_rest_of_a_year_are_targets() -> None:
    text = (
        "关于某县2023年财政决算和2024年上半年预算执行情况的报告\n——2024年8月29日在县人大常委会会议上\n\n"
        "一、2023年财政决算情况\n\n税收7亿元。\n\n二、2024年上半年预算执行情况\n\n税收4亿元。\n\n"
        "三、下半年财政工作措施\n\n税收占比达到60%以上。\n"
    )
    assert told(text) == [("actual", "2023"), ("actual", "2024Q1-Q2"), ("target", "2024Q3-Q4")]


def test_what_a_meeting_asks_for_the_rest_of_a_year_is_a_target() -> None:
    text = (
        "柳湾街道召开2024年重点工作推进会\n\n8月6日，街道召开会议。新招引企业86家。\n\n"
        "会议要求，下半年要锚定目标不放松。\n\n一要抓经济。新增企业12家。\n"
    )
    assert told(text) == [("actual", "2024"), ("target", "2024")]


def test_what_was_planned_stands_before_what_was_done() -> None:
    head = "关于2018年民生实事完成情况的通报\n\n10件实事全部完成。"
    text = f"{head}计划解决3万人饮水问题，实际解决4万人。年度任务12套，开工13套。\n"
    assert [(f.modality, int(f.low)) for f in read(text)] == [
        ("target", 3),
        ("actual", 4),
        ("target", 12),
        ("actual", 13),
    ]


def test_a_plan_looks_at_its_situation_as_it_is() -> None:
    text = (
        "柳湾市水利发展“十三五”规划\n\n一、“十二五”回顾\n\n完成投资18亿元，是“十一五”的2.4倍，解决不安全人口14万人。\n\n"
        "二、面临的形势\n\n自来水普及率为76%。\n\n三、主要任务\n\n治理河流46条。\n"
    )
    assert told(text) == [("actual", "2011-2015")] * 3 + [("actual", "2015"), ("target", "2016-2020")]


def test_what_is_paid_for_an_honour_is_named_after_it() -> None:
    text = "柳湾县茶业三年行动方案（2023—2025年）\n\n一、保障\n\n对获得绿色食品认证的每个奖励3万元。\n"
    assert [figure.indicator for figure in read(text)] == ["绿色食品认证奖励"]


def test_news_of_a_meeting_looks_back_and_ahead_by_its_own_words() -> None:
    text = (
        "全县工作会议举行\n2024-02-28 来源：日报\n\n昨天（2月27日），全县工作会议举行。\n\n"
        "去年全年引留毕业生9万人；提供岗位3万个。\n\n今年，全县将完成就业2万人以上，新建市场12家。\n"
    )
    assert told(text) == [("actual", "2023"), ("actual", "2023"), ("target", "2024"), ("target", "2024")]


def test_what_news_say_of_now_is_of_their_date() -> None:
    text = "就业工作获奖\n2023-07-06 来源：日报\n\n2022年，新增就业9人。\n\n截至目前，全县培育品牌23个。\n"
    assert told(text) == [("actual", "2022"), ("actual", "2023")]


def test_the_first_half_of_a_heading_with_a_year_is_no_plan() -> None:
    text = (
        "旅游局2014年上半年工作总结\n\n一、2014年上半年主要工作\n\n2014年旅游经济目标：接待游客超过12万人次。\n\n"
        "今年1-6月，接待游客6万人次，占全年任务55%；收入4万元。\n\n截止今年6月，完成投资2亿元。\n\n"
        "二、下半年工作计划\n\n新创农家乐4家。\n"
    )
    assert told(text) == [
        ("target", "2014"),
        ("actual", "2014Q1-Q2"),
        ("actual", "2014Q1-Q2"),
        ("actual", "2014Q1-Q2"),
        ("actual", "2014Q1-Q2"),
        ("target", "2014Q3-Q4"),
    ]


def test_sums_of_a_plan_are_of_all_its_years_though_told_at_their_end() -> None:
    text = "柳湾市就业发展“十四五”规划\n\n一、“十三五”成效\n\n“十三五”期末，累计吸引人才15万人，参保率达到90%。\n"
    assert told(text)[0] == ("actual", "2016-2020")


def test_the_first_line_may_name_the_quarter_that_a_text_is_of() -> None:
    text = (
        "全省举行2023年一季度新闻发布会\n\n4月24日，举行发布会，介绍2023年一季度工作。\n\n联合10部门举办招聘会5场。\n"
    )
    assert told(text) == [("actual", "2023Q1")]


def test_insurances_share_their_last_word() -> None:
    text = "柳湾镇2024年工作总结\n\n养老、失业、工伤保险参保人数分别为9万人、2万人、3万人。\n"
    names = [figure.indicator for figure in read(text)]
    assert names == ["养老保险参保人数", "失业保险参保人数", "工伤保险参保人数"]


def test_parts_of_a_sum_share_its_period_over_a_full_stop() -> None:
    text = "柳湾区2021年工作总结\n\n预计2021年前三季度，总产值33亿元。其中，林业产值2亿元。渔业补助9万元。\n"
    assert [figure.period for figure in read(text)] == ["2021Q1-Q3", "2021Q1-Q3", "2021"]


def test_a_circular_on_progress_reports_under_headings_of_its_tasks() -> None:
    text = (
        "关于2022年重点工作进展情况的通报\n\n一、重点工作方面\n\n已建成公园9座。\n\n二、下一步打算\n\n新建公园3座。\n"
    )
    assert [figure.modality for figure in read(text)] == ["actual", "target"]


def test_the_first_years_of_a_five_year_plan_are_a_period() -> None:
    text = "全省举行发布会\n2025-07-21\n\n7月21日，举行发布会。“十四五”前四年投资达到15亿元。\n"
    assert told(text) == [("actual", "2021-2024")]


def test_money_belongs_to_the_projects_counted_before_it() -> None:
    counted = "柳湾区2021年工作总结\n\n实施市重大项目17个，其中新建项目2个，"
    text = counted + "年度计划投资24亿元，1-7月完成投资15亿元，完成年度计划的62%。\n"
    names = [figure.indicator for figure in read(text)]
    assert names == ["市重大项目", "新建项目", "市重大项目年度计划投资", "市重大项目投资", "市重大项目投资"]


def test_much_that_begins_a_word_is_no_bound() -> None:
    text = "柳湾市2024年工作总结\n\n开行10条多式联运线路，建成2个千亩、3个百亩示范片。\n"
    figures = read(text)
    assert [figure.comparator for figure in figures] == ["eq", "eq", "eq"]
    assert figures[1].indicator == "千亩示范片"


def test_what_is_planned_over_some_years_is_a_target() -> None:
    text = "柳湾市2024年工作总结\n\n计划3年投资21亿元扩容公路，已建成岗亭5个。\n"
    assert [figure.modality for figure in read(text)] == ["target", "actual"]


def test_a_rate_of_a_plan_is_a_result_and_the_years_plan_a_target() -> None:
    text = "柳湾市2021年工作总结\n\n投资计划完成率82%。本年度计划新开工项目270项。三次产业比调整为11.8︰48.3︰39.9。\n"
    assert [figure.modality for figure in read(text)] == ["actual", "target", "actual", "actual", "actual"]


def test_months_inside_a_name_are_no_part_of_it() -> None:
    text = "柳湾市2021年工作总结\n\n全市水利项目1-3月项目累计完成投资313亿元。\n"
    assert [figure.indicator for figure in read(text)] == ["水利项目投资"]


def test_a_text_on_an_inspection_tells_how_far_the_year_s_tasks_are() -> None:
    text = (
        "近日，县督查室对2023年重点工作上半年完成情况进行了督查。现将有关情况通报如下：\n\n"
        "一、任务完成情况\n\n1.引进龙头企业不少于4家，新建泵站12座。上半年，引进龙头企业1家。新建泵站7座。\n"
    )
    assert told(text) == [("target", "2023"), ("target", "2023"), ("actual", "2023Q1-Q2"), ("actual", "2023Q1-Q2")]


def test_what_a_plan_is_quoted_to_ask_for_is_promised() -> None:
    text = (
        "2022年《工作要点》量化任务落实情况\n2023-05-12\n\n"
        "要点之外，报告提出，2022年新建泵站12座。结果显示，去年全县新建泵站14座。\n"
    )
    assert told(text) == [("target", "2022"), ("actual", "2022")]


def test_a_year_to_reach_is_ahead_where_nothing_tells_when_a_text_was_written() -> None:
    assert told("两部门近日印发农村供水方案。到2028年，全省新建泵站120座。\n") == [("target", "2028")]


def test_months_in_chinese_numerals_are_those_of_a_report_on_progress() -> None:
    text = "前四个月重点项目顺利推进\n2021-05-18\n\n截至4月底，60个重点项目开工31个。\n\n产业项目完成投资8亿元。\n"
    figures = read(text)
    assert [(figure.low, figure.period) for figure in figures] == [(31, "2021M1-M4"), (8, "2021M1-M4")]


def test_people_that_a_town_must_have_are_no_figure() -> None:
    figures = read("到2028年，常住人口在100万以上的城市绿地率不低于40%。\n")
    assert [figure.low for figure in figures] == [40]


def test_what_is_carried_out_in_the_year_has_the_name_of_the_clause_before() -> None:
    (figure,) = read("今年办好的实事为：加快推进全县泵站改造工程，年度实施9处以上。\n")
    assert figure.indicator == "泵站改造工程"


def test_what_a_year_s_plan_holds_is_of_the_year_though_months_were_told_before() -> None:
    text = "2023年县级项目进展情况\n\n1-6月项目完成投资9亿元，其中：在建项目年度计划投资20亿元，1-6月完成投资8亿元。\n"
    assert told(text) == [("actual", "2023Q1-Q2"), ("target", "2023"), ("actual", "2023Q1-Q2")]


NEWS = [
    (
        "柳县代表大会开幕\n\n报告提出，2025年，全县将集中力量办好10件实事：新建公厕90座；改造小区30个。\n",
        "target",
        "2025",
    ),
    ("柳县2025年计划改造公厕90座\n\n2025年柳县推进厕所革命，改造公厕90座，改造小区30个。\n", "target", "2025"),
    (
        "柳县2024年十件民生实事全面落实\n\n2025年1月12日\n\n全年新建公厕90座，改造小区30个，受到好评。\n",
        "actual",
        "2024",
    ),
    ("三部门明确2025年危房改造任务\n\n2025年改造危房90座，改造小区30个。\n", "target", "2025"),
    (
        "柳县研判形势\n\n2025年9月30日\n\n下一步将如何发展？县里开会。\n\n新建公厕90座，改造小区30个。\n",
        "actual",
        "2025",
    ),
    ("关于第52号建议的答复\n\n2025年9月30日\n\n我县新建公厕90座，改造小区30个。\n", "actual", "2025"),
    ("冲刺四季度完成目标任务\n\n2024年10月30日\n\n前三季度，全县新建公厕90座，改造小区30个。\n", "actual", "2024Q1-Q3"),
]


@pytest.mark.parametrize(("text", "modality", "period"), NEWS)
def test_news_promises_or_tells_by_its_headline_and_its_turns(text: str, modality: str, period: str) -> None:
    assert set(told(text)) == {(modality, period)}


def test_a_heading_on_how_the_work_went_is_no_plan() -> None:
    text = "柳县民政局工作总结\n\n一、工作成效\n\n（一）重点工作不断推进。2024年以来，完成投资5520万元。\n"
    assert [modality for modality, _ in told(text)] == ["actual"]


def test_headings_of_a_text_of_no_kind_name_parts_of_its_year() -> None:
    text = "2025年，全县迎难而上。\n\n一、上半年进展\n\n新建公厕90座。\n\n二、1-9月份主要指标\n\n新建食堂3家。\n"
    assert told(text) == [("actual", "2025Q1-Q2"), ("actual", "2025Q1-Q3")]


def test_a_draft_alone_is_a_plan() -> None:
    text = "关于柳县2025年预算草案的报告\n\n各位代表：\n\n全县税收收入9亿元。\n"
    assert told(text) == [("target", "2025")]


def test_what_a_report_arranges_for_the_year_ahead_is_planned() -> None:
    text = "柳省2024年预算执行情况和2025年预算草案报告\n\n2025年，全省收入安排688亿元，比上年增长5%。\n"
    assert set(told(text)) == {("target", "2025")}


def test_a_summary_with_an_arrangement_looks_back_first() -> None:
    text = "柳湾街道2024年工作总结和2025年工作安排\n\n2025-03-07\n\n（一）夯实基础\n\n救助困难群众90人。\n"
    assert told(text) == [("actual", "2024")]


def test_news_of_a_list_that_opens_with_the_half_year_tells_it() -> None:
    text = "柳县扎实推进15项重点民生工程\n\n2024-07-15\n\n本报讯（记者 某某）上半年，全县推进工程，新建公厕90座。\n"
    assert told(text) == [("actual", "2024Q1-Q2")]


def test_this_year_in_the_news_of_a_report_is_the_one_planned() -> None:
    text = "柳县报道\n\n2025-03-07\n\n县长作政府工作报告。\n\n报告指出，今年要优先稳就业，新建公厕90座。\n"
    assert told(text) == [("target", "2025")]


def test_news_turns_to_the_year_to_be_reached() -> None:
    text = "柳县党代会开幕\n\n2024-08-11\n\n到2028年，该县将实现四大目标：\n\n新建公厕90座。\n"
    assert told(text) == [("target", "2028")]


def test_a_report_without_headings_turns_from_its_goals_to_the_tasks_that_serve_them() -> None:
    text = (
        "柳省政府工作报告\n\n——2026年1月20日在柳省人民代表大会上\n\n一、2025年工作回顾\n\n新增就业9万人。\n\n"
        "今年全省发展的主要预期目标是：粮食产量增长3%。\n\n为实现上述目标，要着力抓好以下工作：\n\n"
        "（一）扩大消费\n\n培育商圈8个。\n"
    )
    assert told(text) == [("actual", "2025"), ("target", "2026"), ("target", "2026")]


def test_goals_told_in_a_review_leave_it_a_review() -> None:
    text = (
        "柳省政府工作报告\n\n——2026年1月20日在柳省人民代表大会上\n\n一、2025年工作回顾\n\n"
        "完成上级下达任务，新增就业9万人。\n\n（一）扩大消费\n\n培育商圈8个。\n"
    )
    assert told(text) == [("actual", "2025"), ("actual", "2025")]


def test_a_plan_that_runs_from_a_year_on_is_of_all_its_years() -> None:
    text = (
        "关于推进匠人工程的实施意见\n\n一、总体目标\n\n2022年起5年内，建成匠人工坊60家。\n\n二、重点任务\n\n"
        "（一）5年内选拔工匠90名。\n\n（二）培训技师800名。\n"
    )
    assert told(text) == [("target", "2022-2026")] * 3
    assert [figure.indicator for figure in read(text)] == ["匠人工坊", "工匠", "技师"]


def test_several_years_in_the_plan_of_one_begin_with_it() -> None:
    text = "柳县2024年工作要点\n\n一、产业\n\n三年内培育龙头企业9家，年内新增企业5家。\n"
    assert told(text) == [("target", "2024-2026"), ("target", "2024")]


def test_what_is_granted_within_years_is_of_no_period_of_its_own() -> None:
    text = "柳县促进就业若干措施\n\n柳政规〔2023〕14号\n\n第一条 对三年内首次创业的企业，给予2万元补贴。\n"
    assert told(text) == [("rule", "2023")]


def test_what_is_done_each_year_is_a_goal_and_no_condition_of_what_is_paid() -> None:
    text = (
        "关于推进匠人工程的实施意见\n\n一、目标\n\n实现“引进培养工匠达到2000名左右，总量达到3万名左右”的目标。"
        "每年选拔资助不少于90名青年技师，连续3年给予经费资助。\n"
    )
    assert [(figure.indicator, figure.low) for figure in read(text)] == [
        ("工匠", 2000),
        ("工匠总量", 3),
        ("青年技师", 90),
        ("经费资助年限", 3),
    ]


def test_measures_hold_for_the_years_that_their_name_tells_in_the_news() -> None:
    text = (
        "柳县发布乡村客栈扶持措施\n\n2024-08-05\n\n县文旅局印发《柳县促进乡村旅游的扶持措施（2024—2026年）》，"
        "对新评定的乡村客栈，给予9万元奖励。\n"
    )
    assert told(text) == [("rule", "2024-2026")]


def test_what_is_called_a_plan_and_pays_over_and_over_is_a_policy() -> None:
    pays = "".join(
        f"（{number}）对新认定的{what}，给予企业9万元奖励。\n\n"
        for number, what in zip("一二三四五六", PRIZED, strict=True)
    )
    assert {modality for modality, _ in told(f"加快重点产业实施意见\n\n{pays}")} == {"rule"}


PRIZED = ("研究院", "技术中心", "工业设计中心", "绿色工厂", "数字车间", "孵化器")


def test_what_a_review_of_five_years_only_names_is_how_things_stand() -> None:
    text = (
        "柳省政府工作报告\n\n——2026年1月20日在柳省人民代表大会上\n\n一、“十四五”时期和2025年工作回顾\n\n"
        "生产总值9万亿元，经营主体90万户，国家级智能工厂6家。入选重点企业8家，新增车位60个、食堂7家。\n"
    )
    assert [period for _, period in told(text)] == ["2025"] * 3 + ["2021-2025"] * 3


def test_a_sentence_on_the_year_that_closes_a_plan_turns_to_all_its_years() -> None:
    text = (
        "2026年柳湾省政府工作报告\n\n一、2025年及“十四五”时期工作回顾\n\n（一）绿色转型。新建林场9处。\n\n"
        "各位代表！2025年是“十四五”收官之年。五年来，我们抓发展、惠民生。\n\n"
        "——实力跃升。税收增长21%，收入累计完成9亿元，油菜总产稳定在90万吨以上，经济总量连续跨过2个千亿元大关。\n"
    )
    assert told(text) == [("actual", "2025"), *[("actual", "2021-2025")] * 4]


def test_a_review_that_only_calls_the_year_the_last_of_a_plan_stays_with_the_year() -> None:
    text = "2026年柳湾县政府工作报告\n\n一、2025年工作回顾\n\n2025年是“十四五”收官之年。一年来，新建林场9处。\n"
    assert told(text) == [("actual", "2025")]


def test_what_is_to_be_sown_is_planned_for_the_year() -> None:
    text = "柳湾市经济运行良好\n\n一季度，税收增长3%，与2023年的目标持平。据统计，全市计划播种面积90万亩，已备种9吨。\n"
    assert told(text) == [("actual", "2023Q1"), ("target", "2023"), ("actual", "2023Q1")]


def test_undated_measures_are_of_the_year_from_which_they_hold() -> None:
    text = (
        "柳湾市就业政策\n\n从2021年1月1日起，对灵活就业的毕业生，给予每人每月300元社保补贴，补贴期限最长不超过2年。\n"
    )
    assert [(f.low, f.unit, f.comparator, f.modality, f.period) for f in read(text)] == [
        (300, "元", "eq", "rule", "2021"),
        (2, "年", "le", "rule", "2021"),
    ]


def test_a_list_of_standards_lays_down() -> None:
    text = (
        "柳湾市2025年困难群众补助待遇标准一览\n\n1.城市低保标准由每人每月700元提高到760元，增幅8.6%。\n\n"
        "2.月人均补差不低于400元。\n\n3.护理等级补贴：\n"
        "护理等级  集中供养（元/月）  分散供养（元/月）\n全护理  900  500\n半护理  500  300\n"
    )
    assert {f.modality for f in read(text) if f.low != 700} == {"rule"}
    assert [f.low for f in read(text)][-4:] == [900, 500, 500, 300]


def test_a_policy_pays_on_what_was_obtained_and_bounds_what_it_pays_for() -> None:
    text = (
        "柳湾县促进家居产业若干措施\n\n第一条 单个项目补助总额以60万元为限，全年补贴封顶90万元。\n\n"
        "第二条 员工取得高级工证书的，每人补助900元；技师每月发放津贴500元。"
        "每家企业每年最多补助3个展位。保险费标准为30元/人。\n"
    )
    assert [(f.low, f.comparator, f.modality) for f in read(text)] == [
        (60, "le", "rule"),
        (90, "le", "rule"),
        (900, "eq", "rule"),
        (500, "eq", "rule"),
        (3, "le", "rule"),
        (30, "eq", "rule"),
    ]


def test_what_a_sum_is_reckoned_from_is_no_figure() -> None:
    text = "柳湾县就业补贴办法\n\n计算公式：4801元×60%×20%。补贴标准为每人每月200元。\n"
    assert [f.low for f in read(text)] == [200]


def test_a_share_above_which_things_are_counted_is_no_figure() -> None:
    text = "柳湾县2025年工作总结\n\n工业产品占比超10%的有44种、超20%的23种，增速超过6%。\n"
    assert [f.low for f in read(text)] == [44, 23, 6]


def test_a_chapter_on_the_plan_and_on_its_first_year_tells_them_apart() -> None:
    text = (
        "2026年柳湾省政府工作报告\n\n一、2025年工作回顾\n\n新建林场9处。\n\n二、“十五五”时期目标任务和2026年工作安排\n\n"
        "《纲要（草案）》明确了主要指标：税收年均增长5%，粮食产能达到52亿斤，新建林场60处。\n\n"
        "今年的主要预期目标是：税收增长4%，失业率5.5%左右。\n"
    )
    assert told(text)[1:] == [
        ("target", "2026-2030"),
        ("target", "2030"),
        ("target", "2026-2030"),
        ("target", "2026"),
        ("target", "2026"),
    ]


def test_goals_below_the_year_that_they_are_for_are_for_that_year() -> None:
    text = (
        "在高质量发展中奋力推进柳湾现代化\n\n三、今后五年的奋斗目标和主要任务\n\n"
        "奋斗目标：经济实力迈上新台阶。到2027年具体目标：\n\n——税收达到12亿元，研发投入强度超过3.4%。\n\n——绿地率达到41%。\n"
    )
    assert told(text) == [("target", "2027")] * 3


def test_the_year_of_founding_is_no_period() -> None:
    text = "柳湾区2024年民生实事完成情况\n\n杏园小区始建于2004年，共有8栋楼，改造道路9公里。\n"
    assert {period for _, period in told(text)} == {"2024"}


def test_a_structure_that_was_reached_is_of_the_last_year_of_a_review() -> None:
    text = (
        "柳湾区国民经济和社会发展第十三个五年规划纲要\n一、“十二五”发展回顾\n"
        "“十二五”时期，一般公共预算收入年均增长9%。三次产业结构达到0.4：53.6：46。\n"
    )
    figures = find_figures(parse(Reading(text, False, "txt"), "outline"))
    assert [figure.period for figure in figures] == ["2011-2015", "2015", "2015", "2015"]
