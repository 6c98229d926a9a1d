"""The indicators that a government's documents speak of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, Max, Min, OuterRef, Q, QuerySet, Subquery

from luoshi_site.ledger.models import LIVE, Figure, Government, Indicator
from luoshi_site.ledger.queries.pages import Page, one_of, page_of
from luoshi_site.ledger.search.asking import holding, words_of

SORTS = {
    "name": ("name", "pk"),
    "-name": ("-name", "-pk"),
    "unit": ("unit", "name", "pk"),
    "nature": ("-nature", "name", "pk"),
}
DIRECTIONS = ("up", "down", "none")
NATURES = ("anticipatory", "binding")


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator with the number of its targets and observations and the years that they cover."""

    indicator: Indicator
    unit: str
    targets: int
    observations: int
    first_year: int | None
    last_year: int | None


@dataclass(frozen=True, slots=True)
class IndicatorList:
    """A page of lines, and what was asked for."""

    page: Page
    lines: list[IndicatorLine]
    asked: dict[str, str]


def indicator_list(government: Government, asked: Mapping[str, str]) -> IndicatorList:
    """The indicators that targets or observations of a government speak of; four queries."""
    kept = {
        "q": " ".join(asked.get("q", "").split())[:100],
        "direction": one_of(asked.get("direction"), DIRECTIONS),
        "nature": one_of(asked.get("nature"), NATURES),
        "sort": one_of(asked.get("sort"), SORTS, "name"),
    }
    used = Figure.objects.filter(government=government, modality__in=("target", "actual"), review_state__in=LIVE)
    own = Q(government=government) | Q(government=None)
    rows = Indicator.objects.filter(own, withdrawn="")
    # A value looked up for each indicator: whether one exists, a database may prefer to ask of all figures at once.
    rows = rows.alias(spoken_of=Subquery(used.filter(indicator=OuterRef("pk")).order_by().values("pk")[:1])).exclude(
        spoken_of=None
    )
    for name in ("direction", "nature"):
        if kept[name]:
            rows = rows.filter(**{name: kept[name]})
    if words := words_of(kept["q"]):
        rows = holding(rows, words, (None, government.pk))
    shown = {name: value for name, value in kept.items() if (name, value) != ("sort", "name")}
    page = page_of(rows.order_by(*SORTS[kept["sort"]]), shown, asked.get("page"))
    counts = {
        row["indicator"]: row
        for row in used.filter(indicator__in=[one.pk for one in page.rows])
        .order_by()
        .values("indicator")
        .annotate(
            targets=Count("pk", filter=Q(modality="target")),
            observations=Count("pk", filter=Q(modality="actual")),
            first=Min("period_start"),
            last=Max("period_end"),
        )
    }
    units = _units(used.filter(indicator__in=[one.pk for one in page.rows if not one.unit]))
    lines = [_line(one, one.unit or units.get(one.pk, ""), counts.get(one.pk, {})) for one in page.rows]
    return IndicatorList(page, lines, kept)


def _units(figures: QuerySet[Figure]) -> dict[int, str]:
    """The unit that is written most, for indicators that have none of their own."""
    counted = figures.order_by().values("indicator", "unit").annotate(n=Count("pk")).order_by("n", "unit")
    return {row["indicator"]: row["unit"] for row in counted}


def _line(indicator: Indicator, unit: str, counts: dict[str, int | None]) -> IndicatorLine:
    return IndicatorLine(
        indicator,
        unit,
        counts.get("targets") or 0,
        counts.get("observations") or 0,
        counts.get("first"),
        counts.get("last"),
    )
