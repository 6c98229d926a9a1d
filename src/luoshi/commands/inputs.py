"""From what is named on the command line to documents read: files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from luoshi.commands.messages import Tally, complain, with_progress
from luoshi.documents.files import expand
from luoshi.errors import LuoshiError
from luoshi.export.words import Words
from luoshi.findings import Findings, read, read_bytes

STDIN = "-"


def read_all(named: list[str], tally: Tally, words: Words) -> Iterator[Findings]:
    """Every document named, one at a time. One that cannot be read is complained about and passed over."""
    for path in with_progress(_paths(named, tally, words), words):
        try:
            yield read_one(str(path))
        except (LuoshiError, OSError) as error:
            tally.failed += 1
            complain(error, words)


def read_one(name: str) -> Findings:
    """The document of that name, or from standard input for ``-``."""
    if name == STDIN:
        return read_bytes(sys.stdin.buffer.read(), "stdin")
    return read(name)


def _paths(named: list[str], tally: Tally, words: Words) -> list[Path]:
    paths: list[Path] = []
    for name in named:
        if name == STDIN:
            paths.append(Path(STDIN))
            continue
        try:
            paths.extend(expand([name], _note))
        except (LuoshiError, OSError) as error:
            tally.failed += 1
            complain(error, words)
    return paths


def _note(message: str) -> None:
    print(message, file=sys.stderr)
