"""Tables in a terminal: in line at any width, Chinese characters counted as two."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len

import luoshi
from luoshi.export.found_table import print_found
from luoshi.export.terminal import Group, make_console, print_groups
from luoshi.export.widths import Column
from luoshi.export.words import Words
from luoshi.samples import sample_path


def drawn(width: int, columns: list[Column], groups: list[Group]) -> list[str]:
    out = io.StringIO()
    console = make_console(out)
    console.width = width
    print_groups(console, columns, groups)
    return out.getvalue().splitlines()


@pytest.mark.parametrize("width", [80, 100, 120])
@pytest.mark.parametrize("what", ["figures", "commitments", "outline", "tables", "appointments"])
@pytest.mark.parametrize("sample", ["plan-2024.txt", "outline-2026.pdf", "gazette-2026.txt"])
def test_no_line_is_wider_than_the_terminal(sample: str, what: str, width: int):
    out = io.StringIO()
    console = make_console(out)
    console.width = width
    print_found(console, what, luoshi.read(sample_path(sample)), Words())
    assert max(map(cell_len, out.getvalue().splitlines())) <= width


def test_columns_stand_in_line_over_all_groups():
    columns = [Column("指标", flex=True), Column("数值", right=True)]
    lines = drawn(60, columns, [Group("一 甲", [("绿地", "1")]), Group("二 乙", [("公共停车泊位", "1,500")])])
    ends = [cell_len(line.rstrip()) for line in lines if line.rstrip().endswith(("数值", "1", "1,500"))]
    assert len(ends) == 3
    assert len(set(ends)) == 1


def test_a_column_that_is_empty_everywhere_is_left_out():
    lines = drawn(60, [Column("指标", flex=True), Column("单位")], [Group("", [("绿地", "")])])
    assert "单位" not in "\n".join(lines)


def test_nothing_found_draws_nothing():
    assert drawn(60, [Column("指标")], []) == []


def test_without_a_terminal_there_is_no_colour():
    out = io.StringIO()
    print_found(make_console(out), "figures", luoshi.read(sample_path("plan-2025.txt")), Words())
    assert "\x1b" not in out.getvalue()


OUTLINE_TABLE = """柳湾县国民经济和社会发展第十三个五年规划纲要
二、发展目标
专栏1：主要指标
序号 指标名称 单位 2010年 2015年 2020年 指标属性
绝对值 绝对值 年均递增（%） 绝对值 年均递增（%）
1 地区生产总值 亿元 89.6 191.1 13.7 352 13.0 预期性
2 城镇化率 % \u3000 25.5 \u3000 40.0 [14.5] 预期性
3 新增就业 人 2546 [12310] \u3000 [12500] \u3000 预期性
4 参保率 % 94 98 [4] 约束性
"""


def printed(text: str, what: str, width: int) -> list[str]:
    out = io.StringIO()
    console = make_console(out)
    console.width = width
    print_found(console, what, luoshi.read_bytes(text.encode(), "纲要.txt"), Words())
    return out.getvalue().splitlines()


def test_numbers_summed_over_years_stand_under_the_others():
    lines = printed(OUTLINE_TABLE, "tables", 120)
    ends = {
        cell_len(line[: line.index(cell) + len(cell)]) for line in lines for cell in ("352", "[12500]") if cell in line
    }
    assert len(ends) == 1


def test_a_narrow_table_keeps_the_periods_and_leaves_out_the_clauses():
    text = "\n".join(printed(OUTLINE_TABLE, "figures", 60))
    assert "时期" in text
    assert "2020" in text
    assert "条款" not in text
