"""Which clauses of a document undertake something: numbered clauses of a plan, items of a list, paragraphs of a report.

A plan, list or policy promises in its smallest numbered clauses; a report and an outline in the paragraphs of their
forward half that open with a short sentence (提振消费再升级。). Guiding ideas, situations and explanations of terms
promise nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby
from typing import Final, NamedTuple

from luoshi.documents.model import Document, Part, Passage
from luoshi.figures.actions import read_action
from luoshi.figures.contexts import Contexts
from luoshi.figures.owners import find_owner_statements
from luoshi.lexicon import load

LISTED: Final = {
    "arrangement": "task",
    "livelihood_list": "livelihood",
    "action_plan": "action",
    "policy_measures": "measure",
}
NARRATIVE: Final = frozenset(
    {"work_report", "plan_report", "budget_report", "rule_of_law_report", "work_summary", "outline"}
)
OPEN_KINDS: Final = frozenset({"notice", "other"})  # whose clauses count where they name an owner or bear a star
_READ: Final = frozenset({"body", "item", "heading"})
_ORDINAL: Final = re.compile(r"(?:(?<=^)|(?<=[。；）)：]))[一二三四五六七八九十]{1,3}是(?!指|以|为了)")
_NUMBER: Final = re.compile(r"\d[\d,.]*(?!年|月|日|[\d,.])")
_MEASURED: Final = re.compile(r"\d(?:%|[万亿]?元|个百分点)")  # 8.一般公共预算收入增长5%以上。: an item, no heading
_HEADING: Final = 24  # a longer title is a clause
_LEAD: Final = re.compile(r"[^。！？：；]{3,32}。")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a passage's text."""

    passage: Passage
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters of the stretch."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Clause:
    """What undertakes something: its stretches, its section, the kind of its commitment and the part that it is in."""

    stretches: tuple[Stretch, ...]
    section: int
    kind: str
    part: Part


class _Patterns(NamedTuple):
    """What marks a heading that frames, a closing provision, a greeting, and a title that names goals."""

    frame: re.Pattern[str]
    closing: re.Pattern[str]
    greeting: re.Pattern[str]
    goals_named: re.Pattern[str]
    livelihood: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    data = load("commitments")
    frame = "|".join(re.escape(word) for word in sorted(data["heading"]["frame"], key=len, reverse=True))
    clause = data["clause"]
    return _Patterns(
        frame=re.compile(frame),
        closing=re.compile(clause["closing"]),
        greeting=re.compile(clause["greeting"]),
        goals_named=re.compile(clause["goals_named"]),
        livelihood=re.compile(data["heading"]["livelihood"]),
    )


