"""What a code is called on a screen, in Chinese or English."""

from __future__ import annotations

from functools import lru_cache

LANGUAGES = ("zh", "en")

Pairs = dict[str, dict[str, list[str]]]


@lru_cache(maxsize=1)
def _pairs() -> Pairs:
    # Imported here: help is shown, and a wrong command refused, without any word from the table.
    import tomllib
    from pathlib import Path

    return tomllib.loads((Path(__file__).parent / "words.toml").read_text("utf-8"))


def both_words(key: str) -> dict[str, str]:
    """The values of the column ``key`` in Chinese, with their English.

    >>> both_words("modality")["目标"]
    'target'
    """
    return {pair[0]: pair[1] for pair in _pairs().get(key, {}).values()}


def count_of(count: int, one: str, more: str = "") -> str:
    """A number of things in English.

    >>> count_of(1, "figure"), count_of(1234, "figure"), count_of(2, "identity", "identities")
    ('1 figure', '1,234 figures', '2 identities')
    """
    return f"{count:,} {one if count == 1 else more or f'{one}s'}"


class Words:
    """The words of one language.

    >>> Words("zh").heading("indicator"), Words("en").heading("indicator")
    ('指标', 'indicator')
    >>> Words("zh").value("modality", "target"), Words("zh").value("indicator", "首店")
    ('目标', '首店')
    """

    def __init__(self, language: str = "zh") -> None:
        self.language = language
        self._place = LANGUAGES.index(language)

    def heading(self, key: str) -> str:
        """The heading of a column."""
        pair = _pairs()["heading"].get(key)
        return pair[self._place] if pair else key

    def value(self, key: str, code: str) -> str:
        """What the value ``code`` of the column ``key`` is called; the code itself where it needs no name."""
        pair = _pairs().get(key, {}).get(code)
        return pair[self._place] if pair else code

    def say(self, chinese: str, english: str) -> str:
        """One of two wordings of the same message."""
        return (chinese, english)[self._place]
