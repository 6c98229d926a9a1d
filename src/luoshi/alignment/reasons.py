"""Why a pair was taken, or not, in words that a person can check."""

from __future__ import annotations

from luoshi.alignment.features import Feature
from luoshi.alignment.likeness import Likeness

_RELATIONS = {
    "same": "名称相同",
    "like": "名称相近",
    "narrower": "报告所列为其中一部分",
    "wider": "报告所列范围更宽",
    "doubtful": "名称仅部分相近",
}


def explain(target: Feature, outcome: Feature, likeness: Likeness, places: int, runner_up: Feature | None) -> str:
    """One line on a pair: how the names agree, what differs, in how many places it stands, what came second."""
    left, right = target.mention.figure, outcome.mention.figure
    parts = [_names(target, outcome, likeness)]
    parts.append(
        f"单位{right.unit or '无'}" if left.unit == right.unit else f"单位{left.unit or '无'}与{right.unit or '无'}"
    )
    parts.extend(likeness.differences)
    if right.estimated:
        parts.append("报告为预计数")
    if places > 1:
        parts.append(f"报告共{places}处提及")
    if runner_up is not None:
        parts.append(f"次选“{runner_up.mention.figure.indicator}”")
    return "；".join(parts)


def _names(target: Feature, outcome: Feature, likeness: Likeness) -> str:
    words = _RELATIONS[likeness.relation]
    left, right = target.mention.figure.indicator, outcome.mention.figure.indicator
    if left == right:
        return words
    alias = "，同一指标的别称" if target.name.code and target.name.code == outcome.name.code else ""
    return f"{words}（{left}—{right}{alias}，相似度{likeness.name:.2f}）"


def explain_nothing(best: Feature | None) -> str:
    """Why a target has no outcome."""
    if best is None:
        return "报告中没有名称相近的数据"
    return f"报告中没有对应数据；最接近的是“{best.mention.figure.indicator}”，不足以认定为同一指标"
