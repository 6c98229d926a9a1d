"""Clauses and headings: which paragraph opens which section, standing alone or running on inside a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from luoshi.documents.imprint import ORGAN, is_date
from luoshi.documents.model import Passage, Section
from luoshi.documents.reflow import ends_paragraph
from luoshi.documents.weaving import Woven
from luoshi.lexicon import load
from luoshi.text.numbering import Marker, find_marker
from luoshi.text.span import Span

# Up to where a marker runs on inside a text. One class of characters at the front: the engine skips to them.
_INLINE: Final = re.compile(
    r"[。；！？：）)](?=[”’」）)】（(\d①-⑳一二三四五六七八九十])(?:"
    r"(?<=[。；！？：])[”’」）)】]?(?=[（(][一二三四五六七八九十百\d]{1,5}[)）]|\d{1,3}[.、]|[①-⑳]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十]))"
    r"|(?<=[^（）][）)])(?=[（(][一二三四五六七八九十百]{1,5}[)）]))"
)
_REFERENCE: Final = re.compile(r"[（(][一二三四五六七八九十百\d]{1,5}[)）][”’」）)】]?\Z")
_SENTENCE: Final = re.compile(r"[。；！？;!?]")
_ATTACHED: Final = re.compile(r"附[:：]\s?(?!\d{1,2}[.、])(?P<title>[^。；，]{2,40})\Z")
_TOP_WORDS: Final = re.compile(r"(?:前言|序言|引言|导言|导语|结语|结束语|后记|附则|名词解释|注释)\Z")
_NOT_PLAIN: Final = re.compile(
    r"^[图表]\s?\d{1,2}(?!\d)|[，。；：！？:;!?]|^[(（]?[\d二〇○]{4}年\d|号\Z|(?:人民政府|委员会|办公室|[局厅院会处]|工委|区委|县委|市委)\Z"
    r"|(?:区长|县长|市长|镇长|乡长|省长|主任|局长|主席)"
)
# What opens the half of a report that looks back or ahead, above numbered clauses: 2026年工作安排
_HALF: Final = re.compile(
    r"(?:20\d\d年|[上下]半年|今年|明年|下一?步|下阶段|过去的?[一三四五]年|今后五年|[三四五]年来|“?十[一二三四五六]五”?(?:时期|期间|以来))"
    r"[^，。；：\d]{0,20}"
    r"(?:安排|任务|目标|计划|打算|思路|回顾|总结|情况|重点|要求)[:：]?\Z"
    r"|20\d\d年[:：][^，。；：、\d]{4,16}\Z"
)
_YEAR_OVER: Final = re.compile(r"20\d\d年[:：]")  # 2018年：铆足干劲抓落实
# 加强生态系统保护修复。 on a line of its own, with what is meant below
_SENTENCE_ALONE: Final = re.compile("[^，。；：！？、“《\\d是我年各]{6,22}。")
_ABOVE_HAN: Final = ("annex", "book", "chapter", "section", "article", "top")
_LOOSE: Final = ("bullet", "dash", "circle")  # an unmarked paragraph after these belongs to what stands above them
_TITLE_LENGTH: Final = 40
_HEADING_LENGTH: Final = 80


@lru_cache(maxsize=1)
def _closing() -> re.Pattern[str]:
    return re.compile("|".join(load("furniture")["closing"]["patterns"]))


@dataclass(slots=True, init=False)
class Draft:
    """A paragraph on its way to a passage: its text without the marker, where the marker begins, and a role when known.

    ``heading`` is true where the file format marks it as one.
    """

    woven: Woven
    start: int
    marker: Marker | None = None
    role: str = ""
    heading: bool = False

    def __init__(
        self,
        woven: Woven,
        start: int,
        marker: Marker | None = None,
        role: str = "",
        heading: bool = False,
    ) -> None:
        self.woven = woven
        self.start = start
        self.marker = marker
        self.role = role
        self.heading = heading


@dataclass(slots=True)
class _Open:
    kind: str
    index: int
    heading: bool


@dataclass(slots=True)
class _Node:
    label: str
    title: str
    level: int
    start: int
    end: int
    parent: int


def split_inline(draft: Draft, numbers: dict[str, int]) -> list[Draft]:
    """Cut a paragraph where clause markers run on inside it.

    A marker counts where a sentence ended before it and its number continues the sequence (``numbers``, kept up to
    date here); a first one counts only with its second. Markers that a sentence quotes stay where they are.
    """
    if draft.marker:
        numbers[draft.marker.kind] = draft.marker.number
    text = draft.woven.text
    cuts: list[tuple[int, Marker]] = []
    for match in _INLINE.finditer(text):
        marker = find_marker(text, match.end())
        if marker is None or _REFERENCE.search(text, max(0, match.end() - 8), match.end()):
            continue
        if marker.number == numbers.get(marker.kind, 0) + 1 and (
            marker.number > 1 or _has_second(text, match.end(), marker)
        ):
            cuts.append((match.end(), marker))
            numbers[marker.kind] = marker.number
        elif marker.number == 1 and _has_second(text, match.end(), marker):
            cuts.append((match.end(), marker))
            numbers[marker.kind] = 1
    if not cuts:
        return [draft]
    pieces = [Draft(draft.woven.cut(0, cuts[0][0]), draft.start, draft.marker, draft.role, draft.heading)]
    ends = [at for at, _ in cuts[1:]] + [len(text)]
    for (at, marker), end in zip(cuts, ends, strict=True):
        pieces.append(Draft(draft.woven.cut(at + marker.length, end), draft.woven.offset(at), marker))
    pieces = [piece for piece in pieces if piece.woven.text]
    pieces[0].woven.debris.extend(draft.woven.debris)
    return pieces


def _has_second(text: str, at: int, marker: Marker) -> bool:
    for match in _INLINE.finditer(text, at + marker.length - 1, at + 4000):  # the marker may end with the bracket
        second = find_marker(text, match.end())
        if second is not None and second.kind == marker.kind:
            return second.number == 2
    return False


class Outline:
    """Sections under construction: a stack of what is open."""

    def __init__(self) -> None:
        self._nodes: list[_Node] = []
        self._stack: list[_Open] = []
        self._depths: dict[str, int] = {}
        self._above: dict[str, tuple[str, ...]] = {}
        self._headed: dict[str, bool] = {"han": True}

    @property
    def current(self) -> int:
        """The index of the innermost open section, -1 when none is open."""
        return self._stack[-1].index if self._stack else -1

    def close_all(self) -> None:
        """Leave every section, at the border of a part or where the text signs off."""
        self._stack.clear()
        self._depths.clear()
        self._above.clear()

    def leave_loose(self) -> None:
        """Leave bullets and dashes: a plain paragraph follows."""
        while self._stack and self._stack[-1].kind in _LOOSE:
            self._stack.pop()

    def is_open(self, kind: str) -> bool:
        """Whether a section with this kind of marker is open above the innermost one."""
        return any(entry.kind == kind for entry in self._stack[:-1])

    def open(self, marker: Marker, start: int) -> None:
        """Open a section where its kind of marker belongs: beside its like, or below what is open."""
        self._unwind(marker)
        self._depths[marker.kind] = len(self._stack)
        if marker.kind not in self._above:
            self._above[marker.kind] = tuple(entry.kind for entry in self._stack)
        self._nodes.append(_Node(marker.label, "", len(self._stack) + 1, start, start, self.current))
        self._stack.append(_Open(marker.kind, len(self._nodes) - 1, False))

    def _unwind(self, marker: Marker) -> None:
        kinds = [entry.kind for entry in self._stack]
        if marker.kind in kinds:
            del self._stack[kinds.index(marker.kind) :]
        elif marker.kind in ("annex", "book", "top"):
            self._stack.clear()
        elif marker.kind in ("han", "chapter", "section", "article"):
            self._stack = [entry for entry in self._stack if self._holds(entry, marker.kind)]
        elif marker.number > 1 and marker.kind in self._depths:
            # The numbers run on through the document: back to where they stood, but not out of a heading just opened.
            while len(self._stack) > self._depths[marker.kind] and not self._stack[-1].heading:
                self._stack.pop()
        else:
            self.leave_loose_above(marker)

    def _holds(self, entry: _Open, kind: str) -> bool:
        """Whether an open section may hold one of this kind. Articles stand below 一、 or hold it, as they began."""
        if kind == "han":
            below_articles = "article" in self._above.get("han", ("article",))
            return entry.kind in _ABOVE_HAN and (entry.kind != "article" or below_articles)
        if kind == "article" and entry.kind == "han":
            return entry.heading
        return entry.kind in _ABOVE_HAN[: _ABOVE_HAN.index(kind)]

    def leave_loose_above(self, marker: Marker) -> None:
        """（一） does not stand below the numbered sentences of a preface, nor a numbered clause below a bullet."""
        if marker.kind in _LOOSE:
            return
        self.leave_loose()
        while marker.kind == "han_bracket" and self._stack and not self._stack[-1].heading:
            if self._stack[-1].kind not in ("digit", "digit_bracket", "digit_half"):
                break
            self._stack.pop()

    def name(self, title: str, heading: bool) -> None:
        """Give the innermost section its title, and note whether that stands alone as a heading."""
        if self._stack:
            self._nodes[self.current].title = title
            self._stack[-1].heading = heading
            self._headed[self._stack[-1].kind] = heading

    def was_heading(self, kind: str) -> bool:
        """Whether the last section with this kind of marker was a heading."""
        return self._headed.get(kind, False)

    def unnamed(self) -> bool:
        """Whether the innermost section still waits for its title."""
        return bool(self._stack) and self._stack[-1].kind == "annex" and not self._nodes[self.current].title

    def reach(self, end: int) -> None:
        """Extend all open sections to ``end``."""
        for entry in self._stack:
            node = self._nodes[entry.index]
            if node.end < end:
                node.end = end

    def sections(self) -> tuple[Section, ...]:
        """All sections in the order of their markers."""
        return tuple(
            Section(index, node.label, node.title, node.level, Span(node.start, node.end), node.parent)
            for index, node in enumerate(self._nodes)
        )


def place(outline: Outline, draft: Draft, following: Draft | None) -> Passage:
    """Open the section that a draft opens, and give its passage with role and section.

    ``following`` is the next paragraph of the same part, or None: a clause without a full stop is a heading when
    something deeper or unmarked follows, and an item of a list when its sibling does.
    """
    text = draft.woven.text
    role = draft.role
    if role:
        if role == "note" and text.startswith("注"):
            outline.leave_loose()
    elif draft.marker:
        outline.open(draft.marker, draft.start)
        heading = _is_heading(draft, following, outline)
        role = "heading" if heading else "item"
        outline.name(_title(text, heading), heading)
    elif outline.unnamed() and len(text) <= 60 and not ends_paragraph(text):
        role = "heading"
        outline.name(text, True)
    elif (
        _TOP_WORDS.match(text)
        or (following and _ATTACHED.match(text))
        or draft.heading
        or _is_plain_heading(draft, following)
        or (following and _HALF.match(text) and (text[-1] in "：:" or _YEAR_OVER.match(text) or _heads_half(following)))
    ):
        role = "heading"
        _open_plain(outline, draft)
    else:
        role = "body"
        if _closing().match(text) or _signs_off(text, following):
            outline.close_all()
        outline.leave_loose()
    passage = draft.woven.passage(role, outline.current)
    outline.reach(passage.offsets[-1] + len(text) - passage.starts[-1])
    return passage


def _heads_half(following: Draft) -> bool:
    """Whether what stands below the line of a half is a numbered clause or a short heading of its own."""
    text = following.woven.text
    if following.marker:
        return following.marker.kind not in _LOOSE or text[-1:] == "。"  # ——这是……的五年。全省……。
    return not following.role and 2 <= len(text) <= 30 and not _NOT_PLAIN.search(text)


def _open_plain(outline: Outline, draft: Draft) -> None:
    text = draft.woven.text
    top = (_TOP_WORDS.match(text) and len(text) <= 4) or _HALF.match(text)
    attached = _ATTACHED.match(text)
    outline.open(Marker("annex" if attached else "chapter" if top else "plain", 0, "", 0), draft.start)
    outline.name(attached["title"] if attached else text.rstrip("。：:"), True)


def _is_sentence(text: str) -> bool:
    return ends_paragraph(text) and text[-1] not in "：:"


def _signs_off(text: str, following: Draft | None) -> bool:
    """The name of an organ on a line of its own, with a date, another organ or nothing below."""
    if len(text) > 30 or not ORGAN.fullmatch(text):
        return False
    below = following.woven.text if following else ""
    return not below or is_date(below) or (len(below) <= 30 and ORGAN.fullmatch(below) is not None)


def _is_heading(draft: Draft, following: Draft | None, outline: Outline) -> bool:
    marker, text = draft.marker, draft.woven.text
    assert marker is not None
    if draft.heading:
        return True
    if marker.kind in ("book", "chapter", "section", "annex", "box"):
        return len(text) <= _HEADING_LENGTH
    like_before = marker.number == 1 or outline.was_heading(marker.kind)
    if marker.kind in ("han", "han_bracket") and like_before and _leads_alone(text, following):
        return True
    if marker.kind in _LOOSE or len(text) > _HEADING_LENGTH or _is_sentence(text):
        return False
    if following is None or following.role in ("table", "title"):
        return outline.was_heading(marker.kind)
    if following.marker is None:
        return True
    return following.marker.kind != marker.kind and not outline.is_open(following.marker.kind)


def _is_plain_heading(draft: Draft, following: Draft | None) -> bool:
    text = draft.woven.text
    if _leads_alone(text, following):
        return True
    if len(text) > 30 or len(text) < 2 or following is None or following.role or _NOT_PLAIN.search(text):
        return False
    after = following.woven.text
    return following.marker is None and len(after) > len(text) and ends_paragraph(after)


def _leads_alone(text: str, following: Draft | None) -> bool:
    """Whether a short sentence on a line of its own stands above a paragraph as its heading does."""
    if following is None or following.role or following.marker or text[-1:] != "。":
        return False
    after = following.woven.text
    return len(after) > 4 * len(text) and after[-1] in "。；：" and _SENTENCE_ALONE.fullmatch(text) is not None


def _title(text: str, heading: bool) -> str:
    if (bare := find_marker(text)) and bare.length == len(text):
        return ""
    if heading:
        return text.rstrip("：:。")
    end = _SENTENCE.search(text, 0, _HEADING_LENGTH + 1)
    if end is None and len(text) > _HEADING_LENGTH:
        return ""
    sentence = text[: end.start()] if end else text
    whole = end is None  # a line of its own, as in lists of projects
    return sentence if len(sentence) <= (_HEADING_LENGTH if whole else _TITLE_LENGTH) else ""
