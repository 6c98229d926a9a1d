#!/usr/bin/env python3
"""How long the server takes for every page, and how many queries each asks.

usage: DATABASE_URL=postgresql://… LUOSHI_DATA=folder bench_site.py [--requests 40] [--only plan] [--slow]

Asks the ledger that `generate_ledger.py` filled; without a DATABASE_URL a small one is made in a temporary folder. Half
of the requests go to the largest government, half to any. Every request is for other rows, so nothing is in the cache
that a person's own earlier request would not have put there. Prints for each page the median and the 95th percentile in
milliseconds, the median processor time of the site and its database session (which other programs on the machine
disturb little), and the least and most queries. A page is over when its 95th percentile is 200 ms or more; the review
page of a gazette of 110,000 characters may take 1 s.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import Any

LIMIT, GAZETTE_LIMIT = 0.2, 1.0
HERE = Path(__file__).resolve().parent
GAZETTE = HERE.parent.parent / "shared" / "seeds"


@dataclass(slots=True)
class Counted:
    """Counts queries, and keeps the slowest."""

    number: int = 0
    slowest: tuple[float, str] = (0.0, "")

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        self.number += 1
        began = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            took = time.perf_counter() - began
            if took > self.slowest[0]:
                self.slowest = (took, sql)


@dataclass(slots=True)
class Times:
    """What was measured of one page."""

    wall: list[float]
    processor: list[float]
    queries: list[int]
    slowest: tuple[float, str]

    @property
    def p95(self) -> float:
        """The 95th percentile."""
        return quantiles(self.wall, n=20, method="inclusive")[-1] if len(self.wall) > 1 else self.wall[0]


def ask(client: Any, address: str) -> tuple[float, float, int, tuple[float, str]]:
    """One request: seconds, seconds of the processor, queries, the slowest query."""
    from django.db import connection

    counted = Counted()
    with connection.execute_wrapper(counted):
        began, used = time.perf_counter(), processor()
        response = client.get(address)
        if response.streaming:
            for _ in response.streaming_content:
                pass
        took, spent = time.perf_counter() - began, processor() - used
    if response.status_code not in (200, 404):
        raise SystemExit(f"{address}: {response.status_code}")
    return took, spent, counted.number, counted.slowest


def processor() -> float:
    """Seconds that this process and its session of PostgreSQL have computed, whatever else the machine does."""
    from django.db import connection

    spent = time.process_time()
    if connection.vendor == "postgresql" and connection.connection is not None:
        server = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
        if server.exists():  # on this machine
            spent += int(server.read_text().split()[0]) / 1e9
    return spent


def measure(page: Any, requests: int, seed: int) -> Times | None:
    """Many requests for one page; None where the site does not have it."""
    from invented.pages import Asked, address_of

    from luoshi_site.ledger.models import Government

    source = random.Random(f"{seed} {page.name}")
    governments = list(Government.objects.order_by("pk"))
    found = Times([], [], [], (0.0, ""))
    for turn in range(requests + 1):
        number = 0 if turn % 2 else source.randrange(len(governments))
        address = address_of(page, Asked(governments[number], number, source))
        if address is None:
            return None
        client = client_of(f"{page.role}{number}")
        took, spent, queries, slowest = ask(client, address)
        if turn == 0:
            continue  # templates are compiled once
        found.wall.append(took)
        found.processor.append(spent)
        found.queries.append(queries)
        found.slowest = max(found.slowest, slowest)
    return found


_clients: dict[str, Any] = {}


def client_of(username: str) -> Any:
    """A browser in which a person is signed in."""
    from django.test import Client

    from luoshi_site.accounts.models import User

    if username not in _clients:
        client = Client(HTTP_HOST="localhost")
        user = User.objects.get(username=username)
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        client.get("/health/")
        _clients[username] = client
    return _clients[username]


def gazette() -> Any:
    """The document of the gazette, imported when it is not there yet: the real one if it is at hand, else invented."""
    from luoshi_site.ledger import services
    from luoshi_site.ledger.access import COMMAND_LINE
    from luoshi_site.ledger.models import Document, Government

    place = Government.objects.order_by("pk").first()
    found = next(iter(GAZETTE.glob("002_*.txt")), None)
    if found is not None:
        data = found.read_bytes()
    else:
        from generate_text import generate

        data = generate(110_000).encode()
    document = Document.objects.filter(government=place, name="公报.txt").first()
    if document is None:
        services.start_import(COMMAND_LINE, place, "公报.txt", [data])
        while (job := services.run_next("bench")) is not None:
            document = job.document
    return document


def measure_gazette(requests: int) -> Times:
    """The review page of a gazette of 110,000 characters."""
    from django.urls import reverse

    address = reverse("ledger:review", args=[gazette().pk])
    rows = [ask(client_of("supervisor0"), address) for _ in range(requests + 1)][1:]
    return Times([r[0] for r in rows], [r[1] for r in rows], [r[2] for r in rows], max(r[3] for r in rows))


def show(name: str, times: Times, limit: float | None, slow: bool) -> bool:
    """Print a line; gives whether the page is within its limit."""
    within = limit is None or times.p95 < limit
    least, most = min(times.queries), max(times.queries)
    print(
        f"{name:30} {1000 * median(times.wall):8.0f} {1000 * times.p95:8.0f} {1000 * median(times.processor):8.0f}"
        f" {least:5}{'' if least == most else f'-{most}':4} {'' if within else 'over'}"
    )
    if slow:
        print(f"    {1000 * times.slowest[0]:.0f} ms: {times.slowest[1][:1500]}")
    sys.stdout.flush()
    return within


def main() -> None:
    """Measure every page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="pages whose name holds this")
    parser.add_argument("--slow", action="store_true", help="show the slowest query of each page")
    options = parser.parse_args()
    small = "DATABASE_URL" not in os.environ
    folder = tempfile.TemporaryDirectory(prefix="luoshi-bench-")
    os.environ.setdefault("LUOSHI_DATA", folder.name)
    from luoshi_site.commands.setting_up import initialise

    initialise(lambda _: None)
    from invented.ledger import fill
    from invented.pages import PAGES
    from invented.shape import SIZES

    if small:
        fill(SIZES["small"])
    print(f"{'page':30} {'median':>8} {'p95':>8} {'cpu':>8} queries")
    within = True
    for page in PAGES:
        if options.only in page.name and (times := measure(page, options.requests, options.seed)) is not None:
            within &= show(page.name, times, None if page.file else LIMIT, options.slow)
    if options.only in "review, gazette":
        within &= show("review, gazette", measure_gazette(max(5, options.requests // 4)), GAZETTE_LIMIT, options.slow)
    folder.cleanup()
    sys.exit(not within)


if __name__ == "__main__":
    main()
