"""Pages of placed characters (PDF, OFD) written as text: lines with boxes, tables as grids, page after page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from luoshi.documents.formats.draft import Draft
from luoshi.documents.formats.page_glyphs import Glyph, PlacedLine, find_lines, indent, left_margins
from luoshi.documents.formats.page_tables import Drawing, RuledTable, find_tables
from luoshi.documents.reading import Box, Page
from luoshi.text.span import Span

Corners = tuple[float, float, float, float]
Margins = Mapping[int, float | None]


@dataclass(slots=True)
class PageContent:
    """A page's size as shown, and by quarter turns its characters and rules; ``turn`` is that of most characters."""

    width: float
    height: float
    turn: int = 0
    glyphs: dict[int, list[Glyph]] = field(default_factory=dict)
    drawing: Drawing = field(default_factory=Drawing)
    skewed: int = 0
    unmapped: int = 0

    @property
    def characters(self) -> int:
        """How many characters could be read."""
        return sum(map(len, self.glyphs.values()))

    def shown_box(self, left: float, top: float, right: float, bottom: float, turn: int) -> Corners:
        """A box of the page as read, on the page as shown."""
        one = _turn_back(left, top, turn, self.width, self.height)
        other = _turn_back(right, bottom, turn, self.width, self.height)
        return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])


@dataclass(frozen=True, slots=True)
class _Page:
    """What is kept of a page until all are read: its characters are let go."""

    width: float
    height: float
    lines: list[tuple[PlacedLine, Corners]]
    tables: list[tuple[float, list[list[tuple[str, Corners] | None]]]]
    aside: list[tuple[PlacedLine, Corners]]


class Layout:
    """Takes pages one by one, and writes them when the usual left margin is known."""

    def __init__(self) -> None:
        self._pages: list[_Page] = []

    def add(self, page: PageContent) -> None:
        """Take a page; one without characters keeps its number."""
        tables = find_tables(page.drawing.across, page.drawing.down)
        outside = [glyph for glyph in page.glyphs.get(page.turn, []) if not any(table.holds(glyph) for table in tables)]
        self._pages.append(
            _Page(
                page.width,
                page.height,
                [(line, _line_box(page, line, page.turn)) for line in find_lines(outside)],
                [(table.rows[0], _cells(page, table)) for table in tables if table.glyphs],
                [
                    (line, _line_box(page, line, turn))
                    for turn in sorted(page.glyphs)
                    if turn != page.turn
                    for line in find_lines(page.glyphs[turn])
                ],
            )
        )

    def write(self, draft: Draft) -> None:
        """Add all pages to the draft, text that stands sideways after the rest of its page."""
        margins = [left_margins([line for line, _ in page.lines]) for page in self._pages]
        known = sorted(margin[0] for margin in margins if 0 in margin)
        usual = known[len(known) // 2] if known else None
        for number, (page, margin) in enumerate(zip(self._pages, margins, strict=True), start=1):
            start = draft.offset
            _write_page(draft, page, number, {**margin, 0: _nearer(margin.get(0), usual)})
            span = Span(start, max(start, draft.offset - 1))
            draft.pages.append(Page(number, span, page.width, page.height))


def _write_page(draft: Draft, page: _Page, number: int, margins: Margins) -> None:
    waiting = list(page.tables)
    for line, box in page.lines:
        while waiting and waiting[0][0] < line.baseline:
            _write_table(draft, number, waiting.pop(0)[1])
        _write_line(draft, number, line, box, margins.get(line.column))
    for _, table in waiting:
        _write_table(draft, number, table)
    for line, box in page.aside:
        _write_line(draft, number, line, box, None)


def _write_line(draft: Draft, number: int, line: PlacedLine, box: Corners, margin: float | None) -> None:
    blank = indent(line, margin)
    span = draft.line(blank + line.text)
    draft.boxes.append(Box(Span(span.start + len(blank), span.end), number, *box))


def _write_table(draft: Draft, number: int, cells: list[list[tuple[str, Corners] | None]]) -> None:
    grid = draft.grid([[cell and cell[0] for cell in row] for row in cells])
    for row, places in zip(grid.rows if grid else (), cells, strict=False):
        for span, cell in zip(row, places, strict=True):
            if span is not None and cell is not None and span.start < span.end:
                draft.boxes.append(Box(span, number, *cell[1]))


def _cells(page: PageContent, table: RuledTable) -> list[list[tuple[str, Corners] | None]]:
    return [
        [cell and (cell.text, _rounded(page.shown_box(*cell.box, page.turn))) for cell in row] for row in table.cells()
    ]


def _line_box(page: PageContent, line: PlacedLine, turn: int) -> Corners:
    return _rounded(page.shown_box(line.left, line.top, line.right, line.bottom, turn))


def _nearer(margin: float | None, usual: float | None) -> float | None:
    """The page's own margin, unless that is only the indent of a page whose lines are all first lines."""
    if margin is None or usual is None:
        return usual if margin is None else margin
    return usual if 0 < margin - usual < 60 else margin


def _rounded(box: Corners) -> Corners:
    left, top, right, bottom = (round(one, 2) for one in box)
    return left, top, right, bottom


def turn_upright(x: float, y: float, turn: int, width: float, height: float) -> tuple[float, float]:
    """A place on the page as shown, on the page turned back so that text of that turn stands upright."""
    match turn:
        case 1:
            return y, width - x
        case 2:
            return width - x, height - y
        case 3:
            return height - y, x
        case _:
            return x, y


def _turn_back(x: float, y: float, turn: int, width: float, height: float) -> tuple[float, float]:
    match turn:
        case 1:
            return width - y, x
        case 2:
            return width - x, height - y
        case 3:
            return y, height - x
        case _:
            return x, y
