"""Clause markers: 第一章, 一、, （一）, 1．, （1）, ①, bullets, and back.

GB/T 9704-2012 7.3.3 orders them 一、 （一） 1. （1）; laws count 章, 节, 条; issued texts mix all of these. Markers are
read from folded text, so ``1．`` arrives as ``1.``; a blank that a text layer put into a marker does no harm.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from luoshi.text.copied import made_again
from luoshi.text.numerals import parse_numeral, write_numeral
from luoshi.text.unclear import Unclear

_HAN: Final = "[一二三四五六七八九十百零〇]{1,6}"
_BULLETS: Final = "●•■◆◇○□▪▲△►▶➢➤❖·*\\-–\ue000-\uf8ff"
_CIRCLES: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_UNITS: Final = {"编": "book", "篇": "book", "部分": "book", "章": "chapter", "节": "section", "条": "article"}
_UNIT_WORDS: Final = {"book": "编", "chapter": "章", "section": "节", "article": "条"}

# One alternative a kind; a digit marker must not be the head of a decimal (1.5) or of a figure (2、3家). No decimal is
# a month or a year, so 10.6月底前 is a tenth clause.
_MARKER: Final = re.compile(
    rf"""(?:第\s?(?P<unit_number>{_HAN}|\d(?:\s?\d){{0,2}})\s?(?P<unit>编|篇|部分|章|节|条)(?![款例件目路线轴程])[\s:：、]*
      |(?:附\s?件|附\s?录|附\s?表)\s?(?P<annex>\d{{1,2}}|[一二三四五六七八九十]{{0,2}})(?=[\s:：]|\Z)[\s:：]*
      |专\s?栏\s?(?P<box>\d{{1,2}}|[一二三四五六七八九十]{{1,2}})[\s:：、]*
      |(?P<han>{_HAN})\s?[、.]\s?
      |[（(]\s?(?P<han_bracket>{_HAN})\s?[)）][\s、.]*
      |(?P<digit>\d{{1,3}})\s?(?:[.]\s?(?:(?!\d)|(?=\d{{1,2}}月[底中初上下前末]|(?:19|20)\d\d年))|、\s?(?:(?!\d)|(?=(?:19|20)\d\d年)|(?=\d{{2,}}(?:[万亿]?元/|周?岁以[上下])))|(?<=\d)\.\s+(?=\d{{2,}}[^.\d]))
      |[（(]\s?(?P<digit_bracket>\d{{1,2}})\s?[)）][\s、.]*
      |(?P<digit_half>\d{{1,2}})[)）]\s?
      |(?P<circle>[{_CIRCLES}])\s?
      |(?P<dash>——|—{{2,}}|－－)\s?
      |(?P<bullet>[{_BULLETS}])(?:\s+|(?<=[^\-–*·○])))""",
    re.VERBOSE,
)


@dataclass(slots=True, init=False)  # many: see `Quantity`
class Marker:
    """A clause marker at the head of a text: kind, number (0 where it has none), short label and length.

    ``kind`` is book, chapter, section, article, annex, box, han (一、), han_bracket (（一）), digit (1.),
    digit_bracket (（1）), digit_half (1）), circle (①), dash (——) or bullet; level2 to level4 (1.1, 2.3.1) come only
    from `luoshi.documents.counted_lines`.
    """

    kind: str
    number: int
    label: str
    length: int

    def __init__(
        self,
        kind: str,
        number: int,
        label: str,
        length: int,
    ) -> None:
        self.kind = kind
        self.number = number
        self.label = label
        self.length = length

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)


# Only what begins so, or with a character for private use or behind those, can be a marker: most lines are turned away
# by one look-up.
MARKER_BEGINS: Final = frozenset(
    "第附专一二三四五六七八九十百零〇（(0123456789－—" + _CIRCLES + _BULLETS.partition("\\")[0] + "-–"
)


def parse_marker(text: str, start: int = 0) -> Marker | Unclear:
    """The marker that stands at ``start`` of ``text``.

    >>> parse_marker("（十二）加强统筹")
    Marker(kind='han_bracket', number=12, label='(十二)', length=4)
    >>> parse_marker("第三章 产业").label, parse_marker("14.完善服务").label, parse_marker("②提速").label
    ('第三章', '14', '②')
    >>> parse_marker("1.5亿元").reason
    '不是条款序号'
    """
    return find_marker(text, start) or Unclear(text[start : start + 10], "不是条款序号")


def find_marker(text: str, start: int = 0) -> Marker | None:
    """The same, None where no marker stands."""
    first = text[start : start + 1]
    if first not in MARKER_BEGINS and (first < "\ue000" or first > "\uf8ff"):
        return None
    match = _MARKER.match(text, start)
    if not match:
        return None
    end, kind = match.end(), match.lastgroup or ""
    broken = text.find("\n", start, end)  # blanks after a marker end with its line
    length = (end if broken < 0 else broken) - start
    if kind == "unit":
        kind, word = _UNITS[match["unit"]], "".join(match["unit_number"].split())
        return Marker(kind, _value(word), f"第{word}{match['unit']}", length)
    word = match[kind]
    if kind == "digit":
        return Marker(kind, int(word), word, length)
    if kind == "han":
        return Marker(kind, _value(word), word, length)
    number = _CIRCLES.index(word) + 1 if kind == "circle" else 0 if kind in ("dash", "bullet") else _value(word)
    return Marker(kind, number, _label(kind, word), length)


@lru_cache(maxsize=512)
def _value(word: str) -> int:
    value = parse_numeral(word) if word else 0
    return 0 if isinstance(value, Unclear) else int(value)


def _label(kind: str, word: str) -> str:
    match kind:
        case "han_bracket" | "digit_bracket":
            return f"({word})"
        case "digit_half":
            return f"{word})"
        case "annex":
            return f"附件{word}"
        case "box":
            return f"专栏{word}"
        case "dash" | "bullet":
            return ""
    return word


def write_marker(kind: str, number: int) -> str:
    """A marker as GB/T 9704-2012 writes it.

    >>> write_marker("han", 3), write_marker("han_bracket", 12), write_marker("digit", 7), write_marker("chapter", 2)
    ('三、', '（十二）', '7.', '第二章')
    """
    match kind:
        case "han":
            return write_numeral(number) + "、"
        case "han_bracket":
            return f"（{write_numeral(number)}）"
        case "digit":
            return f"{number}."
        case "digit_bracket":
            return f"（{number}）"
        case "digit_half":
            return f"{number}）"
        case "circle":
            return _CIRCLES[number - 1]
        case "annex":
            return f"附件{number or ''}"
        case "box":
            return f"专栏{number}"
        case "dash":
            return "——"
        case "bullet":
            return "●"
    return f"第{write_numeral(number)}{_UNIT_WORDS[kind]}"
