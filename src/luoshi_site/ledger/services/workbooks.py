"""Workbooks that come back: looked through first, written only when the person says so, then in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.db import transaction
from django.http import Http404
from django.utils import timezone

from luoshi.said import said, stored
from luoshi_site.accounts.permissions import TABLE, memberships
from luoshi_site.ledger.access import Actor, Machine, get_government
from luoshi_site.ledger.errors import NotAllowed, Refused, StaleRow
from luoshi_site.ledger.models import (
    Commitment,
    Document,
    Figure,
    Government,
    OrgUnit,
    Plan,
    Workbook,
    WorkbookState,
)
from luoshi_site.ledger.services.adding import add_task, add_value
from luoshi_site.ledger.services.commitments import edit_commitment, set_owner
from luoshi_site.ledger.services.figures import edit_figure
from luoshi_site.ledger.services.files import bytes_of, plain_file_name, store_file
from luoshi_site.ledger.services.settling import lock_in_order
from luoshi_site.ledger.trail import record, state
from luoshi_site.ledger.workbooks.columns import MODALITY
from luoshi_site.ledger.workbooks.preview import Line, Preview, from_stored

# A request that writes is to end within a minute.
MOST_LINES = 3000
_UNITS = ("lead", "supporting")


def may_bring(by: object, government: Government) -> bool:
    """Whether a person may bring a workbook at all: whoever may edit or add anything there. Each row is asked again."""
    if isinstance(by, Machine):
        return True
    return any(
        one.government_id == government.pk and {"edit", "add"} & TABLE[one.role]  # type: ignore[index]
        for one in memberships(by)
    )


def bring_workbook(by: Actor, government: Government, name: str, chunks: Iterable[bytes]) -> Workbook:
    """Keep a workbook and say what it would change. Raises `Refused` for one that cannot be read."""
    if not may_bring(by, government):
        raise NotAllowed("您的角色不能用表格修改这里的台账。", "请联系安全管理员。")
    file = store_file(name, chunks)
    plain = plain_file_name(name)
    found = _look(by, government, bytes_of(file), plain)
    before = Workbook.objects.filter(government=government, file=file, state=WorkbookState.APPLIED).first()
    if before is not None and before.settled_at:
        day = timezone.localtime(before.settled_at)
        when = f"{day:%Y-%m-%d %H:%M}"
        found.notes.insert(0, said("同一份表格已于{when}写入过；已写入的不会再写。", when=when))
    return Workbook.objects.create(
        government=government,
        file=file,
        name=plain,
        by=None if isinstance(by, Machine) else by,
        found=found.stored(),
    )


def own_workbook(by: Actor, workbook_id: int) -> Workbook:
    """A workbook of the person who brought it; `Http404` for every other."""
    rows = Workbook.objects.select_related("government", "file", "by")
    found = rows.filter(pk=workbook_id).first()
    if found is None or (not isinstance(by, Machine) and found.by_id != by.pk):
        raise Http404
    if not isinstance(by, Machine):
        get_government(by, found.government_id)  # who lost the role loses the sight of it
    return found


def write_workbook(by: Actor, workbook_id: int, take: Collection[str] = ()) -> Workbook:
    """Write what the preview says, all or nothing. ``take`` are the keys of conflicts that are written all the same.

    Where a row changed since the preview nothing is written, and the preview is made anew.
    """
    found = own_workbook(by, workbook_id)
    try:
        with transaction.atomic():
            return _write(by, found.pk, frozenset(take))
    except (StaleRow, Refused, NotAllowed) as error:
        fresh = Workbook.objects.get(pk=found.pk)
        if fresh.state != WorkbookState.WAITING or getattr(error, "field", "") == "workbook":
            raise
        look_again(by, fresh)
        what = "看过预览之后，台账又有变动，什么都没有写入。"
        raise Refused(what, said("预览已更新，请再看一遍。（{what}）", what=error.what), field="workbook") from error


def look_again(by: Actor, workbook: Workbook) -> Workbook:
    """Make the preview of a waiting workbook anew."""
    workbook.found = _look(by, workbook.government, bytes_of(workbook.file), workbook.name).stored()
    workbook.save(update_fields=["found"])
    return workbook


def _look(by: Actor, government: Government, data: bytes, name: str) -> Preview:
    # Imported here: comparing asks the verbs beside this one what they would refuse.
    from luoshi_site.ledger.workbooks.comparing import compare
    from luoshi_site.ledger.workbooks.reading import read_workbook

    return compare(by, government, read_workbook(data, name))


@transaction.atomic
def drop_workbook(by: Actor, workbook_id: int) -> Workbook:
    """Leave a workbook; nothing of it is written."""
    own_workbook(by, workbook_id)
    found = Workbook.objects.select_for_update(no_key=True).get(pk=workbook_id)
    if found.state != WorkbookState.WAITING:
        raise Refused("这份表格已经处理过了。", field="workbook")
    found.state, found.settled_at = WorkbookState.DROPPED, timezone.now()
    found.save()
    return found


def _write(by: Actor, workbook_id: int, take: frozenset[str]) -> Workbook:
    found = Workbook.objects.select_for_update(no_key=True).get(pk=workbook_id)
    government = Government.objects.select_for_update(no_key=True).get(pk=found.government_id)
    preview = from_stored({**found.found})
    lines = _to_write(found, preview, take)
    for model, kinds in ((Commitment, ("tasks",)), (Figure, tuple(MODALITY))):
        lock_in_order(model, [one.id for one in lines if one.id and one.sheet in kinds])
    writer = _Writer(by, government)
    for line in lines:
        writer.write(line)
    changed, added = sum(one.kind != "add" for one in lines), sum(one.kind == "add" for one in lines)
    done = said("改了{changed}行，新增{added}行。", changed=changed, added=added)
    found.message = done
    found.state, found.settled_at = WorkbookState.APPLIED, timezone.now()
    found.found = {**found.found, "taken": sorted(take & {one.key for one in lines}), "told": stored(done)}
    found.save()
    note = f"{found.name}（{found.file.sha256[:12]}）：{found.message}"
    record(by, "apply_workbook", government, state(government), note=note)
    return found


def _to_write(found: Workbook, preview: Preview, take: frozenset[str]) -> list[Line]:
    if found.state != WorkbookState.WAITING:
        raise Refused("这份表格已经处理过了，没有再写。", field="workbook")
    if preview.faults:
        raise Refused("表格里还有错误，什么都没有写入。", "请按提示改好，重新上传。", field="workbook")
    lines = [one for one in preview.lines if one.kind != "conflict" or (one.key in take and one.version is not None)]
    if not lines:
        raise Refused("没有要写入的改动。", field="workbook")
    if len(lines) > MOST_LINES:
        what = said("要写入{value}行，一次最多{most_lines}行。", value=f"{len(lines):,}", most_lines=f"{MOST_LINES:,}")
        raise Refused(what, "请按计划或单位分成几份上传。", field="workbook")
    return lines


class _Writer:
    """Writes lines through the verbs that people use, each row found once."""

    def __init__(self, by: Actor, government: Government) -> None:
        self.by, self.government = by, government
        self._held: dict[tuple[type[Any], int], Any] = {}

    def write(self, line: Line) -> None:
        """One line."""
        values = dict(line.values)
        if line.kind == "add":
            (self._add_task if line.sheet == "tasks" else self._add_value)(line, values)
        elif line.sheet == "tasks":
            owners = {key: values.pop(key) for key in _UNITS if key in values}
            version = line.version
            if values:
                version = edit_commitment(self.by, line.id, version, **values).version  # type: ignore[arg-type]
            if owners:
                self._set_owners(line.id or 0, version or 0, owners)
        else:
            edit_figure(self.by, line.id, line.version, **values)  # type: ignore[arg-type]

    def _add_task(self, line: Line, values: dict[str, Any]) -> None:
        owners = {key: values.pop(key) for key in _UNITS if key in values}
        plan = self._get(Plan, values.pop("plan"))
        row = add_task(self.by, plan, values.pop("source"), values.pop("clause", ""), **values)
        if owners:
            self._set_owners(row.pk, row.version, owners)

    def _add_value(self, line: Line, values: dict[str, Any]) -> None:
        values.setdefault("modality", MODALITY[line.sheet])
        given: dict[str, Any] = {}
        for key, name, model in (
            ("plan", "plan", Plan),
            ("task", "commitment", Commitment),
            ("document", "document", Document),
        ):
            pk = values.pop(key, None)
            given[name] = self._get(model, pk) if pk else None
        add_value(self.by, self.government, values.pop("source"), quote=values.pop("quote", ""), **given, **values)

    def _set_owners(self, pk: int, version: int, owners: dict[str, list[int]]) -> None:
        held = Commitment.objects.get(pk=pk).responsibilities.filter(ended=False)
        units = {key: owners.get(key, [one.unit_id for one in held if one.role == key]) for key in _UNITS}
        lead = [self._get(OrgUnit, one) for one in units["lead"]]
        supporting = [self._get(OrgUnit, one) for one in units["supporting"] if one not in units["lead"]]
        set_owner(self.by, pk, version, lead, supporting)

    def _get(self, model: type[Any], pk: int) -> Any:
        if (model, pk) not in self._held:
            row = model.objects.filter(pk=pk, government=self.government).first()
            if row is None:
                raise Refused("这一行所指的计划、任务、文件或单位已经没有了。")
            self._held[model, pk] = row
        return self._held[model, pk]
