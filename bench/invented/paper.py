"""One document's text, and where its sentences and numbers stand in it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Any

from invented import words

_ITEMS_OF_A_CHAPTER = 25


@dataclass(slots=True)
class Number:
    """A number of the text: its place, the place in the list of its government's indicators, and its sentence."""

    start: int
    end: int
    indicator: int
    value: int
    verb: str
    subject: int
    sentence: tuple[int, int]
    clause: str
    section: int
    item: int


@dataclass(slots=True)
class Item:
    """A numbered item: a sentence that undertakes something, or reports."""

    start: int
    end: int
    clause: str
    section: int
    part_of: int = -1


@dataclass(slots=True)
class Paper:
    """A text with what a reader would find in it."""

    title: str
    text: str
    outline: dict[str, Any]
    layout: dict[str, Any]
    items: list[Item] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)


Names = list[tuple[str, str]]  # of indicators, with their units


def write(
    source: random.Random, title: str, names: Names, counts: list[int], unit: str, asked: list[tuple[int, int]]
) -> Paper:
    """A text of ``len(counts)`` items with so many numbers each.

    ``asked`` are (indicator, value) that come first, as a report takes up a plan; the rest are drawn, the first names
    more often than the last.
    """
    pieces = [title, "\n\n"]
    at = len(title) + 2
    sections: list[list[Any]] = []
    passages: list[list[Any]] = [[0, len(title), "title", -1]]
    items: list[Item] = []
    numbers: list[Number] = []
    waiting = iter(asked)
    for place, count in enumerate(counts):
        if place % _ITEMS_OF_A_CHAPTER == 0:
            label = _LABELS[len(sections) % len(_LABELS)]
            heading = f"{label}、{words.CHAPTERS[len(sections) % len(words.CHAPTERS)]}\n"
            if sections:
                sections[-1][4] = at
            passages.append([at + 2, at + len(heading) - 1, "heading", len(sections)])
            sections.append([label, heading[2:-1], 1, at, 0, -1])
            pieces.append(heading)
            at += len(heading)
        clause = f"{sections[-1][0]}/{place + 1}"
        begin = at + len(f"{place + 1}.")
        sentence, found = _sentence(source, names, count, waiting, begin)
        end = begin + len(sentence)
        for start, stop, indicator, value, verb in found:
            numbers.append(
                Number(start, stop, indicator, value, verb, 0, (begin, end), clause, len(sections) - 1, len(items))
            )
        passages.append([begin, end, "item", len(sections) - 1])
        items.append(Item(begin, end, clause, len(sections) - 1))
        owner = f"（责任单位：{unit}）" if unit else ""
        line = f"{place + 1}.{sentence}{owner}\n"
        pieces.append(line)
        at += len(line)
    if sections:
        sections[-1][4] = at
    text = "".join(pieces)
    layout = {"passages": passages, "tables": [], "furniture": [], "pages": []}
    return Paper(title, text, {"sections": sections, "parts": []}, layout, items, numbers)


_LABELS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")


def _sentence(
    source: random.Random, names: Names, count: int, waiting: Any, begin: int
) -> tuple[str, list[tuple[int, int, int, int, str]]]:
    found = []
    pieces = []
    at = begin
    for _ in range(count):
        indicator, value = next(waiting, (-1, 0))
        if indicator < 0:
            indicator = int(len(names) * source.random() ** 2)
            value = source.randint(1, 950)
        name, unit = names[indicator]
        verb = source.choice(words.VERBS)
        lead = f"{verb}{name}"
        number = f"{value:,}"
        start = at + len(lead)
        found.append((start, start + len(number), indicator, value, verb))
        pieces.append(f"{lead}{number}{unit}")
        at += len(pieces[-1]) + 1
    if not count:
        pieces.append(f"{source.choice(words.CHAPTERS)}，健全{source.choice(words.VERBS)}机制，压实各级责任")
    return "，".join(pieces) + "。", found
