"""Numbers that only say on which condition something is paid: 营业收入达到2000万元的，给予……; 每新增1亿元产值奖励……."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.condition_case import FIRST_FEW, GIVEN, PAYS_AT_ONCE, UNDER_ONE, Case, goes_on, lists
from luoshi.figures.condition_chains import counts_each, is_chained
from luoshi.figures.naming.payment_words import may_speak_of_payment
from luoshi.text.quantities import Quantity, unit_pattern

# 并网规模大于800千瓦，[对于超过800千瓦的部分，]
_PART_NEXT: Final = re.compile("，对?于?超[过出][^，。；]{0,12}的?部分，")
# 年节能量20吨标准煤以上，[按照年节能量给予补贴]
_PAYS_BY: Final = re.compile("按照?[^，。；\\d]{2,20}(?:给予|予以)[^，。；\\d]{0,4}(?:补贴|补助|奖励|奖补|资助)")
_LISTED: Final = re.compile(r"\d[^\d，。；、]{0,4}[、和或]$")  # 突破1000万元、5000万元
_ALLOTTED: Final = re.compile(
    "每年(?:预算)?(?:安排|投入|统筹|落实|拿出|列支|设立|筹集|给予|发放|补助|奖励)"
)  # 县财政每年安排不低于800万元
_SET_ASIDE: Final = re.compile("预留[^，。；\\d]{0,20}(?:比例|份额|额度)$")
_CHOSEN: Final = re.compile("每年(?:度)?(?:评选|评出|评定|遴选|选拔|表彰|择优)")  # 每年评选金牌企业10家，分别奖励20万元
# 申报条件：员工30人以上
_CONDITIONS: Final = re.compile(
    "(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）).、．]+)?(?:(?:申[报请]|认定|准入|支持|扶持|奖励|补贴|享受|申领|入驻|资助|评定)(?:的)?条件)[：:]"
)
_GIVES: Final = re.compile("(?:给予|予以|奖励|补助|补贴|资助|发放)[^，。；\\d]{0,3}$")  # 每引进一名博士给予[5万元]
_UP_TO: Final = re.compile("\\d万?[亿万]?元?（不?含）[至到—~-]$")  # 10万元（含）至[20万元]补贴3000元
_INCLUDING: Final = re.compile(r"[（(]不?含$")
# 达到300吨的补助
_PAYS_BEHIND_DONE: Final = re.compile("的(?:再|另|分别)?(?:一次性)?(?:给予|予以|奖励|奖补|补助|补贴|资助)")
_PART_ABOVE: Final = re.compile(
    "(?:以[上下内])?的?部分(?=[，]?[^，。；]{0,4}(?:按|抵用|抵扣|给予|补[助贴]|奖励|报销|减半))"
)  # 超过2万元的部分按60%补助
# 投资5000万元以上，[奖励]……: what was spent or earned, and what is paid for it
# 入住人数大于10人[的，……], 对床位不足40张[且收住少于10人的敬老院，可]
_FEWER: Final = re.compile("(?:不足|少于|小于|大于|低于|高于|多于|超过|不满|未满|等于|达不到)[一-鿿]{0,6}\\Z")
_GOVERNED: Final = re.compile("(?:^|[，。；])对[^，。；]*\\Z")
_CASE: Final = re.compile("(?:且[^，。；]{2,24})?的[^，。；\\d]{2,16}，(?:可|应|要|由|将|依法|按|予以|及时)")
_STEP: Final = re.compile("，[^，。；\\d]{0,8}(?:增加|提高|减少)[^，。；]{0,16}\\d")  # 每增加1人，[增加经费0.2万元]
# 引进年销售额5000万元以上[大品种；……；对上述品种……给予]: a list, and behind it what is paid for all of it
_LISTED_KIND: Final = re.compile("的?[^，。；\\d]{2,12}；[^。]*[。；]对上述[^。]*(?:给予|奖励|补助|补贴)")
_OFFERED: Final = re.compile(
    "(?:[为向给][^，。；]{1,12}提供|使[^，。；]{2,12}达到?)$"
)  # 为中小企业提供[1亿元以上]的担保
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
_UNDER_ONE: Final = re.compile(UNDER_ONE + "[^。]*$")
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
# 到账资金[1亿元（含）-5亿元、5亿元及以上的，……分别给予]
_BANDS: Final = re.compile(
    "(?:[（(]不?含[)）])?(?:[-—–~至]\\d[\\d.]*[^、，,。；\\d]{1,8})?(?:[、和]\\d[^，,。；、]{1,24}){1,8}的[^，,。；\\d]{0,16}[，,][^。；\\d]{0,40}分别"
)
# 2个[产品以下（含2个）的一次性补助3万元]
_FEW_OF_THEM: Final = re.compile(
    "[^，。；、\\d]{1,6}以[上下](?:（[^（）]{0,12}）)?的?(?:分别|一次性|给予)*(?:补[助贴]|奖励|奖补|资助)\\d"
)
# 对参加市里组织的[50个重点境外展会的企业，给予]
_TAKING_PART: Final = re.compile("对[^，。；]{0,6}(?:参加|参与|承接)[^，。；]{0,16}$")
_OF_TAKERS: Final = re.compile("[^，。；、\\d]{2,16}的(?:企业|单位|机构|个人|团队)[，,]")
# 100平米[以下的每年不超过3000元]
_YEARLY_BY_SIZE: Final = re.compile("(?:[^，。；、\\d]{0,4}以[上下])?的每[年月][^，。；\\d]{0,8}\\d[\\d.]*万?元")
# 团组6家[单位以上，给予协会3万元补助]
_THAT_MANY: Final = re.compile("[^，。；、\\d]{1,6}以上的?，(?:再|可|一次性)*(?:给予|奖励|补助|补贴)[^，。；]{0,12}\\d")
# 出现3次[不实信息的，取消补贴]
_HAPPENED: Final = re.compile("(?:出现|发生|存在|累计|被查处)$")
_OFFENDED_ENDS: Final = frozenset("现生在计处")
_PUNISHED: Final = re.compile(
    "(?:及?以上)?[^，。；\\d]{0,12}的，(?:[^，。；\\d]{0,12}?)(?:取消|警告|列入|追回|收回|暂停|终止|扣[减除罚发]|约谈|通报|退出|不得)"
)
_RANKED: Final = frozenset("台家个名户辆人件项")
_CAP_ONLY: Final = re.compile(
    "(?:单个[^，。；\\d]{0,6}|每[年个家][^，。；\\d]{0,4})?(?:年度|累计|总额|补贴|奖励|补助|金额)*(?:最高|累计)?"
)
_CAPS: Final = ("不超过", "不高于", "不得超过", "最高", "最高不超过")  # 每年最高100万元，补贴面积不超过900平方米


# 每推荐1个企业[落户且经营满1年的，给予]
_THEN_PAID: Final = re.compile("[^。；]{2,40}的，(?:可|再)?(?:给予|予以|奖励|补助|按)")
# 投资规模在500万元以上，[从事农副产品加工的企业]，按税收的40%给予奖励
_DOING_WHAT: Final = re.compile(
    "(?:及?以上)?的?[，,]?(?:从事|属于)[^，。；]{2,60}?的?(?:企业|项目|单位|机构|个人|农户|合作社)"
)
# 年增速达50%以上[的商贸企业：……]: for whom the cases are that follow
_OPENS_CASES: Final = re.compile("(?:及?以上)?的[^，。；：\\d]{2,14}：")
# 支持规模茶场对连片[100亩以上]的基地……示范。给予补助; 鼓励基地规模[300亩以上]，……的茶园……，给予补助
_FAVOURED: Final = re.compile("(?:^|[。；：、.])[^。；：\\d]{0,16}?(?:支持|鼓励|对)[^。；：\\d]{1,24}\\Z")
_HOW_LARGE: Final = re.compile("(?:规模|面积|连片|集中|种植|养殖|流转)(?:达到?|在)?\\Z")
_PAID_THEN: Final = re.compile("[^。；]*[，。；](?:按实|据实|一次性|可|分别)?给予[^。；]{0,40}(?:补助|奖励|补贴|奖补)")


def without_conditions(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities of a text that are no conditions of a payment.

    >>> from luoshi.text.quantities import scan
    >>> text = "营业收入首次达到2000万元的，给予10万元奖励"
    >>> [quantity.low for quantity in without_conditions(text, list(scan(text)))]
    [10]
    """
    if not quantities:
        return quantities
    if not may_speak_of_payment(text):
        return [quantity for quantity in quantities if not _is_premise(text, quantity)]
    return [quantity for quantity in quantities if not _is_condition(text, quantity)]


