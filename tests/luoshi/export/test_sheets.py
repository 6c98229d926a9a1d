"""JSON lines, CSV and workbooks."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest
from openpyxl import load_workbook

import luoshi
from luoshi.export.csv_file import write_csv
from luoshi.export.found import cells_sheets, lines_sheet
from luoshi.export.jsonl import encode, write_json, write_jsonl
from luoshi.export.sheet import Sheet, Value
from luoshi.export.words import Words
from luoshi.export.xlsx import write_xlsx

KEYS = ("doc", "indicator", "low", "owners", "star", "quote")
ROWS: list[tuple[Value, ...]] = [
    ("计划", "公共停车泊位", 1200, ["区城管局", "区交通局"], True, "新增公共停车泊位1200个"),
    ("计划", "研发投入强度", Decimal("2.60"), [], False, '=HYPERLINK("http://example.invalid")'),
]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("14.70"), "14.70"),
        (Decimal("1E+4"), "10000"),
        (Decimal("0.0000001"), "0.0000001"),
        (Decimal("-2.6"), "-2.6"),
        (12345678901234567890, "12345678901234567890"),
        (None, "null"),
        (True, "true"),
        (0.76, "0.76"),
        ('引号"和换行\n', '"引号\\"和换行\\n"'),
        ([{"unit": "区民政局", "role": "lead"}], '[{"unit": "区民政局", "role": "lead"}]'),
    ],
)
def test_values_are_written_as_plain_json(value: Value, expected: str):
    assert encode(value) == expected
    json.loads(encode(value))


def test_json_lines_and_an_array_hold_the_same_records():
    lines, array = io.StringIO(), io.StringIO()
    write_jsonl(Sheet("figures", KEYS, ROWS), lines)
    write_json(Sheet("figures", KEYS, ROWS), array)
    assert [json.loads(line) for line in lines.getvalue().splitlines()] == json.loads(array.getvalue())


def test_an_array_of_nothing_is_still_json():
    out = io.StringIO()
    write_json(Sheet("figures", KEYS, []), out)
    assert json.loads(out.getvalue()) == []


def test_csv_has_headings_words_for_codes_and_no_formulas():
    out = io.StringIO()
    write_csv(Sheet("figures", KEYS, ROWS), out, Words())
    rows = list(csv.reader(io.StringIO(out.getvalue())))
    assert rows[0] == ["文件", "指标", "下限", "责任单位", "实事项目", "原文"]
    assert rows[1] == ["计划", "公共停车泊位", "1200", "区城管局、区交通局", "是", "新增公共停车泊位1200个"]
    assert rows[2][5].startswith("'=")


@pytest.mark.parametrize("text", ["=1+1", "+8613", "-合计", "@sum", "\t=1", "＝1"])
def test_a_text_that_a_spreadsheet_would_run_is_disarmed_in_both(text: str):
    sheet = Sheet("figures", ("quote",), [(text,)])
    out = io.StringIO()
    write_csv(sheet, out, Words())
    assert list(csv.reader(io.StringIO(out.getvalue())))[1] == ["'" + text]
    cell = load_workbook(io.BytesIO(write_xlsx([sheet], Words())))["数据项"]["A2"]
    assert cell.data_type == "s"
    assert cell.value == "'" + text


def test_a_workbook_keeps_numbers_freezes_its_heading_and_shows_the_decimals_of_the_source():
    page = load_workbook(io.BytesIO(write_xlsx([Sheet("figures", KEYS, ROWS)], Words())))["数据项"]
    assert page["A1"].value == "文件"
    assert page["A1"].font.bold
    assert page.freeze_panes == "A2"
    assert page["C2"].value == 1200
    assert (page["C3"].value, page["C3"].number_format) == (2.6, "0.00")
    assert page.column_dimensions["F"].width > 20


def test_a_workbook_is_the_same_twice_and_survives_odd_names_and_characters():
    sheets = [Sheet("表1：A/B[1]*?", ("quote",), [("响铃\x07和增补字𠮷",)]), Sheet("表1：A/B[1]*?", ("quote",), [])]
    data = write_xlsx(sheets, Words())
    assert data == write_xlsx(sheets, Words())
    book = load_workbook(io.BytesIO(data))
    assert len(set(book.sheetnames)) == 2
    assert book.worksheets[0]["A2"].value == "响铃和增补字𠮷"


def test_a_workbook_of_nothing_opens():
    assert load_workbook(io.BytesIO(write_xlsx([], Words()))).sheetnames == ["luoshi"]


def test_tables_of_a_document_keep_their_numbers_and_run_no_formula():
    page = """<table><tr><th>=1+1</th><th>数额</th></tr><tr><td>甲</td><td>-3.50</td></tr>
    <tr><td>乙</td><td>1,234.5</td></tr><tr><td>丙</td><td>007</td></tr><tr><td>丁</td><td>5左右</td></tr></table>"""
    found = luoshi.read_bytes(page.encode(), "表.html")
    (sheet,) = load_workbook(io.BytesIO(write_xlsx(cells_sheets([found]), Words()))).worksheets
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0] == ("'=1+1", "数额")
    assert [row[1] for row in rows[1:]] == [-3.5, 1234.5, "007", "5左右"]
    assert sheet["B2"].number_format == "0.00"
    out = io.StringIO()
    write_csv(lines_sheet([found]), out, Words())
    assert [row[4] for row in csv.reader(io.StringIO(out.getvalue()))][2:] == ["-3.50", "1234.5", "007", "5左右"]


def test_a_ratio_is_a_percentage_in_a_workbook_and_a_place_is_named_with_its_offset():
    sheet = Sheet("scorecard", ("ratio", "also"), [(0.941, [{"doc": "报告", "start": 5}, {"doc": "公报", "start": 7}])])
    page = load_workbook(io.BytesIO(write_xlsx([sheet], Words())))["目标与结果"]
    assert (page["A2"].value, page["A2"].number_format) == (0.941, "0.0%")
    assert page["B2"].value == "报告:5、公报:7"
