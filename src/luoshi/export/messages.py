"""The library's own messages, of files that could not be read, in the language of the screen."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from luoshi.errors import LuoshiError
from luoshi.export.words import Words
from luoshi.said import say_in


@lru_cache(maxsize=1)
def english_messages() -> dict[str, str]:
    """Every Chinese wording with its English."""
    groups = tomllib.loads(Path(__file__).with_name("messages_en.toml").read_text("utf-8"))
    return {chinese: english for group in groups.values() for chinese, english in group.items()}


def message_of(error: LuoshiError, words: Words) -> str:
    """Where it happened, what, and what to do.

    >>> from luoshi.errors import EmptyFile
    >>> message_of(EmptyFile("文件是空的。", where="a.txt"), Words("en"))
    'a.txt: The file is empty.'
    """
    return say_in(error.said, english_messages()) if words.language == "en" else str(error)