def _is_premise(text: str, quantity: Quantity) -> bool:
    """Whether a number only says in which case something is so: 入住少于10人的，……; 对床位不足40张的敬老院，可……."""
    begin, stop = quantity.begin, quantity.stop
    label = _CONDITIONS.match(text) if quantity.comparator in ("ge", "le") else None
    if label and text.find("。", label.end(), begin) < 0:
        return True
    if counts_each(text, quantity):
        return True
    if text[begin - 1 : begin] in _OFFENDED_ENDS and _is_offence(text, quantity):
        return True
    if text.endswith("每增加", 0, begin) and _STEP.match(text, stop):
        return True
    if quantity.comparator in ("ge", "le") and quantity.unit.endswith("平方米") and _LEVIED_BY_SIZE.match(text, stop):
        return True
    if text[stop : stop + 1] not in ("的", "且"):
        return False
    before = text[max(0, begin - 24) : quantity.start]
    return _FEWER.search(before) is not None and (
        text.startswith("的，", stop) or (_GOVERNED.search(before) is not None and _CASE.match(text, stop) is not None)
    )


# 90平方米[以下的普通住房，契税税率执行1%]
_LEVIED_BY_SIZE: Final = re.compile(
    "(?:[（(]不?含[)）])?(?:及?以[上下])?(?:、\\d+平方米(?:[（(]不?含[)）])?以[上下])?的[^，。；\\d]{2,16}[，,][^，。；\\d]{0,12}(?:税率|费率|利率|收费|手续费)"
)


