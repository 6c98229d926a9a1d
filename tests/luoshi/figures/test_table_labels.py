"""What the cells of a table say."""

from __future__ import annotations

import pytest

from luoshi.documents.model import Passage
from luoshi.figures.table_columns import read_head
from luoshi.figures.table_labels import (
    clean_label,
    name_of_aside,
    row_label,
    row_texts,
    value_name,
    value_quantities,
)


def row(*texts: str) -> tuple[Passage | None, ...]:
    return tuple(Passage(text, (0,), (0,), "cell") if text else None for text in texts)


@pytest.mark.parametrize("text", ["12.5", "增长6%左右", "≥95%", "300-400(五年累计)", "约2万平方米"])
def test_a_cell_of_numbers_is_a_value(text: str) -> None:
    assert value_quantities(text)


@pytest.mark.parametrize("text", ["", "完成", "新增书屋3家", "3月开工建设书屋"])
def test_a_cell_of_words_is_no_value(text: str) -> None:
    assert value_quantities(text) is None


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("其中：社区书屋数量", "社区书屋"),
        ("1.服务业增加值增速", "服务业增加值"),
        ("全社会用电量（亿千瓦时）", "全社会用电量"),
        ("（一）常住人口", "常住人口"),
        ("书屋（含街道）", "书屋（含街道）"),
        ("增速", "增速"),
    ],
)
def test_a_label_is_reduced_to_its_indicator(label: str, name: str) -> None:
    assert clean_label(label) == name


def test_the_last_label_names_a_row_and_the_first_its_group() -> None:
    roles = {"label": [0, 1], "value": [2]}
    assert row_label(row("文化", "书屋", "3"), roles, "") == ("书屋", "文化")
    assert row_label(row("", "公园", "5"), roles, "文化") == ("公园", "文化")
    assert row_label(row("", "", "5"), roles, "文化") == ("文化", "文化")


def test_without_a_label_column_the_first_words_name_the_row() -> None:
    assert row_label(row("3", "书屋", "5"), {"value": [0, 1, 2]}, "") == ("书屋", "")


def test_a_short_row_and_merged_cells_say_nothing() -> None:
    assert row_texts(row("区文旅局", ""), [0, 1, 2]) == ["区文旅局"]


@pytest.mark.parametrize(
    ("label", "head", "counted", "caption", "name"),
    [
        ("工业", "税收（亿元）", "", "", "工业税收"),
        ("工业税收", "税收（亿元）", "", "", "工业税收"),
        ("工业", "占比重（%）", "税收", "", "工业税收"),
        ("工业税收", "2026年目标", "", "", "工业税收"),
        ("合计", "2026年目标", "", "表3：2026年书屋建设完成情况", "书屋"),
        ("合计", "2026年目标", "", "", "合计"),
    ],
)
def test_label_head_and_caption_make_a_name(label: str, head: str, counted: str, caption: str, name: str) -> None:
    assert value_name(label, read_head(head), counted, caption) == name


@pytest.mark.parametrize(
    ("left", "name"), [("30万平方米（竣工", "厂房竣工"), ("30万平方米，", "厂房面积"), ("30万平方米（增长", "厂房面积")]
)
def test_a_word_before_a_second_number_names_it(left: str, name: str) -> None:
    assert name_of_aside("厂房面积", left) == name
