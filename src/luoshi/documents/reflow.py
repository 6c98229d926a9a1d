"""Broken lines joined into paragraphs, every character traceable to the source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from luoshi.documents.lines import Line
from luoshi.documents.model import Passage
from luoshi.text.numbering import Marker, parse_marker
from luoshi.text.span import Span

# What stands inside a line without being part of the sentence. No lookbehind at the front: the scan stays fast.
_CUT = re.compile(
    r"[\s\u200b\u200c\ufeff\u00ad]+"
    r"|\*\*"
    r"|</?(?:ul|ol|li|br|p|div|span|sub|sup|strong|b|font|u)\b[^<>]{0,80}>"
    r"|!\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)"
    r"|https?://[!-~]+"
    r"|[¹²³⁰⁴⁵⁶⁷⁸⁹]+"
)
_WORD_END = re.compile(r"[A-Za-z0-9][,.;:)&]?\Z|[,.;:)&]\Z")
_ENDED = re.compile(r"[。；！？：:;!?][”’」』）)】〕》]*\Z|[。！？；]★\Z")
_OPEN_END = re.compile(r"[，、（(《“‘〔—－-]\Z")
_INNER = re.compile(r"[，。；、：]")
_REGION = 64
_SLACK = 3  # characters by which a broken line may fall short of the full width: punctuation is not split from its word


@dataclass(slots=True)
class Woven:
    """Text with the map of its runs, as `Passage` keeps it, and the debris that was left out."""

    text: str
    starts: list[int]
    offsets: list[int]
    debris: list[Span]

    def passage(self, role: str = "body", section: int = -1) -> Passage:
        """The same as a passage; the text must not be empty."""
        return Passage(self.text, tuple(self.starts), tuple(self.offsets), role, section)

    def offset(self, position: int) -> int:
        """The source offset of the character at ``position``."""
        from bisect import bisect_right

        run = bisect_right(self.starts, position) - 1
        return self.offsets[run] + position - self.starts[run]

    def cut(self, start: int, end: int) -> Woven:
        """The part from ``start`` to ``end``, blanks at its ends left out."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        from bisect import bisect_right

        if start >= end:
            return Woven("", [], [], [])
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        starts = [max(s - start, 0) for s in self.starts[first : last + 1]]
        offsets = self.offsets[first : last + 1]
        offsets[0] += start - self.starts[first]
        return Woven(self.text[start:end], starts, offsets, [])


def weave(folded: str, spans: Iterable[tuple[int, int]], marks: frozenset[int] = frozenset()) -> Woven:
    """Join stretches of a folded text; blanks, tags, links and footnote marks stay out.

    One blank is kept between two words in Latin letters and between two numbers, so that neither merges. ``marks`` are
    offsets of plain digits that are known to be footnote marks.

    >>> weave("全年增长 5 %，Web 3\\n和 AI", [(0, 14), (15, 19)]).text
    '全年增长5%，Web 3和AI'
    """
    pieces: list[str] = []
    starts: list[int] = []
    offsets: list[int] = []
    debris: list[Span] = []
    length = 0
    last_end = -1  # where the last kept run ends in the source

    def keep(start: int, end: int) -> None:
        nonlocal length, last_end
        pieces.append(folded[start:end])
        if start != last_end:
            starts.append(length)
            offsets.append(start)
        length += end - start
        last_end = end

    def blank(at: int, following: int) -> None:
        nonlocal length, last_end
        if not pieces or following >= len(folded):
            return
        right, left = folded[following], pieces[-1][-2:]
        if not (right.isascii() and right.isalnum()) or not _WORD_END.search(left):
            return
        if not left[-1].isalnum() and not left[0].isascii():
            return
        pieces.append(" ")
        if at != last_end:
            starts.append(length)
            offsets.append(at)
        length += 1
        last_end = at + 1

    for start, end in spans:
        if last_end >= 0 and start > last_end:
            blank(last_end, start)
        at = start
        for match in _CUT.finditer(folded, start, end):
            first, stop = match.span()
            found = folded[first]
            if found in "²³" and first and folded[first - 1] in "m米":
                continue
            if first > at:
                _keep_marked(keep, marks, at, first)
            if found.isspace():
                if stop < end:
                    blank(first, stop)
            else:
                debris.append(Span(first, stop))
            at = stop
        if end > at:
            _keep_marked(keep, marks, at, end)
    debris.extend(Span(mark, mark + 1) for mark in marks if any(start <= mark < end for start, end in spans))
    return Woven("".join(pieces), starts, offsets, debris)


def _keep_marked(keep: Callable[[int, int], None], marks: frozenset[int], start: int, end: int) -> None:
    if marks:
        for mark in sorted(mark for mark in marks if start <= mark < end):
            if mark > start:
                keep(start, mark)
            start = mark + 1
    if end > start:
        keep(start, end)


