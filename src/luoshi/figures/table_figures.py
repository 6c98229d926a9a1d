"""Figures in tables: a cell takes its indicator from its row, its unit, period and modality from head and caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from luoshi.documents.model import Passage, Table
from luoshi.figures.bare_numbers import held_against_one
from luoshi.figures.column_contexts import column_contexts
from luoshi.figures.contexts import Contexts
from luoshi.figures.counting import counting_quantities
from luoshi.figures.directives import directive_in
from luoshi.figures.model import Figure
from luoshi.figures.naming.books import name_in_book
from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.not_figures import why_name
from luoshi.figures.owners import read_owners
from luoshi.figures.place_tables import subject_of_caption, tells_of_places
from luoshi.figures.prose import Place, prose_figures
from luoshi.figures.readings import by_name
from luoshi.figures.table_columns import (
    LEVELS,
    Column,
    Row,
    caption_context,
    columns_by_role,
    grown_by_caption,
    head_unit,
    headed_bound,
    heads,
    read_columns,
    share_units,
    units_of,
)
from luoshi.figures.table_differences import as_difference
from luoshi.figures.table_labels import (
    CONVERTED,
    DIGIT,
    GROWTH_TAIL,
    NOTHING,
    ReadValue,
    clean_label,
    is_renamed,
    name_of_aside,
    names_of_parts,
    part_of_people,
    part_of_product,
    row_label,
    row_texts,
    value_name,
    value_quantities,
    without_count,
    without_unit,
)
from luoshi.figures.table_periods import period_of_value
from luoshi.figures.table_projects import lists_projects, name_by_project
from luoshi.figures.table_told import as_told, name_bare_counts
from luoshi.text.quantities import Quantity

_AT_END: Final = ("年末", "期末")  # 年末数: what stood at a day
_UNIT_REMARK: Final = re.compile(r"单位[:：]\s*([^\s，。）)]+)")
_WORDS: Final = re.compile("[\u4e00-\u9fff]{2}")

_DATE: Final = re.compile(r"(?:19|20)\d\d(?:年\d{1,2}月|[-./]\d{1,2}[-./]\d{1,2})")
_SUMMED: Final = re.compile(r"[〔［\[]$")
_NUMBERED: Final = re.compile("^(?:（\\d{1,2}）|\\d{1,2}[.、．])")
_COUNTED_LAST: Final = re.compile("[一-鿿]{4}\\d[\\d.]*万?[一-鿿]{1,3}。?\\Z")  # （16）公交站台改造300个。
_MULTIPLIERS: Final = frozenset({"万", "亿", "千"})
_SIDES: Final = ("收入", "支出", "收入项目", "支出项目", "收入科目", "支出科目")  # of a balance sheet
_NO_VALUES: Final = frozenset({"date", "formula", "per", "code"})
_LONGEST: Final = 10**11
_READ: Final = frozenset({"value", "label", "due"})
# 6月底前开工率100%；9月底前投用3所 below 时间节点: steps on the way
_STEP: Final = re.compile(
    "前[^，。；\\d]{0,12}(?:完成|开工|投用|建成|竣工|实现|达到?)|(?:完成|投用|建成|竣工|实现|开工率)[^，。；\\d]{0,8}\\d"
)
_YEARLY: Final = frozenset({"日", "年", "天"})  # an amount a day or a year is no ratio


@dataclass(frozen=True, slots=True)
class _Frame:
    """What holds in all rows of a table: its caption, what that shares out among places and the unit named there.

    Its columns by role, and under each column a place with the modality and the period that its head gives; ``values``
    reads a cell, each text once. ``projects`` tells that each row presents a project.
    """

    caption: str
    subject: str
    unit: str
    columns: list[Column]
    roles: dict[str, list[int]]
    places: list[Place]
    values: ReadValue
    projects: bool


@dataclass(slots=True, init=False)
class _Cell:
    """A cell with what its row, column and table say of it."""

    passage: Passage
    column: Column
    label: str
    place: Place
    unit: str

    def __init__(
        self,
        passage: Passage,
        column: Column,
        label: str,
        place: Place,
        unit: str,
    ) -> None:
        self.passage = passage
        self.column = column
        self.label = label
        self.place = place
        self.unit = unit


def table_figures(table: Table, contexts: Contexts) -> Iterator[Figure]:
    """The figures of a table's cells, row by row."""
    frame = _read_frame(table, contexts)
    group, of_product = "", False
    above = ""  # the unit of the row above: that of a part of it without one
    people = ""  # what the parts of a population are called
    owners: tuple[str, ...] = ()
    for row in table.rows[table.header_rows :]:
        label, group = row_label(row, frame.roles, group, frame.values)
        if label.startswith(tuple(heads()["imprint"])):
            continue  # 索引号 | 文号: what the page says of the document
        label, of_product = part_of_product(label, of_product)
        label, people = part_of_people(label, people)
        owners = _row_owners(row, frame) or (() if label in heads()["total"] else owners)
        yield from _row_figures(row, label, frame, owners, above)
        above = next(iter(row_texts(row, frame.roles.get("unit", ()))), above)


