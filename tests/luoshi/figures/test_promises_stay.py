"""What looks like a condition, a result or a size and is a promise, a number of its own or a part of a word."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, dated, meant, values

REPORT = "云岭县2026年政府工作报告\n二、2026年工作安排\n"
PLAN = "云岭县2026年重点工作安排\n"
LIST = "云岭县2026年民生实事项目\n"
OUTLINE = "云岭县国民经济和社会发展第十五个五年规划纲要\n"
POLICY = "云岭县支持产业发展若干政策\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # 有 within a word
        (REPORT + "全市有效发明专利达到5000件。全县有序推进高标准农田建设5万亩。\n", [5000, 5]),
        (REPORT + "共有产权住房300套。全县有机肥推广3万亩。\n", [300, 3]),
        # what is promised beside a subsidy
        (LIST + "1.新增养老床位500张以上，每张床位补助5000元。\n", [500]),
        (LIST + "2.新建幼儿园3所以上，增加学位900个，一次性补助300万元。\n", [3, 900]),
        (REPORT + "培育新型经营主体50家以上，每家奖励1万元。\n", [50]),
        # goals of a part of the year
        (PLAN + "上半年累计完成投资30亿元，前三季度累计完成投资60亿元，全年完成投资90亿元。\n", [30, 60, 90]),
        (PLAN + "一季度累计完成年度计划的20%，上半年累计完成50%以上。\n", [20, 50]),
        # sizes that are to be built, beside the investment in something else
        (REPORT + "新建绿道全长30公里，今年投资2亿元。\n", [30, 2]),
        (REPORT + "全县绿道总长达到500公里。抓好云岭机场建设，今年完成投资5亿元。\n", [500, 5]),
        (REPORT + "实施小区改造20个，总投资3亿元，惠及2000户。2026年投资增长8%。\n", [20, 3, 2000, 8]),
        (LIST + "1.新建县道总长30公里，改造村道50公里，2026年6月开工。\n", [30, 50]),
        # headings that only hold a word of looking back
        (PLAN + "三、项目概况\n新建道路20公里。\n四、用好有利条件\n新增企业30家。\n", [20, 30]),
        # widths of promised works; how well one does in an evaluation
        (OUTLINE + "沿江绿道宽度不低于4米、长度不少于50公里。\n", [4, 50]),
        (REPORT + "营商环境评价争取达到前三名（90分）。平安建设群众评价（96.5分）。\n", [90, 96.5]),
        # a passage that goes on to the plan's own year; a section that sets out
        (PLAN + "2025年，全县新增就业5000人。2026年，新增就业6000人，生产总值增长7%。\n", [6000, 7]),
        (OUTLINE + "到2030年，城乡居民基础养老金提高到每月300元。\n", [300]),
        (REPORT + "80周岁以上老人慰问60次，全县财政300元。\n", [60, 300]),
    ],
)
def test_promises_stay_promises(read: Read, text: str, wanted: list[float]) -> None:
    targets = [value for value, modality in meant(read(text)) if modality == "target"]
    assert targets == wanted


def test_a_payment_before_another_is_laid_down_as_well(read: Read) -> None:
    figures = read(POLICY + "第四条 对每家企业补助不少于3万元，再给予奖励5万元。\n")
    assert meant(figures) == [(3, "rule"), (5, "rule")]


@pytest.mark.parametrize(
    "sentence",
    [
        "2024年启动老旧小区改造20个、年内完工15个。",
        "抢抓2024年政策机遇，年内新增企业15家。",
    ],
)
def test_within_the_year_is_the_year_of_the_plan(read: Read, sentence: str) -> None:
    figures = read("云岭县2025年政府工作报告\n二、2025年工作安排\n" + sentence + "\n")
    assert (figures[-1].low, figures[-1].period, figures[-1].modality) == (15, "2025", "target")


def test_a_section_that_sets_out_behind_its_opening_is_of_its_own_plan(read: Read) -> None:
    text = (
        "第一节 工业\n“十四五”期间，工业增加值年均增长7%，规上企业达到300家。\n"
        "培育百亿产业集群3个，新增规上企业200家。\n打造园区5个。\n"
    )
    ahead = "target", "2026-2030"
    assert dated(read(OUTLINE + text))[-3:] == [(3, *ahead), (200, *ahead), (5, *ahead)]


def test_a_heading_that_aims_at_results_turns_no_year(read: Read) -> None:
    text = (
        "云岭县2026年政府工作报告\n一、过去一年工作\n新增企业20家。\n二、2026年工作\n推动2026年各项工作取得新成效\n"
        "新增企业30家。\n"
    )
    assert dated(read(text)) == [(20, "actual", "2025"), (30, "target", "2026")]


def test_results_below_basic_facts_that_name_their_year_are_results(read: Read) -> None:
    text = "云岭县2025年工作总结\n一、基本情况\n2025年，全县粮食产量20万吨，增长3%。\n二、下步打算\n新增企业30家。\n"
    assert meant(read(text)) == [(20, "actual"), (3, "actual"), (30, "target")]


def test_means_that_are_planned_are_promised(read: Read) -> None:
    text = (
        "云岭县2025年工作总结\n一、主要成绩\n新增企业30家。\n二、工作举措\n计划新建道路20公里，力争完成投资3亿元。\n"
        "三、下一步打算\n新增企业40家。\n"
    )
    assert meant(read(text)) == [(30, "actual"), (20, "target"), (3, "target"), (40, "target")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # whose balance the loans are
        (
            "云岭县2025年统计公报\n住户存款余额600亿元，增长9%，贷款余额800亿元。\n",
            ["住户存款余额", "住户存款余额", "贷款余额"],
        ),
        (
            "云岭县2025年统计公报\n金融机构存款余额900亿元，贷款余额800亿元。\n",
            ["金融机构存款余额", "金融机构贷款余额"],
        ),
        # words that begin with 有
        (PLAN + "全国有色金属产量3万吨。\n", ["全国有色金属产量"]),
        # the length of works is not that of their building
        (LIST + "1.农村公路建设。提升村道20公里，全长20公里。\n", ["村道", "村道"]),
        # money behind what a later sentence counts
        (
            "云岭县2025年工作总结\n（二）云岭工业园。总投资20亿元，建成厂房3万平方米。引进企业3家，完成投资5亿元。\n",
            ["云岭工业园总投资", "厂房", "引进企业", "引进企业投资"],
        ),
        # a point that tells of two stages
        (
            "云岭县2025年工作总结\n一是老旧小区改造。开工11个，完工8个。二是工作有序推进。完成3个。\n",
            ["老旧小区改造开工", "老旧小区改造完工", ""],
        ),
        # terms in sentences that pay nothing
        (POLICY + "企业3个月内向商务局申报。5年内不得再申请。\n", ["申报期限", "不得再申请期限"]),
        ("云岭县2025年工作总结\n118人年内脱贫。\n", ["脱贫人口"]),
    ],
)
def test_names_keep_what_they_are_of(read: Read, text: str, wanted: list[str]) -> None:
    assert [figure.indicator for figure in read(text)] == wanted


def test_what_one_bears_is_positive_and_what_falls_is_not(read: Read) -> None:
    borne = read(POLICY + "三、农户自负20%。\n")
    assert values(borne) == [20]
    turned = read("云岭县2025年统计公报\n增速自负5%转为正3%。\n")
    assert values(turned)[:1] == [-5]
