"""The sentence and clause around a stretch of a document's text."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Document

_ENDS = "。；！？"
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence, where it stands, and its clause."""

    text: str
    start: int
    end: int
    clause: str
    section: int


def quote_around(document: Document, start: int, end: int) -> Quote:
    """The sentence that holds ``start`` to ``end``, within its passage."""
    text = document.text
    if not (0 <= start < end <= len(text)) or end - start > _LONGEST or not text[start:end].strip():
        raise Refused("请选中文件里的一段文字。", field="start")
    passages = document.layout.get("passages", [])
    passage = next((one for one in passages if one[0] <= start < one[1]), None)
    lowest, highest = (passage[0], max(passage[1], end)) if passage else (0, len(text))
    first = max((text.rfind(mark, lowest, start) + 1 for mark in _ENDS), default=lowest)
    first = max(first, lowest, start - _LONGEST)
    ends = [at + 1 for mark in _ENDS if (at := text.find(mark, end - 1, highest)) >= 0]
    last = min([*ends, highest, end + _LONGEST])
    section = passage[3] if passage else -1
    quote = "".join(text[first:last].split("\n"))
    return Quote(quote.strip(), first, last, clause_path(document, section), section)


def clause_path(document: Document, section: int) -> str:
    """The clause path of a section, as in 三/(二)/14."""
    sections = document.outline.get("sections", [])
    labels: list[str] = []
    while 0 <= section < len(sections):
        if sections[section][0]:
            labels.append(sections[section][0])
        section = sections[section][5]
    return "/".join(reversed(labels))
