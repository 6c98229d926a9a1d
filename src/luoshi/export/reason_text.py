"""Reasons in the language of the screen. The library gives them in Chinese, in parts between semicolons."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path

from luoshi.export.words import Words

# Between parts, but not inside a quoted name.
_BETWEEN = re.compile(r"[；。](?![^“”]*”)")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_PLACE = re.compile(r"“\{(\d)\}”|\{(\d)\}")
_UNIT_PART = re.compile(r"单位(?P<one>[^由不]*?)(?:与(?P<other>.+))?$")
_WIDE = str.maketrans("（）＋－，：、", "()+-,:,")


def reason_text(reason: str, words: Words) -> str:
    """A reason in the language of ``words``; in English, names and values stay as written, in quotes.

    >>> reason_text("超过目标；名称相同；单位家；次选“首店”", Words("en"))
    'above target; same name; unit “家”; runner-up “首店”'
    >>> reason_text("超过目标；名称相同", Words())
    '超过目标；名称相同'
    """
    if words.language == "zh" or not reason:
        return reason
    parts = (part for part in _BETWEEN.split(reason) if part)
    return "; ".join(translate_part(part) or quote(part) for part in parts)


def translate_part(part: str) -> str | None:
    """One part in English; None where no rule knows it, so that a person sees it as it stands.

    >>> translate_part("口径不同：目标为增速，报告为当期量"), translate_part("从未见过的话")
    ('not comparable: the target is a growth rate, the report gives an amount', None)
    >>> translate_part("单位家"), translate_part("单位名称相同")
    ('unit “家”', 'same name as the unit')
    """
    unit = _UNIT_PART.match(part)
    if unit and "改为" not in part and not part.startswith("单位名称"):
        one, other = unit["one"], unit["other"]
        return f"units {_said(one)} and {_said(other)}" if other else f"unit {_said(one)}"
    for pattern, english in _rules():
        found = pattern.fullmatch(part)
        if found is not None:
            return _fill(english, found.groups())
    return None


def quote(text: str) -> str:
    """The text in quotation marks; its own become single ones.

    >>> quote("“宝宝屋”")
    '“‘宝宝屋’”'
    """
    return f"“{_inside(text)}”"


def _inside(text: str) -> str:
    return text.replace("“", "‘").replace("”", "’")


def _fill(english: str, groups: tuple[str, ...]) -> str:
    def put(place: re.Match[str]) -> str:
        quoted, bare = place.groups()
        return quote(groups[int(quoted)]) if quoted is not None else _said(groups[int(bare)])

    return _PLACE.sub(put, english)


def _said(text: str) -> str:
    """A group of a rule: a term or another part in English, plain signs as they are, the rest quoted."""
    text = re.sub(r"^(\d{4})年$", r"\1", text)
    if not _CHINESE.search(text):
        return text.translate(_WIDE)
    return _table()[1].get(text) or translate_part(text) or quote(text)


@lru_cache(maxsize=1)
def _table() -> tuple[list[tuple[str, str]], dict[str, str]]:
    data = tomllib.loads((Path(__file__).parent / "reasons_en.toml").read_text("utf-8"))
    return [(chinese, english) for chinese, english in data["rules"]], data["terms"]


@lru_cache(maxsize=1)
def _rules() -> list[tuple[re.Pattern[str], str]]:
    return [
        (re.compile("(.+?)".join(map(re.escape, chinese.split("{}"))), re.DOTALL), english)
        for chinese, english in _table()[0]
    ]
