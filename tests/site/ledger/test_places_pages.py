"""The pages of governments and units: who may open them, what each may do there."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luoshi_site.accounts.models import Role
from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.models import Appointment, Government, OrgUnit, Post
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(sign_in, system_admin):
    return sign_in(system_admin)


@pytest.fixture
def local(make_user, government):
    """系统管理员 of 云岭区 alone."""
    return make_user("local", "区系统", "system_admin", government)


def addresses(government, unit) -> tuple[list[str], list[str]]:
    read = ["/places/", f"/places/{government.pk}/", f"/places/units/{unit.pk}/"]
    verbs = ("edit", "confirm", "succeed", "merge", "reject", "posts/add", "posts/edit", "appoint")
    write = ["/places/add/", f"/places/{government.pk}/edit/", f"/places/{government.pk}/units/add/"]
    write.append(f"/places/{government.pk}/units/confirm/")
    write += [f"/places/units/{unit.pk}/{verb}/" for verb in verbs]
    write += [f"/places/units/{unit.pk}/appointments/{verb}/" for verb in ("edit", "withdraw")]
    return read, write


@pytest.mark.parametrize("role", [role for role in Role.values if role != "system_admin"])
def test_no_other_role_opens_a_page_of_places(make_user, sign_in, government, unit, role):
    browser = sign_in(make_user("someone", "某人", role, government))
    read, write = addresses(government, unit)
    for address in read:
        assert browser.get(address).status_code == 403, address
    for address in write:
        assert browser.post(address, {"version": unit.version, "name": "改名"}).status_code == 403, address
        assert browser.get(address).status_code == 405, address
    assert OrgUnit.objects.get().name == "区民政局"


def test_a_local_system_administrator_keeps_only_their_government(sign_in, local, government, elsewhere):
    other = services.add_unit(COMMAND_LINE, elsewhere, "县民政局")
    browser = sign_in(local)
    assert "望江县" not in browser.get("/places/").content.decode()
    read, write = addresses(elsewhere, other)
    for address in read[1:]:
        assert browser.get(address).status_code == 404, address
    for address in write[1:]:
        given = {"version": other.version, "name": "改名", "reason": "试", "title": "局长"}
        assert browser.post(address, given).status_code == 404, address
    assert browser.post("/places/add/", {"name": "某镇", "level": "town", "parent": elsewhere.pk}).status_code == 404
    assert browser.post("/places/add/", {"name": "某省", "level": "province"}).status_code == 403
    assert browser.get(f"/places/{government.pk}/").status_code == 200
    assert Government.objects.filter(name__in=("某镇", "某省")).count() == 0


def test_the_tree_goes_from_the_province_to_the_street(browser, government):
    for name, level, parent in (("临江街道", "town", government.pk), ("河湾镇", "town", government.pk)):
        answer = browser.post("/places/add/", {"name": name, "level": level, "parent": parent})
        assert answer.status_code == 302
    page = browser.get("/places/").content.decode().split("<tbody>")[1]
    assert page.index("澜川市") < page.index("云岭区") < page.index("临江街道")
    assert 'class="depth-2"' in page


@pytest.mark.parametrize(
    "given",
    [
        {"name": "", "level": "county"},
        {"name": "某区", "level": "empire"},
        {"name": "云岭区", "level": "county", "parent": "city"},
        {"name": "某区", "level": "county", "region_code": "31010X"},
        {"name": "长" * 101, "level": "county"},
        {"name": "某\x00区", "level": "county"},
    ],
)
def test_a_government_that_cannot_be_is_refused(browser, government, given):
    given = {**given, **({"parent": government.parent_id} if given.get("parent") else {})}
    before = Government.objects.count()
    assert browser.post("/places/add/", given).status_code == 422
    assert Government.objects.count() == before


def test_a_government_is_corrected_and_a_stale_page_refused(browser, government):
    given = {"version": government.version, "name": "云岭新区", "level": "county", "region_code": "990103"}
    assert browser.post(f"/places/{government.pk}/edit/", given).status_code == 302
    assert browser.post(f"/places/{government.pk}/edit/", given).status_code == 409
    assert browser.post(f"/places/{government.pk}/edit/", {"name": "x"}).status_code == 422
    assert Government.objects.get(pk=government.pk).name == "云岭新区"
    assert verify().sound


def test_a_unit_is_added_with_its_short_names(browser, government):
    given = {"name": "区商务委员会", "aliases": "区商务委，商务委\n区商委", "since": "2015-03-01"}
    answer = browser.post(f"/places/{government.pk}/units/add/", given)
    made = OrgUnit.objects.get(name="区商务委员会")
    assert answer["Location"] == f"/places/units/{made.pk}/"
    assert (made.aliases, made.since) == (["区商务委", "商务委", "区商委"], date(2015, 3, 1))


def test_units_that_an_import_found_wait_and_likely_pairs_are_shown(browser, government, plan_document):
    services.add_unit(COMMAND_LINE, government, "区建设管理局")
    page = browser.get(f"/places/{government.pk}/").content.decode()
    assert "可能是同一家" in page
    short = OrgUnit.objects.get(name="区建设局")
    assert f'action="/places/units/{short.pk}/merge/"' in page
    assert browser.post(f"/places/units/{short.pk}/confirm/").status_code == 302
    short.refresh_from_db()
    assert short.review_state == "confirmed"
    into = OrgUnit.objects.get(name="区建设管理局")
    given = {"version": short.version, "into": into.pk}
    assert browser.post(f"/places/units/{short.pk}/merge/", given)["Location"] == f"/places/units/{into.pk}/"
    assert "可能是同一家" not in browser.get(f"/places/{government.pk}/").content.decode()


def test_all_that_wait_are_confirmed_at_once_and_no_others(browser, government, elsewhere, plan_document):
    from luoshi_site.ledger.models import ReviewState

    other = services.add_unit(COMMAND_LINE, elsewhere, "县民政局")
    OrgUnit.objects.filter(pk=other.pk).update(review_state=ReviewState.PROPOSED)
    page = browser.get(f"/places/{government.pk}/").content.decode()
    ids = re.findall(r'name="units" value="(\d+)"', page)
    assert len(ids) == OrgUnit.objects.filter(government=government).count()
    answer = browser.post(f"/places/{government.pk}/units/confirm/", {"units": [*ids, other.pk, "x", "1 OR 1=1"]})
    assert answer.status_code == 302
    assert set(OrgUnit.objects.filter(review_state="proposed")) == {other}
    assert 'name="units"' not in browser.get(f"/places/{government.pk}/").content.decode()


def test_a_unit_is_succeeded_on_the_page(browser, government, plan_document):
    unit = OrgUnit.objects.get(name="区绿化局")
    given = {"version": unit.version, "on": "2025-07-01", "new_name": "区园林局", "reason": "机构改革"}
    assert browser.post(f"/places/units/{unit.pk}/succeed/", given | {"on": ""}).status_code == 422
    assert browser.post(f"/places/units/{unit.pk}/succeed/", given | {"on": "2025-02-31"}).status_code == 422
    assert browser.post(f"/places/units/{unit.pk}/succeed/", given).status_code == 302
    page = browser.get(f"/places/{government.pk}/").content.decode()
    assert "已撤销" in page
    page = browser.get(f"/places/units/{unit.pk}/").content.decode()
    assert "2025年6月30日撤销" in page
    assert "区园林局" in page
    assert "区绿化局" in browser.get(f"/places/units/{OrgUnit.objects.get(name='区园林局').pk}/").content.decode()
    assert verify().sound


def test_accounts_limited_to_an_ended_unit_are_told_of(browser, unit, reporter):
    given = {"version": unit.version, "on": "2025-07-01", "new_name": "区民政事务局"}
    browser.post(f"/places/units/{unit.pk}/succeed/", given)
    assert "还有1个账号" in browser.get(f"/places/units/{unit.pk}/").content.decode()


def test_posts_and_holders_are_kept_on_the_page(browser, unit):
    address = f"/places/units/{unit.pk}/"
    browser.post(f"{address}posts/add/", {"title": "局长"})
    post = Post.objects.get()
    assert post.leads
    browser.post(f"{address}appoint/", {"post": post.pk, "person": "钱 建", "since": "2023-03-01", "status": "acting"})
    browser.post(
        f"{address}appoint/", {"post": post.pk, "person": "孙为民", "since": "2025-09-01", "status": "regular"}
    )
    first, second = Appointment.objects.order_by("since")
    assert (first.person, first.until, second.until) == ("钱建", date(2025, 8, 31), None)
    given = {
        "appointment": first.pk,
        "version": first.version,
        "person": "钱建",
        "since": "2023-02-01",
        "until": "2025-08-31",
        "status": "regular",
    }
    assert browser.post(f"{address}appointments/edit/", given).status_code == 302
    assert browser.post(f"{address}appointments/edit/", given).status_code == 409
    given = {"appointment": second.pk, "version": second.version, "reason": "登记错了"}
    assert browser.post(f"{address}appointments/withdraw/", given | {"reason": ""}).status_code == 422
    assert browser.post(f"{address}appointments/withdraw/", given).status_code == 302
    page = browser.get(address).content.decode()
    assert "2023年2月1日" in page
    assert "孙为民" not in page
    given = {"post": post.pk, "version": 1, "title": "局长、党组书记", "leads": "yes"}
    assert browser.post(f"{address}posts/edit/", given).status_code == 302
    assert verify().sound


def test_posts_of_another_unit_are_missing(browser, unit, other_unit):
    post = services.add_post(COMMAND_LINE, other_unit, "局长")
    held = services.appoint(COMMAND_LINE, other_unit, "局长", "某", date(2024, 1, 1))
    address = f"/places/units/{unit.pk}/"
    assert browser.post(f"{address}appoint/", {"post": post.pk, "person": "甲"}).status_code == 404
    assert browser.post(f"{address}posts/edit/", {"post": post.pk, "version": 1, "title": "x"}).status_code == 404
    given = {"appointment": held.pk, "version": held.version, "reason": "x"}
    assert browser.post(f"{address}appointments/withdraw/", given).status_code == 404


@pytest.mark.parametrize("day", ["2025-13-01", "昨天", "9999-12-31", "0001-01-01", "2025-02-30' OR 1=1"])
def test_a_day_that_is_none_is_refused(browser, unit, day):
    post = services.add_post(COMMAND_LINE, unit, "局长")
    given = {"post": post.pk, "person": "甲某", "since": day}
    assert browser.post(f"/places/units/{unit.pk}/appoint/", given).status_code == 422


def test_units_of_another_government_are_no_parent_and_no_successor(browser, unit, elsewhere):
    other = services.add_unit(COMMAND_LINE, elsewhere, "县民政局")
    given = {"version": unit.version, "name": "区民政局", "aliases": "", "parent": other.pk}
    assert browser.post(f"/places/units/{unit.pk}/edit/", given).status_code == 422
    given = {"version": unit.version, "on": "2025-07-01", "successor": other.pk}
    assert browser.post(f"/places/units/{unit.pk}/succeed/", given).status_code == 422
    assert (
        browser.post(f"/places/units/{unit.pk}/merge/", {"version": unit.version, "into": other.pk}).status_code == 422
    )


def test_hostile_names_are_shown_and_never_run(browser, government):
    browser.post(
        f"/places/{government.pk}/units/add/", {"name": "<script>alert(1)</script>", "aliases": '"><img src=x>'}
    )
    made = OrgUnit.objects.get()
    for address in (
        "/places/",
        f"/places/{government.pk}/",
        f"/places/units/{made.pk}/",
        f"/places/{government.pk}/?q=%00%27",
    ):
        page = browser.get(address).content.decode()
        assert "<script>alert(1)" not in page
        assert "<img src=x" not in page


def test_the_number_of_queries_does_not_grow_with_rows(browser, government, unit):
    for address in ("/places/", f"/places/{government.pk}/", f"/places/units/{unit.pk}/"):
        browser.get(address)
        with CaptureQueriesContext(connection) as few:
            browser.get(address)
        for number in range(12):
            services.add_unit(COMMAND_LINE, government, f"单位{address}{number}")
            services.add_post(COMMAND_LINE, unit, f"职务{address}{number}")
        with CaptureQueriesContext(connection) as many:
            browser.get(address)
        assert len(many) == len(few), address


def test_the_pages_are_in_english_too(browser, government, unit):
    browser.post("/preferences/", {"language": "en", "next": "/"})
    for address in ("/places/", f"/places/{government.pk}/", f"/places/units/{unit.pk}/"):
        text = re.sub(r"<title>.*?</title>|<[^>]+>", " ", browser.get(address).content.decode())
        left = set(re.findall("[\u4e00-\u9fff]+", text)) - {"中文", "云岭区", "澜川市", "区民政局", "民政局", "蒋系统"}
        assert left == set(), address
