"""The bound of a payment told before: 给予5%的奖励，每个企业最高20万元."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming import payees, payment_conditions
from luoshi.figures.naming.payment_words import PAYMENT_WORDS
from luoshi.figures.naming.spots import Spot, last_clause

# 每个企业最高[20万元], 每家每年奖补不超过: the bound of the payment before
_EACH_CAP: Final = re.compile(
    "(?:(?:单[台件人次笔]|(?:同一|每|单|一)[个家户项]?)(?:企业|单位或个人|单位|项目|机构|个人|主体|产品|法人|团队|园区|平台|[^，。；元]{1,6}?(?=最高|累计|合计|最多|奖|补助|补贴|资助|追加|年度|一年)|展位|床位|岗位|作品|门店|场次|车位)?|总额|(?=全年|年度))(?:每[年个家人次]|一年|年度|当年|全年|年(?=贴息|补|奖|资助))*"
    "(?P<caps>(?:累计|合计|最高|最多|总计|上限|封顶)*)(?P<pay>[^，。；]{0,8}?)(?P<all>总额|金额)?(?P<of>最高|累计|合计|原则上|上限|封顶|不得|以|为|达|额度|限额)*"
)


# 补贴金额不超过, 最高资助金额, 再增加资助: of the payment told before, whatever the clause is
_AGAIN: Final = re.compile(
    "(?:年度|累计|最高)*(?:补贴|补助|奖励|资助|奖补|扶持|配套|支持)(?:资金)?(?:总?金额|总额|额度|限额)(?:最高|累计|合计|原则上)*(?:不超过|不高于|为|达)*"
    "|(?:再|另)?(?:增加|追加)(?:资助|奖励|补助|补贴)"
)
# 奖补总额不超过其贡献的80%，且最高[800万元]
_AND_AT_MOST: Final = re.compile("[且并](?:累计|合计|总额)*(?:最高|不超过)*")


# 给予60%的补贴，留用率达到50%以上的，补贴标准提高到[80%]
# 同一企业[年度奖补总额]: all that one gets, whatever the payment before
_IN_ALL: Final = re.compile(
    "(?P<who>(?:同一|单个|单家|每[个家])(?:企业|单位|项目|主体|机构|园区|个人))(?P<year>年度|每年|当年|全年)?(?:累计|获得|享受|获|的)*(?P<what>(?:各类|各项)?(?:奖补|奖励|补助|补贴|扶持|资助|奖补资金|奖励资金|补助资金)(?:资金)?总[额量])(?:原则上|最高|累计)*(?:不得?(?:超过|高于)[^，。；\\d]{0,20})?"
)


def all_of_one(clause: str, before: Spot | None) -> str:
    """同一企业年度奖补总额: a bound on all that one gets, where no payment has been told; empty for anything else.

    >>> all_of_one("同一企业年度奖补总额原则上", None), all_of_one("补贴标准", None)
    ('企业年度奖补总额', '')
    """
    told = _IN_ALL.fullmatch(clause) if before is None else None
    return told["who"][2:] + (told["year"] or "") + told["what"] if told else ""


_RAISED: Final = re.compile(
    "(?:补贴|补助|奖励|资助|奖补|报销|贴息)(?:标准|比例|额度|金额)?(?:可|再|相应)*(?:提高|上浮|增加|调整|上调|降低|下调)[到至为]"
)
_OTHERS: Final = re.compile("(?:对|招用|招录|引进|聘用|吸纳|属于|为)[^，。；]*的，$")
_OF_ABOVE: Final = re.compile(
    "上述(?:奖励|补贴|补助|资助|奖补)(?:资金|金额|总额)?(?:以|最高|累计|不超过|不高于)*"
)  # 上述奖励金额以[9万元]为上限
# ……分别按8万元、5万元的标准，给予研发机构科研经费补贴，[每个机构每年最高]: the bound of what is given in all
_GIVEN_IN_ALL: Final = re.compile("(?:给予|发放)(?P<what>[^，。；：、\\d]{4,24}(?:补贴|补助|奖励|资助|津贴))$")


# 8到10米的渔船每月[417元] behind what the others get
_OTHER_SIZE: Final = re.compile(
    "\\d[^，。；：]{0,24}的[^，。；：\\d]{1,8}每[月年季][为补贴助奖励]{0,2}|每[辆台套件亩人户]再(?:增加|追加|加补)?"
)


def same_again(clause: str, before: Spot | None, carried: str = "") -> str:
    """The payment told before, where a clause only bounds or raises it; empty where it does not.

    >>> from luoshi.text.quantities import parse_quantity
    >>> before = Spot(parse_quantity("3万元"), "", "", name="展位费补贴", paid=True)
    >>> same_again("补贴金额不超过", before), same_again("增加资助", before), same_again("装修补贴", before)
    ('展位费补贴', '展位费补贴', '')
    """
    if before is None and (_OF_ABOVE.fullmatch(clause) or _OTHER_SIZE.fullmatch(clause)):
        return carried if PAYMENT_WORDS.paid_end.search(carried) else ""
    again = before is not None and before.paid and (_AGAIN.fullmatch(clause) or _AND_AT_MOST.fullmatch(clause))
    return before.name if again and before else ""


def raised_again(clause: str, said: str) -> bool:
    """Whether a clause only raises the payment told before, for the same ones.

    >>> raised_again("补贴标准提高到", "给予60%的补贴，留用率达到一半的，补贴标准提高到")
    True
    >>> raised_again("补贴标准提高到", "给予1000元补贴，招用残疾人的，补贴标准提高到")
    False
    """
    return _RAISED.fullmatch(clause) is not None and _OTHERS.search(said[: -len(clause)]) is None


# 展位费给予全额补贴，每个展位最高[3万元]
_COSTS: Final = re.compile(
    "(?:^|[，；：])对?(?P<what>[^，。；：\\d对]{1,20}(?:(?<!消)费|费用|租金|利息))(?:给予|予以)[^，。；\\d]{2,6}$"
)
_WHOSE_CAP: Final = re.compile("(?:其中，?)?(?P<who>[^，。；：、\\d每单同]{3,12}?)(?:最高|最多|上限|累计)?")


def other_capped(clause: str, before: Spot) -> str:
    """国际船舶补贴 of 国内船舶不超过1万元/艘，国际船舶[不超过10万元/艘]: each has its own bound; empty for none."""
    own, other = _WHOSE_CAP.fullmatch(clause), _WHOSE_CAP.fullmatch(last_clause(before.left))
    pay = PAYMENT_WORDS.paid_end.search(before.name) if own and other and before.paid else None
    if (
        own is None
        or pay is None
        or PAYMENT_WORDS.hints.search(own["who"])
        or own["who"].endswith(("总额", "金额", "合计"))
    ):
        return ""
    return str(own["who"] + pay.group())


def paid_before(before: Spot) -> str:
    """The payment told before: of 贴息期限不超过2年 the 贴息; empty where it is none."""
    if before.paid:
        return before.name
    name = before.name[:-2] if before.mode == "carried" and before.name.endswith(("期限", "年限", "时间")) else ""
    return name if PAYMENT_WORDS.paid_end.search(name) else ""


def capped_name(spot: Spot, clause: str, before: Spot | None, carried: str, said: str) -> str:
    """The payment before, of which a clause gives the bound for each recipient; empty where it gives none."""
    each, lists = _EACH_CAP.fullmatch(clause), PAYMENT_WORDS
    if each is None or (each["pay"] not in ("", "追加", "配套", "支持") and not lists.bare.fullmatch(each["pay"])):
        return ""
    total = "" if each["pay"] == "追加" else each["all"] or ""
    told = said[: len(said) - len(clause)].rstrip("，")
    bounds = each["caps"] or each["of"] or spot.quantity.comparator == "le"
    if not bounds and (clause[0] == "一" or (before is None and not lists.paid_end.search(told))):
        return ""  # 一个展位补助2万元: a payment of its own
    if not (each["caps"] or each["pay"] or each["of"] or lists.paid_end.search(told)):
        return ""
    if before is None and each["pay"] and told.endswith("的"):
        done = payees.deed_before(f"{told}，")
        return (
            done + each["pay"] if done and lists.bare.fullmatch(each["pay"]) else ""
        )  # 参加境外展会的，单家企业补贴最高30万元
    if before is not None:
        name = paid_before(before)
        given = _GIVEN_IN_ALL.search(told)
        if given and name.endswith(given["what"][-2:]) and not lists.bare.fullmatch(given["what"]):
            return str(given["what"])
        if total and lists.paid_end.search(name):
            return name.removesuffix("资金") + total  # 补贴资金不超过30%，单个项目补贴金额不超过90万元
        return name
    if pay := lists.paid_end.search(told):
        # 给予1:1配套奖励，每个企业最高20万元
        costs = _COSTS.search(told)
        whose = payees.recipient(told) or payment_conditions.condition(told)
        return (
            whose + (costs["what"] if costs and costs["what"] not in whose else "") + pay.group().removeprefix("全额")
        )
    return carried if lists.paid_end.search(carried) else ""
