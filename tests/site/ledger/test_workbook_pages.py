"""The pages of workbooks: taking out, bringing back, preview, writing."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Figure, ImportJob, Workbook

pytestmark = pytest.mark.django_db


def upload(data: bytes, name: str = "台账.xlsx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


@pytest.fixture
def edited(figure, plan, government, exported):
    """A workbook with a change, a new row and nothing wrong."""
    book = exported(government)
    book.set("targets", "low", book.row_of("targets", figure.pk), 310)
    book.add("tasks", plan=plan.title, text="<b>建成</b>老年食堂2家", source="纪要")
    return book


def test_a_workbook_goes_out_comes_back_and_is_written(edited, figure, government, supervisor, sign_in):
    browser = sign_in(supervisor)
    answer = browser.post(f"/g/{government.pk}/workbooks/", {"file": upload(edited.saved())})
    assert answer.status_code == 302
    address = answer["Location"]
    text = browser.get(address).content.decode()
    for words in ("写入2行", "台账现在", "<del>300</del><ins>310</ins>", "&lt;b&gt;建成&lt;/b&gt;老年食堂2家", "未变"):
        assert words in text, words
    assert "<b>建成" not in text
    answer = browser.post(f"{address}write/")
    assert answer.status_code == 302
    figure.refresh_from_db()
    assert figure.low == 310
    text = browser.get(address).content.decode()
    assert "表格改了什么" in text
    assert "写入2行" not in text
    assert browser.post(f"{address}write/", follow=True).content.decode().count("处理过") == 1
    assert "改了1行，新增1行" in browser.get(f"/g/{government.pk}/workbooks/").content.decode()


def test_hundreds_of_changes_are_shown_by_pages_and_filters(
    plan, government, make_figure, supervisor, sign_in, exported, bring
):
    rows = [make_figure(indicator_name=f"指标{at:03}", low=at, unit="个", period="2025") for at in range(250)]
    book = exported(government)
    places = {book.get("targets", "id", row): row for row in range(2, book.sheet("targets").max_row + 1)}
    for row in rows:
        book.set("targets", "unit", places[row.pk], "项")
    book.add("tasks", plan=plan.title, text="建成老年食堂2家", source="纪要")
    found, _ = bring(book)
    browser = sign_in(supervisor)
    text = browser.get(f"/workbooks/{found.pk}/").content.decode()
    assert "写入251行" in text
    assert "第1页，共2页" in text
    assert text.index("指标000") < text.index("指标199")
    assert "老年食堂" not in text
    text = browser.get(f"/workbooks/{found.pk}/?show=add").content.decode()
    assert "老年食堂" in text
    assert "指标000" not in text
    for odd in ("?show=x' OR 1=1", "?sheet=../../etc", "?page=99999", "?page=-1"):
        assert browser.get(f"/workbooks/{found.pk}/{odd}").status_code == 200
    services.write_workbook(supervisor, found.pk)
    assert Figure.objects.filter(unit="项").count() == 250


def test_errors_come_first_and_nothing_can_be_written(edited, figure, government, supervisor, sign_in):
    cell = edited.set("targets", "low", edited.row_of("targets", figure.pk), "<script>约300</script>")
    browser = sign_in(supervisor)
    address = browser.post(f"/g/{government.pk}/workbooks/", {"file": upload(edited.saved())})["Location"]
    text = browser.get(address).content.decode()
    assert "1处错误" in text
    assert f">{cell}</th>" in text
    assert "<script>约" not in text
    assert "写入2行" not in text
    assert "还有错误" in browser.post(f"{address}write/", follow=True).content.decode()
    figure.refresh_from_db()
    assert figure.low == 300


def test_a_conflict_is_written_only_where_it_is_ticked(
    edited, figure, government, supervisor, second_supervisor, sign_in
):
    services.edit_figure(second_supervisor, figure.pk, figure.version, low=305)
    browser = sign_in(supervisor)
    address = browser.post(f"/g/{government.pk}/workbooks/", {"file": upload(edited.saved())})["Location"]
    text = browser.get(address).content.decode()
    assert "<del>305</del><ins>310</ins>" in text
    assert "冯督查" in text
    key = f"targets-{edited.row_of('targets', figure.pk)}"
    assert f'value="{key}"' in text
    browser.post(f"{address}write/", {"take": [key, "targets-99999", "x"]})
    figure.refresh_from_db()
    assert figure.low == 310
    assert "已按表格改" in browser.get(address).content.decode()


def test_what_changed_since_the_preview_is_shown_again(
    edited, figure, government, supervisor, second_supervisor, sign_in
):
    browser = sign_in(supervisor)
    address = browser.post(f"/g/{government.pk}/workbooks/", {"file": upload(edited.saved())})["Location"]
    services.edit_figure(second_supervisor, figure.pk, figure.version, low=305)
    text = browser.post(f"{address}write/", follow=True).content.decode()
    assert "什么都没有写入" in text
    assert "仍按表格改" in text
    browser.post(f"{address}drop/")
    assert Workbook.objects.get().state == "dropped"


@pytest.mark.parametrize(
    ("role", "status", "seen"),
    [
        ("supervisor", 302, True),
        ("approver", 302, True),
        ("reporter", 302, True),
        ("leader", 403, False),
        ("reader", 403, False),
    ],
)
def test_roles_on_the_page(make_user, edited, government, sign_in, role, status, seen):
    browser = sign_in(make_user("someone", "某人", role, government))
    assert ("看看会改什么" in browser.get(f"/g/{government.pk}/workbooks/").content.decode()) is seen
    assert browser.post(f"/g/{government.pk}/workbooks/", {"file": upload(edited.saved())}).status_code == status


def test_strangers_find_nothing(edited, government, supervisor, stranger, second_supervisor, sign_in, bring):
    found, _ = bring(edited)
    for user in (stranger, second_supervisor):
        browser = sign_in(user)
        for verb in ("", "write/", "drop/"):
            answer = browser.post(f"/workbooks/{found.pk}/{verb}") if verb else browser.get(f"/workbooks/{found.pk}/")
            assert answer.status_code == 404
    assert sign_in(stranger).get(f"/g/{government.pk}/workbooks/").status_code == 404
    assert sign_in(stranger).get(f"/g/{government.pk}/tables.xlsx").status_code == 404
    assert sign_in(None).get(f"/workbooks/{found.pk}/").status_code == 302


def test_a_wrong_file_says_what_to_do_and_leaves_nothing(government, supervisor, sign_in):
    browser = sign_in(supervisor)
    text = browser.post(f"/g/{government.pk}/workbooks/", {"file": upload(b"hello")}, follow=True).content.decode()
    assert "读不了" in text
    assert "没有选择文件" in browser.post(f"/g/{government.pk}/workbooks/", {}, follow=True).content.decode()
    assert not Workbook.objects.exists()


def test_a_workbook_dropped_on_the_import_page_is_no_document(edited, government, supervisor, sign_in):
    browser = sign_in(supervisor)
    address = f"/g/{government.pk}/imports/"
    jobs = ImportJob.objects.count()
    answer = browser.post(address, {"files": upload(edited.saved())})
    assert answer["Location"] == f"/workbooks/{Workbook.objects.get().pk}/"
    answer = browser.post(address, {"files": upload(edited.saved())}, headers={"Accept": "application/json"})
    assert answer.json()["brought"] == [f"/workbooks/{Workbook.objects.first().pk}/"]
    assert ImportJob.objects.count() == jobs


def test_a_plan_goes_out_alone_and_the_page_leads_there(plan, report_document, government, supervisor, sign_in):
    services.align_plan(supervisor, plan)
    browser = sign_in(supervisor)
    assert f"/g/{government.pk}/workbooks/?plan={plan.pk}" in browser.get(f"/plans/{plan.pk}/").content.decode()
    assert (
        f'value="{plan.pk}" selected' in browser.get(f"/g/{government.pk}/workbooks/?plan={plan.pk}").content.decode()
    )
    answer = browser.get(f"/g/{government.pk}/tables.xlsx", {"plan": plan.pk})
    book = load_workbook(BytesIO(answer.content))
    assert book.sheetnames == ["任务", "目标值", "实绩值", "说明", "luoshi-lists", "luoshi"]
    assert book["目标值"].max_row - 1 == plan.figures.filter(modality="target").count()
    outcomes = {one.outcome_id for one in plan.alignments.all()} - {None}
    assert {row[0].value for row in book["实绩值"].iter_rows(min_row=2)} == outcomes
    assert browser.get(f"/g/{government.pk}/tables.xlsx", {"plan": 999999}).status_code == 404


def test_a_workbook_is_made_for_people(figure, unit, government, supervisor, sign_in, exported):
    book = exported(government)
    page = book.sheet("tasks")
    assert page.freeze_panes == "G2"
    assert page.protection.sheet
    assert page.protection.sort is False
    assert page.protection.insertRows is False
    assert page.column_dimensions["B"].hidden
    assert page.column_dimensions["C"].hidden
    frozen = [page.column_dimensions[letter] for letter in "ABCDEF"]
    assert sum(one.width for one in frozen if not one.hidden) <= 84  # half of a small screen
    assert all(page.cell(row=2, column=at).protection.locked for at in (1, 2, 3, 4))
    assert not book.place("tasks", "text", 2).protection.locked
    assert book.book["luoshi"].sheet_state == book.book["luoshi-lists"].sheet_state == "veryHidden"
    lists = {str(one.sqref).split(":")[0]: one for one in book.sheet("targets").data_validations.dataValidation}
    cell = book.place("targets", "modality", 2).coordinate
    assert lists[cell].type == "list"
    assert lists[cell].formula1.startswith("'luoshi-lists'!$")
    units = {str(one.sqref).split(":")[0]: one for one in page.data_validations.dataValidation}
    assert units[book.place("tasks", "lead", 2).coordinate].showErrorMessage is False
    notes = [row[0].value for row in book.book["说明"].iter_rows()]
    assert "怎么用" in notes
    assert "比较" in notes
    english = exported(government, "en")
    assert english.book.sheetnames[:4] == ["Commitments", "Targets", "Observations", "Notes"]
    row = english.row_of("targets", figure.pk)
    assert (english.get("targets", "comparator", row), english.get("targets", "modality", row)) == ("equals", "target")


def test_the_same_ledger_gives_the_same_bytes(plan, government):
    from luoshi_site.ledger.exports.workbook import ledger_workbook

    assert ledger_workbook(government, "zh") == ledger_workbook(government, "zh")


def test_more_rows_than_one_workbook_holds_are_refused(plan, government, reader, sign_in, monkeypatch):
    from luoshi_site.ledger.exports import workbook

    monkeypatch.setattr(workbook, "LIMIT", 1)
    answer = sign_in(reader).get(f"/g/{government.pk}/tables.xlsx")
    assert answer.status_code == 422
    assert "按计划或责任单位导出" in answer.content.decode()


def test_what_was_added_by_hand_has_its_pages(plan, unit, government, supervisor, sign_in):
    task = services.add_task(supervisor, plan, "区长办公会纪要", "一/2", text="建成老年食堂2家")
    services.add_value(
        supervisor,
        government,
        "同上",
        plan=plan,
        commitment=task,
        indicator_name="老年食堂",
        low=2,
        unit="家",
        period="2025",
    )
    services.align_plan(supervisor, plan)
    browser = sign_in(supervisor)
    text = browser.get(f"/plans/{plan.pk}/").content.decode()
    assert text.index("口袋公园") < text.index("建成老年食堂2家") < text.index("细颗粒物")
    assert "老年食堂" in browser.get(f"/plans/{plan.pk}/scorecard/").content.decode()
    text = browser.get(f"/commitments/{task.pk}/").content.decode()
    assert "出处：区长办公会纪要" in text
    figure = Figure.objects.get(indicator_name="老年食堂")
    assert "同上" in browser.get(f"/figures/{figure.pk}/").content.decode()
    assert browser.get(f"/indicators/{figure.indicator_id}/").status_code == 200
    assert browser.get(f"/g/{government.pk}/").status_code == 200
