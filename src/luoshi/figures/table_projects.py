"""Tables that present projects: how large each of them is as a whole, and beside it what the year is to bring."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from luoshi.figures.context import Context
from luoshi.figures.model import Figure
from luoshi.figures.table_columns import Column
from luoshi.figures.table_labels import clean_label

_SUMS_OF_PROJECT: Final = ("总投资", "总投资额", "投资概算", "概算总投资", "计划总投资", "估算总投资")
_OF_YEAR: Final = re.compile("(?:年度|当年|今年|本年|20\\d\\d年)")
_DESCRIBES: Final = ("内容", "规模", "概况")
_SO_FAR: Final = re.compile("目前|累计|截[至止]|至|已|实际|完成情况")


def lists_projects(columns: list[Column]) -> bool:
    """Whether a table presents projects as a whole beside what is to be spent on each of them in the year.

    >>> from luoshi.figures.table_columns import read_head
    >>> lists_projects([read_head(title) for title in ("项目名称", "建设内容", "总投资（万元）", "2026年计划投资")])
    True
    >>> lists_projects([read_head(title) for title in ("项目名称", "总投资（万元）", "责任单位")])
    False
    """
    return any(column.title in _SUMS_OF_PROJECT for column in columns) and any(
        "投资" in column.title and _OF_YEAR.search(column.title) and not _SO_FAR.search(column.title)
        for column in columns
    )


def of_project(column: Column, own: Context) -> Context:
    """A column of such a table: only the year's share and how far it is to come are promised, the rest is how large."""
    title = column.title
    if title in _SUMS_OF_PROJECT or (title.endswith(_DESCRIBES) and not _OF_YEAR.search(title)):
        return replace(own, modality="context")
    if title.endswith("进度") and not _SO_FAR.search(title):
        return replace(own, modality="target")
    return own


def name_by_project(figures: list[Figure], label: str) -> None:
    """What a row tells in words is of its project: 设床位400张 are the beds of the hospital named there."""
    project = clean_label(label)
    for figure in figures:
        if figure.indicator in project:
            figure.indicator = project
        elif not figure.indicator.startswith(project[:4]):
            figure.indicator = project + figure.indicator
