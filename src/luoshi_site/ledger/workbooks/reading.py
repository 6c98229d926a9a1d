"""Taking a workbook apart that came back: which sheet is which, which column is which, and what was typed where."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from luoshi.documents.formats.xlsx_cells import Cell, CellRow, CellSheet, cell_name, merged_at, read_cells
from luoshi.documents.limits import MEGABYTE, Limits
from luoshi.errors import LuoshiError
from luoshi.said import said
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.workbooks.columns import FORMAT, LANGUAGES, LISTS, META, NOTES, SHEETS, SheetKind
from luoshi_site.ledger.workbooks.values import text_of

MOST_ROWS = 10_000
LARGEST = 20 * MEGABYTE
_LIMITS = Limits(
    file_bytes=LARGEST, inflated_bytes=300 * MEGABYTE, xml_bytes=150 * MEGABYTE, cells=1_000_000, seconds=100.0
)
_AGAIN = "请重新导出一份，把改动抄过去再上传。"
# So many faults are told; a workbook that has more is wrong as a whole.
MOST_FAULTS = 200


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a cell: where (``sheet``, ``cell`` as in C12), what, and what would be legal."""

    sheet: str
    cell: str
    what: str
    remedy: str = ""
    row: int = 0


@dataclass(frozen=True, slots=True)
class GivenRow:
    """A row as it came back: its number in the sheet, and its cells by the key of their column."""

    number: int
    cells: dict[str, Cell]


@dataclass(slots=True)
class GivenSheet:
    """A sheet as it came back. ``places`` says in which column (from 0) each key stands."""

    kind: SheetKind
    title: str
    places: dict[str, int]
    rows: list[GivenRow] = field(default_factory=list)

    def cell(self, row: int, key: str) -> str:
        """The name of a cell; of the row's first where the sheet does not have the column."""
        return cell_name(row, self.places.get(key, 0))


@dataclass(slots=True)
class Given:
    """A workbook as it came back: what it says it is, its sheets, what is wrong, what is worth saying."""

    government: int
    plan: int | None
    unit: int | None
    language: str
    sheets: list[GivenSheet] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_workbook(data: bytes, name: str) -> Given:
    """What a workbook holds. Raises `Refused` for what is no workbook of a ledger, or is not to be read at all."""
    try:
        sheets = read_cells(data, name, MOST_ROWS + 1, _LIMITS)
    except LuoshiError as error:
        raise Refused(
            said("“{value}”读不了：{what}", value=error.where or name, what=said(error.what)),
            error.remedy or "请用 Excel 或 WPS 另存为 .xlsx 再上传。",
        ) from error
    given = _meta(sheets, name)
    titles = {one.named(language): one for one in SHEETS for language in LANGUAGES}
    for sheet in sheets:
        kind = titles.get(sheet.title)
        if kind is not None and not sheet.hidden:
            _read_sheet(given, kind, sheet)
        elif sheet.title not in (META, LISTS, *NOTES) and not sheet.hidden:
            _unknown(given, sheet)
    if not given.sheets and not given.faults:
        names = "、".join(f"“{one.title}”" for one in sheets if not one.hidden)
        raise Refused(
            said("工作簿里没有“任务”“目标值”“实绩值”工作表，只有{value}。", value=names or said("隐藏的表")), _AGAIN
        )
    return given


