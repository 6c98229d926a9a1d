"""Sentences, quoted stretches and clauses."""

from __future__ import annotations

import pytest

from luoshi.figures.sentences import clause_left, is_inside, quoted_stretches, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建书屋3家。改造公园2座。", ["新建书屋3家。", "改造公园2座。"]),
        ("“早安计划启动。”随后开课。", ["“早安计划启动。”", "随后开课。"]),
        ("增长3.5%。没有句号", ["增长3.5%。", "没有句号"]),
        ("建成书屋（含街道2家；社区5家）7家。", ["建成书屋（含街道2家；社区5家）7家。"]),
        ("真的？！当然。", ["真的？！", "当然。"]),
        ("Phase A. 二期", ["Phase A.", " 二期"]),
        ("", []),
    ],
)
def test_a_text_falls_into_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_what_stands_in_quotes_is_known() -> None:
    text = "办好“青春市集”和《夜读》两个品牌"
    stretches = quoted_stretches(text)
    assert [text[start:end] for start, end in stretches] == ["“青春市集”", "《夜读》"]
    assert [char for at, char in enumerate(text) if is_inside(stretches, at)] == list("“青春市集”《夜读》")
    assert quoted_stretches("没有引号") == []


@pytest.mark.parametrize(("start", "left"), [(0, "达到"), (6, "到")])
def test_a_clause_begins_behind_the_last_comma(start: int, left: str) -> None:
    assert clause_left("书屋增加，达到5家", start, 7) == left


def test_a_stretch_without_a_full_stop_is_cut_at_commas() -> None:
    text = "新增养老床位20张，" * 500
    pieces = list(sentences(text))
    assert [text[end - 1] for _, end in pieces] == ["，"] * len(pieces)
    assert len(pieces) == 3
    assert "".join(text[start:end] for start, end in pieces) == text


def test_a_stretch_without_any_mark_is_cut_all_the_same() -> None:
    assert list(sentences("5" * 4500)) == [(0, 2000), (2000, 4000), (4000, 4500)]
