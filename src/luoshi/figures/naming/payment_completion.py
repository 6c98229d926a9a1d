"""Payments of which their sentence says too little, named by what goes before or by what the text around is about."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.nouns_behind import last_attribute
from luoshi.figures.naming.payment_items import by_item, by_topic, supported
from luoshi.figures.naming.payment_words import KINDS, PAYMENT_WORDS, WEAK_PAYEES, shortened
from luoshi.figures.naming.spots import Spot, last_clause
from luoshi.figures.naming.vocabulary import GRADE

_LEAD: Final = re.compile(
    "(?:[一二三四五六七八九十]{1,2}(?:是|、)|\\d{1,2}[.．、])?(?P<theme>(?![^，。；]*(?:享受|不得|只能))[^，。；：\\d]{4,20}?)(?:补助|补贴|奖励|奖补|资助|支持)。"
)
_EACH: Final = re.compile("(?:^[、和及]?|每[人月年户](?:每[月年])?)$")
_TO_WHOM: Final = re.compile("对(?P<who>[^，。；\\d]{3,80})，")
_GRADES: Final = re.compile("^(?:(?:国家|省|市|区|县)级?[、和及或]*)+(?:级|(?=[^级]))")
_ONLY_MEASURED: Final = re.compile(
    f"[一-鿿]{{1,6}}(?:额|量|收入|产值|率|贡献|税收|利润)(?:一次性)?{KINDS}"  # 年节能率补贴
)
_WORK: Final = re.compile("(?<=[一-鿿]{3})(?:的?(?:推广应用|推广使用|推广|工作|力度))+$")
_LABELLED: Final = re.compile(
    "(?:^|[。；])(?:（[一二三四五六七八九十\\d]{1,2}）|\\d{1,2}[.．、])?(?P<what>[^。；：\\d]{3,60})：[^。；：]*$"
)
_STANDARD_OF: Final = re.compile("(?<=[一-鿿]{4})(?:扶持|支持|奖励|补贴|补助)(?:标准|内容|方式|措施)(?:如下)?$")
# 尽心尽力惠民生, 夯实财政发展根基: how work was done, nothing that is paid for
_SLOGAN: Final = re.compile(
    "尽心|夯实|全力|着力|聚力|持续|不断|兜牢|筑牢|倾力|用心|坚持|稳步|有力|有效|扎实|切实|奋力|竭力|统筹"
)
_NO_TOPIC: Final = re.compile("标准$|如下$|方式$|办法$|条件$|内容$|范围$|对象$|要求$|程序$")
# added in proportion to what the city pays; what has to be saved is only a condition
_MATCHED: Final = re.compile(
    "(?:一次性)?(?:区级|县级|市级|本级|财政)*(?:资金)?(?:配套|匹配)(?:奖励|补助|补贴|资助|支持|资金)?"
)
_MATCHED_END: Final = re.compile(f"{_MATCHED.pattern}\\Z")
_HONOURS: Final = re.compile(
    "认定|评定|评选|命名|授予|获评|获批|入选|入围|评为|评上|晋升|升级|创成|成功创建|荣获"
    "|给予(?:发布|承接|运营|主办|承办|出资)方|对[^，。；]{2,12}[，给]"
)
_DEED: Final = re.compile(
    "(?:大力|积极|深入|持续|进一步|全面|着力)*(?:支持|加大|鼓励|加快|推进|培育|强化|提升|完善|减轻|保障|推动|实施|优化|促进|开展|扩大|加强|壮大"
    "|打造|做强|落实|引导|健全|发展|扶持|引进|建立|建设|降低|拓展|激发|深化|构建|对|给予|创新|推广|提高|增强)"
)
_WORKS: Final = re.compile(
    f"^(?!{_DEED.pattern}).*(?:项目|应用|改造|利用|消纳|减排|建设|运维|升级|采购|更新|安装|研发|治理)$"
)
# 从事种植的[农业经营主体], 农民[根据种植质量]: anyone who does what the heading names
_ANYBODY: Final = re.compile(
    "[^、，]{0,6}?(?:经营主体|生产主体|种植主体|种植户|养殖户|种养户|农户|农民)(?:根据[^，。；]{2,10})?"
)
# 其中，街镇（农业园区）[配套]15元/亩: who adds it
_ADDS: Final = re.compile(
    "(?:其中)?(?P<who>[^，。；、\\d其]{0,4}(?:街镇|[省市区县镇乡]级?|街道|村)(?:（[^（）]*）)?)(?:财政)?配套$"
)
# 合同完成并经审核, 实体并实质性开展业务、具备持续服务能力企业: what has to be so, not what is paid for
_ACCOUNT: Final = re.compile(
    ".[^兼合归吞]并(?!网|购|轨)|[、，且][^、，]{0,4}(?:具备|具有|符合|满足)|^(?:具备|具有|符合|满足|有良好)|经[^，。；]{0,4}(?:审核|认定|评审|同意)|有[^、，]{2,8}(?:前景|作用)"
)
_ONLY_LOWER: Final = re.compile(f"(?:下降|降低|节约|减少)(?:一次性)?{KINDS}\\Z")
_RUN_IN: Final = re.compile(
    "(?:第[一二三四五六七八九十百]{1,4}条|\\d{1,2}[.．、]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|[一二三四五六七八九十]{1,2}、)\\s*"
    "[（(]?(?P<theme>[^，。；：:\\d（）()]{4,24})(?:。|[）)])"
)
_OPENED: Final = re.compile("【(?P<theme>[^】]{2,16})】")  # 第五条 【提升能级奖】……
# 在本区实施的既有建筑节能改造项目，经认定，
_PROJECT: Final = re.compile(
    "(?:[^，。；：\\d]{0,4}\\d{1,2}[.．、]|[（(][一二三四五六七八九十\\d]{1,3}[）)])?(?!.{0,12}[，。；])"
    "[^，。；：]{4,90}[的等](?P<what>[^，。；：的等、\\d]{4,20}项目)，"
)
_FOR_PEOPLE: Final = re.compile("(?:一次性)?(?:安家|购房|租房|住房|生活|人才|岗位|落户|引才)(?:补助|补贴|津贴|奖励)")
_PEOPLE: Final = re.compile("(?:人才|人员|教师|毕业生|博士|专家|工匠|医生|技师)$")
_SHORT_PAYEE, _LONGEST_PAYEE, _LONGEST_PAYMENT = 4, 10, 8  # characters of 船公司, of 集装箱
_FEWEST_TOLD, _MOST_TOLD = 4, 14  # characters of a topic that goes before who is paid
_PARTY: Final = re.compile("[一-鿿]{1,3}方|业主|产权人|权利人|用人单位|建设单位|使用单位|所有权人|经营者")
_TOPIC: Final = 4  # characters of a title that says enough
_PART_OF: Final = re.compile(
    "(?:计算)?(?:比例|期限|时间|年限|总额|额度)(?:最长|最高)?$|(?:第[一二三四五]年|[首次当]年)?(?:兑付|拨付|发放|支付|封顶线|限额)$"
)  # 补助第一年兑付


def _payee(text: str, begin: int) -> str:
    """创新平台 of 对经认定的实验室、中心等创新平台，……国家级给予9万元: who is paid by grades; empty for none."""
    start = text.rfind("。", 0, begin) + 1
    told = _TO_WHOM.search(text, start, begin)
    if told is None:
        return ""
    who = last_attribute(told["who"])[0].rpartition("等")[2]
    who = _GRADES.sub("", who)
    return who if 3 <= len(who) <= 16 and not GRADE.match(who) else ""


_TERM_END: Final = re.compile("(?<=补[贴助])(?:期限|年限)$")  # 不超过缴费的[2/3]，补贴期限最长不超过3年


# 按规模分档奖励：2万平方米以上的最高25万元: a size alone names nothing
# 展览，按规模分档奖励：
_BY_TIERS: Final = re.compile("，?按[^，。；]{1,8}(?:分[档级类]|分别)(?:给予)?(?:奖励|补助|补贴)?$")
_TIER_ALONE: Final = re.compile("(?:达到?|超过)?\\d[^，。；]{1,14}的(?:最高|最多)?")
_NEXT_TIER: Final = re.compile(
    "[^，。；]{0,6}\\d[\\d.]*[^，。；\\d]{1,4}(?:[-—–~至到]\\d[\\d.]*)?[^，。；\\d]{0,8}?[，]?(?:的)?(?:每[^，。；\\d]{1,3})?(?:最高|最多|不超过)*"
)


def complete_payments(spots: list[Spot], topic: str, text: str = "", gone_on: str = "") -> None:
    """Name payments of which the sentence says no more than 奖励 by what the ``text`` around is about.

    ``gone_on`` is the payment before where the sentence only goes on from it: ……；达5000人次的，按30元奖励.
    """
    for before, spot in pairwise(spots):
        if spot.paid and not before.paid and before.name:
            _for_each_counted(before, spot)
    for spot in spots if gone_on and PAYMENT_WORDS.paid_end.search(gone_on) else ():
        if "元" in spot.quantity.unit and not spot.paid and _NEXT_TIER.fullmatch(spot.left):
            spot.name, spot.mode, spot.paid = gone_on, "carried", True  # ……；50亩以上，每亩[1000元]
    for spot in spots if gone_on else ():
        if spot.paid and PAYMENT_WORDS.bare.fullmatch(spot.name) and gone_on.endswith(spot.name):
            spot.name = gone_on
    for before, spot in zip(spots[-2::-1], spots[:0:-1], strict=True):
        listed = spot.paid and not spot.left.strip("、和及") and before.quantity.unit == spot.quantity.unit
        if listed and not before.paid and _EACH.search(before.left):
            before.name, before.mode, before.paid = spot.name, "right", True  # 按每人每月3000元、1500元标准发放补贴
        if before.paid and not before.name and spot.paid:
            before.name = _TERM_END.sub("", spot.name)  # 按照总额最高20万元的额度，……给予开业奖励
    if gone_on:
        _by_grade(spots, gone_on)
    for spot in spots:
        if "元" in spot.quantity.unit and _TIER_ALONE.fullmatch(spot.name):
            begin = spot.quantity.begin
            pays = PAYMENT_WORDS.hints.findall(text, max(0, begin - _LONGEST_SENTENCE), begin)
            spot.name, spot.mode, spot.paid = pays[-1] if pays else "", "carried", True
    headed, topic = topic, _topic("" if _SLOGAN.match(topic) else topic, text)
    titled = bool(topic) and text.startswith((f"{topic}。", f"{topic}的项目。")) and _WORKS.search(topic) is not None
    headed_pay = bool(topic) and _pays(headed, text)
    award = headed.endswith("奖") or _OPENED.match(text) is not None
    for spot in spots:
        if spot.paid:
            spot.name = shortened(spot.name, topic)
            spot.name = _about(spot, topic, text, titled) if topic else _by_label(spot, text)
            spot.name = _with_payment(spot.name, topic, award) if headed_pay else spot.name
            spot.name = by_item(_of_topic(spot.name, topic), headed, text)
            spot.name = by_topic(supported(spot.name, text, spot.quantity.begin), topic)
            if "从事" in spot.name or "分别" in spot.name or spot.name[:1] == "内":
                spot.name = _ENGAGED.sub("", spot.name)
    if "按" in text:
        _by_base(spots, text)


def _for_each_counted(before: Spot, spot: Spot) -> None:
    """Name a payment for each of what was counted right before: 既有住宅加装电梯15部，每部补助[15万元]."""
    unit = before.quantity.unit
    pay = PAYMENT_WORDS.paid_end.search(spot.name)
    each = len(unit) <= 2 and "元" not in unit and last_clause(spot.left).startswith(f"每{unit[-1]}")
    if pay and each and not any(before.name[at : at + 2] in spot.name for at in range(len(before.name) - 1)):
        spot.name = before.name + pay.group()


# 销售额达到500万元以上的，按其申报年度的平台推广费用给予[20%]的补贴: what it is a share of tells more than the bound
_BASED: Final = re.compile(
    "按照?其?(?:[^，。；的\\d]{0,10}的)?(?P<base>[^，。；的\\d]{2,12}(?:费用|支出|租金|利息|保费))的?(?:分别)?(?:给予|予以)?(?:一次性)?$"
)
_BY_BOUND: Final = re.compile(
    "(?:^(?:企业(?:或个人)?|单位|个人|经营主体|主体|商户)|销售额|产值|收入|营收|交易额|出口额)(?:一次性)?(?P<pay>补贴|奖励|补助|奖补|资助)$"
)


def _by_base(spots: list[Spot], text: str) -> None:
    """Name shares of a cost by it where only what had to be reached has named them, and what goes on from them."""
    renamed: dict[str, str] = {}
    for spot in spots:
        begin = spot.quantity.begin
        bound = _BY_BOUND.search(spot.name) if spot.paid else None
        based = _BASED.search(text, max(0, begin - 40), begin) if bound and spot.quantity.unit == "%" else None
        if bound and based:
            renamed[spot.name] = based["base"] + bound["pay"]
        spot.name = renamed.get(spot.name, spot.name)


# 投资规模在500万元以上[从事]农副产品加工企业奖励: what they do tells who they are
_ENGAGED: Final = re.compile("^[^，。；：]{0,16}从事(?=[^，。；：]{6})|分别|^内(?=[购建新完实采引])")


def _of_topic(name: str, topic: str) -> str:
    """屋顶光伏项目权属方补贴 of 权属方补贴 below 屋顶光伏项目: a party alone tells nothing; else as it is."""
    pay = PAYMENT_WORDS.paid_end.search(name)
    who = name[: pay.start()] if pay else ""
    if not _FEWEST_TOLD <= len(topic) <= _MOST_TOLD or _PARTY.fullmatch(who) is None:
        return name
    if any(topic[at : at + 2] in name for at in range(len(topic) - 1)):
        return name
    return topic + name


def _pays(headed: str, text: str) -> bool:
    """Whether a heading, or the title of its own that a paragraph opens with, names a payment: 集装箱补贴, 航线奖."""
    opened = _OPENED.match(text)
    told: str = opened["theme"] if opened else headed
    if told.endswith("奖"):
        return True
    return PAYMENT_WORDS.paid_end.search(told) is not None


def _with_payment(name: str, topic: str, whole: bool) -> str:
    """船公司集装箱补贴 of 船公司补贴 below 集装箱补贴: who is paid, with what is paid by the heading; else as it is.

    ``whole`` tells that the heading is the title of an award (第五条 【航线奖】), which is for all below it.
    """
    pay = PAYMENT_WORDS.paid_end.search(name)
    who = name[: pay.start()] if pay else ""
    if (
        pay is None
        or not (whole or PAYMENT_WORDS.payee_end.search(who))
        or not 2 <= len(who) <= (_LONGEST_PAYEE if whole else _SHORT_PAYEE)
        or len(topic) > _LONGEST_PAYMENT
    ):
        return name
    shares = any(topic[at : at + 2] in who for at in range(len(topic) - 1))
    return name if shares or GRADE.match(who) or _PEOPLE.search(topic) else who + topic + pay.group()


def _about(spot: Spot, topic: str, text: str, titled: bool) -> str:
    """The name of a payment with what the text around is about, where it says too little without."""
    name, lists = spot.name, PAYMENT_WORDS
    if titled and topic not in name and not _tells_whom(spot, text) and (own := _by_title(spot, topic, text)):
        return own
    if len(name) <= _KIND_ALONE and (who := _who_gets(text, spot.quantity.begin)):
        return who + name
    if lists.bare.fullmatch(_PART_OF.sub("", name)):
        grade = GRADE.match(last_clause(spot.left))
        return (grade.group() if grade else "") + topic + name
    if _FOR_PEOPLE.fullmatch(name) and _PEOPLE.search(topic):
        return topic + name  # 一次性安家补助5万元 below the heading 急需专业人才政策
    if topic.endswith("配套") and topic.endswith(name):
        return topic
    if _MATCHED.fullmatch(name) and topic not in name:
        graded = _of_grade(spot, text, "")
        return graded if graded != name else topic + name
    pay = lists.paid_end.search(name)
    if pay and len(topic) >= _TOPIC and _ACCOUNT.search(name[: pay.start()]):
        return topic + pay.group()
    if pay and len(topic) >= _TOPIC and _ANYBODY.fullmatch(name[: pay.start()]):
        adds = _ADDS.search(last_clause(spot.left)) if name.endswith("配套") else None
        return topic + (adds["who"] if adds else "") + pay.group()
    if pay and (_ONLY_LOWER.search(name) or _ends_topic(name[: pay.start()], topic)):
        return topic + pay.group()
    if _ONLY_MEASURED.fullmatch(name) and topic[:2] not in name:
        return _reached_first(spot, text) or topic + name
    return _of_grade(spot, text, topic)


# ……的返乡创业人员，给予一次性[5000元]创业补贴, 其中高校毕业生给予[1万元]
_GETS: Final = re.compile(
    "(?:^|[，。；：、的])(?:其中)?(?P<who>(?![对给凡])[^，。；：、\\d]{4,30})，?(?:可)?(?:给予|予以)(?:最高|一次性|不超过)*$"
)


_KIND_ALONE: Final = 6  # characters of 一次性补贴


# 对新引进的内资总部型企业，……给予; 设立具备法人资格的研发机构，给予; 银行市级分行奖励
_EXPLICIT: Final = re.compile("(?:对|支持|鼓励|设立|搭建)[^，。；：]{0,50}$|[，；、]$")


_LONGEST_SENTENCE: Final = 400  # characters before a number that are looked through for the start of its sentence


def _sentence_start(text: str, begin: int) -> int:
    """Where the sentence, or the part of it behind a ；, begins that holds the number at ``begin``."""
    first = max(0, begin - _LONGEST_SENTENCE)
    return max(first, max(text.rfind(mark, first, begin) for mark in "。；;") + 1)


# 对年度营业收入首次突破500万元、2000万元的企业
_FIRST_TIME: Final = re.compile(
    "(?P<what>(?:主?营业务?|工业|年度|销售|零售|批发|贸易)*(?:收入|产值|营收|销售额|交易额|出口额|税收|增加值))首次(?P<how>突破|达到|超过|跨[上越过])"
)


def _reached_first(spot: Spot, text: str) -> str:
    """营业收入首次突破奖励 of 营业收入奖励, where it is paid for the first time that so much is reached; else empty."""
    begin = spot.quantity.begin
    start = _sentence_start(text, begin)
    told, pay = _FIRST_TIME.search(text, start, begin), PAYMENT_WORDS.paid_end.search(spot.name)
    return f"{told['what']}首次{told['how']}{pay.group()}" if told and pay else ""


def _tells_whom(spot: Spot, text: str) -> bool:
    """Whether the name of a payment is who gets it, as its sentence says outright: 对新引进的内资总部型企业，给予."""
    pay = PAYMENT_WORDS.paid_end.search(spot.name)
    who = spot.name[: pay.start()] if pay else ""
    if len(who) < _FEWEST_TOLD or who in WEAK_PAYEES or PAYMENT_WORDS.payee_end.search(who) is None:
        return False
    begin = spot.quantity.begin
    start = _sentence_start(text, begin)
    at = text.rfind(who, start, begin)
    return at >= 0 and _EXPLICIT.search(text, start, at) is not None


def _who_gets(text: str, begin: int) -> str:
    """Who a payment is given to, where they stand right before the verb without 对; empty where they tell nothing."""
    told = _GETS.search(text, max(0, begin - 48), begin)
    who = last_attribute(told["who"])[0] if told and PAYMENT_WORDS.payee_end.search(told["who"]) else ""
    return who if 4 <= len(who) <= 14 and who not in WEAK_PAYEES and _PEOPLE.search(who) else ""


def _by_label(spot: Spot, text: str) -> str:
    """The name of a payment by a label before it, where no heading tells what the text is about."""
    if PAYMENT_WORDS.bare.fullmatch(spot.name) and (told := _label_before(text, spot.quantity.begin)):
        return told + spot.name
    return _of_grade(spot, text, "")


def _of_grade(spot: Spot, text: str, topic: str) -> str:
    """A grade with what it is given to: 市级奖励2万元，省级奖励5万元; other names as they are."""
    grade = GRADE.match(spot.name)
    if grade is None or not PAYMENT_WORDS.bare.fullmatch(rest := _rest(spot.name, grade.end())):
        return spot.name
    whose = _payee(text, spot.quantity.begin) or _label_before(text, spot.quantity.begin) or topic
    return grade.group() + whose + rest


def _topic(headed: str, text: str) -> str:
    """What a paragraph is about: its first words where they are a title (3.绿色燃料开发利用。), else its heading."""
    if opened := _OPENED.match(text):
        headed = opened["theme"]
    elif (title := _RUN_IN.match(text)) and len(theme := strip_lead(title["theme"])[0]) >= _TOPIC:
        headed = theme
    elif project := _PROJECT.match(text):
        headed = project["what"]
    headed = _GROWN.sub("", _MORE_OF.sub("", headed.removesuffix("政策")))
    topic = _STANDARD_OF.sub("", _WORK.sub("", PAYMENT_WORDS.paid_end.sub("", headed).removesuffix("奖")))
    if topic and not _NO_TOPIC.search(topic):
        return topic
    lead = _LEAD.match(text)
    return str(lead["theme"]) if lead else ""


# 加大国际贸易风险防范, 发展专精特新企业, 企业购买算力服务: what it is about, without what is to be done with it
_MORE_OF: Final = re.compile(
    "^(?:加大|加强|扩大|强化|发展|壮大)(?=[一-鿿]{4})(?![一-鿿]{0,4}(?:资金|基金|贡献|水平))|^(?:企业|单位|机构|个人)(?:购买|购置|租用|租赁)(?=[一-鿿]{4})"
)

# 限上商贸企业做大做强
_GROWN: Final = re.compile(
    "(?<=企业|主体|品牌|机构|园区|平台)(?:做[大强优])+$|(?<=企业|主体|品牌|机构|园区|平台)(?:发展壮大|成长壮大|提质增效|转型升级|提升能级|加快发展|(?:更好)?更快发展|(?:健康|高质量|创新)发展)$"
)


def _by_title(spot: Spot, topic: str, text: str) -> str:
    """The name of a payment by the title of its item: 节能产品应用。对购买设备的，按20%给予补贴.

    Empty where it is paid for an honour or a grade, which the title does not tell.
    """
    begin = spot.quantity.begin
    start = _sentence_start(text, begin)
    if _HONOURS.search(text, start, begin) or GRADE.match(spot.name) or "分别" in spot.left:
        return ""
    pay = _MATCHED_END.search(spot.name) or PAYMENT_WORDS.paid_end.search(spot.name)
    return topic + pay.group() if pay else ""


def _rest(name: str, begin: int) -> str:
    """补贴 of 二星级项目补贴: what stands behind a grade, without a word that tells nothing."""
    rest = name[begin:]
    weak = PAYMENT_WORDS.weak_payee.match(rest)
    return rest[weak.end() :] if weak else rest


def _label_before(text: str, begin: int) -> str:
    """增收的产业项目 of 带动农户增收的产业项目：带动20户补助4万元: what stands before the colon; empty for none."""
    told = _LABELLED.search(text, 0, begin)
    what = _BY_TIERS.sub("", last_attribute(told["what"])[0]) if told else ""
    return what if 3 <= len(what) <= 20 and not _NO_TOPIC.search(what) else ""


def _ends_topic(who: str, topic: str) -> bool:
    """Whether two characters say who is paid (基地) and the heading says in full which (工业设计基地)."""
    return len(who) == 2 and who not in WEAK_PAYEES and len(topic) > 3 and topic.endswith(who)


def _by_grade(spots: list[Spot], told: str) -> None:
    """Name the grades that go on from the payment ``told``: C类人才住房补贴80万元；D类人才、E类人才50万元、30万元."""
    grade, pay = GRADE.match(told), PAYMENT_WORDS.paid_end.search(told)
    if grade is None or pay is None:
        return
    for spot in spots:
        own = GRADE.match(spot.name)
        whose = spot.name[own.end() :] if own else ""
        if own and "元" in spot.quantity.unit and not spot.paid and told.startswith(whose, grade.end()):
            spot.name, spot.paid = own.group() + told[grade.end() :], True
