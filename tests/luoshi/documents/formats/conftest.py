"""Small files of every format, made byte by byte, so that a test can break them where it wants."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

import pytest

from luoshi.documents.formats import read_bytes
from luoshi.documents.reading import Reading

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
O = "http://www.ofdspec.org/2016"  # noqa: E741
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def cells_of(reading: Reading) -> list[list[list[str | None]]]:
    """The texts of every table's cells."""
    return [[[cell and cell.of(reading.text) for cell in row] for row in grid.rows] for grid in reading.grids]


@pytest.fixture(scope="session")
def cells() -> Callable[[Reading], list[list[list[str | None]]]]:
    return cells_of


def zipped(entries: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.fixture(scope="session")
def make_zip() -> Callable[..., bytes]:
    return zipped


def relationships(targets: Mapping[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{i}" Type="{R}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def docx(body: str, **parts: str | bytes) -> bytes:
    """A Word file with this body and, by name, further parts (``styles``, ``numbering``, ``footnotes``)."""
    entries: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": relationships({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": relationships({name: f"{name}.xml" for name in parts}),
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    for name, content in parts.items():
        inner = content if isinstance(content, bytes) else f'<w:{name} xmlns:w="{W}">{content}</w:{name}>'
        entries[f"word/{name}.xml"] = inner
    return zipped(entries)


@pytest.fixture(scope="session")
def make_docx() -> Callable[..., bytes]:
    return docx


@pytest.fixture(scope="session")
def read_docx() -> Callable[..., Reading]:
    return lambda body, **parts: read_bytes(docx(body, **parts), "安排.docx")


def xlsx(sheets: Mapping[str, str], strings: Sequence[str] = (), formats: Sequence[str] = (), state: str = "") -> bytes:
    """A workbook: sheet names and the XML inside each, shared strings, number formats of the styles 1, 2, …"""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{i}" r:id="rId{i}"{state if i > 1 else ""}/>'
        for i, name in enumerate(sheets, start=1)
    )
    numbers = "".join(f'<numFmt numFmtId="{200 + i}" formatCode="{code}"/>' for i, code in enumerate(formats))
    styles = '<xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{200 + i}"/>' for i in range(len(formats)))
    entries = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": relationships({"officeDocument": "xl/workbook.xml"}),
        "xl/workbook.xml": f'<workbook xmlns="{S}" xmlns:r="{R}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="{R}/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, len(sheets) + 1)
        )
        + "</Relationships>",
        "xl/sharedStrings.xml": f'<sst xmlns="{S}">{"".join(f"<si>{one}</si>" for one in strings)}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{S}"><numFmts>{numbers}</numFmts>'
        f"<cellXfs>{styles}</cellXfs></styleSheet>",
    }
    for i, content in enumerate(sheets.values(), start=1):
        entries[f"xl/worksheets/sheet{i}.xml"] = f'<worksheet xmlns="{S}">{content}</worksheet>'
    return zipped(entries)


@pytest.fixture(scope="session")
def make_xlsx() -> Callable[..., bytes]:
    return xlsx


