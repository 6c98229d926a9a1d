"""From a file as read to a document: the one entry point of the structure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from luoshi.documents.counted_lines import find_counted
from luoshi.documents.flattened import part_flattened
from luoshi.documents.furniture import NOTE_NUMBER, Sorting, find_contents, find_debris, take_notes
from luoshi.documents.gazette import Division, divide, gazette_name
from luoshi.documents.lines import Line, part_title, split_lines, width_of
from luoshi.documents.markdown import blank_markdown
from luoshi.documents.metadata import read_gazette, read_metadata
from luoshi.documents.model import Document, Metadata, Part, Passage, Table
from luoshi.documents.outline import Draft, Outline, place, split_inline
from luoshi.documents.reading import Grid, Reading
from luoshi.documents.reflow import find_paragraphs
from luoshi.documents.table_words import TextTable
from luoshi.documents.tables import build_grid, build_table, grid_caption, join_grids
from luoshi.documents.text_tables import find_tables
from luoshi.documents.weaving import Weaver, Woven
from luoshi.text.fold import fold, widen_marks
from luoshi.text.numbering import Marker, find_marker
from luoshi.text.span import Span

_SUBTITLE: Final = re.compile(r"\s*(?:19|20)\d\d\s?年\s?\d{1,2}\s?月|\s*在.{2,30}会(?:议)?上")
_NO_TEXT: Final = Woven("", [], [], [])


def parse(reading: Reading, name: str) -> Document:
    """The structure of a file: passages, tables, sections, parts and furniture. Never fails; odd text gives passages.

    ``name`` becomes ``Document.name``. A title has the role ``title``, a footnote or remark ``note``, a heading
    ``heading``, a numbered or bulleted clause ``item``, all other prose ``body``. A gazette gives a part for each
    document in it and one for each cover; anything else is one part.

    >>> text = "某区2026年重点工作安排\\n一、扩大内需\\n1.办好10场促消费活动。新增首店5家。\\n2.完成8个项目。\\n"
    >>> document = parse(Reading(text, False, "txt"), "plan")
    >>> [(document.path(passage.section), passage.role, passage.text) for passage in document.passages][1:3]
    [('一', 'heading', '扩大内需'), ('一/1', 'item', '办好10场促消费活动。新增首店5家。')]
    """
    return _Parsing(reading, name).document()


class _Parsing:
    """One run over one reading; the steps share the folded text."""

    def __init__(self, reading: Reading, name: str) -> None:
        self.reading = reading
        self.name = name
        folded = widen_marks(fold(reading.text))
        self.folded, marked = blank_markdown(folded) if reading.format == "txt" else (folded, ())
        self.headings = sorted((*reading.headings, *marked))
        self.weaver = Weaver(self.folded)
        pages = frozenset(page.span.start for page in reading.pages)
        self.lines = _outside(split_lines(self.folded, pages), reading.grids)
        if reading.format == "txt":
            self.lines = part_title(part_flattened(self.lines))
        self.debris = find_debris(self.lines, reading.whole_lines)
        self.contents = find_contents(self.lines)
        self.divisions = divide(self.lines) or [Division(0, len(self.lines))]
        self.titles: list[list[Line]] = []
        self.loose: list[Span] = []
        self.grids = reading.grids
        self.counted: dict[int, Marker] = {}
        self.parts = self._read_parts()
        self.starts = [part.span.start for part in self.parts]

    def document(self) -> Document:
        sorting = take_notes(self._text_lines(), self.folded)
        titled = frozenset(line.start for group in self.titles for line in group)
        sides = {box.span.start: (box.left, box.right) for box in self.reading.boxes}
        tables = find_tables(sorting.prose, self.folded, titled, sides)
        captions: list[list[Line]] = []
        if self.grids:
            shown = [line.start for line in sorting.prose] + [note[0].start for note in sorting.notes] + list(titled)
            self.grids = join_grids(self.reading.grids, sorted(shown), self.folded)
            captions = self._grid_captions(sorting.prose)
        drafts = self._drafts(sorting, tables, captions)
        aside = self._aside()
        furniture = [Span(line.start, line.end) for line in self.lines if line.start in aside] if aside else []
        passages, built, outline = self._place(drafts, tables, captions, furniture)
        furniture.extend(self.loose)
        return Document(
            name=self.name,
            source=self.reading.text,
            meta=self._meta(),
            passages=tuple(sorted(passages, key=lambda passage: passage.offsets[0])),
            tables=tuple(sorted(built, key=lambda table: table.span)),
            sections=outline.sections(),
            parts=tuple(self.parts),
            furniture=tuple(sorted(set(furniture))),
            pages=self.reading.pages,
            boxes=self.reading.boxes,
            problems=self.reading.problems,
        )

    def _grid_captions(self, prose: Sequence[Line]) -> list[list[Line]]:
        ends = sorted([grid.span.end for grid in self.grids] + [group[-1].end for group in self.titles])
        starts = [grid.span.start for grid in self.grids]
        above = [ends[at - 1] if (at := bisect_right(ends, start)) else 0 for start in starts]
        return [grid_caption(prose, start, after) for start, after in zip(starts, above, strict=True)]

    def _read_parts(self) -> list[Part]:
        """The parts with their metadata; their spans cover the source without gaps."""
        parts: list[Part] = []
        length = len(self.reading.text)
        aside = self._aside()
        for index, division in enumerate(self.divisions):
            lines = self.lines[division.first : division.stop]
            start = 0 if index == 0 else lines[0].start
            last = index + 1 == len(self.divisions)
            end = length if last else self.lines[self.divisions[index + 1].first].start
            if division.cover:
                meta = read_gazette(self.lines)
            else:
                declared = self.reading.title if len(self.divisions) == 1 else None
                shown = [line for line in lines if line.start not in aside] if aside else lines
                head = [line for line in (*lines[:16], *lines[16:][-4:]) if line.start in self.debris]
                meta, groups = read_metadata(shown, declared, division.title, self.reading.whole_lines, head)
                self.titles.extend(groups)
            parts.append(Part(meta, Span(start, end)))
        return parts

    def _meta(self) -> Metadata:
        if len(self.parts) == 1:
            return self.parts[0].meta
        return replace(self.parts[0].meta, title=gazette_name(self.lines) or self.parts[0].meta.title)

    def _aside(self) -> frozenset[int]:
        """The starts of the lines that are furniture."""
        return self.debris | self.contents

    def _text_lines(self) -> list[Line]:
        """The lines that are neither titles nor furniture."""
        titled = {line.start for group in self.titles for line in group}
        self.debris -= titled
        left_out = titled | self._aside()
        return [line for line in self.lines if line.start not in left_out]

    def _part_of(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def _drafts(
        self, sorting: Sorting, tables: Sequence[TextTable], captions: Sequence[Sequence[Line]]
    ) -> list[tuple[Draft, int]]:
        """Everything that will be placed, in order of the source; the number is the index of a table, or -1."""
        used = {line.start for table in tables for line in (*table.lines, *table.caption, *table.repeats)}
        used |= {line.start for caption in captions for line in caption}
        prose = [line for line in sorting.prose if line.start not in used] if used else sorting.prose
        if "\t" in self.folded:
            prose = _cells_apart(prose)
        marks = sorted(sorting.marks)
        drafts: list[tuple[Draft, int]] = []
        known = [(group, _spans(group), "title") for group in self.titles]
        known += [(note, _note_spans(note), "note") for note in sorting.notes]
        for group, spans, role in known:
            draft = Draft(self.weaver.weave(spans), group[0].start, role=role)
            if draft.woven.text:
                drafts.append((draft, -1))
            else:
                self.loose.extend(draft.woven.debris)
        for index, table in enumerate(tables):
            drafts.append((Draft(_NO_TEXT, table.lines[0].start, role="table"), index))
        for index, grid in enumerate(self.grids):
            drafts.append((Draft(_NO_TEXT, grid.span.start, role="table"), len(tables) + index))
        breaks = frozenset(self._breaks(prose, tables))
        numbers: dict[str, int] = {}
        self.counted = find_counted(prose)
        marked = self.headings
        headings = [span.start for span in marked]
        for paragraph in find_paragraphs(prose, self.reading.whole_lines, breaks, self.counted):
            cover = self.divisions[self._part_of(paragraph[0].start)].cover
            draft = self._draft(paragraph, marks, cover)
            if not draft.woven.text:
                self.loose.extend(draft.woven.debris)
                continue
            at = bisect_right(headings, draft.start) - 1
            draft.heading = at >= 0 and marked[at].holds(draft.start)
            drafts.extend([(piece, -1) for piece in ([draft] if cover else split_inline(draft, numbers))])
        drafts.sort(key=lambda pair: pair[0].start)
        return _mark_remarks(drafts)

    def _breaks(self, prose: Sequence[Line], tables: Sequence[TextTable]) -> Iterable[int]:
        """Starts of lines that nothing above runs into: the first after a part's border, a title or a table."""
        borders = [table.lines[-1].end for table in tables] + [grid.span.end for grid in self.grids]
        borders += [group[-1].end for group in self.titles] + self.starts[1:]
        borders += [group[0].start for group in self.titles]
        starts = [line.start for line in prose]
        for border in borders:
            at = bisect_right(starts, border - 1)
            if at < len(starts):
                yield starts[at]

    def _draft(self, paragraph: Sequence[Line], marks: Sequence[int], cover: bool) -> Draft:
        """A paragraph without its markers; a bullet before a number gives way to it."""
        start, end = paragraph[0].span
        first = self.counted.get(start) if not cover else None
        at = start + (first.length if first else 0)
        while (
            not cover
            and not (first and first.kind != "bullet")
            and (marker := find_marker(self.folded, at))
            and at + marker.length <= paragraph[-1].end
        ):
            if first and marker.kind == "bullet":
                break
            first, at = marker, at + marker.length
        if first and first.kind == "dash" and _SUBTITLE.match(self.folded, at):
            first, at = None, start
        if (first and first.kind == "annex" and at >= end) or (first and at >= paragraph[-1].end):
            at = start  # nothing but the marker: it is the text
        spans = [(line.start, line.end) for line in paragraph if line.end > at]
        if at > spans[0][0]:
            spans[0] = at, spans[0][1]
        woven = self.weaver.weave(spans, marks)
        return Draft(woven, start, first)

    def _place(
        self,
        drafts: Sequence[tuple[Draft, int]],
        tables: Sequence[TextTable],
        captions: Sequence[Sequence[Line]],
        furniture: list[Span],
    ) -> tuple[list[Passage], list[Table], Outline]:
        outline = Outline()
        passages: list[Passage] = []
        built: list[Table] = []
        part, single = 0, len(self.parts) == 1
        following = _followers([draft for draft, _ in drafts])
        for (draft, number), after in zip(drafts, following, strict=True):
            here = 0 if single else self._part_of(draft.start)
            if here != part or draft.role == "title":
                outline.close_all()
                part = here
            if number >= 0:
                outline.leave_loose()
                if outline.unnamed() and number < len(tables) and tables[number].caption:
                    outline.name(self.weaver.weave(_spans(tables[number].caption)).text, True)
                table = self._table(number, tables, captions, outline.current, furniture)
                outline.reach(table.span.end)
                built.append(table)
            else:
                furniture.extend(draft.woven.debris)
                same = after is not None and (single or self._part_of(after.start) == here)
                cover = self.divisions[here].cover
                if cover:
                    draft.role = draft.role or ("title" if draft.woven.text == self.parts[here].meta.title else "body")
                passages.append(place(outline, draft, after if same else None))
        return passages, built, outline

    def _table(
        self,
        number: int,
        tables: Sequence[TextTable],
        captions: Sequence[Sequence[Line]],
        section: int,
        debris: list[Span],
    ) -> Table:
        if number < len(tables):
            return build_table(tables[number], self.weaver, section, debris)
        number -= len(tables)
        return build_grid(self.grids[number], captions[number], self.weaver, section, debris)


