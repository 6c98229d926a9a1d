"""What must hold of alignment and assessment whatever the figures."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.alignment.assignment import assign
from luoshi.alignment.drift import drift
from luoshi.alignment.targets import align_targets
from luoshi.assessment.judge import better_when, judge
from luoshi.assessment.model import Observation, Target
from luoshi.assessment.scorecard import scorecard
from luoshi.figures.model import Figure
from luoshi.text.span import Span

FRONTS = ["", "社区", "市级", "智慧", "各类", "老年人", "残疾人家庭", "“幸福里”", "既有多层住宅", "户外"]
NOUNS = [
    "健身步道",
    "口袋公园",
    "日间照护中心",
    "长者食堂",
    "加装电梯",
    "停车位",
    "首店",
    "总部",
    "床位",
    "电影票",
    "地区生产总值",
]
ENDS = ["", "建设", "改造", "开工", "完工", "服务", "面积"]
UNITS = ["个", "家", "座", "条", "名", "人次", "万平方米", "亿元", "%"]

names = st.builds(lambda *parts: "".join(parts), st.sampled_from(FRONTS), st.sampled_from(NOUNS), st.sampled_from(ENDS))


@st.composite
def plans(draw: st.DrawFn) -> list[Figure]:
    """Targets at places of their own; indicators, numbers and units may repeat."""
    count = draw(st.integers(0, 14))
    figures = []
    for number in range(count):
        value = draw(st.integers(0, 30))
        unit = draw(st.sampled_from(UNITS))
        measure = draw(st.sampled_from(["growth", "ratio"] if unit == "%" else ["amount", "stock"]))
        figures.append(
            Figure(
                Span(number * 10, number * 10 + 2),
                draw(names),
                measure,
                draw(st.sampled_from(["eq", "ge", "approx"])),
                value,
                value,
                unit,
                draw(st.sampled_from(["2024", "2024", "2024Q1-Q3", None])),
                "target",
                ambition=draw(st.sampled_from(["base", "base", "base", "stretch"])),
                verb=draw(st.sampled_from(["", "新建", "翻建", "新建、翻建", "新增", "筹措", "供应"])),
            )
        )
    return figures


def done(figures: list[Figure]) -> list[Figure]:
    return [replace(figure, modality="actual") for figure in figures]


@settings(max_examples=150, deadline=None)
@given(plans(), plans(), st.integers(0, 1000))
def test_alignment_does_not_depend_on_the_order_of_its_input(
    plan: list[Figure], report: list[Figure], seed: int
) -> None:
    shuffled_plan, shuffled_report = list(plan), done(report)
    random.Random(seed).shuffle(shuffled_plan)
    random.Random(seed + 1).shuffle(shuffled_report)
    straight = scorecard(plan, {"r": done(report)})
    assert scorecard(shuffled_plan, {"r": shuffled_report}) == straight


@settings(max_examples=150, deadline=None)
@given(plans(), plans())
def test_drift_does_not_depend_on_the_order_of_its_input(old: list[Figure], new: list[Figure]) -> None:
    assert drift(old[::-1], new[::-1]) == drift(old, new)


@settings(max_examples=250, deadline=None)
@given(plans())
def test_a_plan_aligned_with_itself_gives_every_target_its_own_figure(plan: list[Figure]) -> None:
    for alignment in align_targets(plan, {"r": done(plan)}).alignments:
        assert alignment.outcome is not None
        assert alignment.outcome.figure.span == alignment.target.figure.span


@given(
    value=st.integers(-50, 200),
    comparator=st.sampled_from(["eq", "ge", "le", "approx"]),
    direction=st.sampled_from(["higher", "lower"]),
    measure=st.sampled_from(["amount", "growth", "ratio"]),
    first=st.integers(-100, 400),
    second=st.integers(-100, 400),
    seen_as=st.sampled_from(["eq", "ge", "approx"]),
)
def test_a_verdict_never_improves_when_the_outcome_worsens(
    value: int, comparator: str, direction: str, measure: str, first: int, second: int, seen_as: str
) -> None:
    target = Target(value, value, "%", measure, comparator, direction)
    rank = {"missed": 0, "met": 1, "exceeded": 2}
    worse, better = sorted((first, second), reverse=better_when(target) == "lower")
    low = judge(target, Observation(worse, worse, "%", measure, seen_as)).name
    high = judge(target, Observation(better, better, "%", measure, seen_as)).name
    assert rank[low] <= rank[high]


@settings(max_examples=100, deadline=None)
@given(plans(), st.integers(0, 13), st.integers(1, 30))
def test_the_verdicts_of_a_scorecard_never_improve_when_one_outcome_worsens(
    plan: list[Figure], which: int, loss: int
) -> None:
    if not plan:
        return
    which %= len(plan)
    report = done([replace(figure, period="2024") for figure in plan])
    before = scorecard(plan, {"r": report}).rows[which]
    report[which] = replace(
        report[which], low=Decimal(report[which].low or 0) - loss, high=Decimal(report[which].low or 0) - loss
    )
    after = scorecard(plan, {"r": report}).rows[which]
    rank = {"missed": 0, "met": 1, "exceeded": 2}
    if before.outcome_start == after.outcome_start and before.verdict in rank and after.verdict in rank:
        assert rank[after.verdict] <= rank[before.verdict]


@given(st.dictionaries(st.tuples(st.integers(0, 5), st.integers(0, 5)), st.integers(1, 100), max_size=20))
def test_the_assignment_is_one_to_one_and_no_worse_than_greedy(scores: dict[tuple[int, int], int]) -> None:
    shares = {pair: score / 100 for pair, score in scores.items()}
    chosen = assign(shares)
    assert len(set(chosen.values())) == len(chosen)
    assert all(pair in shares for pair in chosen.items())
    greedy, rows, columns = 0.0, set(), set()
    for pair in sorted(shares, key=lambda pair: -shares[pair]):
        if pair[0] not in rows and pair[1] not in columns:
            greedy += shares[pair]
            rows.add(pair[0])
            columns.add(pair[1])
    assert sum(shares[pair] for pair in chosen.items()) >= greedy - 1e-9
