"""A comparison as a table in a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from luoshi.export.comparison import Comparison, Pairing, Sentence
from luoshi.export.marks import MARKS, status_text
from luoshi.export.reason_text import reason_text
from luoshi.export.reasons import part_reason
from luoshi.export.terminal import Cells, Group, print_groups, print_line, print_text, print_title
from luoshi.export.widths import Column
from luoshi.export.wording import with_thousands
from luoshi.export.words import Words
from luoshi.export.wrapping import visible

_SHORT = 32
_SHARES = ("%", "‰", "左右")  # what is a share of a whole itself is not put as a share of its target


def print_comparison(console: Console, comparison: Comparison, words: Words) -> None:
    """Title, counts, and a row a pairing under the chapter it belongs to."""
    names = [found.document.meta.title or found.name for found in comparison.documents]
    print_title(console, words.say(*comparison.title), names[1:] if comparison.kind == "scorecard" else [])
    print_text(console, words.say(*comparison.summary))
    print_line(console)
    if comparison.kind == "check":
        for row in comparison.rows:
            _print_stacked(console, row, words)
    else:
        _print_table(console, comparison, words)
    if comparison.notes and comparison.kind != "check":
        print_line(console)
    for note in comparison.notes:
        print_text(console, words.say(*note), style="quiet")


def _print_table(console: Console, comparison: Comparison, words: Words) -> None:
    columns = [
        Column(words.heading("clause"), style="quiet", rank=2),
        Column(words.heading("indicator"), flex=True, least=18),
        Column(words.say(*comparison.heads[0]), right=True, flex=True, least=12),
        Column("", most=16),
        Column(words.say(*comparison.heads[1]), right=True, flex=True, least=12),
        Column(words.heading("ratio"), right=True, style="quiet", most=8, rank=4),
        Column(words.heading("reason"), flex=True, style="quiet", least=16, rank=3),
    ]
    groups = [Group(chapter, [_cells(row, words) for row in rows]) for chapter, rows in comparison.chapters()]
    print_groups(console, columns, groups)


def _print_stacked(console: Console, row: Pairing, words: Words) -> None:
    """Both sentences under each other, for rows whose sentences matter more than their values."""
    title = Text(status_text(row.status, words), style=_tone(row))
    parts = [row.left.title if row.left else "", *(words.value(*flag) for flag in row.flags)]
    title.append(visible("  ".join(["", *(part for part in parts if part)])), style="chapter")
    print_text(console, title)
    for side in (row.left, row.right):
        if side is not None:
            print_text(console, _sentence(side), indent=2)
    print_text(console, reason_text(row.reason, words), style="quiet", indent=2)
    print_line(console)


def _sentence(side: Sentence) -> Text:
    before, number, after = map(visible, side.parted())
    text = Text(before)
    text.append(number, style="accent bold").append(after)
    # The source comes last: before a sentence without blanks it would stand on a line of its own.
    return text.append(visible(f"  {side.source}"), style="quiet")


def _tone(row: Pairing) -> str:
    return f"tone.{MARKS[row.status].tone}"


def _cells(row: Pairing, words: Words) -> Cells:
    side = row.left or row.right
    star = "★" if ("flag", "star") in row.flags else ""
    return (
        side.clause if side else "",
        star + _name(side) if side else "",
        with_thousands(row.left.value) if row.left else "",
        Text(status_text(row.status, words), style=_tone(row)),
        with_thousands(row.right.value) if row.right else "",
        _ratio(row),
        _remark(row, words),
    )


def _name(side: Sentence) -> str:
    """The indicator, or the beginning of what a commitment without numbers says."""
    if side.title:
        return side.title
    return side.text if len(side.text) <= _SHORT else side.text[: _SHORT - 1] + "…"


def _ratio(row: Pairing) -> str:
    if row.ratio is None or row.left is None or row.left.value.endswith(_SHARES):
        return ""
    return f"{100 * row.ratio:.1f}%"


def _remark(row: Pairing, words: Words) -> str:
    """What neither the status nor the values say. All of the reason stands in the other formats."""
    unsaid = [words.value(*flag) for flag in row.flags if flag[1] not in ("star", "stretch")]
    return words.say("；", "; ").join(
        part for part in (*unsaid, reason_text(part_reason(row.reason)[0], words)) if part
    )
