"""How fast and how small reading is, as ratios measured in one run, so that they hold on any machine.

    python bench/bench_read.py

Against the Recognizers-Text library it needs an environment that holds it: ``RECOGNIZERS_PYTHON`` names its python.

    python -m venv /somewhere && /somewhere/bin/pip install recognizers-text-suite 'emoji<2'
    RECOGNIZERS_PYTHON=/somewhere/bin/python python bench/bench_read.py
"""

from __future__ import annotations

import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generate_text import generate

from luoshi import compiled

HERE = Path(__file__).resolve().parent
NUMBERS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
ROUNDS = 7
SCAN_LIMIT = 60  # reading takes at most so many times what a bare scan for numbers takes
RECOGNIZERS_LIMIT = 25  # and is at least so many times as fast as Recognizers-Text
LINEAR_LIMIT = 2.2
MEMORY_LIMIT = 300  # megabytes for a text of 10 MB
START_LIMIT = 5  # times the start of a bare Python


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was measured, and whether it is within its limit (None: not measured)."""

    name: str
    measured: str
    limit: str
    passed: bool | None


def median_seconds(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of several runs, after one that warms up."""
    run()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def read_figures(text: str) -> int:
    """The number of figures of a text, all the way from its bytes."""
    import luoshi

    return len(luoshi.read_bytes(text.encode(), "bench.txt").figures)


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be read; ``counts`` tells whether it is held to the limit by itself."""

    name: str
    text: str
    counts: bool


def texts() -> list[Text]:
    """What is measured, text by text.

    Issued documents beside the project, when there are any, and generated text as dense with numbers as they are count.
    The samples that luoshi ships are digests of a page or two with two to three times as many numbers; they are shown.
    """
    samples = sorted((HERE.parent / "src/luoshi/samples").glob("*.txt"))
    seeds = sorted((HERE.parent.parent / "shared/seeds").glob("*.txt"))
    issued = [Text(path.name, _decode(path.read_bytes()), True) for path in seeds]
    shipped = [Text(path.name, _decode(path.read_bytes()), False) for path in samples]
    return [*issued, Text("generated", generate(150_000), True), *shipped]


def _decode(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("gb18030")


def scan_rows(documents: list[Text]) -> list[Row]:
    """Reading against a bare scan for numbers, text by text and over all that count.

    Both are timed in turn within a round, so that a busy machine slows both, and the median round counts.
    """
    rounds = [[_scan_and_read(document.text) for document in documents] for _ in range(ROUNDS + 1)][1:]
    rows = []
    for index, document in enumerate(documents):
        ratio = statistics.median(times[index][1] / times[index][0] for times in rounds)
        speed = len(document.text) / statistics.median(times[index][1] for times in rounds) / 1e6
        measured = f"{ratio:.1f} x re ({speed:.2f} M characters/s)"
        rows.append(_scan_row(document.name, measured, ratio if document.counts else None))
    counted = [index for index, document in enumerate(documents) if document.counts]
    ratio = statistics.median(
        sum(times[index][1] for index in counted) / sum(times[index][0] for index in counted) for times in rounds
    )
    return [*rows, _scan_row("all that count", f"{ratio:.1f} x re", ratio)]


def _scan_row(name: str, measured: str, ratio: float | None) -> Row:
    if ratio is None:
        return Row(f"txt to figures, {name}", measured, "", None)
    return Row(f"txt to figures, {name}", measured, f"<= {SCAN_LIMIT}", ratio <= SCAN_LIMIT)


def _scan_and_read(text: str) -> tuple[float, float]:
    """Seconds of the processor for one scan and one reading; a short text is taken several times over."""
    scans, reads = max(1, 200_000 // len(text)), max(1, 40_000 // len(text))
    start = time.process_time()
    for _ in range(scans):
        NUMBERS.findall(text)
    between = time.process_time()
    for _ in range(reads):
        read_figures(text)
    return (between - start) / scans, (time.process_time() - between) / reads


_RECOGNIZE = """
import json, sys, time, statistics
from recognizers_number_with_unit import recognize_age, recognize_currency, recognize_dimension, recognize_temperature
from recognizers_text import Culture
lines = [line for line in open(sys.argv[1], encoding="utf-8").read().split("\\n") if line]
times = []
for _ in range(int(sys.argv[2]) + 1):
    start = time.perf_counter()
    for line in lines:
        for recognize in (recognize_age, recognize_currency, recognize_dimension, recognize_temperature):
            recognize(line, Culture.Chinese)
    times.append(time.perf_counter() - start)
