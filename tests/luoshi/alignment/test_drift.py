from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from luoshi.alignment.commitments import compare_commitments
from luoshi.alignment.drift import drift
from luoshi.figures.model import Commitment, Figure
from luoshi.text.span import Span

Make = Callable[..., Figure]


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        (("口袋公园", "3", "座"), ("口袋公园", "5", "座"), "raised"),
        (("口袋公园", "3", "座"), ("口袋公园", "3", "个"), "same"),
        (("进出口总额", "600", "亿元"), ("外贸进出口总额", "58", "亿元"), "lowered"),
        (("保障房面积", "2", "万平方米"), ("保障房面积", "20000", "平方米"), "same"),
        (("技能人才培训", "900", "名"), ("技能人才培训", "900", "人次"), "reworded"),
        (("残疾人家庭改造", "40", "户"), ("重度残疾人家庭改造", "30", "户"), "reworded"),
    ],
)
def test_how_a_target_changed(make: Make, old: tuple[str, str, str], new: tuple[str, str, str], change: str) -> None:
    rows = drift([make(*old)], [make(*new, period="2025")]).rows
    assert [row.change for row in rows] == [change]


def test_a_dropped_and_a_new_target_are_two_rows(make: Make) -> None:
    rows = drift([make("爱心暑托班", "3", "个")], [make("燃气管道改造", "3", "公里", period="2025")]).rows
    assert [(row.change, row.old_start, row.new_start) for row in rows] == [("dropped", 10, None), ("new", None, 20)]


def test_another_supply_is_reworded_and_says_how(make: Make) -> None:
    old, new = make("人才公寓", "500", "套", verb="筹措"), make("人才公寓", "500", "套", verb="供应", period="2025")
    row = drift([old], [new]).rows[0]
    assert row.change == "reworded"
    assert "筹措/供应" in row.reason


def test_a_new_stretch_target_stands_beside_the_base(make: Make) -> None:
    old = make("财政收入", "5", "%", measure="growth")
    new = [
        make("财政收入", "2", "%", measure="growth", period="2025"),
        make("财政收入", "3", "%", measure="growth", period="2025", ambition="stretch"),
    ]
    assert [(row.change, row.new_target) for row in drift([old], new).rows] == [
        ("lowered", "2%"),
        ("lowered", "力争3%"),
    ]


def test_less_of_a_bad_thing_is_harder(make: Make) -> None:
    old = make("PM2.5浓度", "32", "微克/立方米", measure="ratio")
    new = make("PM2.5浓度", "29", "微克/立方米", measure="ratio", period="2025")
    row = drift([old], [new]).rows[0]
    assert (row.change, row.harder) == ("lowered", True)


def test_merged_targets_are_reworded(make: Make) -> None:
    old = [make("防洪设施综合治理", "5", "处"), make("防洪设施战备养护", "50", "处")]
    new = [make("防洪设施综合治理及养护", "62", "处", period="2025")]
    assert [(row.change, row.new_start) for row in drift(old, new).rows] == [("reworded", 30), ("reworded", 30)]


def test_a_five_year_target_does_not_answer_a_year(make: Make) -> None:
    rows = drift([make("养老床位", "300", "张")], [make("养老床位", "2000", "张", period="2026-2030")]).rows
    assert [row.change for row in rows] == ["dropped", "new"]


def test_commitments_without_numbers_are_kept_gone_or_new() -> None:
    def task(start: int, text: str, *targets: Span) -> Commitment:
        return Commitment(Span(start, start + 9), "一/1", "task", text, "", "", targets=targets)

    old = [
        task(0, "推进沿江步道贯通开放，完善滨水公共空间"),
        task(30, "修订区级应急预案"),
        task(60, "新建公园三座", Span(62, 63)),
    ]
    new = [task(5, "推动沿江步道全线贯通开放，提升滨水公共空间"), task(50, "筹建少年宫新馆")]
    found = compare_commitments(old, new)
    assert [(each.change, each.old is None, each.new is None) for each in found] == [
        ("kept", False, False),
        ("gone", False, True),
        ("new", True, False),
    ]
    assert compare_commitments([], []) == ()


def test_modality_is_respected(make: Make) -> None:
    outcome = replace(make("口袋公园", "3", "座"), modality="actual")
    assert drift([outcome], [outcome]).rows == ()


def test_a_long_item_is_compared_sentence_by_sentence() -> None:
    text = "优化便民服务。深化“一刻钟便民圈”建设，完善社区商业。改造菜市场3家。"
    old = Commitment(Span(0, 40), "二/5", "task", text, "", "", targets=(Span(36, 37),))
    text = "提升商业能级。推进“一刻钟便民圈”提质，丰富社区商业业态。改造菜市场5家。"
    new = Commitment(Span(9, 50), "三/1", "task", text, "", "", targets=(Span(45, 46),))
    found = compare_commitments([old], [new])
    kept = [each for each in found if each.change == "kept"]
    assert len(kept) == 1
    assert kept[0].old is not None
    assert kept[0].old.text == "深化“一刻钟便民圈”建设，完善社区商业"
    assert not any("菜市场" in (each.old or each.new or old).text for each in found)


def test_a_project_is_found_again_by_its_name_and_its_milestone_told() -> None:
    old = Commitment(Span(0, 9), "1", "project", "推进城西水厂等项目建设", "", "城西水厂", milestone="推进")
    new = Commitment(Span(0, 9), "4", "project", "年底前城西水厂基本建成", "", "城西水厂", milestone="基本建成")
    found = compare_commitments([old], [new])
    assert [each.change for each in found] == ["kept"]
    assert "推进变为基本建成" in found[0].reason


def test_a_greater_rate_of_fall_is_harder(make: Make) -> None:
    old = make("单位产品能耗降低率", "3", "%", measure="ratio")
    new = make("单位产品能耗降低率", "3.5", "%", measure="ratio", period="2025")
    (row,) = drift([old], [new]).rows
    assert (row.change, row.harder) == ("raised", True)
