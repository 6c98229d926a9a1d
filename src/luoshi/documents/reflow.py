"""Broken lines joined into paragraphs, every character traceable to the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from luoshi.documents.lines import Line
from luoshi.documents.model import Passage
from luoshi.text.numbering import Marker, find_marker
from luoshi.text.span import Span

# What stands inside a line without being part of the sentence: blanks, asterisks, tags, images, links, footnote marks.
# One class of characters at the front, so that the engine skips to them; what was found there decides how it goes on.
# The blanks are spelled out because a class of mere characters is looked up at once, and one with \s in it is not.
_BLANKS = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u200b\u200c\ufeff\u00ad"
_CUT = re.compile(
    rf"[{_BLANKS}*<!h\[¹²³⁰⁴⁵⁶⁷⁸⁹]"
    rf"(?:(?<=[{_BLANKS}])[{_BLANKS}]*"
    r"|(?<=\*)\*"
    r"|(?<=[0-9%‰]\*)(?![0-9*])"
    r"|(?<=<)/?(?:ul|ol|li|br|p|div|span|sub|sup|strong|b|font|u)\b[^<>]{0,80}>"
    r"|(?<=!)\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)"
    r"|(?<=h)ttps?://[!-~]+"
    r"|(?<=\[)\d{1,2}\]"
    r"|(?<=[¹²³⁰⁴⁵⁶⁷⁸⁹])[¹²³⁰⁴⁵⁶⁷⁸⁹]*)"
)
_BLANK = re.compile(r"\s")
_WORD_END = re.compile(r"[A-Za-z0-9][,.;:)&]?\Z|[,.;:)&]\Z")
_CLOSING = "”’」』）)】〕》"
_CLOSING_OR_STAR = frozenset(_CLOSING + "★")
_STOPS = "。；！？：:;!?"
_OPENING = "，、（(《“‘〔—－-"
_DANGLING = re.compile(r"[。；！？][）)”’]?[（(][一二三四五六七八九十百\d]{1,5}[)）]\s?★?\Z")
_ENDED_BEFORE_BRACKET = re.compile(
    r"[。；！？][（(](?![一二三四五六七八九十百\d]{1,5}[)）])(?:[^（()）]|[（(][^（()）]*[)）])*[)）]\Z"
)
_FULL_STOP = re.compile(r"[。；！？]")
_LATIN_HEAD = re.compile(r"[!-~]*")
_OPENING_DATE = re.compile(
    r"(?:——|—|[（(])?\s?(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?(?=\S)(?!至|起|前|以)[^。；]{2,40}\Z"
)
_OPENING_DATE_BEGINS = "—（(12"
_SESSION = re.compile(r"(?:会议上|大会上|会上|通过|批准|次会议)[）)]?\Z")
_ADDRESSEE = re.compile(
    r"[各区县市省州旗镇乡委][^。；]*(?:单位|部门|政府|办事处|企业|代表|机构|公司|学校|委员会|局|办|管委会)[：:]\Z"
)
_INNER = re.compile(r"[，。；、：]")
_REGION = 64
_LONG = 18  # characters of a line that may be a broken one
_LISTED = 40  # characters of a line of a list without full stops at most
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
        run = bisect_right(self.starts, position) - 1
        return self.offsets[run] + position - self.starts[run]

    def cut(self, start: int, end: int) -> Woven:
        """The part from ``start`` to ``end``, blanks at its ends left out."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        if start >= end:
            return Woven("", [], [], [])
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1) - 1
        starts = [max(s - start, 0) for s in self.starts[first : last + 1]]
        offsets = self.offsets[first : last + 1]
        offsets[0] += start - self.starts[first]
        return Woven(self.text[start:end], starts, offsets, [])


