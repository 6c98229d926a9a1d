"""Numbers as officials write them, and back.

Arabic digits with or without separators, Chinese numerals (GB/T 15835-2011 allows both), mixed forms (2万3千), fractions
(三分之一), per cents (百分之五) and 翻番. Values come back as int, or Decimal where there is a fraction.
"""

from __future__ import annotations

import re
from decimal import Decimal

from luoshi.text.fold import fold
from luoshi.text.unclear import Unclear

Number = int | Decimal

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2, "仨": 3, "○": 0}
DIGITS |= {c: n for n, c in enumerate("零壹贰叁肆伍陆柒捌玖")} | {"貳": 2, "參": 3, "陸": 6}
SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
GROUPS = {"万": 10_000, "亿": 100_000_000, "兆": 1_000_000_000_000}

ARABIC = r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_ARABIC = re.compile(ARABIC)
_PLAIN = re.compile(r"[零〇○一二三四五六七八九]{2,}")
_TOKEN = re.compile(r"\d+(?:\.\d+)?|.")


def parse_numeral(text: str) -> Number | Unclear:
    """The value of a number word.

    >>> parse_numeral("1,703.52"), parse_numeral("四千二百"), parse_numeral("2万3千")
    (Decimal('1703.52'), 4200, 23000)
    >>> parse_numeral("三点五"), parse_numeral("百分之五"), parse_numeral("三分之一")
    (Decimal('3.5'), 5, Decimal('0.3333'))
    >>> parse_numeral("几百").reason
    '不定数：几'
    """
    word = fold(text).replace(" ", "")
    if not word:
        return Unclear(text, "没有数字")
    if _ARABIC.fullmatch(word):
        return parse_arabic(word)
    sign = -1 if word[0] in "负-" else 1
    word = word[1:] if word[0] in "负-+正" else word
    for vague in "几数若多余":
        if vague in word:
            return Unclear(text, f"不定数：{vague}")
    if word.startswith("百分之"):
        return _signed(parse_numeral(word[3:]), sign)
    if word.endswith("分之一") or "分之" in word:
        return _fraction(text, word, sign)
    if "点" in word:
        return _decimal(text, word, sign)
    return _signed(_integer(text, word), sign)


def parse_arabic(word: str) -> Number:
    """The value of Arabic digits that are known to be well formed: an int, or a Decimal as written without idle zeros."""
    digits = word.replace(",", "")
    if "." not in digits:
        return int(digits)
    value = Decimal(digits)
    return int(value) if value == value.to_integral_value() else value.normalize()


def _signed(value: Number | Unclear, sign: int) -> Number | Unclear:
    return value if isinstance(value, Unclear) else sign * value


def _fraction(text: str, word: str, sign: int) -> Number | Unclear:
    below, _, above = word.partition("分之")
    bottom, top = parse_numeral(below), parse_numeral(above)
    if isinstance(bottom, Unclear) or isinstance(top, Unclear) or not bottom:
        return Unclear(text, "分数不完整")
    return sign * (Decimal(top) / Decimal(bottom)).quantize(Decimal("0.0001"))


def _decimal(text: str, word: str, sign: int) -> Number | Unclear:
    whole, _, rest = word.partition("点")
    tail = rest.rstrip("万亿百千")
    if not tail or any(c not in DIGITS for c in tail):
        return Unclear(text, "小数部分读不懂")
    head = _integer(text, whole)
    if isinstance(head, Unclear):
        return head
    value = Decimal(f"{head}." + "".join(str(DIGITS[c]) for c in tail))
    for c in rest[len(tail) :]:
        value *= SCALES.get(c) or GROUPS[c]
    return sign * value


def _integer(text: str, word: str) -> Number | Unclear:
    if _PLAIN.fullmatch(word):
        return int("".join(str(DIGITS[c]) for c in word))
    for name in "兆亿万":
        head, found, tail = word.rpartition(name)
        if not found:
            continue
        front = 1 if not head else _integer(text, head)
        back = _colloquial(tail, GROUPS[name]) if tail else 0
        if back is None:
            back = _integer(text, tail)
        if isinstance(front, Unclear) or isinstance(back, Unclear):
            return Unclear(text, "数字读不懂")
        return _whole(front * GROUPS[name] + back)
    return _below_ten_thousand(text, word)


def _colloquial(tail: str, above: int) -> int | None:
    """两万三 is 23,000: a lone digit after a scale counts the next scale down."""
    return DIGITS[tail] * (above // 10) if len(tail) == 1 and tail in DIGITS else None


def _below_ten_thousand(text: str, word: str) -> Number | Unclear:
    total: Number = 0
    digit: Number | None = None
    last = 1
    for token in _TOKEN.findall(word):
        if token in DIGITS:
            digit = DIGITS[token]
        elif token[0].isdigit():
            digit = parse_arabic(token)
        elif token in SCALES:
            last = SCALES[token]
            total += (digit or 1) * last
            digit = None
        else:
            return Unclear(text, f"不是数字：{token}")
    if digit is not None:
        total += digit * (last // 10) if last >= 100 and word[-2] in SCALES else digit
    return _whole(total)


def _whole(value: Number) -> Number:
    return int(value) if value == int(value) else value


_NAMES = ((10**12, "兆"), (10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))


def write_numeral(value: int) -> str:
    """The Chinese numeral of a whole number below 10^16, as in headings and dates.

    >>> write_numeral(14), write_numeral(4200), write_numeral(10203)
    ('十四', '四千二百', '一万零二百零三')
    """
    if value < 0:
        return "负" + write_numeral(-value)
    text = _spell(value)
    return text.removeprefix("一") if 10 <= value < 20 else text


def _spell(value: int) -> str:
    if value < 10:
        return "零一二三四五六七八九"[value]
    size, name = next((size, name) for size, name in _NAMES if value >= size)
    head, rest = divmod(value, size)
    if not rest:
        return _spell(head) + name
    return _spell(head) + name + ("零" if rest < size // 10 else "") + _spell(rest)
