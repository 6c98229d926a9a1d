"""What a document undertakes: tasks, livelihood items, construction projects, actions, measures and planned indicators.

One commitment stands for each numbered clause or item of a list. Inside a task a promise that is told apart by its
star, its milestone or an economic total is a commitment of its own; when nothing of the clause is left beside these,
the clause is no task besides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Final

from luoshi.documents.model import Document, Part
from luoshi.figures.actions import read_action
from luoshi.figures.clauses import LISTED, Clause, Clauses, Stretch
from luoshi.figures.due_dates import find_due, parse_due
from luoshi.figures.model import Commitment, Figure, Owner
from luoshi.figures.owners import OwnerStatement, cut_statements, find_owner_statements, first_unit_leads, merge_owners
from luoshi.figures.promises import Promise, find_promises, says_more
from luoshi.figures.table_commitments import table_commitments
from luoshi.text.periods import years_of
from luoshi.text.span import Span
from luoshi.text.validity import find_validity

_HOLDS: Final = ("有效期", "施行", "暂定")
_GOALS: Final = re.compile(r"(?P<goals>(?:主要)?(?:预期|奋斗|发展|工作)目标(?:任务)?)(?:是|为|如下|建议|[:：])")
_COUNT_REMARK: Final = re.compile(r"[（(]\d+[个项件].{0,3}[)）]\Z")
_REPORTED: Final = re.compile(r"报送|上报|报告|反馈|报区|报市|报县")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What a part says once for all of its clauses: the year that 年底 means, a due date, who of several leads."""

    year: int | None
    due: str | None
    first_leads: bool


def find_commitments(document: Document, figures: tuple[Figure, ...]) -> tuple[Commitment, ...]:
    """The commitments of a document in text order; ``figures`` are its figures as `find_figures` gives them.

    A task comes before the promises that it holds. ``targets`` are the spans of the target figures inside. Owners and
    the due date stated with them hold for all promises of a clause that name no date of their own.
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
        if any(word in text for word in _HOLDS) and (held := find_validity(text, meta.date)):
            due = held.last
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
    promises = find_promises(clause, figures) if clause.part.meta.kind in ("arrangement", "notice", "other") else []
    if not promises or says_more(clause, [p for p in promises if p.kind != "indicator"]):
        action, thing = _goals(text) or read_action(texts[0] if texts else "")
        due = stated or find_due(text, setting.year) or setting.due
        yield replace(whole, action=action, object=thing, due=due, targets=_inside(span, targets))
    for promise in promises:
        yield _of_promise(promise, whole, setting, targets)


def _goals(text: str) -> tuple[str, str] | None:
    """主要预期目标是：… names what is aimed at before it lists the numbers."""
    match = _GOALS.search(text[:80])
    return ("", match["goals"]) if match else None


def _of_promise(promise: Promise, whole: Commitment, setting: _Setting, targets: Sequence[Span]) -> Commitment:
    stretch = promise.stretch
    span = stretch.passage.span(stretch.start, stretch.end)
    action, thing = read_action(stretch.text)
    text = cut_statements(stretch.text)
    if promise.covered != (0, 0):
        text = cut_statements(stretch.passage.text[slice(*promise.covered)])
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
    statements: list[OwnerStatement] = []
    texts: list[str] = []
    for stretch in clause.stretches:
        found = find_owner_statements(stretch.text)
        statements.extend(found)
        texts.append(cut_statements(stretch.text, (), found))
    owners = merge_owners(statements)
    if setting.first_leads and all(owner.role == "lead" for owner in owners):
        owners = (*owners[:1], *(Owner(owner.unit, "supporting") for owner in owners[1:]))
    dues = (parse_due(statement.due, setting.year) for statement in statements if statement.due)
    return owners, [text for text in texts if text], next((due for due in dues if due), None)


def _category(document: Document, clause: Clause) -> str | None:
    """The field that a list puts an item in: the heading above it, without 方面's count of items."""
    if clause.section < 0:
        return None
    parent = document.sections[clause.section].parent
    title = document.sections[parent].title if parent >= 0 else ""
    return _COUNT_REMARK.sub("", title) or None


_start = attrgetter("start")


def _inside(span: Span, targets: Sequence[Span]) -> tuple[Span, ...]:
    first = bisect_left(targets, span.start, key=_start)
    last = bisect_left(targets, span.end, first, key=_start)
    return tuple(targets[first:last])
