"""Compile the modules that read text into figures, so that they run about twice as fast.

    python tools/compile.py            # needs a C compiler and Python's headers; takes two minutes
    python tools/compile.py --clear    # back to plain Python

mypyc turns the typed modules of `text`, `documents` and `figures` into an extension under ``src/luoshi/_compiled``.
`luoshi.compiled` uses it as long as the sources stay as they were compiled; the plain modules find the same.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

from luoshi.compiled import GROUPS, manifest_lines, modules

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "luoshi"
TARGET = PACKAGE / "_compiled"
LEFT_PLAIN = {"documents/formats"}  # they wait for other libraries, which compiling does not hasten
# Looking for warnings, and the searches for expressions worked out twice, take long and gain nothing.
FLAGS = "-w -fno-plt -fno-semantic-interposition -fno-gcse -fno-tree-pre -fno-expensive-optimizations"
OPTIMISATION = "2"


def sources(group: str) -> list[Path]:
    """The modules of a folder that are compiled, in order; packages themselves stay plain."""
    return [
        path
        for path in sorted((PACKAGE / group).rglob("*.py"))
        if path.name != "__init__.py" and path.parent.relative_to(PACKAGE).as_posix() not in LEFT_PLAIN
    ]


def missing_tool() -> str | None:
    """What this machine lacks to compile; None when it lacks nothing."""
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    if not shutil.which(compiler):
        return compiler
    header = Path(sysconfig.get_paths()["include"]) / "Python.h"
    return None if header.exists() else str(header)


def run_build(folder: Path) -> int:
    """Build in a process of its own, telling a person who waits how long it takes; its exit code."""
    log = folder / "log.txt"
    command = [sys.executable, __file__, "--build", str(folder)]
    with log.open("w") as written:
        process = subprocess.Popen(command, cwd=ROOT, stdout=written, stderr=subprocess.STDOUT)
        start = time.monotonic()
        while process.poll() is None:
            if sys.stderr.isatty():
                print(f"\r{time.monotonic() - start:3.0f} s", end="", file=sys.stderr, flush=True)
            time.sleep(0.5)
    if sys.stderr.isatty():
        print("\r", end="", file=sys.stderr)
    if process.returncode:
        print(log.read_text()[-6000:], file=sys.stderr)
        print("Compiling failed, as told above; luoshi runs all the same, about half as fast", file=sys.stderr)
    return process.returncode


def main() -> int:
    """Build beside the old form and put it in place at the end; gives the exit code."""
    parser = argparse.ArgumentParser(description="Compile the modules that read; see the head of this file.")
    parser.add_argument("--clear", action="store_true", help="back to plain Python")
    parser.add_argument("--build", metavar="FOLDER", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.build:
        build(asked.build.resolve())
        return 0
    if not asked.clear and modules():
        return 0
    shutil.rmtree(TARGET, ignore_errors=True)
    if asked.clear:
        return 0
    if missing := missing_tool():
        print(
            f"{missing} is missing: figures are read by plain Python, about half as fast.\n"
            "On Debian: apt-get install gcc python3-dev, then make fast",
            file=sys.stderr,
        )
        return 0
    print("Compiling the modules that read (once, about two minutes) ...")
    with tempfile.TemporaryDirectory(dir=PACKAGE, prefix="_compiling") as folder:
        if run_build(Path(folder)):
            return 1
        (Path(folder) / "made").rename(TARGET)
    return 0


def build(folder: Path) -> None:
    """The extension and its manifest, in `folder`/made."""
    from mypyc.build import mypycify
    from setuptools import Distribution

    os.environ["CFLAGS"] = f"{os.environ.get('CFLAGS', '')} {FLAGS}"
    groups = {group: sources(group) for group in GROUPS}
    paths = [path for group in groups.values() for path in group]
    extensions = mypycify(
        [str(path.relative_to(ROOT)) for path in paths],
        opt_level=OPTIMISATION,
        debug_level="0",
        target_dir=str(folder / "c"),
        separate=[
            ([str(path.relative_to(ROOT)) for path in group], f"luoshi_{name}") for name, group in groups.items()
        ],
    )
    command = Distribution({"name": "luoshi", "ext_modules": extensions}).get_command_obj("build_ext")
    command.build_lib, command.build_temp = str(folder / "made"), str(folder / "objects")
    command.parallel = os.cpu_count()
    command.ensure_finalized()
    command.run()
    made = folder / "made"
    lines = manifest_lines(made, paths, EXTENSION_SUFFIXES[0])
    (made / "manifest.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
