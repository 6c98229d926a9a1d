"""A number beside a payment: the clause that it stands in, what stands near it, and how the sentence goes on."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from luoshi.lexicon import load
from luoshi.text.quantities import Quantity, by_first_character

MARKS: Final = "，。；：,;:"
_BOUND: Final = re.compile(r"(?:二氧化碳|标准煤)?(?:（[不]?含[^（）]*）|\([不]?含[^()]*\)|及?以上|及?以下|以内|左右)+")
GIVEN: Final = re.compile("给予|发放|补助|补贴|奖励|拨付|配套")  # 对……给予1万元左右的补贴: what is given, no condition
# ……3年以上的[一次性奖励]: a clause that ends the condition and pays at once
PAYS_AT_ONCE: Final = re.compile(
    "(?:的|后)(?=(?:分别)?(?:一次性)?(?:每[^，。；\\d]{1,4})?(?:给予|予以|奖励|奖补|补助|补贴|资助|配套|按[^，。；）]{0,8}(?:给予|资助|补助|奖励|补贴)))"
)
FIRST_FEW: Final = re.compile(
    r"(?:的|以[上下])前[\d一二三四五六八十]{1,3}[名位家个]\Z"
)  # 达到500万元以上的前五名，奖励3万元
# ……10亿元以上的企业，[进出口额每增加2000万元]，给予1万元
_EACH_STEP: Final = re.compile("每再?(?:增加|新增|增长|提高|提升)\\d")
# 投资5000万元以上，在建设期，[按实际投资额给企业5%奖励]
_BY_RATE: Final = re.compile("按照?[^，。；\\d]{2,24}给(?:予)?[^，。；\\d]{0,6}\\d[\\d.]*[%％]")
# 满足以下条件之一的企业，分别给予……奖励：
UNDER_ONE: Final = "(?:以下|下列|如下)条件(?:之一)?[^。]*[：:]"
_OPENS: Final = re.compile(UNDER_ONE + "$")
_LEAD: Final = 200  # characters of a sentence that opens conditions
_FURTHER: Final = 3  # clauses behind a number that may still belong to its condition
# a clause reaches no further from its number; a list without a stop would be walked for each of its own
_LONGEST: Final = 500


class Lists:
    """The lists of ``lexicon/payments.toml`` that tell a condition."""

    def __init__(self, data: dict[str, Any]) -> None:
        one_of = {
            name: by_first_character(data[name]) for name in ("then", "reaching", "each_doing", "payees", "hints")
        }
        self.then = re.compile(one_of["then"])
        self.reaching = re.compile(rf"(?:{one_of['reaching']}|[至到—－-])[^\d，。；]{{0,3}}$")
        doing = by_first_character([*data["each_doing"], *load("grammar")["verbs"]])
        self.each = re.compile(rf"每(?:年|再)?(?:{doing})[^\d，。；]{{0,8}}$")
        self.payee = re.compile(rf"的[^，。；]{{0,40}}(?:{one_of['payees']})$")
        # 达到10万[、20万标箱的船公司分别给予]: a list of steps, and at once who is paid
        self.paid_to = re.compile(
            rf"(?:[、和或]\d[\d.,]*[^，。；、\d]{{0,6}})*的[^，。；\d]{{0,16}}?(?:{one_of['payees']})(?:，|可|将|分别|一次性)*(?:给予|予以|奖励|奖补|补助|补贴)"
        )
        self.hints = re.compile(one_of["hints"])
        self.qualifies = re.compile(rf"的?[^，。；\d]{{0,40}}?(?:，|{one_of['hints']}|按|一次性)")


@lru_cache(maxsize=1)
def lists() -> Lists:
    return Lists(load("payments"))


class Case:
    """One number of a sentence that pays, with what the questions about it have in common."""

    def __init__(self, text: str, quantity: Quantity) -> None:
        self.text = text
        self.quantity = quantity
        self.stop = quantity.stop
        self.money = "元" in quantity.unit
        self.near = text[max(0, quantity.begin - 14) : quantity.begin]
        self.start, self.end = _clause(text, quantity)
        self.clause = text[self.start : self.end]
        # whether the next clause can only be one that pays
        self.pays = text[self.end : self.end + 1] in ("，", ",") and lists().then.match(text, self.end + 1) is not None
        self.governed = self.clause.startswith(("对", "凡"))
        self.behind = _behind_bound(text, quantity)
        self.bounded = self.behind > 0 or quantity.comparator in ("ge", "le") or quantity.low != quantity.high

    def follows(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern stands right behind the number with its unit and bound."""
        return pattern.match(self.text, self.stop) is not None

    def next_clause(self, pattern: re.Pattern[str]) -> bool:
        """Whether the clause behind the number's own begins so."""
        return pattern.match(self.text, self.end + 1) is not None

    def reached(self) -> bool:
        """Whether 达到, 超过 or the like stands before the number."""
        return lists().reaching.search(self.near) is not None

    def by_standard(self) -> bool:
        """Whether 按 stands before the number in its clause."""
        return self.text.find("按", self.start, self.quantity.begin) >= 0


