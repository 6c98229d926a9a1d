"""The trail as a page: who may read it, filters, what changed in words, proofs, downloads."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

import luoshi_site
from luoshi_site.accounts.models import Role
from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.errors import NotAllowed
from luoshi_site.ledger.exports import trail as files
from luoshi_site.ledger.models import ChainHead, Change, Figure, OrgUnit, Verification
from luoshi_site.ledger.queries import trail_page as asking
from luoshi_site.ledger.queries.trail_links import in_words
from luoshi_site.ledger.trail import seal, state
from luoshi_site.ledger.trail_words import ACTS, COLUMNS, OBJECTS, VERBS, act_word
from luoshi_site.ledger.verify import verify
from luoshi_site.site.saying import english

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived(plan_document, figure, supervisor):
    """A ledger in which something happened."""
    services.edit_figure(supervisor, figure.pk, figure.version, low=310)
    services.comment(supervisor, plan_document, "请核对")
    return figure


@pytest.fixture
def browser(sign_in, audit_admin):
    return sign_in(audit_admin)


def numbers(page: str) -> list[int]:
    return [int(found) for found in re.findall(r'id="l(\d+)"', page)]


@pytest.mark.parametrize("role", [role for role in Role.values if role != "audit_admin"])
def test_no_other_role_reads_the_trail(make_user, sign_in, government, lived, role):
    browser = sign_in(make_user("someone", "某人", role, government))
    for address in ("/audit/", "/audit/state/", "/audit.csv", "/audit.xlsx"):
        assert browser.get(address).status_code == 403, address
    assert browser.post("/audit/verify/").status_code == 403
    assert 'href="/audit/"' not in browser.get("/account/").content.decode()


def test_it_asks_for_a_sign_in(client, outsider, sign_in):
    assert client.get("/audit/").status_code == 302
    assert sign_in(outsider).get("/audit/").status_code == 403


def test_a_change_reads_who_what_when_before_and_after(browser, lived):
    page = browser.get("/audit/?act=edit").content.decode()
    assert "郑督查" in page
    assert "数据项" in page
    assert "<del>300</del> → <ins>310</ins>" in page
    assert re.search(r"20\d\d年\d+月\d+日 \d\d:\d\d", page)


def test_what_a_row_points_to_is_named(browser, reporter):
    page = browser.get("/audit/?act=give_role").content.decode()
    assert "填报员" in page
    assert "云岭区" in page
    assert "区民政局" in page


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("who=郑督查", {"ledger.figure", "ledger.comment", "ledger.importjob"}),
        ("who=supervisor&kind=ledger.comment", {"ledger.comment"}),
        ("act=comment", {"ledger.comment"}),
        ("kind=ledger.orgunit", {"ledger.orgunit"}),
        ("who=nobody%27%20OR%201=1", set()),
        ("who=命令行&kind=ledger.figure", set()),
    ],
)
def test_the_trail_is_filtered(audit_admin, browser, lived, unit, query, kinds):
    rows = Change.objects.filter(pk__in=numbers(browser.get(f"/audit/?{query}").content.decode()))
    found = set(rows.values_list("object_type", flat=True)) - {"ledger.document"}
    assert found == kinds


@pytest.mark.parametrize(
    "query",
    [
        *(
            "act=zap",
            "kind=auth.user",
            "row=ledger.figure",
            "row=auth.user:1",
            "row=ledger.figure:1%20OR%201",
            "since=2025-13-40",
        ),
        *("since=yesterday", "until=%00", "before=x", "after=-1", "government=abc", "who=%00", "since=0001-01-01"),
    ],
)
def test_whatever_odd_is_asked_counts_as_not_asked(browser, lived, query):
    answer = browser.get(f"/audit/?{query}")
    assert answer.status_code == 200
    assert len(numbers(answer.content.decode())) == min(50, Change.objects.count())


def test_one_row_is_followed_with_what_its_document_did_to_it(browser, lived):
    page = browser.get(f"/audit/?row=ledger.figure:{lived.pk}").content.decode()
    acts = [Change.objects.get(pk=number).action for number in numbers(page)]
    assert acts == ["edit_figure", "import_document"]


def test_days_bound_the_trail(audit_admin, lived):
    last = Change.objects.order_by("-id").first()
    Change.objects.filter(pk__lt=last.pk).update(at=timezone.now() - timedelta(days=10))
    today = timezone.localdate()

    def found(**days):
        return list(asking.links_asked(audit_admin, asking.Asked(**days)).values_list("pk", flat=True))

    assert found(since=today) == [last.pk]
    assert last.pk not in found(until=today - timedelta(days=1))
    assert found(since=today - timedelta(days=5), until=today - timedelta(days=2)) == []
    assert found(since=today + timedelta(days=1)) == []


def test_pages_lead_back_and_forth_without_counting(browser, audit_admin, government):
    for number in range(60):
        services.add_unit(COMMAND_LINE, government, f"单位{number}")
    newest = numbers(browser.get("/audit/").content.decode())
    assert len(newest) == 50
    with CaptureQueriesContext(connection) as asked:
        older = numbers(browser.get(f"/audit/?before={newest[-1]}").content.decode())
    assert older[0] == newest[-1] - 1
    assert not any("COUNT(" in query["sql"] for query in asked)
    assert numbers(browser.get(f"/audit/?after={older[0]}").content.decode()) == newest


def test_the_number_of_queries_does_not_grow_with_rows(browser, lived, government):
    browser.get("/audit/")
    with CaptureQueriesContext(connection) as few:
        browser.get("/audit/")
    for number in range(40):
        services.add_unit(COMMAND_LINE, government, f"单位{number}")
    with CaptureQueriesContext(connection) as many:
        browser.get("/audit/")
    assert len(many) <= len(few)


def test_a_local_audit_administrator_reads_their_government_only(make_user, sign_in, government, elsewhere, lived):
    services.add_unit(COMMAND_LINE, elsewhere, "县审计局")
    local = make_user("local", "区审计", "audit_admin", government)
    browser = sign_in(local)
    page = browser.get("/audit/").content.decode()
    assert "县审计局" not in page
    assert "望江县" not in page
    assert set(Change.objects.filter(pk__in=numbers(page)).values_list("government", flat=True)) == {government.pk}
    rows = csv.reader(io.StringIO(b"".join(browser.get("/audit.csv").streaming_content).decode("utf-8-sig")))
    assert "县审计局" not in str(list(rows))
    assert browser.get(f"/audit/?government={elsewhere.pk}").status_code == 200
    assert browser.get("/audit/state/").status_code == 403
    assert browser.post("/audit/verify/").status_code == 403
    with pytest.raises(NotAllowed):
        services.ask_verification(local)


def test_a_sound_trail_is_proved_and_says_when_and_its_end(browser, lived):
    assert "从未核对" in browser.get("/audit/").content.decode()
    browser.post("/audit/verify/")
    page = browser.get("/audit/").content.decode()
    assert "等待核对" in page
    assert 'hx-trigger="every 3s"' in page
    assert services.run_next_verification() is not None
    assert services.run_next_verification() is None
    page = browser.get("/audit/").content.decode()
    proof = verify()
    assert "全部与审计链相符" in page
    assert f"{proof.changes}:{proof.head}" in page
    assert "hx-trigger" not in page.split('id="proofs"')[1].split("</section>")[0]


def test_pressing_twice_makes_one_proof(browser, lived):
    browser.post("/audit/verify/")
    browser.post("/audit/verify/")
    assert Verification.objects.count() == 1


def test_an_edit_behind_the_sites_back_is_found_on_the_page(browser, lived):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE ledger_figure SET low = 999 WHERE id = %s", [lived.pk])
    browser.post("/audit/verify/")
    services.run_next_verification()
    page = browser.get("/audit/").content.decode()
    assert "发现1处与审计链不符" in page
    assert f'<a href="?row=ledger.figure:{lived.pk}">数据项 {lived.pk}</a>' in page
    assert "绕过站点修改" in page
    assert "luoshi backup" in page
    assert 'role="alert"' in page


def test_a_link_bent_behind_the_sites_back_is_found_on_the_page(browser, lived):
    Change.objects.filter(action="edit_figure").update(who_name="别人")
    browser.post("/audit/verify/")
    services.run_next_verification()
    assert "内容与散列值不符" in browser.get("/audit/").content.decode()


def test_a_chain_forged_as_a_whole_is_found_by_the_proof_before(browser, lived):
    browser.post("/audit/verify/")
    services.run_next_verification()
    Figure.objects.filter(pk=lived.pk).update(low=1)
    previous = "0" * 64
    for change in Change.objects.order_by("id"):  # what someone with the database in hand, and this code, would do
        if (change.object_type, change.object_id) == ("ledger.figure", lived.pk):
            change.after = state(Figure.objects.get(pk=lived.pk))
        change.previous = previous
        change.hash = previous = seal(change)
        change.save()
    ChainHead.objects.update(hash=previous)
    browser.post("/audit/verify/")
    services.run_next_verification()
    assert "没有上次核对时的链尾" in browser.get("/audit/").content.decode()


@pytest.mark.parametrize("noted", ["x", "12:ab", "1; DROP TABLE", "0:" + "z" * 64])
def test_an_end_that_is_none_is_refused(browser, lived, noted):
    assert browser.post("/audit/verify/", {"noted": noted}).status_code == 422
    assert not Verification.objects.exists()


def test_a_noted_end_that_is_not_in_the_chain_is_a_fault(browser, lived):
    browser.post("/audit/verify/", {"noted": "3:" + "0" * 64})
    services.run_next_verification()
    assert "先前记下的这一条" in browser.get("/audit/").content.decode()


def test_changes_made_while_the_trail_is_verified_are_no_faults(lived, supervisor, government, monkeypatch):
    from luoshi_site.ledger import verify as proving

    whole = proving._hold_rows

    def busy(known, say, most):
        services.edit_figure(supervisor, lived.pk, lived.version + 1, low=320)
        services.add_unit(COMMAND_LINE, government, "区审计局")
        return whole(known, say, most)

    monkeypatch.setattr(proving, "_hold_rows", busy)
    proof = proving.verify()
    assert proof.faults == ()
    assert proof.changes == Change.objects.order_by("-id").first().pk


def test_the_csv_holds_every_link_and_runs_no_formula(browser, lived, supervisor, plan_document):
    services.comment(supervisor, plan_document, '=HYPERLINK("http://evil.example")')
    services.edit_figure(supervisor, lived.pk, lived.version + 1, indicator_name="@SUM(A1)")
    answer = browser.get("/audit.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in answer["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))
    assert len(rows) == Change.objects.count() + 1
    assert rows[0][:5] == ["编号", "时间", "谁", "用户名", "做了什么"]
    assert not any(cell[:1] in ("=", "@", "+", "-", "\t") for row in rows for cell in row)
    assert any("'=HYPERLINK" in cell for row in rows for cell in row)


def test_the_csv_is_in_the_language_of_the_page(browser, lived):
    browser.post("/preferences/", {"language": "en", "next": "/"})
    text = b"".join(browser.get("/audit.csv?act=edit").streaming_content).decode("utf-8-sig")
    assert "Number,Time,Who" in text
    assert ",edited," in text  # what was done is told in the past


def test_the_workbook_holds_texts_as_texts(browser, lived, supervisor, plan_document):
    services.comment(supervisor, plan_document, "=1+1")
    book = openpyxl.load_workbook(io.BytesIO(browser.get("/audit.xlsx?act=comment").content))
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[1]][:2] == ["编号", "时间"]
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_a_workbook_that_would_be_too_long_is_refused(browser, lived, monkeypatch):
    monkeypatch.setattr(files, "_MOST_IN_EXCEL", 2)
    answer = browser.get("/audit.xlsx")
    assert answer.status_code == 422
    assert "CSV" in answer.content.decode()


def test_an_unknown_file_is_missing(browser, lived):
    assert browser.get("/audit.exe").status_code == 404


def test_hostile_text_in_the_trail_is_shown_and_never_run(browser, government):
    services.add_unit(COMMAND_LINE, government, "<script>alert(1)</script>局")
    page = browser.get("/audit/").content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;" in page


def test_bent_links_of_unknown_rows_are_still_shown(browser, lived):
    last = Change.objects.order_by("-id").first()
    Change.objects.filter(pk=last.pk).update(object_type="no.such", action="zap", after={"x": 1}, before={"y": [1]})
    page = browser.get("/audit/").content.decode()
    assert "zap" in page
    assert "no.such" in page


@pytest.mark.parametrize("cast", ["supervisor", "approver", "reporter", "leader", "reader", "audit_admin"])
def test_the_history_of_a_row_is_open_to_those_who_see_the_row(request, sign_in, lived, cast):
    browser = sign_in(request.getfixturevalue(cast))
    page = browser.get(f"/history/figure/{lived.pk}/").content.decode()
    assert "<del>300</del> → <ins>310</ins>" in page
    assert ("在审计链中查看" in page) is (cast == "audit_admin")


@pytest.mark.parametrize(
    ("kind", "who_may"),
    [
        ("figure", {"supervisor", "reader", "audit_admin"}),
        ("orgunit", {"supervisor", "reader", "audit_admin", "system_admin"}),
        ("government", {"supervisor", "reader", "audit_admin", "system_admin"}),
        ("user", {"audit_admin", "security_admin"}),
        ("membership", {"audit_admin", "security_admin"}),
        ("indicator", {"supervisor", "reader", "stranger", "audit_admin"}),
    ],
)
def test_histories_row_by_row(request, sign_in, lived, unit, supervisor, government, kind, who_may):
    from luoshi_site.ledger.models import Indicator
    from luoshi_site.ledger.services import add_common_indicators

    add_common_indicators(COMMAND_LINE)
    rows = {
        "figure": lived.pk,
        "orgunit": unit.pk,
        "government": government.pk,
        "user": supervisor.pk,
        "membership": supervisor.memberships.get().pk,
        "indicator": Indicator.objects.filter(government=None).first().pk,
    }
    cast = ("supervisor", "reader", "outsider", "stranger", "system_admin", "security_admin", "audit_admin")
    for name in cast:
        status = sign_in(request.getfixturevalue(name)).get(f"/history/{kind}/{rows[kind]}/").status_code
        assert status == (200 if name in who_may else 404), name


@pytest.mark.parametrize("address", ["/history/figure/99999/", "/history/session/1/", "/history/change/1/"])
def test_a_history_of_nothing_is_missing(browser, lived, address):
    assert browser.get(address).status_code == 404


def test_every_act_of_the_program_has_its_word():
    source = Path(luoshi_site.__file__).parent
    text = "\n".join(file.read_text("utf-8") for file in sorted(source.rglob("services/*.py")))
    acts = set(re.findall(r'record\([^)]{0,80}?"([a-z_]+)"', text)) - {"ledger"}
    assert acts
    assert [act for act in sorted(acts) if act_word(act) == act] == []


def test_every_kind_of_row_that_changes_has_its_word(lived, supervisor, government):
    services.start_check(supervisor, government, "contradictions")
    kinds = set(Change.objects.values_list("object_type", flat=True))
    assert "ledger.checkjob" in kinds
    assert sorted(kinds - OBJECTS.keys()) == []


def test_every_word_of_the_trail_has_its_english():
    words = {*ACTS.values(), *VERBS.values(), *OBJECTS.values(), *COLUMNS.values()}
    assert sorted(word for word in words if word not in english()) == []


def test_links_point_to_what_is_no_longer_there(lived):
    [link] = in_words(Change.objects.filter(action="comment"))
    link.change.after["document_id"] = 999999
    [again] = in_words([link.change])
    assert "#999999" in [one.after for one in again.columns]
    assert OrgUnit.objects.filter(pk=999999).count() == 0


def test_the_page_is_in_english_too(browser, lived):
    browser.post("/audit/verify/")
    services.run_next_verification()
    browser.post("/preferences/", {"language": "en", "next": "/"})
    page = browser.get("/audit/").content.decode()
    assert "Verify the trail" in page
    assert "all as the trail says" in page
