"""A row of the review page in one line. Built by hand, for a page holds more than a thousand of them."""

from __future__ import annotations

from html import escape

from django.utils.safestring import SafeString, mark_safe

from luoshi_site.ledger.models import Commitment, Figure
from luoshi_site.ledger.queries.reading import MODALITIES
from luoshi_site.ledger.queries.review import Row, doubtful
from luoshi_site.site import marks
from luoshi_site.site.saying import say, say_as
from luoshi_site.site.values import value_parts

KINDS = {
    "task": "任务",
    "livelihood": "实事",
    "project": "项目",
    "action": "行动",
    "measure": "措施",
    "indicator": "指标",
}


def key_of(row: Row) -> str:
    """The key of a row in a review page: f and the number of a figure, c and that of a commitment."""
    return f"{'f' if isinstance(row, Figure) else 'c'}{row.pk}"


def line(row: Row) -> SafeString:
    """The line: state, value or kind, name, and a flag where a closer look is wanted."""
    found = marks.find("review", row.review_state)
    word = say(found.word)
    flag = f'<span class="flag"><span aria-hidden="true">▲</span>{escape(say("存疑"))}</span>' if doubtful(row) else ""
    state = (
        f'<span class="mark mark-{escape(found.tone)} row-state" title="{escape(word)}">'
        f'<span class="mark-shape" aria-hidden="true">{escape(found.shape)}</span>'
        f'<span class="aside">{escape(word)}</span></span>'
    )
    inner = _of_figure(row) if isinstance(row, Figure) else _of_commitment(row)
    return mark_safe(f'<a class="row-line" href="?at={key_of(row)}#row-{key_of(row)}">{state}{inner}{flag}</a>')


def _of_figure(row: Figure) -> str:
    value = value_parts(row)
    kind = say(MODALITIES.get(row.modality, row.modality))
    return (
        f'<span class="row-name">{escape(row.indicator_name or "—")}</span>'
        f'<span class="value row-value"><span class="value-sign">{escape(value.sign)}</span>{escape(value.number)}'
        f'<span class="value-unit">{escape(value.unit)}</span></span>'
        f'<span class="row-kind kind-{escape(row.modality)}">{escape(kind)}</span>'
    )


def _of_commitment(row: Commitment) -> str:
    star = f'<span class="mark-accent" title="{escape(say("实事项目"))}">★</span>' if row.star else ""
    return (
        f'<span class="row-name row-promise">{star}{escape(row.text[:80])}</span>'
        f'<span class="row-kind">{escape(say_as("heads", KINDS.get(row.kind, row.kind)))}</span>'
    )
