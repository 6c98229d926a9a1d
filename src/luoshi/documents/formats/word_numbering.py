"""Automatic numbering of a DOCX: what Word shows before a paragraph although the paragraph's text lacks it.

ECMA-376 part 1, 17.9: a paragraph names a list (numId) and a level; the list leads to an abstract list, whose
level says the number format (17.18.59) and the text around it (``（%1）``). Counters run on per abstract list.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from luoshi.documents.formats.markup import attribute, child, children, tag, value
from luoshi.text.numerals import write_numeral

if TYPE_CHECKING:
    from lxml.etree import _Element

LEVELS = 9
_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_BANKERS = str.maketrans("〇零一二三四五六七八九十百千万", "零零壹贰叁肆伍陆柒捌玖拾佰仟萬")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_CIRCLED_HAN = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"))
_ROMAN_SMALL = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_PLACEHOLDER = re.compile(r"%([1-9])")
_CLOSED = re.compile(r"[、．.）)】〕：:，—\s]$")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of an abstract list."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    legal: bool = False
    tight: bool = False


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted."""

    abstracts: dict[str, dict[int, Level]] = field(default_factory=dict)
    lists: dict[str, str] = field(default_factory=dict)
    overrides: dict[tuple[str, int], Level] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    _counters: dict[str, list[int | None]] = field(default_factory=dict)
    _restarted: set[tuple[str, int]] = field(default_factory=set)

    def label(self, list_id: str, level: int) -> str:
        """Count one paragraph of the list at that level and give what stands before it; empty when it has no number."""
        abstract = self.lists.get(list_id)
        if abstract is None or not 0 <= level < LEVELS:
            return ""
        found = self._level(list_id, abstract, level)
        if found is None:
            return ""
        self._count(list_id, abstract, level, found.start)
        if found.format == "bullet":
            return _bullet(found.text)
        if found.format == "none" and "%" not in found.text:
            return found.text
        label = _PLACEHOLDER.sub(lambda match: self._shown(list_id, abstract, int(match[1]) - 1, found), found.text)
        return label if not label or found.tight or _CLOSED.search(label) else label + " "

    def _level(self, list_id: str, abstract: str, level: int) -> Level | None:
        return self.overrides.get((list_id, level)) or self.abstracts.get(abstract, {}).get(level)

    def _count(self, list_id: str, abstract: str, level: int, start: int) -> None:
        counters = self._counters.setdefault(abstract, [None] * LEVELS)
        key = (list_id, level)
        if key in self.restarts and key not in self._restarted:
            self._restarted.add(key)
            counters[level] = self.restarts[key]
        else:
            current = counters[level]
            counters[level] = start if current is None else current + 1
        counters[level + 1 :] = [None] * (LEVELS - level - 1)

    def _shown(self, list_id: str, abstract: str, level: int, current: Level) -> str:
        definition = self._level(list_id, abstract, level) or Level()
        number = self._counters[abstract][level]
        number = definition.start if number is None else number
        return spell(number, "decimal" if current.legal else definition.format)


def read_numbering(root: _Element | None) -> Numbering:
    """The lists of ``word/numbering.xml``; none when the document has no such part."""
    numbering = Numbering()
    for node in children(root, "abstractNum"):
        levels = {_index(one): _read_level(one) for one in children(node, "lvl")}
        numbering.abstracts[attribute(node, "abstractNumId") or ""] = levels
    for node in children(root, "num"):
        list_id = attribute(node, "numId") or ""
        numbering.lists[list_id] = value(node, "abstractNumId") or ""
        for override in children(node, "lvlOverride"):
            key = (list_id, _index(override))
            if (level := child(override, "lvl")) is not None:
                numbering.overrides[key] = _read_level(level)
            if (start := value(override, "startOverride")) is not None:
                numbering.restarts[key] = _whole(start, 1)
    return numbering


def _read_level(node: _Element) -> Level:
    return Level(
        format=_format(node),
        text=value(node, "lvlText") or "",
        start=_whole(value(node, "start"), 1),
        legal=child(node, "isLgl") is not None and value(node, "isLgl") not in ("0", "false"),
        tight=value(node, "suff") == "nothing",
    )


def _format(node: _Element) -> str:
    found = child(node, "numFmt")
    if found is None:  # Word 2010 writes newer formats as an alternative, the plain one second
        for alternative in (one for one in node.iter() if tag(one) == "Fallback"):
            found = child(alternative, "numFmt")
    return (attribute(found, "val") if found is not None else None) or "decimal"


def _index(node: _Element) -> int:
    return _whole(attribute(node, "ilvl"), -1)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d{1,9}", text) else otherwise


def _bullet(text: str) -> str:
    # Wingdings and Symbol keep their bullets in the private area, where no other font has them.
    shown = "".join("•" if "\ue000" <= one <= "\uf8ff" else one for one in text)
    return f"{shown} " if shown.strip() else ""


def spell(number: int, format: str) -> str:
    """``number`` in a number format of Word.

    >>> spell(12, "chineseCounting"), spell(3, "decimalEnclosedCircle"), spell(28, "lowerLetter")
    ('十二', '③', 'bb')
    """
    match format:
        case "none":
            return ""
        case "decimalZero":
            return f"{number:02d}"
        case "decimalFullWidth" | "decimalFullWidth2":
            return str(number).translate(_FULL_WIDTH)
        case "ideographDigital" | "japaneseDigitalTenThousand" | "taiwaneseDigital":
            return str(number).translate(_DIGITS)
        case "chineseLegalSimplified" | "ideographLegalTraditional":
            return write_numeral(number).translate(_BANKERS)
        case "upperRoman" | "lowerRoman":
            return _roman(number) if format == "upperRoman" else _roman(number).lower()
        case "upperLetter" | "lowerLetter":
            return _letters(number, "A" if format == "upperLetter" else "a")
    if "Counting" in format or "TenThousand" in format:
        return write_numeral(number)
    return _sign(number, format)


def _sign(number: int, format: str) -> str:
    """A number that is one character of its own; plain digits where there is none."""
    rows: dict[str, tuple[str, int]] = {
        "decimalEnclosedCircle": ("".join(map(chr, range(0x2460, 0x2474))), 20),
        "decimalEnclosedCircleChinese": ("".join(map(chr, range(0x2460, 0x2474))), 20),
        "decimalEnclosedParen": ("".join(map(chr, range(0x2474, 0x2488))), 20),
        "decimalEnclosedFullstop": ("".join(map(chr, range(0x2488, 0x249C))), 20),
        "ideographEnclosedCircle": (_CIRCLED_HAN, 10),
        "ideographTraditional": (_STEMS, 10),
        "ideographZodiac": (_BRANCHES, 12),
    }
    signs, count = rows.get(format, ("", 0))
    return signs[number - 1] if 1 <= number <= count else str(number)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    shown = ""
    for worth, sign in _ROMAN + _ROMAN_SMALL:
        shown += sign * (number // worth)
        number %= worth
    return shown


def _letters(number: int, first: str) -> str:
    """a to z, then aa to zz as Word counts, each letter doubled."""
    if not 0 < number <= 26 * 20:
        return str(number)
    return chr(ord(first) + (number - 1) % 26) * ((number - 1) // 26 + 1)
