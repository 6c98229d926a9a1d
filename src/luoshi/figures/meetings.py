"""Who came to a meeting: no figure."""

from __future__ import annotations

import re
from typing import Final

from luoshi.text.quantities import Quantity

_ATTENDED: Final = re.compile("(?:参加|出席|列席)了?(?:本次|此次|这次)?(?:会议|大会|开幕|座谈|调研)")
_ATTENDING: Final = re.compile("(?:参加|出席|列席)[^，。；]{2,24}(?:会议|大会|座谈会|全会|论坛)[^，。；]{0,4}的$")
_PRESENT: Final = re.compile("(?:应到|实到|出席|列席|缺席|请假)(?:大会|会议|本次)*(?:的)?(?:代表|委员|人员|人数|共)*$")


def attends_meeting(text: str, quantity: Quantity) -> bool:
    """Whether a number tells who came to a meeting: 应到代表180名, 120余人参加会议."""
    if _ATTENDED.match(text, quantity.stop):
        return True
    if "的" in text[quantity.begin - 1 : quantity.begin] and _ATTENDING.search(
        text, max(0, quantity.begin - 30), quantity.begin
    ):
        return True
    return _PRESENT.search(text, max(0, quantity.begin - 10), quantity.begin) is not None
