"""What a cell says, as a value of the ledger; `CellWrong` says what is wrong with it and what would be legal."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from luoshi.documents.formats.xlsx_cells import Cell
from luoshi.said import listed, said
from luoshi.text.fold import fold
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.services.commitments import due_given
from luoshi_site.ledger.shapes import as_decimal, years
from luoshi_site.ledger.workbooks.columns import LANGUAGES, Column
from luoshi_site.ledger.workbooks.values import Names, text_of, word

_YES = frozenset({"是", "yes", "y", "true", "1", "√", "★", "对"})
_NO = frozenset({"否", "no", "n", "false", "0", "", "×"})
_BETWEEN = str.maketrans("，,;；\n", "、、、、、")
_PERIOD = "例：2025、2025Q1-Q2、2025Q1-Q3、2025-06、2026-2030。"


class CellWrong(Exception):
    """A cell cannot be used."""

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy


def parse(column: Column, cell: Cell | None, names: Names) -> Any:
    """The value of a cell of this column; for an empty one what empties the column. Raises `CellWrong`."""
    text = text_of(cell)
    match column.shape:
        case "text" | "clause" | "quote" | "source":
            return _plain_text(text, cell)
        case "choice":
            return _choice(column, text)
        case "tick":
            return _tick(text)
        case "number":
            return _number(text, cell)
        case "units":
            return _units(text, names)
        case "due":
            return _due(text)
        case "period":
            return _period(text, cell)
        case "plan":
            return _known("计划", text, names.plans)
        case "document":
            return _known("文件", text, names.documents)
        case "task" | "id":
            return _id(text)
    raise TypeError(column.shape)


def _plain_text(text: str, cell: Cell | None) -> str:
    if cell is not None and cell.kind == "percent":
        return f"{text}%"
    return text


def _choice(column: Column, text: str) -> str:
    for code, chinese in column.choices.items():
        if text.lower() in (code, *(word(chinese, language).lower() for language in LANGUAGES)):
            return code
    if not text and "" in column.choices:
        return ""
    legal = listed(column.choices.values())
    raise CellWrong(
        said("“{value}”不是可选的值。", value=text[:40]) if text else "不能为空。", said("可选：{legal}。", legal=legal)
    )


def _tick(text: str) -> bool:
    if text.lower() in _YES:
        return True
    if text.lower() in _NO:
        return False
    raise CellWrong(said("“{value}”看不懂。", value=text[:40]), "请填“是”或“否”。")


def _number(text: str, cell: Cell | None) -> str | None:
    """As digits, so that the decimals that were typed are kept; None for an empty cell."""
    if not text:
        return None
    if cell is not None and cell.kind in ("date", "flag"):
        wording = "“{value}”是日期。" if cell.kind == "date" else "“{value}”不是数字。"
        raise CellWrong(said(wording, value=text[:40]), "请把单元格格式改为数值，再填数字。")
    value = as_decimal(text)
    if value is None:
        raise CellWrong(
            said("“{value}”不是数字。", value=text[:40]),
            "只填数字本身，例：1703.52；单位写在“单位”列，≥、左右写在“比较”列。",
        )
    return f"{value:f}"


def _units(text: str, names: Names) -> list[int]:
    found: list[int] = []
    for name in filter(None, (one.strip() for one in text.translate(_BETWEEN).split("、"))):
        pk = names.unit_ids.get(name)
        if pk is None:
            near = get_close_matches(name, names.unit_ids, n=3, cutoff=0.5)
            remedy = (
                said("相近的有：{value}。", value="、".join(near)) if near else "几家单位请用顿号隔开；新单位请先登记。"
            )
            raise CellWrong(said("没有登记“{value}”这个单位。", value=name[:40]), remedy)
        if pk not in found:
            found.append(pk)
    return found


def _due(text: str) -> str:
    try:
        return due_given(text.removesuffix("年") if text[:4].isdigit() and len(text) == 5 else text)
    except Refused as error:
        raise CellWrong(error.what, error.remedy) from error


def _period(text: str, cell: Cell | None) -> str:
    if cell is not None and cell.kind == "date":
        raise CellWrong(
            said("“{text}”是日期，不是时期。", text=text),
            said("请把单元格格式改为文本再填。{period}", period=said(_PERIOD)),
        )
    period = fold(text).replace(" ", "").removesuffix("年")
    if period and years(period)[0] is None:
        raise CellWrong(said("看不懂时期“{value}”。", value=text[:40]), _PERIOD)
    return period


def _known(what: str, text: str, known: Mapping[int, str]) -> int | None:
    if not text:
        return None
    found = next((pk for pk, name in known.items() if name == text), None)
    if found is None:
        near = get_close_matches(text, known.values(), n=1, cutoff=0.6)
        raise CellWrong(
            said("没有名为“{value}”的{what}。", value=text[:60], what=said(what)),
            said("是否“{value}”？", value=near[0]) if near else "请从下拉列表中选择。",
        )
    return found


def _id(text: str) -> int | None:
    if not text:
        return None
    value = as_decimal(text)
    if value is None or value != value.to_integral_value() or not 0 < value < 2**62:
        raise CellWrong(said("“{value}”不是编号。", value=text[:40]), "编号是台账里的整数；新增的行请留空。")
    return int(value)
