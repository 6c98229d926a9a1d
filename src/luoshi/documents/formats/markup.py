"""Parsing the XML inside an archive: no DOCTYPE, no entities, no network, bounded depth."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from luoshi.documents.limits import MEGABYTE, Limits, Watch
from luoshi.errors import DamagedFile, ReadError, TooLarge
from luoshi.said import said

if TYPE_CHECKING:
    from lxml.etree import XMLSyntaxError, _Element

_DOCTYPE = re.compile(rb"<!\s*DOCTYPE|<!\s*ENTITY", re.IGNORECASE)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<")


def parse_xml(data: bytes, where: str, limits: Limits) -> _Element:
    """The root of an XML part that no one vouches for.

    Raises `DamagedFile` for what is not well-formed or declares a DOCTYPE (office files never do; entity bombs and
    external entities need one), `TooLarge` for elements nested too deep and parts too large for a tree.
    """
    from lxml import etree

    if len(data) > limits.xml_bytes:
        raise TooLarge(
            said(
                "XML 部分有 {value} MB，超过 {other} MB 的上限。",
                value=f"{len(data) / MEGABYTE:.0f}",
                other=f"{limits.xml_bytes / MEGABYTE:.0f}",
            ),
            where=where,
            remedy="请拆分文件后再读。",
        )
    _refuse_doctype(data, where)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _broken(error, where, limits.depth) from error
    _check_depth(root, where, limits.depth)
    return root


def _broken(error: XMLSyntaxError, where: str, depth: int) -> ReadError:
    if "depth" in str(error).lower():
        return _too_deep(where, depth)
    return DamagedFile(
        said("XML 有错（{msg}）。", msg=error.msg), where=where, remedy="请用 Word、WPS 等打开后另存一份，再读。"
    )


def _refuse_doctype(data: bytes, where: str) -> None:
    # UTF-16 is legal in XML and would hide the word from a search in the bytes.
    head = data.decode("utf-16", "ignore").encode() if data.startswith(_WIDE) else data
    if _DOCTYPE.search(head):
        raise DamagedFile(
            "XML 里带有 DOCTYPE 声明，办公文件不应有，可能是实体炸弹，没有读取。",
            where=where,
            remedy="请确认文件来源，或用 Word、WPS 打开后另存一份。",
        )


def _check_depth(root: _Element, where: str, depth: int) -> None:
    from lxml import etree

    level = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        level += 1 if event == "start" else -1
        if level > depth:
            raise _too_deep(where, depth)


def _too_deep(where: str, depth: int) -> TooLarge:
    return TooLarge(
        said("XML 嵌套超过 {depth} 层，没有读取。", depth=depth), where=where, remedy="请确认文件来源，或另存一份再读。"
    )


def tag(node: _Element) -> str:
    """The element's name without its namespace: the same for transitional and strict office files."""
    name = node.tag
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def attribute(node: _Element, name: str) -> str | None:
    """The attribute's value, whatever its namespace."""
    for key, value in node.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None


def child(node: _Element | None, *path: str) -> _Element | None:
    """The first element down the ``path`` of names, None when there is none."""
    for name in path:
        if node is None:
            return None
        node = next((one for one in node if tag(one) == name), None)
    return node


def children(node: _Element | None, name: str) -> Iterator[_Element]:
    """The direct children of that name."""
    return (one for one in node if tag(one) == name) if node is not None else iter(())


def value(node: _Element | None, *path: str) -> str | None:
    """The ``val`` attribute of the element down the ``path``."""
    found = child(node, *path)
    return attribute(found, "val") if found is not None else None


def walk_xml(data: bytes, names: str | tuple[str, ...], where: str, watch: Watch) -> Iterator[_Element]:
    """The elements of these names one by one as they end, each emptied after it was looked at.

    For parts too large to hold as a tree; refuses the same as `parse_xml`.
    """
    from lxml import etree

    _refuse_doctype(data, where)
    wanted = (names,) if isinstance(names, str) else names
    events = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        tag=tuple(f"{{*}}{name}" for name in wanted),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for count, (_, node) in enumerate(events):
            if count % 5000 == 0:
                watch.check(where)
            yield node
            node.clear()
            while (before := node.getprevious()) is not None:
                before.getparent().remove(before)
    except etree.XMLSyntaxError as error:
        raise _broken(error, where, watch.limits.depth) from error
