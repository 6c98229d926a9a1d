"""A web page as a small tree of our own, of bounded depth, with what is no part of the article taken out.

The parser behind it (lexbor) builds what a browser would. Its tree is copied without recursion, so that nesting
of any depth is safe; below ``depth`` elements the rest is laid flat, as browsers do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from luoshi import lexicon
from luoshi.documents.limits import Watch
from luoshi.errors import TooLarge
from luoshi.said import said

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

DROPPED = frozenset({
    "script", "style", "noscript", "template", "head", "nav", "iframe", "object", "embed", "svg", "math", "canvas",
    "audio", "video", "select", "button", "textarea", "input", "datalist", "dialog", "map", "area", "link", "meta",
    "base", "rt", "rp", "del", "s", "strike",
})  # fmt: skip
KEPT = frozenset({"html", "body", "main", "article"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ROLES = frozenset({"navigation", "contentinfo", "banner", "search", "complementary", "menu", "menubar"})
_WORD = re.compile(r"[a-z]+(?:-only)?|[A-Z][a-z]*")
_QUOTED = rb"""=\s*+"[^"]*+"|=\s*+'[^']*+'"""
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^\"'>=]++|" + _QUOTED + rb"|[=\"'])*+)")
_VALUE = re.compile(_QUOTED)
_BETWEEN = re.compile(rb"[\s/]+")
# Their end tags may be left out, or they never have one: they don't nest by themselves.
_FLAT = frozenset(
    b"a p li td tr th dt dd thead tbody tfoot option optgroup colgroup col br hr img input meta link base area embed "
    b"source track wbr param html head body".split()
)
_FORMATS = frozenset(b"b big code em font i nobr s small strike strong tt u".split())
_OPEN_TAGS = 10_000
_ATTRIBUTES = 1000
_TAGS = 500_000  # an element takes about 700 bytes
_LOOKED = 3_000_000_000
_REOPENED = 3_000_000
_LINK_SHARE = 0.6


@dataclass(slots=True)
class Element:
    """An element with its attributes and, in order, its text and elements."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)
    length: int = 0
    linked: int = 0
    links: int = 0

    def find(self, *tags: str) -> Element | None:
        """The first element below with one of these tags, in document order."""
        for one in self.children:
            if isinstance(one, Element):
                found = one if one.tag in tags else one.find(*tags)
                if found is not None:
                    return found
        return None

    def text(self) -> str:
        """All characters below, nothing between them."""
        return "".join(one if isinstance(one, str) else one.text() for one in self.children)


def refuse_costly(data: bytes, name: str, watch: Watch) -> None:
    """Raise `TooLarge` for tags left open in such numbers that building the tree costs far more than the page's size.

    A parser looks through the open elements at every tag, opens every unclosed format (font, b) anew in every
    paragraph, as HTML 13.2.4.3 demands, and compares every attribute of a tag with those before it.
    """
    open_tags: dict[bytes, int] = {}
    total = formats = looked = reopened = 0
    count = 0
    for match in _TAG.finditer(data):
        tag = match[2].lower()
        if len(match[3]) > _ATTRIBUTES and len(_BETWEEN.findall(_VALUE.sub(b"", match[3]))) > _ATTRIBUTES:
            raise _too_odd("网页有一个标签带着上千个属性", name)
        if not match[1]:
            count += 1
            if count > _TAGS:
                raise _too_odd(said("网页有 {tags} 个以上的标签", tags=_TAGS), name)
            looked += total
            reopened += formats
        if tag in _FLAT:
            continue
        now = open_tags.get(tag, 0)
        if match[1] and not now:
            continue
        step = -1 if match[1] else 1
        open_tags[tag] = now + step
        total += step
        formats += step if tag in _FORMATS else 0
        if total > _OPEN_TAGS or looked > _LOOKED or reopened > _REOPENED:
            raise _too_odd("网页里没有闭合的标签太多", name)
    watch.check(name)


def _too_odd(what: str, name: str) -> TooLarge:
    return TooLarge(
        said("{what}，没有读取。", what=said(what)), where=name, remedy="请在浏览器里打开，只把正文另存为网页再读。"
    )


def build(root: LexborNode, name: str, watch: Watch) -> Element:
    """The tree below ``root`` without scripts, navigation, hidden parts and the page's foot."""
    top = Element("html", {})
    stack = [top]
    levels = [0]
    node: LexborNode | None = root.child
    level = 1
    count = 0
    while node is not None:
        count += 1
        if count % 10_000 == 0:
            watch.check(name)
        while levels[-1] >= level:
            stack.pop()
            levels.pop()
        descend = _take(node, stack, levels, level, watch.limits.depth)
        if descend and node.child is not None:
            node = node.child
            level += 1
            continue
        while node is not None and node.next is None:
            node = node.parent
            level -= 1
            if level < 1:
                return _weigh(top)
        node = node.next if node is not None else None
    return _weigh(top)


def _take(node: LexborNode, stack: list[Element], levels: list[int], level: int, depth: int) -> bool:
    """Copy one node to where it belongs; gives whether to go into it."""
    if node.is_text_node:
        stack[-1].children.append(node.text_content or "")
        return False
    tag = node.tag or ""
    if not node.is_element_node or tag in DROPPED:
        return False
    attributes = {key: value or "" for key, value in node.attributes.items()}
    if _is_hidden(attributes):
        return False
    if len(stack) <= depth:
        element = Element(tag, attributes)
        stack[-1].children.append(element)
        stack.append(element)
        levels.append(level)
    return True


def _is_hidden(attributes: dict[str, str]) -> bool:
    return (
        "hidden" in attributes
        or attributes.get("role", "") in _ROLES
        or bool(_HIDDEN.search(attributes.get("style", "")))
    )


def _weigh(top: Element) -> Element:
    """Count characters and linked characters, then take out what is navigation by its name or its links."""
    _count(top, inside_link=False)
    words = frozenset(lexicon.load("web_page")["furniture"])
    _prune(top, top.length, words)
    return top


def _count(element: Element, *, inside_link: bool) -> None:
    link = inside_link or element.tag == "a"
    for one in element.children:
        if isinstance(one, str):
            size = len(one) - one.count(" ") - one.count("\n") - one.count("\t")
            element.length += size
            element.linked += size if link else 0
        else:
            _count(one, inside_link=link)
            element.length += one.length
            element.linked += one.linked
            element.links += one.links + (one.tag == "a")


def _prune(element: Element, whole: int, words: frozenset[str]) -> None:
    kept: list[Element | str] = []
    for one in element.children:
        if isinstance(one, Element):
            if _is_furniture(one, whole, words):
                # A break where it stood, so that its neighbours don't run together.
                kept.append(Element("br", {}))
                continue
            _prune(one, whole, words)
        kept.append(one)
    element.children = kept


def _is_furniture(element: Element, whole: int, words: frozenset[str]) -> bool:
    if element.tag in KEPT or element.length * 2 > whole or element.length == 0:
        return False  # whatever it is called, half of the page's words are not around the article
    if element.tag in ("footer", "aside"):
        return True
    if element.tag == "header":
        return element.find("h1") is None
    if element.tag in ("div", "ul", "ol", "section", "table", "dl", "form"):
        named = f"{element.attributes.get('class', '')} {element.attributes.get('id', '')}"
        if not words.isdisjoint(one.lower() for one in _WORD.findall(named)) and element.find("h1") is None:
            return True
        return element.links > 3 and element.linked > _LINK_SHARE * element.length
    return False
