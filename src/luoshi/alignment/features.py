"""A figure as alignment sees it: name, scope, unit and period worked out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from luoshi.alignment.catalogue import share_code
from luoshi.alignment.names import Name, read_name
from luoshi.alignment.periods import months
from luoshi.alignment.sayings import read_saying
from luoshi.alignment.scopes import Scope, counted_unit, read_scope
from luoshi.figures.model import Figure
from luoshi.text import units


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure and the document it stands in."""

    doc: str
    figure: Figure

    @property
    def order(self) -> tuple[str, int, int, int, str]:
        """A key that sorts mentions by their place, whatever order they came in."""
        figure = self.figure
        return (self.doc, figure.span.start, figure.span.end, figure.subject, figure.indicator)


@dataclass(slots=True)
class Feature:
    """A mention with what comparing it needs; ``unit`` is the unit by what it counts, ``grams`` and ``weight`` are
    filled in once rarity is known; ``own`` that the sentence says it is the government's own number."""

    mention: Mention
    name: Name
    scope: Scope
    unit: str
    dimension: str
    low: Decimal | None
    high: Decimal | None
    measure: str
    grams: dict[str, float]
    own: bool = False
    weight: float = 0.0
    place: float = 0.0


def read_feature(mention: Mention) -> Feature:
    """The feature of a mention."""
    figure = mention.figure
    name = read_name(figure.indicator)
    saying = read_saying(figure)
    if saying.measure == "ratio" and name.code:
        name = replace(name, code=share_code(name.code))
    scope = read_scope(figure.indicator, f"{figure.verb} {saying.verbs}", figure.population)
    unit = counted_unit(figure.unit, figure.indicator)
    dimension = units.dimension(unit)
    low = units.to_base(figure.low, figure.unit)[0] if figure.low is not None else None
    high = low if figure.high == figure.low else None
    if high is None and figure.high is not None:
        high = units.to_base(figure.high, figure.unit)[0]
    return Feature(mention, name, scope, unit, dimension, low, high, saying.measure, {}, saying.own)


def read_features(mentions: Iterable[Mention]) -> list[Feature]:
    """The features of mentions, sorted by place; ``place`` runs from 0 to 1 through them."""
    features = [read_feature(mention) for mention in sorted(mentions, key=lambda mention: mention.order)]
    last = max(1, len(features) - 1)
    for index, feature in enumerate(features):
        feature.place = index / last
    return features


def targets_in_force(figures: Iterable[Figure]) -> list[Figure]:
    """The targets that a document sets; those of a period over before the one that most are for are only restated.

    A report on one year that plans the next restates last year's targets beside their outcomes.
    """
    targets = [figure for figure in figures if figure.modality == "target"]
    counts = Counter(stretch for figure in targets if (stretch := months(figure.period)))
    if not counts:
        return targets
    begins = max(counts, key=lambda stretch: (counts[stretch], stretch))[0]
    return [figure for figure in targets if (stretch := months(figure.period)) is None or stretch[1] >= begins]


def one_level(one: Feature, other: Feature) -> bool:
    """Whether two differ in measure only because a level (元/月, 元 a head) was read as an amount in one of them."""
    measures = {one.measure, other.measure}
    if "ratio" not in measures or not measures & {"amount", "stock"} or one.dimension != other.dimension:
        return False
    return "/" in one.dimension or one.dimension.startswith("money")


_KIND = {"growth": "rate", "ratio": "rate", "amount": "size", "stock": "size", "change": "change"}


def coarse_dimension(feature: Feature) -> str:
    """The dimension as far as it decides whether two figures can be one thing: classifiers are all counts.

    家 and 个 count the same things in different documents, so which classifier is used is judged later.
    """
    dimension = feature.dimension
    if dimension.startswith(("count:", "other:")):
        slash = dimension.find("/")
        return "count" if slash < 0 else "count" + dimension[slash:]
    return dimension


def coarse_measure(feature: Feature) -> str:
    """rate for growth and ratio, size for amount and stock, change."""
    return _KIND.get(feature.measure, "size")
