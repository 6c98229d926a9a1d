"""What a payment is of: 给予50万元一次性奖励, 奖励300万元, 按研发投入的20%给予补助, 每家企业最高100万元.

The noun is what is paid; a bare 奖励 or 补助 is told apart by who receives it, as 对……企业 says before.
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming import payee_cases, payees, payment_conditions
from luoshi.figures.naming.ends import strip_lead, tidy
from luoshi.figures.naming.payment_caps import (
    all_of_one,
    capped_name,
    other_capped,
    paid_before,
    raised_again,
    same_again,
)
from luoshi.figures.naming.payment_lists import tell_apart
from luoshi.figures.naming.payment_members import listed_member, other_person, raised_for
from luoshi.figures.naming.payment_standards import name_by_standard
from luoshi.figures.naming.payment_terms import name_term
from luoshi.figures.naming.payment_things import capped_thing
from luoshi.figures.naming.payment_tiers import name_each_kind
from luoshi.figures.naming.payment_whose import name_paid
from luoshi.figures.naming.payment_words import KINDS, PAYMENT_WORDS
from luoshi.figures.naming.spots import Spot, last_clause
from luoshi.figures.words import WORDS

# 上述奖励[单家企业最高]
_OF_THESE: Final = re.compile("^(?:上述|以上|该项?|同类)(?:奖励|补贴|补助|资金|政策)*(?=[单每同])")
# 补贴资金不超过项目总投资的[30%]
_BOUND_OF_PAY: Final = re.compile(
    "(?:再|可|年度|当年|全年|原则上|[单每][个家户]?(?:项目|企业|单位|主体))*(?P<pay>(?:补贴|补助|奖励|资助|奖补|扶持)(?:资金|金额|总额|额度|比例|金))(?:原则上|最高|累计|一般)*(?:不得?超过|不高于|控制在|为|按)+[^，。；\\d]{2,16}的"
)
_OTHERS_CAP: Final = re.compile("(?P<who>[^，。；：、\\d每单同]{2,12}?)(?:最高|最多|上限)?")
_PAYS_RIGHT: Final = re.compile(
    f"(?P<pay>{KINDS})(?:给|予)?(?P<who>[^，。；、\\d]{{2,12}})"
    f"|(?:对|给)(?P<whom>[^，。；、\\d]{{2,12}}?)给予(?P<given>{KINDS})"
)
_WHOSE_SHARE: Final = re.compile("(?P<who>[^，。；：\\d按对]{2,16}(?:对象|人口|人员|家庭|居民|成员|户|人))按照?")
_INTEREST_BY: Final = re.compile("的?标准，?(?:给予|予以|进行)(?P<what>贷?款?贴息)")
_PAYS_NEXT: Final = re.compile(
    "，?[^，。；]{0,8}?(?:(?:给予|予以)(?P<given>奖励|奖补|补助|补贴|资助)|(?P<pay>奖励|奖补|补助|补贴|返还)(?:给|予))"
)
_PAY_NOUN: Final = re.compile("奖励|奖补|补助|补贴|资助|津贴|贴息")
_RATES: Final = ("%", "‰")
_UPON: Final = re.compile("(?<=[，；])在(?:享受|落实)[^，。；\\d]{2,20}?的?基础上，?")
_COST_ENDS: Final = ("费", "费用", "租金", "利息")
_SHARE_CAP: Final = re.compile("(?:补助|补贴|奖励)?(?:比例|总额|累计|合计)?(?:最高|不超过|不高于)+")
_POINTS_MORE: Final = re.compile("(?:追加|再增加|再提高|额外增加)(?P<pay>补助|补贴|奖励|奖补)(?:比例)?$")
# 对完成攻关任务，并获得省级奖补资金的企业: what was done counts, not what else is paid for it
_ALSO_FUNDED: Final = re.compile(
    "，?并(?:且)?(?:已)?获得[^，。；\\d]{0,12}(?:资金|奖励|补助|奖补|支持)的(?P<who>企业|单位|项目|机构|个人)"
)
_WITHIN_YEARS: Final = re.compile("^内(?=，?可?(?:分别)?(?:按照?|给予)?每[年月])")
_PAID_OUT: Final = ("发放", "拨付", "兑付", "兑现")
_PAID_BARE: Final = ("补贴", "补助", "奖励", "资助")
# 按照每家菜场每年[3万元]进行补贴
_BY_EACH: Final = re.compile(
    "按?照?每[家个户](?P<what>[^，。；、\\d]{2,20})每[年月]$"
    "|按照?(?P<whose>(?!标准|实际|其|每)[^，。；、\\d每的]{3,10})每[人名辆台亩](?:每[年月次])?$"
)  # 按过夜游客每人[20元]给予奖励
# 一次性奖励[支持], 经费[予以支持]
_SUPPORTS: Final = re.compile("(奖励|补贴|补助|资助|奖金|经费(?=.{4}))(?:予以|给予|进行)?支持$")
_PAID_ALONE: Final = re.compile("一次性(?:给予)?(?:奖励|奖补|补助|补贴|资助)$")
_WITHOUT_YUAN: Final = re.compile("的?(?:一次性)?(?:奖励|奖金|奖补|补助|补贴|资助)")  # 给予30万奖励
_LOAN_RIGHT: Final = re.compile("的(?P<what>[^，。；：、\\d的]{2,12}贷款)(?!贴息|利息|担保费|保费|补[贴助])")
_FUND_RIGHT: Final = re.compile("的(?P<what>[^，。；：、\\d的]{2,12}(?:费|费用|经费))$")
# 允许最高50%的损失容忍, 给予30%的费用减免
_TAKEN_OFF: Final = re.compile(
    "的(?P<what>[^，。；、\\d的]{0,8}(?:容忍|减免|优惠|让利|折扣|补偿|抵扣|返还|分成|担保费补助))"
)
_OFFERED: Final = re.compile("(?:允许|给予|享受|实行|予以|提供)(?:最高|不超过|不低于)*$")
_ON_EACH: Final = re.compile("([亩户村台])均(?=补|奖)")  # 亩均补助1000元
_COMMA: Final = re.compile(",(?!\\d)")
_IN_ALL: Final = re.compile("按照?(?:总额|总计|累计)(?:最高|不超过)*$")  # 按照总额最高不超过[20万元]的额度
_BASIS: Final = re.compile(r"(?:按照?|参照|给予|不超过|不高于|可|最高)[^，。；]{1,24}的$")
_HANDED_OUT: Final = re.compile(
    "(?:(?:给予|予以)(?!不超|最高)[^，。；、\\d对]{0,14}|(?:可|可以)申请(?:最高|不少于|不低于)?|发放(?:每[^，。；、\\d]{0,12})?|补贴|分别按?|按(?:照)?(?:每[年月])?)(?:最高)?\\Z"
)
_CAP_BEGINS: Final = ("每", "单", "同", "一", "总", "全", "年")
# 每亩补[120元], 第一年每亩奖[500元], 每亩还能叠加[80元]; 填补、候补 are no payments
_BY_VERB: Final = re.compile(
    "(?:每[一-鿿]{1,2}?|再|另|性|的|均|增|[一-鿿\\d][一-鿿](?<![填增候弥修替滋递互贴获评颁得中大发]))(?:还?[可能]|再|另|均|最高|最多)*(?P<verb>奖|(?<!奖)补|补足|加补|叠加|追加|加发)\\Z"
)
# 运营补贴按人次每人次[9元]
_RATE_OF: Final = re.compile(
    "(?P<what>[^，。；：\\d]{2,12}(?:补贴|补助|奖励|津贴))按[^，。；：\\d]{0,8}每[^，。；：\\d]{1,3}"
)
# 种粮大户每亩补[90元]
_WHOSE_VERB: Final = re.compile("(?P<who>[^，。；：\\d第对在由]{2,14}(?<!的))(?:每[一-鿿]{1,3}?)?(?:最高)?[补奖]")
_SHARE_OF: Final = re.compile(
    "(?:给予|予以)(?:每[家个户人])?(?P<what>[^，。；：、\\d]{2,14}(?:费|费用|租金|利息|投资|投入|投资额|成本|价款))(?:的|最高|不超过|总额的?)?$"
)
# 按每台2万元[给予代建单位工作经费]
_GIVES_FUNDS: Final = re.compile(
    "(?:的标准)?(?:给予|拨付|核拨)(?P<what>[^，。；、\\d]{2,14}(?:经费|费用|资金|津贴|工作费))(?:补助|补贴)?\\Z"
)
# 每台电梯补贴不超过施工金额的[40%]
_BOUND_OF: Final = re.compile(
    "(?P<what>[^，。；\\d]{2,14}(?:补贴|补助|奖励|奖补|资助))(?:原则上|最高|累计)*不得?(?:超过"
    "|高于)[^，。；\\d]{2,16}的"
)
# 作业补贴标准为每100公斤补贴[10元]
_TOLD_AS: Final = re.compile(
    "(?:^|[，。；：])(?P<what>(?!具体|该|其|上述|实际)[^，。；：\\d给按]{2,16}(?:补贴|补助|奖励|津贴))(?:标准|额度|金额)?[为是：]每[^，。；：]*$"
)
# 每人补助交通费[90元], 奖励工作经费[20万元]
_COSTS: Final = re.compile(
    "(?:每[人户年月天个家][^，。；]{0,3}(?P<pay>补助|补贴)(?P<of>[一-鿿]{0,6}(?:费|租金|利息))"
    "|^(?:一次性|再|各)?(?P<award>奖励|补助|补贴)(?P<fund>[一-鿿]{2,4}经费))$"
)
_PAYS_MORE: Final = re.compile("(?:给予|予以)?(?P<verb>追加|加补|叠加)")  # 再按机价的[10%]追加
_ADDED: Final = re.compile("(?:追加|加补|叠加|基础上(?:再|另)增加|每增加[^，。；]*增加)$")
_PAID_BY: Final = {
    "奖": "奖励",
    "补": "补贴",
    "补足": "补助",
    "加补": "补贴",
    "叠加": "补贴",
    "追加": "补贴",
    "加发": "加发补助",
}
_REWARDS: Final = re.compile(
    "(?:再|一次性|另)?奖励(?!资金|金额|标准|额度|总额|力度|最高|不超|每|其|给|为|按|对)(?P<who>[一-鿿]{2,8}[人者员方手户师长])"
)
_PAYEE_BEHIND: Final = re.compile(
    "(?<=奖励|补助|补贴|资助)(?:给|予)?(?:企业|单位|个人|机构|团队|项目)$"
)  # 一次性奖励企业50万元
_SUMS: Final = ("保金", "资金", "养金", "津贴", "款", "救助金", "基金", "退休金", "保险金")  # 发放城乡低保金[9万元]


# 资金来源：中央财政补助800万元，[省级财政补助]200万元: where money came from
_SOURCE: Final = re.compile(
    "(?:^|[，、：])(?:其中[：，]?)?(?:争取)?(?:(?:中央|[省市县区州镇乡]级?|自治区|各级|地方)[和及、]?){1,3}(?:财政|预算内)*(?:补助|配套|安排|专项)(?:资金|投资)?为?$"
)


def name_payment(spot: Spot, before: Spot | None, said: str, carried: str = "", rest: str = "") -> bool:
    """Name a number that is a payment or the bound of one; False where it is none.

    ``before`` is the number before in the sentence, ``said`` the sentence up to this number, ``rest`` what stands
    behind it, ``carried`` the subject of the sentence before.
    """
    unit = spot.quantity.unit
    if not unit and 0 < spot.quantity.low < 1:
        unit = "%"  # 按实际缴费的[2/3]给予补贴
    if "元" in unit and "每" not in said and _SOURCE.search(spot.left):
        return False
    said, rest = (_COMMA.sub("，", told) if "," in told else told for told in (said, rest))
    left = spot.left
    if "基础上" in said:
        left, said = _UPON.sub("", left), _UPON.sub("", said)  # 安装卷帘机的，在落实直补基础上每座补助[1500元]
    if "获得" in said:
        said = _ALSO_FUNDED.sub(r"的\g<who>", said)
    lists, clause = PAYMENT_WORDS, last_clause(left).removesuffix("人民币")
    clause = _WITHIN_YEARS.sub("", clause) if clause[:1] == "内" else clause  # 3年内每年补助[10万元]
    if "均补" in said or "均奖" in said:
        said, clause = (_ON_EACH.sub(r"每\1", told) for told in (said, clause))
    clause = _PAYEE_BEHIND.sub("", clause)
    if name_term(spot, before, clause, said, carried):
        return True
    bare = unit[:1] == "/" and clause.endswith(_PAID_BARE)  # 补贴25/平方米: 元 is left out
    sum_of_money = bare or "元" in unit or unit.startswith("万/") or (unit == "万" and _is_money(clause, spot.right))
    if unit.endswith("百分点") and (more := _POINTS_MORE.search(clause)):
        name_paid(spot, more["pay"], said, carried, "left")
        return True  # 在原补助基础上，追加补助[5个百分点]
    if unit.endswith("百分点") and "给予" in clause and (interest := lists.behind.match(spot.right)):
        name_paid(spot, interest["what"], said, carried, "right")
        return True  # 给予不超过[2个百分点]的贴息
    if unit.endswith("百分点") and (interest := _INTEREST_BY.match(spot.right)):
        name_paid(spot, interest["what"], said, carried, "right")
        return True  # 按年利率不超过[3个百分点]的标准给予贴息
    if not sum_of_money and unit not in ("%", "倍", "‰"):
        return False
    if "元" in unit and (name := same_again(clause, before, carried)):
        spot.name, spot.mode, spot.paid = name, "carried", True
        return True
    if before is not None and before.paid and before.quantity.unit == unit and raised_again(clause, said):
        spot.name, spot.mode, spot.paid = before.name, "carried", True
        return True
    if before is not None and before.paid and "按" in clause and spot.right in _PAID_OUT:
        spot.name, spot.mode, spot.paid = before.name, "carried", True
        return True  # 发放育儿补贴50000元，按照每年[10000元]发放
    clause = _OF_THESE.sub("", clause).removeprefix("原则上")
    if sum_of_money and "，" in rest and "标准" in rest and (by := name_by_standard(clause, rest))[1]:
        spot.name, spot.mode, spot.paid = (by[0] or payees.recipient(said)) + by[1], "right", True
        return True
    if before is not None and before.paid and "该项" in clause:
        spot.name, spot.mode, spot.paid = before.name, "carried", True
        return True  # 给予5%的奖励，每家企业该项奖励不超过[20万元]
    if "元" in unit and "申请" in clause and (loan := _LOAN_RIGHT.match(spot.right)):
        spot.name, spot.mode, spot.paid = loan["what"], "right", True
        return True  # 可申请额度最高不超过[10万元]的创业担保贷款
    if "元" in unit and clause.endswith("最高") and (fund := _FUND_RIGHT.match(spot.right)):
        spot.name, spot.mode, spot.paid = fund["what"], "right", True
        return True  # 分期合计投入最高[1亿元]的建设运行费
    if ("元" in unit or unit == "%") and clause[:1] in _CAP_BEGINS and (name := all_of_one(clause, before)):
        spot.name, spot.mode, spot.paid = name, "left", True
        return True
    if "元" in unit and clause[:1] in _CAP_BEGINS and (name := capped_name(spot, clause, before, carried, said)):
        spot.name, spot.mode, spot.paid = name, "carried", True
        return True
    if "元" in unit and "每" in said and (told := _TOLD_AS.search(said)):
        spot.name, spot.mode, spot.paid = strip_lead(told["what"])[0], "left", True
        return True
    funds = _GIVES_FUNDS.match(spot.right) if "按" in clause else None
    if "元" in unit and (thing := funds["what"] if funds else capped_thing(clause)):
        spot.name, spot.mode, spot.paid = thing, "left", True
        return True
    if "元" in unit and (own := _RATE_OF.fullmatch(clause)):
        name_paid(spot, own["what"], said, carried, "left")
        return True
    if sum_of_money and "后" in said and (earned := payees.won(said)):
        spot.name, spot.mode, spot.paid = earned, "left", True
        return True
    if sum_of_money and "每" in said and (earned := payee_cases.earned_by(said, spot.right)):
        name_paid(spot, earned, said, carried, "left")
        return True
    if "元" in unit and before is not None and before.paid and _ADDED.search(clause):
        spot.name, spot.mode, spot.paid = before.name, "carried", True
        return True  # 给予50万元奖励，每增加10家追加[10万元]
    if "元" in unit and before is None and "基础上" in clause and _ADDED.search(clause):
        pay = PAYMENT_WORDS.paid_end.search(carried)
        spot.name, spot.mode, spot.paid = payees.recipient(said) + (pay.group() if pay else "奖励"), "carried", True
        return True  # 对月度投产的企业，在此基础上再增加[10万元]
    if before is not None and before.paid and not PAYMENT_WORDS.bare.fullmatch(before.name):
        carried = before.name  # 达到30亩的奖励1万元，达到50亩的奖励[2万元]
    if by_verb := _paid_by_verb(clause, spot.right):
        name_paid(spot, by_verb, said, carried, "left")
        return True
    if "元" in unit and (each := _BY_EACH.search(clause)) and (pay := _PAY_NOUN.search(rest)):
        spot.name, spot.mode, spot.paid = (each["what"] or each["whose"]) + pay.group(), "left", True
        return True
    if unit == "%" and (of := _SHARE_OF.search(clause)) and (pay := lists.bare.match(_behind(of["what"], spot.right))):
        spot.name, spot.mode, spot.paid = of["what"] + pay.group(), "right", True
        return True  # 给予每家参展企业展位费[80%]奖励
    if unit in _RATES and (whose := _WHOSE_SHARE.fullmatch(clause)) and lists.behind.match(spot.right):
        spot.name, spot.mode, spot.paid = whose["who"] + spot.right, "right", True
        return True  # 低保对象按[90%]资助
    right = _SUPPORTS.sub(r"\1", spot.right) if "支持" in spot.right else spot.right
    right = right[:-1] if right[-1:] == "或" else right  # 给予1000万元安家补贴或200平方米住房
    if (behind := lists.behind.match(right)) and not lists.given_to.search(behind["what"]):
        name_paid(spot, behind["what"], said, carried, "right")
        return True
    if unit != "倍" and (paid := lists.before.search(clause)):
        if before is not None and not before.paid and clause in WORDS.generic:
            return False  # 培训4000人次，补贴费用30万元: of what was counted before
        name_paid(spot, paid["what"], said, carried, "left")
        return True
    if "元" in unit and (paid := lists.pays_whom.search(clause)):
        who = payees.recipient(said) or tidy(paid["who"])
        spot.name, spot.mode, spot.paid = who + paid["pay"], "left", True
        return True
    if "元" in unit and (rewarded := _REWARDS.fullmatch(clause)):
        spot.name, spot.mode, spot.paid = rewarded["who"] + "奖励", "left", True
        return True  # “以才荐才”成功的，奖励推荐人5000元
    if "元" in unit and _IN_ALL.search(clause):
        spot.name, spot.mode, spot.paid = "", "carried", True  # by what is paid is told behind it
        return True
    if "元" in unit and clause.endswith(("补足至", "补足到", "补足")):
        spot.name, spot.mode, spot.paid = (payees.recipient(said) or payees.deed(said)) + "补助", "left", True
        return True
    capped = "分别" not in clause and (spot.quantity.comparator == "le" or lists.cap.search(clause) is not None)
    if "元" in unit and capped and before is not None and (name := other_capped(clause, before) or paid_before(before)):
        spot.name, spot.mode, spot.paid = name, "carried", True
        return True
    if unit in _RATES and capped and before is not None and before.paid and _SHARE_CAP.fullmatch(clause):
        spot.name, spot.mode, spot.paid = before.name, "carried", True
        return True  # 追加补助5个百分点，最高不超过[20%]
    if "元" in unit and capped and before is None and (whose := _OTHERS_CAP.fullmatch(clause)):
        pay = lists.paid_end.search(carried)
        if pay and not lists.hints.search(whose["who"]):
            spot.name, spot.mode, spot.paid = whose["who"] + pay.group(), "left", True
            return True  # 给予办赛经费补助；省级赛事最高[30万元]
    if unit in _RATES and spot.right[:1] == "的" and (off := _TAKEN_OFF.match(spot.right)) and _OFFERED.search(clause):
        name_paid(spot, off["what"], said, carried, "right")
        return True
    if unit in _RATES and "按" in clause and (paid := _PAYS_RIGHT.fullmatch(spot.right)):
        name = (paid["who"] or paid["whom"]) + (paid["pay"] or paid["given"])
        spot.name, spot.mode, spot.paid = name, "right", True
        return True  # 按到位资金的[2‰]奖励中介机构
    if unit in _RATES and (paid := _BOUND_OF_PAY.fullmatch(clause)):
        name_paid(spot, paid["pay"], said, carried, "left")
        return True
    if unit in _RATES and (paid := _BOUND_OF.fullmatch(clause)):
        name_paid(spot, paid["what"], said, carried, "left")
        return True
    if unit in _RATES and (paid := lists.pays_share.search(clause)):
        thing = paid["pay"]  # 奖励投资额度的[5%]
        whom = tidy(paid["whom"] or "") or payees.recipient(said) or tidy(paid["of"])
        spot.name, spot.mode, spot.paid = whom + thing, "left", True
        return True
    listed = before is not None and before.paid and clause.endswith("的") and not said.endswith("，" + clause)
    if unit in _RATES and (_BASIS.search(clause) or listed):
        name = _paid_by_rate(said) or (before.name if before and before.paid else "") or _paid_next(rest, said)
        spot.name, spot.mode, spot.paid = name, "carried", True
        return True
    if "元" in unit and spot.right.startswith("用于") and _HANDED_OUT.search(clause.rstrip()):
        spot.name, spot.mode, spot.paid = payees.recipient(said) + "资助", "left", True
        return True  # 再给予[100万元]用于研究
    if before is not None and (name := other_person(spot, clause, before)):
        spot.name, spot.mode, spot.paid = name, "left", True
        return True
    if before is not None and unit in _RATES and (name := raised_for(spot, clause, before)):
        spot.name, spot.mode, spot.paid = name, "left", True
        return True
    if "元" in unit and spot.right == "" and (name := listed_member(clause, before, carried, said)):
        spot.name, spot.mode, spot.paid = name, "left", True
        return True
    return unit != "倍" and _in_list(spot, before, clause, carried)


def _is_money(clause: str, right: str) -> bool:
    """Whether 万 without its 元 is paid: 给予30万奖励, 一次性补助8万."""
    return _WITHOUT_YUAN.match(right) is not None or (right == "" and _PAID_ALONE.search(clause) is not None)


def _behind(what: str, right: str) -> str:
    """What stands behind a share of a cost, the 的 before it taken off: 给予展位费40%的补助."""
    return right.removeprefix("的") if what.endswith(_COST_ENDS) else right


def _paid_by_verb(clause: str, right: str) -> str:
    """What a short verb pays: 补贴 of 每亩补[120元], 交通费补贴 of 每人补贴交通费[90元]; empty for none."""
    if costs := _COSTS.search(clause):
        return str(costs["of"] + costs["pay"] if costs["pay"] else costs["fund"] + costs["award"])
    verb = _BY_VERB.search(clause) or (_PAYS_MORE.match(right) if "按" in clause else None)
    if verb is None:
        return ""
    whose = _WHOSE_VERB.fullmatch(clause)
    return (whose["who"] if whose else "") + _PAID_BY[verb["verb"]]


def tell_payments_apart(spots: list[Spot], text: str, start: int) -> None:
    """Name payments told in turn (分别给予50万元、20万元奖励) each by its own recipient, where they are as many."""
    tell_apart(spots, text, start, PAYMENT_WORDS.paid_end)
    name_each_kind(spots, text)


def _paid_next(rest: str, said: str) -> str:
    """总部项目奖励 of 总部项目，按贡献额的[90%]，连续5年奖励给企业: what a rate is of is told behind it."""
    if (pay := _PAYS_NEXT.match(rest)) is None:
        return ""
    if given := pay["given"]:
        told = payees.recipient(said) or payment_conditions.earned(said, "") or payment_conditions.opening(said)
        return str(told + given) if told else ""
    return str((payees.recipient(said) or payees.last_payee(said) or payees.deed(said)) + pay["pay"])


def _paid_by_rate(said: str) -> str:
    """贷款贴息 of 贷款贴息按同期利率的50%执行; empty where what stands before 按 is no payment."""
    subject = payees.subject(said)
    return subject if PAYMENT_WORDS.hints.search(subject) else ""


def _in_list(spot: Spot, before: Spot | None, clause: str, carried: str) -> bool:
    """分别给予30万元、60万元、120万元奖励: members of a list take the name from its first or its last."""
    if before is not None and before.paid and not spot.left.strip("、和及或与"):
        if spot.right.endswith(("经费", "津贴")):
            return False  # 50万元安家补助和[90万元]科研经费
        spot.name, spot.mode, spot.paid = before.name, "carried", True
        return True
    if clause.startswith("每年") and clause.endswith("发放") and spot.quantity.unit[:1] in "万亿":
        return False  # 每年发放约[1.1亿元]: what goes out in all
    if spot.right in ("", "或", "和", "及", "、") and _HANDED_OUT.search(clause) and not clause.endswith(_SUMS):
        again = "再" in clause and PAYMENT_WORDS.paid_end.search(carried)
        spot.name, spot.mode, spot.paid = carried if again else "", "carried", True
        return True
    return False
