"""The import queue: workers that die, people who lose their role, files that are hostile."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from luoshi_site.ledger import services
from luoshi_site.ledger.errors import NotAllowed, Refused
from luoshi_site.ledger.models import Document, ImportJob, JobState, StoredFile
from luoshi_site.ledger.services.files import path_of, plain_file_name
from luoshi_site.ledger.services.jobs import claim_job, import_document, run_next

pytestmark = pytest.mark.django_db
TEXT = "云岭区2025年重点工作安排\n\n1.新增养老床位300张。\n".encode()


def test_the_oldest_waiting_file_is_read_first(government, supervisor):
    first = services.start_import(supervisor, government, "一.txt", [TEXT])
    services.start_import(supervisor, government, "二.txt", [TEXT + b"\n"])
    assert claim_job("w").pk == first.pk


def test_a_job_is_claimed_once(government, supervisor):
    services.start_import(supervisor, government, "一.txt", [TEXT])
    assert claim_job("w1") is not None
    assert claim_job("w2") is None


def test_a_job_of_a_dead_worker_is_taken_up_and_the_dead_one_writes_nothing(government, supervisor):
    services.start_import(supervisor, government, "一.txt", [TEXT])
    dead = claim_job("dead")
    ImportJob.objects.update(beat=timezone.now() - timedelta(minutes=5))
    alive = claim_job("alive")
    assert alive.pk == dead.pk
    assert import_document(dead) is None  # it was only slow: what it read is dropped
    assert not Document.objects.exists()
    assert import_document(alive).new
    assert Document.objects.count() == 1


def test_a_file_that_kills_its_worker_is_given_up(government, supervisor):
    services.start_import(supervisor, government, "一.txt", [TEXT])
    for _ in range(3):
        assert claim_job("w").state == JobState.READING
        ImportJob.objects.update(beat=timezone.now() - timedelta(minutes=5))
    assert claim_job("w").state == JobState.FAILED
    assert run_next("w") is None


def test_one_who_lost_the_role_meanwhile_imports_nothing(government, supervisor):
    from luoshi_site.accounts.services import end_role
    from luoshi_site.ledger.access import COMMAND_LINE

    services.start_import(supervisor, government, "一.txt", [TEXT])
    end_role(COMMAND_LINE, supervisor.memberships.get().pk)
    job = run_next("w")
    assert (job.state, Document.objects.count()) == (JobState.FAILED, 0)


def test_an_error_of_the_program_fails_the_job_and_changes_nothing(government, supervisor, monkeypatch):
    from luoshi_site.ledger.services import importing

    monkeypatch.setattr(importing, "_save_figures", lambda _: 1 / 0)
    services.start_import(supervisor, government, "一.txt", [TEXT])
    job = run_next("w")
    assert (job.state, Document.objects.count()) == (JobState.FAILED, 0)
    assert "台账没有改动" in job.message


@pytest.mark.parametrize("cast", ["reader", "leader", "reporter", "approver", "stranger", "system_admin"])
def test_only_the_supervisor_imports(request, government, cast):
    with pytest.raises(NotAllowed):
        services.start_import(request.getfixturevalue(cast), government, "一.txt", [TEXT])
    assert not StoredFile.objects.exists()


def test_the_same_bytes_are_kept_once(government, supervisor):
    one = services.start_import(supervisor, government, "一.txt", [TEXT])
    two = services.start_import(supervisor, government, "二.txt", [TEXT[:10], TEXT[10:]])
    assert one.file == two.file
    assert path_of(one.file.sha256).read_bytes() == TEXT


@pytest.mark.parametrize("chunks", [[], [b""], [b"x" * 2000]])
def test_an_empty_or_oversized_file_is_refused_and_leaves_nothing(government, supervisor, settings, chunks):
    settings.UPLOAD_LIMIT = 1000
    with pytest.raises(Refused):
        services.start_import(supervisor, government, "一.txt", chunks)
    assert [path for path in settings.FILES.rglob("*") if path.is_file()] == []


def test_a_file_damaged_on_disk_is_noticed(government, supervisor):
    job = services.start_import(supervisor, government, "一.txt", [TEXT])
    path_of(job.file.sha256).write_bytes(b"something else")
    assert "已损坏" in run_next("w").message


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("../../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/", "未命名"),
        ("a\x00b\r\n.txt", "ab.txt"),
        ("<script>alert(1)</script>.pdf", "script>.pdf"),
        ("长" * 300 + ".pdf", "长" * 190 + ".pdf"),
    ],
)
def test_a_file_name_keeps_nothing_but_a_name(written, kept):
    assert plain_file_name(written) == kept


@pytest.mark.parametrize(
    "hostile",
    ["\x00新增养老床位300张。\x00", "<script>alert(1)</script>新增床位5张。", "=cmd|'/c calc'!A1 新增床位5张。"],
)
def test_hostile_text_is_kept_as_text(drop, hostile):
    job = drop("计划.txt", "云岭区2025年重点工作安排\n\n" + hostile)
    assert job.state in (JobState.DONE, JobState.FAILED)
    if job.document:
        assert "\x00" not in job.document.text
