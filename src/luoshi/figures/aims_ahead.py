"""The later year that the aims of a policy are set for, where the sentence before names it."""

from __future__ import annotations

import re
from typing import Final

# 到2028年，科技贡献率达到65%以上。力争建成示范园2个
_SET_FOR: Final = re.compile("到(?P<year>20\\d\\d)年(?:底|末)?[，,]")
_GOES_ON: Final = re.compile("(?:力争|争取|实现|建成|创建|培育|打造|新增|新建|累计|全[省市县区])")
_NEAR: Final = 240  # characters before a sentence within which the one before it is looked at
_OTHER_TIME: Final = re.compile("20\\d\\d年|[今每明]年|当年|年内|年度|年底前")


def year_aimed_at(text: str, start: int, year: str) -> str | None:
    """The year after ``year`` that the sentence before ``start`` sets aims for and the one there goes on with.

    >>> text = "到2028年，科技贡献率达到65%以上。力争建成示范园2个。每年奖励企业2家。"
    >>> [year_aimed_at(text, text.index(word), "2026") for word in ("力争", "每年")]
    ['2028', None]
    """
    told = next(reversed(list(_SET_FOR.finditer(text, max(0, start - _NEAR), start))), None)
    if (
        told is None
        or text.count("。", told.end(), start) > 1
        or told["year"] <= year
        or _GOES_ON.match(text, start) is None
    ):
        return None
    return None if _OTHER_TIME.search(text, told.end(), start) else told["year"]
