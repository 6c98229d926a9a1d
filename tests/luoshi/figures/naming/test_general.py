"""Names that are too general to stand alone."""

from __future__ import annotations

import pytest

from luoshi.figures.naming.carrying import carry_name
from luoshi.figures.naming.general import (
    Surroundings,
    complete_noun,
    is_general,
    restage,
)
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.stages import name_of_stage
from luoshi.text.quantities import parse_quantity
from luoshi.text.unclear import Unclear


def spot(left: str = "", number: str = "95%", name: str = "", verb: str = "") -> Spot:
    quantity = parse_quantity(number)
    assert not isinstance(quantity, Unclear)
    return Spot(quantity, left, "", name=name, verb=verb)


NOTHING = Surroundings(None, "", "")
CANTEEN = Surroundings(spot(name="社区食堂"), "", "")


@pytest.mark.parametrize("noun", ["覆盖率", "户数", "总金额", "给予补贴", "满意度"])
def test_a_mere_quantity_needs_completing(noun: str) -> None:
    assert is_general(noun)


@pytest.mark.parametrize("noun", ["失业率", "养老床位", "财政收入", "开工面积", "“共享”率"])
def test_a_name_of_its_own_does_not(noun: str) -> None:
    assert not is_general(noun)


@pytest.mark.parametrize(
    ("noun", "around", "name"),
    [
        ("覆盖率", CANTEEN, "社区食堂覆盖率"),
        ("覆盖率", Surroundings(None, "养老服务", "书屋"), "养老服务覆盖率"),
        ("覆盖率", Surroundings(None, "", "体检"), "体检覆盖率"),
        ("覆盖率", NOTHING, "覆盖率"),
        ("竣工", CANTEEN, "社区食堂竣工"),
        ("区级", CANTEEN, "区级社区食堂"),
        ("养老床位", CANTEEN, "养老床位"),
    ],
)
def test_what_is_near_completes_a_name(noun: str, around: Surroundings, name: str) -> None:
    assert complete_noun(spot(), noun, around) == name


def test_the_clause_before_completes_a_name_first() -> None:
    assert (
        complete_noun(spot("开展老年体检，覆盖率达到"), "覆盖率", Surroundings(None, "养老服务", ""))
        == "老年体检覆盖率"
    )


@pytest.mark.parametrize(
    ("left", "number", "around", "name"),
    [
        ("同比增长", "6%", Surroundings(None, "", "税收"), "税收"),
        ("养老床位充足，新增", "60张", Surroundings(None, "", "税收"), "养老床位充足"),
        ("举办", "60场", Surroundings(None, "", "税收"), ""),
        ("，增长", "6%", CANTEEN, "社区食堂"),
    ],
)
def test_a_number_without_a_name_takes_one_over(left: str, number: str, around: Surroundings, name: str) -> None:
    assert carry_name(spot(left, number), around) == name


@pytest.mark.parametrize(
    ("name", "stage", "expected"),
    [("公租房筹措", "供应", "公租房供应"), ("新开工面积", "竣工", "竣工面积"), ("电梯", "完工", "电梯完工")],
)
def test_a_stage_gives_way_to_another(name: str, stage: str, expected: str) -> None:
    assert restage(name, stage) == expected


@pytest.mark.parametrize(("number", "name"), [("60万平方米", "竣工面积"), ("3公顷", "竣工面积"), ("6家", "")])
def test_a_stage_is_measured_by_its_area(number: str, name: str) -> None:
    assert name_of_stage(spot("全年实现竣工", number)) == name


def test_a_place_has_its_part_of_what_was_counted_in_the_same_unit() -> None:
    earlier = [spot(number="118个", name="老旧小区"), spot(number="9所", name="公益幼儿园")]
    around = Surroundings(earlier[1], "", "", earlier)
    assert complete_noun(spot(number="53个"), "中心城区", around) == "中心城区老旧小区"
    assert complete_noun(spot(number="2所"), "中心城区", around) == "中心城区公益幼儿园"
    assert complete_noun(spot(number="2900个"), "学位", around) == "公益幼儿园学位"


def test_how_people_are_supported_is_told_apart_by_who_they_are() -> None:
    around = Surroundings(spot(name="特困人员基本生活标准"), "", "")
    assert complete_noun(spot(number="1248元"), "集中供养", around) == "特困人员集中供养"
