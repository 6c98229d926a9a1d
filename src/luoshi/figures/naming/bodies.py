"""What is counted of bodies told before: seats and pupils of schools, staff of units, those who are supported."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import clause_noun
from luoshi.figures.naming.spots import Spot, earlier_clauses
from luoshi.figures.naming.surroundings import Surroundings
from luoshi.figures.naming.vocabulary import VOCABULARY

_WHOSE: Final = re.compile("(?P<who>[\u4e00-\u9fff]{2,8}?)(?:基本|最低|生活|养育|供养|护理|救助|保障|集中|分散|社会)")


_FOR_EACH: Final = re.compile("^每[个所家][一-鿿]{1,4}?(?=公办|民办|普惠|托育|幼儿|小学|中学|学校)")


def of_school(seats: str, around: Surroundings) -> str:
    """新建幼儿园15所，增加学位2900个: the seats are those of the schools counted before."""
    before, schools = around.before, VOCABULARY.schools
    if before is None or not before.name.endswith(schools):
        return seats
    kinds = sum(one.name.endswith(schools) for one in around.earlier)
    kinds = max(kinds, sum(before.name.count(kind) for kind in schools if len(kind) > 1))
    return seats if kinds > 1 or "、" in before.name else _FOR_EACH.sub("", before.name) + seats


def body(noun: str, around: Surroundings) -> str:
    """供水单位 of 供水单位16家，从业人员90人: whose staff it is, or whom checks were of; empty for none."""
    told = (around.name_before, around.carried, *reversed(list((around.counted or {}).values())))
    if noun.endswith("人员") and not told[0].endswith(VOCABULARY.bodies):
        return ""
    return next((name for name in told if name.endswith(VOCABULARY.bodies)), "")


def of_staff(around: Surroundings) -> str:
    """卫生技术人员 of 卫生技术人员90人，其中：医院60人: who is counted at an institution; empty for nothing known."""
    wholes = [*(one.name for one in around.earlier), around.carried]
    return next((each for whole in wholes for each in VOCABULARY.staff if whole.endswith(each)), "")


def of_taught(noun: str, around: Surroundings) -> str:
    """小学43所，招生4900人: those who learn and teach at the schools that the sentence counted last."""
    for one in reversed(around.earlier):
        if one.name.endswith(VOCABULARY.schools):
            return one.name + noun
        taught = next((each for each in VOCABULARY.pupils if one.name.endswith(each) and one.name != each), "")
        if taught:
            return one.name.removesuffix(taught) + noun  # 中等职业学校招生1681人，在校生4503人
    return noun


_INSURANCE: Final = re.compile("(?:参加|参保)?(?:城乡|城镇|全国|全[省市县区])?(?P<what>[一-鿿]{2,10}保险)")


def of_insurance(noun: str, around: Surroundings) -> str:
    """基本养老保险参保职工 of 参加基本养老保险人数15490万人，其中参保职工11638万人: whose members they are."""
    told = (_INSURANCE.match(name) for name in (around.name_before, around.carried))
    found = next((match for match in told if match), None)
    return found["what"] + noun if found and "保险" not in noun else noun


def of_whom(spot: Spot, around: Surroundings) -> str:
    """特困人员 of 特困人员基本生活标准……，集中供养每人每月1248元."""
    names = [around.name_before, *(clause_noun(clause) for clause in earlier_clauses(spot.left)), around.carried]
    found = next((match for name in names if (match := _WHOSE.match(name))), None)
    return found["who"] if found and found["who"] != "机构" else ""  # 机构集中养育……，社会散居……
