"""Pace within a year: how much of a target should be done by now, by the calendar or by the curves of earlier years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from luoshi.errors import InputError

_PLAIN = Decimal("0.0001")
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Pace:
    """Where a target stands in its year. ``expected`` is what should be done by now, ``share`` achieved over expected
    (None where nothing is expected yet); ``method`` is linear or seasonal."""

    expected: Decimal
    achieved: Decimal
    share: Decimal | None
    method: str
    reason: str


def expected_share(month: int, curves: Sequence[Sequence[Decimal | int]] = ()) -> Decimal:
    """The share of a year's total that should be reached by the end of a month.

    ``curves`` are cumulative values of earlier years, twelve numbers each; their mean share is taken. Without curves
    every month counts the same. Refused: a month outside 1 to 12; a curve that has not twelve values, falls, or ends
    at nothing.

    >>> expected_share(6)
    Decimal('0.5')
    >>> expected_share(6, [[5, 10, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100]])
    Decimal('0.4')
    """
    if not 1 <= month <= MONTHS:
        raise InputError(f"月份应为 1 至 12，收到 {month}。", remedy="请给出自然月。")
    if not curves:
        return Decimal(month) / MONTHS
    return sum((_share(curve, month) for curve in curves), Decimal(0)) / len(curves)


def _share(curve: Sequence[Decimal | int], month: int) -> Decimal:
    values = [Decimal(value) for value in curve]
    if len(values) != MONTHS or values[-1] <= 0 or any(b < a for a, b in pairwise(values)):
        raise InputError("往年曲线应为 12 个逐月累计值，不减且年末大于零。", remedy="请检查往年各月累计数。")
    return values[month - 1] / values[-1]


def pace_of(
    target: Decimal | int, achieved: Decimal | int, month: int, curves: Sequence[Sequence[Decimal | int]] = ()
) -> Pace:
    """How a year's target stands at the end of a month, linear, or by the season of earlier years.

    >>> pace_of(1200, 500, 6).share
    Decimal('0.8333')
    >>> pace_of(1200, 500, 6, [[5, 10, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100]]).reason
    '至6月底按往年进度应完成480，已完成500，为应完成数的104.17%'
    """
    share = expected_share(month, curves)
    expected = Decimal(target) * share
    done = Decimal(achieved)
    ratio = (done / expected).quantize(_PLAIN) if expected > 0 else None
    method, words = ("seasonal", "按往年进度") if curves else ("linear", "按时间进度")
    reason = f"至{month}月底{words}应完成{_plain(expected)}，已完成{_plain(done)}"
    if ratio is not None:
        reason += f"，为应完成数的{_plain(ratio * 100)}%"
    return Pace(expected, done, ratio, method, reason)


def _plain(value: Decimal) -> str:
    text = f"{value.quantize(Decimal('0.01')):f}"
    return text.rstrip("0").rstrip(".")
