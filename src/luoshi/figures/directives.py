"""Cells that say 完成市下达目标 (directive) or 与全市同步 (parity) instead of a number."""

from __future__ import annotations

import re
from functools import lru_cache

from luoshi.figures.table_columns import heads
from luoshi.text.quantities import by_first_character


def directive_in(text: str) -> str:
    """Whether a cell says 完成市下达目标 (directive) or 与全市同步 (parity) instead of a number; else empty."""
    bare = "".join(text.split())
    if len(bare) > 24:
        return ""
    return next((kind for kind in ("directive", "parity") if _words_for(kind).search(bare)), "")


@lru_cache(maxsize=2)
def _words_for(kind: str) -> re.Pattern[str]:
    return re.compile(by_first_character(heads()[kind]))
