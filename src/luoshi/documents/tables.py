"""Tables as the document keeps them: from grids that the format marks, and from lines that are set as tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.model import Passage, Table
from luoshi.documents.reading import Grid
from luoshi.documents.tabbed_tables import split_bullets
from luoshi.documents.table_words import Cell, TextTable, is_caption, is_header, is_unit_remark, lacks_first_head
from luoshi.documents.weaving import Weaver, weave_plain
from luoshi.text.numbering import find_marker
from luoshi.text.span import Span

_SUMMED: Final = re.compile(r"\s*\[\d{1,2}\]\s*")
# A name of a unit is taken as a whole (城东街道办事处 is not tried as two): else a long list takes for ever.
_UNIT: Final = (
    r"(?>[\u4e00-\u9fff（）()]{1,40}?(?:局|委|办|厅|院|会|处|部|队|社|站|所|校|镇|乡|街道|政府|中心|公司|集团|办公室|联|园区|[新业技]园|[开新示]区|开发区|单位|部门|银行)"
    r"(?:[（(][\u4e00-\u9fff、]{1,12}[）)])?(?![\u4e00-\u9fff（）()]))"
)
_UNITS: Final = re.compile(rf"{_UNIT}(?:[\s、，；]+{_UNIT})+[\s、，；]*")
_VALUE: Final = re.compile(r"[-+−]?\d[\d,.]*\s*(?:[%‰]|[^\d\s年]{1,6}\Z|\Z)")


def build_table(found: TextTable, weaver: Weaver, section: int, debris: list[Span]) -> Table:
    """The table of a text table; what is cut out of its cells is added to ``debris``."""
    rows = tuple(tuple(_cell(cell, weaver, section, debris, found.apart) for cell in row) for row in found.rows)
    spans = [line.span for line in (*found.caption, *found.lines)]
    caption = _caption(found.caption, weaver, section, debris)
    debris.extend(Span(line.start, line.end) for line in found.repeats)
    span = Span(min(start for start, _ in spans), max(end for _, end in spans))
    return Table(caption, rows, found.header_rows, span, section)


def build_grid(grid: Grid, caption: Sequence[Line], weaver: Weaver, section: int, debris: list[Span]) -> Table:
    """The table of a grid; a cell with several bulleted items becomes several rows."""
    cells: list[list[Cell | None]] = [
        [[(span.start, span.end)] if span and span.end > span.start else None for span in row] for row in grid.rows
    ]
    split = [part for row in cells for part in split_bullets(row, weaver.folded)]
    rows = tuple(tuple(_cell(cell, weaver, section, debris, marked=True) for cell in row) for row in split)
    if rows and rows[0] and lacks_first_head([[cell.text if cell else "" for cell in row] for row in rows]):
        rows = ((None, *rows[0][:-1]), *rows[1:])
    start = min([grid.span.start, *(line.start for line in caption)])
    return Table(
        _caption(caption, weaver, section, debris), rows, count_headers(rows), Span(start, grid.span.end), section
    )


def join_grids(grids: Sequence[Grid], shown: Sequence[int], folded: str) -> tuple[Grid, ...]:
    """Grids that a page break cut, put together: same columns, no line of text between, no header of its own.

    ``shown`` are the starts, in order, of the lines that are text. A header that is printed again is left out.
    """
    joined: list[Grid] = []
    for grid in sorted(grids, key=lambda one: one.span):
        above = joined[-1] if joined else None
        if above is None or not grid.rows or not above.rows or len(grid.rows[0]) != len(above.rows[0]):
            joined.append(grid)
            continue
        first, head = _words(grid.rows[0], folded), _words(above.rows[0], folded)
        apart = bisect_left(shown, above.span.end) != bisect_left(shown, grid.span.start)
        if apart or (first != head and is_header(first)):
            joined.append(grid)
            continue
        rows = grid.rows[1:] if first == head else grid.rows
        joined[-1] = Grid(Span(above.span.start, grid.span.end), above.rows + rows)
    return tuple(joined)


def _words(row: Sequence[Span | None], folded: str) -> list[str]:
    return ["".join(span.of(folded).split()) if span else "" for span in row]


def grid_caption(lines: Sequence[Line], before: int, after: int) -> list[Line]:
    """The lines right above a grid that name it; ``after`` is where the grid or title above it ends."""
    at = bisect_left(lines, before, key=lambda line: line.start)
    above = lines[max(0, at - 2) : at]
    taken: list[Line] = []
    for line in reversed(above):
        if line.start < after:
            break
        if is_unit_remark(line.text) and not taken:
            taken.append(line)
        elif is_caption(line.text) or (
            len(line.text) <= 40 and not re.search(r"[，。；：！？]", line.text) and not find_marker(line.text)
        ):
            taken.append(line)
            break
        else:
            break
    return taken[::-1]


def count_headers(rows: Sequence[Sequence[Passage | None]]) -> int:
    """How many rows at the top are header: rows of names without a value; a second one only below merged cells."""
    if len(rows) < 2:
        return 0
    texts = [[cell.text if cell else "" for cell in row] for row in rows[:4]]
    if not is_header(texts[0]) and (_has_value(texts[0]) or not any(_has_value(row) for row in texts[1:])):
        return 0
    count = 1
    while count < len(texts) - 1 and count < 3 and "" in texts[count - 1] and not _has_value(texts[count]):
        count += 1
    return count


def _has_value(texts: Sequence[str]) -> bool:
    return any(_VALUE.match(text) and not re.fullmatch(r"(?:19|20)\d\d年?", text) for text in texts)


def _caption(lines: Sequence[Line], weaver: Weaver, section: int, debris: list[Span]) -> Passage | None:
    if not lines:
        return None
    woven = weaver.weave([line.span for line in lines])
    debris.extend(woven.debris)
    return woven.passage("caption", section) if woven.text else None


def _cell(cell: Cell | None, weaver: Weaver, section: int, debris: list[Span], marked: bool = False) -> Passage | None:
    """A cell's passage. Units that the format sets on lines of their own in a cell keep the blank between them."""
    if not cell:
        return None
    folded = weaver.folded
    apart = marked and _UNITS.fullmatch("\n".join(folded[start:end] for start, end in cell)) is not None
    if len(cell) == 1 and _SUMMED.fullmatch(folded, *cell[0]):
        return weave_plain(folded, *cell[0]).passage("cell", section)  # [14]: summed over the years, no footnote mark
    woven = weaver.weave(cell, keep_blanks=apart)
    debris.extend(woven.debris)
    marker = find_marker(woven.text)
    if marker is not None and marker.kind == "bullet" and woven.text[0] not in "-–*":
        woven = woven.cut(marker.length, len(woven.text))
    return woven.passage("cell", section) if woven.text else None
