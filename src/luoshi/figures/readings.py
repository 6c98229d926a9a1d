"""What the words before a number say of it: done or promised, for which period, up or down, sure or striven for."""

from __future__ import annotations

import re
from typing import Any, Final

from luoshi.figures.context import Context
from luoshi.figures.laid_down import lays_down
from luoshi.figures.measures import is_rate, judge_measure
from luoshi.figures.naming.payment_words import PAYMENT_WORDS
from luoshi.figures.naming.spots import Spot
from luoshi.figures.old_levels import JOINTS, NUMBERS_BEFORE
from luoshi.figures.standards import PERSONS
from luoshi.figures.told_sentence import Sentence
from luoshi.figures.word_sets import common_characters
from luoshi.lexicon import load
from luoshi.text.holding import holds
from luoshi.text.quantities import Quantity, by_first_character

_MEASURE_UNITS: Final = frozenset({"%", "个百分点", "分", "倍"})
_NEW_CLAUSE: Final = re.compile(r"[，,；;：:（。]|新增|新建")
_GOAL_BEHIND: Final = re.compile("的?(?:年度|全年|预期|发展|增长|既定|奋斗)*目标(?!任务的)")
_GOAL_BEGINS: Final = frozenset("的年全预发增既奋目")
# 围绕90亩育苗、20亩造林的目标：what work is done for
_LISTED_GOAL: Final = re.compile(
    "(?:围绕|锚定|对照|瞄准|朝着)(?:[^，。；\\d]{0,12}\\d[\\d.]*[^，。；、\\d]{1,12}、?){1,5}的目标"
)
# What is striven for from above and got: 争取新增债券4.8亿元
_OBTAINED: Final = re.compile(
    "争取(?:到|新增|再|上级|中央|省级)*[^，。；]{0,10}(?:债券|资金|补助|转移支付|国债|额度|支持)"
)
# a time to strive by, but not 争取到位资金9亿元
_STRIVEN_BY: Final = re.compile(
    "争取[一二三四五\\d]+年(?:后|内|时间)?，|(?:力争|争取)(?:到|至|用|在|经过)[^，。；元]{0,12}(?:[年月日天底末前内]|季度|时间|努力|期间|左右)，|力争通过[^，。；\\d]{2,12}，"
)
_GROWS: Final = ("增长", "的增长", "的增速", "的正增长", "的负增长")
# 每人每月发放50元: what is paid to each, no level that was reached (提高到每人每月50元)
_PAID_EACH: Final = re.compile("每人每[月年天日][^，。；到至为由达增]{0,10}$")
_PAYMENTS: Final = ("补贴", "津贴", "补助")  # 老人补贴为600元/人/年
_MOVED: Final = ("实现了", "提高", "增加", "调整", "达到", "增至", "由", "从", "标准")
_LEFT_IT: Final = re.compile("脱贫|成为|转移")
# 《行动方案》指出，到2027年……; 报告提出，新增就业6000人
_PLAN_SAYS: Final = re.compile(
    "(?:(?:方案|计划|规划|纲要|意见)[》”]?(?:进一步|还|明确)?(?:提出|明确|要求|指出|提到)"
    "|报告[》”]?(?:还|明确)?(?:提出|明确|要求)|实事中?(?:更|还)?(?:明确)?提到)，"
    "|(?:方案|计划|规划|措施|意见)》[^，。]{0,10}(?:印发|出台|发布)，(?:明确|提出|要求)"
)


