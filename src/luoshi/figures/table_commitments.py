"""Rows of tables that undertake something: planned indicators, lists of projects, tasks with who answers for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from luoshi.documents.model import Document, Part, Passage, Table
from luoshi.figures.actions import read_action
from luoshi.figures.clauses import LISTED, NARRATIVE, Clauses
from luoshi.figures.due_dates import parse_due
from luoshi.figures.milestones import STAGES
from luoshi.figures.model import Commitment, Owner
from luoshi.figures.owners import column_role, find_owner_statements, read_owners
from luoshi.lexicon import load
from luoshi.text.periods import years_of
from luoshi.text.span import Span

_NATURE = re.compile("预期性|约束性|指导性")
_INDICATOR = re.compile("指标")
_VALUE = re.compile(r"目标|20\d\d年|年均|累计|规划")
_TOTAL = re.compile(r"合计|总计|小计|共计")
_STAGE = re.compile("|".join(sorted((*STAGES, "建成"), key=len, reverse=True)))

Row = tuple[Passage | None, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column says what; -1 where none does."""

    item: int
    indicator: int
    category: int
    due: int
    progress: int
    owners: tuple[tuple[int, str], ...]
    project: bool


@lru_cache(maxsize=1)
def _heads() -> dict[str, list[str]]:
    data = load("commitments")["clause"]
    return {name: data[f"{name}_column"] for name in ("item", "category", "due", "project", "progress", "name")}


def table_commitments(
    document: Document, table: Table, part: Part, clauses: Clauses, year: int | None
) -> Iterator[Commitment]:
    """The commitments of a table's rows, without targets; none from a table of results.

    A table with 预期性 or 约束性 gives its indicators; one of 项目名称 in a plan its projects; one of tasks its tasks,
    of the kind of the document that holds it.
    """
    if table.header_rows == 0 or len(table.rows) <= table.header_rows or clauses.framed(table.section):
        return
    columns = _read_columns(table)
    kind = _kind(clauses, table, part, columns)
    if kind is None:
        return
    carried: dict[int, str] = {}
    end = f"{years_of(part.meta.period)[1]}-12-31" if kind == "indicator" and part.meta.period else None
    for row in table.rows[table.header_rows :]:
        for index in (columns.category, *(index for index, _ in columns.owners)):
            if 0 <= index < len(row) and (cell := row[index]) is not None and cell.text:
                carried[index] = cell.text
        commitment = _read_row(document, table, row, columns, kind, carried, year, end)
        if commitment:
            yield commitment


def _header(table: Table) -> list[str]:
    """The head of each column, the rows of a header joined."""
    width = max(len(row) for row in table.rows)
    heads = ["" for _ in range(width)]
    for row in table.rows[: table.header_rows]:
        last = ""
        for index, cell in enumerate(row):
            last = cell.text if cell is not None else last
            heads[index] += last
    return heads


def _read_columns(table: Table) -> _Columns:
    heads = _header(table)
    lists = _heads()
    owners = tuple((index, role) for index, head in enumerate(heads) if (role := column_role(head)))
    project = _find(heads, lists["project"])
    item = _find(heads, lists["item"])
    category = _find(heads, lists["category"])
    name = _find(heads, lists["name"])
    if category < 0 and 0 <= name < item:
        category = name
    return _Columns(
        item=item,
        indicator=next((i for i, head in enumerate(heads) if _INDICATOR.search(head) and "属性" not in head), -1),
        category=category,
        due=_find(heads, lists["due"]),
        progress=_find(heads, lists["progress"]),
        owners=_by_lead(owners, heads),
        project=project >= 0,
    )


def _by_lead(owners: tuple[tuple[int, str], ...], heads: Sequence[str]) -> tuple[tuple[int, str], ...]:
    """Beside a column 牵头单位, a column 责任单位 supports."""
    led = any("牵头" in heads[index] or "主责" in heads[index] for index, _ in owners)
    return tuple(
        (index, role if not led or "牵头" in heads[index] or "主责" in heads[index] else "supporting")
        for index, role in owners
    )


def _find(heads: Sequence[str], words: Sequence[str]) -> int:
    """The column whose head is one of ``words``, the earlier word first."""
    for word in words:
        if word in heads:
            return heads.index(word)
    return -1


def _kind(clauses: Clauses, table: Table, part: Part, columns: _Columns) -> str | None:
    kind = part.meta.kind
    natured = any(cell is not None and _NATURE.fullmatch(cell.text) for row in table.rows for cell in row)
    heads = _header(table)
    if columns.indicator >= 0 and natured:
        return "indicator"
    if kind == "outline" and columns.indicator >= 0 and any(_VALUE.search(head) for head in heads):
        return "indicator"
    if columns.item < 0 or (kind not in LISTED and kind not in NARRATIVE and not columns.owners):
        return None
    if kind in LISTED:
        return LISTED[kind]
    if columns.project and kind in ("outline", "plan_report", "work_report"):
        return "project" if _is_future(clauses, table) else None
    promised = columns.owners or heads[columns.item].endswith(("任务", "措施", "事项"))
    return "task" if promised and _is_future(clauses, table) else None


def _is_future(clauses: Clauses, table: Table) -> bool:
    return clauses.contexts.at(table.span.start, table.section).modality == "target"


def _read_row(
    document: Document,
    table: Table,
    row: Row,
    columns: _Columns,
    kind: str,
    carried: dict[int, str],
    year: int | None,
    end: str | None,
) -> Commitment | None:
    index = columns.indicator if kind == "indicator" else columns.item
    cell = row[index] if index < len(row) else None
    cells = [c for c in row if c is not None and c.text]
    if cell is None or not cell.text or _TOTAL.match(cell.text) or (len(cells) < 2 and index == 0):
        return None
    text = " ".join(c.text for c in cells) if kind == "indicator" else cell.text
    action, thing = ("", cell.text) if kind in ("indicator", "project") else read_action(cell.text)
    first = cells[0] if kind in ("indicator", "project") else cell
    return Commitment(
        span=Span(first.whole.start, max(c.whole.end for c in cells)),
        clause=document.path(table.section),
        kind=kind,
        text=text,
        action=action,
        object=thing,
        owners=_owners(cell, columns, carried),
        due=_due(row, columns, year) or end,
        star=kind == "livelihood" or "★" in cell.text,
        milestone=_milestone(row, columns) if kind == "project" else None,
        category=carried.get(columns.category),
    )


def _owners(cell: Passage, columns: _Columns, carried: dict[int, str]) -> tuple[Owner, ...]:
    known: dict[str, Owner] = {}
    for index, role in columns.owners:
        for owner in read_owners(carried.get(index, ""), role):
            known.setdefault(owner.unit, owner)
    for statement in find_owner_statements(cell.text):
        for owner in statement.owners:
            known.setdefault(owner.unit, owner)
    return tuple(known.values())


def _due(row: Row, columns: _Columns, year: int | None) -> str | None:
    cell = row[columns.due] if 0 <= columns.due < len(row) else None
    return parse_due(cell.text, year) if cell is not None else None


def _milestone(row: Row, columns: _Columns) -> str | None:
    cell = row[columns.progress] if 0 <= columns.progress < len(row) else None
    match = _STAGE.search(cell.text) if cell is not None else None
    return match[0] if match and match[0] in STAGES else None
