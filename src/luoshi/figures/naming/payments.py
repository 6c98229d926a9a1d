"""What a payment is of: 给予50万元一次性奖励, 奖励300万元, 按研发投入的20%给予补助, 每家企业最高100万元.

The noun is what is paid; a bare 奖励 or 补助 is told apart by who receives it, as 对……企业 says before.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

from luoshi.figures.naming.ends import strip_lead, tidy
from luoshi.figures.naming.nouns import last_attribute, left_noun
from luoshi.figures.naming.payment_lists import HONOURED, tell_apart
from luoshi.figures.naming.spots import Spot, last_clause
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.word_sets import common_characters
from luoshi.figures.words import WORDS
from luoshi.lexicon import load
from luoshi.text.quantities import by_first_character

_LONGEST_RECIPIENT = 24
_LONGEST_DEED = 16
# 取得批件的，[给予……]: a deed without 对 before it
_UNDER = re.compile("(?:^|[，。；：])(?P<done>[^，。；：、\\d对]{3,30})的，[^，。；]*$")
_SUPPORTED = re.compile("(?:^|[，。；：])(?:支持|鼓励)(?P<what>[^，。；：\\d]{3,24})，[^，。；]*$")
_EACH_WHAT = re.compile("每[个家项](?!分别|一次)(?P<what>[^，。；最]{2,4})(?:最高)?(?:奖|补|资助)")
_OF_THESE = re.compile("^(?:上述|以上|该项?|同类)(?:奖励|补贴|补助|资金|政策)*(?=[单每同])")  # 上述奖励[单家企业最高]
_PAYS_NEXT = re.compile("，?[^，。；]{0,8}?(?P<pay>奖励|奖补|补助|补贴|返还)(?:给|予)")
_AGAIN = re.compile(
    "(?:增量|超额|再|第\\d年|基数|每年)[^，。；]*$|基数，[^，。；]*$"
)  # 增量部分的[100%]奖励: of the same
_ASIDE = re.compile("（[^（）]*）")
_RATES = ("%", "‰")
_BY_EACH = re.compile("按?照?每[家个户](?P<what>[^，。；、\\d]{2,20})每[年月]$")  # 按照每家菜场每年[3万元]进行补贴
_IN_ALL = re.compile("按照?(?:总额|总计|累计)(?:最高|不超过)*$")  # 按照总额最高不超过[20万元]的额度
_LEAD = re.compile(
    "(?:[一二三四五六七八九十]{1,2}(?:是|、)|\\d{1,2}[.．、])?(?P<theme>[^，。；：\\d]{4,20}?)(?:补助|补贴|奖励|奖补|资助|支持)。"
)
_PLACE = re.compile("^在[^，]{2,16}?(?=首次|成功|公开|挂牌|上市|注册|设立|新)")  # 在交易所[首次挂牌]
_PAID_STEP = re.compile("(?:^|[，。；：])(?P<step>[^，。；：\\d]{4,20})(?:给予|予以)(?:一次性|最高)?[^，。；：]{0,2}$")
_BOUND_WORD = re.compile("^(?:及?以[上下内]的?|可?获(?!奖|评|批|得))(?=.{2})")
_GIVER = re.compile("^(?:由|市|区|县)*[省市区县镇](?:级?财政|政府)?(?=.{2})")
_CONDITION_BEGINS = re.compile(
    "(?:首次|累计|经营|连续)*(?:达到?|满|超过?|突破|不低于|不少于|在|为)?(?:\\d|[一二两三五十][年个万亿家])"
)
_TO = re.compile(
    r"(?:^|[，。；：、）])(?:其中，?|支持|鼓励|并|同时)?(?:凡?(?:对于?|给予|向|为)(?!外)|(?=(?:当年|首次|新)*(?:被?认定|被?评为|获批|获评|列入|入选|命名)))(?P<who>[^，。；：]{2,80}?)(?:，|按照?|给予|一次性|每(?!个)|每个(?=奖|补)|分别|$)"
)
_PAID_FOR = re.compile(
    r"(?:^|[，。；：])(?P<what>(?!前?[一二三两四五]年|第[一二三四五]年|后|由|则|可|分别|再)[^，。；：对给\d]{2,16})按(?:照)?[^，。；]*\Z"
)
_BASED_ON = re.compile(
    r"的，(?:按照?|参照)(?!超|其|上述|该)(?P<what>[^，。；\d的]{4,12})的(?:\d[\d.]*[%％](?:给予)?(?:最高)?)?\Z"
)
_BASIS = re.compile(r"(?:按照?|参照|给予|不超过|不高于|可|最高)[^，。；]{1,24}的$")
_HANDED_OUT = re.compile(
    "(?:(?:给予|予以)(?!不超|最高)[^，。；、\\d对]{0,14}|发放(?:每[^，。；、\\d]{0,12})?|补贴|分别按?|按(?:照)?(?:每[年月])?)(?:最高)?\\Z"
)
# left of 每新增1亿元产值奖励
_COUNTED = re.compile("[万亿千百]*(?:[元名个家项户件次台套亩张]|人(?![才员均工口力民身事]))(?=[\u4e00-\u9fff]{3})")
# 对获得绿色食品认证的每个奖励3万元: what is earned by it
_EARNED = re.compile(f"(?:当年|年度|首次|初次|新获?|成功|被|经)*{HONOURED}(?:为|成)?(?P<what>[^，。\\d的]{{2,24}})的")
_GOT = re.compile(
    "(?:当年|年度|首次|初次|新|成功)*(?:完成|实现)(?P<what>[^，。\\d的]{2,12})的"
)  # 对完成股改的奖励50万元
_WEAK = frozenset({"企业", "单位", "项目", "产品", "药品", "品种", "机构", "个人", "主体", "企业和单位", "申报单位"})
# 每个企业最高[20万元], 每家每年奖补不超过: the bound of the payment before
_EACH_CAP = re.compile(
    "(?:同一|每|单)[个家户项]?(?:企业|单位|项目|机构|个人|主体|产品|法人|团队|园区|平台|[^，。；元]{1,6}?(?=最高|累计|合计|最多|奖|补助|补贴|资助))?(?:每[年个家人]|年度|当年|全年)*"
    "(?P<caps>(?:累计|合计|最高|最多|总计)*)(?P<pay>[^，。；]{0,8}?)(?:最高|累计|合计|原则上|为|达)*"
)
_EACH_ONE = re.compile("^每[个家户条项件台套名人]")
_PAYEE_BEHIND = re.compile(
    "(?<=奖励|补助|补贴|资助)(?:给|予)?(?:企业|单位|个人|机构|团队|项目)$"
)  # 一次性奖励企业50万元
_AFTER = re.compile(".*(?:后|时|的|再|并|可)(?=[\u4e00-\u9fff]{2})")
_SUMS = ("保金", "资金", "养金", "津贴", "款", "救助金", "基金", "退休金", "保险金")  # 发放城乡低保金[9万元]
_RECIPIENT_END = re.compile(r"(?:[（(][^（）()]*[)）])+\Z")


class _Lists:
    """The patterns of ``lexicon/payments.toml``."""

    def __init__(self, data: dict[str, Any]) -> None:
        pay, tails, giving, caps = (by_first_character(data[name]) for name in ("pay", "pay_tails", "giving", "caps"))
        what = rf"[^，。；：、\d（）]{{0,16}}?(?:{pay})(?:{tails})?"
        self.hinting = tuple(data["hints"])
        self.hint_marks = common_characters(data["hints"])
        self.hints = re.compile(by_first_character(data["hints"]))
        self.behind = re.compile(
            rf"(?:（[^（）]*）)?(?:左右|以内|以下)?(?:/[户家人])?的?(?:标准|比例|额度)?的?(?:(?:分别|一次性)?(?:{giving}))?(?P<what>{what})"
            rf"(?=\Z|[，。；：、）（]|给|用于|上限|政策|的)"
        )
        self.before = re.compile(
            rf"(?P<what>{what})(?:标准|金额|额度|总额|力度)?(?:{caps}|分别|约|达到?|为|按|一次性|可达|原则上|每[^，。；\d]{{1,6}}"
            rf"|提高到|提高至|调整为|增加到|上浮至|再|共|至)*\Z"
        )
        self.cap = re.compile(rf"(?:{caps})(?:{caps}|为|达|可达|约|共)*\Z")
        self.bare = re.compile(rf"(?:一次性|全额|等额|年度|配套|资金|经费|现金|财政)?(?:{pay}){{1,2}}(?:{tails})?")
        self.paid_end = re.compile(f"(?:{self.bare.pattern})$")
        # 一次性奖励楼宇业主[100万元]: who is paid stands behind the verb
        self.pays_whom = re.compile(
            "(?P<pay>(?:一次性)?(?:奖励|补助|补贴|资助|奖补))(?:给|予)?"
            rf"(?P<who>[^，。；、\d]{{0,12}}?(?:{by_first_character(data['payees'])}))$"
        )
        # 给予[企业]奖励: who stands there tells nothing
        self.weak_payee = re.compile(rf"(?:{by_first_character(list(_WEAK))})(?=(?:{self.bare.pattern})\Z)")
        self.pays_share = re.compile(
            rf"^(?:再|可|一次性)*(?P<pay>{by_first_character(data['pay'][:6])})(?:其|给予)?(?P<of>[^，。；、\d占达]{{2,10}})的$"
        )
        self.payee_clause = re.compile(
            f"的(?P<who>[^，。；的\\d]{{2,16}}(?:{by_first_character(data['payees'])}))，"
            "(?:自[^，。；]{2,16}起，)?(?:可|再|将)*(?:按|给予|一次性|分别)[^，。；]*$"
        )
        self.given_to = re.compile(rf"[^，。]+(?:{by_first_character(data['hands_out'])})")
        self.gives = re.compile(rf".*(?:{giving})")
        per = by_first_character(list(VOCABULARY.per))
        self.lead = re.compile(
            rf"^(?:[一二三四五六七八九十]{{1,2}}是|第[一二三四五]年|[前后][一二两三四五]年|每(?:{per})|{by_first_character(data['leads'])})+(?=[\u4e00-\u9fff]{{2}})"
        )
        self.rate = re.compile(rf"(?:每[\u4e00-\u9fff]{{1,4}}?|单(?:品种|项|件))(?:最高|累计)*(?=(?:一次性)?(?:{pay}))")
        self.no_step: tuple[str, ...] = tuple(data["no_step"])
        self.no_deed: tuple[str, ...] = tuple(data["no_deed"])
        self.anyone = tuple(data["anyone"])


_LISTS = _Lists(load("payments"))


def speaks_of_payment(text: str) -> bool:
    """Whether a text speaks of payments at all.

    >>> speaks_of_payment("给予50万元奖励"), speaks_of_payment("新增3家康复中心")
    (True, False)
    """
    for mark in _LISTS.hint_marks:  # asked of every sentence; any() takes longer
        if mark in text:
            return any(hint in text for hint in _LISTS.hinting)
    return False


def name_payment(spot: Spot, before: Spot | None, said: str, carried: str = "", rest: str = "") -> bool:
    """Name a number that is a payment or the bound of one; False where it is none.

    ``before`` is the number before in the sentence, ``said`` the sentence up to this number, ``rest`` what stands
    behind it, ``carried`` the subject of the sentence before.
    """
    unit = spot.quantity.unit
    if "元" not in unit and unit not in ("%", "倍", "‰"):
        return False
    lists, clause = _LISTS, _PAYEE_BEHIND.sub("", last_clause(spot.left).removesuffix("人民币"))
    clause = _OF_THESE.sub("", clause)
    if "元" in unit and clause[:1] in ("每", "单", "同") and (name := _capped(clause, before, carried, said)):
        spot.name, spot.mode, spot.paid = name, "carried", True
        return True
    if "元" in unit and (each := _BY_EACH.search(clause)) and (pay := _LISTS.hints.search(rest)):
        spot.name, spot.mode, spot.paid = each["what"] + pay.group(), "left", True
        return True
    if (behind := lists.behind.match(spot.right)) and not lists.given_to.search(behind["what"]):
        return _name(spot, behind["what"], said, carried, "right")
    if unit != "倍" and (paid := lists.before.search(clause)):
        if before is not None and not before.paid and clause in WORDS.generic:
            return False  # 培训4000人次，补贴费用30万元: of what was counted before
        return _name(spot, paid["what"], said, carried, "left")
    if "元" in unit and (paid := lists.pays_whom.search(clause)):
        who = _recipient(said) or tidy(paid["who"])
        spot.name, spot.mode, spot.paid = who + paid["pay"], "left", True
        return True
    if "元" in unit and _IN_ALL.search(clause):
        spot.name, spot.mode, spot.paid = "", "carried", True  # by what is paid is told behind it
        return True
    if "元" in unit and clause.endswith(("补足至", "补足到", "补足")):
        spot.name, spot.mode, spot.paid = (_recipient(said) or _deed(said)) + "补助", "left", True
        return True
    capped = spot.quantity.comparator == "le" or lists.cap.search(clause) is not None
    if "元" in unit and capped and before is not None and before.paid:
        spot.name, spot.mode, spot.paid = before.name, "carried", True
        return True
    if unit in _RATES and (paid := lists.pays_share.search(clause)):
        thing = paid["pay"]  # 奖励投资额度的[5%]
        spot.name, spot.mode, spot.paid = (_recipient(said) or tidy(paid["of"])) + thing, "left", True
        return True
    if unit in _RATES and _BASIS.search(clause):
        name = _paid_by_rate(said) or (before.name if before and before.paid else "") or _paid_next(rest, said)
        spot.name, spot.mode, spot.paid = name, "carried", True
        return True
    return unit != "倍" and _in_list(spot, before, clause, carried)


def _capped(clause: str, before: Spot | None, carried: str, said: str) -> str:
    """The payment before, of which a clause gives the bound for each recipient; empty where it gives none."""
    each, lists = _EACH_CAP.fullmatch(clause), _LISTS
    if each is None or each["pay"].endswith("额") or (each["pay"] and not lists.bare.fullmatch(each["pay"])):
        return ""
    told = said[: len(said) - len(clause)].rstrip("，")
    if not (each["caps"] or each["pay"] or lists.paid_end.search(told)):
        return ""
    if before is not None:
        return before.name if before.paid else ""
    if pay := lists.paid_end.search(told):
        return _recipient(told) + pay.group()  # 给予1:1配套奖励，每个企业最高20万元
    return carried if lists.paid_end.search(carried) else ""


def tell_payments_apart(spots: list[Spot], text: str, start: int) -> None:
    """Name payments told in turn (分别给予50万元、20万元奖励) each by its own recipient, where they are as many."""
    tell_apart(spots, text, start, _LISTS.paid_end)


def share_ceilings(spots: list[Spot]) -> None:
    """最高10万元、20万元奖励: the bound of the first holds for all of a list."""
    for before, spot in pairwise(spots):
        listed = spot.paid and before.paid and not spot.left.strip("、和及或与")
        if listed and before.quantity.comparator == "le" and spot.quantity.comparator == "eq":
            spot.quantity = replace(spot.quantity, comparator="le")


def complete_payments(spots: list[Spot], topic: str, text: str = "") -> None:
    """Name payments of which the sentence says no more than 奖励 by what the ``text`` around is about."""
    for before, spot in zip(spots[-2::-1], spots[:0:-1], strict=True):
        if before.paid and not before.name and spot.paid:
            before.name = spot.name  # 按照总额最高20万元的额度，……给予开业奖励
    lists = _LISTS
    topic = lists.paid_end.sub("", topic)
    if not topic and (lead := _LEAD.match(text)):
        topic = lead["theme"]
    if not topic:
        return
    for spot in spots:
        if spot.paid and lists.bare.fullmatch(spot.name):
            spot.name = topic + spot.name


def _paid_next(rest: str, said: str) -> str:
    """总部项目奖励 of 总部项目，按贡献额的[90%]，连续5年奖励给企业: what a rate is of is told behind it."""
    pay = _PAYS_NEXT.match(rest)
    return (_recipient(said) or _last_payee(said) or _deed(said)) + pay["pay"] if pay else ""


def _paid_by_rate(said: str) -> str:
    """贷款贴息 of 贷款贴息按同期利率的50%执行; empty where what stands before 按 is no payment."""
    subject = _subject(said)
    return subject if _LISTS.hints.search(subject) else ""


def _in_list(spot: Spot, before: Spot | None, clause: str, carried: str) -> bool:
    """分别给予30万元、60万元、120万元奖励: members of a list take the name from its first or its last."""
    if before is not None and before.paid and not spot.left.strip("、和及或与"):
        spot.name, spot.mode, spot.paid = before.name, "carried", True
        return True
    if spot.right == "" and _HANDED_OUT.search(clause) and not clause.endswith(_SUMS):
        again = "再" in clause and _LISTS.paid_end.search(carried)
        spot.name, spot.mode, spot.paid = carried if again else "", "carried", True
        return True
    return False


def _thing(what: str) -> str:
    """一次性奖励 of 后给予一次性奖励: without the verb that hands it out and what stands before that."""
    given = _LISTS.gives.match(what)
    thing = what[given.end() :] if given and given.end() < len(what) else what
    after = _AFTER.match(thing)
    thing = thing[after.end() :] if after else thing
    lists = _LISTS
    thing = lists.rate.sub("", thing) if "每" in thing or "单" in thing else thing
    thing = lists.lead.sub("", thing)
    giver = _GIVER.match(thing)
    if giver and _LISTS.bare.fullmatch(thing, giver.end()):
        thing = thing[giver.end() :]  # 由[区]补助
    counted = _COUNTED.match(thing) or lists.weak_payee.match(thing)
    return tidy(_BOUND_WORD.sub("", thing[counted.end() :] if counted else thing))


def _name(spot: Spot, what: str, said: str, carried: str, mode: str) -> bool:
    thing = _thing(what)
    if _LISTS.bare.fullmatch(thing):
        thing = (
            _deed_before(said)
            or _near_step(said)
            or _recipient(said)
            or _last_payee(said)
            or _subject(said)
            or _basis(said)
            or _deed(said)
            or _step(said)
            or _supported(said)
            or _each_what(what)
            or (carried[: -len(thing)] if carried.endswith(thing) and _AGAIN.search(said) else "")
        ) + thing
    spot.name, spot.mode, spot.paid, spot.verb = thing, mode, True, left_noun(spot.left)[1]
    return True


def _subject(said: str) -> str:
    """What is paid for in 租金按不超过……的标准给予补贴; empty where nothing stands before 按."""
    found = _PAID_FOR.search(said)
    return _EACH_ONE.sub("", found["what"]) if found else ""


def _basis(said: str) -> str:
    """设备投资额 of 对扩产的，按设备投资额的10%给予补贴: only a condition says who is paid."""
    if "按" not in said or not (found := _BASED_ON.search(said)):
        return ""
    return tidy(found["what"])


def _recipient(said: str) -> str:
    """Who receives it: 整机制造企业 of 对新引进的整机制造企业，…; empty where only a condition is named."""
    found = ""
    for match in _TO.finditer(said):
        if match["who"].startswith(("最高", "不超")):
            continue
        who = _RECIPIENT_END.sub("", match["who"])
        who = _LISTS.paid_end.sub("", who).removesuffix("进行").removesuffix("给予")
        if who.endswith("的"):
            earned = _EARNED.fullmatch(who) or _GOT.fullmatch(who)
            found = earned["what"] if earned else ""
            continue
        noun = last_attribute(who)[0].removeprefix("该")
        if noun in _WEAK and (earned := _EARNED.match(who)) and earned.end() + len(noun) == len(who):
            found = earned["what"]
            continue
        if noun in _WEAK and who.endswith("的" + noun) and (done := _done(who.removesuffix("的" + noun), 18)):
            found = done + noun
            continue
        told = 2 <= len(noun) <= _LONGEST_RECIPIENT and not noun.startswith(_LISTS.anyone) and "完成" not in noun
        found = noun if told else ""
        if any(mark.isdigit() for mark in found):
            found = ""
    return tidy(found)


def _last_payee(said: str) -> str:
    """工业企业 of 对贡献达到50万元，且注册满三年的工业企业，可按……: who stands at the end of a long condition."""
    found = _LISTS.payee_clause.search(said)
    return found["who"] if found and found["who"] not in _WEAK else ""


def _deed(said: str) -> str:
    """百年老店 of 对引进百年老店满2年的，…: what was done to earn it; empty where that is only a condition."""
    told = [match["who"] for match in _TO.finditer(said) if not match["who"].startswith(_LISTS.anyone)]
    return _done(told[-1].removesuffix("的"), _LONGEST_DEED) if told else ""


def _deed_before(said: str) -> str:
    """临床批件 of 取得临床批件的，给予…: a deed in the clause right before, which nothing governs."""
    found = _UNDER.search(said)
    if found is None or not strip_lead(found["done"])[1]:
        return ""
    return _done(found["done"], _LONGEST_DEED)


def _supported(said: str) -> str:
    """绿色食品认证 of 支持开展绿色食品认证，每个产品补助……: what a policy says it supports before it says how."""
    found = _SUPPORTED.search(said)
    what = strip_lead(found["what"])[0] if found else ""
    return what if 3 <= len(what) <= _LONGEST_RECIPIENT else ""


def _each_what(what: str) -> str:
    """产品 of 每个产品补助: each of what is paid for, where nothing else tells."""
    found = _EACH_WHAT.match(what)
    return found["what"] if found else ""


def _done(words_of_it: str, longest: int) -> str:
    """公开发行股票 of 在交易所公开发行股票: a deed without where and how often, or what it was done to."""
    done = _PLACE.sub("", _CONDITION_BEGINS.split(_ASIDE.sub("", words_of_it), maxsplit=1)[0])
    if any(word in done for word in _LISTS.no_deed) or done.endswith(("额", "量", "率", "数")):
        return ""
    noun = strip_lead(done)[0]
    if noun == done and len(done) > longest:
        return ""
    return noun if 3 <= len(noun) <= _LONGEST_RECIPIENT else done if 2 <= len(done) <= longest else ""


def _near_step(said: str) -> str:
    """技术中心 of 对……企业给予9万元，技术中心给予[5万元]: a step told after the last recipient that is named."""
    told, last = _PAID_STEP.search(said), max((match.end("who") for match in _TO.finditer(said)), default=0)
    return _step(said) if told and last and told.start("step") >= last else ""


def _step(said: str) -> str:
    """完成股改 of ……，完成股改给予[3万元]: a step told right before the verb that pays for it."""
    told = _PAID_STEP.search(said)
    if told is None or any(word in told["step"] for word in _LISTS.no_step):
        return ""
    return told["step"]
