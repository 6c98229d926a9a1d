from __future__ import annotations

import pytest

from luoshi.documents.imprint import find_number, parse_date
from luoshi.documents.kinds import KINDS, classify_opening, classify_title
from luoshi.documents.lines import split_lines
from luoshi.documents.metadata import read_metadata
from luoshi.documents.model import Metadata
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading

KIND_OF = [
    ("某区2026年重点工作安排", "arrangement"),
    ("2025年县政府工作要点", "arrangement"),
    ("2025年《政府工作报告》重点任务分工方案", "arrangement"),
    ("某市2024年目标任务分解表", "arrangement"),
    ("政府工作报告", "work_report"),
    ("关于某县2025年国民经济和社会发展计划执行情况与2026年计划草案的报告", "plan_report"),
    ("关于某区2025年国民经济和社会发展规划执行情况与2026年发展计划草案的报告", "plan_report"),
    ("关于2025年预算执行情况和2026年预算草案的报告", "budget_report"),
    ("某市国民经济和社会发展第十五个五年规划纲要", "outline"),
    ("某省“十四五”现代农业发展规划", "outline"),
    ("某县2026年为民办实事项目", "livelihood_list"),
    ("2025年十大民生实事", "livelihood_list"),
    ("某区加快数字化转型实施方案", "action_plan"),
    ("某市优化营商环境三年行动计划（2024—2026年）", "action_plan"),
    ("关于促进消费若干措施的通知", "policy_measures"),
    ("为老服务补贴办法（试行）", "policy_measures"),
    ("关于2026年元旦放假的通知", "notice"),
    ("2026年1月区政府人事任免事项", "personnel"),
    ("关于甲某等同志任职的通知", "personnel"),
    ("某区2025年度法治政府建设情况报告", "rule_of_law_report"),
    ("某市2025年国民经济和社会发展统计公报", "bulletin"),
    ("某市人民政府公报", "gazette"),
    ("2026年市政府为民兴办15件实事", "livelihood_list"),
    ("某县2026年十件实事", "livelihood_list"),
    ("某区2026年重点民生项目", "livelihood_list"),
    ("2026年《政府工作报告》重点任务责任清单", "arrangement"),
    ("某县2026年政府工作报告任务分解表", "arrangement"),
    ("某县人民政府2026年度督查事项", "arrangement"),
    ("某局2026年工作要点", "arrangement"),
    ("某市2026年重点建设项目安排", "arrangement"),
    ("某区2026年重大产业项目清单", "arrangement"),
    ("关于打造先进制造业基地的实施意见", "action_plan"),
    ("《政府工作报告》2026年重点工作及民生实事项目任务分解方案", "arrangement"),
    ("政府工作报告确定的民生实事项目清单", "livelihood_list"),
    ("2025年区级预算执行情况与2026年预算情况", "budget_report"),
    ("2025年1—5月财政预算执行情况", "budget_report"),
    ("某县“十四五”规划中期评估报告", "plan_report"),
    ("关于某县2024年上半年计划执行情况的报告", "plan_report"),
    ("某县2025年上半年经济社会发展情况和下半年工作安排的报告", "plan_report"),
    ("某县农业农村局2024年工作总结和2025年工作计划", "work_summary"),
    ("某局2024年度工作总结及2025年度工作思路", "work_summary"),
    ("某街道2025年上半年工作总结及下半年工作安排", "work_summary"),
    ("关于2024年工作情况和2025年工作打算的报告", "work_summary"),
    ("某局2025年工作计划", "action_plan"),
    ("某市人民政府关于下达2026年某市国民经济和社会发展计划的通知", "arrangement"),
    ("某区2026年国民经济和社会发展计划", "arrangement"),
    ("关于印发某区2026年国民经济和社会发展年度计划的通知", "arrangement"),
    ("关于下达2026年农田水利补助资金计划的通知", "notice"),
    ("2026年县政府工作报告目标任务上半年推进情况汇总表", "arrangement"),
    ("某区人才政策", "policy_measures"),
    ("某市促进消费政策十五条", "policy_measures"),
    ("某县技改项目申报指南", "policy_measures"),
    ("某县惠农政策宣讲走进乡村", "other"),
    ("关于支持招商引智的十条意见", "policy_measures"),
    ("某县重点龙头企业奖补指导意见", "policy_measures"),
    ("某县关于落实中央八条规定情况的报告", "other"),
    ("营商环境条例解读", "other"),
    ("《某县节能专项资金管理办法》政策解读", "policy_measures"),
    ("2026年某州居民基本医疗保险政策", "policy_measures"),
    ("某县2026年重大任务承诺事项", "arrangement"),
    ("致全县人民的一封信", "other"),
]


