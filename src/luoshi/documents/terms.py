"""For which years measures hold, which may be more than the year that their figures are of."""

from __future__ import annotations

from typing import Final

from luoshi.documents.model import Document, Part
from luoshi.text.validity import HOLDING_WORDS, find_validity

_MIDYEAR: Final = "06-30"  # a term that goes on to here or further takes in that year


def years_held(document: Document, part: Part) -> str | None:
    """The years in which what a part lays down holds, in short form: 2026-2028; None where nothing tells several.

    自2026年9月1日起施行，有效期至2028年12月31日; 自印发之日起施行，有效期3年, which begins on the day of issue.
    """
    for passage in document.passages:
        inside = part.span.start <= passage.offsets[0] < part.span.end
        if not inside or not any(word in passage.text for word in HOLDING_WORDS):
            continue
        held = find_validity(passage.text, part.meta.date)
        if held is None or held.first is None:
            continue
        short = held.years and held.last[5:] < _MIDYEAR
        first, last = held.first[:4], str(int(held.last[:4]) - 1) if short else held.last[:4]
        if first < last:
            return f"{first}-{last}"
    return None
