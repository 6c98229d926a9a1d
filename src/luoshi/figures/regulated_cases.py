"""Numbers of a regulation that only tell for which case a rule is: 变更金额在10万元以内的，报……审批."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

_BOUNDS: Final = "(?:[一-鿿]{0,4}?及?以[上下内])?(?:[（(][^（）()]{0,24}[）)])?"
_OF_CASE: Final = (
    "的(?:（[^（）]{0,36}）|\\([^()]{0,36}\\))?(?:[，,；;：:]|"
    "[一-鿿]{0,16}?(?:项目|工程|企业|单位|机构|建筑|合同|活动)[一-鿿]{0,12}?(?:[，,]|须|应|需|由|报|可|实行|按|\\Z))"
)
_CASE: Final = re.compile(f"{_BOUNDS}[^，。；]{{0,44}}?{_OF_CASE}|{_BOUNDS}[^，。；]{{0,24}}，[^，。；\\d]{{0,20}}的，")
_BOUND_BEFORE: Final = re.compile("(?:超过|大于|小于|低于|高于|少于|多于|达到|未超过|不足|不满)[^，。；\\d]{0,8}$")
_BOUND_BEHIND: Final = re.compile("[一-鿿]{0,2}及?以[上下内]")
# 不得超过合同价的80%: what is laid down itself
_LAID_DOWN: Final = re.compile("不得|不应|不能|应当?|须|必须|一律|控制在|支付至|给予|时限|期限|内$")
_ITSELF: Final = re.compile("[（(](?:不?含)$")  # 10万元以内（含[10万元]）
_STRUCK: Final = re.compile("删[除去][^。“]*“[^”]*$")  # 删除第三十五条“支付至90%”的表述


def tells_case(text: str, quantity: Quantity) -> bool:
    """Whether a number of a regulation only tells for which case a rule is, or stands in words that it strikes out.

    >>> from luoshi.text.quantities import scan
    >>> def cases(text): return [tells_case(text, quantity) for quantity in scan(text)]
    >>> cases("变更金额在10万元以内的，报单位负责人审批"), cases("总投资3000万元以上的项目，应当实行代建")
    ([True], [True])
    >>> cases("支付进度款不得超过合同价的80%，余款按规定支付"), cases("在3个工作日内答复的，视为同意")
    ([False], [False])
    """
    begin, stop = quantity.begin, quantity.stop
    if _STRUCK.search(text, max(0, begin - 90), begin):
        return True
    start = max(text.rfind(mark, 0, begin) for mark in "，。；：") + 1
    left = text[max(start, begin - 24) : quantity.start]
    if _ITSELF.search(left):
        return True
    bounded = quantity.comparator in ("ge", "le", "range") or _BOUND_BEFORE.search(left) is not None
    if not bounded and _BOUND_BEHIND.match(text, stop) is None:
        return False
    if quantity.unit.endswith(("日", "天", "月", "年")) or _LAID_DOWN.search(left):
        return False
    return _CASE.match(text, stop, min(len(text), stop + 120)) is not None
