"""Prizes that a policy sets up by name and what comes with each: 设立“匠心奖”、“育苗奖”，给予每人2万元奖励."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot

# Only a clause hands out a thing without saying for what: the prizes stand right before it.
_SET_UP: Final = re.compile(
    "(?:设立|设置|颁发|授予|评选|评定|增设)(?P<prizes>(?:[、和及与]?“[^”]{1,14}[奖号]”)+)(?:称号)?，"
    "(?:并|一次性|可)*(?:给予|予以|奖励|发放|每)[^，。；]*\\Z"
)
_PRIZE: Final = re.compile("“([^”]+)”")


def prizes(said: str) -> list[str]:
    """The prizes that a sentence up to a sum names right before it; empty for none.

    >>> prizes("设立“匠心奖”、“育苗奖”，给予每人"), prizes("设立“匠心奖”。对企业给予")
    (['“匠心奖”', '“育苗奖”'], [])
    """
    told = _SET_UP.search(said) if ("奖”" in said or "号”" in said) and "分别" not in said else None
    return [f"“{name}”" for name in _PRIZE.findall(told["prizes"])] if told else []


_RANKED: Final = re.compile("[特一二三四]等奖|[金银铜]奖")
_FOUNDED: Final = re.compile("，(?:各|分别)?设(?:立|置)?(?:[特一二三]等|[金银铜])奖")
# 对市区农产品出口额前6位且比上年增长的企业，在全县创业大赛中获奖的项目
_FOR_WHAT: Final = re.compile(
    "(?<![^，。；、])对?(?:以[^，。；、]{2,8}方式)?(?:在?[省市县区全本我][省市县区域]?(?:区)?)?"
    "(?P<what>[^，。；：、\\d]{3,16}?)(?:排名|位居|居|列)?前\\d+[位名强]"
    "|在?(?P<event>[^，。；：、\\d在]{2,14}(?:大赛|比赛|竞赛|评选|联赛))(?:活动)?[中上]?(?:评选|获奖|胜出|，)"
)


def name_prizes(spots: list[Spot], text: str, start: int) -> None:
    """Name the prizes that a sentence sets up by what is judged: 对出口额前6位的企业，设一等奖1名、二等奖2名.

    ``text`` holds the sentence, which begins at ``start``.
    """
    ranked = [spot for spot in spots if _RANKED.fullmatch(spot.name)]
    founded = _FOUNDED.search(text, start, ranked[0].quantity.begin) if ranked else None
    told = list(_FOR_WHAT.finditer(text, start, founded.start() + 1)) if founded else []
    if told:
        what = told[-1]["what"] or told[-1]["event"]
        for spot in ranked:
            spot.name = what + spot.name
