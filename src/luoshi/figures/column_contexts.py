"""What holds under each column of a table: promised or reported, and for when."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from luoshi.figures.context import Context
from luoshi.figures.naming.payment_words import speaks_of_payment
from luoshi.figures.table_columns import Column, is_earlier, lists_tasks
from luoshi.figures.table_projects import lists_projects, of_project
from luoshi.text.periods import spans_years, years_of

_YEARS: Final = re.compile("年均|累计|五年")


def column_contexts(columns: list[Column], context: Context, around: Context) -> list[Context]:
    """The context under each column of a table whose caption gives ``context``, in a text that gives ``around``."""
    found = _of_same_year(columns, [_column_context(column, context) for column in columns])
    if any(column.role == "nature" for column in columns):
        found = _as_planned(columns, found, around)
    if around.modality == "target" and lists_projects(columns):
        return [of_project(column, each) for column, each in zip(columns, found, strict=True)]
    if any(column.fulfilled or (column.modality == "actual" and column.role == "value") for column in columns):
        return [_beside_results(column, each) for column, each in zip(columns, found, strict=True)]
    if around.modality == "actual" and lists_tasks(columns):
        return [replace(each, modality="target") for each in found]
    return found


def _beside_results(column: Column, own: Context) -> Context:
    """A column beside one of results: what tasks are named there is promised, and for the whole year."""
    promised = own.modality == "target" or (column.role == "label" and own.modality == "actual")
    if not promised:
        return own
    period = own.period
    if period and not column.period and not spans_years(period):
        period = period[:4]
    return replace(own, modality="target", period=period)


def _column_context(column: Column, context: Context) -> Context:
    modality = column.modality or ("actual" if is_earlier(column.period, context.period) else context.modality)
    told = modality == "target" or (not column.modality and modality == context.modality == "actual")
    fixed = "标准" in column.title and "元" in column.unit  # 标准（元/月） in what is asked about an allowance
    if context.ruling and told and (fixed or speaks_of_payment(column.title)):
        modality = "rule"
    years = context.period if modality == "target" and spans_years(context.period) else None
    year = context.year
    if column.period and modality == "target":
        year = years_of(column.period)[1]  # 2024年计划 | 2025年计划 of a plan of three years: none of them is past
    period = column.period or context.period
    planning = context.planning and not column.period
    return Context(modality, period, year, years=years, ruling=context.ruling, planning=planning)


def _of_same_year(columns: list[Column], contexts: list[Context]) -> list[Context]:
    """2025年预算数 | 比上年增长（%）: a comparison without a year of its own is of the values on its left."""
    kept: list[Context] = []
    beside: list[Context] = []  # the columns right on the left that have a year
    begins = True
    for column, context in zip(columns, contexts, strict=True):
        compared = (column.growth or column.share) and not _YEARS.search(column.title)
        kept.append(_later(beside, column) if compared and not column.period and beside else context)
        if column.role == "value" and not compared:
            beside = [*([] if begins else beside), context] if column.period else []
        begins = compared or not beside
    return kept


def _later(beside: list[Context], column: Column) -> Context:
    """What a comparison is of: 2024年 | 2023年 | 同比增长 grew in the later of both, a share is of what stands next."""
    told = [context for context in beside if context.period and context.period[4:5] != "-"]
    same = len(told) == 2 and len({(context.period or "")[4:] for context in told}) == 1  # years, or the same months
    return max(told, key=lambda context: context.period or "") if column.growth and same else beside[-1]


def _as_planned(columns: list[Column], contexts: list[Context], around: Context) -> list[Context]:
    """2025年 | 2030年 | 年均/累计 | 属性: only what is planned has a nature, so the latest year is the plan's.

    In a text that plans for later years (``around``) it is that of the plan before, which is told as it came out.
    """
    periods = (column.period for column in columns if column.role == "value")
    years = sorted({period for period in periods if period and len(period) == 4})
    if len(years) < 2:
        return contexts
    over = f"{int(years[-2]) + 1}-{years[-1]}"
    over_by_then = _is_over(around, int(years[-1]))
    found: list[Context] = []
    for column, context in zip(columns, contexts, strict=True):
        if column.role == "value" and not column.modality:
            planned = not over_by_then and (column.period in (years[-1], over) or not column.period)
            period = column.period or (context.period if spans_years(context.period) else over)
            context = replace(context, modality="target" if planned else "actual", period=period)
        found.append(context)
    return found


def _is_over(around: Context, year: int) -> bool:
    """Whether a text of several years plans for later ones than ``year``, or looks back on those up to it."""
    if not around.period or not spans_years(around.period):
        return False
    first, last = years_of(around.period)
    return year < first or (around.modality == "actual" and year <= last)
