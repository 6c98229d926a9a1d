"""Forecasts with an interval: the year's end from a part of the year, and later years from earlier ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from luoshi.assessment.pace import expected_share
from luoshi.errors import InputError

_PLAIN = Decimal("0.0001")
# Student's t for a two-sided interval of 80 %, by degrees of freedom (any table of the distribution).
_T80 = ("3.078", "1.886", "1.638", "1.533", "1.476", "1.440", "1.415", "1.397", "1.383", "1.372")
_T80_LARGE = Decimal("1.282")


@dataclass(frozen=True, slots=True)
class Forecast:
    """A forecast value between ``low`` and ``high``. Without enough history both are None, and the reason says so."""

    value: Decimal
    low: Decimal | None
    high: Decimal | None
    method: str
    reason: str


def forecast_year_end(achieved: Decimal | int, month: int, curves: Sequence[Sequence[Decimal | int]] = ()) -> Forecast:
    """The year's total if the rest of the year goes on as the part so far, or as in earlier years.

    With curves of earlier years (cumulative, twelve numbers each) the interval runs from the slowest to the fastest
    of them.

    >>> forecast_year_end(500, 6).value
    Decimal('1000.0000')
    >>> slow = [5, 10, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100]
    >>> even = [8, 16, 24, 32, 40, 50, 58, 66, 75, 84, 92, 100]
    >>> found = forecast_year_end(80, 6, [slow, even])
    >>> found.low, found.value, found.high
    (Decimal('160.0000'), Decimal('177.7778'), Decimal('200.0000'))
    """
    done = Decimal(achieved)
    if not curves:
        value = (done / expected_share(month)).quantize(_PLAIN)
        return Forecast(value, None, None, "linear", "按时间进度外推，没有往年数据，不给区间")
    mean = expected_share(month, curves)
    shares = [expected_share(month, [curve]) for curve in curves]
    if min(shares) <= 0:
        raise InputError(
            f"往年至{month}月底尚无完成数，不能据此预测。", remedy="请改用时间进度，或待数据更多时再预测。"
        )
    value = (done / mean).quantize(_PLAIN)
    if len(curves) < 2:
        return Forecast(value, None, None, "seasonal", "按往年进度外推，只有一年，不给区间")
    low, high = (done / max(shares)).quantize(_PLAIN), (done / min(shares)).quantize(_PLAIN)
    return Forecast(value, low, high, "seasonal", f"按{len(curves)}年进度外推，区间取最快与最慢的年份")


def forecast_level(values: Mapping[int, Decimal | int], year: int) -> Forecast:
    """A later year's value by the straight line through the known years, with an interval of 80 % from three years on.

    Refused: fewer than two years, or a year that is not after the known ones.

    >>> found = forecast_level({2021: 100, 2022: 110, 2023: 118, 2024: 131}, 2025)
    >>> found.value, found.low < found.value < found.high
    (Decimal('140.0000'), True)
    """
    if len(values) < 2:
        raise InputError("预测至少要有两年的数值。", remedy="请补充往年数据。")
    if year <= max(values):
        raise InputError(f"{year} 年不在已知年份之后。", remedy="请给出更晚的年份。")
    years = sorted(values)
    count = len(years)
    xs, ys = [Decimal(each) for each in years], [Decimal(values[each]) for each in years]
    mean_x, mean_y = sum(xs, Decimal(0)) / count, sum(ys, Decimal(0)) / count
    spread = sum(((x - mean_x) ** 2 for x in xs), Decimal(0))
    slope = sum(((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)), Decimal(0)) / spread
    value = mean_y + slope * (year - mean_x)
    if count < 3:
        return Forecast(value.quantize(_PLAIN), None, None, "trend", "按两年的直线外推，数据太少，不给区间")
    left_over = sum(((y - mean_y - slope * (x - mean_x)) ** 2 for x, y in zip(xs, ys, strict=True)), Decimal(0))
    freedom = count - 2
    error = (left_over / freedom * (1 + Decimal(1) / count + (year - mean_x) ** 2 / spread)).sqrt()
    half = error * (Decimal(_T80[freedom - 1]) if freedom <= len(_T80) else _T80_LARGE)
    low, high = (value - half).quantize(_PLAIN), (value + half).quantize(_PLAIN)
    return Forecast(value.quantize(_PLAIN), low, high, "trend", f"按{count}年的直线外推，区间为80%预测区间")
