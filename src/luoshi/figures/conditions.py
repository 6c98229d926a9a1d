"""Numbers that only say on which condition something is paid: 营业收入达到2000万元的，给予……; 每新增1亿元产值奖励……."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from luoshi.figures.naming.payments import speaks_of_payment
from luoshi.lexicon import load
from luoshi.text.quantities import Quantity, by_first_character, unit_pattern

_MARKS: Final = "，。；：,;:"
# 并网规模大于800千瓦，[对于超过800千瓦的部分，]
_PART_NEXT: Final = re.compile("，对?于?超[过出][^，。；]{0,12}的?部分，")
# 年节能量20吨标准煤以上，[按照年节能量给予补贴]
_PAYS_BY: Final = re.compile("按照?[^，。；\\d]{2,20}(?:给予|予以)[^，。；\\d]{0,4}(?:补贴|补助|奖励|奖补|资助)")
_BOUND: Final = re.compile(r"(?:二氧化碳|标准煤)?(?:（[不]?含[^（）]*）|\([不]?含[^()]*\)|及?以上|及?以下|以内|左右)+")
_LISTED: Final = re.compile(r"\d[^\d，。；、]{0,4}[、和或]$")  # 突破1000万元、5000万元
_ALLOTTED: Final = re.compile(
    "每年(?:预算)?(?:安排|投入|统筹|落实|拿出|列支|设立|筹集|给予|发放|补助|奖励)"
)  # 县财政每年安排不低于800万元
_GIVEN: Final = re.compile("给予|发放|补助|补贴|奖励|拨付|配套")  # 对……给予1万元左右的补贴: what is given, no condition
_GIVES: Final = re.compile("(?:给予|予以|奖励|补助|补贴|资助|发放)[^，。；\\d]{0,3}$")  # 每引进一名博士给予[5万元]
_INCLUDING: Final = re.compile(r"[（(]不?含$")
# ……3年以上的[一次性奖励]: a clause that ends the condition and pays at once
_PAYS_AT_ONCE: Final = re.compile(
    "(?:的|后)(?=(?:分别)?(?:一次性)?(?:每[^，。；\\d]{1,4})?(?:给予|予以|奖励|奖补|补助|补贴|资助|配套|按[^，。；）]{0,8}(?:给予|资助|补助|奖励|补贴)))"
)
# 达到300吨的补助
_PAYS_BEHIND_DONE: Final = re.compile("的(?:再|另|分别)?(?:一次性)?(?:给予|予以|奖励|奖补|补助|补贴|资助)")
_PART_ABOVE: Final = re.compile(
    "(?:以[上下内])?的?部分(?=[，]?[^，。；]{0,4}(?:按|抵用|抵扣|给予|补[助贴]|奖励|报销|减半))"
)  # 超过2万元的部分按60%补助
# 投资5000万元以上，[奖励]……: what was spent or earned, and what is paid for it
_WORTH: Final = re.compile("(?:投入|投资|产值|收入|销售额|投资额|面积|税收)(?:总额)?(?:达到?|为|在)?$")
_PAID_NEXT: Final = re.compile("(?:每[^，。；\\d]{1,4}?)?(?:一次性)?(?:奖励|奖补|补助|补贴|给予|实行“?一事一议)")
# 每列游客达500人以上，[每趟奖励5万元]; 新建大棚10亩以上的，[单体棚每亩补助5000元]
_SUM_NEXT: Final = re.compile(
    "[^，。；\\d]{0,8}?(?:每[^，。；\\d]{1,3})?(?:一次性)?(?:给予)?(?:奖励|补助|补贴|奖补)\\d"
)
# 按每平方米最高40元[给予补贴]
_IS_PAID: Final = re.compile("的?(?:标准|额度)?(?:给予|予以|发放)[^，。；\\d]{0,8}(?:补贴|补助|奖励|资助|奖补)")
# 投资1亿元以上且亩均200万元以上[的工业类项目为重大项目]
_DEFINES: Final = re.compile("[^，。；]{0,36}的[^，。；的\\d]{2,24}为[^，。；\\d]{2,12}(?:项目|企业)(?=[，。；])")
# 融资额1亿元以上[配套不高于30%]
_PAYS_BEHIND: Final = re.compile("的?(?:分别)?(?:一次性)?(?:给予|予以|奖励|奖补|补助|补贴|资助|配套|[补奖](?=\\d))")
# 满足以下条件之一……：（1）……达到500万元
_UNDER_ONE: Final = re.compile("(?:以下|下列|如下)条件(?:之一)?[^。]*[：:][^。]*$")
# 销售额超过1亿元，[则按……的5‰给予]奖励: a sum or a rate is paid in the clause behind
_PAYS_A_SUM: Final = re.compile("(?:分别|一次性|则|可|再)*(?:按|给予|予以|奖励|补助|补贴)[^，。；]{0,24}\\d")
# 利息补助超过总额的50%，[不再给予]
_NO_LONGER: Final = re.compile("(?:以上)?的?，(?:则|将)?不再(?:给予|享受|补|奖|重复)")
# 低于5000元的服务[可全额抵用]
_BEARS_ALL: Final = re.compile(
    "(?:以[上下内])?的[^，。；\\d]{1,8}可?(?:全额|据实|免费)(?:抵用|抵扣|补[助贴]|奖励|报销|减免|资助)"
)
# 申请人需为高管，……年报酬15万元以上
_OF_APPLICANTS: Final = re.compile(
    "(?:申[请报](?:人|者|单位|企业|对象)?|企业|单位|机构)(?:还|均)?(?:需|应当?|须|必须)(?:同时)?(?:为|是|满足|符合|具备|具有|在)[^。；\\d]*(?:\\d[^。；元]*){0,6}$"
)
# 入库税收超500万元[安排不超过2名]
_ALLOTS: Final = re.compile("(?:以上)?的?，?(?:安排|享受|分配|奖励)[^，。；\\d元]{0,10}\\d+[名个]")
# 带动20-25户[补助4万元]; 拖拉机（动力8.8千瓦以上）
_PAYS_STRAIGHT: Final = re.compile("(?:以上|以下|的)*(?:分别|一次性|给予|各)*(?:补[助贴]|奖励)\\d")
_PAYS_BY_SIZE: Final = re.compile(
    "的?[^，。；的\\d]{1,14}?(?:[单每][台辆件亩头])?(?:最高|一次性)*(?:补[助贴]|奖励)\\d"
)  # 20马力以下[拖拉机单台最高补贴1000元]
_SIZE_ASIDE: Final = re.compile("（[^（）\\d元]{0,8}$")
_YIELDS: Final = re.compile(r"\s?(?:再|追加|另|增加|增|奖励|奖|补助|补贴|补|给予)*\s?\d")
# 小于8米的[渔船为每月333元]: whose it is, and at once what each has
_HAS_EACH: Final = re.compile(
    "[^，。；：元]{0,24}?的[^，。；\\d的]{1,12}?(?:为|按|给予|补助|补贴|奖励)*(?:每[^，。；\\d每]{1,3}){1,2}\\d[\\d.]*万?元"
)
# 300万美元[、500万美元、1亿美元以上]: the bound at the end holds for all of a list
_LIST_BOUND: Final = re.compile(f"(?:[、和或]\\d[\\d.,]*[万亿千百]*(?:{unit_pattern()}))+以上")
_FOR_EACH: Final = re.compile("\\d[\\d.]*万?元/")  # 300毫升以下[0.2元/只]
# 44.1千瓦以上的渔船，[每千瓦补助100元]
_PAYS_MONEY: Final = re.compile(
    "(?:每|按|给予|予以|一次性|奖励|奖补|补助|补贴|分别|最高)[^，。；]{0,24}\\d[\\d.]*[万亿]?元"
)
# 列支300万元对500亩以上[的基地、100亩以上的水面予以奖补]
_GETS_PAID: Final = re.compile(
    r"的[^，。；\d]{1,24}(?:[、和]\d[\d.]*[^，。；、\d]{1,4}以[上下]的[^，。；、\d]{1,24}){0,4}"
    r"(?:予以|给予|进行)(?:奖补|奖励|补贴|补助|资助)(?=[，。；]|\Z)"
)
_FIRST_FEW: Final = re.compile(
    r"(?:的|以[上下])前[\d一二三四五六八十]{1,3}[名位家个]\Z"
)  # 达到500万元以上的前五名，奖励3万元
# ……10亿元以上的企业，[进出口额每增加2000万元]，给予1万元
_EACH_STEP: Final = re.compile("每(?:增加|新增|增长|提高|提升)\\d")
# 2个[产品以下（含2个）的一次性补助3万元]
_FEW_OF_THEM: Final = re.compile(
    "[^，。；、\\d]{1,6}以[上下](?:（[^（）]{0,12}）)?的?(?:分别|一次性|给予)*(?:补[助贴]|奖励|奖补|资助)\\d"
)
_RANKED: Final = frozenset("台家个名户辆人件项")
_CAP_ONLY: Final = re.compile(
    "(?:单个[^，。；\\d]{0,6}|每[年个家][^，。；\\d]{0,4})?(?:年度|累计|总额|补贴|奖励|补助|金额)*(?:最高|累计)?"
)
_CAPS: Final = ("不超过", "不高于", "不得超过")
_FURTHER: Final = 3  # clauses behind a number that may still belong to its condition
# a clause reaches no further from its number; a list without a stop would be walked for each of its own
_LONGEST: Final = 500


class _Lists:
    """The lists of ``lexicon/payments.toml`` that tell a condition."""

    def __init__(self, data: dict[str, Any]) -> None:
        one_of = {
            name: by_first_character(data[name]) for name in ("then", "reaching", "each_doing", "payees", "hints")
        }
        self.then = re.compile(one_of["then"])
        self.reaching = re.compile(rf"(?:{one_of['reaching']}|[至到—－-])[^\d，。；]{{0,3}}$")
        doing = by_first_character([*data["each_doing"], *load("grammar")["verbs"]])
        self.each = re.compile(rf"每(?:年)?(?:{doing})[^\d，。；]{{0,8}}$")
        self.payee = re.compile(rf"的[^，。；]{{0,40}}(?:{one_of['payees']})$")
        # 达到10万[、20万标箱的船公司分别给予]: a list of steps, and at once who is paid
        self.paid_to = re.compile(
            rf"(?:[、和或]\d[\d.,]*[^，。；、\d]{{0,6}})*的[^，。；\d]{{0,16}}?(?:{one_of['payees']})(?:，|可|将|分别|一次性)*(?:给予|予以|奖励|奖补|补助|补贴)"
        )
        self.hints = re.compile(one_of["hints"])
        self.qualifies = re.compile(rf"的?[^，。；\d]{{0,40}}?(?:，|{one_of['hints']}|按|一次性)")


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    return _Lists(load("payments"))


def without_conditions(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities of a text that are no conditions of a payment.

    >>> from luoshi.text.quantities import scan
    >>> text = "营业收入首次达到2000万元的，给予10万元奖励"
    >>> [quantity.low for quantity in without_conditions(text, list(scan(text)))]
    [10]
    """
    if not quantities or not speaks_of_payment(text):
        return quantities
    return [quantity for quantity in quantities if not _is_condition(text, quantity)]


