"""What is laid down beside a payment: for how long, how often and up to how many of it, in which parts it is paid out.

期限不超过36个月; 一家企业一年补助不超过10件; 补助资金分两期拨付，投产当年拨付60%; 各类奖补之和，不超过……的80%.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.durations import LASTS, MOST_PAID, SO_LONG, WITHIN_EACH, binding
from luoshi.figures.naming.ends import strip_lead, tidy
from luoshi.figures.naming.payees import recipient
from luoshi.figures.naming.payment_conditions import given
from luoshi.figures.naming.payment_words import PAYMENT_WORDS
from luoshi.figures.naming.spots import Spot, last_clause

_EXTENT: Final = "面积"
_TERM: Final = re.compile("(?:享受|发放|补[贴助]|奖励|贴息|资助)?(?P<term>期限|年限|时间)(?:最长|一般|原则上|为|不得)*")
_TERM_BEHIND: Final = re.compile("补[贴助](?P<term>期限|年限)(?:最长|一般|原则上|为|不得)*$")  # 对烈属等补贴期限最长
_EACH_MANY: Final = re.compile(
    "(?:同一|(?:同一|每|单|一)[个家户])(?:企业|单位|项目|机构|个人|主体|农户|[^，。；\\d]{2,4}?(?=每年|一年|全年|最多|累计|奖|补[助贴]$))?"
    "(?:每年|一年|年度|当年|全年)*(?:最多|累计|最高|合计)*(?P<pay>奖励|奖补|补助|补贴|资助)?(?:最多|累计|最高|合计|不得)*"
)
# 补助资金分两期拨付
_IN_PARTS: Final = re.compile(
    "(?:^|[，。；：.．])(?P<what>[^，。；：.．\\d]{0,12}(?:资金|补助|补贴|奖励|经费|补偿款))(?:分|按)[^，。；：\\d]{0,3}[期批年次步][^，。；：\\d]{0,4}(?:拨付|发放|兑付|兑现|支付)"
)
_SPLIT: Final = re.compile("，分[一二两三四五\\d][期批年次](?:拨付|发放|兑付|兑现|支付)，")
_PART: Final = re.compile(
    "(?:(?:次年|当年|第[一二三四五]年|首期|首年)(?=[^，。；]{3}))?(?P<when>[^，。；\\d]{0,14}?)再?(?P<hands>拨付|发放|兑付|兑现|支付)(?:余下|剩余|其余|余额)?的?"
)
_OTHER_PART: Final = re.compile(
    "(?:第[一二三四五]年|[首次]年|[^，。；奖补贴助励]{0,6}当年|首期)(?:拨付|发放|兑付|兑现|支付)$"
)
_OF_THAT: Final = re.compile("按照?(?:上述|前述|该|此)?(?:标准|金额|比例)的?")  # 参战的，按标准的[2倍]发放
# 给予[1年]的社会保险补贴; 见习期限调整为[3—12个月]; 补贴期限除……外，其余人员最长不超过[3年]
_LASTING: Final = re.compile("(?!期)的?(?P<what>[^，。；、\\d（）]{0,14}?(?:补[助贴]|津贴|贴息|资助|优惠|减免|免租))")
_TERM_NAMED: Final = re.compile(
    "(?P<what>[^，。；：、\\d]{0,12}?(?:期限|年限|服务期|租期))(?:可|原则上|一般|统一|调整|延长|缩短|最长|最短)*[为至到是]?(?:不超过|不少于)?$"
)
_TERM_BEFORE: Final = re.compile("(?P<what>[^，。；：、\\d]{0,8}期限)[^。；]{0,60}最长(?:不超过|为|可达)?$")
# 公益性岗位补贴期限，除距退休不足5年的外，其余人员最长不超过[3年]
_TERM_OPENS: Final = re.compile(
    "(?P<what>[^，。；：、\\d]{2,20}期限)，除[^。；]{2,60}，[^，。；\\d]{0,10}最长(?:不超过|为|可达)?$"
)
_CEILING: Final = re.compile("(?:年度|全年|每年|每人|每户)*(?P<cap>封顶线|限额|最高限额)为?")
_ALL_OF: Final = re.compile(
    "(?:^|[，。；：])(?P<what>[^，。；：\\d]{2,24}?)(?:之和|总和|总计|合计)，?(?:原则上|最高|累计)*(?:不得)?(?:不?超过|不高于)?[^，。；\\d]{0,30}的$"
)


# [3个月内向市金融中心申报], [3年内不得申报], 免收[3个月租金]
_WITHIN_DONE: Final = re.compile("内，?(?:(?:持|向|凭)[^，。；]{2,20}?)?(?:提出|进行)?(?P<deed>申报|申请|备案|报备)")
_TAKEN_AWAY: Final = re.compile("(?:取消|停止|暂停|限制|剥夺)[其该]?(?:企业|单位|个人)?$")  # 取消其[3年]内申报资格
_NOT_WITHIN: Final = re.compile(
    "内，?(?P<deed>不(?:得|再|予)(?:再)?(?:申报|申请|享受|受理|安排)|(?:取消|暂停|停止)[^，。；]{0,6}(?:申报|申请|享受)?资格)"
)
_LET_OFF: Final = re.compile("(?P<how>免[收交除缴征]|减免|缓[缴交])(?:最长|最多|不超过|前)?$")


def _other_term(spot: Spot, clause: str) -> str:
    """What a time is laid down for that is none of a payment; empty for nothing known."""
    if (taken := _TAKEN_AWAY.search(clause)) and 3 <= len(spot.right) <= 14:
        return f"{taken.group()[:2]}{spot.right.removeprefix('内').removeprefix('的')}期限"
    if done := _WITHIN_DONE.match(spot.right):
        return f"{done['deed']}期限"
    if barred := _NOT_WITHIN.match(spot.right):
        return f"{barred['deed']}期限"
    let_off = _LET_OFF.search(clause)
    return let_off["how"] + spot.right if let_off and 2 <= len(spot.right) <= 8 else ""


def name_other_terms(spots: list[Spot]) -> None:
    """Name the times of a sentence that pays nothing: 企业[3个月]内向商务局申报, [5年]内不得再申请."""
    for spot in spots:
        if spot.quantity.unit in ("年", "个月") and (other := _other_term(spot, last_clause(spot.left))):
            spot.name, spot.mode = other, "right"


def name_term(spot: Spot, before: Spot | None, clause: str, said: str, carried: str) -> bool:
    """Name a number that lays down something beside a payment; False where it is none."""
    unit = spot.quantity.unit
    paid = before.name if before is not None and before.paid else ""
    if not paid and before is not None and before.name.endswith(_EXTENT):
        told = before.name.removesuffix(_EXTENT)
        paid = told if PAYMENT_WORDS.paid_end.search(told) else ""  # 补贴面积不超过900平方米，期限不超过3年
    if unit == "年" and said in _PAID_SO_LONG and PAYMENT_WORDS.paid_end.search(carried):
        spot.name, spot.mode = carried + _YEARS, "term"
        return True  # 租房补贴400元；补贴[3年]
    if unit in ("年", "个月") and (other := _other_term(spot, clause)):
        spot.name, spot.mode = other, "right"
        return True
    if unit == "年" and _name_years(spot, said, paid):
        return True
    if unit in ("年", "个月") and not paid and (lasting := _lasting(spot, said)):
        spot.name, spot.mode = lasting, "carried"  # what follows is of the payment (`payment_caps.paid_before`)
        return True
    if unit in ("%", "倍") and _OF_THAT.fullmatch(clause):
        if paid or PAYMENT_WORDS.paid_end.search(carried):
            spot.name, spot.mode, spot.paid = paid or carried, "carried", True
            return True
        return False
    if unit == "%":
        return _name_part(spot, clause, said, paid or _paid_in_parts(said) or carried) or _name_sum(spot, said)
    if paid and "元" in unit and (cap := _CEILING.fullmatch(clause)):
        spot.name, spot.mode, spot.paid = paid + cap["cap"], "carried", True
        return True
    if "元" in unit:
        return False
    if spot.right and (many := _EACH_MANY.fullmatch(clause)) and many["pay"] and (paid or carried):
        spot.name, spot.mode = many["pay"] + tidy(spot.right), "right"  # 每家企业每年最多补助[3个]展位
        return len(spot.right) <= 6
    if spot.right:
        return False
    if (
        unit.endswith(("月", "年"))
        and ("期" in clause or "时间" in clause)
        and (paid or (given(said) and "补" in clause))
    ):
        term = _TERM.fullmatch(clause) or _TERM_BEHIND.search(clause)
        if term:
            spot.name, spot.mode = (paid or given(said)) + term["term"], "carried"
            return True
    if not paid:
        return False
    if unit.endswith(("天", "日", "月", "年")) and clause in ("最长", ""):
        spot.name, spot.mode = f"{paid}期限", "carried"
        return True  # 生活费补贴每人每天50元，最长不超过30天
    if clause[:1] in ("同", "每", "单", "一") and _EACH_MANY.fullmatch(clause):
        spot.name, spot.mode = paid, "carried"
        return True
    return False


_YEARS: Final = "年限"
_PAID_SO_LONG: Final = ("补贴", "补助", "奖励", "资助")
_GIVEN_IN_PARTS: Final = re.compile("(?:给予|予以)(?P<what>[^，。；：、\\d]{0,8}(?:奖励|奖补|补助|补贴|资助))，分")
_PAID_BEHIND: Final = re.compile(
    "(?:给予|发放|享受|进行)(?P<what>[^，。；、\\d]{2,16}(?:补助|补贴|奖励|资助|经费|津贴))"
)


def _paid_in_parts(said: str) -> str:
    """海上风电项目投资奖励 of 对海上风电项目，给予投资奖励，分5年拨付: what is paid out in parts; empty for nothing."""
    found = _GIVEN_IN_PARTS.search(said)
    return recipient(said[: found.start()]) + found["what"] if found else given(said)


def _name_years(spot: Spot, said: str, paid: str) -> bool:
    """连续[3年]给予补贴 takes the name of the payment behind it (`complete_terms`), [10年]内不迁出 what is not done."""
    if lasts := LASTS.search(said):
        whose = PAYMENT_WORDS.paid_end.sub("", paid or given(said)) or recipient(said)
        spot.name, spot.mode, spot.paid = whose + lasts["what"], "left", True
        return True  # 奖励时间为连续[5年]
    if within := WITHIN_EACH.match(spot.right):
        spot.name, spot.mode = (within["what"] or "") + _YEARS, "term"
        return True
    if said.endswith(("连续", "分")) or MOST_PAID.search(said) or SO_LONG.search(said):
        told = _PAID_BEHIND.search(spot.right)
        spot.name, spot.mode = (told["what"] if told else paid or _paid_in_parts(said)) + _YEARS, "term"
        return True
    if what := binding(f"年{spot.right}", 1):
        spot.name, spot.mode = f"不{what}{'承诺' if '承诺' in said else ''}年限", "right"
        return True
    return False


def _lasting(spot: Spot, said: str) -> str:
    """社会保险补贴期限 of 给予[1年]的社会保险补贴: what a time is laid down for; empty for nothing."""
    whose = PAYMENT_WORDS.paid_end.sub("", given(said)) or recipient(said)
    if said.endswith(("给予", "享受", "最长", "提供", "发放")) and (found := _LASTING.match(spot.right)):
        what = str(found["what"])
        return (whose if PAYMENT_WORDS.bare.fullmatch(what) else "") + what + "期限"
    told = _TERM_OPENS.match(said) or _TERM_NAMED.search(said) or _TERM_BEFORE.search(said)
    if told is None:
        return ""
    what = told["what"].removeprefix("其").removeprefix("最长")
    noun = strip_lead(what)[0]
    what = noun if len(noun) > len("期限") else what  # 申报期限
    bare = PAYMENT_WORDS.bare.fullmatch(what.removesuffix("期限").removesuffix("年限") or "补贴")
    return (whose if bare else "") + what


def complete_terms(spots: list[Spot]) -> None:
    """Name how long something is paid by the payment that is told next: 连续[3年]给予租金补贴."""
    following = ""
    for at in range(len(spots) - 1, -1, -1):
        spot = spots[at]
        following = spot.name if spot.paid else following
        if spot.mode == "term" and spot.name == _YEARS:
            told = following or (spots[at - 1].name if at and "元" in spots[at - 1].quantity.unit else "")
            spot.name = told + _YEARS  # 每年给予12万元日常经费，资助2年


def _name_part(spot: Spot, clause: str, said: str, carried: str) -> bool:
    """投产当年拨付[60%]: a part of what is paid out in several."""
    if "分" not in said or (part := _PART.fullmatch(clause)) is None:
        return False
    carried = _OTHER_PART.sub("", carried)  # ……第一年兑付60%，第二年兑付[40%]
    if carried and _SPLIT.search(said) and PAYMENT_WORDS.paid_end.search(carried):
        spot.name, spot.mode, spot.paid = carried + part["when"] + part["hands"], "carried", True
        return True  # 每亩补助1200元，分两年兑付，第一年兑付[60%]
    if (parts := _IN_PARTS.search(said)) is None:
        return False
    what = tidy(parts["what"])
    if PAYMENT_WORDS.bare.fullmatch(what) and (whose := PAYMENT_WORDS.paid_end.sub("", carried)) != carried:
        what = whose + what
    spot.name, spot.mode, spot.paid = what + part["when"] + part["hands"], "left", True
    return True


def _name_sum(spot: Spot, said: str) -> bool:
    """企业当年各类奖补之和，不超过其贡献的[80%]: a bound on all that is paid together."""
    if ("之和" not in said and "总和" not in said) or (told := _ALL_OF.search(said)) is None:
        return False
    what = told["what"].replace("获得的", "").replace("享受的", "").replace("当年", "")
    if PAYMENT_WORDS.paid_end.search(what) is None:
        return False
    spot.name, spot.mode, spot.paid = tidy(what), "left", True
    return True