def _read_frame(table: Table, contexts: Contexts) -> _Frame:
    around = contexts.at(table.span.start, table.section)
    caption = table.caption.text if table.caption else ""
    context = caption_context(caption, around)
    columns = read_columns(table, around.year)
    remark = _UNIT_REMARK.search(caption)
    clause = contexts.path(table.section)
    contexts_of = column_contexts(columns, context, around)
    places = [Place(each, "", clause, table.section) for each in contexts_of]
    unit, columns = units_of(remark[1] if remark else "", columns)
    roles = columns_by_role(columns)
    columns = share_units(columns)
    named = _UNIT_REMARK.sub("", caption).strip("（）() ")
    columns = grown_by_caption(named, unit, columns)
    subject = subject_of_caption(named or contexts.title_at(table.span.start)) if tells_of_places(table) else ""
    return _Frame(caption, subject, unit, columns, roles, places, cache(value_quantities), lists_projects(columns))


def _row_owners(row: Row, frame: _Frame) -> tuple[str, ...]:
    """The units that a row names; none where the cell is merged with the one above."""
    texts = row_texts(row, frame.roles.get("owner", ()))
    return tuple(dict.fromkeys(owner.unit for text in texts for owner in read_owners(text)))


def _row_figures(row: Row, label: str, frame: _Frame, owners: tuple[str, ...], above: str) -> Iterator[Figure]:
    roles = frame.roles
    nature = "".join(row_texts(row, roles.get("nature", ())))
    kind = "binding" if "约束" in nature else "anticipatory" if "预期" in nature else None
    in_unit = next(iter(row_texts(row, roles.get("unit", ()))), "")
    unit = "" if NOTHING.fullmatch(in_unit) else in_unit or (frame.unit or (above if label.startswith("其中") else ""))
    counted, own, told = "", label, None
    promised: list[Figure] = []
    levels: list[Figure] = []
    for passage, column, place in zip(row, frame.columns, frame.places, strict=False):
        if passage is None or column.role not in _READ or not passage.text:
            continue
        cell = _Cell(passage, column, own if column.money else label, place, unit)
        quantities = _prose_quantities(cell, frame)
        if column.role == "due" and not (quantities and _STEP.search(passage.text)):
            continue
        if quantities is not None:
            figures = list(_of_prose(cell, own, quantities))
            if frame.projects:
                name_by_project(figures, own)
            if promised:
                name_bare_counts(passage, figures, promised)
            elif place.context.modality == "target" and not promised:
                promised = figures
            told = figures[0] if len(figures) == 1 and figures[0].indicator else None
            if len(figures) > 1 and passage.text == label:
                label = own = "、".join(dict.fromkeys(each.indicator for each in figures))[:40]  # 5所……，1000个 | 80%
            elif told and passage.text == own:
                label = own = told.indicator
        else:
            # the row has been named 工业增加值 for the 工业 that stands here, 城镇人口 for 城镇
            renamed = is_renamed(own, passage.text)
            if not column.silent and not renamed and _names_row(passage.text, frame.values):
                # 任务 | 指标 | 目标值: the nearest name on the left is what it is of
                cell.label = label = _side_total(passage.text, column)
            found, counted = _cell_figures(cell, counted, frame)
            figures = [as_told(figure, told, column) for figure in found]
            for figure in figures:
                as_difference(figure, levels, passage.text, column.unit)
            levels.extend(figure for figure in figures if figure.measure not in ("growth", "change"))
        for figure in figures:
            figure.owners, figure.nature = owners, kind
            yield figure


