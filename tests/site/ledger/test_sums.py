"""An outcome that the report gives in parts: chosen, added up before anything is saved, kept with each part."""

from __future__ import annotations

from decimal import Decimal

import pytest

from luoshi_site.ledger import services
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.models import Alignment, Figure
from luoshi_site.ledger.services.totals import add_up
from luoshi_site.ledger.trail import history
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db
IN_PARTS = """云岭区2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告

一、2025年计划执行情况
2025年，建成滨河公园3座，建成街角公园2座，绿地面积增长5%，绿地投资1.2亿元。

二、2026年主要目标
2026年，新建口袋公园6座。
"""


@pytest.fixture
def row(plan, drop, supervisor) -> Alignment:
    """口袋公园5座, and a report that tells of parks by kind."""
    drop("2025年计划执行情况报告.txt", IN_PARTS)
    services.align_plan(supervisor, plan)
    return Alignment.objects.get(target__indicator_name__contains="口袋公园", target__ambition="base", withdrawn="")


@pytest.fixture
def parks(row) -> list[Figure]:
    found = Figure.objects.filter(modality="actual", indicator_name__contains="公园").order_by("start")
    assert [str(one.low_written) for one in found] == ["3", "2"]
    return list(found)


def test_the_sum_answers_the_target_and_names_its_parts(row, parks, supervisor):
    row = services.sum_outcomes(supervisor, row.pk, row.version, parks)
    assert (row.verdict, row.outcome.low, row.outcome.unit) == ("met", 5, "座")
    assert row.parts == [one.pk for one in parks]
    assert row.outcome.reason == "合计：3座＋2座＝5座"
    assert "3座＋2座＝5座" in row.reason
    assert verify().sound


def test_the_sum_stays_when_the_plan_is_aligned_again(row, parks, plan, supervisor):
    services.sum_outcomes(supervisor, row.pk, row.version, parks)
    services.align_plan(supervisor, plan)
    row.refresh_from_db()
    assert (row.verdict, row.parts) == ("met", [one.pk for one in parks])


def test_taken_back_the_sum_goes_and_its_parts_stay(row, parks, supervisor):
    was = (row.outcome_id, row.verdict, row.parts)
    done = services.sum_outcomes(supervisor, row.pk, row.version, parks)
    made = done.outcome
    back = services.undo_outcome(supervisor, row.pk, done.version, "算错了")
    made.refresh_from_db()
    assert (back.outcome_id, back.verdict, back.parts) == was
    assert made.review_state == "withdrawn"
    assert {one.review_state for one in Figure.objects.filter(pk__in=[one.pk for one in parks])} == {"proposed"}
    assert verify().sound


def test_another_outcome_takes_the_place_of_the_sum(row, parks, supervisor):
    done = services.sum_outcomes(supervisor, row.pk, row.version, parks)
    other = services.set_outcome(supervisor, row.pk, done.version, parks[0])
    assert (other.verdict, other.parts) == ("missed", [])
    done.outcome.refresh_from_db()
    assert done.outcome.review_state == "withdrawn"


def test_units_are_brought_together(parks):
    target, one, other = (Figure(pk=pk, modality=what) for pk, what in ((1, "target"), (2, "actual"), (3, "actual")))
    for figure, value, unit in ((target, 3, "亿元"), (one, Decimal("1.2"), "亿元"), (other, 8000, "万元")):
        figure.low = figure.high = Decimal(value)
        figure.low_places = figure.high_places = 1 if unit == "亿元" else 0
        figure.unit, figure.government_id = unit, 1
    found = add_up(target, [one, other])
    assert (found.low, found.unit, found.words) == (Decimal("2.0"), "亿元", "1.2亿元＋8000万元＝2亿元")


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["滨河公园"], "至少选两项"),
        (["滨河公园", "滨河公园"], "至少选两项"),
        (["滨河公园", "绿地投资"], "单位不同"),
        (["滨河公园", "绿地面积"], "不能相加"),
    ],
)
def test_what_cannot_be_added_is_refused_and_changes_nothing(row, supervisor, names, told):
    found = [Figure.objects.get(modality="actual", indicator_name__contains=name) for name in names]
    count = Figure.objects.count()
    with pytest.raises(Refused, match=told):
        services.sum_outcomes(supervisor, row.pk, row.version, found)
    assert Figure.objects.count() == count


def test_who_may_not_align_may_not_add_up(row, parks, reporter):
    with pytest.raises(NotAllowed):
        services.sum_outcomes(reporter, row.pk, row.version, parks)


def test_the_page_shows_the_sum_before_it_is_saved(row, parks, supervisor, sign_in):
    browser = sign_in(supervisor)
    address = f"/alignments/{row.pk}/outcome/"
    ids = [one.pk for one in parks]
    shown = browser.get(address, {"part": ids, "sum": "yes"}).content.decode()
    assert "3座＋2座＝5座" in shown
    row.refresh_from_db()
    assert (row.review_state, Figure.objects.filter(document=None).count()) == ("proposed", 0)
    browser.post(address, {"action": "sum", "version": row.version, "part": ids})
    row.refresh_from_db()
    assert (row.verdict, row.parts) == ("met", ids)
    saved = browser.get(address).content.decode()
    assert "合计自：" in saved
    assert all(f"/figures/{pk}/" in saved for pk in ids)
    sheet = browser.get(f"/figures/{row.outcome_id}/").content.decode()
    assert all(f"/figures/{pk}/" in sheet for pk in ids)


