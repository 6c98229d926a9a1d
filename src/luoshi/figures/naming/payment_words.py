"""What the words of ``lexicon/payments.toml`` find in a sentence, as patterns."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.word_sets import common_characters
from luoshi.lexicon import load
from luoshi.text.quantities import by_first_character

KINDS: Final = "(?:奖励|奖补|补助|补贴|资助)"  # of payment, as most policies call them
# Recipients that tell nothing of what they are paid for.
WEAK_PAYEES: Final = frozenset(
    {
        "企业",
        "单位",
        "项目",
        "产品",
        "药品",
        "品种",
        "机构",
        "个人",
        "主体",
        *(f"{one}{joined}{other}" for one in ("企业", "单位") for joined in "或和及" for other in ("个人", "单位")),
        "申请单位",
        "申报主体",
        "申请主体",
        "实施主体",
        "投资主体",
        "建设主体",
        "获证单位",
        "申报单位",
        "项目单位",
        "企业或项目单位",
        "主办方",
        "承办方",
        "主办单位",
        "承办单位",
        "运营主体",
        "运营单位",
    }
)


class PaymentWords:
    """The patterns of ``lexicon/payments.toml``."""

    def __init__(self, data: dict[str, Any]) -> None:
        pay, tails, giving, caps = (by_first_character(data[name]) for name in ("pay", "pay_tails", "giving", "caps"))
        what = rf"[^，。；：、\d（）]{{0,16}}?(?:{pay})(?:{tails})?"
        self.hinting = tuple(data["hints"])
        self.rare_hints = tuple(
            (mark, tuple(hint for hint in data["rare_hints"] if mark in hint))
            for mark in common_characters(data["rare_hints"])
        )
        self.hint_marks = common_characters(data["hints"])
        self.hints = re.compile(by_first_character(data["hints"]))
        self.behind = re.compile(
            rf"(?:（[^（）]*）)?(?:左右|以内|以下)?(?:/[户家人])?的?(?:标准|比例|额度)?的?(?:(?:分别|一次性)?(?:{giving}))?(?P<what>{what})"
            rf"(?=\Z|[，。；：、）（]|给|用于|上限|政策|的)"
        )
        self.before = re.compile(
            rf"(?P<what>{what})(?:标准|比例|金额|额度|总额|力度)?(?:{caps}|分别|约|达到?|为|按|一次性|可达|原则上|每[^，。；\d]{{1,6}}"
            rf"|提高到|提高至|调整为|增加到|上浮至|再|共|至)*\Z"
        )
        self.cap = re.compile(rf"(?:{caps})(?:{caps}|为|达|可达|约|共)*\Z")
        self.bare = re.compile(
            rf"(?:(?:适当|一定|相应)的?|一次性|额外|分阶段|加发|全额|等额|年度|(?<![青少成老百周])年(?=[补奖资])|配套|资金|经费|现金|财政)?(?:{pay}){{1,2}}(?:{tails})?"
        )
        self.paid_end = re.compile(f"(?:{self.bare.pattern})$")
        # 一次性奖励楼宇业主[100万元]: who is paid stands behind the verb
        self.pays_whom = re.compile(
            "(?P<pay>(?:一次性)?(?:奖励|补助|补贴|资助|奖补))(?:给|予)?"
            rf"(?P<who>[^，。；、\d]{{0,12}}?(?:{by_first_character(data['payees'])}))$"
        )
        # 给予[企业]奖励: who stands there tells nothing
        self.weak_payee = re.compile(rf"(?:{by_first_character(list(WEAK_PAYEES))})(?=(?:{self.bare.pattern})\Z)")
        self.pays_share = re.compile(
            rf"^(?:再|可|一次性)*(?:给予(?P<whom>[^，。；、\d的对按]{{2,8}}?))?(?P<pay>{by_first_character(data['pay'][:7])})(?:其|给予)?(?P<of>(?!资金|金额|标准|总额|比例|额度)[^，。；、\d占达]{{2,10}})的$"
        )
        self.payee_clause = re.compile(
            f"的(?P<who>[^，。；的\\d]{{1,16}}(?:{by_first_character(data['payees'])}))，"
            "(?:自[^，。；]{2,16}起，)?(?:(?:对其|在)[^，。；\\d]{2,16}?(?=按|每))?(?:可|再|将)*(?:按|给予|一次性|分别|每)[^，。；]*$"
        )
        self.payee_told = re.compile(
            rf"(?:^|[。；])(?:(?![对凡])[^，。；：给\d的对]{{2,10}}的)?(?P<who>(?![对凡])[^，。；：给\d的]{{0,40}}(?:{by_first_character(data['payees'])}))[，：](?:按|给予|参照|一次性给予|每年给予|每人一次性|每年发放|每[人月]每?[月年]?(?:发放|给予|补贴|补助))"
        )
        self.payee_end = re.compile(f"(?:{by_first_character([*data['payees'], *WEAK_PAYEES])})$")
        self.given_to = re.compile(rf"[^，。]+(?:{by_first_character(data['hands_out'])})")
        self.gives = re.compile(rf".*(?:{giving})")
        per = by_first_character(list(VOCABULARY.per))
        self.lead = re.compile(
            rf"^(?:(?!再生)(?:[一二三四五六七八九十]{{1,2}}是|第[一二三四五]年|[前后][一二两三四五]年|(?:项目)?(?:执行|实施|建设|认定|合同|政策)期内|每(?:{per})|{by_first_character(data['leads'])}))+(?!类)(?=[\u4e00-\u9fff]{{2}})"
        )
        self.rate = re.compile(rf"(?:每[\u4e00-\u9fff]{{1,4}}?|单(?:品种|项|件))(?:最高|累计)*(?=(?:一次性)?(?:{pay}))")
        self.no_step: tuple[str, ...] = tuple(data["no_step"])
        self.no_deed: tuple[str, ...] = tuple(data["no_deed"])
        self.anyone = tuple(data["anyone"])


PAYMENT_WORDS: Final = PaymentWords(load("payments"))


def speaks_of_payment(text: str) -> bool:
    """Whether a text speaks of payments at all.

    >>> speaks_of_payment("给予50万元奖励"), speaks_of_payment("新增3家康复中心")
    (True, False)
    """
    for mark in PAYMENT_WORDS.hint_marks:  # asked of every sentence; any() takes longer
        if mark in text:
            if any(hint in text for hint in PAYMENT_WORDS.hinting):
                return True
            break
    for mark, hints in PAYMENT_WORDS.rare_hints:
        if mark in text:
            for hint in hints:
                if hint in text:
                    return True
    return False


@lru_cache(maxsize=4)
def may_speak_of_payment(text: str) -> bool:
    """`speaks_of_payment` of a passage, asked again at each of its sentences and numbers."""
    return speaks_of_payment(text)


_ONE_OF_THEM: Final = re.compile(
    "(?<=[一-鿿]{2})每(?:列|架次|班|航次|场)(?=奖励|补助|补贴)|^(?:单个|每个|同一)(?:项目|企业|单位|机构)的?(?=..)|^每[一-鿿]{1,3}(?=[一-鿿]{2,6}(?:补贴|补助|奖励)$)"
)
_SOME: Final = re.compile(
    "(?:适当|一定|相应)的?(?=(?:资金)?(?:补[贴助]|奖励|奖补|资助|扶持|支持))"
)  # how much is said by the number
# 年度研发费用较上年增长[补助]
_AGAINST_YEAR: Final = re.compile("^(?:年度|当年)|(?:较|比)(?:上年|去年|上一年)(?:度)?(?:增长|增加|提高|新增)(?:部分)?")
_LONG_ACCOUNT: Final = 12  # characters more than its topic
_TOLD_IN_FULL: Final = 6  # characters of a topic that stands for all that a list names


def shortened(name: str, topic: str) -> str:
    """The name of a payment without who each is, and without a long account of what the ``topic`` says in short."""
    name = _SOME.sub("", _ONE_OF_THEM.sub("", name).replace("最高", ""))
    if "上年" in name or "上一年" in name or "去年" in name:
        name = _AGAINST_YEAR.sub("", name)
    pay = PAYMENT_WORDS.paid_end.search(name)
    if pay is None or not topic or topic not in name or name.endswith(topic, 0, pay.start()):
        return name  # 博士研究生、高级职称人员生活补贴 below 生活补贴: the topic is only what is paid
    if "、" in name[: pay.start()] and len(topic) < _TOLD_IN_FULL:
        return name  # 制造业创新中心、技术创新示范企业 below 创新示范: what each is tells more
    return topic + pay.group() if pay.start() > len(topic) + _LONG_ACCOUNT else name
