"""Outcomes that a report tells right behind the promise it repeats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from luoshi.alignment.restated import is_restated
from luoshi.alignment.targets import align_targets
from luoshi.figures.model import Figure

Make = Callable[..., Figure]


def outcome_of(plan: list[Figure], report: list[Figure], which: int = 0) -> Figure | None:
    found = align_targets(plan, {"report": report}).alignments[which].outcome
    return found.figure if found else None


def circular(make: Make, *told: tuple[str, str, str, str]) -> list[Figure]:
    return [make(name, value, unit, modality=side) for name, value, unit, side in told]


def test_what_stands_right_behind_its_promise_may_go_by_another_name(make: Make) -> None:
    plan = [make("居民夜读学堂", "10", "个")]
    done = ("沿街各处顺利办夜读学堂班级", "10", "个", "actual")
    assert outcome_of(plan, circular(make, done)) is None
    report = circular(make, ("居民夜读学堂", "10", "个", "target"), done)
    assert outcome_of(plan, report) == report[1]


@pytest.mark.parametrize(
    "told",
    [
        [
            ("教师", "40", "人", "actual"),
            ("社区果园", "8", "片", "target"),
            ("沿街各处顺利办夜读学堂班级", "10", "个", "actual"),
        ],  # behind another promise
        [
            ("沿街各处顺利办夜读学堂班级", "10", "个", "actual"),
            ("沿河各处陆续办夜读学堂班级", "6", "个", "actual"),
        ],  # which of the two it is
        [("雨水管网改造", "10", "个", "actual")],  # quite another thing
    ],
)
def test_a_promise_does_not_take_whatever_follows(make: Make, told: list[tuple[str, str, str, str]]) -> None:
    report = circular(make, ("居民夜读学堂", "10", "个", "target"), *told)
    assert outcome_of([make("居民夜读学堂", "10", "个")], report) is None


def test_those_who_are_served_are_no_answer_to_what_serves_them(make: Make) -> None:
    plan = [make("小学生假日学堂", "10", "个")]
    assert outcome_of(plan, circular(make, ("小学生", "350", "人", "actual"))) is None
    assert outcome_of(plan, circular(make, ("假日学堂", "12", "个", "actual"))) is not None


def test_a_promise_that_a_colon_leads_on_to_how_far_it_is_is_repeated(make: Make) -> None:
    quote = "新增150张照护床位：目前已选定机构；新增12张托育床位，目前运行良好"
    first = replace(make("照护床位", "150", "张", modality="actual"), quote=quote)
    assert is_restated(first)
    assert not is_restated(replace(make("托育床位", "12", "张", modality="actual"), quote=quote))


@pytest.mark.parametrize(
    ("quote", "repeated"),
    [
        ("湖滨10公里绿道用地正在拆迁", True),
        ("建成9公里，另有10公里正在改造", True),
        ("新建10公里绿道正在施工", False),  # it was begun
        ("湖滨10公里绿道投入使用", False),
    ],
)
def test_what_is_still_under_way_is_repeated_where_nothing_tells_that_it_was_done(
    make: Make, quote: str, repeated: bool
) -> None:
    assert is_restated(replace(make("绿道", "10", "公里", modality="actual"), quote=quote)) is repeated
