"""The font that is lent to PDFs whose own is not embedded, as a machine without Chinese fonts needs it."""

from __future__ import annotations

import struct
import subprocess
import sys
from pathlib import Path

from tests.luoshi.documents.formats.conftest import PdfMaker

from luoshi.documents.formats.pdf_fonts import square_font

# No font of the machine is taken: pdfium is given the square one for whatever it asks.
SCRIPT = """
import sys
from pathlib import Path
from luoshi.documents.formats import pdf_fonts, read_bytes
pdf_fonts._Fallback.map = lambda self, *asked: pdf_fonts._HANDLE
reading = read_bytes(Path(sys.argv[1]).read_bytes(), "plan.pdf")
sys.stdout.buffer.write(reading.text.encode())
"""


def test_characters_drawn_by_themselves_are_read_without_a_font_of_the_machine(tmp_path: Path) -> None:
    pdf = PdfMaker()
    pdf.page(pdf.text(80, 700, "上"), pdf.text(80, 672, "中"), pdf.text(80, 644, "增长5%，新建3处公园。"))
    path = tmp_path / "plan.pdf"
    path.write_bytes(pdf.build())
    run = subprocess.run([sys.executable, "-c", SCRIPT, str(path)], capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()
    assert [line.strip() for line in run.stdout.decode().splitlines()] == ["上", "中", "增长5%，新建3处公园。"]


def test_the_font_is_a_whole_file_whose_tables_sum_up() -> None:
    data = square_font()
    count = struct.unpack(">H", data[4:6])[0]
    tags = []
    for at in range(12, 12 + 16 * count, 16):
        tag, total, offset, length = struct.unpack(">4sIII", data[at : at + 16])
        body = data[offset : offset + length + (-length % 4)]
        assert sum(struct.unpack(f">{len(body) // 4}I", body)) & 0xFFFFFFFF == total
        tags.append(tag)
    assert tags == sorted(tags) == [b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"name", b"post"]