def weave(folded: str, spans: Iterable[tuple[int, int]], marks: Sequence[int] = (), keep_blanks: bool = False) -> Woven:
    """Join stretches of a folded text; blanks, tags, links and footnote marks stay out.

    One blank is kept between two words in Latin letters and between two numbers, so that neither merges. ``marks`` are
    the offsets, in order, of plain digits that are known to be footnote marks; with ``keep_blanks`` one blank stays
    wherever there is one.

    >>> weave("全年增长 5 %，Web 3\\n和 AI", [(0, 14), (15, 19)]).text
    '全年增长5%，Web 3和AI'
    """
    debris: list[Span] = []
    runs: list[tuple[int, int]] = []
    for start, end in spans:
        at = start
        for match in _CUT.finditer(folded, start, end):
            first, stop = match.span()
            if not folded[first].isspace():
                if folded[first] in "²³" and first and folded[first - 1] in "m米":
                    continue
                debris.append(Span(first, stop))
            if first > at:
                runs.append((at, first))
            at = stop
        if end > at:
            runs.append((at, end))
    return _join(folded, _without_marks(runs, marks, debris) if marks else runs, debris, keep_blanks)


def weave_plain(folded: str, start: int, end: int) -> Woven:
    """A stretch as it stands."""
    return Woven(folded[start:end], [0], [start], [])


def _without_marks(runs: Sequence[tuple[int, int]], marks: Sequence[int], debris: list[Span]) -> list[tuple[int, int]]:
    """The runs without the footnote marks in them, which go to the debris."""
    kept: list[tuple[int, int]] = []
    for start, end in runs:
        for mark in marks[bisect_left(marks, start) : bisect_left(marks, end)]:
            debris.append(Span(mark, mark + 1))
            if mark > start:
                kept.append((start, mark))
            start = mark + 1
        if end > start:
            kept.append((start, end))
    return kept


def _join(folded: str, runs: Sequence[tuple[int, int]], debris: list[Span], keep_blanks: bool) -> Woven:
    """The runs in one piece, with a blank between two where words would merge."""
    if len(runs) == 1:
        start, end = runs[0]
        return Woven(folded[start:end], [0], [start], debris)
    pieces: list[str] = []
    starts: list[int] = []
    offsets: list[int] = []
    length, last = 0, -1  # of the text so far, and where its last run ends in the source
    for start, end in runs:
        if start != last:
            if (keep_blanks or (folded[start] < "\x7f" and folded[last - 1] < "\x7f")) and pieces:
                blank = _blank_between(folded, last, start, "" if keep_blanks else pieces[-1])
                if blank >= 0:
                    if blank != last:
                        starts.append(length)
                        offsets.append(blank)
                    pieces.append(" ")
                    length += 1
                    last = blank + 1
            if start != last:
                starts.append(length)
                offsets.append(start)
        pieces.append(folded[start:end])
        length += end - start
        last = end
    return Woven("".join(pieces), starts, offsets, debris)


def _blank_between(folded: str, last: int, start: int, word: str) -> int:
    """The blank between ``last`` and ``start``; -1 for none, or where a ``word`` before it does not need one."""
    if word and not _would_merge(word[-2:], folded[start]):
        return -1
    blank = _BLANK.search(folded, last, start)
    return blank.start() if blank else -1


def _would_merge(left: str, right: str) -> bool:
    """Whether a word in Latin letters or digits would run into the one before it."""
    if not (right.isascii() and right.isalnum()) or not _WORD_END.search(left):
        return False
    return left[-1].isalnum() or left[0].isascii()


