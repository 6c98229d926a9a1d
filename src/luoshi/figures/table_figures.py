"""Figures in tables: a cell takes its indicator from its row, its unit, period and modality from head, unit column and caption."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from luoshi.documents.model import Document, Passage, Table
from luoshi.figures.context import Context, Contexts
from luoshi.figures.model import Figure
from luoshi.figures.names import why_name
from luoshi.lexicon import load
from luoshi.text.numerals import Number
from luoshi.text.periods import find_periods
from luoshi.text.quantities import Quantity, scan, unit_pattern
from luoshi.text.span import Span
from luoshi.text.units import unit_table

_NOISE = re.compile(
    r"[（()）\[\]〔〕【】\s,，、;；:：]|五年累计|五年达到|五年年均|五年保持|累计|达到|保持|年均|左右|以上|以内|以下|前[一二三]季度|上半年|增长|下降|提高|增加|减少|预计|约|全年|力争|不低于|不超过|不少于|控制在|>|<|≥|≤|\+|-|—|其中"
)
_BRACKETED = re.compile(r"[（(\[]([^（()）\[\]]*)[）)\]]")
_GROWTH_TAIL = re.compile(r"(?:年均)?(?:增长率|增长速度|增速|增长|增幅)$")
_COUNT_TAIL = re.compile(r"(?<=[\u4e00-\u9fff]{3})(?:数量|总数|数)$")
_CAPTION_TRIM = re.compile(r"^表\s*\d*[\d-]*[:：]?|(?:19|20)\d\d年(?:度)?|“?十[一二三四五]五”?时期?|(?:主要)?(?:完成|实现|执行|建设完成)?情况.*$|单位[:：].*$|一览表$|表$")
_UNIT_REMARK = re.compile(r"单位[:：]\s*([^\s，。）)]+)")
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=1)
def _heads() -> dict[str, Any]:
    return load("table_heads")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column's head says: role is label, number, unit, nature, owner, due or value."""

    role: str
    title: str
    noun: str
    unit: str
    period: str | None
    modality: str | None
    growth: bool
    share: bool


def table_figures(document: Document, table: Table, contexts: Contexts) -> Iterator[Figure]:
    """The figures of a table's cells, row by row."""
    base = contexts.at(table.span.start, table.section)
    caption = table.caption.text if table.caption else ""
    context = _caption_context(caption, base)
    columns = [_column(table, index, context, base.year) for index in range(max((len(row) for row in table.rows), default=0))]
    caption_unit = _UNIT_REMARK.search(caption)
    fallback = caption_unit.group(1) if caption_unit else ""
    group = ""
    for row in table.rows[table.header_rows :]:
        label, group = _label(row, columns, group)
        yield from _row_figures(document, table, row, columns, label, context, caption, fallback)


def _caption_context(caption: str, base: Context) -> Context:
    words = load("tense")["table"]
    modality = base.modality
    if any(word in caption for word in words["past"] if len(word) > 2):
        modality = "actual"
    elif any(word in caption for word in ("目标", "任务", "计划安排", "重点任务")):
        modality = "target"
    periods = [mention.period for mention in find_periods(caption) if not mention.base]
    period = periods[0] if periods else base.period
    return Context(modality, period, int(period[-4:]) if period and period[-4:].isdigit() else base.year)


def _column(table: Table, index: int, context: Context, year: int | None) -> Column:
    title = "".join(
        dict.fromkeys(row[index].text for row in table.rows[: table.header_rows] if index < len(row) and row[index] is not None)  # type: ignore[union-attr]
    )
    heads = _heads()
    bare = _BRACKETED.sub("", title).strip()
    role = next((name for name in ("number", "unit", "nature", "owner", "due") if bare in heads[name]), "")
    unit = _head_unit(title)
    if not role:
        role = "label" if bare in heads["label"] and not unit else "value"
    periods = [mention.period for mention in find_periods(title, year) if not mention.base]
    growth = any(word in bare for word in heads["growth"]) and "占" not in bare
    return Column(role, title, _head_noun(bare), unit, periods[0] if periods else None, _head_modality(bare), growth, bare.startswith("占") or "比重" in bare)


def _head_unit(title: str) -> str:
    for inner in reversed(_BRACKETED.findall(title)):
        if inner in ("%", "‰") or (inner and re.fullmatch(_unit_words(), inner)):
            return str(inner)
    return ""


@lru_cache(maxsize=1)
def _unit_words() -> str:
    multipliers = "|".join(sorted(unit_table().multipliers, key=len, reverse=True))
    return f"(?:{multipliers})?(?:{unit_pattern()})"