@pytest.mark.parametrize(("title", "kind"), KIND_OF)
def test_the_title_tells_the_kind(title: str, kind: str) -> None:
    assert classify_title(title) == kind


def test_a_text_that_pays_again_and_again_is_a_policy() -> None:
    paid = "对新开的书店，给予3万元补贴。\n落户的博士，每年发放津贴。\n经认定的工坊，奖励5万元。\n"
    assert classify_opening(paid) == "other"
    assert classify_opening(paid + "升规的企业，一次性奖励10万元。") == "policy_measures"
    told = "凡本县劳动力，可向人社部门申请额度不超过9万元的创业担保贷款。毕业生，补贴标准为每人2000元。"
    assert classify_opening(told) == "other"
    assert classify_opening(told + "初次创业的，可一次性申请每人4000元的创业补贴。") == "policy_measures"
    assert classify_opening("根据上级文件精神，发放育儿补贴实施细则如下：") == "policy_measures"


def test_every_kind_has_a_chinese_name() -> None:
    assert len(KINDS) == 15
    assert KINDS["rule_of_law_report"] == "法治政府建设报告"


NUMBERS = [
    ("静府发〔2025〕3号", "静府发〔2025〕3号"),
    ("云政发[2023]12号", "云政发〔2023〕12号"),
    ("云政办发【2023】12 号", "云政办发〔2023〕12号"),
    ("某府发„2025‟3号", "某府发〔2025〕3号"),
    ("某府﹝2025﹞第8号", "某府〔2025〕8号"),
    ("某府办 2025 8号", "某府办〔2025〕8号"),
    ("文号：某发改〔2026〕17号", "某发改〔2026〕17号"),
]


@pytest.mark.parametrize(("line", "number"), NUMBERS)
def test_the_number_is_normalised(line: str, number: str) -> None:
    assert find_number(split_lines(f"标题\n{line}\n正文。\n")) == number


def test_a_number_that_is_only_quoted_is_not_the_documents_own() -> None:
    assert find_number(split_lines("根据《某办法》（某府发〔2020〕3号）要求，现通知如下：\n")) is None


DATES = [
    ("2025年 2月 17日", "2025-02-17"),
    ("（2026 年 1 月 9 日）", "2026-01-09"),
    ("二〇二六年二月二十八日", "2026-02-28"),
    ("二○一九年十一月三日", "2019-11-03"),
    ("2025-03-04", "2025-03-04"),
    ("2026年1月", None),
    ("2026年13月40日", None),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_dates_become_iso(text: str, date: str | None) -> None:
    assert parse_date(text) == date


def meta(text: str, declared: str | None = None) -> Metadata:
    return read_metadata(split_lines(text), declared)[0]


def test_a_notice_that_issues_something_bears_its_name() -> None:
    found = meta(
        "某县人民政府文件\n某政发〔2026〕5号\n某县人民政府\n关于印发《2026 年县政府重点\n\n"
        "工作安排》的通知\n各乡镇人民政府：\n现印发给你们，请落实。\n"
        "某县人民政府\n2026年2月3日\n2026 年县政府重点工作安排\n一、稳增长\n"
    )
    assert found == Metadata(
        "2026年县政府重点工作安排", "某政发〔2026〕5号", "某县人民政府", "2026-02-03", "arrangement", "2026"
    )


def test_a_notice_of_its_own_keeps_its_title() -> None:
    found = meta("某区民政局关于发放2026年度节日补助的通知\n（2026年1月6日）\n各单位：\n每人补助800元。\n")
    assert (found.title, found.kind, found.issuer, found.period) == (
        "某区民政局关于发放2026年度节日补助的通知",
        "notice",
        "某区民政局",
        "2026",
    )


def test_a_plan_report_reports_one_year_and_plans_the_next() -> None:
    found = meta(
        " 关于某区 2025 年国民经济和社会发展计划\n执行情况与 2026 年国民经济和社会\n\n"
        "发展计划草案的报告\n——2026年 1月 8日在某区第三届\n\n人民代表大会第一次会议上\n"
        "某区发展和改革委员会\n各位代表：\n"
    )
    assert (found.kind, found.period, found.planned) == ("plan_report", "2025", "2026")
    assert (found.issuer, found.date) == ("某区发展和改革委员会", "2026-01-08")
    assert found.title == "关于某区2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告"


@pytest.mark.parametrize(
    ("text", "period", "planned"),
    [
        ("某局2024年度工作总结及2025年度工作思路\n一年来，全局上下努力工作。\n", "2024", "2025"),
        ("某局2024年工作总结\n一年来，全局上下努力工作。\n", "2024", "2025"),
        ("某局2025年上半年工作总结及下半年工作计划\n上半年，全局上下努力工作。\n", "2025Q1-Q2", "2025Q3-Q4"),
        ("某县人代会开幕\n大会听取报告。报告指出：2019年，全县税收5亿元。\n", "2019", None),
        ("人口数据公布\n2023-03-27\n今日发布《某省2022年国民经济和社会发展统计公报》。\n", "2022", None),
        ("日前，记者获悉2021年前三季度某县经济向好。\n前三季度税收5亿元。\n", "2021", None),
        ("某县经济平稳运行\n2020年1月20日\n2019年，全县税收5亿元。\n", "2019", None),
        ("某县经济平稳运行\n2023年1月20日\n2019年，全县税收5亿元。\n", "2023", None),
    ],
)
def test_the_year_stands_in_the_title_or_opens_the_text(text: str, period: str, planned: str | None) -> None:
    found = meta(text)
    assert (found.period, found.planned) == (period, planned)


def test_a_work_report_without_years_in_its_title() -> None:
    found = meta(
        "政府工作报告\n——2026年1月14日在某县第十八届人民代表大会第五次会议上\n县长 甲某\n"
        "各位代表：\n现在，我代表某县人民政府作报告。\n一、2025年工作回顾\n"
    )
    assert (found.kind, found.period, found.planned, found.issuer) == ("work_report", "2025", "2026", "某县人民政府")


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("某市国民经济和社会发展第十五个五年规划纲要", "2026-2030"),
        ("某市“十四五”规划纲要", "2021-2025"),
        ("某县国民经济和社会发展第十三个五年规划纲要", "2016-2020"),
        ("2024年某市国民经济和社会发展统计公报", "2024"),
        ("2026年某区民生实事项目", "2026"),
        ("某市养老服务三年行动方案（2025—2027年）", "2025-2027"),
    ],
)
def test_the_title_tells_the_period(title: str, period: str) -> None:
    assert meta(f"{title}\n第一章 总则\n").period == period


