"""The people page: who may open it, what each may do there, and that nothing is deleted by it."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luoshi_site.accounts.models import Membership, Role, User
from luoshi_site.accounts.queries.people import state_of, unit_named
from luoshi_site.ledger import services as ledger
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.models import Change
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db
PASSWORD = "Lanchuan-2025"


@pytest.fixture
def browser(sign_in, security_admin):
    return sign_in(security_admin)


@pytest.fixture
def local(make_user, government):
    """安全管理员 of 云岭区 alone."""
    return make_user("local", "区安全", "security_admin", government)


def shown_password(page: str) -> str:
    return re.search(r'<p class="secret"><code>([^<]+)</code>', page)[1].replace("&amp;", "&")


def row_of(page: str, user: User) -> str:
    return re.search(rf'<tr><th scope="row"><a href="/people/{user.pk}/">.*?</tr>', page, re.DOTALL)[0]


@pytest.mark.parametrize("role", [role for role in Role.values if role != "security_admin"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_no_other_role_opens_a_page_of_people(make_user, sign_in, government, reader, role, method):
    browser = sign_in(make_user("someone", "某人", role, government))
    held = reader.memberships.get().pk
    for address in (
        *("/people/", "/people/add/", "/people/units/", f"/people/{reader.pk}/", f"/people/{reader.pk}/role/"),
        *(f"/people/{reader.pk}/{verb}/" for verb in ("off", "on", "unlock", "password", "rename", "end")),
        f"/people/{reader.pk}/roles/{held}/end/",
    ):
        assert getattr(browser, method)(address, {"name": "改名", "reason": "试"}).status_code in (403, 405), address
    reader.refresh_from_db()
    assert (reader.is_active, reader.name, reader.check_password(PASSWORD)) == (True, "陈读者", True)


def test_a_person_without_roles_or_sign_in_is_turned_away(sign_in, outsider):
    assert sign_in(outsider).get("/people/").status_code == 403
    assert sign_in(None).get("/people/").status_code == 302


def test_the_rail_has_the_page_for_those_who_may(browser, sign_in, reader, local):
    assert 'href="/people/"' in browser.get("/").content.decode()
    assert 'href="/people/"' in sign_in(local).get("/").content.decode()
    assert 'href="/people/"' not in sign_in(reader).get("/account/").content.decode()


def test_the_list_shows_roles_states_and_the_last_sign_in(browser, client, reader, reporter):
    client.post("/sign-in/", {"username": "reader", "password": PASSWORD})
    page = browser.get("/people/").content.decode()
    row = row_of(page, reader)
    assert "读者" in row
    assert "云岭区" in row
    assert "在用" in row
    assert re.search(r"20\d\d年\d+月\d+日 \d\d:\d\d", row)
    row = row_of(page, reporter)
    assert "区民政局" in row
    assert "从未登录" in row


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("q=周填", {"reporter"}),
        ("q=REPORT", {"reporter"}),
        ("role=reporter", {"reporter"}),
        ("role=security_admin", {"secadmin"}),
        ("state=off", {"reader"}),
        ("q=%25", set()),
        ("q=%27%20OR%201=1--", set()),
        ("q=%00", {"reporter", "reader", "secadmin"}),
        ("role=emperor", {"reporter", "reader", "secadmin"}),
        ("state=1;DROP", {"reporter", "reader", "secadmin"}),
        ("government=99999999999999", {"reporter", "reader", "secadmin"}),
        ("page=99", {"reporter", "reader", "secadmin"}),
    ],
)
def test_the_list_is_filtered(browser, reader, reporter, query, found):
    browser.post(f"/people/{reader.pk}/off/")
    page = browser.get(f"/people/?{query}").content.decode()
    rows = re.findall(r'<a href="/people/(\d+)/">', page)
    assert {User.objects.get(pk=pk).username for pk in rows} == found


def test_a_locked_account_is_shown_and_unlocked(browser, client, reader):
    for _ in range(5):
        client.post("/sign-in/", {"username": "reader", "password": "wrong"})
    assert "已锁定" in browser.get(f"/people/{reader.pk}/").content.decode()
    assert f"/people/{reader.pk}/" in browser.get("/people/?state=locked").content.decode()
    assert f"/people/{reader.pk}/" not in browser.get("/people/?state=active").content.decode()
    assert browser.post(f"/people/{reader.pk}/unlock/").status_code == 302
    assert client.post("/sign-in/", {"username": "reader", "password": PASSWORD}).status_code == 302


def test_an_account_is_added_with_its_role_and_its_password_shown_once(browser, client, government, unit):
    given = {"username": "qian", "name": "钱 审核", "role": "approver", "government": government.pk, "unit": "民政局"}
    answer = browser.post("/people/add/", given)
    first = shown_password(answer.content.decode())
    assert "no-store" in answer["Cache-Control"]
    made = User.objects.get(username="qian")
    assert (made.name, made.must_change_password, made.check_password(first)) == ("钱 审核", True, True)
    held = made.memberships.get()
    assert (held.role, held.government, held.unit) == ("approver", government, unit)
    assert first not in browser.get(f"/people/{made.pk}/").content.decode()
    assert first not in str(list(Change.objects.values_list("after", flat=True)))
    entered = client.post("/sign-in/", {"username": "qian", "password": first})
    assert entered["Location"] == "/account/password/"
    assert verify().sound


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"username": "supervisor"}, "已经有了"),
        ({"username": "两 个"}, "用户名只能用"),
        ({"username": "x" * 61}, "60"),
        ({"name": "  "}, "姓名不能为空"),
        ({"name": "长" * 61}, "60"),
        ({"name": "甲\x00乙"}, "不能保存"),
        ({"role": "emperor"}, "没有“emperor”"),
        ({"government": ""}, "哪个政府"),
        ({"government": "", "unit": "区民政局"}, "请先选政府"),
        ({"government": "777"}, "没有这个政府"),
        ({"government": "1 OR 1=1"}, "没有这个政府"),
        ({"unit": "区无此局"}, "没有“区无此局”"),
        ({"role": "system_admin", "unit": "区民政局"}, "不能限于一个单位"),
    ],
)
def test_an_account_that_cannot_be_made_leaves_nothing(browser, government, unit, supervisor, changed, message):
    given = {"username": "qian", "name": "钱审核", "role": "approver", "government": government.pk, "unit": ""}
    before = (User.objects.count(), Membership.objects.count(), Change.objects.count())
    answer = browser.post("/people/add/", given | changed)
    assert answer.status_code == 422
    assert message in answer.content.decode()
    assert (User.objects.count(), Membership.objects.count(), Change.objects.count()) == before


@pytest.mark.parametrize(("held", "wanted"), [("reader", "system_admin"), ("system_admin", "audit_admin")])
def test_administrators_are_kept_apart_on_the_page(browser, make_user, government, held, wanted):
    user = make_user("someone", "某人", held, None if held.endswith("admin") else government)
    answer = browser.post(f"/people/{user.pk}/role/", {"role": wanted})
    assert answer.status_code == 422
    assert "不同的人" in answer.content.decode()
    assert user.memberships.count() == 1


def test_nobody_touches_their_own_account(browser, security_admin):
    own = security_admin.memberships.get().pk
    for address, given in (
        ("role/", {"role": "security_admin"}),
        (f"roles/{own}/end/", {}),
        ("off/", {}),
        ("end/", {"reason": "离职"}),
    ):
        assert browser.post(f"/people/{security_admin.pk}/{address}", given).status_code == 422, address
    assert security_admin.memberships.filter(ended_at=None).exists()
    assert "重设密码" not in browser.get(f"/people/{security_admin.pk}/").content.decode().split("<aside>")[1]


def test_roles_are_given_and_taken_back_and_kept_in_sight(browser, outsider, government):
    assert (
        browser.post(f"/people/{outsider.pk}/role/", {"role": "reader", "government": government.pk}).status_code == 302
    )
    held = outsider.memberships.get()
    assert browser.post(f"/people/{outsider.pk}/roles/{held.pk}/end/").status_code == 302
    held.refresh_from_db()
    assert held.ended_at is not None
    assert "曾有的角色" in browser.get(f"/people/{outsider.pk}/").content.decode()


def test_a_role_of_someone_else_is_not_ended_through_another_account(browser, reader, reporter):
    other = reporter.memberships.get().pk
    assert browser.post(f"/people/{reader.pk}/roles/{other}/end/").status_code == 404
    assert reporter.memberships.get().ended_at is None


def test_a_password_is_reset_and_every_session_ends(browser, sign_in, reader):
    theirs = sign_in(reader)
    assert theirs.get("/account/").status_code == 200
    first = shown_password(browser.post(f"/people/{reader.pk}/password/").content.decode())
    reader.refresh_from_db()
    assert reader.check_password(first)
    assert theirs.get("/account/").status_code == 302


def test_an_ended_account_stays_but_never_signs_in_again(browser, sign_in, client, supervisor, plan_document):
    theirs = sign_in(supervisor)
    assert browser.post(f"/people/{supervisor.pk}/end/", {"reason": " "}).status_code == 422
    assert browser.post(f"/people/{supervisor.pk}/end/", {"reason": "调离"}).status_code == 302
    supervisor.refresh_from_db()
    assert (supervisor.is_active, supervisor.ended_for, state_of(supervisor, set())) == (False, "调离", "ended")
    assert not supervisor.memberships.filter(ended_at=None).exists()
    assert supervisor.memberships.exists()
    assert Change.objects.filter(who=supervisor).exists()
    assert theirs.get("/account/").status_code == 302
    assert client.post("/sign-in/", {"username": "supervisor", "password": PASSWORD}).status_code == 422
    for verb in ("on", "password", "end", "rename"):
        assert browser.post(f"/people/{supervisor.pk}/{verb}/", {"reason": "试", "name": "试"}).status_code == 422
    assert browser.post(f"/people/{supervisor.pk}/role/", {"role": "audit_admin"}).status_code == 422
    assert "调离" in browser.get(f"/people/{supervisor.pk}/").content.decode()
    assert verify().sound


def test_a_local_security_administrator_sees_only_their_own(sign_in, local, reader, stranger, system_admin, elsewhere):
    browser = sign_in(local)
    page = browser.get("/people/").content.decode()
    assert f"/people/{reader.pk}/" in page
    assert f"/people/{stranger.pk}/" not in page
    assert f"/people/{system_admin.pk}/" not in page
    assert "望江县" not in page
    for user in (stranger, system_admin):
        assert browser.get(f"/people/{user.pk}/").status_code == 404
        for verb in ("off", "password", "unlock", "rename", "end"):
            assert browser.post(f"/people/{user.pk}/{verb}/", {"name": "x", "reason": "x"}).status_code == 404
    given = {"username": "new", "name": "新人", "role": "reader"}
    assert browser.post("/people/add/", given | {"government": elsewhere.pk}).status_code == 422
    assert browser.post("/people/add/", {"username": "new", "name": "新人"}).status_code == 403
    assert browser.post("/people/add/", given).status_code == 403
    assert "units" not in browser.get(f"/people/units/?government={elsewhere.pk}").content.decode()
    assert not User.objects.filter(username="new").exists()


def test_a_local_security_administrator_adds_and_keeps_people_of_their_government(sign_in, local, government, unit):
    browser = sign_in(local)
    given = {"username": "new", "name": "新人", "role": "reporter", "government": government.pk, "unit": "区民政局"}
    assert browser.post("/people/add/", given).status_code == 200
    made = User.objects.get(username="new")
    assert browser.post(f"/people/{made.pk}/off/").status_code == 302
    made.refresh_from_db()
    assert not made.is_active
    assert browser.get(f"/people/units/?government={government.pk}").content.decode().count("<option") == 1


def test_an_account_with_roles_elsewhere_is_only_partly_a_local_administrators(
    sign_in, local, security_admin, reader, elsewhere
):
    from luoshi_site.accounts.services import give_role

    other = give_role(security_admin, reader, "reader", elsewhere)
    browser = sign_in(local)
    page = browser.get(f"/people/{reader.pk}/").content.decode()
    assert "望江县" not in page
    assert "别处的角色" in page
    assert browser.post(f"/people/{reader.pk}/password/").status_code == 403
    assert browser.post(f"/people/{reader.pk}/end/", {"reason": "x"}).status_code == 403
    assert browser.post(f"/people/{reader.pk}/roles/{other.pk}/end/").status_code == 404
    assert reader.check_password(PASSWORD)


def test_hostile_names_are_shown_and_never_run(browser, government):
    given = {"username": "evil", "name": "<script>alert(1)</script>", "role": "reader", "government": government.pk}
    page = browser.post("/people/add/", given).content.decode()
    assert "<script>alert(1)" not in page
    pk = User.objects.get(username="evil").pk
    for address in ("/people/", f"/people/{pk}/", "/people/?q=%3Cscript%3Ealert(1)"):
        page = browser.get(address).content.decode()
        assert "<script>alert(1)" not in page
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=\"|<script(?![^>]*\ssrc=\"/static/)", page)


def test_forms_without_their_token_are_refused(security_admin, reader):
    from django.test import Client

    browser = Client(enforce_csrf_checks=True)
    browser.force_login(security_admin, backend="django.contrib.auth.backends.ModelBackend")
    assert browser.post(f"/people/{reader.pk}/off/").status_code == 403
    assert browser.post("/people/add/", {"username": "x", "name": "x"}).status_code == 403
    reader.refresh_from_db()
    assert reader.is_active


def test_acts_are_never_done_by_following_a_link(browser, reader):
    for address in ("off/", "password/", "end/", "role/"):
        assert browser.get(f"/people/{reader.pk}/{address}").status_code == 405


def test_the_number_of_queries_does_not_grow_with_rows(browser, make_user, government):
    browser.get("/people/")
    with CaptureQueriesContext(connection) as few:
        browser.get("/people/")
    for number in range(15):
        make_user(f"someone{number}", f"某{number}", "reader", government)
    with CaptureQueriesContext(connection) as many:
        assert browser.get("/people/").status_code == 200
    assert len(many) == len(few)


def test_a_unit_is_found_by_name_before_another_ones_alias(government, unit):
    other = ledger.add_unit(COMMAND_LINE, government, "民政局")
    assert unit_named(government, "民政局") == other
    assert unit_named(government, "区民政局") == unit
    assert unit_named(government, "区无此局") is None


def test_the_page_is_in_english_too(browser, reader):
    browser.post("/preferences/", {"language": "en", "next": "/"})
    for address in ("/people/", f"/people/{reader.pk}/", "/people/add/"):
        page = browser.get(address).content.decode()
        text = re.sub(r"<title>.*?</title>|<[^>]+>", " ", page)
        left = set(re.findall("[\u4e00-\u9fff]+", text)) - {"中文"}
        names = {"陈读者", "沈安全", "云岭区", "澜川市"}
        assert left <= names, (address, left - names)
