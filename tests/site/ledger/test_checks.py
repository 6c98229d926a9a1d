"""Checks in the background: queued once, done by a worker, their result kept; what fails changes nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from luoshi_site.ledger import services
from luoshi_site.ledger.errors import NotAllowed
from luoshi_site.ledger.models import Alignment, CheckJob, Contradiction, JobState
from luoshi_site.ledger.services import checking
from luoshi_site.ledger.services.files import path_of
from luoshi_site.ledger.services.jobs import claim_next, run
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db
AGAIN = "2025年工作总结\n\n2025年，新增养老床位305张。\n"


@pytest.fixture
def disagreeing(drop, report_document):
    """Two documents that give different numbers of beds for one year."""
    drop("2025年工作总结.txt", AGAIN)
    return report_document.government


def start(by, government):
    return services.start_check(by, government, "contradictions")


def test_a_check_finds_what_the_documents_disagree_on_and_says_so(disagreeing, supervisor):
    job = start(supervisor, disagreeing)
    assert not Contradiction.objects.exists()
    services.run_next("w")
    job.refresh_from_db()
    assert (job.state, job.found) == (JobState.DONE, Contradiction.objects.filter(withdrawn="").count())
    assert job.found >= 1
    assert job.message == f"已对照2份现行文件，有{job.found}处不一致。"
    assert verify().faults == ()


def test_a_second_one_is_not_queued_while_one_waits(disagreeing, supervisor, second_supervisor):
    assert start(supervisor, disagreeing) == start(second_supervisor, disagreeing)
    services.run_next("w")
    assert start(supervisor, disagreeing).state == JobState.WAITING
    assert CheckJob.objects.count() == 2


def test_files_are_read_before_anything_is_checked(disagreeing, supervisor):
    start(supervisor, disagreeing)
    services.start_import(supervisor, disagreeing, "又一份.txt", ["云岭区2024年工作总结\n\n新增停车位9个。\n".encode()])
    assert services.run_next("w").name == "又一份.txt"
    assert isinstance(services.run_next("w"), CheckJob)


@pytest.mark.parametrize("cast", ["reader", "leader", "reporter", "approver", "stranger", "system_admin"])
def test_only_the_supervisor_has_things_checked(request, government, cast):
    with pytest.raises(NotAllowed):
        start(request.getfixturevalue(cast), government)
    assert not CheckJob.objects.exists()


def test_a_check_of_a_dead_worker_is_done_by_the_next_and_the_dead_one_writes_nothing(disagreeing, supervisor):
    start(supervisor, disagreeing)
    dead = claim_next("dead")
    CheckJob.objects.update(beat=timezone.now() - timedelta(minutes=5))
    alive = claim_next("alive")
    run(dead)
    assert not Contradiction.objects.exists()
    run(alive)
    assert Contradiction.objects.exists()


def test_a_check_that_kills_its_worker_is_given_up(disagreeing, supervisor):
    start(supervisor, disagreeing)
    for _ in range(3):
        assert claim_next("w").state == JobState.READING
        CheckJob.objects.update(beat=timezone.now() - timedelta(minutes=5))
    given_up = claim_next("w")
    assert (given_up.state, "3次" in given_up.message) == (JobState.FAILED, True)
    assert services.run_next("w") is None


def test_a_document_that_cannot_be_read_again_fails_the_check_and_the_result_of_before_stays(disagreeing, supervisor):
    services.find_contradictions(supervisor, disagreeing)
    before = list(Contradiction.objects.values_list("pk", "withdrawn"))
    path_of(disagreeing.documents.first().file.sha256).write_bytes(b"something else")
    start(supervisor, disagreeing)
    services.run_next("w")
    job = CheckJob.objects.get()
    assert (job.state, "已损坏" in job.message) == (JobState.FAILED, True)
    assert list(Contradiction.objects.values_list("pk", "withdrawn")) == before


def test_one_who_lost_the_role_meanwhile_has_nothing_checked(disagreeing, supervisor):
    from luoshi_site.accounts.services import end_role
    from luoshi_site.ledger.access import COMMAND_LINE

    start(supervisor, disagreeing)
    end_role(COMMAND_LINE, supervisor.memberships.get().pk)
    services.run_next("w")
    assert CheckJob.objects.get().state == JobState.FAILED
    assert not Contradiction.objects.exists()


def test_a_large_plan_is_aligned_in_the_background(plan, report_document, supervisor, sign_in, monkeypatch):
    assert report_document
    monkeypatch.setattr(checking, "AT_ONCE", 3)
    browser = sign_in(supervisor)
    page = browser.post(f"/plans/{plan.pk}/scorecard/", follow=True).content.decode()
    assert "等待对照" in page
    assert not Alignment.objects.exists()
    services.run_next("w")
    job = CheckJob.objects.get()
    assert (job.state, job.found) == (JobState.DONE, Alignment.objects.count())
    assert job.message in browser.get(f"/plans/{plan.pk}/scorecard/").content.decode()
    assert verify().faults == ()


def test_a_small_plan_is_aligned_at_once(plan, report_document, supervisor, sign_in):
    assert report_document
    sign_in(supervisor).post(f"/plans/{plan.pk}/scorecard/")
    assert Alignment.objects.exists()
    assert not CheckJob.objects.exists()


def test_rows_that_change_while_a_plan_is_aligned_are_aligned_again(plan, report_document, supervisor, monkeypatch):
    from luoshi_site.ledger.services import aligning

    bed = report_document.figures.get(indicator_name__contains="养老床位", period="2025")
    judged = aligning.judge_plan(plan)
    services.edit_figure(supervisor, bed.pk, bed.version, low=290)
    assert aligning.write_alignments(supervisor, plan, judged) is None
    assert not Alignment.objects.exists()
    monkeypatch.setattr(aligning, "write_alignments", lambda *_: None)
    services.align_plan(supervisor, plan)
    assert Alignment.objects.get(target__indicator_name__contains="养老床位").verdict == "missed"


def test_the_page_shows_how_far_a_check_is_and_loads_anew_when_it_is_over(disagreeing, supervisor, reader, sign_in):
    browser = sign_in(supervisor)
    page = browser.post(f"/g/{disagreeing.pk}/contradictions/", follow=True).content.decode()
    job = CheckJob.objects.get()
    assert f"/checks/{job.pk}/" in page
    running = claim_next("w")
    checking.queueing.step_of(running)("重读现行文件", 1, 3)
    line = sign_in(reader).get(f"/checks/{job.pk}/")
    assert "重读现行文件 1/3" in line.content.decode()
    assert "HX-Refresh" not in line.headers
    run(running)
    assert browser.get(f"/checks/{job.pk}/").headers["HX-Refresh"] == "true"
    assert "上次对照" in browser.get(f"/g/{disagreeing.pk}/contradictions/").content.decode()


def test_nobody_sees_checks_of_other_governments(disagreeing, supervisor, stranger, sign_in):
    job = start(supervisor, disagreeing)
    assert sign_in(stranger).get(f"/checks/{job.pk}/").status_code == 404


def test_documents_are_called_by_their_titles(disagreeing, supervisor, sign_in):
    services.find_contradictions(supervisor, disagreeing)
    told = list(disagreeing.contradictions.values_list("explanation", flat=True))
    assert any("《" in one for one in told)
    assert not [one for one in told for document in disagreeing.documents.all() if f"《{document.pk}." in one]
    assert "《云岭区" in sign_in(supervisor).get(f"/g/{disagreeing.pk}/todo/").content.decode()
