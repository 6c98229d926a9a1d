"""Targets, what answers them, and what people settle about it."""

from __future__ import annotations

import pytest

from luoshi_site.ledger import services
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.models import Alignment, Contradiction
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def aligned(plan, report_document, supervisor):
    services.align_plan(supervisor, plan)
    yield {
        one.target.indicator_name + one.target.ambition: one
        for one in plan.alignments.select_related("target", "outcome")
    }
    assert verify().faults == ()


def row_of(aligned, name):
    return next(row for key, row in aligned.items() if name in key)


def test_every_target_has_its_verdict(aligned, plan):
    verdicts = {row.target.indicator_name: row.verdict for row in aligned.values() if row.target.ambition == "base"}
    assert len(aligned) == plan.figures.filter(modality="target").count()
    assert (row_of(aligned, "养老床位").verdict, row_of(aligned, "养老床位").outcome.low) == ("exceeded", 320)
    assert row_of(aligned, "食堂").verdict == "met"
    assert row_of(aligned, "口袋公园base").verdict == "missed"
    assert row_of(aligned, "细颗粒物").verdict == "unreported"
    assert row_of(aligned, "细颗粒物").outcome is None
    assert len(verdicts) >= 4


def test_aligning_again_changes_nothing(aligned, plan, supervisor):
    before = list(Alignment.objects.values())
    assert services.align_plan(supervisor, plan).changed == 0
    assert list(Alignment.objects.values()) == before


def test_what_people_settled_survives_a_new_alignment(aligned, plan, supervisor, report_document):
    row = row_of(aligned, "养老床位")
    services.set_outcome(supervisor, row.pk, row.version, None, "not_comparable", "口径含护理床位")
    assert services.align_plan(supervisor, plan).kept == 1
    row.refresh_from_db()
    assert (row.verdict, row.review_state, row.outcome) == ("not_comparable", "edited", None)


def test_a_rejected_outcome_is_not_proposed_again(aligned, plan, supervisor):
    row = row_of(aligned, "养老床位")
    services.reject_alignment(supervisor, row.pk, row.version)
    services.align_plan(supervisor, plan)
    row.refresh_from_db()
    assert (row.verdict, row.review_state) == ("unreported", "rejected")


def test_another_outcome_is_judged_anew(aligned, supervisor, report_document):
    row = row_of(aligned, "养老床位")
    outcome = report_document.figures.get(indicator_name__contains="养老床位", modality="actual")
    row = services.set_outcome(supervisor, row.pk, row.version, outcome)
    assert (row.verdict, row.review_state) == ("exceeded", "edited")


def test_a_corrected_figure_is_what_gets_judged(plan, report_document, supervisor):
    outcome = report_document.figures.get(indicator_name__contains="养老床位", modality="actual")
    services.edit_figure(supervisor, outcome.pk, outcome.version, low=290)
    services.align_plan(supervisor, plan)
    assert Alignment.objects.get(target__indicator_name__contains="养老床位").verdict == "missed"


@pytest.mark.parametrize(("verdict", "reason"), [("won", "因为"), ("met", "")])
def test_a_verdict_by_hand_needs_a_legal_word_and_a_reason(aligned, supervisor, verdict, reason):
    row = row_of(aligned, "养老床位")
    with pytest.raises(Refused):
        services.set_outcome(supervisor, row.pk, row.version, row.outcome, verdict, reason)


def test_an_outcome_of_another_government_is_refused(aligned, supervisor, elsewhere, figure):
    from luoshi_site.ledger.models import Figure

    row = row_of(aligned, "养老床位")
    with pytest.raises(Refused):
        services.set_outcome(supervisor, row.pk, row.version, Figure(pk=figure.pk, government=elsewhere))


def test_units_do_not_judge_themselves(aligned, plan, approver):
    row = row_of(aligned, "养老床位")
    with pytest.raises(NotAllowed):
        services.confirm_alignment(approver, row.pk, row.version)
    with pytest.raises(NotAllowed):
        services.align_plan(approver, plan)


def test_contradictions_are_found_once_and_keep_their_settlement(drop, government, supervisor):
    drop(
        "a.txt",
        "云岭区2025年政府工作报告\n\n2025年，全区完成地区生产总值512.3亿元。\n\n2025年，全区完成地区生产总值498.7亿元。\n",
    )
    assert services.find_contradictions(supervisor, government) >= 1
    row = Contradiction.objects.order_by("id").first()
    services.settle_contradiction(supervisor, row.pk, row.version, "rejected")
    services.find_contradictions(supervisor, government)
    row.refresh_from_db()
    assert (row.review_state, row.withdrawn) == ("rejected", "")
    figure = row.first
    services.reject_figure(supervisor, figure.pk, figure.version)
    services.find_contradictions(supervisor, government)
    row.refresh_from_db()
    assert row.withdrawn
    assert verify().faults == ()