def opens_conditions(text: str) -> bool:
    """Whether a passage ends by saying that the conditions of what it pays follow below it."""
    return text[-1:] in ("：", ":") and _OPENS.search(text, max(0, len(text) - _LEAD)) is not None


def goes_on(text: str, end: int) -> bool:
    """Whether the clause that ends here is followed by the rest of a condition: 床位100张以上，经营满一年的，给予……"""
    for _ in range(_FURTHER):
        if text[end : end + 1] not in ("，", ",") or text.startswith(("对", "凡"), end + 1):
            return False
        start = end + 1
        end = clause_end(text, start)
        ends = text[end - 1] == "的" or FIRST_FEW.search(text, start, end) is not None
        if ends and text[end : end + 1] in ("，", ","):
            return lists().then.match(text, end + 1) is not None
        told = text.startswith(("且", "并"), start) or lists().then.match(text, end + 1)
        if text.startswith(("且", "并"), start) and lists().then.match(text, end + 1):
            return True  # ……以上企业的投资人，且缴纳五险1年以上，奖励……
        if lists().paid_to.match(text, text.find("的", start, end)):
            return True  # 报关单量超过5000份，业务排名前20的报关企业予以奖励
        if PAYS_AT_ONCE.search(text, start, end):
            return True
        if told and (lists().payee.search(text, start, end) or _EACH_STEP.search(text, start, end)):
            return True
        if _BY_RATE.match(text, start):
            return True
        if GIVEN.search(text, start, end):
            return False
    return False


def _behind_bound(text: str, quantity: Quantity) -> int:
    """Where the bound behind a number ends (5家以上[的]), whether or not it was read as part of it; 0 without one."""
    bound = _BOUND.match(text, quantity.end) or _BOUND.match(text, quantity.stop)
    if bound:
        return bound.end()
    return quantity.stop if text.endswith(("以上", "以下", "以内"), quantity.start, quantity.stop) else 0


def clause_end(text: str, start: int) -> int:
    """Where the clause that begins at a place ends, brackets and what stands in them passed over."""
    last, depth = min(len(text), start + _LONGEST), 0
    for end in range(start, last):
        depth += (text[end] in "（(") - (text[end] in "）)")
        if depth <= 0 and text[end] in MARKS:
            return end
    return last


def _clause(text: str, quantity: Quantity) -> tuple[int, int]:
    start, depth = quantity.begin, 0
    first, last = max(0, start - _LONGEST), min(len(text), quantity.stop + _LONGEST)
    while start > first and text[start - 1] not in MARKS:
        mark = text[start - 1]
        depth += (mark in "）)") - (mark in "（(")
        if depth < 0:
            break  # inside a bracket
        start -= 1
    depth = 0
    for end in range(quantity.stop, last):
        mark = text[end]
        depth += (mark in "（(") - (mark in "）)")
        if depth <= 0 and mark in MARKS:
            return start, end
    return start, last
