"""Words for pages that hold figures against each other."""

from __future__ import annotations

from django import template

from luoshi_site.ledger.queries.indicator import Kind
from luoshi_site.ledger.queries.scorecards import Row
from luoshi_site.site import marks
from luoshi_site.site.saying import say

register = template.Library()

_MEASURES = {"amount": "数额", "growth": "增速", "change": "增减量", "ratio": "比率"}
# What is a share itself is not put as a share of its target.
_SHARES = ("%", "％", "‰")


@register.filter
def word(value: str, kind: str) -> str:
    """A status as a word alone, for where no mark can stand: ``{{ name|word:"verdict" }}``."""
    return say(marks.find(kind, value).word)


@register.filter
def measure(kind: Kind) -> str:
    """What a kind of figures counts."""
    return say(_MEASURES.get(kind.measure, kind.measure))


@register.filter
def ratio_words(row: Row) -> str:
    """Outcome over target in per cent; empty where that says nothing."""
    ratio = row.alignment.ratio
    if ratio is None or row.target.figure.unit in _SHARES or row.target.figure.measure in ("growth", "ratio"):
        return ""
    return f"{100 * ratio:.1f}%"
