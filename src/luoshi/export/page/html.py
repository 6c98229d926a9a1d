"""Pieces of HTML. Every text of a document passes through `escape` here and nowhere else becomes markup."""

from __future__ import annotations

import re
from html import escape as _escape

from luoshi.export.comparison import Sentence
from luoshi.export.sheet import plain
from luoshi.export.wording import with_thousands


def escape(text: str) -> str:
    """The text as it may stand in HTML, between tags or inside quoted attributes.

    >>> escape('<img src="x">')
    '&lt;img src=&quot;x&quot;&gt;'
    """
    return _escape(plain(text), quote=True)


def both(chinese: str, english: str, tag: str = "span") -> str:
    """A wording in both languages, of which the style sheet shows one. Takes markup, escapes nothing."""
    return f'<{tag} class="zh">{chinese}</{tag}><{tag} class="en" lang="en">{english}</{tag}>'


def place_id(doc: str, start: int) -> str:
    """The anchor of a place in the text of a document.

    >>> place_id("plan 2024", 385)
    'at-plan_20_2024-385'
    """
    return f"at-{slug(doc)}-{start}"


def slug(doc: str) -> str:
    """A document's name as part of an anchor, with other characters than letters and digits by number."""
    return "".join(char if char.isalnum() else f"_{ord(char):x}_" for char in doc)


def highlighted(sentence: Sentence) -> str:
    """The sentence with its number marked."""
    before, number, after = map(escape, sentence.parted())
    return f"{before}<mark>{number}</mark>{after}" if number else before + after


def value(text: str) -> str:
    """A value with its number set apart from comparator and unit, thousands by commas.

    >>> value("≥1700.52亿元")
    '<i>≥</i><b>1,700.52</b><i>亿元</i>'
    """
    parts = re.split(r"(-?\d[\d,.]*(?:-\d[\d,.]*)?)", text, maxsplit=1)
    if len(parts) == 1:
        return f"<i>{escape(text)}</i>" if text else ""
    before, number, after = escape(parts[0]), escape(with_thousands(parts[1])), escape(parts[2])
    return (f"<i>{before}</i>" if before else "") + f"<b>{number}</b>" + (f"<i>{after}</i>" if after else "")
