"""The catalogue of indicators that many governments share: codes, aliases, direction."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from luoshi.errors import LexiconError

_FILE = Path(__file__).with_name("catalogue.toml")


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator of the catalogue. ``direction`` is higher or lower (is better); ``nature`` may be empty;
    ``within`` is the code of a wider indicator that holds this one, ``as_share`` of what it is as a share."""

    code: str
    name: str
    aliases: tuple[str, ...]
    dimension: str
    direction: str
    nature: str
    within: str = ""
    as_share: str = ""


def read_catalogue() -> dict[str, Indicator]:
    """All indicators by code, in the order of the file.

    >>> read_catalogue()["pm25"].direction
    'lower'
    """
    return _catalogue()[0]


@lru_cache(maxsize=1)
def _catalogue() -> tuple[dict[str, Indicator], dict[str, Any]]:
    try:
        data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(
            f"指标目录格式有误：{error}", where=_FILE.name, remedy="请按 TOML 格式改正后重试。"
        ) from error
    words = data.pop("_direction")
    found = {}
    for code, row in data.items():
        found[code] = Indicator(
            code,
            row["name"],
            tuple(row["aliases"]),
            row["dimension"],
            row["direction"],
            row["nature"],
            row.get("within", ""),
            row.get("as_share", ""),
        )
    return found, words


def within(code: str, wider: str) -> bool:
    """Whether an indicator is counted inside another.

    >>> within("headquarters_regional", "headquarters"), within("gdp", "gdp_per_head")
    (True, False)
    """
    found = _catalogue()[0].get(code)
    return bool(found and found.within and found.within == wider)


def wider_code(code: str) -> str:
    """The code of the indicator that holds this one, or nothing."""
    found = _catalogue()[0].get(code)
    return found.within if found else ""


def share_code(code: str) -> str:
    """The code of an indicator where it is told as a share; its own where that is no other.

    >>> share_code("rnd_spending"), share_code("gdp")
    ('rnd_intensity', 'gdp')
    """
    found = _catalogue()[0].get(code)
    return found.as_share if found and found.as_share else code


@lru_cache(maxsize=65536)
def direction_of(name: str, code: str = "") -> str:
    """Whether ``higher`` or ``lower`` is better: from the catalogue by code, else from the words of the name.

    >>> direction_of("孕产妇死亡率"), direction_of("口袋公园"), direction_of("火灾隐患整改数")
    ('lower', 'higher', 'higher')
    """
    known, words = _catalogue()
    if code in known:
        return known[code].direction
    if any(word in name for word in words["not_lower"]):
        return "higher"
    return "lower" if any(word in name for word in words["lower"]) else "higher"
