"""DOCX (ECMA-376): paragraphs, headings, numbering and tables in the order of the page.

Read with lxml straight from the archive: text inside insertions, content controls and text boxes belongs to the
page, and a path inside the file is only ever a name in the archive.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from luoshi.documents.formats.archive import Archive, entry_place, resolve
from luoshi.documents.formats.draft import Draft, one_line
from luoshi.documents.formats.markup import attribute, child, children, parse_xml, tag, value
from luoshi.documents.formats.word_numbering import Numbering, read_numbering
from luoshi.documents.formats.word_styles import Styles, read_styles, small
from luoshi.documents.formats.word_text import blocks, cells, read_paragraph, rows
from luoshi.documents.limits import Watch
from luoshi.documents.reading import Reading
from luoshi.errors import DamagedFile, EmptyFile, TooLarge

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "word/document.xml"
_WIDEST = 200


def read(data: bytes, name: str, watch: Watch) -> Reading:
    """The text of a Word file. ``whole_lines`` is true: every line is a paragraph or a table's row.

    Footnotes and endnotes stand at the end; deleted text, hidden text, headers, footers and the table of contents
    are left out. Raises `DamagedFile`, `EncryptedFile`, `TooLarge` and `EmptyFile`.
    """
    document = _Word(Archive(data, name, watch), name, watch)
    return document.read()


class _Word:
    def __init__(self, archive: Archive, name: str, watch: Watch) -> None:
        self.archive = archive
        self.name = name
        self.watch = watch
        self.draft = Draft(name, watch.limits)
        self.title: str | None = None
        self.main = _main_part(archive, name, watch)
        self.numbering: Numbering = read_numbering(self._part("numbering"))
        self.styles: Styles = read_styles(self._part("styles"))

    def _part(self, kind: str) -> _Element | None:
        """The part that the main document names as its ``kind`` (styles, numbering, footnotes), None when absent."""
        target = _related(self.archive, self.main, kind, self.name, self.watch)
        target = target or resolve(self.main, f"{kind}.xml")
        if target not in self.archive:
            return None
        return self._parse(target)

    def _parse(self, entry: str) -> _Element:
        return parse_xml(self.archive.read(entry), entry_place(self.name, entry), self.watch.limits)

    def read(self) -> Reading:
        body = child(self._parse(self.main), "body")
        if body is None:
            raise DamagedFile("Word 文件里没有正文。", where=self.name, remedy="请用 Word 或 WPS 打开后另存一份。")
        self._blocks(body)
        for kind in ("footnotes", "endnotes"):
            self._notes(kind)
        if not self.draft.has_text():
            raise EmptyFile("Word 文件里没有文字。", where=self.name, remedy="若内容是图片，请先用 OCR 转成文字。")
        return self.draft.finish("docx", whole_lines=True, title=self.title)

    def _blocks(self, node: _Element) -> None:
        for block in blocks(node):
            self.watch.check(self.name)
            if tag(block) == "p":
                self._paragraph(block)
            else:
                self._table(block)

    def _paragraph(self, node: _Element) -> None:
        found = read_paragraph(node)
        role = self._role(node)
        if role != "contents":
            label = self._label(node) if found.text().strip() else ""
            self._lines(label + found.text().strip(), role)
        for box in found.boxes:
            self._blocks(box)

    def _lines(self, text: str, role: str) -> None:
        if role == "body":
            for line in text.split("\n"):
                self.draft.paragraph(line)
            return
        # A title broken by hand is one title; a heading is one line.
        whole = "".join(line.strip() for line in text.split("\n"))
        span = self.draft.paragraph(whole, heading=True)
        if role == "title" and span is not None and self.title is None:
            self.title = whole

    def _role(self, node: _Element) -> str:
        properties = child(node, "pPr")
        return self.styles.role(value(properties, "pStyle"), small(value(properties, "outlineLvl")))

    def _label(self, node: _Element) -> str:
        properties = child(node, "pPr")
        style_list, style_level = self.styles.numbering(value(properties, "pStyle"))
        list_id = value(properties, "numPr", "numId") or style_list
        own_level = small(value(properties, "numPr", "ilvl"))
        if list_id is None or list_id == "0":
            return ""
        return self.numbering.label(list_id, style_level if own_level is None else own_level)

    def _table(self, node: _Element) -> None:
        grid: list[list[_Element | None]] = []
        held = 0
        for row in rows(node):
            grid.append(self._row(row))
            held += len(grid[-1])
            if held > self.watch.limits.cells:
                raise self._too_large()
        filled = [cell for row in grid for cell in row if cell is not None and len(cell)]
        if len(filled) == 1 or all(len(row) <= 1 for row in grid):
            # A frame around text, not a table: its paragraphs are read as such.
            for cell in filled:
                self._blocks(cell)
            return
        texts = [[None if cell is None else self._cell_text(cell) for cell in row] for row in grid]
        width = max((len(row) for row in texts), default=0)
        if width * len(texts) > self.watch.limits.cells:
            raise self._too_large()
        self.draft.grid([row + [""] * (width - len(row)) for row in texts])

    def _too_large(self) -> TooLarge:
        return TooLarge("表格太大。", where=self.name, remedy="请把表格拆开后再读。")

    def _row(self, node: _Element) -> list[_Element | None]:
        properties = child(node, "trPr")
        row: list[_Element | None] = [None] * _count(value(properties, "gridBefore"), 0)
        for cell in cells(node):
            self.watch.check(self.name)
            merge = child(cell, "tcPr", "vMerge")
            goes_on = merge is not None and attribute(merge, "val") in (None, "continue")
            goes_on = goes_on or value(cell, "tcPr", "hMerge") == "continue"
            row.append(None if goes_on else cell)
            row.extend([None] * (_count(value(cell, "tcPr", "gridSpan"), 1) - 1))
        return row

    def _cell_text(self, cell: _Element) -> str:
        """The cell's paragraphs in one line with a blank between; a table inside is read cell by cell."""
        parts: list[str] = []
        for block in blocks(cell):
            if tag(block) == "tbl":
                parts.extend(self._cell_text(one) for row in rows(block) for one in cells(row))
                continue
            found = read_paragraph(block)
            text = one_line(found.text())
            parts.append(self._label(block) + text if text else "")
            parts.extend(self._cell_text(box) for box in found.boxes)
        return " ".join(part for part in parts if part)

    def _notes(self, kind: str) -> None:
        for note in children(self._part(kind), kind[:-1]):
            if attribute(note, "type") in (None, "normal"):
                self._blocks(note)


def _count(text: str | None, otherwise: int) -> int:
    number = int(text) if text is not None and re.fullmatch(r"\d{1,4}", text) else otherwise
    return min(number, _WIDEST)


def _main_part(archive: Archive, name: str, watch: Watch) -> str:
    main = _related(archive, "", "officeDocument", name, watch) or _MAIN
    if main not in archive:
        raise DamagedFile("Word 文件里没有正文条目。", where=name, remedy="请用 Word 或 WPS 打开后另存一份。")
    return main


def _related(archive: Archive, part: str, kind: str, name: str, watch: Watch) -> str | None:
    """The entry that ``part`` is related to by a relationship of ``kind`` (ECMA-376 part 2, 9.3)."""
    folder, _, leaf = part.rpartition("/")
    entry = f"{folder}/_rels/{leaf}.rels" if folder else f"_rels/{leaf}.rels"
    if entry not in archive:
        return None
    root = parse_xml(archive.read(entry), entry_place(name, entry), watch.limits)
    for node in children(root, "Relationship"):
        if (attribute(node, "Type") or "").endswith(f"/{kind}") and attribute(node, "TargetMode") != "External":
            return resolve(part, attribute(node, "Target") or "")
    return None
