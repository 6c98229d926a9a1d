"""What a document undertakes: tasks, livelihood items, construction projects, actions, measures and planned indicators.

One commitment stands for each numbered clause or item of a list. Inside a task a promise that is told apart by its own
star, its milestone or an economic total is a commitment of its own; when nothing of the clause is left beside these, the
clause is no task besides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from luoshi.documents.model import Document, Part
from luoshi.figures.actions import read_action
from luoshi.figures.clauses import LISTED, Clause, Clauses, Stretch
from luoshi.figures.due_dates import find_due, find_expiry, parse_due
from luoshi.figures.milestones import find_milestones
from luoshi.figures.model import Commitment, Figure, Owner
from luoshi.figures.owners import OwnerStatement, find_owner_statements, first_unit_leads, merge_owners
from luoshi.figures.table_commitments import table_commitments
from luoshi.lexicon import load
from luoshi.text.periods import years_of
from luoshi.text.span import Span

_SENTENCE_END = re.compile(r"[。！？]")
_PUNCTUATION = re.compile(r"[\s，。；、：！？★☆]+")
_GOALS = re.compile(r"(?P<goals>(?:主要)?(?:预期|奋斗|发展|工作)目标(?:任务)?)(?:是|为|如下|建议|[:：])")
_COUNT_REMARK = re.compile(r"[（(]\d+[个项件].{0,3}[)）]\Z")
_REPORTED = re.compile(r"报送|上报|报告|反馈|报区|报市|报县")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a part says once for all of its clauses: the year that 年底 means, a due date, who of several leads."""

    year: int | None
    due: str | None
    first_leads: bool


@dataclass(frozen=True, slots=True)
class _Promise:
    """A promise inside a clause: its stretch, its kind, and what it names."""

    stretch: Stretch
    kind: str
    star: bool
    name: str = ""
    milestone: str | None = None
    covered: tuple[int, int] = (0, 0)


def find_commitments(document: Document, figures: tuple[Figure, ...]) -> tuple[Commitment, ...]:
    """The commitments of a document in text order; ``figures`` are its figures as `find_figures` gives them.

    A task comes before the promises that it holds. ``targets`` are the spans of the target figures inside. Owners and the
    due date stated with them hold for all promises of a clause that name no date of their own.
    """
    targets = sorted({figure.span for figure in figures if figure.modality == "target"})
    settings: dict[int, _Setting] = {}
    found: list[Commitment] = []
    by_start = sorted(figures, key=lambda figure: figure.span.start) if figures else []
    clauses = Clauses(document)
    for clause in clauses:
        setting = settings.get(clause.part.span.start)
        if setting is None:
            setting = settings[clause.part.span.start] = _read_setting(clauses, clause.part)
        found.extend(_commit(document, clause, setting, targets, by_start))
    for table in document.tables:
        part = document.part_at(table.span.start)
        if part.meta.kind not in ("gazette", "bulletin", "personnel"):
            setting = settings.get(part.span.start) or _read_setting(clauses, part)
            rows = table_commitments(document, table, part, clauses, setting.year)
            found.extend(replace(row, targets=_inside(row.span, targets)) for row in rows)
    found.sort(key=lambda commitment: (commitment.span.start, -commitment.span.end))
    return tuple(found)


def _read_setting(clauses: Clauses, part: Part) -> _Setting:
    meta = part.meta
    period = meta.planned or meta.period
    year = years_of(period)[0] if period and meta.kind != "outline" else None
    if meta.kind not in LISTED:
        return _Setting(year, None, False)
    due, leads = None, False
    for passage in clauses.passages_of(part):
        text = passage.text
        if passage.section < 0 and passage.role == "body":
            due = due or _due_for_all(text, year)
        if "有效期" in text or "施行" in text:
            due = find_expiry(text, meta.date) or due
        leads = leads or first_unit_leads(text)
    return _Setting(year, due, leads)


def _due_for_all(text: str, year: int | None) -> str | None:
    """请认真落实，确保在年底前全面完成 of a notice is for all; a day for reporting back is no due date."""
    if _REPORTED.search(text) or ("完成" not in text and "落实" not in text):
        return None
    return find_due(text.replace("全年", ""), year)


