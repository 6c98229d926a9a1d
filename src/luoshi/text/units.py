"""Units: what they measure, how they scale, and what can be compared with what.

A unit is kept as written (亿元, 万人次, 套（间）, 吨/日). This module alone knows that 1 亿元 is 10000 万元.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final

from luoshi.lexicon import load
from luoshi.text.unclear import Unclear

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit taken apart: 万平方米 is multiplier 10000, word 平方米, dimension area, factor 1 to the base 平方米."""

    written: str
    multiplier: int
    word: str
    dimension: str
    factor: Fraction
    base: str


class _Table:
    """The unit lexicon, read once. ``scanned`` are the measures found in documents, ``everyday`` those that are not."""

    def __init__(self) -> None:
        data = load("units")
        self.multipliers: dict[str, int] = data.pop("multipliers")
        self.per: list[str] = data.pop("per")["words"]
        classes = data.pop("classifiers")
        everyday: list[str] = data.pop("everyday")["words"]
        self.classifiers: list[str] = list(dict.fromkeys(classes["words"]))
        self.nouns: frozenset[str] = frozenset(classes["nouns"])
        self.alike: list[frozenset[str]] = [frozenset(group) for group in classes["alike"]]
        self.known: dict[str, tuple[str, Fraction, str]] = {}
        for dimension, words in data.items():
            base = next(word for word, factor in words.items() if factor == 1)
            for word, factor in words.items():
                self.known[word] = (dimension, Fraction(factor), base)
        self.everyday: list[str] = [word for word in everyday if word not in self.classifiers]
        self.scanned: list[str] = [word for word in self.known if word not in self.everyday]


@lru_cache(maxsize=1)
def unit_table() -> _Table:
    """The unit lexicon as this module uses it."""
    return _Table()


_ROUND: Final = Context(prec=24)  # takes off what dividing by a third (亩) left in the last places
_SAME_TIME: Final = {"天": "日", "d": "日", "h": "小时", "s": "秒", "a": "年"}  # one time, in two words
_BRACKET: Final = re.compile(r"[（(].*?[）)]")


def per_of(unit: str) -> str:
    """What a unit is reckoned by, empty for one that is no rate; also of units that are not known.

    >>> per_of("吨/日"), per_of("万标箱／天"), per_of("m3/d"), per_of("万人次")
    ('日', '日', '日', '')
    """
    per = unit.replace("／", "/").partition("/")[2]
    return _SAME_TIME.get(per, per)


@lru_cache(maxsize=4096)
def parse_unit(written: str) -> Unit | Unclear:
    """A unit taken apart.

    >>> parse_unit("万平方米").multiplier, parse_unit("万平方米").dimension
    (10000, 'area')
    >>> parse_unit("吨/日").dimension, parse_unit("套（间）").dimension
    ('mass/日', 'count:套')
    >>> parse_unit("左右").reason
    '不认识的单位'
    """
    table = unit_table()
    plain = _BRACKET.sub("", written).replace("／", "/")
    found = table.known.get(plain)
    if found and plain:
        return Unit(written, 1, plain, found[0], found[1], found[2])
    head, slash, below = plain.partition("/")
    for name in sorted(table.multipliers, key=len, reverse=True):
        if head.startswith(name):
            rest = _plain_unit(written, head[len(name) :], slash + below)
            if isinstance(rest, Unit):
                return Unit(written, table.multipliers[name], rest.word, rest.dimension, rest.factor, rest.base)
    return _plain_unit(written, head, slash + below)


def _plain_unit(written: str, word: str, per: str) -> Unit | Unclear:
    table = unit_table()
    per = per and f"/{per_of(per)}"
    if word in table.known:
        dimension, factor, base = table.known[word]
        return Unit(written, 1, word, dimension + per, factor, base + per)
    if word in table.classifiers or word in table.everyday or (word and word.removeprefix("个") in table.classifiers):
        return Unit(written, 1, word, f"count:{word}{per}", Fraction(1), word + per)
    return Unclear(written, "不认识的单位")


def dimension(unit: str) -> str:
    """What a unit measures: area, money_cny, share, count:家 … ; ``other:`` and the unit itself when it is not known.

    >>> dimension("亿元"), dimension("万人次"), dimension("％"), dimension("兔子")
    ('money_cny', 'count:人次', 'share', 'other:兔子')
    """
    parsed = parse_unit(unit.replace("％", "%"))
    return f"other:{unit}" if isinstance(parsed, Unclear) else parsed.dimension


def to_base(value: Number, unit: str) -> tuple[Decimal, str]:
    """The value in the base unit of its dimension; unknown units stay as they are, but for a bare multiplier (52.3万).

    >>> to_base(Decimal("308.3"), "亿元") == to_base(3083000, "万元"), to_base(Decimal("5.2"), "万")
    (True, (Decimal('52000.0'), ''))
    """
    parsed = parse_unit(unit.replace("％", "%"))
    if isinstance(parsed, Unclear):
        alone = unit_table().multipliers.get(unit)
        return (Decimal(value) * alone, "") if alone else (Decimal(value), unit)
    factor = parsed.multiplier * parsed.factor
    return Decimal(value) * factor.numerator / factor.denominator, parsed.base


def from_base(value: Decimal, unit: str) -> Decimal:
    """The inverse of `to_base`: a value in base units as one in ``unit``.

    >>> from_base(Decimal(2500000000), "亿元"), from_base(Decimal(52000), "万")
    (Decimal('25'), Decimal('5.2'))
    """
    parsed = parse_unit(unit.replace("％", "%"))
    if isinstance(parsed, Unclear):
        return _ROUND.plus(value / unit_table().multipliers.get(unit, 1))
    factor = parsed.multiplier * parsed.factor
    return _ROUND.plus(value * factor.denominator / factor.numerator)


def comparable(one: str, other: str) -> bool:
    """Whether values in the two units can be held against each other: one dimension, or classifiers used alike.

    >>> comparable("亿元", "万元"), comparable("项", "条"), comparable("人", "人次"), comparable("%", "‰")
    (True, True, False, True)
    >>> comparable("吨/日", "吨/天"), comparable("吨", "吨/日")
    (True, False)
    """
    left, right = dimension(one), dimension(other)
    if left == right:
        return True
    if not (left.startswith("count:") and right.startswith("count:")):
        return False
    a, b = left[6:], right[6:]
    return any(a in group and b in group for group in unit_table().alike)
