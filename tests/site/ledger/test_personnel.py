"""Personnel notices: what was read becomes proposals, what a person confirms becomes holders of posts."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.errors import NotAllowed, Refused, StaleRow
from luoshi_site.ledger.models import Appointment, OrgUnit, PersonnelChange, Post
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db
NOTICE = """澜川市云岭区人民政府关于钱建国等同志职务任免的通知

云府任〔2025〕4号

各镇人民政府、街道办事处，区政府各部门：

经研究决定：

任命钱建国同志为云岭区民政局局长；

任命方正同志为云岭区绿化局副局长（试用期一年）；

任命吴远同志为云岭区体育中心主任；

免去孙为民同志的云岭区民政局局长职务。

澜川市云岭区人民政府

2025年9月10日
"""
UNDATED = NOTICE.replace("2025年9月10日\n", "").replace("〔2025〕4号", "〔2025〕5号").replace("钱建国", "周正")


@pytest.fixture
def notice(drop, unit, other_unit):
    job = drop("任免通知.txt", NOTICE)
    assert job.document is not None, job.message
    return job.document


def row(person: str, change: str = "appointed") -> PersonnelChange:
    return PersonnelChange.objects.get(person=person, change=change)


def confirm(by, person: str, change: str = "appointed", **how) -> PersonnelChange:
    found = row(person, change)
    return services.confirm_personnel(by, found.pk, found.version, **how)


def test_an_import_proposes_and_appoints_nobody(notice, drop, unit, other_unit):
    rows = {(one.change, one.person): one for one in PersonnelChange.objects.all()}
    assert set(rows) == {("appointed", "钱建国"), ("appointed", "方正"), ("appointed", "吴远"), ("removed", "孙为民")}
    head = rows["appointed", "钱建国"]
    assert (head.unit, head.title, head.date, head.review_state) == (unit, "局长", date(2025, 9, 10), "proposed")
    assert (rows["appointed", "方正"].unit, rows["appointed", "方正"].status) == (other_unit, "probation")
    assert (rows["appointed", "吴远"].unit, rows["appointed", "吴远"].unit_name) == (None, "区体育中心")
    assert "钱建国" in notice.text[head.start : head.end]
    assert not Appointment.objects.exists()
    assert verify().sound


def test_confirming_gives_the_post_and_ends_the_predecessor(notice, unit, supervisor):
    services.appoint(supervisor, unit, "局长", "孙为民", date(2022, 3, 1))
    confirm(supervisor, "钱建国")
    confirm(supervisor, "孙为民", "removed")
    held = {(one.person, one.since, one.until) for one in Appointment.objects.filter(post__unit=unit)}
    assert held == {("孙为民", date(2022, 3, 1), date(2025, 9, 9)), ("钱建国", date(2025, 9, 10), None)}
    assert row("钱建国").appointment.document == notice
    assert verify().sound


def test_a_removal_confirmed_first_leaves_no_day_held_twice(notice, unit, supervisor):
    services.appoint(supervisor, unit, "局长", "孙为民", date(2022, 3, 1))
    confirm(supervisor, "孙为民", "removed")
    assert Appointment.objects.get(person="孙为民").until == date(2025, 9, 10)
    confirm(supervisor, "钱建国")
    assert Appointment.objects.get(person="孙为民").until == date(2025, 9, 9)


def test_a_removal_of_someone_never_recorded_is_remembered(notice, unit, supervisor):
    confirm(supervisor, "孙为民", "removed")
    held = Appointment.objects.get()
    assert (held.person, held.since, held.until, held.post.title) == ("孙为民", None, date(2025, 9, 10), "局长")


def test_a_unit_that_is_not_on_record_is_proposed(notice, supervisor):
    confirm(supervisor, "吴远")
    made = OrgUnit.objects.get(name="区体育中心")
    assert made.review_state == "proposed"
    assert Post.objects.get(unit=made).leads
    assert verify().sound


def test_all_are_confirmed_at_once_removals_first(notice, unit, supervisor, sign_in, government):
    services.appoint(supervisor, unit, "局长", "孙为民", date(2022, 3, 1))
    rows = [f"{one.pk}:{one.version}" for one in PersonnelChange.objects.all()]
    answer = sign_in(supervisor).post(f"/g/{government.pk}/personnel/confirm/", {"rows": rows})
    assert answer.status_code == 302
    assert not PersonnelChange.objects.filter(appointment=None).exists()
    assert Appointment.objects.get(person="孙为民").until == date(2025, 9, 9)
    assert Appointment.objects.get(person="方正").status == "probation"
    assert verify().sound


def test_one_that_is_refused_does_not_hold_up_the_others(notice, unit, supervisor):
    services.appoint(supervisor, unit, "局长", "后来人", date(2025, 12, 1))
    rows = [(one.pk, one.version) for one in PersonnelChange.objects.all()]
    result = services.confirm_personnel_rows(supervisor, rows)
    assert result.done == 3
    assert [one.person for one, _ in result.refused] == ["钱建国"]
    assert "晚于" in result.refused[0][1]
    assert verify().sound


def test_a_notice_without_a_date_asks_for_one(drop, unit, supervisor):
    drop("任免通知.txt", UNDATED)
    assert row("周正").date is None
    with pytest.raises(Refused, match="没有写日期"):
        confirm(supervisor, "周正")
    confirm(supervisor, "周正", on=date(2025, 10, 8))
    assert Appointment.objects.get().since == date(2025, 10, 8)


def test_an_edited_row_goes_where_the_person_said(notice, other_unit, supervisor):
    found = row("钱建国")
    changed = services.edit_personnel(
        supervisor,
        found.pk,
        found.version,
        person="钱健国",
        unit=other_unit,
        unit_name="",
        title="党组书记",
        date=date(2025, 9, 12),
        status="regular",
    )
    services.confirm_personnel(supervisor, changed.pk, changed.version)
    held = Appointment.objects.get()
    assert (held.person, held.post.unit, held.post.title, held.since) == (
        "钱健国",
        other_unit,
        "党组书记",
        date(2025, 9, 12),
    )
    assert PersonnelChange.objects.get(pk=found.pk).review_state == "edited"
    assert verify().sound


def test_importing_again_keeps_what_was_settled(notice, drop, unit, supervisor):
    confirm(supervisor, "钱建国")
    refused = row("方正")
    services.reject_personnel(supervisor, refused.pk, refused.version, "不是本区")
    text = NOTICE.replace("各镇人民政府、", "").replace("任命吴远同志为云岭区体育中心主任；\n\n", "")
    job = drop("任免通知（更正）.txt", text)
    assert job.document is not None
    assert job.document.replaces == notice
    assert row("钱建国").appointment is not None
    assert row("方正").review_state == "rejected"
    assert row("吴远").review_state == "withdrawn"
    assert row("孙为民", "removed").review_state == "proposed"
    assert PersonnelChange.objects.count() == 4
    assert {one.document for one in PersonnelChange.objects.exclude(review_state="withdrawn")} == {job.document}
    assert Appointment.objects.count() == 1
    assert verify().sound


def test_a_settled_row_that_the_correction_lacks_says_so(notice, drop, supervisor):
    confirm(supervisor, "吴远")
    drop("任免通知（更正）.txt", NOTICE.replace("任命吴远同志为云岭区体育中心主任；\n\n", ""))
    assert (row("吴远").source_state, row("吴远").review_state) == ("gone", "confirmed")
    assert Appointment.objects.filter(person="吴远").exists()


def test_the_end_of_a_probation_makes_the_holder_regular(notice, drop, other_unit, supervisor):
    confirm(supervisor, "方正")
    drop(
        "任职通知.txt",
        "澜川市云岭区人民政府关于方正同志任职的通知\n\n云府任〔2026〕9号\n\n经研究决定：\n\n"
        "方正同志试用期已满，正式任命为云岭区绿化局副局长。\n\n澜川市云岭区人民政府\n\n2026年9月15日\n",
    )
    later = PersonnelChange.objects.get(person="方正", status="confirmed")
    services.confirm_personnel(supervisor, later.pk, later.version)
    held = Appointment.objects.get(person="方正")
    assert (held.status, held.since, held.until) == ("regular", date(2025, 9, 10), None)


def test_a_row_is_confirmed_once_and_may_be_looked_at_again(notice, supervisor):
    done = confirm(supervisor, "钱建国")
    with pytest.raises(Refused, match="已经确认"):
        confirm(supervisor, "钱建国")
    with pytest.raises(Refused, match="已经确认"):
        services.reject_personnel(supervisor, done.pk, done.version)
    again = services.reopen_personnel(supervisor, done.pk, done.version)
    assert (again.review_state, again.appointment) == ("proposed", None)
    confirm(supervisor, "钱建国")  # it finds the appointment that is there
    assert Appointment.objects.count() == 1


def test_a_stale_row_is_not_overwritten(notice, supervisor, second_supervisor):
    found = row("钱建国")
    services.reject_personnel(second_supervisor, found.pk, found.version)
    with pytest.raises(StaleRow):
        services.confirm_personnel(supervisor, found.pk, found.version)


def test_a_withdrawn_document_takes_its_proposals_along(notice, supervisor):
    services.withdraw_document(supervisor, notice.pk, notice.version, "误导入")
    assert set(PersonnelChange.objects.values_list("review_state", flat=True)) == {"withdrawn"}
    with pytest.raises(Refused):
        confirm(supervisor, "钱建国")
    assert verify().sound


@pytest.mark.parametrize("cast", ["reporter", "approver", "leader", "reader"])
def test_those_who_only_see_settle_nothing(request, sign_in, notice, government, cast):
    user = request.getfixturevalue(cast)
    browser = sign_in(user)
    page = browser.get(f"/g/{government.pk}/personnel/").content.decode()
    assert "钱建国" in page
    assert "/confirm/" not in page
    found = row("钱建国")
    for verb in ("confirm", "edit", "reject", "reopen"):
        given = {"version": found.version, "person": "甲", "title": "局长", "status": "regular", "unit_name": "区某局"}
        assert browser.post(f"/personnel/{found.pk}/{verb}/", given).status_code == 403
    assert browser.post(f"/g/{government.pk}/personnel/confirm/", {"rows": [f"{found.pk}:1"]}).status_code == 403
    with pytest.raises(NotAllowed):
        services.confirm_personnel(user, found.pk, found.version)
    assert not Appointment.objects.exists()


@pytest.mark.parametrize("cast", ["stranger", "outsider", "system_admin", "security_admin", "audit_admin"])
def test_another_governments_notices_are_missing(request, sign_in, notice, government, cast):
    browser = sign_in(request.getfixturevalue(cast))
    found = row("钱建国")
    assert browser.get(f"/g/{government.pk}/personnel/").status_code == 404
    assert browser.post(f"/g/{government.pk}/personnel/confirm/", {"rows": [f"{found.pk}:1"]}).status_code == 404
    for verb in ("confirm", "edit", "reject", "reopen"):
        assert browser.post(f"/personnel/{found.pk}/{verb}/", {"version": 1}).status_code == 404
    assert row("钱建国").review_state == "proposed"


def test_rows_of_another_government_are_not_confirmed_with_ones_own(notice, elsewhere, stranger, sign_in):
    found = row("钱建国")
    answer = sign_in(stranger).post(f"/g/{elsewhere.pk}/personnel/confirm/", {"rows": [f"{found.pk}:{found.version}"]})
    assert answer.status_code == 302
    assert row("钱建国").review_state == "proposed"


@pytest.mark.parametrize("rows", [["1"], [":"], ["1:x"], ["' OR 1=1:1"], ["9999999999999:1"]])
def test_odd_rows_are_left_out(notice, supervisor, sign_in, government, rows):
    assert sign_in(supervisor).post(f"/g/{government.pk}/personnel/confirm/", {"rows": rows}).status_code == 302
    assert not Appointment.objects.exists()


@pytest.mark.parametrize(
    "changed",
    [
        {"title": ""},
        {"person": " "},
        {"person": "长" * 61},
        {"status": "emperor"},
        {"unit": "99999"},
        {"unit": "elsewhere"},
        {"unit": "", "unit_name": ""},
        {"date": "2025-02-30"},
        {"title": "局\x00长"},
    ],
)
def test_an_edit_that_cannot_be_changes_nothing(notice, supervisor, sign_in, unit, elsewhere, changed):
    other = services.add_unit(COMMAND_LINE, elsewhere, "县民政局")
    given = {
        "person": "钱建国",
        "unit": unit.pk,
        "unit_name": "",
        "title": "局长",
        "date": "2025-09-10",
        "status": "regular",
    }
    given |= {name: other.pk if value == "elsewhere" else value for name, value in changed.items()}
    found = row("钱建国")
    answer = sign_in(supervisor).post(f"/personnel/{found.pk}/edit/", given | {"version": found.version})
    assert answer.status_code == 422
    assert row("钱建国").version == found.version


def test_the_list_shows_sentence_source_and_unit(notice, supervisor, sign_in, government, unit):
    page = sign_in(supervisor).get(f"/g/{government.pk}/personnel/").content.decode()
    assert re.search(r"<mark>任命钱建国同志为云岭区民政局局长</mark>", page)
    assert f'href="/documents/{notice.pk}/#o{row("钱建国").start}"' in page
    assert "云府任〔2025〕4号" in page
    assert f'href="/units/{unit.pk}/"' in page
    assert "区体育中心" in page
    assert "这一页全部确认" in page


def test_the_list_of_units_says_how_many_wait(notice, reader, sign_in, government):
    page = sign_in(reader).get(f"/g/{government.pk}/units/").content.decode()
    assert re.search(r"任免待确认</a> 4", page)


def test_the_unit_page_shows_who_held_the_post_when(notice, unit, supervisor, sign_in):
    services.appoint(supervisor, unit, "局长", "孙为民", date(2022, 3, 1))
    confirm(supervisor, "钱建国")
    page = sign_in(supervisor).get(f"/units/{unit.pk}/").content.decode()
    assert "局长 钱建国" in page
    assert "2022年3月1日 — 2025年9月9日" in page


def test_hostile_text_in_a_notice_is_shown_and_never_run(drop, unit, supervisor, sign_in, government):
    drop("任免通知.txt", NOTICE.replace("区政府各部门：", "区政府<script>alert(1)</script>各部门："))
    page = sign_in(supervisor).get(f"/g/{government.pk}/personnel/?show=%27%22%3E%3Cscript%3E").content.decode()
    assert "<script>alert(1)" not in page


def test_the_number_of_queries_does_not_grow_with_rows(notice, supervisor, sign_in, government):
    browser = sign_in(supervisor)
    browser.get(f"/g/{government.pk}/personnel/")
    with CaptureQueriesContext(connection) as few:
        browser.get(f"/g/{government.pk}/personnel/")
    model = row("钱建国")
    for number in range(20):
        model.pk, model._state.adding, model.person = None, True, f"某{number}"
        model.save()
    with CaptureQueriesContext(connection) as many:
        browser.get(f"/g/{government.pk}/personnel/")
    assert len(many) == len(few)


def test_the_pages_are_in_english_too(notice, supervisor, sign_in, government):
    browser = sign_in(supervisor)
    browser.post("/preferences/", {"language": "en", "next": "/"})
    page = browser.get(f"/g/{government.pk}/personnel/").content.decode()
    assert "Appointments to confirm" in page
    assert "Confirm all on this page" in page
