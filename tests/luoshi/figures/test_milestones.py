"""Construction projects in prose, and what only looks like one."""

from __future__ import annotations

import pytest

from luoshi.figures.milestones import find_milestones

FOUND = [
    ("实现柳湾养老院项目开工。", ["开工 柳湾养老院项目"]),
    ("★实现明德小学扩建项目完工。", ["完工 明德小学扩建项目"]),
    ("实现东湖路818弄1-16号综合改造项目竣工。", ["竣工 东湖路818弄1-16号综合改造项目"]),
    ("实现金桥广场C1地块（A、B楼）项目竣工。", ["竣工 金桥广场C1地块（A、B楼）项目"]),
    (
        "推进市西高中东、61街坊南块等项目实现开工，北桥消防站、12街坊B地块商办等项目实现竣工。",
        ["开工 市西高中东", "开工 61街坊南块", "竣工 北桥消防站", "竣工 12街坊B地块商办"],
    ),
    ("基本建成云飞路（东湖路—西山路）。", ["基本建成 云飞路（东湖路—西山路）"]),
    (
        "推进柳湾医院改扩建工程、云溪中学新建工程等项目建设。",
        ["推进 柳湾医院改扩建工程", "推进 云溪中学新建工程"],
    ),
    (
        "推进一小区、二小区、东湖路66弄3-9号和谈村项目建设。",
        ["推进 一小区", "推进 二小区", "推进 东湖路66弄3-9号", "推进 谈村项目"],
    ),
    ("推进北片调蓄池以及南片泵站项目建设。", ["推进 北片调蓄池", "推进 南片泵站项目"]),
    ("推进东湖二期（东湖路-云飞路）道路建设。", ["推进 东湖二期（东湖路-云飞路）道路建设"]),
    ("实现东湖路16、18号改造项目开工。", ["开工 东湖路16、18号改造项目"]),
    ("年内云谷大厦等12个项目竣工。", ["竣工 云谷大厦"]),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_projects_are_named_with_the_point_that_they_reach(text: str, expected: list[str]) -> None:
    assert [f"{m.stage} {m.name}" for m in find_milestones(text)] == expected


NOTHING = [
    "全年完成开工、竣工各90万平方米。",
    "实现区重大工程开工100万平方米；竣工80万平方米。",
    "推进“消费中心城市”示范区建设。",
    "推进商旅文体展联动。",
    "推进区域重大项目建设。",
    "推进民心工程建设。",
    "推进“名师进校园”工程建设。",
    "推进第三轮公共卫生行动计划项目实施。",
    "二季度末全部开工。",
    "计划已全部竣工。",
    "推进街镇社工站建设。",
    "",
]


@pytest.mark.parametrize("text", NOTHING)
def test_areas_slogans_and_generic_works_name_no_project(text: str) -> None:
    assert find_milestones(text) == []


def test_a_milestone_knows_its_name_and_its_promise() -> None:
    text = "加快建设。推进东湖小学、北桥泵站等项目实现开工，持续优化环境。"
    first, second = find_milestones(text)
    assert text[first.start : first.end] == "东湖小学"
    assert first.promise == second.promise
    assert text[slice(*first.promise)] == "推进东湖小学、北桥泵站等项目实现开工"
