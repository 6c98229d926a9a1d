"""Which format a file is in, by its first bytes; the name's extension is only a hint."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import PurePath

from luoshi.errors import DamagedFile, EmptyFile, EncryptedFile, UnknownFormat
from luoshi.said import said

EXTENSIONS = {
    ".txt": "txt", ".text": "txt", ".md": "txt", ".pdf": "pdf", ".docx": "docx", ".docm": "docx", ".dotx": "docx",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".shtml": "html",
    ".xlsx": "xlsx", ".xlsm": "xlsx", ".ofd": "ofd",
}  # fmt: skip
READABLE = "txt、PDF、DOCX、HTML、XLSX、OFD"
_SIGNS: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "RTF 文件", "请用 Word 或 WPS 打开后另存为 DOCX。"),
    (b"\xff\xd8\xff", "JPEG 图片", "请先用 OCR 转成文字，或索取电子版。"),
    (b"\x89PNG", "PNG 图片", "请先用 OCR 转成文字，或索取电子版。"),
    (b"GIF8", "GIF 图片", "请先用 OCR 转成文字，或索取电子版。"),
    (b"II*\x00", "TIFF 图片", "请先用 OCR 转成文字，或索取电子版。"),
    (b"MM\x00*", "TIFF 图片", "请先用 OCR 转成文字，或索取电子版。"),
    (b"Rar!\x1a\x07", "RAR 压缩包", "请先解压，再读里面的文件。"),
    (b"7z\xbc\xaf\x27\x1c", "7z 压缩包", "请先解压，再读里面的文件。"),
    (b"\x1f\x8b", "gzip 压缩包", "请先解压，再读里面的文件。"),
    (b"MZ\x90", "Windows 程序", "请确认文件来源。"),
    (b"\x7fELF", "程序", "请确认文件来源。"),
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The groups are atomic: comment after comment must not be tried in every combination.
_HTML_HEAD = re.compile(rb"\s*+(?>(?:<\?xml[^>]*>|<!--.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_HTML_TAG = re.compile(
    rb"<(?:html|head|body|div|p|table|span|h[1-6]|br|meta|ul|article|section)\b[^<]*>", re.IGNORECASE
)
_RESAVE = "请用 Word、WPS 等打开后另存为 DOCX、XLSX 或 PDF 再读。"


@dataclass(frozen=True, slots=True)
class Sniffed:
    """The format found, and a remark when the file's name says another."""

    format: str
    problem: str | None = None


def sniff(data: bytes, name: str) -> Sniffed:
    """The format of the bytes. Raises `EmptyFile`, `EncryptedFile`, `DamagedFile` or `UnknownFormat`.

    >>> sniff(b"%PDF-1.7", "计划.txt")
    Sniffed(format='pdf', problem='扩展名是 .txt，内容是 PDF，已按 PDF 读取。')
    >>> sniff("落实".encode(), "计划.txt").format
    'txt'
    """
    if not data:
        raise EmptyFile("文件是空的。", where=name, remedy="请确认下载或导出是否完成。")
    extension = PurePath(name).suffix.lower()
    hint = EXTENSIONS.get(extension)
    format = _by_content(data, name, hint)
    if format is None:
        format = _as_text(data, name, extension, hint)
    if hint is None or hint == format or (hint == "txt" and format == "txt"):
        return Sniffed(format)
    return Sniffed(
        format,
        said(
            "扩展名是 {extension}，内容是 {value}，已按 {value} 读取。",
            extension=extension,
            value=said(_shown(format)),
        ),
    )


def _shown(format: str) -> str:
    return "纯文本" if format == "txt" else format.upper()


def _by_content(data: bytes, name: str, hint: str | None) -> str | None:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if head.startswith(b"%PDF-") or (hint == "pdf" and b"%PDF-" in data[:1024]):
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _inside_zip(data, name, hint)
    if data.startswith(_OLE):
        raise _old_office(data, name)
    for sign, what, remedy in _SIGNS:
        if data.startswith(sign):
            raise UnknownFormat(
                said("这是{what}，不是 luoshi 能读的格式（{readable}）。", what=said(what), readable=said(READABLE)),
                where=name,
                remedy=remedy,
            )
    if _HTML_HEAD.match(data[:65536].lstrip(b"\xef\xbb\xbf")) or (hint == "html" and _wide_html(data)):
        return "html"
    return None


def _wide_html(data: bytes) -> bool:
    return data.startswith((b"\xff\xfe", b"\xfe\xff"))


def _inside_zip(data: bytes, name: str, hint: str | None) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OverflowError, EOFError, NotImplementedError) as error:
        if hint in ("docx", "xlsx", "ofd"):
            return hint  # its reader says what is wrong with it
        raise DamagedFile(
            "压缩目录读不出来，文件不完整。", where=name, remedy="请重新下载或请来源单位重发。"
        ) from error
    lower = [one.lower().lstrip("/") for one in names]
    for format, sign in (("docx", "word/document"), ("xlsx", "xl/workbook"), ("ofd", "ofd.xml")):
        if any(one.startswith(sign) for one in lower):
            return format
    if "[content_types].xml" in lower and hint in ("docx", "xlsx"):
        return hint
    what = (
        "演示文稿"
        if any(one.startswith("ppt/") for one in lower)
        else "OpenDocument 文件"
        if "mimetype" in lower
        else "压缩包"
    )
    remedy = "请先解压，再读里面的文件。" if what == "压缩包" else _RESAVE
    raise UnknownFormat(
        said("这是{what}，不是 luoshi 能读的格式（{readable}）。", what=said(what), readable=said(READABLE)),
        where=name,
        remedy=remedy,
    )


def _old_office(data: bytes, name: str) -> EncryptedFile | UnknownFormat:
    # An encrypted DOCX or XLSX is an OLE file with this stream ([MS-OFFCRYPTO] 2.3.4.4).
    if "EncryptedPackage".encode("utf-16-le") in data:
        return EncryptedFile("文件设了打开密码。", where=name, remedy="请去掉密码另存后再读。")
    return UnknownFormat("这是旧版 Office 二进制格式（.doc、.xls、.wps 等）。", where=name, remedy=_RESAVE)


def _as_text(data: bytes, name: str, extension: str, hint: str | None) -> str:
    if hint == "html":
        return "html"
    if hint in ("docx", "xlsx", "ofd", "pdf"):
        # A page saved under an office file's name, which old systems do, is still worth reading.
        if _HTML_TAG.search(data[:65536]):
            return "html"
        raise DamagedFile(
            said(
                "扩展名是 {extension}，内容却不是 {value}，文件已损坏或未传完。",
                extension=extension,
                value=said(_shown(hint)),
            ),
            where=name,
            remedy="请重新下载或请来源单位重发。",
        )
    if hint is None and extension and b"\x00" in data[:8192] and not _wide_html(data):
        raise UnknownFormat(
            said("不认识的格式 {extension}。", extension=extension),
            where=name,
            remedy=said("luoshi 读 {readable}。", readable=said(READABLE)),
        )
    return "txt"
