"""A page of a PDF as a picture."""

from __future__ import annotations

import struct
import zlib

import pytest

from luoshi.documents.formats.pdf_image import draw_page, write_png
from luoshi.errors import DamagedFile, InputError, TooLarge
from luoshi.samples import sample_path

REPORT = sample_path("report-2024.pdf").read_bytes()


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_page_is_drawn_as_wide_as_asked() -> None:
    width, height = size_of(draw_page(REPORT, "报告.pdf", 1, 400))
    assert width == pytest.approx(400, abs=1)
    assert height == pytest.approx(400 * 842 / 595, abs=3)


def test_the_same_page_gives_the_same_picture() -> None:
    assert draw_page(REPORT, "报告.pdf", 2, 200) == draw_page(REPORT, "报告.pdf", 2, 200)


def test_a_page_of_endless_length_is_drawn_coarser() -> None:
    body = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    body += b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 14000]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    width, height = size_of(draw_page(body, "长卷.pdf", 1))
    assert width * height < 6_100_000
    assert height > 100 * width


@pytest.mark.parametrize("number", [0, -1, 4, 10**9])
def test_a_page_that_is_not_there_is_refused(number: int) -> None:
    with pytest.raises(InputError, match=f"没有第{number}页，共3页"):
        draw_page(REPORT, "报告.pdf", number)


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(DamagedFile):
        draw_page(b"%PDF-1.7\n" + b"x" * 500, "坏.pdf", 1)


def test_a_stream_that_inflates_without_measure_is_refused() -> None:
    packed = zlib.compress(b"\0" * 400_000_000, 9)
    head = b"%PDF-1.4\n4 0 obj<</Filter/FlateDecode/Length " + str(len(packed)).encode() + b">>stream\n"
    with pytest.raises(TooLarge):
        draw_page(head + packed + b"\nendstream endobj\n%%EOF\n", "弹.pdf", 1)


@pytest.mark.parametrize(("channels", "colour"), [(1, 0), (3, 2), (4, 6)])
def test_rows_are_written_without_their_padding(channels: int, colour: int) -> None:
    pixels = (b"\x07" * 2 * channels + b"\xff" * 3) * 2
    png = write_png(2, 2, 2 * channels + 3, channels, pixels)
    assert png[25] == colour
    start = png.index(b"IDAT") + 4
    rows = zlib.decompress(png[start : png.index(b"IEND") - 8])
    assert rows == (b"\0" + b"\x07" * 2 * channels) * 2
