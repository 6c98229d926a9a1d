"""Tables of bare numbers a cell a line below a remark of their unit."""

from __future__ import annotations

import luoshi

HEAD = "关于柳湾区2026年租赁补贴发放的通告\n现将发放标准公布如下：\n【柳湾区租赁补贴】\n各类家庭租赁补贴发放金额\n"
HEADS = ["家庭类型", "一人户", "二人户"]
ROWS = [["甲类", "800", "990"], ["乙类", "520", "640"], ["丙类", "350", "350"], ["丁类", "350", "350"]]


def read(lines: list[str], head: str = HEAD) -> list[luoshi.Figure]:
    return list(luoshi.read_bytes((head + "\n".join(lines) + "\n").encode(), "notice.txt").figures)


def cells() -> list[str]:
    return [*HEADS, *(cell for row in ROWS for cell in row)]


def test_each_cell_has_its_row_its_head_and_what_is_paid() -> None:
    figures = read(["单位：元/月/户", *cells()])
    assert [(f.indicator, float(f.low or 0)) for f in figures][:4] == [
        ("甲类一人户家庭租赁补贴", 800),
        ("甲类二人户家庭租赁补贴", 990),
        ("乙类一人户家庭租赁补贴", 520),
        ("乙类二人户家庭租赁补贴", 640),
    ]
    assert {f.unit for f in figures} == {"元/月/户"}
    assert {f.modality for f in figures} == {"rule"}


def test_numbers_that_come_back_are_cells_and_no_page_furniture() -> None:
    assert len(read(["单位：元/月/户", *cells()])) == 8


def test_without_the_remark_or_with_a_row_too_short_there_is_no_table() -> None:
    assert not read(cells())
    broken = ["单位：元/月/户", *HEADS, *ROWS[0], *ROWS[1][:2], *ROWS[2]]
    assert not read(broken)


def test_what_stands_behind_the_last_row_stays_text() -> None:
    figures = read(["单位：元/月/户", *cells(), "全年发放补贴不超过900万元。"])
    assert [float(f.low or 0) for f in figures][-1] == 900
    assert len(figures) == 9
