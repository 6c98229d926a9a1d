"""A page of a PDF as a picture."""

from __future__ import annotations

import struct
import zlib
from math import sqrt

from luoshi.documents.formats.pdf import PDFIUM, open_pdf
from luoshi.documents.formats.pdf_guard import refuse_stream_bombs
from luoshi.documents.limits import Watch
from luoshi.errors import DamagedFile, InputError
from luoshi.said import said

_MOST_PIXELS = 6_000_000  # a page of 1,400 × 4,200; anything longer is drawn coarser


def draw_page(data: bytes, name: str, number: int, width: int = 1400) -> bytes:
    """Page ``number`` (from 1) as a PNG about ``width`` pixels wide.

    Raises what reading a PDF raises for a file that cannot be opened, and `InputError` for a page that is not there.
    The time it takes is bounded by nothing but the page: draw files of strangers in a process of their own.
    """
    import pypdfium2  # type: ignore[import-untyped]

    refuse_stream_bombs(data, name, Watch())
    with PDFIUM:
        document = open_pdf(data, name)
        try:
            if not 1 <= number <= len(document):
                raise InputError(
                    said("没有第{number}页，共{value}页。", number=number, value=len(document)), where=name
                )
            page = document[number - 1]
            across, down = page.get_size()
            scale = min(width / max(across, 1), sqrt(_MOST_PIXELS / max(across * down, 1)))
            bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=False)
            return write_png(bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels, bytes(bitmap.buffer))
        except pypdfium2.PdfiumError as error:
            raise DamagedFile(
                said("第{number}页打不开，可能已损坏。", number=number), where=name, remedy="可下载原件查看。"
            ) from error
        finally:
            document.close()


def write_png(width: int, height: int, stride: int, channels: int, pixels: bytes) -> bytes:
    """Pixels of 1 (grey), 3 (RGB) or 4 (RGBA) bytes, rows ``stride`` bytes apart, as a PNG (ISO/IEC 15948).

    >>> write_png(1, 1, 4, 3, bytes([255, 0, 0, 0]))[:8]
    b'\\x89PNG\\r\\n\\x1a\\n'
    """
    colour = {1: 0, 3: 2, 4: 6}[channels]
    rows = b"".join(b"\0" + pixels[at : at + width * channels] for at in range(0, height * stride, stride))
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )
