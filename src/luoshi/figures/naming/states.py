"""Tasks told apart by how far they are: 其中3项已完成全年任务，27项按计划推进; 达到序时进度44项."""

from __future__ import annotations

import re

from luoshi.figures.naming.spots import Spot

TASK_UNITS = frozenset({"个", "项", "件"})
_BEHIND = re.compile(
    "(?P<noun>子?项目|事项|任务|指标|实事)?(?:已|均|全部)*(?P<state>(?:提前|超额|圆满|全面|基本)*完成了?[^，。；、\\d]{0,8}?(?:任务|目标)"
    "|(?:超|超过|达到?|未达到?|快于|慢于|低于)(?:时序|序时)(?:进度)?"
    "|按(?:计划|序时|时序)(?:进度)?(?:加快|有序|正常)?(?:推进|实施)|正常推进|(?:推进|进展)缓慢|进度滞后)"
)
_BEFORE = re.compile("(?P<state>(?:未?达到|超过?|快于|慢于|落后于?|滞后于?)(?:时序|序时)进度)(?:的(?:有|共)?|有|共)?$")
_STATED = re.compile("^(?:.*(?:任务|目标|进度|推进|实施|缓慢|滞后|序时|时序))?的(?=.{2})")


def tells_state(spot: Spot) -> re.Match[str] | None:
    """What a text says of how far so many tasks are; None where it counts no tasks or does not say."""
    if spot.quantity.unit not in TASK_UNITS:
        return None
    behind = _BEHIND.match(spot.right) if spot.right else None
    return behind or (_BEFORE.search(spot.left) if "时" in spot.left[-8:] else None)


def name_by_state(spot: Spot, subject: str) -> str:
    """The name of a number of tasks by how far they are; empty where the text does not tell.

    ``subject`` is what the tasks are called before, if anything.
    """
    told = tells_state(spot)
    if told is None:
        return ""
    noun = told.groupdict().get("noun") or _STATED.sub("", subject) or "任务"
    return f"{told['state']}的{noun}"
