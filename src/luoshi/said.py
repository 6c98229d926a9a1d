"""A message that remembers its wording and what fills it, so that it can be said in another language where it is shown.

It is the Chinese text everywhere else. ``words`` of the functions below are Chinese wordings with their English; what
stands in no table stays as it is, and so does a plain text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


class Said(str):
    """A Chinese message with its ``wording`` and the ``values`` that were filled in.

    >>> one = said("没有第{number}页，共{count}页。", number=7, count=3)
    >>> one, one.wording
    ('没有第7页，共3页。', '没有第{number}页，共{count}页。')
    """

    __slots__ = ("values", "wording")
    wording: str
    values: dict[str, Any]

    def __new__(cls, wording: str, values: Mapping[str, Any] | None = None) -> Said:
        filled = {
            name: value if isinstance(value, (int, Said)) else str(value) for name, value in (values or {}).items()
        }
        made = super().__new__(cls, wording.format(**filled) if filled else wording)
        made.wording, made.values = wording, filled
        return made

    def __getnewargs__(self) -> tuple[str, dict[str, Any]]:  # type: ignore[override]
        return self.wording, self.values

    def __add__(self, other: str) -> Said:
        """The two after each other; in English with a blank between.

        >>> str(said("没有数值。") + said("请填数字。"))
        '没有数值。请填数字。'
        """
        return Said("{one}{other}", {"one": self, "other": said(other)}) if other else self


def said(wording: str, /, **values: object) -> Said:
    """A message in Chinese with ``{name}`` filled in. Of the values only messages are said in other languages."""
    return wording if isinstance(wording, Said) else Said(wording, values)


def listed(items: Iterable[str]) -> Said:
    """Several messages as a list.

    >>> listed(["甲", "乙", "丙"])
    '甲、乙、丙'
    """
    first, *rest = items
    return Said("{one}、{other}", {"one": said(first), "other": listed(rest)}) if rest else said(first)


def say_in(text: str, words: Mapping[str, str]) -> str:
    """A message in the language of ``words``.

    >>> say_in(said("没有“{name}”。", name="甲"), {"没有“{name}”。": "There is no “{name}”."})
    'There is no “甲”.'
    >>> say_in(said("共{n}份", n=1), {"共{n}份": "{n} {n:document|documents}"})
    '1 document'
    >>> say_in("没有英文的话", {})
    '没有英文的话'
    """
    if not isinstance(text, Said):
        return words.get(text, text)
    wording = words.get(text.wording, text.wording)
    # a name that happens to be a word of the table stays a name
    filled = {name: say_in(one, words) if isinstance(one, Said) else one for name, one in text.values.items()}
    return wording.format(**{name: _Filler(one) for name, one in filled.items()}) if filled else wording


class _Filler(str):
    """A value in a wording; ``{n:target|targets}`` is the first of two words where it is 1, else the second."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        if "|" not in spec:
            return format(str(self), spec)
        one, other = spec.split("|", 1)
        return one if self == "1" else other


def stored(value: Any) -> Any:
    """JSON data in which every message is written as its wording and values.

    >>> stored([said("第{n}行", n=2), "原文"])
    [{'say': '第{n}行', 'with': {'n': 2}}, '原文']
    """
    if isinstance(value, Said):
        return {"say": value.wording, "with": {name: stored(one) for name, one in value.values.items()}}
    if isinstance(value, dict):
        return {name: stored(one) for name, one in value.items()}
    return [stored(one) for one in value] if isinstance(value, (list, tuple)) else value


def restored(value: Any) -> Any:
    """What `stored` wrote, with its messages; data without any comes back as it is.

    >>> restored([{"say": "第{n}行", "with": {"n": 2}}, "原文"])
    ['第2行', '原文']
    """
    if isinstance(value, dict):
        if value.keys() == {"say", "with"}:
            return Said(value["say"], {name: restored(one) for name, one in value["with"].items()})
        return {name: restored(one) for name, one in value.items()}
    return [restored(one) for one in value] if isinstance(value, list) else value
