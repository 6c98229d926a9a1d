"""A figure as a statement: what it is about, at which moment, in which book, and what its number can stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from luoshi.alignment.contradictions.model import Evidence
from luoshi.alignment.contradictions.precision import Spread, apart, spread_of
from luoshi.alignment.contradictions.words import words
from luoshi.alignment.falls import signed
from luoshi.alignment.names import read_name
from luoshi.alignment.scopes import Scope, read_scope
from luoshi.documents.model import Document
from luoshi.figures.model import Figure
from luoshi.figures.years_end import when_due
from luoshi.text import units
from luoshi.text.fold import fold

# Below this the name is too doubtful to accuse a document with.
_SURE = 0.6
# Below this the name was carried over from earlier in the sentence; where nothing but words of growth stand between
# (生产总值412亿元、增长5.1%) it is sure all the same.
_OWN_NAME = 0.75
_GROWN = re.compile(
    r"[,，、(（]*(?:按[^,，。;；]{2,10}计算[,，]?)?(?:初步核算|同比|比上年(?:同期)?|较上年(?:同期)?|[比较]去年(?:同期)?|实际|名义|预计)*"
    r"(?:增长|下降|增幅|增速|降幅)(?:为|达到?|约)*"
)
_SPECIFIC = 5.0
# Three values of one name in one document and period: a column's or a chapter's word (投入资金), not an indicator.
_CROWD = 3
_CONSTANT = "可比价"
# As far back as the beginning of a sentence is looked for.
_SENTENCE = 400


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure with what comparing it needs.

    ``key`` is the indicator's code, or its name in plain form. ``before`` is the sentence before the number,
    ``moment`` opening, closing, since (of all years so far) or empty, ``standing`` true for a total so far, ``book``
    the budget book, ``subset`` true behind 其中, ``own_level`` true for 市本级 and its like, as against the whole
    territory, ``government`` the place where documents of several governments are compared, ``area`` the part of the
    territory that the sentence is about, ``sentence`` where the sentence up to 。 begins, ``basis`` what the
    number is measured by (同口径, 年均), ``sure`` whether the name is surely the number's.
    """

    doc: str
    order: int
    figure: Figure
    key: str
    name: str
    scope: Scope
    dimension: str
    spread: Spread
    before: str
    moment: str
    standing: bool
    book: str
    subset: bool
    own_level: bool
    government: str
    area: str = ""
    sentence: int = 0
    basis: str = ""
    sure: bool = True

    @property
    def evidence(self) -> Evidence:
        """The figure with its document."""
        return Evidence(self.doc, self.figure)

    @property
    def value(self) -> Decimal:
        """The number in base units."""
        return self.spread.value

    @property
    def place(self) -> tuple[int, int, int]:
        """Where it stands, for sorting."""
        return (self.order, self.figure.span.start, self.figure.subject)

    @property
    def same_sentence(self) -> tuple[int, int]:
        """What all figures of a sentence share."""
        quote = self.figure.quote_span
        return (self.order, quote.start if quote.end else self.figure.span.start)

    @property
    def specific(self) -> bool:
        """Whether the name can hardly mean two things: one of the catalogue, or five telling characters."""
        name = read_name(self.figure.indicator)
        return bool(name.code) or sum(2 * weight for gram, weight in name.grams if len(gram) == 1) >= _SPECIFIC

    @property
    def when(self) -> str | None:
        """The period that two statements of one thing share."""
        return when_due(self.figure)

    @property
    def year(self) -> int | None:
        """The year of a statement about one whole year, else None."""
        period = self.figure.period or ""
        return int(period) if len(period) == 4 and period.isdigit() else None


def read_statements(order: int, document: Document, figures: Iterable[Figure], government: str = "") -> list[Statement]:
    """The statements of a document that can be held against others, in text order.

    Left out are rules and background, names that say nothing alone and figures that the extractor itself doubts.
    """
    found: list[Statement] = []
    for figure in figures:
        statement = _read(order, document, figure, government)
        if statement is None:
            continue
        if figure.confidence < _OWN_NAME:
            before = found[-1] if found else None
            statement = replace(statement, sure=before is not None and _only_grown(document, before, statement))
        found.append(statement)
    return _without_crowds(found)


def _only_grown(document: Document, size: Statement, growth: Statement) -> bool:
    """Whether a growth follows its own indicator's size with nothing but words of growth between."""
    one, two = size.figure, growth.figure
    if two.measure != "growth" or one.measure not in ("amount", "stock", "ratio") or not size.sure:
        return False
    if size.key != growth.key or one.period != two.period or one.quote_span != two.quote_span:
        return False
    between = squeeze(document.source[one.span.end : two.span.start]).removeprefix(squeeze(one.unit))
    return _GROWN.fullmatch(between) is not None