def _outside(lines: list[Line], grids: Sequence[Grid]) -> list[Line]:
    """The lines that no grid holds."""
    if not grids:
        return lines
    spans = sorted(grid.span for grid in grids)
    starts = [span.start for span in spans]

    def held(line: Line) -> bool:
        at = bisect_right(starts, line.start) - 1
        return at >= 0 and spans[at].holds(line.start)

    return [line for line in lines if not held(line)]


def _spans(lines: Sequence[Line]) -> list[tuple[int, int]]:
    return [line.span for line in lines]


def _note_spans(note: Sequence[Line]) -> list[tuple[int, int]]:
    """The lines of a footnote without its number."""
    match = NOTE_NUMBER.match(note[0].text)
    skip = match.end() if match else 0
    return [(note[0].start + skip, note[0].end), *_spans(note[1:])]


def _cells_apart(lines: Iterable[Line]) -> list[Line]:
    """Lines with tabs that are no table (names of organs side by side), a line a piece."""
    found: list[Line] = []
    for line in lines:
        if "\t" not in line.text:
            found.append(line)
            continue
        at = line.start
        for piece in line.text.split("\t"):
            text = piece.strip()
            start = at + len(piece) - len(piece.lstrip())
            if text:
                found.append(replace(line, start=start, end=start + len(text), text=text, width=width_of(text)))
            at += len(piece) + 1
    return found


