"""Offices and posts by name: which part of a post's name is the office, and which of the known offices that is.

A plan writes 区商务委, a personnel notice 云岭区商务委员会副主任: one office under two names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from luoshi.figures.appointments import split_office
from luoshi.lexicon import load


@dataclass(frozen=True, slots=True)
class Post:
    """A post by its office and title. ``leads`` says whether its holder answers for the office, ``shared`` whether
    several people hold it at once."""

    office: str
    title: str
    leads: bool
    shared: bool


@dataclass(frozen=True, slots=True)
class Known:
    """An office that is on record, under its name and its short names."""

    name: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """The office that a name speaks of: its place among the known ones, None where it is none or several of them.

    ``name`` is what it would be called in this government's plans, ``reason`` how it was found or why not.
    """

    known: int | None
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Words:
    leading: tuple[str, ...]
    deputy: tuple[str, ...]
    members: tuple[str, ...]
    short: tuple[tuple[str, str], ...]
    left_out: tuple[str, ...]
    levels: frozenset[str]
    government: str


@lru_cache(maxsize=1)
def _words() -> _Words:
    data = load("commitments")["offices"]
    return _Words(
        tuple(data["leading"]),
        tuple(data["deputy"]),
        tuple(data["members"]),
        tuple((long, short) for long, short in data["short"]),
        tuple(data["left_out"]),
        frozenset(data["levels"]),
        str(data["government"]),
    )


def parse_post(written: str) -> Post:
    """A post as a notice writes it, by office and title; all of it is the title where no office is named.

    >>> parse_post("云岭区发展和改革局局长")
    Post(office='云岭区发展和改革局', title='局长', leads=True, shared=False)
    >>> parse_post("云岭区财政局副局长").shared, parse_post("副区长").office
    (True, '')
    """
    office, title = split_office(written)
    return Post(office, title, *kind_of_title(title))


def kind_of_title(title: str) -> tuple[bool, bool]:
    """Whether a post of this title leads its office, and whether several people hold it at once.

    >>> kind_of_title("局长"), kind_of_title("副局长"), kind_of_title("董事")
    ((True, False), (False, True), (False, True))
    """
    words = _words()
    shared = any(word in title for word in words.deputy) or title.endswith(words.members)
    return not shared and title.endswith(words.leading), shared


def find_office(written: str, places: Sequence[str], known: Sequence[Known]) -> Office:
    """The known office that ``written`` names. ``places`` are the names of its government and of those above it.

    >>> known = [Known("区商务委"), Known("区民政局"), Known("区政府办公室")]
    >>> find_office("云岭区商务委员会", ["云岭区", "澜川市"], known)
    Office(known=0, name='区商务委员会', reason='“区商务委”是它的简称')
    >>> find_office("云岭区体育局", ["云岭区", "澜川市"], known).known is None
    True
    """
    own = local_name(written, places)
    for index, one in enumerate(known):
        if own == one.name or written == one.name:
            return Office(index, own, "单位名称相同")
    for index, one in enumerate(known):
        if own in one.aliases or written in one.aliases:
            return Office(index, own, f"是“{one.name}”的简称")
    near = [index for index, one in enumerate(known) if any(alike(own, name) for name in (one.name, *one.aliases))]
    if len(near) == 1:
        return Office(near[0], own, f"“{known[near[0]].name}”是它的简称")
    if near:
        return Office(None, own, f"有几家名称相近：{'、'.join(known[index].name for index in near[:4])}")
    return Office(None, own, "没有这个单位")


def local_name(written: str, places: Sequence[str]) -> str:
    """An office as the plans of its own government call it.

    >>> local_name("澜川市云岭区商务委员会", ["云岭区", "澜川市"]), local_name("澜川市云岭区", ["云岭区", "澜川市"])
    ('区商务委员会', '区人民政府')
    >>> local_name("上海大剧院", ["云岭区", "澜川市"])
    '上海大剧院'
    """
    words = _words()
    own = places[0] if places else ""
    level = own[-1:] if own[-1:] in words.levels else ""
    if not own or not level:
        return written
    rest = written
    for place in reversed(places[1:]):
        rest = rest.removeprefix(place)
    if not rest.startswith(own):
        return written
    rest = rest.removeprefix(own)
    if not rest:
        return level + words.government
    street = rest.removeprefix(words.government)
    # A sub-district is nobody's but its own: 人民政府临江街道办事处 is 临江街道.
    long, short = next(pair for pair in words.short if pair[0].endswith("办事处"))
    if street.endswith(long):
        return street.removesuffix(long) + short
    return level + rest


def alike(one: str, other: str) -> bool:
    """Whether one name is short for the other: the same beginning and end, and every character in order.

    >>> alike("区发改委", "区发展和改革委员会"), alike("区商务委", "区商务委员会"), alike("区教育局", "区体育局")
    (True, True, False)
    >>> alike("区建设局", "区建设银行")
    False
    """
    if one == other:
        return True
    short, long = sorted((_plain(one), _plain(other)), key=len)
    if len(short) < 3 or short[:2] != long[:2] or short[-1] != long[-1]:
        return False
    rest = iter(long)
    return all(character in rest for character in short)


def _plain(name: str) -> str:
    words = _words()
    for long, short in words.short:
        if long == words.government:
            name = name.replace(long, short)  # 区人民政府办公室
        elif name.endswith(long):
            name = name.removesuffix(long) + short
    for word in words.left_out:
        name = name.replace(word, "")
    return name
