"""Tables a cell a line whose groups stand behind the running number and in some rows only."""

from __future__ import annotations

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

ABOVE = ["桐区防汛“十四五”规划", "一、主要指标", "表1  全区防汛主要指标"]
HEADS = ["序号", "类别", "主要指标", "2020年现状", "2025年目标", "指标", "属性"]


def told(*lines: str) -> list[str]:
    figures = find_figures(parse(Reading("\n\n".join((*ABOVE, *lines)), False, "txt"), "sample"))
    return [f"{f.indicator} {f.comparator} {f.low:g}{f.unit} {f.period} {f.modality}" for f in figures]


def test_the_name_of_a_group_may_take_two_lines_and_a_cell_two_values() -> None:
    rows = ["1", "综合", "防御", "堤防达标率（%）", "——", "95", "约束性", "2", "泵站完好率（%）", "80", "95", "约束性"]
    rows += ["3", "智慧", "感知", "积水点监测率（%）", "——", "重点片区≥30", "一般片区≥15", "预期性"]
    assert told(*HEADS, *rows) == [
        "堤防达标率 eq 95% 2025 target",
        "泵站完好率 eq 80% 2020 actual",
        "泵站完好率 eq 95% 2025 target",
        "重点片区积水点监测率 ge 30% 2025 target",
        "一般片区积水点监测率 ge 15% 2025 target",
    ]


def test_heads_in_two_lines_say_what_was_planned_and_what_was_done() -> None:
    heads = ["序号", "项目类别", "单位", "“十三五”规划", "目标", "“十三五”完成", "情况", "完成率"]
    rows = ["1", "整治河道", "条", "35", "39", "111%", "2", "新开河道", "条", "4", "4", "100%"]
    rows += ["3", "清淤管网", "公里", "75", "144", "192%"]
    assert told(*heads, *rows)[:2] == ["河道 eq 35条 2016-2020 target", "河道 eq 39条 2016-2020 actual"]


def test_rows_that_do_not_come_out_even_are_left_alone() -> None:
    rows = ["1", "综合", "堤防达标率（%）", "80", "95", "约束性", "2", "泵站完好率（%）", "70", "80", "95", "约束性"]
    assert not any("2025 target" in line for line in told(*HEADS, *rows))
