"""Characters on a page and the lines that they form, for formats that place every character (PDF, OFD).

Coordinates are points from the top left corner of the page as it is read (a page set sideways has been turned).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

_COLUMN_LINES = 3
_COLUMN_EMS = 8


class Glyph(NamedTuple):
    """One character: its box is its advance wide and its font high, ``size`` is its em.

    ``spaced`` says that the file itself writes a blank before it.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    size: float
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of a page: its text without indent, its box, baseline and em, and the column of prose that it is in."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    baseline: float
    size: float
    column: int = 0


def is_wide(text: str) -> bool:
    """Whether the character is as wide as it is high: Chinese characters, kana, full-width signs."""
    return (
        "\u2e80" <= text <= "\ua4cf" or "\uf900" <= text <= "\ufaff" or "\ufe30" <= text <= "\uffe6" or text > "\uffff"
    )


def find_lines(glyphs: Sequence[Glyph]) -> list[PlacedLine]:
    """The lines in reading order.

    The order in which the file draws is followed where it goes down the page; parts drawn out of order are sorted in
    by their height, unless they are columns of prose, which are read one after the other.
    """
    found: list[PlacedLine] = []
    for column, region in enumerate(_regions(_stretches(glyphs))):
        found.extend(_line(row, column) for row in _rows(region))
    return found


def _stretches(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Runs of characters drawn one after the other on one baseline without a wide gap."""
    runs: list[list[Glyph]] = []
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None and _goes_on(before, glyph):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
        before = glyph
    return runs


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    em = max(before.size, glyph.size)
    return (
        abs(glyph.baseline - before.baseline) < 0.45 * em and -0.6 * em < glyph.left - before.right < 1.5 * em
    )  # raised footnote marks are within the first bound


def _regions(runs: list[list[Glyph]]) -> list[list[list[Glyph]]]:
    blocks: list[list[list[Glyph]]] = []
    last = float("inf")
    for run in runs:
        baseline = _baseline(run)
        if not blocks or baseline < last - 0.5 * run[0].size:
            blocks.append([])
        blocks[-1].append(run)
        last = baseline
    regions: list[list[list[Glyph]]] = []
    for block in blocks:
        if regions and not _are_columns(regions[-1], block):
            regions[-1].extend(block)
        else:
            regions.append(block)
    return regions


def _are_columns(one: list[list[Glyph]], other: list[list[Glyph]]) -> bool:
    """Whether the second stands beside the first, both with lines of prose."""
    top = max(min(map(_baseline, one)), min(map(_baseline, other)))
    bottom = min(max(map(_baseline, one)), max(map(_baseline, other)))
    beside = [[run for run in block if top <= _baseline(run) <= bottom] for block in (one, other)]
    if any(len(runs) < _COLUMN_LINES or not _is_prose(runs) for runs in beside):
        return False
    left, right = beside
    return max(run[-1].right for run in left) <= min(run[0].left for run in right) + 1


def _is_prose(runs: list[list[Glyph]]) -> bool:
    return median(run[-1].right - run[0].left for run in runs) > _COLUMN_EMS * median(run[0].size for run in runs)


def _baseline(run: Sequence[Glyph]) -> float:
    return max(run, key=lambda glyph: glyph.size).baseline


def _rows(runs: list[list[Glyph]]) -> Iterable[list[Glyph]]:
    """Runs that share a baseline, from left to right, the topmost first."""
    row: list[list[Glyph]] = []
    for run in sorted(runs, key=_baseline):
        if row:
            em = max(row[0][0].size, run[0].size)
            if _baseline(run) - _baseline(row[0]) > 0.4 * em:
                yield _in_order(row)
                row = []
        row.append(run)
    if row:
        yield _in_order(row)


def _in_order(row: list[list[Glyph]]) -> list[Glyph]:
    return [glyph for run in sorted(row, key=lambda run: run[0].left) for glyph in run]


def _line(glyphs: list[Glyph], column: int) -> PlacedLine:
    sizes = [glyph.size for glyph in glyphs]
    return PlacedLine(
        text=join_glyphs(glyphs),
        left=glyphs[0].left,
        top=min(glyph.top for glyph in glyphs),
        right=max(glyph.right for glyph in glyphs),
        bottom=max(glyph.bottom for glyph in glyphs),
        baseline=_baseline(glyphs),
        size=median(sizes),
        column=column,
    )


def join_glyphs(glyphs: Sequence[Glyph]) -> str:
    """The characters of one line with blanks where the page shows a gap: one for a word's, more for a column's."""
    if not glyphs:
        return ""
    parts = [glyphs[0].text]
    for before, glyph in pairwise(glyphs):
        parts.append(_blank(before, glyph))
        parts.append(glyph.text)
    return "".join(parts)


def _blank(before: Glyph, glyph: Glyph) -> str:
    em = max(before.size, glyph.size, 0.1)
    gap = (glyph.left - before.right) / em
    if gap >= 1.5:
        return " " * min(40, max(2, round(gap)))
    # Between Chinese and Latin, typesetting itself leaves a quarter em; justified lines stretch Chinese a little.
    wide = is_wide(before.text) + is_wide(glyph.text)
    return " " if gap > (0.1 if glyph.spaced else (0.15, 0.5, 0.75)[wide]) else ""


def left_margins(lines: Sequence[PlacedLine]) -> dict[int, float]:
    """Where each column of a page begins on the left: the leftmost place at which two of its lines begin."""
    places: dict[int, Counter[int]] = {}
    for line in lines:
        places.setdefault(line.column, Counter())[round(line.left / 3)] += 1
    shared = {
        column: [place for place, count in counts.items() if count + counts.get(place + 1, 0) > 1]
        for column, counts in places.items()
    }
    return {column: min(found) * 3.0 for column, found in shared.items() if found}


def indent(line: PlacedLine, margin: float | None) -> str:
    """The line's indent as full-width blanks, as a text file of the same page would have it."""
    if margin is None or line.size <= 0:
        return ""
    return "\u3000" * max(0, min(30, round((line.left - margin) / line.size)))