class _Cues:
    """The words of ``lexicon/tense.toml`` and ``lexicon/measures.toml`` that speak of a number, as patterns."""

    def __init__(self, tense: dict[str, Any], levels: dict[str, Any]) -> None:
        self.target, self.actual, self.stretch = (
            re.compile(by_first_character(tense[name])) for name in ("target", "actual", "stretch")
        )
        self.stretch_marks = common_characters(tense["stretch"])
        self.target_marks, self.announced_marks = (common_characters(tense[name]) for name in ("target", "announced"))
        self.actual_begins = frozenset(word[0] for word in tense["actual"])
        held = "".join(f"(?<!{word}预期)" for word in tense["expectation_held"])  # behind the word: it is found fast
        named = by_first_character(tense["expectation_named"])
        self.estimated = re.compile(f"{by_first_character(tense['estimated'])}|预期{held}(?!{named})")
        self.announced, self.done = (re.compile(by_first_character(tense[name])) for name in ("announced", "done"))
        self.moving_to = re.compile(f"(?:{by_first_character(levels['moving'])})[到至为]")
        self.promised_per = re.compile(f"每(?:{by_first_character(levels['promised_per'])})(?!口)[^，。；]{{0,20}}$")
        self.measured_against = re.compile(
            f"(?:{by_first_character(levels['fulfilled'])})[^，。；]{{0,12}}(?:{by_first_character(levels['plans'])})(?:[数值]?[（(]?\\d[\\d.,]*[^，。；\\d]{{1,6}}(?:[、和]\\d[\\d.,]*[^，。；、\\d]{{1,6}})*[）)]?的|的)?$"
        )
        self.plan_ends = frozenset(word[-1] for word in levels["plans"]) | {"的"}
        self.limits: tuple[str, ...] = tuple(levels["limits"])
        self.planned: tuple[str, ...] = tuple(tense["planned"])
        planned = by_first_character(tense["planned"])
        self.planned_before = re.compile(f"(?:{planned})(?:数|合计|总计|调整)?[为是达共约]*$")
        self.doing = frozenset(tense["doing"])


_CUES: Final = _Cues(load("tense")["sentence"], load("measures"))


def read_measure(spot: Spot, left: str, last: tuple[str, int] | None) -> tuple[str, int]:
    """The measure of a number and its sign.

    ``left`` is its clause up to it, ``last`` what was read of the number before in the sentence.

    A number that only follows its neighbour (增长2%，力争3%; 5.44个百分点、2.04分) shares its measure.
    """
    unit = spot.quantity.unit
    listed = unit == "元" and last is not None and last[0] == "ratio" and _MEMBER.fullmatch(spot.left)
    if last and listed and PAYMENT_WORDS.paid_end.search(spot.name):
        return last  # 一档每生每年3000元，二档2000元
    if spot.paid and unit.endswith("百分点"):
        return "change", 1  # 追加补助5个百分点
    if spot.paid:
        return ("ratio" if unit in ("%", "‰", "") or is_rate(left, unit) else "amount"), 1
    if unit == "%" and spot.right.startswith(_GROWS):
        return "growth", 1  # 收入保持10%以上增长
    follows = last and last[0] in ("growth", "change") and unit in _MEASURE_UNITS
    if last and follows and not _CUES.stretch.sub("", spot.left).strip("、，和及与约：目标-"):
        return ("growth" if unit == "%" else "change"), last[1]
    if last and last[0] == "change" and spot.mode == "listed" and not spot.left.strip("、和及与"):
        return last  # 同比减少4起、100人
    measure = judge_measure(left, spot.quantity, spot.name)
    if measure[0] == "stock" and _LEFT_IT.search(spot.right):
        return "amount", 1  # 2894名贫困人口全部脱贫
    if measure[0] == "change" and spot.mode == "right" and unit not in _MEASURE_UNITS:
        return "amount", 1  # 提升2处球场: the verb acts on what is counted
    if measure[0] == "stock" and last and last[0] == "amount" and "、" in left and _TRAINED.search(left):
        return last  # 培养督导员50名、社会工作从业人员3000名
    if last and last[0] == "stock" and measure[0] == "amount":
        goes_on = len(left) > len(spot.left) or spot.left.startswith("、")
        part = left == spot.left and left.startswith("其中") and spot.mode != "carried"
        if part or (goes_on and not _NEW_CLAUSE.search(spot.left)):
            return "stock", 1  # 累计引进地区总部148家、民营企业总部26家
    return measure


