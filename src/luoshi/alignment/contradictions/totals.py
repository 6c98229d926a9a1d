"""Totals that their parts do not make up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from luoshi.alignment.contradictions.breakdowns import Breakdown, find_breakdowns
from luoshi.alignment.contradictions.model import Contradiction, Evidence
from luoshi.alignment.contradictions.precision import relative, spread_of
from luoshi.alignment.contradictions.wording import name_of, write_in, write_value
from luoshi.documents.model import Document
from luoshi.figures.model import Figure

# Parts introduced by a bare 其中 need not be all. When they come this near to the total they were meant to be.
_NEAR = 0.02


def find_totals(document: Document, figures: Sequence[Figure]) -> Iterator[Contradiction]:
    """Totals and parts of a document that disagree by more than rounding.

    Parts may fall short of the total where the text does not say that they are all; they may never exceed it.
    """
    for breakdown in find_breakdowns(document, figures):
        grade = judge_breakdown(breakdown)
        if grade:
            yield report_breakdown(document.name, breakdown, grade)


def judge_breakdown(breakdown: Breakdown) -> str:
    """hard, soft or empty: whether and how badly a total and its parts disagree."""
    if breakdown.holds:
        return ""
    total = spread_of(breakdown.total)
    if total is None:
        return ""
    short = relative(abs(breakdown.difference), total.value, breakdown.sum)
    if breakdown.difference > 0 or (breakdown.whole and len(breakdown.parts) > 1):
        return "hard"
    return "soft" if short <= _NEAR and len(breakdown.parts) > 1 else ""


def report_breakdown(doc: str, breakdown: Breakdown, grade: str) -> Contradiction:
    """The contradiction of a total whose parts do not make it up."""
    total = breakdown.total
    value = spread_of(total)
    sum_ = "＋".join(write_value(part) for part in breakdown.parts)
    added = write_in(breakdown.sum, total.unit, 4)
    difference = write_in(abs(breakdown.difference), total.unit, 4)
    side = "多" if breakdown.difference > 0 else "少"
    text = f"{name_of(total)}写明为{write_value(total)}，而分项{sum_}＝{added}，比合计{side}{difference}。"
    if len(breakdown.parts) == 1:
        text = f"{name_of(total)}写明为{write_value(total)}，其中{name_of(breakdown.parts[0])}{sum_}，部分大于总数。"
    return Contradiction(
        "total",
        grade,
        Evidence(doc, total),
        None,
        tuple(Evidence(doc, part) for part in breakdown.parts),
        text,
        relative(abs(breakdown.difference), value.value if value else Decimal(0), breakdown.sum),
    )
