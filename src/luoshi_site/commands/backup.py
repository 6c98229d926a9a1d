"""``luoshi backup`` and ``luoshi restore``: everything in one file that any database of the site can take up.

The file is a tar of ``manifest.json``, one ``rows/*.jsonl.gz`` for each table, the stored files and the secret key.
Rows are written as JSON, so that a backup of SQLite can be restored into PostgreSQL and the other way round.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import luoshi
from luoshi.errors import InputError
from luoshi_site.commands.setting_up import Tell, need_database, start_django

FORMAT = 1
_LEFT_OUT = (
    *("sessions.session", "contenttypes.contenttype", "auth.permission", "auth.group", "axes.accessfailurelog"),
    "ledger.keptdrift",  # the worker works it out anew
)
_CHUNK = 1000


def backup(target: str | Path, tell: Tell = print) -> Path:
    """Write a backup while the site runs: all rows as of one moment. An existing file is never overwritten."""
    start_django()
    from django.conf import settings

    target = Path(target)
    if target.exists():
        raise InputError("文件已存在，没有覆盖。", where=str(target), remedy="请换一个文件名。")
    need_database()
    descriptor, draft = tempfile.mkstemp(dir=target.resolve().parent, prefix=".luoshi-backup-")
    try:
        with os.fdopen(descriptor, "wb") as stream, tarfile.open(fileobj=stream, mode="w") as archive:
            with tempfile.TemporaryDirectory(dir=target.resolve().parent, prefix=".luoshi-rows-") as folder:
                counts = _write_rows(Path(folder))
                for label in counts:
                    archive.add(Path(folder) / f"{label}.jsonl.gz", f"rows/{label}.jsonl.gz", filter=_nameless)
            files = _add_files(archive)
            key = Path(settings.DATA) / "secret.key"
            if key.exists():
                archive.add(key, "secret.key", filter=_nameless)
            _add_manifest(archive, counts, files)
            stream.flush()
            os.fsync(stream.fileno())
        Path(draft).replace(target)
    finally:
        Path(draft).unlink(missing_ok=True)
    tell(f"已备份到 {target}：{sum(counts.values())}行、{files}个文件。其中有密钥，请妥善保管。")
    return target


def tables() -> list[Any]:
    """The models whose rows a backup holds."""
    from django.apps import apps

    models = [one for one in apps.get_models() if one._meta.managed and not one._meta.proxy]
    return [one for one in models if one._meta.label_lower not in _LEFT_OUT]


def migrations() -> list[str]:
    """The migrations that the database has."""
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder

    return sorted(f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations())


def _write_rows(folder: Path) -> dict[str, int]:
    write = _writer()
    counts: dict[str, int] = {}
    with _one_moment():
        for model in tables():
            label = model._meta.label_lower
            counts[label] = 0
            with gzip.open(folder / f"{label}.jsonl.gz", "wt", encoding="utf-8", compresslevel=5) as out:
                chunk: list[Any] = []
                for row in model._base_manager.order_by("pk").iterator(chunk_size=_CHUNK):
                    chunk.append(row)
                    counts[label] += 1
                    if len(chunk) == _CHUNK:
                        write(chunk, out)
                        chunk.clear()
                write(chunk, out)
    return counts


def _writer() -> Callable[[list[Any], IO[str]], None]:
    from django.core import serializers
    from django.core.serializers.json import DjangoJSONEncoder

    class Exact(DjangoJSONEncoder):
        """Django's own drops microseconds, and with them every hash of the trail."""

        def default(self, value: object) -> Any:
            return value.isoformat() if isinstance(value, datetime) else super().default(value)

    def write(rows: list[Any], out: IO[str]) -> None:
        if rows:
            serializers.serialize("jsonl", rows, stream=out, ensure_ascii=False, cls=Exact)

    return write


@contextmanager
def _one_moment() -> Iterator[None]:
    """Reads within see the database as it is now, while others go on writing."""
    from django.db import connection, transaction

    if connection.vendor == "postgresql":
        with transaction.atomic():
            if not connection.savepoint_ids:  # within another transaction it is too late to say so
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")  # Django's own would be IMMEDIATE, and writers would wait
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def _add_files(archive: tarfile.TarFile) -> int:
    from luoshi_site.ledger.models import StoredFile
    from luoshi_site.ledger.services.files import is_whole, path_of

    count = 0
    for sha256 in StoredFile.objects.order_by("sha256").values_list("sha256", flat=True).iterator():
        place = path_of(sha256)
        if not is_whole(sha256):
            what = "已损坏" if place.exists() else "不见了"
            message = f"登记过的文件在磁盘上{what}，备份没有完成。"
            raise InputError(message, where=str(place), remedy="请先从旧备份找回它。")
        archive.add(place, f"files/{sha256[:2]}/{sha256[2:]}", filter=_nameless)
        count += 1
    return count


def _add_manifest(archive: tarfile.TarFile, counts: dict[str, int], files: int) -> None:
    manifest = {
        "format": FORMAT,
        "luoshi": luoshi.__version__,
        "migrations": migrations(),
        "rows": counts,
        "files": files,
    }
    data = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
    entry = tarfile.TarInfo("manifest.json")
    entry.size, entry.mode = len(data), 0o600
    archive.addfile(entry, io.BytesIO(data))


def _nameless(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mode = 0o600
    return entry
