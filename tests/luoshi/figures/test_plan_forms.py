"""How plans of stages, their tables, bulletins and budgets tell their years, met in issued ones."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

OUTLINE = "柳湾市综合交通“十四五”规划\n2021年6月\n一、发展基础\n"
STAGES = (
    "柳湾市能源领域碳达峰实施方案\n2022年8月1日\n（三）主要目标\n到2025年，新能源占比达到20%。\n"
    "到2030年，新能源占比力争达到25%。\n二、主要任务\n"
)
REPORT = "柳湾市2023年政府工作报告\n——2023年1月6日在市人代会上\n一、2022年工作回顾\n"
BUDGET = "关于柳湾市2025年预算执行情况与2026年预算草案的报告\n一、2025年预算执行情况\n"


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample")))


def told(text: str) -> list[str]:
    return [f"{f.indicator} {f.low}{f.unit} {f.period}" for f in read(text)]


def test_what_a_place_has_is_of_the_last_year_and_what_was_done_of_all() -> None:
    text = "全市海堤200公里。现有水闸20座，泵站30座。全市医疗机构900个，其中医院80家。五年累计整治河道100公里。"
    assert [(f.low, f.period) for f in read(OUTLINE + text)] == [
        (200, "2020"),
        (20, "2020"),
        (30, "2020"),
        (900, "2020"),
        (80, "2020"),
        (100, "2016-2020"),
    ]


def test_a_list_goes_on_with_so_much_to_each() -> None:
    figures = read(OUTLINE + "每千常住人口床位数6.1张，执业医师数3.2人。床位总数2万张。")
    assert [(f.indicator, f.measure) for f in figures] == [
        ("每千常住人口床位数", "ratio"),
        ("每千常住人口执业医师数", "ratio"),
        ("床位", "stock"),
    ]


def test_goals_in_stages_are_all_ahead_and_others_are_of_the_last() -> None:
    figures = read(STAGES + "“十四五”新建风电场2座。力争“十五五”中期建成投运，新增电量400亿千瓦时。\n机组改造30台。")
    assert [(f.low, f.period, f.modality) for f in figures] == [
        (20, "2025", "target"),
        (25, "2030", "target"),
        (2, "2021-2025", "target"),
        (400, "2026-2030", "target"),
        (30, "2030", "target"),
    ]


def test_years_side_by_side_have_a_number_each_with_one_bound() -> None:
    figures = read(STAGES + "2025、2030年全市装机力争超过260、500万千瓦。占比分别达到36%左右和8%。")
    assert [(f.low, f.period, f.comparator) for f in figures[2:]] == [
        (260, "2025", "ge"),
        (500, "2030", "ge"),
        (36, "2030", "approx"),
        (8, "2030", "eq"),
    ]


def test_the_goals_of_each_year_in_a_table_of_tasks_are_ahead() -> None:
    text = (
        "柳湾市道路管理三年行动计划（2024-2026年）\n2024年12月31日\n附件：任务清单\n"
        "重点任务\t2024年工作项目\t2025年计划\t2026年计划\t牵头部门\n"
        "建设精品道路300条。\t建设精品道路100条。\t建设精品道路110条。\t建设精品道路90条。\t设施处\n"
        "（2）公交站台改造600个。\t200个\t150个\t250个\t客运处\n"
    )
    figures = [(f.low, f.period, f.modality) for f in read(text)]
    assert figures == [
        (300, "2024-2026", "target"),
        (100, "2024", "target"),
        (110, "2025", "target"),
        (90, "2026", "target"),
        (600, "2024-2026", "target"),
        (200, "2024", "target"),
        (150, "2025", "target"),
        (250, "2026", "target"),
    ]


def test_a_table_in_two_units_and_the_sectors_of_the_product() -> None:
    text = (
        "2022年柳湾区国民经济和社会发展统计公报\n一、综合\n2022年全区生产总值及构成\n单位:万元、%\n"
        "指标名称\t绝对数\t比上年增长\t占GDP比重\n地区生产总值\t3500\t0.6\t100\n"
        "工业\t400\t2.3\t11.4\n建筑业\t370\t-6.1\t10.6\n"
    )
    figures = read(text)
    assert [f.unit for f in figures] == ["万元", "%", "%"] * 3
    assert [f.indicator for f in figures[3:]] == ["工业增加值"] * 3 + ["建筑业增加值"] * 3


def test_a_part_in_a_table_has_the_unit_above_and_counts_are_of_the_last_year() -> None:
    text = (
        "柳湾区绿化“十五五”规划\n2026年7月\n三、主要指标\n表1 主要指标\n"
        "指标名称\t属性\t单位\t“十四五”现状\t“十五五”目标\n"
        "新建绿地\t约束性\t万平方米\t90.5\t35\n其中 公园绿地\t\t\t58.5\t17.5\n"
        "公园数量\t预期性\t座\t59\t69\n"
    )
    assert [(f.unit, f.period) for f in read(text)] == [
        ("万平方米", "2021-2025"),
        ("万平方米", "2026-2030"),
        ("万平方米", "2021-2025"),
        ("万平方米", "2026-2030"),
        ("座", "2025"),
        ("座", "2030"),
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "审批平均耗时3.8天，比法定时限压缩了60天，比承诺时限压缩50%。",
            [("3.8", "actual"), ("-60", "actual"), ("-50", "actual")],
        ),
        ("人均预期寿命从2017年的75.1岁提升至2022年的76.5岁左右。", [("75.1", "actual"), ("76.5", "actual")]),
        ("轨道交通站点50米范围内配套占比达到89%。", [("89", "actual")]),
        ("累计争取资金15亿元，新增专项债券限额8亿元。", [("15", "actual"), ("8", "actual")]),
        ("就医结算39万人次，其中来自邻市10万人次。", [("39", "actual"), ("10", "actual")]),
    ],
)
def test_results_of_a_year(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(str(f.low), f.modality) for f in read(REPORT + sentence)] == expected


def test_three_years_of_effort_begin_with_this_one() -> None:
    (figure,) = read(REPORT + "二、2023年工作安排\n推动集群发展，力争通过3年努力，培育上市企业9家以上。")
    assert (figure.period, figure.comparator) == ("2023-2025", "ge")


def test_people_told_by_their_age_alone() -> None:
    figures = read(REPORT + "18岁以下人口占25.1%，18-34岁占22.3%，60岁以上占14.4%。人均GDP45228元。")
    assert [f.indicator for f in figures[1:]] == ["18-34岁人口", "60岁以上人口", "人均GDP"]


def test_a_review_whose_paragraph_ends_with_all_five_years_is_of_them() -> None:
    text = (
        "政府工作报告\n（2026年1月20日在柳湾市人代会上）\n一、2025年和“十四五”时期工作回顾\n"
        "（一）推进城镇化。累计改造棚户区4万户（套）、老旧小区6万户。创建文明城市8个。五年来，城市品质不断提升！\n"
    )
    assert [f.period for f in read(text)] == ["2021-2025"] * 3


def test_the_fund_of_a_budget_and_its_parts() -> None:
    text = (
        "（四）社会保险基金预算执行情况\n市级社会保险基金稳健运行。全年收入完成84亿元，其中转移收入等其他收入0.4亿元。"
        "支出完成80亿元。加上上年结余60亿元，年末滚存结余64亿元。\n"
    )
    assert [f.indicator for f in read(BUDGET + text)] == [
        "社会保险基金收入",
        "转移收入等其他收入",
        "社会保险基金支出",
        "社会保险基金上年结余",
        "社会保险基金滚存结余",
    ]


def test_what_was_spent_up_to_a_month_is_done_in_a_planning_part_too() -> None:
    text = "二、2026年预算草案\n截至2026年4月底，市本级一般公共预算支出25亿元。\n"
    assert [f.modality for f in read(BUDGET + text)] == ["actual"]


def test_beds_counted_on_a_site() -> None:
    text = "二、重大项目\n1.市一院新院区：总投资25亿元，建筑面积30万平方米，床位1500张。新建病房楼600张床位。"
    assert told(OUTLINE + text)[:3] == [
        "市一院新院区总投资 25亿元 2021-2025",
        "市一院新院区建筑面积 30万平方米 2021-2025",
        "市一院新院区床位 1500张 2021-2025",
    ]
    assert [f.unit for f in read(OUTLINE + text)][3:] == ["张"]


def test_what_stands_under_three_quarters_has_the_name_of_its_row() -> None:
    text = (
        "柳湾市2024年重点项目计划\n2024年3月8日\n任务分解\n任务\t一季度\t上半年\t前三季度\t全年\t责任单位\n"
        "新开工产业项目（个）\t20\t45\t70\t90\t市发改委\n"
    )
    assert [(f.indicator, f.period) for f in read(text)] == [
        ("产业项目", "2024Q1"),
        ("产业项目", "2024Q1-Q2"),
        ("产业项目", "2024Q1-Q3"),
        ("产业项目", "2024"),
    ]


def test_what_is_paid_in_a_plan_of_action_is_laid_down() -> None:
    text = (
        "柳湾省设备更新实施方案\n2024年4月20日\n二、重点任务\n对报废旧车并购买新能源车的，补贴9000元。\n"
        "报废20马力以下拖拉机单台最高补贴1000元，报废100马力以上的收割机最高补贴2万元。\n"
    )
    assert [(f.indicator, f.low, f.modality) for f in read(text)][1:] == [
        ("拖拉机补贴", 1000, "rule"),
        ("收割机补贴", 2, "rule"),
    ]
    assert [f.modality for f in read(text)][:1] == ["rule"]


def test_a_share_of_those_who_take_part_is_of_the_service_not_of_its_coverage() -> None:
    text = "柳湾区教育局2024年工作要点\n2024年3月\n年内新开办公办幼儿园6所。课后服务覆盖率100%，参与学生比例95%。\n"
    assert [f.indicator for f in read(text)] == ["公办幼儿园", "课后服务覆盖率", "课后服务参与学生比例"]


def test_a_debt_limit_that_was_set_is_a_rule() -> None:
    figures = read(BUDGET + "年末政府债务余额58亿元，控制在省核定的61亿元限额以内，债务率110%。")
    assert [(f.indicator, f.modality) for f in figures] == [
        ("政府债务余额", "actual"),
        ("债务限额", "rule"),
        ("债务率", "actual"),
    ]


def test_what_a_plan_stands_on_is_told_by_its_heading_and_the_parts_of_a_whole_by_it() -> None:
    text = (
        "柳湾市“十四五”农业发展规划\n2022年3月\n一、发展成效\n粮食总产量稳定在150万吨以上。市级以上龙头企业286家，其中国家级6家。"
        "学前三年毛入园率98.5%。\n二、发展目标\n到2025年，粮食产能达到160万吨。\n"
    )
    assert [(f.indicator, f.period, f.modality) for f in read(text)] == [
        ("粮食总产量", "2016-2020", "actual"),
        ("市级以上龙头企业", "2020", "actual"),
        ("国家级龙头企业", "2020", "actual"),
        ("学前三年毛入园率", "2020", "actual"),
        ("粮食产能", "2025", "target"),
    ]


def test_tasks_told_for_each_year_on_lines_of_their_own_are_of_these_years() -> None:
    text = (
        "柳湾区交通设施三年行动计划（2024-2026年）\n2024年1月5日\n附件\n重点任务\n2024年工作项目\n2025年计划\n2026年计划\n牵头部门\n"
        "（1）建设精品道路90条。\n建设精品道路30条。\n建设精品道路30条。\n建设精品道路30条。\n设施处\n"
        "（2）推进农村公路提档升级。\n农村公路升级60公里。\n农村公路升级40公里。\n农村公路升级20公里。\n设施处\n"
    )
    assert told(text) == [
        "精品道路 90条 2024-2026",
        "精品道路 30条 2024",
        "精品道路 30条 2025",
        "精品道路 30条 2026",
        "农村公路升级 60公里 2024",
        "农村公路升级 40公里 2025",
        "农村公路升级 20公里 2026",
    ]


def test_a_year_that_only_says_what_is_left_out_is_not_that_of_the_goal() -> None:
    text = (
        "柳湾区2023年政府工作报告\n——2023年1月6日在区人代会上\n二、2023年工作安排\n2023年主要预期目标建议为：一般公共预算支出"
        "（扣除2022年灾后重建资金外）增长3%以上；社会消费品零售总额增长5%。\n"
    )
    assert [(f.indicator, f.period, f.modality) for f in read(text)] == [
        ("一般公共预算支出", "2023", "target"),
        ("社会消费品零售总额", "2023", "target"),
    ]


def test_the_structure_of_the_sectors_before_and_after() -> None:
    figures = read(OUTLINE + "三次产业增加值之比从2015年的10.7：55.6：33.7调整为2020年的10.6：43.9：45.5。")
    assert [(f.indicator[:4], float(f.low), f.period, f.measure) for f in figures] == [
        ("第一产业", 10.7, "2015", "ratio"),
        ("第二产业", 55.6, "2015", "ratio"),
        ("第三产业", 33.7, "2015", "ratio"),
        ("第一产业", 10.6, "2020", "ratio"),
        ("第二产业", 43.9, "2020", "ratio"),
        ("第三产业", 45.5, "2020", "ratio"),
    ]
