"""Summaries of a part of a year and circulars on progress: periods, sets, thresholds and names of this genre."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample")))


def summary(text: str) -> list[Figure]:
    return read(f"柳湾区水利局2025年上半年工作总结\n\n一、工作完成情况\n\n{text}\n")


def test_since_the_year_began_is_the_half_year_of_a_half_yearly_summary() -> None:
    (figure,) = summary("今年以来，建成泵站12座。")
    assert figure.period == "2025Q1-Q2"


def test_what_is_obtained_for_the_next_year_is_obtained_in_the_year_reported_on() -> None:
    (figure,) = summary("成功争取2026年国债资金9亿元。")
    assert (figure.period, figure.indicator) == ("2025Q1-Q2", "国债资金")


def test_who_found_out_a_number_for_which_year_is_no_part_of_its_name() -> None:
    text = "柳湾县2024年统计公报\n\n按统一核算制度，最终核实2023年全县生产总值96亿元。\n"
    assert [(figure.indicator, figure.period) for figure in read(text)] == [("生产总值", "2023")]


def test_the_year_of_a_work_holds_for_its_clause_alone() -> None:
    (figure,) = summary("完成2023年度企业信用评定，约谈施工企业9家。")
    assert figure.period == "2025Q1-Q2"
    (figure,) = summary("2023年完成评定，约谈施工企业9家。")
    assert figure.period == "2023"


@pytest.mark.parametrize(
    "text",
    [
        "柳湾市20件省市重点民生实事项目总体进展顺利。",
        "围绕河道整治、水闸改造等8项任务，深入开展整治。",
        "女婴占比正常（以女性为100）。",
    ],
)
def test_numbers_of_a_list_or_of_tasks_that_work_goes_by_are_no_figures(text: str) -> None:
    assert summary(text) == []


def test_tasks_that_are_done_are_figures() -> None:
    assert [figure.low for figure in summary("围绕河道整治，完成8项任务，")] == [8]


def test_a_bound_in_brackets_says_which_are_counted() -> None:
    figures = summary("达到时序进度（83.3%）以上的项目14个，占比70%。")
    assert [figure.low for figure in figures] == [14, 70]


def test_a_ratio_to_a_hundred_is_a_figure() -> None:
    figures = read("柳湾县2024年统计公报\n\n男女性别比为104.6：100（女性为100）。\n")
    assert [(str(figure.low), figure.measure) for figure in figures] == [("104.6", "ratio")]


def test_a_number_inside_a_list_has_the_name_of_its_own_member() -> None:
    (figure,) = summary("青石水库、14座小型水库加固、坡地治理等主体工程已全部完成。")
    assert figure.indicator == "小型水库加固"


def test_another_stage_of_the_same_thing_keeps_what_it_is_of() -> None:
    figures = summary("绿色农房开工77万平方米、竣工56万平方米，竣工比例72%。")
    assert [figure.indicator for figure in figures] == ["绿色农房开工", "绿色农房竣工", "绿色农房竣工比例"]


def test_the_size_of_projects_with_a_plan_for_the_year_is_background() -> None:
    figures = summary("安排重点项目45个，总投资720亿元，年度计划投资85亿元，完成投资62亿元。")
    assert [figure.modality for figure in figures] == ["target", "context", "target", "actual"]


def test_births_and_wages_are_sums_of_a_year() -> None:
    figures = read("柳湾县2024年统计公报\n\n全年出生人口580人，从业人员工资总额9950万元，年末户籍人口9万人。\n")
    assert [figure.measure for figure in figures] == ["amount", "amount", "stock"]


def test_projects_by_how_far_they_are_are_results_though_the_year_s_plan_is_named() -> None:
    figures = summary(
        "已提前完成年度目标任务的有3项，占30%；推进缓慢的有4项。其中：青石县有2项（泵站、水闸）推进缓慢。"
    )
    assert [figure.indicator for figure in figures] == [
        "已提前完成年度目标任务的任务",
        "已提前完成年度目标任务的任务",
        "推进缓慢的任务",
        "青石县推进缓慢的任务",
    ]
    assert {figure.modality for figure in figures} == {"actual"}


def test_projects_that_go_on_well_or_slowly_are_told_apart() -> None:
    text = "柳湾市2023年为民办实事项目三季度完成情况\n\n有9个项目进展较快，超额完成序时进度。有2个项目正有序推进。\n"
    figures = read(text)
    assert [(f.indicator, f.modality) for f in figures] == [
        ("进展较快的项目", "actual"),
        ("有序推进的项目", "actual"),
    ]


def test_the_field_at_the_head_of_a_passage_says_which_side_its_numbers_are_on() -> None:
    text = (
        "全县完成十件实事\n2024-12-30\n\n任务目标：改造青石路泵站10处。打通断头路4条。\n\n"
        "进展情况：改造青石路泵站12处。\n"
    )
    assert [figure.modality for figure in read(text)] == ["target", "target", "actual"]


def test_what_is_said_in_quotation_marks_holds_figures() -> None:
    (figure,) = summary("“一季度，全区生产总值增长6%，增幅居全市前列。”区长介绍。")
    assert (figure.indicator, figure.measure) == ("生产总值", "growth")


def test_projects_whose_investment_is_told_are_a_known_set() -> None:
    figures = summary("45个重点项目计划总投资230亿元，年度计划投资75亿元，完成51亿元。")
    assert [(figure.low, figure.indicator) for figure in figures] == [
        (230, "重点项目计划总投资"),
        (75, "年度计划投资"),
        (51, "重点项目投资"),
    ]


def test_this_project_is_the_one_at_the_head_of_its_text() -> None:
    figures = summary("1、区域供水工程。该项目年度计划投入2亿元，目前仅完成投入900万元。")
    assert [figure.indicator for figure in figures] == ["区域供水工程年度计划投入", "区域供水工程投入"]


def test_what_was_done_to_a_thing_is_named_with_it() -> None:
    (figure,) = summary("实际完成对77个老旧小区基础设施的改造。")
    assert figure.indicator == "老旧小区基础设施改造"


def test_a_level_reached_after_years_is_named_by_what_reached_it() -> None:
    figures = summary("粮食总产量时隔7年重站上400万吨台阶；单产329公斤/亩。")
    assert [(f.low, f.indicator, f.comparator) for f in figures] == [
        (400, "粮食总产量", "ge"),
        (329, "粮食单产", "eq"),
    ]


def test_a_head_over_several_columns_names_their_values() -> None:
    text = (
        "2019年民生工程完成情况表\n\n"
        "序号\t地区\t城镇新增就业（人）\t\t\t登记失业率低于（%）\t\n"
        "\t\t目标任务\t进度\t完成比例（%）\t目标任务\t进度\n"
        "1\t柳湾区\t8000\t9600\t120\t4.3\t3.5\n2\t青石县\t3800\t6100\t160.5\t4.3\t3.6\n"
    )
    told = [(f.indicator, f.unit, f.modality, f.comparator) for f in read(text)[:5]]
    assert told == [
        ("柳湾区城镇新增就业", "人", "target", "eq"),
        ("柳湾区城镇新增就业", "人", "actual", "eq"),
        ("柳湾区城镇新增就业完成比例", "%", "actual", "eq"),
        ("柳湾区登记失业率", "%", "target", "le"),
        ("柳湾区登记失业率", "%", "actual", "eq"),
    ]


def test_money_handed_out_has_its_own_name_behind_a_sentence_on_allowances() -> None:
    figures = summary("提高了困难人员的补助标准，提高幅度达30%。共发放城乡低保金3800万元。")
    assert [figure.indicator for figure in figures] == ["困难人员的补助标准提高幅度", "城乡低保金"]


def test_months_before_a_verb_are_when_it_was_to_be_done() -> None:
    (figure,) = summary("各单位承诺3月份开复工36项。")
    assert (figure.modality, figure.period) == ("target", "2025M3")


def test_levels_of_projects_name_their_money() -> None:
    figures = summary("省级6项，概算投资140亿元，当年计划投资19亿元。1-6月完成投资28亿元，投资完成率151%。")
    assert [(f.indicator, f.modality) for f in figures] == [
        ("省级项目", "actual"),
        ("省级项目概算投资", "context"),
        ("省级项目当年计划投资", "target"),
        ("省级项目投资", "actual"),
        ("省级项目投资完成率", "actual"),
    ]


def test_many_numbers_before_a_last_word_on_what_is_done_are_results() -> None:
    text = (
        "关于2017年10件实事落实情况的调查报告\n\n一、10件实事的进展情况\n\n（一）完成事项情况\n\n"
        "1、就业工程：90名店主获得贷款600万元；新增就业9700人，再就业3100人，零就业家庭已清零。\n"
    )
    assert {figure.modality for figure in read(text)} == {"actual"}


def test_projects_counted_in_zong_name_the_money_of_each_kind() -> None:
    figures = summary("其中续建项目35宗，完成投资47亿元；竣工项目17宗，完成投资16亿元，完成年度计划的39%。")
    assert [figure.indicator for figure in figures] == [
        "续建项目",
        "续建项目投资",
        "竣工项目",
        "竣工项目投资",
        "竣工项目投资",
    ]


def test_the_year_that_a_level_is_held_against_in_brackets_is_not_when() -> None:
    (figure,) = summary("与基准年（2015年）同比，优良天数增加50天。")
    assert figure.period == "2025Q1-Q2"


def test_balances_of_a_fund_are_named_with_it() -> None:
    figures = summary("医疗保险基金总收入30亿元；总支出24亿元；当期结存6亿元，累计结存42亿元。")
    assert [figure.indicator for figure in figures] == [
        "医疗保险基金总收入",
        "医疗保险基金总支出",
        "医疗保险基金当期结存",
        "医疗保险基金累计结存",
    ]


def test_months_over_columns_make_a_header() -> None:
    text = (
        "2023年实事项目推进情况（1-11月）\n\n"
        "序号\t主要任务\t牵头单位\t1-10月推进情况\t1-11月推进情况\n"
        "1\t新建中转站8个。\t城管局\t已建成3个。\t已建成7个。\n2\t优化50条道路。\t交通局\t已进场施工，完成30%。\t已完成60%。\n"
    )
    assert [(int(f.low or 0), f.modality, f.period) for f in read(text)] == [
        (8, "target", "2023"),
        (3, "actual", "2023M1-M10"),
        (7, "actual", "2023M1-M11"),
        (50, "target", "2023"),
        (30, "actual", "2023M1-M10"),
        (60, "actual", "2023M1-M11"),
    ]


def test_money_goes_into_what_the_next_clause_tells_of() -> None:
    figures = summary("投资33万元，对青石园、柳湾路进行绿化提升；投资92万元，实施第一、第二小学操场改造。")
    assert [figure.indicator for figure in figures] == ["绿化提升投资", "第二小学操场改造投资"]


def test_what_was_ordered_of_those_who_are_counted_is_no_part_of_their_name() -> None:
    (figure,) = summary("58家餐饮单位被下达意见书。")
    assert figure.indicator == "餐饮单位"


def test_an_allowance_a_head_and_year_is_laid_down() -> None:
    figures = summary("低保老人补贴为600元/人/年。低保标准提高到8000元/人/年。")
    assert [figure.modality for figure in figures] == ["rule", "actual"]


def test_rates_that_all_reach_one_level_are_told_by_one_number() -> None:
    figures = summary("回访9个单位，办结率、回复率、满意率均为100%。")
    assert [figure.indicator for figure in figures[1:]] == ["办结率", "回复率", "满意率"]


def test_calls_are_named_without_the_line_that_took_them() -> None:
    figures = summary("便民热线共受理各类群众诉求284件，已处理完毕234件，处于时限内正在办理50件。")
    assert [figure.indicator for figure in figures] == ["群众诉求", "群众诉求", "群众诉求"]


def test_the_number_of_a_plan_needs_no_unit() -> None:
    figures = summary("牧业产值32.33亿元，占计划数32.26的100.2%。")
    assert [(str(f.low), f.indicator, f.modality) for f in figures] == [
        ("32.33", "牧业产值", "actual"),
        ("32.26", "牧业产值", "target"),
        ("100.2", "牧业产值", "actual"),
    ]


def test_a_kind_of_projects_is_not_the_kind_told_before() -> None:
    figures = summary("文化类完成投资4亿元，占年度计划的99%；工业类完成投资19亿元，占年度计划的94%。")
    assert [figure.indicator for figure in figures] == ["文化类投资", "文化类投资", "工业类投资", "工业类投资"]


def test_accidents_and_their_dead_change_each_by_its_own_number() -> None:
    figures = summary("发生较大事故5起、死亡94人，同比减少4起、10人。")
    assert [(f.low, f.indicator, f.measure) for f in figures] == [
        (5, "较大事故", "amount"),
        (94, "较大事故死亡", "amount"),
        (-4, "较大事故", "change"),
        (-10, "较大事故死亡", "change"),
    ]


@pytest.mark.parametrize(
    ("text", "low"), [("产量比上年减产13吨。", -13), ("完成投资9亿元，比去年同期多完成3亿元。", 3)]
)
def test_more_and_less_than_the_year_before_are_changes(text: str, low: int) -> None:
    figure = summary(text)[-1]
    assert (figure.low, figure.measure) == (low, "change")


def test_issues_of_a_programme_are_counted() -> None:
    figures = summary("承办“阳光直播间”2期3件次，")
    assert [(figure.low, figure.unit) for figure in figures] == [(2, "期"), (3, "件次")]


def test_what_was_done_before_counting_is_no_part_of_the_name() -> None:
    (figure,) = summary("全区重点项目经调整后共143个，")
    assert figure.indicator == "重点项目"


def test_what_is_not_reached_is_told_by_its_goals() -> None:
    text = (
        "柳湾市2024年政府工作报告目标任务完成情况\n\n截至目前，达到序时进度44项。"
        "未达到序时进度3项，为活动完成投资80亿元、覆盖率达80%、新建安置区5个。\n"
    )
    figures = read(text)
    assert [figure.modality for figure in figures] == ["actual", "actual", "target", "target", "target"]
    assert figures[-1].indicator == "安置区"


def test_what_is_striven_for_goes_on_through_the_sentence() -> None:
    figures = summary("力争全年新增企业80家，建成厂房9万平方米。新增企业30家。")
    assert [figure.modality for figure in figures] == ["target", "target", "actual"]


def test_what_a_list_that_was_drawn_up_holds_is_named_by_the_list() -> None:
    figures = summary("编制完成12类96项清单。")
    assert [figure.indicator for figure in figures] == ["清单", "清单"]


def test_tasks_ahead_of_and_behind_their_time_are_told_apart() -> None:
    figures = summary("经核实，欠进度的有17个，占7.7%；已完成和提前完成24个，占10.8%。")
    assert [figure.indicator for figure in figures] == [
        "欠进度的任务",
        "欠进度的任务",
        "已完成和提前完成的任务",
        "已完成和提前完成的任务",
    ]


def test_districts_and_counties_of_a_list_each_have_their_part() -> None:
    figures = summary(
        "新签约项目88个，分别为：青石县14个、柳湾区13个、高新区11个。各县区项目开工率分别为：柳湾区93%、青石县89%。"
    )
    assert [figure.indicator for figure in figures] == [
        "新签约项目",
        "青石县新签约项目",
        "柳湾区新签约项目",
        "高新区新签约项目",
        "柳湾区项目开工率",
        "青石县项目开工率",
    ]


def test_what_is_counted_is_no_place() -> None:
    figures = summary("新建街道3个、社区12个。")
    assert [figure.indicator for figure in figures] == ["街道", "社区"]


def test_projects_by_the_stage_that_they_have_reached() -> None:
    figures = summary("建设工程23个，达到和基本达到18个。产业项目主体完工2个、占比5%，基本过半3个。")
    assert [figure.indicator for figure in figures] == [
        "建设工程",
        "达到和基本达到的建设工程",
        "主体完工的产业项目",
        "主体完工的产业项目占比",
        "基本过半的产业项目",
    ]


def test_fields_of_a_list_of_projects_are_no_figures() -> None:
    assert summary("实事涉及教育、交通等9大领域16个项目，以及住房等8大领域10个具体项目，") == []


def test_projects_that_are_to_begin_are_promised() -> None:
    (figure,) = summary("2个项目预计9月底前开工建设。")
    assert figure.modality == "target"


def test_the_same_activities_counted_again_keep_their_name() -> None:
    figures = summary("开展群众文化活动652场次，惠及群众15万人次，预计全年举办活动780场。")
    assert figures[-1].indicator == "群众文化活动"


def test_taxes_of_a_list_are_not_all_taxes() -> None:
    (figure,) = summary("契税、土地增值税等地方税收242亿元。")
    assert figure.indicator == "契税、土地增值税等地方税收"


def test_how_far_a_row_of_several_promises_is_has_all_their_names() -> None:
    text = (
        "2022年实事进度表\n\n序号\t项目内容\t当前进度\t牵头单位\n"
        "1\t新建公办园5所，新增学位1000个。\t80%\t教育局\n2\t建设农村路55公里。\t95%\t交通局\n"
    )
    assert [(f.low, f.indicator) for f in read(text)] == [
        (5, "公办园"),
        (1000, "公办园学位"),
        (80, "公办园、公办园学位"),
        (55, "农村路"),
        (95, "农村路"),
    ]


def test_up_to_a_month_that_ends_its_clause() -> None:
    figures = summary("截止4月，组织排查169人；组建采样点18个。")
    assert {figure.period for figure in figures} == {"2025M1-M4"}
    figures = summary("至4月底，已支出衔接资金2000万元，支出率42%。")
    assert {figure.period for figure in figures} == {"2025M1-M4"}


def test_what_a_named_project_plans_and_does_is_named_by_its_work() -> None:
    text = "“惠民演出项目”计划二季度完成公益演出活动20场，实际完成27场。"
    figures = read(f"2025年民生实事工作要点\n\n一、主要任务\n\n{text}\n")
    assert [(f.indicator, f.modality) for f in figures] == [("公益演出活动", "target"), ("公益演出活动", "actual")]


@pytest.mark.parametrize("text", ["这3项工作，", "扎实推进15项重点民生工程。"])
def test_works_known_from_before_are_no_figures(text: str) -> None:
    assert summary(text) == []


def test_who_solved_cases_is_no_part_of_what_is_counted() -> None:
    figures = summary("全区公安机关共破获刑事案件572起；打掉犯罪团伙73个。")
    assert [figure.indicator for figure in figures] == ["刑事案件", "犯罪团伙"]


def test_tasks_done_early_or_beyond_their_goal_are_results() -> None:
    (figure,) = summary("8项提前或超额完成节点任务。")
    assert (figure.indicator, figure.modality) == ("提前或超额完成节点任务的任务", "actual")


def test_money_that_will_be_spent_is_promised() -> None:
    (figure,) = summary("为奖励线索，将拿出100万元奖金。")
    assert figure.modality == "target"


def test_how_much_faster_than_the_whole_province_is_no_name() -> None:
    figures = summary("到位衔接资金6万元，增长6.25%，超全省平均增长率3.91个百分点。")
    assert {figure.indicator for figure in figures} == {"到位衔接资金"}


def test_courts_are_no_part_of_the_cases_that_they_closed() -> None:
    figures = summary("柳湾区人民法院共审结各类审查案件69件。新收首次执行案件50件，执结42件。")
    assert [figure.indicator for figure in figures] == ["审查案件", "新收首次执行案件", "新收首次执行案件执结"]


def test_faster_than_the_whole_names_nothing() -> None:
    figures = summary("一般贸易进出口增长4.8%，比外贸总体增速高2个百分点，占外贸总值的59%。")
    assert {figure.indicator for figure in figures} == {"一般贸易进出口"}


def test_an_aside_on_parts_begins_a_new_name() -> None:
    figures = summary("本年度共接举报线索413起，均已办结（其中社区上报226起）。")
    assert figures[-1].indicator == "社区上报"


def test_a_year_inside_a_name_is_no_part_of_it() -> None:
    figures = summary("高标准农田2024年度建设任务为12万亩，已完成11万亩，完成率92%。")
    assert [f.modality for f in figures] == ["target", "actual", "actual"]
    assert not any("20" in f.indicator for f in figures)


def test_rates_behind_what_was_done_are_results_in_a_plan_too() -> None:
    text = "2025年农田建设工作要点\n\n一、主要任务\n\n建设农田14万亩，目前已完成13万亩，完成率95%。\n"
    assert [figure.modality for figure in read(text)] == ["target", "actual", "actual"]


def test_what_breaks_the_plans_for_building_is_no_goal() -> None:
    (figure,) = summary("办理违反规划建设行政处罚案2起。")
    assert figure.modality == "actual"


def test_how_far_beyond_a_plan_is_told_of_what_was_planned() -> None:
    figures = summary("完成州外到位资金29亿元，完成州下达任务的93%，超出计划进度目标5亿元；外资3亿元。")
    assert [(f.indicator, f.measure) for f in figures[:3]] == [
        ("州外到位资金", "amount"),
        ("州外到位资金", "ratio"),
        ("州外到位资金", "change"),
    ]


def test_projects_that_began_and_their_money() -> None:
    figures = summary("47个重点水利项目开复工44个、完成投资16亿元，11个市级水利项目开复工率100%。")
    assert [(f.low, f.indicator) for f in figures] == [
        (44, "重点水利项目开复工"),
        (16, "重点水利项目投资"),
        (100, "市级水利项目开复工率"),
    ]


def test_money_that_came_in_is_named_by_the_projects_counted_before() -> None:
    figures = summary("实施产业转移项目1130个，到位资金2297亿元；民营投资项目3590个，签约金额6978亿元。")
    assert [f.indicator for f in figures[1::2]] == ["产业转移项目到位资金", "民营投资项目签约金额"]


def test_all_alike_against_the_year_before_leave_the_name_whole() -> None:
    figures = summary("刑事拘留嫌疑人均同比上升9.4%。新建泵站同比上升29%。")
    assert [f.indicator for f in figures] == ["刑事拘留嫌疑人", "泵站"]


def test_cubic_metres_in_plain_letters() -> None:
    figures = summary("年末蓄水量14.9亿m3，供水3万m3。")
    assert [figure.unit for figure in figures] == ["亿m3", "万m3"]


def test_as_of_now_is_no_longer_the_month_told_before() -> None:
    figures = summary("4月份，完成图斑核查161处。截至目前通过复核160处。")
    assert [figure.period for figure in figures] == ["2025M4", "2025Q1-Q2"]


def test_animals_are_told_by_what_became_of_them() -> None:
    figures = summary("生猪、牛、羊分别出栏6万头、1342头、1.2万只。")
    assert [figure.indicator for figure in figures] == ["生猪出栏", "牛出栏", "羊出栏"]


def test_what_was_done_at_places_is_no_part_of_their_name() -> None:
    figures = summary("已有37个点位已进行了封堵。")
    assert [figure.indicator for figure in figures] == ["点位"]
