"""What pdfium says of one page: its characters and the rules drawn on it, turned as a reader turns the page.

pdfium gives places in the page's own space (origin at the bottom left, before /Rotate). Here they become points
from the top left of the page as shown, and then of the page as read when most text stands sideways.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from luoshi.documents.formats.page_glyphs import Glyph, is_wide
from luoshi.documents.formats.page_layout import PageContent, turn_upright
from luoshi.documents.formats.pdf_rules import read_drawing
from luoshi.documents.limits import Watch
from luoshi.errors import TooLarge
from luoshi.said import said

if TYPE_CHECKING:
    from pypdfium2 import PdfPage  # type: ignore[import-untyped]

_SKEW = 0.12  # radians off a quarter turn: a watermark or a stamp
_MOST_CHARACTERS = 300_000
_BUCKET = 4.0  # points
_SOFT_HYPHENS = (0x02, 0xFFFE)  # pdfium writes these for a hyphen at the end of a line


def read_page(page: PdfPage, where: str, watch: Watch) -> PageContent:
    """Everything on the page that reading needs."""
    view = _View(page)
    content = PageContent(view.width, view.height)
    marks = list(_marks(page, view, content, where, watch))
    turns = Counter(turn for turn, _ in marks)
    content.turn = turns.most_common(1)[0][0] if turns else 0
    for turn, mark in marks:
        content.glyphs.setdefault(turn, []).append(_glyph(mark, turn, view))
    _gather_drawing(page, view, content, where, watch)
    return content


def _gather_drawing(page: PdfPage, view: _View, content: PageContent, where: str, watch: Watch) -> None:
    def place(x: float, y: float) -> tuple[float, float]:
        return turn_upright(*view.shown(x, y), content.turn, view.width, view.height)

    content.drawing = read_drawing(page, place, where, watch)


class _View:
    """How the page's own space is turned into the page as shown."""

    def __init__(self, page: PdfPage) -> None:
        import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

        self.rotation = (page.get_rotation() // 90) % 4
        self.width = float(pdfium.FPDF_GetPageWidthF(page))
        self.height = float(pdfium.FPDF_GetPageHeightF(page))
        left, bottom, right, top = page.get_cropbox()
        outer = page.get_mediabox()
        self.left, self.bottom = max(left, outer[0]), max(bottom, outer[1])
        self.right, self.top = min(right, outer[2]), min(top, outer[3])

    def shown(self, x: float, y: float) -> tuple[float, float]:
        match self.rotation:
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case 3:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y


@dataclass(frozen=True, slots=True)
class _Mark:
    text: str
    box: tuple[float, float, float, float]
    origin: tuple[float, float]
    spaced: bool


def _marks(page: PdfPage, view: _View, content: PageContent, where: str, watch: Watch) -> Iterator[tuple[int, _Mark]]:
    """The characters with their quarter turn as shown; doubled ones (a shadow, a fake bold) once."""
    import pypdfium2.raw as pdfium

    textpage = page.get_textpage()
    seen: dict[tuple[str, int, int], tuple[float, float]] = {}
    high, spaced = "", False
    before: tuple[int, _Mark] | None = None
    count = pdfium.FPDFText_CountChars(textpage)
    if count > _MOST_CHARACTERS:
        raise TooLarge(
            said("一页有 {count} 个字，太多了。", count=count), where=where, remedy="请确认文件来源，或拆分后再读。"
        )
    for index in range(count):
        if index % 5000 == 0:
            watch.check(where)
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        text = _character(code, high)
        high = chr(code) if 0xD800 <= code < 0xDC00 else ""
        if not text or text.isspace():
            # pdfium adds blanks of its own where it sees gaps; only the file's are believed.
            spaced = spaced or (bool(text) and pdfium.FPDFText_IsGenerated(textpage, index) == 0)
            continue
        if pdfium.FPDFText_HasUnicodeMapError(textpage, index) == 1:
            content.unmapped += 1
            continue
        turn = _quarter(pdfium.FPDFText_GetCharAngle(textpage, index), view.rotation)
        mark = _measure(textpage, index, text, spaced)
        spaced = False
        if turn is None or mark is None:
            content.skewed += 1
            continue
        if before is not None and _is_ligature(textpage, before, (index, mark)):
            # One sign for several characters (—— or ffi): the later ones take no room of their own.
            _, bottom, right, top = mark.box
            yield turn, _Mark(text, (right, bottom, right, top), mark.origin, False)
        elif not _is_double(mark, seen):
            yield turn, mark
        before = index, mark


def _measure(textpage: Any, index: int, text: str, spaced: bool) -> _Mark | None:
    import pypdfium2.raw as pdfium

    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
    pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
    if not all(map(math.isfinite, (box.left, box.top, box.right, box.bottom, x.value, y.value))):
        return None
    return _Mark(text, (box.left, box.bottom, box.right, box.top), (x.value, y.value), spaced)


def _is_ligature(textpage: Any, one: tuple[int, _Mark], other: tuple[int, _Mark]) -> bool:
    import pypdfium2.raw as pdfium

    if one[1].origin != other[1].origin or one[1].box != other[1].box:
        return False
    # The same character drawn twice on one spot is drawn by two text objects.
    drawn, again = (pdfium.FPDFText_GetTextObject(textpage, index) for index, _ in (one, other))
    return bool(ctypes.addressof(drawn.contents) == ctypes.addressof(again.contents)) if drawn and again else False


def _character(code: int, high: str) -> str:
    if code in _SOFT_HYPHENS:
        return "-"
    if code < 0x20 or 0xD800 <= code < 0xDC00 or code == 0x7F or code > 0x10FFFF:
        return ""
    if 0xDC00 <= code < 0xE000:
        return (high + chr(code)).encode("utf-16", "surrogatepass").decode("utf-16") if high else ""
    return "" if code in (0xFEFF, 0xFFFF, 0x200B, 0xAD) else chr(code)


def _quarter(angle: float, rotation: int) -> int | None:
    """The quarter turns (clockwise, as shown) of a character; None for one that stands askew.

    pdfium gives the angle clockwise in the page's own space.
    """
    quarters = angle / (math.pi / 2)
    if not math.isfinite(quarters) or abs(quarters - round(quarters)) * math.pi / 2 > _SKEW:
        return None
    return (round(quarters) + rotation) % 4


def _is_double(mark: _Mark, seen: dict[tuple[str, int, int], tuple[float, float]]) -> bool:
    """Whether the same character was drawn less than half its width away: a shadow, or bold made by drawing twice."""
    left, bottom, right, top = mark.box
    x, y = mark.origin
    near = min(abs(right - left), abs(top - bottom)) / 2
    column, row = int(x // _BUCKET), int(y // _BUCKET)
    for i in (0, -1, 1):
        for j in (0, -1, 1):
            other = seen.get((mark.text, column + i, row + j))
            if other is not None and abs(other[0] - x) < near and abs(other[1] - y) < near:
                return True
    seen[mark.text, column, row] = mark.origin
    return False


def _glyph(mark: _Mark, turn: int, view: _View) -> Glyph:
    corners = (view.shown(mark.box[0], mark.box[1]), view.shown(mark.box[2], mark.box[3]))
    (ax, ay), (bx, by) = (turn_upright(x, y, turn, view.width, view.height) for x, y in corners)
    _, baseline = turn_upright(*view.shown(*mark.origin), turn, view.width, view.height)
    left, right, top, bottom = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
    # The box is as high as the font's line, up to 1.45 em; a Chinese character is one em wide.
    width = right - left
    size = width if is_wide(mark.text) and 0 < width < 2 * (bottom - top) else (bottom - top) / 1.2
    return Glyph(mark.text, left, top, right, bottom, baseline, max(size, 0.1), mark.spaced)
