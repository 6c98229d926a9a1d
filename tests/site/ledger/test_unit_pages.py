"""Units: what they lead and support, what presses, who held the post when."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from luoshi_site.ledger import services
from luoshi_site.ledger.models import Commitment, OrgUnit
from luoshi_site.ledger.queries.units import unit_list, unit_page

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


@pytest.fixture
def civil(plan, report_document, supervisor):
    services.align_plan(supervisor, plan)
    return OrgUnit.objects.get(name="区民政局")


def test_the_list_counts_what_each_unit_leads_and_how_it_came_out(government, civil):
    lines = {line.unit.name: line for line in unit_list(government, 2025, "", 1, TODAY).lines}
    assert lines["区民政局"].lead >= 1
    assert lines["区民政局"].counts["exceeded"] == 1
    assert lines["区建设局"].lead == 0
    assert lines["区建设局"].supporting >= 1
    assert lines["区建设局"].targets == 0


def test_a_taken_back_responsibility_no_longer_counts(government, civil, supervisor):
    before = {line.unit.name: line.targets for line in unit_list(government, 2025, "", 1, TODAY).lines}
    for row in Commitment.objects.filter(responsibilities__unit=civil).distinct():
        services.set_owner(supervisor, row.pk, row.version, lead=[], supporting=[civil])
    after = {line.unit.name: line for line in unit_list(government, 2025, "", 1, TODAY).lines}
    assert before["区民政局"] > 0
    assert (after["区民政局"].lead, after["区民政局"].targets) == (0, 0)


@pytest.mark.parametrize("query", ["", "?q=民政", "?q=%27%20OR%201=1", "?q=%00", "?year=1999", "?page=7"])
def test_the_list_opens_whatever_is_asked(sign_in, reader, government, civil, query):
    answer = sign_in(reader).get(f"/g/{government.pk}/units/{query}")
    assert answer.status_code == 200


def test_a_search_finds_by_part_of_the_name(government, civil):
    assert [line.unit.name for line in unit_list(government, None, "民政", 1, TODAY).lines] == ["区民政局"]


def test_the_page_tells_lead_from_support_late_from_due(civil, plan):
    rows = Commitment.objects.filter(responsibilities__unit=civil)
    rows.update(due="2025-06-30")
    page = unit_page(civil, 2025, "lead", 1, TODAY)
    assert page.roles["lead"] == page.found == len(page.lines)
    assert page.late_count == 0 or page.late
    assert page.due == []
    rows.update(due="2027-06-30")
    page = unit_page(civil, 2025, "lead", 1, TODAY)
    assert page.late == []
    assert len(page.due) == page.found
    assert [one.year for one in page.record] == [2025]


def test_a_successor_takes_over_and_both_are_shown(sign_in, supervisor, civil):
    browser = sign_in(supervisor)
    first = {"title": "局长", "person": "钱建国", "since": "2023-03-01", "leads": "yes"}
    browser.post(f"/units/{civil.pk}/appoint/", first)
    browser.post(f"/units/{civil.pk}/appoint/", {**first, "person": "孙为民", "since": "2025-09-01"})
    page = browser.get(f"/units/{civil.pk}/").content.decode()
    assert "局长 孙为民" in page
    assert "2023年3月1日 — 2025年8月31日" in page
    lines = {line.unit.name: line for line in unit_list(civil.government, 2025, "", 1, TODAY).lines}
    assert lines["区民政局"].holder == "孙为民"


@pytest.mark.parametrize("role", ["reader", "leader", "reporter", "approver"])
def test_only_who_may_appoints(request, sign_in, civil, role):
    person = request.getfixturevalue(role)
    browser = sign_in(person)
    assert "登记任职" not in browser.get(f"/units/{civil.pk}/").content.decode()
    assert browser.post(f"/units/{civil.pk}/appoint/", {"title": "局长", "person": "某"}).status_code == 403


def test_a_day_that_is_none_is_refused(sign_in, supervisor, civil):
    given = {"title": "局长", "person": "某", "since": "2025-13-01"}
    assert sign_in(supervisor).post(f"/units/{civil.pk}/appoint/", given).status_code == 422


def test_another_governments_unit_is_missing(sign_in, stranger, civil):
    browser = sign_in(stranger)
    assert browser.get(f"/units/{civil.pk}/").status_code == 404
    assert browser.post(f"/units/{civil.pk}/appoint/", {"title": "局长", "person": "某"}).status_code == 404
    assert browser.get(f"/g/{civil.government_id}/units/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_rows(sign_in, reader, supervisor, government, civil):
    browser = sign_in(reader)
    Commitment.objects.filter(responsibilities__unit=civil).update(due="2025-06-30")
    for address in (f"/g/{government.pk}/units/", f"/units/{civil.pk}/"):
        browser.get(address)
        with CaptureQueriesContext(connection) as few:
            browser.get(address)
        row = Commitment.objects.filter(responsibilities__unit=civil).first()
        for number in range(20):
            row.pk, row._state.adding = None, True
            row.save()
            row.responsibilities.create(unit=civil, role="lead")
            OrgUnit.objects.create(government=government, name=f"{address}{number}")
        with CaptureQueriesContext(connection) as many:
            assert browser.get(address).status_code == 200
        assert len(many) <= len(few) + 1  # targets of late rows appear where there were none
