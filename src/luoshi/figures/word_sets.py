"""Many words looked up at once at the beginning or at the end of a phrase, the longest first.

A pattern with hundreds of alternatives tries them one after the other; here one character picks the few lengths that
can fit, and each of those is one look into a set.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

_Lengths = tuple[tuple[int, frozenset[str]], ...]


class Beginnings:
    """Words that a text may begin with.

    >>> Beginnings(["新增", "新增加"]).longest("新增加三家")
    3
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._groups = _grouped(words, 0)

    def longest(self, text: str, at: int = 0) -> int:
        """How many characters the longest of the words takes that stands at ``at``; 0 when none does."""
        if at < len(text):
            for length, words in self._groups.get(text[at], ()):
                if text[at : at + length] in words:
                    return length
        return 0

    def lengths(self, text: str, at: int = 0) -> list[int]:
        """The lengths of all the words that stand at ``at``, the longest first."""
        groups = self._groups.get(text[at : at + 1])
        if groups is None:
            return []
        return [length for length, words in groups if text[at : at + length] in words]


class Endings:
    """Words that a text may end with.

    >>> Endings(["增长", "同比增长"]).longest("税收同比增长")
    4
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._groups = _grouped(words, -1)

    def longest(self, text: str) -> int:
        """How many characters the longest of the words takes that ``text`` ends with; 0 when with none."""
        for length, words in self._groups.get(text[-1:], ()):
            if text[-length:] in words:
                return length
        return 0


def common_characters(words: Iterable[str]) -> tuple[str, ...]:
    """A few characters of which each of the words holds one: a text without them holds none of the words.

    >>> common_characters(["奖励", "奖补", "补助", "津贴"])
    ('奖', '补', '津')
    """
    left, found = list(words), []
    while left:
        counts = Counter(character for word in left for character in dict.fromkeys(word))
        found.append(max(counts, key=lambda character: counts[character]))
        left = [word for word in left if found[-1] not in word]
    return tuple(found)


def _grouped(words: Iterable[str], key: int) -> dict[str, _Lengths]:
    """The words by their first (``key`` 0) or last (-1) character, and then by length, the longest first."""
    groups: dict[str, dict[int, set[str]]] = {}
    for word in words:
        groups.setdefault(word[key], {}).setdefault(len(word), set()).add(word)
    return {
        character: tuple((length, frozenset(lengths[length])) for length in sorted(lengths, reverse=True))
        for character, lengths in groups.items()
    }
