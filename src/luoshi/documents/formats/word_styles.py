"""Styles of a DOCX: which paragraph is a title or heading, which belongs to a table of contents, which is numbered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from luoshi.documents.formats.markup import attribute, child, children, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"(?:heading|标题)\s*\d", re.IGNORECASE)
_TITLE = re.compile(r"(?:title|标题)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录)\s*\d", re.IGNORECASE)
_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says that matters for reading."""

    name: str = ""
    parent: str | None = None
    list_id: str | None = None
    level: int | None = None
    outline: int | None = None
    hidden: bool = False


@dataclass(slots=True)
class Styles:
    """The paragraph styles of a document by their ids."""

    by_id: dict[str, Style] = field(default_factory=dict)
    default: str | None = None

    def chain(self, style_id: str | None) -> list[Style]:
        """The style and those it is based on; a circle ends where it closes."""
        found: list[Style] = []
        seen: list[str] = []
        current = style_id or self.default
        while current in self.by_id and current not in seen and len(found) < _CHAIN:
            seen.append(current)
            found.append(self.by_id[current])
            current = found[-1].parent
        return found

    def role(self, style_id: str | None, outline: int | None) -> str:
        """title, heading, contents or body; ``outline`` is the paragraph's own outline level (0 to 8 are headings)."""
        chain = self.chain(style_id)
        for style in chain:
            if _CONTENTS.fullmatch(style.name):
                return "contents"
            if _TITLE.fullmatch(style.name):
                return "title"
            if _HEADING.fullmatch(style.name):
                return "heading"
        levels = [outline, *(style.outline for style in chain)]
        level = next((one for one in levels if one is not None), None)
        return "heading" if level is not None and 0 <= level < 9 else "body"

    def numbering(self, style_id: str | None) -> tuple[str | None, int]:
        """The list and level that the style gives its paragraphs."""
        chain = self.chain(style_id)
        list_id = next((style.list_id for style in chain if style.list_id is not None), None)
        level = next((style.level for style in chain if style.level is not None), 0)
        return list_id, level


def read_styles(root: _Element | None) -> Styles:
    """The paragraph styles of ``word/styles.xml``; none when the document has no such part."""
    styles = Styles()
    for node in children(root, "style"):
        style_id = attribute(node, "styleId")
        if style_id is None or attribute(node, "type") not in (None, "paragraph"):
            continue
        properties = child(node, "pPr")
        styles.by_id[style_id] = Style(
            name=(value(node, "name") or style_id).strip(),
            parent=value(node, "basedOn"),
            list_id=value(properties, "numPr", "numId"),
            level=small(value(properties, "numPr", "ilvl")),
            outline=small(value(properties, "outlineLvl")),
            hidden=switched_on(child(node, "rPr", "vanish")),
        )
        if attribute(node, "default") in ("1", "true"):
            styles.default = style_id
    return styles


def small(text: str | None) -> int | None:
    """A level written as one digit, None for anything else."""
    return int(text) if text is not None and re.fullmatch(r"\d", text) else None


def switched_on(node: _Element | None) -> bool:
    """Whether an on/off property (17.17.4) is there and not switched off."""
    return node is not None and attribute(node, "val") not in ("0", "false", "off")
