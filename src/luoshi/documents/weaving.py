"""Stretches of a text woven into one, every character traceable to the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from luoshi.documents.model import Passage
from luoshi.text.span import Span

# What stands inside a line without being part of the sentence: blanks, asterisks, tags, images, links, footnote marks.
# One class of characters at the front, so that the engine skips to them; what was found there decides how it goes on.
# The blanks are spelled out because a class of mere characters is looked up at once, and one with \s in it is not.
_BLANKS: Final = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u200b\u200c\ufeff\u00ad"
_CUT: Final = re.compile(
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
# Where none of these stands, blanks are all that is cut out.
_SIGNS: Final = ("*", "<", "![", "http", "[", "\u200b", "\u200c", "\ufeff", "\u00ad", *"¹²³⁰⁴⁵⁶⁷⁸⁹")
_BLANK: Final = re.compile(r"\s")
# between two runs; it begins with a plain character
_MERGING: Final = re.compile(r"\n(?<=[A-Za-z0-9,.;:)&]\n)[A-Za-z0-9]")
_WORD_END: Final = re.compile(r"[A-Za-z0-9][,.;:)&]?\Z|[,.;:)&]\Z")


@dataclass(slots=True, init=False)
class Woven:
    """Text with the map of its runs, as `Passage` keeps it, and the debris that was left out."""

    text: str
    starts: list[int]
    offsets: list[int]
    debris: list[Span]

    def __init__(
        self,
        text: str,
        starts: list[int],
        offsets: list[int],
        debris: list[Span],
    ) -> None:
        self.text = text
        self.starts = starts
        self.offsets = offsets
        self.debris = debris

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
        starts = [s - start for s in self.starts[first : last + 1]]
        starts[0] = 0
        offsets = self.offsets[first : last + 1]
        offsets[0] += start - self.starts[first]
        return Woven(self.text[start:end], starts, offsets, [])


class Weaver:
    """Joins stretches of one folded text as `weave` does, and faster where nothing but blanks is to be cut out."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        found = [re.escape(sign) for sign in _SIGNS if sign[0] in folded and sign in folded]
        self._signs = [match.start() for match in re.finditer("|".join(found), folded)] if found else []

    def weave(self, spans: Sequence[tuple[int, int]], marks: Sequence[int] = (), keep_blanks: bool = False) -> Woven:
        """The stretches in one piece; see `weave`."""
        if keep_blanks or ((self._signs or marks) and self._holds_signs(spans, marks)):
            return weave(self.folded, spans, marks, keep_blanks)
        folded = self.folded
        pieces: list[str] = []
        offsets: list[int] = []
        for start, end in spans:
            words = folded[start:end].split()
            if len(words) == 1 and len(words[0]) == end - start:
                pieces.append(words[0])
                offsets.append(start)
                continue
            for word in words:
                start = folded.find(word, start, end)
                pieces.append(word)
                offsets.append(start)
                start += len(word)
        woven = _pasted(pieces, offsets, [])
        return woven or weave(folded, spans)

    def _holds_signs(self, spans: Sequence[tuple[int, int]], marks: Sequence[int]) -> bool:
        """Whether a sign or a footnote mark is between the first and the last of the stretches."""
        start, end = spans[0] if len(spans) == 1 else (min(spans)[0], max(spans)[1])
        for offsets in (self._signs, marks):
            at = bisect_left(offsets, start)
            if at < len(offsets) and offsets[at] < end:
                return True
        return False


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
    cuts = _CUT.finditer
    for start, end in spans:
        at = start
        for match in cuts(folded, start, end):
            first, stop = match.span()
            if (mark := folded[first]) > " " and not mark.isspace():
                if mark in "²³" and first and folded[first - 1] in "m米":
                    continue
                debris.append(Span(first, stop))
            if first > at:
                runs.append((at, first))
            at = stop
        if end > at:
            runs.append((at, end))
    if marks:
        runs = _without_marks(runs, marks, debris)
    return _join(folded, runs, debris, keep_blanks)


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


def _pasted(pieces: Sequence[str], offsets: list[int], debris: list[Span]) -> Woven | None:
    """The pieces one behind the other; None where two words would merge so."""
    if len(pieces) == 1:
        return Woven(pieces[0], [0], offsets, debris)
    parted = "\n".join(pieces)  # no piece holds one
    if not pieces or _MERGING.search(parted):
        return None
    return Woven(parted.replace("\n", ""), list(accumulate(map(len, pieces[:-1]), initial=0)), offsets, debris)


def _join(folded: str, runs: Sequence[tuple[int, int]], debris: list[Span], keep_blanks: bool) -> Woven:
    """The runs in one piece, with a blank between two where words would merge."""
    pieces: list[str] = []
    starts: list[int] = []
    offsets: list[int] = []
    length, last = 0, -1  # of the text so far, and where its last run ends in the source
    for start, end in runs:
        if start != last:
            if pieces and (keep_blanks or (folded[start] < "\x7f" and folded[last - 1] < "\x7f")):
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
    if word and (
        not _would_merge(word[-2:], folded[start])
        or ("\n" in folded[last:start] and _goes_on(word, folded, start))
        or (word[-1] == "," and _GROUPED.search(word[-16:]) and _GROUP.match(folded, start))
    ):
        return -1
    blank = _BLANK.search(folded, last, start)
    return blank.start() if blank else -1


_BROKEN: Final = re.compile(r"[\u4e00-\u9fff](\d[\d,]*)\Z")
_REST: Final = re.compile(r"(\d[\d.,]{0,8})(?:[%‰万亿千元人户个家亩项吨头只名座台套件处条]|公里|平方|(?P<year>年))")


# 收入3,594, 026万元: a blank inside a number, behind the comma of its groups
_GROUPED: Final = re.compile(r"(?<![\d.])\d{1,3}(?:,\d{3})*,\Z")
_GROUP: Final = re.compile(r"\d{3}(?!\d)(?=[,.]\d|[%‰万亿千元人户个家亩项吨]|公里|平方)")


def _goes_on(word: str, folded: str, start: int) -> bool:
    """Whether a number is broken at the end of a line: 3018户5 and 703人 on the next."""
    if not (word[-1].isdigit() and folded[start].isdigit()) or not (broken := _BROKEN.search(word[-12:])):
        return False
    rest = _REST.match(folded, start)
    return rest is not None and (not rest["year"] or (len(broken[1] + rest[1]) == 4 and broken[1][0] in "12"))


def _would_merge(left: str, right: str) -> bool:
    """Whether a word in Latin letters or digits would run into the one before it."""
    if not (right.isascii() and right.isalnum()) or not _WORD_END.search(left):
        return False
    return left[-1].isalnum() or left[0].isascii()