def _head_modality(title: str) -> str | None:
    words = load("tense")["table"]
    future = max((len(word) for word in words["future"] if word in title), default=0)
    past = max((len(word) for word in words["past"] if word in title), default=0)
    if not future and not past:
        return None
    return "target" if future > past else "actual"


def _head_noun(title: str) -> str:
    """税收总收入 of a head 税收总收入（亿元）; empty where the head only says what kind of value stands below."""
    heads = _heads()
    bare = re.sub(r"(?:19|20)\d\d年(?:度)?|“?十[一二三四五]五”?(?:时期)?|规划期|[上下]半年", "", title)
    if not bare or bare in heads["plain"] or any(bare.endswith(word) for word in ("目标值", "目标", "完成情况", "计划", "任务", "预期", "完成", "指标值", "实际", "成效", "内容")):
        return ""
    if any(word in bare for word in ("比上年", "同比", "增长", "增速", "增幅", "比重", "占")):
        return ""
    return bare


def _label(row: tuple[Passage | None, ...], columns: list[Column], group: str) -> tuple[str, str]:
    """The row's name: its last label cell, or the first cell that holds no value; and the running group name."""
    labels = [cell.text for cell, column in zip(row, columns, strict=False) if cell is not None and cell.text and column.role == "label"]
    if not labels:
        labels = [cell.text for cell, column in zip(row, columns, strict=False) if cell is not None and cell.text and column.role == "value" and not is_value(cell.text)][:1]
    if len(labels) > 1:
        group = labels[0]
    return (labels[-1] if labels else group), group


def is_value(text: str) -> bool:
    """Whether a cell holds a value and no prose.

    >>> is_value("增长 10%"), is_value("800-1000(五年累计)"), is_value("新增3家康复中心")
    (True, True, False)
    """
    if not _DIGIT.search(text):
        return False
    rest = list(text)
    for quantity in scan(text):
        for at in range(quantity.begin, quantity.stop):
            rest[at] = " "
    return len(_NOISE.sub("", "".join(rest))) <= 3


def _row_figures(
    document: Document, table: Table, row: tuple[Passage | None, ...], columns: list[Column], label: str, context: Context, caption: str, fallback: str
) -> Iterator[Figure]:
    from luoshi.figures.find import prose_figures

    owners = tuple(
        unit for cell, column in zip(row, columns, strict=False) if cell is not None and column.role == "owner" for unit in re.split(r"[、，,；;\s]+", cell.text) if unit
    )
    unit = next((cell.text for cell, column in zip(row, columns, strict=False) if cell is not None and column.role == "unit"), "")
    nature = next((cell.text for cell, column in zip(row, columns, strict=False) if cell is not None and column.role == "nature"), "")
    kind = "binding" if "约束" in nature else "anticipatory" if "预期" in nature else None
    counted = ""
    for cell, column in zip(row, columns, strict=False):
        if cell is None or not cell.text or column.role in ("number", "unit", "nature", "owner", "due"):
            continue
        modality = column.modality or ("actual" if _earlier(column.period, context.period) else context.modality)
        here = Context(modality, column.period or context.period, context.year)
        if column.role == "value" and is_value(cell.text):
            name = _name(label, column, counted, caption)
            counted = counted if column.share else column.noun or counted
            found = _value_figures(document, table, cell, column, name, label, here, unit or fallback)
        elif column.role == "value" and (directive := _directive(cell.text)):
            found = iter([_directive_figure(document, table, cell, directive, label, here, unit or fallback)])
        elif _DIGIT.search(cell.text) and (column.role == "value" or cell.text != label):
            found = prose_figures(document, cell, here, "", table.section)
        else:
            continue
        for figure in found:
            yield replace(figure, owners=owners or figure.owners, nature=kind or figure.nature)


def _earlier(period: str | None, planned: str | None) -> bool:
    """A column headed by a year before the period planned for holds what was, not what will be."""
    return bool(period and planned and period[:4] < planned[:4])


def _name(label: str, column: Column, counted: str, caption: str) -> str:
    heads = _heads()
    name = label
    if label in heads["total"] or not label:
        name = caption
        while (trimmed := _CAPTION_TRIM.sub("", name)) != name:
            name = trimmed
        name = name.rstrip("完成")
        return name or label
    noun = counted if column.share else column.noun
    return f"{_clean_label(name)}{noun}" if noun and noun not in name else _clean_label(name)