def _commit(
    document: Document, clause: Clause, setting: _Setting, targets: Sequence[Span], figures: Sequence[Figure]
) -> Iterator[Commitment]:
    span = _span(clause.stretches)
    if clause.kind == "task":
        table_end = _table_end(document, clause)
        span = Span(span.start, max(span.end, table_end))
    owners, texts, stated = _read_clause(clause, setting)
    text = " ".join(texts)
    whole = Commitment(
        span=span,
        clause=document.path(clause.section),
        kind=clause.kind,
        text=text,
        action="",
        object="",
        owners=owners,
        due=stated or setting.due,
        star=clause.kind == "livelihood",
        category=_category(document, clause) if clause.kind == "livelihood" else None,
    )
    promises = _promises(clause, figures) if clause.part.meta.kind in ("arrangement", "notice", "other") else []
    if not promises or _is_left(clause, [p for p in promises if p.kind != "indicator"]):
        action, thing = _goals(text) or read_action(texts[0] if texts else "")
        due = stated or find_due(text, setting.year) or setting.due
        yield replace(whole, action=action, object=thing, due=due, targets=_inside(span, targets))
    for promise in promises:
        yield _of_promise(promise, whole, setting, targets)


def _goals(text: str) -> tuple[str, str] | None:
    """主要预期目标是：… names what is aimed at before it lists the numbers."""
    match = _GOALS.search(text[:80])
    return ("", match["goals"]) if match else None


def _of_promise(promise: _Promise, whole: Commitment, setting: _Setting, targets: Sequence[Span]) -> Commitment:
    stretch = promise.stretch
    span = stretch.passage.span(stretch.start, stretch.end)
    action, thing = read_action(stretch.text)
    text = _strip_owners(stretch.text)
    if promise.covered != (0, 0):
        text = _strip_owners(stretch.passage.text[slice(*promise.covered)])
        action = promise.milestone or action
    return replace(
        whole,
        span=span,
        kind=promise.kind,
        text=text,
        action=action,
        object=promise.name or thing,
        due=find_due(text, setting.year) or whole.due,
        star=promise.star,
        milestone=promise.milestone,
        targets=_inside(span, targets),
    )


def _span(stretches: Sequence[Stretch]) -> Span:
    first, last = stretches[0], stretches[-1]
    return Span(first.passage.offset(first.start), last.passage.span(last.start, last.end).end)


def _table_end(document: Document, clause: Clause) -> int:
    """Where a table ends that a clause announces (主要预期目标如下：), 0 without one."""
    last = clause.stretches[-1]
    if not last.text.endswith(("：", ":", "如下。")):
        return 0
    end = last.passage.whole.end
    at = bisect_left(document.tables, end, key=lambda table: table.span.start)
    if at == len(document.tables):
        return 0
    table = document.tables[at]
    first = bisect_left(document.passages, end, key=lambda passage: passage.offsets[0])
    between = document.passages[first : first + 4]
    if any(p.offsets[0] < table.span.start and p.role != "caption" for p in between):
        return 0
    return table.span.end


def _read_clause(clause: Clause, setting: _Setting) -> tuple[tuple[Owner, ...], list[str], str | None]:
    """The owners of a clause, its paragraphs without the statements that name them, and the due date stated there."""
    texts: list[str] = []
    statements: list[OwnerStatement] = []
    for stretch in clause.stretches:
        found = find_owner_statements(stretch.text)
        statements.extend(found)
        texts.append(_cut(stretch.text, [(s.start, s.end) for s in found]))
    owners = merge_owners(statements)
    if setting.first_leads and all(owner.role == "lead" for owner in owners):
        owners = (*owners[:1], *(Owner(owner.unit, "supporting") for owner in owners[1:]))
    dues = (parse_due(statement.due, setting.year) for statement in statements if statement.due)
    return owners, [text for text in texts if text], next((due for due in dues if due), None)