def goes_on(spot: Spot, unit: str, *, persons: bool = False) -> bool:
    """Whether a number only tells who gets how much behind one in ``unit``: 给予50万元安家费，领军人才[30万元].

    With ``persons`` the word before it has to be one for people: 产业基金规模[9万元] is no recipient.

    >>> from luoshi.text.quantities import parse_quantity
    >>> [goes_on(Spot(parse_quantity("30万元"), left, ""), "万元") for left in ("，领军人才", "，户均增收")]
    [True, False]
    """
    listed = "元" in unit or unit == "平方米"  # 最高100平方米住房，优秀专家[120平方米]
    member = _MEMBER.fullmatch(spot.left) if listed and spot.quantity.unit == unit else None
    return member is not None and (not persons or spot.left.endswith(PERSONS))


# 全年有望完成投资20亿元, but not 现有望远镜12台
_HOPED: Final = re.compile(
    "(?<![现拥已还没众])有望(?=(?:全部|提前|年内|全年)*(?:实现|突破|达|完成|超|建成|增长|保持|新增|开工|竣工|投产))"
)


def _aims(left: str) -> bool:
    """Whether the clause before a number says that so much is aimed at, and not that an aim was gone by or beaten."""
    if "有望" in left and _HOPED.search(left):
        return True
    for mark in _CUES.target_marks:  # asked of every number: most clauses hold none of them
        if mark in left:
            break
    else:
        return False
    for aim in _CUES.target.finditer(left):
        told = left[aim.end() :]
        breached = left.endswith(_GONE_BY, 0, aim.start()) or told.startswith(_OFFERED)  # 比承诺时限压缩62%
        if not breached and "已" not in told and told[:1] != "了":
            return True  # not 计划新开工项目已开工51个, 确保了5万人取暖
    return False


_GROWING: Final = ("增长", "提高", "下降", "增加")  # 农民平均每人的纯收入平均每年增长6%


# 1-2月份[已完成投资]: told beside what a plan promises
# but 上半年累计完成30亿元，全年90亿元: quarters have goals of their own
_SO_FAR: Final = re.compile(
    "(?:1[-—–至]\\d{1,2}月份?|今年以来|目前)[，,]?(?:[全我][国省市县区州旗镇])?(?:已|累计完成|共完成|实际完成)"
    "|(?:[一二三]季度|上半年|前[一二三]季度)[，,]?(?:[全我][国省市县区州旗镇])?(?:已|实际完成)"
)


def _done_so_far(left: str) -> bool:
    """Whether the clause before a number of a plan tells what was done of it so far."""
    return ("已" in left or "完成" in left) and _SO_FAR.match(left) is not None


def read_modality(context: Context, left: str, spot: Spot) -> str:
    """Target, actual, rule or context: what the clause before a number says, else where the number stands."""
    cues, name = _CUES, spot.name
    modality = context.modality
    by_standard = "按" in left and spot.right.startswith(("的标准", "标准"))  # 按照人均不少于0.1平方米的标准配建
    if modality == "target" and (by_standard or lays_down(context, left, spot)):
        return "rule"
    if context.ruling and modality == "rule" and (beside := _BESIDE_RULES.match(left)):
        return "actual" if beside["now"] else "target"
    if context.ruling and modality == "rule" and spot.verb in cues.doing and _is_counted(spot.quantity.unit):
        return "target"  # a notice that orders work: 年底前新建3处
    met = modality == "actual" and "完成" in left and "计划完成" not in left  # 全面完成造林计划任务7万亩
    if spot.mode == "plan" or (not met and name.endswith(cues.planned) and cues.planned_before.search(left)):
        return "target"
    if modality == "actual" and "争取" in left and _OBTAINED.search(left):
        return modality
    if spot.mode == "state" and (modality == "actual" or name.startswith(("已", "提前", "超额", "圆满"))):
        return "actual"  # 已完成年度目标任务的有3项
    alone = NUMBERS_BEFORE.sub("", left) if left[-1:] in JOINTS else left  # 分别占年度目标的125%、[80%]
    held = "计划完成率" in left or (alone[-1:] in cues.plan_ends and cues.measured_against.search(alone) is not None)
    held = held or (("较" in left or "比" in left) and _AGAINST_GOAL.search(left) is not None)
    if modality == "actual" and not held and _aims(left):
        return "target"
    if modality == "target":
        bare = left.lstrip("★") if left[:1] == "★" else left
        if (bare[:1] in cues.actual_begins and cues.actual.match(bare)) or _done_so_far(bare):
            modality = "actual"
        elif (
            "每" in left
            and cues.promised_per.search(left)
            and not left.endswith(_GROWING)
            and not cues.moving_to.search(left)
        ):
            return "rule"
    if modality == "actual" and "每人每" in left and _PAID_EACH.search(left):
        return modality if any(word in left for word in _MOVED) else "rule"
    if modality == "actual" and "/人" in spot.quantity.unit and any(word in name for word in _PAYMENTS):
        return modality if any(word in left for word in _MOVED) else "rule"
    if modality == "actual" and name.endswith(_CUES.limits) and _WON.search(left):
        return modality  # 累计争取资金9亿元，新增专项债券限额5亿元: what was got, no limit
    return (
        by_name(modality, name)
        if "元" not in spot.quantity.unit or not name.endswith(("指标", "指标任务"))
        else modality
    )


