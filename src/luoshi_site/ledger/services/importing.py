"""Reading a stored file into the ledger: all of it, in one transaction, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.db import transaction
from django.db.models import Q

import luoshi
from luoshi.alignment.names import plain_name  # noqa: F401  (loads the name lexicon before a transaction is open)
from luoshi.said import said
from luoshi.text.periods import forms_of
from luoshi_site.ledger.access import Actor
from luoshi_site.ledger.models import (
    Commitment,
    Document,
    DocumentState,
    Figure,
    Government,
    OrgUnit,
    Plan,
    Responsibility,
    ReviewState,
    StoredFile,
)
from luoshi_site.ledger.services import rereading
from luoshi_site.ledger.services.drafts import Draft, clean, draft, plan_at
from luoshi_site.ledger.services.empty_plans import withdraw_empty_plans
from luoshi_site.ledger.services.figures import follow_correction
from luoshi_site.ledger.services.files import bytes_of
from luoshi_site.ledger.services.indicators import resolve
from luoshi_site.ledger.services.matching import much_the_same
from luoshi_site.ledger.services.noticing import save_personnel
from luoshi_site.ledger.trail import record, state

Row = TypeVar("Row", Commitment, Figure)
Tell = Callable[[str, int, int], None]
_BATCH = 200


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did. ``message`` is for the person who dropped the file."""

    document: Document
    new: bool
    message: str


def read_stored(file: StoredFile, name: str, tell: Tell = lambda *_: None) -> Draft:
    """Read a stored file with the library, outside of any transaction. Raises what `luoshi.read_bytes` raises."""
    data = bytes_of(file)
    tell("读取文件", 0, 4)
    findings = luoshi.read_bytes(data, name)
    tell("查找数据项", 1, 4)
    _ = findings.figures
    tell("查找任务", 2, 4)
    found = draft(findings)
    tell("写入台账", 3, 4)
    return found


@transaction.atomic
def write_draft(by: Actor, government: Government, file: StoredFile, found: Draft) -> Imported:
    """Write a reading. The same bytes again change nothing; a corrected version is laid over the one before."""
    Government.objects.select_for_update(no_key=True).get(
        pk=government.pk
    )  # imports of one government come one after the other
    same = Document.objects.filter(government=government, file=file, state=DocumentState.CURRENT).first()
    if same is not None:
        return Imported(
            same, False, said("这份文件已经导入过（《{title}》），内容没有变化，台账未改动。", title=str(same))
        )
    older = _older_version(government, found.document)
    return _write(by, government, file, found, older, older)


@transaction.atomic
def reread(by: Actor, document: Document, found: Draft) -> Imported:
    """Lay a reading by a newer luoshi over the rows of the same file."""
    government = Government.objects.select_for_update(no_key=True).get(pk=document.government_id)
    return _write(by, government, document.file, found, document, None)


def _older_version(government: Government, new: Document) -> Document | None:
    """The document that ``new`` corrects: of one kind and period, its number or title, and much of its text."""
    named = Q(title=new.title) & ~Q(title="")
    if new.number:
        named |= Q(number=new.number)
    rows = Document.objects.filter(
        named, government=government, state=DocumentState.CURRENT, kind=new.kind, period__in=forms_of(new.period)
    )
    return next((row for row in rows.order_by("-id") if much_the_same(row.text, new.text)), None)


def _write(
    by: Actor, government: Government, file: StoredFile, found: Draft, base: Document | None, replaced: Document | None
) -> Imported:
    document, before = _save_document(government, file, found, base, replaced)
    touched: list[object] = _save_plans(government, document, found, base)
    resolved = resolve(government, found.figures)
    _tie(government, document, found)
    if base is None:
        done = rereading.Overlay(fresh_figures=found.figures, fresh_commitments=found.commitments)
    else:
        figures, promised = _locked(Figure, base), _locked(Commitment, base)
        done = rereading.overlay(figures, promised, found, document)
    _save_commitments(done)
    _save_figures(done)
    owned = _save_owners(government, found, done)
    personnel = save_personnel(government, document, found.personnel, base)
    rows = [*touched, *resolved, *done.commitments, *done.fresh_commitments, *done.figures, *done.fresh_figures, *owned]
    rows += personnel
    if replaced is not None:
        was = state(replaced)
        replaced.state = DocumentState.REPLACED
        replaced.version += 1
        replaced.save(update_fields=["state", "version", "changed_at"])
        record(by, "replace_document", replaced, was)
    action = "import_document" if before is None else "reread_document"
    record(by, action, document, before, batch=rows)  # type: ignore[arg-type]
    if base is not None:
        follow_correction(by, done.figures)
        withdraw_empty_plans(by, {document.pk, base.pk})
    return Imported(document, True, _message(document, found, done, base))