print(json.dumps(statistics.median(times[1:])))
"""


def recognizers_row() -> Row:
    """Reading against the Chinese units of Recognizers-Text over the same text, each in its own process."""
    name, limit = "speed against Recognizers-Text", f">= {RECOGNIZERS_LIMIT}"
    python = os.environ.get("RECOGNIZERS_PYTHON", "")
    if not python:
        return Row(name, "skipped: RECOGNIZERS_PYTHON is not set", limit, None)
    text = generate(8_000)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bench.txt")
        path.write_text(text, encoding="utf-8")
        done = subprocess.run([python, "-c", _RECOGNIZE, path, "3"], capture_output=True, text=True, check=False)
    if done.returncode:
        return Row(name, f"skipped: {done.stderr.strip().splitlines()[-1]}", limit, None)
    ratio = json.loads(done.stdout) / median_seconds(lambda: read_figures(text))
    return Row(name, f"{ratio:.0f} x as fast", limit, ratio >= RECOGNIZERS_LIMIT)


def linearity_rows() -> Iterator[Row]:
    """Text as issued, and text without a line break, as hostile or badly copied ones are."""
    yield linearity_row("time of twice the text", generate(200_000), generate(400_000))
    half, whole = ("".join(generate(size).split()) for size in (100_000, 200_000))
    yield linearity_row("time of twice one paragraph", half, whole)


def linearity_row(name: str, half: str, whole: str) -> Row:
    """The time of a text against that of one half as long."""
    rounds = [(_scan_and_read(half)[1], _scan_and_read(whole)[1]) for _ in range(ROUNDS)]
    ratio = statistics.median(long / short for short, long in rounds) * 2 * len(half) / len(whole)
    return Row(name, f"{ratio:.2f} x", f"<= {LINEAR_LIMIT}", ratio <= LINEAR_LIMIT)


_MEMORY = """
import resource, sys, luoshi
found = luoshi.read(sys.argv[1])
print(len(found.figures), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def memory_row() -> Row:
    """The peak of a process of its own that reads a text of 10 MB."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "large.txt")
        data = generate(4_100_000).encode()[: 10 * 1024 * 1024]
        path.write_bytes(data.decode(errors="ignore").encode())
        size = path.stat().st_size / 1024 / 1024
        done = subprocess.run([sys.executable, "-c", _MEMORY, path], capture_output=True, text=True, check=False)
    name, limit = f"peak memory of a {size:.1f} MB text", f"< {MEMORY_LIMIT} MB"
    if done.returncode:
        return Row(name, done.stderr.strip().splitlines()[-1], limit, False)
    figures, peak = map(int, done.stdout.split())
    return Row(name, f"{peak} MB ({figures:,} figures)", limit, peak < MEMORY_LIMIT)


def start_row() -> Row:
    """Importing luoshi and asking for its version, against a Python that does nothing."""

    def start(*arguments: str) -> float:
        return median_seconds(lambda: subprocess.run([sys.executable, *arguments], capture_output=True, check=True), 9)

    bare = start("-c", "pass")
    version = "from luoshi.cli import main; raise SystemExit(main(['--version']))"
    both = start("-c", "import luoshi") + start("-c", version)
    ratio = both / bare
    return Row("import and luoshi --version", f"{ratio:.1f} x python -c pass", f"< {START_LIMIT}", ratio < START_LIMIT)


_FORM = """
import sys, time, luoshi
data = open(sys.argv[1], "rb").read()
times = []
for _ in range(6):
    start = time.process_time()
    len(luoshi.read_bytes(data, "bench.txt").figures)
    times.append(time.process_time() - start)
print(min(times))
"""


def form_row() -> Row:
    """What the compiled modules gain over plain Python, each in a process of its own."""
    name = "compiled against plain Python"
    if os.environ.get("LUOSHI_PURE") or not compiled.modules():
        return Row(name, "skipped: plain Python runs (make fast compiles)", "", None)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bench.txt")
        path.write_text(generate(60_000), encoding="utf-8")

        def seconds(pure: str) -> float:
            command = [sys.executable, "-c", _FORM, path]
            environment = {**os.environ, "LUOSHI_PURE": pure}
            return float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout)

        return Row(name, f"{seconds('1') / seconds(''):.2f} x as fast", "", None)


def main() -> int:
    """Measure everything and print a table; 1 when a limit is missed."""
    rows = [form_row(), *scan_rows(texts()), recognizers_row(), *linearity_rows(), memory_row(), start_row()]
    for row in rows:
        word = {True: "pass", False: "FAIL", None: ""}[row.passed]
        print(f"{row.name:<44}{row.measured:<48}{row.limit:<10}{word}")
    return int(any(row.passed is False for row in rows))


if __name__ == "__main__":
    sys.exit(main())
