"""Quantities in running text: a number with its range, multiplier, unit and comparator.

`scan` finds every Arabic number of a text and takes apart what stands right before and behind it. It judges nothing:
whether a number counts something or only names it (892号, 15分钟社区生活圈) is decided where the sentence is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from luoshi.lexicon import load
from luoshi.text.expressions import find_expressions
from luoshi.text.fold import fold
from luoshi.text.numerals import ARABIC, GROUPS, SCALES, Number, parse_arabic, parse_numeral
from luoshi.text.quantity import Quantity, by_first_character, either, optional, unit_pattern
from luoshi.text.unclear import Unclear
from luoshi.text.units import unit_table

__all__ = ["Quantity", "by_first_character", "parse_quantity", "scan", "unit_pattern", "write_quantity"]

_LINKS: Final = frozenset("至到和与之-—–~")
_RAISED_BY: Final = re.compile("(?:标准|低保金?|养老金|工资|津贴|待遇)(?:每人每[月年])?(?:提[高升]|上调|增加)了?$")
_RAISED_LENGTH: Final = 14  # characters of what is raised, and the verb
_SPREAD: Final = ("不等", "之间", "左右", "的幅度")
_COUPLES: Final = re.compile("[^，。；\\d]{0,16}(?:夫妇|夫妻|新人|情侣|父母)")  # 2万对[符合条件的计划怀孕夫妇]
_NO_PAIRS: Final = frozenset("获取于符象首新")
_LEAP: Final = 4
_SMALL: Final = 10
_TO: Final = ("至", "到")
_LEFT_BEHIND: Final = re.compile("[由从自][^，。；]{0,12}$")  # 由50公里至60公里: an old and a new level
# 2e5, 2^5 and 1 2/3 go wrong without their blanks
_TYPED: Final = re.compile(r"[0-9][eE^][-+0-9]|[0-9][ \u3000]+[0-9]+/[0-9]")
_FRACTION: Final = re.compile(r"([0-9]{1,3})/([2-9]|[1-9][0-9]{1,3})(?![0-9/.,])")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """``core`` is a number with what stands behind it, ``left`` a bound right before; the words tell which bound."""

    core: re.Pattern[str]
    left: re.Pattern[str]
    left_ends: frozenset[str]
    left_pairs: frozenset[str]
    after: dict[str, str]
    before: dict[str, str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    words = load("comparators")
    multipliers = by_first_character(list(unit_table().multipliers))
    unit = unit_pattern()
    marks = either(words["range"]["marks"])
    per = either(unit_table().per)
    after = {word: kind for kind in ("ge", "le", "approx") for word in words["after"][kind]}
    before = {word: kind for kind in ("eq", "ge", "le", "approx") for word in words["before"][kind]}
    many = either(words["between"]["ge"])
    rest = (
        rf"亿(?:零?[0-9]{{1,4}}(?=万)|[0-9](?=千万))"
        rf"|万(?:零?[0-9](?=[千百])|[0-9]{{4}}(?![0-9.,年])(?={unit}))|千零?[0-9](?=百)"
    )
    rest_begins, mark_near = "(?=[亿万千][零0-9])", f"(?=.{{0,5}}(?:{marks}))"  # most numbers are turned away by these
    # It begins with a set of characters, which the engine skips to fast; only then it looks back.
    dot = optional(r"(?P<dot>\.[0-9]+)")
    low = rf"""(?P<low>[0-9](?<![0-9.].)
          (?:[0-9]{{0,2}},[0-9]{{3}}(?:,[0-9]{{3}})*(?![0-9])(?:\.[0-9]+)?|[0-9]*{dot}))"""
    more = rf"""(?(dot)(?!)|{rest_begins}(?P<rest>(?:{rest})+))
          |{mark_near}(?P<share>[%‰])?(?P<scale>{multipliers})?(?P<unit1>个?[^\W\d_升降增减调])?(?P<mark>{marks})
           (?P<high>{ARABIC})(?=(?P<share2>[%‰]?))"""
    scaled = f"(?:{multipliers}){optional(f'(?P<many2>{many})')}亿?{optional(unit)}"
    counted = (
        f"(?P<many>{many})",
        f"(?P<unit>[%‰]|{unit}|{scaled})",
        f"[（(]含[）)](?P<unit2>(?:{multipliers})?(?:{unit}))",
    )
    bounds = (
        "(?P<split>(?:以内|以上|以下)(?=/))",
        f"(?P<per>(?:/(?:[0-9]{{1,4}}(?=[升克公千毫斤]))?(?:{per})){{1,2}})",
        rf"(?:[（(]含[^（）()]{{0,8}}[）)]|)(?P<after>{either(list(after)).replace('多', '多(?![式元层功媒彩样语])')})",
    )
    bound_begins = "".join(re.escape(first) for first in sorted({"以", "/", "（", "(", *(word[0] for word in after)}))
    bounded = f"(?=[{bound_begins}])" + "".join(map(optional, bounds))
    core = low + "".join(map(optional, (more, *counted, bounded)))
    left = re.compile(f"(?<![签预条公节违制邀])(?:{either(list(before))})$")
    return _Patterns(
        re.compile(core, re.VERBOSE),
        left,
        frozenset(word[-1] for word in before),
        frozenset(word[-2:] for word in before),
        after,
        before,
    )


def scan(text: str) -> Iterator[Quantity]:
    """Every Arabic number of ``text`` (width-folded, without blanks) in order, taken apart.

    >>> [(q.low, q.unit, q.comparator) for q in scan("引进首店170家以上，筹措3500套（间），不少于200人次")]
    [(170, '家', 'ge'), (3500, '套（间）', 'eq'), (200, '人次', 'ge')]
    >>> [(q.low, q.high, q.unit, q.comparator) for q in scan("80-100家、1.2万余户、750吨以内/日")]
    [(80, 100, '家', 'range'), (Decimal('1.2'), Decimal('1.2'), '万户', 'ge'), (750, 750, '吨/日', 'le')]
    """
    patterns = _patterns()
    previous = 0
    for match in patterns.core.finditer(text):
        if match.start() < previous:
            continue  # the lower half of a fraction already given
        quantity = _build(text, match, patterns, previous)
        previous = quantity.stop
        yield quantity
        if match.end() > previous and match.start("high") >= previous:  # no range after all
            level = patterns.core.match(text, match.start("high"))
            if level is not None:
                quantity = _build(text, level, patterns, previous)
                previous = quantity.stop
                yield quantity


def _is_raised(text: str, start: int, stop: int) -> bool:
    """Whether a number from ``start`` tells by how much a standard is raised; no range such as 10元至50元不等."""
    raised = _RAISED_BY.search(text, max(0, start - _RAISED_LENGTH), start)
    return raised is not None and not text.startswith(_SPREAD, stop)


def _leaps(low: Number, upper: str) -> bool:
    """标准提高30元至700元 tells by how much and to what: no one raises a thing by so wide a range."""
    return parse_arabic(upper) >= _LEAP * low


def _couples(text: str, stop: int) -> bool:
    """Whether what is counted in pairs are couples."""
    return _COUPLES.match(text, stop) is not None


def _build(text: str, match: re.Match[str], patterns: _Patterns, previous: int) -> Quantity:
    digits, _, rest, share, scale, _, _, upper, _, many, unit, many2, unit2, split, per, after = match.groups("")
    unit = unit or unit2  # 310-520（含）立方米
    if per:
        unit += per
    if " " in unit:
        unit = unit.replace(" ", "")  # 3420元/ M2
    if many2:
        unit = unit.replace(many2, "", 1)
    start, stop = match.span()
    begin, end = start, start + len(digits)
    high_start, comparator = -1, "ge" if many or many2 else "eq"
    if rest:
        low, unit, end = _compound(match, unit)
    else:
        low = parse_arabic(digits)
    high = low
    if upper and match["unit1"] and match["mark"] in _TO and _is_raised(text, start, stop) and _leaps(low, upper):
        stop, unit, many, per, after, upper = match.start("mark"), match["unit1"], "", "", "", ""
        unit, comparator = scale + unit, "eq"
    if upper:
        high, high_start, comparator = parse_arabic(upper), match.start("high"), "range"
        unit = unit or share or ""
        low = _in_unit_of_high(low, high, scale, unit)
    elif not unit:
        if text.startswith("/", stop) and (part := _fraction(text, match)):
            low = high = (Decimal(digits) / Decimal(part["low"])).quantize(Decimal("0.0001"))
            end, stop = part.end("low"), part.end()
            comparator = patterns.after[part["after"]] if part["after"] else comparator
        elif begin - 3 >= previous and text.startswith("百分之", begin - 3):
            unit, begin = "%", begin - 3
    if split:
        comparator = patterns.after[split]
    elif after and comparator == "eq":
        comparator = patterns.after[after]
    if begin and text[begin - 1] in patterns.left_ends and _may_end(text, begin, patterns.left_pairs):
        found = patterns.left.search(text, max(previous, begin - 6), begin)
        if found:
            begin = found.start()
            if comparator == "eq":
                comparator = patterns.before[found.group()]
    if unit in ("万对", "亿对") and text[stop : stop + 1] in _NO_PAIRS and not _couples(text, stop):
        unit, stop = unit[0], stop - 1  # 奖励企业50万, and on the next line 对获得投资的企业
    if unit in _IN_AIR and text.endswith("每立方米", 0, begin):
        unit += "/立方米"  # 每立方米24微克以下
    if unit[-2:] == "张床" and text.startswith("位", stop):
        unit, stop = unit[:-1], stop - 1  # 600张床位
    quantity = Quantity(begin, start, end, stop, low, high, unit, comparator, high_start)
    if text[stop : stop + 1] in _LINKS and (unit or upper):
        _reach_on(text, quantity, patterns)
    elif comparator == "ge" and after and stop < len(text) and (text[stop].isdigit() or text[stop] == "、"):
        _bound_above(text, quantity, patterns)
    return quantity


_IN_AIR: Final = frozenset({"微克", "毫克"})


def _bound_above(text: str, quantity: Quantity, patterns: _Patterns) -> None:
    """Make one range of a lower and an upper bound: 10万元以上20万元以下, 5000万元以上、1亿元以下."""
    found = patterns.core.match(text, quantity.stop + (text[quantity.stop] == "、"))
    if found is None or found["high"] or found["rest"] or patterns.after.get(found["after"] or "") != "le":
        return
    high, unit = parse_arabic(found["low"]), found["unit"] or ""
    scale = next((name for name in ("万", "亿") if quantity.unit.startswith(name)), "")
    if scale and quantity.unit == scale and unit == f"{scale}元":
        quantity.unit = unit  # 20万以上30万元以下
    if quantity.unit.removeprefix(scale) != unit.lstrip("万亿"):
        return
    low = _in_unit_of_high(quantity.low, high, scale, unit)
    if low < high:
        quantity.low, quantity.high, quantity.unit, quantity.comparator = low, high, unit, "range"
        quantity.high_start, quantity.stop = found.start(), found.end()


def _reach_on(text: str, quantity: Quantity, patterns: _Patterns) -> None:
    """Make a range of two numbers that both have their unit: 50公里至60公里, 5%和6%之间. Take in 之间 behind one."""
    stop = quantity.stop
    if quantity.high_start >= 0:
        quantity.stop += 2 * text.startswith("之间", stop)
        return
    if quantity.comparator not in ("eq", "approx") or (text[stop] in "和与之" and "之间" not in text[stop : stop + 20]):
        return
    found = patterns.core.match(text, stop + 1)
    if found is None or found["unit"] != quantity.unit or found["high"] or found["rest"]:
        return
    between = text.startswith("之间", found.end())
    if quantity.unit == "年" or not (
        between
        or (text[stop] not in "和与" and not _LEFT_BEHIND.search(text, max(0, quantity.start - 13), quantity.start))
    ):
        return
    high = parse_arabic(found["low"])
    if (
        text[stop] in _TO
        and not between
        and high >= _LEAP * quantity.low
        and _is_raised(text, quantity.start, found.end())
    ):
        return
    if quantity.low < high:
        quantity.high, quantity.high_start, quantity.comparator = high, found.start(), "range"
        quantity.stop = found.end() + 2 * between


def _may_end(text: str, at: int, pairs: frozenset[str]) -> bool:
    """Whether a word of one or of more characters may end at ``at``, told by its last two."""
    return text[at - 1] in pairs or text[max(0, at - 2) : at] in pairs


def _fraction(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The lower number of a fraction whose upper one is ``match``, when it is a plain number without a unit."""
    found = _FRACTION.match(text, match.start())
    part = match.re.match(text, found.start(2)) if found else None
    if found is None or part is None or part["high"] or part["rest"] or part["unit"] or part["many"]:
        return None
    above, below = int(match["low"].replace(",", "").partition(".")[0]), int(found[2])
    return part if above < below or below <= _SMALL else None  # 32/28 is the one or the other


