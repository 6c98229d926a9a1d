"""Classes in a list, titles that a letter hands on, heads in two tiers: forms met elsewhere, in our own words."""

from __future__ import annotations

import pytest

from luoshi.documents.model import Document
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

REPORT = "柳湾县2024年政府工作报告\n——2024年1月16日在县人代会上\n一、2023年工作回顾\n"
NOTICE = "柳湾市人民政府办公室关于调整最低工资标准的通知\n柳政办发〔2023〕9号\n"


def document(text: str) -> Document:
    return parse(Reading(text=text, whole_lines=False, format="txt"), "sample")


def read(text: str) -> list[Figure]:
    return list(find_figures(document(text)))


def names(text: str) -> list[str]:
    return [f"{f.indicator} {f.low}{f.unit}" for f in read(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "一、将月最低工资标准调整为一类1900元、二类1800元。",
            ["一类月最低工资标准 1900元", "二类月最低工资标准 1800元"],
        ),
        (
            "一、小时最低工资标准依次为一档21元、二档20元、三档19元。",
            ["一档小时最低工资标准 21元", "二档小时最低工资标准 20元", "三档小时最低工资标准 19元"],
        ),
        (
            "一、月最低工资标准：一类地区1700元，增加140元；二类地区1600元，增加130元。",
            [
                "一类地区月最低工资标准 1700元",
                "一类地区月最低工资标准 140元",
                "二类地区月最低工资标准 1600元",
                "二类地区月最低工资标准 130元",
            ],
        ),
    ],
)
def test_each_class_of_a_list_has_the_name_of_the_whole(sentence: str, expected: list[str]) -> None:
    assert names(NOTICE + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "为90家企业提供担保贷款3亿元，46家企业获得贷款贴息158万元。",
            ["担保贷款企业 90家", "企业担保贷款 3亿元", "贷款贴息企业 46家", "贷款贴息 158万元"],
        ),
        (
            "惠民实事30项，其中“新增托位”、“建设泳池”等17项超额完成、占比56%。",
            ["惠民实事 30项", "惠民实事 17项", "惠民实事占比 56%"],
        ),
        (
            "全市生产总值增长5.2%、约4.4万亿元，一般公共预算收入增长8.2%、突破6000亿元。",
            ["生产总值 5.2%", "生产总值 4.4万亿元", "一般公共预算收入 8.2%", "一般公共预算收入 6000亿元"],
        ),
        ("县财政安排不少于180万元的电商发展专项资金，用于奖励。", ["电商发展专项资金 180万元"]),
        ("共计安排500万元的人才发展专项资金。", ["人才发展专项资金 500万元"]),
        ("实施轨道交通101线、22号线等重大项目，新建公园3座。", ["公园 3座"]),
        ("村级法律顾问每月至少到村提供不少于6小时的服务。", ["村级法律顾问服务 6小时"]),
    ],
)
def test_whose_a_number_is(sentence: str, expected: list[str]) -> None:
    assert names(REPORT + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("推动县中帮扶从15个县（市）扩大到57个县（市）。", ["县中帮扶县（市） 15个", "县中帮扶县（市） 57个"]),
        (
            "省级领军人才（乙类），给予每人每年30万元的购房补贴，一次性安家补助45万元，每年发放4万元人才津贴。",
            ["省级领军人才购房补贴 30万元", "省级领军人才一次性安家补助 45万元", "省级领军人才津贴 4万元"],
        ),
        ("在创业板上市的，奖励企业50万\n对获得投资的企业，奖励20万元。", ["奖励企业 50万", "投资奖励 20万元"]),
    ],
)
def test_names_in_a_policy(sentence: str, expected: list[str]) -> None:
    text = "柳湾县促进产业发展若干政策\n一、支持措施\n" + sentence
    assert names(text) == expected


def test_a_title_below_an_introduction_stands_above_the_day_on_which_it_came_out() -> None:
    text = (
        "柳县地处平原，辖19个乡镇。\n\n关于免收基本服务费的通知\n\n时间：2024年11月07日 点击次数：396\n"
        "一、内容\n免收服务费1150元。\n"
    )
    assert document(text).parts[0].meta.title == "关于免收基本服务费的通知"


