#!/usr/bin/env python3
"""kill -9 of the server and its worker while people edit and files are read, again and again.

usage: kill_site.py [--kills 50] [--size tiny] [--seed 1]

Starts `luoshi serve` over an invented ledger in the database that DATABASE_URL names (empty), or on SQLite in a
temporary folder. Some people edit, comment and drop files; after a random while everything is killed outright, started
again, and held against what was acknowledged: every confirmed write is there, every file that was taken is read in full
or waits, and the whole trail verifies. Ends with 1 at the first thing that is missing.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path


def start(port: int, log: Path) -> subprocess.Popen[bytes]:
    """The site with its worker, in a process group of its own."""
    command = [sys.executable, "-c", "from luoshi.cli import main; main()", "serve", "--port", str(port)]
    with log.open("ab") as stream:
        running = subprocess.Popen(command, stdout=stream, stderr=stream, start_new_session=True)
    until = time.monotonic() + 90
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return running
        if running.poll() is not None:
            break
        time.sleep(0.1)
    raise SystemExit(f"the site did not start: {log.read_text(errors='replace')[-2000:]}")


def kill(running: subprocess.Popen[bytes]) -> None:
    """Kill the command, the web server and the worker at one blow."""
    os.killpg(running.pid, signal.SIGKILL)
    running.wait()


def free_port() -> int:
    """A port that nobody holds."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def disturb(url: str, seconds: float, people: int, seed: int) -> object:
    """People at work for so long; what they were told."""
    from invented.ledger import PASSWORD
    from load_site import Kept, Person, ids_of

    from luoshi_site.ledger.models import Government

    place = Government.objects.order_by("pk").first()
    ids = ids_of(place.pk, 0)
    kept = Kept()
    working = [Person(url, "supervisor0", PASSWORD, kept, 100 * seed + number) for number in range(people)]
    for one in working:
        if not one.sign_in():
            raise SystemExit(f"nobody could sign in: {kept.errors}")
    until = time.monotonic() + seconds

    def work(one: Person) -> None:
        while time.monotonic() < until:
            one.source.choice((one.confirm, one.edit, one.comment, one.drop, one.drop))(ids)

    threads = [threading.Thread(target=work, args=(one,), daemon=True) for one in working]
    for thread in threads:
        thread.start()
    return kept, threads, until


def check(kept: object, turn: int) -> list[str]:
    """What is not as it was acknowledged; afterwards every file that waits has been read."""
    from load_site import missing

    from luoshi_site.ledger.models import Document, ImportJob, JobState
    from luoshi_site.ledger.verify import verify

    # A worker is given up after a minute without a sign of life; nobody waits for that here.
    ImportJob.objects.filter(state=JobState.READING).update(beat="2020-01-01T00:00Z")
    lost = missing(kept, wait=60)  # type: ignore[arg-type]
    half = Document.objects.filter(name__startswith="计划", figures=None)
    lost += [f"half an import: {document.name}" for document in half]
    proof = verify()
    return lost + [f"after kill {turn}: {fault}" for fault in proof.faults]


def main() -> None:
    """Kill and check, so many times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--size", default="tiny")
    parser.add_argument("--people", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="luoshi-kill-") as folder:
        os.environ.setdefault("LUOSHI_DATA", folder)
        sys.exit(run(options, Path(folder) / "log"))


def run(options: argparse.Namespace, log: Path) -> int:
    """The kills; 1 when something was lost."""
    from luoshi_site.commands.setting_up import initialise

    initialise(lambda _: None)
    from invented.ledger import fill
    from invented.shape import SIZES

    fill(SIZES[options.size], options.seed)
    source = random.Random(options.seed)
    port = free_port()
    writes = 0
    running = start(port, log)
    for turn in range(1, options.kills + 1):
        kept, threads, until = disturb(f"http://127.0.0.1:{port}", source.uniform(0.5, 6), options.people, turn)  # type: ignore[misc]
        time.sleep(max(0, until - time.monotonic()) * source.uniform(0.5, 1))
        kill(running)
        for thread in threads:
            thread.join(10)
        running = start(port, log)
        lost = check(kept, turn)
        made = len(kept.confirmed) + len(kept.edited) + len(kept.comments) + len(kept.files)
        writes += made
        print(f"kill {turn}: {made} acknowledged writes, {len(lost)} lost", flush=True)
        if lost:
            print("\n".join(lost[:20]))
            kill(running)
            return 1
    kill(running)
    print(f"{options.kills} kills, {writes} acknowledged writes, none lost; the trail verified after each")
    return 0


if __name__ == "__main__":
    main()
