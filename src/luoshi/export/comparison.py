"""Two sentences side by side with what is to be said between them: the one shape behind scorecard, drift and check.

The terminal, Word and web exports draw this shape and know nothing of verdicts or contradictions.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from luoshi.alignment.wording import figure_words
from luoshi.documents.model import Document, Passage
from luoshi.figures.model import Figure
from luoshi.findings import Findings
from luoshi.text.span import Span

Pair = tuple[str, str]

_TITLE_LENGTH = 22
CELL_RULE = " │ "  # between the cells of a table's row where it is shown as a sentence


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document with the stretch of it that matters.

    ``doc`` and ``start`` name the place, ``mark`` is the stretch of ``text`` that holds the number, empty where there
    is none. ``source`` names the document for a person, with the clause path; ``chapter`` is the heading of the chapter
    that holds it.
    """

    doc: str
    start: int
    title: str
    value: str
    text: str
    mark: Span
    clause: str = ""
    source: str = ""
    chapter: str = ""
    owners: tuple[str, ...] = ()

    def parted(self) -> tuple[str, str, str]:
        """The text before the number, the number, and the text after it."""
        return self.text[: self.mark.start], self.mark.of(self.text), self.text[self.mark.end :]


@dataclass(frozen=True, slots=True)
class Pairing:
    """One row: a status of `luoshi.export.marks`, the two sides, and why. ``also`` are further places.

    ``flags`` are pairs of a key and a code, which `Words.value` names: ("flag", "star"), ("kind", "total").
    """

    status: str
    left: Sentence | None
    right: Sentence | None
    reason: str
    also: tuple[Sentence, ...] = ()
    ratio: float | None = None
    confidence: float = 1.0
    flags: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Rows with the statuses that they can have, in the order to show them, and the documents that they come from.

    Title, summary, headings and notes are in Chinese and English.
    """

    kind: str
    title: Pair
    heads: tuple[Pair, Pair]
    statuses: tuple[str, ...]
    rows: tuple[Pairing, ...]
    documents: tuple[Findings, ...]
    summary: Pair
    notes: tuple[Pair, ...] = ()

    def count(self, status: str) -> int:
        """How many rows have this status."""
        return sum(row.status == status for row in self.rows)

    def chapters(self) -> list[tuple[str, list[Pairing]]]:
        """The rows by chapter, in the order in which the chapters come up; rows of no chapter under an empty name.

        Contradictions stay in their own order, the gravest first, whatever chapters they stand in.
        """
        if self.kind == "check":
            return [("", list(self.rows))] if self.rows else []
        found: dict[str, list[Pairing]] = {}
        for row in self.rows:
            side = row.left or row.right
            found.setdefault(side.chapter if side else "", []).append(row)
        return list(found.items())


class Places:
    """Finds the passage of a document that holds an offset, and reads a sentence out of it."""

    def __init__(self, document: Document) -> None:
        self._rows = {
            id(cell): [other for other in row if other and other.text]
            for table in document.tables
            for row in table.rows
            for cell in row
            if cell
        }
        cells = (cell for table in document.tables for row in table.rows for cell in row if cell)
        every = [passage for passage in (*document.passages, *cells) if passage.text]
        self._passages = sorted(every, key=lambda passage: passage.offsets[0])
        self._starts = [passage.offsets[0] for passage in self._passages]

    def passage(self, offset: int) -> Passage | None:
        """The passage that holds the source character at ``offset``."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or not self._passages[index].whole.holds(offset):
            return None
        return self._passages[index]

    def sentence(self, span: Span, quote: Span, fallback: str) -> tuple[str, Span]:
        """The text at ``quote`` as it reads in its passage, and where in it ``span`` stands; in a table, the row."""
        passage = self.passage(span.start)
        if passage is None:
            return fallback, Span(0, 0)
        first, last = position(passage, span.start), position(passage, span.end - 1) + 1
        if id(passage) in self._rows:
            return self._row(passage, first, last)
        begin = position(passage, quote.start) if passage.whole.holds(quote.start) else 0
        end = position(passage, quote.end - 1) + 1 if passage.whole.holds(quote.end - 1) else len(passage.text)
        if not begin <= first < last <= end:
            return fallback, Span(0, 0)
        return passage.text[begin:end], Span(first - begin, last - begin)

    def _row(self, cell: Passage, first: int, last: int) -> tuple[str, Span]:
        before = ""
        row = self._rows[id(cell)]
        for other in row:
            if other is cell:
                break
            before += other.text + CELL_RULE
        return CELL_RULE.join(other.text for other in row), Span(len(before) + first, len(before) + last)


def position(passage: Passage, offset: int) -> int:
    """The position in the passage's text of the source character at ``offset``, or of the next one that it keeps."""
    run = max(0, bisect_right(passage.offsets, offset) - 1)
    end = passage.starts[run + 1] if run + 1 < len(passage.starts) else len(passage.text)
    return min(passage.starts[run] + offset - passage.offsets[run], max(end, passage.starts[run]))


class Library:
    """The documents of a comparison by name, for turning figures into sentences."""

    def __init__(self, documents: Sequence[Findings]) -> None:
        self._documents = {found.name: found.document for found in documents}
        self._places = {name: Places(document) for name, document in self._documents.items()}

    def of_figure(self, doc: str, figure: Figure, within: str | None = None) -> Sentence:
        """The sentence of a figure."""
        text, mark = self._places[doc].sentence(figure.span, figure.quote_span, figure.quote)
        value = figure_words(figure, within=within)
        document, start = self._documents[doc], figure.span.start
        source = source_of(document, start, figure.clause)
        chapter = chapter_of(document, figure.section, start)
        return Sentence(doc, start, figure.indicator, value, text, mark, figure.clause, source, chapter, figure.owners)


def source_of(document: Document, offset: int, clause: str) -> str:
    """How a person would call the place: the title of the document (in a gazette, of the one inside) and the clause."""
    title = document.part_at(offset).meta.title if document.parts else ""
    name = title or document.meta.title or document.name
    return f"{name if len(name) <= _TITLE_LENGTH else name[: _TITLE_LENGTH - 1] + '…'} {clause}".strip()


def chapter_of(document: Document, section: int, offset: int) -> str:
    """The heading of the outermost section that holds this section or, without one, this offset."""
    found = (
        document.ancestors(section)[-1:]
        or [top for top in document.sections if top.parent < 0 and top.span.holds(offset)][:1]
    )
    return f"{found[0].label} {found[0].title}".strip() if found and found[0].title else ""