def _is_counted(unit: str) -> bool:
    """Whether a unit counts what is to be done; money is paid, and a share (护理型床位占比不低于60%) is a standard."""
    return "元" not in unit and unit not in ("%", "‰")


def by_name(modality: str, name: str) -> str:
    """The modality where the name alone tells that a limit was laid down (债务限额), or how many goals are: 等6项指标.

    >>> by_name("actual", "债务限额"), by_name("actual", "债务余额"), by_name("target", "债务限额")
    ('rule', 'actual', 'target')
    >>> by_name("target", "指标")
    'context'
    """
    if modality == "target" and name.endswith(("指标", "指标任务")):
        return "context"
    return "rule" if modality == "actual" and name.endswith(_CUES.limits) else modality


def is_goal(text: str, quantity: Quantity) -> bool:
    """Whether a number is called a goal right behind it: 增长6%的年度目标.

    >>> from luoshi.text.quantities import scan
    >>> text = "围绕增长6%的年度目标"
    >>> [is_goal(text, q) for q in scan(text)]
    [True]
    """
    if text[quantity.stop : quantity.stop + 1] in _GOAL_BEGINS and _GOAL_BEHIND.match(text, quantity.stop):
        return True
    return (
        holds(text, "的目标") and _LISTED_GOAL.search(text, max(0, quantity.begin - 40), quantity.stop + 40) is not None
    )


# 下半年，全省将确保完成生产总值9亿元，[完成]投资8亿元: all that follows is still to come
_ENSURES: Final = re.compile("(?<!即)将(?:确保|力争|努力)(?:完成|实现|达到)?")
# 今年我区计划完成造林0.8万亩，[封滩育林1.8万亩]
_YEARS_PLAN: Final = re.compile(
    "(?:^|[。；，：])(?:今年|全年|本年度|20\\d\\d年)，?[^，。；：\\d]{0,12}计划(?=完成|实施|新建|新增|建设|改造|种植|投资|培训|实现|提升)"
)
_TOLD_NEXT: Final = re.compile("。(?:\\Z|截[至止]|目前|现已)")  # 今年计划……；……。截至11月，……: all of it was planned
_HELD: Final = re.compile("已|目前|截[至止]|实际|同比|较上年|比上年")


def _may_say(text: str) -> bool:
    """Whether one of the ends of what `_PLAN_SAYS` finds is in a text, each looked for by its own character first."""
    return (
        "》" in text
        or ("出" in text and "出，" in text)
        or ("确" in text and "确，" in text)
        or ("求" in text and "求，" in text)
        or ("到" in text and "提到，" in text)
    )


