"""One indicator: its targets and observations across years and documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal

from luoshi.text import units
from luoshi_site.ledger.models import LIVE, Document, Figure, Government, Indicator, IndicatorAlias
from luoshi_site.ledger.queries.sentences import Sentence, read_sentences, with_sentences
from luoshi_site.ledger.queries.standings import Stands, standings

LIMIT = 1000


@dataclass(frozen=True, slots=True)
class Kind:
    """What is counted in one way: amounts in 张, growth in %. Figures of one kind share a chart."""

    measure: str  # amount, growth, ratio, change
    unit: str
    dimension: str
    count: int

    @property
    def key(self) -> str:
        return f"{self.measure}-{self.unit}"


@dataclass(frozen=True, slots=True)
class Row:
    """A figure with its sentence; ``low`` and ``high`` are in the unit of its kind.

    ``stands`` says how it stands beside other actual values of its year, where there are several.
    """

    sentence: Sentence
    kind: Kind
    low: Decimal | None
    high: Decimal | None
    stands: Stands | None = None

    @property
    def figure(self) -> Figure:
        return self.sentence.figure


@dataclass(frozen=True, slots=True)
class Called:
    """A name that documents give an indicator, and the documents that use it."""

    name: str
    documents: list[Document]


@dataclass(frozen=True, slots=True)
class IndicatorRecord:
    """All that a government's documents say of an indicator; ``cut`` when there is more than `LIMIT` rows."""

    indicator: Indicator
    kinds: list[Kind]
    rows: list[Row]
    names: list[Called]
    cut: bool

    @property
    def in_use(self) -> list[Called]:
        """The names that figures of this government use."""
        used = {row.figure.indicator_name for row in self.rows}
        return [one for one in self.names if one.documents or one.name in used]

    @property
    def also_known(self) -> list[str]:
        """Names that would be recognised, and that no figure here uses."""
        used = {one.name for one in self.in_use}
        return [one.name for one in self.names if one.name not in used]


def indicator_record(indicator: Indicator, government: Government) -> IndicatorRecord:
    """The record of an indicator in one government; at most five queries."""
    figures = Figure.objects.filter(
        indicator=indicator, government=government, modality__in=("target", "actual"), review_state__in=LIVE
    )
    found = with_sentences(figures).select_related("document", "plan")
    listed = list(
        found.order_by("-period_end", "-period_start", "-modality", "-document_id", "start", "id")[: LIMIT + 1]
    )
    aliases = IndicatorAlias.objects.filter(indicator=indicator)
    named = [one.name for one in aliases if one.government_id in (None, government.pk)]
    kinds = _kinds(listed)
    said = read_sentences(listed[:LIMIT])
    read = [_row(said[figure.pk], kinds) for figure in listed[:LIMIT]]
    stand = standings(read)
    rows = [replace(row, stands=stand.get(row.figure.pk)) for row in read]
    return IndicatorRecord(indicator, list(kinds.values()), rows, _names(listed, named), len(listed) > LIMIT)


def _coarse(figure: Figure) -> tuple[str, str]:
    measure = "amount" if figure.measure == "stock" else figure.measure
    return measure, units.dimension(figure.unit) if figure.unit else ""


def _kinds(figures: list[Figure]) -> dict[tuple[str, str], Kind]:
    """The kinds of figures, those of which there are most first; each in the unit that is used most."""
    used: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for figure in figures:
        used[_coarse(figure)][figure.unit] += 1
    order = sorted(used, key=lambda key: (-used[key].total(), key))
    return {key: Kind(key[0], used[key].most_common(1)[0][0], key[1], used[key].total()) for key in order}


def _row(said: Sentence, kinds: dict[tuple[str, str], Kind]) -> Row:
    figure = said.figure
    kind = kinds[_coarse(figure)]
    return Row(said, kind, _in(figure.low_written, figure, kind), _in(figure.high_written, figure, kind))


def _in(value: Decimal | None, figure: Figure, kind: Kind) -> Decimal | None:
    if value is None or figure.unit == kind.unit:
        return value
    return units.from_base(units.to_base(value, figure.unit)[0], kind.unit)


def _names(figures: list[Figure], aliases: list[str]) -> list[Called]:
    found: dict[str, dict[int, Document]] = {name: {} for name in dict.fromkeys(aliases)}
    for figure in figures:
        documents = found.setdefault(figure.indicator_name, {})
        if figure.document is not None:
            documents[figure.document.pk] = figure.document
    return [Called(name, list(documents.values())) for name, documents in found.items() if name]