def test_at_least_so_often_with_those_who_are_meant_between() -> None:
    found = read(REPORT + "年内至少对企业厂长、经理培训2次。")
    assert [(f.low, f.comparator) for f in found] == [(2, "ge")]


def test_the_year_of_an_honour_is_not_that_of_the_cases() -> None:
    text = REPORT + "甲镇某案获评2022年柳湾市行政执法“十大案例”，另有5个案例成为典型。"
    assert [figure.period for figure in read(text)] == ["2023"]


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        (
            "各县人民政府：\n现将《“十三五”柳湾市信息化规划》印发给你们，请认真贯彻执行。\n柳湾市人民政府\n2016年12月15日\n"
            "“十三五”柳湾市信息化规划\n一、发展目标\n到2020年，光纤用户达到90万户。\n",
            "“十三五”柳湾市信息化规划",
            "outline",
        ),
        (
            "一、起草背景\n为加快发展，根据《省级工作方案》要求，结合我县实际，制定柳湾县电子商务发展奖励扶持办法。\n"
            "二、主要内容\n（一）新开网店的，一次性奖励3万元。\n",
            "柳湾县电子商务发展奖励扶持办法",
            "policy_measures",
        ),
        (
            "各乡镇人民政府：\n现将全区目标任务下达你们，请及时分解。\n附件：柳湾区2016年度目标任务分解表\n柳湾区人民政府\n"
            "2016年8月18日\n附件\n柳湾区2016年度目标任务分解表\n指标名称\n目标值\n",
            "柳湾区2016年度目标任务分解表",
            "arrangement",
        ),
    ],
)
def test_the_title_that_a_letter_hands_on(text: str, title: str, kind: str) -> None:
    meta = document(text).parts[0].meta
    assert (meta.title, meta.kind) == (title, kind)


def test_what_is_laid_down_in_an_untitled_text_is_a_rule() -> None:
    text = (
        "一、起草背景\n为加快发展，结合我县实际，制定柳湾县电子商务发展奖励扶持办法。\n"
        "二、主要内容\n（一）年网络零售额首次突破500万元的企业，一次性奖励3万元。\n"
    )
    assert [(f.low, f.modality) for f in read(text)] == [(3, "rule")]


def test_goals_below_a_heading_that_is_an_aim() -> None:
    text = (
        "县领导小组：\n我委认真研究，制定了《柳湾开发区2011年度竞争激励目标》。现将各项任务报告如下：\n"
        "一、经济运行目标\n（1）地区生产总值比上年增长16%。\n"
    )
    assert [(f.indicator, f.modality, f.period) for f in read(text)] == [("地区生产总值", "target", "2011")]


def test_deeds_that_the_opening_of_a_report_says_to_do() -> None:
    text = (
        "2026年柳湾省政府工作报告\n2026年1月14日\n各位代表！今年我们要坚持为民办事，继续认真办好十方面民生实事，说到做到。\n"
        "1．养老方面。新增养老床位300张。\n2．出行方面。改造公交站台80座。\n"
    )
    assert [(f.low, f.modality, f.period) for f in read(text)] == [(300, "target", "2026"), (80, "target", "2026")]


TIERED = """“十三五”柳湾市信息化规划
一、发展现状
“十二五”信息化发展基本情况
指　标 规划目标 实现情况
2015年 年均增长（%） 2015年 年均增长（%）
总体水平
1.信息化发展指数 >79 — 72.4 —
2.信息产业收入规模（亿元） 16 10 17.1 13
3.网民数量（万） 8.5 13.2 6.8 8.5
"""


def test_heads_in_two_tiers_set_apart_by_blanks() -> None:
    found = [(f.indicator, str(f.low), f.unit, f.measure, f.modality, f.period) for f in read(TIERED)]
    assert found == [
        ("信息化发展指数", "79", "", "amount", "target", "2015"),
        ("信息化发展指数", "72.4", "", "amount", "actual", "2015"),
        ("信息产业收入规模", "16", "亿元", "amount", "target", "2015"),
        ("信息产业收入规模", "10", "%", "growth", "target", "2011-2015"),
        ("信息产业收入规模", "17.1", "亿元", "amount", "actual", "2015"),
        ("信息产业收入规模", "13", "%", "growth", "actual", "2011-2015"),
        ("网民数量", "8.5", "万", "amount", "target", "2015"),
        ("网民数量", "13.2", "%", "growth", "target", "2011-2015"),
        ("网民数量", "6.8", "万", "amount", "actual", "2015"),
        ("网民数量", "8.5", "%", "growth", "actual", "2011-2015"),
    ]


