"""The Word export: laid out as an official document, the same twice, and holding every row."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

import luoshi
from luoshi.assessment.scorecard import Scorecard, scorecard
from luoshi.export.comparison import Comparison
from luoshi.export.docx import write_docx
from luoshi.export.scorecard import scorecard_comparison
from luoshi.export.words import Words

PLAN = (
    "2024年重点工作安排\n\n一、发展经济\n\n1．全年引进各类首店90家以上，新增绿地12万平方米。\n\n"
    "二、改善民生\n\n2．新增养老床位600张。\n"
)
REPORT = "2024年工作报告\n\n2024年，引进首店104家，新增养老床位580张。\n"


@pytest.fixture(scope="module")
def card() -> tuple[Scorecard, Comparison]:
    plan, report = luoshi.read_bytes(PLAN.encode(), "计划.txt"), luoshi.read_bytes(REPORT.encode(), "报告.txt")
    made = scorecard(plan.figures, {report.name: report.figures}, plan_doc=plan.name)
    return made, scorecard_comparison(made, plan, [report])


def test_the_page_is_that_of_an_official_document(card: tuple[Scorecard, Comparison]):
    document = Document(io.BytesIO(write_docx(card[1], Words())))
    section = document.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(margin.mm) for margin in margins if margin] == [37, 35, 28, 26]
    assert section.page_width is not None
    assert abs(section.page_width - Mm(210)) < Mm(1)
    title = document.paragraphs[0].runs[0]
    assert title.font.size == Pt(22)
    assert title._r.rPr.rFonts.get(qn("w:eastAsia")) == "方正小标宋简体"


def test_page_numbers_stand_between_dashes_on_the_outer_side(card: tuple[Scorecard, Comparison]):
    section = Document(io.BytesIO(write_docx(card[1], Words()))).sections[0]
    assert section.footer.paragraphs[0].text == "—  —"
    assert "PAGE" in section.footer._element.xml
    assert section.footer.paragraphs[0].alignment != section.even_page_footer.paragraphs[0].alignment


def test_every_target_has_its_row_with_the_verdict_in_words(card: tuple[Scorecard, Comparison]):
    made, comparison = card
    tables = Document(io.BytesIO(write_docx(comparison, Words()))).tables
    rows = [row for table in tables for row in table.rows[1:]]
    assert len(rows) == len(made.rows)
    said = " ".join(row.cells[2].text for row in rows)
    assert "◆ 超额" in said
    assert "✕ 未完成" in said
    assert "○ 未见报告" in said


def test_the_same_comparison_gives_the_same_bytes(card: tuple[Scorecard, Comparison]):
    assert write_docx(card[1], Words()) == write_docx(card[1], Words())


def test_it_comes_in_english(card: tuple[Scorecard, Comparison]):
    document = Document(io.BytesIO(write_docx(card[1], Words("en"))))
    assert document.tables[0].rows[0].cells[1].text == "Promise"
