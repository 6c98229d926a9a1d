"""Rows with running numbers under a header line, as in the tables of indicators of five-year plans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_fields import WIDE_GAP, fields_of, words_of
from luoshi.documents.table_words import (
    NUMBERED_NAME,
    PUNCTUATED,
    ROW_NUMBER,
    VALUE,
    Cell,
    Stretch,
    TextTable,
    is_caption,
)
from luoshi.documents.value_rows import Header, merge_fields, take_repeat
from luoshi.text.numbering import find_marker

_CUMULATED: Final = re.compile(r"累计|年均|〔")
_NATURE: Final = re.compile(r"(?:预期|约束|指导|引导|共性|个性)性?\Z")
_ENDED: Final = re.compile(r"[。；！？]\Z")
_LONGEST_GROUP: Final = 30


def read_numbered_rows(lines: Sequence[Line], start: int, table: TextTable, header: Header) -> bool:
    """Add the rows that begin at line ``start``; False, and nothing added, when there are no two that count up."""
    rows = _NumberedRows(table, header)
    kept = len(table.repeats)
    for index in range(start, len(lines)):
        repeated = take_repeat(lines, index, table)
        if repeated:
            continue
        if repeated is None or not rows.take(lines, index):
            break
    rows.close()
    if rows.counted < 2:
        del table.repeats[kept:]
        return False
    table.rows.extend(rows.rows)
    table.lines.extend(rows.lines)
    return True


class _NumberedRows:
    """A number opens a row; lines without one complete the row above, begin the label below, or name a group."""

    def __init__(self, table: TextTable, header: Header) -> None:
        self.table = table
        self.header = header
        self.need = header.columns - header.counter  # cells from the number on
        self.rows: list[list[Cell | None]] = []
        self.lines: list[Line] = []
        self.counted = 0
        self.last = 0  # the number of the row being read
        self.row: list[Cell] = []
        self.row_lines: list[Line] = []
        self.placed: list[Cell | None] = []
        self.group: Cell = []
        self.label: Cell = []  # pieces of the next label that stand above its number
        self.above: list[Line] = []
        self.split_label = False
        self.grouped_now = False

    def take(self, lines: Sequence[Line], index: int) -> bool:
        """Take a line; False when it is no part of the table."""
        line = lines[index]
        found = self._numbered(line, self.grouped_now)
        if found is not None:
            if self.row and not self._complete():
                self._pad()
                if not self.row:
                    return False
            return self._open(line, *found)
        if is_caption(line.text):
            return False
        if self.row and self._complete() and not self._below_lacks_label(lines, index) and self._extend(line):
            return True
        if not self._may_belong(line):
            return False
        if self.row and not self._complete() and self._fill(line):
            return True
        following = next((at for at in (1, 2) if self._opens(lines, index + at)), 0)
        return self._take_alone(line, lines[index + 1] if following == 1 else None, following)

    def _may_belong(self, line: Line) -> bool:
        marker = find_marker(line.text)
        if _ENDED.search(line.text) or line.text.count("，") > 1 or line.text.startswith(("注", "备注", "说明")):
            return False
        return marker is None or marker.kind in ("han", "han_bracket", "digit", "digit_bracket")

    def _opens(self, lines: Sequence[Line], index: int) -> bool:
        found = self._numbered(lines[index], True) if index < len(lines) else None
        return found is not None and len(found[0]) > 1

    def _numbered(self, line: Line, anew: bool = False) -> tuple[list[Stretch], int] | None:
        """The fields of a line with the next number in its place, and where that is; ``anew`` takes a 1 as well."""
        fields = self._split(line)
        words = words_of(line, fields)
        for at in range(min(self.header.counter + 1, len(words))):
            if at and (VALUE.match(words[0]) or PUNCTUATED.search(words[0])):
                break
            glued = NUMBERED_NAME.match(words[at]) if self.need > 2 else None
            match = glued or ROW_NUMBER.match(words[at])
            number = int(match[1]) if match else 0
            if number != self.last + 1 and not (anew and number == 1):
                continue
            if not glued and len(words) == 1 and self.need > 2:
                continue
            if glued:
                begin, end = fields[at]
                cut = begin + len(glued[0])
                fields[at : at + 1] = [(begin, begin + len(glued[1])), (cut, end)]
            return fields, at
        return None

    def _split(self, line: Line) -> list[Stretch]:
        wide = fields_of(line, WIDE_GAP)
        return wide if len(wide) in (self.need, self.header.columns) else fields_of(line)

    def _open(self, line: Line, fields: list[Stretch], at: int) -> bool:
        """Begin a row; False when the line has more cells than the header has columns."""
        self._close_row()
        words = words_of(line, fields[at:])
        cells = fields[at:]
        if len(cells) > self.need:
            cells = merge_fields(_part(line, cells[0][0]), self.need, 1)
        if len(cells) > self.need:
            return False
        if at:
            self.group = [fields[0]]
        self.last = int(re.sub(r"\D", "", words[0]))
        self.row = [[one] for one in cells]
        self.split_label = self.grouped_now = False
        if self.label:
            if len(self.row) == self.need - 1:
                self.row.insert(1, list(self.label))
            elif len(self.row) > 1:
                self.row[1] = [*self.label, *self.row[1]]
            self.split_label = True
        self.row_lines = [*self.above, line]
        self.label, self.above = [], []
        self._place(line, cells)
        return True

    def _place(self, line: Line, cells: Sequence[Stretch]) -> None:
        """Where cells are missing and the heads' places are known, leave those empty that have nothing under them."""
        self.placed = []
        if not self.header.ruler or not 2 < len(cells) < self.need:
            return
        places = self.header.ruler.place(line, cells)
        if places and places[0] == self.header.counter:
            self.placed = [None] * self.header.columns
            for place, cell in zip(places, cells, strict=True):
                self.placed[place] = [cell]

    def _complete(self) -> bool:
        return len(self.row) == self.need or bool(self.placed)

    def _fill(self, line: Line) -> bool:
        """Go on with a row that lacks cells: its label first, then what stands after it."""
        fields = self._split(line)
        words = words_of(line, fields)
        room = self.need - len(self.row)
        glue = not VALUE.match(words[0]) and len(self.row) == 2
        if len(fields) - glue > room:
            fields = merge_fields(line, room + glue)
        if len(fields) - glue > room:
            return False
        if len(fields) - glue < room and self._fill_placed(line, fields):
            return True
        if glue:
            self.row[-1].append(fields[0])
        self.row.extend([one] for one in fields[glue:])
        self.row_lines.append(line)
        return True

    def _fill_placed(self, line: Line, fields: Sequence[Stretch]) -> bool:
        """Put the fields of a line that completes a row under their heads; the label may go on with the first."""
        label = self.header.counter + 1
        places = self.header.ruler.place(line, fields) if self.header.ruler else None
        if not places or len(fields) < 2 or len(self.row) != 2 or places[0] < label:
            return False
        self.placed = [None] * self.header.columns
        self.placed[label - 1], self.placed[label] = self.row
        for place, field in zip(places, fields, strict=True):
            self.placed[place] = [*(self.placed[place] or []), field]
        self.row_lines.append(line)
        return True

    def _below_lacks_label(self, lines: Sequence[Line], index: int) -> bool:
        return index + 1 < len(lines) and self._lacks_label(lines[index + 1])

    def _extend(self, line: Line) -> bool:
        """Go on with cells of a row that has them all, where a line stands under their columns."""
        fields = self._split(line)
        ruler = self.header.ruler
        places = ruler.place(line, fields) if ruler and line.lead else None
        if not ruler or not places or places[0] <= self.header.counter or not ruler.keeps_within(line, fields, places):
            return False
        if not self.placed:
            self.placed = [*([None] * self.header.counter), *self.row]
        for place, field in zip(places, fields, strict=True):
            self.placed[place] = [*(self.placed[place] or []), field]
        self.row_lines.append(line)
        return True

    def _take_alone(self, line: Line, below: Line | None, following: int) -> bool:
        """A line of words between rows: the tail of the label above, the head of the one below, or a group."""
        words = words_of(line, fields_of(line))
        if len(words) > 2 or any(map(VALUE.match, words)) or len(line.text) > _LONGEST_GROUP:
            return False
        if self.row and not self._complete():
            return False
        if self.row and self._closes_label(line):
            self._label_of_row().append(line.span)
            self.row_lines.append(line)
            return True
        if not following:
            return False
        if below is not None and self._lacks_label(below):
            self.label.append(line.span)
            self.above.append(line)
            return True
        self._close_row()
        self.grouped_now = True
        if self.header.grouped:
            self.group = [*self.group, line.span] if self.above else [line.span]
            self.above.append(line)
        else:
            self.rows.append([[line.span], *([None] * (self.header.columns - 1))])
            self.lines.append(line)
        return True

    def _closes_label(self, line: Line) -> bool:
        label = self._label_of_row()
        opened = sum(len(self._text(one, "（(")) - len(self._text(one, "）)")) for one in label)
        return self.split_label or (line.text[0] in "（(" and line.text[-1] in "）)") or opened > 0

    def _text(self, stretch: Stretch, characters: str) -> str:
        start, end = stretch
        for line in self.row_lines:
            if line.start <= start < line.end:
                return "".join(one for one in line.text[start - line.start : end - line.start] if one in characters)
        return ""

    def _label_of_row(self) -> Cell:
        return self.row[min(1, len(self.row) - 1)]

    def _lacks_label(self, line: Line) -> bool:
        found = self._numbered(line)
        if found is None:
            return False
        fields, at = found
        words = words_of(line, fields[at:])
        return len(words) < self.need and len(words) > 1 and VALUE.match(words[1]) is not None

    def _pad(self) -> None:
        """A row that the next number cut short: its nature stands last, a cumulated value under its head."""
        words = [self._word(cell) for cell in self.row]
        if len(words) < 3 or not any(VALUE.match(word) for word in words[2:]):
            self.row = []
            return
        cells: list[Cell | None] = [None] * self.need
        tail = [*self.row]
        if _NATURE.search(words[-1]):
            cells[-1] = tail.pop()
        heads = self.header.words[self.header.counter :]
        cumulated = next((at for at in range(2, self.need) if _CUMULATED.search(heads[at])), -1)
        if cumulated >= len(tail) and words[len(tail) - 1][:1] in "〔[［":
            cells[cumulated] = tail.pop()
        cells[: len(tail)] = tail
        self.placed = [*([None] * self.header.counter), *cells]

    def _word(self, cell: Cell) -> str:
        start, end = cell[0]
        line = next(one for one in self.row_lines if one.start <= start < one.end)
        return line.text[start - line.start : end - line.start]

    def _close_row(self) -> None:
        if not self.row:
            return
        cells: list[Cell | None] = self.placed or [None] * self.header.counter + list(self.row)
        if self.header.counter and self.group:
            cells[0] = self.group
        self.group = []
        self.rows.append(cells)
        self.lines.extend(self.row_lines)
        self.counted += 1
        self.row, self.row_lines, self.placed = [], [], []

    def close(self) -> None:
        """End the table: a last row without all its cells is kept when it has values."""
        if self.row and not self._complete():
            self._pad()
        self._close_row()


def _part(line: Line, start: int) -> Line:
    """The line from ``start`` on."""
    text = line.text[start - line.start :]
    return Line(start, line.end, text, line.lead, line.gap, line.width, line.new_page)
