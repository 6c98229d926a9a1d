"""Texts that were flattened to a line: the title runs into the first clause, and the clauses into one another."""

from __future__ import annotations

from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.figures.find import find_figures

FILL = "全街道上下同心协力，狠抓落实，各项工作都取得了新的进展。" * 3


def told(text: str) -> list[tuple[str, str | None]]:
    document = parse(Reading(text, False, "txt"), "sample")
    return [(figure.modality, figure.period) for figure in find_figures(document)]


def test_a_title_run_into_its_text_is_found() -> None:
    text = f"柳湾街道2022年工作总结一、2022年工作回顾。{FILL}实现税收24亿元。二、2023年工作思路。税收26亿元。\n"
    assert parse(Reading(text, False, "txt"), "sample").meta.title == "柳湾街道2022年工作总结"
    assert told(text) == [("actual", "2022"), ("target", "2023")]


def test_clauses_with_han_numbers_run_on() -> None:
    text = "柳湾局2023年工作总结\n\n现总结如下：一、2023年工作情况。引进项目12个。二、2024年工作打算。引进项目15个。\n"
    assert told(text) == [("actual", "2023"), ("target", "2024")]


def test_quarters_told_side_by_side_are_no_clauses() -> None:
    text = "柳湾局2023年工作总结\n\n一、工业。产值增长5%。二、三季度增长6%。一、二、三季度税收分别增长2%、3%、4%。\n"
    document = parse(Reading(text, False, "txt"), "sample")
    assert [section.label for section in document.sections] == ["一"]


def test_a_sentence_that_ends_in_a_report_is_no_title() -> None:
    text = f"一、我局向大会作了工作报告。{FILL}{FILL}\n"
    assert parse(Reading(text, False, "txt"), "sample").meta.title != "一、我局向大会作了工作报告"
