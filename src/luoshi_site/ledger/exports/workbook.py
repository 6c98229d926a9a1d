"""The ledger, or one plan of it, as a workbook that may come back."""

from __future__ import annotations

from collections.abc import Sequence

from luoshi.said import said
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Government, Plan
from luoshi_site.ledger.queries.tables import LIMIT, light, rows_of
from luoshi_site.ledger.workbooks.columns import SHEETS, SheetKind, sheet_of
from luoshi_site.ledger.workbooks.values import names_of
from luoshi_site.ledger.workbooks.writing import Exported, write_workbook

ALL = tuple(one.key for one in SHEETS)


def ledger_workbook(
    government: Government,
    language: str,
    *,
    plan: Plan | None = None,
    unit: int | None = None,
    sheets: Sequence[str] = ALL,
) -> bytes:
    """Tasks, targets and observations of a government, of one plan, or of what one unit answers for.

    Raises `Refused` where a sheet would have more rows than one is read back with.
    """
    kinds = [sheet_of(key) for key in sheets]
    plan_id = plan.pk if plan else None
    rows = [(kind, light(kind.key, _checked(kind, rows_of(kind.key, government, plan_id, unit)))) for kind in kinds]
    return write_workbook(Exported(government, rows, names_of(government), language, plan, unit))


def _checked(kind: SheetKind, rows):  # type: ignore[no-untyped-def]  # whatever the query gives, it is given back
    count = rows.count()
    if count > LIMIT:
        what = said(
            "{value}有{count}行，一份表格最多{limit}行。",
            value=said(kind.title[0]),
            count=f"{count:,}",
            limit=f"{LIMIT:,}",
        )
        raise Refused(what, "请按计划或责任单位导出；要全部数据，请用 luoshi export 导出 CSV 或 JSONL。")
    return rows
