"""PDF with a text layer: lines with their boxes, tables from drawn rules, page by page."""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from luoshi.documents.formats.draft import Draft, one_line
from luoshi.documents.formats.page_layout import Layout, PageContent
from luoshi.documents.formats.pdf_fonts import lend_font
from luoshi.documents.formats.pdf_guard import refuse_stream_bombs
from luoshi.documents.formats.pdf_page import read_page
from luoshi.documents.limits import Watch
from luoshi.documents.reading import Reading
from luoshi.errors import DamagedFile, EncryptedFile, NoText, ReadError, TooLarge
from luoshi.said import said

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

PDFIUM = threading.Lock()  # pdfium may be used by one thread at a time, whatever the document
_OCR = "请先用 OCR 转成带文字层的 PDF（如 ocrmypdf -l chi_sim，或扫描仪自带的文字识别），或向发文单位索取电子版。"
_AGAIN = "请重新下载或请来源单位重发。"
_UNMAPPED_SHARE = 0.3
_NO_TITLE = re.compile(r"^(?:Microsoft |untitled|无标题|文档\s*\d*$)|\.(?:docx?|wps|wpt|pdf|ofd|xlsx?|txt)$", re.I)


@dataclass(slots=True)
class _Tally:
    """What became of the pages, for the remarks at the end."""

    scanned: list[int] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)
    crowded: list[int] = field(default_factory=list)
    skewed: list[int] = field(default_factory=list)
    unmapped: int = 0
    characters: int = 0


def read(data: bytes, name: str, watch: Watch) -> Reading:
    """The text layer of a PDF. ``whole_lines`` is false: a line of text is a line of the page.

    Every line has a `Box`, every page a `Page`; a first line's indent stands as full-width blanks. Text inside
    ruled tables stands as rows of a `Grid`. Raises `DamagedFile`, `EncryptedFile`, `TooLarge`, and `NoText` when
    all pages are pictures; single pages without text are remarked in ``problems``.
    """
    if len(data) > 4 and b"%%EOF" not in data[-2048:] and b"startxref" not in data:
        raise DamagedFile("PDF 不完整，缺少结尾，可能没有传完。", where=name, remedy=_AGAIN)
    refuse_stream_bombs(data, name, watch)
    with PDFIUM:
        return _read(data, name, watch)


def _read(data: bytes, name: str, watch: Watch) -> Reading:
    document = open_pdf(data, name)
    try:
        count = len(document)
        if count == 0:
            raise DamagedFile("PDF 里一页也没有。", where=name, remedy=_AGAIN)
        if count > watch.limits.pages:
            raise TooLarge(
                said("PDF 有 {count} 页，超过 {pages} 页的上限。", count=count, pages=watch.limits.pages),
                where=name,
                remedy="请拆分后再读。",
            )
        tally = _Tally()
        layout = Layout()
        for index in range(count):
            layout.add(_page(document, index, name, watch, tally))
        title = document.get_metadata_dict().get("Title")
    finally:
        document.close()
    _refuse_textless(tally, count, name)
    draft = Draft(name, watch.limits)
    draft.problems.extend(_remarks(tally, data))
    layout.write(draft)
    return draft.finish("pdf", whole_lines=False, title=_declared(title))


def _declared(title: str | None) -> str | None:
    """The declared title, unless the program that made the file put its own words or a file's name there."""
    tidy = one_line(title or "")
    return None if _NO_TITLE.search(tidy) else tidy or None


def open_pdf(data: bytes, name: str) -> PdfDocument:
    """The file opened by pdfium; hold `PDFIUM` for as long as it is used, and close it."""
    import pypdfium2
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    lend_font()
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise _locked(name) from error
        raise DamagedFile("PDF 打不开，文件已损坏或没有传完。", where=name, remedy=_AGAIN) from error


def _locked(name: str) -> ReadError:
    return EncryptedFile("PDF 设了打开密码。", where=name, remedy="请去掉密码另存后再读。")


def _page(document: PdfDocument, index: int, name: str, watch: Watch, tally: _Tally) -> PageContent:
    """The content of a page, empty when pdfium cannot load it."""
    import pypdfium2

    where = said("{name} 第{page}页", name=name, page=index + 1)
    watch.check(where)
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        tally.broken.append(index + 1)
        return PageContent(0.0, 0.0)
    try:
        content = read_page(page, where, watch)
    except pypdfium2.PdfiumError:
        tally.broken.append(index + 1)
        return PageContent(0.0, 0.0)
    finally:
        page.close()
    tally.characters += content.characters
    tally.unmapped += content.unmapped
    if not content.characters:
        (tally.scanned if content.drawing.images else tally.blank).append(index + 1)
    for flag, pages in ((content.drawing.crowded, tally.crowded), (content.skewed, tally.skewed)):
        if flag:
            pages.append(index + 1)
    return content


def _refuse_textless(tally: _Tally, count: int, name: str) -> None:
    if len(tally.broken) == count:
        raise DamagedFile(said("PDF 的 {count} 页都打不开，文件已损坏。", count=count), where=name, remedy=_AGAIN)
    if tally.unmapped > _UNMAPPED_SHARE * (tally.unmapped + tally.characters):
        raise NoText("PDF 的字体没有文字对应表，读出来只会是乱码。", where=name, remedy=_OCR)
    if not tally.characters:
        what = "文件是扫描件" if tally.scanned else "文件里没有文字"
        raise NoText(said("{what}，{count} 页都没有文字层。", what=said(what), count=count), where=name, remedy=_OCR)


def _remarks(tally: _Tally, data: bytes) -> list[str]:
    found: list[str] = []
    if b"%%EOF" not in data[-2048:]:
        found.append("文件末尾不完整，可能没有传完，后面的页可能缺失。")
    if tally.scanned:
        found.append(said("{value}是图片，没有文字层，未读出。{ocr}", value=_listed(tally.scanned), ocr=said(_OCR)))
    if tally.broken:
        found.append(said("{value}已损坏，未读出。", value=_listed(tally.broken)))
    if tally.skewed:
        found.append(said("{value}有斜排的文字（多为水印），未读出。", value=_listed(tally.skewed)))
    if tally.crowded:
        found.append(said("{value}线条太多（地图或图纸），没有按线找表格。", value=_listed(tally.crowded)))
    if tally.unmapped:
        found.append(said("有 {unmapped} 个字的字体没有文字对应表，未读出。", unmapped=tally.unmapped))
    return found


def _listed(pages: list[int]) -> str:
    """第1—3、7页"""
    parts: list[str] = []
    start = before = pages[0]
    for page in [*pages[1:], 0]:
        if page != before + 1:
            parts.append(str(start) if start == before else f"{start}—{before}")
            start = page
        before = page
    return said("第{value}页", value="、".join(parts))
