"""Periods told side by side, each with a number of its own."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

TITLE = "柳湾区2024年前三季度经济运行情况\n\n"


def told(sentence: str) -> list[tuple[str, str | None]]:
    document = parse(Reading(TITLE + sentence + "\n", False, "txt"), "sample")
    return [(figure.indicator, figure.period) for figure in find_figures(document)]


@pytest.mark.parametrize(
    ("sentence", "name", "periods"),
    [
        ("税收收入一、二、三季度分别增长5.0%、5.1%和5.4%。", "税收收入", ["2024Q1", "2024Q2", "2024Q3"]),
        ("一季度、上半年税收收入增速分别为5.5%和5.8%。", "税收收入", ["2024Q1", "2024Q1-Q2"]),
        ("分月看，7月、8月税收收入分别增长6%、6.5%。", "税收收入", ["2024M7", "2024M8"]),
        ("2021、2022、2023年税收收入分别为9亿元、10亿元、11亿元。", "税收收入", ["2021", "2022", "2023"]),
        ("2022年和2023年分别完成工业投资9亿元和10亿元。", "工业投资", ["2022", "2023"]),
    ],
)
def test_each_number_is_of_its_own_period(sentence: str, name: str, periods: list[str]) -> None:
    assert told(sentence) == [(name, period) for period in periods]


@pytest.mark.parametrize(
    "sentence",
    [
        "一、二级医院分别新增床位50张、60张。",  # no periods
        "一季度、上半年税收收入分别为5亿元，完成9亿元、10亿元。",  # one number behind the list
    ],
)
def test_other_lists_give_no_periods(sentence: str) -> None:
    assert {period for _, period in told(sentence)} <= {"2024Q1-Q3", "2024Q1-Q2"}


def test_a_month_told_aside_is_that_month() -> None:
    assert told("税收收入增长6.1%，其中9月份增长7%。") == [("税收收入", "2024Q1-Q3"), ("税收收入", "2024M9")]


def test_what_a_bulletin_hopes_for_is_of_the_year() -> None:
    document = parse(
        Reading(TITLE + "一、工业\n产值增长6%。\n二、下阶段工作\n工业产值增长7%。\n", False, "txt"), "sample"
    )
    assert [(figure.modality, figure.period) for figure in find_figures(document)] == [
        ("actual", "2024Q1-Q3"),
        ("target", "2024"),
    ]


def test_the_work_ahead_is_of_the_year_planned_for() -> None:
    ahead = "今后工作重点：一是新建幼儿园5所；二是招聘教师120名。"
    text = f"柳湾县教育局工作总结\n（2022年度）\n一年来，新建学校3所。\n{ahead}\n"
    found = find_figures(parse(Reading(text, False, "txt"), "sample"))
    assert [(figure.modality, figure.period) for figure in found] == [("actual", "2022")] + [("target", "2023")] * 2


def test_what_stands_above_all_headings_is_no_part_of_the_plan() -> None:
    text = (
        "2022年工作情况的汇报\n我县有旅游村60个。\n一、工作开展情况\n投入资金3亿元。\n二、下步工作\n投入资金5亿元。\n"
    )
    found = find_figures(parse(Reading("关于全县" + text, False, "txt"), "sample"))
    assert [(figure.modality, figure.period) for figure in found] == [
        ("actual", "2022"),
        ("actual", "2022"),
        ("target", "2023"),
    ]


def test_the_quarter_ahead_and_goals_of_the_year_in_half_a_year() -> None:
    text = "柳湾镇2024年一季度工作总结和二季度工作计划\n一季度，税收2000万元。\n二季度，我镇将完成税收2500万元。\n"
    found = find_figures(parse(Reading(text, False, "txt"), "sample"))
    assert [(figure.modality, figure.period) for figure in found] == [("actual", "2024Q1"), ("target", "2024Q2")]
    text = "柳湾县2024年上半年工作总结和下半年打算\n二、下半年打算\n完成进出口23亿元的全年目标，开工15个项目。\n"
    found = find_figures(parse(Reading(text, False, "txt"), "sample"))
    assert [(figure.modality, figure.period) for figure in found] == [("target", "2024"), ("target", "2024Q3-Q4")]


def test_what_numbers_are_held_against_is_no_period_of_theirs() -> None:
    found = told("税收收入增长5%，比一季度、上半年分别提高0.6个和0.2个百分点。")
    assert [period for _, period in found] == ["2024Q1-Q3"] * 3


def test_main_work_below_what_was_done_was_done() -> None:
    text = (
        "柳湾县工信局2023年工作开展情况和2024年工作安排\n一、2023年工作开展情况\n"
        "（一）重点工作\n新增企业22家，年度目标20家。\n二、2024年工作安排\n（一）重点工作\n新增企业25家。\n"
    )
    found = find_figures(parse(Reading(text, False, "txt"), "sample"))
    assert [(figure.modality, figure.period) for figure in found] == [
        ("actual", "2023"),
        ("target", "2023"),
        ("target", "2024"),
    ]


def test_a_good_start_below_a_summary_was_made() -> None:
    text = "柳湾镇2022年一季度工作总结\n一、一季度工作总结\n（一）乡村振兴实现良好开局\n化解债务900万元。\n"
    found = find_figures(parse(Reading(text, False, "txt"), "sample"))
    assert [(figure.modality, figure.period) for figure in found] == [("actual", "2022Q1")]


def test_the_end_of_a_quarter_is_no_name_and_ends_with_the_next_time() -> None:
    title = "柳湾街道2024年上半年工作总结和下半年工作打算"
    text = f"{title}\n二、下半年工作打算\n三季度前改造老旧小区4个，年底前新建公园2个。\n"
    found = find_figures(parse(Reading(text, False, "txt"), "sample"))
    assert [(figure.indicator, figure.period) for figure in found] == [("老旧小区", "2024Q3"), ("公园", "2024Q3-Q4")]
