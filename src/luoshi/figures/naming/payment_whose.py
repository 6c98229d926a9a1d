"""Whose a payment is, or what it is for, where its own noun says too little: 奖励, 一次性补助, 运营补贴."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming import payee_cases, payees, payment_conditions
from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.nouns import left_noun
from luoshi.figures.naming.payment_things import thing_paid
from luoshi.figures.naming.payment_words import PAYMENT_WORDS
from luoshi.figures.naming.prizes import prizes
from luoshi.figures.naming.spots import Spot, last_clause

_LONG: Final = 12  # characters of a deed that needs no more words
_OF_ONE: Final = re.compile("一[个家台件间张](?P<of>[一-鿿]{2,3}(?:补助|补贴|奖励))$")  # 一个展位补助[2万元]
_AGAIN: Final = re.compile(
    "(?:增量|超额|再|第\\d年|基数|每年)[^，。；]*$|基数，[^，。；]*$"
)  # 增量部分的[100%]奖励: of the same
# 一级技师每月发放技能津贴[800元]: whose it is stands before 每
_WHOSE_EACH: Final = re.compile(
    "(?:^|[，；：])(?P<who>[^，。；：\\d每对给按为向在]{2,10})每[人月年户][^，。；：\\d]{0,4}(?:发放[^，。；：]*|给予)$"
)
_OWN: Final = 6  # characters of 运营补贴, which tells what is paid but not for whom
_FURTHER: Final = ("连续", "每年", "每月", "另", "并", "同时", "还")
_THINGS: Final = ("一次性", "安家", "购房", "生活", "建站", "创业")
_FOR_BIRTHS: Final = ("育儿补贴", "生育补贴", "育儿津贴", "生育津贴", "奖励", "补贴")
# 生育二孩发放育儿补贴, 生育三孩及以上的家庭，给予
_CHILD: Final = re.compile(
    "(?:生育|符合)[^，。；]{0,4}(?P<child>[一二三]孩(?:及以上)?)[^，。；\\d]{0,8}(?:，[^，。；\\d]{0,8})?$"
)
# 生育一孩一次性发放育儿补贴: who gets it and what
_GIVEN_INSIDE: Final = re.compile(
    "(?<=[一-鿿]{2})(?:一次性)?(?:发放|给予|享受|领取)(?=[一-鿿]{2,10}(?:补贴|补助|津贴|奖励)\\Z)"
)
_FOREIGN_SUM: Final = re.compile("[万亿）]美元[^，。；\\d]{0,6}$")  # 50万-100万（不含）美元奖励[10万元]


def _deed(said: str, carried: str) -> str:
    """省外展会展位费 of 参加省外展会的，展位费按70%补助: what was done, and what of it is paid for."""
    deed = payees.deed_before(said, carried)
    costs = payees.subject(said) if deed else ""
    return deed + costs if costs.endswith(("费", "租金", "利息")) and costs not in deed and len(deed) <= _LONG else deed


def _tells_more(who: str, thing: str) -> bool:
    """Whether who is paid says something that the payment's own noun does not: 物流中心 of 运营补贴."""
    thing = thing.removeprefix(who[-2:])
    return len(who) >= 3 and "、" not in who and not any(who[at : at + 2] in thing for at in range(len(who) - 1))


def name_paid(spot: Spot, what: str, said: str, carried: str, mode: str) -> None:
    """Name a payment by its noun ``what`` and, where that says too little, by whose it is or what it is for.

    ``said`` is the sentence up to the number, ``carried`` the subject of the sentence before, ``mode`` where the noun
    stands.
    """
    one, told_first = _OF_ONE.match(what), ""
    thing = payment_conditions.condition(said) + one["of"] if one else thing_paid(what)
    if (
        PAYMENT_WORDS.bare.fullmatch(thing)
        and (told := payment_conditions.given(said))
        and told.endswith((thing[-2:], thing[:2]))
    ):
        thing = told if told.endswith(thing[-2:]) else told + thing[2:]  # 给予建设补贴，一类每座补5万元
    elif PAYMENT_WORDS.bare.fullmatch(thing) and (named := prizes(said)):
        spot.also = tuple(name + thing for name in named[1:])
        thing = named[0] + thing
    elif PAYMENT_WORDS.bare.fullmatch(thing):
        whose = (
            payee_cases.agent(said)
            or payee_cases.handed_to(said)
            or payees.entered(said)
            or opened_by(said)
            or payee_cases.qualified(said)
            or _deed(said, carried)
            or payees.stage(said)
            or payees.near_step(said)
            or payees.recipient(said)
            or payees.last_payee(said)
            or payees.subject(said)
            or payees.supported(said)
            or payees.payee_told(said)
            or (payees.deed(said) if carried and "对" in said else "")  # of its own, whatever was told before
            or payment_conditions.earned(said, carried)
            or payees.basis(said)
            or payees.deed(said)
            or payees.step(said)
            or payees.each_what(what)
            or payees.each_deed(said)
            or (carried[: -len(thing)] if carried.endswith(thing) and _AGAIN.search(said) else "")
        )
        costs = payees.costs(said) if "费" in said or "租金" in said else ""
        thing = whose + (costs if costs not in whose and len(whose) <= _LONG else "") + thing
    elif (of_each := _WHOSE_EACH.search(spot.left)) and of_each["who"] not in thing:
        thing = strip_lead(of_each["who"])[0] + thing
    elif (
        len(thing.removeprefix("一次性")) <= _OWN
        and "分别" not in said
        and (who := payees.recipient(said) or (told_first := payees.payee_told(said)))
        and (len(thing) <= _OWN or carried.startswith(who))  # 顶尖人才，给予购房补贴60万元，一次性安家补助100万元
        and (_tells_more(who, thing) or who == told_first)
    ):
        thing = who + thing.removeprefix(who[-2:])  # 对物流配送中心，每年给予运营补贴30万元; 顶尖人才, 人才津贴
    elif len(thing) <= _OWN and last_clause(spot.left).startswith(_FURTHER) and "分别" not in said[-16:]:
        who = PAYMENT_WORDS.paid_end.sub("", carried)
        if who != carried and not who.startswith(_THINGS) and _tells_more(who, thing):
            thing = who + thing.removeprefix(who[-2:])  # 每人一次性90万元奖励，每年发放9万元津贴
    thing = thing.removeprefix("属于")
    if "孩" in said and thing.startswith(_FOR_BIRTHS) and (child := _CHILD.search(said + what)):
        thing = child["child"] + thing
    if "发放" in thing or "享受" in thing:
        thing = _GIVEN_INSIDE.sub("", thing)
    if thing.startswith("美元") and _FOREIGN_SUM.search(said):
        thing = thing.removeprefix("美元")
    spot.name, spot.mode, spot.paid, spot.verb = thing, mode, True, left_noun(spot.left)[1]


