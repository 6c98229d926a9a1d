"""Everything that a government's ledger holds, in one file for those who take it over or publish it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import luoshi
from luoshi.export.csv_file import write_csv
from luoshi.export.jsonl import write_jsonl
from luoshi.export.sheet import Row, Sheet
from luoshi.export.words import Words
from luoshi_site.ledger.exports.sheets import figures_sheet, tasks_sheet
from luoshi_site.ledger.models import Alignment, Document, Government, Indicator, OrgUnit, Plan
from luoshi_site.ledger.queries.tables import light, rows_of

_CHUNK = 1000
# Columns of the tables that only this file has, each a column of the database of the same name.
_TABLES: dict[str, tuple[type[Any], tuple[str, ...]]] = {
    "documents": (
        Document,
        ("id", "title", "number", "issuer", "date", "kind", "period", "planned", "state", "sha256"),
    ),
    "plans": (Plan, ("id", "document", "title", "kind", "period", "withdrawn")),
    "units": (OrgUnit, ("id", "name", "aliases", "since", "until", "review_state", "withdrawn")),
    "indicators": (Indicator, ("id", "code", "name", "unit", "direction", "nature")),
    "alignments": (
        Alignment,
        ("id", "plan", "target", "outcome", "verdict", "ratio", "reason", "review_state", "made_by", "withdrawn"),
    ),
}
_READ_ME = """落实台账 {name}

每张表有两份：CSV（UTF-8，带 BOM，可用 Excel 打开）和 JSON Lines（数字按原文，不作四舍五入）。
documents 文件 · plans 计划 · tasks 任务 · targets 目标值 · observations 实绩值
units 单位 · indicators 指标 · alignments 目标与结果的对应
id 是台账里的编号；plan、document、target、outcome 是它所指的那张表里的 id。已排除、已撤回的任务和数值不在其中。
manifest.json 列出每个文件的行数和 SHA-256。由 luoshi {version} 导出。

The ledger of {name}: every table as CSV and as JSON Lines. id is the number of a row; plan, document, target
and outcome are ids of the tables of that name. manifest.json has the rows and the SHA-256 of every file.
"""


def ledger_archive(
    government: Government,
    words: Words,
    watch: Callable[[str, Iterable[Row]], Iterable[Row]] = lambda _, rows: rows,
) -> bytes:
    """A ZIP file of every table. The same ledger gives the same bytes. ``watch`` sees the rows of a table pass by."""
    out = BytesIO()
    manifest: dict[str, dict[str, object]] = {}
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for sheet in _sheets(government):
            rows = list(watch(sheet.name, sheet.rows))
            held = Sheet(sheet.name, sheet.columns, rows)
            for ending in ("csv", "jsonl"):
                text = StringIO(newline="")
                if ending == "csv":
                    text.write("\ufeff")
                    write_csv(held, text, words)
                else:
                    write_jsonl(held, text)
                data = text.getvalue().encode("utf-8", "replace")
                name = f"{sheet.name}.{ending}"
                manifest[name] = {"rows": len(rows), "sha256": hashlib.sha256(data).hexdigest()}
                _add(archive, name, data)
        _add(archive, "manifest.json", json.dumps(manifest, indent=1, sort_keys=True).encode())
        _add(archive, "README.txt", _READ_ME.format(name=government.name, version=luoshi.__version__).encode())
    return out.getvalue()


def _add(archive: ZipFile, name: str, data: bytes) -> None:
    info = ZipInfo(name)  # of 1980: no time of writing goes in
    info.compress_type = ZIP_DEFLATED
    archive.writestr(info, data)


def _sheets(government: Government) -> Iterator[Sheet]:
    for name, (model, columns) in _TABLES.items():
        rows = model.objects.filter(government=government)
        if name == "documents":
            rows = rows.select_related("file").defer(*Document.LONG, "problems")
        if name == "indicators":
            rows = model.objects.filter(figures__government=government).distinct()
        yield Sheet(name, columns, _plain(rows.order_by("pk"), columns))
    yield tasks_sheet(light("tasks", rows_of("tasks", government)).iterator(chunk_size=_CHUNK), "tasks")
    for name in ("targets", "observations"):
        yield figures_sheet(name, light(name, rows_of(name, government)).iterator(chunk_size=_CHUNK))


def _plain(rows: Any, columns: tuple[str, ...]) -> Iterable[Row]:
    for row in rows.iterator(chunk_size=_CHUNK):
        yield tuple(_value(row, name) for name in columns)


def _value(row: Any, name: str) -> Any:
    if name == "sha256":
        return row.file.sha256
    value = getattr(row, f"{name}_id", None) if hasattr(row, f"{name}_id") else getattr(row, name)
    return value.isoformat() if hasattr(value, "isoformat") else value
