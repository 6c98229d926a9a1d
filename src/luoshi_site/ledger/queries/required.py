"""What each year left must bring for the targets of a plan of several years, by the rows of its scorecard."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from luoshi.alignment.features import Mention
from luoshi.alignment.model import Alignment as FoundAlignment
from luoshi.alignment.model import Years
from luoshi.alignment.years import FEWEST_YEARS
from luoshi.assessment.multi_year import judge_years
from luoshi.assessment.scorecard import as_target
from luoshi_site.ledger.models import LIVE, Figure, Plan
from luoshi_site.ledger.queries.scorecards import Row
from luoshi_site.ledger.shapes import as_figure


def required_paces(plan: Plan, rows: Iterable[Row]) -> dict[int, Decimal]:
    """The pace by the row's alignment; rows of which no year inside the plan is reported have none. One query, and
    none for a plan of fewer years than the library follows.
    """
    first, last = plan.period_start, plan.period_end
    if first is None or last is None or last - first + 1 < FEWEST_YEARS:
        return {}
    base = _base(plan, first - 1)
    found: dict[int, Decimal] = {}
    for row in rows:
        reported = _by_year(row, first, last)
        if not reported:
            continue
        start = base.get(_key(row.target.figure))
        stated = ({first - 1: start} if start else {}) | reported
        pace = _pace(row.target.figure, stated, (first, last))
        if pace is not None:
            found[row.alignment.pk] = pace
    return found


def _base(plan: Plan, year: int) -> dict[tuple[int | None, str], Figure]:
    """What the plan itself states of the year before its first, by indicator and measure."""
    own = Figure.objects.filter(document=plan.document_id, modality="actual", period=str(year), review_state__in=LIVE)
    return {_key(one): one for one in own.exclude(indicator=None).order_by("-start", "-pk")}


def _key(figure: Figure) -> tuple[int | None, str]:
    return figure.indicator_id, figure.measure


def _by_year(row: Row, first: int, last: int) -> dict[int, Figure]:
    found: dict[int, Figure] = {}
    for place in (row.outcome, *row.also):
        if place is not None and place.figure.period.isdigit() and first <= int(place.figure.period) <= last:
            found.setdefault(int(place.figure.period), place.figure)
    return dict(sorted(found.items()))


def _pace(target: Figure, stated: dict[int, Figure], span: tuple[int, int]) -> Decimal | None:
    years = Years(span, tuple((year, Mention(str(one.document_id), as_figure(one))) for year, one in stated.items()))
    latest = years.stated[-1][1]
    found = FoundAlignment(Mention("plan", as_figure(target)), latest, measure=latest.figure.measure, years=years)
    followed = judge_years(found, as_target(found))
    per_year = followed[1].per_year if followed else None
    return per_year.normalize() if per_year is not None else None
