"""The lexicon of contradictions, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from luoshi.alignment.names import plain_name
from luoshi.lexicon import load


def either(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words, the longest first."""
    return re.compile("|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word))))


class Words:
    """`lexicon/contradictions.toml` as patterns."""

    def __init__(self) -> None:
        data: dict[str, Any] = load("contradictions")
        self.bare = frozenset(name for word in data["bare"]["names"] for name in (word, plain_name(word)))
        self.opening = frozenset(data["moment"]["opening"])
        self.moment = either([*data["moment"]["opening"], *data["moment"]["closing"]])
        self.since = either(data["moment"]["since"])
        self.standing = either(data["standing"]["words"])
        self.own_level = frozenset(data["level"]["own"])
        self.level = either([*data["level"]["own"], *data["level"]["whole"]])
        self.whole_level = re.compile(f"(?:{either(data['level']['whole']).pattern})(?:现有|共有|共)?$")
        self.books: dict[str, str] = {word: book for book, words in data["book"].items() for word in words}
        self.book = either(self.books)
        self.constant_names = either(data["constant_prices"]["names"])
        self.constant_words = either(data["constant_prices"]["words"])
        self.bases: dict[str, str] = {word: basis for basis, words in data["basis"].items() for word in words}
        self.basis = either(self.bases)
        parts = data["parts"]
        self.parts_open, self.parts_close = either(parts["opening"]), either(parts["closing"])
        self.subset = either(parts["subset"])
        self.whole, self.overlap, self.totals = (
            either(parts["whole"]),
            either(parts["overlap"]),
            either(parts["totals"]),
        )
        self.parts_next = re.compile("，(?:" + either(parts["next"]).pattern + ")")
        self.structure: tuple[str, ...] = tuple(parts["structure"])
        share = data["share"]
        self.not_wholes = re.compile("(?:" + either(share["not_wholes"]).pattern + ")$")
        self.compared = re.compile("(?:" + either(data["compared"]["words"]).pattern + ")[^，]*$")
        area = data["area"]
        self.area = re.compile(rf"^[^，：:、；]{{0,4}}?(?P<name>[一-龥]{{2,8}}?(?:{either(area['ends']).pattern}))")
        self.area_stops, self.area_back = tuple(area["stops"]), either(area["back"])
        self.completion = either(share["completion"])
        tails = "|".join(re.escape(word) for word in sorted(share["tails"], key=lambda word: -len(word)))
        self.share = re.compile(rf"占(?P<whole>[^，。；、占]{{2,20}}?)(?:{tails})*+$")
        self.share_header = re.compile(r"占(?P<whole>[^，。；（(]{2,20}?)[的之]?(?:比重|比例|比)")


@lru_cache(maxsize=1)
def words() -> Words:
    """The compiled lexicon."""
    return Words()