def _compound(match: re.Match[str], unit: str) -> tuple[Number, str, int]:
    """3亿5000万元 is one number, given in its leading multiplier: 3.5 亿元, as it would be written in short."""
    written, end = match["low"] + match["rest"], match.end("rest")
    while unit[:1] in ("万", "千", "百"):
        written, unit, end = written + unit[0], unit[1:], end + 1
    leading = next(c for c in written if c in GROUPS or c in SCALES)
    value = parse_numeral(written)
    if isinstance(value, Unclear):  # a first part of many digits stands out of order before its scale
        return parse_arabic(match["low"]), leading + unit, end
    short = Decimal(value) / (GROUPS.get(leading) or SCALES[leading])
    return (int(short) if short == int(short) else short.normalize()), leading + unit, end


def _in_unit_of_high(low: Number, high: Number, scale: str, unit: str) -> Number:
    """The lower end of 8000万—1.2亿元 in the unit of the upper one: 0.8 (亿元); that of 1亿—2亿元 and 1—2亿元 stays."""
    multipliers = unit_table().multipliers
    name = next((name for name in sorted(multipliers, key=len, reverse=True) if unit.startswith(name)), "")
    if scale == name or (not scale and low <= high):
        return low
    moved = Decimal(low) * multipliers.get(scale, 1) / multipliers.get(name, 1)
    return int(moved) if moved == int(moved) else moved.normalize()


