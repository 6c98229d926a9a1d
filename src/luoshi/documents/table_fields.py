"""The fields of a line that is set as a row of a table, and where on the line they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from luoshi.documents.lines import Line, width_of
from luoshi.documents.table_words import Stretch, TextTable

WIDE_GAP: Final = re.compile(r"[ \u3000\xa0]{2,}")
BLANK: Final = re.compile(r"[ \u3000\xa0]+")
Sides = Mapping[int, tuple[float, float]]
Extent = tuple[float, float]


def fields_of(line: Line, gap: re.Pattern[str] = BLANK) -> list[Stretch]:
    """The stretches of a line between its gaps."""
    fields: list[Stretch] = []
    at = 0
    if " " not in line.text and "\u3000" not in line.text and "\xa0" not in line.text:
        return [line.span]  # as in most lines of prose
    for match in gap.finditer(line.text):
        fields.append((line.start + at, line.start + match.start()))
        at = match.end()
    fields.append((line.start + at, line.end))
    return fields


def words_of(line: Line, fields: Sequence[Stretch]) -> list[str]:
    """The texts of fields."""
    return [line.text[start - line.start : end - line.start] for start, end in fields]


def is_repeat(line: Line, table: TextTable) -> bool:
    """Whether a line is the table's header once more, printed again after a page break."""
    return "".join(line.text.split()) == "".join(table.lines[0].text.split())


@dataclass(frozen=True, slots=True)
class Ruler:
    """The columns of a header by their place: in points where the lines' ``sides`` are known, else in half widths.

    ``sides`` are the left and right edges of lines on their page, by the lines' starts.
    """

    sides: Sides
    columns: tuple[Extent, ...]

    def place(self, line: Line, fields: Sequence[Stretch]) -> list[int] | None:
        """The column over each field; None when two fields stand in one column or go backwards."""
        found: list[int] = []
        for extent in extents(line, fields, self.sides):
            best = max(range(len(self.columns)), key=lambda at: _nearness(extent, self.columns[at]))
            if found and best <= found[-1]:
                return None
            found.append(best)
        return found

    def keeps_within(self, line: Line, fields: Sequence[Stretch], places: Sequence[int]) -> bool:
        """Whether no field runs into the column right of its own, as a line of prose would."""
        return all(
            place + 1 == len(self.columns) or extent[1] <= self.columns[place + 1][0]
            for place, extent in zip(places, extents(line, fields, self.sides), strict=True)
        )


def measure_columns(line: Line, fields: Sequence[Stretch], sides: Sides) -> Ruler | None:
    """The ruler of a header line, or None when its fields are mostly one blank apart and so tell no place."""
    if len(fields) < 2 or 2 * len(WIDE_GAP.findall(line.text)) < len(fields) - 1:
        return None
    return Ruler(sides, tuple(extents(line, fields, sides)))


def extents(line: Line, fields: Sequence[Stretch], sides: Sides) -> list[Extent]:
    """Left and right edge of each field. A blank of a wide gap is one character wide on a page, half of one in text."""
    placed = sides.get(line.start)
    edges: list[Extent] = []
    at, column = line.start, 0.0 if placed else float(line.lead)
    for start, end in fields:
        gap = start - at
        column += 2 * gap if placed and gap > 1 else gap
        wide = width_of(line.text[start - line.start : end - line.start])
        edges.append((column, column + wide))
        column += wide
        at = end
    if not placed or not column:
        return edges
    left, right = placed
    scale = (right - left) / column
    return [(left + start * scale, left + end * scale) for start, end in edges]


def _nearness(one: Extent, other: Extent) -> float:
    """How far two extents overlap; below zero, how far they stand apart."""
    return min(one[1], other[1]) - max(one[0], other[0])
