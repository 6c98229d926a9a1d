from __future__ import annotations

import pytest

from luoshi.alignment.periods import months, period_words, relate_periods
from luoshi.alignment.scopes import conflicts, counted_unit, levels_differ, read_scope, unit_kind, units_apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (("电梯加装开工", ""), ("电梯加装完工", ""), True),
        (("人才公寓", "筹措"), ("人才公寓", "供应"), True),
        (("健身步道", "新建"), ("健身步道", "翻建"), True),
        (("健身步道", "新建"), ("健身步道", "新建、翻建"), False),
        (("公厕", "新建"), ("公厕", "改造"), True),
        (("公厕", "新改建"), ("公厕", "新建"), False),
        (("公厕", "新改建"), ("公厕", "改造"), False),
        (("健身苑点", "新建"), ("健身苑点器材更新", ""), True),
        (("停车位", "新增"), ("停车位", "开工建设"), False),
        (("停车位", ""), ("停车位", "开工"), False),
    ],
)
def test_scopes_conflict_only_where_both_name_different_rows(
    one: tuple[str, str], other: tuple[str, str], apart: bool
) -> None:
    assert bool(conflicts(read_scope(*one), read_scope(*other))) is apart


def test_levels_differ_only_where_both_are_named() -> None:
    assert levels_differ(read_scope("市级企业技术中心"), read_scope("区级企业技术中心"))
    assert not levels_differ(read_scope("企业技术中心"), read_scope("区级企业技术中心"))


def test_classifiers_of_people_visits_and_households_are_not_one_thing() -> None:
    assert [unit_kind(unit) for unit in ("名", "万人次", "户", "场", "座", "个")] == [
        *("people", "visits", "households", "events", "places", "things")
    ]
    assert units_apart("名", "人次") is not None
    assert units_apart("个", "家") is None
    assert units_apart("万户", "个") is not None
    assert units_apart("万户", "万") is None  # nothing says what these are
    assert units_apart(counted_unit("户", "家庭农场"), "个") is None
    assert units_apart(counted_unit("个", "低收入家庭"), "户") is None


@pytest.mark.parametrize(
    ("target", "outcome", "relation"),
    [
        ("2024", "2024", "same"),
        ("2024", "2024Q1-Q3", "part"),
        ("2024", "2024Q1-Q2", "part"),
        ("2024H1", "2024Q1-Q2", "same"),  # as older ledgers hold it
        ("2024", "2024M1-M11", "part"),
        ("2024", "2025", "apart"),
        ("2025", "2021-2025", "longer"),
        ("2026-2030", "2027", "part"),
        ("2024", None, "unknown"),
        ("2024", "某年", "unknown"),
    ],
)
def test_how_an_outcome_period_stands_to_a_target_period(target: str, outcome: str | None, relation: str) -> None:
    assert relate_periods(target, outcome) == relation


def test_periods_are_months_and_words() -> None:
    assert months("2025M9") == (2025 * 12 + 8, 2025 * 12 + 8)
    assert period_words("2025M1-M5") == "2025年1-5月"
    assert period_words("2025Q2") == "2025年第二季度"
    assert period_words("某年") == "某年"


def test_a_phase_in_the_name_is_not_widened_by_the_phases_of_the_list() -> None:
    begun, ended = read_scope("片区开工", "开工、竣工"), read_scope("片区竣工", "开工、竣工")
    assert conflicts(begun, ended) == ["阶段不同（开工/完工）"]
