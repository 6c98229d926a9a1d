"""Whether values that came back in a workbook are new, and whether the services would take them."""

from __future__ import annotations

from typing import Any

from luoshi.documents.formats.xlsx_cells import Cell
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Commitment, Figure
from luoshi_site.ledger.services.commitments import EDITABLE as TASK_VALUES
from luoshi_site.ledger.services.commitments import change_commitment
from luoshi_site.ledger.services.figures import EDITABLE as FIGURE_VALUES
from luoshi_site.ledger.services.figures import put_values
from luoshi_site.ledger.workbooks.columns import Column
from luoshi_site.ledger.workbooks.values import Names, form_of_value

Row = Commitment | Figure
_SHARES = ("%", "％", "个百分点")


def same_value(column: Column, value: Any, held: Row, now: Any) -> bool:
    """Whether a parsed value is what the ledger says already."""
    match column.shape:
        case "units":
            role = column.key
            mine = {one.unit_id for one in held.responsibilities.all() if not one.ended and one.role == role}  # type: ignore[union-attr]
            return set(value) == mine
        case "number":
            return form_of_value(column, value) == form_of_value(column, now)
        case _:
            known = getattr(held, column.key)
            return (known.strip() if isinstance(known, str) else known) == value


def in_words(column: Column, value: Any, names: Names) -> str:
    """A parsed value as a person reads it."""
    match column.shape:
        case "units":
            return "、".join(names.units[pk] for pk in value)
        case "choice":
            return column.choices.get(value, value)
        case "tick":
            return "是" if value else "否"
        case "plan":
            return names.plans.get(value, "")
        case "document":
            return names.documents.get(value, "")
        case _:
            return "" if value is None else str(value)


def figure_values(values: dict[str, Any], held: Figure) -> dict[str, Any]:
    """Values as the services want them: a value that is no range has one number, given again where that changes."""
    found = dict(values)
    comparator = found.get("comparator", held.comparator)
    if comparator != "range" and found.get("high") is None and ({"comparator", "high", "low"} & set(found)):
        found.setdefault("low", None if held.low_written is None else f"{held.low_written:f}")
        found.pop("high", None)
        if found["low"] is None:
            found["high"] = None
    elif comparator == "range" and held.comparator != "range":
        found.setdefault("high", None)  # its cell is empty
    return found


def share_is_clear(cell: Cell | None, unit: str) -> bool:
    """Whether a cell that shows per cents stands beside a unit that is one."""
    return cell is None or cell.kind != "percent" or unit in _SHARES


def check(probe: Row, values: dict[str, Any]) -> None:
    """Put values into a row that is never saved, for what the services would refuse. Raises `Refused`."""
    if isinstance(probe, Commitment):
        change_commitment(probe, own_values("tasks", values))
        return
    put_values(probe, values)
    if not probe.indicator_name:
        raise Refused("指标名称不能为空。", field="indicator_name")
    if probe.comparator != "range" and probe.low != probe.high:
        raise Refused("只有“区间”才有上限。", "请把“比较”选为“区间”，或清空上限。", field="high")
    if probe.comparator == "range" and (probe.low is None or probe.high is None):
        raise Refused("区间要有数值和上限。", "请两格都填。", field="high")
    if probe.low is None and probe.comparator not in ("directive", "parity"):
        raise Refused("没有数值。", "请填数字；没有数字的请把“比较”选为“完成下达目标”或“与参照保持同步”。", field="low")


def own_values(kind: str, values: dict[str, Any]) -> dict[str, Any]:
    """Those of the values that stand in columns of the row itself; of others (its plan, its units) the verbs know."""
    own = TASK_VALUES if kind == "tasks" else FIGURE_VALUES
    return {key: value for key, value in values.items() if key in own}
