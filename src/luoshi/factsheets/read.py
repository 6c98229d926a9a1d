"""From the bytes of a fact sheet to a document and its figures."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from luoshi.documents.limits import DEFAULT, Limits, Watch
from luoshi.documents.model import Document
from luoshi.errors import ReadError
from luoshi.factsheets.build import build
from luoshi.factsheets.shape import Fact, read_fact, read_head
from luoshi.figures.model import Figure
from luoshi.said import Said, said


@dataclass(frozen=True, slots=True)
class FactSheet:
    """A document of one line for the figures of a sentence, and the figures."""

    document: Document
    figures: tuple[Figure, ...]


def read_fact_sheet(data: bytes, name: str, where: str, limits: Limits = DEFAULT) -> FactSheet:
    """The fact sheet in ``data``; ``name`` becomes the document's, ``where`` stands in messages.

    Raises a `ReadError` that names the line, what is wrong with it and what is legal.

    >>> sheet = b'{"facts": 1, "title": "T", "period": "2025"}\\n{"indicator": "GDP", "low": 5.50, "unit": "%"}'
    >>> [(one.indicator, one.low, one.period) for one in read_fact_sheet(sheet, "t", "t.facts").figures]
    [('GDP', Decimal('5.50'), '2025')]
    >>> read_fact_sheet(sheet.replace(b"5.50", b'"5.50"'), "t", "t.facts")
    Traceback (most recent call last):
    ...
    luoshi.errors.ReadError: t.facts 第2行: low 的值 '5.50' 不合要求。应是 JSON 数字，不加引号，24位以内。
    """
    watch = Watch(limits)
    watch.check_size(len(data), where)
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise ReadError("数据摘录不是 UTF-8。", where=where, remedy="请另存为 UTF-8。") from error
    meta = read_head(_record(lines[0], _line(where, 1)), _line(where, 1))
    document, figures = build(meta, _facts(lines, where, watch), name)
    return FactSheet(document, figures)


def _line(where: str, number: int) -> Said:
    return said("{where} 第{number}行", where=where, number=number)


def _facts(lines: list[str], where: str, watch: Watch) -> Iterator[Fact]:
    for number, line in enumerate(lines[1:], start=2):
        if number % 1000 == 0:
            watch.check(_line(where, number))
        if line.strip():
            place = _line(where, number)
            yield read_fact(_record(line, place), place)


def _record(line: str, place: str) -> dict[str, Any]:
    try:
        found = json.loads(line, parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError, ArithmeticError) as error:
        what = str(error)[:120]
        raise ReadError(
            said("这一行不是 JSON（{what}）。", what=what), where=place, remedy="每行应是一个 JSON 对象。"
        ) from error
    if not isinstance(found, dict):
        raise ReadError("这一行不是 JSON 对象。", where=place, remedy='每行应形如 {"indicator": …, "low": …}。')
    return found


def _no_number(written: str) -> None:
    raise ValueError(said("{written} 不是数字", written=written))
