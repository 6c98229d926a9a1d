"""Points of an assessment: what they are added or taken off for, and the grades that they make.

投诉未及时整改的，每件扣2分; 获得区级表彰的，加5分; 考核等级分为优秀（90分以上）、良好（80—89分）.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import strip_lead, tidy
from luoshi.figures.naming.spots import Spot

_WAY: Final = re.compile("(?P<how>扣除|扣减|扣|减|加计|奖励|加)$")
# 每件[扣], 视情节轻重每次[扣], 一次性[扣]: how often and how much, taken off one by one
_OFTEN: Final = re.compile(
    "(?:视[^，。；：\\d每]{2,10}|按|各|再|另|可|均|分别|一次性|最高|累计|最多|至多|每[^，。；：\\d每的]{1,4})$"
)
# 报表迟报一次[扣]: what was done, and how often
# 每发生1起有责投诉[扣]: the same told the other way round
_SLIP: Final = re.compile(
    "(?:^|[，。；：])(?:(?P<what>[^，。；：\\d每]{2,10}?)一(?:次|项|起|人次|例)|"
    "每(?:发生|出现|发现|查实)?[一1](?:次|项|起|人次|例|件)(?P<one>[^，。；：\\d的]{2,12}))(?P<how>扣|加)$"
)
_MOST: Final = 6  # such words before a verb
_HOW: Final = {"加": "加分", "加计": "加分", "奖励": "加分"}
_CLAUSE: Final = re.compile("[，；：。]")
_NUMBERING: Final = re.compile(
    "^(?:\\d{1,2}[.．、]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|[一二三四五六七八九十]{1,2}、)\\s*"
)
# 情况属实的, 经查实的: says only that what was told before is so
_ONLY_SO: Final = re.compile(
    "(?:情况|经查|经核|查证|核实|确认|属实|且|并)[^，。；]{0,10}|[^，。；]{0,3}(?:整改|情况)的?"
)
_GIVEN: Final = re.compile("[扣加减]\\d|每[^，]{0,4}\\d")
_SHORTEST: Final = 4
_POINTS: Final = frozenset({"分", "分/次", "分/件", "分/项", "分/起", "分/人"})
_GRADE: Final = re.compile(
    "(?:.*分为|.*[评确]定为|、|和)?(?P<grade>优秀|优良|良好|好|中等|一般|基本合格|合格|基本达标|达标|不达标|不合格|较好|较差|差)(?:等[级次]|等)?$"
)


def name_points(spots: list[Spot], text: str, start: int) -> None:
    """Name the points of a sentence that begins at ``start``: each by what it is given for, or by its grade."""
    before = ""
    for spot in spots:
        if spot.quantity.unit not in _POINTS:
            continue
        if spot.bracketed and (grade := _GRADE.fullmatch(spot.left.rstrip("（("))):
            spot.name, spot.mode = grade["grade"] + "等级分值", "left"
            continue
        said = text[start : spot.quantity.begin]
        if slip := _SLIP.search(said):
            spot.name, spot.mode = (slip["what"] or slip["one"]) + _HOW.get(slip["how"], "扣分"), "left"
            continue
        if (way := _WAY.search(said)) is None:
            continue
        how = _HOW.get(way["how"], "扣分")
        spot.name, spot.mode = (_deed(_without_often(said[: way.start()])) or before) + how, "left"
        before = spot.name.removesuffix(how)


def _without_often(said: str) -> str:
    """投诉未及时整改的， of 投诉未及时整改的，每件: the condition without how often points are given for it."""
    for _ in range(_MOST):
        often = _OFTEN.search(said)
        if often is None:
            break
        said = said[: often.start()]
    return said


def _deed(told: str) -> str:
    """未及时整改 of （6）由热线接转的投诉，未及时整改的，: what points are given for; empty where none is told."""
    if told and told[-1] not in "的，；":
        return ""  # 总投资加: nothing that is assessed
    sentence = re.split("[；。：]", told.rstrip("，；"))[-1]
    parts = [part.removesuffix("的") for part in _CLAUSE.split(_NUMBERING.sub("", sentence)) if part]
    while len(parts) > 1 and _ONLY_SO.fullmatch(parts[-1]):
        parts.pop()
    if not parts or _GIVEN.search(parts[-1]) or _ONLY_SO.fullmatch(parts[-1]):
        return ""  # 每件扣2分，最高扣[10分]: for what was told before
    whole = any(map(str.isdigit, parts[-1]))  # 巡查少于3次
    deed = parts[-1] if whole else strip_lead(parts[-1].removesuffix("情况"))[0]
    deed = deed if len(deed) >= _SHORTEST else parts[-1]
    return tidy(deed)
