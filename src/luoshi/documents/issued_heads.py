"""Official heads: where one document after another begins when no list of contents tells.

GB/T 9704-2012 7.2 to 7.3: a document's head is its number, title and the addressees, a colon after them. Web pages and
gazettes put the number and the date under the title; reports have the meeting, the organ and 各位代表：.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from luoshi.documents.imprint import is_date, is_number_line
from luoshi.documents.lines import Line
from luoshi.documents.title_lines import bare_title, ends_as_title, is_title_line

_ADDRESSEE: Final = re.compile(r"(?:各|全|本|市|县|区|省|州|旗|国务院|有关|机关|你|尊敬)[^。；]{1,70}[:：]\Z", re.ASCII)
_NO_ADDRESSEE: Final = re.compile(r"如下|以下|下列|包括|为[:：]|是[:：]|有[:：]|方面[:：]|单位[:：]\S|\d")
_SUBTITLE: Final = re.compile(
    r"(?:——|—|[（(])?\s?(?:19|20)\d\d\s?年\s?\d{1,2}\s?月|(?:——|—|[（(])?在.{2,30}会(?:议)?上"
)
_COMPLETE: Final = re.compile(r".{2,40}?(?:政府|办公[室厅]|委员会|[局厅院委部])(?:、.{2,20})?关于")
_SIGNS: Final = re.compile(r"[，。；：、！？:;!?\d]|文件\Z")
_LETTERHEAD: Final = re.compile(r".{2,30}(?:文件|公报)\Z")
_BETWEEN: Final = 6  # lines between a title and the addressees: date, number, meeting, organ, name
_MOST_LINES: Final = 6  # lines of a title


@dataclass(frozen=True, slots=True)
class Head:
    """A head: the line where its document begins, its title lines, and what marks it off from other heads."""

    first: int
    title: tuple[Line, ...]
    key: str


def find_heads(lines: Sequence[Line]) -> list[Head]:
    """The official heads in a text, each once, in order: a title with a number, or with addressees under it.

    Linear: a title is looked for only above a number or addressees, and no further than a head is long.
    """
    found: list[Head] = []
    seen: set[str] = set()
    after = 0
    for index, line in [(index, line) for index, line in enumerate(lines) if line.text[-1] in "号:："]:
        numbered = line.text[-1] == "号" and is_number_line(line.text)
        if not numbered and not _is_addressee(line):
            continue
        headed = numbered and index > 0 and _LETTERHEAD.fullmatch(lines[index - 1].text) is not None
        head = None if headed else _head_above(lines, index, after)
        if head is None and numbered:
            head = _head_below(lines, index)
        if head is None:
            continue
        after = max(index, _index_of(lines, head.title[-1], index)) + 1
        keys = {"".join(line.text.split()) if numbered else "", head.key} - {""}
        if not keys & seen:
            found.append(head)
        seen |= keys
    return found


def _is_addressee(line: Line) -> bool:
    if line.text[-1] not in ":：":
        return False
    text = "".join(line.text.split())
    return len(text) <= 72 and bool(_ADDRESSEE.match(text)) and not _NO_ADDRESSEE.search(text)


def _is_between(line: Line) -> bool:
    """Whether a line may stand between a title and the addressees."""
    text = line.text
    return (
        is_number_line(text)
        or is_date(text)
        or _SUBTITLE.match(text) is not None
        or (len(text) <= 24 and not _SIGNS.search(text) and not ends_as_title(text))
    )


def _index_of(lines: Sequence[Line], line: Line, near: int) -> int:
    """The index of a line of a head that was found around ``near``."""
    around = range(max(0, near - 2 * _BETWEEN), min(len(lines), near + 2 * _BETWEEN))
    return next(index for index in around if lines[index].start == line.start)


def _head_above(lines: Sequence[Line], index: int, after: int) -> Head | None:
    """The head whose number or addressees stand on a line: its title is on the lines above."""
    stop = index
    while stop > max(after, index - _BETWEEN) and _is_between(lines[stop - 1]):
        stop -= 1
    if stop <= after or not is_title_line(lines[stop - 1]) or not ends_as_title(lines[stop - 1].text):
        return None
    first = stop - 1
    while first > max(after, stop - _MOST_LINES) and not _begins(lines, first):
        first -= 1
    title = tuple(lines[first:stop])
    words = bare_title("".join("".join(line.text.split()) for line in title))
    if words.count("《") != words.count("》"):
        return None
    while first > after and (is_number_line(lines[first - 1].text) or _LETTERHEAD.fullmatch(lines[first - 1].text)):
        first -= 1
    return Head(first, title, words)


def _begins(lines: Sequence[Line], index: int) -> bool:
    """Whether a title begins on this line: the one above is no part of it, or the title is complete as it is."""
    above = lines[index - 1]
    return (
        not is_title_line(above)
        or _COMPLETE.match("".join(lines[index].text.split())) is not None
        or _LETTERHEAD.fullmatch(above.text) is not None
    )


def _is_addressed(lines: Sequence[Line], start: int) -> bool:
    """Whether addressees follow a title, with nothing between that doesn't belong to a head."""
    for line in lines[start : start + _BETWEEN]:
        if _is_addressee(line):
            return True
        if not _is_between(line):
            return False
    return False


def _head_below(lines: Sequence[Line], index: int) -> Head | None:
    """The head whose number stands above its title, under the letterhead."""
    first = index
    while first > 0 and index - first < 2 and _LETTERHEAD.fullmatch(lines[first - 1].text):
        first -= 1
    for stop in range(index + 2, min(index + 2 + _MOST_LINES, len(lines))):
        title = tuple(lines[index + 1 : stop])
        if not is_title_line(title[-1]):
            return None
        words = bare_title("".join("".join(line.text.split()) for line in title))
        if ends_as_title(words) and words.count("《") == words.count("》") and _is_addressed(lines, stop):
            return Head(first, title, words)
    return None
