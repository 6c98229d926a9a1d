"""The book of a budget that its sums belong to: 收入总量 and 年终结余 below 一般公共预算 are those of that book.

A budget report goes through four books (Budget Law, Article 5: 一般公共预算, 政府性基金预算, 国有资本经营预算,
社会保险基金预算); each has the same items.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot

_BOOK: Final = re.compile(
    "(?<!调[入出自])(?:一般公共预算|一般公共(?=(?:收入|支出)预算)|公共财政预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?)"
)  # but no book that money was moved to or from: 调入一般公共预算等安排支出
_PLACE: Final = "(?P<place>(?:全[省市县区州旗]|[省市县区州旗镇乡]本?级|本级)?)"
_ITEM: Final = re.compile(
    _PLACE + "(?P<item>加?上?(?:(?:年初|调整)?(?:收入|支出)(?:预算安排|预算|总量|总计|合计|安排|(?:年初|调整)预算)?"
    "|组织收入|(?:相应)?安排支出|总(?:收入|支出)(?:合计|总计)?"
    "|上年结转(?:收入)?|(?:滚存|年终)结转|(?:当年|本年|上年|年度|年终|年末|累计|收支)*(?:滚存)?结余(?:结转)?|结转下年(?:支出)?"
    "|上解(?:(?:上级)?支出|上级)|(?:上级|补助下级|下级|转移性)(?:补助)?(?:收入|支出)|上级补助|债务(?:还本|转贷)(?:支出|收入)|调[入出](?:资金)?))"
)
# 市七届人大三次会议批准的2026年市级收入预算
_PASSED: Final = re.compile(
    "(?:[省市县区州]?[一二三四五六七八九十]{1,3}届[^，。；]{0,14}|各级[^，。；]{0,8}|[省市县区州]?人大[^，。；]{0,10})"
    "(?:批准|通过|汇总|下达)的?(?:[省市县区州]本级(?=20))?(?:20\\d\\d年)?(?=.{4})"
)
_SUMMED: Final = re.compile(
    "^(?:[^，。；]{2,20}等(?:资金)?(?=(?:收入|支出)总[量计])|汇总|合计|加|年初|[^，。；]{2,16}收入加(?:上|预计)*)(?=(?:[收支][入出](?=总)|一般公共|政府性|转移性|全|[省市县区州]|上级|上划|补助|上解|债务).{2})"
)
_ARRANGED: Final = re.compile("^(?:加上?)?(?:组织|(?:相应)?安排)?|(?<=.)安排$")
_TRIMMED: Final = ("批准", "等支出总", "等收入总", "汇总", "加", "年初", "代编")
_ONE_FUND: Final = re.compile("(?:^|[，。；：、])(?P<fund>[^，。；：、\\d]{0,20}?[一-鿿]{2}保险基金)(?:当年)?收入")
_PLANNED: Final = "预算"
_OF_A_SUM: Final = re.compile(
    "^(?:收入|支出)(?:预算)?(?:安排|完成)?(?=[^，。；]{0,4}结余$)"
)  # 支出预算安排9亿元，当年结余1亿元
_NEAR: Final = 500  # characters before an item within which its book is named


def without_book(name: str) -> str:
    """An item without the book before it: 收入总量 of 一般公共预算收入总量; any other name as it is.

    >>> without_book("政府性基金年终结余"), without_book("一般公共预算收入"), without_book("县级国有资本经营收入")
    ('年终结余', '一般公共预算收入', '县级国有资本经营收入')
    """
    book = _BOOK.match(name)
    item = name[book.end() :] if book else ""
    return item if item not in ("收入", "支出") and _ITEM.fullmatch(item) else name


def _fund(before: str) -> list[str]:
    """The one insurance whose revenue the sentence before tells: 养老保险基金收入预算为9亿元。[支出预算]; else none."""
    told = _ONE_FUND.findall(before)
    return told[-1:] if told and before.rfind(told[-1]) > before.rfind("社会保险基金") else []


def name_by_book(spots: list[Spot], text: str, heading: str) -> None:
    """Put the book before the names that are items of it, which ``text``, a paragraph, or its ``heading`` names.

    Names are left alone where no book is named before them.
    """
    for spot in spots:
        if any(word in spot.name for word in _TRIMMED):
            spot.name = _SUMMED.sub("", _PASSED.sub("", spot.name)).removesuffix("代编")
        if spot.name.endswith(("预算安排", "收入安排", "支出安排")):
            spot.name = spot.name.removesuffix("安排")
        elif "收入安排支出" in spot.name:
            spot.name = spot.name.replace("收入安排支出", "支出")  # 基金预算收入安排90亿元、支出84亿元
        if spot.name.endswith("结余"):
            spot.name = _OF_A_SUM.sub("", spot.name)
    items = [(spot, found) for spot in spots if (found := _ITEM.fullmatch(spot.name))]
    if not items:
        return
    headed = _BOOK.findall(heading)
    for spot, found in items:
        before = text[max(0, spot.quantity.begin - _NEAR) : spot.quantity.begin]
        if not (book := _fund(before) or (_BOOK.findall(before) or headed)[-1:]):
            continue
        if found["item"].startswith("总") and "加" not in before.rpartition("。")[2]:
            continue  # what does not close a book is no item of it
        item = _ARRANGED.sub("", found["item"])
        if item.startswith("总"):
            item = item[:3]  # 总收入合计
        general = not item.endswith(_PLANNED) and book[0].startswith("一般")
        named = "一般公共预算" if book[0] == "一般公共" else book[0]
        spot.name = found["place"] + (named if general else named.removesuffix(_PLANNED)) + item
        spot.mode = "carried"  # of which level the book is, all or the county's own, is told before as well


_OF_A_BOOK: Final = re.compile("(?P<book>一般公共预算|政府性基金预算|国有资本经营预算|社会保险基金预算)")
_ROWS: Final = frozenset(
    {"本级收入", "本级支出", "转移性收入", "转移性支出"}
    | {side + total for side in ("收入", "支出") for total in ("总计", "合计", "总量")}
)


def name_in_book(name: str, caption: str) -> str:
    """The name of a row that every book has, with the book that the caption of its table names.

    >>> name_in_book("本级收入", "2025年全县政府性基金预算收支平衡表"), name_in_book("税收收入", "一般公共预算收支表")
    ('政府性基金本级收入', '税收收入')
    """
    found = _OF_A_BOOK.search(caption) if name in _ROWS else None
    return _short(found["book"]) + name if found else name


def _short(book: str) -> str:
    """A book as its items bear it: 一般公共预算, but 政府性基金."""
    return book if book.startswith("一般") else book.removesuffix(_PLANNED)
