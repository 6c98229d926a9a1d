"""Whether a number is laid down rather than promised: a payment, a limit, a share, or a term of those."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.bounds import WORKING_DAYS, read_comparator
from luoshi.figures.context import Context
from luoshi.figures.measures import is_rate
from luoshi.figures.naming.payment_words import PAYMENT_WORDS
from luoshi.figures.naming.spots import Spot
from luoshi.figures.old_levels import JOINTS, NUMBERS_BEFORE

_AWARDED: Final = ("给予", "予以", "奖励", "给予奖励", "一次性奖励")  # 对……给予20万元奖励
_EACH: Final = re.compile("单[个项户家笔]|每[个项户家人笔次]")
_PAYS_ALONE: Final = re.compile("(?:再|另|可)?(?:补贴|补助|奖励)")  # 购买新能源车的，补贴1万元
# 每亩增收500元: what is hoped for, not what is paid
_TO_REACH: Final = re.compile("达到?|力争|突破|增[加长收产]|收益|收入|产值|效益|节[约省]|降")
_YEARS_PAID: Final = re.compile("第[一二三四五1-5]年(?:度)?(?:补[贴助]|奖励|给予)?$")
_FUNDS_GIVEN: Final = re.compile("的?资金(?:用于|给予|奖励|扶持|支持)")
_PAY_RATES: Final = tuple(
    f"{pay}{rate}" for pay in ("补助", "补贴", "奖励", "奖补", "兑现") for rate in ("比例", "标准", "额度")
)
_TERMS: Final = ("年", "个月", "月")
_PLACES: Final = ("名", "个", "次", "家")
_AWARDED_MANY: Final = re.compile(
    "奖励[^，。；]{0,24}$|每年[^，。；\\d]{0,4}(?:核拨|发放|兑现|拨付|组织评审|评审|评定|评选)$|名额$"
)
_LEVIED: Final = re.compile(
    "的?(?:比例|标准)?(?:进行|予以|给予|逐年|分[年期])*(?:收取|计收|征收|缴纳|缴存|计发|计取|计提|分配|分成|分享|承担|分担|拨付|兑现|兑付|返还)"
)
_LEVIES: Final = ("的征收率", "的规定征收率", "征收率", "的税率", "税率", "的预征率", "的费率", "的附加率")
_SHARES_TOLD: Final = re.compile(
    "(?:奖励|补助|补贴|支持|分担|承担|分配|返还)[^，。；\\d]{0,40}比例(?:分别)?[为是](?:\\d[\\d.]*%[、和])*$"
)
_OF_STANDARD: Final = re.compile("(?:为|按|不低于|不高于|不超过)[^，。；\\d]{0,10}标准的$")
_SET_LEVELS: Final = (
    "最高额度",
    "贷款额度",
    "限额",
    "首付比例",
    "首付款比例",
    "面积标准",
    "起付线",
    "支付比例",
    "报销比例",
)
_IS_SET: Final = re.compile("(?:提高|调整|下调|上调|降低|降)[到至为]$|由$|为$")
_SCALED_UP: Final = re.compile("(?:追加|上浮|下浮|补助|补贴|奖励)(?:比例)?(?:再)?(?:提高|增加|上浮)?$")


_GRANTED: Final = re.compile(
    "(?:免[收交除缴征]|减免|再免|缓[缴交]|贴息期|展期|宽限期)(?:最长|最多|不超过|前|可|延长)*$"
)
_ASKED_WITHIN: Final = re.compile("内(?:不(?:得|再|予)|(?:持|向|凭)[^，。；]{2,20}|提出|进行|申报|申请)")
_BORNE: Final = ("自负", "自付", "自筹", "自行承担")
_LIMITED_TO: Final = ("限补", "限报", "最多补", "最多补助", "限")


def lays_down(context: Context, left: str, spot: Spot) -> bool:
    """Whether a number is a payment or a limit: any in a policy, elsewhere one that is paid each time or capped."""
    quantity = spot.quantity
    if spot.paid:
        capped = (
            quantity.comparator == "le"
            or "最高" in left[-8:]
            or quantity.unit in ("%", "‰", "倍")
            or "/" in quantity.unit
        )
        left = NUMBERS_BEFORE.sub("", left) if left[-1:] in JOINTS else left  # 分别给予20万元、50万元
        told = left.endswith(_AWARDED) or _PAYS_ALONE.fullmatch(left) is not None
        return context.ruling or capped or "一次性" in spot.name or "每" in left or told
    if quantity.comparator == "le" and "元" in quantity.unit and _EACH.search(left):
        return True  # 单个项目的金额不超过20万元
    paid_out = quantity.unit == "%" and left.endswith(("支付", "拨付", "兑现", "减按"))
    if context.ruling and "元" in quantity.unit and is_rate(left, quantity.unit) and not _TO_REACH.search(left):
        return True  # 村书记每月3500元
    bounded = left.startswith("最高") or (context.ruling and read_comparator(quantity, "rule", left) == "le")
    bounded = bounded or quantity.comparator == "le" or "最多" in left[-6:]
    limit = bounded and (quantity.unit != "%" or "最高" in left or "不得" in left) and "控制" not in left
    if quantity.unit.endswith("百分点") and _SCALED_UP.search(left):
        return context.ruling  # 在原补助基础上，追加补助[5个百分点]
    if quantity.unit in _TERMS and spot.name.endswith(("期限", "年限", "租期")):
        return (
            context.ruling or spot.mode == "term" or "补贴" in spot.name or "补助" in spot.name
        )  # 给予租金补助，期限2年
    if quantity.unit in _TERMS and (_GRANTED.search(left) or _ASKED_WITHIN.match(spot.right)):
        return context.ruling  # 免收[3个月]租金, 贴息期最长[12个月], [3个月]内向市金融中心申报
    if (quantity.unit in ("%", "倍") and left.endswith(_BORNE)) or spot.right.startswith(("放大授信", "放大贷款")):
        return context.ruling  # 农户自负[20%], 按不低于[10倍]放大授信
    if quantity.unit in ("人", "个", "名", "家") and left.endswith(_LIMITED_TO):
        return context.ruling  # 每家企业限补[2人]
    if quantity.unit in _PLACES and (_AWARDED_MANY.search(left) or spot.right.startswith("名额")):
        return context.ruling  # 奖励入学名额1名
    if quantity.unit == "%" and (_LEVIED.match(spot.right) or left.endswith("扣减")):
        return context.ruling  # 租金按市场价的70%收取, 按50%比例进行分配
    if "起征点" in left or "兑现额度" in left or spot.right.startswith(_LEVIES):
        return context.ruling  # 起征点为月销售额10万元, 按照3%的征收率计算
    if quantity.unit == "%" and (_SHARES_TOLD.search(left) or _FUNDS_GIVEN.match(spot.right)):
        return context.ruling  # 奖励的比例分别为100%、60%; 新增财政收入的50%资金用于扶持
    if "元" in quantity.unit and _YEARS_PAID.search(left) and PAYMENT_WORDS.paid_end.search(spot.name):
        return context.ruling  # 创业补贴最高10万元，其中第一年5万元、第二年3万元
    if quantity.unit in ("%", "倍") and _OF_STANDARD.search(left):
        return context.ruling  # 工资不低于最低工资标准的80%
    if quantity.comparator == "ge" and "用于" in left and quantity.unit == "%":
        return context.ruling  # 其中用于技术改造的部分不低于40%
    if spot.name.endswith(_SET_LEVELS) and _IS_SET.search(left):
        return context.ruling  # 贷款最高额度由10万元提高为20万元
    # 最低工资标准为2000元; 补助比例提高3个百分点
    each = ("元" in quantity.unit and spot.name.endswith("标准")) or spot.name.endswith(_PAY_RATES)
    return context.ruling and (paid_out or limit or each or quantity.unit.endswith(WORKING_DAYS))
