"""Tables in a terminal: hairlines, a heading per chapter, Chinese characters two columns wide, no boxes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text
from rich.theme import Theme

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


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a terminal table. ``flex`` columns share what the others leave; ``most`` caps those others."""

    heading: str
    right: bool = False
    style: str = ""
    flex: bool = False
    most: int = 16


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading of their own."""

    title: str
    rows: list[Sequence[str | Text]]


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


def print_title(console: Console, title: str, notes: Iterable[str]) -> None:
    """What the rows below are of: a title, and facts about it on a line of their own."""
    console.print()
    console.print(Text(title, style="bold"))
    facts = " · ".join(note for note in notes if note)
    if facts:
        console.print(Text(facts, style="quiet"))


def print_groups(console: Console, columns: Sequence[Column], groups: Sequence[Group]) -> None:
    """All groups under one line of headings, their columns in line. Columns that are empty everywhere are left out."""
    rows = [row for group in groups for row in group.rows]
    used = [index for index in range(len(columns)) if any(_plain(row[index]) for row in rows)]
    if not used:
        return
    shown = [columns[index] for index in used]
    widths = _widths(console.width, shown, [[row[index] for index in used] for row in rows])
    _print_rows(console, shown, widths, [[Text(column.heading, style="head") for column in shown]])
    console.print(Rule(style="quiet"))
    for group in groups:
        if group.title:
            console.print(Padding(Text(group.title, style="chapter"), (0, 0, 0, 0)))
        _print_rows(console, shown, widths, [[row[index] for index in used] for row in group.rows])


def _print_rows(
    console: Console, columns: Sequence[Column], widths: list[int], rows: Iterable[Sequence[str | Text]]
) -> None:
    table = Table.grid(padding=(0, 2, 0, 0))
    for column, width in zip(columns, widths, strict=True):
        justify = "right" if column.right else "left"
        table.add_column(width=width, justify=justify, style=column.style, overflow="fold")  # type: ignore[arg-type]
    for row in rows:
        table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in row))
    console.print(table)


def _widths(room: int, columns: Sequence[Column], rows: Sequence[Sequence[str | Text]]) -> list[int]:
    wanted = [
        max(cell_len(column.heading), *(cell_len(_plain(row[index])) for row in rows))
        for index, column in enumerate(columns)
    ]
    fixed = {i: min(wanted[i], column.most) for i, column in enumerate(columns) if not column.flex}
    rest = max(room - sum(fixed.values()) - 2 * len(columns), 8)
    flexible = [i for i in range(len(columns)) if i not in fixed]
    for i in sorted(flexible, key=lambda i: wanted[i]):
        fixed[i] = max(8, min(wanted[i], rest // max(1, len([j for j in flexible if j not in fixed]))))
        rest -= fixed[i]
    return [fixed[i] for i in range(len(columns))]


def _plain(cell: str | Text) -> str:
    return cell if isinstance(cell, str) else cell.plain