def test_a_declared_title_stands_in() -> None:
    assert meta("一、抓好落实。\n", "某县2026年工作要点").title == "某县2026年工作要点"


def test_nothing_gives_nothing() -> None:
    assert read_metadata([]) == (Metadata(), [])


def test_where_lines_are_never_broken_one_line_is_the_title() -> None:
    lines = split_lines("责任分解\n某区2026年重点工作责任分解表\n工作任务\n")
    found, groups = read_metadata(lines, whole_lines=True)
    assert found.title == "某区2026年重点工作责任分解表"
    assert [[line.text for line in group] for group in groups] == [["某区2026年重点工作责任分解表"]]


def test_the_organ_above_belongs_to_a_title_that_begins_with_its_subject() -> None:
    lines = split_lines("某县人民政府\n关于印发某县防汛工作方案的通知\n各乡镇人民政府：\n")
    found, _ = read_metadata(lines, whole_lines=True)
    assert (found.title, found.issuer) == ("某县人民政府关于印发某县防汛工作方案的通知", "某县人民政府")


@pytest.mark.parametrize(
    ("text", "period", "planned"),
    [
        ("2026年某省政府工作报告（节选）\n一、2025年工作回顾\n", "2025", "2026"),
        ("2026年某省政府工作报告（节选）\n三、2026年重点工作\n", "2025", "2026"),
        ("关于某县2024年上半年计划执行情况的报告\n一、上半年计划执行情况\n", "2024Q1-Q2", None),
        ("关于某县2024年上半年计划执行情况的报告\n一、上半年执行情况\n二、下半年工作措施\n", "2024Q1-Q2", "2024Q3-Q4"),
        ("某区2025年前三季度预算执行情况的报告\n2025年10月20日\n", "2025Q1-Q3", None),
        ("关于某市2024年市级决算的报告\n2025年6月27日\n一、收支情况\n", "2024", None),
        ("某县“十四五”规划中期评估报告\n一、总体进展\n", "2021-2025", None),
        ("某县“十四五”规划纲要实施情况中期评估报告\n（2023年11月）\n一、总体进展\n", "2021-2023", None),
        ("某县“十四五”规划总结评估报告\n2026年3月1日\n一、总体进展\n", "2021-2025", None),
        ("2023年一季度某县经济运行情况\n运行平稳。\n", "2023Q1", None),
        ("2026年1月1日至2月28日县政府人事任免事项\n任命：\n", "2026", None),
    ],
)
def test_what_a_report_looks_back_on_and_plans(text: str, period: str, planned: str | None) -> None:
    found = meta(text)
    assert (found.period, found.planned) == (period, planned)