def is_announced(sentence: Sentence, quantity: Quantity, left: str) -> bool:
    """Whether the sentence has turned to what will be done before a number: 计划年底前建成车库，新增车位400个."""
    text = sentence.text
    turn = None
    if any(mark in text for mark in _CUES.announced_marks):
        turn = _CUES.announced.search(text, sentence.start, quantity.begin)
    if turn is None and _may_say(text):
        turn = _PLAN_SAYS.search(text, sentence.start, quantity.begin)
    if turn and (_CUES.measured_against.search(left) or left.endswith(_BOOKED)):
        return False  # 高于目标值1.5个百分点; 年初计划9亿元，执行中……，支出完成10亿元
    if turn and turn.group() == "承诺" and "兑现" in sentence.text[sentence.start : turn.start()]:
        return False  # 兑现了河水变清的承诺，水质达到……
    if turn and turn.group() == "承诺" and text.startswith(("事项", "书", "制", *_OFFERED), turn.end()):
        return False  # 承诺事项兑现率95%
    if turn is None and holds(text, "计划") and (turn := _year_planned(sentence, quantity)):
        return _HELD.search(text, turn.end(), quantity.begin) is None
    if turn is None and "将" in text and (turn := _ENSURES.search(text, sentence.start, quantity.begin)):
        return _HELD.search(text, turn.end(), quantity.begin) is None
    return turn is not None and _CUES.done.search(sentence.text, turn.end(), quantity.begin) is None


_LIST: Final = 400  # characters of a list of what a year plans


def _year_planned(sentence: Sentence, quantity: Quantity) -> re.Match[str] | None:
    """Where the sentence of a number says what the year's plan is, or one before it in a list of what was planned."""
    text, start = sentence.text, sentence.start
    if text[start - 1 : start] == "；":
        stop = text.find("。", quantity.stop, quantity.stop + _LIST)
        if stop >= 0 and _TOLD_NEXT.match(text, stop):
            before = text.rfind("。", max(0, start - _LIST), start) + 1
            start = before if before or start <= _LIST else start
    return _YEARS_PLAN.search(text, start, quantity.begin)


_BOOKED: Final = ("收入完成", "支出完成", "收入执行", "支出执行", "投资完成")
_MEMBER: Final = re.compile("[，、；]?(?:青年)?[^，。；、\\d奖补给助贴发单每总累全年限均增收投资已共]{2,8}")


_WON: Final = re.compile(
    "(?:^|争取(?:到)?|获得)新增[^，。；下达]{0,6}债券[^，。；下达]{0,4}$|(?:争取到?|获得)[^，。；\\d]{2,16}$"
)
_OFFERED: Final = ("时限", "时间", "期限", "办结")
# 力争引进企业20家, 现有低保对象3200人: what a text that lays down aims at, and how things stand
_BESIDE_RULES: Final = re.compile(
    "(?P<now>现有|目前|截[至止]|现已)|(?:力争|争取|确保)|(?:20\\d\\d年|今年|全年|年内)(?:底?前?)?(?:[全我][省市县区州旗镇乡])?(?:计划|力争|确保|拟)"
)
_GONE_BY: Final = ("违反", "按", "按照")  # 违反规划建设的案件, 按计划完成
_AGAINST_GOAL: Final = re.compile("[较比][^，。；]{0,12}(?:目标|计划|预期)值?[低高快慢多少超]出?$")  # 较年初目标低
_TRAINED: Final = re.compile("培养|培训|引进|招聘|资助|选派")


def is_stretch(left: str, before: str = "") -> bool:
    """Whether the clause before a number strives for it: 力争3%; or a time ``before`` it: 力争到2030年，比重达到60%.

    >>> is_stretch("力争增长"), is_stretch("比重达到", "力争到2030年，"), is_stretch("比重达到", "力争增长3%，")
    (True, True, False)
    """
    if "争" in before and _STRIVEN_BY.search(before):
        return True
    for mark in _CUES.stretch_marks:  # asked of every number: most clauses hold none of them
        if mark in left:
            break
    else:
        return False
    return _CUES.stretch.search(left) is not None and _OBTAINED.search(left) is None


def estimated_from(sentence: Sentence) -> int:
    """From where on a sentence calls its numbers expected or preliminary; behind its end when it does not."""
    text = sentence.text
    if "预" not in text and "初" not in text and "测" not in text and "快" not in text:
        return sentence.end + 1
    word = _CUES.estimated.search(text, sentence.start, sentence.end)
    return word.end() if word else sentence.end + 1
