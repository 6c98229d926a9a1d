"""Import jobs: queued by a person, read by a worker, safe against a worker that dies half way."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable

from django.db import transaction
from django.utils import timezone

from luoshi.errors import LuoshiError
from luoshi_site.accounts.models import User
from luoshi_site.accounts.permissions import allowed
from luoshi_site.ledger.access import Actor, Machine, get_visible, require
from luoshi_site.ledger.errors import LedgerError, Refused
from luoshi_site.ledger.models import CheckJob, Government, ImportJob, JobState, Queued
from luoshi_site.ledger.services import checking, queueing
from luoshi_site.ledger.services.drafts import Draft
from luoshi_site.ledger.services.files import plain_file_name, store_file
from luoshi_site.ledger.services.importing import Imported, read_stored, write_draft
from luoshi_site.ledger.trail import record, state

log = logging.getLogger(__name__)
_GONE = "读取这份文件时程序中断了{n}次，不再重试；台账没有改动。"


def start_import(by: Actor, government: Government, name: str, chunks: Iterable[bytes]) -> ImportJob:
    """Keep a file and queue it to be read. Raises `Refused` for an empty or oversized one."""
    require(by, "import", government)
    file = store_file(name, chunks)
    with transaction.atomic():
        job = ImportJob.objects.create(
            government=government,
            file=file,
            name=plain_file_name(name),
            by=None if isinstance(by, Machine) else by,
        )
        record(by, "start_import", job)
    return job


def start_job(by: Actor, government: Government, name: str, chunks: Iterable[bytes], worker: str) -> ImportJob:
    """Keep a file as `start_import` does, taken up by ``worker`` at once: no other process reads it."""
    require(by, "import", government)
    with transaction.atomic():
        job = start_import(by, government, name, chunks)
        job.state, job.worker, job.beat, job.attempts = JobState.READING, worker, timezone.now(), 1
        job.save()
    return job


@transaction.atomic
def dismiss_import(by: User, job_id: int) -> ImportJob:
    """Say that a file that could not be read need not wait for anyone: who imported it may, and who may import.

    The import stays on record as failed. Raises `Refused` for one that did not fail.
    """
    rows = ImportJob.objects.select_for_update(of=("self",), no_key=True).select_related("government")
    job = get_visible(by, rows, job_id)
    if job.by_id != by.pk:
        require(by, "import", job.government)
    if job.state != JobState.FAILED:
        raise Refused("这份文件没有读取失败，不用移出待办。")
    if not job.dismissed:
        before = state(job)
        job.dismissed = True
        job.save(update_fields=["dismissed"])
        record(by, "dismiss_import", job, before)
    return job


def import_document(job: ImportJob, tell: Callable[[], None] = lambda: None) -> Imported | None:
    """Read the file of a job into the ledger. What cannot be read fails the job with a message and changes nothing."""
    try:
        found = read_stored(job.file, job.name, queueing.step_of(job, tell))
        with transaction.atomic():
            return _finish(job, found)
    except (LuoshiError, LedgerError) as error:
        queueing.fail(job, error.said)
    except Exception:
        log.exception("import job %s failed", job.pk)
        queueing.fail(job, "读取这份文件时程序出错，台账没有改动。请把文件交给系统管理员查看日志。")
    return None


def _finish(job: ImportJob, found: Draft) -> Imported | None:
    mine = queueing.take_mine(job)
    if mine is None:
        return None  # taken up by another worker, or finished by it
    by: Actor = mine.by if mine.by is not None else Machine("导入")
    if mine.by is not None and not allowed(mine.by, "import", mine.government):
        raise LedgerError("导入人已无导入权限，文件没有写入台账。", "请由有权限的人重新导入。")
    imported = write_draft(by, mine.government, mine.file, found)
    mine.total, mine.document = 4, imported.document
    queueing.finish(mine, imported.message)
    job.refresh_from_db()
    return imported


def claim_job(worker: str) -> ImportJob | None:
    """The next file for ``worker``: one that waits, or one whose worker died."""
    return queueing.claim(ImportJob, worker, _GONE)


def claim_next(worker: str) -> ImportJob | CheckJob | None:
    """The next thing to do for ``worker``: files first, then checks, which are right only when all files are there."""
    return claim_job(worker) or checking.claim_check(worker)


def run(job: Queued, tell: Callable[[], None] = lambda: None) -> None:
    """Do a job that was claimed; nothing for one that was given up."""
    if job.state != JobState.READING:
        return
    if isinstance(job, ImportJob):
        import_document(job, tell)
    elif isinstance(job, CheckJob):
        checking.run_check(job, tell)


def run_next(worker: str, tell: Callable[[], None] = lambda: None) -> ImportJob | CheckJob | None:
    """Claim one job and do it; None when there is none."""
    job = claim_next(worker)
    if job is not None:
        run(job, tell)
    return job
