"""Holding a workbook against the ledger: what it would change, row by row. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterable
from copy import copy
from typing import Any

from luoshi.said import listed, said
from luoshi_site.accounts.permissions import allowed_for_units
from luoshi_site.ledger.access import Actor, Machine
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Change, Commitment, Figure, Government, OrgUnit, ReviewState
from luoshi_site.ledger.queries.tables import rows_of, with_all
from luoshi_site.ledger.workbooks.checks import check, figure_values, in_words, same_value, share_is_clear
from luoshi_site.ledger.workbooks.columns import Column
from luoshi_site.ledger.workbooks.fresh import FreshRows
from luoshi_site.ledger.workbooks.parsing import CellWrong, parse
from luoshi_site.ledger.workbooks.preview import Line, Preview, Shift
from luoshi_site.ledger.workbooks.reading import Fault, Given, GivenRow, GivenSheet
from luoshi_site.ledger.workbooks.values import (
    Names,
    changed_columns,
    form_of_value,
    names_of,
    shown,
    text_of,
    unchanged_columns,
)

Row = Commitment | Figure


def compare(by: Actor, government: Government, given: Given) -> Preview:
    """What a workbook would change of the ledger of ``government``, asked for by ``by``."""
    found = Preview(faults=list(given.faults), notes=list(given.notes))
    if given.government != government.pk:
        what = "这份工作簿是从另一个政府的台账导出的。"
        raise Refused(what, said("请在那个政府的页面上传，或从{name}的台账重新导出。", name=government.name))
    names = names_of(government)
    for sheet in given.sheets:
        _Sheet(by, government, given, sheet, names, found).compare()
    return found


class _Sheet:
    """One sheet on its way through."""

    def __init__(
        self, by: Actor, government: Government, given: Given, sheet: GivenSheet, names: Names, found: Preview
    ) -> None:
        self.by, self.government, self.given = by, government, given
        self.sheet, self.kind, self.names, self.found = sheet, sheet.kind, names, found

    def compare(self) -> None:
        seen: dict[int, int] = {}
        touched: list[tuple[int, GivenRow]] = []
        fresh: list[GivenRow] = []
        for row in self.sheet.rows:
            try:
                pk = parse(self.kind.column("id"), row.cells.get("id"), self.names)
            except CellWrong as wrong:
                self.fault(row.number, "id", wrong.what, wrong.remedy)
                continue
            if pk is None:
                fresh.append(row)
            elif pk in seen:
                what = said("编号{pk}在第{value}行已经有了。", pk=pk, value=seen[pk])
                self.fault(row.number, "id", what, "一个编号只留一行；要新增一行，请把编号留空。")
            else:
                seen[pk] = row.number
                if self._is_untouched(pk, row):
                    self.found.unchanged += 1
                else:
                    touched.append((pk, row))
        rows: dict[int, Row] = {
            row.pk: row for row in with_all(self.kind.key, self.government, [pk for pk, _ in touched])
        }
        for pk, row in touched:
            self._compare_row(pk, row, rows.get(pk))
        FreshRows(self.by, self.government, self.given, self.sheet, self.names, self.found).compare(fresh)
        scope = rows_of(self.kind.key, self.government, self.given.plan, self.given.unit)
        self.found.missing += len(set(scope.values_list("pk", flat=True)) - set(seen))

    def fault(self, row: int, key: str, what: str, remedy: str = "") -> None:
        """Tell what is wrong with a cell."""
        self.found.faults.append(Fault(self.sheet.title, self.sheet.cell(row, key), what, remedy, row))

    def _is_untouched(self, pk: int, row: GivenRow) -> bool:
        same = unchanged_columns(self.kind, pk, text_of(row.cells.get("mark")), row.cells)
        return same is not None and set(self.sheet.places) - {"version", "mark"} <= same

    def _compare_row(self, pk: int, row: GivenRow, held: Row | None) -> None:
        if held is None:
            what = said("{name}的台账里没有编号{pk}这一行。", name=self.government.name, pk=pk)
            self.fault(row.number, "id", what, "请从台账重新导出；要新增一行，请把编号留空。")
            return
        mark = text_of(row.cells.get("mark"))
        same = unchanged_columns(self.kind, pk, mark, row.cells)
        if mark and same is None:
            what = said("编号{pk}与这一行的其他格对不上：编号改过，或只排了一部分列的序。", pk=pk)
            self.fault(row.number, "id", what, "请撤销排序，或重新导出后再改；排序时整行一起排。")
            return
        self._note_fixed(row, held, same)
        columns = [one for one in self.kind.columns if one.edit and (same is None or one.key not in same)]
        values, shifts = self._shifts(columns, row, held)
        if not values:
            self.found.unchanged += 1
            return
        if self._may_and_can(row, held, values):
            self._add_line(row, held, mark, values, shifts)

    def _note_fixed(self, row: GivenRow, held: Row, same: frozenset[str] | None) -> None:
        """Columns that are only shown: what was typed there is not written, and that is said."""
        if same is None:
            now = shown(self.kind, held, self.names, self.given.language)
            same = frozenset(
                one.key
                for one in self.kind.columns
                if form_of_value(one, now.get(one.key)) == form_of_value(one, text_of(row.cells.get(one.key)))
            )
        fixed = [one for one in self.kind.columns if not one.edit and one.shape not in ("mark", "version", "id")]
        for column in fixed:
            if column.key not in same and column.key in self.sheet.places:
                cell = self.sheet.cell(row.number, column.key)
                what = said("“{value}”在原有的行里不能改，没有写入。", value=said(column.heading[0]))
                self.found.notes.append(said("{sheet}的{cell}：{what}", sheet=self.sheet.title, cell=cell, what=what))

    def _shifts(self, columns: Iterable[Column], row: GivenRow, held: Row) -> tuple[dict[str, Any], list[Shift]]:
        values: dict[str, Any] = {}
        shifts: list[Shift] = []
        now = shown(self.kind, held, self.names, "zh")
        for column in columns:
            cell = row.cells.get(column.key)
            try:
                value = parse(column, cell, self.names)
            except CellWrong as wrong:
                self.fault(row.number, column.key, wrong.what, wrong.remedy)
                continue
            if not same_value(column, value, held, now[column.key]):
                values[column.key] = value
                place = self.sheet.cell(row.number, column.key)
                old = form_of_value(column, now[column.key])
                shifts.append(Shift(place, column.heading[0], old, in_words(column, value, self.names)))
        return values, shifts

    def _may_and_can(self, row: GivenRow, held: Row, values: dict[str, Any]) -> bool:
        """Whether the person may change the row so, and the row would be a sound one; told where not."""
        owners = {"lead", "supporting"} & set(values)
        for action, wanted in (("edit", set(values) - owners), ("set_owner", owners)):
            if wanted and not _may(self.by, action, self.government, held):
                what = "您的角色不能改这一行。" if action == "edit" else "您的角色不能指定责任单位。"
                self.fault(row.number, min(wanted), what, "请改回原样，或由有权限的人上传。")
                return False
        if not share_is_clear(row.cells.get("low"), str(values.get("unit", getattr(held, "unit", "")))):
            self.fault(row.number, "low", "单元格是百分比格式，而单位不是%。", "请把单元格格式改为数值，再填数字。")
            return False
        upper = text_of(row.cells.get("high"))
        if {"comparator", "high"} & set(values) and values.get("comparator", "range") != "range" and upper:
            self.fault(row.number, "high", "只有“区间”才有上限。", "请清空上限，或把“比较”选为“区间”。")
            return False
        probe = copy(held)
        try:
            check(probe, figure_values(values, held) if isinstance(held, Figure) else values)
        except Refused as error:
            key = error.field if error.field in self.sheet.places else min(values)
            self.fault(row.number, key, error.what, error.remedy)
            return False
        return True

    def _add_line(self, row: GivenRow, held: Row, mark: str, values: dict[str, Any], shifts: list[Shift]) -> None:
        name = held.text if isinstance(held, Commitment) else held.indicator_name
        given = figure_values(values, held) if isinstance(held, Figure) else values
        line = Line("change", self.kind.key, row.number, name[:80], held.pk, held.version, shifts, given)
        if held.review_state == ReviewState.WITHDRAWN:
            line.kind, line.version, line.note = "conflict", None, said("这一行已撤回：{why}", why=held.withdrawn)
        elif text_of(row.cells.get("version")) != str(held.version):
            theirs = self._changed_by_others(held, mark)
            if theirs:
                line.kind, line.note = "conflict", self._who(held, theirs)
        self.found.lines.append(line)

    def _changed_by_others(self, held: Row, mark: str) -> list[str]:
        """The headings of the columns that changed in the ledger since the export."""
        now = shown(self.kind, held, self.names, self.given.language)
        changed = changed_columns(self.kind, held.pk, mark, now)
        if changed is None:
            return ["版本"]  # nothing is known of what it was
        return [one.heading[0] for one in self.kind.columns if one.key in changed and one.key != "review"]

    def _who(self, held: Row, theirs: list[str]) -> str:
        last = Change.objects.filter(object_type=held._meta.label_lower, object_id=held.pk).select_related("who")
        change = last.order_by("-id").first()
        name = (change.who.name if change.who else change.who_name) if change else ""
        return said("导出之后{name}改过：{columns}", name=name or said("有人"), columns=listed(theirs))


def _may(by: Actor, action: str, government: Government, row: Row) -> bool:
    return isinstance(by, Machine) or allowed_for_units(by, action, government, _units(row))


def _units(row: Row) -> list[OrgUnit]:
    commitment = row if isinstance(row, Commitment) else row.commitment
    return [] if commitment is None else [one.unit for one in commitment.responsibilities.all() if not one.ended]
