"""Lawful changes of a plan, targets that are parts of others, documents taken back."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import Http404

from luoshi_site.ledger import services
from luoshi_site.ledger.errors import NotAllowed, Refused, StaleRow
from luoshi_site.ledger.models import Document, Figure
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_trail_stays_whole(db):
    yield
    assert verify().faults == ()


def test_a_changed_target_stands_beside_the_old_one(plan, figure, supervisor):
    revision = services.revise_plan(
        supervisor, plan.pk, date(2025, 8, 1), "人大常委会批准", {figure.pk: (figure.version, {"low": 280})}
    )
    new = revision.figures.get()
    figure.refresh_from_db()
    assert (new.low, new.revises, new.start, new.quote) == (280, figure, figure.start, figure.quote)
    assert (figure.low, figure.withdrawn) == (300, "2025-08-01计划调整")
    assert list(plan.figures.live().filter(indicator=figure.indicator)) == [new]


def test_a_revised_target_survives_a_corrected_version(drop, plan, figure, supervisor):
    services.revise_plan(supervisor, plan.pk, date(2025, 8, 1), "批准", {figure.pk: (1, {"low": 280})})
    job = drop("更正.txt", "更正\n" + plan.document.text)
    rows = job.document.figures.filter(indicator_name__contains="养老床位")
    assert sorted((row.low, row.review_state) for row in rows) == [(280, "added"), (300, "withdrawn")]


def test_a_change_registered_by_mistake_is_taken_back(plan, figure, supervisor):
    revision = services.revise_plan(supervisor, plan.pk, date(2025, 8, 1), "批准", {figure.pk: (1, {"low": 280})})
    services.withdraw_revision(supervisor, revision.pk, "登记错了")
    figure.refresh_from_db()
    assert (figure.review_state, figure.withdrawn) == ("confirmed", "")
    assert revision.figures.get().review_state == "withdrawn"
    with pytest.raises(Refused):
        services.withdraw_revision(supervisor, revision.pk, "再撤")


def test_a_revision_is_whole_or_not_at_all(plan, figure, supervisor, reader):
    other = plan.figures.exclude(pk=figure.pk).first()
    changes = {figure.pk: (1, {"low": 280}), other.pk: (9, {"low": 1})}
    with pytest.raises(StaleRow):
        services.revise_plan(supervisor, plan.pk, date(2025, 8, 1), "批准", changes)
    with pytest.raises(Refused, match="原因"):
        services.revise_plan(supervisor, plan.pk, date(2025, 8, 1), " ")
    with pytest.raises(NotAllowed):
        services.revise_plan(reader, plan.pk, date(2025, 8, 1), "批准")
    assert not plan.revisions.exists()
    assert Figure.objects.get(pk=figure.pk).review_state == "proposed"


def test_a_figure_of_another_plan_is_refused(plan, report_document, supervisor):
    foreign = report_document.figures.first()
    with pytest.raises(Refused, match="不是这份计划"):
        services.revise_plan(supervisor, plan.pk, date(2025, 8, 1), "批准", {foreign.pk: (1, {"low": 1})})


def test_a_target_becomes_part_of_another_without_a_circle(plan, figure, supervisor):
    part = plan.figures.filter(modality="target").exclude(pk=figure.pk).first()
    row = services.set_parent_target(supervisor, part.pk, part.version, figure)
    assert row.parent == figure
    with pytest.raises(Refused, match="自己的上级"):
        services.set_parent_target(supervisor, figure.pk, figure.version, row)
    assert services.set_parent_target(supervisor, row.pk, row.version, None).parent is None


def test_a_target_is_no_part_of_another_governments(plan, figure, supervisor, elsewhere):
    foreign = Figure(pk=10**6, government=elsewhere, modality="target")
    with pytest.raises(Refused, match="上级"):
        services.set_parent_target(supervisor, figure.pk, figure.version, foreign)


def test_a_document_taken_back_takes_its_rows_along_and_may_come_again(drop, plan_document, supervisor):
    services.withdraw_document(supervisor, plan_document.pk, plan_document.version, "传错了")
    assert not plan_document.figures.live().exists()
    assert not plan_document.plans.filter(withdrawn="").exists()
    again = drop("再来.txt", plan_document.text.encode()).document
    assert again.pk != plan_document.pk
    assert again.figures.live().count() == plan_document.figures.count()
    assert Document.objects.filter(state="current").count() == 1


@pytest.mark.parametrize("cast", ["reader", "approver", "reporter", "leader"])
def test_only_the_supervisor_takes_a_document_back(request, plan_document, cast):
    with pytest.raises(NotAllowed):
        services.withdraw_document(request.getfixturevalue(cast), plan_document.pk, 1, "传错了")


@pytest.fixture
def own(plan):
    """An indicator of the government itself."""
    return plan.figures.filter(indicator__government__isnull=False).first().indicator


@pytest.mark.parametrize(
    ("field", "value"), [("name", " "), ("direction", "sideways"), ("nature", "x"), ("unit", "长" * 41)]
)
def test_an_indicator_is_edited_within_reason(own, supervisor, field, value):
    given = {"name": own.name, "unit": "张", "direction": "up", "nature": "", field: value}
    with pytest.raises(Refused) as refused:
        services.edit_indicator(supervisor, own.pk, own.version, **given)
    assert refused.value.field == field


def test_an_indicator_of_the_catalogue_is_not_a_governments_to_edit(figure, supervisor):
    common = figure.indicator
    assert common.government is None
    with pytest.raises(Http404):
        services.edit_indicator(supervisor, common.pk, 1, name="别名", unit="", direction="up", nature="")


def test_an_indicator_is_renamed(own, supervisor):
    row = services.edit_indicator(
        supervisor, own.pk, own.version, name="养老床位数", unit="张", direction="up", nature="binding"
    )
    assert (row.name, row.nature, row.version) == ("养老床位数", "binding", 2)
