"""OFD (GB/T 33190-2016): the layout format of Chinese official documents; characters placed on pages, as in PDF."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from luoshi.documents.formats.archive import Archive, entry_place, resolve
from luoshi.documents.formats.draft import Draft, one_line
from luoshi.documents.formats.markup import attribute, child, children, parse_xml, tag
from luoshi.documents.formats.page_glyphs import Glyph, is_wide
from luoshi.documents.formats.page_layout import Layout, PageContent
from luoshi.documents.limits import Watch
from luoshi.documents.reading import Reading
from luoshi.errors import DamagedFile, NoText, TooLarge
from luoshi.said import said

if TYPE_CHECKING:
    from lxml.etree import _Element

_POINTS = 72 / 25.4  # OFD measures in millimetres
_A4 = (0.0, 0.0, 210.0, 297.0)
_OCR = "请先用 OCR 转成文字，或向发文单位索取带文字的电子版。"
_PATH_PART = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_POINTS_OF = {"M": 1, "L": 1, "S": 1, "Q": 2, "B": 3}
_LEVELS = 20

Matrix = tuple[float, float, float, float, float, float]


def read(data: bytes, name: str, watch: Watch) -> Reading:
    """The text of an OFD file, as `pdf.read` gives it: a line a line of the page, with boxes, pages and ruled tables.

    Raises `DamagedFile`, `TooLarge`, and `NoText` when the pages hold only pictures.
    """
    return _Ofd(Archive(data, name, watch), name, watch).read()


class _Ofd:
    def __init__(self, archive: Archive, name: str, watch: Watch) -> None:
        self.archive = archive
        self.name = name
        self.watch = watch
        self.layout = Layout()
        self.title: str | None = None
        self.count = 0
        self.characters = 0
        self.missing: list[str] = []
        self.parsed: dict[str, _Element] = {}

    def _parse(self, entry: str) -> _Element:
        return parse_xml(self.archive.read(entry), entry_place(self.name, entry), self.watch.limits)

    def read(self) -> Reading:
        for body in children(self._parse("OFD.xml"), "DocBody"):
            declared = child(body, "DocInfo", "Title")
            if self.title is None and declared is not None and declared.text:
                self.title = one_line(declared.text)
            root = child(body, "DocRoot")
            if root is not None and root.text:
                self._document(resolve("", root.text.strip()))
        if not self.count:
            raise DamagedFile("OFD 里一页也没有。", where=self.name, remedy="请重新下载或请来源单位重发。")
        if not self.characters:
            raise NoText(said("{count} 页都没有文字，只有图片。", count=self.count), where=self.name, remedy=_OCR)
        draft = Draft(self.name, self.watch.limits)
        if self.missing:
            draft.problems.append(said("缺少页面条目：{value}。", value="、".join(self.missing)))
        self.layout.write(draft)
        return draft.finish("ofd", whole_lines=False, title=self.title)

    def _document(self, entry: str) -> None:
        document = self._parse(entry)
        common = child(document, "CommonData")
        usual = _box(child(common, "PageArea", "PhysicalBox")) or _A4
        templates = {
            attribute(node, "ID"): resolve(entry, attribute(node, "BaseLoc") or "")
            for node in children(common, "TemplatePage")
        }
        for node in children(child(document, "Pages"), "Page"):
            self.count += 1
            if self.count > self.watch.limits.pages:
                raise TooLarge(
                    said("OFD 超过 {pages} 页的上限。", pages=self.watch.limits.pages),
                    where=self.name,
                    remedy="请拆分后再读。",
                )
            self._page(resolve(entry, attribute(node, "BaseLoc") or ""), usual, templates)

    def _page(self, entry: str, usual: tuple[float, float, float, float], templates: dict[str | None, str]) -> None:
        where = said("{name} 第{page}页", name=self.name, page=self.count)
        self.watch.check(where)
        if entry not in self.archive:
            self.missing.append(entry)
            self.layout.add(PageContent(0.0, 0.0))
            return
        page = self._parse(entry)
        left, top, width, height = _box(child(page, "Area", "PhysicalBox")) or usual
        content = PageContent(width * _POINTS, height * _POINTS)
        sources = [
            self._template(templates[named])
            for node in children(page, "Template")
            if (named := attribute(node, "TemplateID")) in templates and templates[named] in self.archive
        ]
        for source in [*sources, page]:
            for layer in children(child(source, "Content"), "Layer"):
                self._block(layer, content, (-left, -top), where, 0)
        self.characters += content.characters
        self.layout.add(content)

    def _template(self, entry: str) -> _Element:
        if entry not in self.parsed:
            self.parsed[entry] = self._parse(entry)
        return self.parsed[entry]

    def _block(self, node: _Element, content: PageContent, shift: tuple[float, float], where: str, level: int) -> None:
        for one in node:
            match tag(one):
                case "PageBlock" if level < _LEVELS:
                    self._block(one, content, shift, where, level + 1)
                case "TextObject":
                    self.watch.check(where)
                    content.glyphs.setdefault(0, []).extend(_glyphs(one, shift))
                case "PathObject":
                    for start, end in _strokes(one, shift):
                        content.drawing.add(start, end)
                case "ImageObject":
                    content.drawing.images += 1


def _glyphs(node: _Element, shift: tuple[float, float]) -> Iterator[Glyph]:
    """The characters of a text object (11.2): boundary, then matrix, then the places that its codes state."""
    placed = _Placed(node, shift)
    size = _number(attribute(node, "Size"), 0.0)
    for code in children(node, "TextCode"):
        text = code.text or ""
        x, y = _number(attribute(code, "X"), 0.0), _number(attribute(code, "Y"), 0.0)
        across = _deltas(attribute(code, "DeltaX"), len(text))
        down = _deltas(attribute(code, "DeltaY"), len(text))
        for index, one in enumerate(text):
            em = size * placed.scale * _POINTS
            left, baseline = placed.place(x, y)
            if not one.isspace() and em > 0 and math.isfinite(left) and math.isfinite(baseline):
                right = left + em * (1.0 if is_wide(one) else 0.5)
                yield Glyph(one, left, baseline - 0.88 * em, right, baseline + 0.12 * em, baseline, em)
            x += across[index] if index < len(across) else 0.0 if down else size * (1.0 if is_wide(one) else 0.5)
            y += down[index] if index < len(down) else 0.0


def _strokes(node: _Element, shift: tuple[float, float]) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight lines of a path object (9.1), in points."""
    data = child(node, "AbbreviatedData")
    if data is None or not data.text or attribute(node, "Stroke") == "false":
        return
    placed = _Placed(node, shift)
    start: tuple[float, float] | None = None
    before: tuple[float, float] | None = None
    parts = _PATH_PART.findall(data.text[:200_000])
    index = 0
    while index < len(parts):
        operator = parts[index]
        index += 1
        if operator == "C" and start is not None and before is not None:
            yield before, start
            before = start
        values: list[float] = []
        while index < len(parts) and not parts[index].isalpha():
            values.append(float(parts[index]))
            index += 1
        if len(values) < 2 * _POINTS_OF.get(operator, 1) or operator == "C":
            continue
        point = placed.place(values[-2], values[-1])
        if operator == "L" and before is not None:
            yield before, point
        if operator in ("M", "S"):
            start = point
        before = point


