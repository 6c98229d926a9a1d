"""How much of a file is read before it is refused: size, inflated size, depth, pages, time."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Final

from luoshi.errors import TooLarge
from luoshi.said import said

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits that every reader keeps. Sizes are bytes; ``seconds`` is for one file.

    ``ratio`` is how many times its packed size an entry of an archive may have; it is asked of entries
    above ``ratio_from`` only, for small entries are harmless whatever their ratio. ``xml_bytes`` is for one XML part
    that is held as a tree, which takes ten times its size; ``characters`` for the text that comes out.
    """

    file_bytes: int = 100 * MEGABYTE
    inflated_bytes: int = 300 * MEGABYTE
    ratio: int = 200
    ratio_from: int = 10 * MEGABYTE
    xml_bytes: int = 40 * MEGABYTE
    entries: int = 20_000
    pages: int = 5000
    depth: int = 200
    cells: int = 1_000_000
    characters: int = 100_000_000
    seconds: float = 120.0


DEFAULT: Final = Limits()


@dataclass(frozen=True, slots=True)
class Watch:
    """The limits and the moment at which reading began; handed to every reader.

    >>> Watch(Limits(seconds=60)).check("计划.pdf 第3页")
    >>> Watch(Limits(seconds=-1)).check("计划.pdf 第3页")
    Traceback (most recent call last):
    ...
    luoshi.errors.TooLarge: 计划.pdf 第3页: 读取超过 -1 秒，已停止。请把文件拆小后再读。
    """

    limits: Limits = DEFAULT
    began: float = field(default_factory=time.monotonic)

    def check(self, where: str) -> None:
        """Refuse to go on when the time for this file is used up. Raises `TooLarge`."""
        if time.monotonic() - self.began > self.limits.seconds:
            raise TooLarge(
                said("读取超过 {seconds} 秒，已停止。", seconds=f"{self.limits.seconds:g}"),
                where=where,
                remedy="请把文件拆小后再读。",
            )

    def check_size(self, size: int, where: str) -> None:
        """Refuse a file of ``size`` bytes when that is above the limit. Raises `TooLarge`."""
        if size > self.limits.file_bytes:
            raise TooLarge(
                said(
                    "文件有 {value} MB，超过 {other} MB 的上限，没有读取。",
                    value=f"{size / MEGABYTE:.0f}",
                    other=f"{self.limits.file_bytes / MEGABYTE:.0f}",
                ),
                where=where,
                remedy="请拆分文件，或去掉其中的图片后再读。",
            )
