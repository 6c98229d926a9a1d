"""One number under two names: which of them does it count?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luoshi.alignment.contradictions.conflicts import may_clash
from luoshi.alignment.contradictions.model import Contradiction
from luoshi.alignment.contradictions.statements import Statement, grouped
from luoshi.alignment.contradictions.wording import name_of, write_value, write_year
from luoshi.alignment.names import read_name

# The fewest digits that make a number unlikely to recur by chance, and how alike the names must be beside it.
_TELLING = {5: 0.3, 4: 0.4, 3: 0.5, 2: 0.6}
_MEASURE_NOUN = 3  # 第一产业, 第一产业增加值
_ONE_WORD = 2.5
# The two sides of a budget are equal by law.
_BALANCED = {"收入", "支出"}
_LISTED = ("、", "和", "及")


def find_wordings(statements: Sequence[Statement]) -> Iterator[Contradiction]:
    """Numbers of one year that stand under names which count different things, one of them wider.

    Names that only put the same words in another order are one name.
    """
    sizes = [
        one for one in statements if one.figure.measure in ("amount", "stock") and one.figure.period and not one.book
    ]
    for group in grouped(sizes, "when", "value", "modality", "dimension", "government"):
        names: dict[str, Statement] = {}
        for one in group:
            names.setdefault(one.key, one)
        distinct = [one for one in names.values() if _is_telling(one)]
        for index, other in enumerate(distinct[1:], 1):
            met = next((each for each in distinct[:index] if _two_names(each, other)), None)
            if met is not None:
                yield _report(met, other)


def _is_telling(one: Statement) -> bool:
    """Whether the number is unlikely to recur by chance, or at least the name is a list of its own."""
    digits = _digits(one)
    return digits >= 3 or (digits == 2 and any(mark in one.figure.indicator for mark in _LISTED))


def _two_names(one: Statement, other: Statement) -> bool:
    if not may_clash(one, other) or one.figure.unit[-1:] != other.figure.unit[-1:]:
        return False
    if {one.name[-2:], other.name[-2:]} == _BALANCED:
        return False
    shorter, longer = sorted((one.name, other.name), key=len)
    if shorter in longer and len(longer) - len(shorter) <= _MEASURE_NOUN:
        return False
    mine, theirs = _characters(one), _characters(other)
    common = sum(min(weight, theirs.get(char, 0.0)) for char, weight in mine.items())
    alike = 2 * common / (sum(mine.values()) + sum(theirs.values()) or 1.0)
    least = _TELLING.get(min(_digits(one), 5))
    # one more telling word on either side; words of doing and other common words do not make another name
    extra = max(sum(mine.values()), sum(theirs.values())) - common
    return least is not None and least <= alike and extra >= _ONE_WORD


def _characters(one: Statement) -> dict[str, float]:
    """The characters of a name with their weights: 1 for telling ones, less for those of common words."""
    return {gram: 2 * weight for gram, weight in read_name(one.figure.indicator).grams if len(gram) == 1}


def _digits(one: Statement) -> int:
    """Significant digits as written."""
    text = format(one.figure.low or 0, "f") if not isinstance(one.figure.low, int) else str(one.figure.low)
    return len(text.replace(".", "").replace("-", "").strip("0"))


def _report(one: Statement, other: Statement) -> Contradiction:
    figure = one.figure
    text = (
        f"{write_year(figure.period)}的同一数值{write_value(figure)}，一处写作{name_of(figure)}，另一处写作{name_of(other.figure)}，"
        "两种说法所指范围不同，请核对口径。"
    )
    return Contradiction("wording", "soft", one.evidence, other.evidence, (), text)
