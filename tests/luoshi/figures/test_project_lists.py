"""Projects that a list presents one by one: their sizes, their labels, and the money of the works of an item."""

from __future__ import annotations

import pytest
from tests.luoshi.telling import Read, named, told

PROJECTS = "柳湾县2026年重点项目建设计划\n"
PROMISES = "柳湾区2026年民生实事项目\n"
REPORT = "柳湾县2026年政府工作报告\n——2026年1月12日在县人代会上\n一、2025年工作回顾\n"
SUMMARY = "柳湾县住房局2025年工作总结\n一、2025年工作\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # whatever the project is called
        (
            "2.S321柳湾城区段改建工程。全长7公里，总投资5亿元，2026年计划投资2亿元。",
            [
                ("S321柳湾城区段改建工程全长", 7, "context"),
                ("S321柳湾城区段改建工程总投资", 5, "context"),
                ("S321柳湾城区段改建工程计划投资", 2, "target"),
            ],
        ),
        (
            "3.柳湾县中医院新院区。总投资3亿元，建筑面积4万平方米。今年计划投资1亿元。",
            [
                ("柳湾县中医院新院区总投资", 3, "context"),
                ("柳湾县中医院新院区建筑面积", 4, "context"),
                ("柳湾县中医院新院区计划投资", 1, "target"),
            ],
        ),
        # with a remark behind the name of the project
        (
            "5.柳湾食品加工项目（一期）：总投资6亿元，年度投资2亿元。",
            [("柳湾食品加工项目（一期）总投资", 6, "context"), ("柳湾食品加工项目（一期）年度投资", 2, "target")],
        ),
        (
            "4.柳湾食品加工项目（续建），总投资6亿元，占地90亩，年度计划投资2亿元。",
            [
                ("柳湾食品加工项目总投资", 6, "context"),
                ("", 90, "context"),
                ("柳湾食品加工项目年度计划投资", 2, "target"),
            ],
        ),
        # what is got ready, and from when on it is built
        ("2026年，全县前期类34个，总投资105亿元。", [("前期类", 34, "target"), ("前期类总投资", 105, "context")]),
        (
            "道路全长5公里，红线宽24米，投资概算2亿元，2026年6月底前开工。",
            [("道路全长", 5, "context"), ("红线宽", 24, "context"), ("投资概算", 2, "context")],
        ),
        (
            "全县安排重点项目90个，总投资300亿元，年度计划投资60亿元。",
            [
                ("重点项目", 90, "target"),
                ("重点项目总投资", 300, "context"),
                ("重点项目年度计划投资", 60, "target"),
            ],
        ),
    ],
)
def test_how_large_a_project_is_stands_beside_what_the_year_promises(
    read: Read, text: str, wanted: list[tuple[str, float, str]]
) -> None:
    found = told(read(PROJECTS + text + "\n"))
    assert [rest for _, *rest in found] == [rest for _, *rest in wanted]
    assert [name for (name, *_), (said, *_) in zip(found, wanted, strict=True) if said] == [
        said for said, *_ in wanted if said
    ]


@pytest.mark.parametrize(
    ("head", "text", "wanted"),
    [
        # nothing of the year stands behind it
        (PROJECTS, "引进企业5家，总投资6亿元。", ["target", "target"]),
        # what was done of it is told itself
        (REPORT, "全县工业项目完成总投资9亿元。", ["actual"]),
        (REPORT, "石梁水库工程总投资9亿元。", ["actual"]),
    ],
)
def test_a_total_that_stands_alone_stays_what_it_was(read: Read, head: str, text: str, wanted: list[str]) -> None:
    assert [f.modality for f in read(head + text + "\n")] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "1.石梁水库工程。总投资9亿元，已完成投资3亿元。",
        "1.石梁水库工程：总投资9亿元，目前完成25%。",
    ],
)
def test_the_total_of_a_project_is_context_of_how_far_it_came(read: Read, text: str) -> None:
    figures = read(REPORT + text + "\n")
    assert figures[0].indicator == "石梁水库工程总投资"
    assert [f.modality for f in figures] == ["context", "actual"]


def test_from_when_to_when_a_project_is_built_dates_nothing(read: Read) -> None:
    figures = read(REPORT + "石梁水库工程总投资9亿元（2023年3月-2026年5月），完成8%。\n")
    assert {f.period for f in figures} == {"2025"}
    # a time outside of brackets is the time of what follows
    (figure,) = read(REPORT + "2023年3月，新建泵站2座。\n")
    assert figure.period == "2023M3"


def test_each_point_has_a_project_of_its_own(read: Read) -> None:
    text = "一是石梁路改建工程，全长23公里，总投资4亿元；二是沙溪路改建工程，全长9公里，总投资2亿元。\n"
    totals = [f for f in read(REPORT + text) if f.unit == "亿元"]
    assert named(totals) == [("石梁路改建工程总投资", 4), ("沙溪路改建工程总投资", 2)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("设置床位300张，设车位200个。", ["床位", "车位"]),
        ("12个项目归入实施类，8个项目归入储备类。", ["实施类项目", "储备类项目"]),
        ("新设企业30家。", ["新设企业"]),
    ],
)
def test_what_is_set_up_or_filed_is_named_alone(read: Read, text: str, wanted: list[str]) -> None:
    assert [f.indicator for f in read(PROJECTS + text + "\n")] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("（三）农村路网提升。全年投入900万元。", [("农村路网提升投入", 900)]),
        (
            "4.新建文化宫：总建筑面积4000平方米，投入900万元。",
            [("文化宫总建筑面积", 4000), ("文化宫投入", 900)],
        ),
        (
            "5.老旧小区改造。改造小区3个，共33栋楼、900户，资金4000万元。",
            [("老旧小区改造", 3), ("老旧小区改造", 33), ("老旧小区改造", 900), ("老旧小区改造资金", 4000)],
        ),
        # a chapter is no works, and who profits from them is named by itself
        ("6.城市建设。全年投入900万元。", [("全年投入", 900)]),
        ("7.老旧小区改造。惠及居民900户。", [("惠及居民", 900)]),
    ],
)
def test_money_and_homes_are_of_the_works_that_an_item_opens_with(
    read: Read, text: str, wanted: list[tuple[str, float]]
) -> None:
    assert named(read(PROMISES + text + "\n")) == wanted


def test_points_that_open_with_a_theme_tell_of_it(read: Read) -> None:
    text = "一是老旧小区改造。开工11个，投入资金3亿元。二是农村危房改造。完成30户。\n"
    figures = read(SUMMARY + text)
    assert named(figures) == [("老旧小区改造开工", 11), ("老旧小区改造资金", 3), ("农村危房改造", 30)]


def test_a_point_that_goes_on_without_a_full_stop_keeps_its_names(read: Read) -> None:
    text = "一是新建公厕20座，改造公园3个。二是新建泵站9座。\n"
    assert named(read(SUMMARY + text)) == [("公厕", 20), ("公园", 3), ("泵站", 9)]


def test_within_the_year_is_the_year_that_the_sentence_named(read: Read) -> None:
    text = "一是老旧小区改造。2024年启动18个，其中年内完工7个。\n"
    assert [f.period for f in read(SUMMARY + text)] == ["2024", "2024"]
    text = "2024年启动小区18个。年内完工7个。\n"
    assert [f.period for f in read(SUMMARY + text)] == ["2024", "2025"]
