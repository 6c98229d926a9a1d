"""Files and folders as a person names them: which are to be read, and reading one safely."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from luoshi.documents.formats import read_bytes
from luoshi.documents.formats.sniff import EXTENSIONS, READABLE
from luoshi.documents.limits import DEFAULT, Limits, Watch
from luoshi.documents.reading import Reading
from luoshi.errors import ReadError
from luoshi.said import said

_CHECK: Final = "请检查路径。"
# Not read, but documents all the same: in a folder each is named with what to do, or read if it is a newer one renamed.
_OLD_OFFICE: Final = frozenset((".doc", ".wps", ".xls", ".et"))


def read_file(path: str | Path, limits: Limits = DEFAULT) -> Reading:
    """Read one file. Raises whatever `load_file` and `read_bytes` raise."""
    return read_bytes(load_file(path, limits), str(path), limits)


def load_file(path: str | Path, limits: Limits = DEFAULT) -> bytes:
    """The bytes of one file. Its size is asked first: a file above the limit is refused without being read.

    Raises a `ReadError` for what is no ordinary file (a folder, a device, a pipe, a link that leads nowhere or to
    itself).
    """
    path = Path(path)
    where = str(path)
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise ReadError("这是文件夹，不是文件。", where=where, remedy="请给出其中的文件，或用 expand 展开文件夹。")
        if not stat.S_ISREG(found.st_mode):
            raise ReadError("这是设备或管道，不是普通文件。", where=where, remedy="请先存成文件再读。")
        Watch(limits).check_size(found.st_size, where)
        with path.open("rb") as stream:
            return stream.read(limits.file_bytes + 1)
    except (OSError, RuntimeError, ValueError) as error:
        raise _unreachable(error, where) from error


def _unreachable(error: Exception, where: str) -> ReadError:
    match error:
        case FileNotFoundError():
            return ReadError("没有这个文件。", where=where, remedy=_CHECK)
        case PermissionError():
            return ReadError("没有读取权限。", where=where, remedy="请以有权限的用户运行，或改文件权限。")
        case RuntimeError() | OSError(errno=40):
            return ReadError("符号链接绕成了圈。", where=where, remedy=_CHECK)
        case _:
            return ReadError(said("打不开（{error}）。", error=error), where=where, remedy=_CHECK)


def expand(paths: Iterable[str | Path], note: Callable[[str], None] | None = None) -> list[Path]:
    """The files that ``paths`` mean, folders with all they hold, sorted within each folder, none twice.

    A file that is named outright stays in the list whatever it is, so that reading it says what is wrong. Inside
    folders, hidden files, Word's lock files and extensions that luoshi does not read are skipped; ``note`` is told
    of each file so skipped, hidden ones excepted, and of folders that cannot be opened.
    """
    tell = note or (lambda _: None)
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if not path.is_dir():
            found.setdefault(path)
            continue
        before = len(found)
        for one in _inside(path, tell):
            found.setdefault(one)
        if len(found) == before:
            tell(f"{path}: 文件夹里没有 luoshi 能读的文件（{READABLE}）。")
    return list(found)


def _inside(folder: Path, tell: Callable[[str], None]) -> Iterator[Path]:
    seen: list[tuple[int, int]] = []  # folders on the way down: a link back up to one of them is a loop
    stack: list[tuple[Path, int]] = [(folder, 0)]
    while stack:
        current, level = stack.pop()
        try:
            status = current.stat()
            entries = sorted(os.scandir(current), key=lambda one: one.name)
        except OSError as error:
            tell(f"{current}: 文件夹打不开（{error.strerror}），跳过。")
            continue
        del seen[level:]
        if (status.st_dev, status.st_ino) in seen:
            tell(f"{current}: 链接绕回上层文件夹，跳过。")
            continue
        seen.append((status.st_dev, status.st_ino))
        folders: list[tuple[Path, int]] = []
        for entry in entries:
            if entry.name.startswith((".", "~$")):
                continue
            path = current / entry.name
            if _is_folder(entry):
                folders.append((path, level + 1))
            elif path.suffix.lower() in EXTENSIONS or path.suffix.lower() in _OLD_OFFICE:
                yield path
            else:
                tell(f"{path}: 不是 luoshi 读的格式，跳过。")
        stack.extend(reversed(folders))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