def full_widths(lines: Sequence[Line]) -> list[int]:
    """For every line the width, in characters, at which lines are broken around it; 0 where lines are paragraphs.

    Text is hard-broken where most long lines have nearly the same width and almost none is longer.
    """
    found: list[int] = []
    for at in range(0, len(lines), _REGION):
        region = lines[at : at + _REGION]
        around = lines[max(0, at - _REGION // 2) : at + _REGION + _REGION // 2]
        found.extend([_full_width(around)] * len(region))
    return found


def _full_width(lines: Sequence[Line]) -> int:
    sizes = Counter(line.width // 2 for line in lines if line.width >= 30)
    total = sum(sizes.values())
    if total < 4:
        return 0
    near, best = max((sum(sizes[w + d] for d in (-2, -1, 0, 1)), w) for w in sizes)
    longer = sum(count for width, count in sizes.items() if width > best + 3)
    if near < 0.45 * total or longer > 0.12 * total:
        return 0
    return best


def find_paragraphs(lines: Sequence[Line], whole_lines: bool, breaks: frozenset[int] = frozenset()) -> list[list[Line]]:
    """Group lines into paragraphs. ``breaks`` are starts of lines that begin one in any case (titles, captions).

    Linear: each line is looked at once, with one line of lookahead.
    """
    if whole_lines:
        return [[line] for line in lines]
    widths = full_widths(lines)
    indented = _uses_indent(lines)
    paragraphs: list[list[Line]] = []
    numbers: dict[str, int] = {}
    markers = [found if isinstance(found := parse_marker(line.text), Marker) else None for line in lines]
    headings = _heading_kinds(markers, lines, widths)
    heading_like = False
    for index, line in enumerate(lines):
        marker = markers[index]
        joined = False
        if paragraphs and line.start not in breaks:
            before = lines[index - 1]
            after = lines[index + 1] if index + 1 < len(lines) else None
            likely = marker is not None and _continues(marker, numbers)
            joined = _joins(
                paragraphs[-1], before, line, after, widths[index - 1], marker is not None, likely, indented, heading_like
            )
        if joined:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
            heading_like = marker is not None and marker.kind in headings
            if marker:
                numbers[marker.kind] = marker.number
    return paragraphs


def _continues(marker: Marker, numbers: dict[str, int]) -> bool:
    return marker.number in (0, 1, numbers.get(marker.kind, 0) + 1) or marker.kind in ("chapter", "section", "article", "annex")


def _uses_indent(lines: Sequence[Line]) -> bool:
    long = [line for line in lines if line.width >= 30]
    return len(long) >= 4 and sum(1 for line in long if line.lead >= 2) * 12 >= len(long) and any(
        line.lead < 2 for line in long
    )


def _joins(
    paragraph: list[Line], a: Line, b: Line, after: Line | None, full: int, marked: bool, likely: bool, indented: bool, heading_like: bool
) -> bool:
    """Whether line ``b`` goes on with the paragraph that ends in line ``a``."""
    ended = bool(_ENDED.search(a.text))
    if len(a.text) <= 5 and isinstance(first := parse_marker(a.text), Marker) and first.length >= len(a.text):
        return not marked
    if not full:
        return not marked and not ended and _runs_on(a.text, b.text)
    wide = a.width // 2 >= full - _SLACK
    if marked and (likely or ended or not wide):
        return False
    if _OPEN_END.search(a.text):
        return True
    if indented and b.lead >= 2 and not a.lead - b.lead > 2:
        return False if ended or b.lead - a.lead >= 2 or not wide else not _first_of_paragraph(b, after, full)
    if not wide:
        return not ended and b.gap == a.gap and _runs_on(a.text, b.text) and _INNER.search(a.text) is not None and (
            a.width // 2 >= full * 0.8
        )
    if not ended:
        return not (len(paragraph) == 1 and heading_like) or not _first_of_paragraph(b, after, full)
    return not _first_of_paragraph(b, after, full)


def _heading_kinds(markers: Sequence[Marker | None], lines: Sequence[Line], widths: Sequence[int]) -> set[str]:
    """The kinds of marker that mostly stand on short lines of their own, as headings do."""
    alone: Counter[str] = Counter()
    for marker, line, full in zip(markers, lines, widths, strict=True):
        if marker:
            short = not full or line.width // 2 < full - _SLACK
            alone[marker.kind] += 1 if short and not _ENDED.search(line.text) else -1
    return {kind for kind, balance in alone.items() if balance > 0}


def _first_of_paragraph(line: Line, after: Line | None, full: int) -> bool:
    """A first line is two characters narrower than the lines after it, for the indent that the text layer lost."""
    if after is None or _ENDED.search(line.text) and line.width // 2 < full - _SLACK:
        return False
    return full - 4 <= line.width // 2 <= full - 2 and after.width // 2 >= full - 1


def _runs_on(a: str, b: str) -> bool:
    """In text whose lines are paragraphs: whether a page break cut the sentence between ``a`` and ``b``."""
    if _OPEN_END.search(a) and not a.endswith("—"):
        return True
    if a.count("《") > a.count("》") or a.count("（") > a.count("）"):
        return len(a) < 200
    return len(a) >= 18 and _INNER.search(a) is not None and (_INNER.search(b) is not None or bool(_ENDED.search(b)))
