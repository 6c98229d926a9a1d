"""A new reading laid over the rows of the one before.

What people settled stays; what nobody touched follows the text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from luoshi_site.ledger.models import Commitment, Document, Figure, Plan, ReviewState, SourceState
from luoshi_site.ledger.services.drafts import Draft, plan_at
from luoshi_site.ledger.services.matching import bare, pair_commitments, pair_figures

Row = TypeVar("Row", Commitment, Figure)
NOT_IN_NEW = "新版本的文件中没有这一项"
_PLACES = ("document", "start", "end", "clause", "section")
FIGURE_PLACES = (*_PLACES, "plan", "quote", "quote_start", "quote_end", "commitment")
COMMITMENT_PLACES = (*_PLACES, "plan", "parent")
FIGURE_CONTENT = [
    "indicator_name",
    "indicator",
    "subject",
    "measure",
    "comparator",
    "low",
    "high",
    "low_places",
    "high_places",
    "unit",
    "period",
    "period_start",
    "period_end",
    "modality",
    "ambition",
    "nature",
    "star",
    "estimated",
    "verb",
    "population",
    "owners",
    "confidence",
    "reason",
    "made_by",
]
COMMITMENT_CONTENT = ["kind", "text", "action", "object", "due", "star", "milestone", "category", "made_by"]
STATE = ("review_state", "source_state", "source_note", "withdrawn", "version")


@dataclass(slots=True)
class Overlay:
    """What an overlay did: rows to update, rows to create, and the counts for the person who imported."""

    figures: list[Figure] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    fresh_figures: list[Figure] = field(default_factory=list)
    fresh_commitments: list[Commitment] = field(default_factory=list)
    same: dict[int, Commitment] = field(default_factory=dict)  # id() of a draft commitment -> the row that it is
    kept: int = 0
    followed: int = 0
    gone: int = 0
    withdrawn: int = 0


def overlay(old_figures: list[Figure], old_commitments: list[Commitment], draft: Draft, document: Document) -> Overlay:
    """Lay ``draft`` over the rows of the document's last reading. Rows change in memory only."""
    done = Overlay()
    old_figures = [row for row in old_figures if row.withdrawn != NOT_IN_NEW]
    old_commitments = [row for row in old_commitments if row.withdrawn != NOT_IN_NEW]
    _lay_commitments(old_commitments, draft, document, done)
    paired = pair_figures(old_figures, draft.figures)
    for old, new in paired.pairs:
        new.commitment = _row_of(new.commitment, done)
        _follow(old, new, FIGURE_PLACES, FIGURE_CONTENT, _figure_changed(old, new), done)
    done.figures += [old for old, _ in paired.pairs] + paired.gone
    text, offsets = _bare_with_offsets(document.text)
    for old in paired.gone:
        _lose(old, text, offsets, document, draft.plans, done)
    for new in paired.fresh:
        new.commitment = _row_of(new.commitment, done)
    done.fresh_figures = paired.fresh
    return done


def _lay_commitments(old_rows: list[Commitment], draft: Draft, document: Document, done: Overlay) -> None:
    paired = pair_commitments(old_rows, draft.commitments)
    done.same = {id(new): old for old, new in paired.pairs}
    for old, new in paired.pairs:
        new.parent = _row_of(new.parent, done)
        changed = f"新版本写作“{new.text[:200]}”" if bare(old.text) != bare(new.text) else ""
        _follow(old, new, COMMITMENT_PLACES, COMMITMENT_CONTENT, changed, done)
    text, offsets = _bare_with_offsets(document.text)
    for old in paired.gone:
        _lose(old, text, offsets, document, draft.plans, done)
    for new in paired.fresh:
        new.parent = _row_of(new.parent, done)
    done.commitments = [old for old, _ in paired.pairs] + paired.gone
    done.fresh_commitments = paired.fresh


def _row_of(drafted: Commitment | None, done: Overlay) -> Commitment | None:
    return None if drafted is None else done.same.get(id(drafted), drafted)


def _follow(old: Row, new: Row, places: tuple[str, ...], content: list[str], changed: str, done: Overlay) -> None:
    kept = old.review_state != ReviewState.PROPOSED
    for name in (*places, *([] if kept else content)):
        setattr(old, name, getattr(new, name))
    old.source_state = SourceState.CHANGED if kept and changed else SourceState.CURRENT
    old.source_note = changed[:500] if kept else ""
    old.version += 1
    if kept:
        done.kept += 1
    else:
        done.followed += 1


def _figure_changed(old: Figure, new: Figure) -> str:
    """What the new text says, where sentence and value both differ from what a person settled."""
    if bare(old.quote) == bare(new.quote):
        return ""
    if (old.low, old.high, old.unit, old.comparator) == (new.low, new.high, new.unit, new.comparator):
        return ""
    return f"新版本读作“{new.indicator_name} {new.value_words}”"


def _lose(old: Row, text: str, offsets: list[int], document: Document, plans: list[Plan], done: Overlay) -> None:
    """A row that the new reading does not have: a proposal is withdrawn; what a person settled stays, and says so."""
    old.version += 1
    if old.review_state == ReviewState.PROPOSED:
        old.review_state, old.withdrawn = ReviewState.WITHDRAWN, NOT_IN_NEW
        done.withdrawn += 1
        return
    quote = old.quote if isinstance(old, Figure) else old.text
    at = text.find(bare(quote)) if bare(quote) else -1
    if at < 0:
        old.source_state, old.source_note = SourceState.GONE, "新版本的文件中没有这一句"
        done.gone += 1
        return
    _move(old, offsets[at], offsets[at + len(bare(quote)) - 1] + 1, document)
    old.plan = plan_at(plans, old.start)
    old.document, old.source_state, old.source_note = document, SourceState.CURRENT, ""
    done.kept += 1


def _move(old: Row, start: int, end: int, document: Document) -> None:
    if isinstance(old, Commitment):
        old.start, old.end = start, end
        return
    # The number keeps its place in the sentence, counted without blanks.
    before = len(bare(old.quote[: max(0, old.start - old.quote_start)]))
    length = max(1, len(bare(old.quote[old.start - old.quote_start : old.end - old.quote_start])))
    _, inside = _bare_with_offsets(document.text[start:end])
    old.start = start + inside[min(before, len(inside) - 1)]
    old.end = start + inside[min(before + length, len(inside)) - 1] + 1
    old.quote_start, old.quote_end = start, end


def _bare_with_offsets(text: str) -> tuple[str, list[int]]:
    offsets = [index for index, character in enumerate(text) if not character.isspace()]
    return "".join(text[index] for index in offsets), offsets
