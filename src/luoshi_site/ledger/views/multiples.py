"""Five-year indicators as small charts."""

from __future__ import annotations

from decimal import Decimal

from luoshi_site.ledger.queries.paces import FiveYear
from luoshi_site.site.drawing import Multiple, multiple
from luoshi_site.site.values import value_parts


def draw(one: FiveYear) -> Multiple:
    """Target, observations and required pace of one indicator. Amounts that add up are drawn as running totals."""
    first = one.first - 1 if one.kind == "end_value" else one.first
    observed = []
    total = Decimal(0)
    for figure in one.observations:
        if figure.low is None or figure.period_start is None:
            continue
        total = total + figure.low if one.kind == "cumulative" else figure.low
        observed.append((figure.period_start, total, str(value_parts(figure)), figure.estimated))
    goal = (one.last, one.goal, str(value_parts(one.target)))
    return multiple(first, one.last, observed, goal, one.target.comparator, _pace(one, observed))


def _pace(one: FiveYear, observed: list[tuple[int, Decimal, str, bool]]) -> list[tuple[int, Decimal]]:
    if one.kind == "average_growth":
        rest = one.pace.growth or one.pace.per_year if one.pace else None
        start = observed[-1][0] + 1 if observed else one.first
        return [(start, rest), (one.last, rest)] if rest is not None and start <= one.last else []
    if not observed:
        return [(one.first, one.goal / (one.last - one.first + 1)), (one.last, one.goal)] * (one.kind == "cumulative")
    return [(observed[-1][0], observed[-1][1]), (one.last, one.goal)]
