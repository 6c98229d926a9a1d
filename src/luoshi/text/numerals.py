"""Numbers as officials write them, and back.

Arabic digits with or without separators, Chinese numerals (GB/T 15835-2011 allows both), mixed forms (2万3千),
fractions (三分之一, 1/3, 1 2/3), per cents (百分之五), powers (2e5, 2^5), pairs and dozens (三双, 两打). Values come
back as int, or Decimal where there is a fraction.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import Final

from luoshi.text.fold import fold
from luoshi.text.unclear import Unclear

Number = int | Decimal

_EVERYDAY: Final = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2, "仨": 3, "○": 0}
_BANKERS: Final = {c: n for n, c in enumerate("零壹贰叁肆伍陆柒捌玖")} | {"貳": 2, "參": 3, "陸": 6, "兩": 2, "倆": 2}
DIGITS: Final = _EVERYDAY | _BANKERS
SCALES: Final = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
GROUPS: Final = {"万": 10_000, "亿": 100_000_000, "兆": 1_000_000_000_000}

ARABIC: Final = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
_ARABIC: Final = re.compile(ARABIC)
_PLAIN: Final = re.compile(r"[零〇○一二三四五六七八九]{2,}")
_TOKEN: Final = re.compile(rf"{ARABIC}|.")
_TRADITIONAL: Final = str.maketrans("萬億負點幾餘數", "万亿负点几余数")
_LOOSE: Final = re.compile(r"[上近约数几若多余]")
_SLASH: Final = re.compile(r"([0-9]+)[/／]([0-9]+)")
_HALF: Final = re.compile(r"([^万亿点半]+?)个?半")
_SETS: Final = {"双": 2, "对": 2, "打": 12}
_THOUSANDS: Final = {"k": 1000, "K": 1000, "M": 1_000_000}
_MIXED: Final = re.compile(r"([0-9]+)[ \u3000\xa0]+([0-9]+/[0-9]+)")
_POWER: Final = re.compile(
    r"([0-9]{0,15}\.?[0-9]{1,15})(?:[eE](?P<ten>[+-]?[0-9]{1,2})|\^(?P<sign>[+-]*)(?P<power>[0-9]{1,2}))"
)
_FIFTEEN: Final = Context(prec=15)
_BELOW: Final = {"百": 100, "千": 1000, "万": 10_000, "十万": 100_000, "百万": 1_000_000}
# characters of a number word; nobody writes longer ones, and a run of scales would cost a call each
_LONGEST: Final = 64
_LONGEST_INT: Final = 4000  # Python turns no longer run of digits into an int


def parse_numeral(text: str) -> Number | Unclear:
    """The value of a number word; 百分之五 is 5, since the per cent belongs to the unit, and 三分之一 is 0.3333….

    Refused: loose numbers (几百, 上千, 二三十), a scale without a digit (万), scales out of order (三百一千).

    >>> parse_numeral("1,703.52"), parse_numeral("四千二百"), parse_numeral("2万3千")
    (Decimal('1703.52'), 4200, 23000)
    >>> parse_numeral("三点五"), parse_numeral("百分之五"), parse_numeral("五又四分之一")
    (Decimal('3.5'), 5, Decimal('5.25'))
    >>> parse_numeral("几百").reason
    '不定数：几'
    """
    folded = fold(text)
    word = "".join(folded.split()).translate(_TRADITIONAL)
    if not word:
        return Unclear(text, "没有数字")
    if _ARABIC.fullmatch(word):
        return parse_arabic(word)
    if len(word) > _LONGEST:
        return Unclear(text, "不是数字：太长")
    mixed = _MIXED.fullmatch(folded.strip()) if "/" in word else None
    if mixed:
        return _sum(text, int(mixed[1]), _fraction(text, mixed[2]))
    if word.startswith(("负", "-", "零下")):
        return _times(_unsigned(text, word.removeprefix("零下") if word[0] == "零" else word[1:]), -1)
    return _unsigned(text, word[1:] if word[0] in "正+" else word)


def _unsigned(text: str, word: str) -> Number | Unclear:
    loose = _LOOSE.search(word)
    if loose:
        return Unclear(text, f"不定数：{loose.group()}")
    if word.startswith("百分之"):
        return 100 if word == "百分之百" else _unsigned(text, word[3:])
    if "又" in word:
        whole, _, part = word.partition("又")
        return _sum(text, _unsigned(text, whole), _fraction(text, part))
    if "分之" in word or _SLASH.fullmatch(word):
        return _fraction(text, word)
    half = _HALF.fullmatch(word)
    if half:
        return Decimal("0.5") if word == "一半" else _sum(text, _unsigned(text, half[1]), Decimal("0.5"))
    if len(word) > 1 and word[-1] in _SETS:
        return _times(_unsigned(text, word[:-1]), _SETS[word[-1]])
    if word and word.isascii():
        return _in_figures(text, word)
    if "点" in word:
        return _decimal(text, word)
    return Decimal("0.5") if word == "半" else 50 if word == "半百" else _integer(text, word)


def _in_figures(text: str, word: str) -> Number | Unclear:
    """Arabic digits beyond the plain ones: .5, 40k, 2e5, 2^5."""
    if word[:1] == "." and _ARABIC.fullmatch("0" + word):
        return parse_arabic("0" + word)
    if word[-1] in _THOUSANDS and _ARABIC.fullmatch(word[:-1]):
        return _times(parse_arabic(word[:-1]), _THOUSANDS[word[-1]])
    power = _POWER.fullmatch(word)
    if power is None:
        return _integer(text, word)
    base = Decimal(power[1])
    if power["ten"]:
        return _whole(base.scaleb(int(power["ten"])))
    exponent = int(power["power"]) * (-1) ** power["sign"].count("-")
    return _whole(_FIFTEEN.power(base, exponent)) if base else Unclear(text, "数字读不懂")


def parse_arabic(word: str) -> Number:
    """The value of Arabic digits known to be well formed: an int, or a Decimal as written without idle zeros."""
    if word.isdecimal() and len(word) <= _LONGEST_INT:
        return int(word)
    whole, dot, part = word.replace(",", "").partition(".")
    part = part.rstrip("0") if dot else ""
    if part or len(whole) > _LONGEST_INT:
        return Decimal(f"{whole}.{part}")
    return int(whole)


def _times(value: Number | Unclear, factor: int) -> Number | Unclear:
    return value if isinstance(value, Unclear) else _whole(factor * value)


def _sum(text: str, whole: Number | Unclear, part: Number | Unclear) -> Number | Unclear:
    if isinstance(whole, Unclear) or isinstance(part, Unclear):
        return Unclear(text, "数字读不懂")
    return _whole(whole + part)


def _fraction(text: str, word: str) -> Number | Unclear:
    """A fraction as a decimal: exact where it ends, else 15 significant digits."""
    slash = _SLASH.fullmatch(word)
    below, above = (slash[2], slash[1]) if slash else word.split("分之", 1) if "分之" in word else ("", "")
    bottom, top = _BELOW.get(below) or parse_numeral(below), parse_numeral(above)
    if isinstance(bottom, Unclear) or isinstance(top, Unclear) or not bottom:
        return Unclear(text, "分数不完整")
    return _whole(_FIFTEEN.divide(Decimal(top), Decimal(bottom)))


def _decimal(text: str, word: str) -> Number | Unclear:
    whole, _, rest = word.partition("点")
    tail = rest.rstrip("兆亿万千百")
    if not tail or any(c not in DIGITS or c in "两俩仨兩倆" for c in tail):
        return Unclear(text, "小数部分读不懂")
    head = _integer(text, whole)
    if isinstance(head, Unclear):
        return head
    value = Decimal(f"{head}." + "".join(str(DIGITS[c]) for c in tail)) if isinstance(head, int) else None
    if value is None:
        return Unclear(text, "小数部分读不懂")
    for c in rest[len(tail) :]:
        value *= SCALES.get(c) or GROUPS[c]
    return _whole(value)


def _integer(text: str, word: str) -> Number | Unclear:
    if _PLAIN.fullmatch(word):
        return int("".join(str(DIGITS[c]) for c in word))
    if all(c in "万亿兆" for c in word) or word in ("百", "千"):
        return Unclear(text, "没有数字")
    return _grouped(text, word)


def _grouped(text: str, word: str) -> Number | Unclear:
    """A numeral, its 兆, 亿 and 万 taken off from the highest down; 亿 may count 万 (4.78万亿): the last 亿 splits."""
    for name in "兆亿万":
        head, found, tail = word.rpartition(name)
        if not found:
            continue
        front = _grouped(text, head)
        back = _tail(text, tail, GROUPS[name])
        if isinstance(front, Unclear) or isinstance(back, Unclear):
            return Unclear(text, "数字读不懂")
        if back >= GROUPS[name]:
            return Unclear(text, "数位次序不对")
        return _whole(front * GROUPS[name] + back)
    return _below_ten_thousand(text, word)


def _tail(text: str, tail: str, above: int) -> Number | Unclear:
    """What follows a scale. A lone digit counts the next scale down: 两万三 and 3万5 are 23,000 and 35,000."""
    if not tail:
        return 0
    digit = DIGITS.get(tail) if tail not in "123456789" else int(tail)
    return _grouped(text, tail) if digit is None else digit * (above // 10)


def _below_ten_thousand(text: str, word: str) -> Number | Unclear:
    total: Number = 0
    digit: Number | None = None
    last, zero = 0, False
    for token in _TOKEN.findall(word):
        if token in DIGITS or token[0] in "0123456789":
            if digit:
                return Unclear(text, "不定数：相邻两个数字")
            digit = DIGITS[token] if token in DIGITS else parse_arabic(token)
            zero = zero or token in "零〇○"
        elif token in SCALES:
            if last and SCALES[token] >= last:
                return Unclear(text, "数位次序不对")
            last = SCALES[token]
            total += (1 if digit is None or (zero and not digit) else digit) * last
            digit, zero = None, False
        else:
            return Unclear(text, f"不是数字：{token}")
    if digit is None and not last:
        return Unclear(text, "没有数字")
    if digit is not None:
        total += digit * (last // 10) if last >= 100 and not zero and 0 < digit < 10 else digit
    return _whole(total)


def _whole(value: Number) -> Number:
    return int(value) if value == int(value) else Decimal(value).normalize()


_NAMES: Final = ((10**12, "兆"), (10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))


def write_numeral(value: int) -> str:
    """The Chinese numeral of a whole number below 10^16, as in headings and dates.

    >>> write_numeral(14), write_numeral(4200), write_numeral(10203)
    ('十四', '四千二百', '一万零二百零三')
    """
    if value < 0:
        return "负" + write_numeral(-value)
    text = _spell(value)
    return text.removeprefix("一") if text.startswith("一十") else text


def _spell(value: int) -> str:
    if value < 10:
        return "零一二三四五六七八九"[value]
    size, name = next((size, name) for size, name in _NAMES if value >= size)
    head, rest = divmod(value, size)
    if not rest:
        return _spell(head) + name
    return _spell(head) + name + ("零" if rest < size // 10 else "") + _spell(rest)
