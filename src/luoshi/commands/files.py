"""Files on disk: writing one whole or not at all, and never over what is being read."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from luoshi.errors import InputError

_REASONS = {
    errno.ENOENT: "文件夹不存在",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EISDIR: "这是文件夹",
    errno.EACCES: "没有写入权限",
    errno.EPERM: "没有写入权限",
    errno.EROFS: "磁盘只读",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已满",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EEXIST: "已有同名文件",
    errno.ELOOP: "符号链接绕成了圈",
    errno.EBADF: "输出已关闭",
}


def reason_of(error: OSError) -> str:
    """Why the system refused, in Chinese where it is a usual reason."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


@contextmanager
def appearing(output: str) -> Iterator[Path]:
    """A place to write to that takes the name ``output`` when everything went well.

    A link is written through; a device or pipe is written to as it stands, for a file in its place would be the end
    of it. Raises `InputError` where the system will not let it be written.
    """
    try:
        place = Path(output)
        mode = _mode(place)
        if mode is not None and stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, "is a directory")
        if mode is not None and not stat.S_ISREG(mode):
            yield place
            return
        place = place.resolve()
        if mode is not None and not os.access(place, os.W_OK):
            raise PermissionError(errno.EACCES, "not writable")
        temporary = place.with_name(f".luoshi-{os.getpid()}.part")
        try:
            yield temporary
            if mode is not None:
                shutil.copymode(place, temporary)
            temporary.replace(place)
        finally:
            temporary.unlink(missing_ok=True)
    except BrokenPipeError:
        raise
    except (OSError, RuntimeError) as error:
        why = reason_of(error) if isinstance(error, OSError) else _REASONS[errno.ELOOP]
        remedy = "请换一个位置，或检查权限和磁盘空间。"
        raise InputError(f"写不进这个文件（{why}）。", where=output, remedy=remedy) from error


def _mode(place: Path) -> int | None:
    try:
        return place.stat().st_mode
    except FileNotFoundError:
        return None


def refuse_overwriting(named: Iterable[str], output: str | None) -> None:
    """Raise `InputError` where the output is one of the files that are to be read."""
    if output and any(is_same(name, output) for name in named):
        raise InputError("这是要读的文件，写进去会把它覆盖。", where=output, remedy="请用 -o 换一个文件名。")


def is_same(one: str | Path, other: str | Path) -> bool:
    """Whether both names lead to one ordinary file."""
    try:
        return Path(one).is_file() and Path(one).samefile(other)
    except OSError:
        return False
