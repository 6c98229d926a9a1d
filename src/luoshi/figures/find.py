"""Every figure of a document: prose first, then tables, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from luoshi.documents.model import Document, Passage
from luoshi.figures.context import Context, Contexts
from luoshi.figures.indicators import Spot, name_indicators
from luoshi.figures.measures import judge_measure
from luoshi.figures.model import Figure
from luoshi.figures.names import why_name
from luoshi.figures.sentences import clause_left, quoted_stretches, sentences
from luoshi.figures.table_figures import table_figures
from luoshi.lexicon import load
from luoshi.text.chinese_quantities import scan_chinese
from luoshi.text.numerals import Number
from luoshi.text.periods import PeriodMention, find_periods, years_of
from luoshi.text.quantities import Quantity, scan
from luoshi.text.span import Span

_PROSE = frozenset({"body", "item", "note", "heading"})
_STAR = "★☆"
_PER_HEAD = re.compile(r"每(?:人|户|次|月|名|位|张|件|台|辆|学期|周)(?!口)[^，。；]{0,20}$")
_TO_LEVEL = re.compile(r"(?:提高|提升|增加|增长|降低|调整|扩大)(?:到|至|为)")
_LIMIT = re.compile(r"(?:限额|额度|上限)$")
_CONTROL = re.compile(r"控制(?:指标|数|目标|线|值)|上限")


class Cues:
    """The tense lexicon's sentence words as patterns."""

    def __init__(self) -> None:
        lists = load("tense")["sentence"]
        self.target, self.actual, self.stretch, self.estimated = (
            re.compile("|".join(re.escape(word) for word in sorted(lists[name], key=len, reverse=True)))
            for name in ("target", "actual", "stretch", "estimated")
        )


@lru_cache(maxsize=1)
def cues() -> Cues:
    """The compiled cues."""
    return Cues()


def find_figures(document: Document) -> tuple[Figure, ...]:
    """The figures of a document in text order; a number that stands for several indicators gives one figure each."""
    contexts = Contexts(document)
    found = [figure for passage in document.passages if passage.role in _PROSE for figure in passage_figures(document, passage, contexts)]
    for table in document.tables:
        found.extend(table_figures(document, table, contexts))
    found.sort(key=lambda figure: (figure.span.start, figure.subject))
    return tuple(found)


def passage_figures(document: Document, passage: Passage, contexts: Contexts) -> Iterator[Figure]:
    """The figures of one passage of prose."""
    quantities = all_quantities(passage.text)
    if not quantities:
        return iter(())
    context = contexts.at(passage.offsets[0], passage.section)
    if passage.role == "note":
        context = Context("context", context.period, context.year)
    return prose_figures(document, passage, context, contexts.theme(passage.section), passage.section, quantities)


def prose_figures(
    document: Document, passage: Passage, context: Context, topic: str, section: int, found: list[Quantity] | None = None
) -> Iterator[Figure]:
    """The figures of prose under a given context; ``topic`` completes names that are only a general head."""
    text = passage.text
    quantities = share_units(text, all_quantities(text) if found is None else found)
    if not quantities:
        return
    quotes = quoted_stretches(text)
    kept = [q for q in quantities if why_name(text, q, _inside(quotes, q)) is None]
    if passage.role == "heading":
        kept = [q for q in kept if "（" not in text[: q.start]]  # 城区环境方面（3个项目） counts the list itself
    if not kept:
        return
    year = context.past_year if _REVIEWED.search(text) else context.year
    mentions = [m for m in find_periods(text, year) if not _named(text, quotes, m)]
    carried, at = "", 0
    carried_period: str | None = None
    for start, end in sentences(text):
        inside: list[Quantity] = []
        while at < len(kept) and kept[at].start < end:
            inside.append(kept[at])
            at += 1
        here = [m for m in mentions if start <= m.start < end and not m.base]
        if inside:
            spots = name_indicators(text, start, end, inside, topic, carried)
            quote = Span(start, end)
            last: tuple[str, int] | None = None
            for spot in spots:
                last = _measure(passage.text, spot, quote, last)
                yield from _figures_of(document, passage, spot, quote, context, here, carried_period, section, last)
            carried = spots[-1].name or carried
        for mention in here:
            if len(mention.period) == 9 and mention.period[4] == "-" and mention.start - start <= 2:
                carried_period = mention.period
            elif carried_period:
                carried_period = None


