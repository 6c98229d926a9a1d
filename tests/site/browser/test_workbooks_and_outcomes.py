"""In a real browser: a workbook goes out, is edited, comes back and is written; an outcome is set by hand."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Commitment, Figure

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_workbook_goes_out_is_edited_and_comes_back(page, live_server, enter, supervisor, plan, figure, tmp_path):
    enter(page, live_server.url)
    page.goto(f"{live_server.url}/plans/{plan.pk}/")
    page.click("text=在 Excel 里改")
    with page.expect_download() as download:
        page.click("button:has-text('导出 Excel')")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.suffix == ".xlsx"

    book = load_workbook(file)
    sheet = book["目标值"]
    heads = [cell.value for cell in sheet[1]]
    row = next(one[0].row for one in sheet.iter_rows(min_row=2) if one[0].value == figure.pk)
    value = sheet.cell(row=row, column=heads.index("数值") + 1)
    value.value = "约三百"
    book.save(file)

    page.set_input_files("input[type=file]", file)
    page.click("button:has-text('看看会改什么')")
    page.wait_for_selector("h2:has-text('1处错误')")
    assert value.coordinate in page.inner_text(".faults")

    value.value = 310
    tasks = book["任务"]
    at = tasks.max_row + 1
    names = [cell.value for cell in tasks[1]]
    for name, given in (("任务内容", "建成老年食堂2家"), ("出处", "区长办公会纪要")):
        tasks.cell(row=at, column=names.index(name) + 1).value = given
    book.save(file)
    page.goto(f"{live_server.url}/g/{plan.government_id}/imports/")
    page.set_input_files("input[type=file]", file)
    page.click("button:has-text('导入')")
    page.wait_for_url("**/workbooks/*/")  # known for what it is, though dropped among documents
    assert "310" in page.inner_text(".shifts ins >> nth=0") + page.inner_text(".shifts")
    assert Figure.objects.get(pk=figure.pk).low == 300
    page.click("button:has-text('写入2行')")
    page.wait_for_selector("h1:has-text('表格改了什么')")
    assert Figure.objects.get(pk=figure.pk).low == 310
    assert Commitment.objects.get(text="建成老年食堂2家").source_note == "区长办公会纪要"
    assert page.wrong == []


def test_an_outcome_is_chosen_typed_and_taken_back(page, live_server, enter, supervisor, plan, report_document):
    services.align_plan(supervisor, plan)
    row = plan.alignments.get(target__indicator_name__contains="细颗粒物")
    enter(page, live_server.url)
    page.goto(f"{live_server.url}/plans/{plan.pk}/scorecard/")
    page.click(f"#row-{row.pk} a:has-text('另行指定')")
    page.wait_for_selector("#sheet[open] .outcome")
    page.fill("#sheet input[name=q]", "口袋公园")
    page.keyboard.press("Enter")
    page.wait_for_selector("#sheet .choices li:has-text('口袋公园')")
    page.click("#sheet summary:has-text('填写实绩值')")
    page.fill("#sheet #observe-low", "28.5")
    page.fill("#sheet #observe-source", "区生态环境局年报")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"#row-{row.pk} :text('人工指定')")
    row.refresh_from_db()
    assert (row.outcome.low, row.verdict in ("met", "exceeded")) == (28.5, True)
    assert "郑督查" in page.inner_text(f"#row-{row.pk}")

    page.click(f"#row-{row.pk} a:has-text('另行指定')")
    page.click("#sheet summary:has-text('退回程序的结论')")
    page.fill("#sheet #undo-reason", "数据待核")
    page.keyboard.press("Enter")
    page.wait_for_selector(f"#row-{row.pk} :text('未见报告')")
    row.refresh_from_db()
    assert row.review_state == "proposed"
    assert page.wrong == []
