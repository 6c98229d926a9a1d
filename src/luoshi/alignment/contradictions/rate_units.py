"""A rate that changed its unit: 5‰ in one place, 8% in another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from luoshi.alignment.contradictions.model import Contradiction
from luoshi.alignment.contradictions.precision import relative
from luoshi.alignment.contradictions.statements import Statement, grouped
from luoshi.alignment.contradictions.wording import name_of, write_number, write_value, write_year

_RATES = ("%", "‰")
_ALIKE = 0.85


def find_rate_units(statements: Sequence[Statement]) -> Iterator[Contradiction]:
    """Indicators whose rate stands once in ‰ and once in %, whatever the period.

    Not reported where the two are the same value (5‰ and 0.5%).
    """
    rates = [one for one in statements if one.figure.measure == "ratio" and one.figure.unit in _RATES]
    rare = [one for one in rates if one.figure.unit == "‰"]
    endings = {one.name[-2:] for one in rare}
    common: dict[str, list[Statement]] = {}
    for one in rates:
        if one.figure.unit == "%" and one.name[-2:] in endings:
            common.setdefault(one.name[-2:], []).append(one)
    for group in grouped(rare, "key", "government"):
        others = [each for each in common.get(group[0].name[-2:], []) if _one_name(group[0], each)]
        if not others:
            continue
        one, other = sorted((group[0], others[0]), key=lambda each: each.place)
        if not _agree(one, other):
            yield _report(one, other, [*group, *others])


def _one_name(one: Statement, other: Statement) -> bool:
    """Equal names, or names that differ by a word said twice."""
    mine, theirs = Counter(one.name), Counter(other.name)
    if one.government != other.government:
        return False
    return one.key == other.key or 2 * sum((mine & theirs).values()) >= _ALIKE * (len(one.name) + len(other.name))


def _agree(one: Statement, other: Statement) -> bool:
    smaller, larger = sorted((abs(one.value), abs(other.value)))
    # A rate does not change threefold; a mistaken unit makes it change about tenfold.
    return larger < smaller * 3


def _report(one: Statement, other: Statement, group: Sequence[Statement]) -> Contradiction:
    left, right = one.figure, other.figure
    smaller, larger = sorted((abs(one.value), abs(other.value)))
    times = write_number(larger / smaller, 1) if smaller else "无穷"
    text = (
        f"{name_of(right)}{write_year(left.period)}为{write_value(left)}，{write_year(right.period)}为{write_value(right)}，单位由{left.unit}变为{right.unit}："
        f"{write_value(left)}＝{_other_unit(one)}，两者相差{times}倍，很可能有一处单位写错。"
    )
    more = tuple(each.evidence for each in group if each is not one and each is not other)
    return Contradiction(
        "rate_unit", "hard", one.evidence, other.evidence, more, text, relative(larger - smaller, larger, smaller)
    )


def _other_unit(one: Statement) -> str:
    if one.figure.unit == "‰":
        return f"{write_number(one.value, 4)}%"
    return f"{write_number(one.value * Decimal(10), 4)}‰"
