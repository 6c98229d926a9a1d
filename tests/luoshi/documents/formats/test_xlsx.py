"""Workbooks: sheets as headings and tables, cells as a person sees them."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import openpyxl
import pytest

from luoshi.documents.formats import read_bytes
from luoshi.documents.formats.xlsx_numbers import show_number
from luoshi.documents.limits import Limits
from luoshi.documents.reading import Reading
from luoshi.errors import DamagedFile, EmptyFile, TooLarge

Make = Callable[..., bytes]
Cells = Callable[[Reading], list[list[list[str | None]]]]


@pytest.mark.parametrize(
    ("raw", "code", "shown"),
    [
        ("1700", "General", "1700"),
        ("1700.0", "General", "1700"),
        ("0.30000000000000004", "General", "0.3"),
        ("1E+3", "General", "1000"),
        ("-12.50", "General", "-12.5"),
        ("12.345", "0.00", "12.35"),
        ("12", "0.00", "12.00"),
        ("12.5", "0.##", "12.5"),
        ("12", "0.##", "12"),
        ("3083012", "#,##0", "3,083,012"),
        ("3083012", "#,##0,", "3,083"),
        ("0.085", "0%", "9%"),
        ("0.085", "0.0%", "8.5%"),
        ("-0.0844", "0.00%", "-8.44%"),
        ("-5", "0;(0)", "(5)"),
        ("0", '0;-0;"—"', "—"),
        ("12", '0"万元"', "12万元"),
        ("12", "[Red]0.0_ ;[Blue]-0.0", "12.0"),
        ("12", "[$¥-804]#,##0.00", "¥12.00"),
        ("45705", "yyyy/m/d", "2025-02-17"),
        ("45705", 'yyyy"年"m"月"d"日"', "2025-02-17"),
        ("45705", '[$-804]yyyy"年"m"月"', "2025-02"),
        ("45705.75", "yyyy-mm-dd hh:mm", "2025-02-17 18:00"),
        ("0.5", "h:mm:ss", "12:00:00"),
        ("59", "m/d", "02-28"),
        ("1E+9", "yyyy-mm-dd", "1000000000"),
        ("5", "@", "5"),
        ("1E+999", "0.00", "1E+999"),
        ("NaN", "0", "NaN"),
        ("一", "0", "一"),
    ],
)
def test_numbers_are_shown_as_in_the_cell(raw: str, code: str, shown: str) -> None:
    assert show_number(raw, code) == shown


def test_a_workbook_of_openpyxl(cells: Cells) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "主要指标"
    for row in (["附件1 主要指标", None, None], [None, None, "单位：万元"], ["指标", "目标", "日期"]):
        sheet.append(row)
    sheet.append([])
    sheet.append(["固定资产投资", 1700, date(2025, 2, 17)])
    sheet.append(["增速", 0.085, True])
    sheet["B6"].number_format = "0.0%"
    sheet.append(["注：预计数"])
    sheet.merge_cells("A1:C1")
    other = book.create_sheet("底稿")
    other["A1"] = "不公开"
    other.sheet_state = "hidden"
    buffer = io.BytesIO()
    book.save(buffer)
    reading = read_bytes(buffer.getvalue(), "指标.xlsx")
    assert cells(reading) == [
        [["指标", "目标", "日期"], ["固定资产投资", "1700", "2025-02-17"], ["增速", "8.5%", "TRUE"]]
    ]
    lines = reading.text.splitlines()
    assert lines[:3] == ["主要指标", "附件1 主要指标", "单位：万元"]
    assert lines[-1] == "注：预计数"
    assert [span.of(reading.text) for span in reading.headings] == ["主要指标"]
    assert reading.problems == ("隐藏的工作表未读：底稿。",)


def rows(*content: str) -> str:
    return "<sheetData>" + "".join(f"<row>{one}</row>" for one in content) + "</sheetData>"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('<c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c>', [["共用的字", "2"]]),
        ('<c t="inlineStr"><is><r><t>行</t></r><r><t>内</t></r><rPh><t>x</t></rPh></is></c><c><v>1</v></c>',
         [["行内", "1"]]),
        ('<c r="A1" t="str"><f>A2&amp;"x"</f><v>公式值</v></c><c r="C1" t="e"><v>#N/A</v></c>', [["公式值", "#N/A"]]),
        ('<c r="A1" t="d"><v>2025-02-17T00:00:00</v></c><c r="B1" t="s"><v>99</v></c><c r="C1"><v>1</v></c>',
         [["2025-02-17", "1"]]),
        ('<c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c>', [["1", "2"]]),
        ('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
         '<row r="1048576"><c r="B1048576"><v>3</v></c><c r="A1048576"><v>4</v></c>',
         [["1", "2"], ["4", "3"]]),
    ],
)  # fmt: skip
def test_kinds_of_cells(make_xlsx: Make, cells: Cells, content: str, expected: list[list[str]]) -> None:
    data = make_xlsx({"表": rows(content)}, strings=["<t>共用的字</t>"])
    assert cells(read_bytes(data, "a.xlsx")) == [expected]


def test_cells_that_do_not_name_their_place(make_xlsx: Make, cells: Cells) -> None:
    one = "<c><v>1</v></c><c><v>2</v></c>"
    assert cells(read_bytes(make_xlsx({"表": rows(one, one, one)}), "a.xlsx")) == [[["1", "2"]] * 3]


def test_merged_cells_go_on_as_none(make_xlsx: Make, cells: Cells) -> None:
    data = "".join(f'<c r="{c}1"><v>1</v></c><c r="{c}2"><v>2</v></c>' for c in "ABC")
    sheet = rows(data) + '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C1048576"/></mergeCells>'
    assert cells(read_bytes(make_xlsx({"表": sheet}), "a.xlsx")) == [[["1", None, "1"], ["2", "2", None]]]


def test_an_empty_workbook_is_told(make_xlsx: Make) -> None:
    with pytest.raises(EmptyFile, match="没有内容"):
        read_bytes(make_xlsx({"Sheet1": ""}), "a.xlsx")


def test_sizes_are_bounded(make_xlsx: Make) -> None:
    many = rows(*["<c><v>1</v></c><c><v>2</v></c>"] * 60)
    with pytest.raises(TooLarge, match="单元格"):
        read_bytes(make_xlsx({"表": many}), "a.xlsx", Limits(cells=100))
    diagonal = rows(*[f'<c r="{c}{i}"><v>1</v></c>' for i, c in enumerate("ABCDEFGHIJKL", start=1)])
    with pytest.raises(TooLarge, match="太大"):
        read_bytes(make_xlsx({"表": diagonal}), "a.xlsx", Limits(cells=100))


def test_bombs_are_refused(make_xlsx: Make, make_zip: Make) -> None:
    with pytest.raises(TooLarge, match="膨胀"):
        read_bytes(make_xlsx({"表": rows("<c><v>1</v></c>" * 800_000)}), "a.xlsx")
    doctype = '<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>'
    with pytest.raises(DamagedFile, match="DOCTYPE"):
        read_bytes(make_zip({"xl/workbook.xml": doctype}), "a.xlsx")
    with pytest.raises((TooLarge, DamagedFile)):
        read_bytes(make_xlsx({"表": rows("<c>" * 50_000 + "</c>" * 50_000)}), "a.xlsx")


def test_a_broken_sheet_is_named(make_xlsx: Make) -> None:
    with pytest.raises(DamagedFile, match=r"工作表「主要指标」.*XML"):
        read_bytes(make_xlsx({"主要指标": "<sheetData><row>"}), "a.xlsx")
