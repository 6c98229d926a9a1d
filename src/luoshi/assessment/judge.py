"""The verdict on one target. Every rule here is explained with a worked example in docs/assessment.md."""

from __future__ import annotations

from decimal import Decimal

from luoshi.alignment.scopes import units_apart
from luoshi.assessment.model import Observation, Target, Verdict
from luoshi.text import units

# 左右 and 约 allow this share of the value on either side: 5%左右 is kept by 4.75% to 5.25%.
TOLERANCE = Decimal("0.05")

_MEASURES = {"amount": "当期量", "stock": "累计存量", "growth": "增速", "change": "增减量", "ratio": "比率"}
_PLAIN = Decimal("0.0001")


def judge(target: Target, observation: Observation | None, *, tolerance: Decimal = TOLERANCE) -> Verdict:
    """The verdict on a target given what was observed.

    >>> judge(Target(170, 170, "家", comparator="ge"), Observation(234, 234, "家")).name
    'exceeded'
    >>> judge(Target(Decimal("308.3"), Decimal("308.3"), "亿元"), Observation(3083000, 3083000, "万元")).name
    'met'
    >>> judge(Target(650, 650, "家", "stock"), Observation(20, 20, "家", "amount")).reason
    '口径不同：目标为累计存量，报告为当期量'
    >>> judge(Target(5, 5, "%"), None).name
    'unreported'
    """
    if observation is None:
        return Verdict("unreported", "报告中未见对应数据")
    if target.comparator in ("directive", "parity"):
        return _judge_directive(target, observation)
    obstacle = _obstacle(target, observation)
    if obstacle:
        return Verdict("not_comparable", f"口径不同：{obstacle}", None, observation.estimated)
    value = _value(target, observation)
    if value is None or (target.low is None and target.high is None):
        return Verdict("not_comparable", "口径不同：一方没有数值", None, observation.estimated)
    name = _compare(target, value, observation, tolerance)
    ratio = _ratio(target, value)
    return _with_caveats(target, observation, name, ratio, tolerance)


def _judge_directive(target: Target, observation: Observation) -> Verdict:
    words = "完成下达目标" if target.comparator == "directive" else "与参照同步"
    if observation.comparator == target.comparator:
        return Verdict("met", f"报告称{words}，未列数值", None, observation.estimated)
    return Verdict("not_comparable", f"口径不同：目标为“{words}”，没有可比的数值", None, observation.estimated)


def _obstacle(target: Target, observation: Observation) -> str:
    """What forbids holding the two numbers against each other; empty when nothing does."""
    if target.measure != observation.measure:
        mine, theirs = (
            _MEASURES.get(target.measure, target.measure),
            _MEASURES.get(observation.measure, observation.measure),
        )
        return f"目标为{mine}，报告为{theirs}"
    left, right = units.dimension(target.unit), units.dimension(observation.unit)
    countable = left.startswith(("count:", "other:")) and right.startswith(("count:", "other:"))
    apart = units_apart(target.unit, observation.unit) is not None
    if left != right and (not countable or apart or units.per_of(target.unit) != units.per_of(observation.unit)):
        return f"目标以{target.unit or '无单位'}计，报告以{observation.unit or '无单位'}计"
    if observation.differences:
        return "；".join(observation.differences)
    return "报告所列为另一范围" if observation.scope == "other" else ""


def better_when(target: Target) -> str:
    """higher or lower: said by the comparator where it says it, by a falling target, else by the indicator.

    >>> better_when(Target(10, 10, "%", comparator="le")), better_when(Target(-3, -3, "%", "growth"))
    ('lower', 'lower')
    >>> better_when(Target(-3, -3, "%", "growth", comparator="ge"))  # 下降3%以上
    'lower'
    """
    falling = target.measure in ("growth", "change") and target.high is not None and target.high < 0
    if target.comparator == "ge":
        return "lower" if falling else "higher"
    if target.comparator == "le":
        return "lower"
    return "lower" if falling else target.direction


def _value(target: Target, observation: Observation) -> Decimal | None:
    """The observed value in base units; of a range the end that flatters less."""
    ends = [end for end in (observation.low, observation.high) if end is not None]
    if not ends:
        return None
    chosen = min(ends) if better_when(target) == "higher" else max(ends)
    return units.to_base(chosen, observation.unit)[0]


def _bounds(target: Target) -> tuple[Decimal, Decimal]:
    low = target.low if target.low is not None else target.high
    high = target.high if target.high is not None else target.low
    if low is None or high is None:
        raise ValueError("a target without a number has no bounds")
    return units.to_base(low, target.unit)[0], units.to_base(high, target.unit)[0]


def _compare(target: Target, value: Decimal, observation: Observation, tolerance: Decimal) -> str:
    low, high = _bounds(target)
    if target.comparator == "approx":
        low, high = low - abs(low) * tolerance, high + abs(high) * tolerance
    elif observation.comparator == "approx":
        # An observed 约 is as loose as a promised 左右.
        slack = abs(value) * tolerance
        low, high = low - slack, high + slack
    if low <= value <= high:
        return "met"
    if better_when(target) == "higher":
        return "exceeded" if value > high else "missed"
    if value > high:
        return "missed"
    # 控制在…以内 is kept or not; there is no reward for staying further below.
    return "met" if target.comparator == "le" else "exceeded"


def _ratio(target: Target, value: Decimal) -> Decimal | None:
    low, _ = _bounds(target)
    return (value / low).quantize(_PLAIN) if low else None


def _with_caveats(
    target: Target, observation: Observation, name: str, ratio: Decimal | None, tolerance: Decimal
) -> Verdict:
    """The bare comparison seen in the light of what the observation covers."""
    reached = name in ("met", "exceeded")
    if observation.coverage == "part":
        if target.measure in ("growth", "ratio", "stock") or not reached or better_when(target) == "lower":
            return Verdict("partial", "报告只覆盖目标时段的一部分，不能判定全期", ratio, observation.estimated)
        return Verdict(name, "时段未满即已达到目标", ratio, observation.estimated)
    if observation.scope == "narrower" and not reached:
        return Verdict("not_comparable", "口径不同：报告只列其中一部分，且该部分未达目标", ratio, observation.estimated)
    if observation.scope == "wider" and reached:
        return Verdict(
            "not_comparable", "口径不同：报告的范围更宽，达到目标数不足以说明完成", ratio, observation.estimated
        )
    reason = {"met": "达到目标", "exceeded": "超过目标", "missed": "低于目标"}[name]
    if name == "missed" and better_when(target) == "lower":
        reason = "高于控制目标"
    if name == "exceeded" and better_when(target) == "lower":
        reason = "优于目标（越低越好）"
    if target.comparator == "approx":
        reason += f"（“左右”按±{(tolerance * 100).normalize():f}%计）"
    if target.ambition == "stretch":
        reason += "（力争目标）"
    if observation.scope == "narrower":
        reason += "；仅其中一部分已达目标"
    if observation.estimated:
        reason += "；为预计数"
    return Verdict(name, reason, ratio, observation.estimated)
