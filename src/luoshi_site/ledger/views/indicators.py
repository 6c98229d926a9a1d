"""The indicators of a government, and one of them across years and documents."""

from __future__ import annotations

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from luoshi_site.accounts.permissions import actions
from luoshi_site.ledger.access import get_government, governments_of
from luoshi_site.ledger.charts.indicator import NARROW, Chart, draw
from luoshi_site.ledger.charts.series import Dot, pace
from luoshi_site.ledger.models import Government, Indicator
from luoshi_site.ledger.queries.indicator import IndicatorRecord, Kind, Row, indicator_record
from luoshi_site.ledger.queries.indicators import indicator_list
from luoshi_site.ledger.queries.pages import whole
from luoshi_site.site import marks
from luoshi_site.site.saying import say
from luoshi_site.site.templatetags.luoshi import period as period_words
from luoshi_site.site.values import value_parts

_MIDDLE_OF_YEAR = {"Q1": 0.125, "Q1-Q2": 0.3, "H1": 0.3, "Q1-Q3": 0.55}

_DIRECTIONS = (("up", "越高越好"), ("down", "越低越好"), ("none", "不分高低"))
_NATURES = (("anticipatory", "预期性"), ("binding", "约束性"))
_SORTS = (("name", "按名称"), ("-name", "按名称倒序"), ("unit", "按单位"), ("nature", "按属性"))


def indicators(request: HttpRequest, government_id: int) -> HttpResponse:
    """The list, filtered and sorted."""
    government = get_government(request.user, government_id)
    found = indicator_list(government, request.GET.dict())
    context = {
        "government": government,
        "may": actions(request.user, government),
        "found": found,
        "directions": _DIRECTIONS,
        "natures": _NATURES,
        "sorts": _SORTS,
    }
    return render(request, "ledger/indicators.html", context)


def indicator(request: HttpRequest, indicator_id: int) -> HttpResponse:
    """One indicator: the chart, the table, the names."""
    row, government = _visible(request, indicator_id)
    record = indicator_record(row, government)
    kind = next((one for one in record.kinds if one.key == request.GET.get("kind")), None)
    kind = kind or (record.kinds[0] if record.kinds else None)
    shown = [one for one in record.rows if one.kind == kind]
    chart = _chart(record, kind, shown) if kind else None
    context = {
        "government": government,
        "may": actions(request.user, government),
        "indicator": row,
        "record": record,
        "kind": kind,
        "rows": shown,
        "chart": chart,
        "drawing": draw(chart) if chart else "",
        "narrow": draw(chart, "narrow", NARROW) if chart else "",
    }
    return render(request, "ledger/indicator.html", context)


def _visible(request: HttpRequest, indicator_id: int) -> tuple[Indicator, Government]:
    """An indicator and the government whose figures are asked for; one of another government is not there."""
    mine = governments_of(request.user)
    own = Q(government=None) | Q(government__in=mine)
    row = Indicator.objects.filter(own, pk=indicator_id).select_related("government").first()
    if row is None:
        raise Http404
    if row.government is not None:
        return row, row.government
    asked = request.GET.get("g")
    government = mine.filter(pk=whole(asked, 0)).first() if asked else mine.first()
    if government is None:
        raise Http404
    return row, government


def _chart(record: IndicatorRecord, kind: Kind, rows: list[Row]) -> Chart:
    dots = tuple(dot for row in rows if (dot := _dot(row, kind)) is not None)
    observed = [dot for dot in dots if not dot.target]
    paces = tuple(line for dot in dots if dot.target and not dot.stretch and (line := pace(dot, observed)) is not None)
    numbers = [len(dots) - len(observed), len(observed)]
    years = sorted(int(dot.year) for dot in dots)
    title = say("{name}：目标值与实绩值", name=record.indicator.name)
    description = ""
    if years:
        description = say(
            "{first}年至{last}年，目标值{targets}个，实绩值{observations}个，单位{unit}。逐项数字见下表。",
            first=years[0],
            last=years[-1],
            targets=numbers[0],
            observations=numbers[1],
            unit=kind.unit or "—",
        )
    return Chart(title, description, kind.unit, dots, paces)


def _dot(row: Row, kind: Kind) -> Dot | None:
    figure = row.figure
    if (row.low is None and row.high is None) or figure.period_end is None:
        return None
    low = float(row.low if row.low is not None else row.high or 0)
    high = float(row.high if row.high is not None else low)
    target = figure.modality == "target"
    year = figure.period_end + (0 if target else _MIDDLE_OF_YEAR.get(figure.period[4:], 0.0) and _part(figure.period))
    first = figure.period_start
    if target and first == figure.period_end and figure.plan and figure.plan.period_start and figure.plan.period_end:
        # 到2030年: a level that a plan of several years sets for its last.
        long = figure.plan.period_end - figure.plan.period_start >= 2 and figure.plan.period_end == figure.period_end
        first = figure.plan.period_start if long else first
    spoken = "ratio" if figure.measure == "amount" and first != figure.period_start else figure.measure
    words = f"{period_words(figure.period)} {say('目标' if target else '实绩')} {value_parts(figure)}"
    stands = row.stands
    if stands is not None:
        words += f"（{say(marks.find('standing', stands.kind).word)}）"
    return Dot(
        year=year,
        low=low,
        high=high,
        comparator=figure.comparator,
        target=target,
        estimated=figure.estimated,
        stretch=figure.ambition == "stretch",
        words=f"{words}，{row.sentence.title}" if row.sentence.title else words,
        address=reverse("ledger:figure", args=[figure.pk]),
        first_year=first,
        measure=spoken,
        standing=stands.kind if stands else "",
        label=f"{value_parts(figure).number} {stands.label}".strip() if stands else "",
    )


def _part(period: str) -> float:
    """How far before the end of its year a part of a year is drawn."""
    return _MIDDLE_OF_YEAR[period[4:]] - 0.9
