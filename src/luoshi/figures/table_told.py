"""What stands in a row beside a promise in words: how far it is, and how many of what it names."""

from __future__ import annotations

import re
from typing import Final

from luoshi.documents.model import Passage
from luoshi.figures.counting import counting_quantities
from luoshi.figures.model import Figure
from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.table_columns import Column

_CLAUSE: Final = re.compile("[，,。；;：:、]")
_SAID_OF_IT: Final = re.compile(r"[，,。；;、）)]|\Z|(?:已|均|全部|正在|完成|建成|竣工|完工|开工|投用|在建)")


def name_bare_counts(passage: Passage, figures: list[Figure], promised: list[Figure]) -> None:
    """Counts on the right that name nothing are of what their row promises: 新建书屋9家 | 其中4家已完成."""
    text, whole = passage.text, {passage.span(q.start, q.end): q for q in counting_quantities(passage)}
    for figure in figures:
        quantity = whole.get(figure.span)
        if quantity is None or not _SAID_OF_IT.match(text, quantity.stop):
            continue
        before = strip_lead(_CLAUSE.split(text[: quantity.begin])[-1].removeprefix("其中"))[0]
        alike = [one for one in promised if one.unit == figure.unit and one.indicator]
        alike = [one for one in alike if one.verb == figure.verb] or alike
        if alike and not before:
            figure.indicator = alike[0].indicator


def as_told(figure: Figure, told: Figure | None, column: Column) -> Figure:
    """A result beside a promise in words: 新增养老床位300张 | 326 | 108.7% are all of the same beds."""
    if told is None or column.money or not (column.modality == "actual" or column.fulfilled):
        return figure
    figure.indicator = told.indicator
    figure.unit = figure.unit or ("" if column.fulfilled else told.unit)
    if column.fulfilled:
        figure.modality = "actual"
    return figure
