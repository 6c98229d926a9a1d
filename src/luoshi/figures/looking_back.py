"""Where a plan of several years looks back on those before it, and how far it goes on doing so."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from luoshi.figures.context import Context
from luoshi.figures.told_sentence import Sentence
from luoshi.text.periods import spans_years, years_before, years_of

_AHEAD: Final = re.compile("到20|力争|将|确保|争取|目标|今后|未来|达到|建成|打造|十[五六]五")


def before_plan(context: Context) -> Context | None:
    """What holds where a plan of several years looks back on those before it; None for no such plan."""
    if context.modality != "target" or context.years or not context.period or not spans_years(context.period):
        return None
    year = years_of(context.period)[0] - 1
    return replace(context, modality="actual", period=years_before(context.period), year=year)


def goes_on_back(sentence: Sentence) -> bool:
    """Whether a sentence names no year of its own and nothing that is ahead: 全市投资年均增速11%, behind what was."""
    own = any(mention.start >= sentence.start for mention in sentence.periods)
    return not own and _AHEAD.search(sentence.text, sentence.start, sentence.end) is None
