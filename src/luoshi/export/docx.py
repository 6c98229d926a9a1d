"""Word: a comparison laid out as an official document (GB/T 9704-2012), as far as that speaks of tables.

A4 with margins 37, 35, 28 and 26 mm (5.2.2); title in 22 pt 小标宋, body in 16 pt 仿宋, headings of chapters in 黑体
(7.3.1, 7.3.3); page numbers in 14 pt between dashes, odd ones on the right and even ones on the left (7.5).
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from luoshi.export.archive import without_clock
from luoshi.export.comparison import Comparison, Pairing, Sentence
from luoshi.export.marks import status_text
from luoshi.export.reason_text import reason_text
from luoshi.export.sheet import plain
from luoshi.export.wording import date_text, with_thousands
from luoshi.export.words import Words

TITLE, BODY, HEADING, NUMBER = "方正小标宋简体", "仿宋_GB2312", "黑体", "Times New Roman"
_WIDTHS = (Mm(13), Mm(55), Mm(28), Mm(60))
_ACCENT = RGBColor(0xB3, 0x26, 0x1E)
_STILL = datetime(2000, 1, 1)


def write_docx(comparison: Comparison, words: Words) -> bytes:
    """A Word file: title, summary, a table for each chapter, the list of documents."""
    document = Document()
    _lay_out(document)
    _write(document.add_paragraph(), _title(comparison, words), TITLE, 22).alignment = WD_ALIGN_PARAGRAPH.CENTER
    _body(document, words.say(*comparison.summary) + words.say("。", "."))
    for number, (chapter, rows) in enumerate(comparison.chapters()):
        if chapter:
            _write(document.add_paragraph(), chapter, HEADING, 16).paragraph_format.keep_with_next = True
        _add_table(document, comparison, rows, words, first=sum(len(r) for _, r in comparison.chapters()[:number]) + 1)
    for note in comparison.notes:
        _body(document, words.say(*note))
    _add_sources(document, comparison, words)
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "luoshi", plain(_title(comparison, words)), ""
    properties.created = properties.modified = _STILL
    out = BytesIO()
    document.save(out)
    return without_clock(out)


def _title(comparison: Comparison, words: Words) -> str:
    closing = {"scorecard": words.say("目标完成情况对照", ": scorecard"), "drift": words.say("目标变化对照", ": drift")}
    return words.say(*comparison.title) + closing.get(comparison.kind, "")


def _lay_out(document: DocumentType) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(28)
    document.settings.odd_and_even_pages_header_footer = True
    _add_page_number(section.footer.paragraphs[0], WD_ALIGN_PARAGRAPH.RIGHT)
    _add_page_number(section.even_page_footer.paragraphs[0], WD_ALIGN_PARAGRAPH.LEFT)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = NUMBER, Pt(16)
    normal.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), BODY)


def _add_page_number(paragraph: Paragraph, side: WD_ALIGN_PARAGRAPH) -> None:
    paragraph.alignment = side
    # One character in from the edge of the text (7.5), whichever edge it is.
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(14)
    _styled(paragraph.add_run("— "), "宋体", 14)
    run = _styled(paragraph.add_run(), "宋体", 14)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)
    _styled(paragraph.add_run(" —"), "宋体", 14)


def _styled(run: Run, font: str, size: float) -> Run:
    run.font.name, run.font.size = NUMBER, Pt(size)
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), font)
    return run


def _write(paragraph: Paragraph, text: str, font: str, size: float) -> Paragraph:
    _styled(paragraph.add_run(plain(text)), font, size)
    return paragraph


def _body(document: DocumentType, text: str) -> None:
    paragraph = _write(document.add_paragraph(), text, BODY, 16)
    paragraph.paragraph_format.first_line_indent = Pt(32)
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.paragraph_format.line_spacing = Pt(28)


def _add_table(document: DocumentType, comparison: Comparison, rows: list[Pairing], words: Words, first: int) -> None:
    table = document.add_table(len(rows) + 1, len(_WIDTHS), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, _WIDTHS, strict=True):
        column.width = width  # LibreOffice and WPS go by the columns, Word by the cells
    left, right = comparison.heads
    heads = [words.say(*head) for head in (("序号", "No."), left, ("结论", "Status"), right)]
    for cell, width, text in zip(table.rows[0].cells, _WIDTHS, heads, strict=True):
        cell.width = width
        _write(cell.paragraphs[0], text, HEADING, 10.5).alignment = WD_ALIGN_PARAGRAPH.CENTER
    _repeat_on_every_page(table)
    for number, (line, row) in enumerate(zip(table.rows[1:], rows, strict=True), start=first):
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        _fill_row(line.cells, number, row, words)
    document.add_paragraph().paragraph_format.line_spacing = Pt(6)


def _repeat_on_every_page(table: Table) -> None:
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _fill_row(cells: tuple[_Cell, ...], number: int, row: Pairing, words: Words) -> None:
    for cell, width in zip(cells, _WIDTHS, strict=True):
        cell.width = width
    _write(cells[0].paragraphs[0], str(number), BODY, 10.5).alignment = WD_ALIGN_PARAGRAPH.CENTER
    _add_sentence(cells[1], row.left)
    flags = "".join(f"\n（{words.value(*flag)}）" for flag in row.flags)
    _write(cells[2].paragraphs[0], status_text(row.status, words) + flags, HEADING, 10.5)
    _add_sentence(cells[3], row.right)
    _write(cells[3].add_paragraph() if row.right else cells[3].paragraphs[0], reason_text(row.reason, words), BODY, 9)
    if row.also:
        places = "、".join(side.source for side in row.also)
        _write(cells[3].add_paragraph(), words.say("另见：", "also: ") + places, BODY, 9)


def _add_sentence(cell: _Cell, side: Sentence | None) -> None:
    if side is None:
        return
    body = cell.paragraphs[0]
    title = " ".join(part for part in (side.title, with_thousands(side.value)) if part)
    if title:
        _styled(body.add_run(plain(title)), HEADING, 10.5)
        body = cell.add_paragraph()
    before, number, after = side.parted()
    _styled(body.add_run(plain(before)), BODY, 10.5)
    marked = _styled(body.add_run(plain(number)), BODY, 10.5)
    marked.font.bold, marked.font.color.rgb = True, _ACCENT
    _styled(body.add_run(plain(after)), BODY, 10.5)
    _write(cell.add_paragraph(), side.source, BODY, 9)


def _add_sources(document: DocumentType, comparison: Comparison, words: Words) -> None:
    _write(document.add_paragraph(), words.say("所据文件", "Documents"), HEADING, 16)
    for found in comparison.documents:
        meta = found.document.meta
        facts = [meta.number, meta.issuer, date_text(meta.date)]
        noted = "，".join(fact for fact in facts if fact)
        _body(document, f"{found.name}：{meta.title or found.name}" + (f"（{noted}）" if noted else ""))