def _is_condition(text: str, quantity: Quantity) -> bool:
    lists = _lists()
    near = text[max(0, quantity.begin - 14) : quantity.begin]
    if _INCLUDING.search(near):
        return True
    start, end = _clause(text, quantity)
    if (
        near.endswith("前")
        and quantity.unit[-1:] in _RANKED
        and (_PAYS_A_SUM.match(text, end + 1) or text.startswith(("额外", "每", "再", "给予"), quantity.stop))
    ):
        return True  # 对加装的前100台，再奖励3万元
    if (
        near.endswith("每")
        and quantity.comparator == "eq"
        and ("元" not in quantity.unit or _YIELDS.match(text, quantity.stop))
    ):
        return True  # 每50公斤补助5元, 每5万美元给予1万元
    each = lists.each.search(near) if "每" in near and not _GIVES.search(near) else None
    if each and _ALLOTTED.search(near) is None:
        if each[0].startswith("每年"):
            return _PAYS_A_SUM.match(text, end + 1) is not None  # 每年培养90名工匠，给予资助: a goal, no condition
        # 每招用1人[2000元], 每新增1户[奖励]
        return bool(_YIELDS.match(text, quantity.stop) or lists.qualifies.match(text, quantity.stop))
    capped = "元" in quantity.unit and text[quantity.begin : quantity.start] in _CAPS
    if capped and _CAP_ONLY.fullmatch(text, start, quantity.begin):
        return False  # 最高不超过500万元，市区两级的补贴……
    if "元" in quantity.unit and text.find("按", start, quantity.begin) >= 0 and _IS_PAID.match(text, quantity.stop):
        return False
    clause = text[start:end]
    pays = text[end : end + 1] in ("，", ",") and lists.then.match(text, end + 1) is not None
    if pays and (clause.endswith("的") or _FIRST_FEW.search(clause)):
        return True
    if clause.endswith("的") and text.startswith(("，或", ",或"), end):
        return _goes_on(text, end)  # 增幅低于8%的，或产值1亿元以上的，给予……
    if quantity.comparator == "ge" and _PART_NEXT.match(text, quantity.stop):
        return True
    if quantity.comparator in ("ge", "le") and _DEFINES.match(text, quantity.stop):
        return True
    if _NO_LONGER.match(text, quantity.stop) and "超" in text[start : quantity.start]:
        return True
    if "元" in quantity.unit and _BEARS_ALL.match(text, quantity.stop):
        return True
    behind = _behind_bound(text, quantity)
    if (_PAYS_BEHIND_DONE.match(text, quantity.stop) or _PART_ABOVE.match(text, quantity.stop)) and (
        quantity.comparator == "ge" or lists.reaching.search(near)
    ):
        return True
    bounded = behind > 0 or quantity.comparator in ("ge", "le") or quantity.low != quantity.high
    if not bounded and _LIST_BOUND.match(text, quantity.stop):
        bounded, behind = True, quantity.stop
    if behind and "元" not in quantity.unit and _FOR_EACH.match(text, behind):
        return True
    if "元" not in quantity.unit and (
        _is_paid_by_size(text, start, quantity, behind) or (bounded and _is_size(text, quantity, near, behind))
    ):
        return True
    if behind and pays and text.startswith("的", behind) and _PAYS_MONEY.match(text, end + 1):
        return True
    if not bounded and lists.reaching.search(near) is None and _LISTED.search(near) is None:
        return False
    if "元" in quantity.unit and (
        _ALLOTS.match(text, quantity.stop) or _OF_APPLICANTS.search(text, max(0, start - 90), quantity.begin)
    ):
        return True
    if "条件" in text and _UNDER_ONE.search(text, 0, start if start else quantity.begin):
        return True
    if (
        pays
        and (bounded or clause.startswith(("对", "凡")))
        and lists.payee.search(text, quantity.stop, end) is not None
    ):
        return True
    if bounded and clause.startswith(("对", "凡")) and lists.reaching.search(near) and _PAID_NEXT.match(text, end + 1):
        return True
    if bounded and (clause.endswith("的") or lists.reaching.search(near)) and _SUM_NEXT.match(text, end + 1):
        return True
    if _GIVEN.search(text, start, quantity.begin):
        return False
    spent = bounded and _WORTH.search(near) is not None and _PAID_NEXT.match(text, end + 1) is not None
    paid_here = lists.hints.search(text, quantity.stop, end) is not None or text.find("按", start, quantity.begin) >= 0
    if spent or (pays and not paid_here and _PAYS_A_SUM.match(text, end + 1)):
        return _ALLOTTED.search(near) is None
    if quantity.unit == "%" and quantity.comparator == "le":
        return False  # 10%以内给予奖励: a rate
    if clause.startswith(("对", "凡")) and _lists().paid_to.match(text, quantity.stop):
        return True
    if bounded and "条件：" in text[max(0, start - 80) : start]:
        return True  # ……企业营业收入条件：上一年度营业收入6000万元以上
    if behind and pays and _PAYS_BY.match(text, end + 1):
        return True
    if behind and _PAYS_BEHIND.match(text, behind):
        return True
    if bounded and _PAYS_AT_ONCE.search(text, quantity.stop, end):
        return True
    if behind and text.startswith("的", behind) and _given_to(text, start, behind):
        return True
    return _goes_on(text, end)


