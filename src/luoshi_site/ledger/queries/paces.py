"""Five-year indicators: the target, what was observed in each year, and the pace that is still required."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Min, Q

from luoshi.assessment.five_year import RequiredPace, required_pace
from luoshi.errors import InputError
from luoshi_site.ledger.models import LIVE, Figure, Government, Plan

_LENGTH, _SHOWN = 5, 12


@dataclass(frozen=True, slots=True)
class FiveYear:
    """One target of a five-year plan. ``levels`` says that values are levels, not amounts of each year."""

    target: Figure
    first: int
    last: int
    kind: str
    observations: tuple[Figure, ...]
    pace: RequiredPace | None

    @property
    def goal(self) -> Decimal:
        """The value aimed at."""
        return self.target.low if self.target.low is not None else self.target.high or Decimal(0)

    @property
    def per_year_words(self) -> str:
        """What each remaining year must bring, one decimal finer than the target itself."""
        if self.pace is None or self.pace.per_year is None:
            return ""
        places = min(6, self.target.low_places + 1)
        text = f"{self.pace.per_year:,.{places}f}".rstrip("0").rstrip(".") if places else f"{self.pace.per_year:,.0f}"
        return ("+" if self.kind == "end_value" and self.pace.per_year > 0 else "") + text.replace("-", "\u2212")

    @property
    def per_year_unit(self) -> str:
        """The unit of what each year must bring: a level in percent moves by percentage points."""
        return "个百分点" if self.kind == "end_value" and self.target.unit == "%" else self.target.unit

    @property
    def latest(self) -> Figure | None:
        """The last observation."""
        return self.observations[-1] if self.observations else None


def five_year_plan(government: Government) -> Plan | None:
    """The latest plan of five years that has targets."""
    plans = Plan.objects.filter(government=government, withdrawn="", period_start__isnull=False).order_by("-period_end")
    found = [one for one in plans.exclude(kind="policy_measures")[:200] if _spans(one)]
    return found[0] if found else None


def _spans(plan: Plan) -> bool:
    return plan.period_start is not None and (plan.period_end or 0) - plan.period_start + 1 == _LENGTH


def five_year_indicators(plan: Plan, shown: int = _SHOWN) -> tuple[list[FiveYear], int]:
    """The targets of a five-year plan with what was observed, those observed most often first; how many there are in
    all. Three queries: only the observations that are shown are fetched whole."""
    targets = (
        Figure.objects.filter(plan=plan, modality="target", review_state__in=LIVE, ambition="base")
        .exclude(low=None, high=None)
        .exclude(indicator=None)
        .defer("quote", "reason")
        .order_by("start", "pk")[:200]
    )
    asked = [(one, kind) for one in targets if (kind := _kind(one, plan.period_end or 0))]
    seen = _observed(plan, [one for one, _ in asked])
    found = [(one, kind, _of_target(plan, one, kind, seen)) for one, kind in asked]
    found.sort(key=lambda one: -min(len(one[2]), 2))
    whole = Figure.objects.defer("quote", "reason").in_bulk([pk for *_, ids in found[:shown] for pk in ids])
    return [_five_year(plan, one, kind, [whole[pk] for pk in ids]) for one, kind, ids in found[:shown]], len(found)


# Indicator, unit and measure of what was observed -> year -> id of the figure.
_Observed = dict[tuple[int | None, str, str], dict[int, int]]


def _observed(plan: Plan, targets: list[Figure]) -> _Observed:
    rows = Figure.objects.filter(
        government=plan.government_id,
        indicator__in={one.indicator_id for one in targets},
        unit__in={one.unit for one in targets},
        modality="actual",
        review_state__in=LIVE,
        document__state="current",
        period_start__gte=(plan.period_start or 0) - 1,
        period_end__lte=plan.period_end,
    )
    # Of several for a year the first that is no estimate.
    counted = rows.exclude(low=None).order_by().values_list("indicator", "unit", "measure", "period")
    found: _Observed = defaultdict(dict)
    for indicator, unit, measure, period, final, any_ in counted.annotate(
        final=Min("pk", filter=Q(estimated=False)), any=Min("pk")
    ):
        if period.isdigit():
            found[indicator, unit, measure][int(period)] = final or any_
    return found


def _of_target(plan: Plan, target: Figure, kind: str, seen: _Observed) -> list[int]:
    """The ids of the figures that show how far a target is, by year."""
    # What adds up over the years is reported as each year's amount; a level as a level.
    counted = "amount" if kind == "cumulative" else target.measure
    first = plan.period_start or 0
    by_year = seen.get((target.indicator_id, target.unit, counted), {})
    return [by_year[year] for year in sorted(by_year) if year >= first or kind == "end_value"]


def _five_year(plan: Plan, target: Figure, kind: str, seen: list[Figure]) -> FiveYear:
    first, last = plan.period_start or 0, plan.period_end or 0
    observed = tuple(seen)
    return FiveYear(target, first, last, kind, observed, _pace(target, kind, first, last, observed))


def _kind(target: Figure, last: int) -> str:
    """What the target asks for; nothing where a level is asked of several years and nobody can say of which."""
    if target.measure == "growth":
        return "average_growth"
    if target.period == str(last):
        return "end_value"
    return "" if target.measure == "ratio" else "cumulative"


def _pace(target: Figure, kind: str, first: int, last: int, observed: tuple[Figure, ...]) -> RequiredPace | None:
    goal = target.low if target.low is not None else target.high
    known = {one.period_start: one.low for one in observed if one.period_start is not None and one.low is not None}
    base = known.pop(first - 1, None)
    if goal is None or (kind == "end_value" and not known and base is None):
        return None
    try:
        return required_pace(kind, _exact(goal), first, last, {y: _exact(v) for y, v in known.items()}, base)
    except InputError:  # a growth of −100% and the like: nothing is required of a pace that has no meaning
        return None


def _exact(value: Decimal) -> Decimal:
    return value.normalize() + 0
