"""Figures in tables: a cell takes its indicator from its row, its unit, period and modality from head and caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from luoshi.documents.model import Passage, Table
from luoshi.figures.context import Context, Contexts
from luoshi.figures.model import Figure
from luoshi.figures.not_figures import why_name
from luoshi.figures.prose import Place, prose_figures
from luoshi.figures.table_columns import BRACKETED, Column, caption_context, head_unit, heads, is_earlier, read_columns
from luoshi.figures.table_labels import (
    DIGIT,
    GROWTH_TAIL,
    Row,
    clean_label,
    name_of_aside,
    row_label,
    value_name,
    value_quantities,
)
from luoshi.text.periods import find_periods
from luoshi.text.quantities import Quantity

_UNIT_REMARK = re.compile(r"单位[:：]\s*([^\s，。）)]+)")
_UNITS = re.compile(r"[、，,；;\s]+")
_YEARLY = frozenset({"日", "年", "天"})  # an amount a day or a year is no ratio


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with what its row, column and table say of it."""

    passage: Passage
    column: Column
    label: str
    place: Place
    unit: str


def table_figures(table: Table, contexts: Contexts) -> Iterator[Figure]:
    """The figures of a table's cells, row by row."""
    around = contexts.at(table.span.start, table.section)
    caption = table.caption.text if table.caption else ""
    context = caption_context(caption, around)
    columns = read_columns(table, around.year)
    remark = _UNIT_REMARK.search(caption)
    place = Place(context, "", contexts.path(table.section), table.section)
    group = ""
    for row in table.rows[table.header_rows :]:
        label, group = row_label(row, columns, group)
        unit = _said(row, columns, "unit") or (remark[1] if remark else "")
        yield from _row_figures(_cells(row, columns, label, place, unit), caption, row, columns)


def _said(row: Row, columns: list[Column], role: str) -> str:
    """What the row says in its first column of a role."""
    cells = zip(row, columns, strict=False)
    return next((cell.text for cell, column in cells if cell is not None and column.role == role), "")


def _cells(row: Row, columns: list[Column], label: str, place: Place, unit: str) -> Iterator[_Cell]:
    """The cells of a row that may hold figures, with the modality and the period that the head of the column gives."""
    context = place.context
    for passage, column in zip(row, columns, strict=False):
        if passage is None or not passage.text or column.role not in ("value", "label"):
            continue
        modality = column.modality or ("actual" if is_earlier(column.period, context.period) else context.modality)
        here = Context(modality, column.period or context.period, context.year)
        yield _Cell(passage, column, label, Place(here, "", place.clause, place.section), unit)


def _row_figures(cells: Iterator[_Cell], caption: str, row: Row, columns: list[Column]) -> Iterator[Figure]:
    owners = _owners(row, columns)
    nature = _said(row, columns, "nature")
    kind = "binding" if "约束" in nature else "anticipatory" if "预期" in nature else None
    counted = ""
    for cell in cells:
        found, counted = _cell_figures(cell, counted, caption)
        for figure in found:
            yield replace(figure, owners=owners, nature=kind) if owners or kind else figure


def _owners(row: Row, columns: list[Column]) -> tuple[str, ...]:
    cells = zip(row, columns, strict=False)
    said = (cell.text for cell, column in cells if cell is not None and column.role == "owner")
    return tuple(unit for text in said for unit in _UNITS.split(text) if unit)


def _cell_figures(cell: _Cell, counted: str, caption: str) -> tuple[Iterator[Figure], str]:
    """The figures of a cell, and the noun that a column of shares behind it speaks of."""
    text, column = cell.passage.text, cell.column
    if column.role == "value":
        quantities = value_quantities(text)
        if quantities is not None:
            name = value_name(cell.label, column, counted, caption)
            return _value_figures(cell, name, quantities), counted if column.share else column.noun or counted
        comparator = _directive(text)
        if comparator:
            return iter([_directive_figure(cell, comparator)]), counted
    if DIGIT.search(text) and (column.role == "value" or text != cell.label):
        return prose_figures(cell.passage, cell.place), counted
    return iter(()), counted


def _value_figures(cell: _Cell, name: str, quantities: list[Quantity]) -> Iterator[Figure]:
    text, label, column = cell.passage.text, cell.label, cell.column
    first = True
    for quantity in quantities:
        if quantity.unit and why_name(text, quantity, False) in ("date", "formula", "per"):
            continue
        left = text[: quantity.begin]
        unit = quantity.unit or (column.unit or cell.unit or head_unit(label) if first else "")
        growth = bool(GROWTH_TAIL.search(label)) or column.growth or "增长" in left or "下降" in left
        measure = _measure(unit, growth, label, text)
        falls = left.endswith(("-", "−", "－")) or "下降" in left or ("下降" in label and measure == "growth")
        yield _figure(cell, quantity, name if first else name_of_aside(name, left), measure, unit, falls)
        first = False


def _measure(unit: str, growth: bool, label: str, text: str) -> str:
    if growth and unit in ("%", "‰", ""):
        return "growth"
    _, slash, below = unit.rpartition("/")
    if unit in ("%", "‰") or (slash and below not in _YEARLY):
        return "ratio"
    if "率" in label[-3:] or "浓度" in label or "人均" in label or "每" in label[:4]:
        return "ratio"
    return "amount" if "累计" in text or "新增" in label or "达到" not in text else "stock"


def _figure(cell: _Cell, quantity: Quantity, name: str, measure: str, unit: str, falls: bool) -> Figure:
    passage = cell.passage
    low, high = (-quantity.low, -quantity.high) if falls else (quantity.low, quantity.high)
    return Figure(
        span=passage.span(quantity.start, quantity.end),
        indicator=name,
        measure=measure,
        comparator=quantity.comparator,
        low=min(low, high),
        high=max(low, high),
        unit=unit,
        period=_period(cell),
        modality=cell.place.context.modality,
        ambition="stretch" if "力争" in passage.text[: quantity.begin] else "base",
        clause=cell.place.clause,
        section=cell.place.section,
        quote=passage.text,
        quote_span=passage.whole,
        confidence=0.9 if name else 0.4,
        reason="" if name else "表格行没有名称",
    )


def _period(cell: _Cell) -> str | None:
    """The period that the cell names in brackets, unless the table's is the finer one; else that of column or table."""
    context = cell.place.context
    inner = "".join(BRACKETED.findall(cell.passage.text))
    named = (mention.period for mention in find_periods(inner, context.year) if not mention.base)
    period = next((period for period in named if period[4:5] != "-"), context.period)
    if period is not None and context.period and len(period) < len(context.period):
        return context.period
    return period


def _directive(text: str) -> str:
    """Whether a cell says 完成市下达目标 (directive) or 与全市同步 (parity) instead of a number; else empty."""
    bare = "".join(text.split())
    if len(bare) > 24:
        return ""
    return next((kind for kind in ("directive", "parity") if any(word in bare for word in heads()[kind])), "")


def _directive_figure(cell: _Cell, comparator: str) -> Figure:
    growth = GROWTH_TAIL.search(cell.label) is not None
    return Figure(
        span=cell.passage.whole,
        indicator=clean_label(cell.label),
        measure="growth" if growth else "ratio" if cell.unit in ("%", "‰") else "amount",
        comparator=comparator,
        low=None,
        high=None,
        unit=cell.unit,
        period=cell.place.context.period,
        modality=cell.place.context.modality,
        clause=cell.place.clause,
        section=cell.place.section,
        quote=cell.passage.text,
        quote_span=cell.passage.whole,
        confidence=0.9,
    )
