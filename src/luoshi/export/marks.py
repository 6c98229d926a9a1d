"""How a status looks: word, shape and tone together, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from luoshi.export.words import Words


@dataclass(frozen=True, slots=True)
class Mark:
    """``key`` names the words of the status; ``tone`` picks a colour: good, bad, half, odd, plain or none."""

    shape: str
    tone: str
    key: str


MARKS = {
    "met": Mark("●", "good", "verdict"),
    "exceeded": Mark("◆", "good", "verdict"),
    "missed": Mark("✕", "bad", "verdict"),
    "partial": Mark("◐", "half", "verdict"),
    "not_comparable": Mark("≠", "odd", "verdict"),
    "unreported": Mark("○", "none", "verdict"),
    "raised": Mark("↑", "plain", "change"),
    "lowered": Mark("↓", "plain", "change"),
    "same": Mark("=", "none", "change"),
    "reworded": Mark("✎", "odd", "change"),
    "dropped": Mark("－", "bad", "change"),
    "new": Mark("＋", "half", "change"),
    "kept": Mark("=", "none", "change"),
    "gone": Mark("－", "bad", "change"),
    "hard": Mark("■", "bad", "grade"),
    "base": Mark("≠", "odd", "grade"),
    "soft": Mark("▲", "half", "grade"),
}


def status_words(status: str, words: Words) -> str:
    """The status as a word."""
    return words.value(MARKS[status].key, status)


def status_text(status: str, words: Words) -> str:
    """Shape and word.

    >>> status_text("partial", Words()), status_text("partial", Words("en"))
    ('◐ 时段不全', '◐ partial')
    """
    return f"{MARKS[status].shape} {status_words(status, words)}"