def _read(order: int, document: Document, figure: Figure, government: str) -> Statement | None:
    if figure.modality not in ("target", "actual") or figure.confidence < _SURE or not figure.indicator:
        return None
    spread = spread_of(signed(figure))
    if spread is None:
        return None
    name = read_name(figure.indicator)
    if name.text in words().bare or len(name.text) < 2:
        return None
    before = squeeze(document.source[figure.quote_span.start : figure.span.start]) if figure.quote_span.end else ""
    segment = before.rpartition("，")[2]
    moments = words().moment.findall(before)
    moment = "" if not moments else "opening" if moments[-1] in words().opening else "closing"
    written = _sentence_before(document, figure)
    sentence = squeeze(written)
    if words().since.search(sentence):
        moment = "since"
    standing = (
        figure.measure == "stock"
        or words().standing.search(segment + figure.verb) is not None
        or words().whole_level.search(before) is not None  # 全区34家…
    )
    return Statement(
        doc=document.name,
        order=order,
        figure=figure,
        key=name.code or name.text,
        name=name.text,
        scope=read_scope(figure.indicator, figure.verb, figure.population),
        dimension=_dimension(figure),
        spread=spread,
        before=before,
        moment=moment,
        standing=standing,
        book="" if name.code or not _in_money(figure) else find_book(document, figure, before),
        subset=_is_subset(before),
        own_level=_own_level(document, figure, before),
        government=government,
        area=_area(document, sentence),
        sentence=figure.span.start - len(written),
        basis=_basis(name.text, segment),
    )


def _basis(name: str, segment: str) -> str:
    """What a number is measured by, as far as its clause says; 可比价 says nothing of what is valued so anyway."""
    bank = words()
    named = bank.basis.findall(segment)
    basis = bank.bases[str(named[-1])] if named else ""
    return "" if basis == _CONSTANT and bank.constant_names.search(name) else basis


def _sentence_before(document: Document, figure: Figure) -> str:
    """The sentence before a number, from the full stop or line before; longer than the quote, which ends at ；."""
    start = figure.span.start
    return re.split("[。\\n]", document.source[max(0, start - _SENTENCE) : start])[-1]


def _area(document: Document, sentence: str) -> str:
    """The part of the territory that a sentence begins with (某某新区生产总值增长…，固定资产投资增长…)."""
    bank = words()
    found = bank.area.match(sentence)
    if found is None or found["name"].endswith(bank.area_stops) or bank.area_back.search(sentence):
        return ""
    own = f"{document.meta.title}{document.meta.issuer or ''}"
    return "" if found["name"] in own else found["name"]


def squeeze(text: str) -> str:
    """Half width and without blanks.

    >>> squeeze("增 长\\n５％")
    '增长5%'
    """
    return "".join(fold(text).split())


def find_book(document: Document, figure: Figure, before: str) -> str:
    """The budget book that a figure stands in, named in the sentence or in a heading above; empty outside books."""
    bank = words()
    named = bank.book.findall(before)
    if named:
        return bank.books[str(named[-1])]
    for section in document.ancestors(figure.section):
        titled = bank.book.search(section.title)
        if titled:
            return bank.books[str(titled.group())]
    return ""


def _in_money(figure: Figure) -> bool:
    return units.dimension(figure.unit) == "money_cny"


def _is_subset(before: str) -> bool:
    clause = re.split("[。；;]", before)[-1]
    return words().subset.search(clause) is not None


def _own_level(document: Document, figure: Figure, before: str) -> bool:
    bank = words()
    texts = (figure.indicator, before, *(section.title for section in document.ancestors(figure.section)))
    named = next((found[-1] for text in texts if (found := bank.level.findall(text))), "")
    return named in bank.own_level


def _dimension(figure: Figure) -> str:
    dimension = units.dimension(figure.unit)
    return "count" if dimension.startswith("count:") and "/" not in dimension else dimension


def _without_crowds(statements: Sequence[Statement]) -> list[Statement]:
    values: dict[tuple[object, ...], list[Spread]] = defaultdict(list)
    for one in statements:
        known = values[crowd_key(one)]
        if all(apart(one.spread, other) for other in known):
            known.append(one.spread)
    return [one for one in statements if len(values[crowd_key(one)]) < _CROWD + _is_known_growth(one)]


def _is_known_growth(one: Statement) -> bool:
    """Whether a growth is of an indicator of the catalogue: no column's word, and three of them are two too many."""
    return one.figure.measure == "growth" and bool(read_name(one.figure.indicator).code)


def crowd_key(one: Statement) -> tuple[object, ...]:
    """What figures of one name, kind and period in one document share."""
    figure = one.figure
    return (
        one.order,
        one.key,
        figure.period,
        figure.measure,
        figure.modality,
        one.dimension,
        one.book,
        one.moment,
        one.own_level,
    )


def few(statements: Iterable[Statement], each: int = 2) -> list[Statement]:
    """The first statements of every value: what is written a hundred times is compared twice."""
    seen: dict[tuple[object, ...], int] = defaultdict(int)
    found = []
    for one in statements:
        figure = one.figure
        key = (one.spread, figure.measure, figure.unit, figure.period, figure.population, one.scope)
        seen[key] += 1
        if seen[key] <= each:
            found.append(one)
    return found


def grouped(statements: Iterable[Statement], *fields: str) -> Iterator[list[Statement]]:
    """Statements that agree in the fields of themselves or of their figure, in the order of first appearance."""
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for one in statements:
        key = tuple(getattr(one if hasattr(one, name) else one.figure, name) for name in fields)
        groups.setdefault(key, []).append(one)
    yield from groups.values()