def _locked(model: type[Row], document: Document) -> list[Row]:
    """The rows of a document, locked in the order of their ids as every verb does it, given in that of the text."""
    rows = model._default_manager.select_for_update(of=("self",), no_key=True).filter(document=document).order_by("pk")
    return sorted(rows, key=lambda row: (row.start, row.pk))


def _save_document(
    government: Government, file: StoredFile, found: Draft, base: Document | None, replaced: Document | None
) -> tuple[Document, dict[str, object] | None]:
    document = found.document
    if base is not None and replaced is None:
        before = state(base)
        for name in ("text", "outline", "layout", "problems", "luoshi_version"):
            setattr(base, name, getattr(document, name))
        base.version += 1
        base.save()
        found.document = base
        return base, before
    document.government, document.file, document.replaces = government, file, replaced
    document.save()
    return document, None


def _save_plans(government: Government, document: Document, found: Draft, base: Document | None) -> list[object]:
    """The plans of a reading; one of the same kind and period as before is the same plan, and follows."""
    older = (
        list(Plan.objects.select_for_update(of=("self",), no_key=True).filter(document=base).order_by("start", "id"))
        if base
        else []
    )
    saved: list[object] = []
    for index, plan in enumerate(found.plans):
        same = next((one for one in older if one.kind == plan.kind and one.period in forms_of(plan.period)), None)
        if same is not None:
            older.remove(same)
            same.document, same.title, same.start, same.end = document, plan.title, plan.start, plan.end
            same.version += 1
            found.plans[index] = plan = same
        else:
            plan.government, plan.document = government, document
        plan.save()
        saved.append(plan)
    return saved


def _tie(government: Government, document: Document, found: Draft) -> None:
    """Give drafted rows their document, plan, parent and commitment."""
    for index, one in enumerate(found.commitments):
        one.government, one.document, one.plan = government, document, plan_at(found.plans, one.start)
        parent = found.parents[index]
        one.parent = None if parent is None else found.commitments[parent]
    for index, figure in enumerate(found.figures):
        home = found.homes[index]
        figure.government, figure.document, figure.plan = government, document, plan_at(found.plans, figure.start)
        figure.commitment = None if home is None else found.commitments[home]


def _save_commitments(done: rereading.Overlay) -> None:
    """Parents before their children: a parent holds its children's text, so it is never shorter."""
    parents = {id(one): one.parent for one in done.fresh_commitments}
    for one in done.fresh_commitments:
        one.parent = None
    Commitment.objects.bulk_create(done.fresh_commitments, batch_size=_BATCH)
    children = [one for one in done.fresh_commitments if parents[id(one)] is not None]
    for one in children:
        one.parent = parents[id(one)]
    Commitment.objects.bulk_update(children, ["parent"], batch_size=_BATCH)
    for one in done.commitments:
        one.parent = one.parent  # a parent that was drafted has its id by now
    columns = [*rereading.COMMITMENT_PLACES, *rereading.COMMITMENT_CONTENT, *rereading.STATE]
    _update(done.commitments, columns)


def _save_figures(done: rereading.Overlay) -> None:
    for one in (*done.fresh_figures, *done.figures):
        one.commitment, one.indicator = one.commitment, one.indicator  # likewise
    Figure.objects.bulk_create(done.fresh_figures, batch_size=_BATCH)
    columns = [*rereading.FIGURE_PLACES, *rereading.FIGURE_CONTENT, *rereading.STATE]
    _update(done.figures, columns)


