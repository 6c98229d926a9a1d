"""HTML: the article of a web page, its headings and tables."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from luoshi import lexicon
from luoshi.documents.formats import txt
from luoshi.documents.formats.draft import Draft, one_line
from luoshi.documents.formats.html_tables import data_rows
from luoshi.documents.formats.html_tree import Element, build, refuse_costly
from luoshi.documents.limits import Watch
from luoshi.documents.reading import Reading
from luoshi.errors import EmptyFile, WrongEncoding
from luoshi.said import said

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "li", "main", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})""")
_GB = frozenset({"gb2312", "gbk", "gb18030", "gb_2312-80", "hz-gb-2312", "cp936", "x-gbk"})
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_PIECES = re.compile(r"[\s|｜/]+")
_AFTER_COLON = re.compile(r"[：:]\s*")
_RELATED = ("相关", "推荐阅读", "热点")
_LISTED_DATE = re.compile(r"(?:(?:19|20)?\d\d[-./年])?\d{1,2}[-./月]\d{1,2}日?")
_TITLE_META = ("ArticleTitle", "og:title", "title")
_META_TITLE_LIMIT = 200


def read(data: bytes, name: str, watch: Watch) -> Reading:
    """The text of a web page. ``whole_lines`` is true: every line is a paragraph, a heading or a table's row.

    Scripts, hidden parts, navigation, footers and lines such as 打印 or 责任编辑 are left out where they can be told
    apart. Raises `WrongEncoding`, `TooLarge` and `EmptyFile`.
    """
    from selectolax.lexbor import LexborHTMLParser

    problems: list[str] = []
    text = decode(data, name, problems)
    refuse_costly(text.encode("utf-8", "replace"), name, watch)
    parser = LexborHTMLParser(text)
    draft = Draft(name, watch.limits)
    draft.problems.extend(problems)
    if parser.root is not None:
        _Page(draft, name, watch).read(build(parser.root, name, watch))
    if not draft.has_text():
        raise EmptyFile("网页里没有文字。", where=name, remedy="若正文由脚本载入，请在浏览器里打开后另存为完整网页。")
    return draft.finish("html", whole_lines=True, title=_title(parser))


def decode(data: bytes, name: str, problems: list[str]) -> str:
    """The characters of a page: byte order mark first, then what it declares, then what fits as in plain text.

    A page that breaks its own declared encoding in a few places is read with marks in their stead, and a remark.
    """
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return txt.decode(data, name, problems)
    declared = _declared(data)
    try:
        return data.decode(declared) if declared else txt.decode(data, name, problems)
    except (UnicodeDecodeError, WrongEncoding):
        pass
    try:
        return txt.decode(data, name, [])
    except WrongEncoding:
        text = data.decode(declared or "utf-8", "replace")
        bad = text.count("\ufffd")
        if bad > 0.01 * len(text):
            raise
        problems.append(said("网页有 {bad} 处字节不合 {value} 编码，以 � 代替。", bad=bad, value=declared or "utf-8"))
        return text


def _declared(data: bytes) -> str | None:
    found = _XML_CHARSET.search(data[:1024]) or _CHARSET.search(data[:8192])
    if found is None:
        return None
    label = found[1].decode("ascii").lower()
    if label in _GB:
        return "gb18030"
    return "utf-8" if label in ("utf-8", "utf8") else "big5hkscs" if label.startswith("big5") else None


def _title(parser: LexborHTMLParser) -> str | None:
    for meta in _TITLE_META:
        for node in parser.css(f'meta[name="{meta}"], meta[property="{meta}"]'):
            content = one_line(node.attributes.get("content") or "")
            if content and len(content) <= _META_TITLE_LIMIT:
                return content
    for node in parser.css("head > title, title"):
        if content := one_line(node.text(deep=True)):
            return content[:_META_TITLE_LIMIT]
    return None


class _Page:
    """Walks the tree and adds paragraphs to the draft: inline text gathers until a block begins or ends."""

    def __init__(self, draft: Draft, name: str, watch: Watch) -> None:
        self.draft = draft
        self.name = name
        self.watch = watch
        self.pending: list[str] = []
        self.linked: list[str] = []  # what of it is the text of links
        self.related = False  # whether the page has come to the articles that it links to

    def read(self, element: Element) -> None:
        self._inside(element)
        self._flush()

    def _inside(self, element: Element, *, verbatim: bool = False) -> None:
        for one in element.children:
            if isinstance(one, str):
                self._text(one, verbatim)
            elif one.tag == "br":
                self._flush()
            elif one.tag in HEADINGS:
                self._heading(one)
            elif one.tag == "table":
                self._table(one)
            elif one.tag in BLOCKS:
                self._flush()
                self._inside(one, verbatim=verbatim or one.tag == "pre")
                self._flush()
            elif one.tag == "a":
                self.linked.append(one.text())
                self._inside(one, verbatim=verbatim)
            else:
                self._inside(one, verbatim=verbatim)

    def _text(self, text: str, verbatim: bool) -> None:
        if not verbatim:
            self.pending.append(text)
            return
        first, *rest = text.replace("\r\n", "\n").split("\n")
        self.pending.append(first)
        for line in rest:
            self._flush()
            self.pending.append(line)

    def _flush(self) -> None:
        line = _SPACES.sub(" ", "".join(self.pending)).strip()
        self.pending.clear()
        links = self.linked and _SPACES.sub(" ", "".join(self.linked)).strip()
        self.linked.clear()
        if line and not self._is_aside(line) and not (links and self._is_entry(line, links)):
            self.draft.paragraph(line)

    def _is_aside(self, line: str) -> bool:
        """Whether a line says nothing of the document; one that heads other articles is remembered."""
        aside = is_debris(line)
        if aside and line.startswith(_RELATED):
            self.related = True
        return aside

    def _is_entry(self, line: str, links: str) -> bool:
        """Whether a line is nothing but a link to another article, with its date or below 相关阅读."""
        rest = line.replace(links, "", 1).strip("[]【】()（）·•| ") if links in line else line
        return _LISTED_DATE.fullmatch(rest) is not None or (self.related and not rest)

    def _heading(self, element: Element) -> None:
        self._flush()
        self.watch.check(self.name)
        if element.find("table") is not None:
            self._inside(element)
            self._flush()
            return
        line = one_line(_SPACES.sub(" ", _spaced(element)))
        if line and not self._is_aside(line):
            self.draft.paragraph(line, heading=True)

    def _table(self, element: Element) -> None:
        self._flush()
        self.watch.check(self.name)
        rows = data_rows(element, self.name, self.watch)
        caption = element.find("caption")
        if rows is None:
            self._inside(element)
            self._flush()
            return
        if caption is not None:
            self.draft.paragraph(one_line(_SPACES.sub(" ", caption.text())))
        self.draft.grid(rows)


def _spaced(element: Element) -> str:
    """A heading's text; a line break in it is only for the eye."""
    return "".join(one if isinstance(one, str) else "" if one.tag == "br" else _spaced(one) for one in element.children)


def is_debris(line: str) -> bool:
    """Whether a line says nothing of the document, as in 打印 or 责任编辑：某某.

    >>> is_debris("【打印】 【关闭】"), is_debris("打印 | 字号：大 中 小 责任编辑：张三"), is_debris("打印设备采购12台")
    (True, True, False)
    """
    if len(line) > 120:
        return False
    whole = _debris().fullmatch
    pieces = _PIECES.split(_AFTER_COLON.sub("：", line))
    return whole("".join(line.split())) is not None or all(whole(one) for one in pieces if one)


@lru_cache(maxsize=1)
def _debris() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in lexicon.load("web_page")["debris"]))
