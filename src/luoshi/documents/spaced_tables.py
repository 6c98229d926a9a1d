"""Tables whose cells are set apart by blanks: rows of values, and rows of a label with bulleted prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.documents.lines import Line
from luoshi.documents.table_words import (
    BULLET,
    BULLET_HEAD,
    ENDED,
    PUNCTUATED,
    VALUE,
    Cell,
    Stretch,
    TextTable,
    header_words,
    is_caption,
    is_header,
)
from luoshi.text.numbering import Marker, parse_marker

_WIDE_GAP = re.compile(r"[ \u3000\xa0]{2,}")
_BLANK = re.compile(r"[ \u3000\xa0]+")
_QUALIFIER = re.compile(r"[\u4e00-\u9fff]{1,4}\Z")
_BARE_NUMBER = re.compile(r"[\d,.]+\Z")
_YEAR_FIELD = re.compile(r"(?:19|20)\d\d\Z")


def _fields(line: Line, gap: re.Pattern[str] = _BLANK) -> list[Stretch]:
    fields: list[Stretch] = []
    at = 0
    for match in gap.finditer(line.text):
        fields.append((line.start + at, line.start + match.start()))
        at = match.end()
    fields.append((line.start + at, line.end))
    return fields


def _words_of(line: Line, fields: Sequence[Stretch]) -> list[str]:
    return [line.text[s - line.start : e - line.start] for s, e in fields]


def _header_fields(line: Line) -> list[Stretch]:
    """The fields of a line when all of them look like header cells; a year and the word after it are one field."""
    fields = _fields(line)
    merged: list[Stretch] = []
    for start, end in fields:
        if merged and _YEAR_FIELD.search(line.text[merged[-1][0] - line.start : merged[-1][1] - line.start]):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged if len(merged) >= 2 and is_header(_words_of(line, merged)) else []


def read_spaced(lines: Sequence[Line], start: int) -> TextTable | None:
    line = lines[start]
    header = _header_fields(line)
    captioned = any(is_caption(one.text) for one in lines[max(0, start - 2) : start])
    if not header or len(lines) <= start + 1:
        return None
    endings = header_words()[0]
    known = sum(1 for word in _words_of(line, header) if re.sub(r"[（(].*", "", word).endswith(endings))
    if not captioned and known < len(header):
        return None
    table = TextTable(rows=[[[one] for one in header]], header_rows=1, lines=[line])
    following = lines[start + 1]
    if (len(header) == 2 and (BULLET_HEAD.match(following.text) or _is_label(lines, start + 1))) or (
        len(header) == 2 and BULLET.search(following.text)
    ):
        _read_prose_rows(lines, start + 1, table)
    else:
        _read_value_rows(lines, start + 1, table, len(header))
    return table if len(table.rows) > 1 else None


def _is_label(lines: Sequence[Line], index: int) -> bool:
    """A short line that names a row, its text following in bullets."""
    for at in range(index, min(index + 3, len(lines))):
        line = lines[at]
        if BULLET_HEAD.match(line.text):
            return at > index
        if line.width > 24 or PUNCTUATED.search(line.text) or isinstance(parse_marker(line.text), Marker):
            return False
    return False


def _is_repeat(line: Line, table: TextTable) -> bool:
    return "".join(line.text.split()) == "".join(table.lines[0].text.split())


def _read_prose_rows(lines: Sequence[Line], start: int, table: TextTable) -> None:
    """Rows of a label and bulleted prose. Each bullet is a row; a label stands in the first row of its bullets."""
    full = _bullet_width(lines, start)
    label: Cell = []
    fresh = True  # no bullet since the label
    for index in range(start, len(lines)):
        line = lines[index]
        before = lines[index - 1]
        if _is_repeat(line, table):
            if before in table.repeats[-1:]:
                break
            table.repeats.append(line)
            label, fresh = [], True
            continue
        match = BULLET.search(line.text)
        if match and (match.start() == 0 or (_BLANK.search(line.text, 0, match.start()) and match.start() <= 14)):
            if match.start() > 0:
                head = line.text[: match.start()].rstrip()
                label, fresh = [(line.start, line.start + len(head))], True
            table.rows.append([label or None if fresh else None, [(line.start + match.end(), line.end)]])
            fresh = False
        elif _is_label(lines, index) and not _goes_on(before, full):
            label = [*label, line.span] if fresh and label else [line.span]
            fresh = True
        elif len(table.rows) > 1 and not fresh and _is_item_tail(lines, index, full):
            cell = table.rows[-1][1]
            assert cell is not None
            cell.append(line.span)
        else:
            break
        table.lines.append(line)


def _bullet_width(lines: Sequence[Line], start: int) -> int:
    widths: list[int] = []
    for line in lines[start : start + 80]:
        if is_caption(line.text) or (
            isinstance(found := parse_marker(line.text), Marker) and found.kind.startswith("han")
        ):
            break
        if BULLET_HEAD.match(line.text):
            widths.append(line.width)
    return max(widths, default=60)


def _goes_on(line: Line, full: int) -> bool:
    return line.width >= full - 5 and not ENDED.search(line.text)


def _is_item_tail(lines: Sequence[Line], index: int, full: int) -> bool:
    """Whether a line without bullet goes on with the item above rather than with the prose after the table."""
    line, before = lines[index], lines[index - 1]
    if is_caption(line.text) or (isinstance(found := parse_marker(line.text), Marker) and found.kind.startswith("han")):
        return False
    if not ENDED.search(before.text):
        return before.width >= full - 8 or (bool(PUNCTUATED.search(line.text)) and line.width <= full + 2)
    if before.width < full - 8 or line.width > full + 2:
        return False
    for following in lines[index + 1 : index + 5]:
        if BULLET_HEAD.match(following.text):
            return True
        if following.width > full + 2:
            return False
    return False


def _read_value_rows(lines: Sequence[Line], start: int, table: TextTable, columns: int) -> None:
    """Rows of values. A row with too few fields waits for the next line, one with too many is put together again."""
    waiting: list[Line] = []
    for index in range(start, len(lines)):
        line = lines[index]
        if _is_repeat(line, table):
            if lines[index - 1] in table.repeats[-1:]:
                break
            table.repeats.append(line)
            continue
        if _ends_values(line, waiting):
            break
        fields = _merge_fields(line, columns)
        if len(fields) == columns or (
            waiting and len(fields) == columns - 1 and VALUE.match(_words_of(line, fields)[0])
        ):
            cells: list[Cell | None] = [[one] for one in fields]
            if len(fields) < columns:
                cells.insert(0, [one.span for one in waiting])
            elif waiting:
                cells[0] = [*(one.span for one in waiting), fields[0]]
            table.lines.extend([*waiting, line])
            waiting = []
            table.rows.append(cells)
        elif len(fields) < columns and len(waiting) < 2:
            waiting.append(line)
        else:
            break
    if len(waiting) == 1 and len(table.rows) > 1 and _closes_label(waiting[0], table, lines):
        label = table.rows[-1][0]
        assert label is not None
        label.append(waiting[0].span)
        table.lines.append(waiting[0])


def _ends_values(line: Line, waiting: Sequence[Line]) -> bool:
    marker = parse_marker(line.text)
    heading = isinstance(marker, Marker) and marker.kind not in ("digit", "bullet", "dash", "digit_half")
    return (
        heading or is_caption(line.text) or line.text[-1] in "。；：" or len(waiting) >= 2 or line.text.count("，") > 1
    )


def _closes_label(line: Line, table: TextTable, lines: Sequence[Line]) -> bool:
    """A lone short piece in brackets or after an open bracket ends the label of the row above."""
    return line.text[0] in "（(" and line.text[-1] in "）)" and line.start > table.lines[-1].end


def _merge_fields(line: Line, columns: int) -> list[Stretch]:
    """Join fields until there are as many as columns: 增长 10%, 1700 亿元, then the words of the first column."""
    wide = _fields(line, _WIDE_GAP)
    if len(wide) == columns:
        return wide
    fields = _fields(line)
    words = _words_of(line, fields)

    def merge(at: int) -> None:
        fields[at : at + 2] = [(fields[at][0], fields[at + 1][1])]
        words[at : at + 2] = [words[at] + words[at + 1]]

    at = 1
    while len(fields) > columns and at < len(fields) - 1:
        if _QUALIFIER.match(words[at]) and VALUE.match(words[at + 1]) and not _BARE_NUMBER.match(words[at - 1]):
            merge(at)
        at += 1
    at = 1
    while len(fields) > columns and at < len(fields) - 1:
        if VALUE.match(words[at]) and not VALUE.match(words[at + 1]) and len(words[at + 1]) <= 14:
            merge(at)
        else:
            at += 1
    while len(fields) > columns and len(fields) > 1 and not VALUE.match(words[1]):
        merge(0)
    return fields
