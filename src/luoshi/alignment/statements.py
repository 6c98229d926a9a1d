"""Statements: one figure said in several places is one thing to align, and all its places are kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from luoshi.alignment.features import Feature, coarse_dimension, coarse_measure
from luoshi.alignment.likeness import compare_names
from luoshi.alignment.scopes import conflicts
from luoshi.figures.years_end import when_due

# Names must be this alike before equal numbers count as one statement.
_SAME_THING = 0.8
# … and this alike where the number has two digits or more and so is less likely to recur by chance.
_SAME_NUMBER = 0.7


@dataclass(slots=True)
class Statement:
    """Features that state one number about one thing; the first is the earliest. ``measure`` is stock when any place
    says 累计.
    """

    features: list[Feature]

    @property
    def first(self) -> Feature:
        """The earliest place."""
        return self.features[0]

    @property
    def measure(self) -> str:
        """The measure of all places together."""
        measures = [feature.measure for feature in self.features]
        return "stock" if "stock" in measures else measures[0]


def group_statements(features: Sequence[Feature]) -> list[Statement]:
    """Features joined where they say the same: equal numbers (to the digits written), one dimension and period, like
    names.

    The order of the result is that of the earliest place of each.
    """
    buckets: dict[tuple[str, str, str | None, str], list[Statement]] = {}
    statements: list[Statement] = []
    for feature in features:
        figure = feature.mention.figure
        key = (coarse_dimension(feature), coarse_measure(feature), when_due(figure), _magnitude(feature))
        bucket = buckets.setdefault(key, [])
        home = next((found for found in bucket if _says_the_same(found.first, feature)), None)
        if home is None:
            home = Statement([])
            bucket.append(home)
            statements.append(home)
        home.features.append(feature)
    return statements


def _magnitude(feature: Feature) -> str:
    """The number to two digits at most, so that 8.7 and 8.67 meet in one bucket; which are equal is seen later."""
    value = feature.low if feature.low is not None else feature.high
    if value is None:
        return ""
    return f"{value:.1e}"


def _says_the_same(one: Feature, other: Feature) -> bool:
    if not _equal_as_written(one, other):
        return False
    if one.mention.figure.ambition != other.mention.figure.ambition or conflicts(one.scope, other.scope):
        return False
    if _verb_rows(one) != _verb_rows(other) and one.mention.doc == other.mention.doc:
        return False
    alike, covered, told, _ = compare_names(one, other)
    telling = _written_digits(one) >= 2 and one.mention.figure.unit == other.mention.figure.unit
    return alike >= (_SAME_NUMBER if telling else _SAME_THING) and min(covered, told) >= 0.55


def _verb_rows(feature: Feature) -> tuple[str, ...]:
    return feature.scope.rows("kind") + feature.scope.rows("phase") + feature.scope.rows("supply")


def _equal_as_written(one: Feature, other: Feature) -> bool:
    if one.low is None or other.low is None:
        return one.low == other.low and one.high == other.high
    if one.low == other.low:
        return one.high == other.high
    if one.high != one.low or other.high != other.low:
        return False
    # 8.7 in one place and 8.67 in another; 近16万 and 15.94万.
    coarse, fine = sorted((one, other), key=_written_digits)
    step = _last_digit(coarse)
    approximate = coarse.mention.figure.comparator == "approx"
    if coarse.low is None or fine.low is None or _written_digits(coarse) == _written_digits(fine):
        return False
    if _written_digits(coarse) < 2 and not approximate:
        return False
    return abs(coarse.low - fine.low) * (1 if approximate else 2) <= step


def _written_digits(feature: Feature) -> int:
    return len(Decimal(feature.mention.figure.low or 0).as_tuple().digits)


def _last_digit(feature: Feature) -> Decimal:
    """The value in base units of a 1 in the last place written."""
    written = Decimal(feature.mention.figure.low or 0)
    if not written or feature.low is None:
        return Decimal(0)
    exponent = written.as_tuple().exponent
    return feature.low / written * Decimal(10) ** int(exponent)
