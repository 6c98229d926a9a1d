"""The time within which something has to be done: 15个工作日内完成审核, 自受理之日起10个工作日内拨付."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.ends import strip_lead
from luoshi.figures.naming.nouns import left_noun
from luoshi.figures.naming.spots import Spot

_WHEN: Final = re.compile("(?:在|后|起|之日起)[^，。；]{0,2}\\Z")
# 申报材料受理后，[15个工作日]内完成审核
_TAKEN_IN: Final = re.compile(
    "(?:^|[，。；])(?:在?收到|受理)?(?P<what>[^，。；\\d]{2,10}?)(?:受理|提交|收到|齐全|报送|递交|公示期满|结束|之日起?)(?:之日起|以?后|的)?，?$"
)
# 申报材料自通知发布之日起[20个工作日]内报送
_SINCE: Final = re.compile(
    "(?:^|[，。；])(?:\\d{1,2}[.．、])?(?P<what>[^，。；\\d自]{3,12})自[^，。；主]{2,16}之日起，?$"
)
_WHO_TAKES: Final = re.compile("^[^，。；]{0,8}?自(?=[^主]|$)(?:受理)?")  # 工信局自受理之日起
_PAID_OUT: Final = frozenset({"拨付", "兑付", "兑现", "发放"})
_SHORT_DEED: Final = 4  # characters of 审核, which does not tell of what
_RESULTS: Final = frozenset({"到位", "完毕", "办结", "完成"})  # 发放[到位]: no noun


def name_limit(spot: Spot) -> bool:
    """15个工作日内完成审核: the time is allowed for what stands behind it; False where the number is no such time."""
    if not spot.quantity.unit.endswith("工作日"):
        return False
    noun, verb = strip_lead(spot.right[1:])
    what = verb + noun if noun in _RESULTS else noun or verb
    since = _SINCE.search(spot.left)
    if since and what:
        spot.name, spot.mode = since["what"] + what, "right"
        return True
    taken = _TAKEN_IN.search(spot.left) if len(what) <= _SHORT_DEED else None
    subject = _WHO_TAKES.sub("", taken["what"]) if taken else "" if _WHEN.search(spot.left) else left_noun(spot.left)[0]
    if not what and not subject:
        return False
    if what.removesuffix("到位") in _PAID_OUT and not subject:
        what = f"资金{what}"  # 财政局在[10个工作日]内拨付
    spot.name, spot.mode = subject + what if len(subject) <= 14 else what, "right"
    return True
