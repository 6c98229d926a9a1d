"""Blocks as HTML, built in one pass over sorted spans. Every character of a document is escaped here.

Positions stay known to scripts: an element with ``data-o`` says at which offset of the source the text after it
begins. Blanks and line breaks that typesetting drops are bridged by an empty ``<i data-o>``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

from luoshi_site.ledger.typesetting.blocks import Block, Span

# Blanks beside a character that is not ASCII are the page's, not the text's.
_DROPPED = re.compile(r"(?<=[^\x00-\x7f])[ \t\r\n\f\u3000\xa0]+|[ \t\r\n\f\u3000\xa0]+(?=[^\x00-\x7f])|\u3000+")
_NUMBERED = re.compile(r"第[〇一二三四五六七八九十百0-9]{1,5}[章节条篇编]$")
_NUMERIC = re.compile(r"[-+−–—±≥≤≧≦<>＜＞]?[\d０-９][\d,，.．]*\s*[%％‰]?|[-–—/]")
_TAGS = {"title": "h2", "heading": "h3", "note": "p"}
_MOST_HITS = 500


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure, or several of one number, as they stand in the text. ``rows`` are keys of review rows (f12)."""

    start: int
    end: int
    modality: str
    state: str
    rows: tuple[str, ...]
    address: str
    words: str = ""  # for those who do not see underlines


@dataclass(frozen=True, slots=True)
class Setting:
    """Everything that is laid over the text: marks sorted by start, hits of a search, starts of commitments.

    ``doors`` makes every mark a door to its source sheet.
    """

    text: str
    marks: Sequence[Mark] = ()
    hits: Sequence[Span] = ()
    promises: Sequence[tuple[int, str]] = ()
    doors: bool = True
    _starts: list[int] = field(default_factory=list)
    _hits: list[int] = field(default_factory=list)
    _promised: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._starts.extend(one.start for one in self.marks)
        self._hits.extend(one[0] for one in self.hits)
        self._promised.extend(one[0] for one in self.promises)


def find_hits(text: str, wanted: str, furniture: Sequence[Sequence[int]] = ()) -> list[Span]:
    """Where ``wanted`` stands in a text, its line breaks and blanks apart, at most 500 times; not in page furniture.

    >>> find_hits("养老床\\n位300张", "床位"), find_hits("第1页 1", "1", [[0, 3]])
    ([(2, 5)], [(4, 5)])
    """
    signs = [re.escape(sign) for sign in wanted[:100] if not sign.isspace()]
    if not signs:
        return []
    hidden = sorted((one[0], one[1]) for one in furniture)
    found: list[Span] = []
    for one in re.finditer(r"\s*".join(signs), text, re.IGNORECASE):
        at = bisect_right(hidden, (one.start(), len(text))) - 1
        if at < 0 or hidden[at][1] <= one.start():
            found.append(one.span())
        if len(found) == _MOST_HITS:
            break
    return found


def set_text(parts: Iterable[Block], over: Setting) -> str:
    """Many blocks as HTML."""
    return "\n".join(set_block(one, over) for one in parts)


def set_block(block: Block, over: Setting) -> str:
    """One block as HTML, with the id ``o`` and its offset."""
    if block.table is not None:
        return _set_table(block, over)
    tag = _TAGS.get(block.role, "p")
    if block.role == "heading" and block.level > 1:
        tag = "h4" if block.level == 2 else "h5"
    inner = "".join(_inside(block.start, block.end, block.holes, over, broken=block.role == "title"))
    return f'<{tag} class="set set-{escape(block.role)}" id="o{block.start}" data-o="{block.start}">{inner}</{tag}>'


def _set_table(block: Block, over: Setting) -> str:
    table = block.table or {}
    rows, heads = table.get("rows", []), table.get("header_rows", 0)
    caption = table.get("caption")
    out = [
        f'<div class="set set-table scroll" id="o{block.start}" data-o="{block.start}" tabindex="0">',
        '<table class="issued">',
    ]
    if caption:
        out.append(f'<caption data-o="{caption[0]}">')
        out.extend(_inside(caption[0], caption[1], block.holes, over))
        out.append("</caption>")
    if heads:
        out.append("<thead>")
    for index, row in enumerate(rows):
        if index == heads:
            out.append("</thead><tbody>" if heads else "<tbody>")
        out.append("<tr>")
        out.extend(_set_cell(cell, index < heads, block, over) for cell in row)
        out.append("</tr>")
    out.append("</tbody>" if len(rows) > heads else "</thead>" if heads else "")
    out.append("</table></div>")
    return "".join(out)


