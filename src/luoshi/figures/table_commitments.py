"""Rows of tables that undertake something: planned indicators, lists of projects, tasks with who answers for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from luoshi.documents.model import Document, Part, Passage, Table
from luoshi.figures.actions import read_action
from luoshi.figures.clauses import LISTED, NARRATIVE, Clauses
from luoshi.figures.due_dates import parse_due
from luoshi.figures.milestones import STAGES
from luoshi.figures.model import Commitment, Owner
from luoshi.figures.owners import column_role, find_owner_statements, merge_owners, read_owners
from luoshi.figures.table_columns import lists_tasks, read_columns
from luoshi.lexicon import load
from luoshi.text.numbering import Marker, parse_marker
from luoshi.text.periods import years_of
from luoshi.text.span import Span

_NATURE: Final = re.compile("预期性|约束性|指导性")
_INDICATOR: Final = re.compile("指标")
_VALUE: Final = re.compile(r"目标|20\d\d年|年均|累计|规划")
_TOTAL: Final = re.compile(r"合计|总计|小计|共计")
_STAGE: Final = re.compile("|".join(sorted((*STAGES, "建成"), key=len, reverse=True)))

Row = tuple[Passage | None, ...]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Which column says what; -1 where none does."""

    item: int
    content: int
    indicator: int
    category: int
    due: int
    progress: int
    owners: tuple[tuple[int, str], ...]
    project: bool


@lru_cache(maxsize=1)
def _heads() -> dict[str, list[str]]:
    data = load("commitments")["clause"]
    return {
        name: data[f"{name}_column"] for name in ("item", "category", "due", "project", "progress", "name", "content")
    }


def table_commitments(
    document: Document, table: Table, part: Part, clauses: Clauses, year: int | None
) -> Iterator[Commitment]:
    """The commitments of a table's rows, without targets; none from a table of results.

    A table with 预期性 or 约束性 gives its indicators; one of 项目名称 in a plan its projects; one of tasks its tasks,
    of the kind of the document that holds it.
    """
    if table.header_rows == 0 or len(table.rows) <= table.header_rows:
        return
    columns = _read_columns(table)
    kind = _kind(clauses, table, part, columns)
    if kind is None or (kind not in ("indicator", "project") and clauses.framed(table.section)):
        return
    carried: dict[int, Passage] = {}
    end = f"{years_of(part.meta.period)[1]}-12-31" if kind == "indicator" and part.meta.period else None
    kept = (columns.category, columns.item, *(index for index, _ in columns.owners))
    for row in table.rows[table.header_rows :]:
        if any(_cell(row, index) for index, _ in columns.owners):
            for index, _ in columns.owners:  # a blank beside a named owner is no merged cell
                carried.pop(index, None)
        for index in kept:
            if 0 <= index < len(row) and (cell := row[index]) is not None and cell.text:
                carried[index] = cell
        commitment = _read_row(document.path(table.section), row, columns, kind, carried, year, end)
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
        content=_find([head if index != item else "" for index, head in enumerate(heads)], lists["content"]),
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
    """The column whose head is one of ``words``, the earlier word first; else one that ends so: 主要工作任务."""
    for word in words:
        if word in heads:
            return heads.index(word)
    endings = tuple(word for word in words if len(word) > 3)
    return next((at for at, head in enumerate(heads) if len(head) < 12 and head.endswith(endings)), -1)


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
        caption = table.caption.text if table.caption is not None else ""
        return clauses.kind_at(table.section, LISTED[kind], caption)
    if columns.project and kind in ("outline", "plan_report", "work_report"):
        return "project" if _is_future(clauses, table) else None
    promised = columns.owners or heads[columns.item].endswith(("任务", "措施", "事项"))
    return "task" if promised and (_is_future(clauses, table) or lists_tasks(read_columns(table, None))) else None


def _is_future(clauses: Clauses, table: Table) -> bool:
    return clauses.contexts.at(table.span.start, table.section).modality == "target"


def _read_row(
    clause: str,
    row: Row,
    columns: _Columns,
    kind: str,
    carried: dict[int, Passage],
    year: int | None,
    end: str | None,
) -> Commitment | None:
    index = columns.indicator if kind == "indicator" else columns.item
    cell, content = _cell(row, index), _cell(row, columns.content) if kind != "indicator" else None
    cells = [c for c in row if c is not None and c.text]
    if cell is None and content is not None:
        cell = carried.get(index)  # a task merged over the rows of what it holds
    if cell is None or _TOTAL.match(cell.text) or (len(cells) < 2 and index == 0):
        return None
    said = [c for c in (cell, content) if c is not None and c.text != "—"]
    text = " ".join(c.text for c in (cells if kind == "indicator" else said)).lstrip("★☆")
    named = _unnumbered(cell.text) if index == columns.item else cell.text
    text = text.removeprefix(cell.text.removesuffix(named))
    action, thing = ("", named) if kind in ("indicator", "project") else read_action(named)
    first = cell if kind not in ("indicator", "project") and cell in cells else cells[0]
    return Commitment(
        span=Span(first.whole.start, max(c.whole.end for c in cells)),
        clause=clause,
        kind=kind,
        text=text,
        action=action,
        object=thing.lstrip("★☆"),
        owners=_owners(said, columns, carried),
        due=_due(row, columns, year) or end,
        star=kind == "livelihood" or any("★" in c.text for c in cells),
        milestone=_milestone(row, columns) if kind == "project" else None,
        category=_group(carried.get(columns.category)),
    )


def _cell(row: Row, index: int) -> Passage | None:
    cell = row[index] if 0 <= index < len(row) else None
    return cell if cell is not None and cell.text else None


def _group(cell: Passage | None) -> str | None:
    """The name of a group without its number (一、养老助老)."""
    return None if cell is None else _unnumbered(cell.text)


def _unnumbered(text: str) -> str:
    marker = parse_marker(text)
    return text[marker.length :] if isinstance(marker, Marker) and marker.length < len(text) else text


def _owners(said: Sequence[Passage], columns: _Columns, carried: dict[int, Passage]) -> tuple[Owner, ...]:
    known: dict[str, Owner] = {}
    for index, role in columns.owners:
        if index in carried:
            for owner in read_owners(carried[index].text, role):
                known.setdefault(owner.unit, owner)
    for cell in said:
        for owner in merge_owners(find_owner_statements(cell.text)):
            known.setdefault(owner.unit, owner)
    return tuple(known.values())


def _due(row: Row, columns: _Columns, year: int | None) -> str | None:
    cell = row[columns.due] if 0 <= columns.due < len(row) else None
    return parse_due(cell.text, year) if cell is not None else None


def _milestone(row: Row, columns: _Columns) -> str | None:
    cell = row[columns.progress] if 0 <= columns.progress < len(row) else None
    match = _STAGE.search(cell.text) if cell is not None else None
    return match[0] if match and match[0] in STAGES else None
