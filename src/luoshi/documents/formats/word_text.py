"""The text of one paragraph of a DOCX: runs, breaks, symbols, text boxes; deleted and hidden text left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from luoshi.documents.formats.markup import attribute, child, tag, value
from luoshi.documents.formats.word_styles import switched_on

if TYPE_CHECKING:
    from lxml.etree import _Element

SKIPPED = frozenset({
    "del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "rt", "footnoteReference",
    "endnoteReference", "annotationRef", "footnoteRef", "endnoteRef", "commentReference", "fldChar",
    "bookmarkStart", "bookmarkEnd", "proofErr", "sectPr", "object",
})  # fmt: skip
_CHARACTERS = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "-", "softHyphen": ""}
# Wingdings and Wingdings 2 as Word's "insert symbol" writes them; the low byte is the font's own code.
_WINGDINGS = {0xAB: "★", 0xB6: "☆", 0xA8: "□", 0xFE: "☑", 0xFC: "✓", 0x6C: "●", 0x6E: "■", 0x75: "◆", 0xD8: "➢"}
_WINGDINGS_2 = {0x52: "☑", 0xA3: "□", 0x50: "✓"}


@dataclass(slots=True)
class ParagraphText:
    """The lines of a paragraph (a line break inside it starts another), and the text boxes anchored in it."""

    parts: list[str] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)

    def text(self) -> str:
        """The paragraph's characters with its line breaks as ``\\n``."""
        return "".join(self.parts)


def read_paragraph(node: _Element) -> ParagraphText:
    """What a reader of the printed page would see of the paragraph, without its automatic number."""
    found = ParagraphText()
    _gather(node, found)
    return found


def _gather(node: _Element, found: ParagraphText) -> None:
    for one in node:
        name = tag(one)
        if name in SKIPPED:
            continue
        match name:
            case "t":
                found.parts.append(one.text or "")
            case "br" | "cr":
                found.parts.append("" if attribute(one, "type") in ("page", "column") else "\n")
            case "sym":
                found.parts.append(_symbol(one))
            case "txbxContent":
                found.boxes.append(one)
            case "AlternateContent":
                _gather(_chosen(one), found)
            case "r" if switched_on(child(one, "rPr", "vanish")):
                continue
            case _ if name in _CHARACTERS:
                found.parts.append(_CHARACTERS[name])
            case _:
                _gather(one, found)


def _chosen(node: _Element) -> _Element:
    """One of the alternatives, for each holds the same text."""
    choice = child(node, "Choice")
    fallback = child(node, "Fallback")
    if choice is not None:
        return choice
    return fallback if fallback is not None else node


def _symbol(node: _Element) -> str:
    code = attribute(node, "char") or ""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    font = (attribute(node, "font") or "").lower()
    if 0xF000 <= number <= 0xF0FF:
        return (_WINGDINGS_2 if font == "wingdings 2" else _WINGDINGS).get(number & 0xFF, "•")
    return chr(number) if 0x20 <= number < 0xD800 or 0xE000 <= number <= 0x10FFFF else ""


def blocks(node: _Element) -> Iterator[_Element]:
    """Paragraphs and tables of a body, cell, note or text box in order, out of all wrappers; deleted ones left out."""
    for one in node:
        name = tag(one)
        if name in ("p", "tbl"):
            yield one
        elif name == "sdt" and value(one, "sdtPr", "docPartObj", "docPartGallery") == "Table of Contents":
            continue
        elif name == "AlternateContent":
            yield from blocks(_chosen(one))
        elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "altChunk"):
            yield from blocks(one)


def cells(row: _Element) -> Iterator[_Element]:
    """The cells of a table row, out of all wrappers."""
    for one in row:
        if tag(one) == "tc":
            yield one
        elif tag(one) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from cells(one)


def rows(table: _Element) -> Iterator[_Element]:
    """The rows of a table, deleted ones left out."""
    for one in table:
        if tag(one) == "tr":
            if child(one, "trPr", "del") is None:
                yield one
        elif tag(one) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from rows(one)
