"""What stands right beside a number and makes it a date, an address, a code, an edition, a rank or a formula."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from luoshi.lexicon import load
from luoshi.text.quantities import Quantity, by_first_character

_BEHIND: Final = re.compile(
    r"""(?P<date>年(?!以上|以下|期|均|一遇)|月(?!份?[均增])|日(?!均|处理|产|供)|时\d)
      |(?P<address>号(?!召)|弄|街坊|\#|[A-Za-z]?号?(?:地块|单元|号楼|室|厂房)|路(?!段|桥)[^，。；]{0,4}(?:公交|车站)?)
      |(?P<edition>届|期(?!间|末)|版|周年|强(?![化劲大度])|周岁|岁|级(?!以上)|型|制(?!定|造)|纪|世纪|度(?![电，。]))
      |(?P<formula>[+＋×xX](?=[\dA-Za-z“])|[A-Za-z](?![A-Za-z]*[/㎡]))
      |(?P<clock>[:：]\d\d(?!\d))|(?P<url>%[0-9A-F]{2}%)""",
    re.VERBOSE,
)
# 安远路899项目, but 道路32项目, 断头路3项目
_ON_A_ROAD: Final = re.compile("[一-鿿](?:(?<![道断头公线链铁管村支])路|大道)$")
_OF_A_ROAD: Final = re.compile("(?:号)?(?:项目|地块)(?![落完建开竣全])")
_MINISTRIES: Final = re.compile("部委(?![托派员])")  # 中央9部委
_STREET: Final = re.compile(r"(?:[、，,—\-–至]\d+){0,40}(?:号|弄|街坊|室|幢|地块|路)")
_LATIN: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_")
_BEHIND_BEGINS: Final = _LATIN | frozenset("年月日时号弄街#地单室厂路届期版周强岁级型制纪世度+＋×:：%")
_MARKS: Final = frozenset("第-‐/+＋×每隔逐（(【[:：、，,—–至")
_EVERY_UNITS: Final = frozenset("万千百十天小个年")

# 举办4届博览会、3届论坛: how often they were held
_HELD: Final = re.compile("(?:举办|承办|主办|办好|召开)了?(?:\\d+届[^，。；、\\d]{2,16}、)*$")
_COUNTING: Final = frozenset({"台", "套", "部", "件", "家", "个", "处"})
_IS_TOP: Final = re.compile("(?<=[、入球界国]前)[\\d.]+[%‰]\\Z")  # 全球前1%的学科
# 公共场所AED30台, 拉低GDP2.5个百分点
_ABBREVIATION: Final = re.compile("(?<=[\u4e00-\u9fff])[A-Z]{3,5}$")


class Before:
    """What may stand right before a number: a pattern, and the characters that it can end with."""

    def __init__(self, lists: dict[str, Any]) -> None:
        streak, rank, issue = (by_first_character(lists[name]) for name in ("streak", "rank", "issue"))
        viewed = by_first_character(lists["viewed"])
        self.pattern = re.compile(
            rf"""(?:(?P<ordinal>第)|(?P<code>[A-Za-z_][-‐]?|[A-Za-zΣ]\d*[-/])|(?P<formula>[+＋×xX])|(?P<every>[每隔逐]隔?)
              |(?P<streak>{streak})|(?P<list>[（(【\[])|(?P<clock>\d[:：])|(?P<viewed>(?:{viewed})[:：])
              |(?P<street>\d(?:号|弄|街坊|室|幢)?[、，,—\-–至])|(?P<rank>{rank})|(?P<issue>{issue}))$""",
            re.VERBOSE,
        )
        words = {word[-1] for name in ("streak", "rank", "issue") for word in lists[name]}
        self.street_ends = frozenset("、，,—–至") - words  # behind these only a number before makes an address
        self.ends = _LATIN | _MARKS | words


_ARTICLES: Final = re.compile(r"\d条[、，,]?\d+项")  # 共有9条、32项: how a policy is divided
_OF_ARTICLES: Final = re.compile(r"第\d{1,2}(?:[、和至—-]\d{1,2})*[、和至—-]$")
_BEFORE: Final = Before(load("not_figures")["before"])


def why_beside(text: str, quantity: Quantity, last: int) -> str | None:
    """Why the characters right beside a number, that ends at ``last``, make it a name; None when they do not.

    >>> from luoshi.text.quantities import scan
    >>> text = "第18届、892号、位列3名、C7地块"
    >>> [why_beside(text, quantity, quantity.end) for quantity in scan(text)]
    ['edition', 'address', 'rank', 'address']
    """
    behind = _BEHIND.match(text, last) if text[last : last + 1] in _BEHIND_BEGINS else None
    if behind and not _is_excused(text, quantity, behind):
        return behind.lastgroup
    start = quantity.start
    if (
        text[start - 1 : start] in ("路", "道")
        and _OF_A_ROAD.match(text, last)
        and _ON_A_ROAD.search(text, max(0, start - 6), start)
    ):
        return "address"
    if text[last : last + 1] == "、" and is_list_marker(text, quantity):
        return "marker"
    if quantity.unit in ("部", "") and _MINISTRIES.match(text, last):
        return "name"
    if quantity.unit == "条" and _OF_ARTICLES.search(text, max(0, start - 12), start):
        return "ordinal"  # 按第2、3条执行
    if quantity.unit in ("条", "项") and _ARTICLES.search(text[max(0, start - 4) : quantity.stop + 5]):
        return "set"
    before = _BEFORE
    if not start or text[start - 1] not in before.ends:
        return None
    if text[start - 1] in before.street_ends and not any(map(str.isdecimal, text[max(0, start - 4) : start - 1])):
        return None
    found = before.pattern.search(text, max(0, start - 6), start)
    return _why_before(text, quantity, found) if found else None


_ITEM: Final = re.compile("、\\d+(?![、\\d])")


def is_list_marker(text: str, quantity: Quantity) -> bool:
    """Whether a number only counts the items of a list that runs on: 项目：1、1个示范乡；2、3个示范村；3、8个村庄.

    >>> from luoshi.text.quantities import scan
    >>> texts = "项目：1、1个示范乡；2、3个示范村", "新建：2、3个示范村"
    >>> [[is_list_marker(text, quantity) for quantity in scan(text)] for text in texts]
    [[True, False, True, False], [False, False]]
    """
    start, number = quantity.start, text[quantity.start : quantity.end]
    if not number.isdecimal() or len(number) > 2 or (start and text[start - 1] not in "；：。"):
        return False
    if _ITEM.match(text, quantity.end) is None:
        return False
    count = int(number)
    after = text.find(f"；{count + 1}、", quantity.end) >= 0
    return after if count == 1 else text.rfind(f"{count - 1}、", 0, start) >= 0 and text.find("1、", 0, start) >= 0


_CHANNELS: Final = re.compile(
    "(?:监控|摄像头|摄像机|探头|视频|信号|电视|电话)[^，。；、\\d]{0,6}$"
)  # 新增高清视频监控800路


def _is_excused(text: str, quantity: Quantity, behind: re.Match[str]) -> bool:
    """Whether a number is a figure all the same: 预期寿命84.5岁, 3年 as a duration, 5G as a unit, 投产二期."""
    kind, found, unit = behind.lastgroup, behind.group(), quantity.unit
    if kind == "date":
        if found[0] == "日":
            return quantity.low != int(quantity.low)  # 平均住院日为9.2日
        return found[0] == "年" and unit == "年" and quantity.low < 1000
    if kind == "address" and found[0] == "路":
        return _CHANNELS.search(text, max(0, quantity.start - 16), quantity.start) is not None
    if kind == "formula":
        return found[0] not in "+＋" and bool(unit)
    if kind != "edition":
        return False
    if found == "届":
        return unit == "届" and _HELD.search(text, max(0, quantity.start - 40), quantity.start) is not None
    if found in ("岁", "周岁"):
        return is_of_life(text, quantity, 32)
    if found != "期" or unit != "期" or "第" in text[max(0, quantity.start - 3) : quantity.start]:
        return False
    mark = text[quantity.stop : quantity.stop + 1]
    return mark in "，。；、）" or mark.isdecimal()  # “阳光问政”2期3件次


def _why_before(text: str, quantity: Quantity, before: re.Match[str]) -> str | None:
    kind, unit = before.lastgroup, quantity.unit
    match kind:
        case "ordinal":
            return "ordinal"
        case "issue":
            return None if unit else "ordinal"
        case "clock":
            return "code"
        case "every":
            return "per" if not unit or (unit[0] in _EVERY_UNITS and not unit.endswith("元")) else None
        case "code":
            # 公共场所AED30台: an abbreviation in capitals is the noun that is counted
            return (
                None
                if (unit in _COUNTING or unit[-1:] in "元%点") and _ABBREVIATION.search(text, 0, quantity.start)
                else kind
            )
        case "list":
            return "marker" if not unit and text[quantity.end : quantity.end + 1] in "）)】]" else None
        case "street":
            return "address" if not unit and _STREET.match(text, quantity.end) else None
        case "rank":
            return "rank" if not unit or unit in ("名", "位", "强") or _IS_TOP.search(text, 0, quantity.stop) else None
    return kind


_HONOURS: Final = re.compile("(?:获评|荣获|蝉联|获得|荣膺|排名|位居|位列|入选|上榜)[^，。；]{2}")


def is_honour(text: str, at: int) -> bool:
    """Whether what was won so many times, or the rank that was held, is told from ``at`` on: 6次[获评文明城区]."""
    return _HONOURS.match(text, at) is not None


_LONGER: Final = re.compile("(?:提高|增加|延长)了?$")  # 人均预期寿命达78岁，较“十二五”末提高[1.6岁]
_LENGTHENED: Final = re.compile("(?:提高|增加|延长)了?[\\d.]{1,5}岁，(?:达到?|为)$")
_SAID_BEFORE: Final = 48


@lru_cache(maxsize=1)
def _life() -> re.Pattern[str]:
    return re.compile(f"(?:{by_first_character(load('not_figures')['before']['life'])})[^，。；]{{0,28}}$")


def is_of_life(text: str, quantity: Quantity, reach: int) -> bool:
    """Whether a number of years is an age or a lifetime that a bulletin reports, by the ``reach`` characters before it.

    >>> from luoshi.text.quantities import scan
    >>> text = "人均预期寿命达到84.5岁"
    >>> [is_of_life(text, quantity, 12) for quantity in scan(text)]
    [True]
    """
    start = quantity.start
    if _life().search(text, max(0, start - reach), start):
        return True
    if (moved := _LENGTHENED.search(text, max(0, start - 16), start)) is not None:
        start = moved.start()  # 人均预期寿命提高1岁，达到[74.5岁]
        return _life().search(text, max(0, start - reach), start) is not None
    words = load("not_figures")["before"]["life"]
    return _LONGER.search(text, max(0, start - 3), start) is not None and any(
        text.find(word, max(0, start - _SAID_BEFORE), start) >= 0 for word in words
    )
