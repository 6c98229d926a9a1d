"""Tasks told apart by how far they are: 其中3项已完成全年任务，27项按计划推进; 达到序时进度44项."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.spots import Spot, last_clause

TASK_UNITS: Final = frozenset({"个", "项", "件"})
_BEHIND: Final = re.compile(
    "(?P<noun>子?项目|事项|任务|指标|实事)?(?:已|均|全部|正)*(?P<state>(?:提前|超额|圆满|全面|基本|[和或、])*完成了?[^，。；、\\d]{0,8}?(?:任务|目标)"
    "|(?:超|超过|达到?|未达到?|快于|慢于|低于)(?:时序|序时)(?:进度)?"
    "|按(?:计划|序时|时序)(?:进度)?(?:加快|有序|正常)?(?:推进|实施)|正常推进|(?:推进|进展)缓慢|进度滞后"
    "|(?:正在)?(?:有序|加快|稳步|扎实|顺利|全面)(?:推进|实施|建设)|(?:实施|推进|进展|进度)较[快慢好]|进展(?:顺利|良好|正常))"
)
_BEFORE: Final = re.compile(
    "(?P<state>(?:未?达到|超过?|快于|慢于|落后于?|滞后于?)(?:时序|序时)进度)(?:的(?:有|共)?|有|共)?$"
)
# 推进缓慢的有[3项], 已完成年度任务的共[12项]
_STATE_OF: Final = re.compile(
    "(?P<state>(?:已|正|未|尚未)?[^，。；：、\\d的]{0,10}?(?:推进|缓慢|滞后|顺利|正常|开工|完工|竣工|启动|达标|较[快慢好]|[欠超达滞]?进度|序时"
    "|完成[^，。；：、\\d]{0,6}(?:任务|目标|进度)))的(?:项目|事项|任务)?(?:已?有|共有|共)$"
)
# 已完成和提前完成[24个]
_DONE_OR: Final = re.compile(
    "(?:^|[，；：。])(?P<state>(?:已|提前|超额|基本|全部)*(?:完成|达到)[和及、](?:已|提前|超额|基本)*(?:完成|达到))(?:的(?:有|共)?|有|共)?$"
)
# 建设工程主体完工[2个]
_STAGE_OF: Final = re.compile(
    "(?P<what>[^，。；：、\\d]{0,14}?)(?P<state>(?:主体|基本|部分)(?:完工|开工|过半|建成|竣工|封顶))$"
)
_STAGES: Final = ("完工", "开工", "过半", "建成", "竣工", "封顶")
_ENDS: Final = ("的有", "的共", "的共有", "完成", "达到", *_STAGES)
_TASKS: Final = ("任务", "项目", "事项", "实事", "工作", "指标", "工程", "要点", "建议", "提案", "问题", "清单")
_ASIDE: Final = re.compile("^[（(][^（）()]*[）)]")
_PLACE: Final = re.compile("[\u4e00-\u9fff]{1,4}[县区市镇乡]$")
_STATED: Final = re.compile(
    "^(?:.*(?:完工|开工|过半|建成|竣工|封顶|达到|完成|任务|目标|进度|推进|实施|缓慢|滞后|序时|时序))?的(?=.{2})"
)


def may_tell_state(spot: Spot) -> bool:
    """Whether the words around a number are worth a closer look by `tells_state`."""
    left, right = spot.left[-12:], spot.right
    told = "进" in left or "进" in right or "较" in right or "任务" in right or "目标" in right
    return told or left.endswith(_ENDS)


def tells_state(spot: Spot) -> re.Match[str] | None:
    """What a text says of how far so many tasks are; None where it counts no tasks or does not say."""
    if spot.quantity.unit not in TASK_UNITS:
        return None
    behind = _BEHIND.match(_ASIDE.sub("", spot.right)) if spot.right else None
    if behind:
        return behind
    if spot.left.endswith(("有", "共")) and "的" in spot.left[-5:] and (state := _STATE_OF.search(spot.left)):
        return state
    if spot.left.endswith(_STAGES) and (stage := _STAGE_OF.search(last_clause(spot.left))):
        return stage
    if spot.left.endswith(("完成", "达到")) and (done := _DONE_OR.search(spot.left)):
        return done
    return _BEFORE.search(spot.left) if "时" in spot.left[-8:] else None


def name_by_state(spot: Spot, subject: str) -> str:
    """The name of a number of tasks by how far they are; empty where the text does not tell.

    ``subject`` is what the tasks are called before, if anything.
    """
    told = tells_state(spot)
    if told is None:
        return ""
    parts = told.groupdict()
    noun = parts.get("noun") or parts.get("what") or _STATED.sub("", subject)
    if not noun.endswith(_TASKS):
        noun = "任务"
    whose = _PLACE.search(last_clause(spot.left).removesuffix("有").removesuffix("共"))
    return f"{whose.group() if whose else ''}{told['state']}的{noun}"
