"""Counted tables copied a cell a line whose heads are not known."""

from __future__ import annotations

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures
from luoshi.figures.model import Figure

TITLE = "柳湾市屋顶光伏推广实施方案（2024—2025年）\n\n附表3\n\n各县“十四五”光伏任务分配表\n\n"
HEADS = "序号\n\n县域\n\n新增装机容量（MW）\n\n示范工程\n\n"
ROWS = "1\n\n东湖县\n\n0.3-0.4\n\n1\n\n2\n\n西湖县\n\n2\n\n3\n\n3\n\n南山县\n\n1.8\n\n2\n\n"


def read(text: str) -> list[Figure]:
    return list(find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample")))


def told(text: str) -> list[str]:
    return [f"{f.indicator} {f.low}{f.unit}" for f in read(text)]


def test_rows_that_count_up_and_hold_values_alike_are_a_table() -> None:
    assert told(TITLE + HEADS + ROWS) == [
        "东湖县新增装机容量 0.3MW",
        "东湖县示范工程 1",
        "西湖县新增装机容量 2MW",
        "西湖县示范工程 3",
        "南山县新增装机容量 1.8MW",
        "南山县示范工程 2",
    ]
    assert {f.modality for f in read(TITLE + HEADS + ROWS)} == {"target"}


def test_its_totals_stand_below_the_last_number() -> None:
    assert told(TITLE + HEADS + ROWS + "合计\n\n4.2\n\n6\n\n注：含停车场。\n")[6:] == [
        "新增装机容量 4.2MW",
        "示范工程 6",
    ]


def test_a_cell_of_words_at_the_end_may_be_broken() -> None:
    text = TITLE + "序号\n\n行业\n\n计划（MW）\n\n责任单位\n\n"
    text += "1\n\n地铁\n\n35\n\n申通\n\n集团\n\n2\n\n铁路\n\n15\n\n铁路局\n\n"
    text += "3\n\n机场\n\n4\n\n机场集团\n\n"
    assert told(text) == ["地铁 35MW", "铁路 15MW", "机场 4MW"]


def test_rows_that_mix_words_and_values_are_no_table() -> None:
    assert (
        read(TITLE + HEADS + "1\n\n东湖县\n\n0.3\n\n完成\n\n2\n\n西湖县\n\n推进\n\n3\n\n3\n\n南山县\n\n1.8\n\n2\n\n")
        == []
    )


def test_two_rows_are_too_few() -> None:
    assert read(TITLE + HEADS + "1\n\n东湖县\n\n0.3\n\n1\n\n2\n\n西湖县\n\n2\n\n3\n\n") == []


def test_a_counted_list_of_words_alone_is_no_table() -> None:
    cells = [
        "序号",
        "县域",
        "乡镇",
        "1",
        "甲县",
        "乙村",
        "2",
        "丙县",
        "丁村",
        "戊组",
        "3",
        "己县",
        "庚村",
        "4",
        "己县",
        "庚村",
    ]
    assert read("柳湾市名单\n\n内容如下\n\n" + "\n\n".join(cells)) == []


def test_a_broken_cell_leaves_the_rows_as_wide_as_the_header() -> None:
    rows = "1\n\n甲县\n\n10\n\n示范甲\n\n2\n\n乙县\n\n20\n\n基地一期及\n\n配套\n\n3\n\n丙县\n\n30\n\n示范丙\n\n"
    text = TITLE + "序号\n\n县域\n\n装机容量（MW）\n\n示范工程\n\n" + rows
    document = parse(Reading(text=text, whole_lines=False, format="txt"), "sample")
    assert [len(row) for row in document.tables[0].rows] == [4, 4, 4, 4]
    assert [f.low for f in find_figures(document)] == [10, 20, 30]


def test_a_table_that_ends_within_a_row_is_read_as_text() -> None:
    assert read("序号\n指标\n单位\n1\n申通\n2\n集团\n") == []
