"""The period of a part of a document for what its sections promise, review or only tell."""

from __future__ import annotations

import re
from typing import Final

from luoshi.documents.model import Part, Section
from luoshi.figures.parts import REPORTING
from luoshi.text.periods import spans_years, years_of

ACHIEVED: Final = re.compile("成就|成效|成绩|回顾")
_STANDING: Final = re.compile("基本情况|现状|概况|困难|问题|挑战|短板|不足|面临|形势|环境")


def period_of_part(part: Part, modality: str, chain: list[Section]) -> str | None:
    """The period that holds for a section of this ``modality`` unless a heading names one; ``chain`` holds it first.

    A review in a plan of 2010-2012 is of the year before, one in a five-year outline of the five years before it.
    """
    meta = part.meta
    if modality == "target" and meta.kind in REPORTING and meta.planned:
        return meta.planned
    if modality == "target" and meta.kind == "bulletin" and meta.period:
        return meta.period[:4]  # what a bulletin on three quarters hopes for is of the year
    if modality == "actual" and meta.kind == "action_plan" and meta.period and spans_years(meta.period):
        return str(years_of(meta.period)[0] - 1)  # 发展现状 of a plan for 2010-2012
    if modality != "target" and meta.kind == "outline" and meta.period:
        first = years_of(meta.period)[0]
        titles = [each.title[:30] for each in chain]
        nearest = next((one for one in titles if ACHIEVED.search(one) or _STANDING.search(one)), "")
        achieved = ACHIEVED.search(nearest) is not None  # 现状及成效 tells of both, as 发展环境 does of 基础
        achieved = achieved or (len(chain) > 1 and "基础" in titles[0])
        if modality == "context" or (nearest and not achieved):
            return str(first - 1)
        return f"{first - 5}-{first - 1}"
    return meta.period
