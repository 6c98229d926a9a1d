"""Who answers: statements of responsibility as plans, lists and tables write them."""

from __future__ import annotations

import pytest

from luoshi.figures.owners import (
    column_role,
    cut_statements,
    find_owner_statements,
    first_unit_leads,
    merge_owners,
    read_owners,
    split_units,
)

UNITS = [
    ("区商务委、区投资办", ["区商务委", "区投资办"]),
    ("区教育局，区卫生健康委;各街道", ["区教育局", "区卫生健康委", "各街道"]),
    ("滨江-老城功能片区、各功能片区", ["滨江-老城功能片区", "各功能片区"]),
    ("滨江中央活力区（CAZ）、云谷“三生”融合区", ["滨江中央活力区（CAZ）", "云谷“三生”融合区"]),
    ("云溪街道（含东片、西片）、北桥镇", ["云溪街道（含东片、西片）", "北桥镇"]),
    ("区住房和城乡建设局、区科技和经济委员会", ["区住房和城乡建设局", "区科技和经济委员会"]),
    ("区委宣传部和区文化旅游局", ["区委宣传部", "区文化旅游局"]),
    ("区发展改革委、区财政局等部门", ["区发展改革委", "区财政局"]),
    ("区财政局、区财政局", ["区财政局"]),
    ("市统计局，各乡、镇人民政府，开发区管委会", ["市统计局", "各乡、镇人民政府", "开发区管委会"]),
    ("各镇、街道、区残联", ["各镇、街道", "区残联"]),
    ("各镇、区教育局", ["各镇", "区教育局"]),
    ("市经信局、市税务局（列第一位者为牵头单位，下同）", ["市经信局", "市税务局"]),
    ("云溪资本、区各有关部门", ["云溪资本", "区各有关部门"]),
    ("", []),
]


@pytest.mark.parametrize(("words", "units"), UNITS)
def test_a_list_of_units_is_split_between_names_never_inside_one(words: str, units: list[str]) -> None:
    assert list(split_units(words)) == units


STATEMENTS = [
    ("打造夜市。（责任单位：区商务委、各街道）", "区商务委 各街道"),
    ("打造夜市。(责任部门:区商务委)", "区商务委"),
    ("打造夜市。〔责任单位：区商务委、各街道〕", "区商务委 各街道"),
    ("打造夜市。【牵头单位：区商务委；配合单位：各街道】", "区商务委 各街道*"),
    ("打造夜市。[区商务委牵头，各街道配合]", "区商务委 各街道*"),
    ("落实商规〔2025〕3号。责任单位：区商务委", "区商务委"),
    ("（牵头单位：区民政局；配合单位：区卫生健康委、各街道）", "区民政局 区卫生健康委* 各街道*"),
    ("牵头单位：区民政局责任单位：各街道", "区民政局 各街道*"),
    ("（牵头部门：区民政局；责任单位：区财政局；完成时限：9月底前）", "区民政局 区财政局*"),
    ("（区商务委牵头，区文化旅游局、各街道配合）", "区商务委 区文化旅游局* 各街道*"),
    ("（省发展改革委牵头，省财政厅、省商务厅等按职责分工负责）", "省发展改革委 省财政厅 省商务厅"),
    ("（区住建局、区城管局负责）", "区住建局 区城管局"),
    ("责任单位：区教育局（牵头）、区财政局", "区教育局 区财政局*"),
    ("（责任单位：滨江中央活力区（CAZ）、北桥镇）下一句。", "滨江中央活力区（CAZ） 北桥镇"),
    ("主办单位：市体育局。协办单位：各区。", "市体育局 各区*"),
]


@pytest.mark.parametrize(("text", "expected"), STATEMENTS)
def test_a_statement_names_units_and_roles(text: str, expected: str) -> None:
    owners = merge_owners(find_owner_statements(text))
    assert " ".join(o.unit + ("" if o.role == "lead" else "*") for o in owners) == expected


NOTHING = [
    "压实属地责任，明确责任单位和时间表。",
    "支持总部企业牵头组建联合体（企业自主负责）。",
    "以市政府正式下达为准",
    "推动部门协同、上下配合。",
    "完善“区级牵头、街镇负责”工作机制。",
]


@pytest.mark.parametrize("text", NOTHING)
def test_prose_about_responsibility_names_no_owner(text: str) -> None:
    assert merge_owners(find_owner_statements(text)) == ()


def test_a_statement_covers_its_brackets_and_gives_the_words_of_a_due_date() -> None:
    text = "新建公园2座。（责任单位：区绿化市容局；完成时限：11月底前）其他。"
    (statement,) = find_owner_statements(text)
    assert text[statement.start : statement.end] == "（责任单位：区绿化市容局；完成时限：11月底前）"
    assert statement.due == "11月底前"
    assert cut_statements(text) == "新建公园2座。其他。"


def test_an_unclosed_bracket_runs_to_the_end() -> None:
    (statement,) = find_owner_statements("新建公园2座。（责任单位：区绿化市容局")
    assert [owner.unit for owner in statement.owners] == ["区绿化市容局"]


@pytest.mark.parametrize(
    ("head", "role"),
    [("责任单位", "lead"), ("牵头 部门：", "lead"), ("配合单位", "supporting"), ("责任人", None), ("单位", None)],
)
def test_a_column_gives_its_role(head: str, role: str | None) -> None:
    assert column_role(head) == role


def test_a_note_may_say_that_the_first_unit_leads() -> None:
    assert first_unit_leads("注：责任单位中列第一位的为牵头单位。")
    assert not first_unit_leads("各牵头单位要加强协调。")


def test_what_a_cell_says_of_a_unit_overrides_the_column() -> None:
    assert [owner.role for owner in read_owners("区教育局牵头、区财政局配合", "lead")] == ["lead", "supporting"]


def test_units_on_lines_of_their_own_in_a_cell_are_a_list() -> None:
    assert [owner.unit for owner in read_owners("县水务局 县住建局 县残联")] == ["县水务局", "县住建局", "县残联"]
    assert [owner.unit for owner in read_owners("滨江 老城功能片区")] == ["滨江老城功能片区"]


def test_a_cell_may_say_itself_who_leads() -> None:
    cell = "牵头单位：县教育局 配合单位：县住建局、各乡镇"
    assert [(o.unit, o.role) for o in read_owners(cell)] == [
        ("县教育局", "lead"),
        ("县住建局", "supporting"),
        ("各乡镇", "supporting"),
    ]


def test_until_when_may_stand_behind_the_units() -> None:
    (statement,) = find_owner_statements("开展检查。（县妇联牵头，县财政局配合，12月底前完成）")
    assert ([o.unit for o in statement.owners], statement.due) == (["县妇联", "县财政局"], "12月底前")
    (alone,) = find_owner_statements("完成时限：2026年9月")
    assert (alone.owners, alone.due) == ((), "2026年9月")


BARE = [
    ("新建桥梁4座。（县交通运输局、各乡镇）", ["县交通运输局", "各乡镇"]),
    ("（县教育局、县卫生健康局）", ["县教育局", "县卫生健康局"]),
    ("新建公园3处。（市区）", []),
    ("新建公园3处（县中心医院旁）", []),
    ("办好夜校。（含市民中心的课）", []),
]


@pytest.mark.parametrize(("text", "units"), BARE)
def test_units_alone_in_brackets_at_the_end_answer_for_an_item(text: str, units: list[str]) -> None:
    assert [owner.unit for owner in merge_owners(find_owner_statements(text))] == units
