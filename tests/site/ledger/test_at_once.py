"""Several people and workers at once, on real connections: nothing lost, nothing forked, no locked database."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection

import luoshi
from luoshi_site.ledger import services
from luoshi_site.ledger.errors import StaleRow
from luoshi_site.ledger.models import Change, Comment, Document, Figure, ImportJob, JobState
from luoshi_site.ledger.verify import verify

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(count: int, act: Callable[[int], None]) -> list[BaseException]:
    """Run ``act(0)`` … ``act(count - 1)`` in threads that start together; what they raised."""
    errors: list[BaseException] = []
    gate = threading.Barrier(count)

    def run(number: int) -> None:
        try:
            gate.wait()
            act(number)
        except BaseException as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return errors


def test_of_two_who_edit_one_row_one_is_told(figure, supervisor, second_supervisor):
    people = (supervisor, second_supervisor)
    errors = at_once(2, lambda n: services.edit_figure(people[n], figure.pk, 1, low=400 + n))
    assert [type(error) for error in errors] == [StaleRow]
    figure.refresh_from_db()
    assert figure.version == 2
    assert figure.low in (400, 401)
    assert verify().faults == ()


def test_two_who_review_one_document_lose_nothing(plan_document, supervisor, second_supervisor):
    rows = list(plan_document.figures.order_by("start", "subject"))
    people = (supervisor, second_supervisor)

    def review(number: int) -> None:
        for row in rows[number::2]:
            services.confirm_figure(people[number], row.pk, row.version)

    assert at_once(2, review) == []
    assert plan_document.figures.filter(review_state="confirmed").count() == len(rows)
    assert verify().faults == ()


def test_the_chain_is_never_forked(plan_document, supervisor):
    begun = Change.objects.count()

    def talk(number: int) -> None:
        for turn in range(5):
            services.comment(supervisor, plan_document, f"{number}-{turn}")

    assert at_once(8, talk) == []
    assert Comment.objects.count() == 40
    assert Change.objects.count() == begun + 40
    assert verify().faults == ()


def test_two_workers_read_each_file_once(government, supervisor):
    for number in range(6):
        text = f"云岭区{2020 + number}年重点工作安排\n\n1.新增养老床位{300 + number}张，建设食堂{number + 2}家。\n"
        services.start_import(supervisor, government, f"{number}.txt", [text.encode()])

    def work(number: int) -> None:
        while services.run_next(f"worker {number}") is not None:
            pass

    assert at_once(2, work) == []
    assert set(ImportJob.objects.values_list("state", flat=True)) == {JobState.DONE}
    assert Document.objects.count() == 6
    assert verify().faults == ()


@pytest.mark.parametrize("delay", [0.3, 0.9, 1.2, 1.5, 1.8])
def test_a_worker_killed_outright_leaves_all_or_nothing(government, supervisor, delay):
    file = Path(luoshi.__file__).parent / "samples" / "gazette-2026.txt"
    services.start_import(supervisor, government, file.name, [file.read_bytes()])
    worker = subprocess.Popen([sys.executable, "-c", _WORKER], env=_surroundings())
    time.sleep(delay)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    job = ImportJob.objects.get()
    if job.state == JobState.DONE:
        assert job.document.figures.exists()
    else:
        assert not Document.objects.exists()
        assert not Figure.objects.exists()
        ImportJob.objects.filter(state=JobState.READING).update(beat="2020-01-01T00:00Z")
        assert services.run_next("the next").state == JobState.DONE
    assert verify().faults == ()


_WORKER = "from luoshi_site.commands.worker import work; work(until_empty=True)"


def _surroundings() -> dict[str, str]:
    """Lets a process of its own use the test's database and files."""
    from django.conf import settings

    name = connection.settings_dict["NAME"]
    url = f"sqlite:///{name}".replace("////", "///")
    if connection.vendor == "postgresql":
        given = connection.settings_dict
        password = f":{given['PASSWORD']}" if given["PASSWORD"] else ""
        url = f"postgresql://{given['USER']}{password}@{given['HOST']}:{given['PORT'] or 5432}/{name}"
    folder = settings.FILES.parent
    return {**os.environ, "DATABASE_URL": url, "LUOSHI_DATA": str(folder)}


def test_editing_while_a_corrected_version_comes_in_waits_and_loses_nothing(
    drop, plan_document, supervisor, government
):
    rows = list(plan_document.figures.order_by("start", "subject"))
    corrected = "更正\n" + plan_document.text.replace("300张", "310张")
    services.start_import(supervisor, government, "更正.txt", [corrected.encode()])
    refused: list[int] = []

    def act(number: int) -> None:
        if number == 0:
            assert services.run_next("worker").state == JobState.DONE
            return
        for row in rows[number - 1 :: 3]:
            try:
                services.edit_figure(supervisor, row.pk, row.version, indicator_name=f"改名{row.pk}")
            except StaleRow:
                refused.append(row.pk)

    assert at_once(4, act) == []
    for row in rows:
        row.refresh_from_db()
        assert (row.indicator_name == f"改名{row.pk}") != (row.pk in refused)
    assert verify().faults == ()
