"""Prizes that a policy sets up by name and what comes with each: 设立“匠心奖”、“育苗奖”，给予每人2万元奖励."""

from __future__ import annotations

import re
from typing import Final

# Only a clause hands out a thing without saying for what: the prizes stand right before it.
_SET_UP: Final = re.compile(
    "(?:设立|设置|颁发|授予|评选|评定|增设)(?P<prizes>(?:[、和及与]?“[^”]{1,14}[奖号]”)+)(?:称号)?，"
    "(?:并|一次性|可)*(?:给予|予以|奖励|发放|每)[^，。；]*\\Z"
)
_PRIZE: Final = re.compile("“([^”]+)”")


def prizes(said: str) -> list[str]:
    """The prizes that a sentence up to a sum names right before it; empty for none.

    >>> prizes("设立“匠心奖”、“育苗奖”，给予每人"), prizes("设立“匠心奖”。对企业给予")
    (['“匠心奖”', '“育苗奖”'], [])
    """
    told = _SET_UP.search(said) if ("奖”" in said or "号”" in said) and "分别" not in said else None
    return [f"“{name}”" for name in _PRIZE.findall(told["prizes"])] if told else []
