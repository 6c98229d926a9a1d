"""Conditions told in clauses of their own, however far before the sum: 一次150人以上，在市住1晚，奖励180元/人."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.condition_case import Case
from luoshi.text.quantities import Quantity

_NEAR: Final = 6  # characters before a number
_LONGEST: Final = 90  # characters from a condition to the sum, and from the head of its sentence
# ，在市住宿1晚，[一次性奖励180元]: a later clause of the same sentence pays
_PAYS_LATER: Final = re.compile(
    "[^。；]{0,60}?[，,](?:再|另|可|则|分别|一次性|每[^，,。；\\d]{1,4}|单[^，,。；\\d]{1,3}|按[^，,。；\\d]{2,16}?的?)*"
    "(?:奖励?|补助?|补贴|给予|资助)[^，,。；\\d]{0,8}\\d"
)
# what a policy aims at or sets aside, and the bound of a payment, are no conditions
_NO_CONDITION: Final = re.compile(
    "力争|确保|预留|到20\\d\\d年|全年|年内|年度|目标|安排|投入|设立|列支|提供|完成|最高|最多|限额|上限|每年|不低于|[奖补]\\D{0,8}\\d|给予\\D{0,8}\\d"
)
_PAYS_ITSELF: Final = re.compile(
    "(?:奖励?|补助?|补贴|给予|资助)[^，,。；\\d]{0,4}$"
)  # 补助[不少于3万元]，再给予奖励5万元
_UPPER: Final = ("不超过", "不高于", "控制在")
# 6000头以上[的40万元], 10人以下[的每人100元], 40人以上[每人260元]: at once what those get
_GIVEN: Final = "(?:奖励?|补助?|补贴)?(?:最高|最多|不超过)*\\d[\\d.]*万?元"
_GET_AT_ONCE: Final = re.compile(
    "(?:[（(]不?含[^（）()]{0,8}[）)])?(?:[^，,。；\\d的]{0,3}的(?:每[^，,。；\\d]{1,3}|单[^，,。；\\d]{1,3}|再|另)?|每[^，,。；\\d]{1,3})"
    + _GIVEN
)
_GET_NEXT: Final = re.compile("[，,]每[^，,。；\\d]{1,3}" + _GIVEN)  # 40人以上[，每人奖励260元]
# 达85%以上[再拨40%], 超过10%[的再奖3万元]
_PAYS_MORE: Final = re.compile("(?:及?以[上下])?的?(?:再|另|可|则)+(?:拨付?|奖励?|补助?|补贴|给予)\\d")
# 200万美元以上[且同比正增长的企业，……奖励]
_AND_WHO: Final = re.compile("且[^，,。；\\d]{2,20}的[^，,。；\\d]{2,10}[，,][^。；]{0,40}?(?:奖励?|补助?|补贴|给予)")
# 不足300万美元[的小微企业由市财政统一投保]
_WHO_IS_SERVED: Final = re.compile("的[^，,。；\\d]{2,12}?(?:由|可|应|免|不再|须|需|予以)")
_FEWER: Final = re.compile("(?:不足|未满|不满|低于|少于)[一-鿿]{0,4}$")
# 正常运营12个月以上[的返乡农民工]: how long those have done so whom it is for
_BEYOND: Final = re.compile("以[外内]的?(?:另|再|每|给予)")
_SO_LONG: Final = ("个月", "年", "天", "日")
_WHO: Final = re.compile("(?:及?以上)?的[^，,。；\\d]{2,14}(?:[、，,。；]|和|$)")
# （每栋360平方米）, （从业人员≤1000人）: told in brackets of what is paid for
_ASIDE_EACH: Final = re.compile("[（(]每[^，,。；（()）\\d]{1,2}$")
_ASIDE_BOUND: Final = re.compile("[（(][^（()）。]*[≤≥＜＞<>]$")
# （奖励20万元以下[的除外）]
_EXCEPTED: Final = re.compile("(?:以[上下])?的?除外")
# 增量部分每1美元[奖励人民币0.03元], 每新增1个[岗位补2000元], 每低1个百分点[扣0.5分], 每发生1起[有责投诉扣0.5分]
_EACH: Final = re.compile(
    "每(?:低|高|超|少|多|增|减|降|提|缺|上升|下降|增加|减少|降低|提高|超过|相差|发生|出现|发现|查实|新增|再增|招用|带动|引进)?(?:于|出)?$"
)
_EACH_YIELDS: Final = re.compile(
    "[^，,。；\\d]{0,6}?[，,；]?(?:奖励?|补助?|补贴|给予|扣|加|减|得)[除减计]?(?:人民币)?\\d"
)


_OWN_SHARE: Final = re.compile(
    "(?:补助|补贴|奖励|奖补|资助|贴息|报销|支持|分担|返还)(?:比例|标准|额度)?(?:可|再|相应)*(?:提高|上浮|增加|调整|上调|放宽)(?:[到至为])?$"
)


def is_chained(case: Case) -> bool:
    """Whether a number only says who is paid or in which case, the sum standing right behind it or clauses later.

    >>> from luoshi.text.quantities import scan
    >>> text = "10人以下的每人100元"
    >>> [is_chained(Case(text, quantity)) for quantity in scan(text)]
    [True, False]
    """
    return _in_brackets(case) or counts_each(case.text, case.quantity) or _gets_at_once(case)


def opens_payment(text: str, quantity: Quantity) -> bool:
    """Whether a bounded number stands in a clause of its own before the clause of a rule that pays.

    Only rules pay so: 新增养老床位500张以上，每张补助5000元 in a plan is a promise, and what goes with it.

    >>> from luoshi.text.quantities import scan
    >>> text = "组织专列，一次人数在150人以上，其他条件同上，一次性奖励180元"
    >>> [opens_payment(text, quantity) for quantity in scan(text)]
    [True, False]
    """
    case = Case(text, quantity)
    if quantity.comparator == "le" or not (quantity.comparator == "ge" or case.reached()):
        return False
    begin = quantity.begin
    if quantity.unit == "%" and _OWN_SHARE.search(text, max(0, begin - 24), begin):
        return False  # 补助比例提高至70%，每次最高5万元
    if not case.money and case.follows(_GET_NEXT):
        return True
    head = max(text.rfind(mark, max(0, begin - _LONGEST), begin) for mark in "。；：;")
    lead = text[head + 1 if head >= 0 else max(0, begin - _LONGEST) : begin]
    if _NO_CONDITION.search(lead) or lead.endswith(_UPPER) or (case.money and _PAYS_ITSELF.search(lead)):
        return False
    return _PAYS_LATER.match(text, case.stop) is not None


def _in_brackets(case: Case) -> bool:
    text, begin = case.text, case.quantity.begin
    near = text[max(0, begin - 40) : begin]
    if case.follows(_EXCEPTED):
        return "（" in near or "(" in near
    if _ASIDE_EACH.search(near):
        return not case.money and text[case.stop : case.stop + 1] in ("）", ")")
    before = text[max(0, begin - 40) : case.quantity.start].rstrip()
    return before[-1:] in "≤≥＜＞<>" and _ASIDE_BOUND.search(before) is not None


def counts_each(text: str, quantity: Quantity) -> bool:
    """Whether so much is paid, or so many points are given, for each of a number.

    >>> from luoshi.text.quantities import scan
    >>> text = "每低1个百分点扣0.5分"
    >>> [counts_each(text, quantity) for quantity in scan(text)]
    [True, False]
    """
    begin = quantity.begin
    near = max(0, begin - _NEAR)
    if text.find("每", near, begin) < 0 or _EACH.search(text, near, begin) is None:
        return False
    return _EACH_YIELDS.match(text, quantity.stop) is not None


def _gets_at_once(case: Case) -> bool:
    """Who gets the sum that follows at once, or is told by a bound to be served otherwise."""
    if case.follows(_BEYOND):
        return True  # 离家10公里[以外的另给予]
    if case.quantity.unit in _SO_LONG:
        return case.quantity.comparator == "ge" and case.follows(_WHO)
    if _FEWER.search(case.near) and case.follows(_WHO_IS_SERVED):
        return True
    ranged = case.quantity.low != case.quantity.high
    if not case.money and (case.bounded or ranged or case.reached()) and _matches_behind(case, _GET_AT_ONCE):
        return True
    if not (case.bounded or case.reached()):
        return False
    return _matches_behind(case, _PAYS_MORE) or case.follows(_AND_WHO)


def _matches_behind(case: Case, pattern: re.Pattern[str]) -> bool:
    return pattern.match(case.text, case.behind or case.stop) is not None
