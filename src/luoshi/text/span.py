"""Where something stands in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from luoshi.text.copied import made_again


@dataclass(slots=True, unsafe_hash=True, order=True, init=False)  # many: see `Quantity`
class Span:
    """A stretch of characters, ``start`` included and ``end`` excluded.

    >>> Span(3, 5).of("落实责任清单")
    '任清'
    """

    start: int
    end: int

    def __init__(
        self,
        start: int,
        end: int,
    ) -> None:
        self.start = start
        self.end = end

    def __reduce__(self) -> tuple[type, tuple[Any, ...]]:
        return made_again(self)

    def of(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def holds(self, offset: int) -> bool:
        """Whether the character at ``offset`` is inside."""
        return self.start <= offset < self.end
