"""Payments of which their sentence says too little, named by what goes before or by what the text around is about."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.nouns import last_attribute
from luoshi.figures.naming.payment_words import KINDS, PAYMENT_WORDS, shortened
from luoshi.figures.naming.spots import Spot, last_clause
from luoshi.figures.naming.vocabulary import GRADE

_LEAD: Final = re.compile(
    "(?:[一二三四五六七八九十]{1,2}(?:是|、)|\\d{1,2}[.．、])?(?P<theme>(?![^，。；]*(?:享受|不得|只能))[^，。；：\\d]{4,20}?)(?:补助|补贴|奖励|奖补|资助|支持)。"
)
_EACH: Final = re.compile("(?:^[、和及]?|每[人月年户](?:每[月年])?)$")
_TO_WHOM: Final = re.compile("对(?P<who>[^，。；\\d]{3,80})，")
_GRADES: Final = re.compile("^(?:(?:国家|省|市|区|县)级?[、和及或]*)+(?:级|(?=[^级]))")
_ONLY_MEASURED: Final = re.compile(
    f"[一-鿿]{{1,6}}(?:额|量|收入|产值|率|贡献|税收|利润)(?:一次性)?{KINDS}"  # 年节能率补贴
)
_PART_OF: Final = re.compile("(?:第[一二三四五]年|[首次当]年)?(?:兑付|拨付|发放|支付|封顶线|限额)$")  # 补助第一年兑付


def _payee(text: str, begin: int) -> str:
    """创新平台 of 对经认定的实验室、中心等创新平台，……国家级给予9万元: who is paid by grades; empty for none."""
    start = text.rfind("。", 0, begin) + 1
    told = _TO_WHOM.search(text, start, begin)
    if told is None:
        return ""
    who = last_attribute(told["who"])[0].rpartition("等")[2]
    who = _GRADES.sub("", who)
    return who if 3 <= len(who) <= 16 and not GRADE.match(who) else ""


def complete_payments(spots: list[Spot], topic: str, text: str = "", gone_on: str = "") -> None:
    """Name payments of which the sentence says no more than 奖励 by what the ``text`` around is about.

    ``gone_on`` is the payment before where the sentence only goes on from it: ……；达5000人次的，按30元奖励.
    """
    for spot in spots if gone_on else ():
        if spot.paid and PAYMENT_WORDS.bare.fullmatch(spot.name) and gone_on.endswith(spot.name):
            spot.name = gone_on
    for before, spot in zip(spots[-2::-1], spots[:0:-1], strict=True):
        listed = spot.paid and not spot.left.strip("、和及") and before.quantity.unit == spot.quantity.unit
        if listed and not before.paid and _EACH.search(before.left):
            before.name, before.mode, before.paid = spot.name, "right", True  # 按每人每月3000元、1500元标准发放补贴
        if before.paid and not before.name and spot.paid:
            before.name = spot.name  # 按照总额最高20万元的额度，……给予开业奖励
    lists = PAYMENT_WORDS
    topic = lists.paid_end.sub("", topic)
    if not topic and (lead := _LEAD.match(text)):
        topic = lead["theme"]
    for spot in spots:
        if not spot.paid:
            continue
        spot.name = shortened(spot.name, topic) if topic else spot.name
        if topic and lists.bare.fullmatch(_PART_OF.sub("", spot.name)):
            grade = GRADE.match(last_clause(spot.left))
            spot.name = (grade.group() if grade else "") + topic + spot.name
        elif topic and _ONLY_MEASURED.fullmatch(spot.name) and topic[:2] not in spot.name:
            spot.name = topic + spot.name
        elif (grade := GRADE.match(spot.name)) and lists.bare.fullmatch(spot.name, grade.end()):
            whose = _payee(text, spot.quantity.begin) or topic
            spot.name = grade.group() + whose + spot.name[grade.end() :]  # 市级奖励2万元，省级奖励5万元
