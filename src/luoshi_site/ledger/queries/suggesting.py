"""What a figure that a person adds from a selection would be: the library reads its sentence, so that little is typed.

The sentence is read under the title and headings that it stands under. What the document as a whole said of the figures
beside it (their period, whether they promise or report) goes before what the sentence alone can say.
"""

from __future__ import annotations

from decimal import Decimal

import luoshi
from luoshi.errors import LuoshiError
from luoshi.figures.model import Figure as FoundFigure
from luoshi.text.quantities import scan
from luoshi_site.ledger.models import LIVE, Document, Figure
from luoshi_site.ledger.services.quoting import Quote
from luoshi_site.ledger.shapes import decimals

_SAME = ("measure", "comparator", "unit", "modality", "ambition", "verb", "population", "star", "estimated")
_MOST_HEADINGS, _LONGEST_HEADING = 6, 80


def suggested_figure(document: Document, start: int, end: int, quote: Quote) -> Figure:
    """The figure of the stretch from ``start`` to ``end``, not saved; what nobody can tell stays as in any new one."""
    draft = Figure(document=document, modality="actual", period=document.period, start=start, end=end)
    if document.plans.filter(withdrawn="", start__lte=start, end__gt=start).exists():
        draft.modality = "target"
    at = _within(document, quote, start)
    chosen = document.text[start:end].replace("\n", "")
    known = list(
        Figure.objects.filter(document=document, start__gte=quote.start, start__lt=quote.end, review_state__in=LIVE)
        .only("start", "end", "period", "modality", "document")
        .order_by("start")
    )
    read = _read(document, quote, quote.text)
    found = _at(read, at, at + len(chosen))
    if found is None:  # the sentence hides it; by itself the selection may be plain
        found = next((one for _, _, one in _read(document, quote, chosen.strip(" ，。；、"))), None)
    if found is not None:
        _take(draft, found)
    else:
        _prefill(draft, chosen)
    _take_context(draft, found, read, [(_within(document, quote, one.start), one) for one in known], at)
    return draft


Read = list[tuple[int, int, FoundFigure]]


def _read(document: Document, quote: Quote, sentence: str) -> Read:
    """The figures of a sentence of the document with their places in it."""
    lines = [_title(document, quote.start), *_headings(document, quote), sentence]
    text = "\n\n".join(line for line in lines if line) + "\n"
    first = len(text) - len(sentence) - 1
    try:
        figures = luoshi.read_bytes(text.encode("utf-8", "replace"), "sentence.txt").figures
    except LuoshiError:
        return []
    return [(one.span.start - first, one.span.end - first, one) for one in figures if one.span.start >= first]


def _title(document: Document, start: int) -> str:
    """The title over a place: in a gazette that of the part that holds it."""
    parts = document.outline.get("parts", [])
    own = next((part[1] for part in parts if len(parts) > 1 and part[7] <= start < part[8] and part[1]), "")
    return own or document.title


def _headings(document: Document, quote: Quote) -> list[str]:
    section = quote.section
    sections = document.outline.get("sections", [])
    found: list[str] = []
    while 0 <= section < len(sections) and len(found) < _MOST_HEADINGS:
        _label, title, _level, start, _end, parent = sections[section]
        if "\n" in document.text[start : quote.start]:  # not the number of the clause that the sentence stands in
            found.append(_line_at(document.text, start) or title)
        section = parent
    return found[::-1]


def _line_at(text: str, start: int) -> str:
    """The line of a heading, with its number as issued: by that the reading knows it. Empty where it runs on."""
    line = text[text.rfind("\n", 0, start) + 1 : start + _LONGEST_HEADING].split("\n")[0].strip()
    return line if len(line) <= _LONGEST_HEADING else ""


def _at(read: Read, start: int, end: int) -> FoundFigure | None:
    return next((one for first, last, one in read if first < end and last > start), None)


def _within(document: Document, quote: Quote, start: int) -> int:
    return len(document.text[quote.start : start].replace("\n", "").lstrip())


def _take(draft: Figure, found: FoundFigure) -> None:
    for name in _SAME:
        setattr(draft, name, getattr(found, name))
    draft.indicator_name, draft.nature = found.indicator[:200], found.nature or ""
    draft.period = found.period or draft.period
    if found.low is not None and found.high is not None:
        _put(draft, Decimal(found.low), Decimal(found.high))


def _prefill(draft: Figure, chosen: str) -> None:
    """The first quantity of a selection in which the library sees no figure."""
    first = next(iter(scan(chosen)), None)
    if first is not None:
        _put(draft, Decimal(first.low), Decimal(first.high))
        draft.unit, draft.comparator = first.unit, first.comparator
        draft.measure = "ratio" if first.unit in ("%", "‰", "个百分点") else "amount"


def _put(draft: Figure, low: Decimal, high: Decimal) -> None:
    draft.low, draft.high = low, high
    draft.low_places, draft.high_places = decimals(low), decimals(high)


def _take_context(
    draft: Figure, found: FoundFigure | None, read: Read, known: list[tuple[int, Figure]], at: int
) -> None:
    """Period and modality of the figure before this one in the sentence (else of the one after), unless the sentence
    itself tells the two apart."""
    beside = max((one for one in known if one[0] <= at), key=lambda one: one[0], default=known[0] if known else None)
    if beside is None:
        return
    place, other = beside
    alone = next((one for first, last, one in read if first <= place < last), None)
    for name in ("period", "modality"):
        differ = found is not None and alone is not None and getattr(found, name) != getattr(alone, name)
        if not differ and getattr(other, name):
            setattr(draft, name, getattr(other, name))
