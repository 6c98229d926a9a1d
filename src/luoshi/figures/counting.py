"""The numbers of a passage that count something: all of them, with the units they share, without those that name."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from luoshi.documents.model import Passage
from luoshi.figures.conditions import without_conditions
from luoshi.figures.not_figures import why_name
from luoshi.figures.sentences import is_inside, quoted_stretches
from luoshi.figures.signs import take_in_signs
from luoshi.figures.task_counts import counts_tasks
from luoshi.text.chinese_quantities import scan_chinese
from luoshi.text.quantities import Quantity, scan
from luoshi.text.zeros import scan_zeros

# 利用系数和覆盖率分别达到[0.735]和76%
_LISTING: Final = re.compile("实事|分解|细[分化]")  # what a text says where its numbers may only count a list
_COEFFICIENT: Final = re.compile("系数[和、及与][^，。；\\d]{2,20}分别[^，。；\\d]{0,5}$")


def all_quantities(text: str) -> list[Quantity]:
    """The quantities of a text in Arabic and in Chinese numerals, in order, none inside another.

    >>> [(quantity.low, quantity.unit) for quantity in all_quantities("新建三所学校、12处公园")]
    [(3, '所'), (12, '处')]
    """
    found = list(scan(text))
    arabic = len(found)
    for quantity in scan_chinese(text):
        if not any(other.begin < quantity.stop and quantity.begin < other.stop for other in found):
            found.append(quantity)
    if "零" in text:
        found.extend(scan_zeros(text))
    if len(found) > arabic:
        found.sort(key=lambda quantity: quantity.start)
    take_in_signs(text, found)
    return found


def share_units(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """One unit shared by several numbers: 提高0.9、5.9个百分点.

    >>> text = "提高0.9、5.9个百分点"
    >>> [q.unit for q in share_units(text, list(scan(text)))]
    ['个百分点', '个百分点']
    """
    if not {"", "个", "万", "亿", "个亿", "人年"}.intersection([quantity.unit for quantity in quantities]):
        return quantities
    shared = [_one_by_one(quantity, text) for quantity in quantities]
    for index in range(len(shared) - 2, -1, -1):
        one, other = shared[index], shared[index + 1]
        scaled = one.unit in ("万", "亿") and other.unit in (f"{one.unit}元", "亿元", "万元")  # 1000万、2000万元
        if scaled:
            other = replace(other, unit=f"{one.unit}元")
        short = (
            not one.unit or scaled or (one.unit == "个" and other.unit in ("个百分点", "个工作日", "个月"))
        )  # 0.1个、0.9个百分点
        if short and other.unit and text[one.stop : other.begin].rstrip("-") in ("、", "和", "及", "与"):
            shared[index] = replace(one, unit=other.unit)
    return shared


def _one_by_one(quantity: Quantity, text: str) -> Quantity:
    """3个亿元以上项目 are three, and no 个亿; 118人年内脱贫 are people."""
    within = quantity.unit == "人年" and text[quantity.stop : quantity.stop + 1] in ("内", "底", "初", "末")
    if within or (quantity.unit == "个亿" and text.startswith("元", quantity.stop)):
        return replace(quantity, unit=quantity.unit[:1], stop=quantity.stop - 1)
    return quantity


def counting_quantities(passage: Passage) -> list[Quantity]:
    """The quantities of a passage that count something and are no part of a name, in order."""
    text = passage.text
    quantities = all_quantities(text)
    if not quantities:
        return quantities
    quantities = share_units(text, quantities)
    if passage.role == "heading" or "（项目" in text or _LISTING.search(text):
        quantities = [quantity for quantity in quantities if not counts_tasks(text, quantity, passage.role)]
    if passage.role == "heading" and "（" in text:
        opened = text.find(
            "（"
        )  # 城区环境方面（3个项目） counts the list itself; （86个，总投资214.6亿元） tells of it
        if not any(quantity.start > opened and quantity.unit.endswith("元") for quantity in quantities):
            quantities = [quantity for quantity in quantities if quantity.start <= opened]
    quotes = quoted_stretches(text)
    kept = [quantity for quantity in quantities if why_name(text, quantity, is_inside(quotes, quantity.start)) is None]
    if "系数" in text:
        kept = [_of_coefficient(quantity, text) for quantity in kept]
    return without_conditions(text, kept)


def _of_coefficient(quantity: Quantity, text: str) -> Quantity:
    """A coefficient has no unit, whatever the number behind it has: 利用系数和覆盖率分别达到[0.735]和76%."""
    bare = (
        quantity.unit == "%" and quantity.stop == quantity.end and text[quantity.end : quantity.end + 1] in ("和", "、")
    )
    told = bare and _COEFFICIENT.search(text, max(0, quantity.begin - 40), quantity.begin) is not None
    return replace(quantity, unit="") if told else quantity