def _is_offence(text: str, quantity: Quantity) -> bool:
    """How often something happened for which one is punished: 出现3次不实信息的，取消补贴."""
    if _HAPPENED.search(text, max(0, quantity.begin - 4), quantity.begin) is None:
        return False
    return _PUNISHED.match(text, quantity.stop) is not None


def _is_condition(text: str, quantity: Quantity) -> bool:
    """The questions in order: the first that knows an answer gives it."""
    case = Case(text, quantity)
    if is_chained(case):
        return True
    for asked in (_counted_each, _capped, _settled_by_clause, _sized, _bound_of_payment):
        answer = asked(case)
        if answer is not None:
            return answer
    return _paid_behind(case) or goes_on(text, case.end)


def _counted_each(case: Case) -> bool | None:
    """What the words right before the number settle: 前100台, 每50公斤, 每招用1人, （含3个."""
    text, quantity, near = case.text, case.quantity, case.near
    if _INCLUDING.search(near) or _UP_TO.search(near) or (case.money and case.follows(_BANDS)):
        return True
    ranked = near.endswith("前") and quantity.unit[-1:] in _RANKED
    if ranked and (case.next_clause(_PAYS_A_SUM) or text.startswith(("额外", "每", "再", "给予"), case.stop)):
        return True  # 对加装的前100台，再奖励3万元
    if near.endswith("每") and quantity.comparator == "eq" and (not case.money or case.follows(_YIELDS)):
        return True  # 每50公斤补助5元, 每5万美元给予1万元
    each = lists().each.search(near) if "每" in near and not _GIVES.search(near) else None
    if each is None or _ALLOTTED.search(near):
        return None
    if each[0].startswith("每年"):
        if _CHOSEN.match(each[0]) and not text.startswith("的", case.stop):
            return False
        return case.next_clause(_PAYS_A_SUM)  # 每年培养90名工匠，给予资助: a goal, no condition
    qualified = case.follows(lists().qualifies) or case.follows(_THEN_PAID)
    return qualified or case.follows(_YIELDS)  # 每招用1人[2000元], 每新增1户[奖励]


