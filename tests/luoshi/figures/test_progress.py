"""Lists that tell how far things are: what was promised, what was done of it, and up to which month."""

from __future__ import annotations

import pytest

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

HEAD = "柳湾县2025年民生实事进展情况（截至9月底）\n\n"


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text, False, "txt"), "list")))


def told(text: str) -> list[str]:
    return [f"{figure.indicator} {figure.low}{figure.unit} {figure.modality} {figure.period}" for figure in read(text)]


ITEMS = [
    (
        "1.新增公共车位\n目标：新增900个。进展：已完成700个。\n",
        ["公共车位 900个 target 2025", "公共车位 700个 actual 2025Q1-Q3"],
    ),
    (
        "1.城镇新增就业5000人。截至9月底，已完成4100人，完成率82%。\n",
        [
            "城镇新增就业 5000人 target 2025",
            "城镇新增就业 4100人 actual 2025Q1-Q3",
            "城镇新增就业完成率 82% actual 2025Q1-Q3",
        ],
    ),
    (
        "（一）12个村级书屋改造项目，已完成7个，剩余5个正在建设。\n",
        [
            "村级书屋改造项目 12个 target 2025",
            "村级书屋改造项目 7个 actual 2025Q1-Q3",
            "村级书屋改造项目 5个 actual 2025Q1-Q3",
        ],
    ),
    (
        "1.新建农村公路60公里\n完成情况：1-8月完成40公里。\n",
        ["农村公路 60公里 target 2025", "农村公路 40公里 actual 2025M1-M8"],
    ),
    (
        "1.河道清淤30公里（2024—2026年）。目前已完成12公里。\n",
        ["河道清淤 30公里 target 2024-2026", "河道清淤 12公里 actual 2025Q1-Q3"],
    ),
    (
        "1.年度任务为整治村庄20个，截至目前完成15个。\n",
        ["村庄 20个 target 2025", "村庄 15个 actual 2025Q1-Q3"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ITEMS)
def test_an_item_promises_first_and_tells_then_what_was_done(text: str, expected: list[str]) -> None:
    assert told(HEAD + text) == expected


def test_an_opening_may_say_that_a_list_tells_progress() -> None:
    text = "柳湾县民生实事\n2025-10-12\n\n现将民生实事推进情况通报如下：\n\n1.加装电梯40台，截至9月底已完工22台。\n"
    assert told(text) == ["电梯 40台 target 2025", "电梯完工 22台 actual 2025Q1-Q3"]


def test_a_list_that_promises_keeps_its_targets() -> None:
    text = "柳湾县2025年民生实事清单\n\n1.新增车位900个，累计达到5000个。\n"
    assert [figure.modality for figure in read(text)] == ["target", "target"]


def test_how_many_items_a_list_has_is_no_figure() -> None:
    text = f"{HEAD}2025年12件重点民生实事计划总投资8亿元，截至目前完成投资6亿元。\n"
    assert [figure.low for figure in read(text)] == [8, 6]


def test_a_month_with_sums_is_of_the_months_so_far() -> None:
    text = "柳湾县2024年5月财政收支情况\n\n5月，税收累计完成9亿元，比上年增收1亿元。\n\n5月，税收当月完成2亿元。\n"
    assert [figure.period for figure in read(text)] == ["2024M1-M5", "2024M1-M5", "2024M5"]


def test_entries_without_full_stops_are_not_joined() -> None:
    text = (
        "柳湾县2025年民生实事清单\n\n一、文化惠民\n配送演出不少于200场次、电影不少于900场次\n"
        "开展辅导、讲座不少于60场次\n新建书屋6个\n"
    )
    assert [figure.indicator for figure in read(text)][:2] == ["演出", "电影"]
