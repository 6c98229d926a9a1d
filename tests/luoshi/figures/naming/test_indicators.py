"""What each number of a sentence counts."""

from __future__ import annotations

import pytest

from luoshi.figures.naming.indicators import name_indicators
from luoshi.figures.naming.spots import Spot
from luoshi.text.quantities import scan


def read(text: str, topic: str = "", carried: str = "") -> list[Spot]:
    return name_indicators(text, 0, len(text), list(scan(text)), topic, carried)


NAMES = [
    ("建成社区食堂5个、助餐点12处", [("社区食堂", "left"), ("助餐点", "left")]),
    ("新建3片、翻建2片笼式球场", [("笼式球场", "right"), ("笼式球场", "right")]),
    ("全年完成开工、竣工各60万平方米", [("开工面积", "each")]),
    ("工业、服务业增加值分别增长6%和8%", [("工业增加值", "listed"), ("服务业增加值", "listed")]),
    ("数字产业占全区经济的12%", [("数字产业", "share")]),
    ("公办幼儿园新增8个托班", [("公办幼儿园托班", "right")]),
    ("组建1支区级和9支街镇级队伍", [("区级队伍", "right"), ("街镇级队伍", "right")]),
    ("产业结构为9.4：51.0：39.6", [(f"第{sector}产业比重", "listed") for sector in "一二三"]),
    ("完成税收8亿元，增长6%", [("税收", "left"), ("税收", "carried")]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_number_finds_its_name(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(spot.name, spot.mode) for spot in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("覆盖率达到95%", "养老服务覆盖率"),
        ("同比增长6%", "体检"),
        ("活动吸引3万人次参与", "养老服务参与人次"),
        ("“银龄课堂”平台开通，好评率达98%", "“银龄课堂”好评率"),
    ],
)
def test_heading_and_earlier_sentence_help_out(text: str, name: str) -> None:
    assert read(text, topic="养老服务", carried="体检")[-1].name == name


def test_behind_a_semicolon_the_heading_does_not_help() -> None:
    text = "新增书屋3家；覆盖率达到95%"
    start = text.index("；") + 1
    (spot,) = name_indicators(text, start, len(text), list(scan(text))[1:], "养老服务", "")
    assert spot.name == "覆盖率"


def test_the_qualifier_that_a_name_leaves_out_is_kept() -> None:
    (spot,) = read("为90名有需求的老年人提供助浴服务")
    assert (spot.name, spot.population) == ("老年人助浴服务", "有需求")
