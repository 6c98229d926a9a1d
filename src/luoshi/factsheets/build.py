"""A document made of facts: its text grows line by line, with the places of what stands in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from luoshi.alignment.wording import figure_words, number_words
from luoshi.documents.model import Document, Metadata, Part, Passage, Section
from luoshi.factsheets.shape import Fact
from luoshi.figures.model import Figure
from luoshi.text.span import Span

_MODALITIES = {"target": "目标", "actual": "实绩", "rule": "标准", "context": "背景"}
_MEASURES = {"growth": "增速", "change": "增减", "ratio": "比率"}


def build(meta: Metadata, facts: Iterable[Fact], name: str) -> tuple[Document, tuple[Figure, ...]]:
    """The document called ``name`` that says ``facts``, a line for those of one sentence, and the figures in it."""
    return _Building(meta).build(facts, name)


def _sentences(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    group: list[Fact] = []
    for fact in facts:
        if group and not (fact.joined and fact.clause == group[0].clause):
            yield group
            group = []
        group.append(fact)
    if group:
        yield group


class _Building:
    def __init__(self, meta: Metadata) -> None:
        self.meta = meta
        self.lines: list[str] = []
        self.length = 0
        self.passages: list[Passage] = []
        self.sections: list[Section] = []
        self.ends: list[int] = []
        self.paths: dict[str, int] = {}
        self.figures: list[Figure] = []

    def build(self, facts: Iterable[Fact], name: str) -> tuple[Document, tuple[Figure, ...]]:
        for role, line in (("title", self.meta.title), ("note", self.meta.number or "")):
            if line:
                self._add(line, role, -1)
        for group in _sentences(facts):
            self._add_sentence(group)
        text = "".join(f"{line}\n" for line in self.lines)
        sections = tuple(
            replace(one, span=Span(one.span.start, end)) for one, end in zip(self.sections, self.ends, strict=True)
        )
        part = Part(self.meta, Span(0, len(text)))
        return Document(name, text, self.meta, tuple(self.passages), (), sections, (part,)), tuple(self.figures)

    def _add(self, line: str, role: str, section: int) -> None:
        self.passages.append(Passage(line, (0,), (self.length,), role, section))
        self.lines.append(line)
        self.length += len(line) + 1

    def _add_sentence(self, group: list[Fact]) -> None:
        clause = group[0].clause
        section = self._section(clause)
        line = f"{clause} " if clause else ""
        found = []
        for number, fact in enumerate(group):
            line += ("；" if number else "") + "".join(f"{term} " for term in fact.context)
            figure, words = self._read(fact, self.length + len(line))
            line += words
            found.append(figure)
        whole = Span(self.length, self.length + len(line))
        self.figures += [replace(one, clause=clause, section=section, quote=line, quote_span=whole) for one in found]
        self._add(line, "item", section)
        while section >= 0:
            self.ends[section] = whole.end
            section = self.sections[section].parent

    def _read(self, fact: Fact, at: int) -> tuple[Figure, str]:
        """The figure of a fact whose words begin at ``at``, and these words."""
        values = dict(fact.values)
        values["period"] = values["period"] or self.meta.planned or self.meta.period
        if values["high"] is None:
            values["high"] = values["low"]
        plain = Figure(Span(at, at + 1), **values)
        value = figure_words(plain)
        kind = _MODALITIES[plain.modality] + _MEASURES.get(plain.measure, "")
        lead = f"{plain.indicator}："
        written = number_words(plain.low)
        start = at + len(lead) + (value.find(written) if written else 0)
        span = Span(start, start + len(written or value))
        return replace(plain, span=span), f"{lead}{value}（{'，'.join(filter(None, (plain.period, kind)))}）"

    def _section(self, clause: str) -> int:
        """The section of a clause path, made with those around it where there is none yet."""
        parent, path = -1, ""
        for level, label in enumerate(filter(None, clause.split("/")), start=1):
            path += f"/{label}"
            if path not in self.paths:
                self.paths[path] = len(self.sections)
                span = Span(self.length, self.length + 1)
                self.sections.append(Section(len(self.sections), label, "", level, span, parent))
                self.ends.append(self.length + 1)
            parent = self.paths[path]
        return parent
