"""Lines of Chinese text: never too wide, nothing lost, no punctuation where it may not stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from luoshi.export.wrapping import break_lines, visible


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in break_lines(text, width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("老旧小区改造", 12, ["老旧小区改造"]),
        ("老旧小区改造", 8, ["老旧小区", "改造"]),
        ("完成率（含预计）", 8, ["完成率", "（含预", "计）"]),
        ("一、二、三、四", 6, ["一、", "二、", "三、四"]),
        ("控制在33微克/立方米", 10, ["控制在33微", "克/立方米"]),
        ("增长5.5%左右", 7, ["增长", "5.5%左", "右"]),
        ("met by report", 8, ["met by ", "report"]),
        ("ABCDEFGHIJ", 4, ["ABCD", "EFGH", "IJ"]),
        ("", 4, [""]),
    ],
)
def test_lines_break_where_chinese_may_be_broken(text: str, width: int, expected: list[str]):
    assert [line.rstrip() for line in lines(text, width)] == [line.rstrip() for line in expected]


@given(st.text(alphabet="老旧小区改造40万，。（）“”‘’《》5.%ab 【", max_size=60), st.integers(4, 30))
def test_no_line_is_too_wide_and_nothing_but_blanks_is_lost(text: str, width: int):
    broken = lines(text, width)
    assert all(cell_len(line.rstrip()) <= width for line in broken)
    assert "".join("".join(broken).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("绿地\x1b]0;标题\x07", "绿地]0;标题"),
        ("甲\r\n乙\t丙", "甲 乙 丙"),
        ("投资\u202e90亿元", "投资90亿元"),
        ("红\x9b31m字", "红31m字"),
    ],
)
def test_nothing_that_acts_on_a_terminal_is_left(text: str, expected: str):
    assert visible(text) == expected
