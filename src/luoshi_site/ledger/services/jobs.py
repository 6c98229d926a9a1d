"""Import jobs: queued by a person, read by a worker, safe against a worker that dies half way."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from luoshi.errors import LuoshiError
from luoshi_site.accounts.permissions import allowed
from luoshi_site.ledger.access import Actor, Machine, require
from luoshi_site.ledger.errors import LedgerError
from luoshi_site.ledger.models import Government, ImportJob, JobState
from luoshi_site.ledger.services.drafts import Draft
from luoshi_site.ledger.services.files import plain_file_name, store_file
from luoshi_site.ledger.services.importing import Imported, read_stored, write_draft
from luoshi_site.ledger.trail import record

log = logging.getLogger(__name__)
# A worker renews its beat every few seconds; one that has not for this long is dead.
BEAT_LOST = timedelta(seconds=60)
_MOST_ATTEMPTS = 3


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


def import_document(job: ImportJob, tell: Callable[[], None] = lambda: None) -> Imported | None:
    """Read the file of a job into the ledger. What cannot be read fails the job with a message and changes nothing."""

    def step(words: str, done: int, total: int) -> None:
        mine = ImportJob.objects.filter(pk=job.pk, worker=job.worker, state=JobState.READING)
        mine.update(step=words, done=done, total=total, beat=timezone.now())
        tell()

    try:
        found = read_stored(job.file, job.name, step)
        with transaction.atomic():
            return _finish(job, found)
    except (LuoshiError, LedgerError) as error:
        _fail(job, str(error))
    except Exception:
        log.exception("import job %s failed", job.pk)
        _fail(job, "读取这份文件时程序出错，台账没有改动。请把文件交给系统管理员查看日志。")
    return None


def _finish(job: ImportJob, found: Draft) -> Imported | None:
    mine = ImportJob.objects.select_for_update(of=("self",), no_key=True).get(pk=job.pk)
    if mine.state != JobState.READING or mine.worker != job.worker:
        return None  # taken up by another worker, or finished by it
    by: Actor = mine.by if mine.by is not None else Machine("导入")
    if mine.by is not None and not allowed(mine.by, "import", mine.government):
        raise LedgerError("导入人已无导入权限，文件没有写入台账。", "请由有权限的人重新导入。")
    imported = write_draft(by, mine.government, mine.file, found)
    mine.state, mine.done, mine.total, mine.step = JobState.DONE, 4, 4, ""
    mine.document, mine.message, mine.finished_at = imported.document, imported.message, timezone.now()
    mine.save()
    job.refresh_from_db()
    return imported


def _fail(job: ImportJob, message: str) -> None:
    changed = ImportJob.objects.filter(pk=job.pk, state=JobState.READING, worker=job.worker)
    changed.update(state=JobState.FAILED, message=message, step="", finished_at=timezone.now())
    job.refresh_from_db()


@transaction.atomic
def claim_job(worker: str) -> ImportJob | None:
    """The next job for ``worker``: one that waits, or one whose worker died."""
    lost = timezone.now() - BEAT_LOST
    waiting = ImportJob.objects.select_for_update(skip_locked=True, of=("self",)).order_by("id")
    job = (
        waiting.filter(state=JobState.WAITING).first() or waiting.filter(state=JobState.READING, beat__lt=lost).first()
    )
    if job is None:
        return None
    job.attempts += 1
    job.worker, job.beat = worker, timezone.now()
    if job.attempts > _MOST_ATTEMPTS:
        job.state, job.finished_at = JobState.FAILED, timezone.now()
        job.message = f"读取这份文件时程序中断了{_MOST_ATTEMPTS}次，不再重试；台账没有改动。"
    else:
        job.state = JobState.READING
    job.save()
    return job


def beat(job_id: int, worker: str) -> None:
    """Say that the worker of a job is alive."""
    ImportJob.objects.filter(pk=job_id, worker=worker, state=JobState.READING).update(beat=timezone.now())


def run_next(worker: str, tell: Callable[[], None] = lambda: None) -> ImportJob | None:
    """Claim one job and read it; None when there is none."""
    job = claim_job(worker)
    if job is not None and job.state == JobState.READING:
        import_document(job, tell)
    return job
