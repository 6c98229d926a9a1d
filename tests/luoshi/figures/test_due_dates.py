"""Until when: phrases of plans and the day that they mean, and phrases that only look like a day."""

from __future__ import annotations

import pytest

from luoshi.figures.due_dates import find_due, find_due_dates, parse_due

DUE = [
    ("年底前建成投用", "2026-12-31"),
    ("今年底全面完成", "2026-12-31"),
    ("年内启动4个项目", "2026-12-31"),
    ("6月底前完成前期手续", "2026-06-30"),
    ("于2026年9月底完成", "2026-09-30"),
    ("2月底前报名", "2026-02-28"),
    ("2028年2月底前", "2028-02-29"),
    ("2026年11月15日前完成验收", "2026-11-15"),
    ("10月中旬前开展评估", "2026-10-20"),
    ("上半年实现开工", "2026-06-30"),
    ("三季度末主体封顶", "2026-09-30"),
    ("明年6月底前", "2027-06-30"),
    ("2028年前建成", "2027-12-31"),
    ("到2030年，实现全覆盖", "2030-12-31"),
    ("到2028年12月", "2028-12-31"),
    ("全年举办活动200场", "2026-12-31"),
]


@pytest.mark.parametrize(("text", "due"), DUE)
def test_a_phrase_of_a_plan_names_its_day(text: str, due: str) -> None:
    assert find_due(text, 2026) == due


NO_DUE = [
    "截至2026年6月底，累计完成12座",
    "自2026年7月1日起施行",
    "比2026年底增加3家",
    "每季度末25日前报送进展",
    "每年底开展一次评估",
    "三年内实现翻番",
    "近五年内",
    "青少年内心",
    "2025年底已经建成",
    "前三季度",
    "2026年3月8日",
    "长期坚持",
    "13月底前",
]


@pytest.mark.parametrize("text", NO_DUE)
def test_since_when_how_often_and_the_past_are_no_due_dates(text: str) -> None:
    assert find_due(text, 2026) is None


def test_the_last_day_counts_and_the_whole_year_only_without_another() -> None:
    assert find_due("全年推进，6月底前完成设计，10月底前开工", 2026) == "2026-10-31"
    assert find_due_dates("全年推进", 2026)[0].weak


def test_without_a_year_relative_days_are_passed_over() -> None:
    assert find_due("年底前完成") is None
    assert find_due("2027年底前完成") == "2027-12-31"


CELLS = [
    ("12月底前", "2026-12-31"),
    ("2026年11月", "2026-11-30"),
    ("2026.6.30", "2026-06-30"),
    ("2026-09", "2026-09-30"),
    ("2027年3月15日", "2027-03-15"),
    ("全年", "2026-12-31"),
    ("持续推进", None),
    ("2026年2月31日", None),
]


@pytest.mark.parametrize(("cell", "due"), CELLS)
def test_a_cell_of_due_dates_may_name_a_bare_month_or_day(cell: str, due: str | None) -> None:
    assert parse_due(cell, 2026) == due
