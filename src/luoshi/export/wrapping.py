"""Where lines of Chinese text may break, and what of a text a terminal may be given."""

from __future__ import annotations

import re

from rich.cells import cell_len

# What may not begin a line and what may not end one (GB/T 15834-2011, 5.1.6 and 5.1.8); a number or word stays whole.
_CLOSERS = "，。、；：？！）》〉」』】〕”’…％%‰℃)\\]},.;:!?·"
_OPENERS = "（《〈「『【〔“‘(\\[{"
_PIECE = re.compile(rf"[{_OPENERS}]*(?:[0-9A-Za-z][0-9A-Za-z.,:/~–+-]*|[^{_OPENERS}]|\Z)[{_CLOSERS}]*", re.DOTALL)
# Control characters would move the cursor or change colours; marks of direction would turn a line around.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def visible(text: str) -> str:
    """The text on one line, without characters that would act on a terminal.

    >>> visible("绿地\\x1b[31m7\\n公里\\u202e")
    '绿地[31m7 公里'
    """
    if text.isprintable():
        return text
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\n", " ").replace("\t", " "))


def break_lines(text: str, width: int) -> list[tuple[int, int]]:
    """The stretches of ``text`` that make lines of at most ``width`` columns, Chinese characters taking two.

    A line begins with no closing and ends with no opening punctuation as long as it is wide enough for that.

    >>> text = "控制在33微克/立方米以下，优良率85.5%（含）。"
    >>> [text[start:end] for start, end in break_lines(text, 14)]
    ['控制在33微克/', '立方米以下，优', '良率85.5%', '（含）。']
    >>> break_lines("", 8)
    [(0, 0)]
    """
    if cell_len(text) <= width:
        return [(0, len(text))]
    lines: list[tuple[int, int]] = []
    start = end = used = 0
    for first, last in _pieces(text, width):
        room = cell_len(text[first:last])
        if used + room > width and end > start:
            lines.append((start, end))
            start, used = first, 0
            if text[first:last].isspace():
                start = last
                room = 0
        used += room
        end = last
    return [*lines, (start, end)] if end > start or not lines else lines


def _pieces(text: str, width: int) -> list[tuple[int, int]]:
    """What should stay together; one that is wider than a line, character by character."""
    found = []
    for match in _PIECE.finditer(text):
        first, last = match.span()
        if cell_len(match[0]) > width:
            found += [(at, at + 1) for at in range(first, last)]
        elif last > first:
            found.append((first, last))
    return found