class Clauses:
    """The clauses of a document that undertake something, with what is known of its sections."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.contexts = Contexts(document)
        self._openers: dict[int, Passage] = {}
        self._of_part: dict[int, list[Passage]] = {part.span.start: [] for part in document.parts}
        for passage in document.passages:
            self._openers.setdefault(passage.section, passage)
            self._of_part[document.part_at(passage.offsets[0]).span.start].append(passage)
        self._items = [self._item(section) for section in range(len(document.sections))]
        self._inner = {node.parent for node in document.sections if not self._is_bullet(node.index)}
        self._framed: dict[int, bool] = {-1: False}

    def _is_bullet(self, section: int) -> bool:
        opener = self._openers.get(section)
        return not self.document.sections[section].label and opener is not None and opener.role == "item"

    def _item(self, section: int) -> int:
        """The section itself, or for a bullet the numbered clause or heading that holds it."""
        while section >= 0 and self._is_bullet(section):
            section = self.document.sections[section].parent
        return section

    def framed(self, section: int) -> bool:
        """Whether a heading above says that nothing is promised here (指导思想, 名词解释, 回顾)."""
        if section not in self._framed:
            node = self.document.sections[section]
            title = node.title[:40]
            found = [match.end() for match in _patterns().frame.finditer(title)]
            own = bool(found) and (len(title) <= 18 or found[-1] == len(title)) and not _MEASURED.search(title)
            self._framed[section] = own or self.framed(node.parent)
        return self._framed[section]

    def __iter__(self) -> Iterator[Clause]:
        for part in self.document.parts:
            passages = [p for p in self.passages_of(part) if p.role in _READ]
            if part.meta.kind in LISTED:
                yield from self._listed(part, passages, LISTED[part.meta.kind])
            elif part.meta.kind in NARRATIVE:
                yield from self._narrated(part, passages)
            elif part.meta.kind in OPEN_KINDS:
                for clause in self._listed(part, passages, "task"):
                    if any("★" in s.text or find_owner_statements(s.text) for s in clause.stretches):
                        yield clause

    def passages_of(self, part: Part) -> Sequence[Passage]:
        """The passages that begin in a part."""
        return self._of_part[part.span.start]

    def _groups(self, passages: Sequence[Passage]) -> Iterator[tuple[int, list[Passage]]]:
        for item, group in groupby(passages, key=lambda p: self._items[p.section] if p.section >= 0 else -1):
            yield item, list(group)

    def kind_at(self, section: int, kind: str, caption: str = "") -> str:
        """The kind of what is undertaken in a section: a task below a heading (or the ``caption`` of a table) of
        livelihood items is one of these."""
        if kind != "task" or (section < 0 and not caption):
            return kind
        titles = (caption, *(node.title for node in self.document.ancestors(section)))
        named = any(title and len(title) <= _HEADING and _patterns().livelihood.search(title) for title in titles)
        return "livelihood" if named else kind

    def _listed(self, part: Part, passages: Sequence[Passage], whole: str) -> Iterator[Clause]:
        for item, group in self._groups(passages):
            if item in self._inner or self.framed(item):
                continue
            kind = self.kind_at(item, whole)
            if item < 0 or not self.document.sections[item].label:
                yield from self._unnumbered(part, group, kind)
            elif self._promises(group):
                kept = [p for p in group if not _patterns().closing.match(p.text)]
                yield Clause(tuple(Stretch(p, 0, len(p.text)) for p in kept), item, kind, part)

    def _promises(self, group: Sequence[Passage]) -> bool:
        """Not a lone heading, whose items stand in a table, nor 本办法自…起施行."""
        return any(p.role != "heading" for p in group) and not _patterns().closing.match(group[0].text)

    def _unnumbered(self, part: Part, group: Sequence[Passage], kind: str) -> Iterator[Clause]:
        """Items of a list without numbers: 一是…, bullets, and led paragraphs below a heading."""

        def counts(passage: Passage) -> bool:
            return passage.role == "item" or "★" in passage.text or (passage.section >= 0 and self._led(passage))

        yield from self._one_by_one(part, group, kind, counts)

    def _one_by_one(
        self, part: Part, group: Sequence[Passage], kind: str, counts: Callable[[Passage], bool]
    ) -> Iterator[Clause]:
        """A clause for each 一是… of a passage, else one for the passage where it counts."""
        for passage in group:
            if passage.role == "heading" or _patterns().closing.match(passage.text):
                continue
            ordinals = self._ordinals(passage)
            if ordinals:
                for stretch in ordinals:
                    yield Clause((stretch,), passage.section, kind, part)
            elif counts(passage):
                yield Clause((Stretch(passage, 0, len(passage.text)),), passage.section, kind, part)

    def _narrated(self, part: Part, passages: Sequence[Passage]) -> Iterator[Clause]:
        for item, group in self._groups(passages):
            if item < 0 or self.framed(item) or self._in_annex(item):
                continue
            if self.contexts.at(group[0].offsets[0], item).modality != "target":
                continue
            led = any(p.role != "heading" and (self._led(p) or self._ordinals(p)) for p in group)
            if not led and self._headed(group):
                yield Clause(tuple(Stretch(p, 0, len(p.text)) for p in group), item, "task", part)
                continue
            counts = partial(self._counts, item=item, alone=not led)
            yield from self._one_by_one(part, group, "task", counts)

    def _headed(self, group: Sequence[Passage]) -> bool:
        """Whether a clause stands below a heading that says what to do (强化政策赋能) and then speaks for all of it."""
        head = group[0]
        if head.role != "heading" or len(group) < 2 or self._items[head.section] in self._inner:
            return False
        return any(read_action(words)[0] for words in re.split("[，、]", head.text) if len(words) > 3)

    @staticmethod
    def _says(text: str) -> bool:
        """Whether a plain paragraph has something to do or to reach, a verb or a number that is no note's date."""
        return len(text) > 12 and (read_action(text)[0] != "" or _NUMBER.search(text) is not None)

    def _counts(self, passage: Passage, item: int, alone: bool) -> bool:
        if _patterns().goals_named.search(passage.text[:80]):
            return True
        if _patterns().greeting.match(passage.text):
            return False
        if self._led(passage):
            return True
        return alone and item not in self._inner and self._says(passage.text)

    def _led(self, passage: Passage) -> bool:
        """Whether a paragraph opens with a short sentence that more follow."""
        text = passage.text
        lead = _LEAD.match(text)
        if lead is None or lead.end() == len(text) or _patterns().greeting.match(text):
            return False
        return not any(mark.isdigit() for mark in lead[0].partition("“")[0])

    def _ordinals(self, passage: Passage) -> list[Stretch]:
        """The pieces of a paragraph that counts 一是…二是…, empty when it does not open so."""
        text = passage.text
        if "是" not in text[:4]:
            return []
        starts = [match.start() for match in _ORDINAL.finditer(text)]
        if not starts or starts[0] != 0:
            return []
        return [Stretch(passage, s, e) for s, e in zip(starts, [*starts[1:], len(text)], strict=True)]

    def _in_annex(self, section: int) -> bool:
        return any(node.label.startswith("附") for node in self.document.ancestors(section))
