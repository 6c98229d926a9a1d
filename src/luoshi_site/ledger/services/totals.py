"""Several observations added up, before anything is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from luoshi.alignment.wording import number_words
from luoshi.text import units
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import LIVE, Figure

# Rates and growths of parts do not add up to that of the whole.
ADDABLE = ("amount", "stock", "change")
MOST_PARTS = 20


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures added up in the unit of the target where it can be had, else in that of the first; ``words`` show it:
    3家＋5家＝8家."""

    parts: list[Figure]
    low: Decimal
    high: Decimal
    unit: str
    comparator: str
    estimated: bool
    words: str

    def as_value(self, target: Figure) -> Figure:
        """The sum as an observation of what the target counts; not saved."""
        return Figure(
            government_id=target.government_id,
            indicator_name=target.indicator_name,
            indicator_id=target.indicator_id,
            measure=self.parts[0].measure,
            comparator=self.comparator,
            low=self.low,
            high=self.high,
            low_places=max(one.low_places for one in self.parts),
            high_places=max(one.high_places for one in self.parts),
            unit=self.unit,
            period=target.period,
            population=target.population,
            modality="actual",
            estimated=self.estimated,
        )


def add_up(target: Figure, parts: Sequence[Figure]) -> Sum:
    """The sum of several observations. Raises `Refused` for what cannot be added."""
    if len({one.pk for one in parts}) < 2:
        raise Refused("请至少选两项。", field="part")
    if len(parts) > MOST_PARTS:
        raise Refused("选的太多了。", "请先看是否都是这项任务的一部分。", field="part")
    first = parts[0]
    for one in parts:
        if one.government_id != target.government_id:
            raise Refused("这个数据项不属于同一个政府。", field="part")
        if one.review_state not in LIVE or one.modality != "actual":
            raise Refused("这个数据项不是在册的实绩值。", "请另选一项。", field="part")
        if one.low is None or one.high is None:
            raise Refused("有一项没有数值。", "请只选有数值的。", field="part")
        if one.measure not in ADDABLE or one.measure != first.measure:
            raise Refused("增速和比率不能相加，口径不同的也不能。", "请只选口径相同的数量。", field="part")
        if not units.comparable(one.unit, first.unit):
            raise Refused("单位不同，不能相加。", "请只选单位相同的。", field="part")
    unit = target.unit if units.comparable(target.unit, first.unit) else first.unit
    low, high = (sum((_in_unit(one, end, unit) for one in parts), Decimal(0)) for end in ("low", "high"))
    shown = "＋".join(one.value_words for one in parts)
    total = number_words(low.normalize() + 0) if low == high else f"{number_words(low)}-{number_words(high)}"
    said_of = {one.comparator for one in parts}
    comparator = "range" if low != high else said_of.pop() if len(said_of) == 1 else "eq"
    return Sum(list(parts), low, high, unit, comparator, any(one.estimated for one in parts), f"{shown}＝{total}{unit}")


def _in_unit(figure: Figure, end: str, unit: str) -> Decimal:
    value = getattr(figure, f"{end}_written")
    return value if figure.unit == unit else units.from_base(units.to_base(value, figure.unit)[0], unit)
