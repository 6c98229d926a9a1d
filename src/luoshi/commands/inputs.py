"""From what is named on the command line to documents read: files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from luoshi.commands.files import is_same
from luoshi.commands.messages import Tally, complain, say, with_progress
from luoshi.documents.files import expand
from luoshi.documents.limits import DEFAULT, Watch
from luoshi.errors import InputError, LuoshiError, ReadError
from luoshi.export.words import Words
from luoshi.findings import Findings, read, read_bytes

STDIN = "-"
_NOTES = 5  # files of a folder that are passed over and named one by one


def read_all(
    named: list[str],
    tally: Tally,
    words: Words,
    *,
    output: str | None = None,
    parts: tuple[str, ...] = (),
    streaming: bool = False,
) -> Iterator[Findings]:
    """Every document named, one at a time. One that cannot be read is complained about and passed over.

    Each document has a name of its own; ``output`` is no input even where it lies in a folder that is; ``parts`` are
    attributes of `Findings` that the caller is going to ask for. ``streaming`` says that rows are shown on the way:
    on a terminal they are progress enough.
    """
    seen: set[str] = set()
    silent = streaming and sys.stdout.isatty()
    for path in with_progress(_paths(named, tally, words, output), words, silent=silent):
        try:
            yield _distinct(read_one(str(path), parts), seen)
        except (LuoshiError, OSError) as error:
            tally.failed += 1
            complain(error, words)


def read_one(name: str, parts: tuple[str, ...] = ()) -> Findings:
    """The document of that name, or from standard input for ``-``, with what will be asked of it found.

    What goes wrong in luoshi itself comes out as a `ReadError` like any other, so that one file does not end a run.
    """
    try:
        found = read_bytes(_standard_input(), "stdin") if name == STDIN else read(name)
        for part in ("figures", "commitments", *parts):
            getattr(found, part)
    except (LuoshiError, OSError):
        raise
    except Exception as error:
        what = f"luoshi 内部出错（{type(error).__name__}），这份文件没有读成。"
        remedy = "这是程序的缺陷，请把文件和这行信息告诉维护者；设 LUOSHI_DEBUG=1 再运行可看到细节。"
        raise ReadError(what, where=name, remedy=remedy) from error
    return found


def with_distinct_names(documents: list[Findings]) -> list[Findings]:
    """The documents, those that bear the name of one before them numbered, so that a row names one of them."""
    seen: set[str] = set()
    return [_distinct(each, seen) for each in documents]


def _distinct(found: Findings, seen: set[str]) -> Findings:
    name, count = found.name, 1
    while name in seen:
        count += 1
        name = f"{found.name}~{count}"
    seen.add(name)
    return found if count == 1 else found.renamed(name)


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise InputError("没有标准输入。", where=STDIN, remedy="请用管道或 < 送入文件，或直接写文件名。")
    data: bytes = sys.stdin.buffer.read(DEFAULT.file_bytes + 1)
    Watch(DEFAULT).check_size(len(data), "stdin")
    return data


def _paths(named: list[str], tally: Tally, words: Words, output: str | None) -> list[Path]:
    """The files to read, none twice, in the order in which they are named."""
    paths: dict[Path, None] = {}
    notes: list[str] = []
    for name in named:
        try:
            if not name.strip():
                raise InputError("没有写文件名。", remedy="请检查命令里的引号和变量。")
            for path in [Path(STDIN)] if name == STDIN else expand([name], notes.append):
                if output and is_same(path, output):
                    notes.append(f"{path}: 这是要写入的文件，不读。")
                else:
                    paths.setdefault(path)
        except (LuoshiError, OSError) as error:
            tally.failed += 1
            complain(error, words)
    shown = notes if len(notes) <= _NOTES + 1 else notes[:_NOTES]
    for note in shown:
        say(note)
    if len(shown) < len(notes):
        more = len(notes) - len(shown)
        say(words.say(f"……另有 {more} 处同样跳过。", f"... and {more} more passed over."))
    return list(paths)
