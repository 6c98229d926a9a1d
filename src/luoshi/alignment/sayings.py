"""What the words before a number say of it that its fields leave out: verbs shared over a list, and totals against
counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from luoshi.alignment.scopes import counted_unit, scope_words, unit_kind
from luoshi.figures.model import Figure
from luoshi.text import units

_BREAK = re.compile(r"[，。；：,;:]")
_JOIN = re.compile(r"[、和及与或 ]*$")
# What stands from one year to the next, so that a number of it may be a total.
_STANDING = ("things", "places", "buildings", "dwellings")


@dataclass(frozen=True, slots=True)
class Saying:
    """The run of scope words nearest before the number (新建、翻建), the measure in the light of the sentence, and
    whether the clause says that the number is the government's own (我镇实现…)."""

    verbs: str
    measure: str
    own: bool = False


def read_saying(figure: Figure) -> Saying:
    """What the sentence of a figure says before its number; a figure without a sentence keeps what its fields say.

    >>> from luoshi.text.span import Span
    >>> quote = "新建、翻建4条滨河步道，累计建成社区书屋31个"
    >>> read_saying(Figure(Span(5, 6), "滨河步道", "amount", "eq", 4, 4, "条", "2024", "actual", quote=quote)).verbs
    '新建、翻建'
    >>> read_saying(Figure(Span(5, 6), "社区书屋", "amount", "eq", 31, 31, "个", "2024", "actual", quote=quote)).measure
    'stock'
    """
    before = _words_before(figure)
    own = bool(scope_words().own.search(before))
    return Saying(_run_of_verbs(before), _measure(figure, before), own)


def _words_before(figure: Figure) -> str:
    """The words of the same clause of the sentence that stand before the number."""
    return words_around(figure)[0]


def words_around(figure: Figure) -> tuple[str, str]:
    """The words of a number's clause before it and the rest of its sentence behind it; empty where it is not found."""
    value = figure.low if figure.low is not None else figure.high
    if not figure.quote or value is None:
        return "", ""
    number = f"{abs(value):f}" if not isinstance(value, int) else str(abs(value))
    at = _find_number(figure, number)
    if at < 0:
        return "", ""
    return _BREAK.split(figure.quote[:at])[-1], figure.quote[at + len(number) :]


def _find_number(figure: Figure, number: str) -> int:
    quote = figure.quote
    places = _places(number, quote)
    if not places:
        return -1
    length = figure.quote_span.end - figure.quote_span.start
    if len(places) == 1 or length <= 0:
        return places[0]
    expected = (figure.span.start - figure.quote_span.start) * len(quote) // length
    return min(places, key=lambda place: (abs(place - expected), place))


def _places(number: str, quote: str) -> list[int]:
    """Where a number stands that is no part of a longer one. Each figure has another: no pattern is compiled."""
    found: list[int] = []
    at = quote.find(number)
    while at >= 0:
        before, after = quote[at - 1 : at], quote[at + len(number) : at + len(number) + 2]
        longer = before.isdecimal() or before == "." or after[:1].isdecimal()
        longer = longer or (after[:1] == "." and after[1:].isdecimal())
        if not longer:
            found.append(at)
        at = quote.find(number, at + 1 if longer else at + len(number))
    return found


def _run_of_verbs(before: str) -> str:
    run: list[str] = []
    end = 0
    for match in scope_words().marks.finditer(before):
        joined = run and not _JOIN.sub("", before[end : match.start()])
        run = [*run, match.group()] if joined else [match.group()]
        end = match.end()
    return "、".join(run)


def _is_level(figure: Figure, before: str) -> bool:
    """Whether a name is of what stands (里程, 总动力) and no word says that the number was added to it."""
    words = scope_words()
    if not figure.indicator.endswith(words.standing):
        return False
    added = words.marks.search(before) or words.marks.search(figure.verb)
    return before.endswith(words.levels) or not added


def _measure(figure: Figure, before: str) -> str:
    words = scope_words()
    kind = unit_kind(counted_unit(figure.unit, figure.indicator))
    counted = units.dimension(figure.unit).startswith(("count:", "other:"))
    if figure.measure == "change" and (counted or before.endswith(words.improves)):
        return "amount"  # 增加12家 and 新增12家 are one thing; 改造提升2万亩 is how much was improved
    if figure.measure == "ratio" and figure.indicator.endswith((*words.growths, *words.falls)):
        return "growth"
    if figure.measure == "ratio" and "%" not in figure.unit and before.endswith(words.raises):
        return "change"  # 人均补助标准新增20元
    if figure.measure in ("amount", "stock") and _is_level(figure, before):
        return "stock"
    if figure.measure == "stock" and words.flow_sums.search(before):
        return "amount"  # what was done in a time, added up over it
    if figure.measure == "stock" and counted and words.additions.search(before) and not words.sums.search(before):
        return "stock" if before.endswith(words.levels) else "amount"  # 新增3条、达到21条 tells both
    if figure.measure == "amount" and counted and kind in _STANDING:
        summed = words.sums.search(before) and not words.within_year.search(before)
        if summed or (kind in ("places", "buildings") and before.endswith(words.levels)):
            return "stock"
    if figure.measure == "stock":
        in_year = not counted and words.within_year.search(before)
        return "amount" if in_year or figure.indicator.endswith(words.flows) else "stock"
    return figure.measure
