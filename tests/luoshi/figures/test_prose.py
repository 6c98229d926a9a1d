"""The numbers of running text, and the figures of a passage under a given context."""

from __future__ import annotations

import pytest

from luoshi.documents.model import Passage
from luoshi.figures.context import Context
from luoshi.figures.counting import all_quantities, counting_quantities, share_units
from luoshi.figures.model import Figure
from luoshi.figures.prose import Place, prose_figures
from luoshi.text.quantities import scan

PLAN = Context("target", "2026", 2026, 2026)
REVIEW = Context("actual", "2025", 2025, 2025)


def passage(text: str, role: str = "body") -> Passage:
    return Passage(text, (0,), (0,), role)


def read(text: str, context: Context = PLAN, topic: str = "") -> list[Figure]:
    cell = passage(text)
    return list(prose_figures(cell, Place(context, topic, "三/2", 4), counting_quantities(cell)))


def test_arabic_and_chinese_numerals_stand_in_one_order() -> None:
    found = all_quantities("新建三所学校、12处书屋、百分之五的绿地")
    assert [(quantity.low, quantity.unit) for quantity in found] == [(3, "所"), (12, "处"), (5, "%")]


def test_one_unit_serves_several_numbers() -> None:
    text = "分别提高0.9、5.9个百分点"
    assert [quantity.unit for quantity in share_units(text, list(scan(text)))] == ["个百分点", "个百分点"]


@pytest.mark.parametrize(
    ("text", "role", "count"),
    [
        ("新增书屋3家", "body", 1),
        ("书屋建设（3个项目）", "heading", 0),
        ("15分钟社区生活圈", "body", 0),
        ("新建书屋", "body", 0),
    ],
)
def test_only_what_counts_something_is_kept(text: str, role: str, count: int) -> None:
    assert len(counting_quantities(passage(text, role))) == count


def test_a_figure_carries_its_place_and_its_sentence() -> None:
    _, figure = read("改造公园2座。新增书屋3家以上。")
    assert (figure.clause, figure.section, figure.quote) == ("三/2", 4, "新增书屋3家以上。")
    assert (figure.span.start, figure.quote_span.start) == (11, 7)
    assert (figure.indicator, figure.comparator, figure.period, figure.modality) == ("书屋", "ge", "2026", "target")


def test_a_theme_completes_a_general_name() -> None:
    (figure,) = read("覆盖率达到95%。", topic="社区助餐")
    assert figure.indicator == "社区助餐覆盖率"


def test_one_number_for_two_things_gives_two_figures() -> None:
    figures = read("全年开工、竣工各60万平方米。")
    assert [(figure.indicator, figure.subject) for figure in figures] == [("开工面积", 0), ("竣工面积", 1)]


def test_a_fall_is_negative_and_keeps_the_order_of_a_range() -> None:
    (figure,) = read("火灾起数下降2%-3%。", REVIEW)
    assert (figure.low, figure.high, figure.measure) == (-3, -2, "growth")


def test_what_was_done_before_the_year_planned_for_is_no_target() -> None:
    figures = read("2024年新增书屋3家，2026年新增书屋5家。")
    assert [(figure.modality, figure.period) for figure in figures] == [("actual", "2024"), ("target", "2026")]


def test_a_doubtful_name_says_so() -> None:
    (figure,) = read("比上年增加5%。", REVIEW)
    assert (figure.indicator, figure.confidence, figure.reason) == ("", 0.3, "没有找到指标名称")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("为老旧小区住宅加装电梯300部。", ["老旧小区住宅电梯"]),
        ("对外贸易实现进出口3亿元。", ["对外贸易进出口"]),
        ("开工、竣工各3个老旧片区。", ["老旧片区开工", "老旧片区竣工"]),
        ("厂房开工、竣工各100万平方米。", ["厂房开工面积", "竣工面积"]),
    ],
)
def test_whom_a_verb_serves_and_what_two_stages_count(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in read(text)] == names


def test_a_first_time_is_no_part_of_the_name_and_those_for_whom_a_rule_is_made_are_no_figure() -> None:
    assert read("企业年度营业收入首次突破5000万元。")[0].indicator == "企业年度营业收入"
    assert read("对年度营业收入首次突破5000万元的企业给予奖励。") == []


OUTLINE = Context("target", "2026-2030", 2030, 2025)


def test_the_end_of_a_plan_holds_for_a_whole_list_and_a_yearly_rate_for_all_its_years() -> None:
    text = "到2030年，产值突破540亿元，年均增长6%；城镇化率达到63%；五年累计新增就业3万人。电商交易额达到60亿元。"
    assert [f.period for f in read(text, OUTLINE)] == ["2030", "2026-2030", "2030", "2026-2030", "2030"]


