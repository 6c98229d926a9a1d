"""Indicator tables whose rows end with a nature and whose heads stand in two tiers: levels of years and yearly rates.

序号 指标 单位 2015年 2020年 属性 / 绝对值 绝对值 年均增长（%）, then 1 生产总值 亿元 190 350 13 预期性. A blank cell
may be left out, or stand as a wide blank: what is missing is found from the right, where a number in brackets is a
change or a sum and a plain one a level.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from luoshi.documents.cell_kinds import is_unit
from luoshi.documents.lines import Line
from luoshi.documents.table_words import NATURE, PUNCTUATED, Cell, TextTable

_TOKEN: Final = re.compile("\u3000|[^\\s\u3000]+")
_YEAR: Final = re.compile("(?:19|20)\\d\\d年?")
_RATE: Final = re.compile("年均|递增|增速|增长|累计")
_LEVEL: Final = re.compile("绝对[值数量]|数值|目标|实绩|(?:19|20)\\d\\d年?")
_COUNT: Final = re.compile("\\d{1,2}")
_BRACKETED: Final = re.compile("[\\[〔［【(（].*[\\]〕］】)）]")
_VALUE: Final = re.compile(
    f"[<>≤≥＜＞]?[-－]?\\d[\\d.,]*(?:左右|以上|以下|倍)?|[—–-]{{1,2}}|(?=.*\\d){_BRACKETED.pattern}"
)
# 控制在省下达指标内
_TOLD: Final = re.compile("(?=.{4})[^率额]*(?:控制在|完成|下达|同步|不[低高]于|保持|达到|标准|全部|以内)[^率额]*")
_BLANK: Final = "\u3000"
_FEWEST_ROWS: Final = 4
_MOST_VALUES: Final = 9
_LONGEST: Final = 200  # characters of a row

Span = tuple[int, int]


@dataclass(slots=True)
class _Column:
    """A column of values: its head, and whether it holds a rate instead of a level."""

    head: list[Span]
    rate: bool


def read_rated_natures(lines: Sequence[Line], start: int) -> TextTable | None:
    """The table whose heads begin on the line at ``start``, or None."""
    columns = _columns(lines, start)
    if not columns:
        return None
    rows: list[list[Cell | None]] = []
    stop = start + 2
    while stop < len(lines) and (row := _row(lines[stop], columns)) is not None:
        rows.append(row)
        stop += 1
    if len(rows) < _FEWEST_ROWS:
        return None
    heads: list[Cell | None] = [_named(lines[start], word) for word in ("序号", "指标", "单位")]
    heads += [list(column.head) for column in columns]
    heads.append(_named(lines[start], "属性") or _named(lines[start], "性质"))
    return TextTable([heads, *rows], 1, list(lines[start:stop]))


def _columns(lines: Sequence[Line], start: int) -> list[_Column]:
    """The columns of values that the two lines of heads tell; none where they tell no levels beside rates."""
    if start + 2 >= len(lines) or PUNCTUATED.search(lines[start].text) or PUNCTUATED.search(lines[start + 1].text):
        return []
    years = [lines[start].stretch(match) for match in _YEAR.finditer(lines[start].text)]
    below = list(_TOKEN.finditer(lines[start + 1].text))
    rates = [_RATE.search(match[0]) is not None for match in below]
    levels = [match for match, rate in zip(below, rates, strict=True) if not rate]
    if not any(rates) or not 0 < len(below) <= _MOST_VALUES or not all(_LEVEL.match(match[0]) for match in levels):
        return []
    dated = [_YEAR.match(match[0]) is not None for match in levels]
    if not all(dated) and len(levels) != len(years):
        return []
    columns: list[_Column] = []
    year: Span | None = None
    told = iter(years)
    for match, rate in zip(below, rates, strict=True):
        own = lines[start + 1].stretch(match)
        if not rate:
            year = own if all(dated) else next(told)
        columns.append(_Column([year, own] if rate and year else [year or own], rate))
    return columns


def _row(line: Line, columns: Sequence[_Column]) -> list[Cell | None] | None:
    """The cells of a row: number, name, unit, values, nature; None for a line that is no row."""
    if len(line.text) > _LONGEST or NATURE.search(line.text) is None:
        return None
    tokens = list(_TOKEN.finditer(line.text))
    if len(tokens) < 2 or NATURE.fullmatch(tokens[-1][0]) is None:
        return None
    first = len(tokens) - 1
    while (
        first > 1 and len(tokens) - 1 - first < len(columns) and _is_value(tokens[first - 1][0], tokens[first - 2][0])
    ):
        first -= 1
    if first < len(tokens) - 2 and not is_unit(tokens[first - 1][0]) and tokens[first][0] == _BLANK:
        first += 1  # the blank is the unit's
    labels = tokens[:first]
    unit = labels[-1] if len(labels) > 1 and (labels[-1][0] == _BLANK or is_unit(labels[-1][0])) else None
    named = labels[:-1] if unit else labels
    counted = next((at for at, token in enumerate(named[:-1]) if _COUNT.fullmatch(token[0])), None)
    name = [token for token in named[0 if counted is None else counted + 1 :] if token[0] != _BLANK]
    if not name or not any("\u4e00" <= mark <= "\u9fff" for mark in name[0][0]):
        return None
    told = _aligned(tokens[first:-1], columns)
    if told is None:
        return None
    cells: list[Cell | None] = [
        [line.stretch(named[counted])] if counted is not None else None,
        [(line.start + name[0].start(), line.start + name[-1].end())],
        [line.stretch(unit)] if unit and unit[0] != _BLANK else None,
    ]
    cells += [[line.stretch(match)] if match and match[0] != _BLANK else None for match in told]
    return [*cells, [line.stretch(tokens[-1])]]


def _is_value(text: str, before: str) -> bool:
    """Whether a token is a cell of values; words are where what stands ``before`` them is a value or a unit."""
    if text == _BLANK or _VALUE.fullmatch(text):
        return True
    return _TOLD.fullmatch(text) is not None and (
        before == _BLANK or is_unit(before) or _VALUE.fullmatch(before) is not None
    )


def _aligned(values: Sequence[re.Match[str]], columns: Sequence[_Column]) -> list[re.Match[str] | None] | None:
    """Each value in its column, from the right; None where they do not fit.

    Where fewer stand than there are columns, one in brackets goes to the next rate, any other to the next level.
    """
    found: list[re.Match[str] | None] = [None] * len(columns)
    free = len(columns) - 1
    for left in range(len(values), 0, -1):
        value = values[left - 1]
        if left < free + 1 and value[0] != _BLANK:
            rate = _BRACKETED.fullmatch(value[0]) is not None
            free = next((at for at in range(free, left - 2, -1) if columns[at].rate == rate), free)
        if free < 0:
            return None
        found[free] = value
        free -= 1
    return found


def _named(line: Line, word: str) -> Cell | None:
    """The head that holds a word."""
    found = next((token for token in _TOKEN.finditer(line.text) if word in token[0]), None)
    return [line.stretch(found)] if found else None