def full_widths(lines: Sequence[Line], ended: Sequence[bool]) -> list[int]:
    """For every line the width, in characters, at which lines are broken around it; 0 where lines are paragraphs.

    Text is hard-broken where most long lines have nearly the same width and almost none is longer. ``ended`` tells of
    each line whether it `ends_paragraph`.
    """
    shapes = [2 * (line.width // 2) + end for line, end in zip(lines, ended, strict=True)]
    found: list[int] = []
    for at in range(0, len(lines), _REGION):
        around = slice(max(0, at - _REGION // 2), at + _REGION + _REGION // 2)
        full = _full_width(Counter(shapes[around]))
        found.extend([full] * len(shapes[at : at + _REGION]))
    return found


def _full_width(lines: Mapping[int, int]) -> int:
    """The same for some lines: how many there are of each shape, twice the width and one where they end a paragraph."""
    sizes: Counter[int] = Counter()
    for shape, count in lines.items():
        if shape >= 2 * _LONG:
            sizes[shape // 2] += count
    total = sum(sizes.values())
    if total < 3:
        return 0
    many = sizes.get
    near, best = max((many(w - 2, 0) + many(w - 1, 0) + many(w, 0) + many(w + 1, 0), w) for w in sizes)
    longer = sum(count for width, count in sizes.items() if width > best + 3)
    if near < 0.45 * total or longer > 0.12 * total:
        return 0
    # Lines of like width may still be paragraphs, as in a list: where lines are broken, most stop inside a sentence.
    like = [(shape % 2, count) for shape, count in lines.items() if best - 2 <= shape // 2 <= best + 1]
    inside = sum(count for end, count in like if not end)
    return best if inside >= 0.5 * sum(count for _, count in like) else 0


def find_paragraphs(
    lines: Sequence[Line],
    whole_lines: bool,
    breaks: frozenset[int] = frozenset(),
    counted: Mapping[int, Marker] = MappingProxyType({}),
) -> list[list[Line]]:
    """Group lines into paragraphs. ``breaks`` are starts of lines that begin one in any case (titles, captions).

    ``counted`` are markers that only their sequence tells, by the starts of their lines; each begins a paragraph.
    Linear: each line is looked at once, with one line of lookahead.
    """
    if whole_lines:
        return [[line] for line in lines]
    ended = [ends_paragraph(line.text) for line in lines]
    widths = full_widths(lines, ended)
    indented = _uses_indent(lines)
    paragraphs: list[list[Line]] = []
    numbers: dict[str, int] = {}
    markers = [counted.get(line.start) or find_marker(line.text) for line in lines]
    headings = _heading_kinds(markers, lines, widths)
    heading_like = False
    for index, line in enumerate(lines):
        marker = markers[index]
        if (
            paragraphs
            and line.start not in breaks
            and line.start not in counted
            and _joins(
                paragraphs[-1],
                lines,
                index,
                widths[index - 1],
                marker is not None,
                marker is not None and _continues(marker, numbers),
                ended[index - 1],
                indented,
                heading_like,
            )
        ):
            paragraphs[-1].append(line)
            continue
        paragraphs.append([line])
        heading_like = marker is not None and marker.kind in headings
        if marker:
            numbers[marker.kind] = marker.number
    return paragraphs


def _continues(marker: Marker, numbers: dict[str, int]) -> bool:
    return marker.number in (0, 1, numbers.get(marker.kind, 0) + 1) or marker.kind in (
        "chapter",
        "section",
        "article",
        "annex",
    )


def _uses_indent(lines: Sequence[Line]) -> bool:
    long = [line for line in lines if line.width >= 30]
    return (
        len(long) >= 4
        and sum(1 for line in long if line.lead >= 2) * 12 >= len(long)
        and any(line.lead < 2 for line in long)
    )


def _joins(
    paragraph: list[Line],
    lines: Sequence[Line],
    index: int,
    full: int,
    marked: bool,
    likely: bool,
    ended: bool,
    indented: bool,
    heading_like: bool,
) -> bool:
    """Whether the line at ``index`` goes on with the paragraph that ends in the line above it."""
    a, b = paragraph[-1], lines[index]
    text = a.text
    first, last, alone = text[0], text[-1], len(paragraph) == 1
    if len(text) <= 5 and _is_bare_marker(text):
        return not marked
    if first in _OPENING_DATE_BEGINS and _OPENING_DATE.match(text):
        if not _SESSION.search(text):
            if _SESSION.search(b.text):
                return True
        elif first in "—（(" and alone:
            return False
    if last in "）)★" and _DANGLING.search(text[-16:]):
        return not marked
    if ended and alone and _ADDRESSEE.match(text):
        return False
    if marked and last == "第" and not ended:
        return True  # 第/二、第三产业: the marker is half of an ordinal
    lone_heading = heading_like and alone and not ended and _may_be_heading(text)
    if not full:
        return (
            not marked and not ended and not lone_heading and _runs_on(text, b.text) and not _are_entries(text, b.text)
        )
    room = full - a.width // 2
    if marked and (likely or ended or room > _SLACK):
        return False
    if indented and b.lead >= 2 and b.lead > a.lead + (99 if alone else 2):
        return False
    if lone_heading:
        return room <= _SLACK and b.width // 2 < full - _SLACK and not ends_paragraph(b.text) and not marked
    if not ended:
        return room <= _SLACK or last in _OPENING or (room <= 0.2 * full and _runs_on(text, b.text))
    # A line that ends a sentence fills the line only when the next word did not fit, first lines being indented by two.
    room -= 2 if alone else 0
    unfit = len(_LATIN_HEAD.match(b.text)[0]) // 2  # type: ignore[index]
    return room <= 1 + unfit and not _first_of_paragraph(b, lines[index + 1 : index + 2], full)


# What has told a number goes on behind a comma: 新增债务限额2亿元，其中……
_TOLD = re.compile(r"\d(?:%|[万亿]*[元人吨亩户家个项])，")


def _may_be_heading(text: str) -> bool:
    return len(text) <= 70 and text.count("，") <= 2 and not _FULL_STOP.search(text) and not _TOLD.search(text)


def _is_bare_marker(text: str) -> bool:
    marker = find_marker(text)
    return marker is not None and marker.kind != "annex" and marker.length >= len(text)


def ends_paragraph(text: str) -> bool:
    """Whether a line ends as sentences do, be it with its owners in brackets after the full stop.

    >>> ends_paragraph("新增车位90个。（责任单位：区建管委）"), ends_paragraph("优化（含一老一小）")
    (True, False)
    """
    if text[-1] not in _CLOSING_OR_STAR:
        return text[-1] in _STOPS
    return _is_stopped(text) or (text[-1] in "）)" and bool(_ENDED_BEFORE_BRACKET.search(text)))


def _is_stopped(text: str) -> bool:
    """Whether the last sign, closing ones aside, ends a sentence; looked at from the end, as lines may be long."""
    bare = text.rstrip(_CLOSING)
    return bare[-1:] in _STOPS if bare and not text.endswith("★") else text[-2:-1] in "。！？；" and len(text) > 1


def _heading_kinds(markers: Sequence[Marker | None], lines: Sequence[Line], widths: Sequence[int]) -> set[str]:
    """The kinds of marker that mostly stand on short lines of their own, as headings do."""
    alone: Counter[str] = Counter()
    for marker, line, full in zip(markers, lines, widths, strict=True):
        if marker:
            short = not full or line.width // 2 < full - _SLACK
            alone[marker.kind] += 1 if short and not _FULL_STOP.search(line.text) else -1
    return {kind for kind, balance in alone.items() if balance > 0}


def _first_of_paragraph(line: Line, after: Sequence[Line], full: int) -> bool:
    """A first line is two characters narrower than the one after it, for the indent that the text layer lost."""
    if not after or (_is_stopped(line.text) and line.width // 2 < full - _SLACK):
        return False
    return full - 4 <= line.width // 2 <= full - 2 and after[0].width // 2 >= full - 1


def _are_entries(a: str, b: str) -> bool:
    """Whether two lines are entries of a list without full stops, each a paragraph: both short and neither ended."""
    return max(len(a), len(b)) < _LISTED and a[-1] not in _OPENING and not _is_stopped(b)


def _runs_on(a: str, b: str) -> bool:
    """In text whose lines are paragraphs: whether a page break cut the sentence between ``a`` and ``b``."""
    if a[-1] in _OPENING and not a.endswith("—"):
        return True
    if a.count("《") > a.count("》") or a.count("（") > a.count("）"):
        return len(a) < 200
    return len(a) >= 18 and _INNER.search(a) is not None and (_INNER.search(b) is not None or _is_stopped(b))
