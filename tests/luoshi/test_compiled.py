"""The compiled form of the modules that read: used while it is fresh, and the same in what it finds."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

from luoshi import compiled

SUFFIX = EXTENSION_SUFFIXES[0]

EVERYTHING = """
import sys
from pathlib import Path
import luoshi, luoshi.figures.prose, luoshi.samples
print("compiled" if not luoshi.figures.prose.__file__.endswith(".py") else "plain", file=sys.stderr)
folder = Path(luoshi.samples.__file__).parent
for path in sorted(folder.iterdir()):
    if path.suffix in (".txt", ".pdf", ".docx", ".html", ".xlsx"):
        found = luoshi.read(path)
        for one in (found.document.meta, *found.figures, *found.commitments, *found.appointments):
            print(path.name, one)
"""


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of one module that was compiled just now; gives the source of that module."""
    folder = tmp_path / "_compiled"
    extension = folder / "luoshi" / "text" / f"fold{SUFFIX}"
    extension.parent.mkdir(parents=True)
    extension.write_bytes(b"")
    source = tmp_path / "text" / "fold.py"
    source.parent.mkdir()
    source.write_text("a = 1\n")
    monkeypatch.setattr(compiled, "PACKAGE", str(tmp_path))
    monkeypatch.setattr(compiled, "FOLDER", str(folder))
    monkeypatch.setattr(compiled, "MANIFEST", str(folder / "manifest.txt"))
    Path(compiled.MANIFEST).write_text("".join(compiled.manifest_lines(folder, [source], SUFFIX)))
    return source


def test_compiled_modules_are_found_by_their_names(made: Path) -> None:
    assert compiled.modules() == {"luoshi.text.fold": str(Path(compiled.FOLDER, "luoshi", "text", f"fold{SUFFIX}"))}
    spec = compiled.CompiledFinder().find_spec("luoshi.text.fold")
    assert spec is not None
    assert spec.origin == compiled.modules()["luoshi.text.fold"]


@pytest.mark.parametrize("name", ["luoshi.text", "luoshi.text.units", "luoshi.cli", "luoshi_site.settings", "json"])
def test_every_other_module_is_left_to_python(made: Path, name: str) -> None:
    assert compiled.CompiledFinder().find_spec(name) is None


def test_nothing_is_found_once_a_source_has_changed(made: Path) -> None:
    made.write_text("a = 2\n")
    assert compiled.modules() == {}


def test_nothing_is_found_once_a_source_has_been_touched(made: Path) -> None:
    os.utime(made, ns=(1, 1))
    assert compiled.modules() == {}


def test_nothing_is_found_once_a_source_has_gone(made: Path) -> None:
    made.unlink()
    assert compiled.modules() == {}


def test_nothing_is_found_that_another_python_made(made: Path) -> None:
    manifest = Path(compiled.MANIFEST)
    manifest.write_text(manifest.read_text().replace(f"{SUFFIX}\n", ".cpython-27-other.so\n", 1))
    assert compiled.modules() == {}


def test_nothing_is_found_before_it_was_compiled(made: Path) -> None:
    Path(compiled.MANIFEST).unlink()
    assert compiled.modules() == {}


def _find_everything(pure: str) -> tuple[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", EVERYTHING],
        env={**os.environ, "LUOSHI_PURE": pure},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stderr.strip(), done.stdout


def test_both_forms_find_the_same_in_every_sample() -> None:
    if not compiled.modules():
        pytest.skip("the modules are not compiled, or have changed since: make fast")
    form, found = _find_everything("")
    plain_form, plainly_found = _find_everything("1")
    assert (form, plain_form) == ("compiled", "plain")
    assert found.count("\n") > 200
    assert found == plainly_found


def loose_constants(source: str) -> list[str]:
    """The constants of a module that are not `Final`, but for those that are assigned to again."""
    names: list[str] = []
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.Assign):
            names += [target.id for target in statement.targets if isinstance(target, ast.Name)]
        elif isinstance(statement, ast.AnnAssign) and not ast.unparse(statement.annotation).startswith("Final"):
            names.append(ast.unparse(statement.target))
    return [name for name in names if re.fullmatch("_?[A-Z][A-Z0-9_]*", name) and names.count(name) == 1]


def test_constants_of_compiled_modules_are_final_so_that_no_dictionary_is_asked_for_them() -> None:
    package = Path(compiled.__file__).parent
    modules = [
        path for group in compiled.GROUPS for path in (package / group).rglob("*.py") if path.parent.name != "formats"
    ]
    assert len(modules) > 100
    assert {str(path): loose_constants(path.read_text("utf-8")) for path in modules} == {
        str(path): [] for path in modules
    }


@pytest.mark.parametrize(
    ("source", "loose"),
    [
        ("_A = 1", ["_A"]),
        ("A: int = 1", ["A"]),
        ("A: Final = 1", []),
        ("_A = 1\n_A = 2", []),
        ("Pair = tuple[int, int]", []),
    ],
)
def test_a_constant_that_is_not_final_is_found(source: str, loose: list[str]) -> None:
    assert loose_constants(source) == loose
