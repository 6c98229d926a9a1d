"""Where on its page a stretch of the text stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from unicodedata import east_asian_width

from luoshi.documents.reading import Box
from luoshi.text.span import Span

# What a character takes of its line, in ems of a Chinese font; and the room that typesetting leaves between a Chinese
# character and a digit or letter (a fifth to a quarter: Word's and TeX's habit).
_WIDE, _BROAD, _DIGIT, _NARROW, _GAP = 1.0, 0.85, 0.54, 0.4, 0.2


def boxes_of(text: str, boxes: Sequence[Box], span: Span) -> list[Box]:
    """The parts of a document's line and cell boxes that the characters of ``span`` take, one for each line.

    ``boxes`` are those of `luoshi.documents.model.Document`, in the order of the text. Within a line, places are
    worked out from how wide its characters are; a line that stands upright on its side is given whole.

    >>> line = Box(Span(0, 8), 1, 100.0, 50.0, 180.0, 60.0)
    >>> [(box.left, box.right) for box in boxes_of("全年新增养老床位", [line], Span(4, 6))]
    [(140.0, 160.0)]
    >>> boxes_of("全年新增养老床位", [line], Span(8, 9))
    []
    """
    index = max(0, bisect_right(boxes, span.start, key=lambda box: box.span.start) - 1)
    found: list[Box] = []
    for box in boxes[index:]:
        if box.span.start >= span.end:
            break
        start, end = max(span.start, box.span.start), min(span.end, box.span.end)
        if start < end:
            found.append(_part(text, box, start, end))
    return found


def _part(text: str, box: Box, start: int, end: int) -> Box:
    whole = _width(text[box.span.start : box.span.end])
    stands = box.bottom - box.top > 1.5 * (box.right - box.left) and box.span.end - box.span.start > 1
    if stands or not whole:
        return Box(Span(start, end), box.page, box.left, box.top, box.right, box.bottom)
    em = (box.right - box.left) / whole
    left = box.left + em * _width(text[box.span.start : start])
    right = box.left + em * _width(text[box.span.start : end])
    return Box(Span(start, end), box.page, round(left, 2), box.top, round(right, 2), box.bottom)


def _width(text: str) -> float:
    total, before = 0.0, None
    for one in text:
        wide = east_asian_width(one) in "WF"
        letter = one.isalnum()
        total += _WIDE if wide else _DIGIT if letter else _BROAD if one in "%‰—" else _NARROW
        if before is not None and letter and before[1] and before[0] != wide:
            total += _GAP
        before = wide, letter
    return total
