"""A comparison as a table in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from luoshi.export.comparison import Comparison, Pairing, Sentence
from luoshi.export.marks import MARKS, status_text
from luoshi.export.terminal import Column, Group, print_groups, print_title
from luoshi.export.words import Words

_REASON_LENGTH = 60


def print_comparison(console: Console, comparison: Comparison, words: Words) -> None:
    """Title, counts, and a row a pairing under the chapter it belongs to."""
    names = [found.document.meta.title or found.name for found in comparison.documents]
    print_title(console, words.say(*comparison.title), names[1:] if comparison.kind == "scorecard" else [])
    console.print(Text(words.say(*comparison.summary)))
    console.print()
    if comparison.kind == "check":
        for row in comparison.rows:
            _print_stacked(console, row, words)
    else:
        _print_table(console, comparison, words)
    for note in comparison.notes:
        console.print(Text(words.say(*note), style="quiet"))


def _print_table(console: Console, comparison: Comparison, words: Words) -> None:
    columns = [
        Column(words.heading("clause"), style="quiet"),
        Column(words.heading("indicator"), flex=True),
        Column(words.say(*comparison.heads[0]), right=True, most=22),
        Column("", most=12),
        Column(words.say(*comparison.heads[1]), right=True, most=24),
        Column(words.heading("reason"), flex=True, style="quiet"),
    ]
    groups = [Group(chapter, [_cells(row, words) for row in rows]) for chapter, rows in comparison.chapters()]
    print_groups(console, columns, groups)


def _print_stacked(console: Console, row: Pairing, words: Words) -> None:
    """Both sentences under each other, for rows whose sentences matter more than their values."""
    title = Text(status_text(row.status, words), style=_tone(row))
    subject = row.left.title if row.left else ""
    title.append("  ".join(["", subject, *(words.value(*flag) for flag in row.flags)]), style="chapter")
    console.print(title)
    for side in (row.left, row.right):
        if side is not None:
            text = Text(side.text)
            text.stylize("accent bold", side.mark.start, side.mark.end)
            # The source comes last: before a sentence without blanks it would stand on a line of its own.
            text.append(f"  {side.source}", style="quiet")
            console.print(Padding(text, (0, 0, 0, 2)))
    console.print(Padding(Text(row.reason, style="quiet"), (0, 0, 1, 2)))


def _tone(row: Pairing) -> str:
    return f"tone.{MARKS[row.status].tone}"


def _cells(row: Pairing, words: Words) -> Sequence[str | Text]:
    side = row.left or row.right
    status = Text(status_text(row.status, words), style=_tone(row))
    flags = "".join(f"（{words.value(*flag)}）" for flag in row.flags)
    name = side.title or side.text[:40] if side else ""
    return (
        side.clause if side else "",
        name + flags,
        _value(row.left),
        status,
        _value(row.right),
        _first_sentence(row.reason),
    )


def _value(side: Sentence | None) -> str:
    return "" if side is None else side.value


def _first_sentence(reason: str) -> str:
    """The first part of a reason; all of it stands in the other formats."""
    first = reason.split("；", 1)[0]
    return first if len(first) <= _REASON_LENGTH else first[: _REASON_LENGTH - 1] + "…"
