"""Fact sheets: written from a document, read as one."""

from __future__ import annotations

import json

import pytest

import luoshi
from luoshi.alignment.wording import number_words
from luoshi.errors import ReadError
from luoshi.export.jsonl import encode
from luoshi.factsheets.shape import FIGURE
from luoshi.factsheets.write import fact_lines
from luoshi.samples import fact_sheets, sample_path

HEAD = {"facts": 1, "title": "云岭区2025年重点工作安排", "kind": "arrangement", "period": "2025"}
BEDS = {"clause": "一/1", "indicator": "养老床位", "low": 300, "unit": "张"}


def sheet(*lines: object) -> bytes:
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in (HEAD, *lines)).encode()


@pytest.mark.parametrize("sample", ["plan-2024.txt", "report-2024.pdf", "outline-2026.pdf", "budget-2025.docx"])
def test_a_document_and_its_fact_sheet_say_the_same(sample: str) -> None:
    found = luoshi.read(sample_path(sample))
    lines = fact_lines(found.document, found.document.meta, found.figures)
    again = luoshi.read_bytes("\n".join(map(encode, lines)).encode(), "sheet.facts")
    assert again.document.meta == found.document.meta
    for old, new in zip(found.figures, again.figures, strict=True):
        assert all(
            getattr(old, name) == getattr(new, name) or (name == "period" and old.period is None) for name in FIGURE
        )
        assert new.clause == old.clause
        source = again.document.source
        assert new.quote == new.quote_span.of(source)
        assert new.low is None or new.span.of(source) == number_words(new.low)
        assert again.document.path(new.section) == new.clause


def test_a_fact_sheet_holds_no_sentence() -> None:
    found = luoshi.read(sample_path("plan-2024.txt"))
    sentences = {figure.quote for figure in found.figures if len(figure.quote) > 15}
    lines = "\n".join(map(encode, fact_lines(found.document, found.document.meta, found.figures)))
    assert not [sentence for sentence in sentences if sentence in lines]


def test_figures_of_one_sentence_share_a_line_and_clauses_become_sections() -> None:
    canteens = {"clause": "一/1", "joined": True, "indicator": "社区食堂", "low": 12, "unit": "家", "context": ["其中"]}
    parks = {"clause": "二/(一)/2", "indicator": "口袋公园", "low": 5, "unit": "座", "ambition": "stretch"}
    found = luoshi.read_bytes(sheet(BEDS, canteens, parks), "a.facts")
    assert found.document.source.split("\n")[1:3] == [
        "一/1 养老床位：300张（2025，目标）；其中 社区食堂：12家（2025，目标）",
        "二/(一)/2 口袋公园：力争5座（2025，目标）",
    ]
    assert [section.label for section in found.document.sections] == ["一", "1", "二", "(一)", "2"]
    assert found.figures[0].quote == found.figures[1].quote


def test_targets_without_a_number_are_found_where_their_words_stand() -> None:
    row = {"indicator": "单位生产总值能耗降低率", "comparator": "directive"}
    found = luoshi.read_bytes(sheet(row), "a.facts")
    assert found.figures[0].span.of(found.document.source) == "完成下达目标"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"indicator": "绿地", "low": NaN}', "第2行: 这一行不是 JSON"),
        ('{"indicator": "绿地", "low": 1e999999999}', "第2行: low 的值"),
        ('{"indicator": "绿地", "low": true}', "第2行: low 的值"),
        ('{"indicator": "绿地", "unit": 5}', "第2行: unit 的值"),
        ('{"indicator": "绿地", "area": 5}', "第2行: 不认识“area”。可用的有：clause"),
        ('{"indicator": "绿地", "measure": "sum"}', "可用的有：amount、stock"),
        ('{"indicator": "绿\\u0000地"}', "第2行: indicator 的值"),
        ('{"owners": "区财政局"}', "第2行: owners 的值"),
        ("[1, 2]", "第2行: 这一行不是 JSON 对象"),
        ("[" * 100_000, "第2行: 这一行不是 JSON"),
    ],
)
def test_a_wrong_line_is_named_with_what_is_legal(line: str, said: str) -> None:
    with pytest.raises(ReadError) as raised:
        luoshi.read_bytes(sheet() + b"\n" + line.encode(), "a.facts")
    assert said in str(raised.value)


def test_a_later_form_is_refused() -> None:
    with pytest.raises(ReadError, match="请升级 luoshi"):
        luoshi.read_bytes(b'{"facts":2, "title": "x"}', "a.facts")


def test_other_json_is_still_plain_text() -> None:
    assert luoshi.read_bytes(b'{"a": "b"}', "a.txt").document.source == '{"a": "b"}'


def test_the_shipped_sheets_are_read_and_hold_names_and_numbers_only() -> None:
    assert len(fact_sheets()) > 5
    for path in fact_sheets():
        assert luoshi.read(path).figures
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            words = [value for value in json.loads(line).values() if isinstance(value, str)]
            assert not [word for word in words if len(word) > 60 or any(mark in word for mark in "。；，")], line
