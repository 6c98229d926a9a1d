"""What people do with figures: each verb under its conditions, and two people at once."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.http import Http404

from luoshi_site.ledger import services
from luoshi_site.ledger.errors import NotAllowed, Refused, StaleRow
from luoshi_site.ledger.models import Change, Figure, ReviewState
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_trail_stays_whole(db):
    yield
    assert verify().faults == ()


def test_a_figure_is_confirmed_edited_and_rejected(figure, supervisor):
    row = services.confirm_figure(supervisor, figure.pk, figure.version)
    assert (row.review_state, row.version) == ("confirmed", 2)
    row = services.edit_figure(supervisor, row.pk, row.version, low="310.50", unit="张")
    assert (row.review_state, row.low, row.high, str(row.low_written)) == (
        "edited",
        Decimal("310.5"),
        Decimal("310.5"),
        "310.50",
    )
    row = services.confirm_figure(supervisor, row.pk, row.version)
    assert row.review_state == "edited"
    row = services.reject_figure(supervisor, row.pk, row.version)
    assert row.review_state == "rejected"
    assert row not in Figure.objects.live()


def test_a_stale_version_overwrites_nothing_and_shows_both(figure, supervisor, second_supervisor):
    services.edit_figure(second_supervisor, figure.pk, figure.version, low=310)
    with pytest.raises(StaleRow) as stale:
        services.edit_figure(supervisor, figure.pk, figure.version, low=305)
    assert (stale.value.current.low, stale.value.yours, stale.value.by) == (
        310,
        {"low": 305},
        second_supervisor.name,
    )
    assert "刚被别人改过" in stale.value.what
    assert Figure.objects.get(pk=figure.pk).low == 310


def test_ones_own_change_in_another_window_is_called_that(figure, supervisor):
    services.edit_figure(supervisor, figure.pk, figure.version, low=310)
    with pytest.raises(StaleRow) as stale:
        services.edit_figure(supervisor, figure.pk, figure.version, low=305)
    assert "您在另一个窗口里刚改过" in stale.value.what
    assert "别人" not in stale.value.what


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"low": "三百"}, "low"),
        ({"low": "NaN"}, "low"),
        ({"low": "1e30"}, "low"),
        ({"low": "0.12345678"}, "low"),
        ({"low": 5, "high": 3}, "low"),
        ({"modality": "promise"}, "modality"),
        ({"comparator": "about"}, "comparator"),
        ({"period": "明年"}, "period"),
        ({"unit": "长" * 41}, "unit"),
        ({"indicator_name": "\x00"}, "indicator_name"),
        ({"review_state": "confirmed"}, "review_state"),
        ({"document_id": 1}, "document_id"),
        ({"government": 1}, "government"),
        ({"star": "maybe"}, "star"),
    ],
)
def test_an_edit_that_cannot_be_used_names_its_field(figure, supervisor, changes, field):
    with pytest.raises(Refused) as refused:
        services.edit_figure(supervisor, figure.pk, figure.version, **changes)
    assert refused.value.field == field
    assert Figure.objects.get(pk=figure.pk).version == 1


@pytest.mark.parametrize("written", ["1,703.52", "１７０３．５２", " 1703.52 "])
def test_numbers_are_taken_as_people_write_them(figure, supervisor, written):
    row = services.edit_figure(supervisor, figure.pk, figure.version, low=written)
    assert row.low == Decimal("1703.52")


def test_a_new_period_moves_the_years(figure, supervisor):
    row = services.edit_figure(supervisor, figure.pk, figure.version, period="2026-2030")
    assert (row.period_start, row.period_end) == (2026, 2030)


@pytest.mark.parametrize(
    ("written", "kept"),
    [("2024年前三季度", "2024Q1-Q3"), ("2026—2030年", "2026-2030"), ("2025年", "2025"), ("2024年上半年", "2024Q1-Q2")],
)
def test_a_period_may_be_typed_as_it_is_shown(figure, supervisor, written, kept):
    row = services.edit_figure(supervisor, figure.pk, figure.version, period=written)
    assert row.period == kept


def test_a_new_name_leads_to_another_indicator(figure, supervisor):
    row = services.edit_figure(supervisor, figure.pk, figure.version, indicator_name="GDP")
    assert row.indicator.code == "gdp"


@pytest.mark.parametrize("cast", ["reader", "leader"])
def test_readers_and_leaders_change_nothing(request, figure, cast):
    with pytest.raises(NotAllowed):
        services.confirm_figure(request.getfixturevalue(cast), figure.pk, figure.version)


@pytest.mark.parametrize("cast", ["outsider", "stranger", "system_admin", "security_admin", "audit_admin"])
def test_for_others_the_figure_is_missing(request, figure, cast):
    with pytest.raises(Http404):
        services.confirm_figure(request.getfixturevalue(cast), figure.pk, figure.version)


def test_an_approver_confirms_what_the_unit_answers_for_and_nothing_else(plan_document, figure, approver):
    assert services.confirm_figure(approver, figure.pk, figure.version).review_state == "confirmed"
    parks = plan_document.figures.filter(indicator_name__contains="口袋公园").first()
    with pytest.raises(NotAllowed):
        services.confirm_figure(approver, parks.pk, parks.version)


def test_a_reporter_edits_but_does_not_confirm(figure, reporter):
    row = services.edit_figure(reporter, figure.pk, figure.version, low=301)
    with pytest.raises(NotAllowed):
        services.confirm_figure(reporter, row.pk, row.version)


def test_several_are_confirmed_together_or_not_at_all(plan_document, supervisor):
    rows = list(plan_document.figures.all())
    versions = {row.pk: row.version for row in rows}
    with pytest.raises(StaleRow):
        services.confirm_figures(supervisor, {**versions, rows[-1].pk: 9})
    assert not Figure.objects.filter(review_state="confirmed").exists()
    assert len(services.confirm_figures(supervisor, versions)) == len(rows)


def test_withdrawing_needs_a_reason_and_ends_it(figure, supervisor):
    with pytest.raises(Refused, match="原因"):
        services.withdraw_figure(supervisor, figure.pk, figure.version, "  ")
    row = services.withdraw_figure(supervisor, figure.pk, figure.version, "重复登记")
    assert (row.review_state, row.withdrawn) == ("withdrawn", "重复登记")
    with pytest.raises(Refused, match="已经撤回"):
        services.edit_figure(supervisor, row.pk, row.version, low=1)


def test_a_split_leaves_the_row_and_adds_the_others_beside_it(figure, supervisor):
    first, second = services.split_figure(
        supervisor, figure.pk, figure.version, [{"indicator_name": "公办养老床位", "low": 200}, {"low": 100}]
    )
    assert (first.pk, first.low, first.review_state) == (figure.pk, 200, "edited")
    assert (second.low, second.review_state, second.start, second.subject) == (100, "added", figure.start, 1)
    assert second.commitment_id == figure.commitment_id


def test_a_merge_withdraws_the_others(plan_document, supervisor):
    base, stretch = plan_document.figures.filter(indicator_name__contains="口袋公园")
    row = services.merge_figures(supervisor, base.pk, base.version, {stretch.pk: stretch.version})
    stretch.refresh_from_db()
    assert (row.review_state, stretch.review_state, stretch.withdrawn) == (
        "confirmed",
        "withdrawn",
        f"并入第{base.pk}行",
    )


def test_what_the_program_missed_is_added_from_a_selection(plan_document, supervisor):
    start = plan_document.text.index("2月17日")
    row = services.add_figure(supervisor, plan_document.pk, start, start + 1, indicator_name="试验", low=2, unit="月")
    assert (row.review_state, row.plan, row.made_by) == (ReviewState.ADDED, plan_document.plans.get(), "supervisor")
    assert row.quote.startswith("2025年2月17日")


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 3), (0, 10**6), (9, 4)])
def test_a_selection_outside_the_text_is_refused(plan_document, supervisor, start, end):
    with pytest.raises(Refused):
        services.add_figure(supervisor, plan_document.pk, start, end, indicator_name="试验", low=2)


def test_an_observation_without_a_document_says_where_it_comes_from(government, figure, supervisor):
    with pytest.raises(Refused, match="原因"):
        services.add_observation(supervisor, government, figure.indicator, low=290, period="2025")
    row = services.add_observation(
        supervisor, government, figure.indicator, low=290, period="2025", source="民政统计台账"
    )
    assert (row.modality, row.document, row.reason) == ("actual", None, "民政统计台账")


@pytest.mark.parametrize(
    ("verb", "values"),
    [
        (services.confirm_figure, {}),
        (services.edit_figure, {"low": "310.5", "period": "2026", "indicator_name": "GDP"}),
        (services.reject_figure, {}),
        (services.withdraw_figure, {"reason": "误登"}),
    ],
)
def test_ones_own_last_step_is_undone(figure, supervisor, verb, values):
    before = {
        name: getattr(figure, name)
        for name in ("low", "high", "period_start", "indicator_id", "review_state", "withdrawn")
    }
    row = verb(supervisor, figure.pk, figure.version, **values)
    services.undo_figure(supervisor, row.pk, row.version)
    figure.refresh_from_db()
    assert {name: getattr(figure, name) for name in before} == before
    assert figure.low_places == 0


def test_anothers_step_is_not_undone(figure, supervisor, second_supervisor):
    row = services.confirm_figure(second_supervisor, figure.pk, figure.version)
    with pytest.raises(Refused, match="不是您"):
        services.undo_figure(supervisor, row.pk, row.version)


def test_an_import_cannot_be_undone_from_a_row(figure, supervisor):
    with pytest.raises(Refused):
        services.undo_figure(supervisor, figure.pk, figure.version)
    assert Change.objects.filter(action="undo_figure").count() == 0
