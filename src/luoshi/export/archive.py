"""Zip archives that do not know when they were written."""

from __future__ import annotations

import re
from io import BytesIO
from shutil import copyfileobj
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo


def without_clock(raw: BytesIO) -> bytes:
    """The same archive (XLSX, DOCX) with the time of every member set to a fixed one, and no time of saving inside."""
    out = BytesIO()
    with ZipFile(raw) as archive, ZipFile(out, "w", ZIP_DEFLATED) as still:
        for member in archive.infolist():
            timeless = ZipInfo(member.filename)
            timeless.compress_type = ZIP_DEFLATED
            if member.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>2000-01-01T00:00:00Z", archive.read(member))
                still.writestr(timeless, data)
                continue
            timeless.file_size = member.file_size
            with archive.open(member) as source, still.open(timeless, "w") as target:
                copyfileobj(source, target, 1 << 20)  # a worksheet may be larger than memory should be
    return out.getvalue()
