"""Review: rows beside their sentences, settled one by one, by two people at once without loss."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from luoshi_site.ledger.models import Commitment, Figure
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def browser(sign_in, supervisor):
    return sign_in(supervisor)


def act(browser, row, verb, **values):
    kind = "f" if isinstance(row, Figure) else "c"
    return browser.post(f"/rows/{kind}/{row.pk}/{verb}/", {"version": row.version, **values}, **HTMX)


def test_rows_stand_in_the_order_of_the_text(browser, plan_document):
    page = browser.get(f"/documents/{plan_document.pk}/review/").content.decode()
    keys = [part.split('"')[0] for part in page.split('data-row="')[1:]]
    expected = sorted(
        [(one.start, 1, one.subject, one.pk, f"f{one.pk}") for one in plan_document.figures.all()]
        + [(one.start, 0, 0, one.pk, f"c{one.pk}") for one in Commitment.objects.filter(document=plan_document)]
    )
    assert keys == [one[-1] for one in expected]


def test_doubtful_rows_come_first_when_asked_for(browser, plan_document):
    last = plan_document.figures.order_by("-start").first()
    Figure.objects.filter(pk=last.pk).update(confidence=0.3)
    page = browser.get(f"/documents/{plan_document.pk}/review/?order=doubt").content.decode()
    assert page.split('data-row="')[1].startswith(f"f{last.pk}")
    assert "存疑" in page


@pytest.mark.parametrize("asked", ["at=f999999", "at=%3Cscript%3E", "order='--", "show=x", "at=f"])
def test_odd_questions_get_the_page(browser, plan_document, asked):
    assert browser.get(f"/documents/{plan_document.pk}/review/?{asked}").status_code == 200


def test_confirming_answers_with_row_coverage_and_paragraph(browser, figure):
    answer = act(browser, figure, "confirm").content.decode()
    figure.refresh_from_db()
    assert figure.review_state == "confirmed"
    assert f'id="row-f{figure.pk}"' in answer
    assert 'id="coverage" hx-swap-oob="true"' in answer
    assert "已确认" in answer
    assert "fig-target fig-confirmed" in answer
    assert 'hx-swap-oob="true" id="o' in answer


def test_every_verb_leaves_a_sound_trail(browser, plan_document, figure):
    other = plan_document.figures.exclude(pk=figure.pk).order_by("start").first()
    for row, verb, values in (
        (figure, "edit", {"low": "310", "indicator_name": "养老床位"}),
        (figure, "undo", {}),
        (figure, "reject", {}),
        (figure, "undo", {}),
        (figure, "merge", {"others": f"{other.pk}:{other.version}"}),
    ):
        row.refresh_from_db()
        answer = act(browser, row, verb, **values)
        assert answer.status_code == 200, (verb, answer.content.decode())
    other.refresh_from_db()
    assert other.review_state == "withdrawn"
    assert verify().faults == ()


def test_a_row_is_split_into_the_parts_that_were_filled_in(browser, figure):
    parts = {
        "indicator_name-1": "新建床位",
        "low-1": "200",
        "unit-1": "张",
        "indicator_name-2": "改建床位",
        "low-2": "100",
    }
    answer = act(browser, figure, "split", **parts, **{"unit-2": "张", "indicator_name-3": "", "low-3": ""})
    assert answer.status_code == 200
    rows = figure.document.figures.filter(start=figure.start).order_by("subject")
    assert [(one.indicator_name, int(one.low)) for one in rows] == [("新建床位", 200), ("改建床位", 100)]
    assert answer.content.decode().count('<li class="line') == 2


def test_commitments_are_reviewed_in_the_same_way(browser, commitment):
    assert act(browser, commitment, "confirm").status_code == 200
    commitment.refresh_from_db()
    assert act(browser, commitment, "edit", text="新增养老床位300张", kind="livelihood").status_code == 200
    commitment.refresh_from_db()
    assert (commitment.review_state, commitment.kind) == ("edited", "livelihood")


def test_a_range_is_edited_with_both_ends(browser, figure):
    answer = act(browser, figure, "edit", comparator="range", low="200", high="300")
    assert answer.status_code == 200
    figure.refresh_from_db()
    assert (figure.low, figure.high) == (200, 300)
    assert act(browser, figure, "edit", comparator="ge", low="250", high="300").status_code == 200
    figure.refresh_from_db()
    assert (figure.low, figure.high) == (250, 250)


def test_a_tick_taken_away_is_taken_away(browser, figure):
    act(browser, figure, "edit", **{"star-shown": "1", "star": "on"})
    figure.refresh_from_db()
    assert figure.star
    act(browser, figure, "edit", **{"star-shown": "1"})
    figure.refresh_from_db()
    assert not figure.star


@pytest.mark.parametrize(
    "values",
    [{"low": "三百多"}, {"low": "1e999"}, {"modality": "secret"}, {"period": "去年"}, {"indicator_name": "x" * 300}],
)
def test_what_cannot_be_used_is_refused_and_nothing_changes(browser, figure, values):
    answer = act(browser, figure, "edit", **values)
    assert answer.status_code == 422
    before = figure.version
    figure.refresh_from_db()
    assert figure.version == before


def test_two_people_at_once_lose_nothing(browser, sign_in, second_supervisor, figure):
    second = sign_in(second_supervisor)
    stale = figure.version
    assert act(browser, figure, "edit", low="310").status_code == 200
    answer = second.post(f"/rows/f/{figure.pk}/edit/", {"version": stale, "low": "320"}, **HTMX)
    page = answer.content.decode()
    assert answer.status_code == 409
    for words in ("郑督查", "310", "320", "用我的再存一次"):
        assert words in page.replace("supervisor", "郑督查")
    figure.refresh_from_db()
    assert figure.low == 310
    assert f'name="version" value="{figure.version}"' in page
    assert 'name="low" value="320"' in page


def test_two_people_on_two_rows_do_not_meet(browser, sign_in, second_supervisor, plan_document):
    one, two, *_ = plan_document.figures.order_by("start")
    assert act(browser, one, "confirm").status_code == 200
    assert act(sign_in(second_supervisor), two, "confirm").status_code == 200


def test_a_missed_number_is_added_from_a_selection(browser, plan_document):
    start = plan_document.text.index("社区食堂12家")
    address = f"/documents/{plan_document.pk}/add/"
    form = browser.get(f"{address}?start={start}&end={start + 7}", **HTMX).content.decode()
    assert 'name="low" value="12"' in form
    assert "改造社区食堂12家" in form
    values = {"start": start, "end": start + 7, "kind": "f", "indicator_name": "示范食堂", "low": "12", "unit": "家"}
    answer = browser.post(address, values, **HTMX)
    assert answer.status_code == 200
    made = Figure.objects.get(indicator_name="示范食堂")
    assert (made.review_state, made.made_by) == ("added", "supervisor")
    assert answer["HX-Retarget"].startswith("#row-")
    assert f"f{made.pk}" in answer["HX-Trigger-After-Swap"]


MISSED = """云岭区2025年国民经济和社会发展计划执行情况与2026年国民经济和社会发展计划草案的报告

