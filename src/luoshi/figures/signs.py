"""A minus before a number, written as a mark or in words: 增速为-3%, 同比增长负3%, 最低气温零下8℃."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

_SIGNED_UNITS: Final = frozenset({"%", "‰", "个百分点", "百分点", "个千分点"})
_MARK: Final = re.compile("[\u4e00-\u9fff、，]-$")
_OWED: Final = re.compile("(?:结余|差额|余额|利润|净额)[为是]?-$")  # 年度收支结余-169万元
_REFUNDED: Final = re.compile("(?:所得税|增值税|营业税|消费税|附加|税收|利润)-$")  # 企业所得税-85万元: paid back
_PULLED_DOWN: Final = re.compile("(?:负向?拉动|下拉)[^，。；、\\d]{0,12}$")  # 负向拉动全市投资8.7个百分点
_WORDS: Final = ("负", "零下")
_NO_MINUS: Final = ("正", "减", "担", "抱", "肩", "背", "胜")  # 误差正负2%; 为企业减负2500亿元: burdens, no minus
_BEARS: Final = re.compile(
    "(?:户|企业|个人|单位|本人|患者|家庭|学员|部分|主体|[，。；])自$"
)  # 农户自[负20%]; but 增速自负5%转正


def take_in_signs(text: str, quantities: list[Quantity]) -> None:
    """Make a minus in words a part of the numbers that it stands right before, so that no name ends with it.

    >>> from luoshi.text.quantities import scan
    >>> text = "同比增长负3%，误差正负2%"
    >>> found = list(scan(text))
    >>> take_in_signs(text, found)
    >>> [text[quantity.begin : quantity.end] for quantity in found]
    ['负3', '2']
    >>> text = "为企业减负25亿元"
    >>> found = list(scan(text))
    >>> take_in_signs(text, found)
    >>> text[found[0].begin]
    '2'
    """
    if "负" not in text and not ("零" in text and "零下" in text):
        return
    for quantity in quantities:
        word = next((word for word in _WORDS if text.endswith(word, 0, quantity.begin)), "")
        stands = quantity.begin - len(word)
        if word and not text.endswith(_NO_MINUS, 0, stands) and not _BEARS.search(text, max(0, stands - 6), stands):
            quantity.begin -= len(word)


def has_minus(text: str, quantity: Quantity) -> bool:
    """Whether a minus stands before a number: 增速为-3%, 负3%, 零下8℃, but not 5-8%.

    >>> from luoshi.text.quantities import scan
    >>> def signs(text): return [has_minus(text, quantity) for quantity in scan(text)]
    >>> signs("增速为-3%"), signs("5-8%")
    ([True], [False])
    """
    if "拉" in text and _PULLED_DOWN.search(text, max(0, quantity.begin - 18), quantity.begin):
        return True
    if text[quantity.begin] in "负零" and text.startswith(_WORDS, quantity.begin):
        return True
    if quantity.unit not in _SIGNED_UNITS:
        return "元" in quantity.unit and (
            _OWED.search(text, max(0, quantity.begin - 4), quantity.begin) is not None
            or _REFUNDED.search(text, max(0, quantity.begin - 5), quantity.begin) is not None
        )
    return _MARK.match(text, max(0, quantity.begin - 2), quantity.begin) is not None