def test_within_a_plan_of_several_years_its_first_are_no_past() -> None:
    assert [f.modality for f in read("到2027年，建成商圈3个。", OUTLINE)] == ["target"]


def test_what_was_got_from_above_was_not_striven_for() -> None:
    (figure,) = read("全年争取新增债券4.8亿元。", REVIEW)
    assert (figure.modality, figure.ambition) == ("actual", "base")
    (figure,) = read("力争新增书屋3家。", REVIEW)
    assert (figure.modality, figure.ambition) == ("target", "stretch")


def test_what_is_added_keeps_its_name() -> None:
    found = read(
        "收入12亿元，加上级补助收入26亿元、上年结转2亿元，收入总计40亿元。加上解支出3亿元，支出合计43亿元。", REVIEW
    )
    assert [f.indicator for f in found] == ["收入", "上级补助收入", "上年结转", "收入总计", "上解支出", "支出合计"]


def test_whose_part_of_the_total_it_is_is_said_with_what_it_is_part_of() -> None:
    text = "区级收入完成5600万元，为预算的45%。其中：税务部门完成2300万元，增长5%；财政部门完成400万元。"
    assert [f.indicator for f in read(text, REVIEW)] == [
        "区级收入",
        "区级收入",
        "税务部门区级收入",
        "税务部门区级收入",
        "财政部门区级收入",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新建医院12家，其中10家在新城。", ["医院", "医院"]),
        ("建成3家在建项目。", ["在建项目"]),
        ("省财政厅核定我县政府债务限额68亿元。", ["政府债务限额"]),
        ("今年，省政府确定重点项目78个。", ["重点项目"]),
        ("提供24次的免费的集中照护服务。", ["集中照护服务"]),
    ],
)
def test_where_and_by_whom_is_no_part_of_a_name(text: str, names: list[str]) -> None:
    assert [f.indicator for f in read(text)] == names


def test_what_was_collected_for_a_plan_is_done() -> None:
    assert [f.modality for f in read("今年共征集意见建议1330条。")] == ["actual"]


def test_the_parts_of_what_was_done_were_done() -> None:
    found = read("将投入9亿元。截至4月底，已拨付资金3亿元，其中上级资金2亿元、县（区）资金1亿元；新建书屋6家。")
    assert [f.modality for f in found] == ["target", "actual", "actual", "actual", "target"]


def test_names_of_the_sentence_before_go_to_the_numbers_paired() -> None:
    found = read("今年高新企业突破75家、科技企业突破690家；到2027年，分别超过90家和870家。")
    assert [(f.indicator, f.comparator, f.low) for f in found][2:] == [("高新企业", "ge", 90), ("科技企业", "ge", 870)]


def test_a_cap_on_each_is_a_rule_in_any_plan() -> None:
    assert [f.modality for f in read("单个项目的金额不超过20万元，总支出控制在3亿元以内。")] == ["rule", "target"]


def test_a_size_says_which_ones_of_the_things_counted_before() -> None:
    found = read("签约项目60个，其中20亿元以上7个。")
    assert [(f.indicator, f.low) for f in found] == [("签约项目", 60), ("20亿元以上签约项目", 7)]


def test_whom_a_paper_goes_to_is_no_part_of_its_name() -> None:
    assert [(f.indicator, f.low) for f in read("向某厂制发整改意见书4份。")] == [("整改意见书", 4)]


def test_boilers_are_counted_by_their_steam() -> None:
    assert [(f.low, f.unit) for f in read("改造锅炉90蒸吨，新增25蒸吨/小时。")] == [(90, "蒸吨"), (25, "蒸吨/小时")]


def test_a_bare_payment_is_told_apart_by_whom_or_what_it_is_reckoned_on() -> None:
    found = read("对新认定省级工坊给予8万元奖补；新认定市级工坊给予3万元奖补。")
    assert [f.indicator for f in found] == ["新认定省级工坊奖补", "新认定市级工坊奖补"]
    found = read("对扩产的，按新购设备价款的6%给予最高90万元补贴。")
    assert {f.indicator for f in found} == {"新购设备价款补贴"}


def test_a_year_to_reach_holds_for_the_levels_told_behind_its_sentence() -> None:
    text = "到2030年，低碳体系初步形成。能耗在2025年基础上大幅下降；排放比2005年下降66%；非化石能源占比达到21%左右。"
    several = Context("target", "2025-2035", 2035)
    assert [(f.low, f.period) for f in read(text, several)] == [(-66, "2030"), (21, "2030")]
    text = "到2030年，低碳体系初步形成。今年新建书屋4家。"
    assert [f.period for f in read(text)] == ["2026"]
