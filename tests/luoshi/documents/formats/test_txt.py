"""Plain text: the characters of the file, and words for what is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from luoshi.documents.files import read_file
from luoshi.documents.formats import read_bytes
from luoshi.errors import DamagedFile, EmptyFile, ReadError, WrongEncoding

PLAN = "云岭区2025年重点工作安排\r\n\r\n　　一、新增养老床位200张，老旧小区改造12.5万平\n方米。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk"])
def test_offsets_are_those_of_the_file_opened_as_text(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "安排.txt"
    path.write_bytes(PLAN.encode(encoding))
    with path.open(encoding=encoding.removesuffix("-sig"), newline="") as stream:
        assert read_file(path).text == stream.read()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_when_it_carries_a_mark(encoding: str) -> None:
    mark = {"utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}.get(encoding, b"")
    assert read_bytes(mark + PLAN.encode(encoding), "安排.txt").text == PLAN


def test_a_text_is_not_whole_lines_and_has_no_tables() -> None:
    reading = read_bytes(PLAN.encode(), "安排.txt")
    assert (reading.format, reading.whole_lines, reading.grids, reading.problems) == ("txt", False, (), ())


@pytest.mark.parametrize("rare", ["𠮷", "㐂", "鿍", "䶮", "🏠"])
def test_rare_characters_survive_in_gb18030(rare: str) -> None:
    text = f"任命王{rare}为区民政局副局长（试用期一年）。"
    assert read_bytes(text.encode("gb18030"), "任免.txt").text == text


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"", EmptyFile, "文件是空的"),
        (b"\xef\xbb\xbf", EmptyFile, "文件是空的"),
        (" \r\n\t　\n".encode(), EmptyFile, "文件是空的"),
        (b"\x00\x01\x02\x03" * 300, DamagedFile, "二进制"),
        ("计划".encode() + b"\x00" + "安排".encode(), DamagedFile, "二进制"),
        (("落实" + "\x01\x02\x03").encode() * 50, DamagedFile, "二进制"),
        (bytes(range(128, 256)) * 40, ReadError, "编码|乱码"),
        ("全年新增養老床位，推動經濟發展，改善人民生活，促進區域協調。".encode("big5") * 3, WrongEncoding, "GB18030"),
        ("全市の経済計画について、生活を改善し、雇用を増やす方針を定める。".encode("euc-jp"), WrongEncoding, "GB18030"),
        (PLAN.encode("utf-16-le"), DamagedFile, "二进制"),
        (b"\xff\xfe\x00\xd8\x00", WrongEncoding, "UTF-16"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_refused_in_words(data: bytes, error: type[ReadError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        read_bytes(data, "坏文件.txt")
    assert caught.value.where.startswith("坏文件.txt")
    assert caught.value.remedy


def test_a_bad_byte_in_the_middle_is_named_by_line() -> None:
    data = (PLAN * 20).encode()
    with pytest.raises(WrongEncoding, match=r"第 9 行.*UTF-8"):
        read_bytes(data[:240] + b"\xff" + data[240:], "安排.txt")


@pytest.mark.parametrize("cut", [1, 2])
def test_a_file_cut_off_inside_its_last_character_is_read_with_a_remark(cut: int) -> None:
    reading = read_bytes((PLAN * 3 + "完").encode()[:-cut], "安排.txt")
    assert reading.text == PLAN * 3
    assert "没有传完" in reading.problems[0]
