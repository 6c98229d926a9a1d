"""Number words in text as people type it: blanks inside, traditional and banker's characters, powers, loose numbers.

The parts of `luoshi.text.expressions`: a text made plain with the offsets of its characters, and one number word at a
time with what it is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from luoshi.text.fold import fold
from luoshi.text.numerals import ARABIC, GROUPS, Number, parse_numeral
from luoshi.text.unclear import Unclear

_PLAIN: Final = str.maketrans(
    "萬億點個雙對幾餘負兩倆俩貳參陸錢銭間與於銖鎊歐臺", "万亿点个双对几余负两两两贰叁陆钱钱间与于铢镑欧台"
)
_BANKERS: Final = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
# 伍 and 陆 are a name and a word: they are numerals only beside another numeral.
_NO_NUMERAL: Final = re.compile(
    r"(?<![零一二三四五六七八九十百千万亿壹贰叁肆柒捌玖拾佰仟])[伍陆](?!\s*[拾佰仟万亿点分成折])"
)
_DIGITS: Final = "零〇一二三四五六七八九"
_BLANK: Final = re.compile(rf"(?<![0-9,.])\s+|(?<=[0-9,.])\s+(?![0-9{_DIGITS}.])")

# 千 and 兆 belong to the unit before a measure: 12千米, 50兆字节.
_SCALE: Final = r"(?:[十百万亿]|千(?!米|克|瓦|卡|伏|焦|赫|帕|字节|比特)|兆(?!字节|瓦|赫|伏|比特))"
_WORD: Final = (
    rf"(?:半百|(?:[一二三四五六七八九十两]|零(?=[点度])|(?<![\u4e00-\u9fff])百(?=[一-九](?![\u4e00-\u9fff])))"
    rf"(?:[{_DIGITS}]|{_SCALE}|两(?={_SCALE}))*(?:点[{_DIGITS}]+[万亿]*)?)"
).replace("[一-九]", "[一二三四五六七八九]")
_FIGURES: Final = rf"(?:(?:{ARABIC}|(?<!\.)\.[0-9]+)(?:(?!十){_SCALE})*)"
_MIXED: Final = (
    rf"(?:{_FIGURES}(?:(?<=[百千万亿兆])零?[0-9]+{_SCALE}+)*(?:(?<=[百千万亿])[0-9](?![0-9.,:%/年月日号]))?)"
)
_NUMBER: Final = rf"(?:{_MIXED}|{_WORD})"
_SIGN: Final = r"(?:(?<![0-9A-Za-z+.)\-])[-+]|负|零下)"
_MONEY: Final = "(?:US|HK)?[$]|RMB|CNY|USD|EUR|HKD|JPY|GBP"
_TOKEN: Final = rf"""
      (?P<skip>(?<![A-Za-z_])(?:[A-Za-z]{{1,9}}://[!-~]+|(?!{_MONEY})[A-Za-z_]+[0-9][0-9.]*)
        |[0-9]+(?:\.[0-9]+){{2,}}|[0-9]{{1,2}}:[0-9]{{2}}(?::[0-9]{{2}})?)
      |(?P<pair>[1-9][ ]?[0-9]|[一二三四五六七八九]{{2}})(?=折)
      |(?<=打)(?P<half_price>对)(?=折)
      |(?<![上下前后大小多过])(?P<half>半)(?=[成折个斤吨米亩升公小])
      |(?P<sign>{_SIGN})?
       (?:(?P<share>[百千])分之(?P<part>负?(?:{_NUMBER}|百)(?:[kKM](?![A-Za-z]))?)
         |(?P<fraction>(?:{_NUMBER}又)?(?:{_NUMBER}|[百千万])分之负?{_NUMBER}
           |(?:[0-9]+[ ])?(?<![0-9/])[0-9]+/[0-9]+(?![0-9/]))
         |(?P<power>(?:{ARABIC}|(?<!\.)\.[0-9]+)(?:[eE][+-]?[0-9]+|\^[+-]*[0-9]+|[kKM])(?![A-Za-z0-9]))
         |(?P<number>{_NUMBER})
          (?:(?<=[十百千万亿零0-9])(?P<many>[多余几]|来(?=[个名位家年天岁万亿]))(?P<scale>[百千万亿]*))?)"""
_FIRST_GROUP: Final = re.compile("[万亿兆]+")
_GROUP_NAMES: Final = {10**4: "万", 10**8: "亿", 10**12: "万亿"}


@dataclass(slots=True)
class NumberWord:
    """One number word: where it stands, its worth in its ``multiplier`` (万, 亿), the unit that it brings along.

    ``loose`` is 十几 and 五百余, ``lone`` one Chinese character, which counts only where something beside it says so.
    """

    start: int
    end: int
    value: Number
    multiplier: str = ""
    unit: str = ""
    loose: bool = False
    lone: bool = False


def make_plain(text: str) -> tuple[str, list[int]]:
    """The text in half width, simplified, with ordinary numerals and no idle blanks; and whence each character comes.

    >>> make_plain("壹 佰 萬元，1, 200")
    ('一百万元，1, 200', [0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    """
    folded = fold(text).translate(_PLAIN)
    plain = _NO_NUMERAL.sub("\ue000", folded).translate(_BANKERS)  # a mark that is no numeral
    idle = {at for blank in _BLANK.finditer(plain) for at in range(*blank.span())}
    offsets = [at for at in range(len(plain)) if at not in idle]
    return "".join(plain[at] for at in offsets), offsets


@lru_cache(maxsize=1)
def _token() -> re.Pattern[str]:
    return re.compile(_TOKEN, re.VERBOSE)


def number_words(plain: str, start: int = 0) -> Iterator[NumberWord]:
    """The number words of a plain text from ``start`` on, in order."""
    for match in _token().finditer(plain, start):
        word = _read(match)
        if word is not None:
            yield word


def number_word_at(plain: str, start: int) -> NumberWord | None:
    """The number word that begins right at ``start``."""
    match = _token().match(plain, start)
    return _read(match) if match else None


def _read(match: re.Match[str]) -> NumberWord | None:
    if match["skip"]:
        return None
    if match["pair"]:
        digits = parse_numeral(match["pair"].replace(" ", ""))
        return None if isinstance(digits, Unclear) else _made(match, Decimal(digits) / 10)
    if match["half_price"] or match["half"]:
        tenths = match["half_price"] or match.string.startswith("折", match.end())
        return _made(match, 5 if tenths else Decimal("0.5"))
    if match["number"]:
        return _plain_number(match)
    value = parse_numeral("百分之" + match["part"] if match["share"] else match["fraction"] or match["power"])
    if isinstance(value, Unclear):
        return None
    word = _made(match, -value if (match["sign"] or "+") not in "+" else value)
    word.unit = {"百": "%", "千": "‰"}.get(match["share"] or "", "")
    return word


def _made(match: re.Match[str], value: Number) -> NumberWord:
    return NumberWord(match.start(), match.end(), int(value) if value == int(value) else value)


def _plain_number(match: re.Match[str]) -> NumberWord | None:
    written, scale = match["number"], match["scale"] or ""
    if match["many"]:
        written = written.rstrip("零") + scale
    value = parse_numeral(written)
    if isinstance(value, Unclear) or (written.isdecimal() and written[0] not in "0123456789"):
        return None
    if len(written) > 1 and not set(written) - set(_DIGITS):
        return None  # 二〇二六 is a year, 三五个 some
    word = _made(match, -value if (match["sign"] or "+") not in "+" else value)
    word.loose = bool(match["many"])
    word.lone = len(written) == 1 and written not in "十0123456789"
    group = _FIRST_GROUP.search(written)
    if group:
        leading = group.group() if group.end() == len(written) else group.group()[0]
        factor = 1
        for name in leading:
            factor *= GROUPS[name]
        if factor in _GROUP_NAMES:
            short = Decimal(word.value) / factor
            word.value, word.multiplier = int(short) if short == int(short) else short, _GROUP_NAMES[factor]
    return word
