"""Whether a long text holds a word, asked many times of many texts."""

from __future__ import annotations


def holds(text: str, word: str) -> bool:
    """Whether ``word`` is in ``text``, which must have a sentence's length to be worth asking so.

    A single character is looked for some twenty times as fast as a word, and most words have a last character that is
    missing where they are.

    >>> holds("新增养老床位800张", "养老"), holds("新增养老床位800张", "托位")
    (True, False)
    """
    return word[-1] in text and word in text
