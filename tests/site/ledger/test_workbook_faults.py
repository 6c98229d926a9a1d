"""What is wrong with a workbook is told by cell, with what would be legal; and a hostile one does no harm."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook as NewBook

from luoshi_site.ledger import services
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Figure, Workbook
from luoshi_site.ledger.workbooks import reading
from luoshi_site.ledger.workbooks.reading import is_workbook

pytestmark = pytest.mark.django_db


def faults_of(preview):
    return [(one.cell, one.what, one.remedy) for one in preview.faults]


@pytest.mark.parametrize(
    ("column", "value", "what", "remedy"),
    [
        ("low", "约300", "不是数字", "只填数字本身"),
        ("low", date(2025, 3, 1), "是日期", "改为数值"),
        ("low", "1234567890123456", "超出可存的范围", ""),
        ("low", None, "没有数值", "完成下达目标"),
        ("high", 400, "只有“区间”才有上限", "清空上限"),
        ("comparator", "大概", "不是可选的值", "不低于 ≥"),
        ("comparator", None, "不能为空", "可选"),
        ("modality", "愿望", "“愿望”不是可选的值", "目标、实绩、标准、背景"),
        ("period", "去年", "看不懂时期“去年”", "2025Q1-Q3"),
        ("period", date(2025, 6, 1), "是日期，不是时期", "文本"),
        ("star", "也许", "看不懂", "“是”或“否”"),
        ("indicator_name", None, "指标名称不能为空", ""),
        ("indicator_name", "长" * 201, "200", ""),
        ("unit", "x" * 41, "40", ""),
        ("indicator_name", "=1+1", "是公式", "选择性粘贴"),
        ("low", "=SUM(A1:A9)", "是公式", "选择性粘贴"),
        ("id", 999999, "没有编号999999", "把编号留空"),
        ("id", "甲", "不是编号", "留空"),
        ("id", "=A3", "是公式", ""),
    ],
)
def test_a_wrong_cell_of_a_figure_is_named(figure, government, exported, bring, column, value, what, remedy):
    book = exported(government)
    cell = book.set("targets", column, book.row_of("targets", figure.pk), value)
    found, preview = bring(book)
    told = faults_of(preview)
    assert told, preview
    assert any(where == cell and what in said and remedy in advice for where, said, advice in told), told
    with pytest.raises(Refused, match="还有错误"):
        services.write_workbook(found.by, found.pk)
    assert Figure.objects.filter(pk=figure.pk, version=figure.version).exists()


def test_a_range_needs_both_ends(figure, government, exported, bring):
    book = exported(government)
    row = book.row_of("targets", figure.pk)
    book.set("targets", "comparator", row, "区间")
    _, preview = bring(book)
    assert faults_of(preview) == [
        (book.place("targets", "high", row).coordinate, "区间要有数值和上限。", "请两格都填。")
    ]


@pytest.mark.parametrize(
    ("column", "value", "what", "remedy"),
    [
        ("lead", "区民政厅", "没有登记“区民政厅”", "区民政局"),
        ("lead", "外星局", "没有登记“外星局”", ""),
        ("due", "年底前", "不是时限", "2026-12-31"),
        ("due", "2025-02-30", "没有“2025-02-30”这一天", ""),
        ("text", None, "", ""),
        ("kind", "大事", "不是可选的值", "工作任务"),
        ("milestone", "x" * 21, "20", ""),
        ("text", "#REF!", "错误值", "正确的值"),
    ],
)
def test_a_wrong_cell_of_a_task_is_named(commitment, unit, government, exported, bring, column, value, what, remedy):
    book = exported(government)
    cell = book.set("tasks", column, book.row_of("tasks", commitment.pk), value)
    _, preview = bring(book)
    told = faults_of(preview)
    assert any(where == cell and what in said and remedy in advice for where, said, advice in told), told


def test_per_cents_stand_beside_a_unit_that_is_one(make_figure, figure, government, exported, bring):
    share = make_figure(indicator_name="按时办结率", low=95, unit="%", period="2025")
    book = exported(government)
    cell = book.place("targets", "low", book.row_of("targets", share.pk))
    cell.value, cell.number_format = 0.965, "0.0%"
    _, preview = bring(book)
    assert (preview.faults, preview.lines[0].shifts[0].new) == ([], "96.5")
    cell = book.place("targets", "low", book.row_of("targets", figure.pk))
    cell.value, cell.number_format = 3.2, "0%"
    _, preview = bring(book)
    assert [(one.cell, one.what) for one in preview.faults] == [(cell.coordinate, "单元格是百分比格式，而单位不是%。")]


@pytest.mark.parametrize(
    ("sheet", "values", "column", "what"),
    [
        ("tasks", {"text": "新事", "source": "纪要"}, "plan", "新增的行缺“计划”"),
        ("tasks", {"text": "新事", "plan": "有"}, "source", "新增的行缺“出处”"),
        ("tasks", {"source": "纪要", "plan": "有"}, "text", "新增的行缺“任务内容”"),
        ("tasks", {"text": "新事", "source": "纪要", "plan": "没有这份计划"}, "plan", "没有名为“没有这份计划”的计划"),
        ("targets", {"indicator_name": "食堂", "low": 2, "source": "纪要", "plan": "有"}, "period", "新增的行缺“时期”"),
        ("targets", {"indicator_name": "食堂", "period": 2025, "source": "纪要", "plan": "有"}, "low", "没有数值"),
        (
            "targets",
            {"indicator_name": "食堂", "low": 2, "period": 2025, "source": "纪要", "plan": "有", "task": 99999},
            "task",
            "没有编号99999的任务",
        ),
        (
            "observations",
            {"indicator_name": "食堂", "low": 2, "period": 2025, "source": "年报", "quote": "没有这句话。"},
            "document",
            "有原文，没有文件",
        ),
    ],
)
def test_a_new_row_says_what_it_lacks(plan, government, exported, bring, sheet, values, column, what):
    book = exported(government)
    given = {key: plan.title if value == "有" else value for key, value in values.items()}
    row = book.add(sheet, **given)
    _, preview = bring(book)
    cell = book.place(sheet, column, row).coordinate
    assert any(one.cell == cell and what in one.what for one in preview.faults), preview.faults


def test_a_quote_that_the_document_does_not_hold_is_refused(report_document, government, exported, bring):
    book = exported(government)
    given = {"indicator_name": "食堂", "low": 2, "period": 2025, "source": "年报", "quote": "新增食堂二十家。"}
    row = book.add("observations", document=report_document.title, **given)
    _, preview = bring(book)
    (fault,) = preview.faults
    assert fault.cell == book.place("observations", "quote", row).coordinate
    assert "找不到这句话" in fault.what


def test_two_equal_new_rows_are_one_too_many(plan, government, exported, bring):
    book = exported(government)
    for _ in range(2):
        book.add("tasks", plan=plan.title, text="建成老年食堂2家", source="纪要")
    _, preview = bring(book)
    assert len(preview.lines) == 1
    assert "相同" in preview.faults[0].what


def test_a_number_that_stands_twice_is_told(figure, government, exported, bring):
    book = exported(government)
    row = book.row_of("targets", figure.pk)
    other = row + 1 if row == 2 else 2
    book.set("targets", "id", other, figure.pk)
    _, preview = bring(book)
    assert any("已经有了" in one.what for one in preview.faults)


def test_a_sheet_of_which_only_some_columns_were_sorted_is_told(figure, government, exported, bring):
    book = exported(government)
    first, second = book.get("targets", "id", 2), book.get("targets", "id", 3)
    book.set("targets", "id", 2, second)
    book.set("targets", "id", 3, first)
    _, preview = bring(book)
    assert [one.cell for one in preview.faults] == ["A2", "A3"]
    assert all("对不上" in one.what for one in preview.faults)


def test_whole_rows_may_be_sorted_and_columns_moved(figure, government, exported, bring):
    book = exported(government)
    page = book.sheet("targets")
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    for number, row in enumerate([rows[0], *reversed(rows[1:])], start=1):
        for place, value in enumerate(reversed(row), start=1):
            page.cell(row=number, column=place).value = value
    _, preview = bring(book)
    assert (preview.lines, preview.faults) == ([], [])


def test_what_may_not_be_edited_is_not_written_and_said(figure, government, exported, bring):
    book = exported(government)
    cell = book.set("targets", "quote", book.row_of("targets", figure.pk), "另一句话。")
    _, preview = bring(book)
    assert preview.lines == []
    assert cell in preview.notes[0]
    assert "“原文”在原有的行里不能改" in preview.notes[0]


def test_a_renamed_sheet_is_recognised_and_named(plan, government, exported, bring):
    book = exported(government)
    book.sheet("tasks").title = "区里的任务"
    _, preview = bring(book)
    (fault,) = preview.faults
    assert (fault.sheet, fault.cell) == ("区里的任务", "A1")
    assert "“任务”" in fault.remedy


def test_a_sheet_of_ones_own_is_left_alone(plan, government, exported, bring):
    book = exported(government)
    book.book.create_sheet("我的草稿")["A1"] = "=1+1"
    _, preview = bring(book)
    assert (preview.faults, preview.notes) == ([], ["工作表“我的草稿”不是台账的表，没有读。"])


@pytest.mark.parametrize("column", ["id", "version", "mark", "lead", "source"])
def test_a_missing_column_is_named(plan, government, exported, bring, column):
    book = exported(government)
    at = book.place("tasks", column, 1).column
    title = book.get("tasks", column, 1)
    book.sheet("tasks").delete_cols(at)
    _, preview = bring(book)
    (fault,) = preview.faults
    assert (fault.sheet, fault.cell) == ("任务", "A1")
    assert f"缺这些列：{title}" in fault.what


def test_a_column_twice_and_a_renamed_one_are_named(plan, government, exported, bring):
    book = exported(government)
    cell = book.set("tasks", "kind", 1, "任务内容")
    _, preview = bring(book)
    assert [one.cell for one in preview.faults] == [cell, "A1"]
    assert "有两个" in preview.faults[0].what
    assert "种类" in preview.faults[1].what


def test_merged_cells_are_named(plan, government, exported, bring):
    book = exported(government)
    book.sheet("tasks").merge_cells("F2:F3")
    _, preview = bring(book)
    assert faults_of(preview) == [
        ("F2", "有合并的单元格（F2:F3），不知道哪一行是什么值。", "请取消合并，把每一格分别填好。")
    ]


def test_too_many_rows_are_refused_at_once(plan, government, exported, bring, monkeypatch):
    monkeypatch.setattr(reading, "MOST_ROWS", 40)
    book = exported(government)
    page = book.sheet("tasks")
    for _ in range(60):
        page.append([None, None, None, "计划"])
    with pytest.raises(Refused, match=r"任务.*41 行") as refused:
        bring(book)
    assert "分成几份" in refused.value.remedy


def test_a_workbook_of_another_government_is_refused(plan, elsewhere, government, exported, bring):
    with pytest.raises(Refused, match="另一个政府"):
        bring(exported(elsewhere))
    assert not Workbook.objects.exists()


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("台账.xlsx", b"%PDF-1.7 ...", "读不了"),
        ("台账.csv", "编号,版本\n1,2".encode(), "读不了"),
        ("台账.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "读不了"),
        ("台账.xlsx", b"PK\x03\x04 nothing", "读不了"),
    ],
)
def test_what_is_no_workbook_is_refused(government, bring, supervisor, name, data, what):
    with pytest.raises(Refused, match=what) as refused:
        services.bring_workbook(supervisor, government, name, [data])
    assert refused.value.remedy


def test_a_workbook_that_was_not_exported_is_refused(government, bring):
    out = BytesIO()
    NewBook().save(out)
    with pytest.raises(Refused, match="不是从这里导出"):
        bring(out.getvalue())
    assert not is_workbook(out.getvalue())


def test_an_exported_workbook_is_known_for_one(plan, government, exported):
    assert is_workbook(exported(government).saved())
    assert not is_workbook(b"PK")


def _packed(entries: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def _changed(data: bytes, entry: str, change) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return _packed(
            {one: change(archive.read(one)) if one == entry else archive.read(one) for one in archive.namelist()}
        )


def test_entities_bombs_and_lies_are_refused(plan, government, exported, bring, monkeypatch):
    data = exported(government).saved()
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>'
    with pytest.raises(Refused, match="DOCTYPE"):
        bring(_changed(data, "xl/worksheets/sheet1.xml", lambda old: bomb + old))
    with pytest.raises(Refused, match="炸弹"):
        bring(_changed(data, "xl/worksheets/sheet1.xml", lambda old: old + b" " * (12 * 1024 * 1024)))
    with pytest.raises(Refused, match="XML 有错"):
        bring(_changed(data, "xl/worksheets/sheet1.xml", lambda old: old[: len(old) // 2]))
    monkeypatch.setattr(reading, "_LIMITS", reading.Limits(file_bytes=1000))
    with pytest.raises(Refused, match="上限"):
        bring(data)


@pytest.mark.parametrize(
    "meta", ["", "[]", "{}", '{"government": "x"}', "null", '{"government": 1e999}', '{"format": "9", "government": 1}']
)
def test_a_forged_register_of_a_workbook_is_refused(plan, government, exported, bring, meta):
    book = exported(government)
    book.book["luoshi"]["A1"] = meta
    with pytest.raises(Refused):
        bring(book)


def test_ids_of_another_government_are_not_there(figure, elsewhere, supervisor, government, exported, bring):
    theirs = Figure.objects.create(government=elsewhere, modality="target", indicator_name="密", low=1, high=1)
    book = exported(government)
    cell = book.set("targets", "id", book.row_of("targets", figure.pk), theirs.pk)
    _, preview = bring(book)
    assert [(one.cell, "没有编号" in one.what) for one in preview.faults] == [(cell, True)]
    assert "密" not in str(preview)


def test_a_forged_check_shows_what_differs_all_the_same(figure, government, exported, bring):
    book = exported(government)
    row = book.row_of("targets", figure.pk)
    book.set("targets", "low", row, 310)
    book.set("targets", "mark", row, None)
    _, preview = bring(book)
    assert [(one.kind, [each.new for each in one.shifts]) for one in preview.lines] == [("change", ["310"])]
    book.set("targets", "mark", row, "1" + "0" * 150)
    _, preview = bring(book)
    assert "对不上" in preview.faults[0].what


def test_script_in_a_cell_is_only_text(commitment, government, supervisor, exported, bring):
    book = exported(government)
    book.set("tasks", "text", book.row_of("tasks", commitment.pk), "<script>alert(1)</script>'; DROP TABLE x; --")
    found, preview = bring(book)
    assert preview.faults == []
    services.write_workbook(supervisor, found.pk)
    commitment.refresh_from_db()
    assert commitment.text == "<script>alert(1)</script>'; DROP TABLE x; --"