def _is_paid_by_size(text: str, start: int, quantity: Quantity, behind: int) -> bool:
    """Whether those that are so large, or so many, are paid: 2个产品以下的一次性补助3万元."""
    if _FEW_OF_THEM.match(text, quantity.stop):
        return True
    governed = behind > 0 and text.find("对", start, quantity.begin) >= 0
    return governed and _GETS_PAID.match(text, behind) is not None


def _is_size(text: str, quantity: Quantity, near: str, behind: int) -> bool:
    """Whether a bounded number that is no money only says how large what is paid for is, and the sum follows."""
    stop = quantity.stop
    if _HAS_EACH.match(text, stop) or _PAYS_STRAIGHT.match(text, stop):
        return True
    if quantity.comparator in ("ge", "le") and _PAYS_BY_SIZE.match(text, stop):
        return True
    return behind > 0 and text.startswith("）", behind) and _SIZE_ASIDE.search(near) is not None


def _behind_bound(text: str, quantity: Quantity) -> int:
    """Where the bound behind a number ends (5家以上[的]), whether or not it was read as part of it; 0 without one."""
    bound = _BOUND.match(text, quantity.end) or _BOUND.match(text, quantity.stop)
    if bound:
        return bound.end()
    return quantity.stop if text.endswith(("以上", "以下", "以内"), quantity.start, quantity.stop) else 0


