#!/usr/bin/env python3
"""Many people at once: reading, confirming, editing, commenting, searching, importing; nothing may fail or get lost.

usage: load_site.py [--url http://127.0.0.1:8000] [--people 50] [--seconds 300]

Needs a running `luoshi serve` on this machine (no other is asked) over a ledger of `generate_ledger.py`, and the same
DATABASE_URL and LUOSHI_DATA, to hold every acknowledged write against the database at the end. A row that someone else
changed in between is refused with 409 and counted apart: that is how no update gets lost. Prints requests, errors, the
median and the 95th percentile by kind, and writes that are missing; ends with 1 when anything failed, or when the 95th
percentile is 500 ms or more.
"""

from __future__ import annotations

import argparse
import http.client
import http.cookiejar
import random
import re
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from statistics import median, quantiles
from urllib.parse import quote, urlencode

LIMIT = 0.5
_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_VERSION = re.compile(r'name="version" value="(\d+)"')


@dataclass
class Kept:
    """What all people saw, behind one lock: seconds by kind, what went wrong, and the writes that were acknowledged."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)
    refused: Counter[str] = field(default_factory=Counter)
    confirmed: list[tuple[int, int]] = field(default_factory=list)  # (figure, the version that was confirmed)
    edited: list[tuple[int, int, str]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)


class Person:
    """A person with a browser."""

    def __init__(self, url: str, username: str, password: str, kept: Kept, seed: int) -> None:
        self.url, self.username, self.password, self.kept = url, username, password, kept
        self.source = random.Random(seed)
        self.number = seed
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.jar)
        )
        self.token = ""

    def ask(self, kind: str, path: str, data: bytes | None = None, headers: dict[str, str] | None = None) -> str | None:
        """One request; its page, or None where it was refused as stale or failed."""
        request = urllib.request.Request(self.url + path, data=data, headers=headers or {})
        if data is not None:
            request.add_header("X-CSRFToken", self.token)
            request.add_header("Referer", self.url + path)
        began = time.perf_counter()
        try:
            with self.opener.open(request, timeout=60) as answer:
                page = answer.read().decode("utf-8", "replace")
        except urllib.error.HTTPError as error:
            error.read()
            with self.kept.lock:
                if error.code in (409, 422):
                    self.kept.refused[kind] += 1
                else:
                    self.kept.errors.append(f"{kind} {path}: {error.code}")
            return None
        except (OSError, http.client.HTTPException) as error:
            with self.kept.lock:
                self.kept.errors.append(f"{kind} {path}: {error!r}")
            return None
        with self.kept.lock:
            self.kept.times[kind].append(time.perf_counter() - began)
        if found := _TOKEN.search(page):
            self.token = found[1]
        return page

    def post(self, kind: str, path: str, **values: str) -> str | None:
        """A form."""
        return self.ask(kind, path, urlencode({**values, "csrfmiddlewaretoken": self.token}).encode())

    def sign_in(self) -> bool:
        """Sign in; whether it went well."""
        self.ask("sign in", "/sign-in/")
        page = self.post("sign in", "/sign-in/", username=self.username, password=self.password)
        return page is not None and self.username in page

    def work(self, until: float, ids: Ids) -> None:
        """Read and write until it is time to stop, with a pause for thought in between."""
        acts = [self.read] * 10 + [self.search] * 3 + [self.confirm] * 3 + [self.edit] * 2 + [self.comment, self.drop]
        while time.monotonic() < until:
            self.source.choice(acts)(ids)
            time.sleep(self.source.uniform(0.5, 2.5))

    def read(self, ids: Ids) -> None:
        """Any page."""
        self.ask("read", self.source.choice(ids.pages))

    def search(self, ids: Ids) -> None:
        """A search."""
        word = self.source.choice(ids.words)
        self.ask("search", f"/g/{ids.government}/search/?q={quote(word[: self.source.randint(2, 5)])}")

    def _open(self, ids: Ids, form: str) -> tuple[int, str] | None:
        """A figure's row in its review, and the version that is seen there."""
        figure = self.source.choice(ids.figures)
        page = self.ask("open row", f"/rows/f/{figure}/?form={form}", headers={"HX-Request": "true"})
        found = _VERSION.search(page or "")
        return (figure, found[1]) if found else None

    def confirm(self, ids: Ids) -> None:
        """Confirm a figure as it is seen."""
        if (seen := self._open(ids, "view")) and self._settle("confirm", *seen) is not None:
            with self.kept.lock:
                self.kept.confirmed.append((seen[0], int(seen[1])))

    def edit(self, ids: Ids) -> None:
        """Write something into a figure that only this person can have written."""
        if seen := self._open(ids, "edit"):
            words = f"范围{self.number}-{time.monotonic_ns()}"
            if self._settle("edit", *seen, population=words) is not None:
                with self.kept.lock:
                    self.kept.edited.append((seen[0], int(seen[1]), words))

    def _settle(self, verb: str, figure: int, version: str, **values: str) -> str | None:
        data = urlencode({**values, "version": version, "csrfmiddlewaretoken": self.token}).encode()
        return self.ask(verb, f"/rows/f/{figure}/{verb}/", data, {"HX-Request": "true"})

    def comment(self, ids: Ids) -> None:
        """Say something of a commitment."""
        words = f"意见{self.number}-{time.monotonic_ns()}"
        if self.post("comment", f"/commitments/{self.source.choice(ids.commitments)}/comment/", text=words) is not None:
            with self.kept.lock:
                self.kept.comments.append(words)

    def drop(self, ids: Ids) -> None:
        """Drop a small plan on the import page."""
        name = f"计划{self.number}-{time.monotonic_ns()}.txt"
        year = self.source.randint(2026, 2040)
        item = f"1.新增助餐点{self.source.randint(2, 99)}家，改造球场{self.number + 1}片。"
        text = f"某地{year}年重点工作安排{name}\n\n一、民生\n{item}\n"
        edge = "----luoshi----"
        parts = (
            f'--{edge}\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{self.token}\r\n'
            f'--{edge}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
            f"Content-Type: text/plain\r\n\r\n{text}\r\n--{edge}--\r\n"
        )
        headers = {"Content-Type": f"multipart/form-data; boundary={edge}", "Accept": "application/json"}
        page = self.ask("import", f"/g/{ids.government}/imports/", parts.encode(), headers)
        if page is not None and name in page:
            with self.kept.lock:
                self.kept.files.append(name)