def _cut(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    at, kept = 0, []
    for start, end in ranges:
        kept.append(text[at:start])
        at = max(at, end)
    kept.append(text[at:])
    return "".join(kept).strip()


def _strip_owners(text: str) -> str:
    return _cut(text, [(s.start, s.end) for s in find_owner_statements(text)])


def _category(document: Document, clause: Clause) -> str | None:
    """The field that a list puts an item in: the heading above it, without 方面's count of items."""
    if clause.section < 0:
        return None
    parent = document.sections[clause.section].parent
    title = document.sections[parent].title if parent >= 0 else ""
    return _COUNT_REMARK.sub("", title) or None


def _inside(span: Span, targets: Sequence[Span]) -> tuple[Span, ...]:
    first = bisect_left(targets, Span(span.start, span.start))
    last = bisect_left(targets, Span(span.end, span.end))
    return tuple(targets[first:last])


def _promises(clause: Clause, figures: Sequence[Figure]) -> list[_Promise]:
    found: list[_Promise] = []
    for stretch in clause.stretches:
        found.extend(_stretch_promises(stretch))
        found.extend(_totals(stretch, figures, found))
    return sorted(found, key=lambda promise: (promise.stretch.passage.offsets[0], promise.stretch.start))


def _stretch_promises(stretch: Stretch) -> Iterator[_Promise]:
    text = stretch.passage.text
    stars = _starred(text)
    built = find_milestones(text)
    counts: dict[tuple[int, int], int] = {}
    for milestone in built:
        counts[milestone.promise] = counts.get(milestone.promise, 0) + 1
    for milestone in built:
        start, end = milestone.promise if counts[milestone.promise] == 1 else (milestone.start, milestone.end)
        star = any(s <= milestone.start < e for s, e in stars)
        yield _Promise(
            Stretch(stretch.passage, start, end), "project", star, milestone.name, milestone.stage, milestone.promise
        )
    for start, end in stars:
        if not any(start <= milestone.start < end for milestone in built):
            yield _Promise(Stretch(stretch.passage, start, end), "livelihood", True)


def _starred(text: str) -> list[tuple[int, int]]:
    """The stretches that a ★ marks: from it to the end of its sentence, or the sentence that it stands at the end of."""
    if "★" not in text and "☆" not in text:
        return []
    found = []
    for match in re.finditer("[★☆]", text):
        end_match = _SENTENCE_END.search(text, match.end())
        following = re.search("[★☆]", text[match.end() :])
        end = end_match.end() if end_match else len(text)
        if following:
            end = min(end, match.end() + following.start())
        if end - match.end() >= 3:
            found.append((match.end(), end))
        elif match.start() > 0:
            before = max(text.rfind(mark, 0, match.start() - 1) for mark in "。！？★☆")
            found.append((before + 1, match.start()))
    return found


@lru_cache(maxsize=1)
def _macro() -> re.Pattern[str]:
    words = load("commitments")["macro"]["words"]
    return re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))


def _totals(stretch: Stretch, figures: Sequence[Figure], known: Sequence[_Promise]) -> Iterator[_Promise]:
    """Bare targets of economic totals: 实现地区生产总值增长5%; two numbers of one total in a row are one."""
    text = stretch.passage.text
    if not _macro().search(text):
        return
    whole = stretch.passage.span(stretch.start, stretch.end)
    first = bisect_left(figures, whole.start, key=lambda figure: figure.span.start)
    segments: dict[str, tuple[int, int]] = {}
    for figure in figures[first:]:
        if figure.span.start >= whole.end:
            break
        if figure.modality == "target" and not figure.star and _macro().search(figure.indicator):
            at = _position(stretch, figure.span.start)
            start, end = _segment(text, at)
            if figure.indicator in segments:
                start = segments[figure.indicator][0]
            segments[figure.indicator] = (start, end)
    if len(segments) == 1 and _bare(text, list(segments.values())) == "":
        return
    for name, (start, end) in segments.items():
        yield _Promise(Stretch(stretch.passage, start, end), "indicator", False, name)


def _position(stretch: Stretch, offset: int) -> int:
    """The place in a passage's text of a source offset."""
    passage = stretch.passage
    low, high = 0, len(passage.text) - 1
    while low < high:
        middle = (low + high) // 2
        if passage.offset(middle) < offset:
            low = middle + 1
        else:
            high = middle
    return low


def _segment(text: str, at: int) -> tuple[int, int]:
    start = max(text.rfind(mark, 0, at) for mark in "，。；") + 1
    ends = [position for mark in "，。；" if (position := text.find(mark, at)) >= 0]
    return start, min(ends, default=len(text))


def _bare(text: str, ranges: Sequence[tuple[int, int]]) -> str:
    """What of a text is left outside the ranges, without punctuation and statements of responsibility."""
    statements = [(s.start, s.end) for s in find_owner_statements(text)]
    return _PUNCTUATION.sub("", _cut(text, sorted([*ranges, *statements])))


def _is_left(clause: Clause, promises: Sequence[_Promise]) -> bool:
    """Whether a clause says more than its inner promises."""
    for stretch in clause.stretches:
        ranges = [
            promise.covered if promise.covered != (0, 0) else (promise.stretch.start, promise.stretch.end)
            for promise in promises
            if promise.stretch.passage is stretch.passage
        ]
        if _bare(stretch.passage.text, sorted(set(ranges))):
            return True
    return False
