"""Plain text: UTF-8, UTF-16 with a byte order mark, GB18030."""

from __future__ import annotations

import re
from functools import lru_cache

from luoshi import lexicon
from luoshi.documents.limits import Watch
from luoshi.documents.reading import Reading
from luoshi.errors import DamagedFile, EmptyFile, WrongEncoding
from luoshi.said import said

_CONTROL = bytes([*range(0x09), *range(0x0E, 0x1A), *range(0x1B, 0x20), 0x7F])
_CONTROL_SHARE = 0.01
_HANZI = re.compile(r"[\u3400-\u9fff]")
_SAMPLE = 20_000
# The characters of a text in GB 18030, in four bytes or in two: a group for those from B0A1 to D7F9.
_COMMON = re.compile(
    rb"[\x81-\xfe][0-9][\x81-\xfe][0-9]|(\xb0[\xa1-\xfe]|[\xb1-\xd6][\x40-\xfe]|\xd7[\x40-\xf9])|[\x81-\xfe][\x40-\xfe]"
)
_COMMON_SHARE = 0.6  # of the first level of GB 2312, which holds 3755 characters
_FREQUENT_SHARE = 0.2
_RESAVE = "请用记事本或 WPS 打开，确认文字正常后另存为 UTF-8 编码再读。"


def read(data: bytes, name: str, watch: Watch) -> Reading:
    """The characters of the file exactly as they are: offsets in ``text`` are those of ``open(name, newline="")``.

    Line ends are kept as issued, a byte order mark of UTF-8 stays the first character. Raises `EmptyFile`,
    `WrongEncoding`, and `DamagedFile` for binary under the name of a text.
    """
    problems: list[str] = []
    text = decode(data, name, problems)
    if not text.strip("\ufeff \t\r\n\f\v\u3000\x1a"):
        raise EmptyFile("文件是空的。", where=name, remedy="请确认下载或导出是否完成。")
    refuse_binary(text, name)
    return Reading(text=text, whole_lines=False, format="txt", problems=tuple(problems))


def decode(data: bytes, name: str, problems: list[str]) -> str:
    """The text of ``data``; a remark is added to ``problems`` when its end is cut off. Raises `WrongEncoding`.

    >>> decode("落实".encode("gb18030"), "计划.txt", [])
    '落实'
    >>> decode("落实".encode(), "计划.txt", [])
    '落实'
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise _wrong(name, said("第 {start} 字节处不合 UTF-16 编码。", start=error.start)) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        damaged = _damaged_utf8(data, error, name, problems)
    return damaged if damaged is not None else _decode_gb(data, name)


def _damaged_utf8(data: bytes, error: UnicodeDecodeError, name: str, problems: list[str]) -> str | None:
    """The text when only the end is cut off; None when the bytes don't look like UTF-8 at all."""
    sample = data[max(0, error.start - 60_000) : error.start + 60_000].decode("utf-8", "replace")
    good = len(_HANZI.findall(sample))
    if good < 5 * sample.count("\ufffd"):
        return None
    if error.end >= len(data) and len(data) - error.start < 4 and "unexpected end" in error.reason:
        problems.append(said("文件末尾的一个字不完整（第 {start} 字节起），文件可能没有传完。", start=error.start))
        return data[: error.start].decode("utf-8")
    line = data.count(b"\n", 0, error.start) + 1
    raise _wrong(
        name,
        said("第 {line} 行（第 {start} 字节处）不合 UTF-8 编码，而其余部分是 UTF-8。", line=line, start=error.start),
    ) from error


def _decode_gb(data: bytes, name: str) -> str:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        refuse_binary(data.decode("latin-1"), name)
        line = data.count(b"\n", 0, error.start) + 1
        raise _wrong(name, said("既不是 UTF-8 也不是 GB18030 编码（第 {line} 行起读不通）。", line=line)) from error
    refuse_binary(text, name)
    if not _reads_as_chinese(text):
        raise _wrong(name, "按 GB18030 读出来是乱码，可能是 Big5 等其他编码。")
    return text


def _reads_as_chinese(text: str) -> bool:
    """Whether the characters are such as Chinese is written with; bytes of other encodings give rare ones."""
    hanzi = _HANZI.findall(text[: 10 * _SAMPLE])[:_SAMPLE]
    if len(hanzi) < 4:
        return True  # too short to tell
    common = sum(map(bool, _COMMON.findall("".join(hanzi).encode("gb18030"))))
    frequent = sum(map(_frequent().__contains__, hanzi))
    return common >= _COMMON_SHARE * len(hanzi) and (len(hanzi) < 12 or frequent >= _FREQUENT_SHARE * len(hanzi))


@lru_cache(maxsize=1)
def _frequent() -> frozenset[str]:
    return frozenset("".join(lexicon.load("common_characters")["frequent"].split()))


def refuse_binary(text: str, name: str) -> None:
    """Raise `DamagedFile` for a NUL or too many control characters: no text has them."""
    narrow = text.encode("ascii", "ignore")
    control = len(narrow) - len(narrow.translate(None, _CONTROL))
    if "\x00" in text or control > _CONTROL_SHARE * len(text):
        raise DamagedFile(
            "内容是二进制数据，不是文本。",
            where=name,
            remedy="请确认扩展名是否写错；若是 UTF-16 文本，请另存为 UTF-8。",
        )


def _wrong(name: str, what: str) -> WrongEncoding:
    return WrongEncoding(what, where=name, remedy=_RESAVE)
