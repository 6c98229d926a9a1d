"""What goes to standard error: complaints, progress, and the closing line."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from luoshi.errors import LuoshiError
from luoshi.export.words import Words

if TYPE_CHECKING:
    from luoshi.findings import Findings

_WORTH_A_BAR = 4


def complain(error: LuoshiError | OSError, words: Words) -> None:
    """One line: which file, what is wrong, what to do."""
    print(words.say(f"错误：{error}", f"error: {error}"), file=sys.stderr)


def with_progress(paths: list[Path], words: Words) -> Iterator[Path]:
    """The paths, with a bar on standard error where that is a terminal and there is something to wait for."""
    if len(paths) < _WORTH_A_BAR or not sys.stderr.isatty():
        yield from paths
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(words.say("正在读取", "reading"), total=len(paths))
        for path in paths:
            progress.update(task, description=path.name)
            yield path
            progress.advance(task)


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
            f"{self.documents:,} documents, {self.clauses:,} clauses, {self.figures:,} figures,"
            f" {self.commitments:,} commitments" + (f", {self.failed} could not be read" if self.failed else "")
        )
        print(words.say(f"{counts}{failed}，用时 {seconds:.2f} 秒", f"{english}, {seconds:.2f} s"), file=sys.stderr)
