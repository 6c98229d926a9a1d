"""Quantities written in Chinese numerals: 四千二百户, 三十余家, 百分之五, 三分之二, 翻一番, 五成.

`luoshi.text.quantities.scan` finds Arabic numbers only. Chinese numerals mostly name something (三级, 五个中心, 第一),
so this module is sparing: a numeral counts only before a real unit or in one of the set forms, and not where the
lexicon knows a name. Whether a quantity stands inside quotation marks is decided where the sentence is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Final

from luoshi.lexicon import load
from luoshi.text.numerals import Number, parse_numeral
from luoshi.text.quantities import Quantity, by_first_character
from luoshi.text.unclear import Unclear
from luoshi.text.units import unit_table

_DIGIT: Final = "一二两三四五六七八九"
_BANKERS: Final = "壹贰叁肆伍陆柒捌玖"
# It begins with a set of characters, which the engine skips to fast; only then it asks which. Behind an Arabic digit 万
# belongs to that number.
_NUMBER: Final = (
    rf"[{_DIGIT}十百千万零{_BANKERS}](?<![0-9][百千万])(?:(?<![零{_BANKERS}])[{_DIGIT}十百千万亿零〇]{{0,18}}"
    rf"|(?<=零)(?=点)|(?<=[{_BANKERS}])(?=[拾佰仟万亿])[{_BANKERS}拾佰仟万亿零]{{1,18}})"
    r"(?:点[零〇一二三四五六七八九]{1,6}[万亿]{0,2}|)"
)
_WHOLE: Final = re.compile(f"{_NUMBER}(?=又$)")
_SCALES: Final = frozenset("十百千万亿点拾佰仟")
# these make a number of a bare scale: 超百家, 近千名
_LOOSE_BEFORE: Final = re.compile("(?:超过|突破|超|逾|近|达到|达)$")
_COMPOUND: Final = re.compile("[万亿]")
_BARE: Final = {"百": 100, "千": 1000}


class _Words:
    """The lexicon compiled: one pattern of candidates, and what is asked of each."""

    def __init__(self) -> None:
        words, comparators, table = load("chinese_numerals"), load("comparators"), unit_table()
        refused = {*words["units"]["refused"], *table.nouns}
        units = [unit for unit in (*table.scanned, *table.classifiers) if unit not in refused]
        self.after = {word: kind for kind in ("ge", "le", "approx") for word in comparators["after"][kind]}
        self.before_kinds = {word: kind for kind in ("ge", "le", "approx") for word in comparators["before"][kind]}
        after = by_first_character(list(self.after))
        behind = by_first_character(words["names"]["behind"])
        years = by_first_character(words["units"]["years"])
        # What may stand right behind a number, by its first character: most numbers are turned away by this.
        follows = {word[0] for word in (*units, *words["units"]["years"])}.union("分至到—～~-余多几万亿个")
        follow = f"(?=[{re.escape(''.join(sorted(follows)))}])"
        self.candidate = re.compile(
            rf"""(?P<number>{_NUMBER}){follow}
              (?:(?P<percent>分之)(?P<part>{_NUMBER}|百)(?P<bound>{after})?
                |(?:[至到—～~-](?P<high>{_NUMBER})|)(?:(?P<many>[余多几])|)(?P<scale>[万亿]{{0,2}})
                 (?:个半(?P<half_unit>小时|月)
                   |(?!{behind})(?P<unit>{by_first_character(units)})(?:(?P<half>半(?![径数年天夜月小圆封导场价票自山]))|)
                   |(?P<years>{years})(?:(?P<half_year>半)|(?={after})))
                 (?:(?P<after>{after})|))""",
            re.VERBOSE,
        )
        self.left_refused = re.compile(f"(?:{by_first_character(words['before']['refused'])})$")
        self.left = re.compile(f"(?:{by_first_character(list(self.before_kinds))})$")
        self.at_end = frozenset(words["units"]["at_end"])
        self.one_units = frozenset(words["one"]["units"])
        measures = ("money_usd", "money_eur", "volume", "mass", "energy", "power")
        self.one_measures = frozenset(unit for unit in table.scanned if table.known[unit][0] in measures)
        self.one_plain = frozenset(words["one"]["plain"])
        self.one_verbs = re.compile(f"(?:{by_first_character(words['one']['verbs'])})[了成]?$")


@lru_cache(maxsize=1)
def _words() -> _Words:
    return _Words()


def scan_chinese(text: str) -> Iterator[Quantity]:
    """Every quantity of ``text`` (width-folded, without blanks) that is written in Chinese numerals, in order.

    万 and 亿 at the end of a number belong to the unit, as in `scan`; a compound is given in its leading one, and
    ``start``-``end`` then covers all of it. A fraction has no unit; 翻一番 is 1 番 (growth of 100 %), 五成 is 5 成.

    >>> [(q.low, q.unit, q.comparator) for q in scan_chinese("惠及四千二百户，引进三十余家，增长百分之五左右，翻一番")]
    [(4200, '户', 'eq'), (30, '家', 'ge'), (5, '%', 'approx'), (1, '番', 'eq')]
    >>> [(q.low, q.unit) for q in scan_chinese("投资一亿二千万元，占三分之二")]
    [(Decimal('1.2'), '亿元'), (Decimal('0.6667'), '')]
    >>> list(scan_chinese("一批三级网络、“四个全面”、五个中心、第一、两会、统一"))
    []
    """
    words = _words()
    previous = 0
    for match in words.candidate.finditer(text):
        quantity = _fraction(text, match, words) if match["percent"] else _counted(text, match, words)
        if quantity is None:
            continue
        quantity = _with_left_bound(text, quantity, previous, words)
        previous = quantity.stop
        yield quantity


def _fraction(text: str, match: re.Match[str], words: _Words) -> Quantity | None:
    below, above = match["number"], parse_numeral("一百" if match["part"] == "百" else match["part"])
    if words.left_refused.search(text, max(0, match.start() - 2), match.start()) or isinstance(above, Unclear):
        return None
    comparator = words.after[match["bound"]] if match["bound"] else "eq"
    if below in ("百", "千"):
        unit, start = "%" if below == "百" else "‰", match.start("part")
        return Quantity(match.start(), start, match.end("part"), match.end(), above, above, unit, comparator)
    start = match.start()
    if text[start - 1 : start] == "又":  # 三又二分之一
        whole = _WHOLE.search(text, max(0, start - 8), start)
        start = whole.start() if whole else start
    value = parse_numeral(text[start : match.end("part")])
    if isinstance(value, Unclear):
        return None
    value = round(Decimal(value), 4)
    return Quantity(start, start, match.end("part"), match.end(), value, value, "", comparator)


def _counted(text: str, match: re.Match[str], words: _Words) -> Quantity | None:
    unit = match["unit"] or match["years"] or ("个月" if match["half_unit"] == "月" else "小时")
    if words.left_refused.search(text, max(0, match.start() - 2), match.start()):
        return None
    value = _value(match["number"], match["scale"]) if _plausible(text, match, unit, words) else None
    if value is None:
        return None
    low, multiplier, length = value
    high, high_start, end = low, -1, match.start() + length
    if match["half"] or match["half_year"] or match["half_unit"]:
        low = high = low + Decimal("0.5")
        end = match.start("after") if match["after"] else match.end()
    comparator = words.after[match["after"]] if match["after"] else "ge" if match["many"] else "eq"
    if match["high"]:
        upper = _value(match["high"], match["scale"])
        if upper is None:
            return None
        high, multiplier, high_start, comparator = upper[0], upper[1], match.start("high"), "range"
        if low >= high:
            return None
    unit = multiplier + unit
    return Quantity(match.start(), match.start(), end, match.end(), low, high, unit, comparator, high_start)


def _plausible(text: str, match: re.Match[str], unit: str, words: _Words) -> bool:
    """Whether the numeral is likely to count: a lone 一 or 二, a bare scale and some short units are asked for more."""
    number, start, follows = match["number"], match.start(), text[match.end() : match.end() + 1]
    ends = not ("\u4e00" <= follows <= "\u9fff") or follows in "的、和及与，或" or match["after"] is not None
    if match["many"] and number[-1] not in "十百千万亿":
        return False
    if unit == "番":
        return text[max(0, start - 2) : start].endswith(("翻", "翻了"))
    if unit == "成":
        return ends and number[0] in _DIGIT
    if len(number) > 1 and not _SCALES.intersection(number):
        return False  # 三五个 is some, 二〇二六 a year
    if not number.strip("百千万亿"):
        return match["many"] is not None or _LOOSE_BEFORE.search(text, max(0, start - 2), start) is not None
    if match["half"] or match["half_year"] or match["half_unit"] or match["high"]:
        return True
    if number == "一" and not match["scale"]:
        opened = unit in words.one_units and words.one_verbs.search(text, max(0, start - 3), start)
        if unit in words.one_measures and _LOOSE_BEFORE.search(text, max(0, start - 2), start):
            return True  # 近一吨, 超一美元
        return unit in words.one_plain or bool(opened) or bool(match["years"])
    if number == "二" and not match["scale"] and unit not in unit_table().known:
        return False
    return len(number) > 1 or unit not in words.at_end or ends


@lru_cache(maxsize=1024)
def _value(number: str, scale: str) -> tuple[Number, str, int] | None:
    """The value, the multiplier that goes with the unit, and how many characters the number itself takes."""
    written = number + scale
    head = written.rstrip("万亿")
    if written == "万":
        return 10_000, "", 1
    inner = _COMPOUND.search(head)
    value = _BARE.get(head) or parse_numeral(written if inner else head)
    if isinstance(value, Unclear):
        return None
    if inner is None:
        return value, written[len(head) :], len(head)
    leading = inner.group()
    short = Decimal(value) / (10**8 if leading == "亿" else 10**4)
    return int(short) if short == int(short) else short.normalize(), leading, len(number)


def _with_left_bound(text: str, quantity: Quantity, previous: int, words: _Words) -> Quantity:
    found = words.left.search(text, max(previous, quantity.begin - 6), quantity.begin)
    if found is None:
        return quantity
    kind = words.before_kinds[found.group()] if quantity.comparator == "eq" else quantity.comparator
    return replace(quantity, begin=found.start(), comparator=kind)