def is_workbook(data: bytes) -> bool:
    """Whether this is a workbook that a ledger exported; asked before a dropped file is read as a document."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            info = archive.getinfo("xl/workbook.xml")
            return info.file_size < MEGABYTE and f'name="{META}"'.encode() in archive.read(info)
    except (BadZipFile, KeyError, ValueError, OSError, NotImplementedError, RuntimeError, EOFError):
        return False


def _meta(sheets: list[CellSheet], name: str) -> Given:
    """What the workbook says of itself; all of it is checked again before it is believed."""
    held = next((one for one in sheets if one.title == META), None)
    text = held.rows[0].cells[0].text if held and held.rows and 0 in held.rows[0].cells else ""
    try:
        meta: Any = json.loads(text)
        found = Given(int(meta["government"]), _number(meta["plan"]), _number(meta["unit"]), str(meta["language"]))
        known = meta["format"] == FORMAT and found.language in LANGUAGES
    except (ValueError, KeyError, TypeError, OverflowError):
        raise Refused(
            said("“{name}”不是从这里导出的工作簿：没有其中的登记信息。", name=name),
            "请先导出，在导出的文件里改，再上传。",
        ) from None
    if not known:
        raise Refused(said("“{name}”由另一个版本的落实导出，格式不同。", name=name), _AGAIN)
    return found


def _number(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _unknown(given: Given, sheet: CellSheet) -> None:
    """A sheet of another name: perhaps one of ours that was renamed."""
    heads = {text_of(cell) for cell in sheet.rows[0].cells.values()} if sheet.rows else set()
    for kind in SHEETS:
        for language in LANGUAGES:
            wanted = {one.named(language) for one in kind.columns}
            if len(heads & wanted) * 3 > len(wanted) * 2:
                what = said("这张工作表像是“{value}”，名字改过了，没有读。", value=kind.named(language))
                given.faults.append(
                    Fault(sheet.title, "A1", what, said("请把名字改回“{value}”。", value=kind.named(language)))
                )
                return
    given.notes.append(said("工作表“{title}”不是台账的表，没有读。", title=sheet.title))


def _read_sheet(given: Given, kind: SheetKind, sheet: CellSheet) -> None:
    merged = merged_at(sheet)
    if merged is not None:
        what = said("有合并的单元格（{value}），不知道哪一行是什么值。", value=merged[0])
        given.faults.append(
            Fault(sheet.title, merged[0].partition(":")[0], what, "请取消合并，把每一格分别填好。", merged[1][0] + 1)
        )
        return
    places = _places(given, kind, sheet)
    if places is None:
        return
    if len(sheet.rows) - 1 > MOST_ROWS:
        what = said(
            "有{value}行，超过{most_rows}行的上限，没有读。",
            value=f"{len(sheet.rows) - 1:,}",
            most_rows=f"{MOST_ROWS:,}",
        )
        given.faults.append(Fault(sheet.title, "A1", what, "请按计划或单位分成几份导出和上传。"))
        return
    found = GivenSheet(kind, sheet.title, places)
    for row in sheet.rows[1:]:
        cells = {key: row.cells[place] for key, place in places.items() if place in row.cells}
        if cells:
            _refuse_formulas(given, found, row, cells)
            found.rows.append(GivenRow(row.number, cells))
    given.sheets.append(found)


def _refuse_formulas(given: Given, sheet: GivenSheet, row: CellRow, cells: dict[str, Cell]) -> None:
    for key, cell in cells.items():
        place = sheet.cell(row.number, key)
        if cell.formula:
            what, remedy = said("{place}是公式。", place=place), "请复制后“选择性粘贴 → 数值”，再上传。"
            given.faults.append(Fault(sheet.title, place, what, remedy, row.number))
        elif cell.kind == "error":
            given.faults.append(
                Fault(
                    sheet.title,
                    place,
                    said("{place}是错误值{text}。", place=place, text=cell.text),
                    "请改成正确的值。",
                    row.number,
                )
            )


def _places(given: Given, kind: SheetKind, sheet: CellSheet) -> dict[str, int] | None:
    """Where each column stands; None where the sheet cannot be read, which is told."""
    if not sheet.rows or sheet.rows[0].number != 1:
        what = "第1行是空的，应是各列的名字。"
        given.faults.append(Fault(sheet.title, "A1", what, _AGAIN, 1))
        return None
    names = {one.named(language): one.key for one in kind.columns for language in LANGUAGES}
    places: dict[str, int] = {}
    wrong = False
    for place, cell in sorted(sheet.rows[0].cells.items()):
        key = names.get(text_of(cell))
        if key is None:
            given.notes.append(
                said(
                    "工作表“{title}”的{value}“{other}”不是台账的列，没有读。",
                    title=sheet.title,
                    value=cell_name(1, place),
                    other=text_of(cell)[:40],
                )
            )
        elif key in places:
            what = said(
                "“{value}”这一列有两个：{other}和{other2}。",
                value=text_of(cell),
                other=cell_name(1, places[key]),
                other2=cell_name(1, place),
            )
            given.faults.append(Fault(sheet.title, cell_name(1, place), what, "请删去多出的一列。", 1))
            wrong = True
        else:
            places[key] = place
    missing = [one.named(given.language) for one in kind.columns if one.key not in places and one.shape != "shown"]
    if missing:
        what = said("第1行缺这些列：{value}。", value="、".join(missing))
        given.faults.append(Fault(sheet.title, "A1", what, "列名改过的请改回原样，删去的请重新导出。", 1))
        wrong = True
    return None if wrong else places
