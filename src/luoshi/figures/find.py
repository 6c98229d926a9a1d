"""Every figure of a document: prose first, then tables, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from luoshi.documents.model import Document, Passage
from luoshi.figures.condition_case import opens_conditions
from luoshi.figures.condition_chains import opens_payment
from luoshi.figures.context import Context
from luoshi.figures.contexts import Contexts
from luoshi.figures.counting import counting_quantities
from luoshi.figures.model import Figure
from luoshi.figures.naming.payment_words import PAYMENT_WORDS, may_speak_of_payment
from luoshi.figures.own_places import without_place
from luoshi.figures.owners import find_owner_statements
from luoshi.figures.prose import Named, Place, prose_figures
from luoshi.figures.regulated_cases import tells_case
from luoshi.figures.table_figures import table_figures

_LONGEST: Final = (
    20_000  # characters of a paragraph; real ones have a few hundred, web copies in one line some thousands
)
_NONE: Final = -2
_PROSE: Final = frozenset({"body", "item", "note", "heading"})


def find_figures(document: Document) -> tuple[Figure, ...]:
    """The figures of a document in text order; a number that stands for several indicators gives one figure each."""
    contexts = Contexts(document)
    found: list[Figure] = []
    opened = _NONE
    for passage in document.passages:
        if opens_conditions(passage.text):
            opened = passage.section
        below = opened != _NONE and passage.section != opened and _is_below(document, passage.section, opened)
        if passage.role in _PROSE:
            for piece in _pieces(passage):
                figures = _passage_figures(piece, contexts, below=below)
                places = contexts.own_names_at(passage.offsets[0]) if figures else ()
                found.extend(_without_own_place(figures, places) if places else figures)
    for table in document.tables:
        found.extend(table_figures(table, contexts))
    found.sort(key=lambda figure: (figure.span.start, figure.subject))
    return tuple(found)


def _without_own_place(figures: list[Figure], places: tuple[str, ...]) -> list[Figure]:
    """The figures of a passage, named without the place that the whole document speaks of."""
    return [
        replace(figure, indicator=without_place(figure.indicator, places))
        if figure.indicator.startswith(places)
        else figure
        for figure in figures
    ]


def _pieces(passage: Passage) -> Iterator[Passage]:
    """A passage whole, or in pieces where it is too long: its numbers look at the text around, each at all of it."""
    text, start = passage.text, 0
    while len(text) - start > _LONGEST:
        limit = start + _LONGEST
        cut = text.rfind("。", start, limit) + 1 or text.rfind("，", start, limit) + 1 or limit
        yield passage.part(start, cut)
        start = cut
    yield passage.part(start, len(text)) if start else passage


def _is_below(document: Document, section: int, above: int) -> bool:
    """Whether a section stands below another; a document's own text (-1) has none above it."""
    return section >= 0 and above >= 0 and any(each.index == above for each in document.ancestors(section))


def _passage_figures(passage: Passage, contexts: Contexts, *, below: bool) -> list[Figure]:
    quantities = counting_quantities(passage)
    if not quantities:
        return []
    section = passage.section
    context = contexts.at(passage.offsets[0], section)
    conditions = context.ruling and (below or contexts.tells_conditions(section))
    if conditions and not may_speak_of_payment(passage.text):
        return []  # 第三条 申报条件：投资强度不低于300万元/亩; 满足以下条件之一的，……：（1）销售额达到500万元
    if context.ruling:
        quantities = [quantity for quantity in quantities if not opens_payment(passage.text, quantity)]
    if context.modality == "rule":
        quantities = [quantity for quantity in quantities if not tells_case(passage.text, quantity)]
        if not quantities:
            return []
    if passage.role == "note":
        context = Context("context", context.period, context.year)
    theme = contexts.theme(section, inherited=context.ruling)
    if context.ruling and (not theme or PAYMENT_WORDS.bare.fullmatch(theme)):
        theme = contexts.paid_theme(passage.offsets[0])
    place = Place(context, theme, contexts.path(section), section)
    return prose_figures(passage, place, quantities, _owners(passage))


def _owners(passage: Passage) -> list[Named]:
    """The units that a passage names for the figures before them: ……3处。（责任单位：区教育局）."""
    text = passage.text
    if "：" not in text and ":" not in text and "（" not in text:  # 责任单位：…, （…牵头）
        return []
    return [
        (passage.offset(statement.start), tuple(owner.unit for owner in statement.owners))
        for statement in find_owner_statements(text)
        if statement.owners
    ]
