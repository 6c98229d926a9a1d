"""Who else is paid, told in a list behind a payment: 病故军人遗属每人每月80元, 硕士研究生1500元."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming import payment_conditions
from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.payment_words import PAYMENT_WORDS
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.vocabulary import GRADE

_MEMBER: Final = re.compile("(?P<who>[^，。；：\\d每对给按为向在、]{2,14})(?:(?:每[人月年户])+|每?[场项个家年]?最高)")
_GRADE_BEHIND: Final = re.compile(
    f"(?P<what>[^，。；：\\d]{{3,20}}(?:补贴|补助|津贴|救助|奖励))(?P<grade>{GRADE.pattern})(?:每[人月年户])+"
)
_NO_MEMBER: Final = re.compile("标准|水平|收入|工资|养老金|保费|[提增]高?加?|达|支出|投入|人均|调|降|[到至为是]")
_PERSON: Final = re.compile(
    "[^，。；：、\\d每]{0,10}(?:研究生|毕业生|本科生|大专生|人才|博士|硕士|技师|高级工|教师|医师|农户|家庭)"
)
_LONGEST_PAY: Final = 10  # characters of 出口信用保险补助, which goes behind who is paid
_PERSONAL_PAY: Final = re.compile("(?:生活|住房|购房|安家|租房|岗位|人才|就业|创业|引才)?(?:补贴|补助|津贴|奖励|奖金)$")


def other_person(spot: Spot, clause: str, before: Spot) -> str:
    """硕士研究生生活补贴 of 博士研究生每月发放生活补贴3000元，硕士研究生[1500元]; empty for none."""
    alike = before.paid and spot.quantity.unit == before.quantity.unit and "元" in spot.quantity.unit
    if not alike or spot.right or _PERSON.fullmatch(clause) is None:
        return ""
    pay = _PERSONAL_PAY.search(before.name)
    return clause + pay.group() if pay and pay.start() >= 2 else ""


_RAISED: Final = re.compile(
    "(?P<who>(?!力争|确保|争取)[^，。；：\\d]{1,9}[^，。；：\\d率例平度量额值重])(?:可|再)?(?:提高|上浮|增加|上调|放宽)[到至]"
)


# 按8%给予补助，其中属于高端装备产业的提高到[10%]
_THOSE_RAISED: Final = re.compile(
    "(?:其中)?(?:对|属于|被认定为|列入)[^，。；：\\d]{2,20}的，?(?:(?:补助|补贴|奖励)?比例)?(?:可|再)?(?:提高|上浮|增加|上调|放宽)[到至]"
)


def raised_for(spot: Spot, clause: str, before: Spot) -> str:
    """小微企业保费补助 of 保费按50%补助，小微企业提高到[70%]: who gets a higher share; empty for none."""
    if (
        before.paid
        and before.quantity.unit == spot.quantity.unit
        and _THOSE_RAISED.fullmatch(clause)
        and not spot.right
    ):
        return before.name
    raised = _RAISED.fullmatch(clause) if before.paid and before.quantity.unit == spot.quantity.unit else None
    if raised is None or spot.right:
        return ""
    pay = PAYMENT_WORDS.paid_end.search(before.name)
    return raised["who"] + (before.name if pay and len(before.name) <= _LONGEST_PAY else pay.group() if pay else "")


def listed_member(clause: str, before: Spot | None, carried: str, said: str) -> str:
    """病故军人遗属抚恤金 of 病故军人遗属每人每月, where an 抚恤金 was told before; 二级护理补贴 behind 护理补贴一级."""
    if graded := _GRADE_BEHIND.fullmatch(clause):
        return str(graded["grade"] + graded["what"])
    if before is not None:
        told = before.name if before.paid and "每" in before.left else ""
    else:
        told = carried if "，" in said else ""
    member, pay = _MEMBER.fullmatch(clause), PAYMENT_WORDS.paid_end.search(told)
    if (
        member is None
        or pay is None
        or _NO_MEMBER.search(member["who"])
        or strip_lead(member["who"])[0] != member["who"]
    ):
        return ""
    if GRADE.fullmatch(member["who"]) and GRADE.match(told):
        return GRADE.sub(member["who"], told, count=1)
    return str(member["who"] + (payment_conditions.given(said) or pay.group()))
