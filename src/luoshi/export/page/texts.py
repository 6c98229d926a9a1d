"""The documents themselves at the foot of the page, with an anchor at every figure that a row speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from luoshi.documents.model import Document, Passage, Table
from luoshi.export.comparison import Comparison, position
from luoshi.export.page.html import both, escape, place_id, slug
from luoshi.export.wording import date_text
from luoshi.text.span import Span

_LONGEST_LABEL = 12
_TAGS = {"title": "h3", "heading": "h4", "caption": "p", "note": "p"}


def texts(comparison: Comparison) -> str:
    """Every document, set for reading. Nothing is left out but page furniture."""
    wanted = _places(comparison)
    parts = [
        _text(found.document, sorted({*wanted.get(found.name, {}).values()}, key=lambda span: (span.start, -span.end)))
        for found in comparison.documents
    ]
    return f'<section class="texts" id="texts"><h2>{both("原文", "The documents")}</h2>{"".join(parts)}</section>'


def _places(comparison: Comparison) -> dict[str, dict[int, Span]]:
    """The stretches to anchor, by document and start: a figure's number, or the first character of a commitment."""
    wanted: dict[str, dict[int, Span]] = {}
    for row in comparison.rows:
        for side in (row.left, row.right, *row.also):
            if side is not None:
                length = max(side.mark.end - side.mark.start, 1)
                wanted.setdefault(side.doc, {})[side.start] = Span(side.start, side.start + length)
    return wanted


def _text(document: Document, marks: list[Span]) -> str:
    meta = document.meta
    facts = " · ".join(escape(fact) for fact in (meta.number, meta.issuer, date_text(meta.date)) if fact)
    labels = _labels(document)
    blocks = "\n".join(_block(block, document.name, marks, labels) for block in _in_order(document))
    return f"""<article class="text" id="text-{slug(document.name)}" data-title="{escape(meta.title or document.name)}"
data-facts="{facts}"><header><h3>{escape(meta.title or document.name)}</h3><p class="facts">{facts}</p></header>
{blocks}</article>"""


def _in_order(document: Document) -> Iterable[Passage | Table]:
    captions = {id(table.caption) for table in document.tables}
    passages = [passage for passage in document.passages if passage.text and id(passage) not in captions]
    blocks: list[tuple[int, Passage | Table]] = [(passage.offsets[0], passage) for passage in passages]
    blocks += [(table.span.start, table) for table in document.tables]
    return (block for _, block in sorted(blocks, key=lambda pair: pair[0]))


def _labels(document: Document) -> dict[int, str]:
    """The numbering as issued (一、 （二） 3．) by the offset of the passage that follows it: passages leave it out."""
    first: dict[int, int] = {}
    for passage in document.passages:
        if passage.text and passage.section >= 0:
            first.setdefault(passage.section, passage.offsets[0])
    labels = {}
    for section, offset in first.items():
        label = "".join(document.source[document.sections[section].span.start : offset].split())
        if len(label) <= _LONGEST_LABEL:
            labels[offset] = label
    return labels


def _block(block: Passage | Table, doc: str, marks: list[Span], labels: dict[int, str]) -> str:
    if isinstance(block, Passage):
        tag = _TAGS.get(block.role, "p")
        label = labels.get(block.offsets[0], "")
        shown = f'<span class="label">{escape(label)}</span>' if label else ""
        return f'<{tag} class="{escape(block.role)}">{shown}{_marked(block, doc, marks)}</{tag}>'
    caption = f"<caption>{_marked(block.caption, doc, marks)}</caption>" if block.caption else ""
    rows = "".join(
        f"<tr>{''.join(_cell(cell, number < block.header_rows, doc, marks) for cell in row)}</tr>"
        for number, row in enumerate(block.rows)
    )
    return f'<div class="scroll" tabindex="0"><table>{caption}{rows}</table></div>'


def _cell(cell: Passage | None, heading: bool, doc: str, marks: list[Span]) -> str:
    tag = "th" if heading else "td"
    return f"<{tag}>{_marked(cell, doc, marks) if cell and cell.text else ''}</{tag}>"


def _marked(passage: Passage, doc: str, marks: list[Span]) -> str:
    """The passage's text with anchors around the stretches of ``marks`` that begin in it."""
    pieces, done = [], 0
    for span in _inside(passage, marks):
        first = position(passage, span.start)
        last = min(first + span.end - span.start, len(passage.text))
        if first < done:
            continue
        anchor = f'<mark id="{place_id(doc, span.start)}" tabindex="-1">{escape(passage.text[first:last])}</mark>'
        pieces += [escape(passage.text[done:first]), anchor]
        done = last
    return "".join(pieces) + escape(passage.text[done:])


def _inside(passage: Passage, marks: list[Span]) -> Iterator[Span]:
    whole = passage.whole
    index = bisect_left(marks, whole.start, key=lambda span: span.start)
    while index < len(marks) and marks[index].start < whole.end:
        yield marks[index]
        index += 1
