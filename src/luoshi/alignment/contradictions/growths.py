"""Arithmetic inside a sentence: value, increase and growth; outcome, target and completion rate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from luoshi.alignment.contradictions.model import Contradiction
from luoshi.alignment.contradictions.precision import relative
from luoshi.alignment.contradictions.statements import Statement, grouped
from luoshi.alignment.contradictions.wording import name_of, write_in, write_number, write_value
from luoshi.alignment.contradictions.words import words

_SIZES = ("amount", "stock")


def find_growths(statements: Sequence[Statement]) -> Iterator[Contradiction]:
    """Sentences whose value, increase and growth of one indicator, or whose completion rate, do not fit together."""
    for group in grouped(statements, "same_sentence", "key", "period", "book"):
        levels = [one for one in group if one.figure.measure in _SIZES and not one.spread.open]
        changes = [one for one in group if one.figure.measure == "change" and not one.spread.open]
        growths = [one for one in group if one.figure.measure == "growth" and not one.spread.open]
        if len(levels) == len(changes) == len(growths) == 1 and levels[0].dimension == changes[0].dimension:
            yield from _growth(levels[0], changes[0], growths[0])
    for sentence in grouped(statements, "same_sentence"):
        yield from _completions(sorted(sentence, key=lambda one: one.place))


def _growth(level: Statement, change: Statement, growth: Statement) -> Iterator[Contradiction]:
    base = level.value - change.value
    if base <= 0 or words().constant_names.search(level.figure.indicator) or words().compared.search(level.before):
        return
    worked = change.value / base * 100
    slack = growth.spread.step + change.spread.step / base * 100
    gap = abs(worked - growth.value)
    if gap <= slack:
        return
    unit = level.figure.unit
    rise = write_in(change.value, unit)
    text = (
        f"{name_of(level.figure)}{write_value(level.figure)}，增减{write_value(change.figure)}，写明增长{write_value(growth.figure)}；"
        f"按此计算，{rise}÷（{write_in(level.value, unit)}－{rise}）＝{write_number(worked)}%。"
    )
    yield Contradiction(
        "growth", "hard", growth.evidence, change.evidence, (level.evidence,), text, relative(gap, worked, growth.value)
    )


def _completions(sentence: Sequence[Statement]) -> Iterator[Contradiction]:
    for index, rate in enumerate(sentence):
        named = rate.figure.indicator + rate.before.rpartition("，")[2]
        if index < 2 or rate.figure.unit != "%" or not words().completion.search(named):
            continue
        outcome, target = sentence[index - 2], sentence[index - 1]
        both = outcome.figure.modality == "actual" and target.figure.modality == "target"
        if both and outcome.dimension == target.dimension and outcome.figure.measure in _SIZES:
            yield from _completion(outcome, target, rate)


def _completion(outcome: Statement, target: Statement, rate: Statement) -> Iterator[Contradiction]:
    if target.value <= 0 or outcome.spread.open:
        return
    worked = outcome.value / target.value * 100
    slack = rate.spread.step + outcome.spread.step / target.value * 100
    gap = abs(worked - rate.value)
    if gap <= slack or rate.value == Decimal(100):  # 完成率100% is said of whatever was reached
        return
    text = (
        f"{name_of(outcome.figure)}{write_value(outcome.figure)}，目标{write_value(target.figure)}，写明完成率{write_value(rate.figure)}；"
        f"按此计算，{write_value(outcome.figure)}÷{write_value(target.figure)}＝{write_number(worked)}%。"
    )
    yield Contradiction(
        "completion",
        "hard",
        rate.evidence,
        target.evidence,
        (outcome.evidence,),
        text,
        relative(gap, worked, rate.value),
    )
