"""The naming lexicon."""

from __future__ import annotations

from luoshi.figures.naming.vocabulary import VOCABULARY
from luoshi.lexicon import load


def test_every_list_of_the_lexicon_is_used() -> None:
    assert {name for name in dir(VOCABULARY) if not name.startswith("_")} == set(load("naming"))


def test_no_list_says_a_word_twice() -> None:
    assert [name for name, words in load("naming").items() if len(words) != len(set(words))] == []
