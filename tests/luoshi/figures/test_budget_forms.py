"""Budgets as reports on accounts tell them: as passed, as changed, against the year before; explained by newspapers."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

REPORT = "关于柳市2023年预算执行情况和2024年预算草案的报告\n一、2023年预算执行情况\n"
PLAN = "二、2024年预算草案\n"


def told(text: str) -> list[str]:
    figures = find_figures(parse(Reading(text, False, "txt"), "sample"))
    return [f"{f.indicator} {f.low}{f.unit} {f.modality} {f.period}" for f in figures]


def test_a_budget_as_it_was_passed_is_planned_though_the_report_looks_back() -> None:
    text = "经市七届人大三次会议审议通过，2023年市级一般公共预算预期收入60亿元，同比增长5%。其中，税收收入42亿元。"
    assert told(REPORT + text) == [
        "市级一般公共预算预期收入 60亿元 target 2023",
        "市级一般公共预算预期收入 5% target 2023",
        "税收收入 42亿元 target 2023",
    ]


def test_a_budget_that_was_changed_is_of_one_year_before_and_after() -> None:
    text = "经市人大常委会批准，2023年一般公共预算总收入由60亿元调整为70亿元，调增10亿元。"
    assert told(REPORT + text) == [
        "一般公共预算总收入 60亿元 target 2023",
        "一般公共预算总收入 70亿元 target 2023",
        "一般公共预算总收入 10亿元 target 2023",
    ]


def test_what_came_of_a_budget_is_no_plan() -> None:
    text = "经市七届人大三次会议审议通过，2023年市级预算收入60亿元，实际完成61亿元。"
    assert told(REPORT + text)[-1].endswith("61亿元 actual 2023")


@pytest.mark.parametrize(
    ("base", "expected"),
    [("执行数", "actual 2023"), ("完成数", "actual 2023"), ("预算数", "target 2023")],
)
def test_what_a_plan_is_held_against_is_of_the_year_before(base: str, expected: str) -> None:
    text = f"2024年收入拟安排66亿元，比上年{base}61亿元增长8%（其中税收收入计划完成31亿元）。"
    assert told(REPORT + PLAN + text) == [
        "收入 66亿元 target 2024",
        f"收入 61亿元 {expected}",
        "收入 8% target 2024",
        "税收收入 31亿元 target 2024",
    ]


def test_the_sides_of_a_budget_take_its_book_and_its_fund() -> None:
    text = "一般公共收入预算安排37亿元。支出预算安排41亿元。\n柳市机关养老保险基金收入预算为2亿元。支出预算为5亿元。\n"
    assert [line.split()[0] for line in told(REPORT + PLAN + text)] == [
        "一般公共收入预算",
        "一般公共支出预算",
        "柳市机关养老保险基金收入预算",
        "柳市机关养老保险基金支出预算",
    ]


def test_headings_without_numbers_turn_a_report_told_by_a_newspaper() -> None:
    text = (
        "柳市2023年预算执行情况和2024年预算（草案）报告解读\n来源：柳市日报\n时间：2024-01-05\n"
        "　　报告指出，五年来，财政工作稳步推进，为发展作出了贡献。\n"
        "　　财政实力提升。一般公共预算收入累计达688亿元。\n"
        "　　2023年财政预算执行情况\n　　一般公共预算\n　　一般公共预算收入完成177亿元，增长11%。\n"
        "　　2024年财政预算情况\n　　一般公共预算预期目标\n　　一般公共收入预算安排189亿元，增长7%。\n"
    )
    assert [line.split(maxsplit=2)[2] for line in told(text)] == [
        "actual 2019-2023",
        "actual 2023",
        "actual 2023",
        "target 2024",
        "target 2024",
    ]
