"""Pictures of the pages of a PDF: drawn once in a process of their own, then kept under the SHA-256 of their file."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from django.conf import settings

from luoshi.said import said
from luoshi_site.ledger.errors import Refused
from luoshi_site.ledger.models import Document, StoredFile
from luoshi_site.ledger.services.files import path_of

_SECONDS = 30  # on the clock; the process itself counts its own 20
_WAIT = 20
_WIDTH = 1400  # part of the name: another width is another picture
_AT_ONCE = threading.BoundedSemaphore(2)
_log = logging.getLogger(__name__)


def is_drawable(document: Document) -> bool:
    """Whether a document has pages that can be drawn: it came as a PDF, and its file is still there."""
    place = path_of(document.file.sha256)
    if not document.layout.get("pages") or not place.is_file():
        return False
    with place.open("rb") as stream:
        return b"%PDF-" in stream.read(1024)


def page_image(file: StoredFile, number: int) -> Path:
    """The picture of a page (from 1) as a PNG file. Raises `Refused` when it cannot be drawn, then and ever after."""
    place = Path(settings.PAGE_IMAGES) / file.sha256[:2] / f"{file.sha256[2:]}-{number}-{_WIDTH}.png"
    if not place.exists():
        if not _AT_ONCE.acquire(timeout=_WAIT):
            raise Refused("正在画别的页，还没轮到这一页。", "请过一会儿再打开。")
        try:
            if not place.exists():
                _keep(place, _draw(path_of(file.sha256), number))
        finally:
            _AT_ONCE.release()
    if not place.stat().st_size:
        raise Refused(
            said("第{number}页画不出来：文件损坏，或者这一页太复杂。", number=number), "可以读文字，或下载原件查看。"
        )
    return place


def _draw(file: Path, number: int) -> bytes:
    """The picture; nothing when the file defeats it, which is remembered."""
    command = [sys.executable, "-P", "-m", "luoshi_site.commands.draw_page", str(file), str(number)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, stdin=subprocess.DEVNULL, check=False)
    except subprocess.TimeoutExpired:
        _log.warning("page %s of %s took more than %s seconds to draw", number, file.name, _SECONDS)
        return b""
    if done.returncode:
        _log.warning("page %s of %s: %s", number, file.name, done.stderr.decode(errors="replace")[-500:].strip())
        return b""
    return done.stdout


def _keep(place: Path, picture: bytes) -> None:
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor, draft = tempfile.mkstemp(dir=place.parent, prefix="drawing-")
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(picture)
    Path(draft).replace(place)
    _make_room(Path(settings.PAGE_IMAGES), place, settings.PAGE_IMAGES_LIMIT)


def _make_room(folder: Path, new: Path, limit: int) -> None:
    """Let go of the pictures drawn longest ago when together with the new one they are larger than ``limit``."""
    older = [(one.stat().st_mtime, one) for one in folder.glob("*/*.png") if one != new]
    total = new.stat().st_size
    for _, one in sorted(older, reverse=True):
        total += one.stat().st_size
        if total > limit:
            one.unlink(missing_ok=True)
