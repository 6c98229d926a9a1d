"""Readers, one module per format: bytes in, a `Reading` out. Heavy libraries are loaded only when a file needs them."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import Protocol, cast

from luoshi.documents.formats.sniff import sniff
from luoshi.documents.limits import DEFAULT, Limits, Watch
from luoshi.documents.reading import Reading


class Reader(Protocol):
    """What every format module offers."""

    def read(self, data: bytes, name: str, watch: Watch) -> Reading:
        """The file's text and layout; raises errors of `luoshi.errors` only."""


def read_bytes(data: bytes, name: str, limits: Limits = DEFAULT) -> Reading:
    """Read a file's bytes as the format that they are in; ``name`` stands in messages and hints at the format.

    Raises a `luoshi.errors.ReadError` that says what is wrong with the file, where, and what to do.

    >>> read_bytes("为民办实事：新增养老床位200张。".encode("gb18030"), "清单.txt").text
    '为民办实事：新增养老床位200张。'
    >>> read_bytes(b"", "清单.txt")
    Traceback (most recent call last):
    ...
    luoshi.errors.EmptyFile: 清单.txt: 文件是空的。请确认下载或导出是否完成。
    """
    watch = Watch(limits)
    watch.check_size(len(data), name)
    sniffed = sniff(data, name)
    reader = cast(Reader, import_module(f"luoshi.documents.formats.{sniffed.format}"))
    reading = reader.read(data, name, watch)
    if sniffed.problem is None:
        return reading
    return replace(reading, problems=(sniffed.problem, *reading.problems))
