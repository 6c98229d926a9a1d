"""Sheets of what is found in documents: for each shape its columns, and one function that fills a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from luoshi.documents.model import Document, Part, Passage, Section, Table
from luoshi.export.sheet import Row, Sheet, Value
from luoshi.figures.model import Appointment, Commitment, Figure
from luoshi.findings import Findings

FIGURE = (
    *("doc", "start", "end", "quote", "clause", "indicator", "measure", "comparator", "low", "high", "unit", "period"),
    *("modality", "ambition", "nature", "owners", "star", "confidence", "reason", "estimated", "verb"),
)
COMMITMENT = (
    *("doc", "start", "end", "clause", "kind", "text", "action", "object", "owners", "due", "star"),
    *("milestone", "category", "targets"),
)
OUTLINE = ("doc", "start", "end", "level", "clause", "label", "title")
TABLE = ("doc", "start", "end", "table", "clause", "caption", "header_rows", "rows")
META = (
    *("doc", "part", "start", "end", "title", "number", "issuer", "date", "kind", "period", "planned"),
    "problems",
)
APPOINTMENT = ("doc", "start", "end", "person", "post", "change", "status", "date")


def figures_sheet(found: Iterable[Findings]) -> Sheet:
    """A row a figure."""
    return Sheet("figures", FIGURE, (figure_row(each.name, figure) for each in found for figure in each.figures))


def figure_row(doc: str, figure: Figure) -> Row:
    """The values of `FIGURE` for one figure."""
    return (
        doc,
        figure.span.start,
        figure.span.end,
        figure.quote,
        figure.clause,
        figure.indicator,
        figure.measure,
        figure.comparator,
        figure.low,
        figure.high,
        figure.unit,
        figure.period,
        figure.modality,
        figure.ambition,
        figure.nature,
        list(figure.owners),
        figure.star,
        figure.confidence,
        figure.reason,
        figure.estimated,
        figure.verb,
    )


def commitments_sheet(found: Iterable[Findings]) -> Sheet:
    """A row a commitment."""
    rows = (commitment_row(each.name, task) for each in found for task in each.commitments)
    return Sheet("commitments", COMMITMENT, rows)


def commitment_row(doc: str, task: Commitment) -> Row:
    """The values of `COMMITMENT` for one commitment."""
    owners: list[Value] = [{"unit": owner.unit, "role": owner.role} for owner in task.owners]
    return (
        doc,
        task.span.start,
        task.span.end,
        task.clause,
        task.kind,
        task.text,
        task.action,
        task.object,
        owners,
        task.due,
        task.star,
        task.milestone,
        task.category,
        [span.start for span in task.targets],
    )


def outline_sheet(found: Iterable[Findings]) -> Sheet:
    """A row a section or clause."""
    rows = (outline_row(each.document, section) for each in found for section in each.document.sections)
    return Sheet("outline", OUTLINE, rows)


def outline_row(document: Document, section: Section) -> Row:
    """The values of `OUTLINE` for one section."""
    path = document.path(section.index)
    return (document.name, section.span.start, section.span.end, section.level, path, section.label, section.title)


def tables_sheet(found: Iterable[Findings]) -> Sheet:
    """A row a table, its rows inside it."""
    rows = (
        table_row(each.document, number, table)
        for each in found
        for number, table in enumerate(each.document.tables, start=1)
    )
    return Sheet("tables", TABLE, rows)


def table_row(document: Document, number: int, table: Table) -> Row:
    """The values of `TABLE` for one table; a cell that goes on from a merged one is null."""
    cells: list[Value] = [[cell.text if cell else None for cell in row] for row in table.rows]
    caption = table.caption.text if table.caption else None
    clause = document.path(table.section)
    return (document.name, table.span.start, table.span.end, number, clause, caption, table.header_rows, cells)


def cells_sheets(found: Iterable[Findings]) -> Iterator[Sheet]:
    """A sheet a table, as it stands in its document, for formats that have rows and cells of their own."""
    for each in found:
        for number, table in enumerate(each.document.tables, start=1):
            width = max((len(row) for row in table.rows), default=0)
            caption = table.caption.text if table.caption else f"{each.name} {number}"
            cells = [[_cell(cell) for cell in row] for row in table.rows]
            rows: list[Row] = [(*row, *[""] * (width - len(row))) for row in cells]
            head = tuple(map(str, rows[0])) if table.header_rows and rows else tuple(map(str, range(1, width + 1)))
            yield Sheet(caption, head, rows[1:] if table.header_rows else rows)


def _cell(cell: Passage | None) -> Value:
    """A cell's text; a plain number as a number, for a spreadsheet to sum, and for -3.5 not to look like a formula."""
    text = cell.text.strip() if cell else ""
    plain = re.fullmatch(r"-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,9})?", text)
    return Decimal(text.replace(",", "")) if plain else text


def lines_sheet(found: Iterable[Findings]) -> Sheet:
    """A row a line of a table, its cells in columns 1, 2, 3 …, for CSV, which has no cells within cells."""
    lines = [
        (each.name, number, line, [_cell(cell) for cell in row])
        for each in found
        for number, table in enumerate(each.document.tables, start=1)
        for line, row in enumerate(table.rows, start=1)
    ]
    width = max((len(cells) for *_, cells in lines), default=0)
    rows: list[Row] = [(doc, table, line, *cells, *[""] * (width - len(cells))) for doc, table, line, cells in lines]
    return Sheet("tables", ("doc", "table", "line", *map(str, range(1, width + 1))), rows)


def meta_sheet(found: Iterable[Findings]) -> Sheet:
    """A row a document; a row each for the documents that a gazette holds."""
    rows = (
        meta_row(each.document, number, part)
        for each in found
        for number, part in enumerate(each.document.parts, start=1)
    )
    return Sheet("meta", META, rows)


def meta_row(document: Document, number: int, part: Part) -> Row:
    """The values of `META` for one part of a document."""
    meta = part.meta
    about = (meta.title, meta.number, meta.issuer, meta.date, meta.kind, meta.period, meta.planned)
    return (document.name, number, part.span.start, part.span.end, *about, list(document.problems))


def appointments_sheet(found: Iterable[Findings]) -> Sheet:
    """A row a line of a personnel notice."""
    rows = (appointment_row(each.name, line) for each in found for line in each.appointments)
    return Sheet("appointments", APPOINTMENT, rows)


def appointment_row(doc: str, line: Appointment) -> Row:
    """The values of `APPOINTMENT` for one line."""
    return (doc, line.span.start, line.span.end, line.person, line.post, line.change, line.status, line.date)


SHEETS = {
    "figures": figures_sheet,
    "commitments": commitments_sheet,
    "outline": outline_sheet,
    "tables": tables_sheet,
    "meta": meta_sheet,
    "appointments": appointments_sheet,
}
