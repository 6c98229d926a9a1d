"""From what the library finds to rows not yet saved. Nothing here touches the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

import luoshi
from luoshi.documents.model import Document as ReadDocument
from luoshi.documents.model import Passage, Table
from luoshi.documents.reading import Box
from luoshi.documents.terms import years_held
from luoshi.figures.model import Appointment, Number
from luoshi.figures.model import Commitment as FoundCommitment
from luoshi.figures.model import Figure as FoundFigure
from luoshi.figures.offices import parse_post
from luoshi.said import stored
from luoshi_site.ledger.models import Commitment, Document, Figure, PersonnelChange, Plan
from luoshi_site.ledger.shapes import decimals, years

# Documents that promise, and those that report and then plan (their `planned` period counts).
PLANS = ("arrangement", "livelihood_list", "outline", "action_plan", "policy_measures")
REPORTS_THAT_PLAN = ("plan_report", "work_report", "budget_report", "work_summary")
_LARGEST = Decimal(10) ** 17  # what SQLite gives back may round up, and is to fit in its column still


@dataclass(slots=True)
class Draft:
    """A document and all its rows before they are saved.

    ``parents`` and ``owners`` go with ``commitments``, ``homes`` with ``figures``: indexes into ``commitments``.
    """

    document: Document
    plans: list[Plan]
    commitments: list[Commitment]
    figures: list[Figure]
    parents: list[int | None] = field(default_factory=list)
    owners: list[list[tuple[str, str]]] = field(default_factory=list)
    homes: list[int | None] = field(default_factory=list)
    personnel: list[PersonnelChange] = field(default_factory=list)


def draft(findings: luoshi.Findings) -> Draft:
    """Everything that a file says, as rows."""
    found = findings.document
    document = _document(found)
    commitments = [_commitment(one, found) for one in findings.commitments]
    figures = [_figure(one) for one in findings.figures]
    plans = [plan for plan in _plans(found) if plan.kind in PLANS or _plans_something(plan, commitments, figures)]
    result = Draft(document, plans, commitments, figures)
    result.parents = _parents(findings.commitments)
    result.owners = [[(one.unit, one.role) for one in each.owners] for each in findings.commitments]
    result.homes = _homes(findings.figures, findings.commitments)
    result.personnel = [_personnel(one) for one in findings.appointments]
    return result


def _plans_something(plan: Plan, commitments: list[Commitment], figures: list[Figure]) -> bool:
    """Whether a report that could plan the next year does: a summary of the year often says nothing of the next."""
    starts = [one.start for one in commitments] + [one.start for one in figures if one.modality == "target"]
    return any(plan_at([plan], start) is not None for start in starts)


def plan_at(plans: list[Plan], start: int) -> Plan | None:
    """The plan in whose part of the text ``start`` stands."""
    return next((plan for plan in plans if plan.start <= start < plan.end), None)


def _document(found: ReadDocument) -> Document:
    meta = found.meta
    return Document(
        name=clean(found.name, 255),
        title=clean(meta.title, 500),
        number=clean(meta.number or "", 100),
        issuer=clean(meta.issuer or "", 200),
        date=_date(meta.date),
        kind=meta.kind,
        period=(meta.period or "")[:20],
        planned=(meta.planned or "")[:20],
        text=found.source.replace("\x00", "\ufffd"),
        outline=_outline(found),
        layout=_layout(found),
        problems=stored(list(found.problems)),
        luoshi_version=luoshi.__version__,
    )


def clean(written: str, length: int) -> str:
    """A text for a column of ``length``: no NUL, which PostgreSQL does not keep, and no more than fits."""
    text = written.replace("\x00", "\ufffd")
    return text if len(text) <= length else text[: length - 1] + "…"


def _date(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:  # 2025-02 and the like: no day is known
        return None


def _outline(found: ReadDocument) -> dict[str, Any]:
    sections = [
        [each.label, clean(each.title, 500), each.level, each.span.start, each.span.end, each.parent]
        for each in found.sections
    ]
    parts = [
        [m.kind, clean(m.title, 500), m.number, m.issuer, m.date, m.period, m.planned, each.span.start, each.span.end]
        for each in found.parts
        for m in (each.meta,)
    ]
    return {"sections": sections, "parts": parts}


def _layout(found: ReadDocument) -> dict[str, Any]:
    return {
        "passages": [[*_place(each), each.role, each.section] for each in found.passages if each.text],
        "tables": [_table(each) for each in found.tables],
        "furniture": [[each.start, each.end] for each in found.furniture],
        "pages": [[each.number, each.span.start, each.span.end, each.width, each.height] for each in found.pages],
        "boxes": [[each.span.start, each.span.end, each.page, *_tenths(each)] for each in found.boxes],
    }


def _tenths(box: Box) -> list[int]:
    """A box in tenths of a point: whole numbers are short."""
    return [round(10 * each) for each in (box.left, box.top, box.right, box.bottom)]


def _place(passage: Passage) -> list[int]:
    whole = passage.whole
    return [whole.start, whole.end]


def _table(table: Table) -> dict[str, Any]:
    return {
        "start": table.span.start,
        "end": table.span.end,
        "section": table.section,
        "header_rows": table.header_rows,
        "caption": _place(table.caption) if table.caption and table.caption.text else None,
        "rows": [[None if cell is None else _place(cell) if cell.text else [] for cell in row] for row in table.rows],
    }


def _plans(found: ReadDocument) -> list[Plan]:
    plans = []
    for part in found.parts:
        meta = part.meta
        period = meta.period if meta.kind in PLANS else meta.planned if meta.kind in REPORTS_THAT_PLAN else None
        if meta.kind == "policy_measures":
            period = years_held(found, part) or period
        if period:
            first, last = years(period)
            plans.append(
                Plan(
                    title=clean(meta.title or found.meta.title or found.name, 500),
                    kind=meta.kind,
                    period=period[:20],
                    period_start=first,
                    period_end=last,
                    start=part.span.start,
                    end=max(part.span.end, part.span.start + 1),
                )
            )
    return plans


def _commitment(one: FoundCommitment, found: ReadDocument) -> Commitment:
    return Commitment(
        start=one.span.start,
        end=one.span.end,
        clause=clean(one.clause, 100),
        section=_section_at(found, one.span.start),
        kind=one.kind,
        text=clean(one.text, 20000),
        action=clean(one.action, 200),
        object=clean(one.object, 1000),
        due=(one.due or "")[:20],
        star=one.star,
        milestone=clean(one.milestone or "", 20),
        category=clean(one.category or "", 200),
        made_by=f"luoshi {luoshi.__version__}",
    )


def _section_at(found: ReadDocument, offset: int) -> int:
    best = -1
    for section in found.sections:
        if section.span.start > offset:
            break
        if section.span.holds(offset):
            best = section.index
    return best


def _figure(one: FoundFigure) -> Figure:
    low, high = _storable(one.low), _storable(one.high)
    reason, confidence = one.reason, one.confidence
    if (low is None) != (one.low is None) or (high is None) != (one.high is None):
        reason, confidence = "数值过大，未能存为数字", 0.0
    first, last = years(one.period)
    return Figure(
        indicator_name=clean(one.indicator, 200),
        start=one.span.start,
        end=one.span.end,
        subject=one.subject,
        measure=one.measure,
        comparator=one.comparator,
        low=low,
        high=high,
        low_places=decimals(one.low),
        high_places=decimals(one.high),
        unit=clean(one.unit, 40),
        period=(one.period or "")[:20],
        period_start=first,
        period_end=last,
        modality=one.modality,
        ambition=one.ambition,
        nature=one.nature or "",
        star=one.star,
        estimated=one.estimated,
        verb=clean(one.verb, 40),
        population=clean(one.population, 200),
        owners=[clean(each, 100) for each in one.owners],
        clause=clean(one.clause, 100),
        section=one.section,
        quote=clean(one.quote, 20000),
        quote_start=one.quote_span.start,
        quote_end=one.quote_span.end,
        confidence=confidence,
        reason=clean(reason, 500),
        made_by=f"luoshi {luoshi.__version__}",
    )


def _personnel(one: Appointment) -> PersonnelChange:
    post = parse_post(one.post)
    return PersonnelChange(
        start=one.span.start,
        end=one.span.end,
        written=clean(one.person, 60),
        person=clean(one.person, 60),
        post_name=clean(one.post, 200),
        change=one.change,
        status=one.status,
        date=_date(one.date),
        unit_name=clean(post.office, 100),  # as written; the ledger's own name for it is found when it is saved
        title=clean(post.title, 100),
        made_by=f"luoshi {luoshi.__version__}",
    )


def _storable(value: Number | None) -> Decimal | None:
    if value is None or abs(value) >= _LARGEST:
        return None
    return Decimal(value).quantize(Decimal("0.000001"))


def _parents(found: tuple[FoundCommitment, ...]) -> list[int | None]:
    """For each commitment the innermost one whose text holds it, and is longer."""
    order = sorted(range(len(found)), key=lambda i: (found[i].span.start, -found[i].span.end, i))
    parents: list[int | None] = [None] * len(found)
    open_: list[int] = []
    for index in order:
        span = found[index].span
        while open_ and found[open_[-1]].span.end < span.end:
            open_.pop()
        while open_ and found[open_[-1]].span.end <= span.start:
            open_.pop()
        if open_ and found[open_[-1]].span != span:
            parents[index] = open_[-1]
        open_.append(index)
    return parents


def _homes(figures: tuple[FoundFigure, ...], commitments: tuple[FoundCommitment, ...]) -> list[int | None]:
    """For each figure the shortest commitment that counts it among its targets."""
    best: dict[int, int] = {}
    for index, one in enumerate(commitments):
        length = one.span.end - one.span.start
        for span in one.targets:
            held = best.get(span.start)
            if held is None or length < commitments[held].span.end - commitments[held].span.start:
                best[span.start] = index
    return [best.get(one.span.start) for one in figures]