# 新建日光温室，单栋占地1亩以上、集中连片20栋以上的，每栋补助[1.5万元]: what stands before the conditions is paid for
_OPENED_BY: Final = re.compile(
    r"(?:^|[。；])(?:\d{1,2}[.．、]|[（(][^（）()]{1,3}[）)])?(?P<what>(?![对凡按为])[^，。；：、\d]{4,24})，"
    r"(?P<cases>[^。；：]*?\d[^。；：]*?(?:的|[以及][上下内]|满[^，。；]{1,3}年))，[^，。；：]{0,14}$"
)
_SIZED: Final = re.compile("占地|连片|面积|平方米|亩|栋|栽植|种植|存栏|饲养|床位|服务|代理")
_EARNS: Final = re.compile("[奖补]|给予|收入|产值|税收|外资|销售|利润|持有|具有|获得|取得|完成|签订|达到|入驻")
_ABOUT_BEFORE: Final = re.compile(
    "^(?:在|经|按|于)[^，。；]*?(?:的(?=.{2})|(?=开设|新建|建设|设立|创办|举办|购置|引进))"
)
_DONE_FOR: Final = re.compile(
    "^(?:新|首次|当年|自主)*(?:开设|新建|建设|设立|创办|举办|购置|购买|引进|改建|扩建|成立|建成|发展)(?:的)?"
)


def opened_by(said: str) -> str:
    """What a sentence opens with before the conditions on which so much is paid for it; empty for nothing.

    >>> opened_by("新建日光温室，单栋占地1亩以上的，每栋补助"), opened_by("新成立的农场，经营面积300亩以上，每家补助")
    ('日光温室', '')
    """
    told = _OPENED_BY.search(said) if "，" in said else None
    if told is None or not _SIZED.search(told["cases"]) or _EARNS.search(told["what"] + told["cases"]):
        return ""
    what = _ABOUT_BEFORE.sub("", told["what"])
    what = _DONE_FOR.sub("", what).rpartition("的")[2]
    return what if 3 <= len(what) <= 16 else ""


# 每家企业不超过[100万元], 单户最高[1000万元]: as much as one gets of what was told before
_ONE_PAYEE: Final = re.compile(
    "(?:[每单同][一个家户]?(?:企业|项目|单位|机构|主体|户|家|个人|人|店|学校)?|单家企业|同一机构)(?P<of>年利率|利率)?(?:限补|最多补|合计)?"
)
# 200张以上的，每张补贴6000元；[50张以上不足200张的，每张]3000元, 改建的[按上述标准]50%执行: of the same
_ONLY_A_BAND: Final = re.compile(
    "\\d[\\d.]*万?[^，。；：、\\d]{1,4}(?:及?以[上下]|不足|至|-)[^，。；：、]{0,8}|(?:均|都)?按上述标准|及?以[上下]"
)
_GIVEN_BEFORE: Final = re.compile("(?:奖励|奖补|补助|补贴|资助|津贴|贴息|贷款|补偿)$")


def name_one_payee(spots: list[Spot], carried: str) -> None:
    """短期出口信用保险补助 of 每家企业不超过100万元 behind 按保费的35%予以补助."""
    told = carried if _GIVEN_BEFORE.search(carried) else ""
    for spot in spots:
        one = _ONE_PAYEE.fullmatch(spot.name) if told and spot.name[:1] in "每单同" else None
        if one and ("元" in spot.quantity.unit or one["of"]):
            spot.name, spot.mode = told + (one["of"] or ""), "carried"
        elif told and _ONLY_A_BAND.fullmatch(spot.name) and ("元" in spot.quantity.unit or spot.quantity.unit == "%"):
            spot.name, spot.mode = told, "carried"
        told = spot.name if _GIVEN_BEFORE.search(spot.name) else told
