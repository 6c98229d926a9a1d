"""Rows of a label and bulleted prose: each bullet is a row, a label stands in the first row of its bullets."""

from __future__ import annotations

from collections.abc import Sequence

from luoshi.documents.lines import Line
from luoshi.documents.table_fields import BLANK, is_repeat
from luoshi.documents.table_words import BULLET, BULLET_HEAD, ENDED, PUNCTUATED, Cell, TextTable, is_caption
from luoshi.text.numbering import find_marker


def is_label(lines: Sequence[Line], index: int) -> bool:
    """Whether a line is short and names a row, its text following in bullets."""
    for at in range(index, min(index + 3, len(lines))):
        line = lines[at]
        if BULLET_HEAD.match(line.text):
            return at > index
        if line.width > 24 or PUNCTUATED.search(line.text) or find_marker(line.text):
            return False
    return False


def read_prose_rows(lines: Sequence[Line], start: int, table: TextTable) -> None:
    """Add the rows of a label and bulleted prose that begin at line ``start``."""
    full = _bullet_width(lines, start)
    label: Cell = []
    fresh = True  # no bullet since the label
    for index in range(start, len(lines)):
        line = lines[index]
        before = lines[index - 1]
        if is_repeat(line, table):
            if before in table.repeats[-1:]:
                break
            table.repeats.append(line)
            if not fresh:  # a label right above a page break goes with the bullets below the repeated head
                label, fresh = [], True
            continue
        match = BULLET.search(line.text)
        if match and (match.start() == 0 or (BLANK.search(line.text, 0, match.start()) and match.start() <= 14)):
            if match.start() > 0:
                head = line.text[: match.start()].rstrip()
                label, fresh = [(line.start, line.start + len(head))], True
            table.rows.append([label or None if fresh else None, [(line.start + match.end(), line.end)]])
            fresh = False
        elif is_label(lines, index) and not _goes_on(before, full):
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
        if is_caption(line.text) or ((found := find_marker(line.text)) and found.kind.startswith("han")):
            break
        if BULLET_HEAD.match(line.text):
            widths.append(line.width)
    return max(widths, default=60)


def _goes_on(line: Line, full: int) -> bool:
    return line.width >= full - 5 and not ENDED.search(line.text)


def _is_item_tail(lines: Sequence[Line], index: int, full: int) -> bool:
    """Whether a line without bullet goes on with the item above rather than with the prose after the table."""
    line, before = lines[index], lines[index - 1]
    if is_caption(line.text) or ((found := find_marker(line.text)) and found.kind.startswith("han")):
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
