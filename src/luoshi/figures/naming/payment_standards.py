"""Sums told before what is paid by them: 按20万元/家的标准，给予孵化器一次性奖励; 按博士每人8万元的标准，给予补贴."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import tidy
from luoshi.figures.naming.payment_words import KINDS

_PAY: Final = f"(?P<pay>一次性[一-鿿]{{0,4}}?{KINDS}|(?:(?!一次性)[一-鿿]){{0,4}}?{KINDS})"
_STANDARD: Final = re.compile(
    "(?:[、，][^，。；\\d]{2,32}\\d[\\d.]*万?元)*(?:且[^，。；\\d]{0,4}总额不?超?过?\\d[\\d.]*万?元)?的?(?:标准|比例|额度)(?:，|(?=发放))(?:给予|发放|予以)(?P<who>[^，。；\\d]{0,18}?)"
    + _PAY
    + "(?=[，。；]|\\Z)"
)
# 按博士学位人员每人[8万元]
_MEMBER: Final = re.compile("(?:按照?)?(?P<who>[^，。；、\\d]{2,14}?)(?:每[人名家户个]|分别)+$")
# 按博士、高级职称人员[15万元]
_PERSONS: Final = re.compile(
    "(?:按照?)?(?P<who>[^，。；\\d]{2,36}(?:人员|人才|毕业生|研究生|博士|硕士|本科|专科|学生|教师|医师|技师))"
)
_LOOSE: Final = re.compile("^(?:相关|有关|该|上述|企业|单位)+")


def name_by_standard(clause: str, rest: str) -> tuple[str, str]:
    """Who a standard is for and what is paid by it; both empty where ``rest``, behind the number, tells no payment.

    >>> name_by_standard("按", "的标准，给予相关孵化器一次性奖励。")
    ('孵化器', '一次性奖励')
    >>> name_by_standard("按博士每人", "、硕士每人5万元的标准，给予研发机构科研经费补贴，")
    ('博士', '科研经费补贴')
    """
    found = _STANDARD.match(rest)
    if found is None:
        return "", ""
    member = _MEMBER.fullmatch(clause) or _PERSONS.fullmatch(clause)
    return tidy(member["who"] if member else _LOOSE.sub("", found["who"])), found["pay"]
