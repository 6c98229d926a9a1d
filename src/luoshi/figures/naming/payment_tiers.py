"""Payments by tiers (按3A级、2A级2个等级，分别给予30万元、20万元), prizes of an event, and kinds each with its rate."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.spots import Spot

_TIER: Final = "[^，。；：、的]{1,8}?"
_BY_TIERS: Final = re.compile(
    f"(?P<who>[^，。；：]{{3,80}}?)，?按照?(?P<tiers>{_TIER}(?:、{_TIER})+?(?:[和及]{_TIER})?)"
    "(?:[\\d二两三四五六]个?(?:等级|等次|档次|级别|类别|层次|档|类|级))?，?(?:每年|一次性|再|可)*分别[^，。；\\d]{0,24}$"
)
_RECEIVED: Final = re.compile("^(?:凡是?|对于?)")
_EARNED: Final = re.compile("^.*?(?:获评|认定|评定|评选|获得|取得|列入|达到)(?:为|成)?(?=.{2})")
_WORKED: Final = re.compile("^(?P<how>新建|改建|扩建|改造)[^，。；]*的(?=[^的]{2,}$)")
_GRADED: Final = re.compile("^[A-Z]级")
_RANKS: Final = re.compile("[特一二三四](?:、[特一二三四])*等奖|[^、及和特一二三四]{1,3}奖")
# 在全省导游大赛中取得一、二、三等奖及单项奖的
_AT_EVENT: Final = re.compile(
    "在(?P<event>[^，。；、“”]{2,24}?(?:赛|比|选|会|展|评审|考核))中(?:取得|获得|荣获|获)"
    "(?P<ranks>(?:[特一二三四]、)*[特一二三四]?等?[一-鿿]{0,2}奖(?:[、及和][一-鿿]{1,3}奖)*)"
)
_SEVERAL: Final = re.compile("[、和及]")
# 按省内游客20元/人次、[省外游客40元/人次]，给予宣传经费补助
_BY_EACH: Final = re.compile("按照?(?P<what>[^，。；：、\\d按]{2,12})$")
_KIND: Final = re.compile("、?(?P<what>[^，。；：、\\d]{2,12})")
_GIVES: Final = re.compile("，?(?:给予|予以|进行|发放)(?P<what>[^，。；\\d]{0,20}?(?:补助|奖励|补贴|奖补|资助|津贴))")


def names_by_tier(text: str, start: int, begin: int, count: int) -> list[str]:
    """The recipients of payments told by tiers where they are ``count``, else none.

    >>> text = "对新获评主题饭店的，按“金鼎级”、“银鼎级”分别给予"
    >>> names_by_tier(text, 0, len(text), 2)
    ['“金鼎级”主题饭店', '“银鼎级”主题饭店']
    """
    told = _BY_TIERS.search(text, max(start, begin - 140), begin)
    if told is None:
        return []
    tiers = _SEVERAL.split(told["tiers"])
    who = _RECEIVED.sub("", told["who"])
    worked = _WORKED.match(who)
    if who.endswith("的"):
        who = _EARNED.sub("", who[:-1])
    elif worked:
        who = worked["how"] + who[worked.end() :]
    else:
        who = who.rpartition("的")[2]
    what = _GRADED.sub("", strip_lead(who)[0] if not worked else who)
    return [tier + what for tier in tiers] if len(tiers) == count and 2 <= len(what) <= 24 else []


def names_at_event(who: str, count: int) -> list[str]:
    """全省导游大赛一等奖, 全省导游大赛单项奖 of 在全省导游大赛中取得一等奖及单项奖的: who is paid for which prize.

    >>> names_at_event("且在全省导游大赛中取得一、二等奖及单项奖的导游", 3)
    ['全省导游大赛一等奖', '全省导游大赛二等奖', '全省导游大赛单项奖']
    """
    won = _AT_EVENT.search(who)
    if won is None:
        return []
    ranks: list[str] = []
    for told in _RANKS.finditer(won["ranks"]):
        listed = told[0].removesuffix("等奖").split("、")
        ranks.extend(f"{rank}等奖" for rank in listed) if told[0].endswith("等奖") else ranks.append(told[0])
    return [won["event"] + rank for rank in ranks] if len(ranks) == count else []


def name_each_kind(spots: list[Spot], text: str) -> None:
    """省内游客宣传经费补助 of 按省内游客20元/人次、省外游客40元/人次，给予宣传经费补助: a rate for each kind."""
    run: list[tuple[Spot, str]] = []
    for spot in spots:
        rate = "/" in spot.quantity.unit and "元" in spot.quantity.unit
        told = (_KIND.fullmatch(spot.left) if run else _BY_EACH.search(spot.left)) if rate else None
        if told is None:
            run = []
            continue
        run.append((spot, told["what"]))
        gives = _GIVES.match(text, spot.quantity.stop)
        if gives is None or len(run) < 2:
            continue
        for each, what in run:
            each.name, each.mode, each.paid = what + gives["what"], "left", True
        run = []