class _Placed:
    """From an object's own space to points on the page."""

    def __init__(self, node: _Element, shift: tuple[float, float]) -> None:
        box = _numbers(attribute(node, "Boundary"), 4) or [0.0, 0.0, 0.0, 0.0]
        self.left, self.top = box[0] + shift[0], box[1] + shift[1]
        a, b, c, d, e, f = _numbers(attribute(node, "CTM"), 6) or [1.0, 0.0, 0.0, 1.0, 0.0, 0.0]
        self.matrix: Matrix = (a, b, c, d, e, f)
        self.scale = math.hypot(c, d)

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the object as points from the top left of the page."""
        a, b, c, d, e, f = self.matrix
        return (a * x + c * y + e + self.left) * _POINTS, (b * x + d * y + f + self.top) * _POINTS


def _deltas(text: str | None, most: int) -> list[float]:
    """The steps between characters; ``g 3 4.2`` stands for three steps of 4.2 (11.3).

    >>> _deltas("g 2 5 4.5", 10)
    [5.0, 5.0, 4.5]
    """
    found: list[float] = []
    words = iter((text or "").split())
    for word in words:
        count = 1
        if word == "g":
            count = int(min(most, max(0.0, _number(next(words, "0"), 0.0))))
            word = next(words, "0")
        found.extend([_number(word, 0.0)] * count)
        if len(found) >= most:
            break
    return found


def _box(node: _Element | None) -> tuple[float, float, float, float] | None:
    values = _numbers(node.text, 4) if node is not None else None
    if values is None or not (0 < values[2] < 20_000 and 0 < values[3] < 20_000):
        return None
    return values[0], values[1], values[2], values[3]


def _numbers(text: str | None, count: int) -> list[float] | None:
    values = [_number(word, math.nan) for word in (text or "").split()[:count]]
    return values if len(values) == count and all(map(math.isfinite, values)) else None


def _number(text: str | None, otherwise: float) -> float:
    try:
        value = float(text) if text is not None else otherwise
    except ValueError:
        return otherwise
    return value if math.isfinite(value) and abs(value) < 1e9 else otherwise
