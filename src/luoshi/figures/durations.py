"""When a time is a figure (在5个工作日内办结, 补贴期限不超过2年), and when it is part of a name or only a while."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.neighbours import is_of_life
from luoshi.text.quantities import Quantity

_MOVED_TO: Final = ("提升", "提高", "增加", "增至", "上升", "减少", "下降", "降至", "降低")
# 给予租金补助，期限2年
_TERM_OF_PAY: Final = re.compile(
    "(?:补[助贴]|贴息|资助|优惠|减免|全免|免租)[^。；]{0,60}[，、](?:补[助贴]|贴息|扶持|优惠|资助)?(?:期限|年限)为?$"
)


# 连续3年[给予补贴], 分2年[发放安家补助], 连续5年（在有效期内），[给予……奖励]: for how long is paid;
# 连续3年盈利 is a condition
_PAID_FOR: Final = re.compile(
    "内?(?:（[^（）]{0,24}）|\\([^()]{0,24}\\))?，?(?:每年|每月|平均|等额|逐年)*(?:给予|予以|发放|拨付|补[助贴]|奖励|资助|返还|扶持|按照?|以[^，。；]{4,60}，(?:再)?给予)"
)
# 承诺10年内[不迁出]: for how long one who was paid is bound
_BOUND_FOR: Final = re.compile(
    "内?不(?:得|能|会|办理|再)*(?P<what>迁出|迁离|搬离|外迁|转让|出售|撤资|办理[^，。；]{0,6}注销|注销)"
)
_RATE_WITHIN: Final = re.compile("(?:(?<=内)|[之以]?内)的?[一-鿿]{1,8}率")
# 给予1年的社会保险补贴, 给予最长不超过3年的房租补贴: for how long is paid
_PAYS_FOR: Final = re.compile("(?:给予|享受|发放|提供)(?:最[长多高]|不超过|不高于|连续|为期|可?达)*$")
_PAID_BEHIND: Final = re.compile("(?!期)的?[^，。；、\\d]{0,12}?(?:补[助贴]|津贴|贴息|资助|减免|免租)(?!贷款|资格|的)")
# 见习期限调整为3—12个月, 服务期限一般为2年; 补贴期限除……外，其余人员最长不超过3年
_LASTS_AS: Final = re.compile(
    "(?:期限|年限|服务期|最长租期|租期最长)(?:可|原则上|一般|统一|调整|延长|缩短|最长|最短)*[为至到是]?(?:不超过|不少于)?$"
)
_NOT_OF_IT: Final = (
    "有效",
    "规划",
    "实施",
    "试行",
    "施行",
    "执行",
    "近期",
    "远期",
    "本次",
)  # how long the text itself holds
_LONGEST_OF: Final = re.compile("期限[^。；]{0,60}，?[^，。；\\d]{0,10}最长(?:不超过|为|可达)?$")
_FREE_FOR: Final = ("免租", "免租金", "免收租金", "免息", "免租期", "免费入驻", "免费使用")
_LET_OFF: Final = re.compile("(?:免[收交除缴征]|减免|再免|缓[缴交])(?:最长|最多|不超过|前)?$")
_GRANTED_FOR: Final = re.compile("(?:贴息期|展期|宽限期|贴息期限|补贴期限)(?:最长|最多|不超过|可|延长|为)*$")
# 满足条件之日起[3个月内向市金融中心申报], [3年内不得申报]
_TO_APPLY: Final = re.compile(
    "内，?(?:持[^，。；]{2,20}|向[^，。；]{2,20}|凭[^，。；]{2,20})?(?:提出|进行)?(?:申报|申请|备案|报备)"
)
_BARRED: Final = re.compile(
    "内，?(?:不(?:得|再|予)(?:再)?(?:申报|申请|享受|受理|安排)|(?:取消|暂停|停止)[^，。；]{0,6}(?:申报|申请|享受)?资格)"
)
_HANDED_OUT: Final = re.compile("(?:平均|等额|逐年|按比例)?(?:发放|拨付|兑现|兑付|支付)")
LASTS: Final = re.compile(
    "(?P<what>(?:奖励|补[助贴]|扶持|资助|支持|优惠|政策)(?:的)?(?:期限?|时间|年限))(?:均|最长|满)?[为是]?(?:连续)?$"
)
MOST_PAID: Final = re.compile(
    "(?:最[多长]可?(?:连续)?|最高连续)(?:发放|享受|补[贴助]|资助|奖励|扶持|支持)$"
)  # 最多发放5年
# 每月给予租房补贴400元；补贴[3年]。 给予50%的贴息补助，最多[3年]
SO_LONG: Final = re.compile(
    "(?:元|%的?[^，。；\\d]{0,8}(?:补[贴助]|贴息|奖励|资助))[^。]{0,56}[，；,;](?:共|均)?(?:补[贴助]|资助|奖励|最[多长])$"
)
_CLOSING: Final = frozenset(["", *"，。；、）),;"])  # 奖励3年以上的企业 is no term
_PAID_SUM: Final = re.compile("(?:补[助贴]|奖励|资助|给予|发放|按)[^，。；]{0,16}\\d[\\d.]*(?:万?元|%)")
# [3年]内每年补助10万元, [5年]内享受薪酬补贴
WITHIN_EACH: Final = re.compile(
    "内，?可?(?:分别)?(?:(?:按照?|给予)?每[年月]|享受(?P<what>[^，。；\\d]{2,10}(?:补[贴助]|津贴)))"
)
_PAYS: Final = re.compile("补[助贴]|奖励|资助|扶持|返还|给予")


def is_term(text: str, start: int, stop: int) -> bool:
    """Whether a number of years is how long something is paid, or how long one who was paid is bound."""
    if LASTS.search(text, max(0, start - 14), start):
        return True  # 奖励时间为连续5年
    if text.endswith("分", 0, start) and _HANDED_OUT.match(text, stop):
        return _PAYS.search(text, max(0, start - 60)) is not None  # 给予80万元购房补贴，分5年平均发放
    if MOST_PAID.search(text, max(0, start - 8), start):
        return True
    if text[stop : stop + 1] in _CLOSING and SO_LONG.search(text, max(0, start - 64), start):
        return True
    if within := WITHIN_EACH.match(text, stop):
        return bool(within["what"]) or _PAID_SUM.search(text, stop, stop + 40) is not None
    if text.endswith(("连续", "分"), 0, start):
        return _PAID_FOR.match(text, stop) is not None and _PAYS.search(text, stop) is not None
    return binding(text, stop) != "" and _PAYS.search(text) is not None


def names_rate(text: str, stop: int) -> bool:
    """Whether a time that ends at ``stop`` only says which rate is told: 15个工作日内办结率.

    >>> names_rate("15个工作日内办结率98%", 6), names_rate("15个工作日内办结", 6)
    (True, False)
    """
    return _RATE_WITHIN.match(text, stop) is not None


def binding(text: str, stop: int) -> str:
    """What may not be done for the years that end at ``stop``: 迁出 of 10年内不迁出; empty for nothing.

    >>> binding("承诺10年内不迁出本区", 5), binding("承诺10年内建成", 5)
    ('迁出', '')
    """
    bound = _BOUND_FOR.match(text, stop)
    return bound["what"] if bound else ""


def _runs(text: str, quantity: Quantity) -> bool:
    """Whether a time is that for which something is paid or which is laid down: 给予1年的补贴, 服务期限一般为2年."""
    begin, stop = quantity.begin, quantity.stop
    near = text[max(0, begin - 14) : begin] + text[begin : quantity.start]
    if _PAYS_FOR.search(near) and quantity.comparator != "ge" and _PAID_BEHIND.match(text, stop):
        return True
    if near.endswith(_FREE_FOR) or _LET_OFF.search(near) or _GRANTED_FOR.search(near):
        return True  # 人才公寓免租6个月, 免收[3个月]租金, 贴息期最长[12个月]
    if _TO_APPLY.match(text, stop) or _BARRED.match(text, stop):
        return True
    if _LASTS_AS.search(near) and not any(word in near for word in _NOT_OF_IT):
        return "债" not in text[max(0, begin - 30) : begin]  # 债券5亿元，期限10年: how the loan runs
    return "最长" in near and _LONGEST_OF.search(text, max(0, begin - 90), quantity.start) is not None


_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
_ONCE: Final = re.compile("(?:完成|开展|进行|巡查|清洗)?[1一]次")


_NEGLECTED: Final = ("拖欠", "空置", "闲置", "未缴", "未交", "未使用", "无正当", "未居住", "不缴")


def why_duration(text: str, quantity: Quantity, named_after: re.Pattern[str], lasting: re.Pattern[str]) -> str | None:
    """A time is a figure where something takes or shall take so long; else it is part of a name, or only a while."""
    start, stop = quantity.start, quantity.stop
    if quantity.unit == "年" and _FIRST_YEAR <= quantity.low <= _LAST_YEAR:
        return "date"  # 政策期限为2016年至2018年
    if quantity.unit in ("年", "个月") and _runs(text, quantity):
        return None
    if quantity.comparator == "ge" and text.startswith(_NEGLECTED, stop):
        return "duration"  # 累计6个月以上拖欠租金
    if named_after.match(text, stop) or text[max(0, start - 1) : start] in ("“", "×", '"'):
        return "name"
    if quantity.unit == "年":
        near = text[max(0, start - 10) : start]
        limited = (quantity.comparator in ("le", "ge") or near.endswith("最长")) and any(
            word in near for word in ("期限", "年限", "时间最长", "时间不超", "周期不超", "时间控制")
        )
        limited = limited or _TERM_OF_PAY.search(text, max(0, start - 90), start) is not None
        return None if limited or is_of_life(text, quantity, 32) else "duration"  # 补贴期限最长不超过2年
    if quantity.unit == "天" and "天数" in text[max(0, start - 12) : start] and text.startswith(_MOVED_TO, stop):
        return None  # 优良天数从2013年的251天提升到……
    if _ONCE.match(text, stop):
        return None  # 保洁频率提升至15天完成1次
    if quantity.comparator in ("le", "ge") or lasting.search(text, max(0, start - 12), start):
        return None
    if quantity.unit == "个月" or "提前" in text[max(0, start - 4) : start]:
        return "duration"
    return None if text[stop : stop + 1] in "，。；、）以左" else "duration"
