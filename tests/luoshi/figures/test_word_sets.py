"""Many words looked up at once."""

from __future__ import annotations

import pytest

from luoshi.figures.word_sets import Beginnings, Endings

VERBS = ["建", "建成", "建成投用", "改造"]


@pytest.mark.parametrize(
    ("text", "at", "length"),
    [
        ("建成投用书屋", 0, 4),
        ("建成书屋", 0, 2),
        ("建书屋", 0, 1),
        ("全年改造", 2, 2),
        ("书屋", 0, 0),
        ("建成", 2, 0),
        ("", 0, 0),
    ],
)
def test_the_longest_word_that_a_text_begins_with_counts(text: str, at: int, length: int) -> None:
    assert Beginnings(VERBS).longest(text, at) == length


def test_all_words_that_a_text_begins_with_are_found() -> None:
    assert Beginnings(VERBS).lengths("建成投用书屋") == [4, 2, 1]


@pytest.mark.parametrize(("text", "length"), [("书屋建成", 2), ("书屋改建", 1), ("建成投用", 4), ("书屋", 0), ("", 0)])
def test_the_longest_word_that_a_text_ends_with_counts(text: str, length: int) -> None:
    assert Endings(VERBS).longest(text) == length
