"""Writing rows into a database: by COPY into PostgreSQL when there are many, by bulk inserts otherwise."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction

from invented.rows import MODELS, Row

_ESCAPED = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def insert(by_model: dict[Any, list[Row]]) -> None:
    """Insert rows through the models; the database checks every key."""
    with transaction.atomic():
        for model in MODELS:
            rows = [model(**row) for row in by_model.get(model, ())]
            model._default_manager.bulk_create(rows, batch_size=200)


def copy(by_model: dict[Any, list[Row]]) -> None:
    """COPY rows into PostgreSQL; keys are not checked."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("SET synchronous_commit = off")
        for model in MODELS:
            copy_into(cursor, model, by_model.get(model, ()))


def copy_into(cursor: Any, model: Any, rows: Iterable[Row]) -> None:
    """COPY the rows of one table, a megabyte at a time."""
    fields = model._meta.concrete_fields
    columns = ", ".join(f'"{one.column}"' for one in fields)
    plain = [(one.attname, ...) for one in fields]
    if rows and isinstance(rows, list):  # most columns of a row are as in the first: written once
        plain = [(one.attname, rows[0][one.attname]) for one in fields]
    known = [(name, value, "" if value is ... else _cell(value)) for name, value in plain]
    with cursor.copy(f"COPY {model._meta.db_table} ({columns}) FROM STDIN") as stream:
        lines: list[str] = []
        for row in rows:
            lines.append(
                "\t".join([cell if (value := row[name]) is first else _cell(value) for name, first, cell in known])
            )
            if len(lines) == 2000:
                stream.write("\n".join(lines) + "\n")
                lines.clear()
        if lines:
            stream.write("\n".join(lines) + "\n")


def _cell(value: Any) -> str:
    if value is None:
        return "\\N"
    kind = type(value)
    if kind is str:
        return value.translate(_ESCAPED)
    if kind is bool:
        return "t" if value else "f"
    if kind in (list, dict):
        return json.dumps(value, ensure_ascii=False).translate(_ESCAPED)
    return value.isoformat() if isinstance(value, (date, datetime)) else str(value)


def write_files(files: dict[str, bytes]) -> None:
    """Put files where the site keeps them."""
    for sha, data in files.items():
        place = Path(settings.FILES) / sha[:2] / sha[2:]
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        place.write_bytes(data)


@contextmanager
def without_indexes() -> Iterator[None]:
    """Drop the secondary indexes of the filled tables, and make them again afterwards: faster than keeping them."""
    tables = [model._meta.db_table for model in MODELS]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = ANY(%s)"
            " AND indexdef NOT LIKE 'CREATE UNIQUE%%' ORDER BY tablename, indexname",
            [tables],
        )
        found = cursor.fetchall()
        for name, _ in found:
            cursor.execute(f'DROP INDEX "{name}"')
    yield
    with connection.cursor() as cursor:
        cursor.execute("SET maintenance_work_mem = '1GB'")
        for _, definition in found:
            cursor.execute(definition)


def finish() -> None:
    """Tell PostgreSQL which ids were given, and what the tables hold."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        for model in MODELS:
            table = model._meta.db_table
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), coalesce(max(id), 0) + 1, false) FROM {table}"
            )
        if not connection.in_atomic_block:
            cursor.execute("VACUUM ANALYZE")
