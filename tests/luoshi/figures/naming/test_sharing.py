"""Names that several numbers share, and numbers that several names share."""

from __future__ import annotations

import pytest

from luoshi.documents.model import Passage
from luoshi.figures.context import Context
from luoshi.figures.counting import counting_quantities
from luoshi.figures.naming.both import name_each, pair_of_names
from luoshi.figures.naming.listed import listed_names
from luoshi.figures.naming.sharing import distribute, share_forward
from luoshi.figures.naming.spots import Spot, cut_spots
from luoshi.figures.prose import Place, prose_figures
from luoshi.text.quantities import scan


def cut(text: str) -> list[Spot]:
    return cut_spots(text, 0, len(text), list(scan(text)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全年完成开工、竣工各60万平方米", ("开工面积", "竣工面积")),
        ("书屋和驿站各3家", ("书屋", "驿站")),
        ("新增书屋3家", None),
        ("存款余额、贷款余额双双超过300亿元", ("存款余额", "贷款余额")),
        ("金融机构存、贷款余额双双突破300亿元", ("金融机构存款余额", "贷款余额")),
        ("销量、销售额双双增长6%", ("销量", "销售额")),
        ("销量双双下降的企业3家", None),
    ],
)
def test_each_gives_one_number_two_names(text: str, names: tuple[str, ...] | None) -> None:
    (spot,) = cut(text)
    assert ((spot.name, *spot.also) if name_each(spot) else None) == names


@pytest.mark.parametrize(
    ("noun", "text", "names"),
    [
        ("进出口总额、固定资产投资", "增长4%", ["进出口总额", "固定资产投资"]),
        ("进出口总额、固定资产投资", "达到4亿元", []),
        ("书屋、公园", "增长4%", []),
        ("进出口总额", "增长4%", []),
    ],
)
def test_only_two_metrics_share_a_rate(noun: str, text: str, names: list[str]) -> None:
    (spot,) = cut(text)
    assert pair_of_names(noun, spot) == names


def test_a_noun_behind_a_later_number_serves_the_earlier_ones() -> None:
    spots = cut("新建1片、翻建2片、改建3片球场")
    spots[-1].name, spots[-1].mode = "球场", "right"
    share_forward(spots)
    assert [spot.name for spot in spots] == ["球场"] * 3


def test_a_level_before_the_noun_stays() -> None:
    spots = cut("1支区级和9支街镇级队伍")
    for spot, name in zip(spots, ("区级", "街镇级队伍"), strict=True):
        spot.name, spot.mode = name, "right"
    share_forward(spots)
    assert [spot.name for spot in spots] == ["区级队伍", "街镇级队伍"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("工业、服务业增加值分别增长6%和8%", ["工业增加值", "服务业增加值"]),
        ("总部机构、研究中心8家、6家", ["总部机构", "研究中心"]),
        ("书屋、公园分别新增6家", [""]),
        ("工业、服务业、建筑业增加值分别增长6%和8%", ["", ""]),
    ],
)
def test_listed_names_go_to_as_many_numbers(text: str, names: list[str]) -> None:
    spots = cut(text)
    distribute(spots)
    assert [spot.name for spot in spots] == names


def test_the_bound_of_the_last_number_holds_for_all() -> None:
    spots = cut("参保率、建档率分别达到96%、91%以上")
    distribute(spots)
    assert [spot.quantity.comparator for spot in spots] == ["ge", "ge"]


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("高血压、糖尿病患者管理率", ["高血压患者管理率", "糖尿病患者管理率"]),
        ("城市和农村低保标准", ["城市低保标准", "农村低保标准"]),
        ("一二三产增加值", ["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
        ("林地、草地面积", ["林地面积", "草地面积"]),
        ("书屋、公园", ["书屋", "公园"]),
        ("书屋", ["书屋"]),
    ],
)
def test_the_names_of_a_list_share_an_end_or_a_beginning(listed: str, names: list[str]) -> None:
    assert listed_names(listed) == names


def names_read(text: str) -> list[str]:
    cell = Passage(text, (0,), (0,), "body")
    place = Place(Context("target", "2026", 2026, 2026), "", "", -1)
    return [figure.indicator for figure in prose_figures(cell, place, counting_quantities(cell))]


def test_rates_held_against_a_year_go_to_the_names_before_them_in_turn() -> None:
    assert names_read("能耗比2021年下降13%，生活用水量和工业用水量较2021年降幅不低于18%和9%。")[1:] == [
        "生活用水量",
        "工业用水量",
    ]
    assert names_read("单位产值能耗和单位产值碳排放均较2021年下降14%。") == ["单位产值能耗", "单位产值碳排放"]


def test_what_only_the_last_of_a_list_says_holds_for_all() -> None:
    text = "化学需氧量、氨氮、氮氧化物重点工程减排量分别达3万吨、2万吨和1万吨。"
    assert names_read(text) == ["化学需氧量重点工程减排量", "氨氮重点工程减排量", "氮氧化物重点工程减排量"]
