"""Straight lines and pictures drawn on a page of a PDF, those inside forms included."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from luoshi.documents.formats.page_tables import Drawing
from luoshi.documents.limits import Watch

if TYPE_CHECKING:
    from pypdfium2 import PdfPage  # type: ignore[import-untyped]

_THIN = 3.0
_MOST_PATHS = 20_000
_MOST_SEGMENTS = 1000
_MOST_NESTED = 8

Matrix = tuple[float, float, float, float, float, float]
Found = Iterator[tuple[Any, int, Matrix]]
Place = Callable[[float, float], tuple[float, float]]
_UNTURNED: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_drawing(page: PdfPage, place: Place, where: str, watch: Watch) -> Drawing:
    """The rules of a page; ``place`` turns a point of the page's space into one of the page as read."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    drawing = Drawing()
    for count, (raw, kind, matrix) in enumerate(_objects(page)):
        if count % 1000 == 0:
            watch.check(where)
        if count > _MOST_PATHS:
            # A map or a plan, no table.
            drawing.crowded = True
            drawing.across.clear()
            drawing.down.clear()
            break
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            drawing.images += 1
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            for ax, ay, bx, by in _edges(raw, matrix):
                drawing.add(place(ax, ay), place(bx, by))
    return drawing


def _objects(page: PdfPage) -> Found:
    """The page's objects, those of forms included, with the matrix from their space to the page's."""
    import pypdfium2.raw as pdfium

    own = pdfium.FS_MATRIX()

    def inside(count: int, get: Callable[[Any, int], Any], holder: Any, outer: Matrix | None, level: int) -> Found:
        for index in range(count):
            raw = get(holder, index)
            if not raw:
                continue
            kind = pdfium.FPDFPageObj_GetType(raw)
            matrix = outer
            if kind != pdfium.FPDF_PAGEOBJ_TEXT:
                pdfium.FPDFPageObj_GetMatrix(raw, own)
                matrix = _product((own.a, own.b, own.c, own.d, own.e, own.f), outer)
            yield raw, kind, matrix or _UNTURNED
            if kind == pdfium.FPDF_PAGEOBJ_FORM and level < _MOST_NESTED:
                count_inside = pdfium.FPDFFormObj_CountObjects(raw)
                yield from inside(count_inside, pdfium.FPDFFormObj_GetObject, raw, matrix, level + 1)

    return inside(pdfium.FPDFPage_CountObjects(page), pdfium.FPDFPage_GetObject, page, None, 0)


def _product(inner: Matrix, outer: Matrix | None) -> Matrix:
    if outer is None:
        return inner
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _edges(path: Any, matrix: Matrix) -> list[tuple[float, float, float, float]]:
    """The straight strokes of a path in the page's space; a thin filled box is one stroke along its middle."""
    import pypdfium2.raw as pdfium

    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, mode, stroke)
    points: list[tuple[float, float]] = []
    strokes: list[tuple[float, float, float, float]] = []
    start = (0.0, 0.0)
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        a, b, c, d, e, f = matrix
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO and points:
            strokes.append((*points[-1], *point))
        points.append(point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            strokes.append((*point, *start))
    if stroke.value:
        return strokes
    return _thin_box(points) if mode.value else []


def _thin_box(points: list[tuple[float, float]]) -> list[tuple[float, float, float, float]]:
    if not 2 <= len(points) <= 6:
        return []
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, right, low, high = min(xs), max(xs), min(ys), max(ys)
    if high - low <= _THIN < right - left:
        return [(left, (low + high) / 2, right, (low + high) / 2)]
    if right - left <= _THIN < high - low:
        return [((left + right) / 2, low, (left + right) / 2, high)]
    return []
