"""Sums that only tell which ones are meant: 首个50万元村, 投资5亿元以上或年营业收入10亿元以上的重大项目."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

_OR_SIZED: Final = re.compile("或[^，。；\\d]{2,12}\\d[\\d.]*[万亿]*元?[^，。；\\d]{0,3}以上的[^，。；\\d]{2,14}")
_LINE: Final = re.compile("的(?:脱贫线|贫困线|收入线|低保线|扶贫标准|脱贫标准)")
_FROM_ZERO: Final = re.compile(
    '(?:级|以上)?(?:工业|产业|外资)?(?:项目|企业|园区)[^，。；\\d]{0,4}[“"]?(?:零的?突破|破零|“零”的?突破)'
)
# 自付费用超过1.2万元的部分，1.2万元至5万元报销60%: of which part of a bill a share is paid back
_REPAID: Final = frozenset("的报支补赔按部，")
_BAND: Final = re.compile(
    "的?(?:费用|医疗费用|合规费用)?部分(?=[，。；、按报支补赔由])|的?(?:部分)?，?(?:按照?|由[^，。；\\d]{2,12})?(?:给予|予以)?"
    "(?:报销|支付|补偿|赔付|救助)(?:比例)?(?:为|按)?\\d[\\d.]*%"
)
_FIRST_OF_KIND: Final = frozenset({"首个", "首家", "首座"})


def tells_which_ones(text: str, quantity: Quantity, stop: int, *, bounded: bool) -> bool:
    """Whether a number that ends at ``stop`` is only the size, or the line, by which some are told from others.

    ``bounded`` tells that it is an upper or a lower bound.

    >>> from luoshi.text.quantities import scan
    >>> texts = "力争出现首个50万元村", "越过人均4000元的脱贫线", "人均收入4000元的目标"
    >>> [[tells_which_ones(text, each, each.stop, bounded=False) for each in scan(text)] for text in texts]
    [[True], [True], [False]]
    """
    behind = text[stop : stop + 1]
    if "元" in quantity.unit and quantity.comparator != "eq" and behind in _REPAID and _BAND.match(text, stop):
        return True
    if behind == "的":
        return _LINE.match(text, stop) is not None
    if behind == "或":
        return bounded and _OR_SIZED.match(text, stop) is not None
    if "元" not in quantity.unit or behind not in _WHO:
        return False
    if text[quantity.begin - 2 : quantity.begin] in _FIRST_OF_KIND:
        return True
    return _FROM_ZERO.match(text, stop) is not None  # 实现[100亿元]项目“零的突破”


_WHO: Final = frozenset("村企园项商镇级以工产外")
