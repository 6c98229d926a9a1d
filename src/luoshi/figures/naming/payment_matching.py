"""Sums that are added in proportion to others: 列入市级项目的，给予1:1的区级资金匹配; 资金按9:1的原则共担."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from luoshi.figures.matching import is_at_most, matched_by
from luoshi.figures.naming import payees, payment_conditions
from luoshi.figures.naming.payment_words import PAYMENT_WORDS
from luoshi.figures.naming.spots import Spot

# 以旧换新补贴资金按照总体9:1的原则实行央地共担
_SHARED: Final = re.compile("(?:^|[，。；])(?P<fund>[^，。；\\d]{2,14}(?:资金|经费))按照?[^，。；]{0,4}$")


def name_matched(spot: Spot, text: str, start: int) -> bool:
    """Name a sum that is added in proportion: 列入市级项目的，给予不超过1:1的区级资金匹配; False where it is none."""
    if not (what := matched_by(text, spot.quantity)):
        return False
    said = text[start : spot.quantity.begin]
    who = payees.deed_before(said) or payees.recipient(said) or payment_conditions.condition(said)
    who = "" if PAYMENT_WORDS.hints.search(who) else who  # 获得市级补贴的项目
    if what.endswith(("共担", "分担")):
        shared = _SHARED.search(said)
        who, what = shared["fund"] if shared else "", what + "比例"
    spot.name, spot.mode, spot.paid = (who if who not in what else "") + what, "right", True
    if is_at_most(text, spot.quantity):
        spot.quantity = replace(spot.quantity, comparator="le")
    return True
