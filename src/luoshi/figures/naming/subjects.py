"""What goes in front of a counted noun that says too little alone: whose it is, or who gives it."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import EDGE, ends_with_verb, strip_hedges, strip_lead, strip_tail, tidy
from luoshi.figures.naming.spots import Spot, last_clause
from luoshi.figures.naming.surroundings import Surroundings
from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.figures.words import WORDS

_FOUND: Final = re.compile("[查摸找选列评提]出的")
_NO_JOINT: Final = frozenset("，,：:；;。！？!?和及与、或")
# 法律顾问每月至少到社区提供不少于6小时的[服务]
_PROVIDER: Final = re.compile(
    "(?:^|[，。；：])(?![对为向在通])(?P<who>[^，。；：\\d]{3,14}?)(?<!坚持)(?<!期间)(?:每[年月周次天季]|根据|按照|至少|应当)"
    "(?:[^，。；：]{0,40}|(?<=根据)[^。；：\\d]{0,48}|(?<=按照)[^。；：\\d]{0,48})(?:提供|开展)[^，。；：]{0,6}$"
)


def subject_of(spot: Spot, noun: str, after: str, around: Surroundings) -> str:
    """What goes in front of the counted noun: 公办幼儿园 of 公办幼儿园新增24个托班; empty for nothing."""
    if spot.left[-1:] == "的" and _FOUND.search(spot.left):
        return ""  # 排查出的全域范围内的190个坑塘
    if after == "服务" and (provider := _PROVIDER.search(spot.ahead + spot.left)):
        return strip_lead(provider["who"])[0]
    subject = _subject_before_verb(spot.left, 20 if len(after) <= 5 else 14)
    if not subject and len(after) <= 3:
        subject = _served(spot.left)
    if subject:
        return subject
    joined = spot.left.rstrip()[-1:] not in _NO_JOINT and not ends_with_verb(spot.left)
    if noun and joined and len(after) <= 5 and 3 <= len(noun) <= 14 and _is_subject(noun):
        return noun
    before = around.before
    goes_on = before and before.head and not spot.left.strip(EDGE + "和及与")
    return before.head if before and goes_on and not WORDS.predicates.search(before.right, 2) else ""


def _served(left: str) -> str:
    """Who is served, where what is counted says too little alone: 为[就业年龄段残疾人]提供200人次的培训."""
    clause = strip_hedges(last_clause(left))
    verb = WORDS.verb_at_end(clause)
    served = clause[1:-verb] if verb and clause.startswith("为") else ""
    return served if 3 <= len(served) <= 14 and "、" not in served else ""


def _is_subject(noun: str) -> bool:
    return (
        "、" not in noun
        and not noun.startswith(("提前", "将", "把"))
        and not noun.endswith((*VOCABULARY.places, "方面", "区内", "范围内", "境内"))
    )


def _subject_before_verb(left: str, longest: int) -> str:
    """The subject before the verb of the last clause, when it is not who is served, a place or a time."""
    lists = VOCABULARY
    clause = strip_hedges(last_clause(left))
    verb = WORDS.verb_at_end(clause)
    if not 0 < verb < len(clause) or clause[0] in "将把":
        return ""
    subject = strip_lead(clause[:-verb])[0]
    if subject[:1] == "在" and "、" in subject:
        return ""  # 在边境地区、薄弱村[新建]棚室
    if subject.startswith(("含", *lists.serving)) or subject.endswith(("和", "及", "与", "或", "并")):
        return ""
    if "两级" in subject or "三级" in subject or "财政" in subject:
        return ""  # 市、县两级筹集[建设], 县财政每年[安排]: who does it
    subject = strip_tail(subject.removeprefix("在").rpartition("、")[2])
    return tidy(subject) if 3 <= len(subject) <= longest and not subject.endswith(lists.no_subject) else ""
