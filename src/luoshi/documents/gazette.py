"""A gazette and the documents that it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from luoshi.documents.issued_heads import find_heads
from luoshi.documents.lines import Line
from luoshi.documents.title_lines import find_head_title
from luoshi.text.numbering import find_marker

_NAME: Final = re.compile(r".{2,24}(?<!统计)(?<!普查)(?:公报|政报)\Z")
_NAME_ENDS: Final = ("公报", "政报")
_ISSUE: Final = re.compile(r"第?\s*\d{1,3}\s*期|总第\s*\d+\s*期")
_CONTENTS: Final = re.compile(r"目\s*[录次]\Z")
_PAGE: Final = re.compile(r"\s*(?:[.…·．\s]{2,}|[（(\t])\s*(\d{1,4})\s*[)）]?\s*\Z|\s+(\d{1,4})\Z")
_IMPRINT: Final = re.compile(r"公报|政报|期|出版|主办|编辑|网址|地址|电话|邮编|邮政编码|印刷|准印|传真|www\.|http")
_TEXT_LINES: Final = 3  # lines that end in a full stop: fewer are a summary or what a page says of itself
_CLOSE_ENOUGH: Final = 84  # a title in the contents differs from the one in the text by a word at most


@dataclass(frozen=True, slots=True)
class Division:
    """The lines of one document, ``first`` included and ``stop`` excluded, and its title lines; a cover has none."""

    first: int
    stop: int
    title: tuple[Line, ...] = ()
    cover: bool = False


def divide(lines: Sequence[Line]) -> list[Division]:
    """The documents of a gazette in order with its covers, or an empty list when the text holds only one document.

    A gazette names itself and its issue on its first lines and has a list of contents whose titles come back in the
    text. Without contents, documents one after another are known by their heads, of which there must be two.
    """
    return _divide_by_contents(lines) or _divide_by_heads(lines)


def _divide_by_heads(lines: Sequence[Line]) -> list[Division]:
    heads = find_heads(lines)
    if len(heads) < 2:
        return []
    named = heads[0].first > 0 and bool(gazette_name(lines[: heads[0].first]))
    titled = not named and _is_titled_text(lines[: heads[0].first])
    starts = [heads[0].first if named or titled else 0, *(head.first for head in heads[1:])]
    stops = [*starts[1:], len(lines)]
    above = [Division(0, starts[0], cover=named)] if named or titled else []
    return above + [Division(first, stop, head.title) for head, first, stop in zip(heads, starts, stops, strict=True)]


def _is_titled_text(lines: Sequence[Line]) -> bool:
    """Whether the lines above the first head are a document of its own: an outline has no number and no addressees."""
    title = find_head_title(lines)
    return bool(title) and sum(line.text.endswith("。") and line.start > title[-1].end for line in lines) >= _TEXT_LINES


def _divide_by_contents(lines: Sequence[Line]) -> list[Division]:
    head = lines[:40]
    if not any(map(_is_name, head)) or not any(_ISSUE.search(line.text) for line in head):
        return []
    contents = next((i for i, line in enumerate(lines[:120]) if _CONTENTS.fullmatch(line.text)), None)
    if contents is None:
        return []
    entries, body = _read_contents(lines, contents + 1)
    starts = _find_titles(lines, entries, body)
    if len(starts) < 2:
        return []
    back = _back_cover(lines, starts[-1][0] + len(starts[-1][1]))
    divisions = [Division(0, starts[0][0], cover=True)]
    for (first, title), stop in zip(starts, [*(start for start, _ in starts[1:]), back], strict=True):
        divisions.append(Division(first, stop, tuple(title)))
    if back < len(lines):
        divisions.append(Division(back, len(lines), cover=True))
    return divisions


def gazette_name(lines: Sequence[Line]) -> str:
    """The name of the gazette on its cover, empty when it has none."""
    return next(("".join(line.text.split()) for line in lines[:40] if _is_name(line)), "")


def _is_name(line: Line) -> bool:
    text = line.text.strip()
    return text.endswith(_NAME_ENDS) and _NAME.fullmatch(text) is not None


def _bare(text: str) -> str:
    return re.sub(r"[^\w]", "", text)


def _read_contents(lines: Sequence[Line], start: int) -> tuple[list[str], int]:
    """The titles of the contents and the line where the text begins. Entries end in a page number, groups do not."""
    titles: list[str] = []
    pieces: list[str] = []
    body = start
    for index in range(start, min(start + 300, len(lines))):
        text = lines[index].text
        page = _PAGE.search(text)
        bulleted = (marker := find_marker(text)) and marker.kind == "bullet"
        if bulleted or text[:1] in "【[〖":
            pieces = []
        if text[:1] in "【[〖":
            body = index + 1
            continue
        pieces.append(_PAGE.sub("", text[marker.length if bulleted and marker is not None else 0 :]))
        if page:
            title = _bare("".join(pieces))
            if len(title) >= 4:
                titles.append(title)
            pieces, body = [], index + 1
        elif len(pieces) > 4:
            break
    return titles, body


def _find_titles(lines: Sequence[Line], titles: Sequence[str], body: int) -> list[tuple[int, list[Line]]]:
    """Where each title of the contents stands in the text, in order; a title that does not come back is left out."""
    short = [_may_be_title(line) for line in lines]
    found: list[tuple[int, list[Line]]] = []
    at = body
    for title in titles:
        place = _find_title(lines, short, title, at)
        if place:
            found.append(place)
            at = place[0] + len(place[1])
    return found


def _may_be_title(line: Line) -> bool:
    text = line.text
    return len(text) <= 90 and text[-1] not in "。；，、：:;," and "\t" not in text and text[:1] not in "（("


def _find_title(lines: Sequence[Line], short: Sequence[bool], title: str, start: int) -> tuple[int, list[Line]] | None:
    from rapidfuzz import fuzz  # only gazettes need it

    best: tuple[float, int, int] | None = None
    for index in range(start, len(lines)):
        if not short[index] or lines[index].text[:1] == "《":
            continue
        first = _bare(lines[index].text)
        if not first or (first[:2] not in title[:8] and fuzz.ratio(first[: len(title)], title[: len(first)]) < 70):
            continue
        spelled = ""
        for stop in range(index, min(index + 6, len(lines))):
            if not short[stop]:
                break
            spelled += _bare(lines[stop].text)
            if len(spelled) > len(title) * 1.3:
                break
            if len(spelled) < len(title) * 0.75:
                continue
            score = fuzz.ratio(spelled, title)
            if score >= _CLOSE_ENOUGH and (best is None or score > best[0] + 2):
                best = (score, index, stop + 1)
        if best and index > best[1] + 40:
            break  # nothing better close by: the first place is the title, later ones quote it
        if best and best[0] == 100:
            break
    return (best[1], list(lines[best[1] : best[2]])) if best else None


def _back_cover(lines: Sequence[Line], start: int) -> int:
    """The line where the imprint on the last page begins."""
    at = len(lines)
    while at > start and at > len(lines) - 16 and len(lines[at - 1].text) <= 40 and _IMPRINT.search(lines[at - 1].text):
        at -= 1
    # An imprint names the gazette or its issue; a last line that merely holds one of the words belongs to the text.
    return at if any(_NAME.fullmatch(line.text) or _ISSUE.search(line.text) for line in lines[at:]) else len(lines)
