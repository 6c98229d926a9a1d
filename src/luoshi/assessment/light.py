"""The light of a target: green, amber, red, or grey for no data. Always computed, never typed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from luoshi.assessment.model import Verdict
from luoshi.assessment.pace import Pace

LIGHTS = {"green": "绿灯", "amber": "黄灯", "red": "红灯", "grey": "无数据"}
# On time from this share of the expected amount on, in danger below the second.
ON_TIME, LATE = Decimal("1"), Decimal("0.9")


@dataclass(frozen=True, slots=True)
class Light:
    """A colour and why."""

    color: str
    reason: str

    @property
    def label(self) -> str:
        """The light's name on screen."""
        return LIGHTS[self.color]


def light_of(verdict: Verdict | None = None, pace: Pace | None = None) -> Light:
    """The light of a target: by its verdict where the period is over, else by its pace.

    >>> from luoshi.assessment.pace import pace_of
    >>> light_of(pace=pace_of(100, 46, 6)).color, light_of(pace=pace_of(100, 40, 6)).color, light_of().color
    ('amber', 'red', 'grey')
    >>> light_of(Verdict("exceeded", "超过目标")).color
    'green'
    """
    if verdict is not None and verdict.name in ("met", "exceeded"):
        return Light("green", verdict.reason)
    if verdict is not None and verdict.name == "missed":
        return Light("red", verdict.reason)
    if pace is not None and pace.share is not None:
        if pace.share >= ON_TIME:
            return Light("green", pace.reason)
        return Light("amber" if pace.share >= LATE else "red", pace.reason)
    return Light("grey", verdict.reason if verdict is not None else "没有数据")