@dataclass(frozen=True)
class Ids:
    """What the people of one government can ask for."""

    government: int
    pages: list[str]
    words: list[str]
    figures: list[int]
    commitments: list[int]


def ids_of(government: int, number: int) -> Ids:
    """Pages and rows of a government, some hundreds of each; taken from the database once."""
    from invented.pages import PAGES, Asked, address_of

    from luoshi_site.ledger.models import LIVE, Commitment, Figure, Government, Indicator

    asked = Asked(Government.objects.get(pk=government), number, random.Random(government))
    skipped = ("account", "governments")
    pages = [
        address
        for page in PAGES
        if page.role == "supervisor" and not page.file and page.name not in skipped
        for _ in range(5)
        if (address := address_of(page, asked)) is not None
    ]
    live = {"government": government, "review_state__in": LIVE}
    figures = Figure.objects.filter(**live).exclude(document=None).order_by("pk").values_list("pk", flat=True)
    return Ids(
        government,
        pages,
        list(Indicator.objects.filter(government=government).values_list("name", flat=True)[:100]),
        list(figures[:400]),
        list(Commitment.objects.filter(**live).order_by("pk").values_list("pk", flat=True)[:400]),
    )


def missing(kept: Kept, wait: float) -> list[str]:
    """Acknowledged writes that the database does not hold, after giving the worker time for the files."""
    from luoshi_site.ledger.models import Change, Comment, Figure, ImportJob, JobState

    until = time.monotonic() + wait
    jobs = ImportJob.objects.filter(name__in=kept.files)
    while jobs.exclude(state__in=(JobState.DONE, JobState.FAILED)).exists() and time.monotonic() < until:
        time.sleep(1)
    said = set(Comment.objects.filter(text__in=kept.comments).values_list("text", flat=True))
    read = set(jobs.filter(state=JobState.DONE).values_list("name", flat=True))
    found = [f"comment {words}" for words in kept.comments if words not in said]
    found += [f"file {name}" for name in kept.files if name not in read]
    # An edit or confirmation may have been followed by another person's: its own link of the trail proves it.
    touched = {figure for figure, *_ in (*kept.confirmed, *kept.edited)}
    history: dict[tuple[int, int], str] = {}
    rows = Change.objects.filter(object_type="ledger.figure", object_id__in=touched)
    for pk, after in rows.values_list("object_id", "after"):
        history[pk, after["version"]] = after["population"]
    versions = dict(Figure.objects.filter(pk__in=touched).values_list("pk", "version"))
    for figure, seen in kept.confirmed:
        if (figure, seen + 1) not in history or versions[figure] < seen + 1:
            found.append(f"confirmation of figure {figure}, version {seen}")
    for figure, seen, words in kept.edited:
        if history.get((figure, seen + 1)) != words:
            found.append(f"edit of figure {figure}, version {seen}")
    doubled = Counter((figure, seen) for figure, seen, *_ in (*kept.confirmed, *kept.edited))
    return found + [f"two writes over one version of figure {key[0]}" for key, times in doubled.items() if times > 1]