def _set_cell(cell: list[int] | None, head: bool, block: Block, over: Setting) -> str:
    tag = "th" if head else "td"
    if not cell:
        return f"<{tag}{' class=on' if cell is None else ''}></{tag}>"
    numeric = not head and _NUMERIC.fullmatch(over.text[cell[0] : cell[1]].strip())
    inner = "".join(_inside(cell[0], cell[1], block.holes, over))
    return f'<{tag} data-o="{cell[0]}"{" class=n" if numeric else ""}>{inner}</{tag}>'


def _inside(start: int, end: int, holes: Sequence[Span], over: Setting, *, broken: bool = False) -> Iterator[str]:
    for first, last in _kept(start, end, holes):
        if first != start:
            yield f'<i data-o="{first}"></i>'
        at = first
        index = bisect_left(over._starts, first)
        if index and over.marks[index - 1].end > first:
            index -= 1
        while index < len(over.marks) and over.marks[index].start < last:
            mark = over.marks[index]
            begin, stop = max(mark.start, at), min(mark.end, last)
            index += 1
            if begin >= stop:
                continue
            yield from _plain(at, begin, over, broken)
            yield _open(mark, begin, over)
            yield from _plain(begin, stop, over, broken)
            yield "</a>"
            at = stop
        yield from _plain(at, last, over, broken)


def _kept(start: int, end: int, holes: Sequence[Span]) -> Iterator[Span]:
    at = start
    for first, last in holes:
        if last <= at or first >= end:
            continue
        if first > at:
            yield at, first
        at = max(at, last)
    if at < end:
        yield at, end


def _open(mark: Mark, begin: int, over: Setting) -> str:
    anchor = f' id="o{begin}"' if begin == mark.start else ""
    door = " data-sheet" if over.doors else ""
    return (
        f'<a class="fig fig-{escape(mark.modality)} fig-{escape(mark.state)}"{anchor} data-o="{begin}"'
        f' data-rows="{escape(" ".join(mark.rows))}" href="{escape(mark.address)}"{door} title="{escape(mark.words)}">'
    )


def _plain(start: int, end: int, over: Setting, broken: bool) -> Iterator[str]:
    """Text without marks, cut at starts of commitments and at the hits of a search."""
    at = start
    for index in range(bisect_left(over._promised, start), bisect_left(over._promised, end)):
        offset, key = over.promises[index]
        yield from _found(at, offset, over, broken)
        yield f'<i class="promise" data-o="{offset}" data-rows="{escape(key)}"></i>'
        at = offset
    yield from _found(at, end, over, broken)


def _found(start: int, end: int, over: Setting, broken: bool) -> Iterator[str]:
    at = start
    index = max(0, bisect_right(over._hits, start) - 1)
    while index < len(over.hits) and over.hits[index][0] < end:
        first, last = max(over.hits[index][0], at), min(over.hits[index][1], end)
        if first < last:
            yield from _words(at, first, over.text, broken)
            anchor = f' id="hit{index + 1}"' if first == over.hits[index][0] else ""
            yield f'<mark class="hit"{anchor}>'
            yield from _words(first, last, over.text, broken)
            yield "</mark>"
            at = last
        index += 1
    yield from _words(at, end, over.text, broken)


def _set_apart(text: str, gap: re.Match[str]) -> str:
    """The class of the blank behind a number of a heading (第一章　总则), which stays to be seen."""
    return ' class="apart"' if _NUMBERED.search(text, max(0, gap.start() - 8), gap.start()) else ""


def _words(start: int, end: int, text: str, broken: bool) -> Iterator[str]:
    at = start
    if start >= end:
        return
    for gap in _DROPPED.finditer(text, start, end):
        if gap.start() > at:
            yield escape(text[at : gap.start()])
        at = gap.end()
        turn = broken and "\n" in gap.group()
        yield f'<br data-o="{at}">' if turn else f'<i{_set_apart(text, gap)} data-o="{at}"></i>'
    if at < end:
        yield escape(text[at:end])
