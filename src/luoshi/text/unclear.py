"""The answer of a parser that will not guess."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unclear:
    """What was given and why it was not understood; never equal to a value, never true.

    >>> bool(Unclear("几百", "不定数"))
    False
    """

    text: str
    reason: str

    def __bool__(self) -> bool:
        return False
