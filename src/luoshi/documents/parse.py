"""From a file as read to a document: the one entry point of the structure."""

from __future__ import annotations

from luoshi.documents.lines import split_lines
from luoshi.documents.metadata import read_metadata
from luoshi.documents.model import Document, Part
from luoshi.documents.outline import Draft, Outline, place, split_inline
from luoshi.documents.reading import Reading
from luoshi.documents.reflow import find_paragraphs, weave
from luoshi.text.fold import fold
from luoshi.text.numbering import Marker, parse_marker
from luoshi.text.span import Span


def parse(reading: Reading, name: str) -> Document:
    folded = fold(reading.text)
    lines = split_lines(folded)
    meta, titles = read_metadata(lines, reading.title)
    drafts: list[Draft] = []
    numbers: dict[str, int] = {}
    breaks = frozenset(line.start for group in titles for line in group[:1])
    title_lines = {line.start for group in titles for line in group}
    rest = [line for line in lines if line.start not in title_lines]
    groups = [(group, "title") for group in titles]
    groups += [(group, "") for group in find_paragraphs(rest, reading.whole_lines, breaks)]
    groups.sort(key=lambda pair: pair[0][0].start)
    for group, role in groups:
        start = group[0].start
        end = group[0].end
        marker = None if role else parse_marker(folded, start)
        skip = marker.length if isinstance(marker, Marker) else 0
        spans = [(min(start + skip, end), end)] + [line.span for line in group[1:]]
        woven = weave(folded, spans)
        if not woven.text:
            continue
        draft = Draft(woven, start, marker if isinstance(marker, Marker) else None, role)
        drafts.extend([draft] if role else split_inline(draft, numbers))
    outline = Outline()
    passages = [place(outline, d, drafts[i + 1] if i + 1 < len(drafts) else None) for i, d in enumerate(drafts)]
    passages.sort(key=lambda passage: passage.offsets[0])
    return Document(
        name=name, source=reading.text, meta=meta, passages=tuple(passages), tables=(), sections=outline.sections(),
        parts=(Part(meta, Span(0, len(reading.text))),), pages=reading.pages, boxes=reading.boxes, problems=reading.problems,
    )