def parse_quantity(text: str) -> Quantity | Unclear:
    """The one quantity of a short text such as a table's cell, also in Chinese numerals and everyday units.

    >>> parse_quantity("５％左右").comparator, parse_quantity("负三点五个百分点").low, parse_quantity("两米半").low
    ('approx', Decimal('-3.5'), Decimal('2.5'))
    >>> parse_quantity("若干").reason
    '没有数字'
    """
    folded = "".join(fold(text).split())
    found = [] if _TYPED.search(fold(text)) else list(scan(folded))
    if len(found) != 1 or found[0].begin or found[0].stop < len(folded):
        found = find_expressions(text) or found  # what `scan` does not read to the end
    if not found:
        return Unclear(text, "没有数字")
    if len(found) > 1:
        return Unclear(text, f"不止一个数字：{len(found)} 个")
    return found[0]


def write_quantity(quantity: Quantity) -> str:
    """A quantity in the words of the genre; `parse_quantity` reads it back.

    >>> write_quantity(parse_quantity("不少于200人次"))
    '200人次以上'
    """
    ends = (quantity.low,) if quantity.low == quantity.high else (quantity.low, quantity.high)
    number = "-".join(_plain(value) for value in ends)
    tail = {"ge": "以上", "le": "以内", "approx": "左右"}.get(quantity.comparator, "")
    return f"{number}{quantity.unit}{tail}"


def _plain(value: Number) -> str:
    return format(value, "f") if isinstance(value, Decimal) else str(value)
