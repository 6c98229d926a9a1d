"""The shapes of a document: passages of reflowed prose, tables, an outline, and the parts of a gazette."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Any

from luoshi.documents.reading import Box, Page
from luoshi.text.copied import made_again
from luoshi.text.span import Span


@dataclass(slots=True, unsafe_hash=True, init=False)  # many: see `Quantity`
class Passage:
    """A paragraph with its broken lines joined, or the text of a table's cell.

    ``text`` has full-width digits and letters folded to half width, one character for one, and blanks between
    Chinese characters dropped. ``starts[i]`` is the position in ``text`` where a run begins that stands unbroken
    in the source from ``offsets[i]`` on. ``role`` is title, heading, body, item, note, caption or cell.
    ``section`` is the index of the innermost section of the outline that holds the passage, -1 outside all.
    """

    text: str
    starts: tuple[int, ...]
    offsets: tuple[int, ...]
    role: str = "body"
    section: int = -1

    def __init__(
        self,
        text: str,
        starts: tuple[int, ...],
        offsets: tuple[int, ...],
        role: str = "body",
        section: int = -1,
    ) -> None:
        self.text = text
        self.starts = starts
        self.offsets = offsets
        self.role = role
        self.section = section

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)

    def offset(self, position: int) -> int:
        """The source offset of the character at ``position`` of ``text``."""
        run = bisect_right(self.starts, position) - 1
        return self.offsets[run] + position - self.starts[run]

    def span(self, start: int, end: int) -> Span:
        """The source span of ``text[start:end]``; not empty."""
        starts, offsets = self.starts, self.offsets
        first = bisect_right(starts, start) - 1
        shift = offsets[first] - starts[first]
        if first + 1 == len(starts) or end <= starts[first + 1]:
            return Span(start + shift, end + shift)
        last = bisect_right(starts, end - 1) - 1
        return Span(start + shift, offsets[last] + end - starts[last])

    def part(self, start: int, end: int) -> Passage:
        """The passage ``text[start:end]``, which keeps the source offset of every character.

        >>> part = Passage("甲乙丙丁", (0, 2), (10, 20)).part(1, 4)
        >>> part.text, [part.offset(at) for at in range(3)]
        ('乙丙丁', [11, 20, 21])
        """
        first, last = bisect_right(self.starts, start), bisect_left(self.starts, end)
        starts = (0, *(at - start for at in self.starts[first:last]))
        offsets = (self.offset(start), *self.offsets[first:last])
        return Passage(self.text[start:end], starts, offsets, self.role, self.section)

    @property
    def whole(self) -> Span:
        """The source span of the whole passage."""
        return self.span(0, len(self.text))


@dataclass(slots=True, unsafe_hash=True)  # not frozen: there are many, and frozen ones take three times as long to make
class Section:
    """A node of the outline: chapter, heading, numbered clause or bullet.

    ``label`` is the marker in short form (``三``, ``(二)``, ``14``, ``第一章``), ``title`` the heading's words, empty
    for a clause that has none. ``span`` runs to the end of the last passage inside. ``parent`` is an index into
    ``Document.sections``, -1 at the top.
    """

    index: int
    label: str
    title: str
    level: int
    span: Span
    parent: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its caption, its rows of cells (None where a merged cell goes on) and how many rows are header."""

    caption: Passage | None
    rows: tuple[tuple[Passage | None, ...], ...]
    header_rows: int
    span: Span
    section: int = -1

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says about itself.

    ``number`` is normalised to 静府发〔2025〕3号; ``date`` is ISO (2025-02-17); ``kind`` one of
    `luoshi.documents.kinds.KINDS`; ``period`` a period as in `luoshi.text.periods` (2024, 2026-2030), that the
    document plans for or, in a report, reports on; ``planned`` the period that a report's second half plans for.
    """

    title: str = ""
    number: str | None = None
    issuer: str | None = None
    date: str | None = None
    kind: str = "other"
    period: str | None = None
    planned: str | None = None

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)


@dataclass(frozen=True, slots=True)
class Part:
    """A document inside a gazette, or the whole of a document that holds only itself."""

    meta: Metadata
    span: Span

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)


@dataclass(frozen=True, slots=True)
class Document:
    """One file as luoshi understands it. All offsets count characters of ``source``."""

    name: str
    source: str
    meta: Metadata
    passages: tuple[Passage, ...]
    tables: tuple[Table, ...]
    sections: tuple[Section, ...]
    parts: tuple[Part, ...]
    furniture: tuple[Span, ...] = ()
    pages: tuple[Page, ...] = ()
    boxes: tuple[Box, ...] = ()
    problems: tuple[str, ...] = ()
    _part_starts: tuple[int, ...] = field(default=(), repr=False, compare=False)

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_part_starts", tuple(part.span.start for part in self.parts))

    def part_at(self, offset: int) -> Part:
        """The part that holds the character at ``offset``."""
        return self.parts[max(0, bisect_right(self._part_starts, offset) - 1)]

    def texts_in(self, span: Span) -> list[str]:
        """The texts of the passages that begin inside a span, in order."""
        first, stop = (
            bisect_left(self.passages, offset, key=lambda passage: passage.offsets[0])
            for offset in (span.start, span.end)
        )
        return [passage.text for passage in self.passages[first:stop]]

    def path(self, section: int) -> str:
        """The clause path of a section, as in 三/(二)/14; empty outside all sections."""
        labels: list[str] = []
        while section >= 0:
            node = self.sections[section]
            if node.label:
                labels.append(node.label)
            section = node.parent
        return "/".join(reversed(labels))

    def ancestors(self, section: int) -> list[Section]:
        """The section and all that hold it, the innermost first."""
        found: list[Section] = []
        while section >= 0:
            found.append(self.sections[section])
            section = self.sections[section].parent
        return found