一、2025年计划执行情况
全年新增就业岗位1.6万个，同比增长3.2%；截至年底，累计建成充电桩1.2万
个。

二、2026年主要目标
新增养老床位280张以上，力争三百张。
"""


@pytest.mark.parametrize(
    ("chosen", "wanted"),
    [
        ("1.6万个", ("就业岗位", "1.6", "万个", "2025", "actual", "amount", "eq", "base")),
        ("增长3.2%", ("就业岗位", "3.2", "%", "2025", "actual", "growth", "eq", "base")),
        ("充电桩1.2万\n个", ("充电桩", "1.2", "万个", "2025", "actual", "stock", "eq", "base")),
        ("床位280张以上", ("养老床位", "280", "张", "2026", "target", "amount", "ge", "base")),
        ("力争三百张", ("养老床位", "300", "张", "2026", "target", "amount", "eq", "stretch")),
    ],
)
def test_the_form_of_a_missed_number_is_filled_in_by_its_sentence(browser, drop, chosen, wanted):
    document = drop("报告.txt", MISSED).document
    start = document.text.index(chosen)
    Figure.objects.filter(document=document, start__gte=start, start__lt=start + len(chosen)).delete()
    page = browser.get(
        f"/documents/{document.pk}/add/?start={start}&end={start + len(chosen)}", **HTMX
    ).content.decode()
    names = ("indicator_name", "low", "unit", "period", "modality", "measure", "comparator", "ambition")
    typed = {
        name: (
            re.search(rf'name="{name}" value="([^"]*)"', page)
            or re.search(rf'name="{name}">.*?value="([^"]*)" selected', page)
        )[1]
        for name in names
    }
    assert tuple(typed.values()) == wanted


def test_what_the_library_does_not_see_as_a_figure_keeps_number_unit_and_period(browser, drop):
    document = drop("报告.txt", MISSED.replace("力争三百张", "共服务15分钟生活圈")).document
    start = document.text.index("15分钟")
    page = browser.get(f"/documents/{document.pk}/add/?start={start}&end={start + 4}", **HTMX).content.decode()
    assert 'name="low" value="15"' in page
    assert 'name="unit" value="分钟"' in page
    assert re.search(r"name=.period. value=.([^\"]*)", page)[1] == "2026"
    assert '<option value="target" selected>' in page


@pytest.mark.parametrize(("start", "end"), [("-1", "5"), ("5", "5"), ("0", "999999"), ("x", "1"), ("", ""), ("٣", "9")])
def test_a_selection_outside_the_text_is_refused(browser, plan_document, start, end):
    values = {"start": start, "end": end, "kind": "f", "indicator_name": "甲", "low": "1"}
    assert browser.get(f"/documents/{plan_document.pk}/add/", values, **HTMX).status_code == 422
    assert browser.post(f"/documents/{plan_document.pk}/add/", values, **HTMX).status_code == 422


def test_without_script_the_forms_lead_back_to_the_row(browser, figure):
    answer = browser.post(f"/rows/f/{figure.pk}/confirm/", {"version": figure.version})
    assert answer.status_code == 302
    assert answer["Location"] == f"/documents/{figure.document_id}/review/?at=f{figure.pk}#row-f{figure.pk}"
    for form, shown in (
        ("edit", 'name="low"'),
        ("split", 'name="low-2"'),
        ("merge", 'name="others"'),
        ("odd", "row-acts"),
    ):
        page = browser.get(f"/rows/f/{figure.pk}/?form={form}", follow=True).content.decode()
        assert shown in page
        assert browser.get(f"/rows/f/{figure.pk}/?form={form}", **HTMX).status_code == 200


def test_without_a_token_nothing_is_settled(supervisor, figure):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(supervisor, backend="django.contrib.auth.backends.ModelBackend")
    assert act(browser, figure, "confirm").status_code == 403
    figure.refresh_from_db()
    assert figure.review_state == "proposed"


@pytest.mark.parametrize("version", ["", "x", "-1", "99999999999"])
def test_a_version_that_is_none_is_refused(browser, figure, version):
    assert browser.post(f"/rows/f/{figure.pk}/confirm/", {"version": version}, **HTMX).status_code == 422


def test_another_governments_rows_are_missing(sign_in, stranger, figure, commitment):
    browser = sign_in(stranger)
    for row in (figure, commitment):
        assert act(browser, row, "confirm").status_code == 404
    assert browser.get(f"/rows/f/{figure.pk}/").status_code == 404
    assert browser.get(f"/rows/z/{figure.pk}/").status_code == 404
    assert act(browser, figure, "explode").status_code == 404


@pytest.mark.parametrize(("who", "status"), [("reader", 403), ("leader", 403), ("reporter", 403), ("approver", 200)])
def test_who_may_confirm(sign_in, request, figure, who, status):
    browser = sign_in(request.getfixturevalue(who))
    assert act(browser, figure, "confirm").status_code == status
    page = browser.get(f"/documents/{figure.document_id}/review/?at=f{figure.pk}").content.decode()
    assert ('data-key="y"' in page) == (status == 200)


def test_nothing_is_settled_by_a_link(browser, figure):
    assert browser.get(f"/rows/f/{figure.pk}/confirm/").status_code == 405


def test_the_english_page_has_english_words(browser, figure):
    browser.cookies["luoshi_language"] = "en"
    page = browser.get(f"/documents/{figure.document_id}/review/").content.decode()
    for words in ("Confirm", "Reject", "to review", "Numbers"):
        assert words in page


def test_the_details_of_a_row_cost_few_queries(browser, figure, django_assert_max_num_queries):
    with django_assert_max_num_queries(9):
        browser.get(f"/rows/f/{figure.pk}/", **HTMX)
    with django_assert_max_num_queries(30):
        act(browser, figure, "confirm")
