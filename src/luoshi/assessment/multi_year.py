"""Targets of several years: what was reached so far, the verdict on it, and the pace that is still required."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from luoshi.alignment.falls import signed
from luoshi.alignment.model import Alignment
from luoshi.alignment.sayings import read_saying
from luoshi.alignment.scopes import scope_words
from luoshi.assessment.five_year import RequiredPace, required_pace
from luoshi.assessment.judge import TOLERANCE, better_when, judge
from luoshi.assessment.model import Observation, Target, Verdict
from luoshi.errors import InputError
from luoshi.figures.model import Figure
from luoshi.figures.years_end import before_number, names_level
from luoshi.text import units

_CLAUSE = re.compile("[，。；;]")
# Levels and averages of a period that is not over say nothing certain of its end.
_UNSETTLED = {"end_value": "stock", "average": "ratio", "average_growth": "growth"}


def kind_of(figure: Figure) -> str:
    """What a target of several years asks for (the kinds of `required_pace`); empty where nobody can say.

    >>> from luoshi.text.span import Span
    >>> kind_of(Figure(Span(0, 1), "高新技术企业", "stock", "eq", 600, 600, "家", "2026-2030", "target"))
    'end_value'
    >>> kind_of(Figure(Span(0, 1), "公共停车泊位", "amount", "eq", 5000, 5000, "个", "2026-2030", "target"))
    'cumulative'
    """
    words = scope_words()
    said = _CLAUSE.split(before_number(figure))[-1] + figure.indicator + figure.verb + _after(figure)
    measure = read_saying(figure).measure
    summed, adding = words.sums_of_years.search(said), words.additions.search(said)
    average = words.averages.search(said)
    match measure:
        case "growth":
            return "" if summed and not average else "average_growth"
        case "amount" | "stock" if average:
            return "average"
        case "amount" | "stock" if adding:
            return "cumulative"
        case "stock" | "ratio":
            return "end_value"
        case "amount":
            # A number in a table's column of the last year is that year's, 零售总额400亿元 that of any year.
            dated = (figure.period or "").isdigit()
            of_last_year = not figure.verb and (dated or names_level(figure.indicator, figure.unit))
            level = not summed and (words.reaching.search(said) or of_last_year)
            return "end_value" if level else "cumulative"
        case _:
            return ""


def _after(figure: Figure) -> str:
    """What a table cell says behind its number (五年累计)."""
    found = re.search("（([^）]*)）$", figure.quote)
    return found[1] if found else ""


def judge_years(
    alignment: Alignment, target: Target, tolerance: Decimal = TOLERANCE
) -> tuple[Verdict, RequiredPace] | None:
    """The verdict on a target of several years by what its years brought, with the pace still required.

    None where the years cannot be added up or the target has no number.
    """
    figure, years = signed(alignment.target.figure), alignment.years
    goal = figure.low if figure.low is not None else figure.high
    kind = kind_of(figure) if years is not None and goal is not None else ""
    if years is None or goal is None or not kind:
        return None
    first, last = years.span
    values = {
        year: value for year, mention in years.stated if (value := _in_unit(signed(mention.figure), figure)) is not None
    }
    base = values.pop(first - 1, None)
    level = kind == "end_value"
    falling = better_when(target) == "lower" if level else None
    try:
        pace = required_pace(
            kind, goal, first, last, values, base if level else None, falling=falling, unit=figure.unit
        )
    except InputError:  # a growth of −100% and the like: nothing is required of a pace that has no meaning
        return None
    reached = _reached(kind, values)
    measure = _UNSETTLED.get(kind, "amount")
    coverage = "part" if pace.remaining else "same"
    estimated = any(mention.figure.estimated for _, mention in years.stated)
    seen = Observation(reached, reached, target.unit, measure, coverage=coverage, estimated=estimated)
    return judge(replace(target, measure=measure), seen, tolerance=tolerance), pace


def _in_unit(outcome: Figure, target: Figure) -> Decimal | None:
    """An outcome's value in the target's unit."""
    value = outcome.low if outcome.low is not None else outcome.high
    if value is None:
        return None
    if outcome.unit == target.unit:
        return Decimal(value)
    return units.from_base(units.to_base(value, outcome.unit)[0], target.unit)


def _reached(kind: str, values: dict[int, Decimal]) -> Decimal:
    if kind == "end_value":
        return values[max(values)]
    if kind == "average_growth":
        grown = Decimal(1)
        for value in values.values():
            grown *= 1 + value / 100
        return ((grown ** (Decimal(1) / len(values)) - 1) * 100).quantize(Decimal("0.01"))
    total = sum(values.values(), Decimal(0))
    return total if kind == "cumulative" else total / len(values)
