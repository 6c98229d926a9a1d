"""The outline of a plan: its sections in order, and the chapter that each belongs to."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from luoshi_site.ledger.models import Plan


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the plan. ``index`` is its place in the document's outline, ``depth`` counts from 0 in the plan."""

    index: int
    heading: str
    depth: int
    start: int
    end: int
    chapter: int


@dataclass(frozen=True)
class Outline:
    """The sections of one plan."""

    sections: tuple[Section, ...]

    @cached_property
    def chapters(self) -> list[Section]:
        """The sections of the highest level."""
        return [one for one in self.sections if one.depth == 0]

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds a place in the text."""
        at = bisect_right(self._starts, offset)
        return next((one for one in reversed(self.sections[:at]) if offset < one.end), None)

    def chapter_at(self, offset: int) -> Section | None:
        """The chapter that holds a place in the text."""
        found = self.section_at(offset)
        return None if found is None else self.get(found.chapter)

    def get(self, index: int) -> Section | None:
        """A section by its index in the document's outline."""
        return self._by_index.get(index)

    @cached_property
    def _starts(self) -> list[int]:
        return [one.start for one in self.sections]

    @cached_property
    def _by_index(self) -> dict[int, Section]:
        return {one.index: one for one in self.sections}


def outline_of(plan: Plan, outline: dict[str, Any]) -> Outline:
    """The sections of ``outline`` (a document's) that stand in ``plan``."""
    rows = outline.get("sections", [])
    found: dict[int, Section] = {}
    for index, (label, title, _level, start, end, parent) in enumerate(rows):
        if not plan.start <= start < plan.end:
            continue
        above = found.get(parent)
        depth, chapter = (above.depth + 1, above.chapter) if above else (0, index)
        found[index] = Section(index, heading(label, title), depth, start, end, chapter)
    return Outline(tuple(sorted(found.values(), key=lambda one: (one.start, one.index))))


def heading(label: str, title: str) -> str:
    """A heading with its number as documents set it.

    >>> heading("一", "保障民生"), heading("3", "改造老旧住房"), heading("(二)", "重点任务"), heading("第一章", "总则")
    ('一、保障民生', '3. 改造老旧住房', '（二）重点任务', '第一章 总则')
    """
    if not label or not title:
        return label or title
    if label.isascii() and label.replace(".", "").isdigit():
        return f"{label}. {title}"
    if label.startswith("("):
        return f"（{label[1:-1]}）{title}"
    return f"{label} {title}" if label.startswith(("第", "专栏", "附")) else f"{label}、{title}"
