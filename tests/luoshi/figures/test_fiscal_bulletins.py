"""Bulletins, budgets and balances of debt: their periods, their bases, their names."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample")))


def test_a_census_is_of_the_day_that_it_counts_at_and_its_base_of_the_census_before() -> None:
    text = (
        "柳湾县第七次全国人口普查公报[1]（第二号）\n柳湾县统计局\n2021年6月9日\n\n"
        "现将2020年11月1日零时我县人口的情况公布如下：\n\n一、人口\n\n"
        "全县常住人口与2010年第六次全国人口普查的8100人相比，增加90人，增长1.1%。\n"
    )
    assert [(one.indicator, one.period) for one in read(text)] == [
        ("常住人口", "2010"),
        ("常住人口", "2020"),
        ("常住人口", "2020"),
    ]


def test_an_aside_on_the_last_census_neither_dates_nor_names_what_follows() -> None:
    text = (
        "柳湾县第四次全国经济普查主要数据公报\n柳湾县统计局\n2020年5月\n\n普查的标准时点是2018年12月31日。\n\n"
        "2018年末，从事工业活动的法人单位90个，比2013年末（2013年是上一次普查年份，下同）增加20个，增长28.6%（详见表1）。\n"
    )
    assert [(one.indicator, one.period) for one in read(text)] == [("法人单位", "2018")] * 3


@pytest.mark.parametrize("title", ["柳湾市2022年环境质量公报", "2019年柳湾州水资源公报", "2020年柳湾市审计公报"])
def test_a_bulletin_of_its_own_kind_is_no_gazette(title: str) -> None:
    document = parse(Reading(text=f"{title}\n\n优良率为91%。\n", whole_lines=False, format="txt"), "sample")
    assert (document.parts[0].meta.title, document.parts[0].meta.kind) == (title, "bulletin")


def test_a_text_without_a_title_is_of_the_months_that_it_opens_with() -> None:
    text = (
        "全市经济稳中有进\n柳湾市统计局 2021年7月26日\n\n上半年，全市生产总值80亿元，"
        "两年平均增长6.0%，快于一季度0.7个百分点。分产业看，工业40亿元。\n\n夏粮产量36万吨。\n"
    )
    assert [one.period for one in read(text)] == ["2021Q1-Q2", "2020-2021", "2021Q1-Q2", "2021Q1-Q2", "2021Q1-Q2"]


def test_what_is_held_against_the_plan_of_the_year_is_told_from_the_plan_and_from_the_year_before() -> None:
    text = (
        "柳湾县2023年1-9月财政预算执行情况\n\n1-9月税收收入370万元，为县人大批准全年预算460万元的80.4%，"
        "比上年同期350万元增收20万元。\n"
    )
    assert [(one.indicator, one.modality, one.period) for one in read(text)] == [
        ("税收收入", "actual", "2023Q1-Q3"),
        ("税收收入", "target", "2023"),
        ("税收收入", "actual", "2023Q1-Q3"),
        ("税收收入", "actual", "2022Q1-Q3"),
        ("税收收入", "actual", "2023Q1-Q3"),
    ]


DEBT = [
    ("2020年末债务余额9亿元。", ["actual"]),
    ("新增债务限额9亿元，其中一般债务4亿元。", ["rule", "rule"]),
    ("债务限额9亿元，其中：一般债务4亿元，专项债务5亿元，债务余额3亿元。", ["rule", "rule", "rule", "actual"]),
    ("债券还本预算数为3亿元，已还2亿元。", ["target", "actual"]),
]


@pytest.mark.parametrize(("text", "modalities"), DEBT)
def test_an_account_of_debt_tells_how_it_stands(text: str, modalities: list[str]) -> None:
    assert [one.modality for one in read(f"2020年政府债务情况的说明\n\n{text}\n")] == modalities


NAMES = [
    ("一般公共预算收入和支出分别增长4%、9%。", ["一般公共预算收入", "一般公共预算支出"]),
    ("基金预算收入31亿元，收入合计51亿元。支出19亿元。", ["基金预算收入", "收入合计", "基金预算支出"]),
    ("服务业较快增长，实现增加值96亿元。", ["服务业增加值"]),
    (
        "0-17岁、18-34岁、35岁及以上户籍人口分别为8人、9人和7人。",
        ["0-17岁户籍人口", "18-34岁户籍人口", "35岁及以上户籍人口"],
    ),
    ("由省级代为发行地方政府债券2亿元。", ["地方政府债券"]),
    ("人均生活用水108升/日（不含公共用水）。", ["人均生活用水"]),
    ("地方收入17万元。税务部门完成14万元；财政部门完成3万元。", ["地方收入", "税务部门地方收入", "财政部门地方收入"]),
    ("税收90亿元，比一季度加快2个百分点。", ["税收", "税收"]),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_what_is_counted_in_budgets_and_bulletins(text: str, names: list[str]) -> None:
    assert [one.indicator for one in read(f"2022年柳湾市统计公报\n\n{text}\n")] == names


VALUES = [
    (
        "拉动贡献分别为0.2、-5.6、1.3个百分点。",
        [(Decimal("0.2"), "个百分点"), (Decimal("-5.6"), "个百分点"), (Decimal("1.3"), "个百分点")],
    ),
    ("二氧化硫年均值为5μg/m3，一氧化碳为1.2mg/m³。", [(5, "μg/m3"), (Decimal("1.2"), "mg/m³")]),
    ("水量比常年偏少7.4%。", [(Decimal("-7.4"), "%")]),
    ("超过收入30%部分调入预算，补助9万元。", [(9, "万元")]),
    ("据5‰人口变动抽样调查推算，性别比105（以女性为100），人口9万人。", [(9, "万人")]),
    ("牲畜206万头（只、口）。", [(206, "万头（只、口）")]),
]


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_numbers_and_units_of_bulletins(text: str, values: list[tuple[object, str]]) -> None:
    assert [(one.low, one.unit) for one in read(f"2022年柳湾市统计公报\n\n{text}\n")] == values


def test_results_given_out_lay_down_nothing() -> None:
    text = "柳湾省2015年度预算执行审计结果公告\n\n一是总体稳定。税收增长12%，贫困人口减少到31万人。\n"
    assert [(one.modality, one.period) for one in read(text)] == [("actual", "2015")] * 2


def test_a_bullet_that_tells_a_number_is_no_heading_that_promises() -> None:
    text = (
        "柳湾区2021年国民经济和社会发展计划执行情况与2022年计划（草案）的报告\n\n"
        "一、2021年计划执行情况\n\n——能耗下降2.3%，达到绩效目标要求。\n"
    )
    assert [one.modality for one in read(text)] == ["actual"]


MOVED = [
    ("优良率占比从2003年的46%提升至2022年的79%。", [("优良率占比", "2003"), ("优良率占比", "2022")]),
    ("优良天数从2013年的251天提升到2022年的347天。", [("优良天数", "2013"), ("优良天数", "2022")]),
    (
        "昼间达标率为99%，夜间达标率由2003年的25%提升至81%。",
        [("昼间达标率", "2022"), ("夜间达标率", "2003"), ("夜间达标率", "2022")],
    ),
    ("全省13个设区市优良天数比率处于60%之间。", [("设区市优良天数比率", "2022")]),
]


@pytest.mark.parametrize(("text", "told"), MOVED)
def test_levels_that_moved_have_their_years_and_names(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.indicator, one.period) for one in read(f"柳湾市2022年环境质量公报\n\n{text}\n")] == told


def test_a_table_whose_column_of_names_has_no_head_is_read_by_the_heads_that_it_has() -> None:
    text = "柳湾县2018年统计公报\n\n表1 单位数\n单位数（个）\t比重（%）\n企业\t4491\t79.1\n机关\t604\t20.9\n"
    assert [(one.indicator, one.unit, one.low) for one in read(text)] == [
        ("企业单位数", "个", 4491),
        ("企业单位数", "%", Decimal("79.1")),
        ("机关单位数", "个", 604),
        ("机关单位数", "%", Decimal("20.9")),
    ]


def test_how_often_a_page_was_seen_is_no_figure() -> None:
    text = "柳湾县2018年统计公报\n发布时间：2019-11-11 浏览量：20次 打印\n\n茶园9万亩。\n"
    assert [one.low for one in read(text)] == [9]


def test_a_limit_in_a_table_is_laid_down_and_needs_no_head_of_money() -> None:
    text = (
        "柳湾区2021年债务情况\n\n2021年债务限额和余额情况表\n单位：亿元\n"
        "序号\t项目\t金额\n1\t债务限额\t11.6\n2\t债务余额\t9.9\n"
    )
    assert [(one.indicator, one.modality) for one in read(text)] == [("债务限额", "rule"), ("债务余额", "actual")]


def test_a_structure_that_changed_has_both_years_and_a_rate_of_exchange_has_none() -> None:
    text = (
        "2019年柳湾县统计公报\n\n三次产业占比由2018年的5.7:49.3:45.0，进一步优化为6.6:45.8:47.6。"
        "人均生产总值19763元，按2018年平均汇率计算为2865美元。\n"
    )
    assert [one.period for one in read(text)] == ["2018"] * 3 + ["2019"] * 5


def test_a_load_by_area_and_month_is_one_unit() -> None:
    text = "2022年柳湾市统计公报\n\n自然降尘量同比下降2.26吨/平方公里·月，达标。\n"
    assert [(one.indicator, one.unit) for one in read(text)] == [("自然降尘量", "吨/平方公里·月")]
