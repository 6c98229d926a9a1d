"""JSON, a record a line or one array. Numbers stand as written in the source: never strings, never 1E+4."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TextIO

from luoshi.export.sheet import Sheet, Value


def write_jsonl(sheet: Sheet, out: TextIO) -> None:
    """One object a line."""
    for record in _records(sheet):
        out.write(record + "\n")


def write_json(sheet: Sheet, out: TextIO) -> None:
    """One array, an object a line."""
    before = "[\n"
    for record in _records(sheet):
        out.write(before + record)
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def _records(sheet: Sheet) -> Iterator[str]:
    keys = [json.dumps(key) + ": " for key in sheet.columns]
    for row in sheet.rows:
        yield "{" + ", ".join(key + encode(value) for key, value in zip(keys, row, strict=True)) + "}"


def encode(value: Value) -> str:
    """A value as JSON. The standard encoder would write a Decimal as a float or refuse it.

    >>> encode({"low": Decimal("3083012.50"), "unit": "万元", "owners": ["区财政局"], "star": False})
    '{"low": 3083012.50, "unit": "万元", "owners": ["区财政局"], "star": false}'
    >>> encode(Decimal("1E+3")), encode(-5), encode(None)
    ('1000', '-5', 'null')
    """
    match value:
        case str():
            return json.dumps(value, ensure_ascii=False)
        case Decimal():
            return format(value, "f")
        case Mapping():
            return "{" + ", ".join(f"{json.dumps(k, ensure_ascii=False)}: {encode(v)}" for k, v in value.items()) + "}"
        case Sequence():
            return "[" + ", ".join(map(encode, value)) + "]"
        case _:
            return json.dumps(value)
