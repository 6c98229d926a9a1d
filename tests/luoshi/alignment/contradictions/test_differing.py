"""Several actual values of one indicator and year: which stands, and why the others differ."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from luoshi.alignment.contradictions.differing import KINDS, Said, Standing, stand_values
from luoshi.figures.model import Figure
from luoshi.text.span import Span


def figure(value: str, **more: Any) -> Figure:
    given = {"indicator": "粮食产量", "measure": "amount", "unit": "万吨", "estimated": False, **more}
    return Figure(
        span=Span(0, 1),
        comparator="eq",
        low=Decimal(value),
        high=Decimal(value),
        period="2025",
        modality="actual",
        **given,
    )


def said(value: str, before: str = "", document: str = "甲", issued: str = "", headings: Any = (), **more: Any) -> Said:
    return Said(figure(value, **more), before, tuple(headings), document, issued)


def kinds(*values: Said) -> list[str | None]:
    return [one and one.kind for one in stand_values(values)]


CASES = [
    ("one value", [said("12.6")], [None]),
    ("the same twice", [said("12.6"), said("12.6", document="乙")], [None, None]),
    ("a rounding only", [said("12.6"), said("12.58", document="乙")], [None, None]),
    ("an estimate gives way to the count", [said("12.4", estimated=True), said("12.7")], ["estimate", "current"]),
    (
        "an estimate gives way even where it is newer",
        [said("12.4", issued="2026-03-01", estimated=True), said("12.7", issued="2026-01-01", document="乙")],
        ["estimate", "current"],
    ),
    (
        "a later document revises",
        [said("12.1", issued="2026-01-12"), said("12.7", issued="2026-05-06", document="乙")],
        ["revised", "current"],
    ),
    ("one document says both", [said("12.1"), said("12.7")], ["clash", "clash"]),
    ("documents without dates", [said("12.1"), said("12.7", document="乙")], ["clash", "clash"]),
    (
        "the same number from a third document stands with it",
        [
            said("12.1", issued="2026-01-12"),
            said("12.7", issued="2026-05-06", document="乙"),
            said("12.7", document="丙"),
        ],
        ["revised", "current", "current"],
    ),
    (
        "other people are another thing",
        [said("320", population="残疾人"), said("1450"), said("1450")],
        ["scope", "current", "current"],
    ),
]


@pytest.mark.parametrize(("values", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_every_value_is_told_its_standing(values: list[Said], expected: list[str | None]) -> None:
    assert kinds(*values) == expected


GROWTH = {"indicator": "粮食产量", "measure": "growth", "unit": "%"}
BASES = [
    ("粮食产量由11万吨增加到12.7万吨，年均增长", "年均"),
    ("按同口径计算增长", "同口径"),
    ("剔除留抵退税因素后增长", "扣除特殊因素"),
    ("两年平均增长", "两年平均"),
    ("按可比价格计算，同比增长", ""),  # the words of another clause
    ("全市粮食生产再上台阶，增长", ""),
]


@pytest.mark.parametrize(("before", "scope"), BASES)
def test_the_words_before_a_number_are_its_basis(before: str, scope: str) -> None:
    plain, other = said("2.1", "增长", **GROWTH), said("3.4", before, **GROWTH)
    found = stand_values([plain, other])[1]
    assert found == (Standing("scope", scope, 0) if scope else Standing("clash", "", 0))


def test_lines_of_two_budget_books_stand_side_by_side() -> None:
    one = said("6.8", headings=["1．调入资金", "一、一般公共预算"], indicator="调入资金", unit="亿元")
    other = said("0.4", headings=["二、政府性基金预算"], indicator="调入资金", unit="亿元")
    assert stand_values([one, other]) == (
        Standing("current", "一般公共预算"),
        Standing("scope", "政府性基金预算", 0),
    )


def test_one_book_alone_sets_nothing_apart() -> None:
    one = said("6.8", headings=["一、一般公共预算"], issued="2026-01-05", indicator="税收收入", unit="亿元")
    other = said("6.9", issued="2026-02-05", document="乙", indicator="税收收入", unit="亿元")
    assert kinds(one, other) == ["revised", "current"]


def test_units_are_compared_as_amounts() -> None:
    assert kinds(said("12600", unit="吨"), said("1.26")) == [None, None]


def test_every_kind_is_known() -> None:
    assert {kind for _, _, expected in CASES for kind in expected if kind} <= set(KINDS)
