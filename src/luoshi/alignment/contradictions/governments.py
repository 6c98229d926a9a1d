"""Whose document it is: figures of different governments are not held against each other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from luoshi.documents.model import Document

# A year before the place is no part of its name (2024年某某区政府工作报告).
_YEAR_FIRST = re.compile(r"^[0-9０-９〇零一二三四五六七八九]{2,4}年度?")
# The last place named: 静安区 in 上海市静安区人民政府办公室. 区 and 市 also end other words (社区, 城市, 全市).
_ABOUT = re.compile("^关于(?:印发|转发|下达|公布|发布|报送)?")
_ENDS = r"(?=[一-龥]*(?:委|政府|局|办|厅|院|会|国民经济|统计|预算|财政|\d{4})|\d)"
_PLACE = re.compile(
    r"([一-龥]{2}(?:[一-龥]{1,2}族){0,4}自治[区州县旗]"
    r"|[一-龥]{1,3}?(?<![社园小城全本各地街景校库辖年])(?:[省市区县旗]|州(?![市区县])))" + _ENDS
)


def name_government(document: Document) -> str:
    """The place whose government issued a document, from its issuer or title; empty where neither names one.

    >>> from luoshi.documents.model import Metadata
    >>> def issued(issuer): return Document("", "", Metadata(issuer=issuer), (), (), (), ())
    >>> name_government(issued("江东市青禾县财政局")), name_government(issued("县政府办公室"))
    ('青禾县', '')
    >>> name_government(issued("2024年青禾县政府办公室")), name_government(issued("云州市青石区财政局"))
    ('青禾县', '青石区')
    """
    for text in (document.meta.issuer or "", document.meta.title):
        # A year that follows the place stays: it says that the place ends there.
        named = _PLACE.findall(_YEAR_FIRST.sub("", _ABOUT.sub("", text)))
        if named:
            return str(named[-1])
    return ""


def name_governments(documents: Sequence[Document]) -> list[str]:
    """The government of each document; all empty where they name but one, as the rest are its own too.

    Beside those of several governments a document that names none is held against itself alone.
    """
    names = [name_government(document) for document in documents]
    if len(set(filter(None, names))) < 2:
        return [""] * len(names)
    return [name or f"{number}" for number, name in enumerate(names)]
