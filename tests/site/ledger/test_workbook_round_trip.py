"""What is exported can be edited and brought back: seen first, written when confirmed, and nothing else."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.models import Change, Commitment, Figure, Workbook
from luoshi_site.ledger.verify import verify
from luoshi_site.ledger.workbooks.preview import Line, Preview

pytestmark = pytest.mark.django_db


def only(preview: Preview) -> Line:
    (line,) = preview.lines
    return line


def test_an_untouched_workbook_changes_nothing(plan, report_document, government, bring, exported):
    count = Commitment.objects.count() + Figure.objects.filter(modality__in=("target", "actual")).count()
    found, preview = bring(exported(government))
    assert (preview.lines, preview.faults, preview.notes) == ([], [], [])
    assert (preview.unchanged, preview.missing) == (count, 0)
    with pytest.raises(Refused, match="没有要写入"):
        services.write_workbook(found.by, found.pk)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_edit_is_seen_and_then_written(figure, government, supervisor, bring, language, exported):
    book = exported(government, language)
    row = book.row_of("targets", figure.pk)
    cell = book.set("targets", "low", row, 310)
    found, preview = bring(book)
    line = only(preview)
    assert (line.kind, line.sheet, line.row, line.id) == ("change", "targets", row, figure.pk)
    assert [(one.cell, one.heading, one.old, one.new) for one in line.shifts] == [(cell, "数值", "300", "310")]
    figure.refresh_from_db()
    assert figure.low == 300  # seen, not written

    services.write_workbook(supervisor, found.pk)
    figure.refresh_from_db()
    assert (figure.low, figure.high, figure.review_state, figure.made_by) == (310, 310, "edited", figure.made_by)
    assert Change.objects.filter(object_type="ledger.figure", object_id=figure.pk, who=supervisor).exists()
    assert Change.objects.filter(action="apply_workbook", note__contains="改了1行").count() == 1
    assert verify().faults == ()


def test_the_same_workbook_again_changes_nothing(figure, plan, government, supervisor, bring, exported):
    book = exported(government)
    book.set("targets", "low", book.row_of("targets", figure.pk), 310)
    book.add("tasks", plan=plan.title, text="建成老年食堂2家", source="区长办公会纪要")
    book.add(
        "observations", plan=plan.title, indicator_name="养老床位", low=305, unit="张", period=2025, source="民政年报"
    )
    data = book.saved()
    found, preview = bring(data)
    assert [line.kind for line in preview.lines] == ["add", "change", "add"]
    services.write_workbook(supervisor, found.pk)
    rows = (Commitment.objects.count(), Figure.objects.count(), Change.objects.count())
    again, preview = bring(data)
    assert preview.lines == []
    assert preview.faults == []
    assert "写入过" in preview.notes[0]
    with pytest.raises(Refused):
        services.write_workbook(supervisor, again.pk)
    with pytest.raises(Refused, match="处理过"):
        services.write_workbook(supervisor, found.pk)
    assert rows == (Commitment.objects.count(), Figure.objects.count(), Change.objects.count())
    assert verify().faults == ()


def test_a_task_is_edited_in_every_column(commitment, government, supervisor, other_unit, unit, bring, exported):
    services.edit_commitment(supervisor, commitment.pk, commitment.version, text=" 新增养老床位\n和食堂 ")
    book = exported(government)
    row = book.row_of("tasks", commitment.pk)
    assert book.get("tasks", "text", row) == " 新增养老床位\n和食堂 "
    for column, value in {
        "kind": "实事项目",
        "lead": "区绿化局",
        "supporting": "区民政局，民政局",
        "due": date(2025, 11, 30),
        "star": "是",
        "milestone": "开工",
        "category": "民生",
        "action": "新增",
        "object": "养老床位",
    }.items():
        book.set("tasks", column, row, value)
    found, preview = bring(book)
    assert preview.faults == []
    assert {one.heading: one.new for one in only(preview).shifts}["配合单位"] == "区民政局"
    services.write_workbook(supervisor, found.pk)
    commitment.refresh_from_db()
    assert (commitment.kind, commitment.due, commitment.star) == ("livelihood", "2025-11-30", True)
    assert (commitment.milestone, commitment.category, commitment.object) == ("开工", "民生", "养老床位")
    held = commitment.responsibilities.filter(ended=False)
    assert {(one.unit.name, one.role) for one in held} == {("区绿化局", "lead"), ("区民政局", "supporting")}
    assert verify().faults == ()


def test_a_figure_is_edited_in_every_column(figure, government, supervisor, bring, exported):
    book = exported(government)
    row = book.row_of("targets", figure.pk)
    for column, value in {
        "indicator_name": "康复护理床位",
        "comparator": "区间",
        "low": "1,300.50",
        "high": 1400,
        "unit": "张",
        "period": "2025Q1-Q2",
        "measure": "累计数",
        "ambition": "力争",
        "nature": "约束性",
        "population": "全区",
        "star": "yes",
        "estimated": "√",
    }.items():
        book.set("targets", column, row, value)
    found, preview = bring(book)
    assert preview.faults == []
    services.write_workbook(supervisor, found.pk)
    figure.refresh_from_db()
    assert (figure.indicator_name, figure.comparator, figure.low_written) == (
        "康复护理床位",
        "range",
        Decimal("1300.50"),
    )
    assert (figure.high, figure.period, figure.period_start, figure.measure) == (1400, "2025Q1-Q2", 2025, "stock")
    assert (figure.ambition, figure.nature, figure.population) == ("stretch", "binding", "全区")
    assert (figure.star, figure.estimated) == (True, True)
    assert figure.indicator.name == "康复护理床位"
    assert verify().faults == ()


def test_a_row_that_someone_else_changed_is_a_conflict(
    figure, government, supervisor, second_supervisor, bring, exported
):
    book = exported(government)
    row = book.row_of("targets", figure.pk)
    book.set("targets", "low", row, 310)
    services.edit_figure(second_supervisor, figure.pk, figure.version, low=305)
    found, preview = bring(book)
    line = only(preview)
    assert (line.kind, line.shifts[0].old, line.shifts[0].new) == ("conflict", "305", "310")
    assert "冯督查" in line.note
    assert "数值" in line.note
    with pytest.raises(Refused, match="没有要写入"):
        services.write_workbook(supervisor, found.pk)
    services.write_workbook(supervisor, found.pk, [line.key])
    figure.refresh_from_db()
    assert figure.low == 310


def test_a_new_version_that_says_the_same_is_no_conflict(
    figure, government, supervisor, second_supervisor, bring, exported
):
    book = exported(government)
    book.set("targets", "low", book.row_of("targets", figure.pk), 310)
    services.confirm_figure(second_supervisor, figure.pk, figure.version)
    _, preview = bring(book)
    assert only(preview).kind == "change"


def test_what_others_changed_and_the_workbook_did_not_stays(figure, government, second_supervisor, bring, exported):
    book = exported(government)
    services.edit_figure(second_supervisor, figure.pk, figure.version, low=305)
    _, preview = bring(book)
    assert preview.lines == []
    figure.refresh_from_db()
    assert figure.low == 305


def test_a_change_between_preview_and_writing_writes_nothing(
    figure, government, supervisor, second_supervisor, plan, bring, exported
):
    book = exported(government)
    book.set("targets", "low", book.row_of("targets", figure.pk), 310)
    book.add("tasks", plan=plan.title, text="建成老年食堂2家", source="区长办公会纪要")
    found, _ = bring(book)
    services.edit_figure(second_supervisor, figure.pk, figure.version, low=305)
    with pytest.raises(Refused, match="什么都没有写入"):
        services.write_workbook(supervisor, found.pk)
    assert not Commitment.objects.filter(text="建成老年食堂2家").exists()
    found.refresh_from_db()
    assert found.state == "waiting"
    assert [line["kind"] for line in found.found["lines"]] == ["add", "conflict"]


def test_a_withdrawn_row_cannot_be_taken(figure, government, supervisor, bring, exported):
    book = exported(government)
    book.set("targets", "low", book.row_of("targets", figure.pk), 310)
    services.withdraw_figure(supervisor, figure.pk, figure.version, "重复")
    found, preview = bring(book)
    line = only(preview)
    assert (line.kind, line.version) == ("conflict", None)
    with pytest.raises(Refused):
        services.write_workbook(supervisor, found.pk, [line.key])


def test_a_row_removed_from_the_sheet_stays_in_the_ledger(figure, government, bring, exported):
    book = exported(government)
    book.sheet("targets").delete_rows(book.row_of("targets", figure.pk))
    _, preview = bring(book)
    assert (preview.missing, preview.lines, preview.faults) == (1, [], [])
    figure.refresh_from_db()
    assert figure.review_state == "proposed"


def test_new_rows_stand_in_their_plan_with_their_source(
    plan, commitment, unit, government, supervisor, bring, exported
):
    book = exported(government, plan=plan)
    book.add(
        "tasks", text="建成老年食堂2家", lead="民政局", clause=commitment.clause, source="区长办公会纪要", due="2025"
    )
    book.add(
        "targets",
        task=commitment.pk,
        indicator_name="老年食堂",
        low=2,
        unit="家",
        period="2025",
        comparator="不低于 ≥",
        source="区长办公会纪要",
    )
    found, preview = bring(book)
    assert (preview.faults, [line.kind for line in preview.lines]) == ([], ["add", "add"])
    services.write_workbook(supervisor, found.pk)
    task = Commitment.objects.get(text="建成老年食堂2家")
    assert (task.plan, task.review_state, task.source_note, task.start) == (
        plan,
        "added",
        "区长办公会纪要",
        commitment.start,
    )
    assert [one.unit for one in task.responsibilities.all()] == [unit]
    target = Figure.objects.get(indicator_name="老年食堂")
    assert (target.modality, target.plan, target.commitment, target.comparator) == ("target", plan, commitment, "ge")
    assert (target.reason, target.made_by, target.clause) == ("区长办公会纪要", "supervisor", commitment.clause)
    assert verify().faults == ()


def test_a_new_observation_with_a_quote_stands_in_its_document(
    report_document, government, supervisor, bring, exported
):
    book = exported(government)
    quote = "2025年，新增养老床位320张，改造社区食堂12家，新建口袋公园4座。"
    given = {"indicator_name": "床位总数", "low": 320, "unit": "张", "period": "2025", "source": "报告", "quote": quote}
    book.add("observations", document=report_document.title, **given)
    found, preview = bring(book)
    assert preview.faults == []
    services.write_workbook(supervisor, found.pk)
    made = Figure.objects.get(indicator_name="床位总数")
    assert made.document == report_document
    assert report_document.text[made.start : made.end] == "320"
    assert "新增养老床位320张" in made.quote
    _, preview = bring(book)
    assert preview.lines == []


def test_numbers_keep_their_digits_and_their_decimals(make_figure, government, supervisor, bring, exported):
    values = ["5.50", "123456789012345", "0.000001", "-3", "99999999999999999"]
    rows = [
        make_figure(indicator_name=f"指标{at}", low=Decimal(one), low_places=len(one.partition(".")[2]),
                    high_places=len(one.partition(".")[2]), period="2025", unit="元")
        for at, one in enumerate(values)
    ]  # fmt: skip
    book = exported(government)
    shown = [book.get("targets", "low", book.row_of("targets", row.pk)) for row in rows]
    assert shown == [5.5, 123456789012345, 0.000001, -3, shown[4]]
    assert int(Decimal(str(shown[4]))) in (99999999999999999, 10**17)  # SQLite keeps fifteen digits
    assert book.place("targets", "low", book.row_of("targets", rows[0].pk)).number_format == "0.00"
    _, preview = bring(book)
    assert (preview.lines, preview.faults) == ([], [])
    row = book.row_of("targets", rows[0].pk)
    book.set("targets", "low", row, 6)
    assert only(bring(book)[1]).shifts[0].new == "6.00"  # what the cell shows


def test_texts_that_a_spreadsheet_would_run_or_lose_come_back_as_they_were(
    commitment, government, supervisor, bring, exported
):
    for text in (
        "=HYPERLINK(1)",
        "+86",
        "-1号楼",
        "@某",
        "'已有撇号",
        "𠮷村与𫠊",
        "两行\n文字",
        "_x0041_",
        "a" * 20000,
    ):
        commitment.refresh_from_db()
        services.edit_commitment(supervisor, commitment.pk, commitment.version, text=text)
        book = exported(government)
        cell = book.place("tasks", "text", book.row_of("tasks", commitment.pk))
        assert cell.data_type == "s"
        assert not str(cell.value).startswith(("=", "+", "-", "@"))
        _, preview = bring(book)
        assert (preview.lines, preview.faults) == ([], []), text
        cell.value = f"{cell.value}。"
        assert only(bring(book)[1]).shifts[0].new[:100] == f"{text}。"[:100]


def test_a_reporter_changes_only_what_the_unit_answers_for(
    figure, plan, government, reporter, unit, other_unit, bring, exported
):
    book = exported(government)
    book.set("targets", "low", book.row_of("targets", figure.pk), 310)
    found, preview = bring(book, reporter)
    assert preview.faults == []
    services.write_workbook(reporter, found.pk)
    other = Figure.objects.get(indicator_name__contains="口袋公园", ambition="base")
    cell = book.set("targets", "low", book.row_of("targets", other.pk), 9)
    _, preview = bring(book, reporter)
    (fault,) = preview.faults
    assert (fault.cell, fault.what) == (cell, "您的角色不能改这一行。")
    book = exported(government)
    book.set("tasks", "lead", 2, "区绿化局")
    book.add("tasks", plan=plan.title, text="建成老年食堂2家", source="区长办公会纪要")
    _, preview = bring(book, reporter)
    assert {one.what for one in preview.faults} == {"您的角色不能指定责任单位。", "您的角色不能新增这一行。"}


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("system_admin", False),
        ("security_admin", False),
        ("audit_admin", False),
        ("supervisor", True),
        ("approver", True),
        ("reporter", True),
        ("leader", False),
        ("reader", False),
    ],
)
def test_who_may_bring_a_workbook(make_user, plan, government, role, expected, exported):
    data = exported(government).saved()
    user = make_user("someone", "某人", role, government)
    if expected:
        assert services.bring_workbook(user, government, "台账.xlsx", [data]).state == "waiting"
    else:
        with pytest.raises(NotAllowed):
            services.bring_workbook(user, government, "台账.xlsx", [data])
        assert not Workbook.objects.exists()


def test_only_its_owner_sees_and_writes_a_workbook(figure, government, second_supervisor, stranger, bring, exported):
    from django.http import Http404

    book = exported(government)
    book.set("targets", "low", book.row_of("targets", figure.pk), 310)
    found, _ = bring(book)
    for other in (second_supervisor, stranger):
        for verb in (services.own_workbook, services.write_workbook, services.drop_workbook):
            with pytest.raises(Http404):
                verb(other, found.pk)
    assert services.drop_workbook(found.by, found.pk).state == "dropped"
    with pytest.raises(Refused):
        services.write_workbook(found.by, found.pk)
    assert services.bring_workbook(COMMAND_LINE, government, "台账.xlsx", [book.saved()]).by is None
