"""How a value of the ledger stands in a cell, and how a cell is told from what was exported."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from luoshi.documents.formats.xlsx_cells import Cell
from luoshi.export.csv_file import disarm
from luoshi.export.sheet import plain
from luoshi_site.ledger.models import Commitment, Document, Figure, Government, OrgUnit, Plan, Responsibility
from luoshi_site.ledger.shapes import as_decimal
from luoshi_site.ledger.workbooks.columns import FORMAT, Column, SheetKind
from luoshi_site.site.saying import english

Value = str | int | Decimal | date | None
# A double holds fifteen digits; a longer number stands as text, so that no digit is lost.
_DIGITS = 15
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Names:
    """What plans, documents and units of a government are called in its workbooks. Of two alike the number is added."""

    plans: dict[int, str]
    documents: dict[int, str]
    units: dict[int, str]
    unit_ids: dict[str, int]

    def plan_id(self, label: str) -> int | None:
        """The plan of that name."""
        return next((pk for pk, name in self.plans.items() if name == label), None)

    def document_id(self, label: str) -> int | None:
        """The document of that name."""
        return next((pk for pk, name in self.documents.items() if name == label), None)


def names_of(government: Government) -> Names:
    """The names of a government; three queries."""
    plans = Plan.objects.filter(government=government, withdrawn="").order_by("-period_end", "id")
    documents = Document.objects.filter(government=government).order_by("-date", "-id")
    units = list(OrgUnit.objects.filter(government=government, withdrawn="").order_by("id"))
    by_alias = {alias: unit.pk for unit in reversed(units) for alias in unit.aliases}
    return Names(
        _labels(list(plans.values_list("pk", "title"))),
        _labels([(pk, title or name) for pk, title, name in documents.values_list("pk", "title", "name")]),
        {unit.pk: unit.name for unit in units},
        by_alias | {unit.name: unit.pk for unit in units},
    )


def _labels(pairs: list[tuple[int, str]]) -> dict[int, str]:
    found: dict[int, str] = {}
    taken: set[str] = set()
    for pk, title in pairs:
        label = one_form(plain(title))
        label = f"{label} #{pk}" if label in taken else label
        taken.add(label)
        found[pk] = label
    return found


def word(chinese: str, language: str) -> str:
    """A word of the site in the language of a workbook."""
    return english().get(chinese, chinese) if language == "en" else chinese


def shown(kind: SheetKind, row: Commitment | Figure, names: Names, language: str) -> dict[str, Value]:
    """The values of a row by column, as the workbook shows them."""
    found: dict[str, Value] = {"id": row.pk, "version": row.version}
    found["review"] = word(str(row.get_review_state_display()), language)
    found["plan"] = names.plans.get(row.plan_id or 0, "")
    if isinstance(row, Commitment):
        held = [one for one in row.responsibilities.all() if not one.ended]
        for key, role in (("lead", Responsibility.LEAD), ("supporting", Responsibility.SUPPORTING)):
            found[key] = "、".join(names.units.get(one.unit_id, "") for one in held if one.role == role)
        found["source"] = names.documents.get(row.document_id or 0, row.source_note)
    else:
        found["task"] = row.commitment_id
        found["document"] = names.documents.get(row.document_id or 0, "")
        found["source"] = "" if row.document_id else row.reason
        found["low"] = row.low_written
        found["high"] = row.high_written if row.comparator == "range" or row.high != row.low else None
    for column in kind.columns:
        if column.key not in found and column.shape != "mark":
            found[column.key] = _shown(column, getattr(row, column.key), language)
    return found


def _shown(column: Column, value: Any, language: str) -> Value:
    if column.shape == "choice":
        return word(column.choices.get(value, value), language)
    if column.shape == "tick":
        return word("是" if value else "否", language)
    if column.shape == "due" and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:  # no such day: shown as it was written
            return str(value)
    return value


def written(value: Value) -> Value:
    """The value as the cell holds it: nothing that XML cannot hold, nothing that a spreadsheet would run or cut.

    >>> written("=1+1"), written(Decimal("12345678901234567.5")), written("一_x0041_")
    ("'=1+1", '12345678901234567.5', '一_x005F_x0041_')
    """
    if isinstance(value, Decimal):
        return value if len(value.as_tuple().digits) <= _DIGITS else f"{value:f}"
    if isinstance(value, str):
        text = re.sub("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", disarm(plain(value)))
        return text or None
    return value


def text_of(cell: Cell | None) -> str:
    """The text of a cell as a person meant it: the apostrophe that disarmed a formula gone, blanks at its ends gone."""
    if cell is None:
        return ""
    text = cell.text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return text[1:] if text.startswith("'") and disarm(text[1:]) == text else text


def one_form(text: str) -> str:
    """A text in the form in which cells are compared."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def form_of_cell(column: Column, cell: Cell | None) -> str:
    """What a cell says in the form in which it is compared with what was exported."""
    text = text_of(cell)
    return _number_form(text) if column.shape in ("number", "id", "task") else text


def form_of_value(column: Column, value: Value) -> str:
    """The same of a value that is exported."""
    match value:
        case None:
            return ""
        case Decimal():
            return _number_form(f"{value:f}")
        case date():
            return value.isoformat()
        case _:
            text = one_form(plain(str(value)))
            return _number_form(text) if column.shape in ("number", "id", "task") else text


def _number_form(text: str) -> str:
    number = as_decimal(text)
    return text if number is None else f"{number.normalize():f}"


def mark_of(kind: SheetKind, values: dict[str, Value]) -> str:
    """The check of an exported row: its number and what every column said, in short."""
    return FORMAT + "".join(_short(form_of_value(one, values.get(one.key)), values["id"]) for one in _checked(kind))


def unchanged_columns(kind: SheetKind, pk: int, mark: str, cells: dict[str, Cell]) -> frozenset[str] | None:
    """The columns that still say what was exported; None where the check is none, or belongs to another row."""
    forms = {one.key: form_of_cell(one, cells.get(one.key)) for one in _checked(kind)}
    return _agreeing(kind, pk, mark, {**forms, "id": str(pk)})


def changed_columns(kind: SheetKind, pk: int, mark: str, values: dict[str, Value]) -> frozenset[str] | None:
    """The columns in which the ledger (``values``) no longer says what was exported; None as before."""
    forms = {one.key: form_of_value(one, values.get(one.key)) for one in _checked(kind)}
    same = _agreeing(kind, pk, mark, forms)
    return None if same is None else frozenset(forms) - same


_LENGTH = 6


def _checked(kind: SheetKind) -> list[Column]:
    return [one for one in kind.columns if one.shape not in ("mark", "version")]


def _agreeing(kind: SheetKind, pk: int, mark: str, forms: dict[str, str]) -> frozenset[str] | None:
    columns = _checked(kind)
    if len(mark) != 1 + _LENGTH * len(columns) or mark[:1] != FORMAT:
        return None
    parts = [mark[1 + _LENGTH * index : 1 + _LENGTH * (index + 1)] for index in range(len(columns))]
    if parts[0] != _short(str(pk), pk):
        return None
    return frozenset(one.key for one, part in zip(columns, parts, strict=True) if part == _short(forms[one.key], pk))


def _short(text: str, pk: object) -> str:
    return hashlib.sha256(f"{pk}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
