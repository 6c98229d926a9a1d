"""What is indexed of a text: every pair of neighbouring characters, in one plain spelling."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import normalize


def plain(text: str | None) -> str:
    """A text as it is searched: half width, lower case, no blanks or line breaks (a PDF breaks words anywhere).

    >>> plain("ＧＤＰ增长\\n 5%")
    'gdp增长5%'
    """
    return "".join(normalize("NFKC", text or "").lower().split())


def bigrams(text: str | None) -> list[str]:
    """The different pairs of neighbouring characters of a text, in the order in which they first come up.

    >>> bigrams("养老 养老院")
    ['养老', '老养', '老院']
    """
    return list(dict.fromkeys(one + other for one, other in pairwise(plain(text))))


def tokens(text: str | None) -> str:
    """The pairs as words of hexadecimal digits, which every tokenizer leaves as they are.

    >>> tokens("养老")
    '0517b08001'
    """
    return " ".join(f"{ord(pair[0]):05x}{ord(pair[1]):05x}" for pair in bigrams(text))
