"""New rows of a workbook: what each would add, or what it lacks."""

from __future__ import annotations

from typing import Any

from luoshi.said import said
from luoshi_site.accounts.permissions import allowed, allowed_for_units
from luoshi_site.ledger.access import Actor, Machine
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import LIVE, Commitment, Document, Figure, Government
from luoshi_site.ledger.services.adding import find_quote
from luoshi_site.ledger.workbooks import checks
from luoshi_site.ledger.workbooks.columns import MODALITY, Column
from luoshi_site.ledger.workbooks.parsing import CellWrong, parse
from luoshi_site.ledger.workbooks.preview import Line, Preview, Shift
from luoshi_site.ledger.workbooks.reading import Fault, Given, GivenRow, GivenSheet
from luoshi_site.ledger.workbooks.values import Names

_NEEDS = {"plan": "请从下拉中选一份计划。", "source": "请写明这一行从哪里来，例：区统计局2025年年报。"}


class FreshRows:
    """The rows of a sheet that have no number yet."""

    def __init__(
        self, by: Actor, government: Government, given: Given, sheet: GivenSheet, names: Names, found: Preview
    ) -> None:
        self.by, self.government, self.given = by, government, given
        self.sheet, self.kind, self.names, self.found = sheet, sheet.kind, names, found
        self._texts: dict[int, Document | None] = {}

    def compare(self, rows: list[GivenRow]) -> None:
        """Tell what each row would add. A row that the ledger has already, or that stands twice, adds nothing."""
        seen: dict[tuple[object, ...], int] = {}
        for row in rows:
            values, shifts = self._values(row)
            if values is None or not self._may_and_can(row, values):
                continue
            key = self._likeness(values)
            if key in seen:
                what = said("与第{value}行相同。", value=seen[key])
                self._fault(row, self._name_key(), what, "请删去重复的一行。")
            elif self._is_there(values):
                self.found.unchanged += 1
            else:
                seen[key] = row.number
                name = str(values.get(self._name_key(), ""))[:80]
                self.found.lines.append(Line("add", self.kind.key, row.number, name, shifts=shifts, values=values))

    def _name_key(self) -> str:
        return "text" if self.kind.key == "tasks" else "indicator_name"

    def _fault(self, row: GivenRow, key: str, what: str, remedy: str) -> None:
        self.found.faults.append(Fault(self.sheet.title, self.sheet.cell(row.number, key), what, remedy, row.number))

    def _values(self, row: GivenRow) -> tuple[dict[str, Any] | None, list[Shift]]:
        values: dict[str, Any] = {}
        shifts: list[Shift] = []
        wrong = False
        for column in self.kind.columns:
            if not column.fresh:
                continue
            try:
                value = self._value(column, row)
            except CellWrong as error:
                self._fault(row, column.key, error.what, error.remedy)
                wrong = True
                continue
            if value in (None, "", []):
                if column.need or (column.key == "plan" and self.kind.key != "observations"):
                    what = said("新增的行缺“{value}”。", value=said(column.heading[0]))
                    self._fault(row, column.key, what, _NEEDS.get(column.key, column.note[0] and f"{column.note[0]}。"))
                    wrong = True
                continue
            values[column.key] = value
            place = self.sheet.cell(row.number, column.key)
            shifts.append(Shift(place, column.heading[0], "", checks.in_words(column, value, self.names)))
        return (None if wrong else values), shifts

    def _value(self, column: Column, row: GivenRow) -> Any:
        cell = row.cells.get(column.key)
        if cell is None and column.shape == "choice":
            return None  # not said: the services know what is usual
        if cell is None and column.key == "plan":
            return self.given.plan if self.given.plan in self.names.plans else None
        if cell is None and column.shape == "tick":
            return None
        return parse(column, cell, self.names)

    def _may_and_can(self, row: GivenRow, values: dict[str, Any]) -> bool:
        commitment = None
        if "task" in values:
            commitment = Commitment.objects.filter(government=self.government, pk=values["task"]).first()
            if commitment is None:
                self._fault(
                    row, "task", said("台账里没有编号{value}的任务。", value=values["task"]), "编号见“任务”表第一列。"
                )
                return False
        if not self._may_add(commitment):
            self._fault(row, self._name_key(), "您的角色不能新增这一行。", "请删去这一行，或由有权限的人上传。")
            return False
        owners = [one for one in ("lead", "supporting") if one in values]
        if owners and not (isinstance(self.by, Machine) or allowed(self.by, "set_owner", self.government)):
            self._fault(row, owners[0], "您的角色不能指定责任单位。", "请清空这一格，或由有权限的人上传。")
            return False
        if not checks.share_is_clear(row.cells.get("low"), str(values.get("unit", ""))):
            self._fault(row, "low", "单元格是百分比格式，而单位不是%。", "请把单元格格式改为数值，再填数字。")
            return False
        try:
            self._check(values)
        except Refused as error:
            key = error.field if error.field in self.sheet.places else self._name_key()
            self._fault(row, key, error.what, error.remedy)
            return False
        return True

    def _may_add(self, commitment: Commitment | None) -> bool:
        if isinstance(self.by, Machine) or allowed(self.by, "add", self.government):
            return True
        if commitment is None:
            return False
        units = [one.unit for one in commitment.responsibilities.filter(ended=False).select_related("unit")]
        return bool(units) and allowed_for_units(self.by, "add", self.government, units)

    def _check(self, values: dict[str, Any]) -> None:
        given = checks.own_values(self.kind.key, values)
        if self.kind.key == "tasks":
            checks.check(Commitment(government=self.government), given)
            return
        checks.check(Figure(government=self.government), {"modality": MODALITY[self.kind.key], **given})
        document = values.get("document")
        if document and values.get("quote"):
            if document not in self._texts:
                self._texts[document] = Document.objects.filter(pk=document).first()
            found = self._texts[document]
            if found is not None:
                find_quote(found, values["quote"], str(values.get("low") or ""))
        elif values.get("quote"):
            raise Refused("有原文，没有文件。", "请从下拉中选这句话所在的文件，或把原文写进“来源”。", field="document")

    def _likeness(self, values: dict[str, Any]) -> tuple[object, ...]:
        """What two rows that are one have in common."""
        if self.kind.key == "tasks":
            return (values["plan"], values["text"])
        names = (
            "plan",
            "indicator_name",
            "period",
            "low",
            "high",
            "unit",
            "comparator",
            "measure",
            "ambition",
            "quote",
        )
        return (*(str(values.get(name) or "") for name in names), values["source"])

    def _is_there(self, values: dict[str, Any]) -> bool:
        """Whether the ledger has the row already: the same workbook came before."""
        if self.kind.key == "tasks":
            known = Commitment.objects.filter(plan=values["plan"], text=values["text"], review_state__in=LIVE)
            return known.filter(document=None).exists()
        probe = Figure(government=self.government)
        checks.check(probe, {"modality": MODALITY[self.kind.key], **checks.own_values(self.kind.key, values)})
        names = ("indicator_name", "period", "low", "high", "unit", "comparator", "measure", "ambition", "modality")
        same = {name: getattr(probe, name) for name in names}
        known = Figure.objects.filter(government=self.government, review_state__in=LIVE, **same)
        if values.get("document") and values.get("quote"):
            return known.filter(document=values["document"], review_state="added").exists()
        return known.filter(document=None, plan=values.get("plan"), reason__endswith=values["source"]).exists()
