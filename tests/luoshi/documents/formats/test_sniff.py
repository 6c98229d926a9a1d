"""Formats are known by their content; a name that says another is remarked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from luoshi.documents.formats import read_bytes
from luoshi.documents.formats.sniff import sniff
from luoshi.errors import DamagedFile, EncryptedFile, ReadError, UnknownFormat

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "name", "format"),
    [
        ("计划".encode(), "a.txt", "txt"),
        ("计划".encode(), "a", "txt"),
        ("计划".encode(), "a.log", "txt"),
        ("<p>计划".encode(), "a.html", "html"),
        ("<!-- 注 --><!DOCTYPE html><p>计划".encode(), "a.txt", "html"),
        (b"\xef\xbb\xbf\r\n<html>", "a.txt", "html"),
        (b'<?xml version="1.0"?><html xmlns="x">', "a.xml", "html"),
        (b"%PDF-1.7", "a.docx", "pdf"),
        (b"\n%PDF-1.7", "a", "pdf"),
        ("我们说的 <html> 标签".encode(), "a.txt", "txt"),
        (b"<html><table><tr><td>1", "a.xlsx", "html"),
    ],
)
def test_content_decides(data: bytes, name: str, format: str) -> None:
    assert sniff(data, name).format == format


def test_archives_are_told_apart_by_what_they_hold(
    make_docx: Callable[..., bytes], make_xlsx: Callable[..., bytes], make_ofd: Callable[..., bytes]
) -> None:
    made = {"docx": make_docx(""), "xlsx": make_xlsx({"表": ""}), "ofd": make_ofd("")}
    for format, data in made.items():
        assert sniff(data, f"a.{format}").problem is None
        found = sniff(data, "a.pdf")
        assert found.format == format
        assert found.problem == f"扩展名是 .pdf，内容是 {format.upper()}，已按 {format.upper()} 读取。"


def test_the_remark_stands_in_the_reading(make_docx: Callable[..., bytes]) -> None:
    data = make_docx("<w:p><w:r><w:t>甲</w:t></w:r></w:p>")
    assert read_bytes(data, "a.txt").problems == ("扩展名是 .txt，内容是 DOCX，已按 DOCX 读取。",)


@pytest.mark.parametrize(
    ("data", "name", "error", "words"),
    [
        (b"{\\rtf1 x}", "a.doc", UnknownFormat, "RTF"),
        (b"\xff\xd8\xff\xe0xx", "a.pdf", UnknownFormat, "JPEG.*OCR"),
        (b"\x89PNG\r\n\x1a\n", "a.txt", UnknownFormat, "PNG"),
        (b"Rar!\x1a\x07\x00", "a.rar", UnknownFormat, "解压"),
        (OLE + b"\0" * 600, "a.doc", UnknownFormat, "旧版.*另存为 DOCX"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", EncryptedFile, "密码"),
        (b"just words", "a.pdf", DamagedFile, "不是 PDF"),
        (b"just words", "a.docx", DamagedFile, "不是 DOCX"),
        (b"PK\x03\x04" + b"\0" * 40, "a.docx", DamagedFile, "不完整"),
        (b"PK\x03\x04" + b"\0" * 40, "a.zip", DamagedFile, "不完整"),
        (b"\x00\x01\x02" * 50, "a.bin", UnknownFormat, r"不认识的格式 \.bin"),
    ],
)
def test_what_luoshi_does_not_read_is_named_with_a_remedy(
    data: bytes, name: str, error: type[ReadError], words: str
) -> None:
    with pytest.raises(error, match=words) as caught:
        read_bytes(data, name)
    assert caught.value.where == name
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ({"a.txt": "x"}, "解压"),
        ({"ppt/presentation.xml": "x"}, "演示文稿"),
        ({"mimetype": "x", "content.xml": "x"}, "OpenDocument"),
    ],
)
def test_other_archives_are_not_read(make_zip: Callable[..., bytes], entries: dict[str, str], words: str) -> None:
    with pytest.raises(UnknownFormat, match=words):
        read_bytes(make_zip(entries), "a.zip")
