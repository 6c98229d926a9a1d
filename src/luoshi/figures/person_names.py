"""Where a person's name ends and an office begins, when nothing stands between them: 孙立区教育局局长."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from luoshi.lexicon import load

_LEVEL: Final = frozenset("省市县区州盟旗镇乡")
_TWO: Final = re.compile("[\u4e00-\u9fff]{2}[省市县区州盟旗镇乡]")
_THREE: Final = re.compile("[\u4e00-\u9fff]{3,4}[省市县区州盟旗镇乡]")
_ORGANS: Final = ("中共", "国家", "人民政府", "政府", "街道")


@dataclass(frozen=True, slots=True)
class Division:
    """A person and the post behind the name: where the name begins in the words that were divided, and how far from
    there (``gap``) the post does."""

    start: int
    person: str
    post: str
    gap: int


@lru_cache(maxsize=1)
def _surnames() -> tuple[frozenset[str], frozenset[str]]:
    data = load("commitments")["appointment"]
    return frozenset(data["surnames"]), frozenset(data["compound_surnames"])


def divide_person(words: str, places: tuple[str, ...] = ()) -> Division | None:
    """The name that ``words`` begin with and the post behind it; None when they begin with no surname.

    >>> divide_person("赵国强区教育局局长")
    Division(start=0, person='赵国强', post='区教育局局长', gap=3)
    >>> divide_person("孙立区教育局局长")
    Division(start=0, person='孙立', post='区教育局局长', gap=2)
    >>> divide_person("区教育局局长")
    """
    single, compound = _surnames()
    longest = 4 if words[:2] in compound else 3 if words[:1] in single else 0
    best, found = -1, 0
    for length in (longest, longest - 1) if longest else ():
        rest = words[length:]
        if words[length - 1] in _LEVEL or len(rest) < 3:
            continue
        if (sure := _begins_office(rest, places)) > best:
            best, found = sure, length
    if not found:
        return None
    post = words[found:].removeprefix("同志").removeprefix("的")
    return Division(0, words[:found], post, len(words) - len(post))


def _begins_office(rest: str, places: tuple[str, ...]) -> int:
    """How surely words begin the name of an office."""
    if places and rest.startswith(places):
        return 4
    if rest[0] in _LEVEL or rest.startswith(_ORGANS):
        return 3
    if _TWO.match(rest):
        return 2
    return 1 if _THREE.match(rest) else 0


def divide_list(words: str, places: tuple[str, ...] = ()) -> list[Division]:
    """The people of a list with their posts; a piece that begins with no name of its own is a further post.

    >>> [(one.person, one.post) for one in divide_list("赵国强区教育局局长、李明阳区民政局局长")]
    [('赵国强', '区教育局局长'), ('李明阳', '区民政局局长')]
    >>> [(one.person, one.post) for one in divide_list("孙立区民政局局长、区老龄办主任")]
    [('孙立', '区民政局局长、区老龄办主任')]
    """
    found: list[Division] = []
    at = 0
    for piece in words.split("、"):
        one = divide_person(piece, places)
        begins = one is not None and (not found or (len(one.person) > 2 and _begins_office(one.post, places) > 1))
        if one is not None and begins:
            found.append(Division(at, one.person, one.post, one.gap))
        elif found:
            last = found[-1]
            found[-1] = Division(last.start, last.person, f"{last.post}、{piece}", last.gap)
        else:
            return []
        at += len(piece) + 1
    return found
