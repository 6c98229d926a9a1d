"""Opening a zip-based file (DOCX, XLSX, OFD) that nobody vouches for.

Sizes are checked twice, as the archive states them and while inflating, for the stated ones may lie. Nothing is
written to disk and no path inside the archive is ever taken as a path of the machine.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib

from luoshi.documents.limits import MEGABYTE, Watch
from luoshi.errors import DamagedFile, EncryptedFile, TooLarge
from luoshi.said import Said, said

_CHUNK = 1024 * 1024
_LOCKED = 0x1


def entry_place(name: str, entry: str) -> Said:
    """Where an entry of a compressed file stands, for messages."""
    return said("{name} 条目 {entry}", name=name, entry=entry)


class Archive:
    """The entries of a zip file, read one by one under the limits of ``watch``."""

    def __init__(self, data: bytes, name: str, watch: Watch) -> None:
        self.name = name
        self.watch = watch
        self._inflated = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, OverflowError, EOFError, NotImplementedError, zlib.error) as error:
            raise _damaged(name, "文件不完整，压缩目录读不出来。") from error
        if len(entries) > watch.limits.entries:
            raise TooLarge(
                said("压缩包里有 {value} 个条目，太多了。", value=len(entries)), where=name, remedy="请确认文件来源。"
            )
        self._entries = {_tidy(entry.filename): entry for entry in entries}
        self._check_stated(entries)

    def _check_stated(self, entries: list[zipfile.ZipInfo]) -> None:
        for entry in entries:
            self._check_ratio(entry, entry.file_size)
        total = sum(entry.file_size for entry in entries)
        if total > self.watch.limits.inflated_bytes:
            raise self._too_large(said("解开后有 {value} MB", value=f"{total / MEGABYTE:.0f}"))

    def _check_ratio(self, entry: zipfile.ZipInfo, size: int) -> None:
        limits = self.watch.limits
        if size > limits.ratio_from and size > limits.ratio * max(entry.compress_size, 1):
            raise self._too_large(
                said("条目 {filename} 解开后膨胀 {ratio} 倍以上", filename=entry.filename, ratio=limits.ratio)
            )

    def _too_large(self, what: str) -> TooLarge:
        return TooLarge(
            said("{what}，疑似压缩炸弹，没有读取。", what=said(what)),
            where=self.name,
            remedy="请确认文件来源；若确系正常文件，请另存一份或拆分后再读。",
        )

    def names(self) -> list[str]:
        """The entries' names in the order of the archive."""
        return list(self._entries)

    def __contains__(self, name: str) -> bool:
        return _tidy(name) in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of an entry. Raises `DamagedFile` when it is absent or broken, `TooLarge`, `EncryptedFile`."""
        entry = self._entries.get(_tidy(name))
        where = entry_place(self.name, name)
        if entry is None:
            raise _damaged(where, "压缩包里缺这个条目。")
        if entry.flag_bits & _LOCKED:
            raise EncryptedFile("文件设了密码。", where=where, remedy="请去掉密码另存后再读。")
        try:
            return self._inflate(entry)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise _damaged(where, "条目损坏，解不开。") from error

    def _inflate(self, entry: zipfile.ZipInfo) -> bytes:
        chunks: list[bytes] = []
        size = 0
        with self._zip.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                chunks.append(chunk)
                size += len(chunk)
                self._inflated += len(chunk)
                self._check_ratio(entry, size)
                if self._inflated > self.watch.limits.inflated_bytes:
                    raise self._too_large(
                        said("解开后超过 {value} MB", value=f"{self.watch.limits.inflated_bytes / MEGABYTE:.0f}")
                    )
                self.watch.check(entry_place(self.name, entry.filename))
        return b"".join(chunks)


def resolve(base: str, target: str) -> str:
    """The entry that ``target`` means when written in the entry ``base``.

    >>> resolve("word/document.xml", "styles.xml"), resolve("word/document.xml", "/word/a.xml")
    ('word/styles.xml', 'word/a.xml')
    >>> resolve("Doc_0/Document.xml", "../../../etc/passwd")
    'etc/passwd'
    """
    return _tidy(posixpath.join("/", posixpath.dirname(base), target))


def _tidy(name: str) -> str:
    return posixpath.normpath("/" + name.replace("\\", "/")).lstrip("/")


def _damaged(where: str, what: str) -> DamagedFile:
    return DamagedFile(what, where=where, remedy="请重新下载或请来源单位重发。")
