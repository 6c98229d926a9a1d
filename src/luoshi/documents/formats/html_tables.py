"""Tables of a web page: which are data and which only lay out the page, and their cells with spans worked out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from luoshi.documents.formats.html_tree import Element
from luoshi.documents.limits import Watch
from luoshi.errors import TooLarge

_WIDEST = 1000
_LONGEST_CELL = 2000
_BREAKING = frozenset(
    {"p", "div", "br", "li", "table", "tr", "td", "th", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6"}
)
_PROSE = frozenset({"p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li"})


def data_rows(table: Element, name: str, watch: Watch) -> list[list[str | None]] | None:
    """The rows of a data table, None for a table that only lays out the page.

    Layout is: one column, a single cell, another data-sized table inside, or a cell as long as an article.
    """
    cells = [list(_cells(row)) for row in _rows(table)]
    cells = [row for row in cells if row]
    if not any(len(row) > 1 for row in cells) or _lays_out(cells):
        return None
    return _spread(cells, name, watch)


def _lays_out(rows: list[list[Element]]) -> bool:
    filled = [cell for row in rows for cell in row if cell.length]
    if len(filled) <= 1:
        return True
    return any(
        cell.length > _LONGEST_CELL or (cell.length > 40 and _holds_table(cell)) or _prose_blocks(cell) > 12
        for cell in filled
    )


def _holds_table(cell: Element) -> bool:
    inner = cell.find("table")
    return inner is not None and sum(1 for row in _rows(inner) for _ in _cells(row)) > 2


def _prose_blocks(cell: Element) -> int:
    return sum(1 for one in cell.children if isinstance(one, Element) and one.tag in _PROSE)


def _rows(element: Element) -> Iterator[Element]:
    for one in element.children:
        if isinstance(one, Element):
            if one.tag == "tr":
                yield one
            elif one.tag in ("thead", "tbody", "tfoot"):
                yield from _rows(one)


def _cells(row: Element) -> Iterator[Element]:
    return (one for one in row.children if isinstance(one, Element) and one.tag in ("td", "th"))


def _spread(rows: list[list[Element]], name: str, watch: Watch) -> list[list[str | None]]:
    """Give every cell its columns and rows; a place that a cell reaches by its span holds None."""
    grid: list[list[str | None]] = [[] for _ in rows]
    taken: dict[int, int] = {}  # column -> how many more rows a cell from above reaches down
    held = 0
    for index, row in enumerate(rows):
        watch.check(name)
        if held > watch.limits.cells:
            raise _too_large(name)
        line = grid[index]
        below: dict[int, int] = {}
        queue = list(row)
        column = 0
        while queue or any(one >= column for one in taken):
            if taken.get(column, 0):
                line.append(None)
                if taken[column] > 1:
                    below[column] = taken[column] - 1
                column += 1
                continue
            if not queue:
                line.append("")
                column += 1
                continue
            cell = queue.pop(0)
            width, height = _span(cell, "colspan", _WIDEST), _span(cell, "rowspan", len(rows) - index)
            line.append(_cell_text(cell))
            line.extend([None] * (width - 1))
            if height > 1:
                below.update(dict.fromkeys(range(column, column + width), height - 1))
            column += width
            if column > _WIDEST:
                raise _too_large(name)
        taken = below
        held += len(line)
    return _even(grid, name, watch)


def _even(grid: list[list[str | None]], name: str, watch: Watch) -> list[list[str | None]]:
    width = max(len(row) for row in grid)
    if width * len(grid) > watch.limits.cells:
        raise _too_large(name)
    return [row + [""] * (width - len(row)) for row in grid]


def _too_large(name: str) -> TooLarge:
    return TooLarge("表格太大。", where=name, remedy="请把表格另存为 XLSX 再读。")


def _span(cell: Element, attribute: str, most: int) -> int:
    match = re.match(r"\s*(\d{1,9})", cell.attributes.get(attribute, ""))
    if match is None:
        return 1
    number = int(match[1])
    # rowspan="0" means down to the last row (HTML, 4.9.11)
    return max(1, min(most if number == 0 and attribute == "rowspan" else number, most))


def _cell_text(cell: Element) -> str:
    parts: list[str] = []
    _gather(cell, parts)
    return re.sub(r"\s+", " ", "".join(parts).replace("\u3000", " ")).strip()


def _gather(element: Element, parts: list[str]) -> None:
    for one in element.children:
        if isinstance(one, str):
            parts.append(one)
            continue
        breaks = one.tag in _BREAKING
        if breaks:
            parts.append(" ")
        _gather(one, parts)
        if breaks:
            parts.append(" ")
