"""What people do with commitments, and who answers for them."""

from __future__ import annotations

from pathlib import Path

import pytest

import luoshi
from luoshi_site.ledger import services
from luoshi_site.ledger.errors import NotAllowed, Refused, StaleRow
from luoshi_site.ledger.models import Commitment, Responsibility
from luoshi_site.ledger.verify import verify

SAMPLES = Path(luoshi.__file__).parent / "samples"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _the_trail_stays_whole(db):
    yield
    assert verify().faults == ()


def owners(row):
    return [(one.unit.name, one.role) for one in row.responsibilities.filter(ended=False).order_by("role", "id")]


def test_a_commitment_is_confirmed_edited_rejected_and_withdrawn(commitment, supervisor):
    row = services.confirm_commitment(supervisor, commitment.pk, commitment.version)
    row = services.edit_commitment(supervisor, row.pk, row.version, due="2025-11-30", star=True)
    assert (row.review_state, row.due, row.star) == ("edited", "2025-11-30", True)
    row = services.undo_commitment(supervisor, row.pk, row.version)
    assert (row.review_state, row.star) == ("confirmed", False)
    row = services.reject_commitment(supervisor, row.pk, row.version)
    row = services.withdraw_commitment(supervisor, row.pk, row.version, "不是任务")
    assert row.review_state == "withdrawn"


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"kind": "wish"}, "kind"), ({"text": " "}, "text"), ({"plan": 1}, "plan"), ({"due": "x" * 21}, "due")],
)
def test_an_edit_that_cannot_be_used_names_its_field(commitment, supervisor, changes, field):
    with pytest.raises(Refused) as refused:
        services.edit_commitment(supervisor, commitment.pk, commitment.version, **changes)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("written", "kept"), [("2025年11月30日", "2025-11-30"), ("2025年6月底前", "2025-06-30"), ("2025Q2", "2025Q2")]
)
def test_a_due_day_may_be_typed_as_it_is_shown(commitment, supervisor, written, kept):
    assert services.edit_commitment(supervisor, commitment.pk, commitment.version, due=written).due == kept


def test_a_stale_version_overwrites_nothing(commitment, supervisor, second_supervisor):
    services.edit_commitment(second_supervisor, commitment.pk, commitment.version, due="2025-06-30")
    with pytest.raises(StaleRow):
        services.edit_commitment(supervisor, commitment.pk, commitment.version, due="2025-12-31")


def test_other_units_are_made_to_answer(commitment, supervisor, unit, other_unit):
    row = services.set_owner(supervisor, commitment.pk, commitment.version, [other_unit], [unit])
    assert owners(row) == [("区绿化局", "lead"), ("区民政局", "supporting")]
    row = services.set_owner(supervisor, row.pk, row.version, [other_unit])
    assert owners(row) == [("区绿化局", "lead")]
    assert Responsibility.objects.filter(commitment=row, unit=unit, ended=True).exists()
    row = services.set_owner(supervisor, row.pk, row.version, [other_unit, unit])
    assert owners(row) == [("区绿化局", "lead"), ("区民政局", "lead")]


def test_a_unit_of_another_government_cannot_answer(commitment, supervisor, elsewhere):
    from luoshi_site.ledger.access import COMMAND_LINE

    foreign = services.add_unit(COMMAND_LINE, elsewhere, "县民政局")
    with pytest.raises(Refused, match="不属于"):
        services.set_owner(supervisor, commitment.pk, commitment.version, [foreign])


def test_only_the_supervisor_says_who_answers(commitment, approver, unit):
    with pytest.raises(NotAllowed):
        services.set_owner(approver, commitment.pk, commitment.version, [unit])


def test_a_split_keeps_the_units(commitment, supervisor):
    first, second = services.split_commitment(
        supervisor, commitment.pk, commitment.version, [{"text": "新增养老床位"}, {"text": "改造社区食堂"}]
    )
    assert owners(first) == owners(second) == [("区民政局", "lead")]


def test_a_merge_moves_figures_and_withdraws_the_other(plan_document, supervisor):
    one, other = plan_document.commitments.filter(figures__isnull=False).distinct().order_by("start")[:2]
    moved = set(other.figures.values_list("pk", flat=True))
    row = services.merge_commitments(supervisor, one.pk, one.version, {other.pk: other.version})
    assert moved <= set(row.figures.values_list("pk", flat=True))
    other.refresh_from_db()
    assert other.review_state == "withdrawn"


def test_a_parent_merged_into_its_part_leaves_no_circle(drop, supervisor):
    part = (
        drop("plan-2025.txt", (SAMPLES / "plan-2025.txt").read_bytes())
        .document.commitments.filter(parent__isnull=False)
        .first()
    )
    whole = part.parent
    row = services.merge_commitments(supervisor, part.pk, part.version, {whole.pk: whole.version})
    assert row.parent_id != row.pk
    seen, at = set(), row
    while at is not None:
        assert at.pk not in seen
        seen.add(at.pk)
        at = at.parent


def test_a_commitment_is_added_from_a_selection(plan_document, supervisor):
    start = plan_document.text.index("细颗粒物")
    row = services.add_commitment(supervisor, plan_document.pk, start, start + 10)
    assert (row.review_state, row.clause, row.plan) == ("added", "二/3", plan_document.plans.get())
    assert row.text == plan_document.text[start : start + 10]
    assert Commitment.objects.filter(document=plan_document, review_state="added").count() == 1