def _prose_quantities(cell: _Cell, frame: _Frame) -> list[Quantity] | None:
    """The quantities that a cell of prose counts; None for a cell that holds a value, or none of them."""
    text = CONVERTED.sub("", cell.passage.text)
    if not DIGIT.search(text) or (cell.column.role == "value" and frame.values(text) is not None):
        return None
    text = cell.passage.text
    if (
        cell.column.role == "label"
        and without_count(text) == cell.label
        and not (_undertakes(text) or _is_all(cell.column, frame))
    ):
        return None
    return counting_quantities(cell.passage) or None


def _is_all(column: Column, frame: _Frame) -> bool:
    """Whether the goals of a table stand in this column alone: 序号 | 工作任务 | 牵头单位."""
    return "value" not in frame.roles and column.title.endswith(tuple(heads()["tasks"]))


def _undertakes(text: str) -> bool:
    """Whether the name of a row is a promise in words: 新增养老床位300张, 为600名老人提供助餐."""
    text = _NUMBERED.sub("", text)
    return (
        strip_lead(text)[1] != "" or text.startswith(("为", "对", "在", "向")) or _COUNTED_LAST.search(text) is not None
    )


def _of_prose(cell: _Cell, label: str, quantities: list[Quantity]) -> list[Figure]:
    """The figures of a cell of prose; the row's name completes what says too little alone: 零碳园区 | 建成1个."""
    place = cell.place
    if (
        label != cell.passage.text
        and label not in heads()["total"]
        and (theme := clean_label(label))
        and len(theme) <= 16
        and not DIGIT.search(theme)
    ):
        place = replace(place, topic=theme)
    return prose_figures(cell.passage, place, quantities)


def _side_total(text: str, column: Column) -> str:
    """收入总计 of 总计 below the head 收入 of a balance sheet; other texts as they are."""
    bare, title = "".join(text.split()), "".join(column.title.split())
    return title[:2] + bare if bare in heads()["total"] and title in _SIDES else text


def _names_row(text: str, values: ReadValue) -> bool:
    """Whether a cell holds words that can name a value on its right."""
    return len(text) <= 40 and _WORDS.search(text) is not None and values(text) is None and not directive_in(text)


def _cell_figures(cell: _Cell, counted: str, frame: _Frame) -> tuple[Iterator[Figure], str]:
    """The figures of a cell, and the noun that a column of shares behind it speaks of."""
    text, column = cell.passage.text, cell.column
    if column.role == "value":
        quantities = frame.values(text)
        if quantities is not None:
            name = name_in_book(value_name(cell.label, column, counted, frame.caption, frame.subject), frame.caption)
            return _value_figures(cell, name, quantities), counted if column.share else column.noun or counted
        comparator = directive_in(text)
        if comparator:
            return iter([_directive_figure(cell, comparator)]), counted
    return iter(()), counted


