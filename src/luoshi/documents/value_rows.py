"""Rows of values under a header line: labels that go on over lines, and groups named on a line of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from luoshi.documents.lines import Line
from luoshi.documents.table_fields import WIDE_GAP, Ruler, fields_of, is_repeat, words_of
from luoshi.documents.table_words import NUMBERED_NAME, VALUE, Cell, Stretch, TextTable, is_caption, is_header
from luoshi.text.numbering import find_marker

_QUALIFIER: Final = re.compile(r"[\u4e00-\u9fff]{1,4}\Z")
_BARE_NUMBER: Final = re.compile(r"[\d,.]+\Z")
_GROUP_HEAD: Final = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）、.]|.*[:：]\Z")
_CONTINUED: Final = re.compile(r"[（(]?(?:续表|续上表|接上表|上接表)")
_OF_WHICH: Final = re.compile(r"其中[:：]\Z")
_LABEL_ROWS: Final = 40  # rows among which the widest label is looked for


@dataclass(frozen=True, slots=True)
class Header:
    """A header: its lines, its cells with their words, which column counts the rows (-1 for none), whether the first
    one groups them, and where its columns stand when that is known."""

    lines: tuple[Line, ...]
    cells: list[Cell]
    words: list[str]
    counter: int
    grouped: bool
    ruler: Ruler | None

    @property
    def columns(self) -> int:
        """How many columns it heads."""
        return len(self.words)


def read_value_rows(lines: Sequence[Line], start: int, table: TextTable, header: Header) -> None:
    """Add the rows of values that begin at line ``start``."""
    rows = _ValueRows(table, header, _widest_label(lines, start, header.columns))
    for index in range(start, len(lines)):
        line = lines[index]
        repeated = take_repeat(lines, index, table)
        if repeated:
            continue
        if repeated is None or rows.ends_before(line) or not rows.take(line):
            break
    rows.close()


def take_repeat(lines: Sequence[Line], index: int, table: TextTable) -> bool | None:
    """Whether a line only says that the table goes on: 续表, or its header again. None where another one begins."""
    line = lines[index]
    if is_repeat(line, table):
        if lines[index - 1] in table.repeats[-1:] and is_repeat(lines[index - 1], table):
            return None
        table.repeats.append(line)
        return True
    following = lines[index + 1] if index + 1 < len(lines) else None
    if following and _CONTINUED.match(line.text) and is_repeat(following, table):
        table.repeats.append(line)
        return True
    return False


class _ValueRows:
    """A row with too few fields waits for the next line, one with too many is put together again."""

    def __init__(self, table: TextTable, header: Header, room: int) -> None:
        self.table = table
        self.header = header
        self.room = room
        self.waiting: list[Line] = []

    def ends_before(self, line: Line) -> bool:
        """Whether the table is over."""
        marker = find_marker(line.text)
        heading = marker is not None and marker.kind not in ("digit", "bullet", "dash", "digit_half")
        if heading and len(fields_of(line)) >= self.header.columns:
            heading = False  # 一、 may count rows
        return (
            heading
            or is_caption(line.text)
            or (line.text[-1] in "。；：:" and not _OF_WHICH.match(line.text))
            or len(self.waiting) >= 2
            or line.text.count("，") > 1
        )

    def take(self, line: Line) -> bool:
        """Take a line; False when it is no part of the table."""
        columns = self.header.columns
        fields = merge_fields(line, columns)
        cells: list[Cell | None] | None = [[one] for one in fields]
        if len(fields) == columns:
            if self.waiting and self._is_group():
                self._add([[self.waiting[0].span], *([None] * (columns - 1))], [])
            elif self.waiting:
                cells = [[*(one.span for one in self.waiting), fields[0]], *([one] for one in fields[1:])]
        elif len(fields) == columns - 1 and (self.waiting or self.header.grouped):
            cells = self._short(line, fields)
        elif 2 <= len(fields) < columns and self.header.ruler:
            cells = self._placed(line, fields)
        else:
            cells = None
        if cells:
            self._add(cells, [line])
        elif len(fields) < columns and len(self.waiting) < 2:
            self.waiting.append(line)
        else:
            return False
        return True

    def _short(self, line: Line, fields: Sequence[Stretch]) -> list[Cell | None] | None:
        """A row without its first cell: that stands on the lines above, or names a group that goes on."""
        first = words_of(line, fields)[0]
        above: Cell = [one.span for one in self.waiting]
        if VALUE.match(first) and not NUMBERED_NAME.match(first):
            return [above, *([one] for one in fields)] if above else None
        if self.header.grouped and len(above) <= 1:
            return [above or None, *([one] for one in fields)]
        return None

    def _placed(self, line: Line, fields: Sequence[Stretch]) -> list[Cell | None] | None:
        """A row with empty cells, its fields put under the heads that stand over them."""
        places = self.header.ruler.place(line, fields) if self.header.ruler else None
        if not places or self.waiting or places[0] > 0 or not any(VALUE.match(word) for word in words_of(line, fields)):
            return None
        cells: list[Cell | None] = [None] * self.header.columns
        for place, field in zip(places, fields, strict=True):
            cells[place] = [field]
        return cells

    def _is_group(self) -> bool:
        """Whether the one waiting line names a group of rows, and is no label too long for its line."""
        if len(self.waiting) != 1 or self.header.grouped:
            return False
        line = self.waiting[0]
        if _GROUP_HEAD.match(line.text):
            return True
        return line.width < 0.6 * self.room and line.text.count("（") == line.text.count("）")

    def _add(self, cells: list[Cell | None], lines: list[Line]) -> None:
        self.table.lines.extend([*self.waiting, *lines])
        self.waiting = []
        self.table.rows.append(cells)

    def close(self) -> None:
        """A lone short piece in brackets after the last row ends its label."""
        if len(self.waiting) != 1 or len(self.table.rows) < 2:
            return
        text, label = self.waiting[0].text, self.table.rows[-1][0]
        if label is not None and text[0] in "（(" and text[-1] in "）)":
            label.append(self.waiting[0].span)
            self.table.lines.append(self.waiting[0])


def _widest_label(lines: Sequence[Line], start: int, columns: int) -> int:
    """The width of the widest first field among the rows that have all their fields."""
    widest = 0
    for line in lines[start : start + _LABEL_ROWS]:
        fields = fields_of(line)
        if len(fields) == columns and not is_header(words_of(line, fields)):
            widest = max(widest, 2 * (fields[0][1] - fields[0][0]))
    return widest


def merge_fields(line: Line, columns: int, label: int = 0) -> list[Stretch]:
    """Join fields until there are as many as columns: 增长 10%, 1700 亿元, then the words of the column of labels."""
    wide = fields_of(line, WIDE_GAP)
    if len(wide) == columns:
        return wide
    fields = fields_of(line)
    words = words_of(line, fields)

    def merge(at: int) -> None:
        fields[at : at + 2] = [(fields[at][0], fields[at + 1][1])]
        words[at : at + 2] = [words[at] + words[at + 1]]

    at = label + 1
    while len(fields) > columns and at < len(fields) - 1:
        if _QUALIFIER.match(words[at]) and VALUE.match(words[at + 1]) and not _BARE_NUMBER.match(words[at - 1]):
            merge(at)
        at += 1
    at = label + 1
    while len(fields) > columns and at < len(fields) - 1:
        if VALUE.match(words[at]) and not VALUE.match(words[at + 1]) and len(words[at + 1]) <= 14:
            merge(at)
        else:
            at += 1
    while len(fields) > columns and len(fields) > label + 1 and not VALUE.match(words[label + 1]):
        merge(label)
    return fields
