"""Word lists of the genre as data files, so that an office can add its own words without touching code."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from luoshi.errors import LexiconError

FOLDER = Path(__file__).parent


@lru_cache(maxsize=64)
def _read(name: str) -> dict[str, Any]:
    path = FOLDER / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LexiconError("没有这个词表", where=path.name, remedy=f"现有词表：{', '.join(names())}。") from error
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"词表格式有误：{error}", where=path.name, remedy="请按 TOML 格式改正后重试。") from error


def names() -> list[str]:
    """The names of the lexicons, sorted."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def load(name: str) -> dict[str, Any]:
    """The tables of ``lexicon/<name>.toml``: a fresh dict each time, its lists shared and not for changing.

    Raises `LexiconError` for a name that does not exist or a file that is not TOML.
    """
    return dict(_read(name))
