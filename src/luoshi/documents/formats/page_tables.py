"""Tables on a page, from the rules that are drawn around their cells."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from luoshi.documents.formats.draft import glue
from luoshi.documents.formats.page_glyphs import Glyph, find_lines

_NEAR = 3.0
_SMALLEST = 24.0
_OPEN_SIDE = 12.0
_MOST_PAIRS = 4_000_000


class Rule(NamedTuple):
    """A straight line along one axis: ``at`` across it, from ``start`` to ``end`` along it."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Drawing:
    """Rules across and down, the number of pictures, and whether there were too many paths to look at."""

    across: list[Rule] = field(default_factory=list)
    down: list[Rule] = field(default_factory=list)
    images: int = 0
    crowded: bool = False

    def add(self, one: tuple[float, float], other: tuple[float, float]) -> None:
        """Take a stroke between two points when it runs along an axis."""
        (ax, ay), (bx, by) = one, other
        if abs(ay - by) < 1 and abs(ax - bx) > _NEAR:
            self.across.append(Rule((ay + by) / 2, min(ax, bx), max(ax, bx)))
        elif abs(ax - bx) < 1 and abs(ay - by) > _NEAR:
            self.down.append(Rule((ax + bx) / 2, min(ay, by), max(ay, by)))


class Cell(NamedTuple):
    """The text of a cell and its box: left, top, right, bottom."""

    text: str
    box: tuple[float, float, float, float]


@dataclass(slots=True)
class RuledTable:
    """The columns' and rows' borders of a table, and which cell holds each of its places."""

    columns: list[float]
    rows: list[float]
    owner: list[list[int]]
    glyphs: dict[int, list[Glyph]] = field(default_factory=lambda: defaultdict(list))

    def holds(self, glyph: Glyph) -> bool:
        """Take the character into its cell; False when it stands outside."""
        across = (glyph.left + glyph.right) / 2
        down = glyph.baseline - 0.35 * glyph.size
        column = bisect_right(self.columns, across) - 1
        row = bisect_right(self.rows, down) - 1
        if not (0 <= column < len(self.columns) - 1 and 0 <= row < len(self.rows) - 1):
            return False
        self.glyphs[self.owner[row][column]].append(glyph)
        return True

    def cells(self) -> list[list[Cell | None]]:
        """A row of cells a row, None where a cell goes on; rows and columns without any text are left out."""
        width = len(self.columns) - 1
        found = [
            [self._cell(row, column) if owner == row * width + column else None for column, owner in enumerate(line)]
            for row, line in enumerate(self.owner)
        ]
        used = [column for column in range(width) if any(cell and cell.text for row in found if (cell := row[column]))]
        kept = [row for row in found if any(cell and cell.text for cell in row)]
        return [[row[column] for column in used] for row in kept]

    def _cell(self, row: int, column: int) -> Cell:
        number = row * (len(self.columns) - 1) + column
        right = max(at for at, owner in enumerate(self.owner[row]) if owner == number) + 1
        low = max(at for at, line in enumerate(self.owner) if line[column] == number) + 1
        return Cell(self._text(number), (self.columns[column], self.rows[row], self.columns[right], self.rows[low]))

    def _text(self, cell: int) -> str:
        parts: list[str] = []
        for line in find_lines(self.glyphs.get(cell, [])):
            text = line.text.strip()
            if parts and text:
                parts.append(glue(parts[-1], text))
            parts.append(text)
        return "".join(parts)


def find_tables(across: Sequence[Rule], down: Sequence[Rule]) -> list[RuledTable]:
    """The tables that horizontal and vertical rules make; frames around text and lone lines are none.

    The outermost vertical rules may be missing, as statistical tables have it. A table has two columns and two
    rows at least.
    """
    across, down = _merge(across), _merge(down)
    if len(across) * len(down) > _MOST_PAIRS:
        return []
    tables = [table for rows, columns in _connected(across, down) if (table := _table(rows, columns)) is not None]
    return sorted(tables, key=lambda table: (table.rows[0], table.columns[0]))