def test_a_range_of_days_in_the_title_is_no_date_of_issue() -> None:
    assert meta("2026年1月1日至2月28日县政府人事任免事项\n任命：\n甲某为县财政局局长。\n").date is None


HEADS = [
    (
        "首页 > 政务公开 > 规划计划\n某县发展和改革局\n关于某县2025年国民经济和社会\n"
        "发展计划执行情况与2026年国民经济和社会\n发展计划草案的报告\n发布时间：2026-01-20 来源：县发改局\n各位代表：\n",
        "某县发展和改革局关于某县2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告",
        "plan_report",
    ),
    (
        "某市人民政府门户网站\n关于某市2025年国民经济和社会发展计划\n执行情况与2026年国民经济和社会发展计划\n"
        "（草案）的报告\n——2026年1月12日在某市第五届人民代表大会第六次会议上\n各位代表：\n",
        "关于某市2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划（草案）的报告",
        "plan_report",
    ),
    ("某市2025年国民经济和社会发展统计公报〔1〕\n某市统计局\n", "某市2025年国民经济和社会发展统计公报", "bulletin"),
    ("2025年某县国民经济和社会发展\n统计公报①\n某县统计局\n", "2025年某县国民经济和社会发展统计公报", "bulletin"),
    ("政 府 工 作 报 告\n2026年1月10日在某县人民代表大会会议上\n县长  甲  某\n", "政府工作报告", "work_report"),
    ("某区人民政府\n2026年某区政府工作报告\n一、过去一年工作回顾\n", "2026年某区政府工作报告", "work_report"),
    ("2026年某区政府工作报告_某区人民政府网站\n一、过去五年工作回顾\n", "2026年某区政府工作报告", "work_report"),
    (
        "发布时间:2026-02-06 14:31:00\n某县2025年国民经济和社会发展计划执行情况与2026年计划（草案）的报告\n",
        "某县2025年国民经济和社会发展计划执行情况与2026年计划（草案）的报告",
        "plan_report",
    ),
    (
        "柳湾县2025年度政府预算公开\n柳湾县2024年财政预算执行情况和2025年财政预算草案的报告\n各位代表：\n",
        "柳湾县2024年财政预算执行情况和2025年财政预算草案的报告",
        "budget_report",
    ),
    ("各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、过去五年工作回顾\n", "", "work_report"),
]


@pytest.mark.parametrize(("text", "title", "kind"), HEADS)
def test_heads_as_pages_show_them(text: str, title: str, kind: str) -> None:
    found = meta(text)
    assert (found.title, found.kind) == (title, kind)


def test_a_date_may_have_a_time_behind_it() -> None:
    assert parse_date("发布日期：2024-12-19 10:21") == "2024-12-19"


def test_the_time_at_which_a_browser_printed_a_page_is_no_part_of_its_title() -> None:
    meta, _ = read_metadata(split_lines("2026/3/1 10:23  关于柳湾县2025年预算执行情况的报告\n\n全县税收9亿元。\n"))
    assert (meta.title, meta.date) == ("关于柳湾县2025年预算执行情况的报告", None)


def test_the_day_in_the_text_comes_before_the_day_on_which_its_page_came_out() -> None:
    page = "2026年柳湾省政府工作报告\n{}来源：柳湾日报\n时间：2026-02-02\n各位代表：\n一、工作回顾\n新建公园9处。\n"
    for line, date in [("——2026年1月25日在柳湾省人民代表大会上\n", "2026-01-25"), ("", "2026-02-02")]:
        assert read_metadata(split_lines(page.format(line)))[0].date == date


@pytest.mark.parametrize(
    "head",
    [
        "发布日期：2024-09-04\n发布机构：县发展改革局",
        "**发布日期**: 2024-09-04\n**发布机构**: 县发展改革局",
        "发布时间: 2024年9月4日 来源：县发展改革局",
    ],
)
def test_the_day_of_the_page_goes_before_one_in_a_sentence(head: str) -> None:
    for lead in ("", "（一）汽车报废更新。"):
        deed = f"{lead}报废2018年4月30日（含当日）前注册登记的车辆，补贴2万元。"
        text = f"关于推进消费品以旧换新的实施方案\n\n{head}\n\n{deed}\n"
        assert parse(Reading(text=text, whole_lines=False, format="txt"), "sample").meta.date == "2024-09-04"
