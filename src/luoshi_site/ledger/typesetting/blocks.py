"""The blocks of a document in the order of its text: passages, tables, and whatever stands in neither.

Nothing of the issued text is lost but page furniture: a line that no passage holds becomes a block of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text to be set as one paragraph, heading or table.

    ``role`` is that of the passage, ``table``, or ``other``. ``start`` includes a label before the passage (一、).
    ``holes`` are stretches inside that are not part of it: page furniture, a footnote or a table between two lines.
    """

    role: str
    start: int
    end: int
    section: int = -1
    level: int = 0
    holes: tuple[Span, ...] = ()
    table: dict[str, Any] | None = None


def blocks(text: str, layout: dict[str, Any], outline: dict[str, Any]) -> list[Block]:
    """All blocks of a document, in the order in which they begin."""
    furniture = sorted((one[0], one[1]) for one in layout.get("furniture", []))
    levels = [one[2] for one in outline.get("sections", [])]
    found = sorted(_placed(layout, levels), key=lambda one: (one.start, -one.end))
    labelled = _with_labels(text, found, furniture)
    starts = [one.start for one in labelled]
    whole = [_with_holes(one, index, labelled, starts, furniture) for index, one in enumerate(labelled)]
    others = _others(text, [*((one.start, one.end) for one in labelled), *furniture])
    return sorted([*whole, *others], key=lambda one: (one.start, -one.end))


def _placed(layout: dict[str, Any], levels: list[int]) -> Iterator[Block]:
    for start, end, role, section in layout.get("passages", []):
        if role != "cell":
            level = levels[section] if 0 <= section < len(levels) else 0
            yield Block(role, start, end, section, level)
    for table in layout.get("tables", []):
        yield Block("table", table["start"], table["end"], table.get("section", -1), table=table)


def _with_labels(text: str, found: list[Block], furniture: list[Span]) -> list[Block]:
    """Passages begin after their label; what stands before them on the same line belongs to them."""
    covered, ends = 0, {end for _, end in furniture}
    labelled = []
    for one in found:
        line = max(covered, text.rfind("\n", 0, one.start) + 1)
        gap = text[line : one.start] if line < one.start else ""
        taken = (
            one.table is None
            and gap.strip()
            and len(gap) <= 40
            and not any(at in ends for at in range(line + 1, one.start + 1))
        )
        start = line + len(gap) - len(gap.lstrip()) if taken else one.start
        labelled.append(Block(one.role, start, one.end, one.section, one.level, table=one.table))
        covered = max(covered, one.end)
    return labelled


def _with_holes(one: Block, index: int, found: list[Block], starts: list[int], furniture: list[Span]) -> Block:
    inside = [(each.start, each.end) for each in found[index + 1 : bisect_left(starts, one.end, index + 1)]]
    first = max(0, bisect_left(furniture, (one.start, 0)) - 1)
    for span in furniture[first:]:
        if span[0] >= one.end:
            break
        if span[1] > one.start:
            inside.append(span)
    return Block(one.role, one.start, one.end, one.section, one.level, tuple(sorted(inside)), one.table)


def _others(text: str, covered: list[Span]) -> Iterator[Block]:
    """Lines that stand in no passage, table or furniture."""
    at = 0
    for start, end in [*sorted(covered), (len(text), len(text))]:
        if start > at:
            yield from _lines(text, at, start)
        at = max(at, end)


def _lines(text: str, start: int, end: int) -> Iterator[Block]:
    at = start
    for line in text[start:end].splitlines(keepends=True):
        if line.strip():
            first = at + len(line) - len(line.lstrip())
            yield Block("other", first, at + len(line.rstrip()))
        at += len(line)
