"""A succession that was recorded by mistake is taken back: what went over comes back, and the trail says why."""

from __future__ import annotations

from datetime import date

import pytest
from django.http import Http404

from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.errors import Refused, StaleRow
from luoshi_site.ledger.models import Appointment, Change, Commitment, OrgUnit
from luoshi_site.ledger.queries.answered import who_answered
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db
ON = date(2025, 7, 1)


@pytest.fixture
def civil(plan) -> OrgUnit:
    return OrgUnit.objects.get(name="区民政局")


@pytest.fixture
def garden(plan) -> OrgUnit:
    return OrgUnit.objects.get(name="区绿化局")


def answering(commitment: Commitment) -> set[tuple[str, str]]:
    held = commitment.responsibilities.filter(ended=False).select_related("unit")
    return {(one.unit.name, one.role) for one in held}


def succeed(unit: OrgUnit, on: date = ON, **how) -> OrgUnit:
    unit.refresh_from_db()
    heir = services.succeed_unit(COMMAND_LINE, unit.pk, unit.version, on, **how)
    unit.refresh_from_db()
    return heir


def take_back(unit: OrgUnit, by=COMMAND_LINE, reason="登记错了"):
    unit.refresh_from_db()
    done = services.withdraw_succession(by, unit.pk, unit.version, reason)
    unit.refresh_from_db()
    return done


def test_the_commitments_come_back_and_the_unit_goes_on(civil, commitment):
    heir = succeed(civil, new_name="区民政和养老局")
    done = take_back(civil)
    heir.refresh_from_db()
    assert (civil.until, civil.successor_id) == (None, None)
    assert answering(commitment) == {("区民政局", "lead")}
    assert (done.came_back, done.left) == (1, 0)
    assert (heir.review_state, heir.withdrawn) == ("withdrawn", "登记错了")
    change = Change.objects.get(action="withdraw_succession")
    assert (change.object_id, change.note) == (civil.pk, "登记错了")
    assert verify().sound


def test_the_unit_that_took_over_never_answered(civil, commitment):
    services.appoint(COMMAND_LINE, civil, "局长", "甲一", date(2024, 1, 1))
    succeed(civil, new_name="区民政和养老局", with_holders=True)
    take_back(civil)
    commitment.refresh_from_db()
    duties = list(commitment.responsibilities.select_related("unit"))
    [one] = who_answered(commitment, duties, date(2025, 9, 1))
    assert (one.unit, one.person, one.until) == (civil, "甲一", None)


def test_a_unit_that_supported_supports_again(garden):
    building = OrgUnit.objects.get(name="区建设局")
    row = Commitment.objects.filter(responsibilities__unit=building).first()
    succeed(garden, successor=building)
    assert answering(row) == {("区建设局", "lead")}
    take_back(garden)
    building.refresh_from_db()
    assert answering(row) == {("区绿化局", "lead"), ("区建设局", "supporting")}
    assert building.withdrawn == ""
    assert verify().sound


def test_what_was_given_to_others_since_stays_with_them(civil, garden, commitment):
    succeed(civil, new_name="区民政和养老局")
    commitment.refresh_from_db()
    services.set_owner(COMMAND_LINE, commitment.pk, commitment.version, [garden])
    done = take_back(civil)
    assert answering(commitment) == {("区绿化局", "lead")}
    assert (done.came_back, done.left) == (0, 1)
    assert verify().sound


def test_holders_hold_their_posts_again(civil):
    services.appoint(COMMAND_LINE, civil, "局长", "甲一", date(2024, 1, 1))
    heir = succeed(civil, new_name="区民政和养老局", with_holders=True)
    take_back(civil)
    old, new = (Appointment.objects.get(post__unit=unit) for unit in (civil, heir))
    assert (old.until, old.withdrawn) == (None, "")
    assert new.withdrawn == "登记错了"
    assert verify().sound


def test_it_can_be_recorded_again_under_the_same_name(civil, commitment):
    first = succeed(civil, new_name="区民政和养老局")
    take_back(civil)
    again = succeed(civil, new_name="区民政和养老局")
    assert (again.pk, again.withdrawn, again.review_state) == (first.pk, "", "confirmed")
    assert answering(commitment) == {("区民政和养老局", "lead")}
    take_back(civil)
    assert answering(commitment) == {("区民政局", "lead")}
    assert verify().sound


def test_the_last_succession_is_taken_back_first(civil, commitment):
    heir = succeed(civil, new_name="区民政和养老局")
    succeed(heir, date(2025, 9, 1), new_name="区民生局")
    with pytest.raises(Refused, match="后来又由别家接替"):
        take_back(civil)
    take_back(heir)
    take_back(civil)
    assert answering(commitment) == {("区民政局", "lead")}
    assert verify().sound


def test_it_needs_a_reason_a_succession_and_the_newest_version(civil, system_admin, leader):
    with pytest.raises(Refused, match="没有登记过接替"):
        take_back(civil)
    succeed(civil, new_name="区民政和养老局")
    with pytest.raises(Refused, match="须写明原因"):
        take_back(civil, reason=" ")
    with pytest.raises(StaleRow):
        services.withdraw_succession(system_admin, civil.pk, civil.version - 1, "错了")
    with pytest.raises(Http404):
        take_back(civil, by=leader)
    assert civil.successor_id is not None


def test_the_system_administrator_does_it_on_the_page(civil, commitment, system_admin, sign_in):
    succeed(civil, new_name="区民政和养老局")
    browser = sign_in(system_admin)
    page = browser.get(f"/places/units/{civil.pk}/").content.decode()
    assert "撤回接替" in page
    given = {"version": civil.version, "reason": "批文作废"}
    done = browser.post(f"/places/units/{civil.pk}/succession/withdraw/", given, follow=True)
    assert "1项任务退回" in done.content.decode()
    assert answering(commitment) == {("区民政局", "lead")}


def test_an_appointment_taken_back_gives_the_post_back_to_whoever_was_relieved_for_it(civil, system_admin):
    first = services.appoint(COMMAND_LINE, civil, "局长", "甲一", date(2024, 1, 1))
    second = services.appoint(system_admin, civil, "局长", "乙二", ON)
    first.refresh_from_db()
    assert first.until == date(2025, 6, 30)
    services.withdraw_appointment(system_admin, second.pk, second.version, "不是他")
    first.refresh_from_db()
    assert first.until is None
    assert verify().sound


def test_a_predecessor_whose_end_was_corrected_since_is_left_alone(civil, system_admin):
    first = services.appoint(COMMAND_LINE, civil, "局长", "甲一", date(2024, 1, 1))
    second = services.appoint(system_admin, civil, "局长", "乙二", ON)
    first.refresh_from_db()
    fixed = {"person": "甲一", "since": first.since, "until": date(2025, 6, 1), "status": "regular"}
    services.edit_appointment(system_admin, first.pk, first.version, **fixed)
    services.withdraw_appointment(system_admin, second.pk, second.version, "不是他")
    first.refresh_from_db()
    assert first.until == date(2025, 6, 1)
