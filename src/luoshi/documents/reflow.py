"""Broken lines joined into paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from luoshi.documents.fragments import breaks_at_semicolons, find_islands, goes_on, is_midway
from luoshi.documents.lines import Line
from luoshi.text.numbering import MARKER_BEGINS, Marker, find_marker

_CLOSING: Final = "”’」』）)】〕》"
_CLOSING_OR_STAR: Final = frozenset(_CLOSING + "★")
_STOPS: Final = frozenset("。；！？：:;!?")
_OPENING: Final = "，、（(《“‘〔—－-"
_DANGLING: Final = re.compile(r"[。；！？][）)”’]?[（(][一二三四五六七八九十百\d]{1,5}[)）]\s?★?\Z")
_TURNING: Final = frozenset("）)★")  # what the last of `_DANGLING` can be
_NUMBERED: Final = re.compile(r"[（(][一二三四五六七八九十百\d]{1,5}[)）]")
_ENDED_BEFORE_BRACKET: Final = re.compile(
    rf"[。；！？](?!{_NUMBERED.pattern})[（(](?:[^（()）]|[（(][^（()）]*[)）])*[)）]\Z"
)
_FULL_STOP: Final = re.compile(r"[。；！？]")
_LATIN_HEAD: Final = re.compile(r"[!-~]*")
_OPENING_DATE: Final = re.compile(
    r"(?:——|—|[（(])?\s?(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日\s?(?=\S)(?!至|起|前|以)[^。；]{2,40}\Z"
)
_OPENING_DATE_BEGINS: Final = "—（(12"
_SESSION: Final = re.compile(r"(?:会议上|大会上|会上|通过|批准|次会议)[）)]?\Z")
_ADDRESSEE: Final = re.compile(
    r"[各区县市省州旗镇乡委][^。；]*(?:单位|部门|政府|办事处|企业|代表|机构|公司|学校|委员会|局|办|管委会)[：:]\Z"
)
_INNER: Final = re.compile(r"[，。；、：]")
_REGION: Final = 64
_LONG: Final = 18  # characters of a line that may be a broken one
_LISTED: Final = 40  # characters of a line of a list without full stops at most
# characters by which a broken line may fall short of the full width: punctuation is not split from its word
_SLACK: Final = 3


def full_widths(lines: Sequence[Line], ended: Sequence[bool]) -> list[int]:
    """For every line the width, in characters, at which lines are broken around it; 0 where lines are paragraphs.

    Text is hard-broken where most long lines have nearly the same width and almost none is longer. ``ended`` tells of
    each line whether it `ends_paragraph`.
    """
    shapes = [(line.width | 1) - (not end) for line, end in zip(lines, ended, strict=True)]
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
    if 4 * max(sizes.values()) < 0.45 * total:
        return 0  # no four widths are those of most lines
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
    if whole_lines or len(lines) < 2:
        return [[line] for line in lines]
    texts = [line.text for line in lines]
    ended = [text[-1] in _STOPS if text[-1] not in _CLOSING_OR_STAR else ends_paragraph(text) for text in texts]
    widths = full_widths(lines, ended)
    indented = _uses_indent(lines)
    paragraphs: list[list[Line]] = []
    numbers: dict[str, int] = {}
    markers = [
        find_marker(text) if (first := text[0]) in MARKER_BEGINS or first >= "\ue000" else None for text in texts
    ]
    if counted:
        markers = [counted.get(line.start) or marker for line, marker in zip(lines, markers, strict=True)]
    headings = _heading_kinds(markers, lines, widths)
    told = _told_by_shape(lines, ended, widths, markers, indented)
    semicolons, in_pieces = breaks_at_semicolons(lines), bool(find_islands(lines))
    heading_like, head = False, None
    for index, (line, marker, joins) in enumerate(zip(lines, markers, told, strict=True)):
        if joins is None or (joins and heading_like and len(paragraphs[-1]) == 1):
            likely = marker is not None and _continues(marker, numbers)
            shape = widths[index - 1], marker is not None, likely, ended[index - 1], indented, heading_like
            joins = _joins(paragraphs[-1], lines, index, *shape)
        if not joins and index and not in_pieces and is_midway(lines, index, ended[index - 1]):
            joins = True
        if semicolons and index and marker is None and texts[index - 1][-1] in ";；":
            joins = True
        if in_pieces and index and not joins:
            joins = goes_on(paragraphs[-1], head, lines, index, marker, ended[index - 1])
        if joins and line.start not in breaks and line.start not in counted:
            paragraphs[-1].append(line)
            continue
        paragraphs.append([line])
        head = marker
        heading_like = marker is not None and marker.kind in headings
        if marker:
            numbers[marker.kind] = marker.number
    return paragraphs


def _told_by_shape(
    lines: Sequence[Line],
    ended: Sequence[bool],
    widths: Sequence[int],
    markers: Sequence[Marker | None],
    indented: bool,
) -> list[bool | None]:
    """Whether each line goes on with the one above, where their shapes tell, as most do; None for a closer look.

    A line that goes on may still stand below a heading.
    """
    found: list[bool | None] = [False]
    for above, end, full, marker in zip(lines, ended, widths, markers[1:], strict=False):
        text = above.text
        if above.width <= 10 or text[0] in _OPENING_DATE_BEGINS or text[-1] in _TURNING:
            found.append(None)
        elif end and not full:
            found.append(False)
        else:
            fills = full and not (end or marker or indented) and full - above.width // 2 <= _SLACK
            found.append(True if fills else None)
    return found


def _continues(marker: Marker, numbers: dict[str, int]) -> bool:
    return marker.number in (0, 1, numbers.get(marker.kind, 0) + 1) or marker.kind in (
        "chapter",
        "section",
        "article",
        "annex",
    )


def _uses_indent(lines: Sequence[Line]) -> bool:
    leads = [line.lead >= 2 for line in lines if line.width >= 30]
    deep = sum(leads)
    return len(leads) >= 4 and 12 * deep >= len(leads) > deep


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
    if last in _TURNING and _DANGLING.search(text[-16:]):
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
        if room <= _SLACK or last in _OPENING or (room <= 0.2 * full and _runs_on(text, b.text)):
            return True
        return room <= 0.35 * full and not marked and _breaks_off(text) and not _LABEL.match(b.text)
    # A line that ends a sentence fills the line only when the next word did not fit, first lines being indented by two.
    room -= 2 if alone else 0
    unfit = len(_LATIN_HEAD.match(b.text)[0]) // 2  # type: ignore[index]
    return room <= 1 + unfit and not _first_of_paragraph(b, lines[index + 1 : index + 2], full)


_LABEL: Final = re.compile("[^，。；：:]{2,8}[：:]")  # 牵头单位：
_BEGUN: Final = re.compile("[。；！？](?P<rest>[^。；！？：:（）()]{2,})\\Z")


def _breaks_off(text: str) -> bool:
    """Whether a line holds the end of a sentence and the beginning of the next one: ……2200户。建设家庭养老床位."""
    return _BEGUN.search(text) is not None


# What has told a number goes on behind a comma: 新增债务限额2亿元，其中……
_TOLD: Final = re.compile(r"\d(?:%|[万亿]*[元人吨亩户家个项])，")


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
    return _is_stopped(text) or (text[-1] in "）)" and _stops_before_bracket(text))


def _stops_before_bracket(text: str) -> bool:
    """Whether a full stop stands right before the bracket that ends a line: ……90个。（责任单位：区建管委）."""
    opened = max(text.rfind("（"), text.rfind("("))
    if "）" in text[opened:-1] or ")" in text[opened:-1]:
        return _ENDED_BEFORE_BRACKET.search(text) is not None  # a bracket inside the bracket
    return opened > 0 and text[opened - 1] in "。！？；" and not _NUMBERED.match(text, opened)


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
