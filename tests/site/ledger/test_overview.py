"""The home of a government: the year in a sentence, a strip of marks, what presses, five-year indicators."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Alignment, Commitment
from luoshi_site.ledger.queries import overview, paces
from luoshi_site.ledger.queries.plan_outline import heading
from luoshi_site.site.drawing import multiple

pytestmark = pytest.mark.django_db

OUTLINE = """云岭区国民经济和社会发展第十五个五年规划纲要

第一章 主要目标
第一节 民生福祉
到2030年，常住人口城镇化率达到70%。五年累计新建改建农村公路150公里。

2026年1月16日
"""
BASE = """云岭区2025年国民经济和社会发展统计公报

2025年末，常住人口城镇化率为65%。
"""


@pytest.fixture
def year(plan, report_document, supervisor):
    services.align_plan(supervisor, plan)
    return plan


def test_an_empty_ledger_says_what_will_be_here(sign_in, supervisor, government):
    page = sign_in(supervisor).get(f"/g/{government.pk}/").content.decode()
    assert "这里将是一年的全貌" in page


def test_an_empty_ledger_tells_a_reader_who_fills_it(sign_in, reader, government):
    page = sign_in(reader).get(f"/g/{government.pk}/").content.decode()
    assert "督查专员导入工作安排和报告后就会有" in page
    assert "先导入一份" not in page


def test_a_plan_that_was_not_compared_leads_to_its_scorecard(sign_in, supervisor, reader, government, plan):
    address = f'href="/plans/{plan.pk}/scorecard/"'
    assert address in sign_in(supervisor).get(f"/g/{government.pk}/").content.decode()
    assert address not in sign_in(reader).get(f"/g/{government.pk}/").content.decode()


def test_a_summary_that_promises_nothing_is_no_plan_of_the_next_year(government, drop):
    done = "云岭区2025年工作总结\n\n2025年，新增养老床位320张，改造社区食堂12家。\n\n2025年12月30日\n"
    document = drop("总结.txt", done).document
    assert (document.kind, document.figures.count()) == ("work_summary", 2)
    assert overview.years_with_plans(government) == []


def test_the_sentence_counts_each_verdict_and_every_number_is_a_door(sign_in, supervisor, government, year):
    [tally] = [one for one in overview.year_tallies(government, 2025) if one.plan.pk == year.pk]
    assert tally.targets == 5
    assert sum(count for _, count in tally.shown) == 5
    page = sign_in(supervisor).get(f"/g/{government.pk}/").content.decode()
    for name, count in tally.shown:
        assert f'href="/plans/{year.pk}/?status={name}">{count}</a>' in page


def test_the_strip_has_one_mark_for_each_target_by_chapter(government, year):
    tally = overview.year_tallies(government, 2025)[0]
    found = overview.strip(tally)
    assert [group.heading for group in found.groups] == ["一、保障民生", "二、优化环境"]
    assert sum(len(group.cells) for group in found.groups) == tally.targets
    assert found.hidden == 0


def test_the_year_in_view_is_the_last_on_which_something_was_reported(government, year):
    assert overview.years_with_plans(government) == [2026, 2025]
    assert overview.year_in_view(government, [2026, 2025], None) == 2025
    assert overview.year_in_view(government, [2026, 2025], 2026) == 2026
    assert overview.year_in_view(government, [2026, 2025], 1999) == 2025


@pytest.mark.parametrize("asked", ["", "?year=2026", "?year=x", "?year=99999999999999", "?plan=1%20OR%201=1"])
def test_an_odd_address_shows_the_usual_page(sign_in, supervisor, government, year, asked):
    assert sign_in(supervisor).get(f"/g/{government.pk}/{asked}").status_code == 200


def test_a_rejected_target_no_longer_counts(government, year, supervisor):
    row = Alignment.objects.filter(plan=year).first()
    services.reject_figure(supervisor, row.target_id, row.target.version)
    assert overview.year_tallies(government, 2025)[0].targets == 4


def test_late_is_what_is_past_its_term_and_not_seen_done(government, year):
    Commitment.objects.filter(plan=year).update(due="2025-06-30")
    plans = [one.plan for one in overview.year_tallies(government, 2025)]
    before = overview.attention(government, plans, year, date(2025, 6, 30))
    after = overview.attention(government, plans, year, date(2025, 7, 1))
    assert before.late == 0
    done = {"met", "exceeded"}
    rows = Commitment.objects.filter(plan=year)
    verdicts = [{a.verdict for a in Alignment.objects.filter(target__commitment=one)} for one in rows]
    assert after.late == sum(not found or bool(found - done) for found in verdicts)


def test_the_number_of_queries_does_not_grow_with_rows(sign_in, supervisor, government, year):
    browser = sign_in(supervisor)
    browser.get(f"/g/{government.pk}/")
    with CaptureQueriesContext(connection) as few:
        browser.get(f"/g/{government.pk}/")
    _more(year, 40)
    with CaptureQueriesContext(connection) as many:
        page = browser.get(f"/g/{government.pk}/").content.decode()
    assert len(many) <= len(few)
    assert ">45</a>" in page


def _more(plan, count):
    target = Alignment.objects.filter(plan=plan).first().target
    for _ in range(count):
        target.pk, target._state.adding = None, True
        target.save()
        Alignment.objects.create(
            government=plan.government, plan=plan, target=target, outcome=target, verdict="met", reason="…"
        )


def test_five_year_indicators_show_base_target_and_required_pace(sign_in, supervisor, government, drop):
    drop("纲要.txt", OUTLINE)
    drop("公报.txt", BASE)
    plan = paces.five_year_plan(government)
    assert plan is not None
    assert plan.period == "2026-2030"
    found, count = paces.five_year_indicators(plan)
    assert count >= 1
    rate = next(one for one in found if "城镇化" in one.target.indicator_name)
    assert (rate.kind, rate.latest.low, rate.pace.per_year) == ("end_value", Decimal(65), Decimal(1))
    page = sign_in(supervisor).get(f"/g/{government.pk}/").content.decode()
    assert '<svg class="multiple"' in page
    assert "余下5年每年须+1个百分点" in page


def test_a_small_chart_puts_equal_values_at_one_height():
    chart = multiple(2025, 2030, [(2025, Decimal(5), "5", False)], (2030, Decimal(5), "5"))
    assert chart.dots[0].y == chart.goal.y


@pytest.mark.parametrize(
    ("label", "title", "words"),
    [
        ("1", "改造老旧住房", "1. 改造老旧住房"),
        ("第二章", "总则", "第二章 总则"),
        ("", "附则", "附则"),
        ("三", "", "三"),
    ],
)
def test_headings_carry_their_numbers_as_documents_set_them(label, title, words):
    assert heading(label, title) == words


def test_the_home_speaks_english(sign_in, supervisor, government, year):
    browser = sign_in(supervisor)
    browser.post("/preferences/", {"language": "en", "next": "/"})
    page = browser.get(f"/g/{government.pk}/").content.decode()
    assert "quantified targets" in page
    assert "Needs attention" in page
