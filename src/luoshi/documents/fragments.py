"""Lines that a converter broke inside a sentence, at every change of typeface: 增长 / 5% / ；"""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.documents.lines import Line

_INSIDE = frozenset("，。；、：）;")  # no line begins with one of these but in the middle of a sentence
_UNIT = re.compile(r"(?:[万亿]?元|[万亿]|亩|公斤|斤|吨|户|人|个|家|公里|月份?|年|%)(?=[，。；、：（\u4e00-\u9fff])")
_LONE_UNIT = re.compile(r"(?:[万亿]?元|公斤|公里|[亩斤吨%])(?=[，。；、：])")
_NUMBER = re.compile(r"[\dXx][\dXx.,—–~\-]*\s?%?\Z")
_SHORT = 24  # half widths of a piece
_SCALES = ("亿", "万")
_BLANKED = frozenset("0123456789Xx")
_SEMICOLONS = frozenset("；;")
_INNER_SEMICOLON = re.compile(r"[；;](?=\s*\S)")


def is_midway(lines: Sequence[Line], index: int, ended: bool) -> bool:
    """Whether the line at ``index`` goes on with the sentence of the line above; ``ended`` tells that it is over."""
    above, text = lines[index - 1].text, lines[index].text
    if text[0] in _INSIDE:
        return not (text[0] == "：" and len(text) > 40)
    if ended or (lines[index].width > _SHORT and not _UNIT.match(text)):
        return False
    lone = _LONE_UNIT.match(text) is not None  # where a number was blanked out, only its unit is left
    if lone or (_UNIT.match(text) and ((above[-1] in _BLANKED and len(above) <= 6) or above in _SCALES)):
        return True
    following = lines[index + 1].text if index + 1 < len(lines) else ""
    if not following:
        return False
    if text in _SCALES and following[0] == "元":
        return True
    if following[0] in _INSIDE and not above[-1].isdigit():
        return True
    return _NUMBER.match(text) is not None and _UNIT.match(following) is not None and above[-1] not in "）.、)"


def breaks_at_semicolons(lines: Sequence[Line]) -> bool:
    """Whether a converter began a line behind every semicolon, within paragraphs too: no list has such items."""
    ending = [line.text for line in lines if line.text[-1] in _SEMICOLONS]
    if len(ending) < 3 or any(_INNER_SEMICOLON.search(line.text) for line in lines):
        return False
    return sum("。" in text for text in ending) >= 2
