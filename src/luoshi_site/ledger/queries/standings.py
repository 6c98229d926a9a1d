"""Which of several actual values of one year stands now, and what is said of each of the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from luoshi.alignment.contradictions.differing import Said, Standing, stand_values
from luoshi.text import units
from luoshi_site.ledger.models import Document, Figure
from luoshi_site.ledger.shapes import as_figure
from luoshi_site.site.saying import say
from luoshi_site.site.templatetags.luoshi import day
from luoshi_site.site.values import value_parts

if TYPE_CHECKING:
    from luoshi_site.ledger.queries.indicator import Row

_WORDS = {
    "rounded": "与{value}是同一个数，取位不同：{source}",
    "estimate": "{source}为{value}",
    "revised": "{source}改为{value}",
    "clash": "{source}为{value}，对不上",
}


@dataclass(frozen=True, slots=True)
class Stands:
    """One value beside the others of its year: ``kind`` as in the library, ``words`` why it differs, ``scope`` what
    it counts; ``label`` the short word for a chart."""

    kind: str
    words: str
    scope: str
    label: str


def standings(rows: Sequence[Row]) -> dict[int, Stands]:
    """For the actual values of years that have several: how each stands, by the figure's id. At most one query."""
    years: dict[tuple[object, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if row.figure.modality == "actual" and row.low is not None:
            years[(row.kind, row.figure.period)].append(row)
    doubled = [group for group in years.values() if len({(row.low, row.high) for row in group}) > 1]
    outlines = _outlines(doubled)
    found: dict[int, Stands] = {}
    for group in doubled:
        stand = stand_values([_said(row, outlines) for row in group])
        found.update({row.figure.pk: _in_words(one, group) for row, one in zip(group, stand, strict=True) if one})
    return found


def _outlines(groups: list[list[Row]]) -> dict[int, list[list[object]]]:
    """The sections of documents that report money: their headings tell budget books apart."""
    money = [row.figure for group in groups for row in group if units.dimension(row.figure.unit) == "money_cny"]
    wanted = {figure.document_id for figure in money if figure.section >= 0}
    if not wanted:
        return {}
    return dict(Document.objects.filter(pk__in=wanted).values_list("pk", "outline__sections"))


def _said(row: Row, outlines: dict[int, list[list[object]]]) -> Said:
    figure = row.figure
    headings = _headings(outlines.get(figure.document_id or 0) or [], figure.section)
    issued = row.sentence.date.isoformat() if row.sentence.date else ""
    return Said(as_figure(figure), row.sentence.before, headings, str(figure.document_id or ""), issued)


def _headings(sections: list[list[object]], index: int) -> tuple[str, ...]:
    found: list[str] = []
    while 0 <= index < len(sections) and len(found) < 10:
        _label, title, _level, _start, _end, parent = sections[index]
        found.append(str(title))
        index = int(str(parent))
    return tuple(found)


def _in_words(standing: Standing, group: list[Row]) -> Stands:
    scope = say(standing.scope) if standing.scope else ""
    other = group[standing.instead].figure if standing.instead is not None else None
    if standing.kind == "scope":
        return Stands("scope", say("这里说的是{scope}", scope=scope), scope, scope)
    if other is None or standing.kind not in _WORDS:
        return Stands(standing.kind, scope, scope, scope)
    words = say(_WORDS[standing.kind], value=value_parts(other), source=_source(other))
    label = (
        ""
        if standing.kind == "rounded"
        else say({"estimate": "预计", "revised": "已修订"}.get(standing.kind, "对不上"))
    )
    return Stands(standing.kind, words, scope, label)


def _source(figure: Figure) -> str:
    """《…》（2026年1月16日）"""
    if figure.document is None:
        return say("人工补录")
    dated = say("（{day}）", day=day(figure.document.date)) if figure.document.date else ""
    return f"《{figure.document}》{dated}"
