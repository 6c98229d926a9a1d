"""The place that a document speaks of, which its names need not say again: 柳湾县常住人口 in a bulletin of 柳湾县."""

from __future__ import annotations

import re
from typing import Final

_KIND: Final = "(?:自治县|自治州|自治旗|自治区|新区|开发区|街道|[省市县区旗州盟镇乡])"
_TITLE: Final = re.compile(
    f"(?:关于(?:印发)?)?《?(?:(?:19|20)\\d\\d年(?:度)?)?(?P<place>(?:[一-鿿]{{2,12}}?{_KIND}){{1,3}}?)"
    "(?=[一-鿿“《]{0,2}(?:人民政府|政府|19|20|国民经济|财政|预算|“?十[一二三四五]|统计|重点|年|民生|工作|行动|计划|规划)|\\Z)"
)
_PART: Final = re.compile(f"[一-鿿]{{2,12}}?{_KIND}")
# behind the place these make another name of it: 柳湾县级收入, 柳湾县城
_GOES_ON: Final = frozenset("级内外属直本域城政委人民场界辖郊和与、及的里中南北东西")


def own_place(title: str) -> str:
    """The name of the place that a title speaks of; empty where it names none.

    >>> own_place("2026年柳湾省政府工作报告"), own_place("柳湾市青石区2025年统计公报"), own_place("威远彝族自治县")
    ('柳湾省', '柳湾市青石区', '威远彝族自治县')
    >>> own_place("关于加强市场监管的通知")
    ''
    """
    found = _TITLE.match(title)
    return found["place"] if found else ""


def own_names(place: str) -> tuple[str, ...]:
    """The names by which the text calls its place: whole, and the last of its parts alone, the longest first.

    >>> own_names("柳湾市青石区"), own_names("")
    (('柳湾市青石区', '青石区'), ())
    """
    parts = _PART.findall(place)
    return tuple(dict.fromkeys((place, parts[-1]))) if parts else ()


def without_place(name: str, places: tuple[str, ...]) -> str:
    """A name without the document's own place in front.

    >>> without_place("青石区常住人口", ("柳湾市青石区", "青石区")), without_place("青石区级收入", ("青石区",))
    ('常住人口', '青石区级收入')
    """
    for place in places:
        if name.startswith(place):
            rest = name[len(place) :].removeprefix("有")
            return rest if len(rest) >= 2 and rest[0] not in _GOES_ON else name
    return name
