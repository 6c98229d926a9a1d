"""Streams of a PDF that inflate beyond measure, found before pdfium is asked to inflate them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from luoshi.documents.limits import MEGABYTE, Watch
from luoshi.errors import TooLarge
from luoshi.said import said

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_CHUNK = 4 * MEGABYTE
_DICTIONARY = 2000
_DEFLATE_RATIO = 1032  # deflate packs no better than this


def refuse_stream_bombs(data: bytes, name: str, watch: Watch) -> None:
    """Raise `TooLarge` when the deflated streams together inflate above the limit.

    Pictures are left out: they are large by nature and never inflated for their text.
    """
    limit = watch.limits.inflated_bytes
    streams = list(_deflated(data))
    most = sum((end - start) * _DEFLATE_RATIO**layers for start, end, layers in streams)
    if most <= limit:
        return
    total = 0
    for start, end, layers in streams:
        watch.check(name)
        total += _inflate(data[start:end], layers, limit - total, watch, name)
        if total > limit:
            raise TooLarge(
                said("PDF 里的数据流解开后超过 {value} MB，疑似压缩炸弹，没有读取。", value=f"{limit / MEGABYTE:.0f}"),
                where=name,
                remedy="请确认文件来源；若确系正常文件，请拆分后再读。",
            )


def _deflated(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Start and end of each deflated stream that is no picture, and how many times over it is deflated."""
    end = 0
    for match in _STREAM.finditer(data):
        if match.start() < end:
            continue  # the word inside a stream
        found = data.find(b"endstream", match.end())
        end = len(data) if found < 0 else found
        head = data[max(0, match.start() - _DICTIONARY) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        layers = len(_FLATE.findall(head))
        if layers and not (layers == 1 and _IMAGE.search(head)):
            yield match.end(), end, min(layers, 4)


def _inflate(packed: bytes, layers: int, limit: int, watch: Watch, name: str) -> int:
    """How large the stream is when inflated; counting stops above ``limit``."""
    inflater = zlib.decompressobj()
    size = 0
    inner: list[bytes] = []
    while packed and not inflater.eof and size <= limit:
        watch.check(name)
        try:
            chunk = inflater.decompress(packed, _CHUNK)
        except zlib.error:
            break  # not deflate after all, or cut off: pdfium takes what it can
        size += len(chunk)
        packed = inflater.unconsumed_tail
        if layers > 1:
            inner.append(chunk)
    if layers > 1 and size <= limit:
        return size + _inflate(b"".join(inner), layers - 1, limit - size, watch, name)
    return size