def _value_figures(cell: _Cell, name: str, quantities: list[Quantity]) -> Iterator[Figure]:
    text, label, column = cell.passage.text, cell.label, cell.column
    first, parts = True, names_of_parts(name, text)
    headed = column.unit or cell.unit or head_unit(label) or (quantities[0].unit if quantities else "")
    for quantity in quantities:
        if not quantity.unit and text[: quantity.start].endswith(("%", "‰")):
            continue  # 35%1: the mark of a remark below
        if (quantity.unit or quantity.low > _LONGEST) and why_name(text, quantity, False) in _NO_VALUES:
            continue
        if _DATE.search(text):
            continue
        left = text[: quantity.begin]
        unit = quantity.unit or (column.unit or cell.unit or head_unit(label) if first or parts else "")
        if not first and unit in _MULTIPLIERS:
            unit = _full_unit(unit, headed)
        said = without_unit(label)
        growth = bool(GROWTH_TAIL.search(said)) or "增长" in left or "下降" in left
        summed = _SUMMED.search(left) is not None
        if summed and column.growth and not quantity.unit and "元" not in cell.unit:
            unit = cell.unit or unit  # 年均增长（%） | [0.4]: by how much, in the unit of the row
        # 劳动生产率（万元/人） | 6%: not of its own unit, so no level
        other = "%" in (quantity.unit, column.unit) and (cell.unit or head_unit(label)) not in ("%", "‰", "")
        level = said.endswith(LEVELS) and not other
        growth = growth or (column.growth and not level) or said.endswith(("降低", "下降"))
        if column.growth and not summed and not quantity.unit and not column.unit and "元" not in column.title:
            unit, growth = unit if unit in ("%", "‰") else "%", True  # 6左右 under 年均增速 beside a total in 亿元
        measure = _measure(unit, growth, said, text)
        if measure == "amount" and column.title.startswith(_AT_END):
            measure = "stock"
        if summed and measure == "stock":
            measure = "amount"  # 〔120〕万平方米: what is added up over the years of the plan
        if summed and measure == "ratio":
            measure = "change"  # 〔7.4〕: by how much over the years of the plan
        falls = "下降" in left or left.endswith(("-", "−", "－", "降低", "减少", "压减"))
        falls = falls or (measure == "growth" and ("下降" in said or said.endswith("降低")))
        named = parts.pop(0) if parts else name if first else name_of_aside(name, left)
        yield _figure(cell, quantity, named, measure, unit, falls)
        first = False


def _full_unit(multiplier: str, headed: str) -> str:
    """万平方米 for the 万 of 300（开工100万）, where that is the unit of the column, the row or the number before."""
    return headed if headed.startswith(multiplier) else multiplier


def _measure(unit: str, growth: bool, label: str, text: str) -> str:
    if growth and unit in ("%", "‰", ""):
        return "growth"
    _, slash, below = unit.rpartition("/")
    if unit in ("%", "‰") or (slash and below not in _YEARLY):
        return "ratio"
    if (
        label.endswith(("年限", "寿命"))
        or ("率" in label[-3:] and not unit.endswith("元"))  # 收入增长率 | 5%（300亿元）: the sum is none
        or "浓度" in label
        or "人均" in label
        or "每" in label[:4]
    ):
        return "ratio"
    return "amount" if "累计" in text or "新增" in label or "达到" not in text else "stock"


def _figure(cell: _Cell, quantity: Quantity, name: str, measure: str, unit: str, falls: bool) -> Figure:
    passage = cell.passage
    low, high = (-quantity.low, -quantity.high) if falls else (quantity.low, quantity.high)
    comparator = quantity.comparator
    if comparator == "eq" and cell.place.context.modality == "target":
        comparator = headed_bound(cell.column.title) or headed_bound(without_unit(cell.label)) or "eq"
    return Figure(
        span=passage.span(quantity.start, quantity.end),
        indicator=name,
        measure=measure,
        comparator=comparator,
        low=min(low, high),
        high=max(low, high),
        unit=unit or held_against_one(passage.text, quantity),
        period=period_of_value(cell.passage.text, cell.label, cell.column.title, cell.place.context, measure),
        modality=by_name(cell.place.context.modality, name),
        ambition="stretch" if "力争" in passage.text[: quantity.begin] else "base",
        clause=cell.place.clause,
        section=cell.place.section,
        quote=passage.text,
        quote_span=passage.whole,
        confidence=0.9 if name else 0.4,
        reason="" if name else "表格行没有名称",
    )


def _directive_figure(cell: _Cell, comparator: str) -> Figure:
    said = without_unit(cell.label)
    growth = GROWTH_TAIL.search(said) is not None or said.endswith(("降低", "下降"))
    unit = cell.column.unit or cell.unit or head_unit(cell.label)
    return Figure(
        span=cell.passage.whole,
        indicator=clean_label(cell.label),
        measure="growth" if growth else "ratio" if unit in ("%", "‰") else "amount",
        comparator=comparator,
        low=None,
        high=None,
        unit=unit,
        period=cell.place.context.period,
        modality=cell.place.context.modality,
        clause=cell.place.clause,
        section=cell.place.section,
        quote=cell.passage.text,
        quote_span=cell.passage.whole,
        confidence=0.9,
    )
