"""``luoshi export``: the ledger's rows as tables, a workbook that may come back, or everything for a hand-over."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from luoshi.errors import InputError
from luoshi_site.commands.importing import find_government
from luoshi_site.commands.refusals import as_input_errors
from luoshi_site.commands.setting_up import start_django
from luoshi_site.commands.users import find_place

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from luoshi.export.sheet import Row, Sheet
    from luoshi.export.words import Words
    from luoshi_site.ledger.models import Plan

    Watch = Callable[[str, Iterable[Row]], Iterable[Row]]


def find_plan(name: str, government: str | None) -> Plan:
    """The plan of that title or number (``#3``); raises `InputError` where there is none, or more than one."""
    start_django()
    from luoshi_site.ledger.models import Plan

    number = name.removeprefix("#") if name.startswith("#") else ""
    rows = Plan.objects.filter(withdrawn="").select_related("government")
    if government:
        rows = rows.filter(government=find_place(government, None)[0])
    rows = rows.filter(pk=int(number)) if number.isdecimal() else rows.filter(title=name)
    found = list(rows.order_by("pk")[:9])
    if len(found) != 1:
        what = "有几份同名的计划。" if found else "没有这份计划。"
        known = found or list(Plan.objects.filter(withdrawn="").order_by("-period_end", "pk")[:9])
        listed = "、".join(f"#{one.pk} {one.title}" for one in known) or "还没有导入计划"
        raise InputError(what, where=name, remedy=f"请写完整标题或编号，有：{listed}。")
    return found[0]


def workbook(
    what: str, language: str, *, government: str | None = None, plan: str | None = None, unit: str | None = None
) -> bytes:
    """Tasks, targets, observations, or (``ledger``) all three as a workbook that may be edited and imported again."""
    from luoshi_site.ledger.exports.workbook import ALL, ledger_workbook
    from luoshi_site.ledger.models import Government

    held = find_plan(plan, government) if plan else None
    place = held.government if held else Government.objects.get(pk=find_government(government))
    sheets = ALL if what == "ledger" else (what,)
    with as_input_errors():
        return ledger_workbook(place, language, plan=held, unit=_unit(place.name, place.pk, unit), sheets=sheets)


def sheet(what: str, *, government: str | None = None, plan: str | None = None, unit: str | None = None) -> Sheet:
    """Rows of one kind; they are read from the database while they are written."""
    from luoshi_site.ledger.exports.sheets import figures_sheet, tasks_sheet
    from luoshi_site.ledger.queries.tables import light

    rows = _rows(what, government, plan, unit)
    passing = light(what, rows).iterator(chunk_size=1000)
    return tasks_sheet(passing) if what == "tasks" else figures_sheet(what, passing)


def count(what: str, *, government: str | None = None, plan: str | None = None, unit: str | None = None) -> int:
    """How many rows `sheet` gives."""
    return int(_rows(what, government, plan, unit).count())


def _rows(what: str, government: str | None, plan: str | None, unit: str | None) -> QuerySet[Any]:
    from luoshi_site.ledger.models import Government
    from luoshi_site.ledger.queries.tables import rows_of

    held = find_plan(plan, government) if plan else None
    place = held.government if held else Government.objects.get(pk=find_government(government))
    return rows_of(what, place, held.pk if held else None, _unit(place.name, place.pk, unit))


def archive(language: str, watch: Watch, *, government: str | None = None) -> bytes:
    """Everything that a government's ledger holds, as CSV and JSON Lines in one ZIP file. The rows of each table pass
    through ``watch``, which is told the table's name."""
    from luoshi_site.ledger.exports.archive import ledger_archive
    from luoshi_site.ledger.models import Government

    return ledger_archive(Government.objects.get(pk=find_government(government)), ledger_words(language), watch)


def ledger_words(language: str) -> Words:
    """The words of columns in a language."""
    start_django()
    from luoshi_site.ledger.exports.answering import LedgerWords

    return LedgerWords(language)


def _unit(place: str, pk: int, unit: str | None) -> int | None:
    return int(find_place(f"#{pk}", unit)[1].pk) if unit else None
