"""The base that a growth implies against what was reported for the year before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from luoshi.alignment.contradictions.model import Contradiction
from luoshi.alignment.contradictions.precision import Spread, relative
from luoshi.alignment.contradictions.statements import Statement, few, grouped
from luoshi.alignment.contradictions.wording import name_of, write_in, write_number, write_value
from luoshi.alignment.contradictions.words import words

# Revisions of a few tenths of a per cent are everyday: below this nobody would ask.
_NOTICED = 0.002
_STEPS = ("growth", "change")
_LEVELS = ("amount", "stock", "ratio")


def find_bases(statements: Sequence[Statement]) -> Iterator[Contradiction]:
    """Indicators whose value and growth (or increase) imply a base other than the value given for the year before.

    Both numbers' rounding is allowed for. Growth in constant prices (生产总值, 增加值) implies no base in
    current prices and is passed over.
    """
    usable = [one for one in statements if one.year and one.figure.modality == "actual" and not one.moment]
    for group in grouped(usable, "key", "book", "own_level", "government"):
        for year in sorted({one.year for one in group if one.year and one.figure.measure in _STEPS}):
            report = _check([one for one in group if one.year in (year - 1, year)], year)
            if report:
                yield report


def _check(group: Sequence[Statement], year: int) -> Contradiction | None:
    """The disagreement of one indicator's values of a year and the year before, if no reading of the numbers agrees."""
    best: tuple[float, Contradiction] | None = None
    earliers = few(group, 1)
    by_document: dict[int, list[Statement]] = {}
    for one in group:
        by_document.setdefault(one.order, []).append(one)
    for step in group:
        if step.year != year or step.figure.measure not in _STEPS or step.spread.open or _constant_prices(step):
            continue
        for level in by_document[step.order]:
            if not _belongs(level, step):
                continue
            implied = _implied(level, step)
            for earlier in earliers:
                if implied is None or not _precedes(earlier, level):
                    continue
                gap = max(earlier.spread.low - implied.high, implied.low - earlier.spread.high, Decimal(0))
                share = relative(gap, earlier.value, implied.value)
                if gap == 0:
                    return None  # one reading of the numbers that agrees is enough
                if share > _NOTICED and (best is None or _finer(level, step, best[1])):
                    best = (share, _report(level, step, earlier, implied, group, share))
    return best[1] if best else None


def _finer(level: Statement, step: Statement, known: Contradiction) -> bool:
    """Whether a growth is written with more places than that of a report made before (11.38% after 11.4%)."""
    known_step = known.more[0].figure.low if known.more else None
    mine, theirs = Decimal(step.figure.low or 0).as_tuple().exponent, Decimal(known_step or 0).as_tuple().exponent
    return isinstance(mine, int) and isinstance(theirs, int) and mine < theirs


def _constant_prices(step: Statement) -> bool:
    if step.figure.measure != "growth":
        return False
    bank = words()
    return bool(bank.constant_names.search(step.figure.indicator) or bank.constant_words.search(step.before))


def _belongs(level: Statement, step: Statement) -> bool:
    """Whether the value is the one that the growth was measured on: same document, same year."""
    if level.figure.measure not in _LEVELS or level.spread.open or level.year != step.year or level.order != step.order:
        return False
    if level.figure.population != step.figure.population:
        return False
    if step.figure.measure == "change":
        # points of a rate only on a rate, amounts on amounts
        return level.same_sentence == step.same_sentence and _same_kind(level, step)
    return level.figure.measure != "ratio" or level.dimension not in ("share", "point")


def _same_kind(level: Statement, step: Statement) -> bool:
    rate = {"share", "point"}
    return level.dimension == step.dimension or {level.dimension, step.dimension} <= rate


def _implied(level: Statement, step: Statement) -> Spread | None:
    if step.figure.measure == "change":
        return Spread(
            level.spread.low - step.spread.high,
            level.spread.high - step.spread.low,
            level.value - step.value,
            level.spread.step,
        )
    low, high, middle = (1 + side / 100 for side in (step.spread.low, step.spread.high, step.value))
    if low <= 0:
        return None
    return Spread(level.spread.low / high, level.spread.high / low, level.value / middle, level.spread.step)


def _precedes(earlier: Statement, level: Statement) -> bool:
    figure = earlier.figure
    return (
        figure.measure == level.figure.measure
        and earlier.year is not None
        and level.year is not None
        and earlier.year == level.year - 1
        and earlier.dimension == level.dimension
        and not earlier.spread.open
        and earlier.scope.population == level.scope.population
        and earlier.area == level.area
    )


def _report(
    level: Statement, step: Statement, earlier: Statement, implied: Spread, group: Sequence[Statement], share: float
) -> Contradiction:
    unit = level.figure.unit
    base = write_in(implied.value, unit)
    if step.figure.measure == "growth":
        rate = write_number(Decimal(1) + step.value / 100, 4)
        sum_ = f"{write_value(level.figure)}÷{rate}≈{base}"
        said = f"同比增长{write_number(step.value)}%" if step.value >= 0 else f"同比下降{write_number(-step.value)}%"
    else:
        sum_ = f"{write_value(level.figure)}－{write_in(step.value, unit)}＝{base}".replace("－-", "＋")
        said = f"比上年增减{write_value(step.figure)}"
    difference = implied.value - earlier.value
    apart_by = f"{'高' if difference > 0 else '低'}{write_in(abs(difference), unit)}"
    percent = write_number(abs(difference) / abs(earlier.value) * 100)
    text = (
        f"{name_of(level.figure)}{level.year}年为{write_value(level.figure)}、{said}，推算{earlier.year}年为{sum_}；"
        f"《{earlier.doc}》给出的{earlier.year}年数为{write_value(earlier.figure)}，"
        f"推算数{apart_by}（{percent}%），超出四舍五入的范围。"
    )
    alike = [each for each in group if _precedes(each, level) and each.value == earlier.value]
    if any(each.figure.estimated for each in alike):
        text += "上年数为预计数。"
    others = [
        each
        for each in group
        if each not in (level, step, earlier)
        and each.year in (level.year, earlier.year)
        and each.figure.measure in (level.figure.measure, step.figure.measure)
    ]
    more = (step.evidence, *(each.evidence for each in others))
    return Contradiction("base", "base", level.evidence, earlier.evidence, more, text, share)
