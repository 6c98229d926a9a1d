"""A font for Chinese text where a PDF embeds none and the machine has none, so that the same file reads the same.

Without a font pdfium leaves out each character that is drawn by itself. A font made here, in which every character is a
square, takes the place; a font of the machine, where there is one, goes before it.
"""

from __future__ import annotations

import ctypes
import struct
import threading
from typing import Any, Final

_EM: Final = 1000
_SIDE: Final = 880  # of the square, from the baseline up
_LEFT: Final = 60
_HANDLE: Final = 0x5C0DE  # what stands for this font in pdfium's calls
_NAME: Final = b"Square\0"
_GB2312: Final = 134
_WHOLE_FILE: Final = 0
_lock = threading.Lock()
_kept: list[Any] = []  # pdfium calls these as long as the process runs


def square_font() -> bytes:
    """A TrueType file in which every character is one and the same square, half as wide for ASCII.

    Its cmap has format 13 (many characters to one glyph), as OpenType's specification of that table describes it.
    """
    wide, narrow = _rectangle(_SIDE), _rectangle(_SIDE // 2)
    groups = struct.pack(">III", 0x20, 0x7E, 2) + struct.pack(">III", 0xA0, 0x10FFFF, 1)
    tables = {
        b"cmap": struct.pack(">HHHHI", 0, 1, 3, 10, 12) + struct.pack(">HHIII", 13, 0, 40, 0, 2) + groups,
        b"glyf": wide + narrow,
        b"head": struct.pack(
            ">IIIIHHQQhhhhHHhhh",
            *(0x00010000, 0x00010000, 0, 0x5F0F3CF5, 3, _EM, 0, 0, _LEFT, 0, _LEFT + _SIDE, _SIDE, 0, 8, 2, 1, 0),
        ),
        b"hhea": struct.pack(">IhhhHhhhhhh8xhH", 0x00010000, 880, -120, 0, _EM, 0, 0, _EM, 1, 0, 0, 0, 3),
        b"hmtx": struct.pack(">HhHhHh", _EM, 0, _EM, _LEFT, _EM // 2, _LEFT),
        b"loca": struct.pack(">IIII", 0, 0, len(wide), len(wide) + len(narrow)),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x00010000, 3, 4, 1, *([0] * 2), 1, *([0] * 8)),
        b"name": struct.pack(">HHH", 0, 0, 6),
        b"post": struct.pack(">IIhhIIIII", 0x00030000, *([0] * 8)),
    }
    offset, entries, body = 12 + 16 * len(tables), b"", b""
    for tag, data in sorted(tables.items()):
        padded = data + b"\0" * (-len(data) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        entries += struct.pack(">4sIII", tag, total, offset + len(body), len(data))
        body += padded
    return struct.pack(">IHHHH", 0x00010000, len(tables), 128, 3, 16 * len(tables) - 128) + entries + body


def _rectangle(width: int) -> bytes:
    """The glyph of a rectangle ``width`` wide, in the units of the font."""
    outline = struct.pack(">hhhhh", 1, _LEFT, 0, _LEFT + width, _SIDE)
    outline += struct.pack(">HH4B4h4h", 3, 0, 1, 1, 1, 1, _LEFT, 0, width, 0, 0, _SIDE, 0, -_SIDE)
    return outline + b"\0" * (-len(outline) % 4)


def lend_font() -> None:
    """Tell pdfium, once, to take the square font where it finds no other."""
    with _lock:
        if _kept:
            return
        import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

        fallback = _Fallback(pdfium.FPDF_GetDefaultSystemFontInfo())
        info = fallback.info(pdfium.FPDF_SYSFONTINFO)
        pdfium.FPDF_SetSystemFontInfo(ctypes.byref(info))
        _kept.extend((fallback, info))


class _Fallback:
    """The machine's fonts, and behind them the square one, as pdfium asks for them."""

    def __init__(self, system: Any) -> None:
        self.system = system
        self.data = square_font()

    def info(self, kind: Any) -> Any:
        """The structure of callbacks that pdfium takes."""
        fields = dict(kind._fields_)
        own = {
            "EnumFonts": self.enumerate,
            "MapFont": self.map,
            "GetFont": self.get,
            "GetFontData": self.read,
            "GetFaceName": self.name,
            "GetFontCharset": self.charset,
            "DeleteFont": self.delete,
            "Release": lambda _: None,
        }
        return kind(version=self.system.contents.version, **{name: fields[name](call) for name, call in own.items()})

    def enumerate(self, _: Any, mapper: Any) -> None:
        if self.system.contents.EnumFonts:
            self.system.contents.EnumFonts(self.system, mapper)

    def map(self, _: Any, weight: int, italic: int, charset: int, pitch: int, face: Any, exact: Any) -> int:
        found = self.system.contents.MapFont(self.system, weight, italic, charset, pitch, face, exact)
        return found or _HANDLE

    def get(self, _: Any, face: Any) -> int | None:
        return self.system.contents.GetFont(self.system, face) if self.system.contents.GetFont else None

    def read(self, _: Any, font: int, table: int, buffer: Any, size: int) -> int:
        if font != _HANDLE:
            return int(self.system.contents.GetFontData(self.system, font, table, buffer, size))
        if table != _WHOLE_FILE:
            return 0
        if buffer and size >= len(self.data):
            ctypes.memmove(buffer, self.data, len(self.data))
        return len(self.data)

    def name(self, _: Any, font: int, buffer: Any, size: int) -> int:
        if font != _HANDLE:
            return int(self.system.contents.GetFaceName(self.system, font, buffer, size))
        if buffer and size >= len(_NAME):
            ctypes.memmove(buffer, _NAME, len(_NAME))
        return len(_NAME)

    def charset(self, _: Any, font: int) -> int:
        return _GB2312 if font == _HANDLE else int(self.system.contents.GetFontCharset(self.system, font))

    def delete(self, _: Any, font: int) -> None:
        if font != _HANDLE:
            self.system.contents.DeleteFont(self.system, font)