def ofd(*pages: str, title: str = "", templates: Mapping[str, str] | None = None) -> bytes:
    """An OFD file with these page contents (the XML inside a layer)."""
    templates = templates or {}
    listed = "".join(f'<ofd:Page ID="{i}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages)))
    known = "".join(f'<ofd:TemplatePage ID="{name}" BaseLoc="Tpls/{name}.xml"/>' for name in templates)
    used = "".join(f'<ofd:Template TemplateID="{name}"/>' for name in templates)

    def content(layer: str, before: str = "") -> str:
        return f'<ofd:Page xmlns:ofd="{O}">{before}<ofd:Content><ofd:Layer>{layer}</ofd:Layer></ofd:Content></ofd:Page>'

    entries = {
        "OFD.xml": f'<ofd:OFD xmlns:ofd="{O}"><ofd:DocBody><ofd:DocInfo><ofd:Title>{title}</ofd:Title></ofd:DocInfo>'
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f'<ofd:Document xmlns:ofd="{O}"><ofd:CommonData><ofd:PageArea>'
        f"<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>{known}</ofd:CommonData>"
        f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        **{f"Doc_0/Pages/Page_{i}/Content.xml": content(page, used) for i, page in enumerate(pages)},
        **{f"Doc_0/Tpls/{name}.xml": content(layer) for name, layer in templates.items()},
    }
    return zipped(entries)


@pytest.fixture(scope="session")
def make_ofd() -> Callable[..., bytes]:
    return ofd


class PdfMaker:
    """Writes pages of Chinese text in a font that is not embedded, with rules, pictures and a password if wanted."""

    def __init__(self) -> None:
        self.pages: list[tuple[str, str]] = []

    def page(self, *operations: str, extra: str = "") -> PdfMaker:
        self.pages.append(("\n".join(operations), extra))
        return self

    @staticmethod
    def text(x: float, y: float, words: str, size: float = 16, matrix: str = "1 0 0 1") -> str:
        return f"BT /F1 {size} Tf {matrix} {x} {y} Tm <{words.encode('utf-16-be').hex()}> Tj ET"

    @staticmethod
    def line(ax: float, ay: float, bx: float, by: float) -> str:
        return f"{ax} {ay} m {bx} {by} l S"

    @staticmethod
    def grid(xs: Sequence[float], ys: Sequence[float]) -> str:
        across = [PdfMaker.line(xs[0], y, xs[-1], y) for y in ys]
        return "\n".join(across + [PdfMaker.line(x, ys[0], x, ys[-1]) for x in xs])

    picture = "q 500 0 0 700 40 60 cm /Im1 Do Q"

    def build(self, password: str | None = None) -> bytes:
        count = len(self.pages)
        first = 7
        kids = " ".join(f"{first + 2 * i} 0 R" for i in range(count))
        objects: list[tuple[str, bytes | None]] = [
            ("<< /Type /Catalog /Pages 2 0 R >>", None),
            (f"<< /Type /Pages /Kids [{kids}] /Count {count} >>", None),
            (
                "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                " /DescendantFonts [4 0 R] >>",
                None,
            ),
            (
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]"
                " /FontDescriptor 5 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
                None,
            ),
            (
                "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 /CapHeight 880"
                " /ItalicAngle 0 /StemV 80 /FontBBox [0 -120 1000 880] >>",
                None,
            ),
            (
                "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
                b"\x80",
            ),
        ]
        for i, (content, extra) in enumerate(self.pages):
            objects.append(
                (
                    f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {first + 2 * i + 1} 0 R {extra}"
                    " /Resources << /Font << /F1 3 0 R >> /XObject << /Im1 6 0 R >> >> >>",
                    None,
                )
            )
            objects.append(("<<", content.encode()))
        return _assemble(objects, password)


_PAD = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def _assemble(objects: list[tuple[str, bytes | None]], password: str | None) -> bytes:
    key = b""
    trailer = f"/Size {len(objects) + 1} /Root 1 0 R"
    if password is not None:
        # The oldest standard handler (revision 2): 40-bit RC4 keyed by MD5.
        padded = (password.encode() + _PAD)[:32]
        owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
        key = hashlib.md5(padded + owner + b"\xfc\xff\xff\xff" + b"0123456789abcdef").digest()[:5]
        trailer += (
            f" /ID [<{b'0123456789abcdef'.hex()}> <{b'0123456789abcdef'.hex()}>] /Encrypt << /Filter /Standard /V 1"
        )
        trailer += f" /R 2 /P -4 /O <{owner.hex()}> /U <{_rc4(key, _PAD).hex()}> >>"
    out = bytearray(b"%PDF-1.4\n")
    offsets: list[int] = []
    for number, (head, stream) in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{head}".encode()
        if stream is not None:
            if key:
                stream = _rc4(hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], stream)
            out += f" /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream"
        out += b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    return bytes(out + f"trailer << {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode())


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


@pytest.fixture
def pdf() -> PdfMaker:
    return PdfMaker()