def _capped(case: Case) -> bool | None:
    """No condition where a sum is the bound of what is paid: 最高不超过500万元, 按每平方米最高40元给予补贴."""
    text, quantity = case.text, case.quantity
    if not case.money:
        return None
    if text[quantity.begin : quantity.start] in _CAPS and _CAP_ONLY.fullmatch(text, case.start, quantity.begin):
        return False  # 最高不超过500万元，市区两级的补贴……
    return False if case.by_standard() and case.follows(_IS_PAID) else None


def _settled_by_clause(case: Case) -> bool | None:
    """What the end of the clause, or what stands right behind the number, settles."""
    text, quantity = case.text, case.quantity
    if _is_offence(text, quantity):
        return True
    if case.pays and (case.clause.endswith("的") or FIRST_FEW.search(case.clause)):
        return True
    if case.clause.endswith("的") and text.startswith(("，或", ",或"), case.end):
        return goes_on(text, case.end)  # 增幅低于8%的，或产值1亿元以上的，给予……
    if quantity.comparator in ("ge", "le") and text.startswith("的，", quantity.stop) and case.clause[-1:] != "，":
        return True  # 年销售收入超过500万元的，采取专家评审的方式，……给予奖励
    if quantity.comparator == "ge" and case.follows(_PART_NEXT):
        return True
    if quantity.comparator in ("ge", "le") and case.follows(_DEFINES):
        return True
    if case.follows(_NO_LONGER) and "超" in text[case.start : quantity.start]:
        return True
    if case.money and case.follows(_BEARS_ALL):
        return True
    if quantity.unit == "%" and "预留" in case.clause and _SET_ASIDE.search(text, case.start, quantity.begin):
        return False  # 采购项目预留给中小企业比例不低于40%，给予……
    if quantity.unit == "%" and text.find("给予", case.start, quantity.begin) >= 0:
        return None  # 给予企业超出额0.5%的奖励: a share of what goes beyond
    goes_past = case.follows(_PAYS_BEHIND_DONE) or case.follows(_PART_ABOVE)
    return True if goes_past and (quantity.comparator == "ge" or case.reached()) else None


def _sized(case: Case) -> bool | None:
    """What a bound, or a list of bounds, says of the size of what is paid for; no condition without any bound."""
    text, quantity = case.text, case.quantity
    if not case.bounded and case.follows(_LIST_BOUND):
        case.bounded, case.behind = True, case.stop
    if not case.money:
        if (
            quantity.comparator == "eq"
            and case.follows(_OF_TAKERS)
            and _TAKING_PART.search(text, case.start, quantity.begin)
        ):
            return True
        if _is_of_sizes(case):
            return True
        if case.follows(_THAT_MANY) or (case.bounded and case.follows(_YEARLY_BY_SIZE)):
            return True
        if case.behind and _FOR_EACH.match(text, case.behind):
            return True
        if _is_paid_by_size(case) or (case.bounded and (_is_size(case) or _is_favoured(case))):
            return True
    if case.behind and case.pays and text.startswith("的", case.behind) and case.next_clause(_PAYS_MONEY):
        return True
    if _OFFERED.search(case.near) and "对" not in case.clause:
        return False
    if case.money and case.near.endswith(("认定为", "评定为")):
        return True  # 首次认定为5000万元、1亿元税收楼的
    if not case.bounded and not case.reached() and _LISTED.search(case.near) is None:
        return False
    if case.follows(_OPENS_CASES) or (case.bounded and case.follows(_DOING_WHAT)):
        return True
    if case.money and (case.follows(_ALLOTS) or _OF_APPLICANTS.search(text, max(0, case.start - 90), quantity.begin)):
        return True
    if case.behind and "对上述" in text and _LISTED_KIND.match(text, case.behind):
        return True
    below = "条件" in text and _UNDER_ONE.search(text, 0, case.start if case.start else quantity.begin)
    return True if below else None