def test_the_page_says_why_a_sum_is_refused(row, parks, supervisor, sign_in):
    answer = sign_in(supervisor).get(f"/alignments/{row.pk}/outcome/", {"part": [parks[0].pk], "sum": "yes"})
    assert "请至少选两项" in answer.content.decode()
    odd = sign_in(supervisor).get(f"/alignments/{row.pk}/outcome/", {"part": ["x", "-1", "9" * 30], "sum": "yes"})
    assert odd.status_code == 200


def test_a_part_that_goes_is_told_on_the_scorecard_and_waits_for_a_person(row, parks, plan, supervisor, sign_in):
    made = services.sum_outcomes(supervisor, row.pk, row.version, parks).outcome
    services.reject_figure(supervisor, parks[0].pk, parks[0].version)
    made.refresh_from_db()
    assert (made.low, made.review_state, made.source_state) == (5, "added", "changed")
    browser = sign_in(supervisor)
    for address in (f"/alignments/{row.pk}/outcome/", f"/plans/{plan.pk}/scorecard/"):
        page = browser.get(address).content.decode()
        assert "合计存疑：" in page
        assert "已不在册" in page
    waiting = browser.get(f"/g/{row.government_id}/todo/").content.decode()
    assert "分项有变" in waiting
    assert f"/alignments/{row.pk}/outcome/" in waiting
    assert verify().sound


def test_a_corrected_part_works_the_sum_out_again(row, parks, supervisor):
    made = services.sum_outcomes(supervisor, row.pk, row.version, parks, "两处公园").outcome
    services.edit_figure(supervisor, parks[1].pk, parks[1].version, low="1")
    row.refresh_from_db()
    made.refresh_from_db()
    assert (row.outcome_id, row.verdict) == (made.pk, "missed")
    assert (made.low, made.reason) == (4, "合计：3座＋1座＝4座")
    assert "合计：3座＋1座＝4座；两处公园" in row.reason
    assert history(made).last().action == "work_out_sum"
    services.undo_figure(supervisor, parks[1].pk, 2)
    row.refresh_from_db()
    made.refresh_from_db()
    assert (row.verdict, made.low) == ("met", 5)
    assert verify().sound


@pytest.mark.parametrize("theirs", ["confirmed", "edited", "verdict"])
def test_what_a_person_said_of_the_sum_is_not_overwritten(row, parks, supervisor, theirs):
    row = services.sum_outcomes(supervisor, row.pk, row.version, parks)
    made = row.outcome
    if theirs == "confirmed":
        services.confirm_figure(supervisor, made.pk, made.version)
    elif theirs == "edited":
        services.edit_figure(supervisor, made.pk, made.version, low="6")
    else:
        services.set_outcome(supervisor, row.pk, row.version, made, "partial", "只到十月")
    row.refresh_from_db()
    made.refresh_from_db()
    was = (row.verdict, made.low)
    services.edit_figure(supervisor, parks[1].pk, parks[1].version, low="1")
    row.refresh_from_db()
    made.refresh_from_db()
    assert (row.verdict, made.low) == was
    assert (made.source_state, made.source_note) == ("changed", "分项已更正，现在合计为3座＋1座＝4座")
    assert verify().sound


def test_a_sum_in_question_is_made_anew_or_kept_from_its_page(row, parks, supervisor, sign_in):
    row = services.sum_outcomes(supervisor, row.pk, row.version, parks)
    services.confirm_figure(supervisor, row.outcome_id, row.outcome.version)
    part = services.edit_figure(supervisor, parks[1].pk, parks[1].version, low="1")
    browser, address = sign_in(supervisor), f"/alignments/{row.pk}/outcome/"
    shown = browser.get(address).content.decode()
    assert "现在合计为3座＋1座＝4座" in shown
    assert "按现在的分项重算" in shown
    browser.post(address, {"action": "keep_sum", "version": row.version})
    row.outcome.refresh_from_db()
    assert (row.outcome.low, row.outcome.source_state) == (5, "current")
    services.edit_figure(supervisor, part.pk, part.version, low="7")
    browser.post(address, {"action": "sum", "version": row.version, "part": row.parts})
    row.refresh_from_db()
    assert (row.verdict, row.outcome.low) == ("exceeded", 10)


def test_a_corrected_report_works_the_sum_out_again(row, parks, supervisor, drop):
    made = services.sum_outcomes(supervisor, row.pk, row.version, parks).outcome
    drop("更正.txt", IN_PARTS.replace("街角公园2座", "街角公园1座"))
    row.refresh_from_db()
    made.refresh_from_db()
    assert (row.verdict, made.low, row.outcome_id) == ("missed", 4, made.pk)
    assert verify().sound


def test_a_withdrawn_report_puts_the_sum_in_question(row, parks, supervisor):
    made = services.sum_outcomes(supervisor, row.pk, row.version, parks).outcome
    document = parks[0].document
    services.withdraw_document(supervisor, document.pk, document.version, "传错了")
    made.refresh_from_db()
    assert (made.low, made.source_state) == (5, "changed")
    assert verify().sound


def test_a_correction_of_what_is_part_of_nothing_leaves_sums_alone(row, parks, supervisor):
    services.sum_outcomes(supervisor, row.pk, row.version, parks)
    other = Figure.objects.get(modality="actual", indicator_name__contains="绿地投资")
    services.edit_figure(supervisor, other.pk, other.version, low="7")
    row.refresh_from_db()
    assert (row.verdict, row.outcome.low) == ("met", 5)
