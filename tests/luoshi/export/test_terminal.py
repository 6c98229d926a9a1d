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