_LEAVING = re.compile(r"(?:由|从)(?:现有的?|每[人户生月年张次亩床]+|(?:20\d\d|上|去)年[的末底]?|原来的?|目前的?|第[一二三]批的?)*$")
_RAISED = re.compile(r"(?:提高|提升|增加|增长|上升|下降|降低|减少|扩大|缩短|压缩|压减|增|升|降|调整)(?:到|至|为)")


def old_level(text: str, quantity: Quantity) -> bool:
    """Whether a number is the level that is left behind: 由2375元提高到2423元.

    >>> from luoshi.text.quantities import scan
    >>> text = "标准由2375元提高到2423元"
    >>> [old_level(text, q) for q in scan(text)]
    [True, False]
    """
    return _RAISED.match(text, quantity.stop) is not None and _LEAVING.search(text, max(0, quantity.begin - 14), quantity.begin) is not None


def _year_before(context: Context, period: str | None) -> str | None:
    if context.modality in ("target", "rule") and period and len(period) == 4:
        return str(int(period) - 1)
    return period


_REVIEWED = re.compile(r"(?:这|过去|近)[三五两]年|[三五]年来")
_PLAN_NAME = re.compile(r"[“\"]?十[一二三四五六]?五[”\"]?(?:规划|目标)?")
_MINUS = re.compile(r"[\u4e00-\u9fff]-$")
_CLAUSE = re.compile(r"[，,；;：:（。]|新增|新建")
_BIRTH = re.compile(r"[^，。；、）]{0,7}(?:以前|以后|之前|之后|出生)")


def _named(text: str, quotes: list[tuple[int, int]], mention: PeriodMention) -> bool:
    """A year inside a name (2024年外资大会 in 《 》) or a date of birth is no period."""
    if any(start < mention.start < end for start, end in quotes) or _PLAN_NAME.fullmatch(text, mention.start, mention.end):
        return True
    return _BIRTH.match(text, mention.end) is not None


def all_quantities(text: str) -> list[Quantity]:
    """The quantities of a text in Arabic and in Chinese numerals, in order, none inside another."""
    found = list(scan(text))
    for quantity in scan_chinese(text):
        if not any(other.begin < quantity.stop and quantity.begin < other.stop for other in found):
            found.append(quantity)
    found.sort(key=lambda quantity: quantity.start)
    return found


