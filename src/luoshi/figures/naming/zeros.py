"""What a zero in words is of: 较大事故 of 较大事故零发生, 旧改地块 of 旧改地块全部清零."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from luoshi.figures.naming.nouns import left_noun
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.surroundings import Surroundings
from luoshi.text.zeros import event_behind

_FALLEN: Final = ("降至", "降到", "下降至", "下降到", "减至", "降为")
_CLEARED: Final = "清"
_COME_ABOUT: Final = ("发生",)
_MANNER: Final = ("动态", "全部", "基本", "常态化", "逐步")


def measure_zero(spots: list[Spot]) -> None:
    """贫困发生率由11.2%降至0: the zero that a rate falls to is measured as the rate is."""
    for before, spot in pairwise(spots):
        bare = not spot.quantity.low and not spot.quantity.high and not spot.quantity.unit
        if bare and before.quantity.unit in ("%", "‰") and spot.left.strip().endswith(_FALLEN):
            spot.quantity = replace(spot.quantity, unit=before.quantity.unit)


def name_zero(spot: Spot, around: Surroundings) -> bool:
    """Name a zero by what does not happen or is all done; False where the number is no such zero."""
    quantity = spot.quantity
    if quantity.low or quantity.unit or quantity.stop - quantity.begin != 1:
        return False
    event, cleared = event_behind(spot.right), spot.left.endswith(_CLEARED)
    if not event and not cleared:
        return False
    left = spot.left.removesuffix(_CLEARED) if cleared else spot.left
    for word in _MANNER:
        left = left.removesuffix(word)
    noun = left_noun(left)[0]
    if event in _COME_ABOUT or cleared:
        spot.name = noun or around.name_before or around.topic
    else:
        spot.name = noun if noun.endswith(event) else noun + event
    spot.mode = "left"
    return True
