"""What holds at a place of a document: done or promised, of which period. `contexts` works it out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from luoshi.text.copied import made_again


@dataclass(slots=True, unsafe_hash=True, init=False)  # many: see `Quantity`
class Context:
    """What holds at a place unless something nearer says otherwise.

    ``modality`` is target, actual, rule or context. ``year`` is what 今年 or 全年 means here, ``past_year`` the last
    year that 五年来 or 这五年 counts, ``years`` the several years that a report's heading reviews; ``ruling`` tells
    that the document lays down what is paid and allowed, ``goal_year`` for when goals without a year of their own are,
    ``listed`` that it is a list of tasks, ``looks_back``
    that it was written in the year behind the one that it reports on, which 去年 then is, ``owned`` that it is an item
    of such a list, with the units that answer for it on lines of their own below, ``planning`` that it is a plan of
    several years, whose levels without a year of their own are of all of them, ``basics`` that its heading only says
    how things are (基本情况).
    """

    modality: str
    period: str | None
    year: int | None
    past_year: int | None = None
    years: str | None = None
    ruling: bool = False
    goal_year: int | None = None
    listed: bool = False
    looks_back: bool = False
    owned: bool = False
    planning: bool = False
    basics: bool = False

    def __init__(
        self,
        modality: str,
        period: str | None,
        year: int | None,
        past_year: int | None = None,
        years: str | None = None,
        ruling: bool = False,
        goal_year: int | None = None,
        listed: bool = False,
        looks_back: bool = False,
        owned: bool = False,
        planning: bool = False,
        basics: bool = False,
    ) -> None:
        self.modality = modality
        self.period = period
        self.year = year
        self.past_year = past_year
        self.years = years
        self.ruling = ruling
        self.goal_year = goal_year
        self.listed = listed
        self.looks_back = looks_back
        self.owned = owned
        self.planning = planning
        self.basics = basics

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)


def planned_for(context: Context, year: int) -> Context:
    """What holds where a text has turned to what will be done in ``year``."""
    return replace(context, modality="target", period=str(year), year=year, past_year=year - 1, years=None)


def told_of(context: Context, year: int) -> Context:
    """What holds in a passage of a year's plan that opens with a year: 2016年，……: it tells of the one before."""
    if not context.period or len(context.period) != 4 or year >= int(context.period):
        return context
    return replace(context, modality="actual", period=str(year), year=year, past_year=year - 1, listed=False)
