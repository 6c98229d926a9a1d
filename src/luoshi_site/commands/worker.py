"""``python -m luoshi_site.commands.worker``: does what waits in the queues, files to read and checks, one by one. When
nothing waits it proves the trail if someone asked for that, and works out ahead what plans changed."""

from __future__ import annotations

import logging
import os
import signal
import socket
import threading
from types import FrameType
from typing import TYPE_CHECKING

from luoshi_site.commands.lifetime import end_with_parent
from luoshi_site.commands.setting_up import Tell, start_django

if TYPE_CHECKING:
    from luoshi_site.ledger.models import Queued

log = logging.getLogger(__name__)
_PAUSE = 1.0  # seconds between looks at an empty queue
_BEAT = 10.0
_NICE = 5


def work(tell: Tell = print, *, until_empty: bool = False) -> int:
    """Do what waits until told to stop (or, with ``until_empty``, until nothing waits); gives how much was done.

    Asked to stop while it works, it finishes that job first. Killed outright, it leaves the ledger as it was, and the
    next worker takes the job up again.
    """
    start_django()
    from django.db import close_old_connections

    from luoshi_site.ledger.models import JobState
    from luoshi_site.ledger.services.drifting import DriftKeeper
    from luoshi_site.ledger.services.jobs import claim_next, run
    from luoshi_site.ledger.services.verifying import run_next_verification

    stop, keeper = _listen(), DriftKeeper()
    name = f"{socket.gethostname()}-{os.getpid()}"
    done = 0
    while not stop.is_set():
        close_old_connections()
        job = claim_next(name)
        if job is None:
            verified = run_next_verification()
            if verified is not None:
                tell(f"核对审计链：{verified.get_state_display()}，问题{verified.found}处")
            elif not until_empty:
                keeper.keep_sparingly()
                stop.wait(_PAUSE)
            elif keeper.keep_next() is None:
                break
            continue
        if job.state != JobState.READING:
            continue  # given up after several tries
        tell(f"开始 {job.name}")
        with Beating(job):
            run(job)
        done += 1
        tell(f"{job.name}：{job.message}")
    return done


def _listen() -> threading.Event:
    stop = threading.Event()

    def ask(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, ask)
        signal.signal(signal.SIGINT, ask)
    return stop


class Beating:
    """Renews the beat of a job from a thread of its own while it is done."""

    def __init__(self, job: Queued) -> None:
        self._job = job
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _beat(self) -> None:
        from django.db import DatabaseError, connection

        from luoshi_site.ledger.services.queueing import beat

        while not self._over.wait(_BEAT):
            try:
                beat(self._job)
            except DatabaseError as error:
                log.warning("missed a beat: %s", error)  # does no harm: the next comes in a few seconds
        connection.close()


if __name__ == "__main__":
    end_with_parent()
    os.nice(_NICE)  # a page that a person waits for goes first
    work()