def _goes_on(text: str, end: int) -> bool:
    """Whether the clause that ends here is followed by the rest of a condition: 床位100张以上，经营满一年的，给予……"""
    for _ in range(_FURTHER):
        if text[end : end + 1] not in ("，", ",") or text.startswith(("对", "凡"), end + 1):
            return False
        start = end + 1
        end = _clause_end(text, start)
        ends = text[end - 1] == "的" or _FIRST_FEW.search(text, start, end) is not None
        if ends and text[end : end + 1] in ("，", ","):
            return _lists().then.match(text, end + 1) is not None
        told = text.startswith(("且", "并"), start) or _lists().then.match(text, end + 1)
        if text.startswith(("且", "并"), start) and _lists().then.match(text, end + 1):
            return True  # ……以上企业的投资人，且缴纳五险1年以上，奖励……
        if _lists().paid_to.match(text, text.find("的", start, end)):
            return True  # 报关单量超过5000份，业务排名前20的报关企业予以奖励
        if _PAYS_AT_ONCE.search(text, start, end):
            return True
        if told and (_lists().payee.search(text, start, end) or _EACH_STEP.search(text, start, end)):
            return True
        if _GIVEN.search(text, start, end):
            return False
    return False


def _given_to(text: str, start: int, behind: int) -> bool:
    """Whether what stands behind a bound is who or what is paid for: 5000万元以上的[项目给予]补助."""
    return text.startswith(("对", "凡"), start) and _lists().qualifies.match(text, behind) is not None


def _clause_end(text: str, start: int) -> int:
    """Where the clause that begins at a place ends, brackets and what stands in them passed over."""
    last, depth = min(len(text), start + _LONGEST), 0
    for end in range(start, last):
        depth += (text[end] in "（(") - (text[end] in "）)")
        if depth <= 0 and text[end] in _MARKS:
            return end
    return last


def _clause(text: str, quantity: Quantity) -> tuple[int, int]:
    start, depth = quantity.begin, 0
    first, last = max(0, start - _LONGEST), min(len(text), quantity.stop + _LONGEST)
    while start > first and text[start - 1] not in _MARKS:
        mark = text[start - 1]
        depth += (mark in "）)") - (mark in "（(")
        if depth < 0:
            break  # inside a bracket
        start -= 1
    depth = 0
    for end in range(quantity.stop, last):
        mark = text[end]
        depth += (mark in "（(") - (mark in "）)")
        if depth <= 0 and mark in _MARKS:
            return start, end
    return start, last