def _followers(drafts: Sequence[Draft]) -> list[Draft | None]:
    """For each draft the next one that is not a note."""
    found: list[Draft | None] = []
    after: Draft | None = None
    for draft in reversed(drafts):
        found.append(after)
        if draft.role != "note":
            after = draft
    return found[::-1]


def _mark_remarks(drafts: list[tuple[Draft, int]]) -> list[tuple[Draft, int]]:
    """注： and the numbered remarks after it are notes."""
    expected, kind = 0, ""
    for draft, number in drafts:
        if number >= 0 or draft.role:
            continue
        text = draft.woven.text
        if not draft.marker and text.startswith(("注:", "注：", "注释：", "备注：", "说明：")) and len(text) >= 2:
            draft.role = "note"
            inside = find_marker(text, 2)
            counted = inside is not None and inside.kind in ("digit", "circle", "digit_bracket", "digit_half")
            kind = inside.kind if inside and counted else ""
            expected = inside.number + 1 if inside and counted else 1 if len(text) <= 3 else 0
        elif (
            expected
            and draft.marker
            and draft.marker.kind in ((kind,) if kind else ("circle", "digit"))
            and draft.marker.number == expected
        ):
            draft.role, kind, expected = "note", draft.marker.kind, expected + 1
        else:
            expected = 0
    return drafts
