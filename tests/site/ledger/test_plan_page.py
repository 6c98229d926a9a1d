"""The list of plans, and a plan line by line: outline, filters, drift marks."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Commitment, Figure, OrgUnit, Plan
from luoshi_site.ledger.queries.plan_drift import comparable_plans, plan_drift
from luoshi_site.ledger.queries.plan_page import Wanted, plan_page

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)

BEFORE = """云岭区2024年重点工作安排

云府发〔2024〕3号

一、保障民生
1.新增养老床位260张，改造社区食堂12家，建设社区书屋8个。（责任单位：区民政局）

2024年2月26日
"""


def _lines(page):
    return [line for chapter in page.chapters for line in chapter.promises]


def test_plans_are_listed_with_how_their_targets_stand(sign_in, reader, government, plan, report_document, supervisor):
    services.align_plan(supervisor, plan)
    page = sign_in(reader).get(f"/g/{government.pk}/plans/").content.decode()
    assert f'href="/plans/{plan.pk}/"' in page
    assert "云府发〔2025〕2号" in page
    assert f'href="/plans/{plan.pk}/?status=exceeded"' in page


def test_without_plans_the_list_says_what_would_be_here(sign_in, reader, government):
    assert "这里将列出每一份计划" in sign_in(reader).get(f"/g/{government.pk}/plans/").content.decode()


def test_lines_stand_in_the_order_of_the_text_under_their_chapters(plan):
    page = plan_page(plan, Wanted(), TODAY)
    assert [chapter.section.heading for chapter in page.chapters] == ["一、保障民生", "二、优化环境"]
    starts = [line.commitment.start for line in _lines(page)]
    assert starts == sorted(starts)
    assert [entry.count for entry in page.outline] == [len(chapter.promises) for chapter in page.chapters]
    assert {unit.name for unit in page.units} >= {"区民政局", "区绿化局", "区建设局", "区生态环境局"}


FACTS = """{"facts": 1, "title": "2025年目标（数据摘录）", "kind": "arrangement", "period": "2025"}
{"clause": "一/1", "indicator": "养老床位", "low": 300, "unit": "张"}
{"clause": "二/3", "indicator": "细颗粒物年均浓度", "comparator": "le", "low": 30, "unit": "微克/立方米"}
"""


def test_targets_that_no_commitment_holds_are_shown_all_the_same(
    sign_in, reader, drop, report_document, supervisor, government
):
    drop("目标.facts", FACTS)
    plan = Plan.objects.get(title="2025年目标（数据摘录）")
    services.align_plan(supervisor, plan)
    loose = plan_page(plan, Wanted(), TODAY).loose
    assert [(goal.figure.indicator_name, goal.verdict) for goal in loose] == [
        ("养老床位", "exceeded"),
        ("细颗粒物年均浓度", "unreported"),
    ]
    assert [goal.verdict for goal in plan_page(plan, Wanted(status="exceeded"), TODAY).loose] == ["exceeded"]
    assert plan_page(plan, Wanted(star=True), TODAY).loose == []
    page = sign_in(reader).get(f"/plans/{plan.pk}/").content.decode()
    assert "没有写成任务的目标" in page
    assert "没有读出任务" not in page
    assert loose[0].figure.quote == "一/1 养老床位：300张（2025，目标）"


def test_every_target_stands_beside_its_outcome(plan, report_document, supervisor):
    services.align_plan(supervisor, plan)
    goals = plan_page(plan, Wanted(), TODAY).goals
    beds = next(goal for goal in goals if "养老床位" in goal.figure.indicator_name)
    assert (beds.verdict, beds.outcome.low) == ("exceeded", 320)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"status": "exceeded"}, {"新增养老床位"}),
        ({"status": "unreported"}, {"细颗粒物"}),
        ({"number": "no"}, set()),
        ({"review": "out"}, set()),
    ],
)
def test_filters_leave_only_what_was_asked_for(plan, report_document, supervisor, wanted, expected):
    services.align_plan(supervisor, plan)
    found = [line.commitment.text for line in _lines(plan_page(plan, Wanted(**wanted), TODAY))]
    assert len(found) >= len(expected)
    assert all(any(word in text for text in found) for word in expected)
    assert bool(found) == bool(expected)


def test_a_chapter_of_the_outline_can_be_shown_alone(plan):
    last = plan_page(plan, Wanted(), TODAY).outline[-1].section
    found = _lines(plan_page(plan, Wanted(chapter=last.index), TODAY))
    assert ["细颗粒物" in line.commitment.text for line in found] == [True]


def test_the_unit_filter_finds_leads_and_supporters(plan):
    unit = OrgUnit.objects.get(name="区建设局")
    found = _lines(plan_page(plan, Wanted(unit=unit.pk), TODAY))
    assert found
    assert all(unit in line.supports for line in found)


@pytest.mark.parametrize(
    "query", ["?unit=x", "?status=%27;DROP", "?page=-1", "?page=999", "?chapter=99", "?against=1e9"]
)
def test_odd_filters_do_no_harm(sign_in, reader, plan, query):
    assert sign_in(reader).get(f"/plans/{plan.pk}/{query}").status_code == 200


def test_filters_that_fit_nothing_say_so(sign_in, reader, plan):
    assert "没有符合这些条件的任务" in sign_in(reader).get(f"/plans/{plan.pk}/?status=partial").content.decode()


def test_drift_marks_stand_beside_targets_of_both_years(sign_in, reader, plan, drop, supervisor):
    earlier = drop("2024.txt", BEFORE).document.plans.get()
    assert comparable_plans(plan) == [earlier]
    found = plan_drift(plan, earlier)
    beds = plan.figures.get(indicator_name__contains="养老床位")
    assert (found.forward, found.marks[beds.pk].change) == (True, "raised")
    assert [one.words for one in found.missing] == ["8个"]
    page = sign_in(reader).get(f"/plans/{plan.pk}/?against={earlier.pk}").content.decode()
    assert "比2024年" in page
    assert "2024年有、这份没有的目标" in page
    back = plan_drift(earlier, plan)
    assert (back.forward, dict(back.counts)["dropped"]) == (False, 1)
    assert dict(back.counts) == dict(found.counts)


def test_drift_is_counted_anew_when_a_target_changes(plan, drop, supervisor):
    earlier = drop("2024.txt", BEFORE).document.plans.get()
    beds = plan.figures.get(indicator_name__contains="养老床位")
    assert plan_drift(plan, earlier).marks[beds.pk].change == "raised"
    services.edit_figure(supervisor, beds.pk, beds.version, low=200, high=200)
    assert plan_drift(plan, earlier).marks[beds.pk].change == "lowered"


def test_another_governments_plan_is_missing(sign_in, stranger, outsider, plan):
    for person in (stranger, outsider):
        assert sign_in(person).get(f"/plans/{plan.pk}/").status_code == 404
        assert sign_in(person).get(f"/g/{plan.government_id}/plans/").status_code == 404


def test_a_plan_cannot_be_compared_with_another_governments(sign_in, reader, plan, drop, stranger, elsewhere):
    other = drop("外县.txt", BEFORE, by=stranger, where=elsewhere).document.plans.get()
    page = sign_in(reader).get(f"/plans/{plan.pk}/?against={other.pk}")
    assert "比2024年" not in page.content.decode()


def test_script_in_a_document_stays_text(sign_in, reader, plan):
    Commitment.objects.filter(plan=plan).update(text="<script>alert(1)</script>新增", category='"><img src=x>')
    Plan.objects.filter(pk=plan.pk).update(title="<b>安排</b>")
    Figure.objects.filter(plan=plan).update(indicator_name="<i>床位</i>")
    browser = sign_in(reader)
    for address in (f"/plans/{plan.pk}/", f"/g/{plan.government_id}/", f"/g/{plan.government_id}/plans/"):
        page = browser.get(address).content.decode()
        assert "<script>alert" not in page
        assert "<b>安排" not in page
        assert "<i>床位" not in page


def test_the_number_of_queries_does_not_grow_with_rows(sign_in, reader, plan, report_document, supervisor):
    services.align_plan(supervisor, plan)
    browser = sign_in(reader)
    browser.get(f"/plans/{plan.pk}/")
    with CaptureQueriesContext(connection) as few:
        browser.get(f"/plans/{plan.pk}/")
    _copy(plan, 30)
    with CaptureQueriesContext(connection) as many:
        assert "新增养老床位" in browser.get(f"/plans/{plan.pk}/").content.decode()
    assert len(many) <= len(few)
    with CaptureQueriesContext(connection) as listed:
        browser.get(f"/g/{plan.government_id}/plans/")
    assert len(listed) <= 12


def _copy(plan, count):
    first = plan.commitments.order_by("start").first()
    units = [one.unit for one in first.responsibilities.all()]
    figure = first.figures.filter(modality="target").first()
    for _ in range(count):
        first.pk, first._state.adding = None, True
        first.save()
        for unit in units:
            first.responsibilities.create(unit=unit, role="lead")
        if figure:
            figure.pk, figure._state.adding, figure.commitment = None, True, first
            figure.save()


def test_a_long_plan_comes_in_pages(sign_in, reader, plan):
    _copy(plan, 80)
    page = sign_in(reader).get(f"/plans/{plan.pk}/?page=2").content.decode()
    assert "第2页，共2页" in page
    assert 'rel="prev"' in page
