"""The compiled form of the modules that read, used as long as it was made from the very sources that stand here.

``make fast`` compiles `text`, `documents` and `figures` (tools/compile.py) into the folder ``_compiled``, beside a
manifest of the sources: their sizes and times of change. When one of them has changed since, or ``LUOSHI_PURE`` is set,
all run as plain Python again, so that nobody who edits a module runs an old one. Both forms find the same.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # importing typing would cost more than the rest of this module
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.machinery import ModuleSpec
    from pathlib import Path

PACKAGE = os.path.dirname(__file__)
FOLDER = os.path.join(PACKAGE, "_compiled")
MANIFEST = os.path.join(FOLDER, "manifest.txt")
GROUPS = ("text", "documents", "figures")
_NAMES = tuple(f"luoshi.{group}." for group in GROUPS)


def manifest_lines(made: Path, sources: Iterable[Path], suffix: str) -> Iterator[str]:
    """The manifest of a compiled form: which files this Python loads, the sources, and what was made from them.

    `made` is the folder of the extension modules, `suffix` how their names end on this machine.
    """
    yield f"{suffix}\n"
    for source in sources:
        facts = source.stat()
        yield f"source\t{os.path.relpath(source, PACKAGE)}\t{facts.st_size}\t{facts.st_mtime_ns}\n"
    for file in sorted(made.rglob(f"*{suffix}")):
        inner = file.relative_to(made).as_posix()
        yield f"module\t{inner.removesuffix(suffix).replace('/', '.')}\t{inner}\n"


def modules() -> dict[str, str]:
    """The file of each compiled module by its name; empty when there is none, or when a source has changed since."""
    from importlib.machinery import EXTENSION_SUFFIXES

    files: dict[str, str] = {}
    try:
        with open(MANIFEST, encoding="utf-8") as manifest:
            suffix = manifest.readline().rstrip("\n")
            if suffix != EXTENSION_SUFFIXES[0]:
                return {}
            for line in manifest:
                kind, name, *facts = line.rstrip("\n").split("\t")
                if kind == "module":
                    files[name] = os.path.join(FOLDER, facts[0])
                    continue
                now = os.stat(os.path.join(PACKAGE, name))
                if facts != [str(now.st_size), str(now.st_mtime_ns)]:
                    return {}
    except FileNotFoundError:  # never compiled, or a source has gone
        return {}
    return files


class CompiledFinder:
    """Finds compiled modules for the import system; all of them or none, since they call each other directly."""

    def __init__(self) -> None:
        self._files: dict[str, str] | None = None

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """How to load a module in its compiled form; None leaves it to the finders behind this one."""
        if not name.startswith(_NAMES) and not name.endswith("__mypyc"):
            return None  # the manifest is not looked at before something is read
        if self._files is None:
            self._files = {}  # what is imported while the manifest is read is none of ours
            self._files = modules()
        file = self._files.get(name)
        if file is None:
            return None
        from importlib.machinery import ExtensionFileLoader
        from importlib.util import spec_from_file_location

        return spec_from_file_location(name, file, loader=ExtensionFileLoader(name, file))


def use() -> None:
    """Let the import system find compiled modules first, unless ``LUOSHI_PURE`` is set."""
    if not os.environ.get("LUOSHI_PURE") and os.path.exists(MANIFEST):
        sys.meta_path.insert(0, CompiledFinder())
