"""``luoshi restore``: a backup taken up by an empty installation."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import tarfile
import zlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from luoshi.errors import InputError
from luoshi_site.commands.backup import FORMAT, migrations, tables
from luoshi_site.commands.setting_up import Tell, start_django

_FILE = re.compile(r"files/([0-9a-f]{2})/([0-9a-f]{62})\Z")
_CHUNK = 500


def restore(source: str | Path, tell: Tell = print) -> int:
    """Take up a backup into an empty installation, then check it against its trail; gives 0 when all is sound.

    Refuses an installation that holds anything, a file that is no backup, and one made by another version.
    """
    start_django()
    from django.core.management import call_command

    source = Path(source)
    call_command("migrate", interactive=False, verbosity=0)
    _check_empty()
    try:
        with tarfile.open(source, "r:") as archive:
            manifest = _manifest(archive, source)
            restored = _restore_files(archive, source)
            _restore_rows(archive, manifest, source)
            _restore_key(archive)
    except (tarfile.TarError, zlib.error, OSError, EOFError, KeyError) as error:
        raise InputError(f"备份文件读不出来（{error}）。", where=str(source), remedy="请换一份完好的备份。") from error
    tell(f"已恢复{sum(manifest['rows'].values())}行、{restored}个文件。")
    from luoshi_site.commands.audit import audit_verify

    return audit_verify(tell=tell)


def _check_empty() -> None:
    from luoshi_site.accounts.models import User
    from luoshi_site.ledger.models import Document, Government

    if User.objects.exists() or Government.objects.exists() or Document.objects.exists():
        raise InputError("这里已有数据，没有恢复。", remedy="请换一个空的数据文件夹（LUOSHI_DATA）或空的数据库。")


def _manifest(archive: tarfile.TarFile, source: Path) -> dict[str, Any]:
    try:
        stream = archive.extractfile("manifest.json")
        manifest: dict[str, Any] = json.loads(stream.read()) if stream else {}
    except (KeyError, ValueError) as error:
        raise InputError("这不是 luoshi 的备份。", where=str(source), remedy="请检查文件。") from error
    if manifest.get("format") != FORMAT or manifest.get("migrations") != migrations():
        made = manifest.get("luoshi", "未知")
        raise InputError(
            f"备份由版本 {made} 制作，与现在的数据库结构不同。", where=str(source), remedy="请用那个版本恢复，再升级。"
        )
    return manifest


def _restore_files(archive: tarfile.TarFile, source: Path) -> int:
    count = 0
    for entry in archive:
        match = _FILE.match(entry.name)
        stream = archive.extractfile(entry) if match and entry.isfile() else None
        if match is None or stream is None:
            continue
        data = stream.read()
        sha256 = match[1] + match[2]
        if hashlib.sha256(data).hexdigest() != sha256:
            raise InputError("备份中的文件已损坏。", where=f"{source}: {entry.name}", remedy="请换一份完好的备份。")
        _put_file(data, sha256)
        count += 1
    return count


def _put_file(data: bytes, sha256: str) -> None:
    """Put bytes where the file with this SHA-256 belongs; its row comes with the others."""
    from luoshi_site.ledger.services.files import path_of

    place = path_of(sha256)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    place.write_bytes(data)


def _restore_rows(archive: tarfile.TarFile, manifest: dict[str, Any], source: Path) -> None:
    from django.core.management.color import no_style
    from django.db import connection, transaction

    models = tables()
    with transaction.atomic(), connection.constraint_checks_disabled():
        for model in models:
            model._base_manager.all().delete()
        for model in models:
            label = model._meta.label_lower
            count = 0
            fields = list(model._meta.concrete_fields)
            for chunk in _chunks(_rows(archive, label)):
                # Raw: times of making and changing are those of the backup, not of now.
                model._base_manager.all()._insert(chunk, fields=fields, raw=True)
                count += len(chunk)
            if count != manifest["rows"].get(label):
                raise InputError("备份中的行数与清单不符。", where=f"{source}: {label}", remedy="请换一份完好的备份。")
        with connection.cursor() as cursor:
            for statement in connection.ops.sequence_reset_sql(no_style(), models):
                cursor.execute(statement)
        connection.check_constraints()


def _rows(archive: tarfile.TarFile, label: str) -> Iterator[Any]:
    from django.core import serializers

    stream = archive.extractfile(f"rows/{label}.jsonl.gz")
    if stream is None:
        return
    with gzip.open(stream, "rt", encoding="utf-8") as lines:
        for found in serializers.deserialize("jsonl", lines):
            yield found.object


def _chunks(rows: Iterator[Any]) -> Iterator[list[Any]]:
    while chunk := list(islice(rows, _CHUNK)):
        yield chunk


def _restore_key(archive: tarfile.TarFile) -> None:
    from django.conf import settings

    try:
        stream = archive.extractfile("secret.key")
    except KeyError:
        return
    if stream is None:
        return
    place = Path(settings.DATA) / "secret.key"
    draft = place.with_suffix(".restored")
    draft.touch(mode=0o600)
    draft.write_bytes(stream.read())
    draft.replace(place)
