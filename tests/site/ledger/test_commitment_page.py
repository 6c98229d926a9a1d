"""A commitment: its sentence, its history, and what each role may do with it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Comment, ReviewState

pytestmark = pytest.mark.django_db


def _page(browser, commitment):
    return browser.get(f"/commitments/{commitment.pk}/").content.decode()


def test_it_shows_the_sentence_owners_and_targets(sign_in, reader, commitment, report_document, supervisor):
    services.align_plan(supervisor, commitment.plan)
    page = _page(sign_in(reader), commitment)
    assert "<mark>" in page
    assert "新增养老床位300张" in page
    assert "区民政局" in page
    assert "320" in page
    assert "超额" in page


def test_htmx_gets_only_what_unfolds_under_the_line(sign_in, reader, commitment):
    part = sign_in(reader).get(f"/commitments/{commitment.pk}/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "<mark>" in part


@pytest.mark.parametrize(
    ("role", "verbs"),
    [
        ("supervisor", {"comment", "confirm", "edit", "reject", "withdraw", "owner"}),
        ("approver", {"comment", "confirm", "edit", "reject"}),
        ("reporter", {"comment", "edit"}),
        ("leader", {"comment"}),
        ("reader", set()),
    ],
)
def test_each_role_sees_and_may_do_its_own_acts(request, sign_in, unit, commitment, role, verbs):
    browser = sign_in(request.getfixturevalue(role))
    page = _page(browser, commitment)
    every = ("comment", "confirm", "edit", "reject", "withdraw", "owner")
    assert {verb for verb in every if f"/commitments/{commitment.pk}/{verb}/" in page} == verbs
    for verb in every:
        if verb not in verbs:
            given = {"version": commitment.version, "text": "x", "reason": "x", "lead": unit.pk}
            assert browser.post(f"/commitments/{commitment.pk}/{verb}/", given).status_code == 403
    commitment.refresh_from_db()
    assert commitment.review_state == ReviewState.PROPOSED


def test_confirming_is_kept_with_who_did_it(sign_in, supervisor, commitment):
    browser = sign_in(supervisor)
    answer = browser.post(f"/commitments/{commitment.pk}/confirm/", {"version": commitment.version}, follow=True)
    page = answer.content.decode()
    assert "已确认。" in page
    assert "郑督查</strong> 确认" in page
    assert "待看</del> → <ins>已确认" in page


def test_editing_changes_text_kind_and_term(sign_in, supervisor, commitment):
    given = {"version": commitment.version, "text": "新增养老床位三百张", "kind": "livelihood", "due": "2025-10-31"}
    sign_in(supervisor).post(f"/commitments/{commitment.pk}/edit/", given)
    commitment.refresh_from_db()
    assert (commitment.text, commitment.kind, commitment.due) == ("新增养老床位三百张", "livelihood", "2025-10-31")
    assert commitment.review_state == ReviewState.EDITED


@pytest.mark.parametrize(
    "given",
    [{"due": "明年"}, {"due": "2025-02-30"}, {"kind": "wish"}, {"text": "  "}, {"version": "x"}, {"text": "a\x00b"}],
)
def test_what_cannot_be_kept_is_refused(sign_in, supervisor, commitment, given):
    whole = {"version": commitment.version, "text": "新增", "kind": "task", "due": "", **given}
    assert sign_in(supervisor).post(f"/commitments/{commitment.pk}/edit/", whole).status_code == 422
    before = commitment.version
    commitment.refresh_from_db()
    assert commitment.version == before


def test_a_stale_version_loses_nothing(sign_in, supervisor, second_supervisor, commitment):
    seen = commitment.version
    sign_in(second_supervisor).post(f"/commitments/{commitment.pk}/confirm/", {"version": seen})
    late = sign_in(supervisor).post(f"/commitments/{commitment.pk}/reject/", {"version": seen})
    assert late.status_code == 409
    commitment.refresh_from_db()
    assert commitment.review_state == ReviewState.CONFIRMED


def test_owners_are_set_and_former_ones_kept(sign_in, supervisor, commitment, unit, other_unit):
    given = {"version": commitment.version, "lead": [other_unit.pk], "supporting": []}
    page = sign_in(supervisor).post(f"/commitments/{commitment.pk}/owner/", given, follow=True).content.decode()
    assert "曾承担" in page
    held = {(one.unit.name, one.ended) for one in commitment.responsibilities.all()}
    assert ("区绿化局", False) in held
    assert ("区民政局", True) in held


def test_another_governments_unit_cannot_become_owner(sign_in, supervisor, commitment, elsewhere):
    from luoshi_site.ledger.access import COMMAND_LINE

    foreign = services.add_unit(COMMAND_LINE, elsewhere, "县民政局")
    given = {"version": commitment.version, "lead": [foreign.pk]}
    assert sign_in(supervisor).post(f"/commitments/{commitment.pk}/owner/", given).status_code == 422


def test_withdrawing_needs_a_reason_and_keeps_the_page(sign_in, supervisor, commitment):
    browser = sign_in(supervisor)
    address = f"/commitments/{commitment.pk}/withdraw/"
    assert browser.post(address, {"version": commitment.version, "reason": " "}).status_code == 422
    page = browser.post(address, {"version": commitment.version, "reason": "重复"}, follow=True).content.decode()
    assert "撤回原因：重复" in page
    assert "/confirm/" not in page


def test_a_comment_stays_text(sign_in, leader, commitment):
    browser = sign_in(leader)
    browser.post(f"/commitments/{commitment.pk}/comment/", {"text": "<script>x</script>\n请抓紧"})
    page = _page(browser, commitment)
    assert "<script>x" not in page
    assert "请抓紧" in page
    assert Comment.objects.get().by == leader


def test_acts_are_posts_with_a_token(sign_in, supervisor, commitment):
    from django.test import Client

    assert sign_in(supervisor).get(f"/commitments/{commitment.pk}/confirm/").status_code == 405
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(supervisor, backend="django.contrib.auth.backends.ModelBackend")
    given = {"version": commitment.version}
    assert strict.post(f"/commitments/{commitment.pk}/confirm/", given).status_code == 403


@pytest.mark.parametrize("verb", ["", "confirm/", "edit/", "reject/", "withdraw/", "owner/", "comment/"])
def test_another_governments_commitment_is_missing(sign_in, stranger, commitment, verb):
    browser = sign_in(stranger)
    address = f"/commitments/{commitment.pk}/{verb}"
    answer = browser.post(address, {"version": commitment.version, "text": "x"}) if verb else browser.get(address)
    assert answer.status_code == 404


def test_the_number_of_queries_does_not_grow_with_rows(sign_in, supervisor, commitment, make_figure):
    browser = sign_in(supervisor)
    _page(browser, commitment)
    services.comment(supervisor, commitment, "一")
    with CaptureQueriesContext(connection) as few:
        _page(browser, commitment)
    for number in range(15):
        services.comment(supervisor, commitment, f"意见{number}")
        make_figure(commitment=commitment, indicator_name=f"床位{number}", low=number, unit="张")
    with CaptureQueriesContext(connection) as many:
        assert "意见14" in _page(browser, commitment)
    assert len(many) <= len(few)
