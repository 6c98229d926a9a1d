"""Values that change from one year to the next by more than things of their kind do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from luoshi.alignment.contradictions.conflicts import may_clash
from luoshi.alignment.contradictions.model import Contradiction
from luoshi.alignment.contradictions.precision import relative
from luoshi.alignment.contradictions.statements import Statement, grouped
from luoshi.alignment.contradictions.wording import name_of, write_number, write_value

# A result that more than doubles or halves deserves a second look; small counts jump all the time.
_TIMES = 2
_SMALL = 30
_LEVELS = ("amount", "stock", "ratio")


def find_jumps(statements: Sequence[Statement]) -> Iterator[Contradiction]:
    """Results of neighbouring years that differ twofold or more without a growth that says so."""
    usable = [one for one in statements if one.year and one.figure.modality == "actual"]
    explained = {(one.key, one.year) for one in usable if one.figure.measure in ("growth", "change")}
    levels = [one for one in usable if one.figure.measure in _LEVELS and not one.book]
    for group in grouped(
        levels, "key", "measure", "dimension", "standing", "subset", "moment", "own_level", "government"
    ):
        by_year: dict[int, Statement] = {}
        for one in group:
            by_year.setdefault(one.year or 0, one)
        for year, later in sorted(by_year.items()):
            earlier = by_year.get(year - 1)
            if earlier is not None and (later.key, year) not in explained and _jumped(earlier, later):
                yield _report(earlier, later)


def _jumped(earlier: Statement, later: Statement) -> bool:
    if not (may_clash(earlier, later) and earlier.specific and later.specific):
        return False
    if {earlier.figure.unit, later.figure.unit} == {"%", "‰"}:  # reported as a unit that changed
        return False
    smaller, larger = sorted((abs(earlier.value), abs(later.value)))
    if earlier.dimension == "count" and larger < _SMALL:
        return False
    return smaller > 0 and larger >= smaller * _TIMES


def _report(earlier: Statement, later: Statement) -> Contradiction:
    smaller, larger = sorted((abs(earlier.value), abs(later.value)))
    times = write_number(larger / smaller, 1)
    way = (
        f"为上年的{times}倍" if later.value > earlier.value else f"只有上年的{write_number(smaller / larger * 100, 1)}%"
    )
    text = (
        f"{name_of(later.figure)}{earlier.year}年为{write_value(earlier.figure)}，{later.year}年为{write_value(later.figure)}，"
        f"{way}（{write_value(later.figure)}÷{write_value(earlier.figure)}），文中未说明原因，口径可能有变。"
    )
    return Contradiction(
        "jump", "soft", earlier.evidence, later.evidence, (), text, relative(larger - smaller, larger, smaller)
    )