def _update(rows: list[Row], columns: list[str]) -> None:
    """Write many whole rows back. As inserts that meet their own row: `bulk_update` is ten times as slow here."""
    if rows:
        names = list(dict.fromkeys((*columns, "changed_at")))
        made = {id(row): row.made_at for row in rows}
        type(rows[0])._default_manager.bulk_create(
            rows, batch_size=_BATCH, update_conflicts=True, update_fields=names, unique_fields=["id"]
        )
        for row in rows:
            row.made_at = made[id(row)]  # which an insert sets to now, in memory only


def _save_owners(government: Government, found: Draft, done: rereading.Overlay) -> list[object]:
    """Responsibilities of new commitments, and of those nobody touched."""
    units = units_by_name(government)
    heirs = {one.pk: one for one in units.values()}
    made: list[object] = []
    wanted: list[Responsibility] = []
    ended: list[Responsibility] = []
    for drafted, owners in zip(found.commitments, found.owners, strict=True):
        row = done.same.get(id(drafted), drafted)
        if row is not drafted and row.review_state != ReviewState.PROPOSED:
            continue
        held = {}
        if row is not drafted:
            held = {one.unit_id: one for one in row.responsibilities.filter(ended=False)}
        named: set[int] = set()
        for name, role in owners:
            unit = units.get(name)
            if unit is None:
                unit = OrgUnit.objects.create(
                    government=government, name=clean(name, 100), review_state=ReviewState.PROPOSED
                )
                units[name] = unit
                made.append(unit)
            unit = _answering(unit, held, row.document, heirs)
            if unit.pk in named:
                continue
            named.add(unit.pk)
            if unit.pk not in held:
                wanted.append(Responsibility(commitment=row, unit=unit, role=role))
            elif held[unit.pk].role != role:
                held[unit.pk].role = role
                ended.append(held[unit.pk])
        for unit_id, one in held.items():
            if unit_id not in named:
                one.ended = True
                ended.append(one)
    Responsibility.objects.bulk_update(ended, ["ended", "role"], batch_size=_BATCH)
    Responsibility.objects.bulk_create(wanted, batch_size=_BATCH)
    return [*made, *ended, *wanted]


def _answering(
    unit: OrgUnit, held: dict[int, Responsibility], document: Document | None, heirs: dict[int, OrgUnit]
) -> OrgUnit:
    """Who answers where a document names ``unit``: the successor that took this duty over, or the one that was there
    when the document was issued."""
    one, seen = unit, {unit.pk}
    while one.successor_id is not None and one.successor_id in heirs and one.successor_id not in seen:
        if one.pk in held:
            return one
        issued = document.date if document is not None else None
        heir = heirs[one.successor_id]
        if heir.pk not in held and not (issued and one.until and issued > one.until):
            break
        one = heir
        seen.add(one.pk)
    return one


def units_by_name(government: Government) -> dict[str, OrgUnit]:
    """The units of a government by name and by alias; a name goes before another unit's alias."""
    units = list(OrgUnit.objects.filter(government=government, withdrawn="").order_by("id"))
    found = {alias: unit for unit in reversed(units) for alias in unit.aliases}
    return found | {unit.name: unit for unit in units}


def _message(document: Document, found: Draft, done: rereading.Overlay, base: Document | None) -> str:
    title = str(document)
    counts = {"figures": len(found.figures), "commitments": len(found.commitments)}
    if base is None and found.personnel:
        wording = "读出《{title}》：数据项{figures}个、任务{commitments}项、任免{personnel}条。"
        return said(wording, title=title, **counts, personnel=len(found.personnel))
    if base is None:
        return said("读出《{title}》：数据项{figures}个、任务{commitments}项。", title=title, **counts)
    wording = (
        "《{title}》已更新：人工看过的{kept}行原样保留，未看过的更新{followed}行、新增{fresh}行、撤回{withdrawn}行。"
    )
    if done.gone:
        wording = (
            "《{title}》已更新：人工看过的{kept}行原样保留，其中{gone}行在新版本中已无原句，"
            "未看过的更新{followed}行、新增{fresh}行、撤回{withdrawn}行。"
        )
    return said(
        wording,
        title=title,
        kept=done.kept + done.gone,
        gone=done.gone,
        followed=done.followed,
        fresh=len(done.fresh_figures) + len(done.fresh_commitments),
        withdrawn=done.withdrawn,
    )
