"""The parts that every reader of an XLSX workbook needs: its sheets, shared strings, number formats (ECMA-376)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from luoshi.documents.formats.archive import Archive, entry_place, resolve
from luoshi.documents.formats.draft import one_line
from luoshi.documents.formats.markup import attribute, child, children, parse_xml, tag, walk_xml
from luoshi.documents.formats.xlsx_numbers import GENERAL, built_in
from luoshi.documents.limits import Watch
from luoshi.errors import DamagedFile

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})")
DAMAGED = "请用 Excel 或 WPS 打开后另存一份，再读。"

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A worksheet of a workbook: its name, whether it is shown, and the entry of the archive that holds its cells."""

    title: str
    hidden: bool
    entry: str


class Parts:
    """An opened workbook. ``tidy`` is what every shared string goes through."""

    def __init__(self, data: bytes, name: str, watch: Watch, tidy: Callable[[str], str] = one_line) -> None:
        self.archive = Archive(data, name, watch)
        self.name = name
        self.watch = watch
        self.main = self._related("", "officeDocument").get("officeDocument", "xl/workbook.xml")
        if self.main not in self.archive:
            raise DamagedFile("表格文件里没有工作簿条目。", where=name, remedy=DAMAGED)
        self.root = self._parse(self.main)
        self.strings = self._strings(tidy)
        self.formats = self._formats()
        properties = child(self.root, "workbookPr")
        self.since_1904 = properties is not None and attribute(properties, "date1904") in ("1", "true")

    def sheets(self) -> Iterator[SheetPart]:
        """The worksheets in the order of the workbook; chart sheets are left out."""
        targets = self._related(self.main)
        for node in children(child(self.root, "sheets"), "sheet"):
            entry = targets.get(attribute(node, "id") or "")
            if entry is not None and "chartsheet" not in entry.lower():
                hidden = attribute(node, "state") in ("hidden", "veryHidden")
                yield SheetPart(one_line(attribute(node, "name") or ""), hidden, entry)

    def format_of(self, node: _Element) -> str:
        """The number format of a cell."""
        style = whole(node.get("s") or "0")
        return self.formats[style] if style < len(self.formats) else GENERAL

    def shared(self, raw: str) -> str:
        """The shared string of that number."""
        index = whole(raw)
        return self.strings[index] if index < len(self.strings) else ""

    def _parse(self, entry: str) -> _Element:
        return parse_xml(self.archive.read(entry), entry_place(self.name, entry), self.watch.limits)

    def _related(self, part: str, kind: str = "") -> dict[str, str]:
        """The entries that ``part`` is related to, by the relationship's id; by ``kind`` when one is given."""
        folder, _, leaf = part.rpartition("/")
        entry = f"{folder}/_rels/{leaf}.rels" if folder else f"_rels/{leaf}.rels"
        if entry not in self.archive:
            return {}
        found: dict[str, str] = {}
        for node in children(self._parse(entry), "Relationship"):
            if attribute(node, "TargetMode") == "External":
                continue
            last = (attribute(node, "Type") or "").rpartition("/")[2]
            key = last if kind else attribute(node, "Id") or ""
            found.setdefault(key, resolve(part, attribute(node, "Target") or ""))
        return found

    def _beside(self, leaf: str) -> str | None:
        entry = resolve(self.main, leaf)
        return entry if entry in self.archive else None

    def _strings(self, tidy: Callable[[str], str]) -> list[str]:
        entry = self._beside("sharedStrings.xml")
        if entry is None:
            return []
        where = entry_place(self.name, entry)
        return [tidy(string_of(node)) for node in walk_xml(self.archive.read(entry), "si", where, self.watch)]

    def _formats(self) -> list[str]:
        """The number format of every cell style."""
        entry = self._beside("styles.xml")
        if entry is None:
            return []
        root = self._parse(entry)
        own = {
            attribute(node, "numFmtId"): attribute(node, "formatCode") or GENERAL
            for node in children(child(root, "numFmts"), "numFmt")
        }
        numbers = [attribute(node, "numFmtId") or "0" for node in children(child(root, "cellXfs"), "xf")]
        return [own.get(one) or built_in(whole(one)) for one in numbers]


def string_of(node: _Element) -> str:
    """The characters of a string; its runs joined, readings for pronunciation left out."""
    return "".join(_runs(node))


def _runs(node: _Element) -> Iterator[str]:
    for one in node:
        if tag(one) == "t":
            yield one.text or ""
        elif tag(one) == "r":
            yield from _runs(one)


def row_number(node: _Element | None, before: int) -> int:
    """The row (from 0) of a row element, the one after ``before`` when it does not say; some programs leave it out."""
    named = whole(attribute(node, "r") or "") if node is not None else 0
    return named - 1 if named else before + 1


def place_of(reference: str) -> Place | None:
    """Row and column, both from 0, of a reference.

    >>> place_of("C12"), place_of("$AA$1"), place_of("12")
    ((11, 2), (0, 26), None)
    """
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1


def whole(text: str) -> int:
    """A number of an attribute; 0 for anything else."""
    return int(text) if re.fullmatch(r"\d{1,9}", text.strip()) else 0