def _clean_label(label: str) -> str:
    """The indicator of a row's label: 地区生产总值增长率 is 地区生产总值, a unit in brackets goes, other brackets stay.

    >>> _clean_label("其中：高新技术企业数"), _clean_label("全社会用电量（亿千瓦时）")
    ('高新技术企业', '全社会用电量')
    """
    name = re.sub(r"^(?:#|其中[:：]?|\d+[.、]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\(\d+\)|①)+", "", label)
    unit = _head_unit(name)
    if unit:
        name = re.sub(rf"[（(]{re.escape(unit)}[）)]", "", name)
    return _COUNT_TAIL.sub("", _GROWTH_TAIL.sub("", name) or name)


def _value_figures(
    document: Document, table: Table, cell: Passage, column: Column, name: str, label: str, context: Context, unit: str
) -> Iterator[Figure]:
    text = cell.text
    first: Quantity | None = None
    for quantity in scan(text):
        if quantity.unit and why_name(text, quantity, False) in ("date", "formula", "per"):
            continue
        written = quantity.unit or (column.unit or unit or _head_unit(label) if first is None else "")
        left = text[: quantity.begin]
        growth = bool(_GROWTH_TAIL.search(label)) or column.growth or "增长" in left or "下降" in left
        measure = _measure(written, growth, label, text)
        sign = -1 if left.endswith(("-", "−", "－")) or "下降" in left or ("下降" in label and measure == "growth") else 1
        aside = _aside(left) if first is not None else ""
        first = first or quantity
        yield _figure(document, table, cell, quantity, aside and f"{_stem(name)}{aside}" or name, measure, written, context, sign)


def _stem(name: str) -> str:
    return re.sub(r"(?:开工/竣工|新建/改建)?面积$", "", _BRACKETED.sub("", name))


def _aside(left: str) -> str:
    """开工 of （开工100万、竣工200万）: the word before a second number in brackets."""
    word = re.split(r"[（(、，,；;\d]", left)[-1]
    word = re.sub(r"^[万亿千百%]+", "", word)
    return word if 1 < len(word) <= 6 and not _NOISE.sub("", word) == "" else ""


def _measure(unit: str, growth: bool, label: str, text: str) -> str:
    if growth and unit in ("%", "‰", ""):
        return "growth"
    if unit in ("%", "‰") or "率" in label[-3:] or "浓度" in label or "人均" in label or "每" in label[:4] or "/" in unit and unit.rpartition("/")[2] not in ("日", "年", "天"):
        return "ratio"
    return "amount" if "累计" in text or "新增" in label or "达到" not in text else "stock"


def _figure(
    document: Document, table: Table, cell: Passage, quantity: Quantity, name: str, measure: str, unit: str, context: Context, sign: int
) -> Figure:
    low, high = _sign(quantity.low, sign), _sign(quantity.high, sign)
    inner = "".join(_BRACKETED.findall(cell.text))
    period = next((mention.period for mention in find_periods(inner, context.year) if not mention.base and mention.period[4:5] != "-"), context.period)
    if period is not None and context.period and len(period) < len(context.period):
        period = context.period
    return Figure(
        span=Span(cell.offset(quantity.start), cell.offset(quantity.end - 1) + 1),
        indicator=name,
        measure=measure,
        comparator=quantity.comparator,
        low=min(low, high),
        high=max(low, high),
        unit=unit,
        period=period,
        modality=context.modality,
        ambition="stretch" if "力争" in cell.text[: quantity.begin] else "base",
        clause=document.path(table.section),
        section=table.section,
        quote=cell.text,
        quote_span=cell.whole,
        confidence=0.9 if name else 0.4,
        reason="" if name else "表格行没有名称",
    )


def _sign(value: Number, sign: int) -> Number:
    return -value if sign < 0 else value


def _directive(text: str) -> str | None:
    bare = re.sub(r"\s", "", text)
    if any(word in bare for word in _heads()["directive"]) and len(bare) <= 24:
        return "directive"
    if any(word in bare for word in _heads()["parity"]) and len(bare) <= 24:
        return "parity"
    return None


def _directive_figure(document: Document, table: Table, cell: Passage, comparator: str, label: str, context: Context, unit: str) -> Figure:
    growth = _GROWTH_TAIL.search(label) is not None
    return Figure(
        span=cell.whole,
        indicator=_clean_label(label),
        measure="growth" if growth else "ratio" if unit in ("%", "‰") else "amount",
        comparator=comparator,
        low=None,
        high=None,
        unit=unit,
        period=context.period,
        modality=context.modality,
        clause=document.path(table.section),
        section=table.section,
        quote=cell.text,
        quote_span=cell.whole,
        confidence=0.9,
    )