def share_units(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """One unit shared by several numbers: 提高0.9、5.9个百分点.

    >>> text = "提高0.9、5.9个百分点"
    >>> [q.unit for q in share_units(text, list(scan(text)))]
    ['个百分点', '个百分点']
    """
    for index in range(len(quantities) - 2, -1, -1):
        one, other = quantities[index], quantities[index + 1]
        if not one.unit and other.unit and text[one.stop : other.begin] in ("、", "和", "及", "与"):
            quantities[index] = replace(one, unit=other.unit)
    return quantities


def _inside(quotes: list[tuple[int, int]], quantity: Quantity) -> bool:
    return _covered(quotes, quantity.start)


def _covered(quotes: list[tuple[int, int]], at: int) -> bool:
    for start, end in quotes:
        if start <= at < end:
            return True
        if start > at:
            return False
    return False


def _figures_of(
    document: Document,
    passage: Passage,
    spot: Spot,
    quote: Span,
    context: Context,
    mentions: list[PeriodMention],
    carried_period: str | None,
    section: int,
    measured: tuple[str, int],
) -> Iterator[Figure]:
    text, quantity = passage.text, spot.quantity
    left = clause_left(text, quote.start, quantity.begin)
    sentence_left = text[quote.start : quantity.begin]
    measure, sign = measured
    if _MINUS.search(text, max(0, quantity.begin - 2), quantity.begin) and quantity.unit in ("%", "‰"):
        sign = -1
    modality = _modality(context, left, sentence_left)
    comparator = quantity.comparator
    if modality == "actual" and _LIMIT.search(spot.name):
        modality = "rule"
    if modality == "target" and comparator == "eq" and _CONTROL.search(left):
        comparator = "le"
    period = _period(context, mentions, quantity, carried_period, measure, text)
    if modality == "target" and period and context.year and years_of(period)[1] < context.year - (0 if len(period) == 4 else 4):
        modality = "actual"
    if old_level(text, quantity):
        modality = "actual"
        period = _year_before(context, period)
    low, high = _signed(quantity.low, sign), _signed(quantity.high, sign)
    if sign < 0 and low != high:
        low, high = high, low
    span = Span(passage.offset(quantity.start), passage.offset(quantity.end - 1) + 1)
    confidence, reason = _confidence(spot)
    for subject, name in enumerate((spot.name, *spot.also)):
        yield Figure(
            span=span,
            indicator=name,
            measure=measure,
            comparator=comparator,
            low=low,
            high=high,
            unit=quantity.unit,
            period=period,
            modality=modality,
            ambition="stretch" if cues().stretch.search(left) else "base",
            star=any(mark in sentence_left for mark in _STAR),
            estimated=cues().estimated.search(sentence_left) is not None,
            verb=spot.verb,
            population=spot.population,
            subject=subject,
            clause=document.path(section),
            section=section,
            quote=text[quote.start : quote.end],
            quote_span=passage.span(quote.start, quote.end),
            confidence=confidence,
            reason=reason,
        )


_RELATIVE_UNITS = frozenset({"%", "个百分点", "分", "倍"})


def _measure(text: str, spot: Spot, quote: Span, last: tuple[str, int] | None) -> tuple[str, int]:
    """The measure of a number; one that only follows its neighbour (增长2%，力争3%; 5.44个百分点、2.04分) shares its."""
    quantity = spot.quantity
    bare = cues().stretch.sub("", spot.left).strip("、，和及与约：目标")
    if last and last[0] in ("growth", "change") and not bare and quantity.unit in _RELATIVE_UNITS:
        return ("growth" if quantity.unit == "%" else "change"), last[1]
    left = clause_left(text, quote.start, quantity.begin)
    measure = judge_measure(left, text[quote.start : quantity.begin], quantity, spot.name)
    if last and last[0] == "stock" and measure[0] == "amount" and not _CLAUSE.search(spot.left):
        return "stock", 1  # 累计引进地区总部148家、民营企业总部26家
    return measure


def _signed(value: Number, sign: int) -> Number:
    return -value if sign < 0 else value


def _modality(context: Context, left: str, sentence_left: str) -> str:
    if context.modality == "actual" and cues().target.search(left):
        return "target"
    if context.modality == "target" and cues().actual.match(left.lstrip("★")):
        return "actual"
    if context.modality == "target" and _PER_HEAD.search(left) and not _TO_LEVEL.search(left):
        return "rule"
    return context.modality


def _period(context: Context, mentions: list[PeriodMention], quantity: Quantity, carried: str | None, measure: str, text: str) -> str | None:
    before = [m for m in mentions if m.start < quantity.start]
    if before and context.modality != "context" and not _TO_LEVEL.search(text, before[-1].end, quantity.begin):
        return before[-1].period
    period = carried or context.period
    if measure == "stock" and context.modality != "target" and period and len(period) == 9 and period[4] == "-":
        return period[5:]  # a total that stands at the end of the years reviewed
    return period


def _confidence(spot: Spot) -> tuple[float, str]:
    if not spot.name:
        return 0.3, "没有找到指标名称"
    if spot.mode == "carried":
        return 0.7, "指标名称承前省略"
    if len(spot.name) > 30:
        return 0.5, "指标名称过长"
    return 0.9, ""
