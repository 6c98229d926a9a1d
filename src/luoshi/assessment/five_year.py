"""Five-year indicators: the yearly pace that is still required, for cumulative, average and end values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext

from luoshi.errors import InputError

KINDS = ("cumulative", "average_growth", "average", "end_value")
_PLAIN = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class RequiredPace:
    """What each remaining year must bring. ``per_year`` is an amount (cumulative, average, end_value) or a growth in
    percent (average_growth); ``growth`` is, for an end value, the same asked for as a yearly growth in percent;
    ``reached`` tells that the target is already met by what is known."""

    kind: str
    remaining: int
    per_year: Decimal | None
    growth: Decimal | None
    reached: bool
    reason: str


def required_pace(
    kind: str,
    target: Decimal | int,
    first: int,
    last: int,
    known: Mapping[int, Decimal | int],
    base: Decimal | int | None = None,
    *,
    falling: bool | None = None,
    unit: str = "",
) -> RequiredPace:
    """The yearly pace that a target of several years still requires.

    ``first`` and ``last`` are the years of the plan, ``known`` the values by year so far. What a value is depends on
    ``kind``: ``cumulative`` (五年累计新增4万个) and ``average`` (年均完成8000个) take each year's amount;
    ``average_growth`` (年均增长5%) takes each year's growth in percent; ``end_value`` (到2030年达到600家) takes the
    level at each year's end, and ``base`` the level before the first year. ``falling`` says that the level is to fall
    (else a target below the base says so); ``unit`` stands in the reason. Refused: another kind, years outside the
    plan, an end value without any level.

    >>> required_pace("cumulative", 40000, 2026, 2030, {2026: 7000, 2027: 9000}).per_year
    Decimal('8000.0000')
    >>> required_pace("average_growth", 5, 2026, 2030, {2026: 4, 2027: 4}).per_year
    Decimal('5.6720')
    >>> required_pace("end_value", 600, 2026, 2030, {2027: 540}, base=500).per_year
    Decimal('20.0000')
    """
    if kind not in KINDS:
        raise InputError(f"不认识的五年指标类型：{kind}", remedy=f"可用的类型：{', '.join(KINDS)}。")
    outside = sorted(year for year in known if not first <= year <= last)
    if outside or last < first:
        raise InputError(
            f"年份 {outside or (first, last)} 不在 {first}—{last} 之内。", remedy="请检查规划期和各年数值。"
        )
    values = {year: Decimal(value) for year, value in sorted(known.items())}
    goal = Decimal(target)
    match kind:
        case "cumulative":
            return _cumulative(goal, first, last, values, unit)
        case "average":
            total = goal * (last - first + 1)
            found = _cumulative(total, first, last, values, unit)
            return RequiredPace("average", found.remaining, found.per_year, None, found.reached, found.reason)
        case "average_growth":
            return _average_growth(goal, first, last, values)
        case _:
            start = None if base is None else Decimal(base)
            if falling is None:
                falling = start is not None and goal < start
            return _end_value(goal, (first, last), values, start, falling, unit)


def _short(value: Decimal) -> str:
    """A number for a reason: two decimals at most."""
    return f"{value.quantize(Decimal('0.01')).normalize():f}"


def _cumulative(goal: Decimal, first: int, last: int, values: Mapping[int, Decimal], unit: str) -> RequiredPace:
    done = sum(values.values(), Decimal(0))
    remaining = last - first + 1 - len(values)
    rest = goal - done
    if rest <= 0:
        return RequiredPace(
            "cumulative", remaining, Decimal(0), None, True, f"累计已达{done:f}{unit}，不低于{goal:f}{unit}"
        )
    if not remaining:
        return RequiredPace("cumulative", 0, None, None, False, f"规划期已满，累计{done:f}{unit}，差{rest:f}{unit}")
    each = (rest / remaining).quantize(_PLAIN)
    return RequiredPace(
        "cumulative",
        remaining,
        each,
        None,
        False,
        f"累计已完成{done:f}{unit}，余下{remaining}年每年须完成{_short(each)}{unit}",
    )


def _average_growth(goal: Decimal, first: int, last: int, values: Mapping[int, Decimal]) -> RequiredPace:
    years = last - first + 1
    remaining = years - len(values)
    with localcontext() as context:
        context.prec = 28
        whole = (1 + goal / 100) ** years
        grown = Decimal(1)
        for value in values.values():
            grown *= 1 + value / 100
        if grown <= 0:
            raise InputError("增速不能低于-100%。", remedy="请检查各年增速。")
        if not remaining:
            reached = grown >= whole
            mean = ((grown ** (Decimal(1) / years) - 1) * 100).quantize(_PLAIN)
            return RequiredPace("average_growth", 0, None, None, reached, f"规划期已满，年均增长{_short(mean)}%")
        each = (((whole / grown) ** (Decimal(1) / remaining) - 1) * 100).quantize(_PLAIN)
    words = f"已知{len(values)}年，余下{remaining}年年均须增长{_short(each)}%，才合年均{goal:f}%"
    return RequiredPace("average_growth", remaining, each, None, False, words)


def _end_value(
    goal: Decimal,
    span: tuple[int, int],
    values: Mapping[int, Decimal],
    base: Decimal | None,
    falling: bool,
    unit: str,
) -> RequiredPace:
    first, last = span
    year = max(values) if values else first - 1
    level = values[year] if values else base
    if level is None:
        raise InputError("期末值指标至少要有一个已知水平。", remedy="请给出基期值或某一年的年末值。")
    remaining = last - year
    rest = goal - level
    if rest >= 0 if falling else rest <= 0:
        words = f"{year}年末为{level:f}{unit}，{'已不高于' if falling else '已达到'}{goal:f}{unit}"
        return RequiredPace("end_value", remaining, Decimal(0), Decimal(0), True, words)
    if not remaining:
        words = f"规划期已满，期末为{level:f}{unit}，目标{goal:f}{unit}"
        return RequiredPace("end_value", 0, None, None, False, words)
    each = (rest / remaining).quantize(_PLAIN)
    growth = None
    if level > 0 and goal > 0:
        growth = (((goal / level) ** (Decimal(1) / remaining) - 1) * 100).quantize(_PLAIN)
    step = "个百分点" if unit == "%" else unit
    words = f"{year}年末为{level:f}{unit}，余下{remaining}年每年须变动{_short(each)}{step}"
    return RequiredPace("end_value", remaining, each, growth, False, words)
