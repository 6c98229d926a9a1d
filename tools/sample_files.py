"""The samples as PDF (typst), DOCX, HTML and XLSX. No time of writing goes into any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from html import escape
from io import BytesIO
from itertools import takewhile
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import typst
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from sample_text import Block, Sample

_STILL = datetime(2025, 1, 1)
_CENTRED = ("title", "centred")


def as_pdf(sample: Sample) -> bytes:
    """A typeset A4 document with the margins of GB/T 9704-2012 and page numbers in dashes."""
    head = """#set document(date: none)
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer: context align(center, text(size: 12pt)[— #counter(page).display() —]))
#set text(font: "Noto Serif CJK SC", size: 14pt, lang: "zh", region: "cn")
#set par(leading: 1em, spacing: 1em, justify: true, first-line-indent: (amount: 2em, all: true))
#set table(stroke: 0.5pt, inset: 5pt)
#show table: set text(size: 10.5pt)
#show table: set par(first-line-indent: 0em, leading: 0.6em, justify: false)
"""
    return typst.compile((head + "\n\n".join(_typst_block(block) for block in sample.blocks)).encode())


def _typst_block(block: Block) -> str:
    text = _typst_text(block.text)
    match block.kind:
        case "title":
            return f'#align(center, text(size: 20pt, weight: "bold")[#par(first-line-indent: 0em)[{text}]])'
        case "centred":
            return f"#align(center)[#par(first-line-indent: 0em)[{text}]]"
        case "heading" | "subheading":
            return f'#text(font: "Noto Sans CJK SC", weight: "medium")[{text}]'
        case "table":
            return f"#table(columns: {len(block.rows[0])}, {', '.join(_typst_cells(block.rows))})"
        case _:
            return text


def _typst_cells(rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    """The cells of a table, those of the first column over the empty ones below them."""
    for line, (first, *others) in enumerate(rows):
        if first:
            below = len(list(takewhile(lambda row: not row[0], rows[line + 1 :])))
            yield f"table.cell(rowspan: {below + 1})[{_typst_text(first)}]"
        yield from (f"[{_typst_text(cell)}]" for cell in others)


def _typst_text(text: str) -> str:
    return re.sub(r"([\\#$*_`<>@\[\]~=/-])", r"\\\1", text)


def as_docx(sample: Sample) -> bytes:
    """A Word document with heading styles, centred titles and real tables."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = "仿宋", Pt(16)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋")
    if "number" in sample.facts:
        document.add_paragraph(sample.facts["number"]).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for block in sample.blocks:
        _add_block(document, block, sample.facts)
    properties = document.core_properties
    properties.author, properties.created, properties.modified = "", _STILL, _STILL
    out = BytesIO()
    document.save(out)
    return without_clock(out.getvalue())


def _add_block(document, block: Block, facts: dict[str, str]) -> None:
    if block.kind == "table":
        table = document.add_table(len(block.rows), len(block.rows[0]), style="Table Grid")
        for line, row in enumerate(block.rows):
            for column, cell in enumerate(row):
                table.cell(line, column).text = cell
        _merge_down(table, block.rows)
    elif block.kind == "signature":
        for line in (facts["issuer"], facts["date"]):
            document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif block.kind in ("heading", "subheading"):
        document.add_heading(block.text, 1 if block.kind == "heading" else 2)
    else:
        paragraph = document.add_paragraph(block.text)
        if block.kind in _CENTRED:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            for run in paragraph.runs:
                run.font.size, run.font.bold = Pt(22 if block.kind == "title" else 16), block.kind == "title"


def _merge_down(table, rows: tuple[tuple[str, ...], ...]) -> None:
    """Merge empty cells of the first column with the cell above, as such lists are laid out."""
    top = 0
    for line, row in enumerate(rows):
        if row[0]:
            top = line
        elif table.cell(top, 0)._tc is not table.cell(line, 0)._tc:
            text = rows[top][0]
            table.cell(top, 0).merge(table.cell(line, 0)).text = text


def as_html(sample: Sample) -> bytes:
    """A government web page, with what such pages put around the text."""
    facts = sample.facts
    title = next(block.text for block in sample.blocks if block.kind == "title")
    body = "\n".join(_html_block(block) for block in sample.blocks)
    page = f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(title)}_云岭区人民政府</title>
<style>nav a {{ margin-right: 1em }}</style><script>var hits = 1024;</script></head>
<body>
<nav><a href="/">首页</a><a href="/gk">政务公开</a><a href="/fw">政务服务</a><a href="/hd">互动交流</a></nav>
<div class="crumbs">当前位置：首页 &gt; 政务公开 &gt; 规范性文件</div>
<div class="article">
<table class="head"><tr><td>发文机关</td><td>{escape(facts["issuer"])}</td><td>发文字号</td>
<td>{escape(facts["number"])}</td></tr>
<tr><td>成文日期</td><td>{escape(facts["date"])}</td><td>有效性</td><td>有效</td></tr></table>
{body}
<p class="right">{escape(facts["issuer"])}<br>{escape(facts["date"])}</p>
</div>
<div class="tools"><a href="#">打印</a> <a href="#">关闭</a> 字号：<a>大</a> <a>中</a> <a>小</a>
责任编辑：云岭区政府网站</div>
<footer>主办：澜川市云岭区人民政府办公室</footer>
</body></html>
"""
    return page.encode()


def _html_block(block: Block) -> str:
    tag = {"title": "h1", "heading": "h2", "subheading": "h3"}.get(block.kind, "p")
    return f"<{tag}>{escape(block.text)}</{tag}>"


def as_xlsx(sample: Sample) -> bytes:
    """A workbook with a merged title line and the table under it; numbers as numbers."""
    book = Workbook()
    page = book.active
    page.title = "责任分解"
    title, table = sample.blocks[0].text, sample.blocks[1].rows
    page.append([title])
    page.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(table[0]))
    page["A1"].font, page["A1"].alignment = Font(bold=True, size=16), Alignment(horizontal="center")
    for row in table:
        page.append(
            [float(cell) if re.fullmatch(r"\d+\.\d+", cell) else int(cell) if cell.isdigit() else cell for cell in row]
        )
    book.properties.creator, book.properties.created = "", _STILL
    out = BytesIO()
    book.save(out)
    return without_clock(out.getvalue())


def without_clock(data: bytes) -> bytes:
    """The same zip archive with every time in it set to one that never changes."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(out, "w", ZIP_DEFLATED) as still:
        for member in archive.infolist():
            content = archive.read(member)
            if member.filename == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2025-01-01T00:00:00Z", content)
            still.writestr(ZipInfo(member.filename), content, ZIP_DEFLATED)
    return out.getvalue()
