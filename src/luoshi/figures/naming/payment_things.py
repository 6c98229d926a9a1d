"""The noun of what is paid, without what only says how it is handed out: 给予一次性奖励, 按窗面积每平方米补贴."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import tidy
from luoshi.figures.naming.payment_words import PAYMENT_WORDS

_AFTER: Final = re.compile(".*(?:后(?![期续勤备])|(?<![临及同])时|的|再(?!生)|并|可)(?=[\u4e00-\u9fff]{2})")
_BOUND_WORD: Final = re.compile("^(?:及?以[上下内]的?|可?获(?!奖|评|批|得))(?=.{2})")
_BY_SIZE: Final = re.compile(
    "(?<=..)(?:根据|按照?)[^，。；\\d]{2,8}(?=(?:给予)?(?:补助|补贴|奖励)\\Z)"
)  # 堤防根据长度补助
_BY_SIZE_FIRST: Final = re.compile(
    "^按照?[^，。；\\d的]{1,8}(?:面积|数量|台数|人数|户数|集数|场次|次数|车次|金额|长度|里程)(?=(?:给予)?(?:一次性)?(?:奖励|奖补"
    "|补助|补贴|资助)\\Z)"
)
_BY_TREASURY: Final = re.compile("由[^，。；\\d]{0,4}财政(?=补|奖|资)")
# left of 每新增1亿元产值奖励
_COUNTED: Final = re.compile(
    "[万亿千百]*(?:[元件次台套亩张头只]|[美欧港]元|公里|平方米|[千兆]瓦|[公千市]?[斤克](?=[^，。；]{4}|(?:奖励|奖补|补助|补贴)\\Z)|吨|升|[名项](?![目牌])|[个家](?![人体庭])|户(?!外)|人(?![才员均工口力民身事]))(?=[\u4e00-\u9fff]{3}|(?:奖励|奖补|补助|补贴|资助)\\Z)"
)
_EACH_OF: Final = re.compile("^每[个家项](?:产品|企业|项目|单位|标准)?分别(?=.{2})")  # 每个产品分别奖励
_GIVER: Final = re.compile(
    "^(?:由|市|区|县)*(?:[省市区县镇](?:[两三]?级?财政|政府|级)?|政府(?=一次性|补|奖))(?:按比例|共同|合计)*(?=.{2})"
)
_LIKEWISE: Final = re.compile("(?:如下|相应的?|一定的?|适当的?)+(?=(?:奖励|奖补|补助|补贴|资助)\\Z)")
_UPON: Final = re.compile("^在[^，。；]{2,16}基础上(?:另|再)?(?=.{2})")  # 在市级政策基础上[另奖励]

_SIZE_ONLY: Final = re.compile("^(?:受益|建筑|实际|改造|有效)?面积(?=(?:可)?(?:奖励|奖补|补助|补贴|资助)\\Z)")
_FOR_YEARS: Final = re.compile("^(?:为期|连续)[一二三四五六\\d]年(?:的)?(?=.{2})")

_STRIVEN: Final = re.compile("^争取(?:到位|到|了)?(?=.{2})")  # 争取[中央和省补助资金]
_CAPPED: Final = re.compile("(?P<who>[^，。；：\\d单每同]{2,14}?)(?:[单每][台辆件亩头])?最高(?P<pay>补贴|补助|奖励)")
_OF_SIZE: Final = re.compile("^[^，。；]*\\d[\\d.]*[一-鿿]{1,3}?及?以[上下]的?")  # 报废20马力以下[拖拉机]
_BY_WHAT: Final = re.compile("^(?:报废|购买|购置|淘汰|更新|新建|改造|及?以[上下]的?)+(?=.{2})")


def capped_thing(clause: str) -> str:
    """What is paid up to a sum: 拖拉机补贴 of 报废拖拉机单台最高补贴; empty for none.

    >>> capped_thing("报废拖拉机单台最高补贴"), capped_thing("单台最高补贴")
    ('拖拉机补贴', '')
    """
    found = _CAPPED.fullmatch(_OF_SIZE.sub("", clause))
    return _BY_WHAT.sub("", found["who"]) + found["pay"] if found else ""


def thing_paid(what: str) -> str:
    """一次性奖励 of 后给予一次性奖励: without the verb that hands it out and what stands before that."""
    what = _LIKEWISE.sub("", what.replace("一次性分别", "一次性")).replace("增加奖励", "奖励")
    what = _BY_TREASURY.sub("", what) if "财政" in what else what
    given = PAYMENT_WORDS.gives.match(what)
    thing = what[given.end() :] if given and given.end() < len(what) else what
    thing = _BY_SIZE.sub("", _STRIVEN.sub("", thing)).removeprefix("部分")
    thing = thing.removeprefix("其中").removeprefix("具体为")
    thing = _SIZE_ONLY.sub("", _FOR_YEARS.sub("", thing).removeprefix("每年"))
    if thing[:2] in ("申请", "增加") and PAYMENT_WORDS.bare.fullmatch(thing, 2):
        thing = thing[2:]
    thing = _UPON.sub("", _EACH_OF.sub("", thing))
    after = _AFTER.match(thing)
    thing = thing[after.end() :] if after else thing
    lists = PAYMENT_WORDS
    thing = lists.rate.sub("", thing) if "每" in thing or "单" in thing else thing
    thing = lists.lead.sub("", _BY_SIZE_FIRST.sub("", thing))
    giver = _GIVER.match(thing)
    if giver and PAYMENT_WORDS.bare.fullmatch(thing, giver.end()):
        thing = thing[giver.end() :]  # 由[区]补助
    counted = _COUNTED.match(thing) or lists.weak_payee.match(thing)
    return tidy(_BOUND_WORD.sub("", thing[counted.end() :] if counted else thing))
