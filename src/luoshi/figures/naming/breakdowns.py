"""A whole told in parts by short names: 新建管网1000公里，其中东岭160公里、西坪120公里、南浦80公里."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.naming.places import bare_unit
from luoshi.figures.naming.spots import Spot

_OPENS: Final = re.compile("^[，、（(；]*(?P<open>其中|每[项类种条]中|分别[为是]?)?[，：:]?")
_EACH: Final = re.compile("[各均约]$")
_PART: Final = re.compile("[一-鿿]{2,4}")
_METRIC: Final = re.compile("(?:产量|产值|总产值|面积|收入|支出|投资|税收|增加值|总值)$")
_SCHOOLS: Final = ("幼儿园", "小学", "初中", "高中", "中学")
_ALL_KINDS: Final = ("各级", "各类", "各种")
_FEWEST: Final = 3  # parts of a breakdown; two may be anything
_PEOPLE: Final = frozenset({"人", "名", "位", "人次", "户"})


def name_breakdown(spots: list[Spot]) -> None:
    """Give each part of a whole what the whole counts, where three parts or more in its unit stand in a row.

    People are left as they are called: 教师90名，其中博士3名.
    """
    at = 0
    while at < len(spots):
        whole = spots[at]
        run = _run_behind(spots, at)
        if len(run) >= _FEWEST and len(whole.name) >= 2 and bare_unit(whole.quantity.unit) not in _PEOPLE:
            _rename(run, whole.name)
        at += len(run) + 1


def _run_behind(spots: list[Spot], at: int) -> list[Spot]:
    """The parts that stand right behind the whole at ``at``; empty where nothing opens them."""
    unit = bare_unit(spots[at].quantity.unit)
    run: list[Spot] = []
    for spot in spots[at + 1 :]:
        opened = _OPENS.match(spot.left)
        if bare_unit(spot.quantity.unit) != unit or spot.paid or opened is None or not (run or opened["open"]):
            break
        parts = _EACH.sub("", spot.left[opened.end() :]).split("、")
        if not all(_PART.fullmatch(part) for part in parts) or not set(parts) & {spot.name, *spot.also, _bare(spot)}:
            break
        run.append(spot)
    return run


def _bare(spot: Spot) -> str:
    """The name without what opens a breakdown: 东岭 of 每项中东岭."""
    return re.sub("^(?:其中|每[项类种条]中)", "", spot.name)


def _rename(run: list[Spot], whole: str) -> None:
    metric = _METRIC.search(whole)
    rest = metric.group() if metric else whole
    if rest.startswith(_ALL_KINDS):
        return  # 各级各类学校9所，其中普通高中2所、初中3所
    for spot in run:
        spot.name = _of_whole(_bare(spot), rest)
        spot.also = tuple(_of_whole(part, rest) for part in spot.also)


def _of_whole(part: str, rest: str) -> str:
    if part.endswith(_SCHOOLS):
        rest = rest.removeprefix("学校")  # 学校新建项目9个，其中幼儿园5个
    return part if rest in part or part.endswith(rest[-2:]) or rest.startswith(part) else part + rest
