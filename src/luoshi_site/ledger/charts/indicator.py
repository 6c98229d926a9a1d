"""The chart of an indicator: years across, targets open with their comparator, observations filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from luoshi_site.ledger.charts.scale import Scale, ticks
from luoshi_site.ledger.charts.series import Dot, Pace
from luoshi_site.ledger.charts.svg import element

WIDE, NARROW = 960, 400  # the width of a desk's column, and of a phone's
_HEIGHT = 330
_LEFT, _RIGHT, _TOP, _BOTTOM = 64, 24, 26, 34
_BAR = 13  # the length of a comparator's bar
_ASIDE = 6  # targets stand a little before, observations a little after the middle of their year
_YEAR_ROOM = 50  # between the names of two years
_LINE = 14  # between two lines of words


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn. ``title`` and ``description`` are read to those who cannot see it; ``unit`` stands at the axis."""

    title: str
    description: str
    unit: str
    dots: tuple[Dot, ...]
    paces: tuple[Pace, ...] = ()

    @property
    def several(self) -> bool:
        """Whether a year has several observations that differ."""
        return any(dot.standing for dot in self.dots)

    @property
    def stretches(self) -> bool:
        """Whether a target is one that is only aimed at."""
        return any(dot.stretch for dot in self.dots)


def draw(chart: Chart, name: str = "chart", width: int = WIDE) -> SafeString:
    """The chart as SVG, ``width`` pixels wide; nothing where there is no number to show."""
    if not chart.dots:
        return mark_safe("")
    across, up, marked = _scales(chart, width)
    observed = sorted((dot for dot in chart.dots if not dot.target), key=lambda dot: dot.year)
    parts: list[SafeString] = [
        element("title", chart.title, id=f"{name}-title"),
        element("desc", chart.description, id=f"{name}-desc"),
        element("g", *_axes(chart, across, up, marked), aria_hidden="true"),
        *(_line(pace, across, up) for pace in chart.paces),
        _path(observed, across, up),
        *(_target(dot, across, up) for dot in chart.dots if dot.target),
        *(_observation(dot, across, up) for dot in observed),
        *_labels(observed, across, up),
    ]
    return element(
        "svg",
        *parts,
        class_="plot",
        viewBox=f"0 0 {width} {_HEIGHT}",
        role="group",  # no img: every mark in it is a door
        aria_labelledby=f"{name}-title",
        aria_describedby=f"{name}-desc",
        xmlns="http://www.w3.org/2000/svg",
    )


def _scales(chart: Chart, width: int) -> tuple[Scale, Scale, list[float]]:
    years = [dot.year for dot in chart.dots] + [
        end for pace in chart.paces for end in (pace.first_year, pace.last_year)
    ]
    values = [value for dot in chart.dots for value in (dot.low, dot.high)]
    values += [end for pace in chart.paces for end in (pace.first, pace.last)]
    first, last = int(min(years)), int(max(years))
    if first == last:
        values.append(0.0)  # a single year shows no course, so its values are seen whole
    marked = ticks(values)
    room = 0.6 if last - first < 3 else 0.4
    across = Scale(first - room, last + room, _LEFT, width - _RIGHT)
    return across, Scale(marked[0], marked[-1], _HEIGHT - _BOTTOM, _TOP), marked


