"""Where a figure came from: its sentence with the number highlighted, its document and clause path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from luoshi_site.accounts.permissions import ACTIONS
from luoshi_site.ledger.access import get_visible, visible
from luoshi_site.ledger.models import Change, Document, Figure, ReviewState
from luoshi_site.ledger.queries.sentences import Sentence, read_sentences, sentences, with_sentences
from luoshi_site.ledger.queries.who import who_did
from luoshi_site.ledger.trail import history

_MOST_NOTES = 300


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done to a figure."""

    at: datetime
    who: str
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class Source:
    """A figure and where it stands. ``before``, ``number`` and ``after`` are its sentence."""

    figure: Figure
    document: Document | None
    before: str
    number: str
    after: str
    path: str
    siblings: list[Figure]
    parts: list[Sentence]
    steps: list[Step]


def source_of(user: object, pk: int) -> Source:
    """The source of a figure that the user may see, or `Http404`; at most seven queries."""
    rows = Figure.objects.select_related("government", "document__file", "commitment", "indicator", "plan")
    figure = get_visible(user, rows, pk)
    document = figure.document
    siblings: list[Figure] = []
    if document is not None:
        same = Figure.objects.filter(document=document, start=figure.start).exclude(pk=figure.pk)
        siblings = list(same.exclude(review_state=ReviewState.WITHDRAWN).order_by("subject", "id"))
    before, number, after = _sentence(figure, document)
    steps = [_step(one) for one in history(figure).order_by("-id")[:10]]
    return Source(
        figure, document, before, number, after, clause_words(figure, document), siblings, _parts_of(figure), steps
    )


def _parts_of(figure: Figure) -> list[Sentence]:
    """The figures of which this one is the sum, where a person added it up."""
    if figure.document_id is not None:
        return []
    ids = next((one.parts for one in figure.answered.exclude(parts=[]).order_by("-id")[:1]), [])
    known = sentences(ids) if ids else {}
    return [known[pk] for pk in ids if pk in known]


def notes_of(user: object, ids: Sequence[int]) -> list[Sentence]:
    """The sentences of figures, at most 300, in the order of ``ids``; what the user may not see is left out."""
    wanted = list(dict.fromkeys(ids))[:_MOST_NOTES]
    found = read_sentences(list(with_sentences(visible(user, Figure.objects.filter(pk__in=wanted)))))
    return [found[pk] for pk in wanted if pk in found]


def _step(change: Change) -> Step:
    verb = change.action.split("_")[0]
    who = who_did(change)
    return Step(change.at, who, {**ACTIONS, "undo": "撤销"}.get(verb, change.action), change.note)


def _sentence(figure: Figure, document: Document | None) -> tuple[str, str, str]:
    """The sentence as read, without page numbers and line breaks, or the row of a table; as issued where that fails."""
    text = document.text if document else ""
    figure.written = text[figure.quote_start : figure.quote_end]  # type: ignore[attr-defined]
    said = read_sentences([figure])[figure.pk]
    return (said.before, said.number, said.after) if said.number else cut_sentence(figure, text)


def cut_sentence(figure: Figure, text: str) -> tuple[str, str, str]:
    """A figure's sentence before, at and after its number, without line breaks.

    When the text is not at hand the quote as kept is given in whole.
    """
    if not (0 <= figure.quote_start <= figure.start < figure.end <= figure.quote_end <= len(text)):
        if text and figure.end <= len(text) and text[figure.start : figure.end].strip():
            return (f"{figure.quote} …" if figure.quote else "", _joined(text[figure.start : figure.end]), "")
        return figure.quote, "", ""
    return (
        _joined(text[figure.quote_start : figure.start]).lstrip(),
        _joined(text[figure.start : figure.end]),
        _joined(text[figure.end : figure.quote_end]).rstrip(),
    )


def _joined(text: str) -> str:
    return "".join(line.strip("\u3000 \t\r\f") if "\n" in text else line for line in text.split("\n"))


def clause_words(figure: Figure, document: Document | None) -> str:
    """The clause path in words: 一、保障民生 › 1."""
    sections = document.outline.get("sections", []) if document else []
    index, found = figure.section, []
    while 0 <= index < len(sections) and len(found) < 10:
        label, title, *_ = sections[index]
        short = title if len(title) <= 24 else title[:23] + "…"
        found.append(f"{label}　{short}".strip() if label else short)
        index = sections[index][5]
    return " › ".join(one for one in reversed(found) if one) or figure.clause
