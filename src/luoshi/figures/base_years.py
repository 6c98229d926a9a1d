"""Growth over several years: 较2015年分别增长26% in a review of 2016-2020, 3年增长58%."""

from __future__ import annotations

import re
from typing import Final

from luoshi.figures.context import Context
from luoshi.figures.old_levels import NUMBERS_BEFORE
from luoshi.text.periods import spans_years, years_of

# 较2015年分别增长, 比2000年提高, 与2015年相比增加
_SINCE: Final = re.compile(
    "(?:比|较|与)(?P<base>(?:19|20)\\d\\d)年(?:末|底)?(?:相比)?(?:分别|累计|约|净|大幅|均)*"
    "(?:增长|提高|提升|上升|增加|下降|减少|降低|压减|缩小)了?(?:近|约|超过?)?$"
)
# 财政收入达到1350亿元，3年增长58%
_IN_YEARS: Final = re.compile(
    "(?<![\\d第每近])(?P<count>[2-5两二三四五])年(?:累计)?(?:增长|下降|提高|降低|上升)(?:了|近|约|超过?)?$"
)
_COUNTS: Final = "两二三四五"


def grown_since(context: Context, left: str, period: str | None) -> str | None:
    """The years of a growth since the year before those that a text reviews, or in so many years; None for no such.

    ``left`` is the clause of the number up to it, ``period`` the one in which the growth ends.

    >>> context = Context("actual", "2016-2020", 2020)
    >>> grown_since(context, "较2015年分别增长", "2020"), grown_since(context, "比2019年增长", "2020")
    ('2016-2020', None)
    >>> grown_since(context, "3年增长", "2020")
    '2018-2020'
    """
    if "年" not in left or period is None or len(period) not in (4, 9):
        return None
    last = years_of(period)[1]
    bare = NUMBERS_BEFORE.sub("", left)
    if since := _SINCE.search(bare):
        reviewed = context.period if spans_years(context.period) else context.years
        return reviewed if reviewed == f"{int(since['base']) + 1}-{last}" else None
    if within := _IN_YEARS.search(bare):
        count = int(within["count"]) if within["count"].isdigit() else max(2, _COUNTS.index(within["count"]) + 1)
        return f"{min(last, context.past_year or last) - count + 1}-{min(last, context.past_year or last)}"
    return None