def _merge(rules: Sequence[Rule]) -> list[Rule]:
    """Join pieces of one line: rules are often drawn cell by cell, and twice where cells meet."""
    merged: list[Rule] = []
    for at, group in _groups(rules):
        start, end = group[0].start, group[0].end
        for rule in sorted(group, key=lambda one: one.start):
            if rule.start > end + _NEAR:
                merged.append(Rule(at, start, end))
                start, end = rule.start, rule.end
            end = max(end, rule.end)
        merged.append(Rule(at, start, end))
    return merged


def _groups(rules: Sequence[Rule]) -> list[tuple[float, list[Rule]]]:
    groups: list[tuple[float, list[Rule]]] = []
    for rule in sorted(rules):
        if groups and rule.at - groups[-1][1][-1].at <= _NEAR / 2 and rule.at - groups[-1][0] <= _NEAR:
            groups[-1][1].append(rule)
        else:
            groups.append((rule.at, [rule]))
    return [(at, sorted(group, key=lambda one: one.start)) for at, group in groups]


def _connected(across: list[Rule], down: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Sets of rules that touch each other, directly or through others."""
    parent = list(range(len(across) + len(down)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for i, row in enumerate(across):
        for j, column in enumerate(down):
            if (
                row.start - _NEAR <= column.at <= row.end + _NEAR
                and column.start - _NEAR <= row.at <= column.end + _NEAR
            ):
                parent[root(len(across) + j)] = root(i)
    sets: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index in range(len(parent)):
        rows, columns = sets.setdefault(root(index), ([], []))
        (rows if index < len(across) else columns).append(
            across[index] if index < len(across) else down[index - len(across)]
        )
    return [pair for pair in sets.values() if pair[0] and pair[1]]


def _table(across: list[Rule], down: list[Rule]) -> RuledTable | None:
    columns = _borders([rule.at for rule in down], [end for rule in across for end in (rule.start, rule.end)])
    rows = _borders([rule.at for rule in across], [end for rule in down for end in (rule.start, rule.end)])
    if len(columns) < 3 or len(rows) < 3 or columns[-1] - columns[0] < _SMALLEST or rows[-1] - rows[0] < _SMALLEST:
        return None
    table = RuledTable(columns, rows, _owners(columns, rows, across, down))
    cells = {cell for row in table.owner for cell in row}
    return table if len(cells) > 2 else None


def _borders(rules: list[float], ends: list[float]) -> list[float]:
    """Where columns (or rows) begin and end; the far ends of the crossing rules count where no rule stands."""
    found: list[float] = []
    for at in sorted(rules):
        if not found or at - found[-1] > _NEAR:
            found.append(at)
    first, last = min(ends), max(ends)
    if found and found[0] - first > _OPEN_SIDE:
        found.insert(0, first)
    if found and last - found[-1] > _OPEN_SIDE:
        found.append(last)
    return found


def _owners(columns: list[float], rows: list[float], across: list[Rule], down: list[Rule]) -> list[list[int]]:
    """For each place the number of the cell that holds it: places without a rule between them are one cell."""
    width, height = len(columns) - 1, len(rows) - 1
    right = _walls(columns, rows, down)
    below = _walls(rows, columns, across)
    owner = [[row * width + column for column in range(width)] for row in range(height)]
    for row in range(height):
        for column in range(width):
            if owner[row][column] != row * width + column:
                continue
            far = column
            while far + 1 < width and not right[far + 1][row] and owner[row][far + 1] == row * width + far + 1:
                far += 1
            low = row
            while low + 1 < height and not any(below[low + 1][one] for one in range(column, far + 1)):
                low += 1
            for one in range(row, low + 1):
                owner[one][column : far + 1] = [row * width + column] * (far + 1 - column)
    return owner


def _walls(borders: list[float], stretches: list[float], rules: list[Rule]) -> list[list[bool]]:
    """``walls[i][j]``: whether a rule stands at border ``i`` along stretch ``j`` of the other axis."""
    walls = [[False] * (len(stretches) - 1) for _ in borders]
    middles = [(one + other) / 2 for one, other in pairwise(stretches)]
    for rule in rules:
        index = min(range(len(borders)), key=lambda i: abs(borders[i] - rule.at))
        if abs(borders[index] - rule.at) > 2 * _NEAR:
            continue
        for position, middle in enumerate(middles):
            if rule.start - _NEAR <= middle <= rule.end + _NEAR:
                walls[index][position] = True
    return walls
