"""How a budget is adjusted in the course of the year: what is added and what is taken away, and what was sent down.

A government may adjust a budget only with the consent of the standing committee (Budget Law, Articles 67 to 69); what
it lays before it tells each subject by how much it moves (调减建设项目支出[7亿元]，调减科目主要是：公安[0.4亿元]、……).
"""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

_ADJUSTED: Final = re.compile("调(?P<way>[增减])(?![至到为整])")
_SUM: Final = r"\d[\d.,]*[万亿]?元(?:（[^（）]{0,20}）)?"
_TAIL: Final = re.compile(
    # 调增彩票公益金支出[2000万元]
    r"[^，。；：、\d至到为](?:[^，。；：\d]{0,40}[^，。；：、\d至到为])?(?:年初预算)?$"
    # 调减科目主要是：公安400万元、[水利300万元]; 调增支出2000万元，其中：福利彩票[1300万元]
    rf"|(?:的?(?:科目|项目|单位|部门)?(?:主要)?(?:是|为|有|包括)|[^，。；：\d]*{_SUM}，其中)：(?:[^，。；：\d]+{_SUM}、)*[^，。；：\d]{{1,24}}$"
)
# 由年初的9亿元调整为7亿元
_FROM_BUDGET: Final = re.compile("由年初(?:预算)?(?:安排|批准)?数?的?$")
_TO_BUDGET: Final = re.compile("调[整增减](?:为|到|至)")
_SENT_DOWN: Final = re.compile("(?<!提前)下达[^，。；\\d]{0,24}$")


def adjusted_by(text: str, start: int, quantity: Quantity) -> int:
    """1 for a sum that is added to a budget, -1 for one that is taken away, 0 for any other number.

    >>> from luoshi.text.quantities import scan
    >>> def ways(text): return [adjusted_by(text, 0, quantity) for quantity in scan(text)]
    >>> ways("调减建设项目支出700万元，调减科目主要是：公安400万元、水利300万元")
    [-1, -1, -1]
    >>> ways("调增彩票公益金支出900万元，其中：福利彩票500万元"), ways("支出调减至700万元"), ways("安排支出8万元")
    ([1, 1], [0], [0])
    """
    if "元" not in quantity.unit:
        return 0
    found = list(_ADJUSTED.finditer(text, start, quantity.begin))
    last = found[-1] if found else None
    if last is None or _TAIL.match(text[last.end() : quantity.begin]) is None:
        return 0
    return 1 if last["way"] == "增" else -1


def is_first_budget(text: str, quantity: Quantity) -> bool:
    """Whether a sum is the budget of the year before it was adjusted: 由年初的[9亿元]调整为7亿元.

    >>> from luoshi.text.quantities import scan
    >>> [is_first_budget(text, next(scan(text))) for text in ("收入由年初的9亿元调整为7亿元", "由年初的9家增加到12家")]
    [True, False]
    """
    begin = quantity.begin
    if "元" not in quantity.unit or not _TO_BUDGET.match(text, quantity.stop):
        return False
    return _FROM_BUDGET.search(text, max(0, begin - 12), begin) is not None


def sent_down(left: str, name: str) -> str | None:
    """What a limit or a quota is that was sent down from above: laid down, or a result; None for anything else.

    >>> sent_down("省财政厅下达我区债务限额", "债务限额"), sent_down("下达我区债券额度", "债券额度")
    ('rule', 'actual')
    >>> sent_down("计划下达", "债券额度") is None
    True
    """
    if "下达" not in left or "计划" in left or _SENT_DOWN.search(left) is None:
        return None
    if name.endswith("限额"):
        return "rule"
    return "actual" if name.endswith(("额度", "债券", "券资金")) else None
