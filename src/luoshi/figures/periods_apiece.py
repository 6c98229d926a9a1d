"""Periods told side by side, each with a number of its own: 一、二、三季度分别增长5%、5.1%、5.4%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from luoshi.text.periods import find_periods
from luoshi.text.quantities import Quantity

_YEAR: Final = r"(?:19|20)\d\d年?"
_PART: Final = r"(?:[上下]半年|前[二三]季度|第?[一二三四](?:季度)?|1[-—–至]\d{1,2}月份?|\d{1,2}(?:月份?)?|全年)"
_ONE: Final = f"(?:{_YEAR}|{_PART})"
_APIECE: Final = re.compile(
    rf"(?<![\d.])(?P<against>[比较])?(?:(?P<year>(?:19|20)\d\d)年)?(?P<list>{_ONE}(?:[、和及与]{_ONE}){{1,11}})[^，。；：\d]{{0,24}}?分别[^，。；：\d]{{0,10}}(?=\d)"
)
# 2025、2030年装机力争达到407、700万千瓦
_YEARS_APIECE: Final = re.compile(
    r"(?<![\d.—–~～-])(?P<against>)(?P<year>)(?P<list>(?:19|20)\d\d年?(?:[、和及与](?:19|20)\d\d年?){1,4})(?<=年)，?[^，。；：\d]{0,24}?(?:分别)?[^，。；：\d]{0,10}(?=\d)"
)
_NEXT_YEAR: Final = ("、20", "和20", "及20")
_JOINTS: Final = re.compile("[、和及与]")


@dataclass(slots=True)
class Apiece:
    """The sentence's text with such a list blanked, so that it names nothing, and each number's own period by where
    the number starts."""

    text: str
    periods: dict[int, str] = field(default_factory=dict)


def find_apiece(
    text: str, start: int, end: int, quantities: Sequence[Quantity], year: int | None, own: str | None = None
) -> Apiece:
    """The periods that a sentence gives to its numbers one by one; it speaks of ``year``, its period is ``own``.

    What its numbers are only held against (比上半年、前三季度分别提高……) is no period of theirs.

    >>> from luoshi.text.quantities import scan
    >>> text = "税收一、二季度分别增长5%和6%。"
    >>> apiece = find_apiece(text, 0, len(text), list(scan(text)), 2024)
    >>> apiece.text, list(apiece.periods.values())
    ('税收　　　　　分别增长5%和6%。', ['2024Q1', '2024Q2'])
    """
    found = Apiece(text)
    lists = list(_APIECE.finditer(text, start, end)) if text.find("分别", start, end) >= 0 else []
    if not lists and any(text.find(mark, start, end) >= 0 for mark in _NEXT_YEAR):
        lists = list(_YEARS_APIECE.finditer(text, start, end))
    for match in lists:
        periods = _periods_of(match["list"], int(match["year"]) if match["year"] else year)
        numbers = _in_a_row(text, [one for one in quantities if one.start >= match.end()], len(periods))
        if not periods or len(numbers) != len(periods):
            continue
        if own and len(own) > 4 and own[4] != "-" and text.startswith("同期", match.end("list")):
            periods = [period + own[4:] if len(period) == 4 else period for period in periods]
        if match["against"]:
            periods = [own or ""] * len(numbers)
        found.periods.update(zip((one.start for one in numbers), periods, strict=True))
        begin, stop = match.start(), match.end("list")
        opens = begin == start or text[begin - 1] in "，。；：、"
        found.text = found.text[:begin] + ("，" if opens else "　") * (stop - begin) + found.text[stop:]
    return found


def _periods_of(told: str, year: int | None) -> list[str]:
    """The periods of a list in short form; none where it lists anything else (一、二级医院)."""
    names = _JOINTS.split(told)
    for kind in ("季度", "月", "年"):  # 一、二、三季度; 7、8月; 2021、2022年
        if kind in names[-1]:
            names = [name if name.endswith((kind, "月份")) or "年" in name else name + kind for name in names]
            break
    found = [next((one.period for one in find_periods(_spelt(name), year)), "") for name in names]
    return found if all(found) else []


def _spelt(name: str) -> str:
    """A month as it is found alone: 9月份，."""
    return f"{name.removesuffix('份')}份，" if name.endswith(("月", "月份")) else name


def _in_a_row(text: str, quantities: Sequence[Quantity], most: int) -> list[Quantity]:
    """The first of the numbers with those that only 、 or 和 joins to it, as many as there can be."""
    row: list[Quantity] = []
    for one in quantities[: most + 1]:
        if row and _JOINTS.fullmatch(text[row[-1].stop : one.begin].strip()) is None:
            break
        row.append(one)
    return row
