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
    assert figure.period == "2025H1"


def test_what_is_obtained_for_the_next_year_is_obtained_in_the_year_reported_on() -> None:
    (figure,) = summary("成功争取2026年国债资金9亿元。")
    assert (figure.period, figure.indicator) == ("2025H1", "国债资金")


def test_who_found_out_a_number_for_which_year_is_no_part_of_its_name() -> None:
    text = "柳湾县2024年统计公报\n\n按统一核算制度，最终核实2023年全县生产总值96亿元。\n"
    assert [(figure.indicator, figure.period) for figure in read(text)] == [("生产总值", "2023")]


def test_the_year_of_a_work_holds_for_its_clause_alone() -> None:
    (figure,) = summary("完成2023年度企业信用评定，约谈施工企业9家。")
    assert figure.period == "2025H1"
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
