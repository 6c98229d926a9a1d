"""Numbers inside quotation marks: mostly parts of a name (“百千万”工程), at times quantities all the same."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

_QUANTITY: Final = re.compile(
    r"^[“\"](?:约|超|近)?\d[\d.,]*(?:万|亿|千|百)*(?!项目|工程|计划|行动)[^\d”\"]{0,3}\+?[”\"](?=[^，。；])"
)
_SPOKEN: Final = re.compile("“[^“”《》]*，[^“”《》]*$")  # “一季度，税收增长5%，……”: what somebody said
# 实现“全市人才总量达到[320万名]左右，……”的目标
_GOAL: Final = re.compile('[“"][^“”"]{2,80}(?:达到?|超过|突破|提高到|不低于|不少于|控制在)')
_FAR: Final = 60


def measures_in_quotes(text: str, quantity: Quantity) -> bool:
    """Whether a number inside quotation marks stands in no name but in a quantity: “100+”家, or in what is said.

    >>> from luoshi.text.quantities import scan
    >>> text = "“全县工匠达到300名左右，建成工坊9家”的目标；“百家2000万”计划"
    >>> [measures_in_quotes(text, quantity) for quantity in scan(text)]
    [True, True, False]
    """
    if not quantity.unit:
        return False
    if _SPOKEN.search(text, max(0, quantity.begin - _FAR), quantity.begin):
        return True
    opening = max(text.rfind("“", 0, quantity.begin + 1), text.rfind('"', 0, quantity.begin + 1))
    if opening < 0:
        return False
    if _QUANTITY.match(text[opening : quantity.stop + 8]):
        return True
    return _GOAL.fullmatch(text, opening, quantity.start) is not None
