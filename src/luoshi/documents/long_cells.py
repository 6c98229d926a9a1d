"""The cells of a line set apart by tabs or bars, and rows whose long cells take several lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_words import Cell

_BETWEEN: Final = re.compile(r"(?<=\S) \| (?=\S)")
_COUNTED: Final = re.compile(r"\d{1,3}\t")
_MOST_LINES: Final = 40  # of one row


def has_tabs(line: Line, folded: str) -> bool:
    if "\t" in line.text:
        return True
    if "|" in line.text and _has_bars(line.text):
        return True
    return line.lead > 0 and "\t" in folded[line.start - line.lead : line.start]


def _has_bars(text: str) -> bool:
    """Whether bars part the cells of a line: | 税收 | 9 |, 税收 | 9."""
    if (text[0] == "|" or text[-1] == "|") and text.strip("|") and text.count("|") >= 2:
        return True
    return _BETWEEN.search(text) is not None and "。" not in text


def cells_of(line: Line, folded: str) -> list[Cell | None]:
    start = line.start - line.lead
    if line.text[0] == "|" or ("|" in line.text and "\t" not in line.text):
        start, separator = line.start + (line.text[0] == "|"), "|"
        raw = folded[start : line.end - (1 if line.text.endswith("|") else 0)]
    else:
        raw, separator = folded[start : line.end], "\t"
    cells: list[Cell | None] = []
    for piece in raw.split(separator):
        text = piece.strip()
        at = start + len(piece) - len(piece.lstrip())
        cells.append([(at, at + len(text))] if text else None)
        start += len(piece) + 1
    return cells


def lines_of_row(lines: Sequence[Line], at: int, columns: int, folded: str) -> list[Line]:
    """The lines behind the line ``at`` that its row of ``columns`` cells goes on in; empty where they do not come out.

    1 | 教育工程 | 1.新建学校5所。
    2.改造教室186间。 | 8月底 | 县教育局
    Only where a number opens the row, so that the next one is known by its own.
    """
    first = lines[at]
    if _COUNTED.match(first.text) is None:
        return []
    cells = len(cells_of(first, folded))
    more: list[Line] = []
    for line in lines[at + 1 : at + 1 + _MOST_LINES]:
        if _COUNTED.match(line.text):
            return []
        more.append(line)
        cells += folded.count("\t", line.start, line.end)
        if cells >= columns:
            return more if cells == columns else []
    return []


def join_cells(cells: Sequence[Cell | None], more: Sequence[Line], folded: str) -> list[Cell | None]:
    """The cells of a row with what the lines behind it add: the first cell of each goes on with the last one."""
    row = list(cells)
    for line in more:
        first, *rest = cells_of(line, folded) if "\t" in line.text else [[line.span]]
        if first:
            last = row[-1]
            row[-1] = [*last, *first] if last else first
        row.extend(rest)
    return row