def _bound_of_payment(case: Case) -> bool | None:
    """Whether a bound says who is paid or what for, or is itself what is given."""
    text, quantity = case.text, case.quantity
    if case.pays and (case.bounded or case.governed) and lists().payee.search(text, case.stop, case.end):
        return True
    if case.bounded and case.governed and case.reached() and case.next_clause(_PAID_NEXT):
        return True
    if case.bounded and (case.clause.endswith("的") or case.reached()) and case.next_clause(_SUM_NEXT):
        return True
    if GIVEN.search(text, case.start, quantity.begin):
        return False
    spent = case.bounded and _WORTH.search(case.near) is not None and case.next_clause(_PAID_NEXT)
    paid_here = lists().hints.search(text, case.stop, case.end) is not None or case.by_standard()
    if spent or (case.pays and not paid_here and case.next_clause(_PAYS_A_SUM)):
        return _ALLOTTED.search(case.near) is None
    if quantity.unit == "%" and quantity.comparator == "le":
        return False  # 10%以内给予奖励: a rate
    return None


def _paid_behind(case: Case) -> bool:
    """Whether who or what is paid follows the bound at once: 达到10万标箱的船公司给予, 5000万元以上的项目给予补助."""
    text, behind = case.text, case.behind
    if case.governed and case.follows(lists().paid_to):
        return True
    if case.bounded and "条件：" in text[max(0, case.start - 80) : case.start]:
        return True  # ……企业营业收入条件：上一年度营业收入6000万元以上
    if behind and case.pays and case.next_clause(_PAYS_BY):
        return True
    if behind and _PAYS_BEHIND.match(text, behind):
        return True
    if case.bounded and PAYS_AT_ONCE.search(text, case.stop, case.end):
        return True
    return (
        behind > 0
        and text.startswith("的", behind)
        and case.governed
        and lists().qualifies.match(text, behind) is not None
    )


def _is_paid_by_size(case: Case) -> bool:
    """Whether those that are so large, or so many, are paid: 2个产品以下的一次性补助3万元."""
    if case.follows(_FEW_OF_THEM):
        return True
    governed = case.behind > 0 and case.text.find("对", case.start, case.quantity.begin) >= 0
    return governed and _GETS_PAID.match(case.text, case.behind) is not None


def _is_size(case: Case) -> bool:
    """Whether a bounded number that is no money only says how large what is paid for is, and the sum follows."""
    if case.follows(_HAS_EACH) or case.follows(_PAYS_STRAIGHT):
        return True
    if case.quantity.comparator in ("ge", "le") and case.follows(_PAYS_BY_SIZE):
        return True
    return case.behind > 0 and case.text.startswith("）", case.behind) and _SIZE_ASIDE.search(case.near) is not None


# 对[20座]、[40亩以上的建设点，……每座补助1000元]
_SIZES_GO_ON: Final = re.compile("、\\d[\\d.]*[^，。；、\\d]{1,4}以[上下]")
_SIZES_BEFORE: Final = re.compile("\\d[^，。；、\\d]{1,4}、$")
_EACH_PAID: Final = re.compile("[^。；]{0,90}?(?:每|给予|奖励|补[贴助])[^。；\\d]{0,16}\\d[\\d.]*万?元")


def _is_of_sizes(case: Case) -> bool:
    """Whether a number is one of two sizes that are told together of what is paid for by the piece behind them."""
    text, begin = case.text, case.quantity.begin
    paired = case.follows(_SIZES_GO_ON) or (case.bounded and _SIZES_BEFORE.search(text, max(0, begin - 8), begin))
    return bool(paired) and case.follows(_EACH_PAID)


def _is_favoured(case: Case) -> bool:
    """Whether a bound says how large those are whom a policy supports, what they get being told at the end."""
    text, behind, begin = case.text, case.behind, case.quantity.begin
    if not behind or case.quantity.unit in ("%", "‰") or _FAVOURED.search(text, max(0, begin - 60), begin) is None:
        return False
    sized = text.startswith("的", behind) or _HOW_LARGE.search(text, max(0, begin - 8), begin) is not None
    return sized and _PAID_THEN.match(text, behind) is not None
