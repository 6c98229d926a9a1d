"""What waits for whom."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from luoshi_site.accounts.permissions import actions
from luoshi_site.accounts.services import end_role, give_role
from luoshi_site.ledger import services
from luoshi_site.ledger.access import COMMAND_LINE
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.models import Commitment
from luoshi_site.ledger.queries.todo import todo
from luoshi_site.ledger.trail import history
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


@pytest.fixture
def year(plan, report_document, supervisor):
    services.align_plan(supervisor, plan)
    Commitment.objects.filter(plan=plan).update(due="2025-12-31")
    return plan


def test_a_supervisor_sees_everything_that_waits(government, supervisor, year):
    found = todo(government, actions(supervisor, government), None, TODAY, 2025)
    assert found.late.count >= 1
    assert found.due.count == 0
    assert found.unreported.count >= 1
    assert found.review is not None
    assert found.review.count >= 5
    assert not found.nothing


def test_people_of_a_unit_see_what_their_unit_answers_for(sign_in, reporter, government, unit, year):
    found = todo(government, actions(reporter, government), [unit.pk], TODAY, 2025)
    assert found.unreported.count == 0
    assert found.contradictions is None
    assert found.failed.count == 0
    page = sign_in(reporter).get(f"/g/{government.pk}/todo/").content.decode()
    assert "您单位承担的" in page
    assert "细颗粒物" not in page


def test_a_reader_is_not_asked_to_review(government, reader, year):
    found = todo(government, actions(reader, government), None, TODAY, 2025)
    assert found.review is None
    assert found.doubtful_answers is None


def test_nothing_waits_in_an_empty_ledger(sign_in, supervisor, government):
    assert "现在没有等着您的事" in sign_in(supervisor).get(f"/g/{government.pk}/todo/").content.decode()


def test_a_file_that_could_not_be_read_waits(sign_in, supervisor, government, drop):
    drop("坏<b>.docx", b"PK\x03\x04 broken")
    page = sign_in(supervisor).get(f"/g/{government.pk}/todo/").content.decode()
    assert "没有读成的文件" in page
    assert "坏<b>" not in page


def test_another_governments_list_is_missing(sign_in, stranger, government):
    assert sign_in(stranger).get(f"/g/{government.pk}/todo/").status_code == 404


def test_the_number_of_queries_does_not_grow_with_rows(sign_in, supervisor, government, year):
    browser = sign_in(supervisor)
    address = f"/g/{government.pk}/todo/"
    browser.get(address)
    with CaptureQueriesContext(connection) as few:
        browser.get(address)
    row = Commitment.objects.filter(plan=year).first()
    units = [one.unit for one in row.responsibilities.all()]
    for _ in range(20):
        row.pk, row._state.adding = None, True
        row.save()
        for unit in units:
            row.responsibilities.create(unit=unit)
    with CaptureQueriesContext(connection) as many:
        browser.get(address)
    assert len(many) <= len(few)


def test_a_file_that_failed_is_dismissed_by_who_imported_it_and_stays_on_record(sign_in, supervisor, government, drop):
    job = drop("坏.docx", b"PK\x03\x04 broken")
    browser = sign_in(supervisor)
    address = f"/g/{government.pk}/todo/"
    assert f"/imports/{job.pk}/dismiss/" in browser.get(address).content.decode()
    after = browser.post(f"/imports/{job.pk}/dismiss/", follow=True)
    assert after.redirect_chain == [(address, 302)]
    assert "没有读成的文件" not in after.content.decode()
    assert "已移出待办" in browser.get(f"/g/{government.pk}/imports/").content.decode()
    change = history(job).last()
    assert (change.action, change.who) == ("dismiss_import", supervisor)
    assert ("dismissed" in change.before, change.after["dismissed"]) == (False, True)
    browser.post(f"/imports/{job.pk}/dismiss/")
    assert history(job).last() == change  # a second press changes nothing
    assert verify().sound


def test_another_who_may_import_dismisses_it_and_who_may_not_does_not(second_supervisor, reader, stranger, drop):
    job = drop("坏.docx", b"PK\x03\x04 broken")
    with pytest.raises(NotAllowed):
        services.dismiss_import(reader, job.pk)
    with pytest.raises(Http404):
        services.dismiss_import(stranger, job.pk)
    assert services.dismiss_import(second_supervisor, job.pk).dismissed


def test_who_may_no_longer_import_still_dismisses_what_they_imported(make_user, government, drop):
    former = make_user("former", "前督查", "supervisor", government)
    job, other = drop("坏.docx", b"PK\x03\x04 broken", by=former), drop("别人的.docx", b"PK\x03\x04 broken too")
    end_role(COMMAND_LINE, former.memberships.get().pk)
    give_role(COMMAND_LINE, former, "reader", government)
    former = type(former).objects.get(pk=former.pk)
    found = todo(government, actions(former, government), None, TODAY, None, former.pk)
    assert [one.pk for one in found.failed.first] == [job.pk]
    assert services.dismiss_import(former, job.pk).dismissed
    with pytest.raises(NotAllowed):
        services.dismiss_import(former, other.pk)
    assert todo(government, actions(former, government), None, TODAY, None).failed.count == 0


def test_only_what_failed_is_dismissed(supervisor, plan_document):
    with pytest.raises(Refused):
        services.dismiss_import(supervisor, plan_document.jobs.get().pk)


def test_the_name_of_a_file_that_failed_is_told_once(sign_in, supervisor, government, drop):
    drop("坏.docx", b"PK\x03\x04 broken")
    for place in ("todo", "imports"):
        page = sign_in(supervisor).get(f"/g/{government.pk}/{place}/").content.decode()
        assert "坏.docx:" not in page
        assert "文件不完整" in page
