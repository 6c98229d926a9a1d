"""What must hold for any text: nothing is lost, nothing is told twice, every character leads back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from luoshi.documents.model import Document, Passage
from luoshi.documents.parse import parse
from luoshi.documents.reading import Reading
from luoshi.text.fold import fold, widen_marks
from luoshi.text.numbering import Marker, parse_marker

SEEDS = sorted((Path(__file__).parents[4] / "shared" / "seeds").glob("*.txt"))

PIECES = [
    "一、稳增长",
    "（一）扩大投资",
    "（二）促进消费。",
    "1．新增项目 20 个。",
    "2. 完成 3.5 万平方米，",
    "全年增长５．５％",
    "表 1 主要指标",
    "指标名称 预期目标",
    "粮食产量 52 万吨",
    "名称\t完成情况",
    "\t● 建成 3 处 ● 修缮 2 处",
    "第一章 总则",
    "——坚持统筹。",
    "\uf06c 完成收尾",
    "- 9 -",
    "12",
    "1 “三单”，指清单。",
    "建立“三单1”制度",
    "¹ 注释内容",
    "附件 1",
    "目 录",
    "某县人民政府公报",
    "第2期（总第3期）",
    "2026年县政府重点工作安排",
    "某府发〔2026〕3号",
    "https://example.org/a",
    "![](x.png)",
    "**加粗**",
    "Web 3 与 AI",
    "。",
    "　　",
    "",
    "|甲|乙|",
    "责任编辑：某",
]


def pieces() -> st.SearchStrategy[str]:
    line = st.lists(st.sampled_from(PIECES), min_size=0, max_size=3).map("".join)
    return st.lists(line, max_size=30).map("\n".join)


def all_passages(document: Document) -> Iterator[Passage]:
    yield from document.passages
    for table in document.tables:
        if table.caption:
            yield table.caption
        for row in table.rows:
            yield from (cell for cell in row if cell)


def check(document: Document) -> None:
    folded = widen_marks(fold(document.source))
    told: set[int] = set()
    for passage in all_passages(document):
        assert passage.text
        assert passage.text == passage.text.strip()
        assert passage.starts[0] == 0
        assert list(passage.starts) == sorted(set(passage.starts))
        assert -1 <= passage.section < len(document.sections)
        before = -1
        for position, character in enumerate(passage.text):
            offset = passage.offset(position)
            there = folded[offset]
            assert character == there or (character == " " and there.isspace())
            assert offset > before
            before = offset
            if not there.isspace():
                assert offset not in told
                told.add(offset)
    for span in document.furniture:
        told.update(range(span.start, span.end))
    check_rest(document, told)
    check_order(document)


def check_rest(document: Document, told: set[int]) -> None:
    """What neither passage nor table nor furniture holds: blanks, markers, bullets, # of Markdown, frames of tables."""
    rest = "".join(c if i not in told and not c.isspace() else "\n" for i, c in enumerate(fold(document.source)))
    for word in rest.split("\n"):
        while word:
            marker = parse_marker(word + "\n")
            length = marker.length if isinstance(marker, Marker) else 0
            loose = re.match(
                r"[|●○■□◆◇▪▲△►▶➢➤❖\ue000-\uf8ff\u200b\ufeff\xad*·\-–—.、:：()（）\d一二三四五六七八九十]", word
            )
            loose = loose or re.fullmatch("#{1,6}", word)  # of a Markdown heading
            assert length or loose, f"not accounted for: {word!r}"
            word = word[max(length, 1) :]


def check_order(document: Document) -> None:
    starts = [passage.offsets[0] for passage in document.passages]
    assert starts == sorted(starts)
    spans = [table.span for table in document.tables]
    assert spans == sorted(spans)
    assert document.parts[0].span.start == 0
    assert document.parts[-1].span.end == len(document.source)
    for section in document.sections:
        assert section.parent < section.index
        assert section.span.start <= section.span.end
        if section.parent >= 0:
            parent = document.sections[section.parent]
            assert parent.span.start <= section.span.start
            assert section.span.end <= parent.span.end
            assert section.level > parent.level


@settings(max_examples=300, deadline=None)
@given(pieces(), st.booleans())
def test_text_of_the_genre(text: str, whole_lines: bool) -> None:
    check(parse(Reading(text, whole_lines, "txt"), "any"))


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.booleans())
def test_any_text(text: str, whole_lines: bool) -> None:
    document = parse(Reading(text, whole_lines, "txt"), "any")
    assert document == parse(Reading(text, whole_lines, "txt"), "any")
    check(document)


@pytest.mark.parametrize(
    "text", ["", "\n\n", "   ", "。", "1.", "①", "\x00\x01", "附件", "表1", "\t\t\n\t", "|||", "目录\n目录", "《"]
)
def test_odd_text_gives_a_document(text: str) -> None:
    check(parse(Reading(text, False, "txt"), "odd"))


@pytest.mark.skipif(not SEEDS, reason="the shared documents are not there")
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_real_documents(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = parse(Reading(text, False, "txt"), path.stem)
    check(document)
    assert document == parse(Reading(text, False, "txt"), path.stem)


@pytest.mark.skipif(not SEEDS, reason="the shared documents are not there")
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_little_is_furniture(path: Path) -> None:
    document = parse(Reading(path.read_text(encoding="utf-8"), False, "txt"), path.stem)
    told = sum(len(passage.text) for passage in all_passages(document))
    assert told > 0.93 * len("".join(document.source.split()))
