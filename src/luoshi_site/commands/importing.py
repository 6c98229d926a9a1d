"""``luoshi import``: files into the ledger from the command line of the server, and edited workbooks back into it."""

from __future__ import annotations

import hashlib
import os
import socket
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from luoshi.errors import InputError
from luoshi_site.commands.refusals import as_input_errors
from luoshi_site.commands.setting_up import start_django
from luoshi_site.commands.users import find_place

if TYPE_CHECKING:
    from luoshi_site.ledger.models import Government, Workbook


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a file. ``state`` is read, known (nothing was new), waiting (it would be read) or failed."""

    state: str
    message: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What a workbook would change, in lines; ``writes`` rows, unless there are ``faults``."""

    workbook: int
    lines: list[str]
    faults: list[str]
    writes: int
    conflicts: int
    unchanged: int
    missing: int
    notes: list[str] = field(default_factory=list)


def find_government(name: str | None) -> int:
    """The government of that name or number; without a name the only one that there is."""
    start_django()
    from luoshi_site.ledger.models import Government

    if name:
        return int(find_place(name, None)[0].pk)
    found = list(Government.objects.filter(withdrawn="", children=None).values_list("pk", flat=True)[:2])
    if len(found) != 1:
        what = "有几个政府，不知道导入哪一个。" if found else "还没有登记政府。"
        raise InputError(what, remedy="请用 --government 指明；luoshi places list 可列出全部。")
    return int(found[0])


def is_workbook(data: bytes) -> bool:
    """Whether these bytes are a workbook that the ledger exported."""
    from luoshi_site.ledger.workbooks.reading import is_workbook as known

    return known(data)


def read_document(government: int, name: str, data: bytes, *, preview: bool = False) -> Brought:
    """Read a document into the ledger as a file dropped on the import page; with ``preview`` say what would be done."""
    from luoshi_site.commands.worker import Beating
    from luoshi_site.ledger.access import COMMAND_LINE
    from luoshi_site.ledger.models import Document, DocumentState, JobState
    from luoshi_site.ledger.services.jobs import import_document, start_job

    place = _government(government)
    sha256 = hashlib.sha256(data).hexdigest()
    current = Document.objects.filter(government=place, file__sha256=sha256, state=DocumentState.CURRENT).first()
    if current is not None:
        return Brought("known", f"已经导入过（《{current}》），没有变化。")
    if preview:
        return Brought("waiting", "会读入台账。")
    with as_input_errors():
        worker = f"{socket.gethostname()}-{os.getpid()}"
        job = start_job(COMMAND_LINE, place, name, [data], worker)
        with Beating(job):
            import_document(job)
        job.refresh_from_db()
    return Brought("read" if job.state == JobState.DONE else "failed", job.message)


def held_documents(government: str | None) -> list[tuple[int, str]]:
    """The current documents of a government, or of all, with their names."""
    start_django()
    from luoshi_site.ledger.models import Document, DocumentState

    rows = Document.objects.filter(state=DocumentState.CURRENT)
    if government:
        rows = rows.filter(government=find_place(government, None)[0])
    return list(rows.order_by("government", "pk").values_list("pk", "name"))


def read_again(document: int, *, preview: bool = False) -> Brought:
    """Read the stored file of a document anew and lay it over its rows; what people settled stays as it is."""
    from luoshi.errors import LuoshiError
    from luoshi_site.ledger.access import COMMAND_LINE
    from luoshi_site.ledger.errors import LedgerError
    from luoshi_site.ledger.models import Document
    from luoshi_site.ledger.services import read_stored, reread

    row = Document.objects.select_related("file").get(pk=document)
    if preview:
        return Brought("waiting", f"由 luoshi {row.luoshi_version} 读取，会重读。")
    try:
        return Brought("read", reread(COMMAND_LINE, row, read_stored(row.file, row.file.first_name)).message)
    except (LuoshiError, LedgerError) as error:
        return Brought("failed", str(error))


def look_at_workbook(government: int, name: str, data: bytes) -> Seen:
    """What a workbook would change; nothing is written."""
    from luoshi_site.ledger.access import COMMAND_LINE
    from luoshi_site.ledger.services import bring_workbook

    with as_input_errors():
        return _seen(bring_workbook(COMMAND_LINE, _government(government), Path(name).name, [data]))


def write_workbook(workbook: int) -> str:
    """Write what a workbook would change; conflicts stay as the ledger has them. Gives what was done."""
    from luoshi_site.ledger.access import COMMAND_LINE
    from luoshi_site.ledger.services import write_workbook as write

    with as_input_errors():
        return write(COMMAND_LINE, workbook).message


def leave_workbook(workbook: int) -> None:
    """Write nothing of it."""
    from luoshi_site.ledger.access import COMMAND_LINE
    from luoshi_site.ledger.services import drop_workbook

    drop_workbook(COMMAND_LINE, workbook)


def _government(pk: int) -> Government:
    from luoshi_site.ledger.models import Government

    return Government.objects.get(pk=pk)


def _seen(workbook: Workbook) -> Seen:
    from luoshi_site.ledger.workbooks.columns import sheet_of
    from luoshi_site.ledger.workbooks.preview import KINDS, from_stored

    found = from_stored(workbook.found)
    words = {"conflict": "≠ 冲突", "change": "✎ 修改", "add": "＋ 新增"}
    lines = []
    for line in sorted(found.lines, key=lambda one: KINDS.index(one.kind)):
        lines.append(f"{words[line.kind]} {sheet_of(line.sheet).title[0]}第{line.row}行 {line.name}")
        if line.note:
            lines.append(f"    {line.note}")
        lines += [f"    {one.cell} {one.heading}：{_shift(line.kind, one.old, one.new)}" for one in line.shifts]
    faults = [f"{one.sheet}!{one.cell} {one.what}{one.remedy}" for one in found.faults]
    return Seen(
        workbook.pk, lines, faults, found.writes, found.count("conflict"), found.unchanged, found.missing, found.notes
    )


def _shift(kind: str, old: str, new: str) -> str:
    return new or "空" if kind == "add" else f"{old or '空'} → {new or '空'}"
