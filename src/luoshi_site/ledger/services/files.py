"""Files under their own SHA-256: written once, in full or not at all, never changed."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from django.conf import settings

from luoshi.said import said
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import StoredFile

_NAME_LENGTH = 200


def plain_file_name(written: str) -> str:
    """A file name without folders, control characters or what only looks like one; for showing and for downloads.

    >>> plain_file_name("../../etc/passwd"), plain_file_name("C:\\\\temp\\\\计划.pdf"), plain_file_name("\\x00..")
    ('passwd', '计划.pdf', '未命名')
    """
    name = PurePosixPath(written.replace("\\", "/")).name
    name = "".join(character for character in name if character.isprintable()).strip(" .")
    if len(name) > _NAME_LENGTH:
        stem, dot, ending = name.rpartition(".")
        name = (stem[: _NAME_LENGTH - 10] + dot + ending) if dot and len(ending) < 10 else name[:_NAME_LENGTH]
    return name or "未命名"


def store_file(name: str, chunks: Iterable[bytes]) -> StoredFile:
    """Keep bytes; the same bytes are kept once. Refuses nothing and more than ``settings.UPLOAD_LIMIT``."""
    folder = Path(settings.FILES)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    digest, size = hashlib.sha256(), 0
    descriptor, draft = tempfile.mkstemp(dir=folder, prefix="incoming-")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            for chunk in chunks:
                size += len(chunk)
                if size > settings.UPLOAD_LIMIT:
                    limit = settings.UPLOAD_LIMIT // 1024 // 1024
                    raise Refused(
                        said("“{value}”超过{limit}MB，没有保存。", value=plain_file_name(name), limit=limit),
                        "请拆分或压缩后再传。",
                    )
                digest.update(chunk)
                stream.write(chunk)
            stream.flush()
            os.fsync(stream.fileno())
        if not size:
            raise Refused(said("“{value}”是空文件，没有保存。", value=plain_file_name(name)), "请检查后重新选择。")
        sha256 = digest.hexdigest()
        place = path_of(sha256)
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not place.exists():
            Path(draft).replace(place)
    finally:
        Path(draft).unlink(missing_ok=True)
    found, _ = StoredFile.objects.get_or_create(
        sha256=sha256, defaults={"size": size, "first_name": plain_file_name(name)}
    )
    return found


def path_of(sha256: str) -> Path:
    """Where the bytes with this SHA-256 are kept."""
    return Path(settings.FILES) / sha256[:2] / sha256[2:]


def is_whole(sha256: str) -> bool:
    """Whether the bytes with this SHA-256 are kept as they came."""
    place = path_of(sha256)
    if not place.exists():
        return False
    with place.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest() == sha256


def bytes_of(file: StoredFile) -> bytes:
    """The bytes of a stored file, checked against their name."""
    data = path_of(file.sha256).read_bytes()
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise Refused(
            said("“{first_name}”在磁盘上已损坏，与登记的散列值不符。", first_name=file.first_name), "请从备份恢复。"
        )
    return data
