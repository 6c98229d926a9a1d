"""The words of the site in the language of the page. Chinese is the source; `words/en*.toml` hold the English.

Messages that are kept, or raised far from the page, come as `luoshi.said.Said`, which ``say`` takes as well.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from django.utils.translation import get_language

from luoshi.said import Said, say_in

_FOLDER = Path(__file__).with_name("words")


@lru_cache(maxsize=1)
def english() -> dict[str, str]:
    """Every Chinese message with its English; the tables of the files only group them."""
    from luoshi.export.messages import english_messages
    from luoshi.export.words import both_words

    found = english_messages() | both_words("kind")  # the kinds of documents are the library's words
    for file in sorted(_FOLDER.glob("en*.toml")):
        for group in tomllib.loads(file.read_text(encoding="utf-8")).values():
            found.update(group)
    return found


def say(chinese: str, **values: object) -> str:
    """A message in the language of the page, with ``{name}`` filled in. What has no English yet stays Chinese.

    >>> say("第{page}页", page=3)
    '第3页'
    """
    if not in_english():
        return chinese.format(**values) if values else str(chinese)
    return say_in(Said(chinese, values) if values else chinese, english())


def in_english() -> bool:
    """Whether the page is in English."""
    return (get_language() or "").startswith("en")
