"""Charts: what is drawn for whom, and that nothing of a document's text gets out of its place."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from itertools import pairwise

import pytest

from luoshi_site.ledger.charts.indicator import NARROW, Chart, draw
from luoshi_site.ledger.charts.scale import ticks
from luoshi_site.ledger.charts.series import Dot, Pace, pace

SVG = "{http://www.w3.org/2000/svg}"


def target(**values: object) -> Dot:
    return Dot(**{"year": 2025, "low": 90, "high": 90, "comparator": "eq", "target": True, **values})  # type: ignore[arg-type]


def observed(**values: object) -> Dot:
    return Dot(**{"year": 2025, "low": 80, "high": 80, "comparator": "eq", "target": False, **values})  # type: ignore[arg-type]


def drawn(*dots: Dot, paces: tuple[Pace, ...] = ()) -> ElementTree.Element:
    return ElementTree.fromstring(draw(Chart("床位", "两年的目标和实绩", "张", dots, paces)))


def shapes(tree: ElementTree.Element, kind: str) -> list[ElementTree.Element]:
    return [one for one in tree.iter() if kind in (one.get("class") or "").split()]


def test_targets_are_open_and_observations_filled() -> None:
    tree = drawn(target(), observed(), observed(estimated=True))
    assert (
        len(shapes(tree, "plot-target")) == len(shapes(tree, "plot-actual")) == len(shapes(tree, "plot-estimate")) == 1
    )


@pytest.mark.parametrize(("comparator", "above"), [("ge", True), ("le", False)])
def test_the_bar_stands_above_for_at_least_and_below_for_at_most(comparator: str, above: bool) -> None:
    tree = drawn(target(comparator=comparator), observed())
    bar = shapes(tree, "plot-bar")[0]
    mark = shapes(tree, "plot-target")[0].get("d", "").split()[1].split("l")[0]
    assert (float(bar.get("y1", "")) < float(mark)) is above


def test_a_range_has_a_whisker_with_two_ends() -> None:
    tree = drawn(target(low=80, high=100, comparator="range"), observed())
    assert (len(shapes(tree, "plot-whisker")), len(shapes(tree, "plot-bar"))) == (1, 2)


def test_it_is_named_and_described_for_those_who_do_not_see_it() -> None:
    tree = drawn(target(words="2025年目标90张"), observed())
    assert tree.get("role") == "group"  # an img may hold no doors
    assert [tree.find(f"{SVG}{name}").text for name in ("title", "desc")] == ["床位", "两年的目标和实绩"]  # type: ignore[union-attr]
    ids = [tree.find(f"{SVG}{name}").get("id") for name in ("title", "desc")]  # type: ignore[union-attr]
    assert ids == [tree.get("aria-labelledby"), tree.get("aria-describedby")]


def test_script_in_names_stays_text() -> None:
    drawing = draw(
        Chart("<script>x</script>", '"><img>', "<b>", (target(words="</a><script>", address="/f/1/?a=1&b=2"),))
    )
    assert "<script>" not in drawing
    assert "<img>" not in drawing
    ElementTree.fromstring(drawing)


def test_without_numbers_nothing_is_drawn() -> None:
    assert draw(Chart("床位", "", "张", ())) == ""


@pytest.mark.parametrize(
    ("goal", "past", "line"),
    [
        (target(year=2030, first_year=2026, low=500, high=500), [], (100, 100)),  # in equal parts
        (target(year=2030, first_year=2026, low=5, high=5, measure="growth"), [], (5, 5)),  # held each year
        (target(year=2030, first_year=2026, low=80, high=80, measure="stock"), [observed(low=70, high=70)], (70, 80)),
        (target(year=2030, first_year=2026, measure="stock"), [], None),  # from where is not known
        (target(year=2030, first_year=2026, measure="stock"), [observed(estimated=True)], None),
        (target(year=2025, first_year=2025), [], None),
        (target(year=2025), [], None),
    ],
)
def test_the_required_pace(goal: Dot, past: list[Dot], line: tuple[float, float] | None) -> None:
    found = pace(goal, past)
    assert (found and (found.first, found.last)) == line


@pytest.mark.parametrize("values", [[0, 0], [-5, 3], [1e-4, 2e-4], [1, 1e9], [7], [-3, -3]])
def test_the_axis_holds_all_values(values: list[float]) -> None:
    marked = ticks(values)
    assert marked[0] <= min(values) <= max(values) <= marked[-1]
    assert 2 <= len(marked) <= 12


def test_what_was_replaced_is_drawn_apart_and_off_the_line() -> None:
    tree = drawn(
        observed(year=2023, low=70, high=70),
        observed(standing="revised", label="80 已修订"),
        observed(low=90, high=90, standing="current", label="90"),
        observed(low=85, high=85, standing="scope", label="85 年均"),
    )
    assert len(shapes(tree, "plot-earlier")) == len(shapes(tree, "plot-apart")) == 1
    assert [one.text for one in shapes(tree, "plot-label")] == ["90", "85 年均", "80 已修订"]
    circles = shapes(tree, "plot-actual")
    ends = (shapes(tree, "plot-line")[0].get("points") or "").split()
    assert float(ends[1].split(",")[1]) == pytest.approx(float(circles[1].get("cy") or 0), abs=0.1)


def test_labels_of_one_year_keep_clear_of_one_another() -> None:
    tree = drawn(*(observed(low=low, high=low, standing="current", label=str(low)) for low in (80, 80.1, 80.2)))
    heights = [float(one.get("y") or 0) for one in shapes(tree, "plot-label")]
    assert all(after - before >= 14 for before, after in pairwise(heights))


def test_every_mark_of_a_chart_is_a_door_to_the_sheet() -> None:
    tree = drawn(target(address="/figures/1/"), observed(address="/figures/2/"))
    assert [one.get("data-sheet") for one in tree.iter(f"{SVG}a")] == ["", ""]


def test_a_narrow_chart_holds_every_mark_and_names_fewer_years() -> None:
    dots = tuple(observed(year=year, low=year - 2000, high=year - 2000) for year in range(2018, 2031))
    chart = Chart("床位", "", "张", dots)

    def years(drawing: str) -> list[str]:
        texts = ElementTree.fromstring(drawing).iter(f"{SVG}text")
        return [str(text.text) for text in texts if len(str(text.text)) == 4]

    narrow, wide = draw(chart, "narrow", NARROW), draw(chart)
    assert narrow.count("plot-actual") == wide.count("plot-actual") == 13
    assert f'viewBox="0 0 {NARROW} ' in narrow
    assert 2 <= len(years(narrow)) < len(years(wide)) <= 13
