"""The period of a value in a table: what its cell, its row, its column or the table says."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.context import Context
from luoshi.figures.table_columns import BRACKETED
from luoshi.figures.table_labels import BARE_YEAR, without_unit
from luoshi.text.periods import find_periods, spans_years

_YEAR_FIRST: Final = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、])?(20\d\d)年[末底]"
)
_OF_ALL_YEARS: Final = re.compile("累计|年均|每年|保持|新增")
_FIVE_YEARS: Final = re.compile("[（(][5五]年(?:新增|累计|合计)")
_YEARS_OF_PLAN: Final = 5
_IN_BRACKETS: Final = re.compile(r"\s*[\[［【][^\]］】]*[\]］】]\s*")
_YEARLY_RATE: Final = re.compile("年均(?:增长|递增|增速|增幅)")
_COUNTS: Final = ("数量", "总数", "总量", "保有量", "总里程", "总规模")  # 公园数量: how many there are


def period_of_value(text: str, label: str, title: str, context: Context, measure: str) -> str | None:
    """The period that a cell names in brackets, unless the table's is the finer one; else that of its row or column.

    ``text`` is the cell's, ``label`` the row's name, ``title`` the column's head, ``context`` what holds for the table.
    """
    inner = "".join(BRACKETED.findall(text))
    named = (mention.period for mention in find_periods(inner, context.year) if not mention.base)
    if (row := _YEAR_FIRST.match(label)) and not any(find_periods(title, context.year)):
        return row[1]  # 一、2020年末地方政府债务余额
    if (row := BARE_YEAR.fullmatch(label)) and not any(find_periods(title, context.year)):
        return row[1]
    period = next((period for period in named if period[4:5] != "-"), context.period)
    if period and len(period) == 4 and _FIVE_YEARS.search(label):
        return f"{int(period) - 4}-{period}"  # 新增造林面积（5年新增量）
    if period is not None and context.period and len(period) < len(context.period):
        return context.period
    if period and len(period) == 4 and not int(period) % _YEARS_OF_PLAN and _YEARLY_RATE.search(title):
        return f"{int(period) - 4}-{period}"  # 2020年 年均增长（%）: of the five years up to it
    bare = len(period or "") == 4 and title.rstrip("年") == period
    if bare and period and not int(period) % _YEARS_OF_PLAN and _IN_BRACKETS.fullmatch(text):
        return f"{int(period) - 4}-{period}"  # [12500] below 2020年 in a plan: what the five years add up to
    if period and text.lstrip().startswith("〔") and text.rstrip().endswith("〕"):
        return period if spans_years(period) else f"{int(period[:4]) - 4}-{period[:4]}"  # 〔〕内为五年累计数
    if period and context.years and text.startswith("年均"):
        return context.years  # 2030年目标 | 年均增长5%: a rate of all the years
    if period and spans_years(period) and "累计达到" in text:
        return period[5:]
    of_plan = "五年" in text or (measure == "ratio" and (context.planning or "五" in title))  # “十五五”目标值
    at_end = period and spans_years(period) and not of_plan
    return _at_end(period, text, label, title, measure) if period and at_end else period


def _at_end(period: str, text: str, label: str, title: str, measure: str) -> str:
    """The last year of a plan's years for a level to be reached: 70% of 城镇化率, 150（五年达到）."""
    if measure in ("growth", "change") or "年均" in title or "完成率" in title or _OF_ALL_YEARS.search(text + label):
        return period
    level = measure in ("ratio", "stock") or "达到" in text or without_unit(label).endswith(_COUNTS)
    return period[5:] if level else period
