"""What the head of a column and a caption say."""

from __future__ import annotations

import pytest

from luoshi.figures.context import Context
from luoshi.figures.table_columns import caption_context, columns_by_role, head_unit, is_earlier, read_head

HEADS = [
    ("序号", "number", "", None, None),
    ("指标名称", "label", "", None, None),
    ("计量单位", "unit", "", None, None),
    ("牵头单位", "owner", "", None, None),
    ("2026年目标值", "value", "", "2026", "target"),
    ("2025年实际完成", "value", "", "2025", "actual"),
    ("税收收入（亿元）", "value", "亿元", None, None),
]


@pytest.mark.parametrize(("title", "role", "unit", "period", "modality"), HEADS)
def test_a_head_tells_what_stands_below(
    title: str, role: str, unit: str, period: str | None, modality: str | None
) -> None:
    column = read_head(title, 2026)
    assert (column.role, column.unit, column.period, column.modality) == (role, unit, period, modality)


@pytest.mark.parametrize(
    ("title", "noun", "growth", "share"),
    [
        ("税收收入（亿元）", "税收收入", False, False),
        ("比上年增长（%）", "", True, False),
        ("占总量比重（%）", "", False, True),
        ("2026年目标", "", False, False),
    ],
)
def test_a_head_may_name_an_indicator_a_rate_or_a_part(title: str, noun: str, growth: bool, share: bool) -> None:
    column = read_head(title)
    assert (column.noun, column.growth, column.share) == (noun, growth, share)


@pytest.mark.parametrize(
    ("title", "unit"), [("用电量（亿千瓦时）", "亿千瓦时"), ("增速[%]", "%"), ("负责人（局长）", ""), ("税收", "")]
)
def test_only_a_unit_in_brackets_is_a_unit(title: str, unit: str) -> None:
    assert head_unit(title) == unit


def test_columns_are_found_by_their_role() -> None:
    columns = [read_head(title) for title in ("序号", "指标", "目标值", "实际值")]
    assert columns_by_role(columns) == {"number": [0], "label": [1], "value": [2, 3]}


@pytest.mark.parametrize(
    ("caption", "modality", "period"),
    [
        ("2025年主要指标完成情况", "actual", "2025"),
        ("2026年重点任务表", "target", "2026"),
        ("主要指标表", "rule", "2024"),
    ],
)
def test_a_caption_may_overrule_the_text_around(caption: str, modality: str, period: str) -> None:
    context = caption_context(caption, Context("rule", "2024", 2024))
    assert (context.modality, context.period, context.year) == (modality, period, int(period))


@pytest.mark.parametrize(
    ("period", "planned", "earlier"), [("2024", "2026", True), ("2026", "2026", False), (None, "2026", False)]
)
def test_a_column_of_an_earlier_year_holds_what_was(period: str | None, planned: str, earlier: bool) -> None:
    assert is_earlier(period, planned) is earlier
