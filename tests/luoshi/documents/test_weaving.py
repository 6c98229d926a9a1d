"""Stretches woven by their words give what those woven sign by sign do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from luoshi.documents.reflow import ends_paragraph
from luoshi.documents.weaving import Weaver, weave

_PIECES = [
    "新增",
    "养老",
    "5",
    "12",
    "%",
    "，",
    "。",
    "AI",
    "m",
    " ",
    "  ",
    "\n",
    "\u3000",
    "\u200b",
    "*",
    "²",
    "[1]",
    "<br>",
    "3,",
    "026万",
]


@given(st.lists(st.lists(st.sampled_from(_PIECES), max_size=8).map("".join), min_size=1, max_size=5), st.data())
def test_both_ways_agree(pieces: list[str], data: st.DataObject) -> None:
    text = "\n".join(pieces)
    starts = [sum(len(piece) + 1 for piece in pieces[:index]) for index in range(len(pieces))]
    spans = [(start, start + len(piece)) for start, piece in zip(starts, pieces, strict=True)]
    digits = [index for index, character in enumerate(text) if character.isdigit()]
    marks = sorted(data.draw(st.sets(st.sampled_from(digits)))) if digits else []
    assert Weaver(text).weave(spans, marks) == weave(text, spans, marks)


def test_nothing_may_be_left_of_a_text() -> None:
    assert weave("**", [(0, 2)]).text == ""
    assert Weaver(" ").weave([(0, 1)]).text == ""


def test_a_footnote_mark_stays_out_of_plain_text() -> None:
    text = "新增养老床位1张"
    assert Weaver(text).weave([(0, len(text))], [text.index("1")]).text == "新增养老床位张"


@pytest.mark.parametrize(
    ("line", "ended"),
    [
        ("新增车位90个。（责任单位：区建管委）", True),
        ("新增车位90个（责任单位：区建管委）", False),
        ("新增车位90个。（责任单位：区建管委（牵头）、区绿化局）", True),
        ("新增车位90个（责任单位：区建管委（牵头）、区绿化局）", False),
        ("新增车位90个。（一）", False),
        ("新增车位90个）", False),
        ("（新增车位90个）", False),
    ],
)
def test_a_line_is_ended_by_the_stop_before_its_last_bracket(line: str, ended: bool) -> None:
    assert ends_paragraph(line) is ended


@pytest.mark.parametrize(
    ("text", "woven"),
    [
        ("总计3,594, 026万元", "总计3,594,026万元"),
        ("结转234, 558.5万元", "结转234,558.5万元"),
        ("分为1, 200人和3, 40人", "分为1,200人和3, 40人"),
        ("第3, 2026 年", "第3, 2026年"),
    ],
)
def test_a_blank_behind_the_comma_of_a_number_goes(text: str, woven: str) -> None:
    assert weave(text, [(0, len(text))]).text == woven