def main() -> None:
    """Let the people work, then count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", default="http://127.0.0.1:8000")
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--verify", action="store_true", help="walk the whole trail at the end as well")
    options = parser.parse_args()
    if urllib.parse.urlsplit(options.url).hostname not in ("127.0.0.1", "localhost", "::1"):
        parser.error("only a server on this machine may be asked")
    from luoshi_site.commands.setting_up import start_django

    start_django()
    from invented.ledger import PASSWORD

    from luoshi_site.ledger.models import Government

    governments = list(Government.objects.order_by("pk").values_list("pk", flat=True))[:10]
    ids = [ids_of(pk, number) for number, pk in enumerate(governments)]
    kept = Kept()
    people = [
        Person(options.url, f"supervisor{number % len(ids)}", PASSWORD, kept, number)
        for number in range(options.people)
    ]
    for number, person in enumerate(people):
        if not person.sign_in():
            sys.exit(f"{person.username} could not sign in: {kept.errors[-1:]}")
        if number % 10 == 9:
            print(f"signed in: {number + 1}", flush=True)
    kept.times.clear()
    until = time.monotonic() + options.seconds
    threads = [
        threading.Thread(target=person.work, args=(until, ids[number % len(ids)]))
        for number, person in enumerate(people)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    sys.exit(report(kept, options.seconds, options.verify))


def report(kept: Kept, seconds: float, walk: bool) -> int:
    """Print what came out; 1 when something failed."""
    every = sorted(one for times in kept.times.values() for one in times)
    for kind, times in sorted({**kept.times, "all": every}.items()):
        p95 = quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]
        print(f"{kind:10} {len(times):6} requests  median {1000 * median(times):6.0f} ms  p95 {1000 * p95:6.0f} ms")
    print(f"{len(every) / seconds:.1f} requests a second; refused as changed by someone else: {dict(kept.refused)}")
    lost = missing(kept, wait=120)
    writes = len(kept.confirmed) + len(kept.edited) + len(kept.comments) + len(kept.files)
    print(f"acknowledged writes: {writes}; missing: {len(lost)}; errors: {len(kept.errors)}")
    for line in (*lost[:20], *kept.errors[:20]):
        print("  ", line)
    sound = True
    if walk:
        from luoshi_site.ledger.verify import verify

        proof = verify()
        sound = proof.sound
        print(f"trail: {proof.changes} changes, {proof.rows} rows, faults: {len(proof.faults)}")
    p95 = quantiles(every, n=20, method="inclusive")[-1]
    return int(bool(lost or kept.errors) or not sound or p95 >= LIMIT)


if __name__ == "__main__":
    main()
