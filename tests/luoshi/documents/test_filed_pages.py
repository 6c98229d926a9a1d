"""Titles below what a page says of its filing, titles that run into the text, and plans that came without one."""

from __future__ import annotations

import pytest

from luoshi.documents.kinds import classify_title
from luoshi.documents.lines import split_lines
from luoshi.documents.metadata import read_metadata
from luoshi.documents.model import Metadata
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures


def meta(text: str) -> Metadata:
    return read_metadata(split_lines(text))[0]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "[ 索引号 ] 115001/2025-00217 [ 发文字号 ] 柳府发〔2025〕3号\n[ 主题分类 ] 工业 [ 发布日期 ] 2025-03-01\n"
            "柳湾县人民政府关于印发2025年重点工作安排的通知\n各乡镇人民政府：\n新建公路20公里。\n",
            "柳湾县人民政府关于印发2025年重点工作安排的通知",
        ),
        (
            "名称: 柳湾县人民政府关于公布2025年民生实事清单的通知 文号: 柳府发〔2025〕3号\n一、新建公园3个。\n",
            "柳湾县人民政府关于公布2025年民生实事清单的通知",
        ),
        ("2025年柳湾县民生实事任务分解表.docx\n一、新建公园3个。\n", "2025年柳湾县民生实事任务分解表"),
    ],
)
def test_a_page_tells_its_title_beside_its_filing(text: str, title: str) -> None:
    assert meta(text).title == title


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("柳湾县人民政府关于下达2026年安全生产责任指标的通知", "arrangement"),
        ("柳湾县人民政府关于分解2026年造林目标任务的通知", "arrangement"),
        # money handed down is no plan
        ("柳湾县财政局关于下达2026年造林补助资金任务的通知", "notice"),
        ("柳湾县财政局关于下达2026年债务限额任务的通知", "notice"),
    ],
)
def test_goals_handed_down_are_a_plan(title: str, kind: str) -> None:
    assert classify_title(title) == kind


def told(text: str) -> list[tuple[str, float, str | None, str]]:
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    return [(f.indicator, float(f.low or 0), f.period, f.modality) for f in figures]


def test_a_summary_whose_title_runs_into_its_text_tells_both_years() -> None:
    text = (
        "柳湾县教育局2025年工作总结及2026年工作计划2025年，全局齐心协力。新建学校3所。\n"
        "二、2026年工作计划\n新建学校5所。\n"
    )
    assert told(text) == [("学校", 3, "2025", "actual"), ("学校", 5, "2026", "target")]


def test_a_list_of_results_promises_nothing() -> None:
    items = "一、新建公园3个。\n二、改造小区5个。\n"
    done = told("柳湾县2025年民生实事办理结果公告\n现将办理结果公布如下：\n" + items)
    promised = told("柳湾县2025年民生实事清单\n" + items)
    assert [modality for *_, modality in done] == ["actual", "actual"]
    assert [modality for *_, modality in promised] == ["target", "target"]


def test_places_have_values_under_any_heads() -> None:
    text = (
        "柳湾县2025年统计公报\n各乡镇情况表\n乡镇 户籍情况 耕作情况 植树情况\n青石镇 1200 300 50\n云岭乡 900 200 40\n"
        "桃溪乡 800 100 30\n"
    )
    assert [(name, value) for name, value, *_ in told(text)][:4] == [
        ("青石镇户籍情况", 1200),
        ("青石镇耕作情况", 300),
        ("青石镇植树情况", 50),
        ("云岭乡户籍情况", 900),
    ]


def test_a_month_told_in_news_of_more_months_is_its_own() -> None:
    text = "柳湾县2025年1—8月经济运行情况\n1—8月工业增长5%。8月份出口增长9%，投资增长2%。\n"
    assert told(text) == [
        ("工业", 5, "2025M1-M8", "actual"),
        ("出口", 9, "2025M8", "actual"),
        ("投资", 2, "2025M8", "actual"),
    ]


def test_balances_stand_at_the_end_of_the_months_reported_on() -> None:
    text = (
        "柳湾县2025年1—5月金融运行情况\n5月末，各项存款余额90亿元，同比增长5%；贷款余额80亿元。1—5月保费收入3亿元。\n"
    )
    assert [(value, period) for _, value, period, _ in told(text)] == [
        (90, "2025M5"),
        (5, "2025M5"),
        (80, "2025M5"),
        (3, "2025M1-M5"),
    ]


def test_how_things_are_below_basic_facts_is_no_result() -> None:
    text = (
        "柳湾县农村人居环境整治三年行动方案（2021—2023年）\n一、基本情况\n全县农村卫生厕所普及率62%。\n"
        "二、行动目标\n到2023年，卫生厕所普及率达到90%。\n"
    )
    assert [(value, modality) for _, value, _, modality in told(text)] == [(62, "context"), (90, "target")]


def test_limits_of_debt_are_bounds_from_above() -> None:
    text = "柳湾县2025年财政决算报告\n一、收入情况\n政府债务限额12亿元，债务余额11亿元。\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [(f.comparator, f.modality) for f in figures] == [("le", "rule"), ("eq", "actual")]
