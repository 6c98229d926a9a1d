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


# Tables whose words mean something else where they stand by themselves.
OF_THEIR_OWN = frozenset({"acts", "heads", "signs"})


@lru_cache(maxsize=1)
def english() -> dict[str, str]:
    """Every Chinese message with its English; the tables of the files only group them, but for `OF_THEIR_OWN`."""
    from luoshi.export.messages import english_messages
    from luoshi.export.words import both_words

    found = english_messages() | both_words("kind")  # the kinds of documents are the library's words
    for name, words in _groups():
        if name not in OF_THEIR_OWN:
            found.update(words)
    for name, words in _groups():
        if name in OF_THEIR_OWN:
            found = words | found
    return found


@lru_cache(maxsize=1)
def _groups() -> list[tuple[str, dict[str, str]]]:
    files = sorted(_FOLDER.glob("en*.toml"))
    return [group for file in files for group in tomllib.loads(file.read_text(encoding="utf-8")).items()]


def say_as(table: str, chinese: str) -> str:
    """A word as one of the tables `OF_THEIR_OWN` has it: an act of the trail is told in the past.

    >>> from django.utils import translation
    >>> with translation.override("en"):
    ...     say("合并"), say_as("acts", "合并")
    ('Merge', 'merged')
    """
    if not in_english():
        return chinese
    own = next((words[chinese] for name, words in _groups() if name == table and chinese in words), None)
    return own if own is not None else say(chinese)


def headed(chinese: str, *, one: bool = True) -> str:
    """A message as the head of a column or section: in English with a capital; ``one`` where it heads one thing."""
    said = say_as("heads", chinese) if one else say(chinese)
    return said[:1].upper() + said[1:] if in_english() else said


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
