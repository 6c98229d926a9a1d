"""The face of the library: three lines in a notebook."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import luoshi
from luoshi.errors import ReadError
from luoshi.samples import sample_path

PLAN = "一、经济\n1．全年引进各类首店90家以上，新增就业1.2万人。\n2．推进老街改造，完善长效机制。\n"


def test_a_path_may_be_text_or_a_path():
    path = sample_path("plan-2025.txt")
    assert luoshi.read(str(path)).figures == luoshi.read(path).figures


def test_bytes_are_read_like_a_file():
    path = sample_path("report-2024.pdf")
    again = luoshi.read_bytes(path.read_bytes(), path.name)
    assert again.name == "report-2024"
    assert again.figures == luoshi.read(path).figures


def test_what_is_found_is_kept():
    found = luoshi.read_bytes(PLAN.encode(), "计划.txt")
    assert found.figures is found.figures
    assert found.commitments is found.commitments
    assert found.appointments is found.appointments


def test_figures_lead_back_to_the_raw_text():
    found = luoshi.read_bytes(PLAN.encode(), "计划.txt")
    assert [figure.span.of(PLAN) for figure in found.figures] == ["90", "1.2"]


def test_a_missing_file_is_named():
    with pytest.raises(ReadError, match=r"没有的文件\.txt"):
        luoshi.read("没有的文件.txt")


def test_an_unknown_name_is_refused():
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        luoshi.nothing_of_the_kind  # noqa: B018


def test_importing_luoshi_and_asking_its_version_loads_next_to_nothing():
    program = (
        "import sys; before = set(sys.modules); import luoshi; from luoshi.cli import main; main(['--version']);"
        "print(sorted(name for name in set(sys.modules) - before if not name.startswith('luoshi')))"
    )
    path = {"PYTHONPATH": str(Path(luoshi.__path__[0]).parent)}
    command = [sys.executable, "-c", program]
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=path)
    version, loaded = said.stdout.splitlines()
    assert version == f"luoshi {luoshi.__version__}"
    assert loaded == "['__future__']"
