"""The last touch to names: what leads to them goes, and those that have none get one."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.stages import other_stage
from luoshi.figures.naming.trims import trimmed
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.naming.wholes import same_elsewhere
from luoshi.figures.words import WORDS

_STAGES: Final = VOCABULARY.deeds_alone
# 就医结算390万人次，其中来自京津[106万人次]; 销售增长65%，连续10个月增速保持在[50%]以上
_OF_THE_ONE_BEFORE: Final = re.compile("来自[^，。；]{2,6}|连续\\d+个?[月年周季]度?(?:增[速幅]|涨幅)?")

_TOLD_OF_IT: Final = ("来", "连")
_LIMITS: Final = ("限额", "债务限额", "的限额", "政府债务限额")  # 控制在省核定的[61亿元]限额以内
_SET: Final = re.compile("(?:核定|下达|批准|确定)的?$")

_TWICE: Final = re.compile("(人才|企业|团队|项目|机构|单位|贴息|补贴|补助|津贴|奖励|资助)\\1")  # 紧缺人才[人才]津贴
# 实事项目30项，其中“新增托位”、“建设泳池”等[17项]超额完成
_EXAMPLES: Final = re.compile("(?:“[^“”]+”[、和及]?){2,}等(?P<share>占比|比例|比重|)")

_GRADES: Final = "初级|中级|高级|高级技师|技师|[一二三四五]级|[甲乙丙]级|[一二三]等|[一二三]档"
_GRADE_BEGINS: Final = frozenset("初中高技一二三四五甲乙丙")
_GRADED: Final = re.compile(f"(?P<grade>{_GRADES})(?P<rest>.+)")  # A类工种初级1500元、中级[2000元]
_GRADE_END: Final = re.compile(f"(?:{_GRADES})\\Z")
_GRADE_ABOVE: Final = re.compile("(?P<grade>(?:国家|省|市|区|县)级)及?以上(?=.{2})")
_TERMS: Final = ("期限", "最长", "最长期限")
# 项目总投资9亿元，2026年计划完成投资[2亿元]
_OWN_INVESTED: Final = re.compile("(?<![总资])投资(?:约|达|近|超)*$")
# 项目新开工2个、计划建成[2个]
_BUILT: Final = re.compile(
    "[、，和及]?(?:计划|已|拟|预计|年内)*(?P<stage>(?:基本)?建成(?:投产|投用)?|投产|投用|完工|竣工|续建|在建|交付|改造提升|提升改造|改造|改扩建|改建|扩建)"
)
_TERM_END: Final = re.compile("(?<=期限)(?:一般|最长|原则上|统一)+$")


def _same_grades(graded: re.Match[str], before: str) -> str:
    """危房户二级补助 of 危房户一级补助5000元，[二级补助]3000元: whose it is stands before the first; else empty."""
    head = before.removesuffix(graded["rest"])
    grade = _GRADE_END.search(head) if head != before else None
    return head[: grade.start()] + graded.group() if grade and grade.start() >= 2 else ""


# 持证率达到95%，组织[培训]不少于600人次
_DEED: Final = re.compile("(?P<deed>培训|演练|宣传|巡查|走访|检查|体检|招聘|演出|慰问|救助|抽检|执法)(?:共|约|达)*$")


def _own_deed(spot: Spot) -> str:
    """What its own clause says is done, behind a rate that was told of something else: 培训; empty for none."""
    deed = _DEED.search(spot.left)
    return deed["deed"] if deed else ""


# 收入线标准[由家庭年人均收入]: what was measured before is no part of what it is called
_LEFT_LEVEL: Final = re.compile("(?<=[标水额比价指工])(?P<end>准|平|度|例|格|标|资)[由从][^由从]{2,14}$")


_SHORT: Final = 4  # characters of 申请, which was told in full before


def _counts_before(spot: Spot, name_before: str) -> bool:
    """Whether a change is of what was counted before: 受理信息公开申请90件，申请数量下降[12%]."""
    if spot.quantity.unit not in ("%", "个百分点", "倍") or not ("数量" in spot.left or "件数" in spot.left):
        return False
    return 0 < len(spot.name) <= _SHORT and name_before.endswith(spot.name)


def round_off(spots: list[Spot], topic: str) -> None:
    """Names without what leads to them, and names for those that have none."""
    first_of_all = ""
    shared = False
    before: Spot | None = None
    for spot in spots:
        if before is not None and spot.quantity.unit == "%":
            spot.name = same_elsewhere(spot, before)
        name_before = before.name if before is not None else ""
        spot.name = trimmed(spot)
        if name_before and spot.name[:2] == "最高" and spot.name[2:] in WORDS.generic:
            spot.name = name_before + spot.name[2:]  # 贷款最高不超过……的110%、总额不超过400万元
        if _counts_before(spot, name_before):
            spot.name = name_before
        if "由" in spot.name or "从" in spot.name:
            spot.name = _LEFT_LEVEL.sub(r"\g<end>", spot.name)
        _complete(spot, name_before, topic)
        if graded := _GRADED.match(spot.name) if name_before and spot.name[:1] in _GRADE_BEGINS else None:
            first_of_all = _grade(spot, graded, name_before, first_of_all)
        by_grade = "级" in spot.name[1:3] and "级" in spot.left
        if by_grade and (above := _GRADE_ABOVE.match(spot.name)) and above.group() not in spot.left:
            spot.name = above["grade"] + spot.name[above.end() :]  # 市级以上企业90家，其中国家级[6家]
        _go_on(spot, before)
        _round(spot, name_before, topic)
        listed = _EXAMPLES.fullmatch(spot.name) if spot.name[:1] == "“" and name_before else None
        same_unit = before is not None and spot.quantity.unit == before.quantity.unit
        if listed and (shared if listed["share"] else same_unit):
            spot.name = name_before + listed["share"]
        shared = listed is not None and not listed["share"]
        before = spot


def _complete(spot: Spot, name_before: str, topic: str) -> None:
    """A name for a number that has none, or none of its own."""
    if spot.right.startswith(_LIMITS) and _SET.search(spot.name):
        spot.name, spot.mode = "债务限额", "right"
    if name_before and spot.name[:1] in _TOLD_OF_IT and _OF_THE_ONE_BEFORE.fullmatch(spot.name):
        spot.name, spot.mode = name_before, "carried"
    if not spot.name:  # 新开工30项 with nothing else: the stage itself
        stage = spot.verb if spot.verb.endswith(_STAGES) and spot.left.endswith(spot.verb) else ""
        stage = stage.removeprefix("开展").removeprefix("组织").removeprefix("计划") or stage
        spot.name, spot.mode = topic or stage or name_before, "carried"


def _grade(spot: Spot, graded: re.Match[str], name_before: str, first_of_all: str) -> str:
    """Give a grade what the grade before it is of; returns what the first grade of all was of."""
    if not graded["rest"][:1].isdigit() and (same := _same_grades(graded, name_before)):
        spot.name = same
    if graded["rest"] in (name_before, first_of_all):
        first_of_all = graded["rest"]
        if _GRADE_END.search(first_of_all):  # not 医院68个（三级医院5个
            spot.name = _GRADE_END.sub(graded["grade"], first_of_all)
    return first_of_all


def _go_on(spot: Spot, before: Spot | None) -> None:
    """Tell what goes on from the number before apart from it: another sum, another stage, a deed of its own."""
    name_before = before.name if before is not None else ""
    if spot.name.endswith("总投资") and _OWN_INVESTED.search(spot.left):
        spot.name = (name_before if name_before.endswith("总投资") else spot.name).removesuffix("总投资") + "投资"
    if before is None or spot.mode != "carried" or spot.name != name_before:
        return
    if built := _BUILT.fullmatch(spot.left):
        spot.name = other_stage(name_before, built["stage"])
    elif before.quantity.unit == "%" != spot.quantity.unit:
        spot.name = _own_deed(spot) or spot.name


def _round(spot: Spot, name_before: str, topic: str) -> None:
    """The end of a term, and what a name says twice."""
    if "期限" in spot.name:
        spot.name = _TERM_END.sub("", spot.name)
    if spot.name in _TERMS:
        spot.name = f"{topic}期限" if topic else "期限"
    half = len(spot.name) // 2
    if half > 1 and spot.name == spot.name[:half] * 2:  # 从15个县（市）扩大到57个[县（市）]
        spot.name = name_before if name_before.endswith(spot.name[:half]) else spot.name[:half]
    if spot.paid:
        spot.name = _TWICE.sub(r"\1", spot.name.removeprefix("按照"))
