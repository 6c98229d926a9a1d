"""What goes to standard error: complaints, progress, and the closing line."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from luoshi.errors import LuoshiError
from luoshi.export.words import Words, count_of

if TYPE_CHECKING:
    from luoshi.findings import Findings

_MANY_FILES, _MANY_BYTES, _MANY_ROWS = 4, 2_000_000, 2_000
Item = TypeVar("Item")


def say(message: str) -> None:
    """A line on standard error, without characters that would act on a terminal: file names may hold them."""
    from luoshi.export.wrapping import visible

    print(visible(message), file=sys.stderr)


def complain(error: LuoshiError | OSError, words: Words) -> None:
    """One line: which file, what is wrong, what to do. With LUOSHI_DEBUG=1 also how a defect of luoshi came about."""
    from luoshi.export.messages import message_of

    what = message_of(error, words) if isinstance(error, LuoshiError) else str(error)
    say(words.say(f"错误：{what}", f"error: {what}"))
    if error.__cause__ is not None and not isinstance(error.__cause__, OSError):
        trace(error.__cause__)


def complain_of_defect(error: Exception, words: Words) -> None:
    """The same for what nobody foresaw."""
    name = type(error).__name__
    say(
        words.say(
            f"错误：luoshi 内部出错（{name}），没有做完。 这是程序的缺陷，请把所用的文件和命令告诉维护者；"
            "设 LUOSHI_DEBUG=1 再运行可看到细节。",
            f"error: a defect of luoshi ({name}). Please report files and command; LUOSHI_DEBUG=1 shows details.",
        )
    )
    trace(error)


def trace(error: BaseException) -> None:
    """Where an error arose, for those who asked to see it."""
    if os.environ.get("LUOSHI_DEBUG", "") not in ("", "0"):
        import traceback

        traceback.print_exception(error)


def with_progress(paths: list[Path], words: Words, *, silent: bool = False) -> Iterator[Path]:
    """The paths, with a bar on standard error where that is a terminal and there is something to wait for."""
    soon = len(paths) < _MANY_FILES and sum(map(_size, paths)) < _MANY_BYTES
    if silent or soon or not sys.stderr.isatty():
        yield from paths
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from luoshi.export.wrapping import break_lines, visible

    columns = (MofNCompleteColumn(), BarColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(words.say("正在读取", "reading"), total=len(paths))
        for path in paths:
            name = visible(path.name)
            progress.update(task, description=name[slice(*break_lines(name, 32)[0])])
            yield path
            progress.advance(task)


def counted(
    rows: Iterable[Item], words: Words, what: str, total: int | None = None, least: int = _MANY_ROWS
) -> Iterator[Item]:
    """Rows of one kind as they pass by, counted on standard error where that is a terminal and there are not fewer than
    ``least``; with a bar where ``total`` says how many there will be."""
    if not sys.stderr.isatty() or (total is not None and total < least):
        yield from rows
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.completed:,}"),
        BarColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.description}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(words.value("sheet", what), total=total)
        for row in rows:
            yield row
            progress.advance(task)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0  # it will be complained about when it is read


class Tally:
    """Counts what passes by, for the line at the end."""

    def __init__(self) -> None:
        self.documents = self.clauses = self.figures = self.commitments = self.failed = 0
        self._began = time.perf_counter()

    def count(self, found: Iterable[Findings]) -> Iterator[Findings]:
        """Pass on every document once its rows have been taken, counted."""
        for each in found:
            yield each
            parents = {section.parent for section in each.document.sections}
            self.documents += 1
            self.clauses += sum(section.index not in parents for section in each.document.sections)
            self.figures += len(each.figures)
            self.commitments += len(each.commitments)

    def report(self, words: Words) -> None:
        """The closing line on standard error, after all of the rows."""
        sys.stdout.flush()
        seconds = time.perf_counter() - self._began
        counts = f"{self.documents:,} 份文件，{self.clauses:,} 个条款，"
        counts += f"{self.figures:,} 个数据项，{self.commitments:,} 项任务"
        failed = f"，{self.failed} 份没有读成" if self.failed else ""
        english = (
            f"{count_of(self.documents, 'document')}, {count_of(self.clauses, 'clause')},"
            f" {count_of(self.figures, 'figure')}, {count_of(self.commitments, 'commitment')}"
            + (f", {self.failed} could not be read" if self.failed else "")
        )
        print(words.say(f"{counts}{failed}，用时 {seconds:.2f} 秒", f"{english}, {seconds:.2f} s"), file=sys.stderr)