def test_of_two_numbers_with_a_stroke_only_a_proper_fraction_is_one() -> None:
    text = REPORT + "工艺达到32/28纳米，占全市2/3。"
    assert [str(f.low) for f in read(text)][-1] == "0.6667"
    assert "1.1429" not in {str(f.low) for f in read(text)}


SCORED = """柳湾区2016年度目标任务分解表
项 目
分值
目标任务
监考单位
宏观调控
生产总值增长率
3
根据平均水平综合考核
区发改局区统计局
社会消费品零售额增长率
3
固定资产投资额
3
186亿元
区发改委
公共服务
城镇新增就业人数
1
5800
区人社局
城镇登记失业率
0.5
低于4.1%
"""


def test_a_table_of_goals_with_a_score_for_each_set_a_cell_a_line() -> None:
    found = [(f.indicator, str(f.low), f.unit, f.comparator, f.modality) for f in read(SCORED)]
    assert found == [
        ("固定资产投资额", "186", "亿元", "eq", "target"),
        ("城镇新增就业人数", "5800", "", "eq", "target"),
        ("城镇登记失业率", "4.1", "%", "le", "target"),
    ]


def test_what_a_goal_counts_for_is_no_figure() -> None:
    rows = "指标\t权重（%）\t目标值\t得分\n满意度\t10\t95%\t9.5\n投资额\t20\t80亿元\t18\n"
    assert [f"{f.indicator} {f.low}{f.unit}" for f in read("柳湾区2024年考核目标表\n" + rows)] == [
        "满意度 95%",
        "投资额 80亿元",
    ]


def test_points_given_are_read_where_nothing_says_what_goals_count_for() -> None:
    rows = "街道\t得分\n东街\t92.5\n西街\t90.1\n"
    assert [f.low for f in read("柳湾区2024年测评得分表\n" + rows)] != []


def test_items_that_begin_with_a_sum_and_fees_by_the_piece() -> None:
    text = (
        "关于殡仪收费标准的通知\n县民政局：\n经县政府常务会（2025年3号纪要）研究同意，现就收费标准通知如下：\n"
        "（一）遗体火化\n1、700元/具；\n2、15岁以下儿童260元/具；\n3、废弃物100元/袋。\n"
    )
    found = [(f.low, f.unit, f.modality, f.period) for f in read(text)]
    assert found == [(700, "元/具", "rule", "2025"), (260, "元/具", "rule", "2025"), (100, "元/袋", "rule", "2025")]


def test_a_plan_of_government_investment_promises() -> None:
    text = (
        "柳湾市人民政府办公室关于印发2022年柳湾市政府投资项目计划的通知\n各县人民政府：\n"
        "2022年安排政府投资项目153个，2022年计划投资140.8亿元。\n"
    )
    assert next((f.low, f.modality, f.period) for f in read(text)) == (153, "target", "2022")


def test_crops_are_measured_as_the_whole_before_them() -> None:
    text = (
        "柳湾州2022年国民经济和社会发展统计公报\n一、农业\n"
        "粮食作物种植总面积12万亩，增长3%。其中：小麦5万亩，同比减少418亩，下降0.8%；玉米0.2万亩，增长38%。"
        "各类牲畜存栏168万头只，下降0.4%。\n"
    )
    assert names(text) == [
        "粮食作物种植总面积 12万亩",
        "粮食作物种植总面积 3%",
        "小麦种植面积 5万亩",
        "小麦种植面积 -418亩",
        "小麦种植面积 -0.8%",
        "玉米种植面积 0.2万亩",
        "玉米种植面积 38%",
        "各类牲畜存栏 168万头只",
        "各类牲畜存栏 -0.4%",
    ]


def test_an_opinion_on_incentives_lays_down() -> None:
    text = "柳区物业服务评价激励实施意见\n一、标准\n评价为优的小区，给予0.4元/平方米·月的激励，最高20万元。\n"
    assert {f.modality for f in read(text)} == {"rule"}
