from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.fiscal.find import check_documents, find_broken_identities, find_execution, find_identities, find_lines

EXPECTED = [
    ("一般公共预算", "2025", "执行", "收入总量"),
    ("一般公共预算", "2025", "执行", "支出总量"),
    ("一般公共预算", "2025", "执行", "收支平衡"),
    ("一般公共预算", "2025", "执行", "增量与增幅"),
    ("一般公共预算", "2025", "执行", "调入资金与各账本调出资金"),
    ("政府性基金预算", "2025", "执行", "收入总量"),
    ("政府性基金预算", "2025", "执行", "支出总量"),
    ("政府性基金预算", "2025", "执行", "收支平衡"),
    ("政府债务", "2025", "执行", "政府债务余额"),
    ("政府债务", "2025", "执行", "一般债务余额"),
    ("政府债务", "2025", "执行", "专项债务余额"),
    ("一般公共预算", "2026", "预算", "收入总量"),
    ("一般公共预算", "2026", "预算", "支出总量"),
    ("一般公共预算", "2026", "预算", "收支平衡"),
    ("一般公共预算", "2026", "预算", "收入科目合计"),
    ("一般公共预算", "2026", "预算", "上年结转"),
    ("一般公共预算", "2026", "预算", "比上年执行数增长"),
]


@pytest.mark.parametrize("expected", EXPECTED)
def test_every_identity_of_a_sound_report_is_found_and_holds(
    read: Callable, report: str, expected: tuple[str, ...]
) -> None:
    found = {(each.book, each.period, each.stage, each.name): each for each in find_identities(*read(report))}
    assert expected in found
    assert found[expected].holds


def test_nothing_is_wrong_with_a_sound_report(read: Callable, report: str) -> None:
    assert find_broken_identities([read(report)]) == ()


def test_parts_behind_a_colon_are_identities_too(read: Callable, report: str) -> None:
    names = [each.name for each in find_identities(*read(report))]
    assert sum(name.endswith("分项") for name in names) == 6  # spending, four of debt, 三公


@pytest.mark.parametrize(
    ("good", "bad", "name", "difference"),
    [
        ("上级补助收入300,000万元", "上级补助收入300,500万元", "收入总量", 500),
        ("上解支出25,000万元，结转", "上解支出24,000万元，结转", "支出总量", -1000),
        ("增值税200,000万元", "增值税210,000万元", "收入科目合计", 10000),
        ("镇级支出90,000万元", "镇级支出80,000万元", "分项", -10000),
        ("再融资债券30,000万元", "再融资债券31,000万元", "一般债务余额", 1000),
        ("公务接待费200万元", "公务接待费300万元", "分项", 100),
        ("比2025年执行数增长3%", "比2025年执行数增长6%", "比上年执行数增长", -15600),
    ],
)
def test_one_wrong_amount_breaks_its_identity(
    read: Callable, report: str, good: str, bad: str, name: str, difference: int
) -> None:
    assert good in report
    broken = [each for each in find_identities(*read(report.replace(good, bad))) if not each.holds]
    assert [(each.name.endswith(name), each.difference / 10000) for each in broken if each.name.endswith(name)] == [
        (True, difference)
    ]
    (first, *_) = find_broken_identities([read(report.replace(good, bad))])
    assert first.kind == "identity"
    assert "相差" in first.explanation


def test_unequal_totals_break_the_balance(read: Callable, report: str) -> None:
    bad = report.replace("支出总量830,600万元", "支出总量830,000万元")
    assert {each.name for each in find_identities(*read(bad)) if not each.holds} == {"支出总量", "收支平衡"}


def test_a_surplus_closes_the_balance(read: Callable) -> None:
    text = """关于青禾县2025年预算执行情况的报告

一、2025年预算执行情况

全县一般公共预算收入60,000万元，增长5%。其中：税收收入40,000万元；非税收入20,000万元。加上上级补助收入30,000万元、债务转贷收入5,000万元（其中新增债券2,000万元，再融资债券3,000万元），收入总量95,000万元。一般公共预算支出80,000万元；加上上解支出5,000万元，支出总量85,000万元。收支相抵，年终结转10,000万元。
"""
    found = {each.name: each for each in find_identities(*read(text))}
    assert all(found[name].holds for name in ("收入总量", "支出总量", "收支平衡"))
    assert len(found["收支平衡"].right) == 2


def test_lines_know_their_book_and_side(read: Callable, report: str) -> None:
    lines = find_lines(*read(report))
    own = [(line.book, line.side) for line in lines if line.own]
    assert own == [
        ("一般公共预算", "revenue"),
        ("一般公共预算", "expenditure"),
        ("政府性基金预算", "revenue"),
        ("政府性基金预算", "expenditure"),
        ("一般公共预算", "revenue"),
        ("一般公共预算", "expenditure"),
    ]


def test_execution_rates_imply_the_budget(read: Callable, report: str) -> None:
    rates = [(str(each.rate.low), round(each.budget / 10000)) for each in find_execution(*read(report))]
    assert rates == [("101.2", 513834), ("98.5", 802030), ("95", 221053), ("96.4", 212656)]


def test_a_document_without_books_has_no_identities(read: Callable) -> None:
    text = "2025年工作报告\n\n完成税收总收入872.4亿元，其中：总部经济148.8亿元、涉外经济398.4亿元。\n"
    assert find_identities(*read(text)) == ()


def test_identities_read_as_equations(read: Callable, report: str) -> None:
    first = next(each for each in find_identities(*read(report)) if each.name == "收支平衡")
    assert str(first) == "一般公共预算2025年执行·收支平衡：收入总量830,000万元＝支出总量830,000万元，成立"


def test_a_wrong_part_is_reported_once(read: Callable, report: str) -> None:
    bad = read(report.replace("公务接待费200万元", "公务接待费300万元"))
    assert [each.kind for each in check_documents([bad])] == ["identity"]


def test_the_same_items_of_two_levels_do_not_contradict_each_other(read: Callable) -> None:
    text = (
        "关于青禾县2025年预算执行情况和2026年预算草案的报告\n\n一、2025年预算执行情况\n\n"
        "全县一般公共预算收入完成47亿元。加上级补助收入294亿元，收入总量为341亿元。收支相抵后，年终结余43亿元。\n\n"
        "县本级一般公共预算收入完成13亿元。加上级补助收入82亿元，收入总量为95亿元。收支相抵后，年终结余6亿元。\n"
    )
    assert list(check_documents([read(text)])) == []
