"""Where a stretch of the text stands on its page."""

from __future__ import annotations

import pytest

import luoshi
from luoshi.documents.formats.pdf import PDFIUM, open_pdf
from luoshi.documents.formats.pdf_page import read_page
from luoshi.documents.limits import Watch
from luoshi.documents.places import boxes_of
from luoshi.documents.reading import Box
from luoshi.samples import sample_path
from luoshi.text.span import Span

TEXT = "全区新建充电桩\n320个，超过目标\n"
LINES = [Box(Span(0, 7), 1, 100, 50, 170, 60), Box(Span(8, 17), 1, 100, 70, 178, 80)]


@pytest.mark.parametrize(
    ("span", "edges"),
    [
        (Span(2, 4), [(120, 140)]),
        (Span(0, 7), [(100, 170)]),
        (Span(4, 11), [(140, 170), (100, pytest.approx(116, abs=3))]),  # broken over two lines
        (Span(7, 8), []),  # the line break
        (Span(17, 18), []),
    ],
)
def test_a_stretch_has_one_box_a_line(span: Span, edges: list[tuple[float, float]]) -> None:
    assert [(box.left, box.right) for box in boxes_of(TEXT, LINES, span)] == edges


def test_a_line_set_upright_is_given_whole() -> None:
    line = Box(Span(0, 7), 1, 100, 50, 112, 200)
    assert [(box.left, box.right) for box in boxes_of(TEXT, [line], Span(2, 4))] == [(100, 112)]


def test_numbers_of_a_pdf_are_where_the_page_shows_them() -> None:
    """Against the places of the characters themselves, for all numbers that stand in prose: within a character."""
    path = sample_path("report-2024.pdf")
    found = luoshi.read(path)
    document = found.document
    cells = {
        (cell.whole.start, cell.whole.end) for table in document.tables for row in table.rows for cell in row if cell
    }
    off: list[float] = []
    with PDFIUM:
        pdf = open_pdf(path.read_bytes(), path.name)
        pages = [read_page(pdf[index], path.name, Watch()) for index in range(len(pdf))]
        pdf.close()
    for figure in found.figures:
        for box in boxes_of(document.source, document.boxes, figure.span):
            line = next(one for one in document.boxes if one.span.holds(box.span.start))
            if (line.span.start, line.span.end) in cells:
                continue
            page = pages[box.page - 1]
            sign = document.source[box.span.start]
            same = [
                glyph
                for glyph in page.glyphs[page.turn]
                if glyph.text == sign and box.top < (glyph.top + glyph.bottom) / 2 < box.bottom
            ]
            off.append(min(abs(glyph.left - box.left) for glyph in same))
    assert len(off) > 40
    assert max(off) < 16
    assert sorted(off)[len(off) // 2] < 5
