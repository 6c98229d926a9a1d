"""Rows under named columns: the shape between what was found and the file it is written to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from luoshi.export.reason_text import reason_text
from luoshi.export.words import Words

Value = str | int | float | bool | Decimal | None | Sequence["Value"] | Mapping[str, "Value"]
Row = tuple[Value, ...]
# Columns whose texts are the library's own words.
_REASONS = ("reason", "explanation")
# What XML 1.0 cannot hold, and so no XLSX or DOCX: control characters and lone halves of surrogate pairs.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """``columns`` are the keys that a JSON record has; every row holds one value for each, in their order.

    ``rows`` may be an iterator: a sheet is written once, and a corpus is never held in memory for it.
    """

    name: str
    columns: tuple[str, ...]
    rows: Iterable[Row]


def cell_text(key: str, value: Value, words: Words) -> str:
    """A value as a person reads it in a cell.

    >>> cell_text("owners", [{"unit": "区商务委", "role": "lead"}, {"unit": "区财政局", "role": "supporting"}], Words())
    '区商务委（牵头）、区财政局（配合）'
    >>> cell_text("also", [{"doc": "报告", "start": 525}], Words())
    '报告:525'
    >>> cell_text("star", True, Words()), cell_text("low", Decimal("14.70"), Words()), cell_text("due", None, Words())
    ('是', '14.70', '')
    """
    match value:
        case None:
            return ""
        case bool():
            return words.value("flag", "true" if value else "false")
        case str() if key in _REASONS:
            return reason_text(value, words)
        case str():
            return words.value(key, value)
        case {"unit": unit, "role": role}:
            return words.say("{0}（{1}）", "{0} ({1})").format(unit, words.value("role", str(role)))
        case {"doc": doc, "start": start}:
            return f"{doc}:{start}"
        case Mapping():
            return "、".join(cell_text(key, item, words) for item in value.values())
        case Sequence():
            return "、".join(cell_text(key, item, words) for item in value)
        case Decimal():
            return format(value, "f")
        case _:
            return str(value)


def plain(text: str) -> str:
    """The text without characters that no office document can hold."""
    return _UNWRITABLE.sub("", text)
