"""Which wordings are looked for in a sentence, in turn, once all its numbers have their names.

A rule runs only where the sentence holds a word that it cannot do without; a later one sees what an earlier one named.
"""

from __future__ import annotations

from typing import Final

from luoshi.figures.naming.behind_counts import (
    name_behind_counts,
    name_fund_rates,
    name_lent,
    name_members_again,
    name_rates_there,
    name_runs_again,
    name_where_paid,
)
from luoshi.figures.naming.both import name_rates_of_all
from luoshi.figures.naming.funds import name_funds
from luoshi.figures.naming.progress_names import (
    name_investment_of_item,
    name_leading,
    name_of_each,
    name_rest,
    name_standard_of_counted,
)
from luoshi.figures.naming.spots import Spot
from luoshi.figures.naming.wordings import (
    name_against_goal,
    name_bounds,
    name_concerned,
    name_dealt_with,
    name_held_up,
    name_levied,
    name_lifted,
    name_rent,
    name_served,
    name_such,
)

_BOUNDS: Final = ("放宽", "最大", "罚款", "面积以", "单次", "年度内", "每次", "提高")


def name_by_wording(spots: list[Spot], text: str, start: int, end: int, theme: str) -> None:
    """Name the numbers of ``text[start:end]`` by its wordings; ``theme`` is what its item is about, or empty."""
    said = text[start:end]  # what is asked of every sentence must not be asked of its whole paragraph
    _by_what_was_counted(spots, text, said)
    _by_payments_and_bounds(spots, text, said, theme)
    _by_progress(spots, said, theme)


def _by_what_was_counted(spots: list[Spot], text: str, said: str) -> None:
    if "率均" in said:
        name_rates_of_all(spots)
    if "脱贫" in said:
        name_lifted(spots)
    if "涉及" in said:
        name_concerned(spots)
    name_behind_counts(spots, text)
    if "最高" in said and ("给予" in said or "发放" in said or "享受" in said):
        name_where_paid(spots, text)
    if "申请" in said and "贷" in said:
        name_lent(spots, text)
    if "分别" in said or "任务的" in said or "目标的" in said:
        name_runs_again(spots)
        name_members_again(spots, text)
    if "率" in said or "断面" in said:
        name_rates_there(spots)


def _by_payments_and_bounds(spots: list[Spot], text: str, said: str, theme: str) -> None:
    if "标准" in said:
        if "按" in said:
            name_fund_rates(spots)
        name_standard_of_counted(spots)
    if "减按" in said or "年起" in said:
        name_levied(spots, text)
    if "租" in said:
        name_rent(spots)
    for word in _BOUNDS:
        if word in said:
            name_bounds(spots, theme)
            break
    if "为" in said or "给" in said:
        name_served(spots)


def _by_progress(spots: list[Spot], said: str, theme: str) -> None:
    if "相关" in said:
        name_such(spots)
    if "其中" in said and ("受" in said or "未" in said or "因" in said):
        name_held_up(spots)
    if "对" in said and "的" in said:
        name_dealt_with(spots)
    if "于" in said and "目标" in said:
        name_against_goal(spots)
    if "率" in said and "前" in said:
        name_leading(spots)
    if "余" in said or "剩" in said:
        name_rest(spots)
    if "户均" in said or "每" in said or "人均" in said:
        name_of_each(spots)
    if "资金" in said or "基金" in said:
        name_funds(spots)
    if "投" in said or "支出" in said or "拨付" in said:
        name_investment_of_item(spots, theme)
