"""Width folding, one character for one, so that offsets stay what they are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from luoshi.text.holding import holds

_FULL: Final = "".join(chr(code) for code in range(0xFF01, 0xFF5F))
_KEEP: Final = "！（），：；？"  # Chinese punctuation that carries structure keeps its width
_LIKE: Final = {0x2236: ":", 0xFE30: ":", 0xFE6A: "%", 0x2030: "‰", 0x2212: "-", 0x2010: "-", 0x2011: "-", 0x2105: "%"}
FOLD: Final = {ord(full): chr(ord(full) - 0xFEE0) for full in _FULL if full not in _KEEP} | _LIKE


# ４，５６５ in full width is 4,565, but 4，565 is two numbers. It begins with a plain character, which is found fast.
_WIDE_GROUPS: Final = re.compile("，(?<=[０-９]，)(?=[０-９]{3}(?![０-９]))")
# 二〇二六年, 二0二0年, 一九九八年: a year written out, each of its four characters a digit
# but not in a day that is written out to its end (二〇二六年二月九日)
_HAN_YEAR: Final = re.compile(
    "(?:二[零〇○0]|一九)[零〇○0一二三四五六七八九]{2}(?=年(?![一二三四五六七八九十]{1,2}月[一二三四五六七八九十]))"
)
_HAN_DIGITS: Final = str.maketrans("〇一二三四五六七八九零○", "012345678900")
_FOLDED: Final = re.compile("[" + "".join(re.escape(chr(code)) for code in sorted(FOLD)) + "]")


def _half(match: re.Match[str]) -> str:
    return FOLD[ord(match.group())]


def fold(text: str) -> str:
    """Full-width digits, letters and signs as half-width ones, years in Chinese digits; the length never changes.

    >>> fold("增长５．５％（ＧＤＰ）"), fold("二〇二六年")
    ('增长5.5%（GDP）', '2026年')
    """
    folded = text
    for full in set(_FOLDED.findall(text)):  # several times as fast as str.translate where little is to be folded
        folded = folded.replace(full, FOLD[ord(full)])
    if folded is not text and _WIDE_GROUPS.search(text):
        folded = _FOLDED.sub(_half, _WIDE_GROUPS.sub(",", text))
    if _may_hold_han_years(folded):
        folded = _HAN_YEAR.sub(_in_digits, folded)
    return folded


def _may_hold_han_years(text: str) -> bool:
    """Whether a text holds the first two characters of a year in Chinese digits; single ones are looked for first."""
    if "〇" in text or "○" in text:
        return True
    return holds(text, "二零") or holds(text, "一九") or holds(text, "二0")


def _in_digits(year: re.Match[str]) -> str:
    return year.group().translate(_HAN_DIGITS)


_BESIDE: Final = "\u4e00-\u9fff“”‘’《》（）〔〕【】%‰℃，。；：、"
# A mark of Latin script right beside what belongs to Chinese text, each with a pattern of its own: one that begins with
# a plain character is found far faster than one that begins with a set of them.
_WIDE_MARKS: Final = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
_LATIN_BRACKETS: Final = re.compile(r"\((?<!\]\()([^()\n]{1,120})\)")
_LATIN_QUOTES: Final = re.compile(r'"([^"\n<>=]{1,60})"')
_CHINESE: Final = re.compile("[\u4e00-\u9fff]")


def widen_marks(text: str) -> str:
    """The commas, colons, brackets and quotation marks of Latin script in Chinese sentences as Chinese ones.

    Pages that were typed or converted carelessly have them. Marks between digits or Latin words stay, and the length
    never changes.

    >>> widen_marks("税收5亿元,增长8.5%;其中(含县级)1,200万元")
    '税收5亿元，增长8.5%；其中（含县级）1,200万元'
    """
    for mark, wide in _WIDE_MARKS.items():
        if mark in text:
            text = _latin_mark(mark).sub(wide, text)
    if "(" in text:
        text = _LATIN_BRACKETS.sub(_wide_brackets, text)
    return _LATIN_QUOTES.sub(_wide_quotes, text) if '"' in text else text


@lru_cache(maxsize=8)
def _latin_mark(mark: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(mark)}(?!\[)(?:(?<=[{_BESIDE}].)|(?=[ \u3000]?[{_BESIDE}]))")


def _wide_brackets(match: re.Match[str]) -> str:
    inside, start, end = match[1], match.start(), match.end()
    beside = match.string[start - 1 : start] + match.string[end : end + 1]
    chinese = _CHINESE.search(inside) or _CHINESE.search(beside)
    return f"（{inside}）" if chinese else match.group()


def _wide_quotes(match: re.Match[str]) -> str:
    start, end = match.span()
    beside = match.string[start - 1 : start] + match.string[end : end + 1]
    chinese = _CHINESE.search(match[1]) or _CHINESE.search(beside)
    return f"“{match[1]}”" if chinese else match.group()
