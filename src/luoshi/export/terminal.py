"""Tables in a terminal: hairlines, a heading per chapter, Chinese characters two columns wide, no boxes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from luoshi.export.widths import Column, share_out
from luoshi.export.wrapping import break_lines, visible

ACCENT = "#b3261e"
THEME = Theme(
    {
        "accent": ACCENT,
        "head": "dim",
        "chapter": "bold",
        "unit": "dim",
        "quiet": "dim",
        "tone.good": "green",
        "tone.bad": "bold red",
        "tone.half": "yellow",
        "tone.odd": "magenta",
        "tone.plain": "none",
        "tone.none": "dim",
    }
)
_WIDEST, _NO_TERMINAL = 140, 100
_GAP = "  "

Cell = str | Text
Cells = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own."""

    title: str
    rows: list[Cells]


class _Console(Console):
    """A console whose reader may leave early: the command line deals with that, for all formats alike."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def make_console(out: TextIO) -> Console:
    """A console on ``out``: as wide as the terminal, 100 columns where there is none, never wider than reads well."""
    console = _Console(file=out, theme=THEME, highlight=False, emoji=False, markup=False, soft_wrap=False)
    known = console.is_terminal or "COLUMNS" in os.environ
    console.width = min(console.width, _WIDEST) if known else _NO_TERMINAL
    return console


def print_line(console: Console, line: Text | str = "") -> None:
    """One line as it is, without blanks at its end; wherever there is no terminal it goes out without detours."""
    text = Text(line) if isinstance(line, str) else line
    if console.is_terminal:
        text.rstrip()
        console.print(text, soft_wrap=True)
    else:
        console.file.write(text.plain.rstrip() + "\n")


def print_text(console: Console, text: Text | str, *, style: str = "", indent: int = 0) -> None:
    """A paragraph, broken where Chinese may be broken."""
    given = Text(visible(text), style=style) if isinstance(text, str) else text
    for start, end in break_lines(given.plain, console.width - indent):
        print_line(console, Text(" " * indent) + given[start:end])


def print_title(console: Console, title: str, notes: Iterable[str]) -> None:
    """What the rows below are of: a title, and facts about it on a line of their own."""
    print_line(console)
    print_text(console, title, style="bold")
    facts = " · ".join(note for note in notes if note)
    if facts:
        print_text(console, facts, style="quiet")


def print_groups(console: Console, columns: Sequence[Column], groups: Sequence[Group]) -> None:
    """All groups under one line of headings, their columns in line. Columns that are empty everywhere are left out."""
    heads = [Text(visible(column.heading), style="head") for column in columns]
    lengths = (_lengths(row) for group in groups for row in group.rows)
    widths = share_out(console.width, columns, _lengths(heads), lengths)
    if not widths:
        return
    if any(columns[index].heading for index in widths):
        _print_row(console, columns, widths, heads)
    print_line(console, Text("─" * (sum(widths.values()) + len(_GAP) * (len(widths) - 1)), style="quiet"))
    for number, group in enumerate(groups):
        if group.title:
            if number:
                print_line(console)
            print_text(console, group.title, style="chapter")
        for row in group.rows:
            _print_row(console, columns, widths, row)


def _print_row(console: Console, columns: Sequence[Column], widths: dict[int, int], row: Cells) -> None:
    shown = {index: _plain(row[index]) for index in widths}
    broken = {index: break_lines(shown[index], width) for index, width in widths.items()}
    for number in range(max(map(len, broken.values()))):
        line = Text()
        for index, width in widths.items():
            cell, column = row[index], columns[index]
            start, end = broken[index][number] if number < len(broken[index]) else (0, 0)
            piece = shown[index][start:end].rstrip()
            blank = " " * (width - cell_len(piece))
            style = column.style if isinstance(cell, str) else str(cell.style)
            line.append(blank + piece if column.right else piece + blank, style=style or None)
            line.append(_GAP)
        print_line(console, line)


def _lengths(row: Cells) -> tuple[int, ...]:
    return tuple(cell_len(_plain(cell)) for cell in row)


def _plain(cell: Cell) -> str:
    return visible(cell if isinstance(cell, str) else cell.plain)
