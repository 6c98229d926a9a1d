"""Every quantity of a short text, however it is written: a search, a form field, a cell, a sentence of plain speech.

`scan` and `scan_chinese` read issued documents, fast, and leave out what mostly names something there. This module is
for texts that are known to speak of quantities, so it also reads 三千五, 壹佰万元, 两米半, 五元三毛, 八五折, 零下八度,
￥500, 2^5 and 大于10小于20, with blanks between the characters and in traditional ones. It is slower; prose reading
goes without.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from luoshi.lexicon import load
from luoshi.text.everyday_numbers import NumberWord, make_plain, number_word_at, number_words
from luoshi.text.numerals import Number, parse_numeral
from luoshi.text.quantity import Quantity, by_first_character, unit_pattern
from luoshi.text.unclear import Unclear

_CHINESE: Final = re.compile("[\u4e00-\u9fff]")
_HALF: Final = re.compile("半(?![径数年天夜月小圆封导场价票自山])")
_HALF_TIME: Final = re.compile("个半(小时|钟头|月)")
_TENTH: Final = re.compile("[1-9一二三四五六七八九](?![0-9.十百千万亿点分成折个])")
_SCALE_PREFIX: Final = re.compile("(华氏|摄氏)(?:温度)?(零下)?$")
_MARK: Final = re.compile("[-~—–到至]{1,2}第?|[和与跟](第?)")
_BETWEEN: Final = re.compile("之?间")
_THAN: Final = "比"


class _Words:
    """The lexicons compiled."""

    def __init__(self) -> None:
        own, issued, numerals = load("expressions"), load("comparators"), load("chinese_numerals")
        self.before = _kinds(issued["before"], own["before"])
        self.after = _kinds(issued["after"], own["after"])
        self.than = _kinds(own["than"])
        self.both = frozenset(own["both"]["words"])
        self.coins: dict[str, dict[str, Decimal]] = {
            unit: {coin: Decimal(part) for coin, part in parts.items()} for unit, parts in own["coins"].items()
        }
        self.signs: dict[str, str] = own["signs"]
        self.left = re.compile(f"(?:{by_first_character(list(self.before))})$")
        self.right = re.compile(by_first_character(list(self.after)))
        self.larger = re.compile(by_first_character(list(self.than)))
        self.sign = re.compile(f"(?:{by_first_character(list(self.signs))})$")
        self.unit = re.compile(f"[%‰]|{unit_pattern(everyday=True)}")
        self.coin = re.compile(by_first_character(sorted({c for parts in own["coins"].values() for c in parts})))
        self.names = re.compile(by_first_character(numerals["names"]["behind"]))
        self.lone = frozenset(own["refused"]["lone"])
        self.one = frozenset(own["refused"]["one"]) | self.lone


def _kinds(*tables: dict[str, Any]) -> dict[str, str]:
    return {word: kind for table in tables for kind in ("eq", "ge", "le", "approx") for word in table.get(kind, [])}


@lru_cache(maxsize=1)
def _words() -> _Words:
    return _Words()


def find_expressions(text: str) -> list[Quantity]:
    """Every quantity of a text in order; offsets are those of ``text`` as it is given.

    A number has its multiplier with its unit (1000万元 is 1000 万元), signs and fractions are worked out, and two
    bounds of one thing are one range. Left out: ordinals, times of a clock, version numbers, codes such as B12,
    numerals that are part of a word.

    >>> [(q.low, q.unit, q.comparator) for q in find_expressions("壹 佰 万元，三千五以上，零下8℃，五元三毛，打八五折")]
    [(100, '万元', 'eq'), (3500, '', 'ge'), (-8, '℃', 'eq'), (Decimal('5.3'), '元', 'eq'), (Decimal('8.5'), '折', 'eq')]
    >>> [(q.low, q.high) for q in find_expressions("大于10且小于20，介于一百和三百五之间")]
    [(10, 20), (100, 350)]
    >>> find_expressions("一切、四川、第三")
    []
    """
    plain, offsets = make_plain(text)
    found: list[Quantity] = []
    at = 0
    for word in number_words(plain):
        if word.start < at:
            continue
        quantity = _expression(plain, word, at)
        if quantity is not None:
            found.append(quantity)
            at = quantity.stop
    offsets.append(len(text))
    return [_moved(quantity, offsets) for quantity in _join_bounds(plain, found)]


def _moved(quantity: Quantity, offsets: list[int]) -> Quantity:
    return replace(
        quantity,
        begin=offsets[quantity.begin],
        start=offsets[quantity.start],
        end=offsets[quantity.end - 1] + 1,
        stop=offsets[quantity.stop - 1] + 1,
        high_start=offsets[quantity.high_start] if quantity.high_start >= 0 else -1,
    )


def _expression(plain: str, word: NumberWord, previous: int) -> Quantity | None:
    words = _words()
    low, unit, stop = _with_unit(plain, word)
    high, high_start, comparator = low, -1, "ge" if word.loose else "eq"
    upper = _upper(plain, stop)
    if upper is not None:
        second, (high, high_unit, end) = upper
        shared = unit or high_unit
        if low <= high and (unit in ("", high_unit) or not high_unit):
            high_start, unit, stop, comparator = second.start, shared, end, "range"
        else:
            high, upper = low, None
    begin, kind, stop = _bounds(plain, word.start, stop, previous)
    if comparator == "eq" and kind:
        comparator = kind
    if upper is None and not kind and not _counts(plain, word, unit, stop):
        return None
    begin, unit, low = _by_sign(plain, begin, unit, low, words)
    if upper is None:
        high = low
    return Quantity(begin, word.start, word.end, stop, low, high, unit, comparator, high_start)


def _with_unit(plain: str, word: NumberWord) -> tuple[Number, str, int]:
    """The value with halves, tenths and coins behind its unit, the unit, and where all of it ends."""
    if word.unit:
        return word.value, word.unit, word.end
    half_time = _HALF_TIME.match(plain, word.end)
    if half_time and not word.multiplier:
        return word.value + Decimal("0.5"), "个月" if half_time[1] == "月" else half_time[1], half_time.end()
    found = _words().unit.match(plain, word.end)
    if found is None or (
        found.group()[-1].isascii()
        and plain[found.end() : found.end() + 1].isascii()
        and plain[found.end() : found.end() + 1].isalnum()
    ):
        return word.value, word.multiplier, word.end
    unit, stop, value = found.group(), found.end(), word.value
    if unit == "折" and value > 10:
        value = Decimal(value) / 10
    if _HALF.match(plain, stop) and not word.multiplier:
        return value + Decimal("0.5"), unit, stop + 1
    tenth = _TENTH.match(plain, stop) if unit in ("成", "块") and value == int(value) else None
    if tenth:
        digit = parse_numeral(tenth.group())
        assert not isinstance(digit, Unclear)
        return value + Decimal(digit) / 10, unit, stop + 1
    if unit in _words().coins and not word.multiplier:
        value, stop = _with_coins(plain, value, unit, stop)
    return value, word.multiplier + unit, stop


def _with_coins(plain: str, value: Number, unit: str, stop: int) -> tuple[Number, int]:
    coins = _words().coins[unit]
    while True:
        second = number_word_at(plain, stop + (plain[stop : stop + 1] in ("又", "零")))
        coin = _words().coin.match(plain, second.end) if second else None
        if second is None or coin is None or coin.group() not in coins or second.multiplier:
            return value, stop
        value, stop = value + second.value * coins[coin.group()], coin.end()


def _upper(plain: str, stop: int) -> tuple[NumberWord, tuple[Number, str, int]] | None:
    """The second number of a range: 到五个, -100, 和30之间."""
    mark = _MARK.match(plain, stop)
    second = number_word_at(plain, mark.end()) if mark else None
    if mark is None or second is None:
        return None
    value, unit, end = _with_unit(plain, second)
    if plain.startswith("间", second.end):  # 10与20间: no rooms
        value, unit, end = second.value, second.multiplier, second.end
    between = _BETWEEN.match(plain, end)
    if mark[1] is not None and not between:
        return None
    return second, (value, unit, between.end() if between else end)


def _bounds(plain: str, start: int, stop: int, previous: int) -> tuple[int, str, int]:
    """Where the whole expression begins, which bound it is, and where it ends."""
    words = _words()
    begin, kind = start, ""
    left = words.left.search(plain, max(previous, start - 8), start)
    if left and left.group() == _THAN:
        larger = words.larger.match(plain, stop)
        return (left.start(), words.than[larger.group()], larger.end()) if larger else (start, "", stop)
    if left:
        begin, kind = left.start(), words.before[left.group()]
    right = words.right.match(plain, stop)
    if right:
        kind, stop = kind or words.after[right.group()], right.end()
    return begin, kind, stop


def _counts(plain: str, word: NumberWord, unit: str, stop: int) -> bool:
    """Whether a number without a bound says how much: a lone numeral needs a unit, or must stand by itself."""
    before = plain[max(0, word.start - 1) : word.start]
    if before == "第" or (unit == "折" and word.value == 10):  # ten tenths are no discount
        return False
    if plain[word.start].isascii():
        return unit != "" or not plain[stop : stop + 1].isascii() or not plain[stop : stop + 1].isalpha()
    if unit and _words().names.match(plain, word.end):
        return False
    if not word.lone:
        return True
    if not unit:
        return not _CHINESE.match(before) and not _CHINESE.match(plain, stop)
    return unit not in (_words().one if plain[word.start] == "一" else _words().lone)


def _by_sign(plain: str, begin: int, unit: str, low: Number, words: _Words) -> tuple[int, str, Number]:
    """What stands before the number in place of a unit behind it: ￥, 华氏, 摄氏零下."""
    if unit in ("", "万", "亿", "万亿"):
        sign = words.sign.search(plain, max(0, begin - 3), begin)
        return (sign.start(), unit + words.signs[sign.group()], low) if sign else (begin, unit, low)
    scale = _SCALE_PREFIX.search(plain, max(0, begin - 6), begin) if unit == "度" else None
    return (scale.start(), scale[1] + "度", -low if scale[2] else low) if scale else (begin, unit, low)


def _join_bounds(plain: str, found: list[Quantity]) -> list[Quantity]:
    """A lower and an upper bound next to each other as one range."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and {last.comparator, quantity.comparator} == {"ge", "le"}
            and (last.unit == quantity.unit or "" in (last.unit, quantity.unit))
            and plain[last.stop : quantity.begin] in _words().both
        ):
            low, high = (last.low, quantity.low) if last.comparator == "ge" else (quantity.low, last.low)
            if low <= high:
                joined[-1] = replace(
                    last,
                    stop=quantity.stop,
                    low=low,
                    high=high,
                    unit=last.unit or quantity.unit,
                    comparator="range",
                    high_start=quantity.start,
                )
                continue
        joined.append(quantity)
    return joined
