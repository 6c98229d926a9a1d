"""Every figure of a document: prose first, then tables, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
from luoshi.text.numerals import Number
from luoshi.text.periods import PeriodMention, find_periods
from luoshi.text.quantities import Quantity, scan
from luoshi.text.span import Span

_PROSE = frozenset({"body", "item", "note", "heading"})
_STAR = "★☆"
_PER_HEAD = re.compile(r"每(?:人|户|次|月|名|位|张|件|台|辆|学期|周)(?!口)[^，。；]{0,12}$")


class Cues:
    """The tense lexicon's sentence words as patterns."""

    def __init__(self) -> None:
        words = load("tense")["sentence"]
        self.target, self.actual, self.stretch, self.estimated = (
            re.compile("|".join(re.escape(word) for word in sorted(words[name], key=len, reverse=True)))
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
    context = contexts.at(passage.offsets[0], passage.section)
    if passage.role == "note":
        context = Context("context", context.period, context.year)
    return prose_figures(document, passage, context, "", passage.section)


def prose_figures(document: Document, passage: Passage, context: Context, topic: str, section: int) -> Iterator[Figure]:
    """The figures of prose under a given context; ``topic`` completes names that are only a general head."""
    text = passage.text
    quantities = list(scan(text))
    if not quantities:
        return
    quotes = quoted_stretches(text)
    kept = [q for q in quantities if why_name(text, q, _inside(quotes, q)) is None]
    if passage.role == "heading":
        kept = [q for q in kept if "（" not in text[: q.start]]  # 城区环境方面（3个项目） counts the list itself
    if not kept:
        return
    mentions = [m for m in find_periods(text, context.year) if not _covered(quotes, m.start)]
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
            if len(mention.period) == 9 and mention.period[4] == "-" and mention.start - start < 20:
                carried_period = mention.period
            elif carried_period:
                carried_period = None


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
    modality = _modality(context, left, sentence_left)
    period = _period(context, mentions, quantity, carried_period)
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
            comparator=quantity.comparator,
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
    bare = cues().stretch.sub("", spot.left).strip("、，和及与至到：为达约目标")
    if last and last[0] in ("growth", "change") and not bare and quantity.unit in _RELATIVE_UNITS:
        return ("growth" if quantity.unit == "%" else "change"), last[1]
    left = clause_left(text, quote.start, quantity.begin)
    return judge_measure(left, text[quote.start : quantity.begin], quantity, spot.name)


def _signed(value: Number, sign: int) -> Number:
    return -value if sign < 0 else value


def _modality(context: Context, left: str, sentence_left: str) -> str:
    if context.modality == "actual" and cues().target.search(left):
        return "target"
    if context.modality == "target" and cues().actual.match(left.lstrip("★")):
        return "actual"
    if context.modality == "target" and _PER_HEAD.search(left):
        return "rule"
    return context.modality


def _period(context: Context, mentions: list[PeriodMention], quantity: Quantity, carried: str | None) -> str | None:
    before = [m for m in mentions if m.start < quantity.start]
    if before:
        return before[-1].period
    return carried or context.period


def _confidence(spot: Spot) -> tuple[float, str]:
    if not spot.name:
        return 0.3, "没有找到指标名称"
    if spot.mode == "carried":
        return 0.7, "指标名称承前省略"
    if len(spot.name) > 30:
        return 0.5, "指标名称过长"
    return 0.9, ""
