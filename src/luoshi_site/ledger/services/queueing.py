"""A queue in the database: claimed by one worker at a time, taken up again when that worker dies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from django.db import transaction
from django.utils import timezone

from luoshi.said import said
from luoshi_site.ledger.models import JobState, Queued

Job = TypeVar("Job", bound=Queued)
Tell = Callable[[str, int, int], None]
# A worker renews its beat every few seconds; one that has not for this long is dead.
BEAT_LOST = timedelta(seconds=60)
_MOST_ATTEMPTS = 3


@transaction.atomic
def claim(model: type[Job], worker: str, gone: str) -> Job | None:
    """The next job of a queue for ``worker``: one that waits, or one whose worker died.

    One that was broken off several times is failed with the words of ``gone``.
    """
    lost = timezone.now() - BEAT_LOST
    queue = model._default_manager.select_for_update(skip_locked=True, of=("self",)).order_by("id")
    job = queue.filter(state=JobState.WAITING).first() or queue.filter(state=JobState.READING, beat__lt=lost).first()
    if job is None:
        return None
    job.attempts += 1
    job.worker, job.beat = worker, timezone.now()
    if job.attempts > _MOST_ATTEMPTS:
        job.state, job.finished_at = JobState.FAILED, timezone.now()
        job.tell(said(gone, n=_MOST_ATTEMPTS))
    else:
        job.state = JobState.READING
    job.save()
    return job


def beat(job: Queued) -> None:
    """Say that the worker of a job is alive."""
    type(job)._default_manager.filter(pk=job.pk, worker=job.worker, state=JobState.READING).update(beat=timezone.now())


def step_of(job: Queued, tell: Callable[[], None] = lambda: None) -> Tell:
    """Writes down how far a job has come, for the page that shows it."""

    def step(words: str, done: int, total: int) -> None:
        mine = type(job)._default_manager.filter(pk=job.pk, worker=job.worker, state=JobState.READING)
        mine.update(step=words, done=done, total=total, beat=timezone.now())
        tell()

    return step


def take_mine(job: Job) -> Job | None:
    """The job, locked, to be finished in this transaction; None where another worker took it up."""
    mine = type(job)._default_manager.select_for_update(of=("self",), no_key=True).get(pk=job.pk)
    return mine if mine.state == JobState.READING and mine.worker == job.worker else None


def finish(mine: Queued, message: str) -> None:
    """Mark a job that is locked as done."""
    mine.tell(message)
    mine.state, mine.finished_at = JobState.DONE, timezone.now()
    mine.done, mine.step = mine.total, ""
    mine.save()


def fail(job: Queued, message: str) -> None:
    """Mark a job as failed, if it is still this worker's."""
    job.tell(message)
    mine = type(job)._default_manager.filter(pk=job.pk, state=JobState.READING, worker=job.worker)
    mine.update(state=JobState.FAILED, message=job.message, said=job.said, step="", finished_at=timezone.now())
    job.refresh_from_db()