def _axes(chart: Chart, across: Scale, up: Scale, marked: Sequence[float]) -> list[SafeString]:
    parts = [element("text", chart.unit, class_="plot-unit", x=_LEFT - 8, y=12, text_anchor="end")]
    for value in marked:
        y = up.at(value)
        parts.append(element("line", class_="plot-grid", x1=_LEFT, x2=across.last, y1=y, y2=y))
        parts.append(element("text", _short(value), class_="plot-tick", x=_LEFT - 8, y=y + 4, text_anchor="end"))
    first, last = round(across.low + 0.5), round(across.high - 0.45)
    every = -(-(last - first + 1) * _YEAR_ROOM // round(across.last - across.first))
    for year in range(last, first - 1, -every):  # the last year is where the target stands
        x = across.at(year)
        parts.append(element("text", str(year), class_="plot-tick", x=x, y=_HEIGHT - 12, text_anchor="middle"))
    base = _HEIGHT - _BOTTOM
    parts.append(element("line", class_="plot-base", x1=_LEFT, x2=across.last, y1=base, y2=base))
    return parts


def _short(value: float) -> str:
    return f"{value:,.6f}".rstrip("0").rstrip(".").replace("-", "\u2212")


def _line(pace: Pace, across: Scale, up: Scale) -> SafeString:
    return element(
        "line",
        class_="plot-pace",
        x1=across.at(pace.first_year),
        x2=across.at(pace.last_year),
        y1=up.at(pace.first),
        y2=up.at(pace.last),
    )


def _path(observed: Sequence[Dot], across: Scale, up: Scale) -> SafeString:
    """A line through one observation of each full year, the first given: the newest document's."""
    whole: dict[float, Dot] = {}
    for dot in observed:
        if dot.year == int(dot.year) and dot.stands:
            whole.setdefault(dot.year, dot)
    points = " ".join(f"{across.at(dot.year) + _ASIDE:.1f},{up.at(dot.middle):.1f}" for dot in whole.values())
    return element("polyline", class_="plot-line", points=points) if len(whole) > 1 else mark_safe("")


def _door(dot: Dot, *shapes: SafeString) -> SafeString:
    inner = (element("title", dot.words), *shapes)
    if not dot.address:
        return element("g", *inner)
    return element("a", *inner, href=dot.address, data_sheet="", aria_label=dot.words)


def _target(dot: Dot, across: Scale, up: Scale) -> SafeString:
    """An open mark; a bar under it for at most, above it for at least, a whisker between the ends of a range."""
    x, y = across.at(dot.year) - (0 if dot.stretch else _ASIDE), up.at(dot.middle)
    shapes = []
    if dot.low != dot.high:
        low, high = up.at(dot.low), up.at(dot.high)
        ends = (element("line", class_="plot-bar", x1=x - 5, x2=x + 5, y1=end, y2=end) for end in (low, high))
        shapes += [element("line", class_="plot-whisker", x1=x, x2=x, y1=low, y2=high), *ends]
    away = {"ge": -1, "le": 1}.get(dot.comparator, 0)
    if away:
        stem = y + away * 13
        shapes.append(element("line", class_="plot-whisker", x1=x, x2=x, y1=y, y2=stem))
        shapes.append(element("line", class_="plot-bar", x1=x - _BAR / 2, x2=x + _BAR / 2, y1=stem, y2=stem))
    diamond = f"M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6z"
    shapes.append(element("path", class_="plot-target" + (" plot-stretch" if dot.stretch else ""), d=diamond))
    return _door(dot, *shapes)


def _observation(dot: Dot, across: Scale, up: Scale) -> SafeString:
    x = across.at(dot.year) + (_ASIDE if dot.year == int(dot.year) else 0)
    shapes = []
    if dot.low != dot.high:
        shapes.append(element("line", class_="plot-whisker", x1=x, x2=x, y1=up.at(dot.low), y2=up.at(dot.high)))
    y = up.at(dot.middle)
    if dot.standing == "scope":
        shapes.append(element("rect", class_="plot-apart", x=x - 4, y=y - 4, width=8.0, height=8.0))
    elif not dot.stands:
        shapes.append(element("circle", class_="plot-earlier", cx=x, cy=y, r=3.5))
    else:
        kind = "plot-estimate" if dot.estimated else "plot-actual"
        shapes.append(element("circle", class_=kind, cx=x, cy=y, r=4.5))
    return _door(dot, *shapes)


def _labels(observed: Sequence[Dot], across: Scale, up: Scale) -> list[SafeString]:
    """Beside the several values of a year what each of them is, from the top down and clear of one another."""
    placed: list[SafeString] = []
    done: dict[float, dict[str, float]] = {}
    for dot in sorted(observed, key=lambda one: (one.year, up.at(one.middle))):
        told = done.setdefault(dot.year, {})
        if not dot.label or dot.label in told:
            continue
        y = max([up.at(dot.middle) + 4, *(other + _LINE for other in told.values())])
        told[dot.label] = y
        placed.append(element("text", dot.label, class_="plot-label", x=across.at(dot.year) + _ASIDE + 9, y=y))
    return placed
