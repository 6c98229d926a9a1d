"""Mutate the shipped samples and read what comes out: a `ReadError` or a sound `Reading`, never anything else.

    python fuzz/fuzz_formats.py [SECONDS] [SEED]

Prints what failed with the seed that makes it again, keeps the file under ``out/fuzz/``, exits 1. Half of the
mutations of zip-based files change an entry inside the archive, which would otherwise hardly be reached.
"""

from __future__ import annotations

import io
import random
import sys
import time
import traceback
import zipfile
from collections.abc import Mapping
from itertools import count, pairwise
from pathlib import Path

from luoshi.documents.formats import read_bytes
from luoshi.documents.limits import MEGABYTE, Limits
from luoshi.documents.reading import Reading
from luoshi.errors import ReadError

ROOT = Path(__file__).parent.parent
FOUND = ROOT / "out" / "fuzz"
SAMPLES = ROOT / "src" / "luoshi" / "samples"
EXTENSIONS = (".txt", ".pdf", ".docx", ".html", ".xlsx", ".ofd")
LIMITS = Limits(seconds=20, inflated_bytes=50 * MEGABYTE)
SLOW = 10.0
TOKENS = [
    b"\x00", b"\xff" * 4, b"<", b">", b"</", b"&", b"<!DOCTYPE a>", b"<table>", b"<td rowspan=9 colspan=9>", b"<w:tbl>",
    b"<div>", b"stream\n", b"endstream", b"endobj", b"/Filter /FlateDecode ", b"/Kids [2 0 R]", b"/Count 99999", b"nan",
    b"/Rotate 90", b"-1", b"1e308", b"99999999999", b"%PDF-", b"PK\x03\x04", b"PK\x01\x02", b"\xef\xbb\xbf",
    b"\xfe\xff", "落实".encode(), "落实".encode("gb18030"),
]  # fmt: skip
SPACE = 'xmlns:o="http://www.ofdspec.org/2016"'
LINES = "M 1 1 L 50 1 M 1 9 L 50 9 M 1 1 L 1 9 M 9 1 L 9 9 C"
OFD = {
    "OFD.xml": f"<o:OFD {SPACE}><o:DocBody><o:DocRoot>D/Document.xml</o:DocRoot></o:DocBody></o:OFD>",
    "D/Document.xml": f"<o:Document {SPACE}>"
    "<o:CommonData><o:PageArea><o:PhysicalBox>0 0 210 297</o:PhysicalBox></o:PageArea></o:CommonData>"
    '<o:Pages><o:Page ID="1" BaseLoc="P.xml"/></o:Pages></o:Document>',
    "D/P.xml": f"<o:Page {SPACE}><o:Content><o:Layer>"
    '<o:TextObject Boundary="20 30 99 5" Size="5" CTM="1 0 0 1 2 3">'
    '<o:TextCode X="0" Y="5" DeltaX="g 3 5 2.5">落实200张</o:TextCode></o:TextObject>'
    f'<o:PathObject Boundary="0 0 99 99"><o:AbbreviatedData>{LINES}</o:AbbreviatedData></o:PathObject>'
    "</o:Layer></o:Content></o:Page>",
}


def mutate(data: bytes, chance: random.Random) -> bytes:
    """A few random changes: bytes flipped, cut, doubled, moved, or replaced by something telling."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        start = chance.randrange(len(found) + 1)
        end = min(len(found), start + chance.choice((1, 2, 8, 64, 1024)))
        match chance.randrange(6):
            case 0:
                found[start:end] = bytes(chance.randrange(256) for _ in range(end - start))
            case 1:
                del found[start:end]
            case 2:
                found[start:start] = found[start:end] * chance.choice((1, 2, 50))
            case 3:
                found[start:start] = chance.choice(TOKENS) * chance.choice((1, 1, 3, 300))
            case 4 if start < len(found):
                found[start] ^= 1 << chance.randrange(8)
            case _ if chance.random() < 0.2:
                del found[start:]
    return bytes(found)


def mutate_entry(data: bytes, chance: random.Random) -> bytes:
    """The archive with one of its entries mutated; the bytes themselves mutated when it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, NotImplementedError, EOFError):
        return mutate(data, chance)
    chosen = chance.choice([name for name in sorted(entries) if name.endswith((".xml", ".rels"))] or sorted(entries))
    entries[chosen] = mutate(entries[chosen], chance)
    return packed(entries)


def packed(entries: Mapping[str, str | bytes]) -> bytes:
    """The entries as an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def complaint(reading: Reading) -> str | None:
    """What is unsound about a reading: spans outside the text or out of order, cells that hold breaks."""
    size = len(reading.text)
    spans = [*reading.headings, *(box.span for box in reading.boxes), *(page.span for page in reading.pages)]
    for grid in reading.grids:
        spans.append(grid.span)
        held = [cell for row in grid.rows for cell in row if cell is not None]
        spans.extend(held)
        if any(one.end > other.start for one, other in pairwise(held)):
            return "cells overlap"
        if any(mark in cell.of(reading.text) for cell in held for mark in "\t\n"):
            return "a cell holds a tab or a line break"
        if len({len(row) for row in grid.rows}) != 1:
            return "rows of different lengths"
    if any(not 0 <= span.start <= span.end <= size for span in spans):
        return "a span outside the text"
    return None if reading.text.strip() else "no text and no error"


def attempt(data: bytes, name: str) -> str | None:
    """Read once; gives what went wrong."""
    began = time.process_time()  # a busy machine is not what is looked for
    try:
        wrong = complaint(read_bytes(data, name, LIMITS))
    except ReadError as error:
        wrong = None if error.what and error.where and error.remedy else f"an error without place or remedy: {error}"
    except Exception:
        wrong = traceback.format_exc()
    took = time.process_time() - began
    return wrong or (f"took {took:.1f} s" if took > SLOW else None)


def main(seconds: float, seed: int) -> int:
    """Mutate until the time is over; gives the number of failures."""
    paths = sorted(path for path in SAMPLES.rglob("*") if path.suffix in EXTENSIONS)
    samples = [*((path.name, path.read_bytes()) for path in paths), ("sample.ofd", packed(OFD))]
    end = time.monotonic() + seconds
    failures = tried = 0
    for number in count(seed):
        if time.monotonic() > end:
            break
        chance = random.Random(number)
        original, content = chance.choice(samples)
        change = mutate_entry if chance.random() < 0.5 else mutate
        name = original if chance.random() < 0.9 else f"x{chance.choice(EXTENSIONS)}"
        data = change(content, chance)
        tried += 1
        if wrong := attempt(data, name):
            failures += 1
            kept = FOUND / f"{number}-{name}"
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(data)
            print(f"seed {number} ({original} as {name}):\n{wrong}")
    print(f"{tried} files read, {failures} failures; seeds {seed} to {seed + tried - 1}")
    return failures


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(bool(main(float(arguments[0]) if arguments else 60.0, int(arguments[1]) if len(arguments) > 1 else 0)))
