"""What was done by now of what was planned in the same sentence."""

from __future__ import annotations

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures


def test_what_is_done_by_now_is_of_what_was_planned() -> None:
    text = "柳湾县2025年民生实事完成情况\n\n计划升级改造20个集市，现已建成12个。计划新建1万亩果园，现已完成9120亩。\n"
    figures = find_figures(parse(Reading(text=text, whole_lines=False, format="txt"), "sample"))
    assert [(f.indicator, str(f.low), f.modality) for f in figures] == [
        ("集市", "20", "target"),
        ("集市", "12", "actual"),
        ("果园", "1", "target"),
        ("果园", "9120", "actual"),
    ]
