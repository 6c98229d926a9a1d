"""A file dropped: read once, in full or not at all."""

from __future__ import annotations

import pytest

from luoshi_site.ledger.models import Document, Figure, JobState, ReviewState
from luoshi_site.ledger.shapes import as_figure
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db


def test_a_plan_becomes_a_document_a_plan_commitments_and_figures(plan_document):
    assert plan_document.number == "云府发〔2025〕2号"
    assert plan_document.plans.get().period == "2025"
    beds = plan_document.figures.get(indicator_name__contains="养老床位")
    assert (beds.low, beds.unit, beds.modality, beds.period) == (300, "张", "target", "2025")
    assert plan_document.text[beds.start : beds.end] == "300"
    assert [one.unit.name for one in beds.commitment.responsibilities.all()] == ["区民政局"]
    assert beds.indicator is not None


def test_measures_are_a_plan_of_the_years_in_which_they_hold(drop):
    text = (
        "云溪区促进软件业若干措施\n云府规〔2025〕4号\n一、支持内容\n第一条 新开软件企业的，一次性给予20万元奖励。\n"
        "二、附则\n第二条 本措施自2025年3月1日起施行，有效期至2027年12月31日。\n"
    )
    assert drop("措施.txt", text).state == JobState.DONE
    plan = Document.objects.get().plans.get()
    assert (plan.period, plan.period_start, plan.period_end) == ("2025-2027", 2025, 2027)
    assert [figure.period for figure in Figure.objects.all()] == ["2025"]


def test_every_imported_row_is_in_the_trail(plan_document, report_document):
    proof = verify()
    assert proof.faults == ()
    assert proof.rows > 20


def test_the_same_file_again_changes_nothing(drop, plan_document):
    before = list(Figure.objects.values())
    job = drop("又一个名字.txt", Document.objects.get().text)
    assert job.state == JobState.DONE
    assert "已经导入过" in job.message
    assert list(Figure.objects.values()) == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("空.docx", b"PK\x03\x04 not really"),
        ("乱.pdf", b"%PDF-1.7 broken"),
        ("二进制.txt", bytes(range(256)) * 20),
    ],
)
def test_a_file_that_cannot_be_read_says_so_and_changes_nothing(drop, name, content):
    job = drop(name, content)
    assert job.state == JobState.FAILED
    assert job.message
    assert not Document.objects.exists()


def test_a_corrected_version_keeps_what_people_settled(drop, plan_document, supervisor):
    from luoshi_site.ledger.services import confirm_figure, edit_figure, reject_figure

    beds, canteens, parks, stretch, _pm = plan_document.figures.order_by("start")
    confirm_figure(supervisor, beds.pk, beds.version)
    edit_figure(supervisor, canteens.pk, canteens.version, low=13)
    reject_figure(supervisor, stretch.pk, stretch.version)
    corrected = plan_document.text.replace("300张", "310张").replace("5座", "8座")
    new = drop("更正.txt", "更正文本\n" + corrected).document
    assert new.replaces == plan_document
    rows = {row.pk: row for row in Figure.objects.all()}
    assert (rows[beds.pk].low, rows[beds.pk].review_state, rows[beds.pk].source_state) == (300, "confirmed", "changed")
    assert "310" in rows[beds.pk].source_note
    assert (rows[canteens.pk].low, rows[canteens.pk].review_state) == (13, "edited")
    assert rows[stretch.pk].review_state == ReviewState.REJECTED
    assert rows[parks.pk].low == 8
    assert all(row.document_id == new.pk for row in rows.values())
    assert verify().faults == ()


def test_a_half_year_of_an_older_ledger_is_the_same_as_one_in_quarters(drop):
    text = (
        "柳湾县2025年上半年工作总结\n一、主要工作\n新增就业3000人，新建书屋5家，改造老旧小区12个。\n"
        + "认真抓好各项民生工作，\n稳步推进项目建设。\n" * 12
    )
    old = drop("总结.txt", text).document
    assert old.period == "2025Q1-Q2"
    Document.objects.filter(pk=old.pk).update(period="2025H1")
    Figure.objects.filter(document=old).update(period="2025H1")
    assert {as_figure(row).period for row in old.figures.all()} == {"2025Q1-Q2"}
    assert drop("更正.txt", text.replace("3000人", "3100人")).document.replaces == old
